package wording

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/internal/text"
)

// A CatalogName is what a catalogue is called where there is no room for its title.
type CatalogName struct {
	Place string // whose it is, such as 中卫; "" where that is not known
	Field string // what it is about, such as 社会保险领域
	Tag   string // a few characters that tell it from the others, such as 社保

	catalog *disclosure.Catalog
	label   string // of Label, told apart from the others
}

// CatalogNames are the names of catalogues that are open together. No two have one
// Tag or one Label.
type CatalogNames []CatalogName

// NamesOf names catalogues that are open together. The place is read out of the title,
// or else of the publisher of the first item.
func NamesOf(catalogs ...*disclosure.Catalog) CatalogNames {
	names := make(CatalogNames, len(catalogs))
	for i, catalog := range catalogs {
		n := CatalogName{catalog: catalog}
		n.Place, n.Field = splitPlace(Visible(strings.TrimSpace(catalog.Title())))
		for item := range catalog.Items() {
			if n.Place == "" {
				n.Place, _ = splitPlace(Visible(item.Publisher()))
			}
			break
		}
		for _, end := range []string{"政务公开", "政府信息", "信息公开", "公开标准", "基层", "主动公开"} {
			if at := strings.Index(n.Field, end); at > 0 {
				n.Field = n.Field[:at]
			}
		}
		names[i] = n
	}
	tags := names.apart(func(n CatalogName) []string {
		short, place := []rune(n.brief()), []rune(n.Place)
		begins, lies := string(short[:min(2, len(short))]), string(place[:min(2, len(place))])
		return []string{begins, lies, lies + begins, string(short), n.Place + string(short)}
	})
	labels := names.apart(func(n CatalogName) []string {
		return []string{n.Place + string([]rune(n.brief())[:min(2, utf8.RuneCountInString(n.brief()))]), n.Place + n.brief(), Visible(n.catalog.Title())}
	})
	for i := range names {
		names[i].Tag, names[i].label = tags[i], labels[i]
	}
	return names
}

// apart gives each catalogue the first of its forms that no other one has in the same
// place of its list, or else the last with a number.
func (names CatalogNames) apart(forms func(CatalogName) []string) []string {
	chosen := make([]string, len(names))
	all := make([][]string, len(names))
	for i, n := range names {
		all[i] = forms(n)
	}
	taken := func(text string, but int) bool {
		return slices.ContainsFunc(all, func(other []string) bool { return slices.Contains(other, text) && &other[0] != &all[but][0] })
	}
	for i, mine := range all {
		for _, form := range mine {
			if form != "" && !taken(form, i) {
				chosen[i] = form
				break
			}
		}
	}
	for i, mine := range all {
		for n := i + 1; chosen[i] == ""; n++ {
			if form := mine[len(mine)-1] + strconv.Itoa(n); !slices.Contains(chosen, form) {
				chosen[i] = form
			}
		}
	}
	return chosen
}

// splitPlace takes the place from the front of a name, without the word that tells
// what kind of place it is, unless the place is a single character, such as 沛县.
func splitPlace(name string) (place, rest string) {
	const most = 8 // characters; a place has fewer
	count := 0
	for i, r := range name {
		after := i + utf8.RuneLen(r)
		switch {
		case count > most:
			return "", name
		case count == 1 && r == '县':
			return name[:after], name[after:]
		case count >= 2 && strings.ContainsRune("市县区旗", r):
			return name[:i], name[after:]
		}
		count++
	}
	return "", name
}

// Short is the field in few characters, such as 社会保险.
func (n CatalogName) Short() string {
	return strings.TrimSuffix(strings.TrimSuffix(n.Field, "目录"), "领域")
}

// brief is the field with the usual abbreviation for its first words.
func (n CatalogName) brief() string {
	return strings.NewReplacer("社会保险", "社保", "社会救助", "救助").Replace(n.Short())
}

// Label is place and field in few characters, such as 中卫社保.
func (n CatalogName) Label() string { return n.label }

// Of returns the name of one of the catalogues; the zero name of any other.
func (names CatalogNames) Of(catalog *disclosure.Catalog) CatalogName {
	for _, n := range names {
		if catalog != nil && (n.catalog == catalog || *n.catalog == *catalog) {
			return n
		}
	}
	return CatalogName{}
}

// Called returns the catalogues that a person calls so: by tag, label or title, or
// where there is none, by a part of one.
func (names CatalogNames) Called(name string) (found []*disclosure.Catalog) {
	wanted := folded(name)
	if wanted == "" {
		return nil
	}
	for _, calls := range []func(name string) bool{
		func(name string) bool { return name == wanted },
		func(name string) bool { return strings.Contains(name, wanted) },
	} {
		for _, n := range names {
			all := []string{n.Tag, n.label, n.Place + n.Short(), n.Field, n.catalog.Title()}
			if slices.ContainsFunc(all, func(name string) bool { return calls(folded(name)) }) {
				found = append(found, n.catalog)
			}
		}
		if len(found) > 0 {
			return found
		}
	}
	return nil
}

// folded leaves of a name what people take for the same however it is typed.
func folded(name string) string {
	return strings.ToLower(strings.Join(strings.Fields(text.Fold(Visible(name))), ""))
}

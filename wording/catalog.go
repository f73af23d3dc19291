package wording

import (
	"cmp"
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
	printed string // the place as it is printed, with those that it lies in
	label   string // of Label, told apart from the others
	mark    string // the beginning of its digest, where another one has its title
}

// CatalogNames are the names of catalogues that are open together. No two have one
// Tag or one Label.
type CatalogNames []CatalogName

// NamesOf names catalogues that are open together. The place is read out of the title,
// or else of the publisher of the first item.
func NamesOf(catalogs ...*disclosure.Catalog) CatalogNames {
	names := make(CatalogNames, len(catalogs))
	for i, catalog := range catalogs {
		place, field := placeOf(withoutOrdinal(Visible(strings.TrimSpace(catalog.Title()))))
		for item := range catalog.Items() {
			if place.said == "" {
				place, _ = placeOf(Visible(item.Publisher()))
			}
			break
		}
		names[i] = CatalogName{Place: place.said, Field: fieldOf(field), catalog: catalog, printed: place.printed}
	}
	for i, n := range names {
		if sharesTitle(n.catalog, catalogs) {
			names[i].mark = markAmong(n.catalog, catalogs)
		}
	}
	begins := func(n CatalogName) string { return firstOf(n.brief(), 2) + n.mark }
	names.apart(func(n *CatalogName) *string { return &n.Tag }, []func(CatalogName) string{
		begins,
		func(n CatalogName) string { return n.Place + n.mark },
		func(n CatalogName) string { return n.Place + begins(n) },
		func(n CatalogName) string { return n.Place + n.brief() + n.mark },
		func(n CatalogName) string { return n.printed + n.mark },
		func(n CatalogName) string { return n.printed + n.brief() + n.mark },
	})
	names.apart(func(n *CatalogName) *string { return &n.label }, []func(CatalogName) string{
		func(n CatalogName) string { return n.Place + begins(n) },
		func(n CatalogName) string { return n.Place + n.brief() + n.mark },
		func(n CatalogName) string { return n.printed + begins(n) },
		func(n CatalogName) string { return n.printed + n.brief() + n.mark },
	})
	return names
}

// firstOf returns the first characters of a text.
func firstOf(text string, count int) string {
	runes := []rune(text)
	return string(runes[:min(count, len(runes))])
}

// apart gives all catalogues the first form in which no two are alike. Where none is such
// a form, those that are alike in the last one have their digests' beginning behind it.
func (names CatalogNames) apart(of func(*CatalogName) *string, forms []func(CatalogName) string) {
	var count map[string]int // of the catalogues that have a text, in the last form
	for _, form := range forms {
		count = make(map[string]int)
		for i := range names {
			text := form(names[i])
			*of(&names[i]) = text
			count[text]++
		}
		if len(count) == len(names) && count[""] == 0 {
			return
		}
	}
	for i := range names {
		if text := of(&names[i]); count[*text] > 1 || *text == "" {
			*text += markAmong(names[i].catalog, names.catalogs())
		}
	}
}

// TitleAmong returns the title of a catalogue, with a sign of its digest where another one
// of those that are open has that title, too.
func TitleAmong(catalog *disclosure.Catalog, open ...*disclosure.Catalog) string {
	if sharesTitle(catalog, open) {
		return catalog.Title() + markAmong(catalog, open)
	}
	return catalog.Title()
}

// markAmong is the [DigestMark] of a catalogue; where another one of those that are open has
// the same, with its place among them.
func markAmong(catalog *disclosure.Catalog, open []*disclosure.Catalog) string {
	mark := DigestMark(catalog)
	if slices.ContainsFunc(open, func(other *disclosure.Catalog) bool { return other != catalog && DigestMark(other) == mark }) {
		mark += "-" + strconv.Itoa(slices.Index(open, catalog)+1)
	}
	return mark
}

// sharesTitle reports whether another one of the catalogues that are open has the title of
// one.
func sharesTitle(catalog *disclosure.Catalog, open []*disclosure.Catalog) bool {
	return slices.ContainsFunc(open, func(other *disclosure.Catalog) bool {
		return other != catalog && other.Title() == catalog.Title() && *other != *catalog
	})
}

// DigestMark returns the beginning of a catalogue's digest as it is put behind a title or
// a short name, such as "@2e2905be"; the command takes it back.
func DigestMark(catalog *disclosure.Catalog) string {
	const enough = 8
	digest := strings.TrimPrefix(catalog.Digest(), "sha256:")
	return "@" + digest[:min(enough, len(digest))]
}

// withoutOrdinal leaves out the number before a title, such as （一） or 二、.
func withoutOrdinal(title string) string {
	if _, rest, ok := text.Ordinal(title); ok {
		return rest
	}
	return title
}

// fieldOf returns what a title is about, without the words that all such titles have.
func fieldOf(title string) string {
	for _, end := range []string{"政务公开", "政府信息", "信息公开", "公开标准", "基层", "主动公开", "公开清单", "目录"} {
		if at := strings.Index(title, end); at > 0 {
			title = title[:at]
		}
	}
	for _, begin := range []string{"基层", "政务公开", "主动公开", "标准", "信息"} {
		title = strings.TrimPrefix(title, begin)
	}
	return withoutYear(title)
}

// withoutYear drops the year that a title begins with, as in 2026年度.
func withoutYear(title string) string {
	year, rest, found := strings.Cut(title, "年")
	if _, err := strconv.Atoi(strings.TrimSpace(year)); err != nil || !found {
		return title
	}
	return strings.TrimSpace(strings.TrimPrefix(rest, "度"))
}

// Short is the field in few characters, such as 社会保险.
func (n CatalogName) Short() string {
	return strings.TrimSuffix(strings.TrimSuffix(n.Field, "目录"), "领域")
}

// brief is the field with the usual abbreviation for its first words.
func (n CatalogName) brief() string {
	short := strings.NewReplacer("社会保险", "社保", "社会救助", "救助").Replace(n.Short())
	return cmp.Or(short, "目录") // of a title that says nothing more
}

// Label is place and field in few characters, such as 中卫社保.
func (n CatalogName) Label() string { return n.label }

// Title is [TitleAmong] them.
func (names CatalogNames) Title(catalog *disclosure.Catalog) string {
	return catalog.Title() + names.Of(catalog).mark
}

func (names CatalogNames) catalogs() (catalogs []*disclosure.Catalog) {
	for _, n := range names {
		catalogs = append(catalogs, n.catalog)
	}
	return catalogs
}

// Item names an item of one of the catalogues, as a query asks for it: 社保:83. Of a
// single catalogue the number is enough.
func (names CatalogNames) Item(item disclosure.Item) string {
	if len(names) < 2 {
		return strconv.Itoa(item.Number())
	}
	return names.Of(item.Catalog()).Tag + ":" + strconv.Itoa(item.Number())
}

// Counted puts how many there are behind a name, such as 社保2; with a blank between a
// name that ends in a sign and the number.
func (l Language) Counted(name string, count int) string {
	if last, _ := utf8.DecodeLastRuneInString(name); last < utf8.RuneSelf {
		return name + l.Pick(" "+strconv.Itoa(count)+"项", ": "+strconv.Itoa(count))
	}
	return name + strconv.Itoa(count)
}

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
	wanted := text.Key(name)
	if wanted == "" {
		return nil
	}
	for _, calls := range []func(name string) bool{
		func(name string) bool { return name == wanted },
		func(name string) bool { return strings.Contains(name, wanted) },
	} {
		for _, n := range names {
			all := []string{n.Tag, n.label, n.Place + n.Short(), n.Field, n.catalog.Title()}
			if slices.ContainsFunc(all, func(name string) bool { return calls(text.Key(name)) }) {
				found = append(found, n.catalog)
			}
		}
		if len(found) > 0 {
			return found
		}
	}
	return nil
}

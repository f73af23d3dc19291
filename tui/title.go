package tui

import (
	"iter"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/tui/internal/cells"
)

// A nameplate says what a catalogue is: whose, of which field, and how long.
type nameplate struct {
	place, field string
	items        int
}

// nameplateOf reads the place out of the title, or else of the publisher of the first
// item, and the field out of the title.
func nameplateOf(catalog *disclosure.Catalog) nameplate {
	n := nameplate{items: catalog.Len()}
	n.place, n.field = splitPlace(cells.Visible(strings.TrimSpace(catalog.Title())))
	if n.place == "" {
		for item := range catalog.Items() {
			n.place, _ = splitPlace(cells.Visible(item.Publisher()))
			break
		}
	}
	for _, end := range []string{"政务公开", "政府信息", "信息公开", "公开标准", "基层", "主动公开"} {
		if at := strings.Index(n.field, end); at > 0 {
			n.field = n.field[:at]
		}
	}
	return n
}

// splitPlace takes the place from the front of a name, without the word that tells
// what kind of place it is, where another character than that stands before it.
func splitPlace(name string) (place, rest string) {
	const most = 8 // characters; a place has fewer
	best := -1
	for i, r := range name {
		if utf8.RuneCountInString(name[:i]) > most {
			break
		}
		if strings.ContainsRune("市县区旗", r) && utf8.RuneCountInString(name[:i]) >= 2 {
			best = i
			break
		}
	}
	if best < 0 {
		return "", name
	}
	_, size := utf8.DecodeRuneInString(name[best:])
	return name[:best], name[best+size:]
}

// short is the field in few characters.
func (n nameplate) short() string {
	field := strings.TrimSuffix(n.field, "领域")
	return strings.TrimSuffix(field, "目录")
}

// tag is the field in two characters, for beside the names of items.
func (n nameplate) tag() string {
	field := []rune(strings.NewReplacer("社会保险", "社保", "社会救助", "救助").Replace(n.short()))
	return string(field[:min(2, len(field))])
}

// The least cells of line 0 that what is typed keeps.
const (
	leastLabel = 6
	leastText  = 16
)

// openHere says what is open, as far as there is room beside what is typed. The width
// of the screen alone decides, so that typing never moves it.
func (m *Model) openHere(width int) string {
	if m.loading() {
		return m.language.Pick("正在读取目录", "Reading the catalogue")
	}
	room := width - leastLabel - leastText - 3
	for _, form := range m.nameplates() {
		if m.glyphs.Width(form) <= room {
			return form
		}
	}
	return m.glyphs.Truncate(m.nameplates()[len(m.nameplates())-1], room, m.glyphs.ellipsis)
}

// nameplates returns what can be said of what is open, the longest first.
func (m *Model) nameplates() []string {
	join := func(parts ...string) string {
		var some []string
		for _, part := range parts {
			if part != "" {
				some = append(some, m.glyphs.text(part))
			}
		}
		return strings.Join(some, "  ")
	}
	builtIn := ""
	if m.banner != "" {
		builtIn = m.language.Pick("内置", "built in")
	}
	if len(m.catalogs) > 1 {
		return m.severalNameplates(join)
	}
	n := nameplateOf(m.catalog)
	count := m.language.Pick(strconv.Itoa(n.items)+"项", strconv.Itoa(n.items)+" items")
	return []string{join(builtIn, n.place, n.field, count), join(builtIn, n.place, n.short()), join(builtIn, n.place, ""), join(n.place, "")}
}

// severalNameplates says the same of several catalogues.
func (m *Model) severalNameplates(join func(...string) string) []string {
	count := strconv.Itoa(len(m.catalogs))
	head := m.language.Pick(count+"个目录", count+" catalogues")
	long, brief := []string{head}, []string{head}
	for _, catalog := range m.catalogs {
		n := nameplateOf(catalog)
		long = append(long, n.name()+strconv.Itoa(n.items))
		brief = append(brief, n.tag())
	}
	return []string{join(long...), join(brief...), head}
}

// name is place and field, in few characters.
func (n nameplate) name() string { return n.place + n.tag() }

// tagOf is the field of an item's catalogue, where several are open.
func (m *Model) tagOf(item disclosure.Item) string {
	if len(m.catalogs) < 2 {
		return ""
	}
	return nameplateOf(item.Catalog()).tag()
}

// inCatalogs says how many of the items found are of which catalogue.
func (m *Model) inCatalogs() string {
	if len(m.catalogs) < 2 || !m.hasQuery() {
		return ""
	}
	counts := make(map[string]int)
	for _, h := range m.list.hits[:m.list.found] {
		counts[m.tagOf(h.Item)]++
	}
	var parts []string
	for _, catalog := range m.catalogs {
		if tag := nameplateOf(catalog).tag(); counts[tag] > 0 {
			parts = append(parts, tag+strconv.Itoa(counts[tag]))
			delete(counts, tag)
		}
	}
	return strings.Join(parts, " ")
}

// categoriesOf yields the categories of the catalogue that a category of a filter is of, or of all.
func (m *Model) categoriesOf(f narrowing) iter.Seq[disclosure.Category] {
	return func(yield func(disclosure.Category) bool) {
		for i, catalog := range m.catalogs {
			if f.numbers != 0 && f.numbers != i+1 {
				continue
			}
			for category := range catalog.Categories() {
				if !yield(category) {
					return
				}
			}
		}
	}
}

// ofCategory asks for a category of a catalogue.
func (m *Model) ofCategory(catalog *disclosure.Catalog, category disclosure.Category) narrowing {
	n := narrowing{Filter: disclosure.Filter{Category: category.Number}}
	if len(m.catalogs) > 1 {
		n.numbers = 1 + slices.IndexFunc(m.catalogs, func(c *disclosure.Catalog) bool { return c == catalog || c.Digest() == catalog.Digest() })
	}
	return n
}

// tagBefore names the catalogue of a category, where several are open.
func (m *Model) tagBefore(n narrowing) string {
	if n.numbers == 0 {
		return ""
	}
	return nameplateOf(m.catalogs[n.numbers-1]).tag() + " "
}

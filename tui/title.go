package tui

import (
	"slices"
	"strconv"
	"strings"

	"github.com/seed2ea1efa0/disclosure"
)

// leastInput returns how many cells of line 0 what is typed keeps: the label and 16 of
// a query, or a date, from 70 cells on with its weekday.
func (m *Model) leastInput(width int) int {
	query := m.glyphs.Width(m.language.Pick("查询", "Find")) + 2 + 16
	date := m.glyphs.Width(m.changed(width)) + 2 + len("2026-09-14")
	if width >= sideBySide {
		date += 2 + m.glyphs.Width(m.language.Pick("星期三", "Wednesday"))
	}
	return max(query, date)
}

// openHere says what is open, as far as there is room beside what is typed. The width
// of the screen alone decides, so that typing never moves it.
func (m *Model) openHere(width int) string {
	if m.loading() {
		return m.language.Pick("正在读取目录", "Reading the catalogue")
	}
	room := width - m.leastInput(width) - 3
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
	if m.banner != "" && *m.catalog == *disclosure.Default() {
		builtIn = m.language.Pick("内置", "built in")
	}
	if len(m.catalogs) > 1 {
		return m.severalNameplates(join)
	}
	n := m.names[0]
	place, field, short := m.language.PlaceName(n.Place), m.language.FieldName(n.Field), m.language.FieldName(n.Short())
	items := strconv.Itoa(m.catalog.Len())
	count := m.language.Pick(items+"项", items+" items")
	return []string{join(builtIn, place, field, count), join(builtIn, place, short), join(builtIn, place), place}
}

// severalNameplates says the same of several catalogues.
func (m *Model) severalNameplates(join func(...string) string) []string {
	count := strconv.Itoa(len(m.catalogs))
	head := m.language.Pick(count+"个目录", count+" catalogues")
	long, brief := []string{head}, []string{head}
	for _, catalog := range m.catalogs {
		n := m.names.Of(catalog)
		long = append(long, m.language.Counted(n.Label(), catalog.Len()))
		brief = append(brief, n.Tag)
	}
	return []string{join(long...), join(brief...), head}
}

// tagOf is the short name of an item's catalogue, where several are open.
func (m *Model) tagOf(item disclosure.Item) string {
	if len(m.catalogs) < 2 {
		return ""
	}
	return m.names.Of(item.Catalog()).Tag
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
		if tag := m.names.Of(catalog).Tag; counts[tag] > 0 {
			parts = append(parts, m.language.Counted(tag, counts[tag]))
		}
	}
	return strings.Join(parts, m.language.Pick(" ", "  "))
}

// categoryOf returns the category of a filter, of the catalogue that it is a number of, or
// of the first that has it; ok is false where none has.
func (m *Model) categoryOf(f narrowing) (category disclosure.Category, ok bool) {
	for i, catalog := range m.catalogs {
		if f.numbers != 0 && f.numbers != i+1 {
			continue
		}
		if category, ok = catalog.Category(f.Category); ok {
			return category, true
		}
	}
	return category, false
}

// ofCategory asks for a category of a catalogue, by its place among those that are open.
func (c *contents) ofCategory(catalog int, category disclosure.Category) narrowing {
	n := narrowing{Filter: disclosure.Filter{Category: category.Number}}
	if len(c.catalogs) > 1 {
		n.numbers = 1 + catalog
	}
	return n
}

// placeOf returns the place of a catalogue among those that are open.
func (c *contents) placeOf(catalog *disclosure.Catalog) int {
	return slices.IndexFunc(c.catalogs, func(other *disclosure.Catalog) bool { return *other == *catalog })
}

// tagBefore names the catalogue of a category, where several are open.
func (m *Model) tagBefore(n narrowing) string {
	if n.numbers == 0 {
		return ""
	}
	return m.names[n.numbers-1].Tag + " "
}

package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"github.com/seed2ea1efa0/disclosure/tui/internal/cells"
)

// A chip is an active filter as it stands in its line.
type chip struct {
	facet facet
	text  string
	x     int // the column that it begins at
}

// chips lays the active filters out, each with an x that removes it by a click.
func (m *Model) chips(width int) []chip {
	var count int
	for range m.filters.chosen() {
		count++
	}
	var chips []chip
	x := 1
	for f, value := range m.filters.chosen() {
		room := (width-1)/count - 1
		text := cells.Truncate(m.glyphs.text(m.facetValue(facetRow{facet: f, value: value})), max(0, room-len("[ x]")), m.glyphs.ellipsis)
		c := chip{f, "[" + text + " x]", x}
		chips = append(chips, c)
		x += ansi.StringWidth(c.text) + 1
	}
	return chips
}

func (m *Model) drawChips(width int) string {
	var b strings.Builder
	for _, c := range m.chips(width) {
		b.WriteString(" " + m.styles.chip.Render(c.text))
	}
	return b.String()
}

// clickChip removes the filter whose chip stands at a column.
func (m *Model) clickChip(x int) {
	for _, c := range m.chips(m.layout.chips.width) {
		if c.x <= x && x < c.x+ansi.StringWidth(c.text) {
			m.filters[c.facet] = ""
			m.find()
			return
		}
	}
}

// unfilterable reports whether there is a filter and no text before it to erase.
func (m *Model) unfilterable() bool { return m.filters.any() && !m.hasQuery() }

func (m *Model) hasQuery() bool { return m.query.Value() != "" }

// dropFilters drops all filters.
func (m *Model) dropFilters() tea.Cmd {
	if !m.filters.any() {
		m.say("没有筛选", "There are no filters")
		return nil
	}
	m.filters = filters{}
	m.find()
	return nil
}

// unfilter drops the last filter.
func (m *Model) unfilter() tea.Cmd {
	var last facet
	for f := range m.filters.chosen() {
		last = f
	}
	m.filters[last] = ""
	m.find()
	return nil
}

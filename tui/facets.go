package tui

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/tui/internal/cells"
	"github.com/seed2ea1efa0/disclosure/wording"
)

// A facetMenu is the list of all facets with their values. It is never empty:
// there are always the channels.
type facetMenu struct {
	rows   []facetRow
	counts tally
	stale  bool // whether the counts are of an earlier result
	at     int  // the selected row, never a heading
	top    int  // the first row in sight
	height int  // of what is in sight, in rows
}

// A facetRow is a value of a facet, or with "" the heading of the facet.
type facetRow struct {
	facet facet
	value string
	place int // in the order of the printed form
}

func (r facetRow) heading() bool { return r.value == "" }

func newFacetMenu(catalog *disclosure.Catalog) facetMenu {
	menu := facetMenu{stale: true}
	for f := range endOfFacets {
		menu.rows = append(menu.rows, facetRow{facet: f})
		for _, value := range f.options(catalog) {
			if value != "" {
				menu.rows = append(menu.rows, facetRow{f, value, len(menu.rows)})
			}
		}
	}
	menu.move(0)
	return menu
}

func (menu *facetMenu) selected() facetRow { return menu.rows[menu.at] }

// move moves the selection by rows, over headings, and keeps it in sight.
func (menu *facetMenu) move(by int) {
	menu.at = min(max(menu.at+by, 0), len(menu.rows)-1)
	step := 1
	if by < 0 {
		step = -1
	}
	for menu.selected().heading() {
		if menu.at == 0 {
			step = 1
		}
		menu.at += step
	}
	first := menu.at
	if menu.rows[first-1].heading() {
		first--
	}
	menu.top = window(menu.top, first, menu.at, menu.height, len(menu.rows))
}

// nextGroup selects the first value of the next facet, after the last one that
// of the first.
func (menu *facetMenu) nextGroup() {
	current := menu.selected().facet
	for i := range menu.rows {
		if i > menu.at && menu.rows[i].facet > current && !menu.rows[i].heading() {
			menu.move(i - menu.at)
			return
		}
	}
	menu.move(-menu.at)
}

func (menu *facetMenu) resize(height int) {
	menu.height = height
	menu.move(0)
}

// click selects the row at a height within the menu; ok is false on a heading.
func (menu *facetMenu) click(y int) (ok bool) {
	row := menu.top + y
	if row >= len(menu.rows) || menu.rows[row].heading() {
		return false
	}
	menu.move(row - menu.at)
	return true
}

// toggleFacets opens the menu on the first value that has items, or closes it.
func (m *Model) toggleFacets() tea.Cmd {
	m.toggle(facetsView)
	if m.view() == facetsView {
		m.countFacets()
		m.facets.sort()
	}
	return nil
}

// countFacets counts what each value would leave.
func (m *Model) countFacets() {
	if m.facets.stale {
		m.facets.counts, m.facets.stale = m.filters.count(items(m.found)), false
	}
}

// sort puts the values without items last among those of their facet, and selects
// the first one that has some.
func (menu *facetMenu) sort() {
	slices.SortStableFunc(menu.rows, func(a, b facetRow) int {
		if a.facet != b.facet || a.heading() || b.heading() {
			return cmp.Or(cmp.Compare(a.facet, b.facet), cmp.Compare(min(len(a.value), 1), min(len(b.value), 1)))
		}
		return cmp.Or(cmp.Compare(a.rank(menu.counts), b.rank(menu.counts)), cmp.Compare(a.place, b.place))
	})
	first := slices.IndexFunc(menu.rows, func(r facetRow) bool { return !r.heading() && menu.counts[r.facet][r.value] > 0 })
	menu.at = 0
	menu.move(max(first, 0))
}

// rank is 1 for a value without items.
func (r facetRow) rank(counts tally) int {
	if counts[r.facet][r.value] == 0 {
		return 1
	}
	return 0
}

func (m *Model) nextFacet() tea.Cmd {
	m.facets.nextGroup()
	return nil
}

// toggleFacet chooses the selected value, instead of another of its facet, or
// drops it.
func (m *Model) toggleFacet() tea.Cmd {
	row := m.facets.selected()
	if m.filters[row.facet] == row.value {
		row.value = ""
	}
	m.filters[row.facet] = row.value
	m.find()
	return nil
}

// drawFacets draws the rows in sight.
func (m *Model) drawFacets(width int) []string {
	menu := &m.facets
	m.countFacets()
	var lines []string
	for i := menu.top; i < min(menu.top+menu.height, len(menu.rows)); i++ {
		row := menu.rows[i]
		if row.heading() {
			lines = append(lines, m.styles.heading.Render(" "+m.facetName(row.facet)))
			continue
		}
		lines = append(lines, m.drawFacet(row, i == menu.at, width))
	}
	m.markMore(lines, width, menu.top > 0, menu.top+menu.height < len(menu.rows))
	return lines
}

func (m *Model) drawFacet(row facetRow, selected bool, width int) string {
	count := m.facets.counts[row.facet][row.value]
	sign, style := " ", m.styles.text
	switch {
	case selected:
		sign, style = ">", m.styles.selected
	case count == 0:
		style = m.styles.dim
	}
	box := "[ ] "
	if m.filters[row.facet] == row.value {
		box = "[x] "
	}
	head, tail := sign+box, " "+strconv.Itoa(count)+" "
	text := cells.Truncate(m.glyphs.text(m.facetValue(row)), max(0, width-len(head)-len(tail)), m.glyphs.ellipsis)
	gap := strings.Repeat(" ", max(0, width-len(head)-ansi.StringWidth(text)-len(tail)))
	return style.Render(head + text + gap + tail)
}

// facetValue is a value as it is shown: in English behind its gloss.
func (m *Model) facetValue(row facetRow) string {
	if m.language != wording.English {
		return row.value
	}
	gloss := ""
	switch row.facet {
	case categoryFacet:
		for category := range m.catalog.Categories() {
			if category.String() == row.value {
				return m.language.Heading(category)
			}
		}
	case channelFacet:
		if channel, err := disclosure.ParseChannel(row.value); err == nil {
			gloss = channel.NameEN()
		}
	case lawFacet:
		if law, ok := m.catalog.Law(row.value); ok {
			gloss = law.NameEN
		}
	case deadlineFacet:
		gloss = m.language.TermGloss(disclosure.ParseDeadline(row.value))
	default:
		gloss = m.language.Gloss(row.value)
	}
	return m.language.Named(row.value, gloss)
}

// facetName is the name of the column in the printed table.
func (m *Model) facetName(f facet) string {
	return m.language.Label([endOfFacets]string{
		"category", "channels", "legal_basis", "deadline", "audiences", "methods",
	}[f])
}

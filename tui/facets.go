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
	"github.com/seed2ea1efa0/disclosure/tui/internal/menu"
	"github.com/seed2ea1efa0/disclosure/wording"
)

// A facetMenu is the list of all facets with their values.
type facetMenu struct {
	menu.Menu
	rows   []facetRow
	counts tally
	stale  bool // whether the counts are of an earlier result
}

// A facetRow is a value of a facet, or with "" the heading of the facet.
type facetRow struct {
	facet facet
	value string
	place int // in the order of the printed form
}

func (r facetRow) heading() bool { return r.value == "" }

func newFacetMenu(catalog *disclosure.Catalog) facetMenu {
	m := facetMenu{stale: true}
	for f := range endOfFacets {
		m.rows = append(m.rows, facetRow{facet: f})
		for _, value := range f.options(catalog) {
			if value != "" {
				m.rows = append(m.rows, facetRow{f, value, len(m.rows)})
			}
		}
	}
	m.show()
	return m
}

// show lists the rows anew and selects the first value.
func (m *facetMenu) show() {
	rows := m.rows
	m.Show(len(rows), func(i int) bool { return rows[i].heading() })
}

// selected returns the selected value; ok is false where there is none.
func (m *facetMenu) selected() (row facetRow, ok bool) {
	at, ok := m.Selected()
	if !ok {
		return facetRow{}, false
	}
	return m.rows[at], true
}

// nextGroup selects the first value of the next facet, after the last one that
// of the first.
func (m *facetMenu) nextGroup() {
	current, _ := m.selected()
	next := slices.IndexFunc(m.rows, func(r facetRow) bool { return r.facet > current.facet && !r.heading() })
	m.Select(max(next, 0))
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
func (m *facetMenu) sort() {
	slices.SortStableFunc(m.rows, func(a, b facetRow) int {
		if a.facet != b.facet || a.heading() || b.heading() {
			return cmp.Or(cmp.Compare(a.facet, b.facet), cmp.Compare(min(len(a.value), 1), min(len(b.value), 1)))
		}
		return cmp.Or(cmp.Compare(a.rank(m.counts), b.rank(m.counts)), cmp.Compare(a.place, b.place))
	})
	m.show()
	m.Select(max(0, slices.IndexFunc(m.rows, func(r facetRow) bool { return !r.heading() && m.counts[r.facet][r.value] > 0 })))
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
	row, ok := m.facets.selected()
	if !ok {
		return nil
	}
	if m.filters[row.facet] == row.value {
		row.value = ""
	}
	m.filters[row.facet] = row.value
	m.find()
	return nil
}

// drawFacets draws the rows in sight.
func (m *Model) drawFacets(width int) []string {
	m.countFacets()
	var lines []string
	first, end := m.facets.InSight()
	for i := first; i < end; i++ {
		row := m.facets.rows[i]
		if row.heading() {
			lines = append(lines, m.styles.heading.Render(" "+m.facetName(row.facet)))
			continue
		}
		lines = append(lines, m.drawFacet(row, m.facets.IsSelected(i), width))
	}
	m.markMore(lines, width, first > 0, end < m.facets.Len())
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

package tui

import (
	tea "charm.land/bubbletea/v2"

	"github.com/seed2ea1efa0/disclosure/search"
)

// open moves the keys from the list to the detail.
func (m *Model) open() tea.Cmd {
	if _, ok := m.Current(); !ok {
		return m.refuseWithoutItem()
	}
	m.show(detailView)
	return nil
}

// drawDetail draws every column of an item. What is not in the printed table
// stands apart, at the end.
func (m *Model) drawDetail(h search.Hit, width int) []string {
	p := m.page(width)
	title := m.glyphs.text(h.Item.String())
	p.line(title, m.styles.heading, m.marks(h, title)...)
	for _, f := range m.language.official(h.Item) {
		p.label(f.label, f.text, m.styles.text)
	}
	if facts := m.language.editorial(h.Item); len(facts) > 0 {
		p.gap()
		p.line(m.language.editorialHeading(), m.styles.dim)
		for _, f := range facts {
			p.label(f.label, f.text, m.styles.editorial)
		}
	}
	return p.lines
}

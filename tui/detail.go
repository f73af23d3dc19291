package tui

import (
	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"github.com/seed2ea1efa0/disclosure/search"
)

// open moves the keys from the list to the detail.
func (m *Model) open() tea.Cmd {
	if _, ok := m.Current(); !ok {
		return m.refuseWithoutItem()
	}
	m.show(detailView)
	m.remember()
	return nil
}

// drawDetail draws every column of an item. What is not in the printed table
// stands apart, at the end.
func (m *Model) drawDetail(h search.Hit, width int) []string {
	p := m.page(width)
	matches := h.Matches()
	title := m.glyphs.text(h.Item.String())
	p.line(title, m.styles.heading, m.glyphs.matches(title, matches, search.Number, search.Name)...)
	add := func(f fact, style lipgloss.Style) {
		text := m.glyphs.text(f.text)
		p.label(f.label, text, style, m.glyphs.matches(text, matches, f.fields...)...)
	}
	for _, f := range m.language.official(h.Item) {
		add(f, m.styles.text)
		if f.text == h.Item.Deadline().String() {
			p.label("", m.language.fromToday(h.Item.Deadline(), m.computesWith(), m.now()), m.styles.answer)
		}
	}
	if facts := m.language.editorial(h.Item); len(facts) > 0 {
		p.gap()
		p.line(m.language.editorialHeading(), m.styles.dim)
		for _, f := range facts {
			add(f, m.styles.editorial)
		}
	}
	return p.lines
}

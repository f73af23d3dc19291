package tui

import (
	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/search"
	"github.com/seed2ea1efa0/disclosure/tui/internal/wording"
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
	p.line(title, m.styles.heading, m.glyphs.matches(title, matches, search.FieldNumber, search.FieldName)...)
	add := func(f fact, style lipgloss.Style) {
		text := m.glyphs.text(f.text)
		p.label(f.label, text, style, m.glyphs.matches(text, matches, f.fields...)...)
	}
	for _, f := range m.language.official(h.Item) {
		add(f, m.styles.text)
		if f.text == h.Item.Deadline().String() {
			m.drawToday(p, h.Item)
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

// drawToday adds by which day what is formed or changed today must be published.
func (m *Model) drawToday(p *page, item disclosure.Item) {
	question := wording.Question{From: m.now(), Today: m.now(), Calendar: m.computesWith()}
	for _, line := range m.language.words().Today(question.AskItem(item)) {
		if line.Label != "" {
			p.label("", m.glyphs.text(line.Label), m.styles.dim)
		}
		p.label("", line.Text, m.styles.answer)
	}
}

package tui

import (
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/search"
	"github.com/seed2ea1efa0/disclosure/wording"
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

// drawDetail draws every column of an item, what is read out first. What is not in
// the printed table stands apart, at the end.
func (m *Model) drawDetail(h search.Hit, width int) []string {
	p := m.page(width)
	matches := h.Matches()
	m.drawTitle(p, h)
	add := func(f wording.Fact, style lipgloss.Style) {
		text, found := m.glyphs.fact(f, matches)
		p.label(f.Label, text, style, found...)
	}
	dated := false
	for _, f := range m.language.ReadOut(h.Item) {
		add(f, m.styles.tone(f.Tone))
		if !dated && f.Column == "deadline" {
			m.drawToday(p, h.Item)
			m.drawPublished(p, m.published(h.Item))
			dated = true
		}
	}
	if !dated { // the table has no column for terms
		m.drawPublished(p, m.published(h.Item))
	}
	facts, notes := m.language.Editorial(h.Item), m.language.Notes(h.Item)
	if len(facts)+len(notes) == 0 {
		return p.lines
	}
	p.gap()
	p.line(m.language.EditorialHeading(), m.styles.dim)
	for _, f := range facts {
		add(f, m.styles.editorial)
	}
	for _, url := range lawAddresses(h.Item) {
		url = m.glyphs.text(url)
		p.label(m.language.Pick("法规网址", "Law at"), url, m.styles.editorial.Hyperlink(url))
	}
	switch {
	case len(notes) > 0 && m.notesOpen:
		for _, f := range notes {
			add(f, m.styles.editorial)
		}
	case len(notes) > 0:
		p.label(notes[0].Label, m.closedNotes(len(notes)), m.styles.dim)
	}
	return p.lines
}

// lawAddresses returns where the laws that an item cites can be read, each once.
func lawAddresses(item disclosure.Item) (addresses []string) {
	for citation := range item.LegalBasis() {
		if url := citation.LawURL; url != "" && !slices.Contains(addresses, url) {
			addresses = append(addresses, url)
		}
	}
	return addresses
}

// drawTitle draws number and name; where the keys speak to the pane, as the
// selected row.
func (m *Model) drawTitle(p *page, h search.Hit) {
	style, title := m.styles.heading, m.glyphs.text(m.language.Title(h.Item))
	found := m.glyphs.matches(title, h.Matches(), search.FieldNumber, search.FieldName, search.FieldNameEN)
	if m.view() != detailView {
		p.line(title, style, found...)
		return
	}
	from := len(p.lines)
	p.line(title, m.styles.selected, found...)
	for i := from; i < len(p.lines); i++ {
		rest := max(0, p.width-pageMargin-m.glyphs.Width(p.lines[i]))
		sign := " "
		if i == from {
			sign = ">"
		}
		p.lines[i] = m.styles.selected.Render(sign) + m.glyphs.CutLeft(p.lines[i], pageMargin) + m.styles.selected.Render(strings.Repeat(" ", rest))
	}
}

// closedNotes says how many notes there are, and which key opens them.
func (m *Model) closedNotes(count int) string {
	text := m.language.Pick(strconv.Itoa(count)+" 条", strconv.Itoa(count))
	if key, ok := m.keyOf(ActionOpen); ok && m.view() == detailView {
		return text + m.language.Pick("，"+key+" 展开", ", "+key+" opens")
	}
	return text
}

// toggleNotes opens the notes of the item that is shown, or closes them.
func (m *Model) toggleNotes() tea.Cmd {
	m.notesOpen = !m.notesOpen
	return nil
}

// hasNotes reports whether the item that is shown has any.
func (m *Model) hasNotes() bool {
	item, ok := m.Current()
	return ok && len(m.language.Notes(item)) > 0
}

// drawToday adds by which day what is formed or changed today must be published.
func (m *Model) drawToday(p *page, item disclosure.Item) {
	question := wording.Question{From: m.now(), Today: m.now(), Calendar: m.computesWith()}
	for _, line := range m.language.Today(question.AskItem(item)) {
		if line.Label != "" {
			p.label("", m.glyphs.text(line.Label), m.styles.dim)
		}
		p.label("", line.Text(), m.styles.answer)
	}
}

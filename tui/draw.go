package tui

import (
	"fmt"
	"strings"

	"charm.land/bubbles/v2/viewport"
	tea "charm.land/bubbletea/v2"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/wording"
)

// View draws the browser on the whole screen.
func (m *Model) View() tea.View {
	content, cursor := m.Draw()
	v := tea.NewView(content)
	v.Cursor = cursor
	v.AltScreen = true
	if !m.mouseless {
		v.MouseMode = tea.MouseModeCellMotion
	}
	return v
}

// Draw returns the frame, in as many lines as it is high, and where the cursor
// is in it: where the next character will appear. A program that the
// browser is a part of adds the part's own place to that. The cursor is nil
// where nothing can be typed.
func (m *Model) Draw() (content string, cursor *tea.Cursor) {
	if !m.orNew().fits {
		return m.drawTooSmall(), nil
	}
	l := m.layout
	lines := make([]string, m.height)
	lines[0], cursor = m.drawInput(l.input.width)
	lines[l.state.y] = m.drawState(l.state.width)
	m.drawBody(lines)
	lines[l.footer.y] = m.drawFooter(l.footer.width)
	if m.blurred {
		cursor = nil
	}
	return strings.Join(lines, "\n"), cursor
}

// drawBody draws what is between state and keys.
func (m *Model) drawBody(lines []string) {
	l := m.layout
	var columns []column
	if l.list.width > 0 {
		columns = append(columns, column{l.list, m.drawList(l.list.width)})
	}
	if l.pane.width > 0 {
		columns = append(columns, column{l.pane, m.drawPane(l.pane.width)})
	}
	if l.third.width > 0 {
		columns = append(columns, column{l.third, m.inSight(&m.third, l.third.width)})
	}
	divider := m.styles.divider.Render(m.glyphs.divider)
	for i, c := range columns {
		for y := range c.height {
			line := ""
			if y < len(c.lines) {
				line = c.lines[y]
			}
			if i+1 < len(columns) {
				line = m.glyphs.Pad(line, c.width) + divider
			}
			lines[c.y+y] += line
		}
	}
	if l.below.width > 0 {
		copy(lines[l.below.y:l.below.y+l.below.height], m.drawBelow(l.below))
	}
}

// A column is a part of the body with what is drawn in it.
type column struct {
	rect
	lines []string
}

func (m *Model) drawPane(width int) []string {
	switch m.view() {
	case filterView:
		return m.drawFilters(width)
	case historyView:
		return m.drawHistory(width)
	case marksView:
		return m.drawMarks(width)
	}
	if _, ok := m.shown(); !ok && m.view() != helpView {
		return m.drawWithoutItem(width)
	}
	return m.inSight(&m.pane, width)
}

// inSight returns the lines of a text that are in sight, with the signs that there are more.
func (m *Model) inSight(text *viewport.Model, width int) []string {
	lines := strings.Split(text.View(), "\n")
	for i, line := range lines {
		for m.glyphs.Width(line) > width && strings.HasSuffix(line, " ") {
			line = line[:len(line)-1] // the bubble measures in another way
		}
		lines[i] = line
	}
	if m.view() != helpView { // which counts its pages
		m.markMore(lines, width, !text.AtTop(), !text.AtBottom())
	}
	return lines
}

// drawInput draws what is typed, the query or the date, and what is open.
func (m *Model) drawInput(width int) (line string, cursor *tea.Cursor) {
	label, input := m.language.Pick("查询", "Find"), &m.query
	hint := m.language.Pick("事项、拼音或口语", "words, pinyin, initials")
	after := ""
	if m.view() == dueView {
		label, input, hint = m.dateLabel(width), &m.due.entry, "2026-09-14"
		if !m.due.from.IsZero() {
			after = m.language.Weekday(m.due.from.Weekday())
			if m.due.entry.Value() != m.due.from.String() { // it is said in other words
				after = m.language.LongDate(m.due.from, m.now())
			}
		}
	}
	head := " " + label + " "
	tail := m.openHere(width)
	room := width - m.glyphs.Width(head) - m.glyphs.Width(tail) - 2
	text, column := input.Draw(room, m.glyphs.Ruler, m.glyphs.text)
	style := m.styles.text
	switch {
	case text == "":
		text, style = m.glyphs.Truncate(hint, room, ""), m.styles.quiet
	case m.view() == dueView && m.due.from.IsZero():
		style = m.styles.quiet // it is no date yet, and not answered
	}
	if left := room - m.glyphs.Width(text) - 2; after != "" && m.glyphs.Width(after) < left {
		after = "  " + after
	} else {
		after = ""
	}
	gap := strings.Repeat(" ", max(0, room+1-m.glyphs.Width(text)-m.glyphs.Width(after)))
	line = m.styles.accent.Render(head) + style.Render(text) + m.styles.quiet.Render(after+gap+tail)
	return line, tea.NewCursor(m.glyphs.Width(head)+column, 0)
}

func (m *Model) drawTooSmall() string {
	least := fmt.Sprintf("%dx%d", MinWidth, MinHeight)
	var lines []string
	for i, text := range []string{
		m.language.Pick("窗口太小：", "Window too small: ") + fmt.Sprintf("%dx%d", m.width, m.height) + m.language.Pick("，至少要", ", at least ") + least,
		m.language.Pick("请调大窗口，已输入内容不会丢失", "Make it larger; what was typed is kept"),
	} {
		style := m.styles.caution
		if i > 0 {
			style = m.styles.quiet
			lines = append(lines, "")
		}
		for _, line := range m.glyphs.Break(text, max(2, m.width-1)) {
			lines = append(lines, m.glyphs.Cut(" "+style.Render(text[line.From:line.To]), m.width))
		}
	}
	if m.width < 2 {
		return ""
	}
	return strings.Join(lines[:min(len(lines), max(0, m.height))], "\n")
}

// paned is what the pane shows, apart from its width; another one is shown from
// its top.
type paned struct {
	view view
	item disclosure.Item
}

// refresh derives what is drawn from the state.
func (m *Model) refresh() {
	m.due.follow(m.now())
	if m.view() == listView {
		m.apart = disclosure.Item{}
	}
	m.styles = newStyles(m.theme.resolve(m.profile, m.behind), m.behind, m.colors)
	m.layout, m.fits = arrange(m.width, m.height, m.view(), m.glyphs.Width(m.glyphs.divider))
	if m.layout.below.height > 0 && m.list.Len() == 0 {
		m.layout.withoutItem()
	}
	m.list.Resize(m.layout.list.height)
	m.offers.Resize(max(0, m.layout.list.height-offersTop))
	m.filterMenu.Resize(m.layout.pane.height)
	m.history.Resize(max(0, m.layout.pane.height))
	m.marks.Resize(m.marksHeight())
	if m.view() == filterView && m.filterMenu.stale {
		m.listChoices()
	}
	m.refreshPane()
}

func (m *Model) refreshPane() {
	l := m.layout.pane
	if l.width == 0 {
		return
	}
	h, ok := m.shown()
	shows := paned{detailView, h.Item}
	var lines, third []string
	switch {
	case m.view() == helpView:
		shows = paned{view: helpView}
		lines = m.drawHelp(l.width, l.height)
	case m.view() == marksView:
		shows = paned{view: marksView}
		lines = m.drawCopy(l.width)
		l.height = max(0, l.height-marksAbove-m.marksHeight()-2)
	case !ok:
	case m.view() == dueView:
		shows.view = dueView
		lines, third = m.drawDue(h.Item)
	default:
		lines, third = m.drawDetail(h)
	}
	put(&m.pane, l, lines)
	put(&m.third, m.layout.third, third)
	if shows != m.paned {
		m.paned = shows
		m.scrollTo(0)
	}
}

// put puts lines into the text of a part of the frame.
func put(text *viewport.Model, part rect, lines []string) {
	text.SetWidth(part.width)
	text.SetHeight(part.height)
	text.SetContentLines(lines)
}

// pageBeside returns the page of the third column, or the one of the pane where there is
// no third column.
func (m *Model) pageBeside(pane *page) *page {
	if !m.hasThird() {
		return pane
	}
	return m.page(m.layout.third.width)
}

// columns returns the lines of the pane, and of the page beside it where that is another one.
func columns(pane, beside *page) (lines, third []string) {
	if beside != pane {
		third = beside.lines
	}
	return pane.lines, third
}

// page returns a page of a width, where it is narrow with its labels above the texts.
func (m *Model) page(width int) *page {
	const leastText = 16 // cells, in which 〔2011〕47号 and what may not be apart from it has room
	p := &page{width: width, column: m.textColumn(), styles: m.styles, glyphs: m.glyphs}
	if width-p.column-p.marginRight() < leastText {
		p.column, p.labelsAbove = pageMargin+2, true
	}
	return p
}

// textColumn is where the text beside labels begins.
func (m *Model) textColumn() int {
	if m.language == wording.English {
		return 17
	}
	return 11
}

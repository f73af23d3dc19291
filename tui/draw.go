package tui

import (
	"fmt"
	"strconv"
	"strings"

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
// stands in it: where the next character will appear. A program that the
// browser is a part of adds the part's own place to that. The cursor is nil
// where nothing can be typed.
func (m *Model) Draw() (content string, cursor *tea.Cursor) {
	if !m.orNew().fits {
		return m.drawTooSmall(), nil
	}
	l := m.layout
	lines := make([]string, m.height)
	lines[0], cursor = m.drawInput(l.input.width)
	if l.banner.height > 0 {
		lines[l.banner.y] = m.drawBanner(l.banner.width)
	}
	if l.state.height > 0 {
		lines[l.state.y] = m.drawState(l.state.width)
	}
	m.drawBody(lines)
	lines[l.footer.y] = m.drawFooter(l.footer.width)
	if m.blurred {
		cursor = nil
	}
	return strings.Join(lines, "\n"), cursor
}

func (m *Model) drawBanner(width int) string {
	text := m.glyphs.Truncate(" "+m.glyphs.text(m.lasting()), width, m.glyphs.ellipsis)
	return m.styles.banner.Render(m.glyphs.Pad(text, width))
}

// drawBody draws list, divider and pane.
func (m *Model) drawBody(lines []string) {
	l := m.layout
	if l.list.width > 0 {
		for i, line := range m.drawList(l.list.width) {
			lines[l.list.y+i] = line
		}
	}
	if l.divider.width > 0 {
		divider := m.styles.dim.Render(m.glyphs.divider)
		for y := l.divider.y; y < l.divider.y+l.divider.height; y++ {
			lines[y] = m.glyphs.Pad(lines[y], l.divider.x) + divider
		}
	}
	if l.pane.width > 0 {
		for i, line := range m.drawPane(l.pane.width) {
			lines[l.pane.y+i] += line
		}
	}
}

func (m *Model) drawPane(width int) []string {
	switch m.view() {
	case filterView:
		return m.drawFilters(width)
	case historyView:
		return m.drawHistory(width)
	}
	lines := strings.Split(m.pane.View(), "\n")
	m.markMore(lines, width, !m.pane.AtTop(), !m.pane.AtBottom())
	return lines
}

// drawInput draws what is typed: the query with its count, or the date.
func (m *Model) drawInput(width int) (line string, cursor *tea.Cursor) {
	label, input, tail := m.language.Pick("查询", "Find"), &m.query, m.count()
	hint := m.language.Pick("事项、拼音或口语", "words, pinyin, initials")
	if m.view() == dueView {
		label, input, tail = m.changed(), &m.due.entry, ""
		hint = "2026-09-14"
		if !m.due.from.IsZero() {
			tail = m.language.Weekday(m.due.from.Weekday())
		}
	}
	head := " " + label + " "
	room := width - m.glyphs.Width(head) - m.glyphs.Width(tail) - 2
	text, column := input.Draw(room, m.glyphs.Ruler, m.glyphs.text)
	style := m.styles.text
	if text == "" {
		text, style = m.glyphs.Truncate(hint, room, ""), m.styles.dim
	}
	line = m.styles.heading.Render(head) + style.Render(m.glyphs.Pad(text, room+1)) + m.styles.dim.Render(tail)
	return line, tea.NewCursor(m.glyphs.Width(head)+column, 0)
}

// count is how many of all items are left, and how many are marked.
func (m *Model) count() string {
	count := fmt.Sprintf("%d/%d", len(m.list.hits), len(m.everything))
	if n := len(m.marked); n > 0 {
		count = "*" + strconv.Itoa(n) + " " + count
	}
	return count
}

func (m *Model) drawTooSmall() string {
	text := m.language.Pick("窗口太小：至少", "Window too small: at least ") + fmt.Sprintf("%dx%d", MinWidth, MinHeight)
	var lines []string
	for _, line := range m.glyphs.Break(text, max(2, m.width)) {
		if len(lines) < m.height && m.width > 1 {
			lines = append(lines, text[line.From:line.To])
		}
	}
	return strings.Join(lines, "\n")
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
	m.styles = newStyles(m.theme.resolve(m.profile, m.behind), m.colors)
	m.layout, m.fits = arrange(m.width, m.height, m.view(), m.lasting() != "", m.hasState(), m.glyphs.Width(m.glyphs.divider))
	m.list.Resize(m.layout.list.height)
	m.filterMenu.Resize(m.layout.pane.height)
	m.history.Resize(m.layout.pane.height)
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
	h, ok := m.list.selected()
	shows := paned{detailView, h.Item}
	var lines []string
	switch {
	case m.view() == helpView:
		shows = paned{view: helpView}
		lines = m.drawHelp(l.width)
	case !ok:
	case m.view() == dueView:
		shows.view = dueView
		lines = m.drawDue(h.Item, l.width)
	default:
		lines = m.drawDetail(h, l.width)
	}
	m.pane.SetWidth(l.width)
	m.pane.SetHeight(l.height)
	m.pane.SetContentLines(lines)
	if shows != m.paned {
		m.paned = shows
		m.pane.SetYOffset(0)
	}
}

func (m *Model) page(width int) *page {
	return &page{width: width, column: m.textColumn(), styles: m.styles, glyphs: m.glyphs}
}

// textColumn is where the text beside labels begins.
func (m *Model) textColumn() int {
	if m.language == wording.English {
		return 16
	}
	return 12
}

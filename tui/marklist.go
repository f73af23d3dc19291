package tui

import (
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"github.com/seed2ea1efa0/disclosure/tui/internal/menu"
	"github.com/seed2ea1efa0/disclosure/wording"
)

// A markMenu lists the marked items in the order in which they are copied. The marks
// themselves are the caller's.
type markMenu struct{ menu.Menu }

// marksAbove are the lines above the first mark.
const marksAbove = 1

// toggleMarks lists the marked items, or leaves the list.
func (m *Model) toggleMarks() tea.Cmd {
	if len(m.marked) == 0 {
		m.say("还没有标记的事项", "Nothing is marked yet")
		return nil
	}
	m.toggle(marksView)
	m.marks.Show(len(m.marked), nil)
	return nil
}

// selectedMark returns which of the marks is selected; ok is false unless they are listed.
func (m *Model) selectedMark() (at int, ok bool) {
	at, ok = m.marks.Selected()
	return at, ok && m.view() == marksView && at < len(m.marked)
}

// openMark shows the selected item in full.
func (m *Model) openMark() tea.Cmd {
	if at, ok := m.selectedMark(); ok {
		m.showItem(m.marked[at])
		return m.open()
	}
	return nil
}

// dueOfMark asks for the day of the selected item.
func (m *Model) dueOfMark() tea.Cmd {
	m.openMark()
	return m.toggleDue()
}

// dropMark takes away the mark of the selected item; with the last one the list closes.
func (m *Model) dropMark() tea.Cmd {
	at, ok := m.selectedMark()
	if !ok {
		return nil
	}
	m.remember()
	m.marked = slices.Delete(slices.Clone(m.marked), at, at+1)
	m.marks.Show(len(m.marked), nil)
	m.marks.Select(at)
	if len(m.marked) == 0 {
		return m.back()
	}
	return nil
}

// dropMarks takes away all marks.
func (m *Model) dropMarks() tea.Cmd {
	m.remember()
	if m.view() == marksView {
		m.views = m.views[:len(m.views)-1]
	}
	count := len(m.marked)
	m.marked = nil
	m.say("已取消"+strconv.Itoa(count)+"个标记", "Took back "+wording.Plural(count, "mark"))
	return nil
}

// marksHeight is how many marks are in sight; what is copied has at least half of the
// pane.
func (m *Model) marksHeight() int {
	return min(len(m.marked), max(1, m.layout.pane.height/2-marksAbove))
}

// drawMarks draws the marked items and below them what is going to be copied.
func (m *Model) drawMarks(width int) []string {
	p := m.page(width)
	count := strconv.Itoa(len(m.marked))
	head := m.language.Pick("已标记"+count+"项", count+" marked")
	p.lines = append(p.lines, m.glyphs.Cut(" "+m.styles.accent.Render(head)+m.styles.quiet.Render(m.language.Pick("  按此顺序复制", "  copied in this order")), width))
	first, end := m.marks.InSight()
	for i := first; i < end; i++ {
		p.lines = append(p.lines, m.drawMarked(i, width))
	}
	p.gap()
	p.line(m.language.Pick("将复制", "Will be copied"), m.styles.quiet)
	text := strings.Split(m.pane.View(), "\n")
	if m.pane.Height() == 0 {
		text = nil
	}
	below := len(p.lines)
	p.lines = append(p.lines, text...)
	m.markMore(p.lines[below:], width, !m.pane.AtTop(), !m.pane.AtBottom())
	m.markMore(p.lines[marksAbove:marksAbove+end-first], width, first > 0, end < m.marks.Len())
	return p.lines[:min(len(p.lines), m.layout.pane.height)]
}

// drawMarked draws a marked item, and by which days it is due if it is formed today.
func (m *Model) drawMarked(at, width int) string {
	item := m.marked[at]
	sign, style, quiet := " ", m.styles.text, m.styles.quiet
	if m.marks.IsSelected(at) {
		sign, style, quiet = ">", m.styles.selection, m.styles.selection
	}
	due := ""
	question := wording.Question{From: m.now(), Today: m.now(), Calendar: m.computesWith()}
	if days := m.language.TodayDays(question.AskItem(item)); days != "" {
		due = m.language.Pick("最迟", "by ") + days
	}
	room := max(0, width-2*pageMargin-m.glyphs.Width(due)-2)
	name := m.glyphs.Truncate(m.glyphs.text(m.itemTitle(item)), room, m.glyphs.ellipsis)
	gap := strings.Repeat(" ", max(0, room-m.glyphs.Width(name))+2)
	return m.glyphs.Cut(style.Render(sign+name)+quiet.Render(gap+due+" "), width)
}

// drawCopy draws what F4 is going to copy of the marked items.
func (m *Model) drawCopy(width int) []string {
	p := m.page(width)
	if m.nearAlone(m.marked) {
		p.cut("", m.nearLine(p.width), m.styles.caution)
		p.gap()
	}
	for i, item := range m.marked {
		if i > 0 {
			p.gap()
		}
		for line := range strings.Lines(m.answerWithDate(item).PlainText()) {
			p.line(strings.TrimRight(line, "\n"), m.styles.text)
		}
	}
	return p.lines
}

package tui

import (
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/tui/internal/menu"
	"github.com/seed2ea1efa0/disclosure/workday"
)

// A historyMenu is the list of the items looked at, the latest first, under a
// heading for each day.
type historyMenu struct {
	menu.Menu
	rows []historyRow
}

// A historyRow is a visit, or the heading of the day whose visits follow, or a blank line
// above that.
type historyRow struct {
	visit   int
	heading bool
	blank   bool
}

func (m *Model) toggleHistory() tea.Cmd {
	if m.view() != historyView {
		m.remember()
		if len(m.log.visits) == 0 {
			m.say("还没有看过的事项", "Nothing was looked at yet")
			return nil
		}
		m.history.show(m.log.visits)
	}
	m.toggle(historyView)
	return nil
}

// show lists the visits and selects the latest one.
func (h *historyMenu) show(visits []visit) {
	var rows []historyRow
	type asked struct {
		caller int
		item   disclosure.Item
		query  string
	}
	listed := make(map[asked]bool)
	for i, v := range slices.Backward(visits) {
		once := asked{v.caller, v.item, v.query}
		if listed[once] { // under another filter it is the same
			continue
		}
		listed[once] = true
		if last := len(rows) - 1; last < 0 || workday.DateOf(v.at) != workday.DateOf(visits[rows[last].visit].at) {
			if last >= 0 {
				rows = append(rows, historyRow{visit: i, heading: true, blank: true})
			}
			rows = append(rows, historyRow{visit: i, heading: true})
		}
		rows = append(rows, historyRow{visit: i})
	}
	h.rows = rows
	h.Show(len(rows), func(i int) bool { return rows[i].heading })
}

// revisit goes back to the selected visit.
func (m *Model) revisit() tea.Cmd {
	if at, ok := m.selectedVisit(); ok {
		m.log.at = at
		m.restore(m.log.visits[at])
	}
	return nil
}

// dueOfVisit asks for the day of the item of the selected visit.
func (m *Model) dueOfVisit() tea.Cmd {
	m.revisit()
	return m.toggleDue()
}

// selectedVisit returns which of the visits is selected; ok is false unless they are
// listed.
func (m *Model) selectedVisit() (at int, ok bool) {
	row, ok := m.history.Selected()
	if !ok || m.view() != historyView {
		return 0, false
	}
	return m.history.rows[row].visit, true
}

func (m *Model) historyBack() tea.Cmd {
	if m.log.atEnd() {
		m.remember()
		m.log.find(m.visit())
	}
	v, ok := m.log.back()
	if !ok {
		m.say("之前没有看过的事项", "Nothing was looked at before")
		return nil
	}
	m.restore(v)
	return nil
}

func (m *Model) historyForward() tea.Cmd {
	v, ok := m.log.forward()
	if !ok {
		m.say("之后没有看过的事项", "Nothing was looked at after")
		return nil
	}
	m.restore(v)
	return nil
}

// beginAnew gives what is typed a query of its own where what is shown was an
// earlier caller's or is in the history: their marks and words are not what is
// asked now.
func (m *Model) beginAnew(msg tea.Msg) {
	key, pressed := msg.(tea.KeyPressMsg)
	if pressed && key.Text == "" {
		return // it edits what is there
	}
	if m.caller.number != m.log.callers {
		m.remember()
		m.caller = newCaller(m.log.callers, m.keys)
	} else if m.view() == historyView {
		m.remember()
		m.query.Set("")
	}
}

// recallable reports whether the key that moves up has nothing to move to, and
// no query is lost by showing an earlier one.
func (m *Model) recallable() bool {
	return m.list.atTop() && (m.query.Value() == "" || m.log.recalling())
}

// recall shows the query that was asked before.
func (m *Model) recall() tea.Cmd {
	if !m.log.recalling() {
		m.remember()
	}
	query, ok := m.log.earlierQuery(m.query.Value())
	if !ok {
		m.say("没有更早的查询", "There is no earlier query")
		return nil
	}
	m.views = m.views[:1]
	m.replaceQuery(query)
	m.log.at = len(m.log.visits)
	return nil
}

// drawHistory draws the rows in sight.
func (m *Model) drawHistory(width int) []string {
	h := &m.history
	var lines []string
	first, end := h.InSight()
	for i := first; i < end; i++ {
		row := h.rows[i]
		v := m.log.visits[row.visit]
		switch {
		case row.blank:
			lines = append(lines, "")
			continue
		case row.heading:
			lines = append(lines, m.drawDayOf(v, i == 0, width))
			continue
		}
		lines = append(lines, m.drawVisit(v, h.IsSelected(i), width))
	}
	m.markMore(lines, width, first > 0, end < h.Len())
	return lines
}

// drawDayOf draws the heading of a day, the first one under what the list is.
func (m *Model) drawDayOf(v visit, first bool, width int) string {
	day := m.language.LongDate(workday.DateOf(v.at), m.now())
	if !first {
		return m.glyphs.Cut(" "+m.styles.quiet.Render(day), width)
	}
	if workday.DateOf(v.at) == m.now() {
		day = m.language.Pick("今天", "today")
	}
	return m.glyphs.Cut(" "+m.styles.accent.Render(m.language.Pick("最近查看", "Looked at"))+"  "+m.styles.quiet.Render(day), width)
}

// drawVisit draws when an item was looked at, its title, and what was asked.
func (m *Model) drawVisit(v visit, selected bool, width int) string {
	sign, style, quiet := " ", m.styles.text, m.styles.quiet
	if selected {
		sign, style, quiet = ">", m.styles.selection, m.styles.selection
	}
	head := sign + timeOfDay(v.at) + "  "
	tail := ""
	if v.query != "" {
		tail = "  " + m.glyphs.Truncate(m.glyphs.text(v.query), width/3, m.glyphs.ellipsis)
	}
	room := max(0, width-len(head)-m.glyphs.Width(tail)-1)
	text := m.glyphs.Truncate(m.glyphs.text(m.itemTitle(v.item)), room, m.glyphs.ellipsis)
	gap := strings.Repeat(" ", room-m.glyphs.Width(text))
	return quiet.Render(head) + style.Render(text) + quiet.Render(gap+tail+" ")
}

// callerName names a caller by how long ago they called.
func (m *Model) callerName(number int) string {
	switch ago := m.log.callers - number; {
	case ago == 0:
		return m.language.Pick("这一位", "This caller")
	case ago == 1:
		return m.language.Pick("上一位", "The caller before")
	default:
		return m.language.Pick("往前第"+strconv.Itoa(ago)+"位", strconv.Itoa(ago)+" callers ago")
	}
}

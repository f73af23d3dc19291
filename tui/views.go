package tui

import (
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/tui/internal/menu"
)

// view returns the view that has the keys.
func (m *Model) view() view { return m.views[len(m.views)-1] }

// show gives a view the keys; Esc goes back to the one before.
func (m *Model) show(v view) {
	if i := slices.Index(m.views, v); i >= 0 {
		m.views = m.views[:i]
	}
	m.views = append(m.views, v)
}

// toggle shows a view, or leaves it.
func (m *Model) toggle(v view) {
	if m.view() == v {
		m.views = m.views[:len(m.views)-1]
		return
	}
	m.show(v)
}

// back undoes one step: the view, the query, the filters. The marks come last, for they
// are collected over several queries; the state line names them as long as they are there.
func (m *Model) back() tea.Cmd {
	switch {
	case len(m.views) > 1:
		m.views = m.views[:len(m.views)-1]
	case m.hasQuery():
		m.remember()
		m.due.reset()
		m.replaceQuery("")
	case m.filtering():
		m.setFilter(narrowing{})
	case len(m.marked) > 0:
		return m.dropMarks()
	default:
		if key, ok := m.keyOf(ActionQuit); ok {
			m.say("按两次 "+key+" 退出", key+" twice quits")
		}
	}
	return nil
}

// quit leaves without picking, if it is asked for twice: who is used to other
// programs presses Ctrl+C to copy.
func (m *Model) quit() tea.Cmd {
	if m.leaving {
		m.picked = nil
		return m.leave
	}
	m.leaving = true
	m.asked++
	key, _ := m.keyOf(ActionQuit)
	m.say("再按一次 "+key+" 退出", key+" again quits")
	expired := leavingExpired{m, m.asked}
	return tea.Tick(confirmTime, func(time.Time) tea.Msg { return expired })
}

// confirmTime is how long a second press confirms the first one.
const confirmTime = 2 * time.Second

// A leavingExpired message takes back that leaving was asked for.
type leavingExpired struct {
	model *Model // which of several browsers
	asked int
}

// redraw draws the whole screen again, after another program wrote on it.
func (m *Model) redraw() tea.Cmd { return tea.ClearScreen }

// accept picks the marked items, or else the selected one.
func (m *Model) accept() tea.Cmd {
	items := slices.Clone(m.chosen())
	if len(items) == 0 {
		return m.refuseWithoutItem()
	}
	m.picked = items
	return func() tea.Msg { return PickMsg{Model: m, Items: slices.Clone(items)} }
}

// A PickMsg tells a program that the browser is a part of that the user picked
// items; see [WithPicker]. When it is handed on to the browser, that leaves;
// otherwise it stays open.
type PickMsg struct {
	Model *Model // which of several browsers
	Items []disclosure.Item
}

// chosen returns the marked items, or else the selected one.
func (m *Model) chosen() []disclosure.Item {
	if len(m.marked) > 0 {
		return m.marked
	}
	if at, ok := m.selectedVisit(); ok {
		return []disclosure.Item{m.log.visits[at].item}
	}
	if item, ok := m.Current(); ok {
		return []disclosure.Item{item}
	}
	return nil
}

// mark marks the selected item, or takes the mark away, and goes on to the next.
func (m *Model) mark() tea.Cmd {
	item, ok := m.Current()
	if !ok {
		return m.refuseWithoutItem()
	}
	if i := slices.Index(m.marked, item); i >= 0 {
		m.marked = slices.Delete(m.marked, i, i+1)
	} else {
		m.marked = append(m.marked, item)
	}
	m.remember()
	m.list.Move(+1)
	return nil
}

// rowsBy moves by rows in what has the keys.
func rowsBy(rows int) func(*Model) tea.Cmd {
	return func(m *Model) tea.Cmd {
		if menu := m.menu(); menu != nil {
			menu.Move(rows)
		} else {
			m.scroll(rows)
		}
		return nil
	}
}

// menu returns the menu of the view that has the keys, or nil where that is text.
func (m *Model) menu() *menu.Menu {
	switch m.view() {
	case listView:
		if m.list.Len() == 0 {
			return &m.offers.Menu
		}
		return &m.list.Menu
	case filterView:
		return &m.filterMenu.Menu
	case historyView:
		return &m.history.Menu
	case marksView:
		return &m.marks.Menu
	}
	return nil
}

// pagesBy moves by as many rows as are in sight.
func pagesBy(pages int) func(*Model) tea.Cmd {
	return func(m *Model) tea.Cmd {
		if m.view() == helpView {
			return rowsBy(pages * m.layout.body())(m)
		}
		return rowsBy(pages * max(1, m.layout.body()-1))(m)
	}
}

// paneBy scrolls the pane while the keys are elsewhere.
func paneBy(rows int) func(*Model) tea.Cmd {
	return func(m *Model) tea.Cmd {
		m.scroll(rows)
		return nil
	}
}

// hasThird reports whether there is a third column.
func (m *Model) hasThird() bool { return m.layout.third.width > 0 }

// scroll moves the text in the pane, and beside it.
func (m *Model) scroll(rows int) {
	m.scrollTo(max(m.pane.YOffset(), m.third.YOffset()) + rows)
}

// scrollTo moves both texts to a line; a short one stays at its end.
func (m *Model) scrollTo(line int) {
	m.pane.SetYOffset(line)
	m.third.SetYOffset(line)
}

// say shows a message until the next key.
func (m *Model) say(zh, en string) { m.status = m.language.Pick(zh, en) }

// refuseWithoutItem says why nothing happens, or when it will.
func (m *Model) refuseWithoutItem() tea.Cmd {
	if m.waiting {
		return m.postpone()
	}
	m.say("没有选中的事项", "No item is selected")
	return nil
}

package tui

import (
	tea "charm.land/bubbletea/v2"

	"github.com/seed2ea1efa0/disclosure"
)

// click selects what is under the mouse; what is selected already, it opens.
func (m *Model) click(msg tea.MouseClickMsg) tea.Cmd {
	m.status = ""
	m.settle()
	x, y := msg.X, msg.Y
	switch {
	case msg.Button != tea.MouseLeft:
	case m.layout.footer.contains(x, y):
		return m.clickFooter(x)
	case m.layout.state.contains(x, y):
		m.clickState(x)
	case m.layout.list.contains(x, y):
		return m.clickList(y - m.layout.list.y)
	case m.layout.pane.contains(x, y) && m.view() == dueView:
		m.clickDay(x-m.layout.pane.x, y-m.layout.pane.y)
	case m.layout.pane.contains(x, y) && m.view() == filterView:
		if _, _, ok := m.filterMenu.Click(y - m.layout.pane.y); ok {
			return m.toggleChoice()
		}
	case m.layout.pane.contains(x, y) && m.view() == historyView:
		if _, _, ok := m.history.Click(y - m.layout.pane.y); ok {
			return m.revisit()
		}
	case m.layout.pane.contains(x, y) && m.view() == marksView:
		if _, again, _ := m.marks.Click(y - m.layout.pane.y - marksAbove); again {
			return m.openMark()
		}
	}
	return nil
}

// clickList selects the row at a height within the list, and opens it where it is
// selected already. A category narrows the list to itself, or widens it again.
func (m *Model) clickList(y int) tea.Cmd {
	m.views, m.apart = m.views[:1], disclosure.Item{}
	if m.list.Len() == 0 {
		if _, again, _ := m.offers.Click(y - offersTop); again {
			return m.takeOffer()
		}
		return nil
	}
	row, ok := m.list.rowAt(y)
	if ok && row.heading && (row.sibling || row.count == 0) {
		return nil
	}
	if ok && row.heading && row.pinned {
		return nil
	}
	if ok && row.heading {
		item := m.list.hits[row.hit].Item
		m.toggleFilter(choice{disclosure.ColumnCategory, m.ofCategory(m.placeOf(item.Catalog()), item.Category())})
		return nil
	}
	if _, again, _ := m.list.Click(y); again {
		return m.open()
	}
	return nil
}

// wheel scrolls what is under the mouse.
func (m *Model) wheel(msg tea.MouseWheelMsg) {
	const rows = 3
	by := rows
	switch msg.Button {
	case tea.MouseWheelUp:
		by = -rows
	case tea.MouseWheelDown:
	default:
		return
	}
	switch {
	case m.layout.list.contains(msg.X, msg.Y):
		m.apart = disclosure.Item{}
		m.list.Move(by)
	case m.layout.third.contains(msg.X, msg.Y):
		m.scroll(by)
	case m.layout.pane.contains(msg.X, msg.Y):
		if m.view() == listView {
			m.scroll(by)
		} else {
			rowsBy(by)(m)
		}
	}
}

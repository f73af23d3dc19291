package tui

import tea "charm.land/bubbletea/v2"

// click selects what is under the mouse; what is selected already, it opens.
func (m *Model) click(msg tea.MouseClickMsg) tea.Cmd {
	m.status = ""
	x, y := msg.X, msg.Y
	switch {
	case msg.Button != tea.MouseLeft:
	case m.layout.footer.contains(x, y):
		return m.clickFooter(x)
	case m.layout.chips.contains(x, y):
		m.clickChip(x)
	case m.layout.list.contains(x, y):
		m.views = m.views[:1]
		if m.list.click(y - m.layout.list.y) {
			return m.open()
		}
	case m.layout.pane.contains(x, y) && m.view() == facetsView:
		if m.facets.click(y - m.layout.pane.y) {
			return m.toggleFacet()
		}
	case m.layout.pane.contains(x, y) && m.view() == historyView:
		if m.history.click(y - m.layout.pane.y) {
			return m.revisit()
		}
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
		m.list.move(by)
	case m.layout.pane.contains(msg.X, msg.Y) && m.view() == facetsView:
		m.facets.move(by)
	case m.layout.pane.contains(msg.X, msg.Y) && m.view() == historyView:
		m.history.move(by)
	case m.layout.pane.contains(msg.X, msg.Y):
		m.scroll(by)
	}
}

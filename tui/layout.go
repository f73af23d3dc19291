package tui

// A view is what the keys speak to.
type view uint8

const (
	listView    view = 1 << iota // the query and the list
	detailView                   // the item in full
	filterView                   // the menu of filters
	dueView                      // the day until which to publish
	helpView                     // all keys
	historyView                  // what was looked at
)

// A rect is a part of the frame, in cells from its upper left corner. A part
// that is not shown is the zero rect.
type rect struct{ x, y, width, height int }

func (r rect) contains(x, y int) bool {
	return r.x <= x && x < r.x+r.width && r.y <= y && y < r.y+r.height
}

// A layout says where the parts of the frame stand. The divider is between
// list and pane. The pane holds the detail, the filters, the due date or the
// help.
type layout struct {
	input, banner, state, list, divider, pane, footer rect
}

// body returns the height of what stands between input and footer.
func (l layout) body() int { return max(l.list.height, l.pane.height) }

// MinWidth and MinHeight are the least cells that the browser needs.
const (
	MinWidth  = 40
	MinHeight = 12
)

// maxWidth and maxHeight are the most cells that are drawn, for a size comes from
// outside: from whoever opens an ssh session, say. No screen is larger.
const (
	maxWidth  = 1000
	maxHeight = 500
)

// resize takes the size of the frame.
func (m *Model) resize(width, height int) {
	m.width, m.height = min(max(width, 0), maxWidth), min(max(height, 0), maxHeight)
}

// sideBySide is the width from which list and pane stand side by side.
const sideBySide = 70

// arrange lays the frame out. Banner and state tell whether there is a banner and
// something to say in the state line, and divider is how many cells the terminal draws
// the divider in. ok is false where the frame is too small.
func arrange(width, height int, v view, banner, state bool, divider int) (l layout, ok bool) {
	if width < MinWidth || height < MinHeight {
		return layout{}, false
	}
	l.input = rect{0, 0, width, 1}
	l.footer = rect{0, height - 1, width, 1}
	top := 1
	if banner {
		l.banner = rect{0, top, width, 1}
		top++
	}
	if state && v != helpView {
		l.state = rect{0, top, width, 1}
		top++
	}
	body := rect{0, top, width, height - 1 - top}
	switch {
	case v == dueView || v == helpView:
		l.pane = body
	case width >= sideBySide:
		left := (width - divider) * 9 / 20
		right := left + divider
		l.list = rect{0, top, left, body.height}
		l.divider = rect{left, top, divider, body.height}
		l.pane = rect{right, top, width - right, body.height}
	case v == listView:
		l.list = body
	default:
		l.pane = body
	}
	return l, true
}

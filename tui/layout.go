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
	marksView                    // what is marked
)

// A rect is a part of the frame, in cells from its upper left corner. A part
// that is not shown is the zero rect.
type rect struct{ x, y, width, height int }

func (r rect) contains(x, y int) bool {
	return r.x <= x && x < r.x+r.width && r.y <= y && y < r.y+r.height
}

// A layout says where the parts of the frame are: the query, the state, the list
// with the pane beside it or the answer below it, a third column on wide screens,
// and the keys. Dividers are between what is side by side.
type layout struct {
	input, state, list, pane, third, below, footer rect
	dividers                                       []int
}

// body returns the height of what is between state and footer.
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

// resizeTo takes another size, and finds again where that has more or less room than
// what is below few hits needs.
func (m *Model) resizeTo(width, height int) {
	tall := m.height >= tallScreen
	m.resize(width, height)
	if tall != (m.height >= tallScreen) {
		item, _ := m.Current()
		m.find()
		m.list.selectItem(item)
	}
}

const (
	sideBySide = 70  // from this width on list and pane are side by side
	wideScreen = 120 // and from this on there is a third column
	tallScreen = 16  // from this height on there is room for more than the answer

	listWidth = 42 // of a wide screen, and percent of one with two columns
	itemWidth = 49 // of the middle column, with its margin
)

// arrange lays the frame out. Divider is how many cells the terminal draws the divider
// in. ok is false where the frame is too small.
func arrange(width, height int, v view, divider int) (l layout, ok bool) {
	if width < MinWidth || height < MinHeight {
		return layout{}, false
	}
	l.input = rect{0, 0, width, 1}
	l.state = rect{0, 1, width, 1}
	l.footer = rect{0, height - 1, width, 1}
	body := rect{0, 2, width, height - 3}
	switch {
	case v == helpView:
		l.pane = body
	case width >= wideScreen:
		l.column(&l.list, body, 0, listWidth, divider)
		l.column(&l.pane, body, listWidth+divider, itemWidth, divider)
		x := listWidth + itemWidth + 2*divider
		l.column(&l.third, body, x, width-x, 0)
	case width >= sideBySide:
		list := width * listWidth / 100
		l.column(&l.list, body, 0, list, divider)
		l.column(&l.pane, body, list+divider, width-list-divider, 0)
	case v == listView:
		l.list, l.below = body, body
		l.below.height = answerHeight(height)
		gap := 0
		if height >= tallScreen {
			gap = 1
		}
		l.list.height -= l.below.height + gap
		l.below.y += l.list.height + gap
	default:
		l.pane = body
	}
	return l, true
}

// withoutItem gives the list what is below it of an item, where there is none.
func (l *layout) withoutItem() {
	l.list.height += l.below.y + l.below.height - l.list.y - l.list.height
	l.below = rect{}
}

// answerHeight is how many lines of an item are below the list of a narrow screen.
func answerHeight(height int) int {
	if height >= tallScreen {
		return 4
	}
	return 2
}

// column places a part of the body, with a divider to its right unless that is 0.
func (l *layout) column(part *rect, body rect, x, width, divider int) {
	*part = rect{x, body.y, width, body.height}
	if divider > 0 {
		l.dividers = append(l.dividers, x+width)
	}
}

package tui

import (
	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/search"
)

// A list is what the query and the filters leave, by category or ranked. It
// works on rows, so that drawing costs the same whatever its length.
type list struct {
	hits    []search.Hit
	grouped bool
	rows    []listRow // nil where there is one for each hit and no heading
	at      int       // the selected row; 0 where there is none
	top     int       // the first row in sight
	height  int       // of what is in sight, in rows
}

// A listRow is a hit, or the heading of the category or the pins that begin with
// it, and how many they are.
type listRow struct {
	hit     int
	heading bool
	pinned  bool
	count   int // of a heading
}

// byCategory returns a row for each hit, under a heading for the pinned ones, that
// come first, and one for each category.
func byCategory(hits []search.Hit, pinned int) []listRow {
	rows := make([]listRow, 0, len(hits)+len(hits)/4)
	var last disclosure.Category
	heading := 0
	for i, h := range hits {
		onTop := i < pinned
		if category := h.Item.Category(); i == 0 || i == pinned || !onTop && category != last {
			heading = len(rows)
			rows = append(rows, listRow{hit: i, heading: true, pinned: onTop})
			last = category
		}
		rows = append(rows, listRow{hit: i, pinned: onTop})
		rows[heading].count++
	}
	return rows
}

// show replaces the hits and selects the first one.
func (l *list) show(hits []search.Hit, rows []listRow, grouped bool) {
	l.hits, l.rows, l.grouped = hits, rows, grouped
	l.at, l.top = 0, 0
	l.move(0)
}

func (l *list) len() int { return len(l.hits) }

// length returns the number of rows, with headings.
func (l *list) length() int {
	if l.rows == nil {
		return len(l.hits)
	}
	return len(l.rows)
}

func (l *list) row(i int) listRow {
	if l.rows == nil {
		return listRow{hit: i}
	}
	return l.rows[i]
}

// selected returns the hit of the selected row; ok is false in an empty list.
func (l *list) selected() (h search.Hit, ok bool) {
	if l.length() == 0 {
		return search.Hit{}, false
	}
	return l.hits[l.row(l.at).hit], true
}

// move moves the selection by rows, over headings, and keeps it in sight.
func (l *list) move(by int) {
	l.at = min(max(l.at+by, 0), max(l.length()-1, 0))
	if l.length() > 0 && l.row(l.at).heading {
		if by < 0 && l.at > 0 {
			l.at--
		} else {
			l.at++
		}
	}
	first := l.at
	if first > 0 && l.row(first-1).heading {
		first-- // the heading comes into sight with its first item
	}
	l.top = window(l.top, first, l.at, l.height, l.length())
}

// atTop reports whether the first item is selected.
func (l *list) atTop() bool { return l.length() == 0 || l.row(l.at).hit == 0 }

// selectItem selects an item, if it is there.
func (l *list) selectItem(item disclosure.Item) {
	for i := range l.length() {
		if row := l.row(i); !row.heading && l.hits[row.hit].Item == item {
			l.move(i - l.at)
			return
		}
	}
}

func (l *list) resize(height int) {
	l.height = height
	l.move(0)
}

// window returns the first row in sight so that the rows from first to last
// are in sight too, if that is possible, and the sight is filled.
func window(top, first, last, height, rows int) int {
	top = min(top, first)
	top = max(top, last-height+1)
	return max(0, min(top, rows-height))
}

// rowAt returns the row at a height within the list.
func (l *list) rowAt(y int) (row listRow, ok bool) {
	if y += l.top; y >= l.length() {
		return listRow{}, false
	}
	return l.row(y), true
}

// click selects the row at a height within the list; again tells whether it was
// selected already.
func (l *list) click(y int) (again bool) {
	row := l.top + y
	if row >= l.length() || l.row(row).heading {
		return false
	}
	again = row == l.at
	l.move(row - l.at)
	return again
}

package tui

import (
	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/search"
	"github.com/seed2ea1efa0/disclosure/tui/internal/menu"
)

// A list is what the query and the filters leave, by category or ranked. It
// works on rows, so that drawing costs the same whatever its length.
type list struct {
	menu.Menu
	hits    []search.Hit
	grouped bool
	rows    []listRow // nil where there is one for each hit and no heading
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
	if rows == nil {
		l.Show(len(hits), nil)
		return
	}
	l.Show(len(rows), func(i int) bool { return rows[i].heading })
}

func (l *list) row(i int) listRow {
	if l.rows == nil {
		return listRow{hit: i}
	}
	return l.rows[i]
}

// selected returns the hit of the selected row; ok is false in an empty list.
func (l *list) selected() (h search.Hit, ok bool) {
	row, ok := l.Selected()
	if !ok {
		return search.Hit{}, false
	}
	return l.hits[l.row(row).hit], true
}

// atTop reports whether there is no item above the selected one.
func (l *list) atTop() bool {
	row, ok := l.Selected()
	return !ok || l.row(row).hit == 0
}

// selectItem selects an item; ok is false where it is not there.
func (l *list) selectItem(item disclosure.Item) (ok bool) {
	for i := range l.Len() {
		if row := l.row(i); !row.heading && l.hits[row.hit].Item == item {
			l.Select(i)
			return true
		}
	}
	return false
}

// rowAt returns the row at a height within the list.
func (l *list) rowAt(y int) (row listRow, ok bool) {
	first, end := l.InSight()
	if y < 0 || first+y >= end {
		return listRow{}, false
	}
	return l.row(first + y), true
}

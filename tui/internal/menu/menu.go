// Package menu is a selection over rows, some of which are headings, that is kept in
// sight.
package menu

// A Menu selects one of several rows, never a heading. The zero Menu has none.
type Menu struct {
	length  int
	heading func(row int) bool
	at      int // the selected row; any where there is none to select
	top     int // the first row in sight
	height  int // of what is in sight, in rows
}

// Show replaces the rows and selects the first one that is no heading. With nil,
// none is one.
func (m *Menu) Show(length int, heading func(row int) bool) {
	m.length, m.heading, m.at, m.top = length, heading, 0, 0
	m.Move(0)
}

// Resize sets how many rows are in sight.
func (m *Menu) Resize(height int) {
	m.height = max(0, height)
	m.Move(0)
}

// Selected returns the selected row; ok is false where there is nothing to select.
func (m *Menu) Selected() (row int, ok bool) {
	return m.at, m.selectable(m.at)
}

// IsSelected reports whether a row is the selected one.
func (m *Menu) IsSelected(row int) bool { return row == m.at && m.selectable(row) }

// Len returns the number of rows, with headings.
func (m *Menu) Len() int { return m.length }

// InSight returns the rows from first up to, not including, end.
func (m *Menu) InSight() (first, end int) { return m.top, min(m.top+m.height, m.length) }

// Move moves the selection by rows, over headings, and keeps it in sight, with the
// heading right above it.
func (m *Menu) Move(by int) {
	m.at = m.clamp(m.clamp(m.at) + m.clampStep(by))
	if by < 0 {
		m.at = m.firstOf(m.at, -1, +1)
	} else {
		m.at = m.firstOf(m.at, +1, -1)
	}
	first := m.at
	if first > 0 && m.isHeading(first-1) {
		first--
	}
	m.top = min(m.top, first)
	m.top = max(m.top, m.at-m.height+1)
	m.top = max(0, min(m.top, m.length-m.height))
}

// Select selects a row, or the next one where that is a heading.
func (m *Menu) Select(row int) {
	m.at = m.clamp(row)
	m.Move(0)
}

// Click selects the row at a height within what is in sight. It returns the row,
// and whether it was selected already; ok is false where there is none, or a
// heading, which stays unselected.
func (m *Menu) Click(y int) (row int, again, ok bool) {
	row = m.top + y
	if y < 0 || y >= m.height || !m.selectable(row) {
		return row, false, false
	}
	again = row == m.at
	m.Select(row)
	return row, again, true
}

// firstOf returns the first row from a place on that can be selected, in one
// direction or else in the other; the place itself where there is none.
func (m *Menu) firstOf(from, direction, other int) int {
	for _, step := range []int{direction, other} {
		for row := from; 0 <= row && row < m.length; row += step {
			if m.selectable(row) {
				return row
			}
		}
	}
	return from
}

func (m *Menu) selectable(row int) bool {
	return row < m.length && !m.isHeading(row)
}

func (m *Menu) isHeading(row int) bool { return m.heading != nil && m.heading(row) }

func (m *Menu) clamp(row int) int { return min(max(row, 0), max(m.length-1, 0)) }

// clampStep keeps a step from running over the integers.
func (m *Menu) clampStep(by int) int { return min(max(by, -m.length), m.length) }

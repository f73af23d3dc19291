package menu

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// of returns a menu whose rows are given a character each: # is a heading.
func of(rows string, height int) *Menu {
	m := new(Menu)
	m.Resize(height)
	m.Show(len(rows), func(row int) bool { return rows[row] == '#' })
	return m
}

func TestASelectionMovesOverHeadings(t *testing.T) {
	for _, test := range []struct {
		name, rows string
		moves      []int
		want       int
	}{
		{"the first row is selected", "abc", nil, 0},
		{"that is no heading", "##a", nil, 2},
		{"down over a heading", "#a#b", []int{+1}, 3},
		{"up over a heading", "#a#b", []int{+1, -1}, 1},
		{"up above the first row stays on it", "#ab", []int{-1}, 1},
		{"far down is the last row", "#a#b#", []int{+1 << 62}, 3},
		{"far up is the first row", "#a#b#", []int{+2, -1 << 62}, 1},
		{"a page ends on the row after a heading", "#ab#cd", []int{+2}, 4},
	} {
		m := of(test.rows, 4)
		for _, by := range test.moves {
			m.Move(by)
		}
		if row, ok := m.Selected(); !ok || row != test.want {
			t.Errorf("%s: row %d, %v", test.name, row, ok)
		}
	}
}

func TestNothingToSelect(t *testing.T) {
	for _, rows := range []string{"", "#", "##"} {
		m := of(rows, 3)
		m.Move(+1)
		m.Move(-1)
		m.Select(7)
		if row, ok := m.Selected(); ok || m.IsSelected(row) {
			t.Errorf("%q: row %d is selected", rows, row)
		}
		if _, _, ok := m.Click(0); ok {
			t.Errorf("%q: a click selects", rows)
		}
	}
	if _, ok := new(Menu).Selected(); ok {
		t.Error("the zero Menu selects")
	}
}

func TestAHeadingComesIntoSightWithItsFirstRow(t *testing.T) {
	m := of("#abc#defg", 3)
	m.Move(+6)
	m.Move(-2) // to d, below its heading
	if first, end := m.InSight(); first != 4 || end != 7 {
		t.Errorf("rows %d to %d are in sight", first, end)
	}
	m.Move(-1 << 30)
	if first, _ := m.InSight(); first != 0 {
		t.Errorf("row %d is the first in sight", first)
	}
}

func TestAClickSelectsWhatIsThere(t *testing.T) {
	m := of("#ab#c", 3)
	if row, again, ok := m.Click(2); row != 2 || again || !ok {
		t.Errorf("row %d, %v, %v", row, again, ok)
	}
	if _, again, _ := m.Click(2); !again {
		t.Error("a second click is the first one")
	}
	for _, y := range []int{0, 3, -1} { // a heading, out of sight
		if _, _, ok := m.Click(y); ok {
			t.Errorf("a click at %d selects", y)
		}
	}
	if row, _ := m.Selected(); row != 2 {
		t.Errorf("row %d is selected", row)
	}
}

// Whatever is done, the selected row is in sight and no heading, and the sight is
// filled.
func TestASelectionIsKeptInSight(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 1))
	for range 2000 {
		var rows strings.Builder
		for range random.IntN(12) {
			rows.WriteByte("#abc"[random.IntN(4)])
		}
		m := of(rows.String(), random.IntN(6))
		for range 20 {
			switch random.IntN(4) {
			case 0:
				m.Resize(random.IntN(8) - 1)
			case 1:
				m.Select(random.IntN(20) - 4)
			case 2:
				m.Click(random.IntN(8) - 1)
			default:
				m.Move(random.IntN(9) - 4)
			}
			first, end := m.InSight()
			row, ok := m.Selected()
			if ok != strings.ContainsAny(rows.String(), "abc") || ok && rows.String()[row] == '#' {
				t.Fatalf("%s: row %d, %v", rows.String(), row, ok)
			}
			if ok && m.height > 0 && (row < first || row >= end) || end-first != min(max(m.height, 0), m.Len()) {
				t.Fatalf("%s: row %d, rows %d to %d in sight of %d", rows.String(), row, first, end, m.height)
			}
		}
	}
}

func TestOneRowIsSelected(t *testing.T) {
	m := of("#ab", 3)
	if m.IsSelected(0) || !m.IsSelected(1) || m.IsSelected(2) {
		t.Error("not the first row alone is selected")
	}
	m.Show(2, nil) // no row is a heading
	if row, ok := m.Selected(); row != 0 || !ok || m.IsSelected(1) {
		t.Errorf("without headings, row %d is selected: %v", row, ok)
	}
}

func TestTheRowAfterAHeadingIsSelectedForIt(t *testing.T) {
	m := of("ab#cd", 5)
	m.Select(2)
	if row, _ := m.Selected(); row != 3 {
		t.Errorf("row %d is selected for the heading 2", row)
	}
}

func TestARowComesIntoSightWithoutTheOneAboveIt(t *testing.T) {
	m := of("abcdefg", 3)
	m.Move(+6)
	m.Move(-3)
	if first, end := m.InSight(); first != 3 || end != 6 {
		t.Errorf("rows %d to %d are in sight", first, end)
	}
}

// Rows above and below what is in sight are not clicked.
func TestAClickBesideWhatIsInSight(t *testing.T) {
	m := of("abcde", 3)
	m.Move(+3) // b, c and d are in sight
	for _, y := range []int{-1, 3} {
		if _, again, ok := m.Click(y); again || ok {
			t.Errorf("a click at %d: %v, %v", y, again, ok)
		}
	}
	if row, _, ok := m.Click(0); row != 1 || !ok {
		t.Errorf("a click at the top selects %d: %v", row, ok)
	}
}

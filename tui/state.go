package tui

import (
	"strconv"
	"strings"

	"charm.land/lipgloss/v2"
)

// A piece is a part of the state line, which says what is true as long as it is.
type piece struct {
	choice choice // of a filter, which a click removes; else the zero choice
	text   string
	style  lipgloss.Style
	x      int // the column of the screen that it begins at
}

// hasState reports whether there is something to say in the state line.
func (m *Model) hasState() bool {
	return m.filtering() || len(m.marked) > 0 || m.partial() || len(m.unused()) > 0
}

// partial reports whether all hits answer a part of the query alone.
func (m *Model) partial() bool { return len(m.found) > 0 && m.found[0].Partial }

// unused returns the words of the query that were not understood or not used.
func (m *Model) unused() []string {
	if len(m.found) == 0 {
		return nil
	}
	return m.found[0].Unused
}

// state lays the state line out: what a reader must not miss, what F4 copies, the
// filters. Where there is no room, the last pieces give way.
func (m *Model) state(width int) []piece {
	var pieces []piece
	x := 1
	add := func(p piece) {
		room := width - x
		if room < 4 {
			return
		}
		p.text, p.x = m.glyphs.Truncate(m.glyphs.text(p.text), room, m.glyphs.ellipsis), x
		pieces = append(pieces, p)
		x += m.glyphs.Width(p.text) + 2
	}
	if m.partial() {
		add(piece{text: m.language.Partial(), style: m.styles.warning})
	}
	if words := m.unused(); len(words) > 0 {
		add(piece{text: m.language.Unmatched(words), style: m.styles.warning})
	}
	if len(m.marked) > 0 {
		add(piece{text: m.markedNow(), style: m.styles.strong})
	}
	for _, c := range m.chips(width - x) {
		add(piece{choice: c.choice, text: c.text, style: m.styles.chip})
	}
	return pieces
}

// markedNow says which items are marked, for they are what is copied, in sight or not.
func (m *Model) markedNow() string {
	const most = 8
	numbers := make([]string, 0, most+1)
	for i, item := range m.marked {
		if i == most {
			numbers = append(numbers, "..")
			break
		}
		numbers = append(numbers, item.PrintedNumber())
	}
	count := strconv.Itoa(len(m.marked))
	list := strings.Join(numbers, m.language.Pick("、", ", "))
	text := m.language.Pick("已标记"+count+"项："+list, count+" marked: "+list)
	if key, ok := m.keyOf(ActionCopy); ok {
		text += m.language.Pick("  "+key+" 复制"+count+"项", "  "+key+" copies "+count)
	}
	return text
}

func (m *Model) drawState(width int) string {
	var b strings.Builder
	at := 0
	for _, p := range m.state(width) {
		b.WriteString(strings.Repeat(" ", p.x-at) + p.style.Render(p.text))
		at = p.x + m.glyphs.Width(p.text)
	}
	return b.String()
}

// clickState removes the filter that is drawn at a column of the screen.
func (m *Model) clickState(x int) {
	for _, p := range m.state(m.layout.state.width) {
		if p.choice != (choice{}) && p.x <= x && x < p.x+m.glyphs.Width(p.text) {
			m.toggleFilter(p.choice)
			return
		}
	}
}

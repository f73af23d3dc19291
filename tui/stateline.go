package tui

import (
	"slices"
	"strings"

	"charm.land/lipgloss/v2"

	"github.com/seed2ea1efa0/disclosure/wording"
)

// A piece is a part of the state line, which says what is true as long as it is.
type piece struct {
	choice  choice   // of a filter, which a click removes; else the zero choice
	forms   []string // what it says, the longest first; none or "": nothing
	style   lipgloss.Style
	needed  bool // whether it is said shorter, and never dropped
	caution bool // whether it is needed beside a message, too
	text    string
	x       int // the column of the screen that it begins at
}

// shorter returns what is said of a text, of the whole one and of it cut to fewer cells;
// no form that has more of it than the screen is wide fits anywhere.
func (m *Model) shorter(say func(text string) string, text string) (forms []string) {
	const least, step = 6, 2 // cells
	text = m.glyphs.text(text)
	forms = append(forms, say(text))
	for room := min(m.glyphs.Width(text)-1, max(m.width, least)) / step * step; room >= least; room -= step {
		forms = append(forms, say(m.glyphs.Truncate(text, room, m.glyphs.ellipsis)))
	}
	return forms
}

// fit lays out pieces in so many cells, less one at both edges. Where there is no room,
// those that may be missed say it shorter or are dropped, from the last on, and then the
// longest of the others say it shorter.
func (m *Model) fit(pieces []piece, width int) []piece {
	pieces = slices.DeleteFunc(pieces, func(p piece) bool { return len(p.forms) == 0 || p.forms[0] == "" })
	for m.place(pieces) > width-1 {
		if at := m.givesWay(pieces); at < 0 {
			break
		} else if pieces[at].forms = pieces[at].forms[1:]; len(pieces[at].forms) == 0 {
			pieces = slices.Delete(pieces, at, at+1)
		}
	}
	for i := range pieces { // of a screen that has not even room for that
		p := &pieces[i]
		p.text = m.glyphs.Truncate(p.text, max(0, width-1-p.x), m.glyphs.ellipsis)
	}
	return pieces
}

// place puts pieces side by side, and returns where they end.
func (m *Model) place(pieces []piece) (end int) {
	const gap = 2
	end = 1
	for i := range pieces {
		p := &pieces[i]
		if i > 0 {
			end += gap
		}
		p.text, p.x = m.glyphs.text(p.forms[0]), end
		end += m.glyphs.Width(p.text)
	}
	return end
}

// givesWay returns which piece is said shorter or dropped next, -1 where none can be.
func (m *Model) givesWay(pieces []piece) (at int) {
	at = -1
	for i, p := range pieces {
		switch {
		case !p.needed:
			at = i
		case at >= 0 && !pieces[at].needed || len(p.forms) == 1:
		case at < 0 || m.glyphs.Width(p.text) > m.glyphs.Width(pieces[at].text):
			at = i
		}
	}
	return at
}

// drawState draws what lasts, and at the right end a message, what F4 copies, or
// today. What must not be missed for long fills the line.
func (m *Model) drawState(width int) string {
	if text := m.lasting(); text != "" {
		return m.drawBanner(text, width)
	}
	var b strings.Builder
	at := 0
	for _, p := range m.stateBeside(width) {
		b.WriteString(strings.Repeat(" ", p.x-at) + p.style.Render(p.text))
		at = p.x + m.glyphs.Width(p.text)
	}
	text, style := m.atTheEnd(width - max(at, 0) - 3)
	if text != "" {
		b.WriteString(strings.Repeat(" ", width-1-m.glyphs.Width(text)-at) + style.Render(text))
	}
	return b.String()
}

// stateBeside lays out what lasts beside what is at the right end of the line. Beside a
// message there are cautions at least.
func (m *Model) stateBeside(width int) []piece {
	const gap = 2
	switch copies := m.copiesMarked(); {
	case m.status != "":
		room := width - m.glyphs.Width(m.message(width-3)) - gap
		if pieces := m.state(room); m.place(pieces) < room {
			return pieces
		}
		return m.fit(cautions(m.state(width)), max(room, width/2))
	case copies != "" && m.view() != helpView:
		return m.state(width - m.glyphs.Width(copies) - gap)
	}
	return m.state(width)
}

func cautions(pieces []piece) []piece {
	return slices.DeleteFunc(pieces, func(p piece) bool { return !p.caution })
}

// drawBanner draws what must not be missed over the whole line, and at its right end a
// message, or how many items are found and what must not be missed of them.
func (m *Model) drawBanner(text string, width int) string {
	text = m.glyphs.text(text)
	left := width - m.glyphs.Width(text) - 3
	end := m.message(max(left, width/2))
	if end == "" {
		pieces := m.fit(slices.DeleteFunc(m.listState(), func(p piece) bool { return !p.needed }), left)
		if len(pieces) > 0 && m.place(pieces) > left {
			pieces = m.fit(cautions(m.listState()), max(left, width/2))
		}
		for _, p := range pieces {
			end += "  " + p.text
		}
		end = strings.TrimPrefix(end, "  ")
	}
	end = m.glyphs.Truncate(end, max(left, width/2), m.glyphs.ellipsis)
	if end != "" {
		end = "  " + end + " "
	}
	room := width - m.glyphs.Width(end)
	text = m.glyphs.Truncate(" "+text, room, m.glyphs.ellipsis)
	return m.styles.banner.Render(m.glyphs.Pad(text, room) + end)
}

// message is what is said until the next key; where that has no room, without its last
// clauses.
func (m *Model) message(room int) string {
	text := m.glyphs.text(m.status)
	for m.glyphs.Width(text) > room {
		at := max(strings.LastIndex(text, "；"), strings.LastIndex(text, "; "))
		if at < 0 {
			break
		}
		text = text[:at]
	}
	return text
}

// atTheEnd is the one thing at the right end of the state line.
func (m *Model) atTheEnd(room int) (text string, style lipgloss.Style) {
	switch {
	case m.status != "":
		style = m.styles.accent
		if m.leaving {
			style = m.styles.caution
		}
		return m.glyphs.Truncate(m.message(room), max(0, room), m.glyphs.ellipsis), style
	case m.view() == helpView:
		text, style = m.helpPage(), m.styles.quiet
	case m.copiesMarked() != "":
		text, style = m.copiesMarked(), m.styles.accent
	default:
		text, style = m.language.LongDate(m.now(), m.now()), m.styles.quiet
		if m.language == wording.Chinese {
			text = "今天 " + text
			if m.glyphs.Width(text) > room {
				text = "今天 " + m.language.ShortDate(m.now(), m.now())
			}
		}
	}
	if m.glyphs.Width(text) > room {
		return "", style
	}
	return text, style
}

// clickState removes the filter that is drawn at a column of the screen.
func (m *Model) clickState(x int) {
	if m.lasting() != "" {
		return
	}
	for _, p := range m.stateBeside(m.layout.state.width) {
		if p.choice != (choice{}) && p.x <= x && x < p.x+m.glyphs.Width(p.text) {
			m.toggleFilter(p.choice)
			return
		}
	}
}

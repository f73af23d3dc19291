package tui

import (
	"slices"
	"strconv"
	"strings"

	"charm.land/lipgloss/v2"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/wording"
)

// A piece is a part of the state line, which says what is true as long as it is.
type piece struct {
	choice choice // of a filter, which a click removes; else the zero choice
	text   string
	style  lipgloss.Style
	needed bool // whether it is a caution, which is never dropped
	x      int  // the column of the screen that it begins at
}

// partial reports whether all hits answer a part of the query alone.
func (m *Model) partial() bool { return len(m.found) > 0 && m.found[0].Partial }

// unused returns the words of the query that were not understood or not used; where
// nothing is found, the ones that kept it from being so, whole.
func (m *Model) unused() []string {
	query := m.queryText()
	if query == "" || len(m.found) > 0 || !m.nothingFound() {
		return m.notUnderstood
	}
	words := strings.Fields(query)
	guilty := slices.DeleteFunc(slices.Clone(words), func(word string) bool {
		return !slices.ContainsFunc(m.notUnderstood, func(part string) bool { return strings.Contains(word, part) })
	})
	if len(guilty) == 0 {
		return words
	}
	return guilty
}

// state lays out what lasts, the most important first. Where there is no room, the
// last pieces give way.
func (m *Model) state(width int) []piece {
	var pieces []piece
	x := 1
	add := func(p piece) {
		room := width - x - 1
		if room < 4 || p.text == "" {
			return
		}
		p.text, p.x = m.glyphs.Truncate(m.glyphs.text(p.text), room, m.glyphs.ellipsis), x
		pieces = append(pieces, p)
		x += m.glyphs.Width(p.text) + 2
	}
	switch m.view() {
	case helpView:
		add(piece{text: m.language.Pick("帮助", "Help"), style: m.styles.accent})
		if text := m.language.Pick("无需关闭输入法，字母直接进入查询", "letters always go to the query"); x+m.glyphs.Width(text)+3+m.glyphs.Width(m.helpPage()) <= width {
			add(piece{text: text, style: m.styles.quiet})
		}
		return pieces
	case dueView:
		m.dueState(add, func() int { return width - x })
		return pieces
	}
	m.listState(add, func() int { return width - x })
	return pieces
}

// listState says how many items are found, of what, and what a reader must know of them.
// left is the room that there is still.
func (m *Model) listState(add func(piece), left func() int) {
	style := m.styles.text
	if m.partial() {
		style = m.styles.caution
	}
	if m.caller.number != m.log.callers { // who is on the phone now is somebody else
		add(piece{text: m.callerName(m.caller.number), style: m.styles.caution, needed: true})
	}
	add(piece{text: m.counted(), style: style, needed: m.partial()})
	add(piece{text: m.undecided(), style: m.styles.caution, needed: true})
	add(piece{text: m.inCatalogs(), style: m.styles.quiet})
	for _, c := range m.chips(left()) {
		add(piece{choice: c.choice, text: c.text, style: m.styles.chip()})
	}
	if words := m.unused(); len(words) > 0 {
		add(piece{text: m.language.Unmatched(words), style: m.styles.caution, needed: true})
	}
	if count := m.overdueFound(); count > 0 {
		n := strconv.Itoa(count)
		add(piece{text: m.language.Pick("逾期未公开"+n+"项", n+" overdue"), style: m.styles.alarm, needed: true})
	}
	if m.list.amongSiblings() && !m.showsApart() {
		add(piece{text: m.language.Pick("同类，非查询结果", "same category, not a result"), style: m.styles.caution, needed: true})
	}
	if len(m.marked) > 0 {
		add(piece{text: m.markedIn(left()), style: m.styles.accent})
	}
}

// undecided says how many questions of an import are open: what is in the catalogues
// may be other than it should.
func (m *Model) undecided() string {
	count := 0
	for _, catalog := range m.catalogs {
		count += openQuestions(catalog)
	}
	if count == 0 {
		return ""
	}
	n := strconv.Itoa(count)
	return m.language.Pick("目录有"+n+"处待决定", n+" undecided in the catalogue")
}

// openQuestions counts the questions of an import that nobody has answered.
func openQuestions(catalog *disclosure.Catalog) (count int) {
	for range catalog.Open() {
		count++
	}
	return count
}

// chip is the style of an active filter.
func (s styles) chip() lipgloss.Style { return s.selection }

// dueState says by which calendar the day is counted, and of which one it is not known
// whether it gives another day. left is the room that there is still.
func (m *Model) dueState(add func(piece), left func() int) {
	if m.near() {
		add(piece{text: m.counted(), style: m.styles.caution, needed: true})
		if words := m.unused(); len(words) > 0 {
			add(piece{text: m.language.Unmatched(words), style: m.styles.caution, needed: true})
		}
	}
	add(piece{text: m.language.Region(m.computesWith().Region()), style: m.styles.quiet})
	item, ok := m.Current()
	if !ok || m.due.from.IsZero() {
		return
	}
	if len(m.marked) > 0 {
		add(piece{text: m.markedIn(left() / 2), style: m.styles.accent})
	}
	answers := m.answers(item)
	if a := answers[0]; m.height < tallScreen && a.Provisional {
		add(piece{text: m.language.NotKnown(a.Resolution), style: m.styles.caution, needed: true})
		return
	}
	unsettled := m.language.Unsettled(answers)
	text := unsettled.Word
	if m.width >= sentenceScreen {
		room := left() - 1
		if copies := m.copiesMarked(); copies != "" { // that is at the right end
			room -= m.glyphs.Width(copies) + 2
		}
		text = m.longest(room, unsettled.Sentence, unsettled.Clause, unsettled.Word)
	}
	add(piece{text: text, style: m.styles.quiet})
}

// sentenceScreen is the width from which the state line has room for a sentence.
const sentenceScreen = 60

// counted says how many items are found.
func (m *Model) counted() string {
	n := strconv.Itoa(m.list.found)
	switch {
	case m.loading():
		return m.language.Pick("正在读取  可先输入", "reading; type already")
	case m.waiting:
		return m.language.Pick("正在准备检索  可先输入", "preparing the search; type already")
	case m.asksNow():
		return m.language.Pick("正在查询", "searching")
	case m.partial():
		return m.language.Pick("相近"+n+"项", n+" near")
	case !m.hasQuery() && !m.filtering():
		return m.language.Pick("全部"+n+"项", "all "+n)
	case m.list.found == 1:
		return m.language.Pick("1项", "1 item")
	}
	return m.language.Pick(n+"项", n+" items")
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
		numbers = append(numbers, m.names.Item(item))
	}
	count := strconv.Itoa(len(m.marked))
	list := strings.Join(numbers, m.language.Pick("、", ", "))
	return m.language.Pick("已标记"+count+"项："+list, count+" marked: "+list)
}

// markedIn says the same in so many cells, of which the key that copies keeps its own.
func (m *Model) markedIn(room int) string {
	text := m.markedNow()
	if m.glyphs.Width(text)+2+m.glyphs.Width(m.copiesMarked())+1 > room {
		text, _, _ = strings.Cut(text, m.language.Pick("：", ":"))
	}
	return text
}

// copiesMarked names the key that copies what is marked; "" where there is none.
func (m *Model) copiesMarked() string {
	count := strconv.Itoa(len(m.marked))
	key, ok := m.keyOf(ActionCopy)
	if len(m.marked) == 0 || !ok {
		return ""
	}
	return m.language.Pick(key+" 复制"+count+"项", key+" copies "+count)
}

// drawState draws what lasts, and at the right end a message, what F4 copies, or
// today. What must not be missed for long fills the line.
func (m *Model) drawState(width int) string {
	if text := m.lasting(); text != "" {
		count := "  " + m.counted() + " "
		if m.glyphs.Width(m.glyphs.text(text))+1+m.glyphs.Width(count) > width {
			count = ""
		}
		text = m.glyphs.Truncate(" "+m.glyphs.text(text), width-m.glyphs.Width(count), m.glyphs.ellipsis)
		return m.styles.banner.Render(m.glyphs.Pad(text, width-m.glyphs.Width(count)) + count)
	}
	var b strings.Builder
	at := 0
	pieces := m.state(width)
	if m.status != "" {
		pieces = m.besideMessage(pieces, width)
	}
	for _, p := range pieces {
		b.WriteString(strings.Repeat(" ", p.x-at) + p.style.Render(p.text))
		at = p.x + m.glyphs.Width(p.text)
	}
	text, style := m.atTheEnd(width - max(at, 0) - 3)
	if text != "" {
		b.WriteString(strings.Repeat(" ", width-1-m.glyphs.Width(text)-at) + style.Render(text))
	}
	return b.String()
}

// besideMessage leaves the pieces that have room beside a message, from the first on; of
// the others those that must not be missed, for which the message is cut.
func (m *Model) besideMessage(pieces []piece, width int) (left []piece) {
	const leastMessage = 12
	room := width - m.glyphs.Width(m.message(width-3)) - 3
	x := 1
	for _, p := range pieces {
		end := x + m.glyphs.Width(p.text)
		needed := p.needed && end+leastMessage+3 <= width
		if end > room && !needed {
			if !p.needed {
				room = 0 // none of the others that may be missed comes before it
			}
			continue
		}
		p.x = x
		left = append(left, p)
		x = end + 2
	}
	return left
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
	for _, p := range m.state(m.layout.state.width) {
		if p.choice != (choice{}) && p.x <= x && x < p.x+m.glyphs.Width(p.text) {
			m.toggleFilter(p.choice)
			return
		}
	}
}

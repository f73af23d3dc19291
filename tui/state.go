package tui

import (
	"slices"
	"strconv"
	"strings"

	"charm.land/lipgloss/v2"

	"github.com/seed2ea1efa0/disclosure"
)

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

// state says what lasts, the most important first, as it has room in so many cells.
func (m *Model) state(width int) []piece {
	switch m.view() {
	case helpView:
		return m.fit([]piece{
			{forms: []string{m.language.Pick("帮助", "Help")}, style: m.styles.accent, needed: true},
			{forms: []string{m.language.Pick("无需关闭输入法，字母直接进入查询", "letters always go to the query")}, style: m.styles.quiet},
		}, width-m.glyphs.Width(m.helpPage())-2)
	case dueView:
		return m.fit(m.dueState(), width)
	}
	return m.fit(m.listState(), width)
}

// listState says how many items are found, of what, and what a reader must know of them.
func (m *Model) listState() (pieces []piece) {
	add := func(p piece, forms ...string) {
		p.forms = forms
		pieces = append(pieces, p)
	}
	caution := piece{style: m.styles.caution, needed: true, caution: true}
	if m.caller.number != m.log.callers { // who is on the phone now is somebody else
		add(caution, m.callerName(m.caller.number))
	}
	count := piece{style: m.styles.text, needed: true}
	if m.partial() {
		count = caution
	}
	add(count, m.counted())
	add(caution, m.undecided()...)
	add(piece{style: m.styles.quiet}, m.inCatalogs())
	for column, part := range parts(m.filter) {
		c := choice{column, part}
		add(piece{choice: c, style: m.styles.chip(), needed: true}, m.shorter(func(name string) string { return "[" + name + " x]" }, m.choiceName(c))...)
	}
	add(caution, m.unmatched()...)
	if count := strconv.Itoa(m.overdueFound()); count != "0" {
		add(piece{style: m.styles.alarm, needed: true, caution: true}, m.language.Pick("逾期未公开"+count+"项", count+" overdue"), m.language.Pick("逾期"+count+"项", count+" overdue"))
	}
	if m.list.amongSiblings() && !m.showsApart() {
		add(caution, m.language.Pick("同类，非查询结果", "same category, not a result"), m.language.Pick("非查询结果", "not a result"))
	}
	add(piece{style: m.styles.accent}, m.markedNow()...)
	return pieces
}

// unmatched names the words of the query that were not understood or not used; they are
// cut before the sentence about them is.
func (m *Model) unmatched() []string {
	words := m.unused()
	if len(words) == 0 {
		return nil
	}
	unmatched := func(list string) string { return m.language.Unmatched([]string{list}) }
	return append(m.shorter(unmatched, m.language.List(words)), m.language.Pick("有未匹配", "some not matched"))
}

// undecided says how many questions of an import are open: what is in the catalogues
// may be other than it should.
func (m *Model) undecided() []string {
	count := 0
	for _, catalog := range m.catalogs {
		count += openQuestions(catalog)
	}
	if count == 0 {
		return nil
	}
	n := strconv.Itoa(count)
	return []string{m.language.Pick("目录有"+n+"处待决定", n+" undecided in the catalogue"), m.language.Pick("待决定"+n+"处", n+" undecided")}
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
// whether it gives another day.
func (m *Model) dueState() (pieces []piece) {
	add := func(p piece, forms ...string) {
		p.forms = forms
		pieces = append(pieces, p)
	}
	caution := piece{style: m.styles.caution, needed: true, caution: true}
	if m.near() {
		add(caution, m.counted())
		add(caution, m.unmatched()...)
	}
	add(piece{style: m.styles.quiet, needed: true}, m.language.Region(m.computesWith().Region()))
	item, ok := m.Current()
	if !ok || m.due.from.IsZero() {
		return pieces
	}
	add(piece{style: m.styles.accent}, m.markedNow()...)
	answers := m.answers(item)
	if a := answers[0]; m.height < tallScreen && a.Provisional {
		add(caution, m.language.NotKnown(a.Resolution), m.language.Pick("安排未收录", "not known"), m.language.Pick("暂定", "provisional"))
		return pieces
	}
	unsettled := m.language.Unsettled(answers)
	forms := []string{unsettled.Sentence, unsettled.Clause, unsettled.Word}
	if m.width < sentenceScreen {
		forms = forms[2:]
	}
	add(piece{style: m.styles.quiet, needed: true, caution: true}, forms...)
	return pieces
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

// markedNow says which items are marked, for they are what is copied, in sight or not;
// in short, how many.
func (m *Model) markedNow() []string {
	if len(m.marked) == 0 {
		return nil
	}
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
	short := m.language.Pick("已标记"+count+"项", count+" marked")
	return []string{short + m.language.Colon() + list, short}
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

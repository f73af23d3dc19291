package table

import (
	"math"
	"slices"
	"strings"

	"github.com/seed2ea1efa0/disclosure/internal/grid"
	"github.com/seed2ea1efa0/disclosure/internal/text"
)

// shareHeadings joins columns that one heading covers, for they are one: but two of a
// matter without a level are two levels, and one of numbers is apart.
func (h *header) shareHeadings(t *grid.Table) {
	joined := h.columns[:0]
	for _, c := range h.columns {
		last := len(joined) - 1
		if last < 0 || c.field == otherField || c.isTicked() || joined[last].field != c.field || !h.sameHeading(t, c.index, joined[last].index) {
			joined = append(joined, h.unheaded(t, c, joined))
			continue
		}
		switch {
		case isNumbered(t, h.end, joined[last].index) && t.HasText(h.end, c.index):
			if joined[last].field = codeField; c.field != matterField {
				joined[last].field, joined[last].twin = otherField, c.field
			}
			joined = append(joined, c)
		case c.field == matterField && c.level == 0:
			joined = append(joined, another(c, joined))
		default:
			joined[last].width++
		}
	}
	h.columns = joined
}

// unheaded gives a column without a heading the one to its left, where a merged heading
// of the matter was undone: over numbers and names, or over two levels.
func (h *header) unheaded(t *grid.Table, c column, before []column) column {
	last := len(before) - 1
	if last < 0 || c.heading != "" || before[last].field != matterField || before[last].index != c.index-1 {
		return c
	}
	isNumber := isNumbered(t, h.end, before[last].index)
	if before[last].level > 0 && !isNumber {
		return c
	}
	heading, _, _ := strings.Cut(before[last].heading, "（")
	c.field, c.level, c.heading, c.lent = matterField, before[last].level, heading, true
	if isNumber {
		before[last].field = codeField
		return c
	}
	return another(c, before)
}

// another tells a level that one heading covers from those before it.
func another(c column, before []column) column {
	n := 1
	for _, b := range before {
		if b.field == c.field && strings.HasPrefix(b.heading, c.heading) {
			n++
		}
	}
	c.heading = numbered(c.heading, n)
	return c
}

// isNumbered reports whether a column has nothing but numbers from a row on.
func isNumbered(t *grid.Table, from, column int) bool {
	numbers := 0
	for row, at := range textsBelow(t, from, column) {
		if covers(t, at, row-1, column) {
			continue
		}
		if _, ok := text.Number(oneLine(t.Cells[at].Text)); !ok {
			return false
		}
		numbers++
	}
	return numbers > 0
}

func (h *header) sameHeading(t *grid.Table, a, b int) bool {
	cellA, okA := t.At(h.end-1, a)
	cellB, okB := t.At(h.end-1, b)
	return okA && okB && cellA == cellB
}

// settle decides where several columns may be one field.
func (h *header) settle(t *grid.Table) {
	h.settleWords()
	h.settleClasses(t)
	for f := numberField; f < endOfFields; f++ {
		if f != matterField {
			h.settleTwins(f)
		}
	}
	if first := &h.columns[0]; !h.has(numberField) && first.heading == "" && first.field == otherField && isNumbered(t, h.end, first.index) {
		first.field, first.heading = numberField, numberField.heading() // which nobody wrote
	}
	if !h.has(numberField) {
		for i := range h.columns {
			if h.columns[i].field == codeField {
				h.columns[i].field = numberField
			}
		}
	}
	h.settleMatters()
	h.settleHeadings()
}

// settleTwins keeps one column for a field, the one that a person chose or else the one
// with the surest heading; those that mean the same become columns of their own. A list
// also takes in the columns that a person gave it.
func (h *header) settleTwins(f field) {
	keeper := h.keeper(f)
	seen := make(map[string]bool) // words of ticked columns
	for i := range h.columns {
		c := &h.columns[i]
		if c.field != f || f == channelsField && c.word != "" {
			continue
		}
		keeps := i == keeper || c.told && f.isList()
		if f.isTicked() {
			keeps = (c.told || c.heading == h.columns[keeper].heading) && !seen[c.word]
		}
		if keeps {
			seen[c.word] = true
			continue
		}
		if c.word != "" {
			c.heading += "/" + c.word
		}
		c.field, c.word = otherField, ""
		if f != codeField { // of which tables have several
			c.twin = f
		}
	}
}

// keeper returns the column that a field keeps, -1 for none.
func (h *header) keeper(f field) int {
	keeper, best := -1, 0
	for i, c := range h.columns {
		if c.field != f || f == channelsField && c.word != "" {
			continue
		}
		m, _ := meaningOf(c.heading)
		rank := m.rank
		if f == codeField {
			rank -= c.level // the number of an item before that of its category
		}
		if c.told { // a list takes it in beside what is printed
			if rank = -1; f.isList() {
				rank = math.MaxInt
			}
		}
		if keeper < 0 || rank < best {
			keeper, best = i, rank
		}
	}
	return keeper
}

// settleWords gives columns of ticks to the group that their words belong to, where
// a table prints one heading twice: 县级 under a second 公开方式.
func (h *header) settleWords() {
	for i := range h.columns {
		c := &h.columns[i]
		if f, ok := fieldOfWord(c.word); ok && c.field.isTicked() && !h.has(f) {
			c.field, c.misprinted = f, true
		}
	}
	for i := range h.columns { // all of them, once the first has gone over
		c := &h.columns[i]
		if f, ok := fieldOfWord(c.word); ok && c.field.isTicked() && h.hasMisprinted(f) {
			c.field = f
		}
	}
}

// settleChannels takes a column 公开方式 that has channels below it for theirs, where the
// table has no other.
func (h *header) settleChannels(t *grid.Table) {
	at := h.index(methodsField)
	if at < 0 || h.has(channelsField) || h.columns[at].word != "" {
		return
	}
	channels, others := 0, 0
	for _, cell := range textsBelow(t, h.end, h.columns[at].index) {
		if namesPrinted(t.Cells[cell].Text) {
			channels++
		} else {
			others++
		}
	}
	if channels > others {
		h.columns[at].field = channelsField
	}
}

func (h *header) hasMisprinted(f field) bool {
	return slices.ContainsFunc(h.columns, func(c column) bool { return c.field == f && c.misprinted })
}

func (h *header) has(f field) bool {
	return slices.ContainsFunc(h.columns, func(c column) bool { return c.field == f })
}

// settleLevels keeps one column of those that print one level twice, as of two tables side
// by side.
func (h *header) settleLevels() {
	seen := make(map[string]bool)
	for i := range h.columns {
		c := &h.columns[i]
		if c.field != matterField || c.level == 0 || c.told {
			continue
		}
		if key := headingKey(c.heading); seen[key] {
			c.field, c.level, c.twin = otherField, 0, matterField
		} else {
			seen[key] = true
		}
	}
}

// settleClasses takes 公开类别 for methods where 主动公开 is below it, and 公开类型 for
// none where it does not.
func (h *header) settleClasses(t *grid.Table) {
	for i := range h.columns {
		c := &h.columns[i]
		if c.word != "" || c.told || c.field != methodsField && !c.isClass() {
			continue
		}
		switch said, all := h.saysMethods(t, c.index); {
		case c.isClass() && said && all:
			c.field = methodsField
		case headingKey(c.heading) == "公开类型" && !said:
			c.field = otherField
		}
	}
}

// saysMethods reports whether the cells of a column say how matters are made public:
// some of them, and all.
func (h *header) saysMethods(t *grid.Table, index int) (said, all bool) {
	all = true
	for _, at := range textsBelow(t, h.end, index) {
		if text := t.Cells[at].Text; strings.Contains(text, "主动") || strings.Contains(text, "申请") {
			said = true
		} else {
			all = false
		}
	}
	return said, all
}

// settleMatters gives the columns of the matter levels. What is before 一级事项
// (类别, 领域) stays a column of its own.
func (h *header) settleMatters() {
	h.settleLevels()
	leveled, classes, others, deepest := false, 0, 0, 0
	for _, c := range h.columns {
		if c.field == matterField {
			leveled, deepest = leveled || c.level > 0, max(deepest, c.level)
			if c.isClass() {
				classes++
			} else if c.level == 0 {
				others++
			}
		}
	}
	classed := false
	for i := range h.columns {
		c := &h.columns[i]
		switch {
		case c.field != matterField || c.level > 0:
		case deepest == 1 && !c.isClass(): // 公开事项 beside 一级事项 alone
			c.level, deepest = 2, 2
		case deepest == 1 && others == 0 && classes == 1: // 类别 beside 一级事项 alone is wider
		case leveled && h.hasLevel(1):
			if !c.isClass() {
				c.twin = matterField
			}
			c.field = otherField
		case leveled:
			c.level = 1
		case others > 0 && c.isClass():
			if c.level = 1; classed {
				c.level, c.field = 0, otherField
			}
			classed = true
		default:
			c.level = 2
		}
	}
}

func (h *header) hasLevel(level int) bool {
	return slices.ContainsFunc(h.columns, func(c column) bool { return c.level == level })
}

// isClass reports whether a heading names a class of matters, not matters.
func (c column) isClass() bool {
	m, _ := meaningOf(c.heading)
	return m.field == matterField && m.rank >= slices.Index(knownHeadings[matterField], "类别")
}

// settleHeadings gives further columns headings of which none appears twice.
func (h *header) settleHeadings() {
	seen := make(map[string]int)
	for _, c := range h.columns {
		if c.field.isTicked() {
			seen[c.heading+"/"+c.word] = 1
		} else if c.field != otherField {
			seen[c.heading] = 1
		}
	}
	for i := range h.columns {
		c := &h.columns[i]
		if c.field != otherField {
			continue
		}
		if c.heading == "" {
			c.heading = "第" + chinese(c.index+1) + "列"
		}
		seen[c.heading]++
		c.heading = numbered(c.heading, seen[c.heading])
	}
}

// numbered tells a heading that is printed again from the ones before it.
func numbered(heading string, n int) string {
	if n < 2 {
		return heading
	}
	return heading + "（" + chinese(n) + "）"
}

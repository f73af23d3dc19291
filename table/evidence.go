package table

import (
	"iter"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/internal/grid"
	"github.com/seed2ea1efa0/disclosure/internal/text"
)

// A heading that is in no list may still be understood: by the question that it asks
// (什么时候公开), and by what is below it.

// questionOf returns the field of which a heading asks, otherField for none.
func questionOf(heading string) field {
	const longest = 12 // characters
	key := headingKey(heading)
	if utf8.RuneCountInString(key) > longest {
		return otherField
	}
	for _, question := range []struct {
		field field
		words []string
	}{
		{levelsField, []string{"哪级", "哪一级", "哪些级", "几级", "这级", "哪个层级"}},
		{audiencesField, []string{"给谁", "向谁", "对谁", "让谁", "告诉谁", "谁能", "谁可以", "哪些人"}},
		{publisherField, []string{"谁", "哪个部门", "哪个单位", "哪个局", "哪个机关", "哪家"}},
		{deadlineField, []string{"什么时候", "什么时间", "啥时候", "何时", "几时", "多久", "多长时间", "几天", "哪天", "哪一天", "期限是"}},
		{channelsField, []string{"在哪", "去哪", "到哪", "哪里", "哪儿", "何处", "什么地方", "通过什么"}},
		{basisField, []string{"凭什么", "凭啥", "依据什么", "根据什么", "按什么", "哪条", "哪个法", "哪部法", "哪个文件", "哪项规定", "法律怎么", "法规怎么"}},
		{methodsField, []string{"怎么", "怎样", "如何", "还是申请", "要不要申请", "什么方式"}},
		{matterField, []string{"什么事", "哪些事", "哪件事", "啥事"}},
		{contentsField, []string{"什么", "哪些", "啥"}},
	} {
		if text.ContainsWord(key, question.words...) {
			return question.field
		}
	}
	return otherField
}

// textsBelow yields the cells of a column that say something, from a row on, by each row
// that they are in: so many as tell what the column is.
func textsBelow(t *grid.Table, from, column int) iter.Seq2[int, int] {
	const enough = 200 // rows
	return func(yield func(row, at int) bool) {
		for row := from; row < min(t.Rows(), from+enough); row++ {
			at, ok := t.At(row, column)
			if ok && strings.TrimSpace(t.Cells[at].Text) != "" && !yield(row, at) {
				return
			}
		}
	}
}

// An evidence tells of what fields the cells of a table are values.
type evidence struct {
	*grid.Table
	fields []field // by cell, endOfFields for one that was not read yet
}

func evidenceOf(t *grid.Table) evidence {
	return evidence{t, slices.Repeat([]field{endOfFields}, len(t.Cells))}
}

func (e evidence) ofCell(at int) field {
	if e.fields[at] == endOfFields {
		e.fields[at] = fieldOfCell(e.Cells[at].Text)
	}
	return e.fields[at]
}

// below returns the field of which most cells of a column are values, otherField for none.
func (e evidence) below(from, column int) field {
	var count [endOfFields]int
	cells := 0
	for row, at := range textsBelow(e.Table, from, column) {
		if !covers(e.Table, at, row-1, column) {
			cells++
			count[e.ofCell(at)]++
		}
	}
	for f := otherField + 1; f < endOfFields; f++ {
		if count[f]*2 > cells {
			return f
		}
	}
	return otherField
}

// fieldOfCell returns the field of which a cell is a value, be it one of several entries;
// otherField for none.
func fieldOfCell(text string) field {
	line := oneLine(text)
	if f := fieldOfValue(line); f != otherField {
		return f
	}
	switch {
	case strings.Contains(line, "工作日"), utf8.RuneCountInString(line) <= longestWord && namesSpan(line):
		return deadlineField
	case strings.Contains(line, "《") && strings.Contains(line, "》"):
		return basisField
	case namesPrinted(text):
		return channelsField
	}
	if words := wordsOf(text); len(words) > 0 && !slices.ContainsFunc(words, func(word string) bool { return !isFlatWord(word) }) {
		if f, ok := fieldOfWord(words[0]); ok {
			return f
		}
	}
	return otherField
}

// A guess is the column that a heading is taken for, which nobody said.
type guess struct {
	column string
	sure   bool // the heading and what is below it say the same
}

// guesses guesses what the headings of a header mean that is understood but for them, by the
// questions that they ask, and what is below them.
func (h *header) guesses(t *grid.Table, answers *Answers) map[string]guess {
	found, e := make(map[string]guess), evidenceOf(t)
	for _, c := range h.columns {
		if c.field != otherField || c.heading == "" || answers.keeps(c.heading) {
			continue
		}
		below, asked := e.below(h.end, c.index), questionOf(c.heading)
		switch {
		case asked != otherField && !h.has(asked) && (below == otherField || below == asked):
			found[c.heading] = guess{asked.heading(), below == asked}
		case !h.has(below) && below.begins(c.heading):
			found[c.heading] = guess{column: below.heading()}
		}
	}
	return found
}

// begins reports whether a heading is the beginning of one of the field, of which the rest is
// lost: 公开 over 20个工作日内.
func (f field) begins(heading string) bool {
	key := headingKey(heading)
	return key != "" && slices.ContainsFunc(knownHeadings[f], func(name string) bool { return strings.HasPrefix(name, key) })
}

// guessedHeader guesses what the headings of a table mean in which no header is understood.
func guessedHeader(t *grid.Table, answers *Answers) (map[string]guess, bool) {
	const rows = 10
	e := evidenceOf(t)
	for row := range min(t.Rows()-1, rows) {
		if found, ok := e.guessedRow(row, answers); ok {
			return found, true
		}
	}
	return nil, false
}

// guessedRow guesses what the cells of a row mean as headings, where what is below shows two
// columns or more, and beside these are a name and contents.
func (e evidence) guessedRow(row int, answers *Answers) (map[string]guess, bool) {
	t := e.Table
	const longest, evident = 15, 2
	found, shown := make(map[string]guess), 0
	var texts []int // columns whose cells may say anything
	for column := range t.Columns() {
		heading := oneLine(textAt(t, row, column))
		if utf8.RuneCountInString(heading) > longest || fieldOfCell(heading) != otherField {
			return nil, false // a value, or a title
		}
		below := e.below(row+1, column)
		m, known := answers.meaningOf(heading)
		switch {
		case heading == "":
		case below != otherField && (!known || m.field == below):
			found[heading] = guess{below.heading(), questionOf(heading) == below}
			shown++
		case known:
		case isNumbered(t, row+1, column):
			found[heading] = guess{column: numberField.heading()}
		default:
			texts = append(texts, column)
		}
	}
	return found, shown >= evident && nameTexts(t, row, texts, answers, found)
}

// nameTexts guesses which columns of texts are the name of the matter and its contents:
// the first, and the one behind it; three where the first says the same of several.
func nameTexts(t *grid.Table, row int, texts []int, answers *Answers, found map[string]guess) bool {
	names := []string{matterField.heading(), contentsField.heading()}
	for column := range t.Columns() {
		if m, known := answers.meaningOf(textAt(t, row, column)); known {
			names = slices.DeleteFunc(names, func(name string) bool { return name == m.field.heading() })
		}
	}
	if len(names) == 2 && len(texts) > 2 && saysAgain(t, row+1, texts[0]) {
		names = []string{disclosure.ColumnCategory.Heading(), disclosure.ColumnName.Heading(), names[1]}
	}
	if len(texts) < len(names) {
		return false
	}
	for i, name := range names {
		found[oneLine(textAt(t, row, texts[i]))] = guess{column: name}
	}
	return true
}

// saysAgain reports whether a column of texts says something of several rows.
func saysAgain(t *grid.Table, from, column int) bool {
	seen := make(map[string]bool)
	for row := from; row < t.Rows(); row++ {
		text := oneLine(textAt(t, row, column))
		if seen[text] || text == "" {
			return true
		}
		seen[text] = true
	}
	return false
}

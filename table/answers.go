package table

import (
	"maps"
	"slices"
	"strings"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/internal/message"
)

// Answers are what a person decided about the questions of a file. The zero Answers
// decide nothing.
type Answers struct {
	Marks    map[string]Mark   // by the sign, such as ▲, or 图片 NAME
	Headings map[string]string // by the heading as printed: the column that it means, such as 公开时限, or 照录 to keep it

	guessed map[string]guess // by the heading as printed, where a person says nothing

	said map[questionKey]string // by the question that the sheet answers
	rows map[questionKey]int    // of the sheet, from 1, with an answer or without
	used map[string]bool        // the signs and the headings that the file has
	met  bool                   // a question of the sheet was asked
}

// add takes over what other answers say.
func (a *Answers) add(other Answers) {
	if a.Marks == nil {
		*a = noAnswers()
	}
	for sign, mark := range other.Marks {
		a.Marks[sign] = mark
	}
	for printed, column := range other.Headings {
		a.Headings[printed] = column
	}
	for key, answer := range other.said {
		a.said[key] = answer
	}
	for key, row := range other.rows {
		a.rows[key] = row
	}
}

func noAnswers() Answers {
	return Answers{
		Marks: make(map[string]Mark), Headings: make(map[string]string), said: make(map[questionKey]string), rows: make(map[questionKey]int), used: make(map[string]bool),
	}
}

func (a *Answers) mark(sign string) Mark {
	sign = strings.TrimSpace(sign) // of a picture without a name
	for _, form := range []string{sign, otherCase(sign)} {
		if mark := a.Marks[form]; mark != 0 {
			a.used[form] = true
			return mark
		}
	}
	return 0
}

// otherCase returns a V or an X in the other case, which is the same sign: those of symbol
// fonts are different ones.
func otherCase(sign string) string {
	switch sign {
	case "v", "x":
		return strings.ToUpper(sign)
	case "V", "X":
		return strings.ToLower(sign)
	}
	return sign
}

// heading returns the column that a person gave a heading.
func (a *Answers) heading(printed string) (column string, ok bool) {
	if column, ok = a.Headings[printed]; ok {
		a.used[printed] = true
		return column, ok
	}
	guess, ok := a.guessed[printed]
	return guess.column, ok
}

// guess takes headings for what they seem to mean.
func (a *Answers) guess(headings map[string]guess) {
	if a.guessed == nil {
		a.guessed = make(map[string]guess)
	}
	maps.Copy(a.guessed, headings)
}

// asksOf reports whether a heading is taken for a column that nobody said, and neither does
// all that is known of it.
func (a *Answers) asksOf(printed string) bool {
	_, said := a.Headings[printed]
	guess, guessed := a.guessed[printed]
	return guessed && !said && !guess.sure
}

// errOtherSheet refuses a sheet of which no question is one of the file.
var errOtherSheet = message.New("问题表是另一张表的：它的问题这里一个也没有，请换一个文件名", "the sheet of answers is one of another table, for this one asks none of its questions: name another file")

// isOther reports whether the sheet has nothing to do with the file.
func (a *Answers) isOther() bool { return len(a.rows) > 0 && !a.met && len(a.used) == 0 }

// unused returns questions about the signs and headings that a person explained and the
// file has not: they are misspelt, or meant for another file.
func (a *Answers) unused() (questions []Question) {
	said := slices.Concat(slices.Collect(maps.Keys(a.Marks)), slices.Collect(maps.Keys(a.Headings)))
	slices.Sort(said)
	for _, text := range said {
		if !a.used[text] {
			questions = append(questions, Question{Kind: NoSuch, Text: text, Count: 1})
		}
	}
	return questions
}

// meaningOf returns how a heading is understood: as a person says, or as it is known.
func (a *Answers) meaningOf(heading string) (meaning, bool) {
	if column, ok := a.heading(oneLine(heading)); ok { // 照录 is none
		heading = column
	}
	return meaningOf(heading)
}

// column returns the column that a person gave a heading by one of its names.
func (a *Answers) column(index int, names []string) (c column, ok bool) {
	for _, printed := range names {
		name, known := a.heading(printed)
		if f, level, found := fieldNamed(name); known && found {
			return column{index: index, width: 1, field: f, level: level, heading: name, printed: printed, told: true}, true
		}
	}
	return column{}, false
}

// keeps reports whether a person said that a column is to be kept as it is.
func (a *Answers) keeps(heading string) bool {
	column, _ := a.heading(heading)
	return column == answerKeep
}

// leavesBlank reports whether a person said of a column that cells which took the one
// above are blank, whatever they took.
func (a *Answers) leavesBlank(heading string) bool {
	for key, answer := range a.said {
		if key.kind == Filled && key.heading == oneLine(heading) && answer == answerBlank {
			return true
		}
	}
	return false
}

// text returns the text that a person gave in place of what is in the file.
func (a *Answers) text(kind QuestionKind, heading, text string) (meant string, ok bool) {
	return a.textOf(Question{Kind: kind, Heading: heading, Text: text})
}

func (a *Answers) textOf(q Question) (meant string, ok bool) {
	if len(a.said) == 0 {
		return "", false
	}
	meant = a.said[q.key()]
	return meant, meant != "" && !isAnswerWord(meant)
}

// list returns the entries that a person gave for a cell in which the table has none.
func (a *Answers) list(kind QuestionKind, heading string) (entries []string) {
	meant, ok := a.text(kind, heading, "")
	if !ok {
		return nil
	}
	for _, entry := range strings.FieldsFunc(meant, func(r rune) bool { return strings.ContainsRune("、，,；;\n", r) }) {
		entries = append(entries, oneLine(entry))
	}
	return withoutEmpty(entries)
}

// Open returns the questions that are not answered. One with an answer that does not
// settle it carries that.
func (a *Answers) Open(questions []Question) (left []Question) {
	for _, q := range questions {
		if !a.settle(&q) {
			left = append(left, q)
		}
	}
	return left
}

// settle reports whether a person has answered the question; one with an answer that
// does not settle it carries that.
func (a *Answers) settle(q *Question) bool {
	key := q.key()
	answer := a.said[key]
	a.met = a.met || a.rows[key] > 0
	switch {
	case q.accepts(answer):
		return true
	case q.Kind == Missing && a.leavesBlank(q.Heading) && q.accepts(answerBlank): // said of the same cells
		return true
	case slices.Contains(q.Choices(), answerYes) && a.mark(q.Text) != 0:
		return true
	}
	q.SheetRow, q.Answer = a.rows[key], answer
	return false
}

// check refuses answers that mean nothing.
func (a *Answers) check() error {
	for printed, column := range a.Headings {
		if _, _, known := fieldNamed(column); !known && column != answerKeep {
			return message.New("“%s”：没有“%s”这一栏；可用 %s 或 %s", "%q: there is no column %q; it must be one of %s or %s", printed, column, strings.Join(columnNames(), "、"), answerKeep)
		}
	}
	return nil
}

func columnNames() (names []string) {
	for _, f := range fields {
		if f == matterField {
			names = append(names, disclosure.ColumnCategory.Heading(), disclosure.ColumnName.Heading())
		}
		names = append(names, f.heading())
	}
	return names
}

// take takes the answer to one question. One that does not settle it is kept to be told
// back.
func (a *Answers) take(q Question, answer string) {
	answer = q.understood(answer)
	a.said[q.key()] = answer
	switch {
	case !q.accepts(answer):
	case slices.Contains(q.Choices(), answerKeep) && answer != answerConfirm: // which is as it was taken
		a.Headings[q.Text] = answer
	case slices.Contains(q.Choices(), answerYes) && !q.isOf(contentsField): // where it says nothing of the channels
		a.Marks[q.Text], _ = ParseMark(answer)
	}
}

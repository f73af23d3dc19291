package table

import (
	"fmt"
	"io"
	"strings"

	"github.com/xuri/excelize/v2"

	"github.com/seed2ea1efa0/disclosure/internal/grid"
	"github.com/seed2ea1efa0/disclosure/internal/message"
)

// Words of answers.
const (
	answerYes      = "是"
	answerNo       = "否"
	answerOptional = "可选"
	answerConfirm  = "确认"
	answerBlank    = "确实为空"
	answerKeep     = "照录"
)

// Answers are what a person decided about the questions of a file. The zero Answers
// decide nothing.
type Answers struct {
	Marks    map[string]Mark   // by the sign, such as ▲, or 图片 NAME
	Headings map[string]string // by the heading as printed: the column that it means, such as 公开时限, or 照录 to keep it

	said map[questionKey]string // by the question that the sheet answers
}

// add takes over what other answers say.
func (a *Answers) add(other Answers) {
	if a.Marks == nil {
		*a = Answers{make(map[string]Mark), make(map[string]string), make(map[questionKey]string)}
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
}

func (a *Answers) mark(sign string) Mark { return a.Marks[sign] }

// meaningOf returns how a heading is understood: as a person says, or as it is known.
func (a *Answers) meaningOf(heading string) (meaning, bool) {
	if column, ok := a.Headings[oneLine(heading)]; ok {
		if column == answerKeep {
			return meaning{}, false
		}
		heading = column
	}
	return meaningOf(heading)
}

// column returns the column that a person gave a heading by one of its names.
func (a *Answers) column(index int, names []string) (c column, ok bool) {
	for _, printed := range names {
		name, known := a.Headings[printed]
		if f, level, found := fieldNamed(name); known && found {
			return column{index: index, width: 1, field: f, level: level, heading: name, told: true}, true
		}
	}
	return column{}, false
}

// keeps reports whether a person said that a column is to be kept as it is.
func (a *Answers) keeps(heading string) bool { return a.Headings[heading] == answerKeep }

// blank reports whether a person said that blank cells of a column are blank.
func (a *Answers) blank(heading string) bool {
	return a.said[questionKey{Filled, heading, ""}] == answerBlank
}

// text returns the text that a person gave in place of what stands in the file.
func (a *Answers) text(kind QuestionKind, heading, text string) (meant string, ok bool) {
	meant = a.said[questionKey{kind, heading, strings.TrimSpace(text)}]
	return meant, meant != "" && meant != answerConfirm && meant != answerBlank
}

// open returns the questions that are not answered.
func (a *Answers) open(questions []Question) (left []Question) {
	for _, q := range questions {
		if a.said[questionKey{q.Kind, q.Heading, q.Text}] == "" {
			left = append(left, q)
		}
	}
	return left
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
		names = append(names, f.heading())
	}
	return names
}

// The columns of a sheet of answers.
var answerHeadings = []string{"问题", "栏目", "原文", "已取", "事项", "位置", "处数", "答案", "可以怎样答", "类型"}

// Columns of the sheet that are read again, from 0.
const (
	headingColumn, textColumn, answerColumn, kindColumn = 1, 2, 7, 9
)

// WriteAnswers writes a sheet of the questions, as XLSX: a row a question, with what
// may be answered as a list to choose from. A person fills in 答案, and
// [ReadAnswers] reads it.
func WriteAnswers(w io.Writer, questions []Question) (err error) {
	x, err := newTextSheet("问题", 46, 16, 30, 24, 24, 18, 6, 30, 30, 16)
	if err != nil {
		return err
	}
	defer func() { err = firstError(err, x.file.Close()) }()
	x.texts(answerHeadings...)
	for _, q := range questions {
		x.texts(q.Chinese(), q.Heading, q.Text, q.Taken, q.Name, q.Place(), fmt.Sprint(q.Count), "", strings.Join(q.Choices(), "、"), string(q.Kind))
	}
	if err := x.end(); err != nil {
		return err
	}
	for i, q := range questions {
		choices := excelize.NewDataValidation(true)
		choices.SetSqref(fmt.Sprintf("H%d", i+2))
		choices.ShowErrorMessage = false // other answers are texts
		if choices.SetDropList(q.Choices()) != nil {
			continue // Excel takes no longer lists
		}
		if err := x.file.AddDataValidation(x.name, choices); err != nil {
			return err
		}
	}
	return x.file.Write(w)
}

// ReadAnswers reads a sheet that [WriteAnswers] wrote and a person filled in. Rows
// without an answer are left open.
func ReadAnswers(r io.Reader) (Answers, error) {
	data, err := io.ReadAll(io.LimitReader(r, maxFile))
	if err != nil {
		return Answers{}, err
	}
	file, err := grid.Read(data, grid.XLSX, grid.DefaultLimits())
	if err != nil {
		return Answers{}, err
	}
	if len(file.Tables) == 0 || textAt(file.Tables[0], 0, answerColumn) != answerHeadings[answerColumn] || textAt(file.Tables[0], 0, kindColumn) != answerHeadings[kindColumn] {
		return Answers{}, message.New("不是问题清单：第一行应有“%s”等栏，请用 import --answers 写出的表", "no sheet of questions: its first row must have %s and further columns, as import --answers writes it", answerHeadings[answerColumn])
	}
	t := file.Tables[0]
	answers := Answers{make(map[string]Mark), make(map[string]string), make(map[questionKey]string)}
	for row := 1; row < t.Rows(); row++ {
		key := questionKey{QuestionKind(textAt(t, row, kindColumn)), textAt(t, row, headingColumn), strings.TrimSpace(textAt(t, row, textColumn))}
		answer := strings.TrimSpace(textAt(t, row, answerColumn))
		if answer == "" || key.kind == "" {
			continue
		}
		if err := answers.take(key, answer); err != nil {
			return Answers{}, message.New("第 %d 行：%v", "row %d: %v", row+1, err)
		}
	}
	return answers, nil
}

// take takes the answer to one question.
func (a *Answers) take(key questionKey, answer string) error {
	switch key.kind {
	case OtherMark, LostMark, Legend, NoBox:
		if key.text == "" {
			break
		}
		mark, err := ParseMark(answer)
		if err != nil {
			return err
		}
		a.Marks[key.text] = mark
	case UnknownHeading, SameHeading:
		if answer == answerConfirm { // as it was taken
			break
		}
		a.Headings[key.text] = answer
		if err := a.check(); err != nil {
			return err
		}
	}
	a.said[key] = answer
	return nil
}

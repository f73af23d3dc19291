package table

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"github.com/seed2ea1efa0/disclosure/internal/grid"
	"github.com/seed2ea1efa0/disclosure/internal/message"
)

// A sheetColumn is a column of a sheet of answers. A person may move them, so that each
// is found by its heading.
type sheetColumn int

const (
	questionColumn sheetColumn = iota
	headingColumn
	textColumn
	takenColumn
	itemColumn
	placeColumn
	countColumn
	answerColumn
	choicesColumn
	kindColumn
	sheetColumns
)

var answerHeadings = [sheetColumns]string{"问题", "栏目", "原文", "已取", "事项", "位置", "处数", "答案", "可以怎样答", "类型"}

// sheetCells are the cells of a question in a sheet of answers.
func (q Question) sheetCells() (cells [sheetColumns]string) {
	how, _ := q.HowToAnswer()
	return [sheetColumns]string{
		q.Chinese(), q.Heading, q.Text, q.Taken, q.itemsNamed(), q.Place(), fmt.Sprint(max(1, q.Count)), "", how, string(q.Kind),
	}
}

// itemsNamed names the items that an answer holds for, or the first of them and how many
// there are.
func (q Question) itemsNamed() string {
	if len(q.named) == 0 {
		return itemNamed(q.Item, q.Name)
	}
	list := strings.Join(q.named[:min(len(q.named), mostNamed)], "；")
	if len(q.named) > mostNamed {
		list += fmt.Sprintf("；等%d项", len(q.named))
	}
	return list
}

func itemNamed(number int, name string) string {
	if number == 0 {
		return name
	}
	return fmt.Sprintf("第%d项 %s", number, name)
}

// WriteAnswers writes a sheet of the questions, as XLSX: a row a question, with what
// may be answered as a list to choose from. A person fills in 答案, and
// [ReadAnswers] reads it.
func WriteAnswers(w io.Writer, questions []Question) (err error) {
	x := newTextSheet("问题", 46, 16, 30, 24, 24, 18, 6, 30, 34, 16)
	defer func() { err = cmp.Or(err, x.file.Close()) }()
	x.texts(answerHeadings[:]...)
	questions = distinct(questions)
	for _, q := range questions {
		cells := q.sheetCells()
		x.texts(cells[:]...)
	}
	for i, q := range questions { // before the end, which writes the sheet
		x.do(addChoices(x.file, x.name, int(answerColumn)+1, i+2, q))
	}
	return x.end(x.file, w)
}

// distinct returns the questions, those that one row answers as one: the catalogues of
// a file may ask the same.
func distinct(questions []Question) (rows []Question) {
	at := make(map[questionKey]int)
	for _, q := range questions {
		if i, known := at[q.key()]; known {
			rows[i].Count += q.Count
			rows[i].Items, rows[i].named = nil, append(rows[i].named, q.named...) // numbers of several catalogues say nothing
			continue
		}
		at[q.key()] = len(rows)
		rows = append(rows, q)
	}
	return rows
}

// addChoices lets a person choose the answer of a row from a list, or write another.
func addChoices(file *excelize.File, sheet string, column, row int, q Question) error {
	at, err := excelize.CoordinatesToCellName(column, row)
	if err != nil || len(q.Choices()) == 0 {
		return err
	}
	choices := excelize.NewDataValidation(true)
	choices.SetSqref(at)
	choices.ShowErrorMessage = false // other answers are texts
	if choices.SetDropList(q.Choices()) != nil {
		return nil // Excel takes no longer lists
	}
	return file.AddDataValidation(sheet, choices)
}

// AddQuestions adds to a sheet of answers, as it is read from r, the questions that it
// has not, and writes it to w with all that a person wrote in it. It returns how many
// it added; where there are none, it writes nothing.
func AddQuestions(w io.Writer, r io.Reader, questions []Question) (added int, err error) {
	data, err := io.ReadAll(io.LimitReader(r, maxFile))
	if err != nil {
		return 0, err
	}
	answers, err := ReadAnswers(bytes.NewReader(data)) // it holds the limits
	if err != nil {
		return 0, err
	}
	questions = slices.DeleteFunc(distinct(questions), func(q Question) bool { return answers.rows[q.key()] > 0 })
	if len(questions) == 0 {
		return 0, nil
	}
	file, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		return 0, errUneditable
	}
	defer func() { err = cmp.Or(err, file.Close()) }()
	for _, sheet := range file.GetSheetList() {
		rows, err := file.GetRows(sheet)
		if err != nil {
			return 0, errUneditable
		}
		header, columns, ok := findAnswers(len(rows), func(row, column int) string {
			if column < len(rows[row]) {
				return rows[row][column]
			}
			return ""
		})
		if !ok {
			continue
		}
		for i, q := range questions {
			if err := addRow(file, sheet, header+2, len(rows)+i+1, columns, q); err != nil {
				return 0, err
			}
		}
		return len(questions), file.Write(w)
	}
	return 0, errNoAnswers
}

// errUneditable is for a sheet that is read, and that the library which writes refuses.
var errUneditable = message.New("问题表不能添行：请在 Excel 或 WPS 中打开它，另存为 .xlsx，再运行一次", "no row can be added to the sheet of answers: open it in Excel or WPS, save it anew as .xlsx, and run the command again")

// addRow writes a question into a row of a sheet, in the manner of another row.
func addRow(file *excelize.File, sheet string, like, row int, columns [sheetColumns]int, q Question) error {
	for i, text := range q.sheetCells() {
		if columns[i] < 0 {
			continue // a person has deleted it
		}
		model, err := excelize.CoordinatesToCellName(columns[i]+1, like)
		if err != nil {
			return err
		}
		cell, err := excelize.CoordinatesToCellName(columns[i]+1, row)
		if err != nil {
			return err
		}
		style, err := file.GetCellStyle(sheet, model)
		if err != nil {
			return err
		}
		if err := cmp.Or(file.SetCellStyle(sheet, cell, cell, style), file.SetCellStr(sheet, cell, text)); err != nil {
			return err
		}
	}
	return addChoices(file, sheet, columns[answerColumn]+1, row, q)
}

// findAnswers finds the row of headings among the first of a sheet, from 0, and the
// columns, -1 for one that is not there. Those that tell a question from others are
// needed.
func findAnswers(rows int, textAt func(row, column int) string) (header int, columns [sheetColumns]int, ok bool) {
	const mostRows, mostColumns = 20, 40
	for row := range min(rows, mostRows) {
		for i := range columns {
			columns[i] = -1
		}
		for column := range mostColumns {
			if i := slices.Index(answerHeadings[:], strings.TrimSpace(textAt(row, column))); i >= 0 && columns[i] < 0 {
				columns[i] = column
			}
		}
		needed := []sheetColumn{headingColumn, textColumn, takenColumn, placeColumn, answerColumn, kindColumn}
		if !slices.ContainsFunc(needed, func(c sheetColumn) bool { return columns[c] < 0 }) {
			return row, columns, true
		}
	}
	return 0, columns, false
}

var errNoAnswers = message.New("不是问题清单：应有“栏目、原文、已取、位置、答案、类型”各栏，请用 import --answers 写出的表", "no sheet of questions: it must have the columns 栏目, 原文, 已取, 位置, 答案 and 类型, as import --answers writes it")

// ReadAnswers reads a sheet that [WriteAnswers] wrote and a person filled in, be rows
// hidden by a filter, columns moved, or others added. Rows without an answer are left
// open.
func ReadAnswers(r io.Reader) (Answers, error) {
	data, err := io.ReadAll(io.LimitReader(r, maxFile))
	if err != nil {
		return Answers{}, err
	}
	file, err := grid.ReadAll(data, grid.XLSX, grid.DefaultLimits())
	if err != nil {
		return Answers{}, err
	}
	for _, t := range file.Tables {
		at := func(row, column int) string { return textAt(t, row, column) }
		if header, columns, ok := findAnswers(t.Rows(), at); ok {
			return readAnswers(t, header, columns), nil
		}
	}
	return Answers{}, errNoAnswers
}

func readAnswers(t *grid.Table, header int, columns [sheetColumns]int) Answers {
	answers := noAnswers()
	for row := header + 1; row < t.Rows(); row++ {
		text := func(c sheetColumn) string {
			if columns[c] < 0 {
				return ""
			}
			return strings.TrimSpace(textAt(t, row, columns[c]))
		}
		q := Question{Kind: QuestionKind(text(kindColumn)), Heading: text(headingColumn), Text: text(textColumn), Taken: text(takenColumn), place: text(placeColumn)}
		if q.Kind == "" {
			continue
		}
		at, _ := t.At(row, columns[kindColumn])
		answers.rows[q.key()] = t.Cells[at].Row
		if answer := text(answerColumn); answer != "" {
			answers.take(q, answer)
		}
	}
	return answers
}

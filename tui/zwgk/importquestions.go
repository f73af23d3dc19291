package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/seed2ea1efa0/disclosure/internal/message"
	"github.com/seed2ea1efa0/disclosure/internal/text"
	"github.com/seed2ea1efa0/disclosure/table"
	"github.com/seed2ea1efa0/disclosure/tui/zwgk/internal/terminal"
	"github.com/seed2ea1efa0/disclosure/wording"
)

// readAnswers reads the sheet of answers; nil if there is none yet.
func (o *options) readAnswers(name string) (*table.Answers, error) {
	if name == "" {
		return nil, nil
	}
	if !strings.EqualFold(filepath.Ext(name), ".xlsx") {
		return nil, message.New("--answers %v：问题表是 Excel 表，文件名须以 .xlsx 结尾", "--answers %v: the sheet is one of Excel, so that its name must end in .xlsx", fileName(name))
	}
	if _, err := os.Stat(name); os.IsNotExist(err) {
		return nil, nil
	}
	var answers table.Answers
	err := o.readFile(name, func(r io.Reader) (err error) {
		answers, err = table.ReadAnswers(r)
		return err
	})
	if err != nil {
		return nil, message.New("--answers %v", "--answers %v", err)
	}
	return &answers, nil
}

// runAgain says how to read the answers.
var runAgain = message.New("再运行一次同样的命令", "run the same command again")

// writeQuestions writes the questions into the sheet of answers, or adds those that it
// has not to one that is there. It returns what a person does next.
func (o *options) writeQuestions(name string, there bool, questions []table.Question) (next, err error) {
	questions = slices.DeleteFunc(slices.Clone(questions), func(q table.Question) bool { return q.Kind == table.NoSuch })
	switch {
	case len(questions) == 0:
		return message.New("请改正后，%v", "correct them, and %v", runAgain), nil
	case name == "" && !slices.ContainsFunc(questions, table.Question.Answerable):
		return message.New("这些都答不了，须改正原表，%v", "no answer settles them: correct the table, and %v", runAgain), nil
	case name == "":
		next = message.New("要在表里逐条回答，加上 --answers 问题.xlsx 再运行一次", "to answer them in a sheet, run it again with --answers questions.xlsx")
	case there:
		next, err = o.addQuestions(name, questions)
	default:
		next, err = newSheet(name, questions)
	}
	return withStuck(next, questions), err
}

func newSheet(name string, questions []table.Question) (next, err error) {
	var sheet bytes.Buffer
	if err := table.WriteAnswers(&sheet, questions); err != nil {
		return nil, err
	}
	next = message.New("问题已写进 %v：填好“答案”一栏，存盘，%v", "they are written into %v: fill in its column 答案, save it, and %v", fileName(name), runAgain)
	return next, terminal.WriteNewFile(name, sheet.Bytes())
}

// addQuestions adds the questions that a sheet has not.
func (o *options) addQuestions(name string, questions []table.Question) (next, err error) {
	var sheet bytes.Buffer
	added := 0
	err = o.readFile(name, func(r io.Reader) (err error) {
		added, err = table.AddQuestions(&sheet, r, questions)
		return err
	})
	if err != nil {
		return nil, err
	}
	if added == 0 {
		return message.New("问题都在 %v 里：填好“答案”一栏，存盘，%v", "they are all in %v: fill in its column 答案, save it, and %v", fileName(name), runAgain), nil
	}
	if err := terminal.WriteFile(name, sheet.Bytes()); err != nil {
		return nil, message.New("%v：无法写入，是不是还在 Excel 或 WPS 里开着？（%v）", "%v: it cannot be written: is it still open in a spreadsheet program? (%v)", fileName(name), terminal.SystemError(err))
	}
	return message.New("新的 %d 个问题已添在 %v 末尾：填好“答案”一栏，存盘，%v", "%d new ones are added at the end of %v: fill in its column 答案, save it, and %v", added, fileName(name), runAgain), nil
}

// withStuck adds how many questions no answer settles.
func withStuck(next error, questions []table.Question) error {
	stuck := 0
	for _, q := range questions {
		if !q.Answerable() && q.Kind != table.NoSuch {
			stuck++
		}
	}
	if stuck == 0 || next == nil {
		return next
	}
	return message.New("%v；其中 %d 处答不了，须改正原表", "%v; %d of them no answer settles: correct the table", next, stuck)
}

// tellQuestions tells what a person must decide and what to do next, and answers with
// it.
func (o *options) tellQuestions(name string, questions []table.Question, next error) error {
	if o.json {
		if err := writeJSON(o.console.Err, questions); err != nil {
			return err
		}
	}
	for _, q := range questions {
		if !o.json {
			o.console.Err.Line("%s", o.question(name, q))
		}
	}
	switch open := len(questions); {
	case open > 0 && o.json: // standard error is for a program, too
		return toldAlready{negative("有 %[1]d 处须由人决定", "%[2]s for a person", open, wording.Plural(open, "question"))}
	case open > 0:
		return negative("%[1]v：有 %[2]d 处须由人决定，目录已照上述写出；%[4]v", "%[1]v: %[3]s for a person; the catalogue is written all the same; %[4]v", fileName(name), open, wording.Plural(open, "question"), next)
	}
	return nil
}

// question words a question in a line: where, what is there, what was taken.
func (o *options) question(name string, q table.Question) string {
	place := name + ":"
	if q.Table > 1 {
		place += o.language.Pick(fmt.Sprintf("第%d表", q.Table), fmt.Sprintf("table %d ", q.Table))
	}
	if q.Row > 0 {
		place += o.language.Pick(fmt.Sprintf("第%d行", q.Row), fmt.Sprintf("row %d", q.Row))
	}
	if q.Column > 0 {
		place += o.language.Pick(fmt.Sprintf("第%d列", q.Column), fmt.Sprintf(" column %d", q.Column))
	}
	if q.Heading != "" {
		place += "（" + q.Heading + "）"
	}
	if place == name+":" {
		place = name
	}
	if q.Item > 0 {
		place += o.language.Pick(fmt.Sprintf("第%d项", q.Item), fmt.Sprintf(" item %d", q.Item)) + "“" + text.Abridge(wording.Visible(q.Name)) + "”"
	}
	line := place + o.language.Pick("：", ": ") + wording.Visible(o.language.Pick(q.Chinese(), q.String()))
	if q.Text != "" && q.Fault == nil { // a fault names it
		line += o.language.Pick("；原文“", "; it says “") + text.Abridge(wording.Visible(strings.Join(strings.Fields(q.Text), " "))) + "”"
	}
	taken := text.Abridge(wording.Visible(q.Taken))
	switch {
	case taken != "":
		line += o.language.Pick("，取“"+taken+"”", ", taken: “"+taken+"”")
	case q.Fault == nil && q.Kind != table.Changed && q.Kind != table.Cut: // else it is kept as it is
		line += o.language.Pick("，未取", ", taken: nothing")
	}
	return line + o.refusal(q)
}

// refusal says of an answer that it does not settle its question, and what does.
func (o *options) refusal(q table.Question) string {
	if q.Answer == "" {
		return ""
	}
	answer := text.Abridge(wording.Visible(q.Answer))
	chinese, english := q.HowToAnswer()
	return o.language.Pick(
		fmt.Sprintf("；问题表第%d行的答案“%s”答不了它，可以这样答：%s", q.SheetRow, answer, chinese),
		fmt.Sprintf("; the answer “%s” in row %d of the sheet does not settle it; how to answer: %s", answer, q.SheetRow, english))
}

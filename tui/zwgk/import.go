package main

import (
	"bytes"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"github.com/seed2ea1efa0/disclosure/internal/message"
	"github.com/seed2ea1efa0/disclosure/table"
	"github.com/seed2ea1efa0/disclosure/tui/zwgk/internal/terminal"
)

// importing is what a person says about the file that is read.
type importing struct {
	format, title, answers string
	marks, headings        []string
	said                   table.Answers // by marks and headings
}

func newImportCommand(o *options) *cobra.Command {
	var i importing
	command := &cobra.Command{
		Use:   "import FILE [--format html|xlsx|docx|csv] [--title TITLE] [--mark SIGN=yes|no|optional] [--heading PRINTED=COLUMN] [--answers FILE.xlsx]",
		Short: "把印刷的表格读成目录文件 / a printed table as a catalogue",
		Long: `zwgk import 把网页、Excel、Word 或 CSV 表格读成目录，输出为 JSON；
需要人来决定的，逐条写在标准错误上，注明行和列。--answers 指定的文件还没有时，
把问题写成一张 Excel 表；填好“答案”栏后再运行一次，就按答案读。

zwgk import reads a table of a web page, of Excel, Word or CSV as a catalogue and
prints it as JSON; what a person must decide is on standard error, with row and
column. Where the file that --answers names does not exist, the questions are written
into it as a sheet; filled in, it answers them the next time.`,
		Args: arguments(1, 1),
		RunE: func(command *cobra.Command, args []string) error {
			if err := unused(command, "读入的是表格", "what is read is the table", "catalog", "holidays", "region"); err != nil {
				return err
			}
			if info, err := os.Stat(args[0]); args[0] != "" && args[0] != "-" && (err != nil || info.IsDir()) {
				return readNamed(args[0], func(r io.Reader) error { _, err := r.Read(make([]byte, 1)); return err })
			}
			kind, err := fileFormat(args[0], i.format, "format")
			if err != nil {
				return err
			}
			options, err := i.options(command)
			if err != nil {
				return err
			}
			return o.importTable(args[0], kind, &i, options)
		},
	}
	flags := command.Flags()
	flags.StringVar(&i.format, "format", "", "文件格式 `html|xlsx|docx|csv`，默认看扩展名 / format of the file, by its name unless told")
	flags.StringVar(&i.title, "title", "", "目录的标题 `TITLE`，代替表上的 / title, in place of the table's")
	flags.StringArrayVar(&i.marks, "mark", nil, "标记的含义 `SIGN=yes|no|optional`，可重复 / what a sign means; may be repeated")
	flags.StringArrayVar(&i.headings, "heading", nil, "表头的含义 `PRINTED=COLUMN`，如 公开要求=公开时限，可重复 / the column that a heading means; may be repeated")
	flags.StringVar(&i.answers, "answers", "", "问题和答案的表 `FILE.xlsx` / sheet of questions and answers")
	fixedCompletions(command, "format", "html", "xlsx", "docx", "csv")
	return command
}

// options are those of package table.
func (i *importing) options(command *cobra.Command) (options []table.Option, err error) {
	if command.Flags().Changed("title") {
		if strings.TrimSpace(i.title) == "" {
			return nil, message.New("--title 是空的：请给出目录的标题", "--title is empty: give the title of the catalogue")
		}
		options = append(options, table.WithTitle(i.title))
	}
	answers := table.Answers{Marks: make(map[string]table.Mark), Headings: make(map[string]string)}
	for _, said := range i.marks {
		sign, meaning, ok := cutLast(said)
		if !ok {
			return nil, message.New("--mark %s：应写成 标记=yes、no 或 optional", "--mark %s: it must be SIGN=yes, no or optional", said)
		}
		mark, err := table.ParseMark(meaning)
		if err != nil {
			return nil, err
		}
		if known, twice := answers.Marks[sign]; twice && known != mark {
			return nil, saidTwice("mark", sign)
		}
		answers.Marks[sign] = mark
	}
	for _, said := range i.headings {
		printed, column, ok := cutLast(said)
		if !ok {
			return nil, message.New("--heading %s：应写成 表头=栏目，如 公开要求=公开时限", "--heading %s: it must be PRINTED=COLUMN, such as 公开要求=公开时限", said)
		}
		if known, twice := answers.Headings[printed]; twice && known != column {
			return nil, saidTwice("heading", printed)
		}
		answers.Headings[printed] = column
	}
	i.said = answers
	return append(options, table.WithAnswers(answers)), nil
}

// contradicts refuses a sheet that says of a sign or heading another thing than a flag.
func (i *importing) contradicts(sheet *table.Answers) error {
	for sign, mark := range i.said.Marks {
		if other, both := sheet.Marks[sign]; both && other != mark {
			return message.New("--mark %q 与问题表的答案不同：只能给一种", "--mark %q contradicts the sheet of answers: give one meaning", sign)
		}
	}
	for printed, column := range i.said.Headings {
		if other, both := sheet.Headings[printed]; both && other != column {
			return message.New("--heading %q 与问题表的答案不同：只能给一种", "--heading %q contradicts the sheet of answers: give one meaning", printed)
		}
	}
	return nil
}

// saidTwice refuses two meanings of one sign or heading.
func saidTwice(flag, what string) error {
	return message.New("--%s %q 给了两种含义：只能给一种", "--%s %q is given two meanings: give one", flag, what)
}

// cutLast cuts at the last equals sign: a sign may be one, too.
func cutLast(said string) (before, after string, ok bool) {
	at := strings.LastIndexByte(said, '=')
	if at <= 0 || at == len(said)-1 {
		return "", "", false
	}
	return strings.TrimSpace(said[:at]), strings.TrimSpace(said[at+1:]), true
}

// importTable reads a file and writes its catalogue, or into a folder all that it
// holds.
func (o *options) importTable(name string, format table.Format, i *importing, options []table.Option) error {
	answered, err := o.readAnswers(i.answers)
	if err != nil {
		return err
	}
	if answered != nil {
		if err := i.contradicts(answered); err != nil {
			return err
		}
		options = append(options, table.WithAnswers(*answered))
	}
	var results []table.Result
	err = o.readFile(name, func(r io.Reader) (err error) {
		var seen bytes.Buffer
		results, err = o.readTables(io.TeeReader(r, &seen), format, options)
		return catalogUnless(&seen, format, err)
	})
	if err != nil {
		return err
	}
	if err := o.writeCatalogs(results, i.answers != ""); err != nil {
		return err
	}
	questions := []table.Question{}
	for _, result := range results {
		questions = append(questions, result.Questions...)
	}
	next, err := o.writeQuestions(i.answers, answered != nil, questions)
	if err != nil {
		return err
	}
	return o.tellQuestions(name, questions, next)
}

// readTables reads all catalogues of a file where a folder takes them, else the
// first.
func (o *options) readTables(r io.Reader, format table.Format, options []table.Option) ([]table.Result, error) {
	if terminal.IsFolder(o.output) {
		return table.ReadAll(r, format, options...)
	}
	catalog, questions, err := table.Read(r, format, options...)
	return []table.Result{{Catalog: catalog, Questions: questions}}, err
}

// writeCatalogs prints the catalogue of a file, or writes all of them into the folder
// that --output names, where answers are given over what the same command left there.
func (o *options) writeCatalogs(results []table.Result, answered bool) error {
	if !terminal.IsFolder(o.output) {
		_, err := results[0].Catalog.WriteTo(&escaper{to: o.console.Out.Data(), instead: jsonEscape})
		return err
	}
	var files []titledFile
	for _, result := range results {
		var file bytes.Buffer
		if _, err := result.Catalog.WriteTo(&escaper{to: &file, instead: jsonEscape}); err != nil {
			return err
		}
		files = append(files, titledFile{result.Catalog.Title(), "json", file.Bytes()})
	}
	if answered {
		return writeInto(o.output, files, isDraft)
	}
	return writeInto(o.output, files, nothing)
}

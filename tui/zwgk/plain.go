package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"regexp"
	"strings"
	"sync"
	"time"
	"unicode"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/internal/text"
	"github.com/seed2ea1efa0/disclosure/search"
	"github.com/seed2ea1efa0/disclosure/tui/zwgk/internal/terminal"
	"github.com/seed2ea1efa0/disclosure/wording"
	"github.com/seed2ea1efa0/disclosure/workday"
	"github.com/spf13/cobra"
)

// A dialogue is the browser for screen readers and terminals without a movable
// cursor: a prompt, a line, and answers as lines. It reads no keys and moves no
// cursor, so it works in a pipe as well.
type dialogue struct {
	desk     *desk
	index    *search.Index
	question wording.Question // but for the day
	words    wording.Language
	out      *terminal.Output

	published func(disclosure.Item) []wording.Fact // by the registers

	query string            // the last one
	found []disclosure.Item // what is not told yet of it
	sieve sieve
}

// talk runs the dialogue on standard input and output.
func (b *browser) talk(command *cobra.Command, o *options, query string) error {
	if err := unused(command, "--plain 只问答", "--plain is a dialogue", "json", "print", "theme", "ascii", "no-mouse", "output"); err != nil {
		return err
	}
	d, err := o.openDesk()
	if err != nil {
		return err
	}
	calendars, err := o.calendars(d.regions()...)
	if err != nil {
		return err
	}
	published, err := o.published(d)
	if err != nil {
		return err
	}
	talk := dialogue{
		desk: d, index: o.index(d), words: o.language, out: o.console.Out, published: published,
		question: wording.Question{Today: workday.DateOf(time.Now()), Calendar: calendars[0], Others: calendars[1:]},
	}
	return talk.run(os.Stdin, query)
}

// page is how many items are told at once.
const page = 10

// longestLine is more than anybody types or pastes as a question, in bytes.
const longestLine = 64 << 10

// run answers line by line until the input or its reader has had enough.
func (d *dialogue) run(in io.Reader, first string) error {
	d.tell(d.words.Pick("输入要查的内容；输入序号看全文；序号加日期看最迟公开日，如 83 9-14；输入 ? 看说明。",
		"Type what you look for; a number opens that item; a number and a date tell by which day, as in 83 9-14; ? explains."))
	if first != "" {
		d.answer(first)
	}
	input := bufio.NewReaderSize(in, longestLine)
	for {
		fmt.Fprint(d.out, d.words.Pick("查询：", "Query: "))
		line, err := d.readLine(input)
		switch {
		case d.out.Err() != nil:
			return d.out.Err()
		case errors.Is(err, io.EOF):
			d.tell("")
			return nil
		case err != nil:
			return err
		case d.answer(line):
			return nil
		}
	}
}

// readLine reads a line without its end; of one that is too long it says so and
// keeps the beginning.
func (d *dialogue) readLine(input *bufio.Reader) (string, error) {
	line, more, err := input.ReadLine()
	first := strings.ToValidUTF8(string(line), "\uFFFD")
	if more {
		d.tell(d.words.Pick("这一行太长，只用了开头。", "That line is too long: only its beginning is used."))
	}
	for more && err == nil {
		_, more, err = input.ReadLine()
	}
	return first, err
}

// answer answers a line; done is true where it asks to leave.
func (d *dialogue) answer(line string) (done bool) {
	typed := line
	line = strings.TrimSpace(text.Fold(withoutControls(line)))
	value, filters := asksForFilter(line)
	switch strings.ToLower(line) {
	case "":
		if strings.TrimSpace(typed) != "" {
			d.tell(d.words.Pick("方向键、功能键在这里不起作用；输入 ? 看说明。", "Arrows and function keys do nothing here; ? explains."))
			return false
		}
		d.more()
		return false
	case "?", "帮助", "说明", "help", "h":
		d.help()
		return false
	case "q", "quit", "exit", "退出":
		return true
	case "下一位", "next", "next caller":
		d.query, d.found, d.sieve = "", nil, sieve{}
		d.tell(d.words.Pick("下一位：查询、筛选已清空。", "Next caller: query and filters are cleared."))
		return false
	case dropWords[0], dropWords[1], dropWords[2]:
		d.drop()
		return false
	}
	if filters {
		d.narrow(value)
	} else if d.isItem(line) {
		d.open(line)
	} else if named, date, ok := d.dated(line); ok {
		d.due(named, date)
	} else if _, err := workday.ParseDateNear(line, d.question.Today); err == nil || isNearlyDate(err) {
		d.tell(d.words.Pick("日期前请写序号，如 83 "+line+"。", "Put the number of an item before the date, as in 83 "+line+"."))
	} else {
		d.search(line)
	}
	return false
}

// isNearlyDate reports whether what is no date has the form of one.
func isNearlyDate(err error) bool {
	wrong, ok := errors.AsType[*workday.DateError](err)
	return ok && wrong.Year != 0
}

// withoutControls leaves out of a line what a key sent that types no character: a
// terminal without line editing hands over the sequences of arrows and function keys.
func withoutControls(line string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			if r == '\t' {
				return ' '
			}
			return -1
		}
		return r
	}, sequences().ReplaceAllString(line, ""))
}

// sequences match what keys send: CSI, SS3, and an escape alone.
var sequences = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`\x1b(?:\[[0-?]*[ -/]*[@-~]|O[@-~]|)|\x{9b}[0-?]*[ -/]*[@-~]`)
})

func (d *dialogue) help() {
	d.tell(d.words.Pick(`输入几个字、拼音或口语：列出符合的事项，每行一项，行首是序号。
输入序号，如 83：这一项的全文。
输入序号和形成或变更的日期，如 83 2026-09-14、83 9月14日、83 今天：最迟公开日。
目录名:序号，如 社保:83：几个目录有同一序号时用。
直接回车：接着列出其余事项。
筛选：有哪些类别、渠道、依据等可选；筛选 11、筛选 政府网站：只列这些；取消筛选：去掉。
下一位：清空查询和筛选。
? 或 帮助：本说明。q 或 退出：结束。`, `A few characters, pinyin or everyday words: the items found, one a line, with their numbers.
A number, such as 83: that item in full.
A number and the day on which it was formed or changed, such as 83 2026-09-14: by which day.
CATALOGUE:83: that item, where several catalogues have the number.
Enter alone: the rest of what was found.
filter: what there is to choose from; filter 11: only that category; filter off: all again.
next: another caller, without query and filters.
? or help: this. q: leave.`))
}

// isItem reports whether a line names an item: 83, or 社保:83 where there are several
// catalogues.
func (d *dialogue) isItem(line string) bool {
	if at := strings.LastIndexAny(line, ":："); at >= 0 && len(d.desk.named(line[:at])) > 0 {
		line = strings.TrimLeft(line[at:], ":：")
	}
	_, ok := text.Number(line)
	return ok
}

func (d *dialogue) open(named string) {
	item, err := d.desk.item(named)
	if err != nil {
		d.tellSentence(explain(err, d.words))
		return
	}
	d.tellCatalog(item)
	title, rest, _ := strings.Cut(d.words.Item(item).With(d.published(item)...).PlainText(), "\n")
	d.tell(title)
	fmt.Fprint(d.out, d.words.Text(d.words.Today(d.asked(d.question.Today).AskItem(item)))) // read out first
	d.tell(strings.TrimRight(rest, "\n"))
}

// tellCatalog tells of which catalogue an item is, where there are several.
func (d *dialogue) tellCatalog(item disclosure.Item) {
	if d.desk.several() {
		d.tell(wording.Visible(d.desk.label(d.desk.of(item))))
	}
}

// dated reads an item's number and a date. What is behind a number and finds nothing by
// itself is no query, so that it must be a date that is not understood.
func (d *dialogue) dated(line string) (named, date string, ok bool) {
	named, date, ok = strings.Cut(line, " ")
	if !ok || !d.isItem(named) {
		return "", "", false
	}
	_, err := workday.ParseDateNear(date, d.question.Today)
	return named, date, err == nil || len(d.index.Search(date)) == 0
}

func (d *dialogue) due(named, date string) {
	item, err := d.desk.item(named)
	if err != nil {
		d.tellSentence(explain(err, d.words))
		return
	}
	from, err := workday.ParseDateNear(date, d.question.Today)
	if err != nil {
		d.tellSentence(explain(err, d.words))
		return
	}
	d.tellCatalog(item)
	d.tell(wording.Visible(item.String()))
	fmt.Fprint(d.out, d.words.Text(d.words.Lines(d.asked(from).AskItem(item))))
}

func (d *dialogue) asked(from workday.Date) wording.Question {
	q := d.question
	q.From = from
	return q
}

func (d *dialogue) search(query string) {
	hits := d.index.Search(query)
	d.query = query
	if len(hits) == 0 { // what comes next is not asked of nothing
		d.query = ""
	}
	var found []disclosure.Item
	for _, hit := range hits {
		found = append(found, hit.Item)
	}
	for _, doubt := range doubtsOf(hits, d.words) {
		d.tellSentence(doubt)
	}
	d.list(found)
}

// list tells of the items that were found those that the filters leave.
func (d *dialogue) list(found []disclosure.Item) {
	d.found = d.sifted(found)
	switch {
	case len(found) == 0:
		d.tell(d.words.Pick("没有符合的事项；输入 筛选 看有哪些类别。", "Nothing found; filter tells which categories there are."))
		return
	case len(d.found) == 0:
		d.tell(fmt.Sprintf(d.words.Pick("筛选后没有；不用筛选有 %d 项，输入 取消筛选。", "None with the filters; %d without: filter off."), len(found)))
		return
	case len(d.sieve.chosen) > 0:
		d.tell(fmt.Sprintf(d.words.Pick("共 %d 项（筛选：%s）。", "%d found (filters: %s)."), len(d.found), d.sieve.names(d.words)))
	default:
		d.tell(fmt.Sprintf(d.words.Pick("共 %d 项。", "%d found."), len(d.found)))
	}
	d.more()
}

// more tells the next items of what was found.
func (d *dialogue) more() {
	for _, item := range d.found[:min(page, len(d.found))] {
		line := fmt.Sprintf(d.words.Pick("%d  %s（%s）", "%d  %s (%s)"), item.Number(), nameLabel(item, d.words), categoryLabel(item, d.words))
		if d.desk.several() {
			line += "  " + wording.Visible(d.desk.label(d.desk.of(item)))
		}
		d.tell(line)
	}
	d.found = d.found[min(page, len(d.found)):]
	if rest := len(d.found); rest > 0 {
		d.tell(fmt.Sprintf(d.words.Pick("还有 %d 项，回车接着列。", "%d more: press Enter."), rest))
	}
}

func (d *dialogue) tell(line string) { fmt.Fprintln(d.out, line) }

// tellSentence tells what has no full stop yet.
func (d *dialogue) tellSentence(text string) { d.tell(text + d.words.Pick("。", ".")) }

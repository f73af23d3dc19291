package main

import (
	"bytes"
	"cmp"
	"errors"
	"io"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/internal/message"
	"github.com/seed2ea1efa0/disclosure/ledger"
	"github.com/seed2ea1efa0/disclosure/table"
	"github.com/seed2ea1efa0/disclosure/wording"
	"github.com/seed2ea1efa0/disclosure/workday"
)

// ledgerFlags are the flags of the command ledger.
type ledgerFlags struct {
	overdue, missing, ics       bool
	within                      number
	item                        string // its number, or TITLE:83
	month, today, format, input string
}

func newLedgerCommand(o *options) *cobra.Command {
	var f ledgerFlags
	command := &cobra.Command{
		Use:   "ledger FILE...",
		Short: "公开台账：是否按时公开 / registers of published information: what is late",
		Long: `zwgk ledger 读单位自己的公开台账（CSV、Excel、Word、网页），逐行说明是否按时公开：
按时、逾期几个工作日、待公开、已逾期、暂定，或者为什么无法判断。有已逾期的，退出状态为 1。

zwgk ledger reads a bureau's registers of published pieces (CSV, Excel, Word, web page)
and says of each row whether it was published in time, or why that cannot be told. The
exit status is 1 where something is overdue.`,
		Args: arguments(0, anyNumber),
		RunE: func(command *cobra.Command, args []string) error {
			open := o.readFile
			if len(args) == 0 {
				args, open = o.preferences.Ledger, o.readSet("ledger")
			}
			if len(args) == 0 {
				return withUsage(command, message.New("缺少参数：请给出台账文件，或在设置中写 ledger", "an argument is missing: name a register, or set ledger in the settings"))
			}
			request, err := f.request(o, command)
			if err != nil {
				return err
			}
			return o.ledger(args, open, request)
		},
	}
	flags := command.Flags()
	flags.BoolVar(&f.overdue, "overdue", false, "只列已逾期、尚未公开的 / only what is overdue")
	flags.Var(&f.within, "within", "只列 `N` 个工作日内到期、尚未公开的 / only what falls due within N working days")
	flags.StringVar(&f.month, "month", "", "该 `MONTH`（如 2026-11）各类的件数；与 --missing 同用时为其期间 / counts of a month by category")
	flags.StringVar(&f.item, "item", "", "只列该事项 `N`，几个目录都有的写作 目录:N / only that item, of several catalogues as TITLE:N")
	flags.BoolVar(&f.missing, "missing", false, "列出没有公开过任何信息的事项 / the items of which nothing was published")
	flags.BoolVar(&f.ics, "ics", false, "待公开和已逾期的最迟公开日，iCalendar 格式 / open last days for calendars")
	flags.StringVar(&f.format, "format", "", "输出 `csv|xlsx|md|html` / the register with its status, or a page to print")
	flags.StringVar(&f.input, "input", "", "台账的格式 `csv|xlsx|docx|html`，默认看扩展名 / format of the files, by their names unless told")
	flags.StringVar(&f.today, "today", "", "把 `DATE` 当作今天 / take another day for today")
	fixedCompletions(command, "format", "csv", "xlsx", "md", "html")
	fixedCompletions(command, "input", "csv", "xlsx", "docx", "html")
	return command
}

// A ledgerRequest is what the flags ask for, checked before a file is read.
type ledgerRequest struct {
	ledgerFlags
	nearlyDue, ofItem bool // whether these are asked for
	of                disclosure.Item
	period            ledger.Period
	today             workday.Date
	language          wording.Language
}

func (f ledgerFlags) request(o *options, command *cobra.Command) (r ledgerRequest, err error) {
	given := command.Flags().Changed
	r = ledgerRequest{ledgerFlags: f, nearlyDue: given("within"), ofItem: given("item"), today: workday.DateOf(time.Now()), language: o.language}
	if given("today") {
		if r.today, err = workday.ParseDateNear(f.today, r.today); err != nil {
			return r, message.New("--today：%v", "--today: %v", inBothLanguages(err))
		}
	}
	if given("month") {
		if r.period, err = parseMonth(f.month, r.today); err != nil {
			return r, err
		}
	}
	return r, r.checkOutput(command)
}

// wants reports whether a row is asked for, whenever it is of. What is overdue and what is
// nearly due are asked for together.
func (r ledgerRequest) wants(row ledger.Row) bool {
	isOverdue := row.Status.Kind == ledger.Overdue
	isNear := row.Status.Kind == ledger.Open && row.Status.WorkingDays <= int(r.within)
	all := !r.overdue && !r.nearlyDue
	return (all || r.overdue && isOverdue || r.nearlyDue && isNear) && (!r.ofItem || row.Item == r.of)
}

// checkOutput refuses flags that ask for two outputs, or for one that there is not.
func (r ledgerRequest) checkOutput(command *cobra.Command) error {
	var outputs []string
	for _, flag := range []string{"json", "format", "ics"} {
		if command.Flags().Changed(flag) {
			outputs = append(outputs, "--"+flag)
		}
	}
	switch {
	case r.month != "" && r.ics && !r.missing:
		return withUsage(command, message.New("--month 是件数，没有 iCalendar 格式", "--month counts, and has no iCalendar"))
	case len(outputs) > 1:
		return withUsage(command, message.New("%s 只能选一个", "choose one of %s", strings.Join(outputs, " ")))
	case !r.missing:
		return r.checkFormat(command)
	}
	if err := unused(command, "--missing 列的是事项", "--missing lists items", "overdue", "within", "item"); err != nil {
		return err
	}
	if r.ics || r.format != "" {
		return withUsage(command, message.New("--missing 列的是事项，只有文字和 --json", "--missing lists items: as text, or with --json"))
	}
	return r.checkFormat(command)
}

func (r ledgerRequest) checkFormat(command *cobra.Command) error {
	if !command.Flags().Changed("format") || slices.Contains([]string{"csv", "xlsx", "md", "html"}, r.format) {
		return nil
	}
	if r.format == "ics" {
		return message.New("--format ics：请用 --ics", "--format ics: that is --ics")
	}
	return message.New("--format %q：须为 csv、xlsx、md 或 html", "--format %q: want csv, xlsx, md or html", r.format)
}

var month = regexp.MustCompile(`^(?:(\d{4})\s*(?:-|/|\.|年)?\s*)?(\d{1,2})\s*月?$`)

func parseMonth(s string, today workday.Date) (ledger.Period, error) {
	s = strings.TrimSpace(s)
	switch s {
	case "本月":
		return ledger.Month(today.Year(), today.Month())
	case "上月", "上个月":
		before := today.AddDays(-today.Day())
		return ledger.Month(before.Year(), before.Month())
	}
	if found := month.FindStringSubmatch(s); found != nil {
		year, _ := strconv.Atoi(cmp.Or(found[1], strconv.Itoa(today.Year())))
		number, _ := strconv.Atoi(found[2])
		if period, err := ledger.Month(year, time.Month(number)); err == nil {
			return period, nil
		}
	}
	return ledger.Period{}, message.New("--month %q 不是月份：请写作 2026-11", "--month %q is no month: write it as 2026-11", s)
}

func (o *options) ledger(names []string, open func(name string, read func(io.Reader) error) error, r ledgerRequest) error {
	d, err := o.openDesk()
	if err != nil {
		return err
	}
	if r.ofItem {
		if r.of, err = d.item(r.item); err != nil {
			return message.New("--item：%v", "--item: %v", inBothLanguages(err))
		}
	}
	calendars, err := o.calendars(d.regions()...)
	if err != nil {
		return err
	}
	read, err := readLedgers(names, r.input, ledger.NewMatcher(d.catalogs...), open)
	if err != nil {
		return err
	}
	var rows, undated []ledger.Row // of the period, and those that may be of any
	for _, row := range read.Rows(calendars[0], r.today, calendars[1:]...) {
		switch {
		case !r.wants(row):
		case row.In(r.period):
			rows = append(rows, row)
		case row.IsUndated():
			undated = append(undated, row)
		}
	}
	switch {
	case r.missing:
		var missing []disclosure.Item
		for _, catalog := range d.catalogs {
			missing = slices.AppendSeq(missing, read.Missing(catalog, r.period, r.today))
		}
		err = o.printItems(d, missing, message.New("每个事项都公开过", "something was published of every item"))
		if undecided := ledger.Undecided(slices.Concat(rows, undated), r.language); undecided != "" && !o.json {
			o.console.Out.Line("%s", undecided)
		}
		return err
	case r.month != "":
		err = o.printCounts(rows, undated, r)
	default:
		err = o.printLedger(rows, r)
	}
	rows = slices.DeleteFunc(rows, func(row ledger.Row) bool { return row.Status.Kind != ledger.Overdue })
	if err == nil && len(rows) > 0 {
		chinese, english := ledger.Deed(rows)
		return negative("%d 件已逾期，尚未%[2]s", "overdue and not %[3]s: %[1]d", len(rows), chinese, english)
	}
	return err
}

// readLedgers reads every file before anything is printed, with what opens one.
func readLedgers(names []string, input string, matcher *ledger.Matcher, open func(name string, read func(io.Reader) error) error) (*ledger.Ledger, error) {
	all := &ledger.Ledger{}
	for i, name := range names {
		if slices.ContainsFunc(names[:i], func(other string) bool { return filepath.Clean(other) == filepath.Clean(name) }) {
			return nil, message.New("%s：给了两次", "%s: it is named twice", fileName(name))
		}
		if input == "" && strings.EqualFold(filepath.Ext(name), ".json") {
			return nil, message.New("%s：台账须为 csv、xlsx、docx 或 html；目录请用 --catalog 打开", "%s: a register is csv, xlsx, docx or html; --catalog opens a catalogue", fileName(name))
		}
		format, err := fileFormat(name, input, "input")
		if err != nil {
			return nil, err
		}
		err = open(name, func(r io.Reader) error {
			one, err := readRegister(r, format, matcher)
			if err == nil {
				one.SetFile(name)
				all.Add(one)
			}
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	return all, nil
}

// readRegister reads a register, and tells of a catalogue that it is one.
func readRegister(r io.Reader, format table.Format, matcher *ledger.Matcher) (*ledger.Ledger, error) {
	var seen bytes.Buffer
	read, err := ledger.Read(io.TeeReader(r, &seen), format, matcher)
	if errors.Is(err, ledger.ErrNoRegister) {
		if catalog, _, wrong := table.Read(&seen, format); wrong == nil && catalog.Len() > 0 {
			return nil, message.New("这是公开目录，不是公开台账：要读目录，请用 zwgk import", "this is a catalogue and no register: zwgk import reads it")
		}
	}
	return read, err
}

// catalogUnless refuses what was read as a catalogue, or not understood as one, if it
// is a register.
func catalogUnless(register io.Reader, format table.Format, err error) error {
	if err != nil && !errors.Is(err, table.ErrHeader) || !ledger.IsRegister(register, format) {
		return err
	}
	return message.New("这是公开台账，不是公开目录：请用 zwgk ledger 读", "this is a register of published pieces and no catalogue: zwgk ledger reads it")
}

func (o *options) printLedger(rows []ledger.Row, r ledgerRequest) error {
	switch {
	case o.json:
		return o.printJSON(inLanguage(rows, r.language))
	case r.ics:
		return ledger.WriteICS(o.console.Out.Data(), rows, r.today, r.language)
	case r.format == "html":
		return o.report(rows, r)
	case r.format != "":
		return o.writeRegister(table.Format(r.format), func(w io.Writer) error {
			return ledger.Write(w, rows, table.Format(r.format), r.language)
		})
	}
	if r.ofItem {
		return ledger.WriteAll(o.console.Out, rows, r.today, r.language)
	}
	return ledger.WriteText(o.console.Out, rows, r.today, r.language)
}

// A jsonRow is a row with the language of its reason.
type jsonRow struct {
	ledger.Row
	in wording.Language
}

// MarshalJSON returns the row in its language.
func (r jsonRow) MarshalJSON() ([]byte, error) { return r.JSON(r.in) }

func inLanguage(rows []ledger.Row, in wording.Language) []jsonRow {
	all := make([]jsonRow, len(rows))
	for i, row := range rows {
		all[i] = jsonRow{row, in}
	}
	return all
}

func (o *options) report(rows []ledger.Row, r ledgerRequest) error {
	return ledger.WriteReport(&escaper{to: o.console.Out.Data(), instead: characterReference}, rows, r.today, r.language)
}

func (o *options) printCounts(rows, undated []ledger.Row, r ledgerRequest) error {
	counts := ledger.CountByCategory(rows)
	switch {
	case o.json:
		return o.printJSON(append([]ledger.Count{}, counts...))
	case r.format == "html":
		return o.report(rows, r)
	case r.format != "":
		return o.writeRegister(table.Format(r.format), func(w io.Writer) error {
			return ledger.WriteCounts(w, counts, table.Format(r.format), r.language)
		})
	}
	err := ledger.WriteCounts(o.console.Out, counts, "", r.language)
	if beside := ledger.NotCounted(rows, r.language, undated...); beside != "" && err == nil {
		o.console.Out.Line("%s", beside)
	}
	return err
}

// writeRegister writes what a format has for its characters, and nothing binary to a
// terminal.
func (o *options) writeRegister(format table.Format, write func(io.Writer) error) error {
	if format != table.XLSX {
		return write(&escaper{to: o.console.Out.Data(), instead: insteadIn(format)})
	}
	if o.console.Out.IsTerminal() {
		return message.New("%s 不能显示在终端上：请写入文件，如 -o 台账.%s", "%s is nothing for a terminal: write it to a file, as with -o ledger.%s", string(format), string(format))
	}
	return write(o.console.Out.Data())
}

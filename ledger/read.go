package ledger

import (
	"cmp"
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/seed2ea1efa0/disclosure/internal/grid"
	"github.com/seed2ea1efa0/disclosure/internal/message"
	"github.com/seed2ea1efa0/disclosure/internal/text"
	"github.com/seed2ea1efa0/disclosure/table"
	"github.com/seed2ea1efa0/disclosure/workday"
)

// ErrNoRegister is the error for a file in which no table is a register of pieces:
// a statistical return, or a catalogue.
var ErrNoRegister = message.New(
	"没有看得懂的台账：表头须有标题（或事项）一栏和日期一栏，如“信息名称”“生成日期”“公开日期”；统计报表和目录不是台账",
	"no table is a register: its header names the piece (信息名称, title) and its days (生成日期, 公开日期); a statistical return or a catalogue is none")

// mostFile limits what Read reads, in bytes.
const mostFile = 64 << 20

// mostEntries is how many pieces a register may have.
const mostEntries = 250_000

// limits hold a register of 100,000 rows and 12 columns, and keep a file of 5 MB
// within 300 MB of memory and 10 s. A page is kept whole while it is read.
func limits(kind grid.Format) grid.Limits {
	l := grid.Limits{Bytes: 256 << 20, Tokens: 18_000_000, Cells: 1_200_000, Places: 4_000_000, Text: 64 << 20, Tables: 2_000, Depth: 256}
	if kind == grid.HTML {
		l.Tokens = 4_000_000
	}
	return l
}

// Read reads a register as a bureau keeps it: CSV (with commas, semicolons or
// tabs; UTF-8, UTF-16 or GB 18030), XLSX, DOCX or HTML, with titles above the
// header, headings of one row or two, subtotals and notes. Every row behind a
// header becomes an [Entry] or is counted as skipped; no row ends the reading.
// A page that shows each piece as a form of labels and values gives an entry a form.
// Without a matcher every piece belongs to no matter.
//
// The error is [ErrNoRegister], or says why the file is none of its format.
func Read(r io.Reader, format table.Format, matcher *Matcher) (*Ledger, error) {
	file, err := readTables(r, format)
	if err != nil {
		return nil, err
	}
	l := &Ledger{matcher: cmp.Or(matcher, NewMatcher())}
	for t := range file.All() {
		l.addTable(t)
	}
	if len(l.Entries) > mostEntries {
		return nil, tooLarge(message.New("超过 %d 行", "more than %d rows", mostEntries))
	}
	if !l.found {
		return nil, ErrNoRegister
	}
	return l, nil
}

// IsRegister reports whether a file is a register of pieces or requests that holds
// days, so that who expects a catalogue can say what it is.
func IsRegister(r io.Reader, format table.Format) bool {
	l, err := Read(r, format, NewMatcher())
	if err != nil {
		return false
	}
	dated := 0
	for _, e := range l.Entries {
		if !e.From().IsZero() || !e.Published.IsZero() || e.Request != nil && !e.Request.Received.IsZero() {
			dated++
		}
	}
	return dated > 0 && 2*dated >= len(l.Entries)
}

func readTables(r io.Reader, format table.Format) (*grid.File, error) {
	data, err := io.ReadAll(io.LimitReader(r, mostFile+1))
	if err != nil {
		return nil, err
	}
	if len(data) > mostFile {
		return nil, message.New("文件超过 %d MB：请分成几个", "the file has more than %d MB: divide it", mostFile>>20)
	}
	kinds := map[table.Format]grid.Format{table.CSV: grid.CSV, table.XLSX: grid.XLSX, table.DOCX: grid.DOCX, table.HTML: grid.HTML}
	kind, ok := kinds[format]
	if !ok {
		return nil, message.New("台账不能是 %s 格式：须为 csv、xlsx、docx 或 html", "a register cannot be %s: it is csv, xlsx, docx or html", string(format))
	}
	file, err := grid.ReadAll(data, kind, limits(kind))
	if errors.Is(err, grid.ErrTooLarge) {
		return nil, tooLarge(err)
	}
	return file, err
}

func tooLarge(cause error) error {
	return message.New("台账过大，请按月或按季度分成几个文件：%v", "the register is too large, divide it by month or by quarter: %v", cause)
}

func (l *Ledger) addTable(t *grid.Table) {
	if rec, ok := formRecord(t); ok {
		l.found = true
		l.forms++
		rec.row = l.forms
		l.add(t.Name, rec)
		return
	}
	r, ok := findRegister(t)
	if !ok {
		r, ok = l.last.continued(t)
	}
	if l.last = r; !ok {
		return
	}
	l.found = true
	for rec := range r.records(func() { l.Skipped++ }) {
		if len(l.Entries) > mostEntries {
			return
		}
		l.add(t.Name, rec)
	}
}

// add makes an entry of a record.
func (l *Ledger) add(sheet string, rec record) {
	e := Entry{
		Sheet: sheet, Row: rec.row, Index: rec.cells[indexColumn], Title: oneLine(rec.cells[titleColumn]),
		URL: cmp.Or(webAddress(rec.cells[addressColumn]), webAddress(rec.links[addressColumn]), webAddress(rec.links[titleColumn])), Office: oneLine(rec.cells[officeColumn]), Note: rec.cells[noteColumn],
		Unstated: rec.unstated, catalogs: l.matcher.several(),
	}
	if matter := oneLine(rec.cells[matterColumn]); e.Title == "" {
		if _, numbers := l.matcher.byNumber(matter, l.matcher.catalogs); len(numbers) == 0 {
			e.Title = matter // a number is none
		}
	}
	rec.period = rec.period.within(rec)
	e.readDays(rec.period, rec)
	if rec.requests || e.isRequest(rec) {
		e.readRequest(rec.period, rec)
	} else {
		l.match(&e, rec)
		e.readEvents(rec)
		e.readState(rec)
	}
	l.Entries = append(l.Entries, e)
}

// readEvents reads the days of other events from which the terms of the item run, where the
// register has a column for them.
func (e *Entry) readEvents(rec record) {
	for group := range e.Item.ContentGroups() {
		event := group.Deadline().Event()
		for _, cell := range rec.events {
			if event == "" || !tells(cell.heading, event) {
				continue
			}
			if d := e.day(rec.period, cell.day); !d.IsZero() {
				e.events = append(e.events, eventDay{event, d})
			}
		}
	}
}

// tells reports whether a heading is that of an event: 公示期满日期 and 验收日期 are of 公示期满之日
// and 项目竣工验收合格之日.
func tells(heading, event string) bool {
	heading = text.TrimSuffixWords(heading, dayWords...)
	what := strings.TrimSuffix(event, "之日")
	return heading != "" && (strings.Contains(what, heading) || strings.Contains(heading, what))
}

// readState compares what a register says of a piece beside its days.
func (e *Entry) readState(rec record) {
	state := strings.TrimSpace(text.Simplify(rec.cells[stateColumn]))
	withheld := text.ContainsWord(rec.cells[methodColumn]+state, "不予公开", "免予公开", "不公开")
	if e.state = oneLine(rec.cells[stateColumn]); withheld && state == "" {
		e.state = oneLine(rec.cells[methodColumn])
	}
	if isNo(state) && !withheld {
		e.Unstated = false // it is stated: on no day
	}
	switch {
	case rec.other != "":
		e.doubt(message.New("同一种日期有两个：另有“%s”", "there are two days of one kind: also %q", rec.other))
	case rec.titled && e.Title == "":
		e.doubt(message.New("这一行没有标题", "the row names no piece"))
	case withheld && e.Published.IsZero():
		e.doubt(message.New("注明不予公开", "it is said to be withheld"))
	case isYes(state) && e.Published.IsZero() && !e.Unstated:
		e.doubt(message.New("是否公开一栏写着“%s”，但没有公开日期", "whether it is published is said to be %q, and there is no day of publication", e.state))
	case state != "" && !isYes(state) && !e.Published.IsZero():
		e.doubt(message.New("是否公开一栏写着“%s”，却有公开日期", "whether it is published is said to be %q, and there is a day of publication", e.state))
	}
}

// readDays reads the days of a piece. The earliest day of formation counts, and a
// change starts the term anew.
func (e *Entry) readDays(p period, rec record) {
	var days []workday.Date
	said := "" // instead of a day
	for _, cell := range rec.days {
		if d := e.day(p, cell); !d.IsZero() {
			days = append(days, d)
		} else if strings.ContainsFunc(cell, isLetter) {
			said = cell
		}
	}
	if len(days) > 0 {
		e.Formed = slices.MinFunc(days, workday.Date.Compare)
	} else if said != "" {
		e.doubt(message.New("没有形成日期，只写着“%s”", "there is no day on which it was formed, only %q", said))
	}
	if e.Doubt != nil {
		e.keep(formedColumn, said)
	}
	p.from = e.Formed
	e.Changed = e.dayOf(p, rec, changedColumn)
	e.Published = e.dayOf(p, rec, publishedColumn)
	if !e.Changed.IsZero() && e.Changed.Before(e.Formed) {
		e.doubt(message.New("变更日期 %v 早于形成日期 %v", "changed on %v, before it was formed on %v", e.Changed, e.Formed))
	}
}

// dayOf reads the day of a column that should have one.
func (e *Entry) dayOf(p period, rec record, m meaning) workday.Date {
	d, err := p.day(rec.cells[m])
	e.doubt(err)
	switch {
	case rec.other != "" && rec.otherOf == m:
		e.keep(m, rec.cells[m]+"、"+rec.other)
	case err != nil:
		e.keep(m, rec.cells[m])
	}
	return d
}

// day reads a day, and keeps the first reason why one cannot be read.
func (e *Entry) day(p period, cell string) workday.Date {
	d, err := p.day(cell)
	e.doubt(err)
	return d
}

// doubt keeps the first of some reasons, of which nil is none.
func (e *Entry) doubt(err error) {
	if e.Doubt == nil {
		e.Doubt = err
	}
}

// isRequest reports whether a row of a mixed register is a request.
func (e *Entry) isRequest(rec record) bool {
	return strings.Contains(rec.cells[methodColumn], "依申请") && !strings.Contains(rec.cells[methodColumn], "主动")
}

func (e *Entry) readRequest(p period, rec record) {
	q := &Request{Received: e.day(p, rec.cells[receivedColumn])}
	p.from = q.Received
	q.Supplemented, q.Answered = e.day(p, rec.cells[supplementedColumn]), e.day(p, rec.cells[answeredColumn])
	q.Extended, q.ExtendedBy = e.extension(rec.cells[extendedColumn])
	asked := e.day(p, rec.cells[supplementAskedColumn])
	switch {
	case rec.other != "":
		e.doubt(message.New("同一种日期有两个：另有“%s”", "there are two days of one kind: also %q", rec.other))
	case !q.Supplemented.IsZero() && q.Supplemented.Before(q.Received):
		e.doubt(message.New("补正日期 %v 早于收到日期 %v", "supplemented on %v, before it was received on %v", q.Supplemented, q.Received))
	case !asked.IsZero() && q.Supplemented.IsZero() && q.Answered.IsZero():
		e.doubt(message.New("已于 %v 通知补正，尚未收到：期限没有起算", "a supplement was asked for on %v and has not come: the term has not begun", asked))
	case q.Answered.IsZero() && text.ContainsWord(rec.cells[resultColumn], "撤", "终止", "放弃", "不再处理", "不予处理"):
		e.doubt(message.New("结果是“%s”，没有日期", "the result is %q, and there is no day", rec.cells[resultColumn]))
	}
	if q.Received.IsZero() {
		q.Received, q.Answered = e.From(), e.Published // a mixed register has these columns alone
	}
	e.Request, e.Formed, e.Changed, e.Published = q, workday.Date{}, workday.Date{}, workday.Date{}
}

// extension reads whether a term was extended, and by how many working days: 是, √
// and the day on which that was told mean all that may be.
func (e *Entry) extension(cell string) (extended bool, by int) {
	s := strings.TrimSpace(text.Simplify(cell))
	day, err := (period{year: 2000}).day(s)
	if err == nil && day.IsZero() || plainlyNot().MatchString(s) {
		return false, 0
	}
	if found := extendedBy().FindStringSubmatch(s); found != nil {
		by, _ = strconv.Atoi(found[1])
		if by >= 1 && by <= mostExtension && !strings.Contains(s, "拟") {
			return true, by
		}
	} else if err == nil || plainlyExtended().MatchString(s) {
		return true, mostExtension
	}
	e.doubt(message.New("看不懂是否延期：“%s”", "whether the term was extended is not understood: %q", cell))
	return false, 0
}

var (
	extendedBy      = pattern(`^(?:是|已|拟|延期|延长|,|\s)*(\d{1,3})\s*(?:个?工作日|天|日)?$`)
	plainlyNot      = pattern(`^(?:(?i:no|n|false)|0|[xX×✗]|(?:否|未|没有|无|不)(?:曾|需|延期|延长|答复|期限|的|过)*)$`)
	plainlyExtended = pattern(`^(?:(?i:yes|y|true)|是|有|√|✓|✔|☑|已|同意|延期|延长|答复|期限|的|一次)+$`)
)

// isYes reports whether a cell says yes: 是, √, or a day.
func isYes(cell string) bool {
	return !isNo(cell) && !isNothing(cell) && !strings.HasPrefix(cell, "无")
}

// isNo reports whether a cell says no: 否, 未公开, ×.
func isNo(cell string) bool {
	return text.StartsWithWord(cell, "否", "未", "尚未", "没有", "暂未", "不", "no", "NO", "No", "×", "✗", "x", "X", "0", "false")
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// webAddress keeps what is an address of the web, and nothing else.
func webAddress(s string) string {
	s = strings.TrimSpace(s)
	scheme, _, _ := strings.Cut(strings.ToLower(s), "//")
	if strings.ContainsAny(s, " \n\t\"<>\\") || scheme != "http:" && scheme != "https:" {
		return ""
	}
	return s
}

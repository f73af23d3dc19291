package table

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/internal/grid"
	"github.com/seed2ea1efa0/disclosure/internal/message"
	"github.com/seed2ea1efa0/disclosure/internal/text"
)

// ErrHeader is the error for a file in which no table has a header that is
// understood: one that names the matter (公开事项) and further columns of such tables.
var ErrHeader = message.New("没有看得懂表头的表格，表头须有“公开事项”和“公开内容”等栏", "no table has a header that is understood: it names 公开事项, 公开内容 and further columns")

// ErrNoItems is the error for a file whose tables have a header and no items below it.
var ErrNoItems = message.New("表格只有表头，下面没有事项：请核对文件是否完整，或是否选错了文件", "the table has a header and no items below it: see whether the file is whole, and the right one")

// An Option changes how [Read] reads.
type Option func(*reader)

// WithTitle gives the catalogue a title in place of the one that is found.
func WithTitle(title string) Option { return func(r *reader) { r.given = title } }

// WithAnswers takes the answers of a person to the questions of the file.
// Given more than once, all of them count.
func WithAnswers(answers Answers) Option { return func(r *reader) { r.answers.add(answers) } }

// Limits are what the whole of a file may take, however it is divided: many small
// parts are as large as a big one.
type Limits struct {
	Bytes  int64 // of the parts of a zip that are read, expanded
	Tokens int   // elements and texts of markup
	Cells  int
	Places int // rows times columns of all tables
	Text   int // bytes in cells; what is merged over rows counts in each
	Tables int
	Depth  int // elements in one another
}

// DefaultLimits hold ten times the largest catalogue that was seen, and keep a file
// of 5 MB within 300 MB of memory and 10 s.
func DefaultLimits() Limits { return Limits(grid.DefaultLimits()) }

// Scaled returns the limits for files n times as large, as far as an int reaches.
func (l Limits) Scaled(n int) Limits { return Limits(grid.Limits(l).Scaled(n)) }

// WithLimits raises or lowers the limits.
func WithLimits(limits Limits) Option { return func(r *reader) { r.limits = grid.Limits(limits) } }

// maxFile limits what Read reads, in bytes. What is in a file has limits of its own.
const maxFile = 64 << 20

// A Result is a catalogue that a file holds, and what a person must decide of it.
type Result struct {
	Catalog   *disclosure.Catalog
	Questions []Question
}

// Read reads a printed table as a catalogue: HTML, also as pasted from Word; XLSX,
// DOCX and CSV. It takes merged cells and repeated text alike, headers of several
// rows, repeated at page breaks, and several tables of one kind in a file. Of a file
// with several titles it returns the first, and asks about the others: see [ReadAll].
//
// It never drops a cell and never guesses a tick: what a person must decide comes
// as questions, with what was taken. The catalogue is returned with them; whether
// it makes sense beyond that is for [disclosure.Catalog.Validate] to say. A file
// without a header that is understood gives [ErrHeader], and one that is no such
// file an error that says so.
func Read(r io.Reader, format Format, options ...Option) (*disclosure.Catalog, []Question, error) {
	base := newReader(format, options)
	results, err := base.readAll(r)
	if err != nil {
		return nil, nil, err
	}
	first, err := base.firstOf(results)
	return first.Catalog, first.Questions, err
}

// firstOf returns the first catalogue of a file, which asks about the others.
func (r *reader) firstOf(results []Result) (Result, error) {
	var others []Question
	for _, other := range results[1:] {
		others = append(others, Question{Kind: OtherTitle, Text: other.Catalog.Title(), Count: 1})
	}
	return results[0].asking(r.answers.Open(others))
}

// asking returns the result with further questions, which its catalogue keeps, too.
func (r Result) asking(more []Question) (Result, error) {
	if len(more) == 0 {
		return r, nil
	}
	meta := r.Catalog.Meta()
	meta.Open = append(meta.Open, openQuestions(more)...)
	var records []disclosure.Record
	for item := range r.Catalog.Items() {
		records = append(records, item.Record())
	}
	catalog, err := disclosure.New(meta, records)
	return Result{catalog, append(r.Questions, more...)}, err
}

// ReadAll reads every catalogue of a file: each title begins one. There is at least
// one where the error is nil.
func ReadAll(r io.Reader, format Format, options ...Option) ([]Result, error) {
	return newReader(format, options).readAll(r)
}

func newReader(format Format, options []Option) *reader {
	base := &reader{limits: grid.DefaultLimits(), answers: &Answers{}, format: format}
	for _, option := range options {
		option(base)
	}
	return base
}

func (r *reader) readAll(from io.Reader) ([]Result, error) {
	data, err := io.ReadAll(io.LimitReader(from, maxFile+1))
	if err != nil {
		return nil, err
	}
	if err := r.answers.check(); err != nil {
		return nil, err
	}
	kind, ok := gridFormat(r.format)
	switch {
	case !ok:
		return nil, message.New("不能从 %s 读取表格：可用的格式是 %v", "a table is not read from %q: the formats are %v", string(r.format), formatList(InputFormats()))
	case len(data) > maxFile:
		return nil, message.New("文件大于 %d 字节", "the file is larger than %d bytes", maxFile)
	case len(bytes.TrimSpace(data)) == 0:
		return nil, message.New("文件是空的", "the file is empty")
	}
	file, err := grid.Read(data, kind, r.limits)
	if err != nil {
		return nil, err
	}
	results, err := r.readFile(file)
	if err != nil {
		return nil, err
	}
	if r.answers.isOther() && slices.ContainsFunc(results, func(r Result) bool { return len(r.Questions) > 0 }) {
		return nil, errOtherSheet
	}
	results[0].Questions = append(results[0].Questions, r.answers.unused()...)
	return results, nil
}

func gridFormat(format Format) (grid.Format, bool) {
	switch format {
	case HTML:
		return grid.HTML, true
	case XLSX:
		return grid.XLSX, true
	case DOCX:
		return grid.DOCX, true
	case CSV:
		return grid.CSV, true
	}
	return 0, false
}

// A reader makes a catalogue of tables.
type reader struct {
	format  Format
	limits  grid.Limits
	answers *Answers
	given   string // the title that a person gave

	title     string
	sheet     string // in which it begins, and the title that is printed there
	printed   string
	made      *ownFile // what Write knows of the file, nil for files of others
	changed   bool     // a file of ours that is none any more
	unmerged  bool     // the format has no merged cells
	pictures  map[string]bool
	questions []Question
	asked     map[questionKey]int
	table     int  // that is being read, from 1
	turned    bool // its rows are the columns of the file
	reading   int  // the source row that is being read, from 1; 0 for none
	rows      []sourceRow
	above     []grid.Cell      // of the row above, by column, for 同上
	headings  map[field]string // of the columns that the tables have
	last      header           // of the table before
	legends   map[string]tick  // what the table says of signs
	seen      struct {
		channels  memo[channelCell]
		words     memo[[]string]
		citations memo[[]string]
		slips     memo[bool]
		doubts    memo[doubt]
		fields    memo[valueField]
	}
	repeated int // bytes of text that were taken from cells above
}

// own reports whether the file is one that Write made, whose texts are as they
// stand.
func (r *reader) own() bool { return r.made != nil }

// fresh returns a reader for another catalogue of the same file.
func (r *reader) fresh() *reader {
	return &reader{format: r.format, limits: r.limits, answers: r.answers, given: "", made: r.made, unmerged: r.unmerged, pictures: r.pictures, last: r.last}
}

// readFile reads the catalogues of a file.
func (r *reader) readFile(file *grid.File) ([]Result, error) {
	if !r.changed {
		r.made = ownFileOf(file, r.format)
	}
	r.unmerged = file.Unmerged || r.format == XLSX
	r.pictures = picturesOf(file.Tables)
	f := filing{readers: []*reader{r}}
	for i, t := range file.Tables {
		f.table(t, i+1)
	}
	if !f.understood {
		if r.made != nil { // edited beyond recognition: read as any other file
			r.made = nil
			return r.again(file)
		}
		return nil, ErrHeader
	}
	for i := range file.Remnants {
		f.reader().askRemnant(&file.Remnants[i])
	}
	if r.made == nil && len(file.Tables) > 0 {
		f.reader().askLines(file.Tables[len(file.Tables)-1].Below, nil)
	}
	if file.Cut || r.made != nil && file.Unended { // Write ends every line
		f.reader().ask(Question{Kind: Cut})
	}
	return f.results(file)
}

// results makes the catalogues of what was read. Tables that have a header alone make
// none: the first catalogue asks about them.
func (f *filing) results(file *grid.File) (results []Result, err error) {
	var readers []*reader
	var empty []Question
	for _, r := range f.readers {
		if len(r.rows) > 0 {
			readers = append(readers, r)
			continue
		}
		empty = append(append(empty, r.questions...), Question{Kind: NoItems, Text: r.title, Table: r.table})
	}
	if len(readers) == 0 {
		return nil, ErrNoItems
	}
	for _, q := range empty {
		readers[0].ask(q)
	}
	for _, r := range readers {
		if r.repeated > r.limits.Text {
			return nil, r.limits.TooMuchText()
		}
		result, err := r.result(file)
		if err != nil {
			return nil, err
		}
		results = append(results, result)
	}
	return results, nil
}

// again reads a file that says it is ours as one of others, and asks about it.
func (r *reader) again(file *grid.File) ([]Result, error) {
	other := reader{format: r.format, limits: r.limits, answers: r.answers, given: r.given, title: r.title, changed: true}
	other.ask(Question{Kind: Changed, Taken: r.title})
	return other.readFile(file)
}

func picturesOf(tables []*grid.Table) map[string]bool {
	pictures := make(map[string]bool)
	for _, t := range tables {
		for _, cell := range t.Cells {
			for _, name := range cell.Pictures {
				pictures[name] = true
			}
		}
	}
	return pictures
}

// A filing gives each table to the catalogue that it belongs to.
type filing struct {
	readers    []*reader
	understood bool
	passed     []grid.Heading // above tables that are none of a catalogue, since the last that is one
}

func (f *filing) reader() *reader { return f.readers[len(f.readers)-1] }

// table reads a table, or where it is one for layout, those in it.
func (f *filing) table(t *grid.Table, number int) {
	if t.Blank() {
		return
	}
	r := f.reader()
	r.table = number
	h, ok := r.header(t)
	if !ok && isForm(t, r.answers) {
		t = t.Turned()
		h, ok = r.header(t)
	}
	r.turned = t.Turn
	switch {
	case ok && f.understood && (h.first > 0 && h.repeats(&r.last) || !h.isSure() && r.continues(t)):
		f.goesOn(t)
	case ok:
		f.headed(t, h)
	case len(t.Inner) > 0:
		for _, inner := range t.Inner {
			f.table(inner, number)
		}
	case f.understood && r.continues(t):
		f.goesOn(t)
	default:
		f.passed = append(slices.Clone(t.Above), f.passed...)
		r.askTable(t)
	}
}

// isForm reports whether the headings of a table stand on its left, one below another.
func isForm(t *grid.Table, answers *Answers) bool {
	const enough, most = 4, 100
	var known [endOfFields]bool
	headings, rows := 0, 0
	for row := range t.Rows() {
		text := textAt(t, row, 0)
		if strings.TrimSpace(text) == "" {
			continue
		}
		rows++
		if m, ok := answers.meaningOf(text); ok {
			known[m.field] = true
			headings++
		}
	}
	return t.Rows() <= most && headings >= enough && headings*2 > rows && known[matterField] && known[contentsField]
}

// header finds the header of a table.
func (r *reader) header(t *grid.Table) (header, bool) {
	if r.own() {
		return r.made.header(t)
	}
	return findHeader(t, r.answers)
}

// headed reads a table with a header: a title of its own begins another catalogue.
func (f *filing) headed(t *grid.Table, h header) {
	r := f.reader()
	t.Above, f.passed = append(t.Above, f.passed...), nil
	title := withoutContinued(titleOf(t, &h, r.made))
	again := f.understood && r.countsAgain(t, &h)
	named := again && r.parts(t, &title) // a sheet for each catalogue
	other := f.understood && title != "" && (isTitleText(title) || named) && title != r.title
	if other && r.given == "" {
		next := r.fresh()
		next.table, next.turned = r.table, r.turned
		f.readers = append(f.readers, next)
		r, again, other = next, false, false
	}
	switch {
	case other: // one title was given for all
		r.ask(Question{Kind: JoinedTables, Row: h.end + 1, Text: title, Taken: r.given})
	case again:
		r.ask(Question{Kind: JoinedTables, Row: h.end + 1, Taken: cmp.Or(r.given, r.title)})
	}
	f.understood = true
	if r.title == "" {
		r.title = title
	}
	if r.sheet == "" {
		r.sheet, r.printed = oneLine(t.Name), title
	}
	if !other {
		title = r.title
	}
	r.askAbove(t, h, title)
	r.askAround(t, h.above == 0, title)
	r.askHeadings(&h)
	r.readLegends(t, &h)
	f.below(t, h)
}

// parts reports whether a table that counts again is a catalogue of its own by the name of
// its worksheet: where a title is missing, or is that of the one before, the names tell the
// two apart.
func (r *reader) parts(t *grid.Table, title *string) bool {
	sheet := oneLine(t.Name)
	switch {
	case *title == sheet && sheet != "":
		return true
	case sheet == r.sheet || !namesField(sheet) || !namesField(r.sheet) || *title != "" && *title != r.printed:
		return false
	}
	if *title = ofSheet(*title, sheet); r.given == "" && r.title == r.printed {
		r.title = ofSheet(r.title, r.sheet)
	}
	return true
}

// ofSheet tells a title from that of other worksheets.
func ofSheet(title, sheet string) string {
	switch {
	case title == "":
		return sheet
	case strings.Contains(title, sheet):
		return title
	}
	return title + "（" + sheet + "）"
}

// namesField reports whether the name of a worksheet says of what field it is, and is not
// what a program or a clerk calls any.
func namesField(sheet string) bool {
	bare := strings.TrimFunc(sheet, func(r rune) bool {
		return unicode.IsDigit(r) || strings.ContainsRune("（）()一二三四五六七八九十 ", r)
	})
	switch bare {
	case "", "表", "工作表", "目录", "附件", "附表", "页", "第页", "续", "续表":
		return false
	}
	return !strings.HasPrefix(strings.ToLower(sheet), "sheet")
}

// countsAgain reports whether a table numbers its items from the beginning, and those
// before it have numbers, too.
func (r *reader) countsAgain(t *grid.Table, h *header) bool {
	number := h.index(numberField)
	if number < 0 || len(r.rows) == 0 || r.own() {
		return false
	}
	first, _ := text.Number(textAt(t, h.end, h.columns[number].index))
	_, counted := text.Number(r.rows[len(r.rows)-1].printed)
	return first == 1 && counted
}

// goesOn reads a table without a header of its own, or with rows above it.
func (f *filing) goesOn(t *grid.Table) {
	h := f.reader().last
	h.first, h.end = 0, 0
	f.below(t, h)
}

// below reads the rows below a header, and the tables that begin among them.
func (f *filing) below(t *grid.Table, h header) {
	row := f.reader().read(t, &h)
	if row == none {
		return
	}
	if next, ok := headerFrom(t, row, f.reader().answers); ok {
		next.above = row
		f.headed(t, next)
	}
}

// read reads a table below its header, and returns the row where another catalogue
// begins.
func (r *reader) read(t *grid.Table, h *header) (more int) {
	if !sameColumns(h, &r.last) {
		r.above = nil
	}
	if r.headings == nil {
		r.headings = make(map[field]string)
	}
	for _, c := range h.columns {
		if _, known := r.headings[c.field]; !known {
			r.headings[c.field] = c.heading
		}
	}
	if len(h.matters) > 0 { // the name is that of the narrowest level
		r.headings[matterField] = h.columns[h.matters[len(h.matters)-1]].heading
	}
	r.last = *h
	rows, more := r.body(t, h, h.end)
	r.take(rows, h, t)
	return more
}

// take reads the rows of a table.
func (r *reader) take(rows []bodyRow, h *header, t *grid.Table) {
	if !r.own() {
		rows = r.settleRows(rows, h, r.unmerged && !mergedBelow(t, h))
	}
	for i := range rows {
		r.reading = len(r.rows) + 1
		if r.own() {
			r.rows = append(r.rows, r.made.row(&rows[i], h, r))
		} else {
			r.rows = append(r.rows, r.row(&rows[i], h))
		}
	}
	r.reading = 0
}

// mergedBelow reports whether a cell below the header spans rows.
func mergedBelow(t *grid.Table, h *header) bool {
	if t.Unmerged {
		return false
	}
	for row := h.end; row < t.Rows(); row++ {
		for column := range t.Columns() {
			if at, ok := t.At(row, column); ok && covers(t, at, row+1, column) {
				return true
			}
		}
	}
	return false
}

// sameColumns reports whether two headers have the same columns.
func sameColumns(a, b *header) bool {
	if len(a.columns) != len(b.columns) {
		return false
	}
	for i, c := range a.columns {
		if c.field != b.columns[i].field || c.word != b.columns[i].word {
			return false
		}
	}
	return true
}

// continues reports whether a table without a header goes on with the one before, as
// on the next page. Columns that are blank on that page may be missing at its end.
func (r *reader) continues(t *grid.Table) bool {
	const missing = 4
	width, columns := r.last.width(), t.Width(0)
	if columns == width || columns == r.last.headed() {
		return true
	}
	if columns > width || columns < width-missing || len(r.last.columns) == 0 {
		return false
	}
	if r.last.columns[0].field != numberField || len(r.rows) == 0 {
		return false
	}
	next := numberAfter(r.rows[len(r.rows)-1].printed)
	return next != "" && oneLine(textAt(t, 0, 0)) == next
}

// result makes the catalogue of what was read.
func (r *reader) result(file *grid.File) (Result, error) {
	r.title = firstOfTexts(r.given, r.title)
	if title, ok := r.answers.text(NoTitle, "", ""); ok && r.title == "" {
		r.title = title
	}
	if r.title == "" {
		r.title = noTitle
		r.ask(Question{Kind: NoTitle, Table: 1, Taken: r.title})
	}
	records := r.records()
	catalog, err := disclosure.New(disclosure.Meta{Title: r.title, Open: openQuestions(r.answers.Open(r.questions))}, records)
	if err != nil {
		if r.made != nil {
			return r.resultAsOthers(file)
		}
		return Result{}, err
	}
	r.askFaults(catalog)
	carries := r.made != nil && r.format != CSV || strings.HasPrefix(file.Digest, "sha256:")
	result := Result{catalog, r.answers.Open(r.questions)}
	if carries && r.given == "" && !r.changed && file.Digest != catalog.Digest() {
		return result.asking(r.answers.Open([]Question{{Kind: Changed, Table: 1, Taken: catalog.Title(), Count: 1}}))
	}
	return result, nil
}

// resultAsOthers reads a file of ours that was changed so that it makes no catalogue
// as it stands.
func (r *reader) resultAsOthers(file *grid.File) (Result, error) {
	results, err := r.again(file)
	if err != nil {
		return Result{}, err
	}
	return r.firstOf(results)
}

func firstOfTexts(texts ...string) string {
	for _, text := range texts {
		if text != "" {
			return text
		}
	}
	return ""
}

// noTitle is the title of a catalogue whose table has none, until a person gives one.
const noTitle = "目录"

// width is the number of columns of the table that a header stands over.
func (h header) width() int {
	width := 0
	for _, c := range h.columns {
		width = max(width, c.index+c.width)
	}
	return width
}

// headed is the number of columns up to the last one that has a heading.
func (h *header) headed() (width int) {
	for column, texts := range h.printed {
		if slices.ContainsFunc(texts, func(text string) bool { return text != "" }) {
			width = column + 1
		}
	}
	return width
}

// askTable asks about a table that is none of a catalogue.
func (r *reader) askTable(t *grid.Table) {
	const enough = 200 // bytes
	var b strings.Builder
	first := grid.Cell{}
	for _, cell := range t.Cells {
		if line := oneLine(cell.Text); line != "" && b.Len() < enough {
			if b.Len() == 0 {
				first = cell
			} else {
				b.WriteString("｜")
			}
			b.WriteString(line)
		}
	}
	r.askText(LeftOut, first, "", b.String(), "")
}

// askAbove asks what text above the header, which is no title, is for.
func (r *reader) askAbove(t *grid.Table, h header, title string) {
	if r.own() {
		return
	}
	asked := make(map[int]bool)
	for row := h.above; row < h.first; row++ {
		for column := range t.Columns() {
			at, ok := t.At(row, column)
			if !ok || asked[at] {
				continue
			}
			asked[at] = true
			if line := oneLine(t.Cells[at].Text); line != "" && !strings.Contains(title, line) {
				r.askCell(LeftOut, t.Cells[at], "", "")
			}
		}
	}
}

// askAround asks about the text above a table that is not its title.
func (r *reader) askAround(t *grid.Table, first bool, title string) {
	if r.own() || !first {
		return
	}
	var lines []string
	for _, line := range slices.Backward(t.Above) {
		if text := oneLine(line.Text); !strings.Contains(title, text) && (title == "" || !strings.Contains(text, title)) {
			lines = append(lines, text)
		}
	}
	r.askLines(lines, t.Notes)
}

// askLines asks about lines outside of tables, all of them at once: of a page, whose
// furniture nobody wants to hear of, about what says that it is a note.
func (r *reader) askLines(lines, notes []string) {
	var left []string
	for _, line := range lines {
		if isNoteRow(line) && strings.ContainsAny(line, "：:") || isNote(line) || r.format == DOCX && !isChrome(line) && !isAnnexNumber(line) {
			left = append(left, line)
		}
	}
	for _, note := range notes {
		if !explainsTick(note) {
			left = append(left, note)
		}
	}
	if len(left) > 0 {
		r.ask(Question{Kind: LeftOut, Text: strings.Join(left, "｜")})
	}
}

// explainsTick reports whether a note says of marks what everybody takes them for, or is
// asked about as a legend.
func explainsTick(note string) bool {
	for _, word := range []string{"可选", "必选", "选中", "勾选"} {
		if strings.Contains(note, word) {
			return true
		}
	}
	return false
}

// isAnnexNumber reports whether a line is 附件2 or 续表 and nothing else.
func isAnnexNumber(line string) bool {
	rest, ok := strings.CutPrefix(strings.Replace(unbracketed(line), "续表", "附件", 1), "附件")
	return ok && strings.Trim(rest, "0123456789一二三四五六七八九十：:- ") == ""
}

// askHeadings tells which columns are kept because their headings are not
// understood.
func (r *reader) askHeadings(h *header) {
	if r.own() {
		return
	}
	if r.askSideBySide(h) {
		return
	}
	for _, c := range h.columns {
		if c.unsure {
			r.ask(Question{Kind: UnknownHeading, Column: c.index + 1, Row: h.first + 1, Text: c.word, Taken: c.heading, Guess: c.heading})
		}
		if c.misprinted {
			r.ask(Question{Kind: UnknownHeading, Column: c.index + 1, Row: h.first + 1, Text: c.heading + "/" + c.word, Taken: c.field.heading()})
		}
		if c.twin != otherField && !r.answers.keeps(c.heading) {
			r.ask(Question{Kind: SameHeading, Column: c.index + 1, Row: h.first + 1, Text: c.heading, Taken: c.heading, Guess: c.twin.heading()})
			continue
		}
		if c.field != otherField || meaningKnown(c.heading) && !c.unlike || isUsualExtra(c.heading) && (h.has(publisherField) || !mayPublish(c.heading)) || r.answers.keeps(c.heading) {
			continue
		}
		guess := guessOf(c.heading, h.has)
		r.ask(Question{Kind: UnknownHeading, Column: c.index + 1, Row: h.first + 1, Text: c.heading, Taken: c.heading, Guess: guess})
	}
}

// askSideBySide asks once about columns that say again what columns to their left say, as
// where two tables stand side by side.
func (r *reader) askSideBySide(h *header) bool {
	const enough = 4
	var again []string
	first := 0
	for _, c := range h.columns {
		if c.twin != otherField && !r.answers.keeps(c.heading) {
			if again = append(again, c.heading); len(again) == 1 {
				first = c.index + 1
			}
		}
	}
	if len(again) < enough {
		return false
	}
	r.ask(Question{Kind: SideBySide, Column: first, Row: h.first + 1, Text: strings.Join(again, "｜")})
	return true
}

// askRemnant asks about text that does not show.
func (r *reader) askRemnant(remnant *grid.Remnant) {
	kind := NotShown
	if remnant.Kind == grid.Footnote {
		kind = NoteMark
	}
	r.table = remnant.Table
	const enough = 120 // bytes
	left := []rune(oneLine(remnant.Text))
	r.ask(Question{Kind: kind, Row: remnant.Row, Column: remnant.Column, Text: string(left[:min(len(left), enough)])})
}

// askFaults asks what Validate found in the catalogue, where no question says it.
func (r *reader) askFaults(catalog *disclosure.Catalog) {
	var faults disclosure.Faults
	if !errors.As(catalog.Validate(), &faults) {
		return
	}
	rows := make(map[int]*sourceRow, len(r.rows)) // the first of an item
	for i := len(r.rows) - 1; i >= 0; i-- {
		rows[r.rows[i].number] = &r.rows[i]
	}
	for _, fault := range faults {
		text := textOfPath(catalog, fault)
		question := Question{Heading: fault.Column().Heading(), Kind: kindOf(fault), Fault: fault, Text: text, Taken: text}
		if row := rows[fault.Item]; row != nil && fault.Item > 0 {
			question.Table, question.Row, question.Item, question.Name = row.table, row.place, row.number, row.name
		}
		if question.Kind == Missing && !r.own() {
			continue // asked by column
		}
		r.ask(question)
	}
}

// textOfPath returns the text in which a fault is, "" where it is none of a cell.
func textOfPath(catalog *disclosure.Catalog, fault *disclosure.Fault) string {
	item, ok := catalog.Item(fault.Item)
	if !ok {
		return ""
	}
	member := fault.Path[strings.LastIndexByte(fault.Path, '.')+1:]
	member, rest, _ := strings.Cut(member, "[")
	index, _ := strconv.Atoi(strings.TrimSuffix(rest, "]"))
	record := item.Record()
	term, basis := record.Deadline, record.LegalBasis
	var group int
	if _, err := fmt.Sscanf(fault.Path[strings.IndexByte(fault.Path, '.')+1:], "disclosures[%d].", &group); err == nil && group < len(record.Disclosures) {
		if own := record.Disclosures[group]; own.Deadline != nil {
			term = *own.Deadline
		}
		basis = record.Disclosures[group].LegalBasis
	}
	switch {
	case member == "name":
		return record.Name
	case member == "deadline":
		return term.Text
	case member == "legal_basis" && index < len(basis):
		return basis[index].Text
	}
	return ""
}

// kindOf returns the kind of question that a fault is.
func kindOf(fault *disclosure.Fault) QuestionKind {
	if fault.Kind == disclosure.FaultRepeated && strings.HasSuffix(fault.Path, ".name") && fault.Item > 0 {
		return SameName
	}
	switch fault.Kind {
	case disclosure.FaultUnbalanced:
		return Unbalanced
	case disclosure.FaultMissing:
		return Missing
	}
	return Unsound
}

// openQuestions are the questions as the catalogue's file keeps them until a person
// has answered. What Validate finds it finds again, and is not among them.
func openQuestions(questions []Question) (open []disclosure.OpenQuestion) {
	for _, q := range questions {
		chinese, english := q.sentences()
		if q.Text != "" {
			chinese += "；原文“" + q.Text + "”"
			english += "; it says “" + q.Text + "”"
		}
		open = append(open, disclosure.OpenQuestion{
			Kind: string(q.Kind), Column: printable(q.Heading), Item: q.Item, Place: q.Place(), Taken: printable(q.Taken), Text: printable(chinese), TextEN: printable(english),
		})
	}
	return open
}

// printable is a text on one line, with a sign in place of what does not show.
func printable(s string) string {
	s, _ = tidy(strings.ReplaceAll(strings.Join(strings.Fields(s), " "), string(picture), ""))
	return strings.TrimSpace(s)
}

package table

import (
	"bytes"
	"cmp"
	"io"
	"slices"
	"strings"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/internal/grid"
	"github.com/seed2ea1efa0/disclosure/internal/message"
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
	first, err := base.firstOf(base.readAll(r))
	return first.Catalog, first.Questions, err
}

// firstOf returns the first catalogue of a file, which asks about the others.
func (r *reader) firstOf(results []Result, err error) (Result, error) {
	if err != nil {
		return Result{}, err
	}
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
	edited    bool     // a file of ours that somebody edited
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
		numbers   memo[bool]
		several   memo[bool]
		slips     memo[bool]
		doubts    memo[doubt]
		fields    memo[field]
	}
	replaced map[int]string // by column, what the cell above took in print, where a person said something else
	repeated int            // bytes of text that were taken from cells above
}

// own reports whether the file is one that Write made, whose texts are read unchanged.
func (r *reader) own() bool { return r.made != nil }

// anew returns a reader that begins the same file again.
func (r *reader) anew() *reader {
	return &reader{format: r.format, limits: r.limits, answers: r.answers, given: r.given}
}

// fresh returns a reader for another catalogue of the same file.
func (r *reader) fresh() *reader {
	return &reader{format: r.format, limits: r.limits, answers: r.answers, made: r.made, unmerged: r.unmerged, pictures: r.pictures, last: r.last}
}

// readFile reads the catalogues of a file.
func (r *reader) readFile(file *grid.File) ([]Result, error) {
	if !r.changed {
		r.made = ownFileOf(file, r.format, r.edited)
	}
	r.unmerged = file.Unmerged || r.format == XLSX
	r.pictures = picturesOf(file.Tables)
	f := filing{readers: []*reader{r}}
	for i, t := range file.Tables {
		f.following = file.Tables[i+1:]
		f.table(t, i+1)
	}
	if !f.understood {
		if r.made != nil && !r.made.edited {
			result, err := r.firstOf(r.asEdited(file))
			return []Result{result}, err
		}
		if r.made != nil { // edited beyond recognition: read as any other file
			r.made = nil
			return r.again(file)
		}
		return r.guessing(file)
	}
	for i := range file.Remnants {
		f.reader().askRemnant(&file.Remnants[i])
	}
	f.reader().askLines(file.Tables[len(file.Tables)-1].Below, nil)
	if file.Cut || r.made != nil && file.Unended { // Write ends every line
		f.reader().ask(Question{Kind: Cut})
	}
	return f.results(file)
}

// guessing reads a file in which no header is understood, by what is below its headings.
func (r *reader) guessing(file *grid.File) ([]Result, error) {
	if r.answers.guessed != nil {
		return nil, ErrHeader
	}
	guessed := false
	for _, t := range file.Tables {
		headings, ok := guessedHeader(t, r.answers)
		if ok {
			r.answers.guess(headings)
		}
		guessed = guessed || ok
	}
	if !guessed {
		return nil, ErrHeader
	}
	return r.anew().readFile(file)
}

// asEdited reads a file of ours that is not what was exported: what its cells say is read
// as in other files.
func (r *reader) asEdited(file *grid.File) ([]Result, error) {
	other := r.anew()
	other.edited = true
	return other.readFile(file)
}

// again reads a file that says it is ours as one of others, and asks about it.
func (r *reader) again(file *grid.File) ([]Result, error) {
	other := r.anew()
	other.title, other.changed = r.title, true
	other.ask(Question{Kind: Changed})
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

// header finds the header of a table.
func (r *reader) header(t *grid.Table) (header, bool) {
	if r.own() {
		return r.made.header(t, r.answers)
	}
	return findHeader(t, 0, maxRowsAbove, r.answers)
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
	r.headings[matterField] = h.columns[h.matters[len(h.matters)-1]].heading // of the name
	r.last = *h
	rows, more := r.body(t, h, h.end)
	r.take(rows, h, t)
	return more
}

// take reads the rows of a table.
func (r *reader) take(rows []bodyRow, h *header, t *grid.Table) {
	if !r.own() {
		rows = r.settleRows(rows, h, r.unmerged && !mergedBelow(t, h))
	} else {
		r.settleOwn(rows, h)
	}
	r.rows = slices.Grow(r.rows, len(rows))
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

// result makes the catalogue of what was read.
func (r *reader) result(file *grid.File) (Result, error) {
	answered, _ := r.answers.text(NoTitle, "", "")
	r.title = cmp.Or(r.given, r.title, answered)
	if r.title == "" {
		r.title = noTitle
		r.ask(Question{Kind: NoTitle, Table: 1, Taken: r.title})
	}
	records := r.records()
	catalog, err := disclosure.New(disclosure.Meta{Title: r.title, Open: openQuestions(r.answers.Open(r.questions))}, records)
	switch {
	case err != nil && r.made != nil && !r.made.edited:
		return r.firstOf(r.asEdited(file))
	case err != nil && r.made != nil:
		return r.firstOf(r.again(file))
	case err != nil:
		return Result{}, err
	}
	r.askFaults(catalog)
	carries := r.made != nil && r.format != CSV || strings.HasPrefix(file.Digest, "sha256:")
	result := Result{catalog, r.answers.Open(r.questions)}
	switch {
	case !carries || r.given != "" || r.changed || file.Digest == catalog.Digest():
		return result, nil
	case r.made != nil && !r.edited:
		return r.firstOf(r.asEdited(file))
	}
	return result.asking(r.answers.Open([]Question{{Kind: Changed, Table: 1, Count: 1}}))
}

// noTitle is the title of a catalogue whose table has none, until a person gives one.
const noTitle = "目录"

// width is the number of columns of the table that a header is over.
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

package table

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"github.com/seed2ea1efa0/disclosure/internal/grid"
	"github.com/seed2ea1efa0/disclosure/internal/text"
)

// A filing gives each table to the catalogue that it belongs to.
type filing struct {
	readers    []*reader
	understood bool
	following  []*grid.Table
	passed     []grid.Heading // above tables that are none of a catalogue, since the last that is one
	notes      []string       // around these
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
		f.passed, f.notes = append(slices.Clone(t.Above), f.passed...), append(f.notes, t.Notes...)
		r.askTable(t)
	}
}

// isForm reports whether the headings of a table are on its left, one below another.
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

// headed reads a table with a header: a title of its own begins another catalogue.
func (f *filing) headed(t *grid.Table, h header) {
	r := f.reader()
	if guesses := h.guesses(t, r.answers); len(guesses) > 0 && !r.own() {
		r.answers.guess(guesses)
		h, _ = r.header(t)
	}
	t.Above, f.passed = append(t.Above, f.passed...), nil
	printed := withoutContinued(titleOf(t, &h, r.made))
	title := printed
	again := f.understood && r.countsAgain(t, &h)
	named := again && r.parts(t, &title) // a sheet for each catalogue
	other := f.understood && (isTitleText(title) || named) && title != r.title
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
		r.sheet, r.printed = oneLine(t.Name), printed
	}
	if !other {
		title = r.title
	}
	r.askAbove(t, h, title)
	notes := f.notesOn(t)
	r.askAround(t, h.above == 0, title, notes)
	r.askHeadings(&h)
	r.readLegends(t, &h, notes)
	f.below(t, h)
}

// notesOn returns what is said of the marks of a table, and of the tables without a header
// that go on with it, or are passed before it.
func (f *filing) notesOn(t *grid.Table) []string {
	notes := slices.Concat(f.notes, t.Notes)
	f.notes = nil
	for _, next := range f.following {
		if _, headed := f.reader().header(next); headed {
			break
		}
		notes = slices.Concat(notes, next.Notes)
	}
	return notes
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
	if *title = ofSheet(*title, sheet); r.title == r.printed {
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
	if number < 0 || len(r.rows) == 0 {
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
	if next, ok := findHeader(t, row, maxHeaderRows, f.reader().answers); ok {
		next.above = row
		f.headed(t, next)
	}
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
	if columns > width || columns < width-missing || len(r.rows) == 0 {
		return false
	}
	next := numberAfter(r.rows[len(r.rows)-1].printed)
	return next != "" && oneLine(textAt(t, 0, 0)) == next
}

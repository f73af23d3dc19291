package ledger

import (
	"cmp"
	"iter"
	"slices"
	"strings"

	"github.com/seed2ea1efa0/disclosure/internal/grid"
	"github.com/seed2ea1efa0/disclosure/internal/text"
)

// A register is a table of a file whose columns are understood.
type register struct {
	table   *grid.Table
	first   int       // the row behind the header
	columns []meaning // by column of the grid
	heads   []string  // what they are called
	period  period
}

// maxRowsAbove is how many rows may be above a header.
const maxRowsAbove = 50

// findRegister finds the header of a register. ok is false for a table that is none.
func findRegister(t *grid.Table) (r register, ok bool) {
	for row := range min(t.Rows(), maxRowsAbove) {
		columns, height, ok := headerAt(t, row)
		if ok {
			return register{table: t, first: row + height, columns: columns, heads: headingsOf(t, row, height), period: periodAbove(t, row)}, true
		}
		if headsCatalog(t, row, columns) {
			break // the rows of a catalogue are no headers, though 公示7个工作日 looks like one
		}
	}
	return register{}, false
}

// headerAt reads the header of a register: one row, or two of which the upper spans the
// lower. ok is false where none begins.
func headerAt(t *grid.Table, row int) (columns []meaning, height int, ok bool) {
	if isTitle(t, row) {
		return nil, 0, false
	}
	columns = columnsOf(t, row, 1)
	takePlainDay(t, row, columns)
	if continues(t, row) {
		both := columnsOf(t, row, 2)
		if isRegister(both) && !isCatalog(t, row, both) && !slices.Equal(both, columns) {
			return both, 2, true
		}
	}
	return columns, 1, isRegister(columns) && !isCatalog(t, row, columns)
}

// columnsOf reads what the columns mean by the header of some rows. Of two, the
// lower one tells the verb where the upper one spans several: 日期 over 形成 and 公开.
func columnsOf(t *grid.Table, row, height int) []meaning {
	columns := make([]meaning, t.Columns())
	spanning := "" // the upper heading before, which blanks behind it belong to
	for column := range columns {
		upper := textAt(t, row, column)
		lower := ""
		if height == 2 {
			lower = textAt(t, row+1, column)
		}
		spanning = cmp.Or(upper, spanning)
		m, ok := otherColumn, false
		if lower != "" && slices.Contains(dayWords, foldHeading(spanning)) {
			lower += spanning
		}
		for _, heading := range []string{lower, upper} {
			if m, ok = meaningOf(heading); ok {
				break
			}
		}
		columns[column] = m
	}
	if !has(columns, matterColumn, numberColumn) { // then 目录 is what the bureau calls the matter
		takeAs(columns, catalogColumn, matterColumn)
	}
	keepFirst(columns)
	if !has(columns, receivedColumn) { // then the day on the letter is the one there is
		takeAs(columns, appliedColumn, receivedColumn)
	}
	return columns
}

// headingsOf returns what the columns are called by a header of some rows.
func headingsOf(t *grid.Table, row, height int) []string {
	heads := make([]string, t.Columns())
	for column := range heads {
		for i := range height {
			heads[column] += foldHeading(textAt(t, row+i, column))
		}
	}
	return heads
}

// takeAs gives the columns of one meaning another.
func takeAs(columns []meaning, from, to meaning) {
	for i, m := range columns {
		if m == from {
			columns[i] = to
		}
	}
}

// takePlainDay takes the one column that is called 日期 or 时间 and no more for the
// day of publication, in a list that has no other day.
func takePlainDay(t *grid.Table, row int, columns []meaning) {
	plain := -1
	for column := range columns {
		heading := foldHeading(textAt(t, row, column))
		switch {
		case columns[column].isDay(), plain >= 0 && slices.Contains(dayWords, heading):
			return
		case slices.Contains(dayWords, heading):
			plain = column
		}
	}
	if plain >= 0 {
		columns[plain] = publishedColumn
	}
}

// keepFirst leaves a meaning to the first column that has it, but for matters, of which
// any may name the item, and days: of 成文 and 印发 the earlier one starts the term, and two
// days of publication are doubtful.
func keepFirst(columns []meaning) {
	var seen [endOfMeanings]bool
	for i, m := range columns {
		if !m.isDay() && m != matterColumn && m != eventColumn && seen[m] {
			columns[i] = otherColumn
		}
		seen[m] = true
	}
}

// isRegister reports whether the columns are those of a register: something that
// names the piece, and a day.
func isRegister(columns []meaning) bool {
	if has(columns, receivedColumn) && has(columns, answeredColumn) {
		return true // a register of requests may name the applicant alone
	}
	return has(columns, titleColumn, matterColumn, numberColumn) &&
		has(columns, formedColumn, changedColumn, publishedColumn, receivedColumn, answeredColumn)
}

// isCatalog reports whether a header is that of a catalogue, which says by which law
// and within which term a matter is published, and of no piece when it was formed.
func isCatalog(t *grid.Table, row int, columns []meaning) bool {
	if heads(t, row, "依据") && heads(t, row, "时限") && heads(t, row, "渠道", "载体", "途径") {
		return true // be it with a day of its last change
	}
	if has(columns, formedColumn, changedColumn, receivedColumn) {
		return false
	}
	return heads(t, row, "依据", "时限")
}

// headsCatalog reports whether a row is beyond doubt the header of a catalogue: it has
// the law and the term, each of which alone may come in a note above a register.
func headsCatalog(t *grid.Table, row int, columns []meaning) bool {
	return !isTitle(t, row) && heads(t, row, "依据") && heads(t, row, "时限") && isCatalog(t, row, columns)
}

// heads reports whether a heading of a row holds one of some words.
func heads(t *grid.Table, row int, words ...string) bool {
	for column := range t.Columns() {
		if text.ContainsWord(foldHeading(textAt(t, row, column)), words...) {
			return true
		}
	}
	return false
}

// has reports whether a column has one of some meanings.
func has(columns []meaning, wanted ...meaning) bool {
	return slices.ContainsFunc(columns, func(m meaning) bool { return slices.Contains(wanted, m) })
}

// isTitle reports whether a row of several columns holds one text alone, merged over
// them or not: CSV knows no merged cells.
func isTitle(t *grid.Table, row int) bool {
	var texts []int
	for column := range t.Columns() {
		cell, ok := t.At(row, column)
		if ok && strings.TrimSpace(t.Cells[cell].Text) != "" && !slices.Contains(texts, cell) {
			texts = append(texts, cell)
		}
	}
	return len(texts) == 1 && t.Columns() > 1
}

// continues reports whether the row below can belong to the header: where a cell of it
// says something, the upper one is blank, or spans several columns, be it that the
// merge was undone.
func continues(t *grid.Table, row int) bool {
	for column := range t.Columns() {
		upper, there := t.At(row, column)
		lower, _ := t.At(row+1, column)
		if textAt(t, row+1, column) == "" || there && lower == upper {
			continue
		}
		spans := textAt(t, row, column) == "" || t.Cells[upper].Columns > 1 || column+1 < t.Columns() && textAt(t, row, column+1) == ""
		if !spans {
			return false
		}
	}
	return true
}

// isDated reports whether a cell holds a day.
func isDated(c grid.Cell) bool {
	if heldDay(c) != "" {
		return true
	}
	day, _ := period{year: 2000}.day(c.Text)
	return !day.IsZero()
}

// continued reads a table without a header that goes on with the register before it,
// as on the next page: it has as many columns, and days where days are.
func (r register) continued(t *grid.Table) (next register, ok bool) {
	if r.table == nil || t.Columns() != r.table.Columns() {
		return register{}, false
	}
	for row := range t.Rows() {
		if r.isDatedIn(t, row) {
			return register{table: t, columns: r.columns, heads: r.heads, period: r.period}, true
		}
	}
	return register{}, false
}

// isDatedIn reports whether a row of a table has a day where the register has days.
func (r register) isDatedIn(t *grid.Table, row int) bool {
	for column, m := range r.columns {
		if cell, ok := t.At(row, column); ok && m.isDay() && isDated(t.Cells[cell]) {
			return true
		}
	}
	return false
}

// periodAbove finds the year that the titles over the header name, or else the
// page or the worksheet.
func periodAbove(t *grid.Table, header int) period {
	var above []string
	for row := range header {
		for column := range t.Columns() {
			above = append(above, textAt(t, row, column))
		}
	}
	var before []string
	for _, line := range t.Above {
		before = append(before, line.Text)
	}
	for _, texts := range [][]string{append(above, t.Caption), before, {t.Name}, {t.Page}} {
		if p := periodOf(texts...); p.year > 0 {
			return p
		}
	}
	return period{}
}

func textAt(t *grid.Table, row, column int) string {
	cell, ok := t.At(row, column)
	if !ok {
		return ""
	}
	return strings.TrimSpace(t.Cells[cell].Text)
}

// A record is what a row says, by meaning.
type record struct {
	row     int    // of the file
	first   string // what is leftmost in it
	cells   [endOfMeanings]string
	links   [endOfMeanings]string // where a cell leads to on the web
	days    []string              // of formation: a register may print 成文 and 印发
	matters []string              // the cells that may name the item
	events  []eventCell
	other   string // a second day of one meaning, which the first contradicts
	otherOf meaning

	period             period
	requests, unstated bool
	titled             bool // the register has a column for the title
}

// An eventCell tells the day of another event, by the heading of its column.
type eventCell struct{ heading, day string }

// records yields the rows behind the header that say something, and skips those
// that are no piece: a header that is repeated, a subtotal, a note, a row with
// nothing but its number.
func (r register) records(skip func()) iter.Seq[record] {
	return func(yield func(record) bool) {
		var above record
		for row := r.first; row < r.table.Rows(); row++ {
			rec := r.record(row, above)
			above = rec
			columns, height, again := r.headerAgain(row)
			switch {
			case again:
				r.columns, r.heads = columns, headingsOf(r.table, row, height)
				for range height {
					skip()
				}
				row += height - 1
			case r.section(row), rec.saysNothing():
				skip()
			case !yield(rec):
				return
			}
		}
	}
}

func (r register) record(row int, above record) record {
	rec := record{period: r.period, requests: has(r.columns, receivedColumn, answeredColumn)}
	rec.titled = has(r.columns, titleColumn)
	rec.unstated = !has(r.columns, publishedColumn)
	for column, m := range r.columns {
		cell, ok := r.table.At(row, column)
		if !ok {
			continue
		}
		c := r.table.Cells[cell]
		if c.Row > rec.row {
			rec.row = c.Row
		}
		s := strings.TrimSpace(grid.UnescapeFormula(c.Text)) // as our own CSV has it
		if m.isDay() || m == eventColumn {
			s = cmp.Or(heldDay(c), s)
		}
		if c.Column <= column {
			s = "" // the first column of a merged cell has it
		}
		if isDitto(s) {
			s = above.cells[m]
		}
		rec.first = cmp.Or(rec.first, s)
		rec.list(m, s)
		if m == eventColumn {
			rec.events = append(rec.events, eventCell{r.heads[column], s})
		}
		switch {
		case rec.cells[m] == "":
			rec.cells[m] = s
		case m.isDay() && m != formedColumn && s != "" && s != rec.cells[m]:
			rec.other, rec.otherOf = s, m
		}
		if rec.links[m] == "" {
			rec.links[m] = c.Link
		}
	}
	return rec
}

// list keeps every cell of the meanings that may have several.
func (rec *record) list(m meaning, s string) {
	switch m {
	case formedColumn:
		rec.days = append(rec.days, s)
	case matterColumn:
		rec.matters = append(rec.matters, s)
	}
}

// isDitto reports whether a cell says what the one above it says.
func isDitto(s string) bool {
	switch s {
	case "同上", "〃", "″", "〞", "”":
		return true
	}
	return false
}

// section takes the year of a line between the rows that names one and nothing
// else: 2025年第一季度.
func (r *register) section(row int) bool {
	if !isTitle(r.table, row) {
		return false
	}
	for column := range r.table.Columns() {
		line := textAt(r.table, row, column)
		if p := periodOf(line); p.year > 0 && len([]rune(line)) <= mostSection && !isDated(grid.Cell{Text: line}) {
			r.period = p
			return true
		}
	}
	return false
}

// mostSection is how many characters a line that heads a section may have.
const mostSection = 16

// heldDay returns the day that a spreadsheet holds in a cell, whatever it shows of
// it: 9月14日 hides the year. It is "" for a text.
func heldDay(c grid.Cell) string {
	if d, ok := dayOfSerial(c.Serial); ok {
		return d.String()
	}
	return ""
}

// saysNothing reports whether the row names no piece, or is a sum of the rows above.
func (rec record) saysNothing() bool {
	named := rec.cells[titleColumn] + rec.cells[matterColumn] + rec.cells[numberColumn]
	days := rec.cells[formedColumn] + rec.cells[changedColumn] + rec.cells[publishedColumn] + rec.cells[receivedColumn] + rec.cells[answeredColumn]
	switch {
	case rec.isSum() && !rec.isDated(), signature().MatchString(named):
		return true
	case (named == "" || isLabel(rec.first)) && signature().MatchString(rec.first):
		return true // who signs is named left of the title
	case named == "":
		return days == ""
	}
	return days+rec.cells[addressColumn] == "" && isCount(named)
}

// signature is who made a register, below its rows: 制表人：… 审核人：…; 填表人 张三 审核人 李四
var signature = pattern(`^(?:` + signing + `[:：]|` + signer + `(?:\s|$)|` + signer + `[^,，。、]{0,8}` + signer + `)`)

const (
	signer  = `(?:(?:制\s*表|填\s*表|填\s*报|报\s*送|审\s*核|审\s*批|复\s*核|复\s*审|负\s*责|联\s*系|经\s*办|统\s*计|校\s*对|分\s*管|主\s*管|单位\s*负责|科室\s*负责)\s*(?:人|员|领导))`
	signing = `(?:` + signer + `|(?:制表|填表|填报|报送|审核|复核|联系|统计|主管|分管)(?:单位|部门|时间|日期|电话|领导)?)\s*(?:[(（]?(?:签字|签章|签名|盖章|公章)[)）]?)?\s*`
)

// isDated reports whether a cell for a day holds one.
func (rec record) isDated() bool {
	for m, cell := range rec.cells {
		if meaning(m).isDay() && isDated(grid.Cell{Text: cell}) {
			return true
		}
	}
	return false
}

// isSum reports whether a cell holds a word for a sum, with a number or without.
func (rec record) isSum() bool {
	for _, s := range rec.cells {
		for _, word := range []string{"小计", "合计", "总计", "共计"} {
			if rest, ok := strings.CutPrefix(s, word); ok && isCount(strings.Trim(rest, ":： ")) {
				return true
			}
		}
	}
	return false
}

// isCount reports whether a text counts pieces instead of naming one: 4条.
func isCount(s string) bool {
	switch strings.TrimLeft(strings.TrimSpace(s), "0123456789共 ") {
	case "", "条", "件", "项", "篇":
		return true
	}
	return false
}

// headerAgain reads a header that comes again, as on every page, be it in another order
// or that of another register. What has days is a piece.
func (r register) headerAgain(row int) (columns []meaning, height int, ok bool) {
	if r.isDatedIn(r.table, row) {
		return nil, 0, false
	}
	return headerAt(r.table, row)
}

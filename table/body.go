package table

import (
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed2ea1efa0/disclosure/internal/grid"
	"github.com/seed2ea1efa0/disclosure/internal/text"
)

// A bodyRow is a row of a table below its header, before its texts are read.
type bodyRow struct {
	table   int
	place   int         // in the file
	cells   []grid.Cell // by column of the header
	own     []bool      // the cell begins in this row, as none that a merged cell covers does
	starts  bool        // the name of an item begins
	turned  bool        // a page begins with it
	section string      // a heading between the rows
}

// text returns what a column says, on one line.
func (row *bodyRow) text(column int) string { return oneLine(row.cells[column].Text) }

// none is the row where no other header begins.
const none = -1

// body returns the rows below a header, up to where another begins: at more, -1
// for none, it stands, or the title of another catalogue. Each text of the rows goes into
// a row, or is asked about.
func (r *reader) body(t *grid.Table, h *header, from int) (rows []bodyRow, more int) {
	section, outside := section{}, h.outside(t)
	defer func() { r.askSection(section) }()
	turned := true
	for row := from; row < t.Rows(); row++ {
		if again := h.repeatedAt(t, row); again > row {
			row, turned = again-1, true
			continue
		}
		if row > from && isOtherHeader(t, row, r.answers) {
			r.askRow(t, row)
			return rows, row
		}
		if cell, text, ok := aside(t, *h, row); ok {
			switch {
			case isTitleText(text) && headerFollows(t, row, r.answers):
				return rows, row
			case !h.hasLevel(1) && !isNoteRow(text) && !isNote(text):
				r.askSection(section)
				section = sectionOf(cell, text)
			default:
				r.askCell(LeftOut, cell, "", "")
			}
			continue
		}
		if blankRow(t, row) {
			continue
		}
		one := bodyRowOf(t, h, row)
		if r.leavesOut(t, &one, h, row) {
			continue
		}
		r.askOutside(t, h, outside, row)
		one.table, one.section, section.used = r.table, section.text, true
		one.turned, turned = turned, false
		rows = append(rows, one)
	}
	return rows, none
}

// onlyNumber stands in a question for rows that have nothing but a number.
const onlyNumber = "（只有序号的行）"

// leavesOut reports whether a row is no content group but a remark, a signature or a
// number without an item, and asks about it.
func (r *reader) leavesOut(t *grid.Table, one *bodyRow, h *header, row int) bool {
	for _, isAside := range []func(*grid.Table, int) ([]grid.Cell, bool){spread, signature, total} {
		if cells, ok := isAside(t, row); ok {
			for _, cell := range cells {
				r.askCell(LeftOut, cell, "", "")
			}
			return true
		}
	}
	if cells, ok := one.remark(h); ok {
		for _, cell := range cells {
			r.askCell(LeftOut, cell, "", "")
		}
		return true
	}
	if !one.onlyNumbered(h) {
		return false
	}
	if at := h.index(numberField); at >= 0 {
		printed := one.text(at)
		if _, plain := text.Number(printed); plain {
			printed = onlyNumber // one question for all such rows
		}
		r.askText(LeftOut, one.cells[at], h.columns[at].heading, printed, "")
	}
	return true
}

// A section is a heading between the rows of a table: the category of those below.
type section struct {
	text string
	cell grid.Cell
	used bool // a row stands below it
}

func sectionOf(cell grid.Cell, text string) section { return section{text: text, cell: cell} }

// askSection asks about a heading that no row stands below.
func (r *reader) askSection(s section) {
	if s.text != "" && !s.used {
		r.askCell(LeftOut, s.cell, "", "")
	}
}

// askRow tells that a row was taken for a header.
func (r *reader) askRow(t *grid.Table, row int) {
	var texts []string
	first, last := grid.Cell{}, -1
	for column := range t.Columns() {
		if at, ok := t.At(row, column); ok && at != last && t.Cells[at].Text != "" {
			if last = at; len(texts) == 0 {
				first = t.Cells[at]
			}
			texts = append(texts, oneLine(t.Cells[at].Text))
		}
	}
	r.askText(OtherHeader, first, "", strings.Join(texts, "｜"), "")
}

// outside returns the columns of the grid that no column of the header stands over.
func (h *header) outside(t *grid.Table) (columns []int) {
	for at := range t.Columns() {
		if !slices.ContainsFunc(h.columns, func(c column) bool { return c.index <= at && at < c.index+c.width }) {
			columns = append(columns, at)
		}
	}
	return columns
}

// askOutside asks about the texts of a row in columns that the header does not have.
func (r *reader) askOutside(t *grid.Table, h *header, outside []int, row int) {
	for _, column := range outside {
		at, ok := t.At(row, column)
		if !ok || covers(t, at, row-1, column) || oneLine(t.Cells[at].Text) == "" {
			continue
		}
		begins := t.Cells[at].Column - 1 // a cell that a column of the header has, too, is read there
		if column == begins && (t.Cells[at].Columns == 1 || !h.overlaps(begins, t.Cells[at].Columns)) {
			r.askCell(LeftOut, t.Cells[at], "", "")
		}
	}
}

// overlaps reports whether the header stands over one of so many columns of the grid.
func (h *header) overlaps(from, count int) bool {
	return slices.ContainsFunc(h.columns, func(c column) bool { return c.index < from+count && from < c.index+c.width })
}

// repeatedAt returns the row behind the header where it is printed again in a row, as
// at a page break: each text of the row stands in the header over the same column.
// Otherwise it returns the row itself.
func (h *header) repeatedAt(t *grid.Table, row int) (end int) {
	for end = row; end < t.Rows() && end-row < max(h.rows, 1); end++ {
		texts := 0
		for column := range t.Columns() {
			at, ok := t.At(end, column)
			if !ok || covers(t, at, end-1, column) || column > 0 && covers(t, at, end, column-1) {
				continue
			}
			key := headingKey(t.Cells[at].Text)
			if key == "" {
				continue
			}
			if column >= len(h.printed) || !slices.Contains(h.printed[column], key) {
				return end
			}
			texts++
		}
		if end == row && texts < 2 {
			return row
		}
	}
	return end
}

// isOtherHeader reports whether a row is a header in other words than the one above:
// nothing but headings, and many.
func isOtherHeader(t *grid.Table, row int, answers *Answers) bool {
	const many = 4
	if !mayBeHeader(t, row, answers) || !looksLikeHeader(t, row, answers) {
		return false
	}
	known := 0
	for column := range t.Columns() {
		at, ok := t.At(row, column)
		if !ok || headingKey(t.Cells[at].Text) == "" {
			continue
		}
		if _, ok := answers.meaningOf(t.Cells[at].Text); !ok && !isTickWord(t.Cells[at].Text) {
			return false
		}
		known++
	}
	_, ok := headerAt(t, row, answers)
	return ok && known >= many
}

// mayBeHeader looks for a heading among the first cells that have text, before all of
// a row are read.
func mayBeHeader(t *grid.Table, row int, answers *Answers) bool {
	const enough = 3
	seen, last := 0, -1
	for column := 0; column < t.Columns() && seen < enough; column++ {
		cell, ok := t.At(row, column)
		if !ok || cell == last || t.Cells[cell].Text == "" {
			continue
		}
		last = cell
		if _, ok := answers.meaningOf(t.Cells[cell].Text); ok {
			return true
		}
		seen++
	}
	return false
}

// headerFollows reports whether a header begins in one of the next rows.
func headerFollows(t *grid.Table, row int, answers *Answers) bool {
	const near = 4
	for next := row + 1; next < min(t.Rows(), row+near); next++ {
		if _, ok := headerAt(t, next, answers); ok {
			return true
		}
	}
	return false
}

// aside reports whether a row is one cell over most columns, or the only one with
// text where cells are not merged: a heading within the table, or a note.
func aside(t *grid.Table, h header, row int) (cell grid.Cell, text string, ok bool) {
	if t.Columns() < 3 {
		return grid.Cell{}, "", false
	}
	only := -1
	for column := range t.Columns() {
		at, found := t.At(row, column)
		if !found || at == only || strings.TrimSpace(t.Cells[at].Text) == "" {
			continue
		}
		if only >= 0 || covers(t, at, row-1, column) {
			return grid.Cell{}, "", false
		}
		only = at
	}
	if only < 0 {
		return grid.Cell{}, "", false
	}
	cell = t.Cells[only]
	text = oneLine(cell.Text)
	wide := cell.Columns >= t.Columns()-1 && cell.Rows == 1
	alone := cell.Column == 1 && (isNoteRow(text) || isSection(text) || isTitleText(text)) || isNote(text)
	return cell, text, wide || alone
}

// isSection reports whether a text is numbered as headings are: 一、社会救助.
func isSection(text string) bool {
	for n := 1; n <= 40; n++ {
		if _, ok := cutAnyPrefix(text, []string{chinese(n) + "、", "（" + chinese(n) + "）", "(" + chinese(n) + ")", "第" + chinese(n)}); ok {
			return true
		}
	}
	return false
}

var noteWords = []string{"注", "备注", "说明", "填表", "填报", "制表", "审核", "联系", "编制", "负责人", "经办", "日期", "单位：", "单位:"}

func isNoteRow(text string) bool {
	return slices.ContainsFunc(noteWords, func(word string) bool { return strings.HasPrefix(text, word) })
}

// isNote reports whether a text says of itself that it is a note, in whatever column.
func isNote(text string) bool {
	for _, word := range []string{"注", "备注", "附", "附注", "说明", "附件"} {
		if rest, ok := strings.CutPrefix(text, word); ok && (strings.HasPrefix(rest, "：") || strings.HasPrefix(rest, ":")) {
			return true
		}
	}
	return false
}

// textsIn yields the cells of a row that say something, each by its first column.
func textsIn(t *grid.Table, row int) iter.Seq2[int, int] {
	return func(yield func(column, at int) bool) {
		last := -1
		for column := range t.Columns() {
			at, found := t.At(row, column)
			if !found || at == last || strings.TrimSpace(t.Cells[at].Text) == "" {
				continue
			}
			if last = at; !yield(column, at) {
				return
			}
		}
	}
}

// signature reports whether all texts of a row are such as 填报单位：某局.
func signature(t *grid.Table, row int) (cells []grid.Cell, ok bool) {
	signed := false
	for column, at := range textsIn(t, row) {
		text := oneLine(t.Cells[at].Text)
		if covers(t, at, row-1, column) || !isNoteRow(text) {
			return nil, false
		}
		signed = signed || strings.ContainsAny(text, "：:")
		cells = append(cells, t.Cells[at])
	}
	return cells, signed
}

// total reports whether a row sums up those above it: 合计：12项, with little beside it,
// or with numbers.
func total(t *grid.Table, row int) (cells []grid.Cell, ok bool) {
	const most = 3 // cells
	numbers := true
	for column, at := range textsIn(t, row) {
		line := oneLine(t.Cells[at].Text)
		if len(cells) == 0 && !beginsTotal(line) || covers(t, at, row-1, column) {
			return nil, false
		}
		numbers = numbers && (len(cells) == 0 || line[0] >= '0' && line[0] <= '9')
		cells = append(cells, t.Cells[at])
	}
	return cells, len(cells) > 0 && (len(cells) <= most || numbers)
}

func beginsTotal(line string) bool {
	for _, word := range []string{"合计", "总计", "共计", "小计"} {
		if strings.HasPrefix(line, word) {
			return true
		}
	}
	return false
}

// spread reports whether one cell of a row lies over more than half of the columns,
// as no value of a column does: a total, or a remark.
func spread(t *grid.Table, row int) (cells []grid.Cell, ok bool) {
	if !hasWideCell(t, row) {
		return nil, false
	}
	last := -1
	for column := range t.Columns() {
		at, found := t.At(row, column)
		if !found || at == last {
			continue
		}
		if last = at; covers(t, at, row-1, column) {
			return nil, false
		}
		if strings.TrimSpace(t.Cells[at].Text) != "" {
			cells = append(cells, t.Cells[at])
		}
	}
	return cells, true
}

// hasWideCell reports whether a cell of a row lies over more than half of the columns.
func hasWideCell(t *grid.Table, row int) bool {
	for column := range t.Columns() {
		if at, ok := t.At(row, column); ok && t.Cells[at].Columns > max(t.Columns()/2, 2) {
			return true
		}
	}
	return false
}

func blankRow(t *grid.Table, row int) bool {
	for column := range t.Columns() {
		if at, ok := t.At(row, column); ok && strings.TrimSpace(t.Cells[at].Text) != "" {
			return false
		}
	}
	return true
}

// bodyRowOf collects the cells of a row by column.
func bodyRowOf(t *grid.Table, h *header, row int) bodyRow {
	one := bodyRow{place: placeOf(t, row), cells: make([]grid.Cell, len(h.columns)), own: make([]bool, len(h.columns))}
	for i, c := range h.columns {
		between := " "
		if c.field == contentsField || c.field == channelsField { // whose lines are entries
			between = "\n"
		}
		for at := c.index; at < c.index+c.width; at++ {
			index, ok := t.At(row, at)
			if !ok {
				one.own[i] = true
				continue
			}
			cell := t.Cells[index]
			one.own[i] = one.own[i] || !covers(t, index, row-1, at)
			switch before := &one.cells[i]; {
			case before.Text == "":
				*before = cell
			case cell.Text != "" && cell.Column != before.Column:
				before.Text += between + cell.Text
			}
		}
		if one.cells[i].Row == 0 {
			one.cells[i].Row, one.cells[i].Column = one.place, c.index+1
		}
	}
	for _, i := range h.matters {
		one.starts = one.starts || one.own[i] && !isDash(one.cells[i].Text) && one.text(i) != ""
	}
	return one
}

// remark reports whether a row has words in place of its number, and at most one cell
// beside them: 监督电话, 12345.
func (row *bodyRow) remark(h *header) (cells []grid.Cell, ok bool) {
	number := h.index(numberField)
	if number < 0 || strings.IndexFunc(row.text(number), unicode.IsDigit) >= 0 || utf8.RuneCountInString(row.text(number)) < 3 {
		return nil, false
	}
	for i := range h.columns {
		if row.text(i) != "" {
			cells = append(cells, row.cells[i])
		}
		if !row.own[i] {
			return nil, false
		}
	}
	return cells, len(cells) <= 2
}

// onlyNumbered reports whether a row has a number and nothing else, as the rows at
// the end of a form do.
func (row *bodyRow) onlyNumbered(h *header) bool {
	for i, c := range h.columns {
		if c.field != numberField && row.own[i] && row.text(i) != "" {
			return false
		}
		if c.field != numberField && !row.own[i] {
			return false
		}
	}
	return true
}

func placeOf(t *grid.Table, row int) int {
	for column := range t.Columns() {
		if at, ok := t.At(row, column); ok && !covers(t, at, row-1, column) {
			return t.Cells[at].Row
		}
	}
	return row + 1
}

// settleRows makes of the rows of a table what a person sees: 同上 is the cell above,
// rows that are lines of one cell are one, and where merged cells were undone, or cut
// by a page break, a blank is the cell above.
func (r *reader) settleRows(rows []bodyRow, h *header, unmerged bool) []bodyRow {
	settled := rows[:0]
	cut := slices.Repeat([]bool{r.above != nil}, len(h.columns)) // a cell that the page before begins may go on
	for _, row := range rows {
		r.reading = len(r.rows) + len(settled) + 1
		r.ditto(&row, h)
		last := len(settled) - 1
		if last >= 0 && (linesOfOneCell(&settled[last], &row, h) || row.isTorn(h, settled[last].cells)) {
			r.join(&settled[last], &row, h)
			continue
		}
		if last < 0 && r.above != nil && len(r.rows) > 0 && row.isTorn(h, r.above) {
			r.goOn(&row, h)
			continue
		}
		for i := range cut {
			cut[i] = cut[i] && row.text(i) == "" && (last < 0 || !row.own[i])
		}
		r.fill(&row, h, func(i int) bool { return cut[i] || last >= 0 && unmerged })
		r.above = row.cells
		settled = append(settled, row)
	}
	return settled
}

// isDitto reports whether a cell says that it is the one above.
func isDitto(text string) bool {
	key := strings.Trim(text, "（）()。.，,、 【】[]“”")
	switch key {
	case "同上", "〃", "同前", "〞", "″", "''", "’’", "\"", "＂", "ditto", "do", "上同", "如上", "々":
		return true
	case "":
		return strings.Contains(text, "“") || strings.Contains(text, "”")
	}
	rest, ok := strings.CutPrefix(key, "同上")
	if !ok {
		return false
	}
	switch strings.TrimPrefix(rest, "一") {
	case "栏", "项", "行", "列", "格", "述", "条", "面", "所述":
		return true
	}
	return false
}

// refersElsewhere reports whether a cell says that it is another one, which must be
// looked for.
func refersElsewhere(text string) bool {
	key := strings.Trim(text, "（）()。. ")
	if rest, ok := strings.CutPrefix(key, "同"); ok && isPlaceOfRow(rest) {
		return true
	}
	return strings.HasPrefix(key, "同左") || strings.HasPrefix(key, "同右") || strings.HasPrefix(key, "同序号") || strings.HasPrefix(key, "同第") || strings.HasPrefix(key, "见第") || strings.HasPrefix(key, "见上") || strings.HasPrefix(key, "见附")
}

// isPlaceOfRow reports whether a text is a number, or letters and 项 or the like, as
// behind 同 of a cell that refers to another row.
func isPlaceOfRow(s string) bool {
	bare := s
	for _, ending := range []string{"项", "号", "条", "行", "栏", "格"} {
		bare = strings.TrimSuffix(bare, ending)
	}
	plain := strings.Trim(bare, "0123456789０１２３４５６７８９一二三四五六七八九十abcdefghijABCDEFGHIJ第序")
	return s != "" && plain == "" && bare != ""
}

// ditto puts the text of the cell above in place of 同上, also over a page break.
func (r *reader) ditto(row *bodyRow, h *header) {
	for i, c := range h.columns {
		switch text := row.text(i); {
		case isDitto(text):
			if i < len(r.above) && r.above[i].Text != "" {
				r.repeat(&row.cells[i], r.above[i])
				continue
			}
			if c.isTicked() && i < len(r.above) {
				row.cells[i].Text = "" // as the cell above is
				continue
			}
			r.noReference(&row.cells[i], c.heading, text)
		case c.field != otherField && refersElsewhere(text):
			r.noReference(&row.cells[i], c.heading, text)
		}
	}
}

// repeat puts the text of the cell above into a cell. It counts again.
func (r *reader) repeat(cell *grid.Cell, above grid.Cell) {
	if r.repeated += len(above.Text); r.repeated > r.limits.Text {
		return // readFile tells it
	}
	cell.Text, cell.Pictures, cell.Value = above.Text, above.Pictures, above.Value
}

func (r *reader) noReference(cell *grid.Cell, heading, text string) {
	r.askCell(NoReference, *cell, heading, text)
	if meant, ok := r.answers.text(NoReference, heading, cell.Text); ok {
		cell.Text = meant
	}
}

// linesOfOneCell reports whether a row goes on with the cells of the row above, as
// the lines of a web page's cell do in a spreadsheet: the list of boxes goes on, in
// its order, and none stands twice; the item is the same, or nothing is ticked.
func linesOfOneCell(above, row *bodyRow, h *header) bool {
	channels := h.index(channelsField)
	if channels < 0 || !row.own[channels] || row.text(channels) == "" || !above.own[channels] {
		return false
	}
	number := h.index(numberField)
	if row.starts && (number < 0 || !row.own[number] || row.text(number) != "" || above.text(number) == "") {
		return false
	}
	for i, c := range h.columns {
		if c.field.isTicked() && row.own[i] && row.text(i) != "" {
			return false
		}
	}
	return goesOn(above.cells[channels].Text, row.cells[channels].Text)
}

// goesOn reports whether the boxes of a cell and of the one below are one list.
func goesOn(above, below string) bool {
	before, after := channelsOf(above), channelsOf(below)
	if !before.marked || !after.marked {
		return false
	}
	empty := false
	last := -1
	for _, entry := range slices.Concat(before.entries, after.entries) {
		empty = empty || entry.tick == unticked || entry.tick == asksNo
		at := placeOfChannel(entry.name)
		if at >= 0 && at <= last {
			return false
		}
		last = max(last, at)
	}
	return empty && last >= 0
}

// placeOfChannel returns the place of a channel in the printed list, -1 for none.
func placeOfChannel(name string) int {
	if channel, _, ok := printedChannel(name); ok {
		return int(channel)
	}
	for place, word := range map[int]string{4: "发布会", 6: "纸质载体", 11: "公示栏"} {
		if strings.Contains(name, word) {
			return place
		}
	}
	return -1
}

// isTorn reports whether a page begins with the rest of cells that the page before
// begins: it has text in columns of lists and nowhere else, and goes on with theirs.
func (row *bodyRow) isTorn(h *header, above []grid.Cell) bool {
	texts := 0
	for i, c := range h.columns {
		switch {
		case row.text(i) == "":
		case !row.own[i] || c.field != contentsField && c.field != basisField || !continuesText(above[i].Text, row.text(i)):
			return false
		default:
			texts++
		}
	}
	return row.turned && texts > 0
}

// continuesText reports whether a text goes on with the one above: that is not ended, or
// its list counts on.
func continuesText(above, below string) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimSpace(above))
	if withoutContinued(below) != below || strings.ContainsRune("；;、，,：:", last) {
		return true
	}
	m, numbered := anyNumber(below)
	_, before := findNumber(above, 0, m.number-1, anyStyle)
	return numbered && m.number > 1 && before
}

// goOn puts the texts of a row that a page break tore off to the row before it, which
// has been read.
func (r *reader) goOn(row *bodyRow, h *header) {
	before := &r.rows[len(r.rows)-1]
	for i, c := range h.columns {
		if row.text(i) == "" {
			continue
		}
		r.above[i].Text += "\n" + row.cells[i].Text
		if c.field == contentsField {
			before.group.Contents = nil
		} else {
			before.group.LegalBasis = nil
		}
		r.column(before, c, r.above[i])
	}
	r.ask(Question{Kind: Joined, Row: row.place})
}

// join puts the texts of a row under those of the row above.
func (r *reader) join(above, row *bodyRow, h *header) {
	joined := false
	for i, c := range h.columns {
		if !row.own[i] || row.text(i) == "" {
			continue
		}
		cell := &above.cells[i]
		joined = joined || c.field != channelsField
		cell.Text = strings.TrimRight(cell.Text, "\n") + "\n" + row.cells[i].Text
		cell.Pictures = slices.Concat(cell.Pictures, row.cells[i].Pictures)
	}
	if joined {
		r.ask(Question{Kind: Joined, Row: row.place})
	}
}

// fill takes blank cells for the ones above, in columns that may have lost a merged
// cell. Where the row goes on with the item above, nothing else can be meant;
// where it begins another, that is asked once for each column.
func (r *reader) fill(row *bodyRow, h *header, lost func(column int) bool) {
	r.fillLevels(row, h, lost)
	for i, c := range h.columns {
		switch c.field {
		case contentsField, basisField, deadlineField, publisherField, channelsField:
		case otherField:
			if !c.isWiderClass(h) {
				continue
			}
		default:
			continue
		}
		if c.isTicked() || !lost(i) || row.text(i) != "" || oneLine(r.above[i].Text) == "" || r.answers.blank(c.heading) {
			continue
		}
		if row.starts && !h.soleColumn(i) {
			r.askFilled(c.heading, row.cells[i], r.above[i].Text)
		}
		r.repeat(&row.cells[i], r.above[i])
	}
	for _, f := range []field{channelsField, audiencesField, methodsField, levelsField} {
		if row.starts {
			break
		}
		r.fillTicks(row, h, f, lost)
	}
}

// fillLevels takes the levels between the category and the name of an item from above,
// where what is wider than them is blank or the same.
func (r *reader) fillLevels(row *bodyRow, h *header, lost func(column int) bool) {
	if !row.starts {
		return
	}
	for k, i := range h.matters {
		text := row.text(i)
		if text != "" && (i >= len(r.above) || text != oneLine(r.above[i].Text)) {
			return
		}
		if k > 0 && k < len(h.matters)-1 && text == "" && i < len(r.above) && (lost(i) || row.text(h.matters[0]) == "") {
			r.repeat(&row.cells[i], r.above[i])
		}
	}
}

// isWiderClass reports whether a column that is kept as it is holds a class of items
// (领域), left of their names.
func (c column) isWiderClass(h *header) bool {
	return c.isClass() && len(h.matters) > 0 && c.index < h.columns[h.matters[0]].index
}

func (r *reader) askFilled(heading string, cell grid.Cell, taken string) {
	r.ask(Question{Kind: Filled, Row: cell.Row, Column: cell.Column, Heading: heading, Taken: oneLine(taken)})
}

// fillTicks takes the ticks of the row above for a further row of its item that has
// none of its own.
func (r *reader) fillTicks(row *bodyRow, h *header, f field, lost func(column int) bool) {
	for i, c := range h.columns {
		if c.field == f && (row.text(i) != "" || !lost(i)) {
			return
		}
	}
	for i, c := range h.columns {
		if c.field == f && c.isTicked() {
			r.repeat(&row.cells[i], r.above[i])
		}
	}
}

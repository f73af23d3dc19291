package table

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed2ea1efa0/disclosure/internal/grid"
	"github.com/seed2ea1efa0/disclosure/internal/text"
	"github.com/seed2ea1efa0/disclosure/workday"
)

// columnNumbers is in a question for a row that numbers the columns.
const columnNumbers = "（给各栏编号的行）"

// countsColumns reports whether the cells of a row count up, as one below a header that
// numbers its columns: 1 2 3, A B C, （一）（二）（三）.
func countsColumns(t *grid.Table, row int) (cells []grid.Cell, ok bool) {
	const enough = 4
	for column, at := range textsIn(t, row) {
		label := strings.Trim(oneLine(t.Cells[at].Text), "（）()栏列 ")
		n, _ := text.Number(label)
		if len(label) == 1 && unicode.IsLetter(rune(label[0])) {
			n = int(unicode.ToUpper(rune(label[0]))-'A') + 1
		}
		if n != len(cells)+1 || covers(t, at, row-1, column) {
			return nil, false
		}
		cells = append(cells, t.Cells[at])
	}
	return cells, len(cells) >= enough
}

// isNumberedItem reports whether a row has a number and a name of its own, whatever
// is over its other columns.
func (row *bodyRow) isNumberedItem(h *header) bool {
	number := h.index(numberField)
	if number < 0 || !row.own[number] || !row.starts {
		return false
	}
	_, counted := text.Number(row.text(number))
	name := row.cells[h.matters[len(h.matters)-1]]
	return counted && name.Columns == 1 && oneLine(name.Text) != ""
}

// onlyNumber is in a question for rows that have nothing but a number.
const onlyNumber = "（只有序号的行）"

// leavesOutLine reports whether all of a row speaks of the table, as a signature or a
// total does, and asks about it. A row without text says nothing, and nothing is asked.
func (r *reader) leavesOutLine(t *grid.Table, one *bodyRow, h *header, row int) bool {
	if cells, ok := countsColumns(t, row); ok && one.turned {
		r.askText(LeftOut, cells[0], "", columnNumbers, "")
		return true
	}
	for _, isAside := range []func(*grid.Table, int) ([]grid.Cell, bool){spread, signature, total} {
		if cells, ok := isAside(t, row); ok && !one.isNumberedItem(h) {
			for _, cell := range cells {
				r.askCell(LeftOut, cell, "", "")
			}
			return true
		}
	}
	return false
}

// leavesOutRow reports whether a row is no content group but a remark, or a number without
// an item, and asks about it.
func (r *reader) leavesOutRow(one *bodyRow, h *header) bool {
	if cells, ok := one.remark(h); ok {
		for _, cell := range cells {
			r.askCell(LeftOut, cell, "", "")
		}
		return true
	}
	if !one.onlyNumbered(h) {
		return false
	}
	if at := h.index(numberField); at >= 0 && one.text(at) != "" {
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
	used bool // a row is below it
}

func sectionOf(cell grid.Cell, text string) section { return section{text: text, cell: cell} }

// sectionAbove returns the heading right above a table whose items have no category of
// their own: 一、养老 as a paragraph.
func sectionAbove(t *grid.Table, h *header, from int) section {
	if from != h.end || h.above > 0 || h.hasLevel(1) || len(t.Above) == 0 || !isSection(t.Above[0].Text) || isTitleText(t.Above[0].Text) {
		return section{}
	}
	return section{text: oneLine(t.Above[0].Text), used: true}
}

// askSection asks about a heading that no row is below.
func (r *reader) askSection(s section) {
	if s.text != "" && !s.used {
		r.askCell(LeftOut, s.cell, "", "")
	}
}

// aside reports whether a row is one cell over most columns, or the only one with
// text where cells are not merged: a heading within the table, or a note.
func aside(t *grid.Table, h header, row int) (cell grid.Cell, text string, ok bool) {
	if t.Columns() < 3 {
		return grid.Cell{}, "", false
	}
	only, beside := -1, false
	for column := range t.Columns() {
		at, found := t.At(row, column)
		if !found || at == only || strings.TrimSpace(t.Cells[at].Text) == "" {
			continue
		}
		if covers(t, at, row-1, column) { // a merged cell goes on beside a note
			beside = true
			continue
		}
		if only >= 0 {
			return grid.Cell{}, "", false
		}
		only = at
	}
	if only < 0 {
		return grid.Cell{}, "", false
	}
	cell = t.Cells[only]
	text = oneLine(cell.Text)
	if beside {
		return cell, text, isNote(text)
	}
	wide := cell.Columns >= t.Columns()-1 && cell.Rows == 1
	alone := ofTheTable(text) || cell.Column == 1 && (isNoteRow(text) || isTitleText(text)) || isNote(text) || isSection(text) && (cell.Column == 1 || !h.hasLevel(1) && h.isOver(matterField, cell.Column-1))
	return cell, text, wide || alone
}

// classRow returns the class of matters that a row names and nothing else, where it is
// numbered 一 and the items below it are 1, 2 or 1.1: 一, 养老服务.
func classRow(t *grid.Table, h *header, row int) (cell grid.Cell, text string, ok bool) {
	number := h.index(numberField)
	if number < 0 || h.hasLevel(1) {
		return grid.Cell{}, "", false
	}
	count := 0
	for column, at := range textsIn(t, row) {
		line := oneLine(t.Cells[at].Text)
		switch count++; {
		case covers(t, at, row-1, column) || t.Cells[at].Rows > 1:
			return grid.Cell{}, "", false
		case h.isOver(numberField, column):
			if !isChineseNumber(line) {
				return grid.Cell{}, "", false
			}
		case h.isOver(matterField, column):
			cell, text = t.Cells[at], line
		default:
			return grid.Cell{}, "", false
		}
	}
	next := strings.Trim(oneLine(textAt(t, row+1, h.columns[number].index)), "（）() ")
	return cell, text, count == 2 && text != "" && strings.IndexAny(next, "0123456789") == 0
}

// isChineseNumber reports whether a text is 一, （二） or 三、.
func isChineseNumber(line string) bool {
	_, ok := text.ChineseNumber(strings.Trim(line, "（）()、.． "))
	return ok
}

// isSection reports whether a text is numbered as headings are: 一、社会救助.
func isSection(line string) bool {
	for n := 1; n <= 40; n++ {
		if text.StartsWithWord(line, chinese(n)+"、", "（"+chinese(n)+"）", "("+chinese(n)+")", "第"+chinese(n)) {
			return true
		}
	}
	return false
}

var noteWords = []string{"注", "备注", "说明", "填表", "填报", "制表", "审核", "联系", "编制", "负责人", "经办", "日期", "单位：", "单位:"}

func isNoteRow(s string) bool {
	return text.StartsWithWord(s, noteWords...)
}

// isNote reports whether a text says of itself that it is a note, in whatever column.
func isNote(text string) bool {
	for _, word := range []string{"注", "备注", "附", "附注", "说明", "附件"} {
		if strings.HasPrefix(text, word+"：") || strings.HasPrefix(text, word+":") {
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
		if covers(t, at, row-1, column) || !isNoteRow(text) && !isDay(text) {
			return nil, false
		}
		signed = signed || strings.ContainsAny(text, "：:") || isDay(text)
		cells = append(cells, t.Cells[at])
	}
	return cells, signed
}

// isDay reports whether a text is a day of a year that it names and nothing else, as below a
// signature: 2025年3月1日, 2025.3.1. Another today would have another year.
func isDay(text string) bool {
	if len(text) < len("2025.3.1") { // as the numbers of items are
		return false
	}
	before, err := workday.ParseDateNear(text, workday.MustParseDate("2007-01-01"))
	if err != nil {
		return false
	}
	after, err := workday.ParseDateNear(text, workday.MustParseDate("2028-01-01"))
	return err == nil && before == after
}

// ofTheTable reports whether a text speaks of the catalogue as a whole, as a remark below it
// does.
func ofTheTable(s string) bool {
	return text.ContainsWord(s, "本目录", "本清单", "本表", "此目录", "此表", "解释权", "负责解释")
}

// total reports whether a row sums up those above it: 合计：12项, with little beside it,
// or with numbers.
func total(t *grid.Table, row int) (cells []grid.Cell, ok bool) {
	const most = 3 // cells
	numbers := true
	for column, at := range textsIn(t, row) {
		line := oneLine(t.Cells[at].Text)
		goesOn := covers(t, at, row-1, column)
		switch {
		case len(cells) == 0 && (goesOn || !beginsTotal(line)):
			return nil, false
		case goesOn:
			continue
		}
		numbers = numbers && (len(cells) == 0 || line[0] >= '0' && line[0] <= '9')
		cells = append(cells, t.Cells[at])
	}
	return cells, len(cells) <= most || numbers
}

func beginsTotal(line string) bool {
	return text.StartsWithWord(line, "合计", "总计", "共计", "小计")
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

// remark reports whether a row has words in place of its number, and at most one cell
// beside them: 监督电话, 12345.
func (row *bodyRow) remark(h *header) (cells []grid.Cell, ok bool) {
	number := h.index(numberField)
	if number < 0 || strings.IndexFunc(row.text(number), unicode.IsDigit) >= 0 || utf8.RuneCountInString(row.text(number)) < 3 && !isNoteRow(row.text(number)) {
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
		if c.field != numberField && (!row.own[i] || row.text(i) != "") {
			return false
		}
	}
	return true
}

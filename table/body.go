package table

import (
	"slices"
	"strings"

	"github.com/seed2ea1efa0/disclosure/internal/grid"
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

	asWritten []bool // of a file of ours: the cell is read as it stands
}

// text returns what a column says, on one line.
func (row *bodyRow) text(column int) string { return oneLine(row.cells[column].Text) }

// none is the row where no other header begins.
const none = -1

// body returns the rows below a header, up to where another header or the title of another
// catalogue begins: at more, -1 for none. Each text of the rows goes into a row, or is
// asked about.
func (r *reader) body(t *grid.Table, h *header, from int) (rows []bodyRow, more int) {
	section, outside := sectionAbove(t, h, from), h.outside(t)
	defer func() { r.askSection(section) }()
	turned := true
	for row := from; row < t.Rows(); row++ {
		if again := h.repeatedAt(t, row); again > row {
			row, turned = again-1, true
			continue
		}
		if isOtherHeader(t, row, r.answers) {
			r.askRow(t, row)
			return rows, row
		}
		if cell, text, ok := aside(t, *h, row); ok {
			switch {
			case isAnnexNumber(text):
			case isTitleText(text) && headerFollows(t, row, r.answers):
				return rows, row
			case !h.hasLevel(1) && !isNoteRow(text) && !isNote(text) && !ofTheTable(text):
				r.askSection(section)
				section = sectionOf(cell, text)
			default:
				r.askCell(LeftOut, cell, "", "")
			}
			continue
		}
		if cell, text, ok := classRow(t, h, row); ok {
			r.askSection(section)
			section = sectionOf(cell, text)
			continue
		}
		one := bodyRowOf(t, h, row)
		one.turned = turned
		if r.leavesOutLine(t, &one, h, row) {
			continue
		}
		r.askOutside(t, h, outside, row)
		if r.leavesOutRow(&one, h) {
			continue
		}
		one.table, one.section, section.used = r.table, section.text, true
		turned = false
		rows = append(rows, one)
	}
	return rows, none
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

// outside returns the columns of the grid that no column of the header is over.
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
		if column == begins && !h.overlaps(begins, t.Cells[at].Columns) {
			r.askCell(LeftOut, t.Cells[at], "", "")
		}
	}
}

// overlaps reports whether the header is over one of so many columns of the grid.
func (h *header) overlaps(from, count int) bool {
	return slices.ContainsFunc(h.columns, func(c column) bool { return c.index < from+count && from < c.index+c.width })
}

// repeatedAt returns the row behind the header where it is printed again in a row, as
// at a page break: each text of the row is in the header over the same column.
// Otherwise it returns the row itself.
func (h *header) repeatedAt(t *grid.Table, row int) (end int) {
	for end = row; end-row < max(h.rows, 1); end++ {
		texts := 0
		for column := range t.Columns() {
			at, ok := t.At(end, column)
			if !ok || covers(t, at, end-1, column) || covers(t, at, end, column-1) {
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
	if !mayBeHeader(t, row, answers) {
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
	seen := 0
	for column := 0; column < t.Columns() && seen < enough; column++ {
		cell, ok := t.At(row, column)
		if !ok || t.Cells[cell].Text == "" {
			continue
		}
		if _, ok := answers.meaningOf(t.Cells[cell].Text); ok {
			return true
		}
		seen++
	}
	return false
}

// headerFollows reports whether a header begins in one of the next rows.
func headerFollows(t *grid.Table, row int, answers *Answers) bool {
	const near = 3
	_, ok := findHeader(t, row+1, near, answers)
	return ok
}

// bodyRowOf collects the cells of a row by column.
func bodyRowOf(t *grid.Table, h *header, row int) bodyRow {
	one := bodyRow{place: placeOf(t, row), cells: make([]grid.Cell, len(h.columns)), own: make([]bool, len(h.columns))}
	for i, c := range h.columns {
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
				before.Text += "\n" + cell.Text // as two lines of one cell
			}
		}
		if one.cells[i].Row == 0 {
			one.cells[i].Row, one.cells[i].Column = one.place, c.index+1
		}
	}
	for _, i := range h.matters {
		one.starts = one.starts || one.own[i] && !isDash(one.cells[i].Text) && one.text(i) != "" && !isContinued(one.text(i))
	}
	return one
}

func placeOf(t *grid.Table, row int) int {
	for column := range t.Columns() {
		if at, ok := t.At(row, column); ok && !covers(t, at, row-1, column) {
			return t.Cells[at].Row
		}
	}
	return row + 1
}

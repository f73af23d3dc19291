package grid

import (
	"slices"
	"strings"
)

const (
	maxColumns = 1000
	maxRowspan = 65_534 // as in browsers
)

// A builder lays out cells row by row as browsers do.
type builder struct {
	*budget
	table *Table
	row   int    // in the file
	next  int    // no column before it is free
	above []span // per column
	began bool   // a cell began in the row
}

// A span is a cell that goes on in rows below.
type span struct {
	place int32 // 0 for none
	last  int   // row of the file
	size  int   // bytes of its text
}

func newBuilder(b *budget) *builder { return &builder{budget: b, table: &Table{Unmerged: true}} }

// startRow begins the row of the given number in the file. A row in which no cell
// begins is dropped by endRow.
func (b *builder) startRow(number int) {
	b.row, b.next, b.began = number, 0, false
	var row []int32
	for column, above := range b.above {
		if above.last >= number {
			row = grown(row, column+1)
			row[column] = above.place
			if column == 0 || row[column-1] != above.place {
				b.text(above.size)
			}
		}
	}
	b.table.places = append(b.table.places, row)
}

// endRow ends the row.
func (b *builder) endRow() {
	last := len(b.table.places) - 1
	b.budget.places(len(b.table.places[last]) + 1)
	if !b.began && last > 0 {
		b.table.places = b.table.places[:last]
	}
}

// lengthen lets the cells that span a row which does not show go on for one more: spans
// count the rows that show.
func (b *builder) lengthen(row int) {
	for column := range b.above {
		if above := &b.above[column]; above.last >= row {
			above.last++
		}
	}
}

// endGroup ends what spans rows, as the end of thead and tbody does.
func (b *builder) endGroup() { clear(b.above) }

func grown(row []int32, width int) []int32 {
	for len(row) < width {
		row = append(row, 0)
	}
	return row
}

// skip leaves places free.
func (b *builder) skip(columns int) {
	last := len(b.table.places) - 1
	for range min(columns, maxColumns) {
		column := b.free()
		row := grown(b.table.places[last], column+1)
		row[column] = -1
		b.table.places[last] = row
	}
}

// free returns the first column of the row that nothing covers.
func (b *builder) free() int {
	row := b.table.places[len(b.table.places)-1]
	for b.next < len(row) && row[b.next] != 0 {
		b.next++
	}
	return b.next
}

// add adds a cell at the first free place. Of the cell only what it says counts.
func (b *builder) add(cell Cell, rows, columns int) { b.addAt(b.free(), cell, rows, columns) }

// addAt adds a cell at a place that is free.
func (b *builder) addAt(column int, cell Cell, rows, columns int) {
	if !b.cell() || !b.text(len(cell.Text)) {
		return
	}
	if column >= maxColumns {
		b.err = &tooLarge{maxColumns, "列", "columns"}
		return
	}
	columns = max(min(columns, maxColumns-column), 1)
	rows = max(min(rows, maxRowspan), 1)
	cell.Row, cell.Column, cell.Rows, cell.Columns = b.row, column+1, rows, columns
	if n := len(b.table.Cells); n == cap(b.table.Cells) && n < manyCells {
		b.table.Cells = slices.Grow(b.table.Cells, n+16)
	}
	b.table.Cells = append(b.table.Cells, cell)
	b.table.Unmerged = b.table.Unmerged && rows == 1
	b.began = true
	if strings.TrimSpace(cell.Text) != "" {
		for len(b.table.last) <= column {
			b.table.last = append(b.table.last, 0)
		}
		b.table.last[column] = len(b.table.places)
	}
	b.cover(column, columns, span{int32(len(b.table.Cells)), b.row + rows - 1, len(cell.Text)})
}

// manyCells is from where on room for cells is made in smaller steps: what is copied less
// often takes more memory.
const manyCells = 1 << 17

func (b *builder) cover(column, columns int, cell span) {
	last := len(b.table.places) - 1
	row := grown(b.table.places[last], column+columns)
	for len(b.above) < len(row) {
		b.above = append(b.above, span{})
	}
	for c := column; c < column+columns; c++ {
		if row[c] == 0 {
			row[c] = cell.place
			b.above[c] = cell
		}
	}
	b.table.places[last] = row
}

// extend makes the cell above the first free place one row longer, as Word does;
// ok is false where there is none.
func (b *builder) extend(columns int) (ok bool) {
	column, last := b.free(), len(b.table.places)-1
	if last == 0 || column >= len(b.table.places[last-1]) || b.table.places[last-1][column] <= 0 {
		return false
	}
	place := b.table.places[last-1][column]
	cell := &b.table.Cells[place-1]
	cell.Rows++
	b.table.Unmerged = false
	b.text(len(cell.Text))
	b.cover(column, min(columns, maxColumns), span{place, b.row, len(cell.Text)})
	return true
}

// done returns the table, in which places that were left free are empty.
func (b *builder) done() *Table {
	for _, row := range b.table.places {
		for column, place := range row {
			row[column] = max(place, 0)
		}
		b.table.columns = max(b.table.columns, len(row))
	}
	return b.table
}

// isNote reports whether a text explains what marks mean.
func isNote(text string) bool {
	return strings.ContainsAny(text, "■□▲△●○◆◇★☆√☑☐") &&
		(strings.Contains(text, "表示") || strings.Contains(text, "标注") || strings.Contains(text, "必选") || strings.Contains(text, "可选"))
}

// surroundings collects the text that is around tables.
type surroundings struct {
	before *Table // nil for the first
	texts  []Heading
	notes  []string
}

const (
	maxTitles = 12
	maxNotes  = 20
	maxTitle  = 200 // bytes; longer text is no title
)

func (s *surroundings) add(text string, title bool) {
	text = strings.Join(strings.Fields(text), " ")
	switch {
	case text == "":
	case isNote(text) && s.before != nil && len(s.texts) == 0: // the title of another table is not between
		if len(s.before.Notes) < maxNotes {
			s.before.Notes = append(s.before.Notes, text)
		}
	case isNote(text):
		if len(s.notes) < maxNotes {
			s.notes = append(s.notes, text)
		}
	case len(text) <= maxTitle:
		s.texts = append(s.texts, Heading{text, title})
		if len(s.texts) > maxTitles {
			s.texts = s.texts[1:]
		}
	}
}

// below gives the last table what follows it.
func (s *surroundings) below(tables []*Table) {
	if len(tables) == 0 {
		return
	}
	last := tables[len(tables)-1]
	for _, line := range s.texts {
		last.Below = append(last.Below, line.Text)
	}
	last.Below = append(last.Below, s.notes...)
}

// above gives a table what has been collected since the table before.
func (s *surroundings) above(t *Table) {
	for i := len(s.texts) - 1; i >= 0; i-- {
		t.Above = append(t.Above, s.texts[i])
	}
	t.Notes = s.notes
	*s = surroundings{before: t}
}

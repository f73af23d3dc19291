// Package grid reads the tables of a file, whatever its format, into one form:
// cells with spans on a grid of rows and columns.
package grid

import (
	"errors"
	"fmt"
	"strings"
)

// A Table is a table of a file.
type Table struct {
	Name    string   // of the worksheet, or ""
	Page    string   // the title of the page
	Caption string   // of the table itself
	Above   []string // short text that stands above the table, the nearest first
	Notes   []string // text above the table that explains marks
	Cells   []Cell
	Hidden  []Cell // what a merged cell covers and nobody sees
	Holds   bool   // one of its cells holds a table, which comes before it
	Nested  bool   // it stands in a cell of a table that comes after it
	places  [][]int32
	columns int
}

// A Cell is a cell as it stands in the file. Boxes that are no characters there,
// and those of symbol fonts, are the characters ☑ and ☐; what was a picture is
// U+FFFC.
type Cell struct {
	Text          string // lines separated by \n
	Row, Column   int    // its place in the file, from 1
	Rows, Columns int    // how many it spans
}

// Rows returns the number of rows.
func (t *Table) Rows() int { return len(t.places) }

// Columns returns the number of columns of the widest row.
func (t *Table) Columns() int { return t.columns }

// At returns the index of the cell that covers a place, counted from 0; ok is
// false where there is none.
func (t *Table) At(row, column int) (cell int, ok bool) {
	if row < 0 || row >= len(t.places) || column < 0 || column >= len(t.places[row]) {
		return 0, false
	}
	cell = int(t.places[row][column]) - 1
	return cell, cell >= 0
}

// Blank reports whether no cell of the table has text.
func (t *Table) Blank() bool {
	for _, cell := range t.Cells {
		if strings.TrimSpace(cell.Text) != "" {
			return false
		}
	}
	return true
}

// Limits that no table made by people reaches: they keep a hostile file from
// taking all memory.
const (
	maxColumns = 1000
	maxRowspan = 65_534 // as in browsers
	maxPlaces  = 16 << 20
	maxText    = 256 << 20 // bytes of text, or of one XML file in a zip
)

// ErrTooLarge is the error for a table that passes the limits.
var ErrTooLarge = errors.New("the table is too large")

func tooMany(what string, most int) error {
	return fmt.Errorf("%w: it has more than %d %s", ErrTooLarge, most, what)
}

// A builder lays out cells row by row as browsers do.
type builder struct {
	table  *Table
	row    int   // in the file
	below  []int // per column, how many more rows the cell above covers
	places int
	err    error
}

// startRow begins the row of the given number in the file. A row in which no cell
// begins is dropped by endRow.
func (b *builder) startRow(number int) {
	b.row = number
	var row []int32
	if len(b.table.places) > 0 {
		above := b.table.places[len(b.table.places)-1]
		for column, more := range b.below {
			if more > 0 && column < len(above) {
				row = grown(row, column+1)
				row[column] = above[column]
			}
		}
	}
	for column, more := range b.below {
		b.below[column] = max(more-1, 0)
	}
	b.table.places = append(b.table.places, row)
}

// endRow ends the row; began tells whether a cell began in it.
func (b *builder) endRow() {
	last := len(b.table.places) - 1
	row := b.table.places[last]
	began := len(b.table.Cells) > 0 && b.table.Cells[len(b.table.Cells)-1].Row == b.row
	if !began && last > 0 {
		b.table.places = b.table.places[:last]
		return
	}
	if b.places += len(row); b.places > maxPlaces && b.err == nil {
		b.err = tooMany("places", maxPlaces)
	}
}

// endGroup ends what spans rows, as the end of thead and tbody does.
func (b *builder) endGroup() { clear(b.below) }

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
		row := b.table.places[last]
		b.table.places[last] = grown(row, b.free()+1)
		b.table.places[last][len(b.table.places[last])-1] = -1
	}
}

// free returns the first column of the row that nothing covers.
func (b *builder) free() int {
	row := b.table.places[len(b.table.places)-1]
	for column, place := range row {
		if place == 0 {
			return column
		}
	}
	return len(row)
}

// add adds a cell at the first free place.
func (b *builder) add(text string, rows, columns int) {
	if b.err != nil {
		return
	}
	column := b.free()
	if column >= maxColumns {
		b.err = tooMany("columns", maxColumns)
		return
	}
	columns = max(min(columns, maxColumns-column), 1)
	rows = max(min(rows, maxRowspan), 1)
	b.table.Cells = append(b.table.Cells, Cell{Text: text, Row: b.row, Column: column + 1, Rows: rows, Columns: columns})
	b.cover(column, columns, rows, int32(len(b.table.Cells)))
}

func (b *builder) cover(column, columns, rows int, place int32) {
	last := len(b.table.places) - 1
	row := grown(b.table.places[last], column+columns)
	for len(b.below) < len(row) {
		b.below = append(b.below, 0)
	}
	for c := column; c < column+columns; c++ {
		if row[c] == 0 {
			row[c] = place
			b.below[c] = rows - 1
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
	b.table.Cells[place-1].Rows++
	b.cover(column, columns, 1, place)
	return true
}

// done returns the table, in which places that were left free are empty.
func (b *builder) done() (*Table, error) {
	for _, row := range b.table.places {
		for column, place := range row {
			row[column] = max(place, 0)
		}
		b.table.columns = max(b.table.columns, len(row))
	}
	return b.table, b.err
}

func newBuilder() *builder { return &builder{table: &Table{}} }

// isNote reports whether a text explains what marks mean.
func isNote(text string) bool {
	return strings.ContainsAny(text, "■□▲△●○◆◇★☆√☑☐") &&
		(strings.Contains(text, "表示") || strings.Contains(text, "标注") || strings.Contains(text, "必选") || strings.Contains(text, "可选"))
}

// surroundings collects the text that stands around tables.
type surroundings struct {
	texts, notes []string
}

const (
	maxTitles = 8
	maxNotes  = 20
	maxTitle  = 200 // bytes; longer text is no title
)

func (s *surroundings) add(text string) {
	text = strings.Join(strings.Fields(text), " ")
	switch {
	case text == "":
	case isNote(text):
		if len(s.notes) < maxNotes {
			s.notes = append(s.notes, text)
		}
	case len(text) <= maxTitle:
		s.texts = append(s.texts, text)
		if len(s.texts) > maxTitles {
			s.texts = s.texts[1:]
		}
	}
}

// above gives a table what has been collected since the table before.
func (s *surroundings) above(t *Table) {
	for i := len(s.texts) - 1; i >= 0; i-- {
		t.Above = append(t.Above, s.texts[i])
	}
	t.Notes = s.notes
	s.texts, s.notes = nil, nil
}

// Package grid reads the tables of a file, whatever its format, into one form:
// cells with spans on a grid of rows and columns.
package grid

import (
	"bytes"
	"errors"
	"fmt"
	"iter"
	"strings"

	"github.com/seed2ea1efa0/disclosure/internal/message"
)

// A Format is the form of a file.
type Format uint8

// The formats.
const (
	HTML Format = iota // also as pasted from Word, and web archives
	XLSX
	DOCX
	CSV
)

// A File is what Read finds in a file.
type File struct {
	Tables   []*Table // of worksheets that show, in their order
	Remnants []Remnant
	Creator  string // the program that made the file, where it says so
	Title    string // that its maker gave it
	Digest   string // that its maker left in it
	Cut      bool   // it ends in the middle of a table
	Unended  bool   // its last line has no line break, of CSV
	Unmerged bool   // its format has no merged cells
}

// A Table is a table of a file.
type Table struct {
	Name     string    // of the worksheet, or ""
	Page     string    // the title of the page
	Caption  string    // of the table itself
	Above    []Heading // short text that is above the table, the nearest first
	Notes    []string  // text right behind the table, or above it, that explains marks
	Below    []string  // text behind the last table of the file
	Cells    []Cell
	Inner    []*Table // tables in its cells, whose text is also text of the cell
	Unmerged bool     // no cell spans rows
	Turn     bool     // its rows are the columns of the file
	places   [][]int32
	columns  int
	last     []int // by column, the last row in which a cell with text begins, from 1
}

// A Heading is a line above a table.
type Heading struct {
	Text  string
	Title bool // the page marks it as a title
}

// A Cell is a cell as it stands in the file. Boxes that are no characters there,
// and those of symbol fonts, are the characters ☑ and ☐; what was a picture is
// U+FFFC.
type Cell struct {
	Text          string   // lines separated by \n
	Row, Column   int      // its place in the file, from 1
	Rows, Columns int      // how many it spans
	Pictures      []string // the names of the pictures in the text, in order
	Value         Value
	Serial        float64 // the number that a spreadsheet holds; as a day it counts from 1899-12-30
	Link          string  // the first address on the web that the cell leads to
}

// A Value is what a spreadsheet holds in a cell that it shows as text.
type Value uint8

// The values.
const (
	Text Value = iota
	Number
	Date
	Failed // a formula without a result
)

// A Remnant is text of a file that its tables do not show.
type Remnant struct {
	Cell
	Table int // from 1; 0 for the file
	Kind  RemnantKind
}

// A RemnantKind says why text does not show.
type RemnantKind uint8

// The kinds.
const (
	Covered  RemnantKind = iota // by a merged cell
	Hidden                      // a row, column, sheet or passage that is not shown
	Struck                      // struck through, or deleted with changes tracked
	Footnote                    // a mark of a note, or its text; a comment; what is drawn over a sheet
)

// Read reads a file. An error says itself in both languages; a fault of a parser
// comes as an error, too.
func Read(data []byte, format Format, limits Limits) (file *File, err error) {
	return read(data, format, newBudget(limits))
}

// ReadAll does what Read does, and reads rows and columns that are hidden, as by a
// filter, like the others.
func ReadAll(data []byte, format Format, limits Limits) (file *File, err error) {
	b := newBudget(limits)
	b.all = true
	return read(data, format, b)
}

func read(data []byte, format Format, b *budget) (file *File, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			file, err = nil, errDamaged(fmt.Errorf("%v", fault))
		}
	}()
	if old := bytes.HasPrefix(data, []byte("\xd0\xcf\x11\xe0")); old && (format == XLSX || format == DOCX) {
		return nil, message.New("这是旧版 Office 文件或加了密码：请去掉密码，另存为 .xlsx 或 .docx", "this is an Office file of the old form or with a password: save it anew, without a password")
	}
	file = &File{}
	switch format {
	case HTML:
		err = readHTML(data, file, b)
	case XLSX:
		err = readXLSX(data, file, b)
	case DOCX:
		err = readDOCX(data, file, b)
	case CSV:
		err = readCSV(data, file, b)
	}
	if err == nil {
		err = b.err
	}
	if err != nil {
		return nil, err
	}
	return file, nil
}

// All yields the tables of the file, those in cells before the table that holds
// them.
func (f *File) All() iter.Seq[*Table] {
	return func(yield func(*Table) bool) { all(f.Tables, yield) }
}

func all(tables []*Table, yield func(*Table) bool) bool {
	for _, t := range tables {
		if !all(t.Inner, yield) || !yield(t) {
			return false
		}
	}
	return true
}

// errDamaged is the error for a file that breaks the rules of its format.
func errDamaged(err error) error {
	var known interface{ Chinese() string }
	if errors.As(err, &known) {
		return err
	}
	return message.New("文件已损坏或不合格式：%v；请重新下载或另存", "the file is damaged: %v; fetch it again or save it anew", cause{err})
}

// Rows returns the number of rows.
func (t *Table) Rows() int { return len(t.places) }

// Columns returns the number of columns of the widest row.
func (t *Table) Columns() int { return t.columns }

// Width returns the number of columns of a row.
func (t *Table) Width(row int) int { return len(t.places[row]) }

// HasText reports whether a cell with text begins in a column in a row or below it,
// counted from 0.
func (t *Table) HasText(row, column int) bool {
	return column >= 0 && column < len(t.last) && t.last[column] > row
}

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

package ledger

import (
	"slices"
	"strings"

	"github.com/seed2ea1efa0/disclosure/internal/grid"
)

// formRecord reads a table that is one piece, as pages print it above a document: a
// label, its value, and so on (索引号 013300 名称 …). ok is false for another table.
func formRecord(t *grid.Table) (rec record, ok bool) {
	if t.Rows() > mostFormRows {
		return record{}, false
	}
	labels, led, colons := 0, 0, 0
	for row := range t.Rows() {
		if isHeaderRow(t, row) {
			return record{}, false
		}
		said := labelled(t, row)
		if len(said) > 0 {
			led++
		}
		for _, pair := range said {
			labels++
			if pair.colon {
				colons++
			}
			rec.take(pair)
		}
	}
	named := rec.cells[titleColumn] != "" || rec.cells[matterColumn] != ""
	header := led == 1 && colons < 3 // a register in which nothing stands yet
	return rec, named && labels >= 3 && 2*led > t.Rows() && !header
}

// isHeaderRow reports whether a row has nothing but headings, as the lower row of a
// register's header has: a form has values between them.
func isHeaderRow(t *grid.Table, row int) bool {
	cells := cellsOf(t, row)
	return len(cells) > 2 && !slices.ContainsFunc(cells, func(cell string) bool {
		_, known := meaningOf(cell)
		return !known || isLabel(cell)
	})
}

// mostFormRows is how many rows a form may have.
const mostFormRows = 40

// A labelledValue is a label of a form with what is said behind it.
type labelledValue struct {
	meaning meaning
	value   string
	colon   bool
}

// labelled reads the labels of a row: every other cell, or those with a colon. A row
// that does not begin with a known label has none.
func labelled(t *grid.Table, row int) (said []labelledValue) {
	cells := cellsOf(t, row)
	for i := 0; i < len(cells); i++ {
		m, known := meaningOf(cells[i])
		if !known && !isLabel(cells[i]) {
			if i == 0 {
				return nil
			}
			continue
		}
		label, value := cells[i], ""
		if i+1 < len(cells) && !isLabel(cells[i+1]) {
			i++
			value = cells[i]
		}
		said = append(said, labelledValue{m, value, isLabel(label)})
	}
	return said
}

func isLabel(s string) bool { return strings.HasSuffix(s, "：") || strings.HasSuffix(s, ":") }

// cellsOf returns the texts of a row, each cell once.
func cellsOf(t *grid.Table, row int) (texts []string) {
	before := -1
	for column := range t.Columns() {
		if cell, ok := t.At(row, column); ok && cell != before {
			texts = append(texts, strings.TrimSpace(t.Cells[cell].Text))
			before = cell
		}
	}
	return texts
}

func (rec *record) take(said labelledValue) {
	if rec.cells[said.meaning] != "" {
		return
	}
	rec.cells[said.meaning] = said.value
	rec.list(said.meaning, said.value)
}

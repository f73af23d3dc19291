package ledger

import (
	"strings"

	"github.com/seed2ea1efa0/disclosure/internal/grid"
)

// formRecord reads a table that is one piece, as pages print it above a document: a
// label, its value, and so on (索引号：013300 名称：…). ok is false for another table.
func formRecord(t *grid.Table) (rec record, ok bool) {
	labels := 0
	for row := range t.Rows() {
		for column := 0; column < t.Columns(); column++ {
			label := textAt(t, row, column)
			if !strings.HasSuffix(label, "：") && !strings.HasSuffix(label, ":") {
				continue
			}
			m, known := meaningOf(label)
			labels++
			if !known || m == otherColumn || rec.cells[m] != "" {
				continue
			}
			value := valueOf(t, row, column)
			rec.cells[m] = value
			if m == formedColumn && value != "" {
				rec.days = append(rec.days, value)
			}
		}
	}
	named := rec.cells[titleColumn] != "" || rec.cells[matterColumn] != ""
	return rec, labels >= 3 && named
}

// valueOf returns what stands behind a label, unless that is a label itself.
func valueOf(t *grid.Table, row, column int) string {
	cell, ok := t.At(row, column)
	if !ok {
		return ""
	}
	value := textAt(t, row, t.Cells[cell].Column-1+t.Cells[cell].Columns)
	if _, label := meaningOf(value); label && (strings.HasSuffix(value, "：") || strings.HasSuffix(value, ":")) {
		return ""
	}
	return value
}

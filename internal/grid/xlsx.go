package grid

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"
)

// XLSX returns a table for each worksheet that has text.
func XLSX(data []byte) ([]*Table, error) {
	file, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{
		UnzipSizeLimit: maxText, UnzipXMLSizeLimit: maxText,
	})
	if err != nil {
		return nil, err
	}
	defer file.Close()
	var tables []*Table
	for _, sheet := range file.GetSheetList() {
		t, err := worksheet(file, sheet)
		if err != nil {
			return nil, fmt.Errorf("worksheet %s: %w", sheet, err)
		}
		if t != nil && !t.Blank() {
			tables = append(tables, t)
		}
	}
	return tables, nil
}

// span is what a merged cell covers.
type span struct{ rows, columns int }

func worksheet(file *excelize.File, sheet string) (*Table, error) {
	spans, err := mergedCells(file, sheet)
	if err != nil {
		return nil, err
	}
	sheetRows, err := file.Rows(sheet)
	if err != nil {
		return nil, nil // a chart sheet has no rows
	}
	defer sheetRows.Close()
	b := newBuilder()
	for number := 1; sheetRows.Next(); number++ {
		cells, err := sheetRows.Columns()
		if err != nil {
			return nil, err
		}
		b.startRow(number)
		b.worksheetRow(number, cells, spans)
		b.endRow()
		if b.err != nil {
			return nil, b.err
		}
	}
	t, err := b.done()
	t.Name = sheet
	return t, err
}

func mergedCells(file *excelize.File, sheet string) (map[[2]int]span, error) {
	merged, err := file.GetMergeCells(sheet, true)
	if err != nil {
		return nil, nil //nolint:nilerr // a chart sheet has none
	}
	spans := make(map[[2]int]span, len(merged))
	for _, m := range merged {
		left, top, err := excelize.CellNameToCoordinates(m.GetStartAxis())
		if err != nil {
			return nil, err
		}
		right, bottom, err := excelize.CellNameToCoordinates(m.GetEndAxis())
		if err != nil {
			return nil, err
		}
		spans[[2]int{top, left}] = span{bottom - top + 1, right - left + 1}
	}
	return spans, nil
}

func (b *builder) worksheetRow(number int, cells []string, spans map[[2]int]span) {
	last := len(b.table.places) - 1
	for i, text := range cells {
		text = orphan(strings.ReplaceAll(strings.ReplaceAll(text, "_x000D_", ""), "\r\n", "\n"))
		if row := b.table.places[last]; i < len(row) && row[i] != 0 {
			if strings.TrimSpace(text) != "" {
				b.table.Hidden = append(b.table.Hidden, Cell{Text: text, Row: number, Column: i + 1, Rows: 1, Columns: 1})
			}
			continue
		}
		s := spans[[2]int{number, i + 1}]
		b.add(text, s.rows, s.columns)
	}
}

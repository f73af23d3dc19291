package export

import (
	"iter"
	"slices"

	"github.com/seed2ea1efa0/disclosure"
)

// A tableRow is one row of the table: an item, or a further content group of
// one. Spans count rows; a cell that an earlier row covers has span 0.
type tableRow struct {
	disclosure.Item
	Group        disclosure.Disclosure
	CategorySpan int // category number and name
	ItemSpan     int // the item's name
	CellSpan     int // legal basis, deadline and publisher
	GroupSpan    int // contents, channels and ticks
}

// categoryRows lays out one category; only that much is held in memory.
func categoryRows(items iter.Seq[disclosure.Item]) []tableRow {
	var rows []tableRow
	block := 0 // the row that holds the merged cells
	for item := range items {
		groups := slices.Collect(item.Disclosures())
		if len(groups) == 1 && len(rows) > 0 && rows[block].SharesCells(item) {
			rows[block].CellSpan++
			rows[block].GroupSpan++
			rows = append(rows, tableRow{Item: item, ItemSpan: 1})
			continue
		}
		if len(groups) == 0 {
			groups = []disclosure.Disclosure{{}} // Validate complains; the table still has a row
		}
		block = len(rows)
		for _, group := range groups {
			rows = append(rows, tableRow{Item: item, Group: group, GroupSpan: 1})
		}
		rows[block].ItemSpan, rows[block].CellSpan = len(groups), len(groups)
	}
	if len(rows) > 0 {
		rows[0].CategorySpan = len(rows)
	}
	return rows
}

package table

import (
	"iter"
	"slices"

	"github.com/seed2ea1efa0/disclosure"
)

// maxSpan is how many rows a cell may span in a browser, less what is lost to
// chance.
const maxSpan = 60_000

// blocks yields the runs of items that share their cells. A run is valid until
// the next one.
func blocks(items iter.Seq[disclosure.Item]) iter.Seq[[]disclosure.Item] {
	return func(yield func([]disclosure.Item) bool) {
		var block []disclosure.Item
		for item := range items {
			if len(block) > 0 && (len(block) == maxSpan || !block[0].SharesCells(item)) {
				if !yield(block) {
					return
				}
				block = block[:0]
			}
			block = append(block, item)
		}
		if len(block) > 0 {
			yield(block)
		}
	}
}

// A tableRow is one row of the table: an item, or a further content group of
// one. Spans count rows; a cell that an earlier row covers has span 0.
type tableRow struct {
	disclosure.Item
	Group        disclosure.ContentGroup
	CategorySpan int // category number and name
	ItemSpan     int // the item's name
	CellSpan     int // legal basis, deadline and publisher
	GroupSpan    int // contents, channels and ticks
}

// categoryRows lays out one category.
func categoryRows(items iter.Seq[disclosure.Item]) iter.Seq[tableRow] {
	return func(yield func(tableRow) bool) {
		all := 0
		for item := range items {
			all += len(contentGroups(item))
		}
		written := 0
		for block := range blocks(items) {
			for _, row := range blockRows(block) {
				if written%maxSpan == 0 {
					row.CategorySpan = min(all-written, maxSpan)
				}
				if !yield(row) {
					return
				}
				written++
			}
		}
	}
}

// blockRows lays out items that share their cells. Only items of one content group are
// merged: where there are several, these share the item's cells instead.
func blockRows(block []disclosure.Item) (rows []tableRow) {
	groups := contentGroups(block[0])
	cells := len(groups) // rows of a cell that the groups share
	if ownsCells(groups) {
		cells = 1
	}
	for i, item := range block {
		for j, group := range groups {
			row := tableRow{Item: item, Group: group, GroupSpan: 1}
			switch {
			case len(groups) == 1:
				row.ItemSpan, row.CellSpan, row.GroupSpan = 1, 0, 0
				if i == 0 {
					row.CellSpan, row.GroupSpan = len(block), len(block)
				}
			case j == 0:
				row.ItemSpan, row.CellSpan = len(groups), cells
			case cells == 1:
				row.CellSpan = 1
			}
			rows = append(rows, row)
		}
	}
	return rows
}

// ownsCells reports whether groups of an item have legal bases, terms or publishers
// of their own.
func ownsCells(groups []disclosure.ContentGroup) bool {
	return slices.ContainsFunc(groups, func(g disclosure.ContentGroup) bool {
		return g.Owns(disclosure.ColumnLegalBasis) || g.Owns(disclosure.ColumnDeadline) || g.Owns(disclosure.ColumnPublisher)
	})
}

// contentGroups returns at least one group: Validate complains of an item
// without any, but it still has a row.
func contentGroups(item disclosure.Item) []disclosure.ContentGroup {
	if groups := slices.Collect(item.ContentGroups()); len(groups) > 0 {
		return groups
	}
	return []disclosure.ContentGroup{{}}
}

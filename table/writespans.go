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

// categoryRows lays out one category. Only items of one content group are
// merged: where there are several, these share the item's cells instead.
func categoryRows(items iter.Seq[disclosure.Item]) iter.Seq[tableRow] {
	return func(yield func(tableRow) bool) {
		left := 0 // rows of the category
		for item := range items {
			left += len(contentGroups(item))
		}
		covered := 0 // by the cell of the category above
		for block := range blocks(items) {
			groups := contentGroups(block[0])
			own := ownsCells(groups)
			for i, item := range block {
				for j, group := range groups {
					row := tableRow{Item: item, Group: group, GroupSpan: 1}
					if covered == 0 {
						covered = min(left, maxSpan)
						row.CategorySpan = covered
					}
					covered, left = covered-1, left-1
					if j == 0 {
						row.ItemSpan, row.CellSpan = len(groups), len(groups)
					}
					if own {
						row.CellSpan = 1
					}
					if len(groups) == 1 {
						row.CellSpan, row.GroupSpan = 0, 0
						if i == 0 {
							row.CellSpan, row.GroupSpan = len(block), len(block)
						}
					}
					if !yield(row) {
						return
					}
				}
			}
		}
	}
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

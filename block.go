package disclosure

import (
	"iter"
	"slices"
)

// block holds the cells that the table merges over consecutive rows.
type block struct {
	cells
	groups  []group
	divided [cellColumns]bool // where content groups have cells of their own
}

// cells holds the columns that a table prints once for an item, or anew for each
// of its content groups. A column without entries is an absent cell.
type cells struct {
	printed   [cellColumns][]string // the entries of each; of further columns headings and texts by turns
	citations []*Citation           // the legal basis, read; most stand in many cells, and are kept once
	deadline  Deadline              // the deadline, read
}

// The columns from firstCell on are cells of a block or of a group, but for the
// channels, which every group has for itself.
const (
	firstCell   = ColumnLegalBasis
	cellColumns = endOfColumns - firstCell
)

// cellsInOrder yields the columns of cells in the table's order.
func cellsInOrder(yield func(Column) bool) {
	for col := firstCell; col < endOfColumns; col++ {
		if col != ColumnChannels && !yield(col) {
			return
		}
	}
}

// isCell reports whether the column is one of cells.
func (col Column) isCell() bool {
	return firstCell <= col && col < endOfColumns && col != ColumnChannels
}

// isSingle reports whether a cell of the column is one text, not several entries.
func (col Column) isSingle() bool { return col == ColumnDeadline || col == ColumnPublisher }

// entries returns the cell of the column as printed.
func (c *cells) entries(col Column) []string { return c.printed[col-firstCell] }

// has reports whether the cell of the column is there.
func (c *cells) has(col Column) bool { return len(c.entries(col)) > 0 }

// set fills the cell of a column that needs no reading.
func (c *cells) set(col Column, entries []string) { c.printed[col-firstCell] = entries }

// setText is set for a column of one text; "" is an absent cell.
func (c *cells) setText(col Column, text string) {
	if text != "" {
		c.set(col, []string{text})
	}
}

func (c *cells) setDeadline(deadline Deadline) {
	c.setText(ColumnDeadline, deadline.String())
	c.deadline = deadline
}

func (c *cells) setLegalBasis(citations []*Citation) {
	var printed []string
	for _, citation := range citations {
		printed = append(printed, citation.String())
	}
	c.set(ColumnLegalBasis, printed)
	c.citations = citations
}

// text returns the cell of a column of one text.
func (c *cells) text(col Column) string {
	if c.has(col) {
		return c.entries(col)[0]
	}
	return ""
}

// take takes over the cell of the column from another row.
func (c *cells) take(col Column, from *cells) {
	c.set(col, from.entries(col))
	switch col {
	case ColumnLegalBasis:
		c.citations = from.citations
	case ColumnDeadline:
		c.deadline = from.deadline
	}
}

// same reports whether the cells of the column say the same, as printed.
func (c *cells) same(col Column, other *cells) bool {
	return slices.Equal(c.entries(col), other.entries(col))
}

func (c *cells) equal(other *cells) bool {
	for col := range cellsInOrder {
		if !c.same(col, other) {
			return false
		}
	}
	return true
}

func (c *cells) empty() bool { return c.equal(&cells{}) }

// texts returns the entries of a cell in a line each, such as "咨询电话：12333" of a
// further column. The caller owns them.
func (c *cells) texts(col Column) []string {
	if col != ColumnExtra {
		return slices.Clone(c.entries(col))
	}
	var texts []string
	for heading, text := range c.extra() {
		texts = append(texts, Extra{heading, text}.String())
	}
	return texts
}

// extra yields the further columns, heading and text.
func (c *cells) extra() iter.Seq2[string, string] {
	return func(yield func(heading, text string) bool) {
		for pair := range slices.Chunk(c.entries(ColumnExtra), 2) {
			if !yield(pair[0], pair[1]) {
				return
			}
		}
	}
}

func (c *cells) addExtra(heading, text string) {
	c.set(ColumnExtra, append(c.entries(ColumnExtra), heading, text))
}

// extraText returns the text under a heading.
func (c *cells) extraText(heading string) (text string, ok bool) {
	for known, text := range c.extra() {
		if known == heading {
			return text, true
		}
	}
	return "", false
}

func (b *block) equal(other *block) bool {
	return slices.EqualFunc(b.groups, other.groups, group.equal) && b.cells.equal(&other.cells)
}

// holders yields the cells that say something in a column: the item's, or where
// content groups have cells of their own, theirs.
func (b *block) holders(col Column) iter.Seq[*cells] {
	return func(yield func(*cells) bool) {
		if !b.divided[col-firstCell] {
			yield(&b.cells)
			return
		}
		for i := range b.groups {
			if own := b.groups[i].own; own != nil && own.has(col) && !yield(own) {
				return
			}
		}
	}
}

// said yields what an item and its content groups say in a column, as read from its
// cells, each once by its text.
func said[T any](b *block, col Column, read func(*cells) []T, text func(T) string) iter.Seq[T] {
	return func(yield func(T) bool) {
		var seen map[string]bool // where there may be anything to see again
		if b.divided[col-firstCell] {
			seen = make(map[string]bool)
		}
		for c := range b.holders(col) {
			for _, entry := range read(c) {
				if seen[text(entry)] {
					continue
				}
				if seen != nil {
					seen[text(entry)] = true
				}
				if !yield(entry) {
					return
				}
			}
		}
	}
}

// settle brings the cells of a block into the one form in which they are kept,
// however a file spreads them over the item and its groups: merged cells and
// repeated ones say the same and have the same digest.
//
// What all groups have in common is the item's alone. Where they differ, each
// group keeps its own, and the item's is that of its first group. A group without
// a cell has the item's; so where a group has none at all, neither has the item.
func (b *block) settle() {
	if !slices.ContainsFunc(b.groups, func(g group) bool { return g.own != nil }) {
		return
	}
	said := make([]cells, len(b.groups)) // what is said of each group
	for i := range b.groups {
		said[i] = ContentGroup{b, &b.groups[i]}.said()
		b.groups[i].own = &cells{}
	}
	for col := range cellsInOrder {
		if col == ColumnExtra {
			b.settleExtra(said)
		} else {
			b.settleColumn(col, said)
		}
	}
	for i := range b.groups {
		own := b.groups[i].own
		if own.empty() {
			b.groups[i].own = nil
			continue
		}
		for col := range cellsInOrder {
			b.divided[col-firstCell] = b.divided[col-firstCell] || own.has(col)
		}
	}
}

func (b *block) settleColumn(col Column, said []cells) {
	common, complete := true, true
	for i := range said {
		common = common && said[i].same(col, &said[0])
		complete = complete && said[i].has(col)
	}
	if common || complete {
		b.take(col, &said[0])
	}
	for i := range said {
		if !common {
			b.groups[i].own.take(col, &said[i])
		}
	}
}

// settleExtra takes every heading for a column.
func (b *block) settleExtra(said []cells) {
	var headings []string
	texts := make(map[string][]string) // of each heading, one a group
	for i := range said {
		for heading, text := range said[i].extra() {
			if texts[heading] == nil {
				headings = append(headings, heading)
				texts[heading] = make([]string, len(said))
			}
			texts[heading][i] = text
		}
	}
	b.set(ColumnExtra, nil)
	for _, heading := range headings {
		column := texts[heading]
		if !slices.Contains(column, "") {
			b.addExtra(heading, column[0])
		}
		common := !slices.ContainsFunc(column, func(text string) bool { return text != column[0] })
		for i, text := range column {
			if !common && text != "" {
				b.groups[i].own.addExtra(heading, text)
			}
		}
	}
}

package disclosure

import (
	"iter"
	"slices"

	"github.com/seed2ea1efa0/disclosure/internal/message"
)

// block holds the cells that the table merges over consecutive rows.
type block struct {
	cells
	groups  []group
	divided [cellCount]bool // where content groups have cells of their own
	path    string          // in the file it was loaded from; "" in memory
	first   int             // index of its first row
}

// cells holds the columns that a table prints once for an item, or anew for each
// of its content groups. A column without entries is an absent cell.
type cells struct {
	printed   [cellCount][]string // the entries of each; of further columns headings and texts by turns
	citations []*citation         // the legal basis, read; most are in many cells, and are kept once
	deadline  Deadline            // the deadline, read
}

// entries returns the cell of the column as printed.
func (c *cells) entries(col cell) []string { return c.printed[col] }

// has reports whether the cell of the column is there.
func (c *cells) has(col cell) bool { return len(c.entries(col)) > 0 }

// set fills the cell of a column that needs no reading.
func (c *cells) set(col cell, entries []string) { c.printed[col] = entries }

// setText is set for a column of one text; "" is an absent cell.
func (c *cells) setText(col cell, text string) {
	if text != "" {
		c.set(col, []string{text})
	}
}

func (c *cells) setDeadline(deadline Deadline) {
	c.setText(deadlineCell, deadline.String())
	c.deadline = deadline
}

func (c *cells) setLegalBasis(citations []*citation) {
	var printed []string
	for _, citation := range citations {
		printed = append(printed, citation.String())
	}
	c.set(legalBasisCell, printed)
	c.citations = citations
}

// text returns the cell of a column of one text.
func (c *cells) text(col cell) string {
	if c.has(col) {
		return c.entries(col)[0]
	}
	return ""
}

// take takes over the cell of the column from another row.
func (c *cells) take(col cell, from *cells) {
	c.set(col, from.entries(col))
	switch col {
	case legalBasisCell:
		c.citations = from.citations
	case deadlineCell:
		c.deadline = from.deadline
	}
}

// same reports whether the cells of the column say the same, as printed.
func (c *cells) same(col cell, other *cells) bool {
	return slices.Equal(c.entries(col), other.entries(col))
}

func (c *cells) equal(other *cells) bool {
	for col := range cellCount {
		if !c.same(col, other) {
			return false
		}
	}
	return true
}

func (c *cells) empty() bool { return c.equal(&cells{}) }

// texts returns the entries of a cell in a line each, such as "咨询电话：12333" of a
// further column. The caller owns them.
func (c *cells) texts(col cell) []string {
	if col != extraCell {
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
		for pair := range slices.Chunk(c.entries(extraCell), 2) {
			if !yield(pair[0], pair[1]) {
				return
			}
		}
	}
}

func (c *cells) addExtra(heading, text string) {
	c.set(extraCell, append(c.entries(extraCell), heading, text))
}

// extraTexts returns the texts of the further columns by their headings.
func (c *cells) extraTexts() map[string]string {
	if !c.has(extraCell) {
		return nil
	}
	texts := make(map[string]string, len(c.entries(extraCell))/2)
	for heading, text := range c.extra() {
		texts[heading] = text
	}
	return texts
}

func (b *block) equal(other *block) bool {
	return slices.EqualFunc(b.groups, other.groups, group.equal) && b.cells.equal(&other.cells)
}

// holders yields the cells that say something in a column: the item's, or where
// content groups have cells of their own, theirs.
func (b *block) holders(col cell) iter.Seq[*cells] {
	return func(yield func(*cells) bool) {
		if !b.divided[col] {
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
func said[T any](b *block, col cell, read func(*cells) []T, text func(T) string) iter.Seq[T] {
	return func(yield func(T) bool) {
		var seen map[string]bool // where there may be anything to see again
		if b.divided[col] {
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
// group keeps its own, and the item has its first group's. A group without
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
	for col := range cellCount {
		if col == extraCell {
			b.settleExtra(said)
		} else {
			b.settleColumn(col, said)
		}
	}
	for i := range b.groups {
		own := b.groups[i].own
		if own.empty() {
			b.groups[i].own = nil
		}
		for col := range cellCount {
			b.divided[col] = b.divided[col] || own.has(col)
		}
	}
}

func (b *block) settleColumn(col cell, said []cells) {
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

// settleExtra takes every heading for a column. What all groups have comes first, as
// [ContentGroup.Extra] yields it, so that what is settled stays as it is.
func (b *block) settleExtra(said []cells) {
	type groupText struct {
		group int
		text  string
	}
	var headings []string
	texts := make(map[string][]groupText) // of each heading
	for i := range said {
		for heading, text := range said[i].extra() {
			if texts[heading] == nil {
				headings = append(headings, heading)
			}
			if text != "" {
				texts[heading] = append(texts[heading], groupText{i, text})
			}
		}
	}
	incomplete := func(heading string) int { return min(len(said)-len(texts[heading]), 1) }
	slices.SortStableFunc(headings, func(a, b string) int { return incomplete(a) - incomplete(b) })
	b.set(extraCell, nil)
	for _, heading := range headings {
		column := texts[heading]
		complete := incomplete(heading) == 0
		if complete {
			b.addExtra(heading, column[0].text)
		}
		if complete && !slices.ContainsFunc(column, func(t groupText) bool { return t.text != column[0].text }) {
			continue
		}
		for _, t := range column {
			b.groups[t.group].own.addExtra(heading, t.text)
		}
	}
}

// weight estimates how many bytes the block takes in a table that merges no cells: a
// row for each content group of each of so many items, with every cell.
func (b *block) weight(items int) float64 {
	const row, entry = 256, 16
	size := func(entries []string) (n int) {
		for _, s := range entries {
			n += entry + len(s)
		}
		return n
	}
	shared, own := row, 0
	for col := range cellCount {
		shared += size(b.cells.entries(col))
	}
	for _, g := range b.groups {
		own += size(g.contents) + size(g.free)
		for col := range cellCount {
			if g.own != nil {
				own += size(g.own.entries(col))
			}
		}
	}
	return float64(max(items, 1)) * (float64(max(len(b.groups), 1))*float64(shared) + float64(own))
}

func tooManyRows() error {
	return message.New("事项与公开内容组相乘得到的行太多：请检查合并的单元格，或分成几个类别块",
		"the items times their content groups are too many rows: check the merged cells, or divide the block")
}

package table

import (
	"slices"
	"strings"

	"github.com/seed2ea1efa0/disclosure/internal/grid"
)

// A column is a column of a table as its header is understood.
type column struct {
	index   int // in the grid
	width   int // more than 1 where two columns without headings of their own share one
	field   field
	level   int    // of a matter
	heading string // as printed, without the words of ticked columns
	word    string // of a ticked column
}

// A header is the understood header of a table.
type header struct {
	first, end int // rows of the grid
	columns    []column
	matters    []column // those of columns that name the matter, the widest level first
}

// maxHeaderRows is how many rows a header may have.
const maxHeaderRows = 5

// findHeader finds the header of a table: the first row that has the headings of
// the matter and of two more fields, with the rows that it spans.
func findHeader(t *grid.Table) (h header, ok bool) {
	for row := range min(t.Rows(), maxRowsAbove) {
		if h, ok = headerAt(t, row); ok {
			return h, true
		}
	}
	return header{}, false
}

// maxRowsAbove is how many rows may stand above a header.
const maxRowsAbove = 100

// headerAt reads the header that begins in a row, if one does.
func headerAt(t *grid.Table, row int) (h header, ok bool) {
	if !looksLikeHeader(t, row) {
		return header{}, false
	}
	h = header{first: row, end: headerEnd(t, row)}
	h.readColumns(t)
	return h, len(h.matters) > 0
}

// looksLikeHeader counts the headings that are known in a row. A table needs few
// columns to be one; but two known words may stand in any row.
func looksLikeHeader(t *grid.Table, row int) bool {
	var known [endOfFields]bool
	count, unknown := 0, 0
	for column := range t.Columns() {
		cell, ok := t.At(row, column)
		if !ok || strings.TrimSpace(t.Cells[cell].Text) == "" {
			continue
		}
		m, ok := meaningOf(t.Cells[cell].Text)
		switch {
		case !ok:
			unknown++
		case !known[m.field]:
			known[m.field] = true
			count++
		}
		if unknown > 8 && unknown > 4*count {
			return false
		}
	}
	return known[matterField] && count >= 2 && (known[contentsField] || count >= 4 || known[numberField] && count >= 3)
}

// headerEnd returns the first row behind the header.
func headerEnd(t *grid.Table, first int) int {
	end := first + 1
	for column := range t.Columns() {
		if cell, ok := t.At(first, column); ok && meaningKnown(t.Cells[cell].Text) {
			for end < t.Rows() && end < first+maxHeaderRows && covers(t, cell, end, column) {
				end++
			}
		}
	}
	for end < t.Rows() && end < first+maxHeaderRows && continuesHeader(t, first, end) {
		end++
	}
	return end
}

func meaningKnown(heading string) bool {
	_, ok := meaningOf(heading)
	return ok
}

func covers(t *grid.Table, cell, row, column int) bool {
	at, ok := t.At(row, column)
	return ok && at == cell
}

// continuesHeader reports whether a row that nothing merges into the header is one
// all the same: it has only headings, words that are ticked, and what the header
// says above it.
func continuesHeader(t *grid.Table, first, row int) bool {
	words := 0
	for column := range t.Columns() {
		cell, ok := t.At(row, column)
		if !ok {
			continue
		}
		text := t.Cells[cell].Text
		above, _ := t.At(first, column)
		switch key := headingKey(text); {
		case key == "", covers(t, cell, row-1, column):
		case above >= 0 && headingKey(t.Cells[above].Text) == key:
		case meaningKnown(text), isTickWord(text):
			words++
		default:
			return false
		}
	}
	return words >= 2
}

// readColumns reads what each column is.
func (h *header) readColumns(t *grid.Table) {
	for index := 0; index < t.Columns(); index++ {
		path := h.path(t, index)
		if len(path) == 0 && !hasText(t, h.end, index) {
			continue
		}
		h.columns = append(h.columns, columnOf(index, path))
	}
	h.shareHeadings(t)
	h.settle()
	for _, c := range h.columns {
		if c.field == matterField {
			h.matters = append(h.matters, c)
		}
	}
	slices.SortStableFunc(h.matters, func(a, b column) int { return a.level - b.level })
}

// path returns the texts of the header over a column, from top to bottom.
func (h *header) path(t *grid.Table, index int) (path []string) {
	for row := h.first; row < h.end; row++ {
		cell, ok := t.At(row, index)
		if !ok {
			continue
		}
		text := oneLine(t.Cells[cell].Text)
		if text != "" && (len(path) == 0 || path[len(path)-1] != text) {
			path = append(path, text)
		}
	}
	if len(path) > 1 || h.end-h.first < 2 {
		return path
	}
	return h.inherited(t, index, path)
}

// inherited gives a column of an unmerged header the heading to its left that it
// belongs to: of 公开对象 over 全社会 and 特定群体, the second has nothing above it.
func (h *header) inherited(t *grid.Table, index int, path []string) []string {
	if len(path) != 1 || meaningKnown(path[0]) || !isTickWord(path[0]) {
		return path
	}
	for left := index - 1; left >= 0; left-- {
		if cell, ok := t.At(h.first, left); ok && strings.TrimSpace(t.Cells[cell].Text) != "" {
			if m, ok := meaningOf(t.Cells[cell].Text); ok && m.field.isTicked() {
				return []string{oneLine(t.Cells[cell].Text), path[0]}
			}
			break
		}
	}
	return path
}

func hasText(t *grid.Table, from, index int) bool {
	for row := from; row < t.Rows(); row++ {
		if cell, ok := t.At(row, index); ok && strings.TrimSpace(t.Cells[cell].Text) != "" {
			return true
		}
	}
	return false
}

// columnOf reads a column by the lowest heading that is known.
func columnOf(index int, path []string) column {
	c := column{index: index, width: 1}
	for depth := len(path) - 1; depth >= 0; depth-- {
		m, ok := meaningOf(path[depth])
		if !ok || m.field == matterField && m.level > 0 && depth > 0 && underTicked(path[:depth]) {
			continue
		}
		c.field, c.level, c.heading = m.field, m.level, path[depth]
		below := path[depth+1:]
		switch {
		case c.field.isTicked():
			c.word = strings.Join(below, "")
		case len(below) > 0 && c.field != matterField:
			c.field, c.heading = otherField, strings.Join(path, "/")
		}
		return c
	}
	c.heading = strings.Join(path, "/")
	return c
}

// underTicked reports whether a column belongs to a group that is ticked, whose
// words may look like levels of matters.
func underTicked(path []string) bool {
	return slices.ContainsFunc(path, func(heading string) bool {
		m, ok := meaningOf(heading)
		return ok && m.field.isTicked()
	})
}

// shareHeadings joins columns that one heading covers: two of a matter with a level
// are its number and its name; two of a matter without are two levels.
func (h *header) shareHeadings(t *grid.Table) {
	joined := h.columns[:0]
	for _, c := range h.columns {
		last := len(joined) - 1
		if last < 0 || c.field != matterField || joined[last].field != matterField || !h.sameHeading(t, c.index, joined[last].index) {
			joined = append(joined, c)
			continue
		}
		if c.level > 0 {
			joined[last].width++
			continue
		}
		joined = append(joined, c)
	}
	h.columns = joined
}

func (h *header) sameHeading(t *grid.Table, a, b int) bool {
	cellA, okA := t.At(h.end-1, a)
	cellB, okB := t.At(h.end-1, b)
	return okA && okB && cellA == cellB
}

// settle decides where several columns may be one field.
func (h *header) settle() {
	for f := range endOfFields {
		if f == otherField || f == matterField {
			continue
		}
		best, heading := -1, ""
		for _, c := range h.columns {
			if m, ok := meaningOf(c.heading); ok && c.field == f && (best < 0 || m.rank < best) {
				best, heading = m.rank, c.heading
			}
		}
		for i := range h.columns {
			c := &h.columns[i]
			if c.field == f && c.heading != heading {
				if c.word != "" {
					c.heading += "/" + c.word
				}
				c.field, c.word = otherField, ""
			}
		}
	}
	if !h.has(numberField) {
		for i := range h.columns {
			if h.columns[i].field == codeField {
				h.columns[i].field = numberField
			}
		}
	}
	h.settleMatters()
	h.settleHeadings()
}

func (h *header) has(f field) bool {
	return slices.ContainsFunc(h.columns, func(c column) bool { return c.field == f })
}

// settleMatters gives the columns of the matter levels. What stands before 一级事项
// (类别, 领域) stays a column of its own.
func (h *header) settleMatters() {
	leveled, classes, others := false, 0, 0
	for _, c := range h.columns {
		if c.field == matterField {
			leveled = leveled || c.level > 0
			if c.isClass() {
				classes++
			} else if c.level == 0 {
				others++
			}
		}
	}
	classed := false
	for i := range h.columns {
		c := &h.columns[i]
		switch {
		case c.field != matterField || c.level > 0:
		case leveled && (h.hasLevel(1) || classed):
			c.field = otherField
		case leveled:
			c.level, classed = 1, true
		case classes > 0 && others > 0 && c.isClass():
			if c.level = 1; classed {
				c.level, c.field = 0, otherField
			}
			classed = true
		case classes > 0 && others > 0:
			c.level = 2
		}
	}
}

func (h *header) hasLevel(level int) bool {
	return slices.ContainsFunc(h.columns, func(c column) bool { return c.field == matterField && c.level == level })
}

// isClass reports whether a heading names a class of matters, not matters.
func (c column) isClass() bool {
	m, _ := meaningOf(c.heading)
	return m.field == matterField && m.level == 0 && m.rank >= slices.Index(headingsOf(matterField), "类别")
}

// settleHeadings gives further columns headings of which none stands twice.
func (h *header) settleHeadings() {
	seen := make(map[string]int)
	for i := range h.columns {
		c := &h.columns[i]
		if c.field != otherField {
			continue
		}
		if c.heading == "" {
			c.heading = "第" + chinese(c.index+1) + "列"
		}
		seen[c.heading]++
		if n := seen[c.heading]; n > 1 {
			c.heading += "（" + chinese(n) + "）"
		}
	}
}

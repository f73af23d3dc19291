package table

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/seed2ea1efa0/disclosure/internal/grid"
	"github.com/seed2ea1efa0/disclosure/internal/text"
)

// A header is the understood header of a table.
type header struct {
	above      int        // the first row of the grid that belongs to it: its title's
	first, end int        // rows of the grid
	rows       int        // that it has, also where a table goes on without it
	printed    [][]string // by column of the grid: its texts, as headingKey folds them
	columns    []column
	matters    []int // of the columns that name the matter, the widest level first
}

// maxHeaderRows is how many rows a header may have.
const maxHeaderRows = 5

// findHeader finds the header that begins in one of so many rows: the first row that has
// the headings of the matter and of two more fields, with the rows that it spans.
func findHeader(t *grid.Table, from, rows int, answers *Answers) (h header, ok bool) {
	for row := from; row < min(t.Rows(), from+rows); row++ {
		if h, ok = headerAt(t, row, answers); ok {
			return h, true
		}
	}
	return header{}, false
}

// maxRowsAbove is how many rows may be above a header.
const maxRowsAbove = 100

// headerAt reads the header that begins in a row, if one does.
func headerAt(t *grid.Table, row int, answers *Answers) (h header, ok bool) {
	if !looksLikeHeader(t, row, answers) {
		return header{}, false
	}
	h = header{first: row, end: headerEnd(t, row)}
	h.rows = h.end - h.first
	h.printed = h.texts(t)
	h.readColumns(t, answers)
	return h, len(h.matters) > 0
}

// texts returns what the header says over each column of the grid.
func (h *header) texts(t *grid.Table) [][]string {
	texts := make([][]string, t.Columns())
	for row := h.first; row < h.end; row++ {
		for column := range t.Columns() {
			if at, ok := t.At(row, column); ok {
				texts[column] = append(texts[column], headingKey(t.Cells[at].Text))
			}
		}
	}
	return texts
}

// repeats reports whether a header says what another says.
func (h *header) repeats(other *header) bool {
	return slices.EqualFunc(h.printed, other.printed, slices.Equal)
}

// isSure reports whether most of a header's columns are known, and none is headed by a
// number, as a row of items would have it.
func (h *header) isSure() bool {
	known, columns := 0, 0
	for _, c := range h.columns {
		if c.heading == "" || c.lent {
			continue
		}
		columns++
		if _, number := text.Number(c.heading); number {
			return false
		}
		if c.field != otherField || meaningKnown(c.heading) {
			known++
		}
	}
	const enough = 3
	return known >= enough && known*2 > columns
}

// looksLikeHeader counts the headings that are known in a row. A table needs few
// columns to be one; but two known words may be in any row.
func looksLikeHeader(t *grid.Table, row int, answers *Answers) bool {
	const sure = 5 // known headings, whatever is beside them
	var known [endOfFields]bool
	count, unknown := 0, 0
	for column := range t.Columns() {
		cell, ok := t.At(row, column)
		if !ok {
			continue
		}
		text := t.Cells[cell].Text
		m, ok := answers.meaningOf(text)
		rest := below(t, cell, row, column)
		if !ok && foldHeading(text) != "" {
			m, ok = answers.meaningOf(text + rest)
		}
		if !ok { // 公开内容 below 公开要求; but items are named in the row itself
			m, ok = answers.meaningOf(rest)
			ok = ok && m.field != matterField
		}
		switch {
		case ok && !known[m.field]:
			known[m.field] = true
			count++
		case !ok && strings.TrimSpace(text) != "":
			unknown++
		}
		if count < sure && unknown > 8 && unknown > 4*count {
			return false
		}
	}
	return known[matterField] && (known[contentsField] || count >= 4 || known[numberField] && count >= 3)
}

// below returns the text below a cell, which may be the rest of a torn heading.
func below(t *grid.Table, cell, row, column int) string {
	if at, ok := t.At(row+1, column); ok && at != cell {
		return t.Cells[at].Text
	}
	return ""
}

// headerEnd returns the first row behind the header.
func headerEnd(t *grid.Table, first int) int {
	end := first + 1
	for column := range t.Columns() {
		if cell, ok := t.At(first, column); ok && meaningKnown(t.Cells[cell].Text) {
			for end < first+maxHeaderRows && covers(t, cell, end, column) {
				end++
			}
		}
	}
	for end < first+maxHeaderRows && (continuesHeader(t, first, end) || completesWords(t, end)) {
		end++
	}
	return end
}

// completesWords reports whether a row has nothing but the second halves of words
// that the row above tears: 特定群 over 众.
func completesWords(t *grid.Table, row int) bool {
	completed := 0
	for column := range t.Columns() {
		cell, ok := t.At(row, column)
		if !ok || covers(t, cell, row-1, column) {
			continue
		}
		below := headingKey(t.Cells[cell].Text)
		if below == "" {
			continue
		}
		above, ok := t.At(row-1, column)
		if !ok {
			return false
		}
		if whole := headingKey(t.Cells[above].Text) + below; !meaningKnown(whole) && !isTickWord(whole) {
			return false
		}
		completed++
	}
	return completed > 0
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
		if tickCellOf(text, "").text == "" && headingKey(text) != "" {
			return false // a mark, of an item
		}
		above, found := t.At(first, column)
		switch key := headingKey(text); {
		case key == "", covers(t, cell, row-1, column):
		case found && headingKey(t.Cells[above].Text) == key:
		case found && isWhole(t.Cells[above]):
			return false
		case meaningKnown(text), isTickWord(text), isChannel(text):
			words++
		case isTickGroup(groupOver(t, first, column)) && utf8.RuneCountInString(key) <= longestWord:
			words++
		default:
			return false
		}
	}
	return words >= 2
}

// isWhole reports whether a heading has none below it: it is over one column, and says
// what that is.
func isWhole(heading grid.Cell) bool {
	m, ok := meaningOf(heading.Text)
	return ok && heading.Columns == 1 && !m.field.isTicked() && m.field != channelsField && (m.field != matterField || m.level > 0)
}

// longestWord is how long a word of a ticked column may be, in characters.
const longestWord = 8

func isTickGroup(heading string) bool {
	m, _ := meaningOf(heading)
	return m.field.isTicked() || m.field == channelsField
}

// groupOver returns the heading of the first row over a column, or to its left where
// the cells are not merged.
func groupOver(t *grid.Table, first, column int) string {
	for ; column >= 0; column-- {
		if at, ok := t.At(first, column); ok && strings.TrimSpace(t.Cells[at].Text) != "" {
			return oneLine(t.Cells[at].Text)
		}
	}
	return ""
}

// path returns the texts of the header over a column, from top to bottom.
func (h *header) path(t *grid.Table, index int) (path []string) {
	path = h.printedPath(t, index)
	if len(path) != 1 || meaningKnown(path[0]) || oneLine(textAt(t, h.first, index)) != "" {
		return path
	}
	return append(h.groupLeft(t, index), path[0])
}

// printedPath returns the texts that the file has over a column.
func (h *header) printedPath(t *grid.Table, index int) (path []string) {
	for row := h.first; row < h.end; row++ {
		cell, ok := t.At(row, index)
		if !ok {
			continue
		}
		text := oneLine(t.Cells[cell].Text)
		last := len(path) - 1
		switch {
		case text == "" || last >= 0 && path[last] == text:
		case last >= 0 && isTorn(path[last], text):
			path[last] += text
		default:
			path = append(path, text)
		}
	}
	return path
}

// isTorn reports whether two texts over one another are one heading: 特定 over 群体.
func isTorn(above, below string) bool {
	whole := above + below
	if (meaningKnown(above) || isTickWord(above)) && !isLevelAlone(above) {
		return false
	}
	return meaningKnown(whole) || isTickWord(whole) && !meaningKnown(below)
}

// isLevelAlone reports whether a heading is 一级 without its 事项.
func isLevelAlone(heading string) bool {
	key := headingKey(heading)
	_, ok := matterLevel(key)
	return ok && strings.HasSuffix(key, "级")
}

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
	printed string // where that is another, as a person said or as is guessed
	word    string // of a ticked column

	misprinted bool  // under the heading of another group
	unsure     bool  // taken for a channel by its heading and its ticks
	told       bool  // a person gave it its field
	lent       bool  // its heading is over the column to its left
	twin       field // that another column says; this one is kept as it is
}

// isTicked reports whether the cells of a column are ticks of its word.
func (c column) isTicked() bool {
	return c.field.isTicked() || c.word != ""
}

// readColumns reads what each column is.
func (h *header) readColumns(t *grid.Table, answers *Answers) {
	for index := range t.Columns() {
		path := h.path(t, index)
		if len(path) == 0 && !t.HasText(h.end, index) {
			continue
		}
		c, told := column{}, false
		if len(answers.Headings)+len(answers.guessed) > 0 {
			c, told = answers.column(index, h.names(t, index, path))
		}
		if !told {
			c = columnOf(index, path)
		}
		h.columns = append(h.columns, h.withWord(t, c, path, answers))
	}
	h.besideChannels(answers)
	h.shareHeadings(t)
	h.settle(t)
	h.settleChannels(t)
	for i, c := range h.columns {
		if c.field == matterField {
			h.matters = append(h.matters, i)
		}
	}
	slices.SortStableFunc(h.matters, func(a, b int) int { return h.columns[a].level - h.columns[b].level })
}

// index returns the first column of a field, -1 if there is none.
func (h *header) index(f field) int {
	return slices.IndexFunc(h.columns, func(c column) bool { return c.field == f })
}

// isOver reports whether a column of the grid is one of a field.
func (h *header) isOver(f field, index int) bool {
	return slices.ContainsFunc(h.columns, func(c column) bool { return c.field == f && c.index == index })
}

// soleColumn reports whether a column is the only one of the table that says
// something of an item beside its name.
func (h *header) soleColumn(i int) bool {
	return !slices.ContainsFunc(h.columns, func(c column) bool { return c.field != matterField && c.field != numberField && c != h.columns[i] })
}

// names returns what a person may call a column: all lines of its heading, or the last;
// with its number where other columns before it are headed alike.
func (h *header) names(t *grid.Table, index int, path []string) []string {
	if len(path) == 0 {
		return nil
	}
	all, n := strings.Join(path, "/"), 1
	for before := index - 1; before >= 0; before-- {
		if strings.Join(h.path(t, before), "/") == all && !h.sameHeading(t, index, before) {
			n++
		}
	}
	return []string{numbered(all, n), numbered(path[len(path)-1], n)}
}

// groupLeft returns the heading to the left that a word of an unmerged header belongs
// to: of 公开对象 over 全社会 and 特定群体, the second has nothing above it.
func (h *header) groupLeft(t *grid.Table, index int) []string {
	const widest = 30 // columns
	for left := index - 1; left >= max(index-widest, 0); left-- {
		path := h.printedPath(t, left)
		last := len(path) - 1
		switch {
		case last < 0 || last == 0 && !meaningKnown(path[0]) && oneLine(textAt(t, h.first, left)) == "":
			continue // blank, or another word of the group
		case last == 0 && isTickGroup(path[0]):
			return path
		case last > 0 && isTickGroup(path[last-1]):
			return path[:last]
		}
		return nil
	}
	return nil
}

// withWord gives a column of ticks the word that its heading is: of 政府网站 over √ it
// is that channel, and so it is of any heading that a person says to be ticked.
func (h *header) withWord(t *grid.Table, c column, path []string, answers *Answers) column {
	if len(path) == 0 {
		return c
	}
	heading := path[len(path)-1]
	switch {
	case c.told && (c.field.isTicked() || c.field == channelsField):
		if h.isTicks(t, c.index) {
			c.word, c.heading = strings.TrimPrefix(heading, "是否"), c.field.heading()
		}
	case c.field == otherField && soundsLikeChannel(heading) && !answers.keeps(c.heading) && h.isTicks(t, c.index):
		c.field, c.word, c.heading, c.unsure = channelsField, heading, channelsField.heading(), !isChannel(heading)
	}
	return c
}

// besideChannels takes a column headed by a channel for one of those beside it that are
// ticked, though it is blank or has words in place of ticks.
func (h *header) besideChannels(answers *Answers) {
	isOne := func(i int) bool {
		return i >= 0 && i < len(h.columns) && h.columns[i].field == channelsField && h.columns[i].word != ""
	}
	for i := range h.columns {
		c := &h.columns[i]
		if c.field == otherField && isChannel(c.heading) && (isOne(i-1) || isOne(i+1)) && !answers.keeps(c.heading) {
			c.field, c.word, c.heading = channelsField, c.heading, channelsField.heading()
		}
	}
}

// isTicks reports whether a column has nothing but marks below the header.
func (h *header) isTicks(t *grid.Table, index int) bool {
	marks := 0
	for row, at := range textsBelow(t, h.end, index) {
		if h.repeatedAt(t, row) > row {
			continue
		}
		if cell := tickCellOf(t.Cells[at].Text, ""); cell.text != "" || t.Cells[at].Columns > 1 {
			return false
		}
		marks++
	}
	return marks > 0
}

// columnOf reads a column by the lowest heading that is known.
func columnOf(index int, path []string) column {
	c := column{index: index, width: 1}
	path = flattened(path)
	for depth := len(path) - 1; depth >= 0; depth-- {
		m, ok := meaningOf(path[depth])
		if !ok || m.level > 0 && underTicked(path[:depth]) {
			continue
		}
		c.field, c.level, c.heading = m.field, m.level, path[depth]
		below := path[depth+1:]
		switch {
		case c.field.isTicked() || c.field == channelsField:
			c.word = strings.Join(below, "")
			if last := len(below) - 1; last > 0 && isTickWord(below[last]) { // says it by itself
				c.word = below[last]
			}
		case len(below) > 0 && c.field == basisField: // 法律法规 and 规范性文件 are both
			c.told = true
		case len(below) > 0 && c.field != matterField:
			c.field, c.heading = otherField, strings.Join(path, "/")
		}
		return c
	}
	c.heading = strings.Join(path, "/")
	if word := strings.TrimPrefix(c.heading, "是否"); isFlatWord(word) {
		c.heading = word
	}
	if f, ok := fieldOfWord(c.heading); ok && isFlatWord(c.heading) {
		c.field, c.word, c.heading = f, c.heading, f.heading()
	}
	return c
}

// flattened divides a heading that says group and word in one: 公开对象-全社会,
// 公开层级（县级）.
func flattened(path []string) []string {
	if len(path) != 1 || meaningKnown(path[0]) {
		return path
	}
	group, word := path[0], ""
	for _, separator := range []string{"-", "—", "–", "/", "／", "：", ":", "·", "|", "_"} {
		if before, after, ok := strings.Cut(path[0], separator); ok {
			group, word = strings.TrimSpace(before), strings.Trim(after, "-—–/／：:·|_ ")
			break
		}
	}
	if m, ok := meaningOf(group); ok && word != "" && (m.field.isTicked() || m.field == channelsField && isPrintedName(word)) {
		return []string{group, word}
	}
	return path
}

// underTicked reports whether a column belongs to a group that is ticked, whose
// words may look like levels of matters.
func underTicked(path []string) bool {
	return slices.ContainsFunc(path, func(heading string) bool {
		m, _ := meaningOf(heading)
		return m.field.isTicked()
	})
}

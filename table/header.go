package table

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/seed2ea1efa0/disclosure/internal/grid"
	"github.com/seed2ea1efa0/disclosure/internal/text"
)

// A column is a column of a table as its header is understood.
type column struct {
	index   int // in the grid
	width   int // more than 1 where two columns without headings of their own share one
	field   field
	level   int    // of a matter
	heading string // as printed, without the words of ticked columns
	word    string // of a ticked column

	misprinted bool  // under the heading of another group
	unsure     bool  // taken for a channel by its heading and its ticks
	told       bool  // a person gave it its field
	lent       bool  // its heading stands over the column to its left
	twin       field // that another column says; this one is kept as it is
}

// isTicked reports whether the cells of a column are ticks of its word.
func (c column) isTicked() bool {
	return c.field.isTicked() || c.field == channelsField && c.word != ""
}

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

// findHeader finds the header of a table: the first row that has the headings of
// the matter and of two more fields, with the rows that it spans.
func findHeader(t *grid.Table, answers *Answers) (h header, ok bool) {
	for row := range min(t.Rows(), maxRowsAbove) {
		if h, ok = headerAt(t, row, answers); ok {
			return h, true
		}
	}
	return header{}, false
}

// headerFrom finds the header that begins in one of the next rows.
func headerFrom(t *grid.Table, from int, answers *Answers) (h header, ok bool) {
	for row := from; row < min(t.Rows(), from+maxHeaderRows); row++ {
		if h, ok = headerAt(t, row, answers); ok {
			return h, true
		}
	}
	return header{}, false
}

// maxRowsAbove is how many rows may stand above a header.
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
// columns to be one; but two known words may stand in any row.
func looksLikeHeader(t *grid.Table, row int, answers *Answers) bool {
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
		if unknown > 8 && unknown > 4*count {
			return false
		}
	}
	return known[matterField] && count >= 2 && (known[contentsField] || count >= 4 || known[numberField] && count >= 3)
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
			for end < t.Rows() && end < first+maxHeaderRows && covers(t, cell, end, column) {
				end++
			}
		}
	}
	for end < t.Rows() && end < first+maxHeaderRows && (continuesHeader(t, first, end) || completesWords(t, first, end)) {
		end++
	}
	return end
}

// completesWords reports whether a row has nothing but the second halves of words
// that the row above tears: 特定群 over 众.
func completesWords(t *grid.Table, first, row int) bool {
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
		if !ok || row-1 < first {
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
		above, _ := t.At(first, column)
		switch key := headingKey(text); {
		case key == "", covers(t, cell, row-1, column):
		case above >= 0 && headingKey(t.Cells[above].Text) == key:
		case above >= 0 && isWhole(t.Cells[above]):
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
	m, ok := meaningOf(heading)
	return ok && (m.field.isTicked() || m.field == channelsField)
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

// readColumns reads what each column is.
func (h *header) readColumns(t *grid.Table, answers *Answers) {
	for index := range t.Columns() {
		path := h.path(t, index)
		if len(path) == 0 && !t.HasText(h.end, index) {
			continue
		}
		c, told := column{}, false
		if len(answers.Headings) > 0 {
			c, told = answers.column(index, h.names(t, index, path))
		}
		if !told {
			c = columnOf(index, path)
		}
		h.columns = append(h.columns, h.withWord(t, c, path, answers))
	}
	h.shareHeadings(t)
	h.settle()
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

// path returns the texts of the header over a column, from top to bottom.
func (h *header) path(t *grid.Table, index int) (path []string) {
	path = h.printedPath(t, index)
	if len(path) != 1 || h.end-h.first < 2 || meaningKnown(path[0]) || oneLine(textAt(t, h.first, index)) != "" {
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
	if key := headingKey(above); key == "备注" || key == "说明" || meaningKnown(above) && !isLevelAlone(above) || isTickWord(above) && !isLevelAlone(above) {
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
	if len(path) == 0 || c.word != "" {
		return c
	}
	heading := path[len(path)-1]
	switch {
	case c.told && (c.field.isTicked() || c.field == channelsField):
		if h.isTicks(t, c.index) {
			c.word, c.heading = heading, c.field.heading()
		}
	case c.field == otherField && soundsLikeChannel(heading) && !answers.keeps(c.heading) && h.isTicks(t, c.index):
		c.field, c.word, c.heading, c.unsure = channelsField, heading, channelsField.heading(), !isChannel(heading)
	}
	return c
}

// isTicks reports whether a column has nothing but marks below the header.
func (h *header) isTicks(t *grid.Table, index int) bool {
	const enough = 200 // rows tell it
	marks := 0
	for row := h.end; row < min(t.Rows(), h.end+enough); row++ {
		at, ok := t.At(row, index)
		if !ok || oneLine(t.Cells[at].Text) == "" || h.repeatedAt(t, row) > row {
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
		if !ok || m.field == matterField && m.level > 0 && depth > 0 && underTicked(path[:depth]) {
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
		case len(below) > 0 && c.field != matterField:
			c.field, c.heading = otherField, strings.Join(path, "/")
		}
		return c
	}
	c.heading = strings.Join(path, "/")
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
	group, word, found := path[0], "", false
	for _, separator := range []string{"-", "—", "–", "/", "／", "：", ":", "·", "|", "_"} {
		if before, after, ok := strings.Cut(path[0], separator); ok {
			group, word, found = strings.TrimSpace(before), strings.Trim(after, "-—–/／：:·|_ "), true
			break
		}
	}
	if m, ok := meaningOf(group); found && ok && m.field.isTicked() && word != "" {
		return []string{group, word}
	}
	return path
}

// underTicked reports whether a column belongs to a group that is ticked, whose
// words may look like levels of matters.
func underTicked(path []string) bool {
	return slices.ContainsFunc(path, func(heading string) bool {
		m, ok := meaningOf(heading)
		return ok && m.field.isTicked()
	})
}

// shareHeadings joins columns that one heading covers, for they are one: but two of a
// matter without a level are two levels, and one of numbers is apart.
func (h *header) shareHeadings(t *grid.Table) {
	joined := h.columns[:0]
	for _, c := range h.columns {
		last := len(joined) - 1
		if last < 0 || c.field == otherField || c.isTicked() || joined[last].field != c.field || !h.sameHeading(t, c.index, joined[last].index) {
			joined = append(joined, h.unheaded(t, c, joined))
			continue
		}
		switch {
		case c.field == matterField && c.level == 0:
			joined = append(joined, another(c, joined))
		case h.isNumbered(t, joined[last].index):
			if joined[last].field = codeField; c.field != matterField {
				joined[last].field, joined[last].twin = otherField, c.field
			}
			joined = append(joined, c)
		default:
			joined[last].width++
		}
	}
	h.columns = joined
}

// unheaded gives a column without a heading the one to its left, where a merged heading
// of the matter was undone: over numbers and names, or over two levels.
func (h *header) unheaded(t *grid.Table, c column, before []column) column {
	last := len(before) - 1
	if last < 0 || c.heading != "" || before[last].field != matterField || before[last].index != c.index-1 {
		return c
	}
	isNumber := h.isNumbered(t, before[last].index)
	if before[last].level > 0 && !isNumber {
		return c
	}
	heading, _, _ := strings.Cut(before[last].heading, "（")
	c.field, c.level, c.heading, c.lent = matterField, before[last].level, heading, true
	if isNumber {
		before[last].field = codeField
		return c
	}
	return another(c, before)
}

// another tells a level that one heading covers from those before it.
func another(c column, before []column) column {
	n := 1
	for _, b := range before {
		if b.field == c.field && strings.HasPrefix(b.heading, c.heading) {
			n++
		}
	}
	c.heading = numbered(c.heading, n)
	return c
}

// isNumbered reports whether a column has nothing but numbers below the header.
func (h *header) isNumbered(t *grid.Table, index int) bool {
	const enough = 200 // rows tell it
	numbers := 0
	for row := h.end; row < min(t.Rows(), h.end+enough); row++ {
		cell, ok := t.At(row, index)
		if !ok || covers(t, cell, row-1, index) || strings.TrimSpace(t.Cells[cell].Text) == "" {
			continue
		}
		if _, ok := text.Number(oneLine(t.Cells[cell].Text)); !ok {
			return false
		}
		numbers++
	}
	return numbers > 0
}

func (h *header) sameHeading(t *grid.Table, a, b int) bool {
	cellA, okA := t.At(h.end-1, a)
	cellB, okB := t.At(h.end-1, b)
	return okA && okB && cellA == cellB
}

// settle decides where several columns may be one field.
func (h *header) settle() {
	h.settleWords()
	for f := range endOfFields {
		if f != otherField && f != matterField {
			h.settleTwins(f)
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

// settleTwins keeps one column for a field, the one that a person chose or else the one
// with the surest heading; those that mean the same become columns of their own. A list
// also takes in the columns that a person gave it.
func (h *header) settleTwins(f field) {
	keeper := h.keeper(f)
	seen := make(map[string]bool) // words of ticked columns
	for i := range h.columns {
		c := &h.columns[i]
		if c.field != f || f == channelsField && c.word != "" {
			continue
		}
		keeps := i == keeper || c.told && f.isList()
		if f.isTicked() {
			keeps = (c.told || c.heading == h.columns[keeper].heading) && !seen[c.word]
		}
		if keeps {
			seen[c.word] = true
			continue
		}
		if c.word != "" {
			c.heading += "/" + c.word
		}
		c.field, c.word = otherField, ""
		if f != codeField { // of which tables have several
			c.twin = f
		}
	}
}

// keeper returns the column that a field keeps, -1 for none.
func (h *header) keeper(f field) int {
	keeper, best := -1, 0
	for i, c := range h.columns {
		if c.field != f || f == channelsField && c.word != "" {
			continue
		}
		m, _ := meaningOf(c.heading)
		rank := m.rank
		if f == codeField {
			rank -= c.level // the number of an item before that of its category
		}
		if c.told { // a list takes it in beside what is printed
			if rank = -1; f.isList() {
				rank = math.MaxInt
			}
		}
		if keeper < 0 || rank < best {
			keeper, best = i, rank
		}
	}
	return keeper
}

// settleWords gives columns of ticks to the group that their words belong to, where
// a table prints one heading twice: 县级 under a second 公开方式.
func (h *header) settleWords() {
	for i := range h.columns {
		c := &h.columns[i]
		if f, ok := fieldOfWord(c.word); ok && c.field.isTicked() && f != c.field && !h.has(f) {
			c.field, c.misprinted = f, true
		}
	}
	for i := range h.columns { // all of them, once the first has gone over
		c := &h.columns[i]
		if f, ok := fieldOfWord(c.word); ok && c.field.isTicked() && f != c.field && h.hasMisprinted(f) {
			c.field = f
		}
	}
}

// settleChannels takes a column 公开方式 that has channels below it for theirs, where the
// table has no other.
func (h *header) settleChannels(t *grid.Table) {
	at := h.index(methodsField)
	if at < 0 || h.has(channelsField) || h.columns[at].word != "" {
		return
	}
	const enough = 200 // rows tell it
	channels, others := 0, 0
	for row := h.end; row < min(t.Rows(), h.end+enough); row++ {
		text := textAt(t, row, h.columns[at].index)
		if strings.TrimSpace(text) == "" {
			continue
		}
		if slices.ContainsFunc(channelsOf(text).entries, func(e channelEntry) bool { return isPrintedName(e.text) }) {
			channels++
		} else {
			others++
		}
	}
	if channels > others {
		h.columns[at].field = channelsField
	}
}

func (h *header) hasMisprinted(f field) bool {
	return slices.ContainsFunc(h.columns, func(c column) bool { return c.field == f && c.misprinted })
}

func (h *header) has(f field) bool {
	return slices.ContainsFunc(h.columns, func(c column) bool { return c.field == f })
}

// settleMatters gives the columns of the matter levels. What stands before 一级事项
// (类别, 领域) stays a column of its own.
func (h *header) settleMatters() {
	leveled, classes, others, deepest := false, 0, 0, 0
	for _, c := range h.columns {
		if c.field == matterField {
			leveled, deepest = leveled || c.level > 0, max(deepest, c.level)
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
		case deepest == 1 && others > 0 && !c.isClass(): // 公开事项 beside 一级事项 alone
			c.level, deepest = 2, 2
		case deepest == 1 && others == 0 && classes == 1: // 类别 beside 一级事项 alone is wider
		case leveled && (h.hasLevel(1) || classed):
			if !c.isClass() {
				c.twin = matterField
			}
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
	for _, c := range h.columns {
		if c.field != otherField && c.field.isTicked() {
			seen[c.heading+"/"+c.word] = 1
		} else if c.field != otherField {
			seen[c.heading] = 1
		}
	}
	for i := range h.columns {
		c := &h.columns[i]
		if c.field != otherField {
			continue
		}
		if c.heading == "" {
			c.heading = "第" + chinese(c.index+1) + "列"
		}
		seen[c.heading]++
		c.heading = numbered(c.heading, seen[c.heading])
	}
}

// numbered tells a heading that is printed again from the ones before it.
func numbered(heading string, n int) string {
	if n < 2 {
		return heading
	}
	return heading + "（" + chinese(n) + "）"
}

package table

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/seed2ea1efa0/disclosure/internal/grid"
	"github.com/seed2ea1efa0/disclosure/internal/text"
)

// settleRows makes of the rows of a table what a person sees: 同上 is the cell above,
// rows that are lines of one cell are one, and where merged cells were undone, or cut
// by a page break, a blank is the cell above.
func (r *reader) settleRows(rows []bodyRow, h *header, unmerged bool) []bodyRow {
	settled := rows[:0]
	cut := slices.Repeat([]bool{r.above != nil}, len(h.columns)) // a cell that the page before begins may go on
	for _, row := range rows {
		r.reading = len(r.rows) + len(settled) + 1
		r.ditto(&row, h)
		last := len(settled) - 1
		if last >= 0 && (linesOfOneCell(&settled[last], &row, h) || row.isTorn(h, settled[last].cells)) {
			r.join(&settled[last], &row, h)
			continue
		}
		if r.above != nil && row.isTorn(h, r.above) {
			r.goOn(&row, h)
			continue
		}
		for i := range cut {
			cut[i] = cut[i] && row.text(i) == "" && (last < 0 || !row.own[i])
		}
		r.fill(&row, h, func(i int) bool { return cut[i] || last >= 0 && unmerged })
		r.above = row.cells
		settled = append(settled, row)
	}
	return settled
}

// settleOwn makes of the rows of a file of ours what a person sees who wrote 同上 into it.
func (r *reader) settleOwn(rows []bodyRow, h *header) {
	for i := range rows {
		r.reading = len(r.rows) + i + 1
		r.made.unescape(&rows[i], h)
		r.ditto(&rows[i], h)
		r.above = rows[i].cells
	}
}

// isDitto reports whether a cell says that it is the one above.
func isDitto(text string) bool {
	key := strings.Trim(text, "（）()。.，,、 【】[]“”")
	switch key {
	case "同上", "〃", "同前", "〞", "″", "''", "’’", "\"", "＂", "ditto", "do", "上同", "如上", "々":
		return true
	case "":
		return strings.Contains(text, "“") || strings.Contains(text, "”")
	}
	rest, ok := strings.CutPrefix(key, "同上")
	if !ok {
		return false
	}
	switch strings.TrimPrefix(rest, "一") {
	case "栏", "项", "行", "列", "格", "述", "条", "面", "所述":
		return true
	}
	return false
}

// refersElsewhere reports whether a cell says that it is another one, which must be
// looked for.
func refersElsewhere(s string) bool {
	key := strings.Trim(s, "（）()。. ")
	if rest, ok := strings.CutPrefix(key, "同"); ok && isPlaceOfRow(rest) {
		return true
	}
	return text.StartsWithWord(key, "同左", "同右", "同序号", "同第", "见第", "见上", "见附")
}

// isPlaceOfRow reports whether a text is a number, or letters and 项 or the like, or
// nothing, as behind 同 of a cell that refers to another row.
func isPlaceOfRow(s string) bool {
	for _, ending := range []string{"项", "号", "条", "行", "栏", "格"} {
		s = strings.TrimSuffix(s, ending)
	}
	return strings.Trim(s, "0123456789０１２３４５６７８９一二三四五六七八九十abcdefghijABCDEFGHIJ第序") == ""
}

// ditto puts the text of the cell above in place of 同上, also over a page break.
func (r *reader) ditto(row *bodyRow, h *header) {
	for i, c := range h.columns {
		switch text := row.text(i); {
		case row.asWritten != nil && row.asWritten[i]:
		case isDitto(text):
			if i < len(r.above) && r.above[i].Text != "" {
				r.repeat(&row.cells[i], r.above[i])
				continue
			}
			if c.isTicked() && i < len(r.above) {
				row.cells[i].Text = "" // as the cell above is
				continue
			}
			r.noReference(&row.cells[i], c.heading, text)
		case c.field != otherField && refersElsewhere(text):
			r.noReference(&row.cells[i], c.heading, text)
		}
	}
}

// repeat puts the text of the cell above into a cell. It counts again.
func (r *reader) repeat(cell *grid.Cell, above grid.Cell) {
	if r.repeated += len(above.Text); r.repeated > r.limits.Text {
		return // readFile tells it
	}
	cell.Text, cell.Pictures, cell.Value = above.Text, above.Pictures, above.Value
}

func (r *reader) noReference(cell *grid.Cell, heading, text string) {
	r.askCell(NoReference, *cell, heading, text)
	if meant, ok := r.answers.text(NoReference, heading, cell.Text); ok {
		cell.Text = meant
	}
}

// linesOfOneCell reports whether a row goes on with the cells of the row above, as
// the lines of a web page's cell do in a spreadsheet: the list of boxes goes on, in
// its order, and none appears twice; the item is the same, or nothing is ticked.
func linesOfOneCell(above, row *bodyRow, h *header) bool {
	channels := h.index(channelsField)
	if channels < 0 || !row.own[channels] || row.text(channels) == "" || !above.own[channels] {
		return false
	}
	number := h.index(numberField)
	if row.starts && (number < 0 || !row.own[number] || row.text(number) != "" || above.text(number) == "") {
		return false
	}
	for i, c := range h.columns {
		again := c.field == matterField && row.text(i) == above.text(i) // as no line is under itself
		if row.own[i] && row.text(i) != "" && (c.field.isTicked() || again) {
			return false
		}
	}
	return goesOn(above.cells[channels].Text, row.cells[channels].Text)
}

// goesOn reports whether the boxes of a cell and of the one below are one list.
func goesOn(above, below string) bool {
	before, after := channelsOf(above), channelsOf(below)
	if !before.marked || !after.marked {
		return false
	}
	empty := false
	last := -1
	for _, entry := range slices.Concat(before.entries, after.entries) {
		empty = empty || entry.tick == unticked || entry.tick == asksNo
		at := placeOfChannel(entry.name)
		if at >= 0 && at <= last {
			return false
		}
		last = max(last, at)
	}
	return empty && last >= 0
}

// placeOfChannel returns the place of a channel in the printed list, -1 for none.
func placeOfChannel(name string) int {
	if channel, _, ok := printedChannel(name); ok {
		return int(channel)
	}
	for place, word := range map[int]string{4: "发布会", 6: "纸质载体", 11: "公示栏"} {
		if strings.Contains(name, word) {
			return place
		}
	}
	return -1
}

// isTorn reports whether a page begins with the rest of cells that the page before
// begins: it has text in columns of lists and nowhere else, and goes on with theirs.
func (row *bodyRow) isTorn(h *header, above []grid.Cell) bool {
	if !row.turned {
		return false
	}
	for i, c := range h.columns {
		if row.text(i) == "" {
			continue
		}
		if !row.own[i] || c.field != contentsField && c.field != basisField || !continuesText(above[i].Text, row.text(i)) {
			return false
		}
	}
	return true
}

// continuesText reports whether a text goes on with the one above: that is not ended, or
// its list counts on.
func continuesText(above, below string) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimSpace(above))
	if withoutContinued(below) != below || strings.ContainsRune("；;、，,：:", last) {
		return true
	}
	for n := 2; n <= 20; n++ { // （二） behind （一）
		if beginsWithOrdinal(below, n) {
			return strings.Contains(above, "（"+chinese(n-1)+"）") || strings.Contains(above, "("+chinese(n-1)+")")
		}
	}
	m, _ := anyNumber(below)
	_, before := findNumber(above, 0, m.number-1, anyStyle)
	return m.number > 1 && before
}

func beginsWithOrdinal(s string, n int) bool {
	return text.StartsWithWord(s, "（"+chinese(n)+"）", "("+chinese(n)+")")
}

// goOn puts the texts of a row that a page break tore off to the row before it, which
// has been read.
func (r *reader) goOn(row *bodyRow, h *header) {
	before := &r.rows[len(r.rows)-1]
	for i, c := range h.columns {
		if row.text(i) == "" {
			continue
		}
		r.above[i].Text = joined(r.above[i].Text, row.cells[i].Text)
		if c.field == contentsField {
			before.group.Contents = nil
		} else {
			before.group.LegalBasis = nil
		}
		r.column(before, c, r.above[i])
	}
	r.reading = len(r.rows)
	r.ask(Question{Kind: Joined, Row: row.place})
}

// joined puts a text under another, or behind it where that breaks off.
func joined(above, below string) string {
	above = strings.TrimRight(above, "\n ")
	if strings.HasSuffix(above, "，") || strings.HasSuffix(above, "、") {
		return above + below
	}
	return above + "\n" + below
}

// join puts the texts of a row under those of the row above.
func (r *reader) join(above, row *bodyRow, h *header) {
	others := false
	for i, c := range h.columns {
		if !row.own[i] || row.text(i) == "" {
			continue
		}
		cell := &above.cells[i]
		others = others || c.field != channelsField
		cell.Text = joined(cell.Text, row.cells[i].Text)
		cell.Pictures = slices.Concat(cell.Pictures, row.cells[i].Pictures)
	}
	if others {
		r.ask(Question{Kind: Joined, Row: row.place})
	}
}

// fill takes blank cells for the ones above, in columns that may have lost a merged
// cell. Where the row goes on with the item above, nothing else can be meant;
// where it begins another, that is asked once for each column.
func (r *reader) fill(row *bodyRow, h *header, lost func(column int) bool) {
	r.fillLevels(row, h, lost)
	for i, c := range h.columns {
		if row.text(i) != "" {
			delete(r.replaced, i)
			continue
		}
		switch c.field {
		case contentsField, basisField, deadlineField, publisherField, channelsField:
		case otherField:
			if !c.isWiderClass(h) {
				continue
			}
		default:
			continue
		}
		if c.isTicked() || !lost(i) && (row.starts || i >= len(r.above) || c.field == contentsField) || oneLine(r.above[i].Text) == "" {
			continue
		}
		asks := row.starts && !h.soleColumn(i) || !lost(i) || c.field == contentsField && row.own[i] // a row that goes on with another cell
		r.fillCell(&row.cells[i], c, i, asks)
	}
	for _, f := range []field{channelsField, audiencesField, methodsField, levelsField} {
		if row.starts {
			break
		}
		r.fillTicks(row, h, f, lost)
	}
}

// fillLevels takes the levels between the category and the name of an item from above,
// where what is wider than them is blank or the same.
func (r *reader) fillLevels(row *bodyRow, h *header, lost func(column int) bool) {
	if !row.starts {
		return
	}
	for k, i := range h.matters {
		text := row.text(i)
		if text != "" && (i >= len(r.above) || text != oneLine(r.above[i].Text)) {
			return
		}
		if k > 0 && k < len(h.matters)-1 && text == "" && i < len(r.above) && (lost(i) || row.text(h.matters[0]) == "") {
			r.repeat(&row.cells[i], r.above[i])
		}
	}
}

// isWiderClass reports whether a column that is kept as it is holds a class of items
// (领域), left of their names.
func (c column) isWiderClass(h *header) bool {
	return c.isClass() && c.index < h.columns[h.matters[0]].index
}

// fillCell takes the text above for a blank cell, or what a person said of the blanks that
// took this text. What was said may be what is above now, but is not what the table prints.
func (r *reader) fillCell(cell *grid.Cell, c column, i int, asks bool) {
	printed := cmp.Or(r.replaced[i], r.above[i].Text)
	question := Question{Kind: Filled, Row: cell.Row, Column: cell.Column, Heading: c.heading, Taken: oneLine(printed)}
	if r.answers.said[question.key()] == answerBlank {
		return
	}
	if asks {
		r.ask(question)
	}
	if meant, ok := r.answers.textOf(question); ok && asks {
		if r.replaced == nil {
			r.replaced = make(map[int]string)
		}
		cell.Text, r.replaced[i] = meant, printed
		return
	}
	r.repeat(cell, r.above[i])
}

// fillTicks takes the ticks of the row above for a further row of its item that has
// none of its own.
func (r *reader) fillTicks(row *bodyRow, h *header, f field, lost func(column int) bool) {
	for i, c := range h.columns {
		if c.field == f && (row.text(i) != "" || !lost(i)) {
			return
		}
	}
	for i, c := range h.columns {
		if c.field == f {
			r.repeat(&row.cells[i], r.above[i])
		}
	}
}

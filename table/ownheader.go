package table

import (
	"slices"
	"strings"

	"github.com/seed2ea1efa0/disclosure/internal/grid"
)

// An ownColumn is a column that Write prints: its place among the others is known.
type ownColumn struct {
	field   field
	level   int
	heading string
}

// csvColumns are those of our CSV, but for further ones behind them.
var csvColumns = []ownColumn{
	{numberField, 0, "序号"}, {matterField, 2, "事项"}, {categoryNumberField, 0, "类别序号"}, {matterField, 1, "类别"},
	{contentsField, 0, "公开内容"}, {basisField, 0, "公开依据"}, {lawsField, 0, "规范法名"}, {deadlineField, 0, "公开时限"}, {workingDaysField, 0, "工作日"}, {publisherField, 0, "公开主体"},
	{channelsField, 0, "公开渠道和载体"}, {audiencesField, 0, "公开对象"}, {methodsField, 0, "公开方式"}, {levelsField, 0, "公开层级"},
	{nameENField, 0, "英文名"}, {keywordsField, 0, "关键词"}, {groupField, 0, "内容组"}, {titleField, 0, "目录"},
}

// csvColumn returns the column of our CSV that has a heading.
func csvColumn(heading string) (c ownColumn, ok bool) {
	i := slices.IndexFunc(csvColumns, func(c ownColumn) bool { return c.heading == heading })
	if i < 0 {
		return ownColumn{}, false
	}
	return csvColumns[i], true
}

// isFixedHeading reports whether Write prints a heading for a column of its own.
func isFixedHeading(heading string) bool {
	_, ok := csvColumn(heading)
	return ok || heading == matterField.heading() || heading == furtherHeading
}

// order returns the columns that Write prints, but for further ones behind them.
func (o *ownFile) order() []ownColumn {
	if o.format == CSV {
		return csvColumns
	}
	columns := []ownColumn{{categoryNumberField, 0, "类别序号"}, {matterField, 1, matterField.heading()}}
	if !o.numbersInNames() {
		columns = append(columns, ownColumn{numberField, 0, "序号"})
	}
	columns = append(columns, ownColumn{matterField, 2, matterField.heading()})
	for _, c := range csvColumns {
		if c.field.isPrinted() {
			columns = append(columns, c)
		}
	}
	return columns
}

// columnOf returns the column of a heading: a further one where Write prints it for none
// of its own.
func (o *ownFile) columnOf(top, word string) (c column) {
	c.heading = top
	own, ok := csvColumn(top)
	switch {
	case top == matterField.heading():
		c.field, c.level = matterField, 1
		if word == "二级事项" {
			c.level = 2
		}
	case top == furtherHeading:
		c.field = furtherField
	case ok && own.field == numberField && o.numbersInNames():
		c.field = categoryNumberField
	case ok:
		c.field, c.level = own.field, own.level
	}
	if c.field.isTicked() {
		c.word = word
	}
	return c
}

// header reads the header of a table of ours; ok is false where it is none any more.
func (o *ownFile) header(t *grid.Table, answers *Answers) (h header, ok bool) {
	h.end = 1
	switch o.format {
	case XLSX:
		h.first = o.firstHeading(t)
		h.end = h.first + 2
	case HTML, DOCX:
		h.end = 2
	}
	seen := make(map[field]string)
	for index := range t.Columns() {
		top, word := o.text(textAt(t, h.first, index)), ""
		if !sameCell(t, h.first, h.end-1, index) {
			word = textAt(t, h.end-1, index)
		}
		c := o.columnOf(top, word)
		heading, again := seen[c.field]
		switch {
		case index > 0 && h.sameTop(t, index):
			if h.columns[index-1].field == otherField {
				c = column{field: otherField, heading: top}
			}
		case again && (c.field != matterField || heading != top && o.format != CSV):
			c = column{field: otherField, heading: top}
		}
		c.index, c.width = index, 1
		seen[c.field] = top
		h.columns = append(h.columns, c)
	}
	if o.edited {
		o.findRenamed(t, &h, answers)
	}
	for level := 1; level <= 2; level++ {
		i := slices.IndexFunc(h.columns, func(c column) bool { return c.field == matterField && c.level == level })
		if i >= 0 {
			h.matters = append(h.matters, i)
		}
	}
	whole := len(h.matters) == 2 && h.has(contentsField) && h.has(channelsField)
	return h, whole || o.edited && (h.hasLevel(2) || h.hasLevel(1) && h.has(numberField)) // which tell the items apart
}

// firstHeading returns the row where the header of a sheet begins: below the title, if nobody
// took that away.
func (o *ownFile) firstHeading(t *grid.Table) (row int) {
	seen := make(map[string]bool) // the title is one text over all columns, whatever it says
	for column := range t.Columns() {
		if top := textAt(t, 0, column); isFixedHeading(top) {
			seen[top] = true
		}
	}
	const fewest = 3
	if len(seen) >= fewest {
		return 0
	}
	return 1
}

// findRenamed gives the columns whose headings are not known those that are missing in their
// places, as a person says or as seems so: who edits a file of ours renames and deletes.
func (o *ownFile) findRenamed(t *grid.Table, h *header, answers *Answers) {
	order, e := o.order(), evidenceOf(t)
	o.swapTwins(t, h, order)
	for i := range h.columns {
		c := &h.columns[i]
		if c.field != otherField || answers.keeps(c.heading) {
			continue
		}
		if i > 0 && h.columns[i-1].printed == c.heading && h.sameTop(t, i) {
			before := h.columns[i-1]
			c.takes(ownColumn{before.field, before.level, before.heading}, o.wordBelow(t, h, i))
			if c.field == matterField {
				c.level++
			}
			continue
		}
		if told, ok := answers.column(i, []string{c.heading}); ok {
			told.word, told.told = o.wordBelow(t, h, i), true
			*c = told
			continue
		}
		if renamed, ok := o.missingAt(e, h, i, order); ok {
			c.takes(renamed, o.wordBelow(t, h, i))
		}
	}
	o.gone = make(map[field]bool)
	for _, c := range order {
		always := o.format == CSV || c.field < publisherField || c.field == channelsField
		o.gone[c.field] = c.field.isPrinted() && always && !h.has(c.field)
	}
	o.gone[matterField] = !h.hasLevel(2)
}

// takes makes a column the one that it seems to be by its place.
func (c *column) takes(renamed ownColumn, word string) {
	c.printed, c.field, c.level, c.heading = c.heading, renamed.field, renamed.level, renamed.heading
	if c.field.isTicked() {
		c.word = word
	}
}

func (o *ownFile) wordBelow(t *grid.Table, h *header, i int) string {
	if sameCell(t, h.first, h.end-1, i) {
		return ""
	}
	return textAt(t, h.end-1, i)
}

// sameTop reports whether one heading is over a column and the one to its left.
func (h *header) sameTop(t *grid.Table, i int) bool {
	at, ok := t.At(h.first, i)
	return ok && covers(t, at, h.first, i-1)
}

// swapTwins makes the second of two columns headed alike the one that the heading says,
// where a column is missing in the place of the first: it is that one, renamed.
func (o *ownFile) swapTwins(t *grid.Table, h *header, order []ownColumn) {
	for i := range h.columns {
		second := &h.columns[i]
		first := slices.IndexFunc(h.columns[:i], func(c column) bool { return c.field != otherField && c.heading == second.heading })
		if second.field != otherField || first < 0 || h.columns[first].field == matterField {
			continue
		}
		twin := h.columns[first]
		h.columns[first].field = otherField
		if before := o.missingBetween(h, first, order); len(before) == 0 || before[0].field == twin.field {
			h.columns[first].field = twin.field
			continue
		}
		h.columns[first].word = ""
		for at := i; at < len(h.columns) && (at == i || h.sameTop(t, at)); at++ {
			if h.columns[at].field = twin.field; twin.field.isTicked() {
				h.columns[at].word = o.wordBelow(t, h, at)
			}
		}
	}
}

// missingAt returns the missing column that one in its place seems to be: the one that its
// heading or its cells say, or else the first. At the end, where further columns are, one
// of these alone.
func (o *ownFile) missingAt(e evidence, h *header, i int, order []ownColumn) (c ownColumn, ok bool) {
	between := o.missingBetween(h, i, order)
	m, known := meaningOf(h.columns[i].heading)
	below := e.below(h.end, i)
	for _, c := range between {
		if known && c.field == m.field || !known && c.field == below && below != otherField {
			return c, true
		}
	}
	if last := o.lastKnown(h, order); i > last || len(between) == 0 {
		return ownColumn{}, false
	}
	for _, c := range between {
		if c.field == matterField || c.field.isPrinted() {
			return c, true
		}
	}
	return between[0], true
}

// missingBetween returns the columns that Write prints between those around a column, and
// the table has not.
func (o *ownFile) missingBetween(h *header, i int, order []ownColumn) (missing []ownColumn) {
	place := func(c column) int {
		return slices.IndexFunc(order, func(own ownColumn) bool { return own.field == c.field && own.level == c.level })
	}
	from, to := -1, len(order)
	for left := i - 1; left >= 0 && from < 0; left-- {
		from = place(h.columns[left])
	}
	for right := i + 1; right < len(h.columns) && to == len(order); right++ {
		if at := place(h.columns[right]); at >= 0 {
			to = at
		}
	}
	for at := from + 1; at < to; at++ {
		if !slices.ContainsFunc(h.columns, func(c column) bool { return c.field == order[at].field && c.level == order[at].level }) {
			missing = append(missing, order[at])
		}
	}
	return missing
}

// lastKnown returns the last column that Write prints before further ones.
func (o *ownFile) lastKnown(h *header, order []ownColumn) (last int) {
	for i, c := range h.columns {
		if slices.ContainsFunc(order, func(own ownColumn) bool { return own.field == c.field }) {
			last = i
		}
	}
	return last
}

// askRenamed asks what the columns are whose headings Write does not print.
func (o *ownFile) askRenamed(h *header, r *reader) {
	last := o.lastKnown(h, o.order())
	for i, c := range h.columns {
		again := i > 0 && c.printed != "" && c.printed == h.columns[i-1].printed
		switch {
		case !o.edited || again || c.told:
		case c.printed != "":
			r.ask(Question{Kind: UnknownHeading, Column: c.index + 1, Row: h.first + 1, Text: c.printed, Taken: c.heading, Guess: c.heading})
		case c.field == otherField && i < last && strings.TrimSpace(c.heading) != "" && !isUsualExtra(c.heading) && !r.answers.keeps(c.heading):
			r.ask(Question{Kind: UnknownHeading, Column: c.index + 1, Row: h.first + 1, Text: c.heading, Taken: c.heading})
		}
	}
}

package table

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/internal/grid"
)

// generator is the name by which files that Write makes say so.
const generator = "zwgk"

// An ownFile is a file that [Write] made: its texts are read as they stand, and
// nothing looks for list marks in them. Cells that a person edited since are read
// as those of other files.
type ownFile struct {
	format Format
	name   string // the title
}

// ownFileOf returns what is known of a file of ours, nil for files of others.
func ownFileOf(file *grid.File, format Format) *ownFile {
	if format == CSV {
		if isOwnHeader(file.Tables[0]) {
			return &ownFile{format: format}
		}
		return nil
	}
	if file.Creator != generator {
		return nil
	}
	return &ownFile{format: format, name: file.Title}
}

// isOwnHeader reports whether the first row is the header of our CSV, of which a person may
// have deleted columns: it has the printed ones and two that nobody else has beside them.
func isOwnHeader(t *grid.Table) bool {
	const fewest = 2
	printed, helpers := 0, 0
	for column := range t.Columns() {
		switch textAt(t, 0, column) {
		case "事项", "类别", "公开内容", "公开渠道和载体":
			printed++
		case "类别序号", "规范法名", "工作日", "英文名", "关键词", "内容组", "目录":
			helpers++
		}
	}
	return printed == 4 && helpers >= fewest
}

// numbersInNames reports whether the name of an item has its number before it, as
// the printed table has.
func (o *ownFile) numbersInNames() bool { return o.format == HTML || o.format == DOCX }

func (o *ownFile) title(t *grid.Table, h *header) string {
	if o.format != CSV {
		return o.name
	}
	if i := slices.IndexFunc(h.columns, func(c column) bool { return c.field == titleField }); i >= 0 {
		return o.text(textAt(t, 1, i))
	}
	return ""
}

// text returns what a cell says, without what keeps a spreadsheet from running it.
func (o *ownFile) text(cell string) string {
	if o.format != CSV {
		return cell
	}
	return grid.UnescapeFormula(cell)
}

// columnOf returns the column of a heading: a further one where Write prints it for none
// of its own.
func (o *ownFile) columnOf(top, word string) (c column) {
	c.heading = top
	switch top {
	case "公开事项":
		c.field, c.level = matterField, 1
		if word == "二级事项" {
			c.level = 2
		}
	case "类别":
		c.field, c.level = matterField, 1
	case "事项":
		c.field, c.level = matterField, 2
	case "序号":
		if c.field = numberField; o.numbersInNames() {
			c.field = categoryNumberField
		}
	case furtherHeading:
		c.field = furtherField
	case "公开对象", "公开方式", "公开层级":
		m, _ := meaningOf(top)
		c.field, c.word = m.field, word
	default:
		if isFixedHeading(top) {
			m, _ := meaningOf(top)
			c.field = m.field
		}
	}
	return c
}

// isFixedHeading reports whether Write prints a heading for a column of its own.
func isFixedHeading(heading string) bool {
	switch heading {
	case "公开内容", "公开依据", "公开时限", "公开主体", "公开渠道和载体", "公开对象", "公开方式", "公开层级", "类别序号", "公开事项", "序号",
		"事项", "类别", "规范法名", "工作日", "英文名", "关键词", "内容组", "目录", furtherHeading:
		return true
	}
	return false
}

// header reads the header of a table of ours; ok is false where it was changed.
func (o *ownFile) header(t *grid.Table) (h header, ok bool) {
	h.end = 1
	switch o.format {
	case XLSX:
		h.first, h.end = 1, 3
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
		if heading, again := seen[c.field]; again && (c.field != matterField && !c.field.isTicked() || heading != top && o.format != CSV) {
			c = column{field: otherField, heading: top}
		}
		c.index, c.width = index, 1
		seen[c.field] = top
		h.columns = append(h.columns, c)
	}
	for level := 1; level <= 2; level++ {
		i := slices.IndexFunc(h.columns, func(c column) bool { return c.field == matterField && c.level == level })
		if i < 0 {
			return h, false
		}
		h.matters = append(h.matters, i)
	}
	return h, h.has(contentsField) && h.has(channelsField)
}

func textAt(t *grid.Table, row, column int) string {
	if at, ok := t.At(row, column); ok {
		return t.Cells[at].Text
	}
	return ""
}

func sameCell(t *grid.Table, above, below, column int) bool {
	at, _ := t.At(above, column)
	return covers(t, at, below, column)
}

// row reads a row.
func (o *ownFile) row(row *bodyRow, h *header, r *reader) sourceRow {
	s := sourceRow{table: row.table, place: row.place, starts: row.starts}
	s.category, s.name = o.text(row.cells[h.matters[0]].Text), o.text(row.cells[h.matters[1]].Text)
	if o.numbersInNames() {
		parts := strings.SplitN(s.name, codeMark, 3)
		if _, err := strconv.Atoi(parts[0]); err == nil && len(parts) == 3 {
			s.printed, s.name = parts[0]+codeMark+parts[1], parts[2]
		} else {
			s.printed, s.name, _ = strings.Cut(s.name, " ")
		}
	}
	for i, c := range h.columns {
		at := cellAt{row.cells[i], c.heading}
		at.Text = o.text(at.Text)
		o.column(&s, c, at, r)
	}
	s.group.Channels = onceEach(s.group.Channels, itself, func(text string) { r.askTwice(&s, channelsField, text) })
	return s
}

// entries are the lines of a cell.
func entries(cell string) []string {
	if cell == "" {
		return nil
	}
	return strings.Split(cell, "\n")
}

func (o *ownFile) column(s *sourceRow, c column, at cellAt, r *reader) {
	g := &s.group
	switch c.field {
	case numberField:
		s.printed = at.Text
	case titleField:
		s.derived.title = at.Text
	case categoryNumberField:
		s.derived.category = at.Text
	case groupField:
		s.derived.group = at.Text
	case workingDaysField:
		s.derived.workingDays = at.Text
	case contentsField:
		g.Contents = entries(at.Text)
	case basisField:
		for _, printed := range entries(at.Text) {
			g.LegalBasis = append(g.LegalBasis, disclosure.Citation{Text: printed})
		}
	case deadlineField:
		if at.Text != "" {
			g.Deadline = &disclosure.RecordDeadline{Text: at.Text}
		}
	case publisherField:
		g.Publisher = at.Text
	case channelsField:
		o.channels(g, at, r)
	case audiencesField:
		g.Audiences = append(g.Audiences, o.words(g, c, at, r)...)
	case methodsField:
		g.Methods = append(g.Methods, o.words(g, c, at, r)...)
	case levelsField:
		g.Levels = append(g.Levels, o.words(g, c, at, r)...)
	case nameENField:
		s.nameEN = at.Text
	case keywordsField:
		s.keywords = entries(at.Text)
	case lawsField:
		s.derived.laws = entries(at.Text)
	case furtherField:
		var further disclosure.Extras
		if json.Unmarshal([]byte(at.Text), &further) == nil {
			g.Extra = append(g.Extra, further...)
		} else if at.Text != "" {
			g.Extra = append(g.Extra, disclosure.Extra{Heading: c.heading, Text: at.Text})
		}
	case otherField:
		if at.Text != "" {
			g.Extra = append(g.Extra, disclosure.Extra{Heading: c.heading, Text: at.Text})
		}
	}
}

// channels reads the boxes, a line each. Lines that Write does not make were edited.
func (o *ownFile) channels(g *disclosure.RecordGroup, at cellAt, r *reader) {
	edited := at
	edited.Text = ""
	for _, line := range entries(at.Text) {
		name := strings.TrimPrefix(strings.TrimPrefix(line, "☑"), " ")
		channel, err := disclosure.ParseChannel(name)
		switch {
		case strings.HasPrefix(line, "☐"):
		case err == nil:
			g.Channels = append(g.Channels, channel.String())
		case strings.HasPrefix(name, otherPrefix):
			g.Channels = append(g.Channels, name)
		default:
			edited.Text += line + "\n"
		}
	}
	if edited.Text != "" {
		r.channels(g, edited)
	}
}

// words reads a cell of ticks: √ under its word, or the words, a line each.
func (o *ownFile) words(g *disclosure.RecordGroup, c column, at cellAt, r *reader) []string {
	switch {
	case c.word == "" && hasBox(at.Text): // a person ticked what is written in words
		return r.saidWords(g, c, at)
	case c.word == "":
		return entries(at.Text)
	case at.Text == "":
		return nil
	case at.Text == "√":
		return []string{c.word}
	}
	return r.tickedWord(g, c, at)
}

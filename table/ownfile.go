package table

import (
	"cmp"
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
// nothing looks for list marks in them. In one that a person edited since, the cells
// of the printed columns are read as those of other files; where that would misread
// what Write wrote, CSV says so by [asWritten], for it has no digest.
type ownFile struct {
	format Format
	name   string         // the title
	edited bool           // or it cannot be known, as of CSV
	gone   map[field]bool // columns that Write prints always, and a person deleted
}

// asWritten ends a cell of our CSV that is to be read as it stands. Spreadsheets keep it
// and do not show it.
const asWritten = "\n"

// ownFileOf returns what is known of a file of ours, nil for files of others.
func ownFileOf(file *grid.File, format Format, edited bool) *ownFile {
	if format == CSV {
		if isOwnHeader(file.Tables[0]) {
			return &ownFile{format: format, edited: true}
		}
		return nil
	}
	if file.Creator != generator {
		return nil
	}
	return &ownFile{format: format, name: file.Title, edited: edited}
}

// isOwnHeader reports whether the first row is the header of our CSV, of which a person may
// have deleted or renamed columns: it has printed ones and two that nobody else has beside
// them.
func isOwnHeader(t *grid.Table) bool {
	const fewest = 2
	printed, helpers := 0, 0
	for column := range t.Columns() {
		switch c, _ := csvColumn(textAt(t, 0, column)); {
		case c.field == matterField, c.field == contentsField, c.field == channelsField:
			printed++
		case c.field >= titleField:
			helpers++
		}
	}
	return printed >= fewest && helpers >= fewest
}

// numbersInNames reports whether the name of an item has its number before it, as
// the printed table has.
func (o *ownFile) numbersInNames() bool { return o.format == HTML || o.format == DOCX }

// title returns the title that is printed, where a person changed it, or else the one that
// the file keeps for programs.
func (o *ownFile) title(t *grid.Table, h *header) string {
	if o.format != CSV {
		return cmp.Or(o.printedTitle(t, h), o.name)
	}
	if i := slices.IndexFunc(h.columns, func(c column) bool { return c.field == titleField }); i >= 0 {
		return o.text(textAt(t, 1, i))
	}
	return ""
}

// printedTitle returns the title above the table, "" where there is none or it is the one that
// the file keeps.
func (o *ownFile) printedTitle(t *grid.Table, h *header) (title string) {
	switch {
	case o.format == XLSX && h.first > 0:
		title = textAt(t, 0, 0)
	case o.format == HTML:
		title = t.Caption
	case o.format == DOCX && len(t.Above) > 0:
		title = t.Above[0].Text
	}
	if oneLine(title) == oneLine(o.name) {
		return ""
	}
	return title
}

// text returns what a cell says, without what keeps a spreadsheet from running it.
func (o *ownFile) text(cell string) string {
	if o.format != CSV {
		return cell
	}
	return grid.UnescapeFormula(cell)
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

// unescape makes the cells of a row what they say, and notes which are to be read as
// they stand.
func (o *ownFile) unescape(row *bodyRow, h *header) {
	row.asWritten = make([]bool, len(h.columns))
	for i, c := range h.columns {
		cell := &row.cells[i]
		cell.Text = o.text(cell.Text)
		row.asWritten[i] = !o.edited || !c.field.isPrinted()
		if rest, ok := strings.CutSuffix(cell.Text, asWritten); ok && o.format == CSV {
			cell.Text, row.asWritten[i] = rest, true
		}
	}
}

// isPrinted reports whether a field is one of the official table beside numbers and names.
func (f field) isPrinted() bool { return contentsField <= f && f <= levelsField }

// row reads a row.
func (o *ownFile) row(row *bodyRow, h *header, r *reader) sourceRow {
	s := sourceRow{table: row.table, place: row.place, starts: row.starts}
	for _, i := range h.matters {
		if text := row.cells[i].Text; h.columns[i].level == 1 {
			s.category = text
		} else {
			s.name = text
		}
	}
	if o.numbersInNames() {
		parts := strings.SplitN(s.name, codeMark, 3)
		if _, err := strconv.Atoi(parts[0]); err == nil && len(parts) == 3 {
			s.printed, s.name = parts[0]+codeMark+parts[1], parts[2]
		} else {
			s.printed, s.name, _ = strings.Cut(s.name, " ")
		}
	}
	for i, c := range h.columns {
		s.columns |= 1 << c.field
		if row.asWritten[i] && c.field.isPrinted() || row.cells[i].Text != "" {
			s.said |= 1 << c.field
		}
		o.column(&s, c, cellAt{row.cells[i], c.heading}, row.asWritten[i], r)
	}
	if s.name == "" {
		s.said &^= 1 << matterField // the category is not the name
	}
	if o.edited {
		r.once(&s)
	}
	return s
}

// entries are the lines of a cell.
func entries(cell string) []string {
	if cell == "" {
		return nil
	}
	return strings.Split(cell, "\n")
}

// column reads a cell: one of a printed column that may have been edited as in other files.
func (o *ownFile) column(s *sourceRow, c column, at cellAt, asWritten bool, r *reader) {
	g := &s.group
	switch {
	case c.word != "":
		addWords(g, c.field, o.word(g, c, at, r))
	case c.field == channelsField:
		o.channels(g, at, asWritten, r)
	case !asWritten:
		r.column(s, c, at.Cell)
	default:
		o.written(s, c, at)
	}
}

// written reads a cell as it stands.
func (o *ownFile) written(s *sourceRow, c column, at cellAt) {
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
	case audiencesField, methodsField, levelsField:
		addWords(g, c.field, entries(at.Text))
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

// channels reads the boxes, a line each. A cell with lines that Write does not make was
// edited.
func (o *ownFile) channels(g *disclosure.RecordGroup, at cellAt, asWritten bool, r *reader) {
	var names []string
	for _, line := range entries(at.Text) {
		name := strings.TrimPrefix(strings.TrimPrefix(line, "☑"), " ")
		channel, err := disclosure.ParseChannel(name)
		switch {
		case strings.HasPrefix(line, "☐"):
		case err == nil:
			names = append(names, channel.String())
		case (asWritten || name != line) && strings.HasPrefix(name, otherPrefix):
			names = append(names, name)
		default:
			r.channels(g, at)
			return
		}
	}
	g.Channels = names
}

// word reads a cell of ticks under their word.
func (o *ownFile) word(g *disclosure.RecordGroup, c column, at cellAt, r *reader) []string {
	switch at.Text {
	case "":
		return nil
	case "√":
		return []string{c.word}
	}
	return r.tickedWord(g, c, at)
}

package table

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/internal/grid"
)

// A sourceRow is a row of a table as it is understood: a content group of an item.
type sourceRow struct {
	table, place int // in the file
	starts       bool
	number       int    // of the item; 0 until it is settled
	printed      string // the number as printed
	category     string
	categoryNo   int // as our own files print it; 0 elsewhere
	name, nameEN string
	keywords     []string
	group        disclosure.RecordGroup
	laws         []string // canonical names, in our own files
}

// body reads the rows below a header.
func (r *reader) body(t *grid.Table, h header) {
	above := make(map[int]grid.Cell) // by column, for 同上
	var category string
	for row := h.end; row < t.Rows(); row++ {
		if again, ok := repeated(t, h, row); ok {
			row = again - 1
			continue
		}
		if cell, text, ok := spanning(t, row); ok {
			if !h.hasLevel(1) && !isNoteRow(text) {
				category = text
			} else {
				r.ask(LeftOut, cell, "", "")
			}
			continue
		}
		if blankRow(t, row) {
			continue
		}
		r.row(t, h, row, above, category)
	}
}

// repeated reports whether the header stands again in a row, as at a page break,
// and where it ends.
func repeated(t *grid.Table, h header, row int) (end int, ok bool) {
	if !looksLikeHeader(t, row) {
		return 0, false
	}
	return headerEnd(t, row), true
}

// spanning reports whether a row is one cell over most columns: a heading within
// the table, or a note.
func spanning(t *grid.Table, row int) (cell grid.Cell, text string, ok bool) {
	at, found := t.At(row, 0)
	if !found || t.Columns() < 3 {
		return grid.Cell{}, "", false
	}
	cell = t.Cells[at]
	text = oneLine(cell.Text)
	return cell, text, text != "" && cell.Columns >= t.Columns()-1 && cell.Rows == 1
}

func isNoteRow(text string) bool {
	return strings.HasPrefix(text, "注") || strings.HasPrefix(text, "备注") || strings.HasPrefix(text, "说明") || strings.HasPrefix(text, "填表")
}

func blankRow(t *grid.Table, row int) bool {
	for column := range t.Columns() {
		if at, ok := t.At(row, column); ok && strings.TrimSpace(t.Cells[at].Text) != "" {
			return false
		}
	}
	return true
}

// row reads one row.
func (r *reader) row(t *grid.Table, h header, row int, above map[int]grid.Cell, section string) {
	s := sourceRow{table: r.table, category: section, place: placeOf(t, row)}
	cell := func(c column) grid.Cell {
		var joined grid.Cell
		for i := range c.width {
			if at, ok := t.At(row, c.index+i); ok {
				one := t.Cells[at]
				if i == 0 || joined.Text == "" {
					joined = one
				} else if one.Text != "" && one.Column != joined.Column {
					joined.Text += " " + one.Text
				}
			}
		}
		if key := oneLine(joined.Text); key == "同上" || key == "〃" || key == "同前" {
			if before, ok := above[c.index]; ok {
				joined.Text = before.Text
			}
		}
		above[c.index] = joined
		return joined
	}
	r.matter(&s, t, h, row, cell)
	ticked := make(map[field][]grid.Cell)
	for _, c := range h.columns {
		if c.field == matterField {
			continue
		}
		at := cell(c)
		r.column(&s, c, at)
		if c.field.isTicked() && c.word != "" {
			ticked[c.field] = append(ticked[c.field], at)
		}
	}
	for _, f := range []field{audiencesField, methodsField, levelsField} {
		if r.own {
			break // an absent cell is no lost one
		}
		cells := ticked[f]
		if len(cells) > 0 && !slices.ContainsFunc(cells, func(c grid.Cell) bool { return strings.TrimSpace(c.Text) != "" }) && cells[0].Row == s.place {
			r.ask(NoMark, cells[0], f.heading(), "")
		}
	}
	r.rows = append(r.rows, s)
}

func placeOf(t *grid.Table, row int) int {
	for column := range t.Columns() {
		if at, ok := t.At(row, column); ok && t.Cells[at].Text != "" {
			first := t.Cells[at].Row
			if _, covered := t.At(row-1, column); !covered || row == 0 || !covers(t, at, row-1, column) {
				return first
			}
		}
	}
	return row + 1
}

// matter reads the category and the name of the row's item, and tells whether
// another item begins.
func (r *reader) matter(s *sourceRow, t *grid.Table, h header, row int, cell func(column) grid.Cell) {
	var texts []string
	fresh := false
	for _, c := range h.matters {
		at := cell(c)
		text := r.line(at.Text)
		if !r.own && isDash(text) {
			text = ""
		}
		texts = append(texts, text)
		if i, ok := t.At(row, c.index); ok && !covers(t, i, row-1, c.index) && text != "" {
			fresh = true
		}
	}
	switch {
	case len(texts) == 1:
		s.name = texts[0]
	case len(texts) > 1:
		s.category = texts[0]
		deepest := 0
		for i, text := range texts {
			if text != "" {
				deepest = i
			}
		}
		s.name = texts[deepest]
		for i := 1; i < deepest; i++ {
			if texts[i] != "" {
				s.group.Extra = append(s.group.Extra, disclosure.Extra{Heading: h.matters[i].heading, Text: texts[i]})
			}
		}
	}
	s.starts = fresh
	if r.ownCSV {
		s.name, s.category = armed(s.name), armed(s.category)
	}
	if r.ownHTML {
		parts := strings.SplitN(s.name, codeMark, 3)
		if _, err := strconv.Atoi(parts[0]); err == nil && len(parts) == 3 {
			s.printed, s.name = parts[0]+codeMark+parts[1], parts[2]
		} else {
			s.printed, s.name, _ = strings.Cut(s.name, " ")
		}
	}
}

// line is a text as it is taken: on one line, or in our own files as it stands.
func (r *reader) line(s string) string {
	if r.own {
		return s
	}
	return oneLine(s)
}

func (r *reader) entries(cell string, read func(string) []string) []string {
	if !r.own {
		return read(cell)
	}
	if cell == "" {
		return nil
	}
	return strings.Split(cell, "\n")
}

// column reads what a column says of the row.
func (r *reader) column(s *sourceRow, c column, at grid.Cell) {
	text := at.Text
	if r.ownCSV {
		text = armed(text)
	}
	if !r.own {
		tidied, faults := tidy(text)
		if len(faults) > 0 {
			r.ask(Damaged, at, c.heading, oneLine(tidied))
		}
		text = tidied
	}
	g := &s.group
	switch c.field {
	case numberField, codeField:
		if r.ownHTML {
			s.categoryNo, _ = strconv.Atoi(text)
			return
		}
		if c.field == codeField && s.printed != "" {
			g.Extra = append(g.Extra, disclosure.Extra{Heading: c.heading, Text: r.line(text)})
			return
		}
		s.printed = r.line(text)
	case contentsField:
		g.Contents = r.entries(text, contentsOf)
	case basisField:
		for _, printed := range r.entries(text, citationsOf) {
			g.LegalBasis = append(g.LegalBasis, disclosure.Citation{Text: printed})
		}
	case deadlineField:
		if text = r.line(text); text != "" && !(isDash(text) && !r.own) {
			g.Deadline = &disclosure.RecordDeadline{Text: text}
		}
	case publisherField:
		g.Publisher = r.line(text)
	case channelsField:
		r.channels(g, c, at, text)
	case audiencesField:
		g.Audiences = append(g.Audiences, r.words(c, at, text)...)
	case methodsField:
		g.Methods = append(g.Methods, r.words(c, at, text)...)
	case levelsField:
		g.Levels = append(g.Levels, r.words(c, at, text)...)
	case categoryNumberField:
		s.categoryNo, _ = strconv.Atoi(text)
	case nameENField:
		s.nameEN = text
	case keywordsField:
		if text != "" {
			s.keywords = strings.Split(text, "\n")
		}
	case lawsField:
		if text != "" {
			s.laws = strings.Split(text, "\n")
		}
	case furtherField:
		var further disclosure.Extras
		if json.Unmarshal([]byte(text), &further) == nil {
			g.Extra = append(g.Extra, further...)
		}
	case titleField:
		if r.title == "" {
			r.title = text
		}
	case groupField, workingDaysField:
		// told by the other columns
	default:
		if text = r.extra(text); text != "" {
			g.Extra = append(g.Extra, disclosure.Extra{Heading: c.heading, Text: text})
		}
	}
}

// extra keeps the text of a further column; its lines become one, for a catalogue
// has no line breaks.
func (r *reader) extra(text string) string {
	if r.own {
		return text
	}
	lines := linesOf(text)
	for i, line := range lines {
		lines[i] = strings.Join(strings.Fields(line), " ")
	}
	return strings.Join(lines, "；")
}

func (r *reader) channels(g *disclosure.RecordGroup, c column, at grid.Cell, text string) {
	if r.own {
		for _, line := range r.entries(text, nil) {
			if name, ok := strings.CutPrefix(line, "☑"); ok {
				g.Channels = append(g.Channels, strings.TrimPrefix(name, " "))
			} else if !strings.HasPrefix(line, "☐") {
				g.Channels = append(g.Channels, line)
			}
		}
		return
	}
	cell := channelsOf(text)
	const wholeList = 8 // so many of the 13 channels unmarked are the list with its marks lost
	if !cell.marked && cell.listing >= wholeList {
		r.ask(LostMark, at, c.heading, "")
		return
	}
	g.Channels = append(g.Channels, cell.names...)
	for _, asked := range cell.asked {
		kind := OtherMark
		if asked.tick == lost {
			kind = LostMark
		}
		taken := ""
		if asked.tick.taken() {
			taken = asked.text
		}
		question := at
		question.Text = asked.text
		r.ask(kind, question, c.heading, taken)
	}
	for _, name := range cell.twice {
		question := at
		question.Text = name
		r.ask(TwiceTicked, question, c.heading, name)
	}
	for _, text := range append(cell.left, cell.notes...) {
		question := at
		question.Text = text
		r.ask(LeftOut, question, c.heading, "")
	}
}

// words reads a cell of a ticked column, or of one that says its words itself.
func (r *reader) words(c column, at grid.Cell, text string) []string {
	switch {
	case r.own && c.word == "":
		return r.entries(text, nil)
	case r.own:
		if text == "" {
			return nil
		}
		return []string{c.word}
	case c.word != "":
		cell := tickCellOf(text, c.word)
		if cell.tick.asks() {
			taken := ""
			if cell.tick.taken() {
				taken = cell.value(c.word)
			}
			kind := OtherMark
			if cell.tick == lost {
				kind = LostMark
			}
			r.ask(kind, at, c.heading+"/"+c.word, taken)
		}
		if cell.blank || !cell.tick.taken() {
			return nil
		}
		return []string{cell.value(c.word)}
	}
	boxes, ok := boxesOf(text)
	if !ok {
		if isDash(text) {
			return nil
		}
		return wordsOf(text)
	}
	var words []string
	for _, box := range boxes {
		if box.tick.asks() {
			r.ask(OtherMark, at, c.heading, box.text)
		}
		if box.tick.taken() && box.text != "" {
			words = append(words, oneLine(box.text))
		}
	}
	return words
}

package table

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/internal/grid"
	"github.com/seed2ea1efa0/disclosure/internal/text"
)

// askTable asks about a table that is none of a catalogue, but for the menu of a page.
func (r *reader) askTable(t *grid.Table) {
	if r.format == HTML && isMenu(t) {
		return
	}
	const enough = 200 // bytes
	var b strings.Builder
	first := grid.Cell{}
	for _, cell := range t.Cells {
		if line := oneLine(cell.Text); line != "" && b.Len() < enough {
			if b.Len() == 0 {
				first = cell
			} else {
				b.WriteString("｜")
			}
			b.WriteString(line)
		}
	}
	r.askText(LeftOut, first, "", b.String(), "")
}

// askAbove asks what text above the header, which is no title, is for.
func (r *reader) askAbove(t *grid.Table, h header, title string) {
	if r.own() {
		return
	}
	asked := make(map[int]bool)
	for row := h.above; row < h.first; row++ {
		for column := range t.Columns() {
			at, ok := t.At(row, column)
			if !ok || asked[at] {
				continue
			}
			asked[at] = true
			if line := oneLine(t.Cells[at].Text); line != "" && !isOfTitle(line, title) && !isAnnexNumber(line) {
				r.askCell(LeftOut, t.Cells[at], "", "")
			}
		}
	}
}

// isOfTitle reports whether a line is a part of a title, or has the title in it.
func isOfTitle(line, title string) bool {
	return strings.Contains(title, line) || title != "" && strings.Contains(line, title)
}

// askAround asks about the text above a table that is not its title.
func (r *reader) askAround(t *grid.Table, first bool, title string, notes []string) {
	if r.own() || !first {
		return
	}
	var lines []string
	for _, line := range slices.Backward(t.Above) {
		if text := oneLine(line.Text); !isOfTitle(text, title) {
			lines = append(lines, text)
		}
	}
	r.askLines(lines, notes)
}

// askLines asks about lines outside of tables, all of them at once: of a page, whose
// furniture nobody wants to hear of, about what says that it is a note.
func (r *reader) askLines(lines, notes []string) {
	var left []string
	for _, line := range lines {
		if isNoteRow(line) && strings.ContainsAny(line, "：:") || isNote(line) || r.format == DOCX && !isChrome(line) && !isAnnexNumber(line) {
			left = append(left, line)
		}
	}
	for _, note := range notes {
		if !explainsMarks(note) {
			left = append(left, note)
		}
	}
	if len(left) > 0 {
		r.ask(Question{Kind: LeftOut, Text: strings.Join(left, "｜")})
	}
}

// explainsMarks reports whether a note says of marks what everybody takes them for, or what
// is asked about where they are.
func explainsMarks(note string) bool {
	if slices.ContainsFunc(explanations(note), func(e explanation) bool { return e.meant == asksNo }) {
		return true
	}
	return text.ContainsWord(note, "可选", "必选", "选中", "勾选")
}

// isAnnexNumber reports whether a line is 附件2 or 续表 and nothing else.
func isAnnexNumber(line string) bool {
	rest, ok := strings.CutPrefix(strings.Replace(unbracketed(line), "续表", "附件", 1), "附件")
	return ok && strings.Trim(rest, "0123456789一二三四五六七八九十：:- ") == ""
}

// askHeadings tells which columns are kept because their headings are not
// understood.
func (r *reader) askHeadings(h *header) {
	if r.own() {
		r.made.askRenamed(h, r)
		return
	}
	if r.askSideBySide(h) {
		return
	}
	for _, c := range h.columns {
		if r.answers.asksOf(c.printed) {
			r.ask(Question{Kind: UnknownHeading, Column: c.index + 1, Row: h.first + 1, Text: c.printed, Taken: c.heading, Guess: c.heading})
		}
		if c.unsure {
			r.ask(Question{Kind: UnknownHeading, Column: c.index + 1, Row: h.first + 1, Text: c.word, Taken: c.heading, Guess: c.heading})
		}
		if c.misprinted {
			r.ask(Question{Kind: UnknownHeading, Column: c.index + 1, Row: h.first + 1, Text: c.heading + "/" + c.word, Taken: c.field.heading()})
		}
		if c.twin != otherField && !r.answers.keeps(c.heading) {
			r.ask(Question{Kind: SameHeading, Column: c.index + 1, Row: h.first + 1, Text: c.heading, Taken: c.heading, Guess: c.twin.heading()})
			continue
		}
		if c.field != otherField || meaningKnown(c.heading) || isUsualExtra(c.heading) && (h.has(publisherField) || !mayPublish(c.heading)) || r.answers.keeps(c.heading) {
			continue
		}
		guess := guessOf(c.heading, h.has)
		r.ask(Question{Kind: UnknownHeading, Column: c.index + 1, Row: h.first + 1, Text: c.heading, Taken: c.heading, Guess: guess})
	}
}

// askSideBySide asks once about columns that say again what columns to their left say, as
// where two tables are side by side.
func (r *reader) askSideBySide(h *header) bool {
	const enough = 4
	var again []string
	first := 0
	for _, c := range h.columns {
		if c.twin != otherField && !r.answers.keeps(c.heading) {
			if again = append(again, c.heading); len(again) == 1 {
				first = c.index + 1
			}
		}
	}
	if len(again) < enough {
		return false
	}
	r.ask(Question{Kind: SideBySide, Column: first, Row: h.first + 1, Text: strings.Join(again, "｜")})
	return true
}

// askRemnant asks about text that does not show.
func (r *reader) askRemnant(remnant *grid.Remnant) {
	kind := NotShown
	if remnant.Kind == grid.Footnote {
		kind = NoteMark
	}
	r.table = remnant.Table
	const enough = 120 // bytes
	left := []rune(oneLine(remnant.Text))
	r.ask(Question{Kind: kind, Row: remnant.Row, Column: remnant.Column, Text: string(left[:min(len(left), enough)])})
}

// askFaults asks what Validate found in the catalogue, where no question says it.
func (r *reader) askFaults(catalog *disclosure.Catalog) {
	var faults disclosure.Faults
	if !errors.As(catalog.Validate(), &faults) {
		return
	}
	rows := make(map[int]*sourceRow, len(r.rows)) // the first of an item
	for i := len(r.rows) - 1; i >= 0; i-- {
		rows[r.rows[i].number] = &r.rows[i]
	}
	for _, fault := range faults {
		text := textOfPath(catalog, fault)
		question := Question{Heading: fault.Column().Heading(), Kind: kindOf(fault), Fault: fault, Text: text, Taken: text}
		if row := rows[fault.Item]; row != nil {
			question.Table, question.Row, question.Item, question.Name = row.table, row.place, row.number, row.name
		}
		if _, asked := r.asked[question.key()]; question.Kind == Missing && (asked || !r.own()) {
			continue // asked by column
		}
		if question.Kind == SameName && text == "" {
			continue // what the names are is asked
		}
		r.ask(question)
	}
}

// textOfPath returns the text in which a fault is, "" where it is none of a cell.
func textOfPath(catalog *disclosure.Catalog, fault *disclosure.Fault) string {
	item, ok := catalog.Item(fault.Item)
	if !ok {
		return ""
	}
	member := fault.Path[strings.LastIndexByte(fault.Path, '.')+1:]
	member, rest, _ := strings.Cut(member, "[")
	index, _ := strconv.Atoi(strings.TrimSuffix(rest, "]"))
	record := item.Record()
	term, basis := record.Deadline, record.LegalBasis
	var group int
	if _, err := fmt.Sscanf(fault.Path[strings.IndexByte(fault.Path, '.')+1:], "disclosures[%d].", &group); err == nil && group < len(record.Disclosures) {
		if own := record.Disclosures[group]; own.Deadline != nil {
			term = *own.Deadline
		}
		basis = record.Disclosures[group].LegalBasis
	}
	switch {
	case member == "name":
		return record.Name
	case member == "deadline":
		return term.Text
	case member == "legal_basis" && index < len(basis):
		return basis[index].Text
	}
	return ""
}

// kindOf returns the kind of question that a fault is.
func kindOf(fault *disclosure.Fault) QuestionKind {
	if fault.Kind == disclosure.FaultRepeated && strings.HasSuffix(fault.Path, ".name") && fault.Item > 0 {
		return SameName
	}
	switch fault.Kind {
	case disclosure.FaultUnbalanced:
		return Unbalanced
	case disclosure.FaultMissing:
		return Missing
	}
	return Unsound
}

// openQuestions are the questions as the catalogue's file keeps them until a person
// has answered. What Validate finds it finds again, and is not among them.
func openQuestions(questions []Question) (open []disclosure.OpenQuestion) {
	for _, q := range questions {
		chinese, english := q.sentences()
		if q.Text != "" {
			chinese += "；原文“" + q.Text + "”"
			english += "; it says “" + q.Text + "”"
		}
		open = append(open, disclosure.OpenQuestion{
			Kind: string(q.Kind), Column: printable(q.Heading), Item: q.Item, Place: q.Place(), Taken: printable(q.Taken), Text: printable(chinese), TextEN: printable(english),
		})
	}
	return open
}

// printable is a text on one line, with a sign in place of what does not show.
func printable(s string) string {
	s, _ = tidy(strings.ReplaceAll(strings.Join(strings.Fields(s), " "), string(picture), ""))
	return strings.TrimSpace(s)
}

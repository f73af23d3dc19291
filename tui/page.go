package tui

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"charm.land/lipgloss/v2"

	"github.com/seed2ea1efa0/disclosure/search"
	"github.com/seed2ea1efa0/disclosure/tui/internal/cells"
	"github.com/seed2ea1efa0/disclosure/wording"
)

// A page is text broken to a width, with labels at its left side.
type page struct {
	width  int
	column int // where the text beside labels begins
	styles styles
	glyphs glyphs
	lines  []string

	labelsAbove bool // whether labels are above the text, not beside it
}

const pageMargin = 1

// label adds a label and the text beside it; an empty text adds nothing. The
// query found some spans of the text.
func (p *page) label(label, text string, style lipgloss.Style, found ...cells.Span) {
	if p.labelsAbove {
		p.line(label, p.styles.quiet)
		label = ""
	}
	label = p.glyphs.Truncate(p.glyphs.text(label), p.column-pageMargin-1, "")
	p.add(p.styles.quiet.Render(label), text, p.column, style, found)
}

// cut adds the same in one line, cut where it is too long. Without a label the text
// begins at the margin.
func (p *page) cut(label, text string, style lipgloss.Style, found ...cells.Span) {
	column := pageMargin
	if label != "" {
		column = p.column
	}
	text = p.glyphs.text(text)
	drawn := p.glyphs.Truncate(text, max(2, p.width-column-pageMargin), p.glyphs.ellipsis)
	head := strings.Repeat(" ", pageMargin) + p.styles.quiet.Render(label)
	p.lines = append(p.lines, p.glyphs.Pad(head, column)+paint(drawn, within(found, cells.Span{From: 0, To: len(drawn)}), style, p.styles.found))
}

// dated adds a day and what follows it in one line, where there is room for that;
// without a bracket, where that makes the room.
func (p *page) dated(day, rest string, style, after lipgloss.Style) {
	room := p.width - pageMargin - p.glyphs.Width(day) - 2
	if p.glyphs.Width(rest) > room {
		rest, _, _ = strings.Cut(rest, "（")
		rest, _, _ = strings.Cut(rest, " (")
	}
	if p.glyphs.Width(rest) > room {
		rest, _, _ = strings.Cut(rest, "  ")
	}
	line := strings.Repeat(" ", pageMargin) + style.Render(p.glyphs.Truncate(day, p.width-2*pageMargin, p.glyphs.ellipsis))
	if rest != "" && room > 3 {
		line += "  " + after.Render(p.glyphs.Truncate(rest, room, p.glyphs.ellipsis))
	}
	p.lines = append(p.lines, line)
}

// A labelled text is drawn beside its label.
type labelled struct {
	label, text string
	found       []cells.Span
}

// abreast adds short texts beside their labels, all in one line where there is room.
func (p *page) abreast(texts []labelled) {
	const gap, between = 4, 2
	width := pageMargin
	line := strings.Repeat(" ", pageMargin)
	for i, t := range texts {
		if i > 0 {
			line += strings.Repeat(" ", gap)
			width += gap
		}
		width += p.glyphs.Width(t.label) + between + p.glyphs.Width(t.text)
		line += p.styles.quiet.Render(p.glyphs.text(t.label)) + strings.Repeat(" ", between) + paint(t.text, t.found, p.styles.text, p.styles.found)
	}
	if len(texts) > 1 && width+p.marginRight() <= p.width {
		p.lines = append(p.lines, line)
		return
	}
	for _, t := range texts {
		p.label(t.label, t.text, p.styles.text, t.found...)
	}
}

// line adds text over the whole width.
func (p *page) line(text string, style lipgloss.Style, found ...cells.Span) {
	p.add("", text, pageMargin, style, found)
}

func (p *page) add(label, text string, column int, style lipgloss.Style, found []cells.Span) {
	text = p.glyphs.text(text)
	for _, line := range p.glyphs.Break(text, max(2, p.width-column-p.marginRight())) {
		head := strings.Repeat(" ", pageMargin) + label
		p.lines = append(p.lines, p.glyphs.Pad(head, column)+paint(text[line.From:line.To], within(found, line), style, p.styles.found))
		label = ""
	}
}

// marginRight is what text leaves free: in a wide page, a cell before the sign that there
// is more, too.
func (p *page) marginRight() int {
	if p.width >= 50 {
		return pageMargin + 1
	}
	return pageMargin
}

// gap adds an empty line between two blocks.
func (p *page) gap() {
	if n := len(p.lines); n > 0 && p.lines[n-1] != "" {
		p.lines = append(p.lines, "")
	}
}

// paint renders text in one style and the spans of it in another. Spans are in
// order and begin at 0 or after; no character is cut.
func paint(text string, spans []cells.Span, base, marked lipgloss.Style) string {
	var b strings.Builder
	at := 0
	for _, s := range spans {
		from, to := wholeCharacters(text, max(s.From, at)), wholeCharacters(text, s.To)
		if from >= to {
			continue
		}
		if from > at {
			b.WriteString(base.Render(text[at:from]))
		}
		b.WriteString(marked.Render(text[from:to]))
		at = to
	}
	if at < len(text) {
		b.WriteString(base.Render(text[at:]))
	}
	return b.String()
}

// wholeCharacters returns the end of the character that a place lies in, or the
// place itself between two.
func wholeCharacters(text string, at int) int {
	for at < len(text) && !utf8.RuneStart(text[at]) {
		at++
	}
	return min(at, len(text))
}

// within returns the spans that lie in a part of the text, as they stand there.
func within(spans []cells.Span, part cells.Span) []cells.Span {
	var in []cells.Span
	for _, s := range spans {
		from, to := max(s.From, part.From), min(s.To, part.To)
		if from < to {
			in = append(in, cells.Span{From: from - part.From, To: to - part.From})
		}
	}
	return in
}

// fact returns what a fact says as it is drawn, and what of that the query found,
// entry by entry.
func (g glyphs) fact(f wording.Fact, all []search.Match) (text string, found []cells.Span) {
	var b strings.Builder
	for i, entry := range f.Entries {
		if i > 0 {
			b.WriteString(f.Separator)
		}
		drawn := g.text(f.Gloss(i) + entry)
		for _, span := range g.matches(drawn, matchesOf(f, i, all), fieldsOf(f.Column)...) {
			found = append(found, cells.Span{From: b.Len() + span.From, To: b.Len() + span.To})
		}
		b.WriteString(drawn)
	}
	return b.String(), found
}

// matchesOf leaves out the matches of other entries of a fact: where one of them is
// the text that matches, it is not looked for within the rest.
func matchesOf(f wording.Fact, i int, all []search.Match) []search.Match {
	return slices.DeleteFunc(slices.Clone(all), func(match search.Match) bool {
		return match.Text != f.Entries[i] && slices.Contains(f.Entries, match.Text)
	})
}

// fieldsOf returns the fields that are searched in a column.
func fieldsOf(column string) []search.Field {
	switch column {
	case "category":
		return []search.Field{search.FieldCategory}
	case "contents":
		return []search.Field{search.FieldContent}
	case "channels":
		return []search.Field{search.FieldChannel}
	case "legal_basis", "laws":
		return []search.Field{search.FieldLaw, search.FieldDocumentNumber}
	case "deadline":
		return []search.Field{search.FieldDeadline}
	case "name_en":
		return []search.Field{search.FieldNameEN}
	case "keywords":
		return []search.Field{search.FieldKeyword}
	}
	return nil
}

// matches returns what of a text as it is drawn the query found, in order, by the
// matches of the fields that the text consists of.
func (g glyphs) matches(text string, all []search.Match, fields ...search.Field) []cells.Span {
	var spans []cells.Span
	for _, match := range all {
		at := strings.Index(text, g.text(match.Text))
		if at < 0 || !slices.Contains(fields, match.Field) {
			continue
		}
		for _, r := range match.Ranges {
			spans = append(spans, cells.Span{
				From: at + len(g.text(match.Text[:r.Start])),
				To:   at + len(g.text(match.Text[:r.End])),
			})
		}
	}
	slices.SortFunc(spans, func(a, b cells.Span) int { return cmp.Compare(a.From, b.From) })
	return spans
}

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
}

const pageMargin = 1

// label adds a label and the text beside it; an empty text adds nothing. The
// query found some spans of the text.
func (p *page) label(label, text string, style lipgloss.Style, found ...cells.Span) {
	label = p.glyphs.Truncate(p.glyphs.text(label), p.column-pageMargin-1, "")
	p.add(p.styles.dim.Render(label), text, p.column, style, found)
}

// line adds text over the whole width.
func (p *page) line(text string, style lipgloss.Style, found ...cells.Span) {
	p.add("", text, pageMargin, style, found)
}

func (p *page) add(label, text string, column int, style lipgloss.Style, found []cells.Span) {
	text = p.glyphs.text(text)
	match := p.styles.match.Inherit(style)
	for _, line := range p.glyphs.Break(text, max(2, p.width-column-pageMargin)) {
		head := strings.Repeat(" ", pageMargin) + label
		p.lines = append(p.lines, p.glyphs.Pad(head, column)+paint(text[line.From:line.To], within(found, line), style, match))
		label = ""
	}
}

// columns adds two texts side by side, the left one as a label.
func (p *page) columns(left, right string) {
	lefts := p.glyphs.Break(left, p.column-pageMargin-1)
	rights := p.glyphs.Break(right, max(2, p.width-p.column-pageMargin))
	for i := range max(len(lefts), len(rights)) {
		line := strings.Repeat(" ", pageMargin)
		if i < len(lefts) {
			line += p.styles.key.Render(left[lefts[i].From:lefts[i].To])
		}
		if i < len(rights) {
			line = p.glyphs.Pad(line, p.column) + p.styles.text.Render(right[rights[i].From:rights[i].To])
		}
		p.lines = append(p.lines, line)
	}
}

// gap adds an empty line.
func (p *page) gap() { p.lines = append(p.lines, "") }

// block adds lines that are drawn already.
func (p *page) block(lines []string) {
	for _, line := range lines {
		p.lines = append(p.lines, p.glyphs.Cut(strings.Repeat(" ", pageMargin)+line, p.width))
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

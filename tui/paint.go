package tui

import (
	"strings"
	"unicode/utf8"

	"charm.land/lipgloss/v2"

	"github.com/seed2ea1efa0/disclosure/tui/internal/cells"
)

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

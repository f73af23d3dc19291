package tui

import (
	"strings"
	"unicode/utf8"

	"charm.land/lipgloss/v2"
)

// paint renders text in one style and the spans of it in another. Spans are in
// order and begin at 0 or after; no character is cut.
func paint(text string, spans []span, base, marked lipgloss.Style) string {
	var b strings.Builder
	at := 0
	for _, s := range spans {
		from, to := wholeCharacters(text, max(s.from, at)), wholeCharacters(text, s.to)
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
func within(spans []span, part span) []span {
	var in []span
	for _, s := range spans {
		from, to := max(s.from, part.from), min(s.to, part.to)
		if from < to {
			in = append(in, span{from - part.from, to - part.from})
		}
	}
	return in
}

package tui

import (
	"strings"

	"charm.land/lipgloss/v2"
)

// paint renders text in one style and the spans of it in another. Spans are in
// order; what lies outside the text is ignored.
func paint(text string, spans []span, base, marked lipgloss.Style) string {
	var b strings.Builder
	at := 0
	for _, s := range spans {
		from, to := max(s.from, at), min(s.to, len(text))
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

// within returns the spans as they stand in the part of the text.
func within(spans []span, part span) []span {
	var in []span
	for _, s := range spans {
		in = append(in, span{max(s.from, part.from) - part.from, min(s.to, part.to) - part.from})
	}
	return in
}

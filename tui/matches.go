package tui

import (
	"cmp"
	"slices"
	"strings"

	"github.com/seed2ea1efa0/disclosure/search"
	"github.com/seed2ea1efa0/disclosure/tui/internal/cells"
)

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

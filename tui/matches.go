package tui

import (
	"cmp"
	"slices"
	"strings"

	"github.com/seed2ea1efa0/disclosure/search"
	"github.com/seed2ea1efa0/disclosure/tui/internal/cells"
	"github.com/seed2ea1efa0/disclosure/wording"
)

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

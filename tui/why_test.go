package tui

import (
	"testing"

	"github.com/seed2ea1efa0/disclosure/search"
)

// Of the texts in which a query was found, the one is told that the query covers most, a
// keyword before others, and one that there is room for before one that would be cut.
func TestWhatIsToldOfARow(t *testing.T) {
	match := func(field search.Field, text string, end int) search.Match {
		return search.Match{Field: field, Text: text, Ranges: []search.Range{{Start: 0, End: end}}}
	}
	long, short, law := match(search.FieldKeyword, "补卡补卡补卡补卡", 18), match(search.FieldKeyword, "补卡了", 6), match(search.FieldLaw, "补卡", 6)
	for _, test := range []struct {
		matches []search.Match
		room    int
		want    string
	}{
		{[]search.Match{short, long}, 40, "补卡补卡补卡补卡"},
		{[]search.Match{short, long}, 10, "补卡了"},
		{[]search.Match{law, short}, 40, "补卡了"},
		{[]search.Match{match(search.FieldName, "补卡", 6), law}, 40, "补卡"},
		{[]search.Match{match(search.FieldName, "补卡", 6), match(search.FieldLaw, "", 0)}, 40, ""},
	} {
		if got := newGlyphs(false).reasonFor(test.matches, test.room); got.text != test.want {
			t.Errorf("%v in %d cells: %q, want %q", test.matches, test.room, got.text, test.want)
		}
	}
}

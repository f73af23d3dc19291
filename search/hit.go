package search

import (
	"slices"

	"github.com/seed2ea1efa0/disclosure"
)

// A Hit is an item that answers a query.
type Hit struct {
	Item disclosure.Item `json:"item"`

	// Score is higher for what answers the query better, 0 for the empty
	// query. Scores compare within one answer only.
	Score int `json:"score"`

	// Partial tells that the item answers only a part of the query: there is no
	// such item, and it is next to what was asked for. All hits of an answer are
	// partial, or none.
	Partial bool `json:"partial"`

	answer *answer
}

// PartialNotice says that all hits are partial, in the language "zh" or "en".
func PartialNotice(language string) string {
	if language == "en" {
		return "nothing fits wholly; these are near"
	}
	return "没有完全符合的，以下相近"
}

// An answer is how a query was understood, which its hits share.
type answer struct {
	index    *Index
	patterns []pattern
	words    []string // of a question, which are looked for as they are written
}

// A Match is a text of an item in which the query was found.
type Match struct {
	Field  Field   `json:"field"`
	Text   string  `json:"text"`   // as it stands in the catalogue; of a term its days, 5个工作日
	Ranges []Range `json:"ranges"` // what of it matches, from left to right
}

// A Range is a piece of a text: the bytes from Start up to, not including, End.
// Both lie between characters, so that text[r.Start:r.End] is what to highlight.
type Range struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Matches returns the texts of the item in which the query was found, by field
// and in printed order; none for the empty query. They are worked out here and
// not in the search, because of 100,000 hits thirty are looked at.
func (h Hit) Matches() []Match {
	if h.answer == nil {
		return nil
	}
	patterns := h.answer.forLooking()
	var matches []Match
	for field, printed := range h.answer.index.texts(h.Item) {
		if ranges := h.answer.index.ranges(patterns, field, printed); len(ranges) > 0 {
			matches = append(matches, Match{field, printed, ranges})
		}
	}
	return matches
}

// forLooking returns the patterns as they are when texts are looked at. Hits of an
// answer may be asked at the same time.
func (a *answer) forLooking() []pattern {
	patterns := slices.Clone(a.patterns)
	for i := range patterns {
		if patterns[i].spelled != nil {
			spelled := *patterns[i].spelled
			spelled.acceptSymbols(nil)
			patterns[i].spelled = &spelled
		}
	}
	for _, word := range a.words {
		patterns = append(patterns, literal(word))
	}
	return patterns
}

// ranges returns what of a text any of the patterns matches.
func (x *Index) ranges(patterns []pattern, field Field, printed string) []Range {
	t := x.prepare(field, fold(printed))
	matched := make([]bool, len(t.symbols))
	for i := range patterns {
		where, ok := patterns[i].where(&t)
		for n := where.start; ok && where.taken != 0; n++ {
			matched[n] = matched[n] || where.taken&1 != 0
			where.taken >>= 1
		}
	}
	var ranges []Range
	n := 0
	eachFolded(printed, func(_ rune, start, end int) {
		switch {
		case !matched[n]:
			// not to be shown
		case n > 0 && matched[n-1], len(ranges) > 0 && start < ranges[len(ranges)-1].End:
			ranges[len(ranges)-1].End = end // with the layout between, or of one character: ㍿
		default:
			ranges = append(ranges, Range{start, end})
		}
		n++
	})
	return ranges
}

package search

import (
	"iter"
	"slices"
	"sync"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/search/internal/analysis"
)

// A Hit is an item that answers a query.
type Hit struct {
	Item disclosure.Item `json:"item"`

	// Score is higher for what answers the query better, 0 for the empty
	// query. Scores compare over the catalogues of an index.
	Score int `json:"score"`

	// Partial tells that the item answers only a part of the query: there is no
	// such item, and it is next to what was asked for. All hits of an answer are
	// partial, or none.
	Partial bool `json:"partial"`

	// Unused are the words of the query that were not understood, or that the first hit
	// has not got; all hits of an answer share them.
	Unused []string `json:"unused"`

	answer *answer
	at     int32 // in the items of the index
}

// Categories yields the categories of all catalogues of the index: what is covered
// here, for a query that finds nothing.
func (x *Index) Categories() iter.Seq[disclosure.Category] {
	return func(yield func(disclosure.Category) bool) {
		if x == nil {
			return
		}
		for _, c := range x.catalogs {
			for category := range c.Categories() {
				if !yield(category) {
					return
				}
			}
		}
	}
}

// An answer is how a query was understood, which its hits share.
type answer struct {
	index    *Index
	patterns []pattern
	question string // folded, or "": its words are looked for as they are written

	wordsOnce sync.Once
	words     []string // of the question
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
// and in printed order, and of the examples of how people ask for it the one that is
// most like the query; none for the empty query. They are worked out here and
// not in the search, because of 100,000 hits thirty are looked at.
func (h Hit) Matches() []Match {
	if h.answer == nil {
		return nil
	}
	matches := h.matching(h.answer.forLooking())
	if len(matches) == 0 {
		matches = h.matching(h.answer.characters()) // some have 卡 of 卡找不到了 alone
	}
	return matches
}

// matching returns the texts that any of the patterns matches.
func (h Hit) matching(patterns []pattern) (matches []Match) {
	for field, printed := range h.answer.index.texts(h.Item) {
		if ranges := h.answer.index.ranges(patterns, field, printed); len(ranges) > 0 {
			matches = append(matches, Match{field, printed, ranges})
		}
	}
	if question := h.bestQuestion(patterns); len(question.Ranges) > 0 {
		matches = append(matches, question)
	}
	return matches
}

// characters returns a pattern for each character of the words of a question.
func (a *answer) characters() (patterns []pattern) {
	for _, word := range a.wordsOf() {
		for _, r := range word {
			patterns = append(patterns, literal(string(r)))
		}
	}
	return patterns
}

// bestQuestion returns the example question of which the most matches.
func (h Hit) bestQuestion(patterns []pattern) (best Match) {
	if h.answer.question == "" {
		return Match{}
	}
	most := 0
	x := h.answer.index
	for _, question := range x.about.questions[int(h.at)] {
		ranges := x.ranges(patterns, FieldQuestion, question)
		matched := 0
		for _, r := range ranges {
			matched += r.End - r.Start
		}
		if matched > most {
			most, best = matched, Match{FieldQuestion, question, ranges}
		}
	}
	return best
}

// forLooking returns the patterns as they are when texts are looked at. Hits of an
// answer may be asked at the same time.
func (a *answer) forLooking() []pattern {
	patterns := slices.Clone(a.patterns)
	for i := range patterns {
		if patterns[i].reading != nil {
			read := *patterns[i].reading
			read.acceptSymbols(nil)
			patterns[i].reading = &read
		}
	}
	for _, word := range a.wordsOf() {
		patterns = append(patterns, literal(word))
	}
	return patterns
}

// wordsOf returns the words of the question.
func (a *answer) wordsOf() []string {
	a.wordsOnce.Do(func() {
		if a.question != "" {
			a.words = a.index.about.newScorer().Words(a.question)
		}
	})
	return a.words
}

// ranges returns what of a text any of the patterns matches.
func (x *Index) ranges(patterns []pattern, field Field, printed string) []Range {
	t := x.prepare(field, analysis.Fold(printed))
	matched := make([]bool, len(t.symbols))
	for i := range patterns {
		where := patterns[i].where(&t)
		for n := where.start; where.taken != 0; n++ {
			matched[n] = matched[n] || where.taken&1 != 0
			where.taken >>= 1
		}
	}
	var ranges []Range
	n := 0
	analysis.EachFolded(printed, func(_ rune, start, end int) {
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

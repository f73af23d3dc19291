package evidence

import (
	"slices"

	"github.com/seed2ea1efa0/disclosure/search/internal/analysis"
)

// An Index tells which matters have a term, and how much it tells for each. It is
// immutable.
type Index struct {
	numbers  map[analysis.Term]int32
	starts   []uint32 // by term: where its postings begin; one more for the end
	postings []posting
	matters  int
	category []int32 // by matter: the document of its category, or -1
}

// A posting says how much a term tells for a document: a matter, or a category and
// so all its matters.
type posting struct {
	document int32
	tells    float32
}

func (x *Index) postingsOf(t analysis.Term) []posting {
	n, ok := x.numbers[t]
	if !ok {
		return nil
	}
	return x.postings[x.starts[n]:x.starts[n+1]]
}

// Has reports whether a matter or its category has a term.
func (x *Index) Has(matter int, t analysis.Term) bool {
	postings := x.postingsOf(t)
	return has(postings, int32(matter)) || x.category[matter] >= 0 && has(postings, x.category[matter])
}

func has(postings []posting, document int32) bool {
	_, found := slices.BinarySearchFunc(postings, document, func(p posting, document int32) int { return int(p.document) - int(document) })
	return found
}

// Scores adds up what each term of a query, counted once, tells for each matter. The
// result is in the memory of scores, if that is enough.
func (x *Index) Scores(tokens []analysis.Token, scores []float32) []float32 {
	documents := x.matters
	for _, c := range x.category {
		documents = max(documents, int(c)+1)
	}
	scores = slices.Grow(scores[:0], documents)[:documents]
	clear(scores)
	for i, token := range tokens {
		if slices.ContainsFunc(tokens[:i], func(t analysis.Token) bool { return t.Term == token.Term }) {
			continue
		}
		for _, p := range x.postingsOf(token.Term) {
			scores[p.document] += p.tells
		}
	}
	for i, c := range x.category {
		if c >= 0 {
			scores[i] += scores[c]
		}
	}
	return scores[:x.matters]
}

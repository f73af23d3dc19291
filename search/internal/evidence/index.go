package evidence

import (
	"slices"

	"github.com/seed2ea1efa0/disclosure/search/internal/analysis"
)

// An Index tells which matters have a term, and how much it tells for each. It is
// immutable.
type Index struct {
	numbers  numbers
	starts   []uint32 // by term: where its postings begin; one more for the end
	postings []posting
	matters  int
	catalogs int     // the first document that is a catalogue; none if it is past the end
	parents  []int32 // by document: that of its category, or of the catalogue of that; or -1
}

// Numbers are those of terms. Single characters are a third of the terms of a text, and are
// looked up by their place.
type numbers struct {
	characters []int32 // by character: its number, from 1
	others     map[analysis.Term]int32
}

func newNumbers(terms int) numbers {
	return numbers{make([]int32, analysis.LastHan-analysis.FirstHan+1), make(map[analysis.Term]int32, terms)}
}

func (n numbers) of(t analysis.Term) (number int32, ok bool) {
	if at, ok := t.Character(); ok {
		number = n.characters[at]
		return number - 1, number > 0
	}
	number, ok = n.others[t]
	return number, ok
}

func (n numbers) set(t analysis.Term, number int32) {
	if at, ok := t.Character(); ok {
		n.characters[at] = number + 1
	} else {
		n.others[t] = number
	}
}

// A posting says how much a term tells for a document: a matter, or a category or a
// catalogue and so all its matters.
type posting struct {
	document int32
	tells    float32
}

func (x *Index) postingsOf(t analysis.Term) []posting {
	n, ok := x.numbers.of(t)
	if !ok {
		return nil
	}
	return x.postings[x.starts[n]:x.starts[n+1]]
}

// Has reports whether a matter, its category or its catalogue has a term; -1 is no matter.
func (x *Index) Has(matter int, t analysis.Term) bool {
	postings := x.postingsOf(t)
	for document := int32(matter); document >= 0; document = x.parents[document] {
		if has(postings, document) {
			return true
		}
	}
	return false
}

func has(postings []posting, document int32) bool {
	_, found := slices.BinarySearchFunc(postings, document, byDocument)
	return found
}

// add adds what a term tells. What it tells for a catalogue already, it does not tell for
// a matter of it again: all of 旅游 is about 旅游, not 旅游规划 alone.
func (x *Index) add(postings []posting, scores []float32) {
	last := len(postings)
	for ; last > 0 && int(postings[last-1].document) >= x.catalogs; last-- {
		scores[postings[last-1].document] += postings[last-1].tells
	}
	catalogs := postings[last:]
	for _, p := range postings[:last] {
		tells := p.tells
		if len(catalogs) > 0 {
			tells = max(0, tells-tellsFor(catalogs, x.catalogOf(p.document)))
		}
		scores[p.document] += tells
	}
}

// catalogOf returns the document of the catalogue that a document is of.
func (x *Index) catalogOf(document int32) int32 {
	for x.parents[document] >= 0 {
		document = x.parents[document]
	}
	return document
}

// tellsFor returns how much a term tells for a document.
func tellsFor(postings []posting, document int32) float32 {
	at, found := slices.BinarySearchFunc(postings, document, byDocument)
	if !found {
		return 0
	}
	return postings[at].tells
}

func byDocument(p posting, document int32) int { return int(p.document) - int(document) }

// Scores adds up what each term of a query, counted once, tells for each matter. The
// result is in the memory of scores, if that is enough.
func (x *Index) Scores(tokens []analysis.Token, scores []float32) []float32 {
	documents := len(x.parents)
	scores = slices.Grow(scores[:0], documents)[:documents]
	clear(scores)
	for i, token := range tokens {
		if slices.ContainsFunc(tokens[:i], func(t analysis.Token) bool { return t.Term == token.Term }) {
			continue
		}
		x.add(x.postingsOf(token.Term), scores)
	}
	for i := documents - 1; i >= 0; i-- { // parents come after their parts
		if parent := x.parents[i]; parent >= 0 {
			scores[i] += scores[parent]
		}
	}
	return scores[:x.matters]
}

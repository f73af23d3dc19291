package search

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/seed2ea1efa0/disclosure/search/internal/analysis"
	"github.com/seed2ea1efa0/disclosure/search/internal/evidence"
)

// What is not understood is named in words of the query: none goes over the punctuation
// that stands in it, and none is what a hit of another catalogue is called by.

// mostShown is how many hits are looked at for what they are called by.
const mostShown = 10

// namedUnused returns the words of an answer to a query that are to be named, each of two
// characters at least.
func (x *Index) namedUnused(a Answer, query string) (words []string) {
	clauses := strings.FieldsFunc(query, func(r rune) bool { return isClauseEnd(r) || r == '、' || isBlank(r) })
	for i, clause := range clauses {
		clauses[i] = analysis.Fold(clause)
	}
	for _, unused := range a.Unused {
		if slices.Contains(x.about.neighbours, unused) {
			words = append(words, unused) // 工伤认定 of 工伤 认定
			continue
		}
		for _, word := range cutAtClauses(unused, clauses) {
			if utf8.RuneCountInString(word) > 1 && !x.isAnswered(word, a.Hits) {
				words = append(words, word)
			}
		}
	}
	return words
}

// cutAtClauses returns a word in two where it begins at the end of a clause and goes on in
// the next one.
func cutAtClauses(word string, clauses []string) []string {
	if slices.ContainsFunc(clauses, func(clause string) bool { return strings.Contains(clause, word) }) {
		return []string{word}
	}
	for at := range word {
		for i := 1; at > 0 && i < len(clauses); i++ {
			if strings.HasSuffix(clauses[i-1], word[:at]) && strings.HasPrefix(clauses[i], word[at:]) {
				return []string{word[:at], word[at:]}
			}
		}
	}
	return []string{word}
}

// isAnswered reports whether a hit of another catalogue than the first is called by a word
// that is none of other offices.
func (x *Index) isAnswered(word string, hits []Hit) bool {
	if len(x.catalogs) < 2 || slices.Contains(x.about.offices.Words, word) {
		return false
	}
	return slices.ContainsFunc(hits[:min(len(hits), mostShown)], func(h Hit) bool {
		return x.catalogOf(h.at) != x.catalogOf(hits[0].at) && evidence.Calls(h.Item, nil, word)
	})
}

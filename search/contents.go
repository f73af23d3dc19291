package search

import (
	"cmp"
	"math"
	"slices"

	"github.com/seed2ea1efa0/disclosure/search/internal/analysis"
)

// What an item makes public says less of what it is about than its name does, and many
// items make the same public. It is looked at where the names leave words of a query over:
// 低保 over a catalogue that has 低保名单 among its contents. Of the embedded catalogue
// nothing is looked for so: it is known there how people ask.

// A content is an item that has words of a query in its contents, and how much they tell.
type content struct {
	item  int32
	tells float64
	words []string // that have pairs of characters in them
	pairs []string // these
}

// inContents returns the items with most of some words in their contents, best first: at
// least one pair of characters of a word.
func (s *Session) inContents(words []string, scope scope) (found []content) {
	of := make(map[int32]*content)
	for _, word := range words {
		for _, pair := range s.index.pairsOf(word) {
			items := s.withContent(pair, scope)
			tells := math.Log(float64(len(s.index.items)+1) / float64(len(items)+1))
			for _, item := range items {
				c := of[item]
				if c == nil {
					c = &content{item: item}
					of[item] = c
				}
				c.tells += tells
				c.pairs = append(c.pairs, pair)
				if !slices.Contains(c.words, word) {
					c.words = append(c.words, word)
				}
			}
		}
	}
	for _, c := range of {
		if c.tells > 0 {
			found = append(found, *c)
		}
	}
	slices.SortFunc(found, func(a, b content) int { return cmp.Or(cmp.Compare(b.tells, a.tells), cmp.Compare(a.item, b.item)) })
	return found
}

// pairsOf returns the pairs of characters of a word, but those said around any matter.
func (x *Index) pairsOf(word string) (pairs []string) {
	runes := []rune(word)
	for at := 0; at+2 <= len(runes); at++ {
		pair := string(runes[at : at+2])
		if analysis.IsHan(runes[at]) && analysis.IsHan(runes[at+1]) && x.about.lexicon.Trim(pair) != "" {
			pairs = append(pairs, pair)
		}
	}
	return pairs
}

// withContent returns the items that have a text in their contents, each once.
func (s *Session) withContent(folded string, scope scope) (items []int32) {
	x := s.index
	seen := make(map[int32]bool)
	for i := range x.itemsWith(folded, func(f Field) bool { return f == FieldContent }) {
		if !seen[i] && !x.isListed(i) && !scope.isExcluded(i) && (s.here == nil || s.here[x.catalogOf(i)]) {
			seen[i] = true
			items = append(items, i)
		}
	}
	return items
}

// mostContents is how many items are shown for what they make public.
const mostContents = 10

// withContents returns an answer to a query with the items that have in their contents what
// the answer leaves over: first of what is near, behind what is found, or alone.
func (s *Session) withContents(have Answer, scope scope) Answer {
	found := s.inContents(have.Unused, scope)
	if len(found) == 0 {
		return have
	}
	best := found[0]
	at := slices.IndexFunc(have.Hits, func(h Hit) bool { return h.at == best.item })
	switch {
	case len(have.Hits) == 0:
		have.Hits = s.index.contentHits(found, true)
	case at < 0:
		have.Hits = append(have.Hits, without(s.index.contentHits(found, have.Hits[0].Partial), have.Hits)...)
		return have
	case at > 0 && !have.Hits[0].Partial:
		return have
	default:
		have.Hits = moveFirst(have.Hits, at)
	}
	have.Unused = slices.DeleteFunc(slices.Clone(have.Unused), func(word string) bool { return slices.Contains(best.words, word) })
	return have
}

// contentHits returns the first of what is found in contents as hits.
func (x *Index) contentHits(found []content, partial bool) (hits []Hit) {
	for _, c := range found[:min(len(found), mostContents)] {
		if c.tells < goodPart*found[0].tells {
			break
		}
		by := &answer{index: x}
		for _, pair := range c.pairs {
			by.patterns = append(by.patterns, literal(pair))
		}
		hits = append(hits, Hit{Item: x.items[c.item], at: c.item, Score: 1, Partial: partial, answer: by})
	}
	return hits
}

// moveFirst returns hits with one of them first, in place of which the others move down.
func moveFirst(hits []Hit, at int) []Hit {
	moved := hits[at]
	moved.Score = hits[0].Score
	return slices.Insert(slices.Delete(slices.Clone(hits), at, at+1), 0, moved)
}

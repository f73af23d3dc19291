package search

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"

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

// A contentPair is a pair of characters of a word, with the items that have it in their
// contents.
type contentPair struct {
	word, pair string
	items      bitSet
	tells      float64
}

// inContents returns the items with most of some words in their contents, best first: at
// least one pair of characters of a word.
func (s *Session) inContents(words []string, scope scope) (best []content) {
	pairs := s.contentPairs(words, scope)
	if len(pairs) == 0 {
		return nil
	}
	s.tells = append(s.tells[:0], make([]float64, len(s.index.items))...)
	for _, p := range pairs {
		for item := range p.items.all() {
			s.tells[item] += p.tells
		}
	}
	for item, tells := range s.tells {
		if tells == 0 || len(best) == mostContents && tells <= best[mostContents-1].tells {
			continue
		}
		at, _ := slices.BinarySearchFunc(best, tells, func(c content, tells float64) int {
			if c.tells >= tells {
				return -1
			}
			return 1
		})
		best = slices.Insert(best[:min(len(best), mostContents-1)], at, content{item: int32(item), tells: tells})
	}
	for i := range best {
		best[i].say(pairs)
	}
	return best
}

// say notes which pairs an item has, and of which words.
func (c *content) say(pairs []contentPair) {
	for _, p := range pairs {
		if !p.items.has(c.item) {
			continue
		}
		c.pairs = append(c.pairs, p.pair)
		if !slices.Contains(c.words, p.word) {
			c.words = append(c.words, p.word)
		}
	}
}

// contentPairs returns the pairs of words that items have in their contents.
func (s *Session) contentPairs(words []string, scope scope) (pairs []contentPair) {
	for _, word := range words {
		for _, pair := range s.index.pairsOf(word) {
			items := s.withContent(pair, scope)
			if n := items.len(); n > 0 {
				pairs = append(pairs, contentPair{word, pair, items, math.Log(float64(len(s.index.items)+1) / float64(n+1))})
			}
		}
	}
	return pairs
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

// withContent returns the items that have a pair of characters in their contents.
func (s *Session) withContent(pair string, scope scope) (items bitSet) {
	x := s.index
	first, size := utf8.DecodeRuneInString(pair)
	for _, at := range x.contentPairs.with(x.symbol(first), x.symbol(firstRune(pair[size:]))) {
		if !strings.Contains(x.folded[at], pair) {
			continue
		}
		for _, r := range x.runsOf(int(at)) {
			for i := r.first; i < r.end; i++ {
				if x.isListed(i) || scope.isExcluded(i) || s.here != nil && !s.here[x.catalogOf(i)] {
					continue
				}
				if items == nil {
					items = newBitSet(len(x.items))
				}
				items.add(i)
			}
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
	for _, c := range found {
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

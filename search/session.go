package search

import (
	"strings"
	"unicode/utf8"

	"github.com/seed2ea1efa0/disclosure/search/internal/evidence"
)

// A Session answers the queries of somebody who is typing. Its answers are those
// of [Index.Search]; where a query goes on from the one before, they are looked
// for among what that one found. It is for one goroutine at a time. The zero
// Session, and one of a nil or zero [Index], find nothing.
type Session struct {
	index *Index
	once  bool       // the next query does not go on from the one at hand
	known []narrowed // from the query before
	next  []narrowed // from the query at hand

	// What a query is answered with, and the next one again.
	accumulators accumulators
	found        scanned
	foundBeside  scanned // by a second goroutine
	accept       []uint64
	scorer       *evidence.Scorer
	against      []float32 // evidence of what is not wanted
	tells        []float64 // by item: what its contents tell of what is left over
	here         []bool    // by catalogue, whether the query names its place; nil if none
}

// narrowed is a word and the texts that its continuations can be in.
type narrowed struct {
	word          string
	continuations []int32
}

// NewSession returns a session that has not been asked anything.
func (x *Index) NewSession() *Session {
	s := &Session{index: x}
	if x != nil {
		s.accumulators = accumulators{index: x, scores: make([]accumulator, len(x.items))}
	}
	return s
}

// Search is like [Index.Search].
func (s *Session) Search(query string) []Hit {
	return s.Answer(query).Hits
}

// Answer is like [Index.Answer].
func (s *Session) Answer(query string) Answer {
	if s == nil || s.index == nil || s.index.catalogs == nil {
		return Answer{}
	}
	answer := s.answer(query)
	s.known, s.next = s.next, s.known[:0]
	if limit := s.index.options.Limit; limit > 0 && len(answer.Hits) > limit {
		answer.Hits = answer.Hits[:limit]
	}
	return answer
}

// narrows reports whether a word matches wherever a longer one does. A number
// does not: 8 does not match 83.
func narrows(word string) bool {
	return !isNumber(word) && utf8.RuneCountInString(word) <= 20
}

// note notes what a scan found for the next query, in the memory of an earlier one.
func (s *Session) note(word string) {
	if len(s.next) < cap(s.next) {
		s.next = s.next[:len(s.next)+1]
	} else {
		s.next = append(s.next, narrowed{})
	}
	n := &s.next[len(s.next)-1]
	n.word, n.continuations = word, append(n.continuations[:0], s.found.continuations...)
}

// among returns the texts that a word can be in, and how many these are.
func (s *Session) among(word string) (texts []int32, n int) {
	longest, n := 0, everywhere
	for _, known := range s.known {
		if len(known.word) > longest && strings.HasPrefix(word, known.word) {
			longest, texts, n = len(known.word), known.continuations, len(known.continuations)
		}
	}
	return texts, n
}

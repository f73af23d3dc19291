package search

import (
	"strings"
	"unicode/utf8"
)

// A Session answers the queries of somebody who is typing. Its answers are those
// of [Index.Search]; where a query goes on from the one before, they are looked
// for among what that one found. It is for one goroutine at a time. The zero
// Session, and one of a nil or zero [Index], find nothing.
type Session struct {
	index *Index
	known []narrowed // from the query before
	next  []narrowed // from the query at hand
}

// narrowed is a word and the texts that its continuations can be in.
type narrowed struct {
	word string
	near []int32 // never nil, which would mean all
}

// NewSession returns a session that has not been asked anything.
func (x *Index) NewSession() *Session { return &Session{index: x} }

// Search is like [Index.Search].
func (s *Session) Search(query string) []Hit {
	if s == nil || s.index == nil || s.index.catalog == nil {
		return nil
	}
	hits := s.answer(parse(query))
	s.known, s.next = s.next, s.known[:0]
	return hits
}

// asTyped finds a word as it is or, where that is nowhere, without the question
// that is in it.
func (s *Session) asTyped(word string) ([]found, pattern) {
	p := s.index.plain(word)
	c := s.index.scan(&p, s.near(word))
	if narrows(word) {
		s.next = append(s.next, narrowed{word, c.near})
	}
	if len(c.texts) > 0 {
		return c.texts, p
	}
	return s.index.asked(word)
}

// narrows reports whether a word matches wherever a longer one does. A number
// does not: 8 does not match 83.
func narrows(word string) bool {
	return !isNumber(word) && utf8.RuneCountInString(word) <= 20
}

// near returns the texts that a word can be in, nil for all.
func (s *Session) near(word string) []int32 {
	longest := 0
	var near []int32
	for _, known := range s.known {
		if len(known.word) > longest && strings.HasPrefix(word, known.word) {
			longest, near = len(known.word), known.near
		}
	}
	return near
}

package search

import (
	"iter"
	"slices"
	"strings"

	"github.com/seed2ea1efa0/disclosure/search/internal/analysis"
)

// plain returns a word as it is meant where nothing went wrong: as written, or
// read as pinyin.
func (x *Index) plain(word string) pattern {
	p := literal(word)
	p.loose = p.length > 1 && !isNumber(word)
	p.symbols, p.chinese = x.symbolsOf(word, make([]symbol, 0, p.length))
	if slices.Contains(p.symbols, 0) && !x.outOfSymbols() {
		p.need = allBits // it stands nowhere
	}
	if strings.ContainsFunc(word, analysis.IsLetter) {
		p.spelled, _ = x.spell([]rune(word))
		p.loose = p.spelled != nil // English is not taken apart
	}
	return p
}

// asTyped finds a word as it is.
func (s *Session) asTyped(word string) ([]found, pattern) {
	p := s.index.plain(word)
	among, n := s.among(word)
	noted := !s.once && narrows(word)
	s.scanAmong(&p, among, n, noted)
	if noted {
		s.note(word)
	}
	return s.found.texts, p
}

// withSlips finds a word as it is or, where that is nowhere, with a slip in it:
// of the input method, another character that is read the same; of the hand, a
// letter; of grammar, an English ending.
func (s *Session) withSlips(word string) ([]found, pattern) {
	p := s.index.plain(word)
	if texts := s.scan(&p); len(texts) > 0 {
		return texts, p
	}
	if texts, p := s.slip(word); len(texts) > 0 {
		return texts, p
	}
	bare := s.index.about.lexicon.Trim(word)
	if bare == word || s.index.isFound(bare) {
		return nil, pattern{} // in 学校 of 学校收费 there is no slip
	}
	return s.slip(bare)
}

// slip finds a word with a slip in it.
func (s *Session) slip(word string) ([]found, pattern) {
	for p := range s.index.slips(word) {
		if texts := s.scan(&p); len(texts) > 0 {
			return texts, p
		}
	}
	return nil, pattern{}
}

// isFound reports whether any text has a word as it is.
func (x *Index) isFound(word string) bool {
	p := literal(word)
	for at, m := range x.masks {
		if m.has(p.need) && p.index(x.entries[at].folded) >= 0 {
			return true
		}
	}
	return false
}

// slips yields the ways to understand a word with a slip in it.
func (x *Index) slips(word string) iter.Seq[pattern] {
	return func(yield func(pattern) bool) {
		runes := []rune(word)
		if strings.ContainsFunc(word, analysis.IsHan) {
			if s, ok := x.sound(runes); ok && len(runes) > 1 {
				yield(pattern{spelled: s, loose: len(runes) > 3, byEar: true})
			}
			return
		}
		if s, ok := x.misspell(runes); ok && !yield(pattern{spelled: s}) {
			return
		}
		// retiring, retired, retirement
		for n := len(word) - 1; n >= max(4, len(word)-3); n-- {
			if !yield(literal(word[:n])) {
				return
			}
		}
	}
}

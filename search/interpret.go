package search

import (
	"iter"
	"slices"
	"strings"
)

// plain returns a word as it is meant where nothing went wrong: as written, or
// read as pinyin.
func (x *Index) plain(word string) pattern {
	p := literal(word)
	known := x.vocabulary.find(word)
	p.foreign = known != nil && (known.role == elsewhere || known.role == paper) && !x.owns(known.role, word)
	p.loose = p.length > 1 && !isNumber(word) && !p.foreign
	p.symbols, p.chinese = x.symbolsOf(word, make([]symbol, 0, p.length))
	if slices.Contains(p.symbols, 0) && !x.outOfSymbols() {
		p.need = allBits // it stands nowhere
	}
	if strings.ContainsFunc(word, isLetter) {
		p.spelled, _ = x.spell([]rune(word))
		p.loose = p.spelled != nil // English is not taken apart
	}
	return p
}

// asTyped finds a word as it is or, where that is nowhere, without the question
// that is in it.
func (s *Session) asTyped(word string) ([]found, pattern) {
	p := s.index.plain(word)
	among, n := s.near(word)
	noted := !s.once && narrows(word) && !p.foreign // 领养老 is taken apart, 领养 is not
	s.scanAmong(&p, among, n, noted)
	if noted {
		s.note(word)
	}
	if len(s.found.texts) > 0 {
		return s.found.texts, p
	}
	return s.asked(word)
}

// asked finds a word without the question in it, with its numbers in digits.
func (s *Session) asked(word string) ([]found, pattern) {
	bare := s.tokenizer.withoutQuestion(word)
	if !strings.Contains(word, bare) {
		return nil, pattern{} // 失业金怎么领 is not 失业金领完了
	}
	if bare = withDigits(bare); bare == word || bare == "" {
		return nil, pattern{}
	}
	p := s.index.plain(bare)
	p.loose = false // what is left may have stood apart
	return s.scan(&p), p
}

// withSlips finds a word as it is or, where that is nowhere, with a slip in it:
// of the input method, another character that is read the same; of the hand, a
// letter; of grammar, an English ending.
func (s *Session) withSlips(word string) ([]found, pattern) {
	p := s.index.plain(word)
	if texts := s.scan(&p); len(texts) > 0 {
		return texts, p
	}
	if texts, p := s.asked(word); len(texts) > 0 {
		return texts, p
	}
	bare := s.tokenizer.withoutQuestion(word)
	for _, word := range []string{word, bare} {
		for p := range s.index.slips(word) {
			if texts := s.scan(&p); len(texts) > 0 {
				return texts, p
			}
		}
		if word == bare {
			break
		}
	}
	return nil, pattern{}
}

// slips yields the ways to understand a word with a slip in it.
func (x *Index) slips(word string) iter.Seq[pattern] {
	return func(yield func(pattern) bool) {
		runes := []rune(word)
		if !strings.ContainsFunc(word, isLetter) {
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

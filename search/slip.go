package search

import (
	"iter"
	"strings"

	"github.com/seed2ea1efa0/disclosure/search/internal/analysis"
	"github.com/seed2ea1efa0/disclosure/search/internal/evidence"
)

// slipped returns what is found where there is a slip in a short query, or in one that
// names nothing else.
func (s *Session) slipped(q query, judged *judgement) Answer {
	const short = 8 // characters: 失业斤怎么领
	if len([]rune(strings.Join(q.words, ""))) > short && judged.decision != evidence.Nothing {
		return Answer{}
	}
	patterns, ok, _ := s.allWords(q, s.withSlips)
	if !ok {
		return Answer{}
	}
	hits := s.in(s.index.hits(&s.accumulators, &answer{index: s.index, patterns: patterns}, false))
	if len(hits) == 0 {
		return Answer{}
	}
	return Answer{hits, s.markNear(hits, strings.Join(q.words, " "))}
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

// slips yields the ways to understand a word with a slip in it.
func (x *Index) slips(word string) iter.Seq[pattern] {
	return func(yield func(pattern) bool) {
		runes := []rune(word)
		if strings.ContainsFunc(word, analysis.IsHan) {
			if s, ok := x.sound(runes); ok && len(runes) > 1 {
				yield(pattern{reading: s, loose: len(runes) > 3, byEar: true})
			}
			return
		}
		if s, ok := x.misspell(runes); ok && !yield(pattern{reading: s}) {
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

// misspell returns the ways to read a word as whole syllables, one of which has
// a letter that is wrong, missing, too many or swapped with the next: tuixui,
// guahsi. The places of the word exist twice, before the slip and after it.
func (x *Index) misspell(word []rune) (*reading, bool) {
	if len(word) < 5 {
		return nil, false
	}
	after := len(word) + 1
	reached := x.reached(word)
	return x.newReading(len(word), len(word)+after, func(s *reading, from int) {
		for to := from + 1; to <= min(len(word), from+maxSyllable+1); to++ {
			typed := string(word[from:to])
			alike, _ := x.pinyin.Alike(typed)
			s.addRange(from+after, to+after, exact, alike.First, alike.Whole)
			s.addRange(from, to, exact, alike.First, alike.Whole)
			if !reached[from] || s.ways[to+after] == nil || to-from == len(word) {
				continue
			}
			for syllable, meant := range x.pinyin.Syllables {
				// Without its first letter, the word would begin in mid-syllable.
				if oneSlip(typed, meant) && (from > 0 || typed[0] == meant[0]) {
					s.addRange(from, to+after, misspelt, uint16(syllable), uint16(syllable+1))
				}
			}
		}
	})
}

// reached tells to which places of a word whole syllables lead.
func (x *Index) reached(word []rune) []bool {
	reached := make([]bool, len(word)+1)
	reached[0] = true
	for from := range word {
		for to := from + 1; reached[from] && to <= min(len(word), from+maxSyllable); to++ {
			alike, _ := x.pinyin.Alike(string(word[from:to]))
			reached[to] = reached[to] || alike.First < alike.Whole
		}
	}
	return reached
}

const maxSyllable = 6 // letters: zhuang

// oneSlip reports whether one letter makes the difference: it is missing, too
// many, swapped with the next, or its neighbour on the keyboard was hit.
func oneSlip(typed, meant string) bool {
	if len(typed) > len(meant) {
		typed, meant = meant, typed
	}
	same := 0
	for same < len(typed) && typed[same] == meant[same] {
		same++
	}
	a, b := typed[same:], meant[same:]
	switch {
	case len(a) < len(b):
		return a == b[1:]
	case a == "":
		return false
	case a[1:] == b[1:]:
		return neighbours(a[0], b[0])
	}
	return a[0] == b[1] && a[1] == b[0] && a[2:] == b[2:]
}

func neighbours(a, b byte) bool {
	const keyboard = "qwertyuiop asdfghjkl zxcvbnm"
	distance := strings.IndexByte(keyboard, a) - strings.IndexByte(keyboard, b)
	return distance == 1 || distance == -1
}

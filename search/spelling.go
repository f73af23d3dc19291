package search

import (
	"math/bits"
	"strings"
)

// A spelling is a word that may be read as pinyin, wholly or in part. It holds
// every way to cut the word into steps, each of which stands for one character
// of a text:
//
//	sbkgs     s b k g s: each letter the initial of a syllable
//	guashi    gua shi
//	guash     gua sh: the last syllable may be unfinished
//	社保ka挂失  characters stand for themselves
//
// So a match cannot begin in the middle of a syllable. Matching follows all
// ways at once: a set of bits tells how much of the word has been found.
type spelling struct {
	length int
	steps  []step   // at most 64, a bit each
	accept []uint64 // by symbol: the steps that it can be
	needs  []mask   // by place in the word: what every way on from there needs
}

// A step leads from one place in the word to a later one.
type step struct {
	from, to int
	cost     cost
}

// A cost is what a step takes away from the rank.
type cost int

const (
	exact      cost = 0
	initial    cost = 6  // the first letter of a syllable
	unfinished cost = 7  // the beginning of the word's last syllable
	homophone  cost = 8  // another character, read the same
	confused   cost = 12 // zh for z and the like
	maxCost    cost = 99
	misspelt   cost = 16 // one letter wrong, missing, too many or swapped
)

// maxSpelled is the length of the longest word that is read as pinyin.
const maxSpelled = 63

// spell returns the ways to read a word that has letters; ok is false where
// there is none.
func (x *Index) spell(word []rune) (s *spelling, ok bool) {
	return x.newSpelling(word, func(s *spelling, at int) {
		if isLetter(word[at]) {
			s.addSyllables(x, word, at)
		} else {
			s.addCharacter(x, word[at], at)
		}
	})
}

// sound returns the ways to read a word by its sound alone, so that another
// character that is read the same will do.
func (x *Index) sound(word []rune) (s *spelling, ok bool) {
	return x.newSpelling(word, func(s *spelling, at int) {
		s.addCharacter(x, word[at], at)
		x.pinyin.of(word[at], func(syllable int) {
			alike := x.pinyin.ranges[soundOf(x.pinyin.syllables[syllable])]
			s.addRange(x, at, at+1, homophone, uint16(syllable), uint16(syllable+1))
			s.addRange(x, at, at+1, confused, alike.first, alike.whole)
		})
	})
}

// newSpelling adds the steps from the end of the word to its beginning, so that
// what every way on needs is known where a step begins.
func (x *Index) newSpelling(word []rune, addSteps func(s *spelling, at int)) (*spelling, bool) {
	if len(word) > maxSpelled {
		return nil, false
	}
	s := x.newSteps(len(word))
	for at := len(word) - 1; at >= 0; at-- {
		addSteps(s, at)
	}
	return s, s.needs[0] != impossible
}

// newSteps returns a spelling without steps.
func (x *Index) newSteps(length int) *spelling {
	s := &spelling{
		length: length,
		accept: make([]uint64, len(x.meanings)),
		needs:  make([]mask, length+1),
	}
	for at := range s.needs[:length] {
		s.needs[at] = impossible
	}
	return s
}

// impossible is more than any text has.
var impossible = mask{^uint64(0), ^uint64(0)}

// add adds a step unless it leads nowhere; it returns the step's bit or 0.
func (s *spelling) add(from, to int, c cost, need mask) uint64 {
	if len(s.steps) == 64 || s.needs[to] == impossible {
		return 0
	}
	s.needs[from] = s.needs[from].and(need.or(s.needs[to]))
	s.steps = append(s.steps, step{from, to, c})
	return 1 << (len(s.steps) - 1)
}

func (s *spelling) addCharacter(x *Index, r rune, at int) {
	if symbol, ok := x.symbols[r]; ok {
		s.accept[symbol] |= s.add(at, at+1, exact, x.meanings[symbol])
	}
}

// addRange adds a step for the syllables [first, end), which are of one sound.
func (s *spelling) addRange(x *Index, from, to int, c cost, first, end uint16) {
	if first == end {
		return
	}
	bit := s.add(from, to, c, x.pinyin.soundMask(int(first)))
	for syllable := first; syllable < end; syllable++ {
		for _, symbol := range x.readAs[syllable] {
			s.accept[symbol] |= bit
		}
	}
}

// addSyllables adds the syllables and the beginnings of syllables that the
// letters spell from a place on.
func (s *spelling) addSyllables(x *Index, word []rune, from int) {
	var typed, heard []byte
	for to := from + 1; to <= len(word) && isLetter(word[to-1]); to++ {
		typed = append(typed, byte(word[to-1]))
		heard = appendSound(heard[:0], string(typed))
		alike, ok := x.pinyin.ranges[string(heard)]
		if !ok {
			return
		}
		for syllable := alike.first; syllable < alike.whole; syllable++ {
			if x.pinyin.syllables[syllable] == string(typed) {
				s.addRange(x, from, to, exact, syllable, syllable+1)
			}
		}
		s.addRange(x, from, to, confused, alike.first, alike.whole)
		begins := string(typed)
		if to-from == 1 || begins == "zh" || begins == "ch" || begins == "sh" {
			s.addBeginning(x, from, to, initial, begins, alike)
		}
		if to == len(word) {
			s.addBeginning(x, from, to, unfinished, "", alike)
		}
	}
}

// addBeginning adds a step for the syllables of a range that begin with some
// letters.
func (s *spelling) addBeginning(x *Index, from, to int, c cost, letters string, r soundRange) {
	bit := s.add(from, to, c, initialMask(x.pinyin.syllables[r.first][0]))
	for syllable := r.first; syllable < r.end; syllable++ {
		if strings.HasPrefix(x.pinyin.syllables[syllable], letters) {
			for _, symbol := range x.readAs[syllable] {
				s.accept[symbol] |= bit
			}
		}
	}
}

// follow returns the places that can be reached from the given ones by the
// steps that a symbol can be.
func (s *spelling) follow(places, accepted uint64) (reached uint64) {
	for ; accepted != 0; accepted &= accepted - 1 {
		step := s.steps[bits.TrailingZeros64(accepted)]
		reached |= places >> step.from & 1 << step.to
	}
	return reached
}

// find returns where a text has the whole word: its characters side by side, or
// else apart, as closely as can be. Only the first 64 characters are looked at.
func (s *spelling) find(symbols []symbol, mayBeApart bool) (place, bool) {
	symbols = symbols[:min(len(symbols), 64)]
	var beside, loose [65]uint64 // after so many characters: the places in the word
	end := uint64(1) << s.length
	beside[0], loose[0] = 1, 1
	apart := uint64(1)
	for i, symbol := range symbols {
		accepted := s.accept[symbol]
		if accepted == 0 {
			beside[i+1] = 1
			continue
		}
		beside[i+1] = s.follow(beside[i], accepted) | 1
		if beside[i+1]&end != 0 {
			return s.trace(symbols[:i+1], beside[:i+2], false), true
		}
		loose[i+1] = s.follow(apart, accepted)
		apart |= loose[i+1]
	}
	if !mayBeApart || apart&end == 0 {
		return place{}, false
	}
	var best place
	for i := range symbols {
		if loose[i+1]&end != 0 {
			if p := s.trace(symbols[:i+1], loose[:i+2], true); best.taken == 0 || p.skipped() < best.skipped() {
				best = p
			}
		}
	}
	return best, true
}

// trace walks back from the last character of a match, by the cheapest steps
// and the nearest characters.
func (s *spelling) trace(symbols []symbol, reached []uint64, apart bool) place {
	var p place
	last := len(symbols) - 1
	for at, i := s.length, last; ; {
		p.taken |= 1 << i
		chosen := step{cost: maxCost}
		before := i // where the step before it ends, plus one
		for accepted := s.accept[symbols[i]]; accepted != 0; accepted &= accepted - 1 {
			step := s.steps[bits.TrailingZeros64(accepted)]
			if step.to != at || step.cost >= chosen.cost {
				continue
			}
			at := i
			for apart && at > 0 && step.from > 0 && reached[at]>>step.from&1 == 0 {
				at--
			}
			if step.from == 0 || reached[at]>>step.from&1 != 0 {
				chosen, before = step, at
			}
		}
		p.cost += chosen.cost
		p.steps++
		switch chosen.cost {
		case initial:
			p.initials++
		case homophone, confused:
			p.guesses++
		}
		if at = chosen.from; at == 0 {
			p.start = i
			p.taken >>= i
			return p
		}
		i = before - 1
	}
}

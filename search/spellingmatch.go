package search

import "math/bits"

// maxFollowed is how many characters of a text are looked at for a word that may
// be read as pinyin or stand apart.
const maxFollowed = 64

// find returns where a text has the whole word: its characters side by side, or
// else apart, as closely as can be.
func (s *spelling) find(symbols []symbol, mayBeApart bool) (found place, ok bool) {
	symbols = symbols[:min(len(symbols), maxFollowed)]
	length, beside := s.reach(symbols)
	if length == 0 || !beside && !mayBeApart {
		return place{}, false
	}
	// After so many characters: the places that end there.
	if beside {
		first := max(0, length-s.length) // a character takes a letter at least
		var few [8]uint64                // most words are short, and there are 100,000 texts
		reached := append(few[:0], make([]uint64, length-first+1)...)
		s.retrace(symbols[first:length], false, reached)
		found = s.trace(symbols[first:length], reached, false)
		found.start += first
		return found, true
	}
	var reached [maxFollowed + 1]uint64
	s.retrace(symbols, true, reached[:])
	for ; length <= len(symbols) && found.skipped() != 1; length++ { // closer than that is side by side
		if reached[length]>>s.length&1 == 0 {
			continue
		}
		if p := s.trace(symbols[:length], reached[:length+1], true); found.taken == 0 || p.skipped() < found.skipped() {
			found = p
		}
	}
	return found, true
}

// reach returns after how many characters the whole word is found, side by side
// if there is such a place, or 0. All ways to read the word are followed at
// once: the places in it that are reached are bits.
func (s *spelling) reach(symbols []symbol) (length int, beside bool) {
	near, far := uint64(1), uint64(1)
	end := uint64(1) << s.length
	for i, symbol := range symbols {
		first := int(symbol) * s.width
		accepted := s.accept[first : first+s.width]
		if s.width == 1 && accepted[0] == 0 {
			near = 1
			continue
		}
		near = s.follow(near, accepted) | 1
		if near&end != 0 {
			return i + 1, true
		}
		far |= s.follow(far, accepted)
		if length == 0 && far&end != 0 {
			length = i + 1
		}
	}
	return length, false
}

// retrace notes the places that end after each character.
func (s *spelling) retrace(symbols []symbol, apart bool, reached []uint64) {
	reached[0] = 1
	far := uint64(1)
	for i, symbol := range symbols {
		first := int(symbol) * s.width
		accepted := s.accept[first : first+s.width]
		if apart {
			reached[i+1] = s.follow(far, accepted)
			far |= reached[i+1]
		} else {
			reached[i+1] = s.follow(reached[i], accepted) | 1
		}
	}
}

// follow returns the places that some steps lead to from the given ones.
func (s *spelling) follow(places uint64, accepted []uint64) (reached uint64) {
	for n, accepted := range accepted {
		for ; accepted != 0; accepted &= accepted - 1 {
			step := &s.steps[64*n+bits.TrailingZeros64(accepted)]
			reached |= places >> (step.from & 63) & 1 << (step.to & 63)
		}
	}
	return reached
}

// trace walks back from the last character of a match, by the cheapest steps
// and then by the nearest characters.
func (s *spelling) trace(symbols []symbol, reached []uint64, apart bool) (p place) {
	for at, i := s.length, len(symbols)-1; ; {
		p.taken |= 1 << i
		p.steps++
		chosen, before := s.stepBack(symbols[i], at, reached[:i+1], apart)
		switch p.cost += chosen.cost; chosen.cost {
		case initial:
			p.initials++
		case homophone, confused:
			p.guesses++
		}
		if chosen.from == 0 {
			p.start = i
			p.taken >>= i
			return p
		}
		at, i = chosen.from, before-1
	}
}

// stepBack returns the cheapest step that a symbol can be and that leads to a
// place, and after how many characters the place it comes from was reached.
func (s *spelling) stepBack(symbol symbol, to int, reached []uint64, apart bool) (chosen step, before int) {
	chosen.cost = maxCost
	first := int(symbol) * s.width
	for n, accepted := range s.accept[first : first+s.width] {
		for ; accepted != 0; accepted &= accepted - 1 {
			step := &s.steps[64*n+bits.TrailingZeros64(accepted)]
			if step.to != to || step.cost >= chosen.cost {
				continue
			}
			after := len(reached) - 1
			for apart && after > 0 && reached[after]>>step.from&1 == 0 {
				after--
			}
			if reached[after]>>step.from&1 != 0 {
				chosen, before = *step, after
			}
		}
	}
	return chosen, before
}

package search

import (
	"math/bits"
	"slices"
)

// maxFollowed is how many characters of a text are looked at for a word that may
// be read as pinyin or are apart.
const maxFollowed = 64

// find returns where a text has the whole word: its characters side by side, or
// else apart, as closely as can be.
func (s *reading) find(symbols []symbol, mayBeApart bool) (found place, ok bool) {
	symbols = symbols[:min(len(symbols), maxFollowed)]
	if s.length == 1 {
		return s.findLetter(symbols)
	}
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
		if p := s.trace(symbols[:length], reached[:], true); found.taken == 0 || p.skipped() < found.skipped() {
			found = p
		}
	}
	return found, true
}

// cutsNumber reports whether a match begins or ends in mid-number: f2 in 发2011.
func (s *reading) cutsNumber(symbols []symbol, p place) bool {
	if !s.digits {
		return false
	}
	isDigit := func(at int) bool {
		return at >= 0 && at < len(symbols) && slices.ContainsFunc([]rune("0123456789"), func(r rune) bool { return s.index.symbol(r) == symbols[at] })
	}
	end := p.start + p.steps + p.skipped()
	return isDigit(p.start-1) && isDigit(p.start) || isDigit(end-1) && isDigit(end)
}

// findLetter does what find does for a word of one letter, which is in most texts.
func (s *reading) findLetter(symbols []symbol) (found place, ok bool) {
	reached := [1]uint64{1}
	for i, symbol := range symbols {
		if s.accept[symbol] == 0 {
			continue
		}
		found = place{start: i}
		cheapest, _ := s.stepBack(symbol, 1, reached[:], false)
		found.take(cheapest)
		return found, true
	}
	return place{}, false
}

// reach returns after how many characters the whole word is found, side by side
// if there is such a place, or 0. All ways to read the word are followed at
// once: the places in it that are reached are bits.
func (s *reading) reach(symbols []symbol) (length int, beside bool) {
	end := uint64(1) << s.length
	far := uint64(1)
	for i, symbol := range symbols {
		if s.width == 1 && s.accept[symbol] == 0 {
			continue
		}
		if far |= s.follow(far, symbol); far&end != 0 {
			length = i + 1
			break
		}
	}
	if length == 0 {
		return 0, false
	}
	near := uint64(1)
	for i, symbol := range symbols {
		if near = s.follow(near, symbol) | 1; near&end != 0 {
			return i + 1, true
		}
	}
	return length, false
}

// retrace notes the places that end after each character.
func (s *reading) retrace(symbols []symbol, apart bool, reached []uint64) {
	reached[0] = 1
	far := uint64(1)
	for i, symbol := range symbols {
		if apart {
			reached[i+1] = s.follow(far, symbol)
			far |= reached[i+1]
		} else {
			reached[i+1] = s.follow(reached[i], symbol) | 1
		}
	}
}

// follow returns the places that a symbol leads to from the given ones.
func (s *reading) follow(places uint64, symbol symbol) (reached uint64) {
	reached = places & s.letters[symbol] << 1
	for n, steps := range s.longer[int(symbol)*s.width : int(symbol+1)*s.width] {
		for ; steps != 0; steps &= steps - 1 {
			step := &s.steps[64*n+bits.TrailingZeros64(steps)]
			reached |= places >> (step.from & 63) & 1 << (step.to & 63)
		}
	}
	return reached
}

// trace walks back from the last character of a match, by the cheapest steps
// and then by the nearest characters.
func (s *reading) trace(symbols []symbol, reached []uint64, apart bool) (p place) {
	last := len(symbols) - 1
	for at, i := s.length, last; ; {
		p.taken <<= last - i
		last = i
		chosen, before := s.stepBack(symbols[i], at, reached[:i+1], apart)
		p.take(chosen)
		if chosen.from == 0 {
			p.start = i
			return p
		}
		at, i = chosen.from, before-1
	}
}

// take adds a step before the others.
func (p *place) take(s *step) {
	p.taken |= 1
	p.steps++
	switch p.cost += s.cost; s.cost {
	case initial:
		p.initials++
	case homophone, confused:
		p.guesses++
	}
}

// stepBack returns the cheapest step that a symbol can be and that leads to a
// place, and after how many characters the place it comes from was reached.
func (s *reading) stepBack(symbol symbol, to int, reached []uint64, apart bool) (chosen *step, before int) {
	first := int(symbol) * s.width
	for n, accepted := range s.accept[first : first+s.width] {
		for ; accepted != 0; accepted &= accepted - 1 {
			step := &s.steps[64*n+bits.TrailingZeros64(accepted)]
			if step.to != to || chosen != nil && step.cost >= chosen.cost {
				continue
			}
			after := len(reached) - 1
			for apart && after > 0 && reached[after]>>step.from&1 == 0 {
				after--
			}
			if reached[after]>>step.from&1 != 0 {
				chosen, before = step, after
			}
		}
	}
	return chosen, before
}

package search

import (
	"cmp"
	"iter"
	"math/bits"
	"slices"
)

// A sieve tells which texts have some bits in their masks without a look at each of them: it
// has for every bit of a mask the texts that have it, so that 64 are sifted at once, by the
// rarest bit first. Of 700,000 texts, few words of which pass, it reads a twentieth of what
// their masks take.
type sieve struct {
	having [128]textSet
	counts [128]int // how many these are
	texts  int
}

// A textSet is a set of texts, a bit each.
type textSet []uint64

// atOnce is how many texts are sifted at once.
const atOnce = 64

// newSieve returns a sieve of texts with the given masks.
func newSieve(masks []mask) (s sieve) {
	s.texts = len(masks)
	blocks := (len(masks) + atOnce - 1) / atOnce
	all := make(textSet, len(s.having)*blocks)
	for i := range s.having {
		s.having[i] = all[i*blocks : (i+1)*blocks]
	}
	for at, m := range masks {
		for bit := range m.bits() {
			s.having[bit][at/atOnce] |= 1 << (at % atOnce)
			s.counts[bit]++
		}
	}
	return s
}

// bits yields the bits of a mask.
func (m mask) bits() iter.Seq[int] {
	return func(yield func(int) bool) {
		for i, half := range [...]uint64{m.characters, m.sounds} {
			for ; half != 0; half &= half - 1 {
				if !yield(64*i + bits.TrailingZeros64(half)) {
					return
				}
			}
		}
	}
}

// through yields the texts from one to another, in order, whose masks have all bits of any
// of the given ones. The first is a multiple of atOnce.
func (s *sieve) through(ways []mask, from, to int) iter.Seq[int] {
	needs := make([][]textSet, len(ways))
	for i, way := range ways {
		needs[i] = s.needing(way)
	}
	return func(yield func(int) bool) {
		for start := from; start < to; start += atOnce {
			var pass uint64
			for _, need := range needs {
				pass |= passing(need, start/atOnce)
			}
			if left := to - start; left < atOnce {
				pass &= 1<<left - 1
			}
			for ; pass != 0; pass &= pass - 1 {
				if !yield(start + bits.TrailingZeros64(pass)) {
					return
				}
			}
		}
	}
}

// needing returns the texts that have each bit of a mask, the fewest first.
func (s *sieve) needing(m mask) (need []textSet) {
	needed := slices.SortedFunc(m.bits(), func(a, b int) int { return cmp.Compare(s.counts[a], s.counts[b]) })
	for _, bit := range needed {
		need = append(need, s.having[bit])
	}
	return need
}

// passing returns which texts of a block are in all sets.
func passing(need []textSet, block int) uint64 {
	pass := ^uint64(0)
	for _, texts := range need {
		if pass &= texts[block]; pass == 0 {
			break
		}
	}
	return pass
}

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
	having [128]bitSet
	counts [128]int // how many these are
}

// newSieve returns a sieve of texts with the given masks.
func newSieve(masks []mask) (s sieve) {
	for i := range s.having {
		s.having[i] = newBitSet(len(masks))
	}
	for at, m := range masks {
		for bit := range m.bits() {
			s.having[bit].add(int32(at))
			s.counts[bit]++
		}
	}
	return s
}

// bits yields the bits of a mask.
func (m mask) bits() iter.Seq[int32] { return bitSet{m.characters, m.sounds}.all() }

// through yields the texts from one to another, in order, whose masks have all bits of any
// of the given ones. The first is a multiple of inBlock.
func (s *sieve) through(ways []mask, from, to int) iter.Seq[int] {
	needs := make([][]bitSet, len(ways))
	for i, way := range ways {
		needs[i] = s.needing(way)
	}
	return func(yield func(int) bool) {
		for start := from; start < to; start += inBlock {
			var pass uint64
			for _, need := range needs {
				pass |= passing(need, start/inBlock)
			}
			if left := to - start; left < inBlock {
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
func (s *sieve) needing(m mask) (need []bitSet) {
	needed := slices.SortedFunc(m.bits(), func(a, b int32) int { return cmp.Compare(s.counts[a], s.counts[b]) })
	for _, bit := range needed {
		need = append(need, s.having[bit])
	}
	return need
}

// passing returns which texts of a block are in all sets.
func passing(need []bitSet, block int) uint64 {
	pass := ^uint64(0)
	for _, texts := range need {
		if pass &= texts[block]; pass == 0 {
			break
		}
	}
	return pass
}

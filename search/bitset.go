package search

import (
	"iter"
	"math/bits"
)

// A bitSet is a set of items or of texts, a bit each.
type bitSet []uint64

// inBlock is how many of them are in one number of 64 bits.
const inBlock = 64

// newBitSet returns an empty set for the numbers below n.
func newBitSet(n int) bitSet { return make(bitSet, (n+inBlock-1)/inBlock) }

func (s bitSet) add(n int32) { s[n/inBlock] |= 1 << (n % inBlock) }

func (s bitSet) has(n int32) bool { return s[n/inBlock]>>(n%inBlock)&1 != 0 }

func (s bitSet) len() (n int) {
	for _, block := range s {
		n += bits.OnesCount64(block)
	}
	return n
}

// all yields what is in the set, in order.
func (s bitSet) all() iter.Seq[int32] {
	return func(yield func(int32) bool) {
		for i, block := range s {
			for ; block != 0; block &= block - 1 {
				if !yield(int32(inBlock*i + bits.TrailingZeros64(block))) {
					return
				}
			}
		}
	}
}

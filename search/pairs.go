package search

import (
	"iter"
	"math/bits"
)

// A pairIndex leads from a pair of characters to the contents that may have it. Pairs share
// buckets, of which there are about half as many as pairs: what is looked up is compared.
type pairIndex struct {
	ends    []uint32 // by bucket: where its entries end
	entries []int32
}

// newPairIndex counts the pairs of all contents by bucket, and puts each where those of its
// bucket begin.
func newPairIndex(x *Index) (p pairIndex) {
	n := 0
	for range x.pairsOfContents() {
		n++
	}
	p.ends = make([]uint32, 1<<bits.Len(uint(n/4))+1)
	for _, pair := range x.pairsOfContents() {
		p.ends[p.bucket(pair)+1]++
	}
	for i := 1; i < len(p.ends); i++ {
		p.ends[i] += p.ends[i-1]
	}
	p.entries = make([]int32, n)
	for entry, pair := range x.pairsOfContents() {
		end := &p.ends[p.bucket(pair)]
		p.entries[*end] = int32(entry)
		*end++
	}
	return p
}

// pairsOfContents yields every pair of characters in a content, with its entry.
func (x *Index) pairsOfContents() iter.Seq2[int, uint32] {
	return func(yield func(int, uint32) bool) {
		for at, field := range x.fields {
			if field != FieldContent {
				continue
			}
			symbols := x.text(at).symbols
			for i := 1; i < len(symbols); i++ {
				if !yield(at, pairOf(symbols[i-1], symbols[i])) {
					return
				}
			}
		}
	}
}

func pairOf(a, b symbol) uint32 { return uint32(a)<<16 | uint32(b) }

// bucket returns the bucket of a pair. The last of the ends is that of no bucket.
func (p *pairIndex) bucket(pair uint32) uint32 {
	return pair * 0x9E3779B1 >> (33 - bits.Len(uint(len(p.ends)-1)))
}

// with returns the contents that may have a pair of characters, some of them twice.
func (p *pairIndex) with(a, b symbol) []int32 {
	return pieceOf(p.entries, p.ends, int(p.bucket(pairOf(a, b))))
}

package search

import (
	"slices"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
)

// What passes the sieve are the texts whose masks have all bits of one of the ways, in order,
// wherever it begins and ends.
func TestSieve(t *testing.T) {
	x := New(disclosure.Default())
	some := literal("挂失")
	for name, ways := range map[string][]mask{
		"a word":      {some.need},
		"two words":   {some.need, literal("lost").need},
		"all texts":   {{}},
		"no text":     {allBits},
		"no way":      nil,
		"a character": {characterMask('社')},
	} {
		for _, part := range [][2]int{{0, len(x.masks)}, {0, 0}, {0, 1}, {64, 64}, {64, 129}, {128, 191}, {128, 192}} {
			var want []int
			for at := part[0]; at < part[1]; at++ {
				if slices.ContainsFunc(ways, x.masks[at].has) {
					want = append(want, at)
				}
			}
			if got := slices.Collect(x.sieve.through(ways, part[0], part[1])); !slices.Equal(got, want) {
				t.Errorf("%s, %v: %d texts, want %d", name, part, len(got), len(want))
			}
		}
	}
	for at := range x.sieve.through([]mask{{}}, 0, len(x.masks)) {
		if at == 70 {
			break
		}
	}
}

// The rarest bit is sifted by first, so that most texts are seen to have not all bits by one.
func TestTheRarestBitComesFirst(t *testing.T) {
	s := newSieve([]mask{{characters: 3}, {characters: 1}, {characters: 1, sounds: 4}, {sounds: 4}})
	var counts []int
	for _, texts := range s.needing(mask{characters: 3, sounds: 4}) {
		counts = append(counts, texts.len())
	}
	if !slices.Equal(counts, []int{1, 2, 3}) {
		t.Errorf("sifted by bits that %v texts have", counts)
	}
}

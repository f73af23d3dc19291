package search

import (
	"slices"
	"testing"
)

// A set of items has what was added, in order.
func TestBitSet(t *testing.T) {
	s := newBitSet(130)
	for _, item := range []int32{129, 0, 64, 63, 64} {
		s.add(item)
	}
	if got, want := slices.Collect(s.all()), []int32{0, 63, 64, 129}; !slices.Equal(got, want) || s.len() != len(want) {
		t.Errorf("%v, %d of them; want %v", got, s.len(), want)
	}
	for item := range int32(130) {
		if s.has(item) != slices.Contains([]int32{0, 63, 64, 129}, item) {
			t.Errorf("%d: %t", item, s.has(item))
		}
	}
	for range s.all() {
		break
	}
}

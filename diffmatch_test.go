package disclosure

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
)

// Of many items those are candidates that share the most pairs of characters with a
// name, the nearest first where they share as many: what comparing all of them finds.
func TestCandidatesAreThoseThatShareTheMostPairs(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 0))
	name := func() string {
		syllables := []string{"失业", "就业", "登记", "补贴", "申领", "公示", "公示公示", "职业", "社保"}
		random.Shuffle(len(syllables), func(i, j int) { syllables[i], syllables[j] = syllables[j], syllables[i] })
		return fmt.Sprint(syllables[0], syllables[1], random.IntN(40), syllables[2])
	}
	var records []Record
	for number := range 4 * fewItems {
		records = append(records, Record{Number: 2*number + 1, Name: name(), Category: Category{Number: 1, Name: "就业"}})
	}
	catalog, err := New(Meta{Title: "目录"}, records)
	if err != nil {
		t.Fatal(err)
	}
	items := slices.Collect(catalog.Items())
	few := items[:fewItems]
	if got := newCandidates(few).of(items[3]); !slices.Equal(got, few) {
		t.Errorf("of %d items %d are candidates", len(few), len(got))
	}
	some := items[:fewItems+1]
	candidates := newCandidates(some)
	for range 50 {
		asked := items[random.IntN(len(items))]
		got, want := ranks(some, candidates.of(asked), asked), ranks(some, some, asked)
		if want = want[:min(len(want), mostCandidates)]; !slices.Equal(got, want) {
			t.Fatalf("%v: %v, want %v", asked, got, want)
		}
	}
}

// A rank is how many pairs an item shares with another, and how far away it is.
type rank struct{ shared, distance int }

// ranks returns those of items that share a pair with the one asked for, best first.
func ranks(all, items []Item, asked Item) (ranks []rank) {
	place := slices.IndexFunc(all, func(i Item) bool { return i.Number() >= asked.Number() })
	if place < 0 {
		place = len(all)
	}
	for _, item := range items {
		at := slices.Index(all, item)
		r := rank{distance: max(at-place, place-at)}
		own := slices.Collect(pairsOf(nameStart(item)))
		for pair := range pairsOf(nameStart(asked)) {
			if slices.Contains(own, pair) {
				r.shared++
			}
		}
		if r.shared > 0 {
			ranks = append(ranks, r)
		}
	}
	if len(items) == len(all) {
		slices.SortFunc(ranks, func(a, b rank) int {
			return cmp.Or(cmp.Compare(b.shared, a.shared), cmp.Compare(a.distance, b.distance))
		})
	}
	return ranks
}

// Of many numbers those around one are the nearest, also at both ends.
func TestNearestNumbers(t *testing.T) {
	numbers := make([]int32, 3*nearestItems)
	for i := range numbers {
		numbers[i] = 2 * int32(i)
	}
	for _, c := range []struct{ number, first int32 }{
		{0, 0}, {nearestItems, 0}, {nearestItems + 2, 2}, {3 * nearestItems, 2 * nearestItems}, {5 * nearestItems, 4 * nearestItems}, {9 * nearestItems, 4 * nearestItems},
	} {
		got := nearest(numbers, c.number)
		if len(got) != nearestItems || got[0] != c.first {
			t.Errorf("around %d: %d from %d, want them from %d", c.number, len(got), got[0], c.first)
		}
	}
	if got := nearest(numbers[:5], 3); len(got) != 5 {
		t.Errorf("of five: %v", got)
	}
}

package disclosure

import (
	"cmp"
	"iter"
	"slices"
)

// matchItems finds for each new item the old one it comes from.
func matchItems(old, new *Catalog) map[Item]Item {
	origin := make(map[Item]Item)
	taken := make(map[Item]bool)
	match := func(before, after Item) {
		origin[after] = before
		taken[before] = true
	}
	type place struct{ category, name string }
	named := make(map[place][]Item) // of the old edition; a name may recur in every category
	for before := range old.Items() {
		at := place{before.Category().Name, before.Name()}
		named[at] = append(named[at], before)
	}
	for item := range new.Items() {
		at := place{item.Category().Name, item.Name()}
		if same := named[at]; len(same) > 0 {
			match(same[0], item)
			named[at] = same[1:]
		}
	}
	for item := range new.Items() {
		before, ok := old.ItemByName(item.Name())
		if _, matched := origin[item]; ok && !matched && !taken[before] {
			match(before, item)
		}
	}
	for _, pair := range similarItems(old, new, origin, taken) {
		if _, matched := origin[pair.new]; !matched && !taken[pair.old] {
			match(pair.old, pair.new)
		}
	}
	for item := range new.Items() {
		before, _ := old.Item(item.Number())
		if _, matched := origin[item]; !matched && !taken[before] && sameCategory(before, item) {
			match(before, item)
		}
	}
	return origin
}

type itemPair struct {
	old, new   Item
	similarity float64
}

// similarItems pairs the items that no other edition has by name, the most
// alike first.
func similarItems(old, new *Catalog, origin map[Item]Item, taken map[Item]bool) []itemPair {
	var left []Item // of the old edition
	for before := range old.Items() {
		if !taken[before] {
			left = append(left, before)
		}
	}
	candidates := newCandidates(left)
	effort := mostEffort
	var pairs []itemPair
	for after := range new.Items() {
		if _, matched := origin[after]; matched {
			continue
		}
		name := nameStart(after)
		for _, before := range candidates.of(after) {
			if effort < 0 || !sameCategory(before, after) {
				continue
			}
			start := nameStart(before)
			effort -= len(start) * len(name)
			if s := similarity(start, name); s >= 0.5 {
				pairs = append(pairs, itemPair{before, after, s})
			}
		}
	}
	slices.SortStableFunc(pairs, func(a, b itemPair) int { return cmp.Compare(b.similarity, a.similarity) })
	return pairs
}

// candidates finds the items whose names may be much the same as another. Of few
// items it is all of them; of many, those that share the most pairs of neighbouring
// characters. Of the many that share a common pair it sees the nearest alone, so
// that the time grows with the edition and not with its square.
type candidates struct {
	items  []Item
	pairs  map[[2]rune][]int32 // the items that have a pair of characters in their names
	shared []int32             // scratch: how many pairs an item shares with the one asked for
}

const (
	fewItems       = 200 // are compared one by one
	nearestItems   = 128 // of those that share a pair
	mostCandidates = 20
	longestName    = 200     // characters; of a longer one these are compared
	mostEffort     = 1 << 30 // pairs of characters compared in all: seconds
)

func newCandidates(items []Item) candidates {
	c := candidates{items: items}
	if len(items) <= fewItems {
		return c
	}
	c.pairs = make(map[[2]rune][]int32)
	c.shared = make([]int32, len(items))
	for i, item := range items {
		for pair := range pairsOf(nameStart(item)) {
			if all := c.pairs[pair]; len(all) == 0 || all[len(all)-1] != int32(i) {
				c.pairs[pair] = append(all, int32(i))
			}
		}
	}
	return c
}

// of returns the candidates, the likeliest first; of equals the nearest.
func (c candidates) of(item Item) []Item {
	if c.pairs == nil {
		return c.items
	}
	place, _ := slices.BinarySearchFunc(c.items, item.Number(), func(i Item, number int) int { return cmp.Compare(i.Number(), number) })
	var sharing []int32
	for pair := range pairsOf(nameStart(item)) {
		for _, at := range nearest(c.pairs[pair], int32(place)) {
			if c.shared[at] == 0 {
				sharing = append(sharing, at)
			}
			c.shared[at]++
		}
	}
	likelier := func(a, b int32) int {
		return cmp.Or(cmp.Compare(c.shared[b], c.shared[a]), cmp.Compare(max(a-int32(place), int32(place)-a), max(b-int32(place), int32(place)-b)))
	}
	best := make([]int32, 0, mostCandidates+1)
	for _, at := range sharing {
		rank, _ := slices.BinarySearchFunc(best, at, likelier)
		best = slices.Insert(best, rank, at)[:min(len(best)+1, mostCandidates)]
	}
	for _, at := range sharing {
		c.shared[at] = 0
	}
	items := make([]Item, len(best))
	for i, at := range best {
		items[i] = c.items[at]
	}
	return items
}

// nearest returns those of the rising numbers that are around one.
func nearest(numbers []int32, number int32) []int32 {
	at, _ := slices.BinarySearch(numbers, number)
	first := max(0, min(at-nearestItems/2, len(numbers)-nearestItems))
	return numbers[first:min(first+nearestItems, len(numbers))]
}

// nameStart returns the part of the name that is compared.
func nameStart(item Item) []rune {
	name := []rune(item.Name())
	return name[:min(len(name), longestName)]
}

// pairsOf yields the neighbouring characters of a name, its ends included.
func pairsOf(name []rune) iter.Seq[[2]rune] {
	return func(yield func([2]rune) bool) {
		last := rune(0)
		for _, r := range name {
			if !yield([2]rune{last, r}) {
				return
			}
			last = r
		}
		yield([2]rune{last, 0})
	}
}

func sameCategory(a, b Item) bool {
	return a.Category().Number == b.Category().Number || a.Category().Name == b.Category().Name
}

// similarity is the length of the longest common subsequence over that of the
// longer name, from 0 to 1.
func similarity(a, b []rune) float64 {
	common := make([]int, len(b)+1)
	for _, x := range a {
		diagonal := 0
		for j, y := range b {
			above := common[j+1]
			if x == y {
				common[j+1] = diagonal + 1
			} else {
				common[j+1] = max(above, common[j])
			}
			diagonal = above
		}
	}
	return float64(common[len(b)]) / float64(max(len(a), len(b), 1))
}

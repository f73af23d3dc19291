package search

import (
	"cmp"
	"math"
	"math/bits"
	"slices"
)

// How much of the query's weight an item's parts must cover. Who writes more
// than six characters tells a story around the matter.
const (
	nearlyAll = 0.95
	most      = 0.67
	mostLong  = 0.57
	long      = 6
)

// cover tallies the items whose parts cover the given share of the query.
func (ps *parts) cover(t *tally, share float64) (patterns []pattern, ok bool) {
	t.reset()
	t.words = 1
	weight := 0
	for _, token := range ps.tokens {
		weight += token.weight
	}
	if share == most && weight > 2*long {
		share = mostLong
	}
	var sorted []part
	for i := range ps.all {
		covered := ps.weigh(i)
		if covered == 0 || covered < share*float64(weight) {
			continue
		}
		if sorted == nil {
			sorted = ps.sorted()
		}
		t.scores[i].words = 1
		t.scores[i].total = ps.score(i, sorted, covered/float64(weight))
		ok = true
	}
	return ps.patterns(), ok
}

// weigh returns the weight of the tokens that an item has. Parts of two tokens
// and words count in full; what is there only as a single character says
// little, and counts half and never alone.
func (ps *parts) weigh(item int) float64 {
	has := &ps.all[item]
	covered := has.pairs | has.pairs>>1 | has.leaps | has.leaps>>2
	for words := has.words; words != 0; words &= words - 1 {
		covered |= ps.words[bits.TrailingZeros64(words)].covers
	}
	if covered == 0 {
		return 0
	}
	weight := 0.0
	for i, token := range ps.tokens {
		if bit := uint64(1) << i; covered&bit != 0 {
			weight += float64(token.weight)
		} else if ps.titled[item].single&bit != 0 {
			weight += float64(token.weight) / 2
		}
	}
	return weight
}

// A part is some tokens that an item can have together, and what each of them is
// worth then.
type part struct {
	covers uint64
	in     func(*belongings) bool
	worth  float64
}

// sorted returns the parts, those that are worth most first. The fewer items
// have a part, the more it is worth.
func (ps *parts) sorted() []part {
	var sorted []part
	for i, word := range ps.words {
		sorted = append(sorted, part{word.covers, func(b *belongings) bool { return b.words>>i&1 != 0 }, word.worth})
	}
	for i := range ps.tokens {
		bit := uint64(1) << i
		sorted = append(sorted,
			part{bit, func(b *belongings) bool { return b.single&bit != 0 }, 1},
			part{bit | bit>>1, func(b *belongings) bool { return b.pairs&bit != 0 }, 2},
			part{bit | bit>>2, func(b *belongings) bool { return b.leaps&bit != 0 }, 1.6})
	}
	all := float64(len(ps.all) + 1)
	for i := range sorted {
		items := 1
		for j := range ps.all {
			if sorted[i].in(&ps.all[j]) {
				items++
			}
		}
		sorted[i].worth *= 0.1 + math.Log(all/float64(items))/math.Log(all)
	}
	slices.SortStableFunc(sorted, func(a, b part) int { return cmp.Compare(b.worth, a.worth) })
	return sorted
}

// score returns the rank of an item, below that of any item that has the words
// themselves. Each token counts once, in the part that is worth most; less where
// only the category or the contents have it.
func (ps *parts) score(item int, sorted []part, covered float64) int32 {
	sum, counted := 0.0, uint64(0)
	for _, p := range sorted {
		if !p.in(&ps.all[item]) {
			continue
		}
		worth := p.worth * float64(bits.OnesCount64(p.covers&^counted))
		if !p.in(&ps.titled[item]) {
			worth *= 0.6
		}
		sum += worth
		counted |= p.covers
	}
	share := float64(ps.titled[item].share) / 16
	return int32(min(480, max(1, 15*sum*covered*(1+share))))
}

// patterns returns what to show of the parts.
func (ps *parts) patterns() (patterns []pattern) {
	for _, word := range ps.words {
		patterns = append(patterns, word.pattern)
	}
	for i := 1; i < len(ps.tokens); i++ {
		if ps.joined>>i&1 != 0 {
			patterns = append(patterns, literal(ps.tokens[i-1].text+ps.tokens[i].text))
		}
	}
	return patterns
}

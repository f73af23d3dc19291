package search

import (
	"slices"
)

// People ask about a matter in whole sentences: 我在银川交的失业险，现在没工作了怎么领.
// A question is split into tokens, and what it is about, its subjects, is told
// apart from what is said around it: a subject is a token that names a matter of
// the catalogue. An item answers the question if it has a subject and enough of
// what else is asked for.
type question struct {
	index  *Index
	tokens []token
	weight []float64      // by token: how much it tells
	has    []itemCoverage // by item
	found  []int          // the items that have anything
}

func (x *Index) question(q query) *question {
	u := &question{index: x, has: make([]itemCoverage, len(x.items))}
	for _, word := range q.words {
		u.tokens = x.tokenizeWithOverlaps(withDigits(x.withoutQuestion(word)), u.tokens)
	}
	u.collect(u.texts())
	return u
}

// strange reports whether something in the question is not known, so that a slip
// may be in it.
func (u *question) strange() bool {
	return slices.ContainsFunc(u.tokens, func(t token) bool { return t.role == unknown })
}

// answer scores the items that answer the question. It reports whether there are
// any, and whether the best of them answer only a part.
func (u *question) answer(t *accumulators) (patterns []pattern, ok, partial bool) {
	t.reset()
	t.words = 1
	a := u.aim()
	best, bestCovered := 0.0, 0.0
	scores := make(map[int]float64, len(u.found))
	for _, n := range u.found {
		covered, full, asked := u.coverage(&u.has[n], a)
		if !a.passes(&u.has[n], asked, full) {
			continue
		}
		scores[n] = u.score(&u.has[n])
		if scores[n] > best {
			best = scores[n]
		}
		bestCovered = max(bestCovered, covered)
	}
	for n, score := range scores {
		if score >= cut*best {
			t.scores[n].words = 1
			t.scores[n].total = int32(min(maxQuestion, max(1, questionScale*score)))
			ok = true
		}
	}
	return u.patterns(), ok, bestCovered < wholly*a.weight
}

// whole scores the items that have all that is asked for, and nearly as much as
// the best of them.
func (u *question) whole(t *accumulators) (patterns []pattern, ok bool) {
	t.reset()
	t.words = 1
	a := u.aim()
	best := 0.0
	for _, n := range u.found {
		best = max(best, u.score(&u.has[n]))
	}
	for _, n := range u.found {
		if u.score(&u.has[n]) < asGood*best {
			continue
		}
		covered, full, asked := u.coverage(&u.has[n], a)
		if covered >= a.weight && full >= a.full && a.passes(&u.has[n], asked, full) {
			t.scores[n].words = 1
			t.scores[n].total = int32(min(maxQuestion, max(1, questionScale*u.score(&u.has[n]))))
			ok = true
		}
	}
	return u.patterns(), ok
}

// patterns returns what to show of the question.
func (u *question) patterns() (patterns []pattern) {
	for _, t := range u.tokens {
		if t.role == ask || t.role == measure || t.single() {
			continue
		}
		patterns = append(patterns, literal(t.text))
		for _, same := range t.meanings {
			patterns = append(patterns, literal(same))
		}
	}
	return patterns
}

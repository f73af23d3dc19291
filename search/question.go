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
	texts  []textMatch    // those that have any of the tokens
	textOf []int32        // by entry: its place among these, from 1; 0 where it has none
	has    []itemCoverage // by item
	found  []int          // the items that have anything
	scores []float64      // by place among these
}

// ask returns the query as a question, which is the session's until the next.
func (s *Session) ask(q query) *question {
	u := &s.question
	for _, m := range u.texts {
		u.textOf[m.entry] = 0
	}
	for _, n := range u.found {
		u.has[n] = itemCoverage{}
	}
	u.tokens, u.texts, u.found = u.tokens[:0], u.texts[:0], u.found[:0]
	for _, word := range q.words {
		u.tokens = s.tokenizer.tokenizeWithOverlaps(withDigits(word), u.tokens)
	}
	for i := range u.tokens {
		if t := &u.tokens[i]; s.index.owns(t.role, t.text) {
			t.role = matter
		}
	}
	return u
}

// strange reports whether something in the question is no word of the vocabulary, so
// that a slip may be in it.
func (u *question) strange() bool {
	return slices.ContainsFunc(u.tokens, func(t token) bool { return t.role == unknown })
}

// read finds what the items have of the question, and what must be answered of it.
func (u *question) read(t *accumulators) aim {
	t.reset()
	t.words = 1
	u.look()
	u.collect()
	return u.aim()
}

// answer scores the items that answer the question. It returns the words that
// it was understood by, and whether the best of them answer only a part.
func (u *question) answer(t *accumulators) (words []string, partial bool) {
	a := u.read(t)
	best, bestCovered := 0.0, 0.0
	u.scores = u.scores[:0]
	for _, n := range u.found {
		score := -1.0
		if s := u.coverage(&u.has[n], a); a.passes(&u.has[n], s) {
			score = u.score(&u.has[n])
			best, bestCovered = max(best, score), max(bestCovered, s.content)
		}
		u.scores = append(u.scores, score)
	}
	for i, score := range u.scores {
		if score >= cut*best && score >= 0 {
			t.give(u.found[i], score)
		}
	}
	return u.words(), a.beside || bestCovered < wholly*a.weight
}

// whole scores the items that have all that is asked for, and nearly as much as
// the best of them.
func (u *question) whole(t *accumulators) (words []string, ok bool) {
	a := u.read(t)
	best := 0.0
	u.scores = u.scores[:0]
	for _, n := range u.found {
		u.scores = append(u.scores, u.score(&u.has[n]))
		best = max(best, u.scores[len(u.scores)-1])
	}
	for i, n := range u.found {
		if u.scores[i] < asGood*best {
			continue
		}
		if s := u.coverage(&u.has[n], a); s.content >= a.weight && s.full >= a.full && a.passes(&u.has[n], s) {
			ok = true
			t.give(n, u.scores[i])
		}
	}
	if !ok {
		return nil, false
	}
	return u.words(), true
}

// words returns what to show of the question: of characters that are left over
// only where there is nothing else.
func (u *question) words() []string {
	more := slices.ContainsFunc(u.tokens, func(t token) bool { return t.role != around && t.role != measure && !t.single() })
	said := func(t *token) bool { return t.role != measure && !(more && t.single()) }
	n := 0
	for i := range u.tokens {
		if said(&u.tokens[i]) {
			n += 1 + len(u.tokens[i].meanings)
		}
	}
	words := make([]string, 0, n)
	for i := range u.tokens {
		if t := &u.tokens[i]; said(t) {
			words = append(append(words, t.text), t.meanings...)
		}
	}
	return words
}

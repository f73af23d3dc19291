package search

import (
	"math"
	"math/bits"
	"slices"
	"strings"
)

// People ask about a matter in whole sentences: 我在银川交的失业险，现在没工作了怎么领.
// A question is split into tokens, and what it is about, its subjects, is told
// apart from what is said around it: a subject is a token that names a matter of
// the catalogue. An item answers the question if it has a subject and enough of
// what else is asked for.
type question struct {
	index  *Index
	tokens []token
	weight []float64    // by token: how much it tells
	has    []belongings // by item
	found  []int        // the items that have anything
}

// belongings are what an item has of the tokens; sets of tokens are bits.
type belongings struct {
	named  uint64  // in its name
	titled uint64  // in its name, its gloss or a keyword
	all    uint64  // in its category or contents as well
	own    uint64  // as it is written, not by a word that means the same
	best   float64 // what one name or keyword has of them
}

// A textMatch is what one text has of the tokens.
type textMatch struct {
	entry  int
	has    uint64
	own    uint64
	length int // of what matches, in characters
}

func (x *Index) question(q query) *question {
	u := &question{index: x, has: make([]belongings, len(x.items))}
	for _, word := range q.words {
		u.tokens = x.split(withDigits(x.withoutQuestion(word)), u.tokens)
	}
	u.collect(u.texts())
	return u
}

// strange reports whether something in the question is not known, so that a slip
// may be in it.
func (u *question) strange() bool {
	return slices.ContainsFunc(u.tokens, func(t token) bool { return t.role == unknown })
}

// texts returns the texts that have any of the tokens.
func (u *question) texts() []textMatch {
	var texts []textMatch
	at := make(map[int]int) // entries to texts
	look := func(i int, s string, own uint64) {
		length := len([]rune(s))
		u.index.having(s, func(_ *entry, entry int) bool {
			n, ok := at[entry]
			if !ok {
				n = len(texts)
				at[entry] = n
				texts = append(texts, textMatch{entry: entry})
			}
			m := &texts[n]
			if m.has>>i&1 == 0 {
				m.length += length
			}
			m.has |= 1 << i
			m.own |= own << i
			return true
		})
	}
	for i := range u.tokens {
		t := &u.tokens[i]
		if t.role == ask || t.role == measure {
			continue
		}
		look(i, t.text, 1)
		for _, same := range t.meanings {
			look(i, same, 0)
		}
	}
	return texts
}

// collect notes what the items have of the tokens, and how much each token tells:
// the fewer items have it, the more.
func (u *question) collect(texts []textMatch) {
	for _, m := range texts {
		e := &u.index.entries[m.entry]
		for i := range e.items() {
			h := &u.has[i]
			if h.all == 0 {
				u.found = append(u.found, i)
			}
			h.all |= m.has
			if e.field.titles() {
				h.titled |= m.has
				h.own |= m.own
			}
			if e.field == FieldName {
				h.named |= m.has
			}
		}
	}
	u.weigh()
	for _, m := range texts {
		e := &u.index.entries[m.entry]
		if !e.field.titles() {
			continue
		}
		sum := 0.0
		for i := range bitsOf(m.has) {
			sum += u.weight[i] * synonymDiscount(m.own>>i&1 != 0)
		}
		share := min(1, float64(m.length)/float64(len(e.symbols)))
		sum *= textBase + textShare*share
		for i := range e.items() {
			u.has[i].best = max(u.has[i].best, sum)
		}
	}
}

// weigh tells how much each token says, and which are subjects.
func (u *question) weigh() {
	u.weight = make([]float64, len(u.tokens))
	all := float64(len(u.index.items) + 1)
	for i := range u.tokens {
		t := &u.tokens[i]
		items, named := 1, 0
		for _, n := range u.found {
			items += int(u.has[n].titled >> i & 1)
			named += int(u.has[n].named >> i & 1)
		}
		if t.single() {
			u.weight[i] = singleWeight
			continue
		}
		rare := 0.1 + math.Log(all/float64(items))/math.Log(all)
		u.weight[i] = rare * roleWeight(t.role) * math.Sqrt(float64(min(t.length(), 4)))
		switch t.role {
		case matter, shared, near, english:
			t.subject = items > 1
		case unknown:
			t.subject = t.length() >= 2 && named > 0
		}
	}
}

// An aim is what must be answered of a question.
type aim struct {
	subjects uint64  // tokens that name a matter of the catalogue
	strong   uint64  // those that no other office has as well
	foreign  uint64  // matters of other offices
	content  uint64  // all of these, and what is not known
	weight   float64 // of the content, in characters
	full     float64 // of the content and of what is done with it
	alien    bool    // a matter of another office comes last
}

func (u *question) aim() (a aim) {
	for i := range u.tokens {
		t := &u.tokens[i]
		bit := uint64(1) << i
		if t.role == elsewhere && !u.index.knows(t.text) || t.role == near && !t.subject {
			a.foreign |= bit
			a.alien = true
		} else if t.subject {
			a.subjects |= bit
			a.alien = false
			if t.role == matter || t.role == near {
				a.strong |= bit
			}
		}
		if t.extra {
			continue
		}
		switch t.role {
		case unknown, matter, shared, near, elsewhere, english:
			a.content |= bit
			a.weight += float64(t.length())
			a.full += float64(t.length())
		case act, who:
			a.full += float64(t.length())
		}
	}
	return a
}

// answer tallies the items that answer the question. It reports whether there are
// any, and whether the best of them answer only a part.
func (u *question) answer(t *tally) (patterns []pattern, ok, partial bool) {
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

// whole tallies the items that have all that is asked for, and nearly as much as
// the best of them.
func (u *question) whole(t *tally) (patterns []pattern, ok bool) {
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

// nextTo reports whether a query names what the catalogue has only neighbours of.
func (x *Index) nextTo(q query) bool {
	for _, word := range q.words {
		for at := range word {
			for _, w := range x.vocabulary[firstRune(word[at:])] {
				if w.role == near && strings.HasPrefix(word[at:], w.text) && !x.knows(w.text) {
					return true
				}
			}
		}
	}
	return false
}

// coverage returns how much of the content an item has, how much of all that is
// asked for, and how much of the content where neighbours count, too.
func (u *question) coverage(h *belongings, a aim) (covered, full, asked float64) {
	var tokens, neighbours uint64
	for i := range bitsOf(h.all) {
		t := &u.tokens[i]
		if h.titled>>i&1 == 0 && !t.subject {
			continue
		}
		if t.role == near {
			neighbours |= t.covers
		} else {
			tokens |= t.covers
		}
	}
	for i := range bitsOf(tokens | neighbours) {
		t := &u.tokens[i]
		length := float64(t.length())
		if t.role != around {
			full += length
		}
		if a.content>>i&1 != 0 {
			asked += length
			if tokens>>i&1 != 0 {
				covered += length
			}
		}
	}
	return covered, full, asked
}

// passes reports whether an item that covers so much may answer.
func (a aim) passes(h *belongings, asked, full float64) bool {
	if a.subjects == 0 {
		return a.foreign == 0 && a.full > 0 && full >= withoutSubject*a.full
	}
	if h.all&a.subjects == 0 || asked < withSubject*a.weight {
		return false
	}
	if a.alien || a.strong == 0 && a.foreign != 0 {
		// It is about something else, unless the item has that as well.
		return h.titled&a.foreign != 0 && h.titled&a.subjects&^a.foreign != 0
	}
	return true
}

func (u *question) score(h *belongings) float64 {
	score := oneText * h.best
	for i := range bitsOf(h.all) {
		w := u.weight[i]
		switch {
		case h.titled>>i&1 == 0:
			w *= contentWeight
		default:
			w *= synonymDiscount(h.own>>i&1 != 0)
		}
		if h.named>>i&1 != 0 {
			w *= nameBonus
		}
		score += w
	}
	return score
}

func synonymDiscount(own bool) float64 {
	if own {
		return 1
	}
	return synonymWeight
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

// knows reports whether the catalogue has a matter of its own that others leave
// to other offices.
func (x *Index) knows(s string) bool {
	names, category := 0, false
	x.having(s, func(e *entry, _ int) bool {
		if e.field == FieldName {
			names++
		}
		category = category || e.field == FieldCategory
		return true
	})
	return category || names > 1
}

// bitsOf yields the positions of the bits of a set.
func bitsOf(set uint64) func(func(int) bool) {
	return func(yield func(int) bool) {
		for ; set != 0; set &= set - 1 {
			if !yield(bits.TrailingZeros64(set)) {
				return
			}
		}
	}
}

package search

import (
	"math"
	"math/bits"
	"slices"
	"strings"
	"unicode/utf8"
)

// An itemCoverage is what an item has of the tokens; sets of tokens are bits.
type itemCoverage struct {
	named  uint64  // in its name
	called uint64  // as its name or a keyword, with nothing else in it
	titled uint64  // in its name, its gloss or a keyword
	all    uint64  // in its category or contents as well
	own    uint64  // as it is written, not by a word that means the same
	best   float64 // what one name or keyword has of them
}

// A textMatch is what one text has of the tokens.
type textMatch struct {
	entry int
	has   uint64
	own   uint64
	taken uint64 // the characters that match, of the first 64
}

// length is how many characters match, each once: 参保 is in 个人参保.
func (m *textMatch) length() int { return bits.OnesCount64(m.taken) }

// look finds the texts that have any of the tokens.
func (u *question) look() {
	look := func(i int, s string, own uint64) {
		characters := uint64(1)<<utf8.RuneCountInString(s) - 1
		u.index.having(s, func(e *entry, entry int) bool {
			if u.textOf[entry] == 0 {
				u.texts = append(u.texts, textMatch{entry: entry})
				u.textOf[entry] = int32(len(u.texts))
			}
			m := &u.texts[u.textOf[entry]-1]
			if m.has>>i&1 == 0 {
				m.taken |= characters << utf8.RuneCountInString(e.folded[:strings.Index(e.folded, s)])
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
}

// collect notes what the items have of the tokens, and how much each token tells:
// the fewer items have it, the more.
func (u *question) collect() {
	for _, m := range u.texts {
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
			if e.field.named() && m.length() == len(e.symbols) && bits.OnesCount64(m.own) == 1 {
				h.called |= m.own
			}
		}
	}
	u.weigh()
	for _, m := range u.texts {
		e := &u.index.entries[m.entry]
		if !e.field.titles() {
			continue
		}
		sum := 0.0
		for i := range bitsOf(m.has) {
			sum += u.weight[i] * synonymDiscount(m.own>>i&1 != 0)
		}
		share := float64(m.length()) / float64(len(e.symbols))
		sum *= textBase + textShare*share
		for i := range e.items() {
			u.has[i].best = max(u.has[i].best, sum)
		}
	}
}

// weigh tells how much each token says, and which are subjects.
func (u *question) weigh() {
	u.weight = append(u.weight[:0], make([]float64, len(u.tokens))...)
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
		if u.index.isWhole(t) {
			u.weight[i] *= wholeCatalogue
		}
		switch t.role {
		case matter, shared, near, english:
			t.subject = items > 1
		case unknown:
			t.subject = t.length() >= 2 && (named > 0 || u.index.vocabulary.hasMatter(t.text)) ||
				t.length() >= 4 && items > 1 // so long a piece of a keyword is no chance: 交了两份
		}
	}
	u.stress()
}

// stress gives the last subject more weight: of 建筑工人退休年龄, as of most that is
// said in Chinese, what comes before it only tells it apart.
func (u *question) stress() {
	last := -1
	for i, t := range u.tokens {
		if t.subject && !t.extra {
			last = i
		}
	}
	if last >= 0 {
		u.weight[last] *= lastSubject
	}
}

// isWhole reports whether a token names what the whole catalogue is about, as its
// title says.
func (x *Index) isWhole(t *token) bool {
	return t.role == matter && (strings.Contains(x.title, t.text) || slices.ContainsFunc(t.meanings, func(same string) bool { return strings.Contains(x.title, same) }))
}

// A share is how much of a question an item has, in characters.
type share struct {
	content    float64
	neighbours float64 // of the content, with what the catalogue has only neighbours of
	full       float64 // of the content and of what is done with it
}

// coverage returns how much of the question an item has.
func (u *question) coverage(h *itemCoverage, a aim) (s share) {
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
		size := t.size()
		if t.role != around {
			s.full += size
		}
		if a.content>>i&1 != 0 {
			s.neighbours += size
			if tokens>>i&1 != 0 {
				s.content += size
			}
		}
	}
	return s
}

func (u *question) score(h *itemCoverage) float64 {
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
		if h.called>>i&1 != 0 {
			w *= calledBonus
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

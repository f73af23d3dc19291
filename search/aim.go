package search

import "strings"

// An aim is what must be answered of a question.
type aim struct {
	subjects uint64  // tokens that name a matter of the catalogue
	strong   uint64  // those that no other office has as well
	foreign  uint64  // matters of other offices
	papers   uint64  // what one brings along, and other offices issue
	ofPaper  bool    // one of these comes first: 身份证挂失
	content  uint64  // all of these, and what is not known
	weight   float64 // of the content, in characters
	full     float64 // of the content and of what is done with it
	alien    bool    // a matter of another office comes last
	beside   bool    // so does one that the catalogue has only neighbours of
}

func (u *question) aim() (a aim) {
	foreignEnd := 0 // of the last matter of another office
	for i := range u.tokens {
		t := &u.tokens[i]
		bit := uint64(1) << i
		switch {
		case t.brought():
			a.papers |= bit
			a.ofPaper = a.ofPaper || a.subjects == 0
		case t.role == elsewhere:
			a.foreign |= bit
			a.alien = true
			foreignEnd = t.end
		case t.role == near && !t.subject:
			a.foreign |= bit
			a.beside = true
		case t.subject:
			a.subjects |= bit
			a.beside = t.role == near || a.beside && t.extra
			a.alien = a.alien && t.extra && t.end < foreignEnd
			if t.role == matter || t.role == near || t.needed && a.foreign != 0 { // 买房要社保证明
				a.strong |= bit
			}
		}
		if t.extra {
			continue
		}
		switch t.role {
		case unknown, matter, shared, near, elsewhere, english:
			a.content |= bit
			a.weight += t.size()
			a.full += t.size()
		case act, who:
			a.full += t.size()
		}
	}
	return a
}

// brought reports whether a token is what one brings along for a matter: 户口本, or
// what 要 stands before, as in 注销要税务清税吗.
func (t *token) brought() bool { return t.role == paper || t.role == elsewhere && t.needed }

// passes reports whether an item that covers so much may answer.
func (a aim) passes(h *itemCoverage, s share) bool {
	if a.subjects == 0 {
		return a.foreign|a.papers == 0 && a.full > 0 && s.full >= withoutSubject*a.full
	}
	if h.all&a.subjects == 0 || s.neighbours < withSubject*a.weight {
		return false
	}
	if a.alien || a.strong == 0 && (a.foreign != 0 || a.ofPaper) {
		// It is about something else, unless the item has that as well.
		return h.titled&a.foreign != 0 && h.titled&a.subjects&^a.foreign != 0
	}
	return true
}

// knows reports whether the catalogue has a matter of its own that others leave
// to other offices: in a category, in two names, or at the beginning of one, where
// 护照 of 护照补发 stands and 医疗保险 of 代缴基本医疗保险费 does not.
func (x *Index) knows(s string) bool {
	names, known := 0, false
	x.having(s, func(e *entry, _ int) bool {
		if e.field == FieldName {
			names++
		}
		known = names > 1 || e.field == FieldCategory || e.field == FieldName && strings.HasPrefix(e.folded, s)
		return !known
	})
	return known
}

// owns reports whether a word, which is a matter of other offices or has only
// neighbours in most catalogues, is a matter of this one.
func (x *Index) owns(r role, s string) bool {
	switch r {
	case elsewhere, paper:
		return x.knows(s)
	case near:
		return x.standsIn(s, func(f Field) bool { return f == FieldName || f == FieldCategory })
	}
	return false
}

// nextTo reports whether a query names what the catalogue has only neighbours of,
// and is not just what an item is called.
func (x *Index) nextTo(q query) bool {
	for _, word := range q.words {
		for at := range word {
			for _, w := range x.vocabulary[firstRune(word[at:])] {
				if w.role == near && strings.HasPrefix(word[at:], w.text) && !x.owns(near, w.text) {
					return !x.has(FieldKeyword, word)
				}
			}
		}
	}
	return false
}

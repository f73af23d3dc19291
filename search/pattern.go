package search

import (
	"math/bits"
	"strings"
	"unicode/utf8"

	"github.com/sahilm/fuzzy"
)

// A pattern is a word of the query in one way to understand it.
type pattern struct {
	word    string    // folded; "" where only the spelling counts
	length  int       // of word, in characters
	need    mask      // of a text that has all characters of word
	spelled *spelling // nil where it cannot be read as pinyin
	loose   bool      // the characters may stand apart
	number  bool      // only the number of an item will do
	byEar   bool      // it may be other characters that are read the same
}

// literal returns the pattern of a word as it is written.
func literal(word string) pattern {
	p := pattern{word: word, length: utf8.RuneCountInString(word)}
	for _, r := range word {
		p.need = p.need.or(characterMask(r))
	}
	return p
}

// may reports whether a text with this mask can match.
func (p *pattern) may(m mask) bool {
	return p.word != "" && m.has(p.need) || p.spelled != nil && m.has(p.spelled.needs[0])
}

// A place is where a text matches a pattern.
type place struct {
	start    int    // in characters
	taken    uint64 // from there on: the characters that match
	steps    int    // how many they are
	initials int    // how many of them are given by an initial only
	guesses  int    // how many of them are another character than the one given
	cost     cost   // of the steps, together
}

// skipped returns how many characters between the first that matches and the
// last do not.
func (p place) skipped() int { return bits.Len64(p.taken) - p.steps }

// scattered reports whether the match spreads so far that it means nothing:
// four initials in their order are found in almost any long name. Of five or
// more, which say more, some may be left out: sbkjh for 社会保障卡银行账户激活.
func (p place) scattered() bool {
	if p.initials == p.steps && p.steps >= 4 {
		return p.skipped() > p.steps+(p.steps-4)
	}
	return p.skipped() > max(0, 2*p.steps-p.initials-2)
}

// find returns where a text with the given mask matches. The characters stand
// side by side, or the spelling allows them to be apart.
func (p *pattern) find(t *text, m mask) (place, bool) {
	if p.word != "" && m.has(p.need) {
		if at := p.index(t.folded); at >= 0 {
			return place{start: utf8.RuneCountInString(t.folded[:at]), taken: 1<<p.length - 1, steps: p.length}, true
		}
	}
	if p.spelled == nil {
		return place{}, false
	}
	found, ok := p.spelled.find(t.symbols, p.loose)
	return found, ok && (!p.byEar || 2*found.guesses <= found.steps)
}

// index returns the byte offset of the word in a folded text, or -1. A letter
// or a digit at its beginning does not match in mid-word or mid-number, and a
// number matches only the whole of one.
func (p *pattern) index(folded string) int {
	for from := 0; ; from++ {
		at := strings.Index(folded[from:], p.word)
		if at < 0 {
			return -1
		}
		from += at
		end := from + len(p.word)
		if (from == 0 || !continues(folded[from-1], folded[from])) &&
			(end == len(folded) || !isDigit(rune(folded[end])) || !isNumber(p.word)) {
			return from
		}
	}
}

// continues reports whether b is in one word or one number with a before it.
func continues(a, b byte) bool {
	return isLetter(rune(a)) && isLetter(rune(b)) || isDigit(rune(a)) && isDigit(rune(b))
}

// findApart calls f for the texts that have the characters of the word in their
// order. The matcher takes the first of each; from where it ends, the way back
// finds the closest.
func (p *pattern) findApart(folded []string, f func(n int, at place)) {
	if len(folded) == 0 {
		return
	}
	for _, match := range fuzzy.FindNoSort(p.word, folded) {
		f(match.Index, p.closest(match.Str, match.MatchedIndexes[p.length-1]))
	}
}

// apart reports whether the word may be found by findApart in a text.
func (p *pattern) apart(t *text) bool {
	return p.loose && p.spelled == nil && len(t.symbols) <= maxFollowed && worth(t.field, apart) > 0
}

// where returns where the text matches well enough to be a hit.
func (p *pattern) where(t *text) (at place, ok bool) {
	if p.number && t.field != FieldNumber {
		return place{}, false
	}
	if at, ok = p.find(t, allBits); !ok && p.apart(t) {
		p.findApart([]string{t.folded}, func(_ int, found place) { at, ok = found, true })
	}
	return at, ok && rank(t, at) > 0
}

// closest returns where the word is in a text, ending at a byte offset.
func (p *pattern) closest(folded string, end int) place {
	_, size := utf8.DecodeRuneInString(folded[end:])
	folded, rest := folded[:end+size], p.word
	found := place{start: utf8.RuneCountInString(folded), steps: p.length}
	for rest != "" {
		wanted, size := utf8.DecodeLastRuneInString(rest)
		rest = rest[:len(rest)-size]
		for last := rune(-1); last != wanted; found.start-- {
			last, size = utf8.DecodeLastRuneInString(folded)
			folded = folded[:len(folded)-size]
			found.taken <<= 1
		}
		found.taken |= 1
	}
	return found
}

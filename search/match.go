package search

import (
	"math/bits"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/sahilm/fuzzy"

	"github.com/seed2ea1efa0/disclosure/search/internal/analysis"
)

// A pattern is a word of the query in one way to understand it.
type pattern struct {
	word    string   // folded; "" where only the reading counts
	length  int      // of word, in characters
	symbols []symbol // of word, where it is looked for as it is typed
	chinese bool     // these are of Chinese characters alone
	need    mask     // of a text that has all characters of word
	reading *reading // nil where it cannot be read as pinyin
	loose   bool     // the characters may be apart
	number  bool     // only the number of an item will do
	byEar   bool     // it may be other characters that are read the same
	far     bool     // it is found only where more is between its characters than they are
}

// literal returns the pattern of a word as it is written.
func literal(word string) pattern {
	p := pattern{word: word, length: utf8.RuneCountInString(word)}
	var begun beginning
	for _, r := range word {
		p.need = p.need.or(characterMask(r)).or(begun.next(r))
	}
	return p
}

// ways returns the masks one of which a text must have that matches: as it is written, and
// in each way that it is read.
func (p *pattern) ways() (ways []mask) {
	if p.word != "" {
		ways = append(ways, p.need)
	}
	if p.reading != nil {
		ways = append(ways, p.reading.ways[0]...)
	}
	return ways
}

// onlyByChance reports whether every match in a text would be one of [place.chance]:
// of s and sb in a content.
func (p *pattern) onlyByChance(f Field, m mask) bool {
	return p.reading != nil && p.reading.fewInitials && !f.named() && !m.has(p.need)
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

// find returns where a text with the given mask matches. The characters are
// side by side, or the reading allows them to be apart.
func (p *pattern) find(t *text, m mask) (place, bool) {
	if p.word != "" && p.chinese && m.has(p.need) {
		if at := indexOf(t.symbols, p.symbols); at >= 0 {
			return place{start: at, taken: 1<<p.length - 1, steps: p.length}, true
		}
	} else if p.word != "" && m.has(p.need) {
		if at := p.index(*t.folded); at >= 0 {
			return place{start: utf8.RuneCountInString((*t.folded)[:at]), taken: 1<<p.length - 1, steps: p.length}, true
		}
	}
	if p.reading == nil || !p.reading.mayBeIn(m) {
		return place{}, false
	}
	found, ok := p.reading.find(t.symbols, p.loose)
	if !ok || p.byEar && !found.soundsRight(len(t.symbols)) || p.reading.cutsNumber(t.symbols, found) {
		return place{}, false
	}
	return found, true
}

// soundsRight reports whether enough of a match by ear is as it is written. Two
// characters in mid-text, such as 复治 of 康复治疗, are of two words as often as not.
func (p place) soundsRight(length int) bool {
	end := p.start + p.steps + p.skipped()
	return 2*p.guesses <= p.steps && (p.steps > 2 || p.start == 0 || end == length)
}

// indexOf returns where a word is in a text, or -1.
func indexOf(text, word []symbol) int {
	for at := 0; at+len(word) <= len(text); at++ {
		if text[at] == word[0] && slices.Equal(text[at:at+len(word)], word) {
			return at
		}
	}
	return -1
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
			(end == len(folded) || !analysis.IsDigit(rune(folded[end])) || !isNumber(p.word)) {
			return from
		}
	}
}

// continues reports whether b is in one word or one number with a before it.
func continues(a, b byte) bool {
	return analysis.IsLetter(rune(a)) && analysis.IsLetter(rune(b)) || analysis.IsDigit(rune(a)) && analysis.IsDigit(rune(b))
}

// mayBeApart reports whether the characters of the word may be apart in a text.
func (p *pattern) mayBeApart(t *text) bool {
	return p.loose && p.reading == nil && len(t.symbols) <= maxFollowed && worth(t.field, apart) > 0
}

// where returns where the text matches well enough to be a hit; nothing is taken of one
// that does not.
func (p *pattern) where(t *text) place {
	if p.number && t.field != FieldNumber {
		return place{}
	}
	at, ok := p.find(t, allBits)
	if !ok && p.mayBeApart(t) {
		at = p.apart(t)
	}
	if at.taken == 0 || rank(t, at) == 0 {
		return place{}
	}
	return at
}

// apart returns where the characters of the word are in a text, in their order.
// The matcher takes the first of each; from where it ends, the way back finds the
// closest.
func (p *pattern) apart(t *text) place {
	for _, match := range fuzzy.FindNoSort(p.word, []string{*t.folded}) {
		end := utf8.RuneCountInString(match.Str[:match.MatchedIndexes[p.length-1]])
		return closest(t.symbols, p.symbols, end)
	}
	return place{}
}

// foundApart does what apart does where 100,000 texts are looked through, in which
// the matcher's folding of letters would take most of the time.
func (p *pattern) foundApart(symbols []symbol) (place, bool) {
	wanted := p.symbols
	for end, s := range symbols {
		if s != wanted[0] {
			continue
		}
		if wanted = wanted[1:]; len(wanted) == 0 {
			return closest(symbols, p.symbols, end), true
		}
	}
	return place{}, false
}

// closest returns where a word is, ending at a character, with the others as
// near before it as can be.
func closest(symbols, word []symbol, end int) place {
	found := place{start: end + 1, steps: len(word)}
	for n := len(word) - 1; n >= 0; n-- {
		for last := false; !last; {
			found.start--
			found.taken <<= 1
			last = symbols[found.start] == word[n]
		}
		found.taken |= 1
	}
	return found
}

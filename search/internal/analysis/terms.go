package analysis

import (
	"unicode"
)

// A Term is a piece of a text by which items are found: one or two Chinese characters
// in a row, the stem of a word of letters, a number, or a concept, which
// all words that mean the same stand for.
type Term uint64

// A Kind is a kind of terms.
type Kind uint8

// The kinds of terms.
const (
	Character Kind = iota // 卡
	Pair                  // 挂失
	Stem                  // retir of retired and retirement
	Number                // 70
	Concept               // a line of synonyms
	Kinds
)

// A term has its kind in the upper bits, then the characters, the number of the
// concept, or a hash.
const kindShift = 60

// Kind returns the kind of a term.
func (t Term) Kind() Kind { return Kind(t >> kindShift) }

func term(kind Kind, value uint64) Term {
	return Term(uint64(kind)<<kindShift | value&(1<<kindShift-1))
}

// han packs a row of Chinese characters, of 15 bits each, into a term.
func han(runes []rune) Term {
	value := uint64(0)
	for _, r := range runes {
		value = value<<15 | uint64(r-FirstHan+1)
	}
	return term(Kind(len(runes)-1), value)
}

// PairOf returns the term of two Chinese characters in a row.
func PairOf(first, second rune) Term { return han([]rune{first, second}) }

// StemTerm returns the term of a folded word of letters.
func StemTerm(word string) Term { return hashed(Stem, StemOf(word)) }

// Character returns the place of a term that is a single character, from [FirstHan] on.
func (t Term) Character() (at int, ok bool) {
	return int(t) - 1, t.Kind() == Character
}

// hashed returns a term for a word, by FNV-1a.
func hashed(kind Kind, word string) Term {
	const start, prime uint64 = 14695981039346656037, 1099511628211
	hash := start
	for i := range len(word) {
		hash = (hash ^ uint64(word[i])) * prime
	}
	return term(kind, hash)
}

// A Token is a term where it is in a text: the characters from Start up to,
// not including, End.
type Token struct {
	Term       Term
	Start, End int
}

// An Analyzer takes texts apart, each in the memory of the one before.
type Analyzer struct {
	lexicon *Lexicon
	Runes   []rune // of the text, folded
	Tokens  []Token
}

// NewAnalyzer returns an analyzer that knows the words of a lexicon.
func NewAnalyzer(l *Lexicon) *Analyzer { return &Analyzer{lexicon: l} }

// Analyze takes a folded text apart.
func (a *Analyzer) Analyze(folded string) {
	a.Runes, a.Tokens = a.Runes[:0], a.Tokens[:0]
	for _, r := range folded {
		a.Runes = append(a.Runes, r)
	}
	for at := 0; at < len(a.Runes); {
		r := a.Runes[at]
		switch {
		case IsHan(r):
			a.addCharacters(at)
			a.addConcepts(at)
			at++
		case isBlank(r):
			at++
		default:
			at = a.addWord(at)
		}
	}
}

func (a *Analyzer) add(t Term, start, end int) {
	a.Tokens = append(a.Tokens, Token{t, start, end})
}

// addCharacters adds the rows of characters that begin at a place.
func (a *Analyzer) addCharacters(at int) {
	for n := 1; n <= 2 && at+n <= len(a.Runes) && IsHan(a.Runes[at+n-1]); n++ {
		a.add(han(a.Runes[at:at+n]), at, at+n)
	}
}

// addConcepts adds what the known words that begin at a place stand for.
func (a *Analyzer) addConcepts(at int) {
	for _, w := range a.lexicon.startingWith(a.Runes[at]) {
		if w.standsAt(a.Runes[at:]) {
			for _, concept := range w.concepts {
				a.add(term(Concept, uint64(concept)), at, at+len(w.runes))
			}
		}
	}
}

// addWord adds the number or the word of letters that begins at a place. It returns
// where that ends.
func (a *Analyzer) addWord(at int) (end int) {
	kind, belongs := Stem, isWordLetter
	if IsDigit(a.Runes[at]) {
		kind, belongs = Number, IsDigit
	}
	end = at + 1
	for end < len(a.Runes) && belongs(a.Runes[end]) {
		end++
	}
	word := string(a.Runes[at:end])
	if kind == Number {
		a.add(hashed(Number, word), at, end)
		return end
	}
	if a.lexicon.stops[word] {
		return end
	}
	stem := StemOf(word)
	a.add(hashed(Stem, stem), at, end)
	for _, concept := range a.lexicon.stems[stem] {
		a.add(term(Concept, uint64(concept)), at, end)
	}
	return end
}

// isWordLetter reports whether a character goes on a word of letters.
func isWordLetter(r rune) bool { return !IsHan(r) && !IsDigit(r) && !isBlank(r) }

func isBlank(r rune) bool { return unicode.IsSpace(r) }

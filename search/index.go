package search

import (
	"math"
	"sync"
	"unicode/utf8"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/search/internal/analysis"
)

// An Index holds one or several catalogues prepared for searching. It is immutable and safe
// for concurrent use.
type Index struct {
	catalogs []*disclosure.Catalog
	options  Options
	items    []disclosure.Item
	pinyin   *analysis.Pinyin
	about    about
	places   places

	// Characters are numbered, so that a query can look up what each of them
	// means to it. 0 is a character that does not occur.
	symbols  []symbol        // by character, of Unicode's first plane
	rare     map[rune]symbol // of the others: 𠮷
	meanings []mask          // by symbol
	readAs   [][]symbol      // by syllable

	// Each different text of a field is an entry, once. What a scan reads lies side by side,
	// apart from the rest.
	folded  []string
	masks   []mask // by entry
	sieve   sieve
	fields  []Field  // by entry
	letters []symbol // of all entries, one after the other
	ends    []uint32 // by entry: where its letters end; those of the first begin at 0
	runs    []run    // of all entries: the items that have the text, as neighbours
	runEnds []uint32 // by entry: where its runs end

	pinyinWords  pinyinWords
	contentPairs pairIndex
	sessions     sync.Pool // of those whose memory the next query uses
}

type symbol uint16

// A text is one text of a field, prepared for matching.
type text struct {
	field   Field
	folded  *string // which is read where letters of words are looked for alone
	symbols []symbol
}

// text returns the text of an entry.
func (x *Index) text(at int) text {
	return text{x.fields[at], &x.folded[at], pieceOf(x.letters, x.ends, at)}
}

// runsOf returns the items that have the text of an entry, as runs of neighbours.
func (x *Index) runsOf(at int) []run { return pieceOf(x.runs, x.runEnds, at) }

// pieceOf returns one of several pieces that lie one after the other, of which it is known where
// each ends; the first begins at 0.
func pieceOf[E any](all []E, ends []uint32, at int) []E {
	start := uint32(0)
	if at > 0 {
		start = ends[at-1]
	}
	return all[start:ends[at]]
}

type run struct{ first, end int32 } // positions in Index.items

// A mask says in 128 bits what a text may contain: 64 for characters, 64 for
// sounds, and for the beginnings of words of letters. A text is looked at only where
// its mask has all that the query's mask has.
type mask struct{ characters, sounds uint64 }

func (m mask) has(need mask) bool {
	return need.characters&^m.characters == 0 && need.sounds&^m.sounds == 0
}

func (m mask) or(n mask) mask { return mask{m.characters | n.characters, m.sounds | n.sounds} }

func (m mask) and(n mask) mask { return mask{m.characters & n.characters, m.sounds & n.sounds} }

// characterMask has one of 16 bits for a letter and one of 48 for any other
// character, so that English glosses, which have every letter, keep the others
// clear.
func characterMask(r rune) mask {
	if analysis.IsLetter(r) {
		return mask{characters: 1 << (r & 15)}
	}
	return mask{characters: 1 << (16 + uint32(r)*0x9E3779B1>>16%48)}
}

// A beginning tells words of letters apart by their first letters: a word is found only
// where one begins, so that a gloss need not be read because it has the letters somewhere.
type beginning struct {
	letters int
	hash    uint32
}

// next returns the mask of the word at hand up to a character, which goes on from the
// ones before.
func (b *beginning) next(r rune) mask {
	const first = 4
	if !analysis.IsLetter(r) {
		*b = beginning{}
		return mask{}
	}
	if b.letters++; b.letters > first {
		return mask{}
	}
	b.hash = (b.hash ^ uint32(r)) * 0x9E3779B1
	return mask{sounds: 1 << (b.hash >> 26)}
}

// initialMask has a bit for each letter that sounds begin with.
func initialMask(letter byte) mask {
	if letter == 'n' {
		letter = 'l' // one sound to many people
	}
	return mask{sounds: 1 << (letter - 'a')}
}

// soundMask has the bit of the letter and one of the 38 others, for the sound.
func soundMask(p *analysis.Pinyin, syllable int) mask {
	return initialMask(p.Syllables[syllable][0]).or(mask{sounds: 1 << (26 + p.Sounds[syllable]%38)})
}

// symbol returns the symbol of a character, 0 where it does not occur.
func (x *Index) symbol(r rune) symbol {
	if int(r) >= len(x.symbols) {
		return x.rare[r]
	}
	return x.symbols[r]
}

// symbolsOf appends the symbols of a word. It reports whether they are all of
// Chinese characters, of which no two are one word as letters are.
func (x *Index) symbolsOf(word string, symbols []symbol) (all []symbol, chinese bool) {
	chinese = word != ""
	for _, r := range word {
		symbols = append(symbols, x.symbol(r))
		chinese = chinese && analysis.IsHan(r)
	}
	return symbols, chinese
}

// outOfSymbols reports whether there are more characters than symbols.
func (x *Index) outOfSymbols() bool { return len(x.meanings) > math.MaxUint16 }

func (x *Index) prepare(field Field, folded string) text {
	symbols := make([]symbol, 0, utf8.RuneCountInString(folded))
	for _, r := range folded {
		symbols = append(symbols, x.symbol(r))
	}
	return text{field, &folded, symbols}
}

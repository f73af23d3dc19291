package search

import (
	"slices"
	"strings"

	"github.com/seed2ea1efa0/disclosure/search/internal/analysis"
)

// A reading is a word that may be read as pinyin, wholly or in part. It holds
// every way to cut the word into steps, each of which stands for one character
// of a text:
//
//	sbkgs     s b k g s: each letter the initial of a syllable
//	guashi    gua shi
//	guash     gua sh: the last syllable may be unfinished
//	社保ka挂失  characters stand for themselves
//
// So a match cannot begin in the middle of a syllable. The places between the
// letters are nodes, and the steps are edges. Of guash, with the places below:
//
//	 g u a s h
//	0 1 2 3 4 5
//	└──gua──┘└─sh…─┘   gua, then the beginning of a syllable
//	└g┘└─?             u begins no syllable: no way on
//
// A text is read one character at a time, and the set of places that are reached is
// one number, a bit a place. For 挂失, from place 0:
//
//	character  it can be the steps   places reached
//	           -                     {0}
//	挂 gua     0→3 gua, 0→1 g        {1, 3}
//	失 shi     3→5 sh…               {5}   the end: it matches
//
// reach (follow.go) does this forwards, to see whether the end is reached at all;
// retrace notes the places after each character; and trace walks back from the end by
// the cheapest steps, to tell which characters match and what they cost.
type reading struct {
	index  *Index
	length int
	steps  []step
	ways   [][]mask // by place in the word: what a text needs for each way on from there
	need   mask     // what all ways from the beginning need

	fewInitials bool // it is no more than two initials
	digits      bool // it has digits, which are of whole numbers

	// By symbol, there while texts are looked at: the bits of the steps that it can
	// be, in width numbers; of those of several letters; and the places from which
	// the others lead on by a letter.
	accept, longer []uint64
	letters        []uint64
	width          int
}

// A step leads from one place in the word to a later one.
type step struct {
	from, to int
	begins   string // of the syllables those that begin so

	cost       cost
	symbol     symbol // the character, or
	first, end uint16 // the syllables [first, end)
}

// A cost is what a step takes away from the rank.
type cost int16

const (
	exact      cost = 0
	initial    cost = 6  // the first letter of a syllable
	unfinished cost = 7  // the beginning of the word's last syllable
	homophone  cost = 8  // another character, read the same
	confused   cost = 12 // zh for z and the like
	misspelt   cost = 16 // one letter wrong, missing, too many or swapped
)

// maxSpelled is the length of the longest word that is read as pinyin; its
// places are bits.
const maxSpelled = 63

// spell returns the ways to read a word that has letters; ok is false where
// there is none.
func (x *Index) spell(word []rune) (s *reading, ok bool) {
	return x.newReading(len(word), len(word), func(s *reading, at int) {
		if analysis.IsLetter(word[at]) {
			s.addSyllables(word, at)
		} else {
			s.addCharacter(word[at], at)
		}
	})
}

// sound returns the ways to read a word by its sound alone, so that another
// character that is read the same will do. Letters are pinyin: 社保ka挂矢.
func (x *Index) sound(word []rune) (s *reading, ok bool) {
	return x.newReading(len(word), len(word), func(s *reading, at int) {
		if analysis.IsLetter(word[at]) {
			s.addSyllables(word, at)
			return
		}
		s.addCharacter(word[at], at)
		x.pinyin.Of(word[at], func(syllable int) {
			alike, _ := x.pinyin.Alike(x.pinyin.Syllables[syllable])
			s.addRange(at, at+1, homophone, uint16(syllable), uint16(syllable+1))
			s.addRange(at, at+1, confused, alike.First, alike.Whole)
		})
	})
}

// newReading adds the steps from the end of the word to its beginning, so that
// what every way on needs is known where a step begins. The length is that of
// the way.
func (x *Index) newReading(word, length int, addSteps func(s *reading, at int)) (s *reading, ok bool) {
	if length > maxSpelled {
		return nil, false
	}
	s = &reading{index: x, length: length, ways: make([][]mask, length+1), steps: make([]step, 0, 3*word)}
	s.ways[length] = []mask{{}}
	for at := word - 1; at >= 0; at-- {
		addSteps(s, at)
	}
	if s.ways[0] == nil {
		return nil, false
	}
	s.need = common(s.ways[0])
	s.fewInitials = length <= 2 && !slices.ContainsFunc(s.steps, func(step step) bool { return step.cost != initial })
	return s, true
}

// allBits is more than any text has.
var allBits = mask{^uint64(0), ^uint64(0)}

// add adds a step unless it leads nowhere.
func (s *reading) add(step step, need mask) {
	if s.ways[step.to] == nil {
		return
	}
	s.steps = append(s.steps, step)
	for _, on := range s.ways[step.to] {
		s.addWay(step.from, need.or(on))
	}
}

// mostWays is how many ways from a place are told apart: gong shang and g o n g s h a n g
// have little in common, so that what both need is in most texts.
const mostWays = 6

// addWay adds what a way on from a place needs, unless another needs less.
func (s *reading) addWay(from int, need mask) {
	ways := s.ways[from]
	if slices.ContainsFunc(ways, need.has) {
		return
	}
	ways = append(slices.DeleteFunc(ways, func(way mask) bool { return way.has(need) }), need)
	if len(ways) > mostWays {
		ways = append(ways[:0], common(ways))
	}
	s.ways[from] = ways
}

// common returns what all ways need.
func common(ways []mask) mask {
	need := allBits
	for _, way := range ways {
		need = need.and(way)
	}
	return need
}

// mayBeIn reports whether a text with the given mask may have the word.
func (s *reading) mayBeIn(m mask) bool {
	return m.has(s.need) && slices.ContainsFunc(s.ways[0], m.has)
}

func (s *reading) addCharacter(r rune, at int) {
	s.digits = s.digits || analysis.IsDigit(r)
	if symbol := s.index.symbol(r); symbol != 0 {
		s.add(step{from: at, to: at + 1, symbol: symbol}, s.index.meanings[symbol])
	}
}

// addRange adds a step for the syllables [first, end), which are of one sound.
func (s *reading) addRange(from, to int, c cost, first, end uint16) {
	if first < end {
		s.add(step{from: from, to: to, cost: c, first: first, end: end}, soundMask(s.index.pinyin, int(first)))
	}
}

// addSyllables adds the syllables and the beginnings of syllables that the
// letters spell from a place on.
func (s *reading) addSyllables(word []rune, from int) {
	p := s.index.pinyin
	for to := from + 1; to <= len(word) && analysis.IsLetter(word[to-1]); to++ {
		typed := string(word[from:to])
		alike, ok := p.Alike(typed)
		if !ok {
			return
		}
		for syllable := alike.First; syllable < alike.Whole; syllable++ {
			if p.Syllables[syllable] == typed {
				s.addRange(from, to, exact, syllable, syllable+1)
			}
		}
		s.addRange(from, to, confused, alike.First, alike.Whole)
		beginning := step{from: from, to: to, first: alike.First, end: alike.End}
		need := initialMask(p.Syllables[alike.First][0])
		if len(typed) == 1 || typed == "zh" || typed == "ch" || typed == "sh" {
			beginning.cost, beginning.begins = initial, typed
			s.add(beginning, need)
		}
		if to == len(word) && !(beginning.cost == initial && p.AllBegin(alike, typed)) { // else it says no more
			beginning.cost, beginning.begins = unfinished, ""
			s.add(beginning, need)
		}
	}
}

// forgetSymbols leaves the memory of acceptSymbols to the next word.
func (s *reading) forgetSymbols() { s.accept, s.longer, s.letters = nil, nil, nil }

// acceptSymbols notes for every symbol the steps that it can be, in the given memory
// if that is enough, and returns it.
func (s *reading) acceptSymbols(memory []uint64) []uint64 {
	x := s.index
	s.width = (len(s.steps) + 63) / 64
	n := len(x.meanings)
	memory = slices.Grow(memory[:0], (2*s.width+1)*n)[:(2*s.width+1)*n]
	clear(memory)
	s.letters, s.accept, s.longer = memory[:n], memory[n:n+s.width*n], memory[n+s.width*n:]
	for n, step := range s.steps {
		put := func(symbol symbol) {
			at, bit := int(symbol)*s.width+n/64, uint64(1)<<(n%64)
			s.accept[at] |= bit
			if step.to == step.from+1 {
				s.letters[symbol] |= 1 << step.from
			} else {
				s.longer[at] |= bit
			}
		}
		if step.symbol != 0 {
			put(step.symbol)
		}
		for syllable := step.first; syllable < step.end; syllable++ {
			if strings.HasPrefix(x.pinyin.Syllables[syllable], step.begins) {
				for _, symbol := range x.readAs[syllable] {
					put(symbol)
				}
			}
		}
	}
	return memory
}

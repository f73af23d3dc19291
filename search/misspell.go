package search

import "strings"

// misspell returns the ways to read a word as whole syllables, one of which has
// a letter that is wrong, missing, too many or swapped with the next: tuixui,
// guahsi. The places of the word exist twice, before the slip and after it.
func (x *Index) misspell(word []rune) (*spelling, bool) {
	if len(word) < 5 {
		return nil, false
	}
	after := len(word) + 1
	reached := x.reached(word)
	return x.newSpelling(len(word), len(word)+after, func(s *spelling, from int) {
		for to := from + 1; to <= min(len(word), from+maxSyllable+1); to++ {
			typed := string(word[from:to])
			alike, _ := x.pinyin.Alike(typed)
			s.addRange(from+after, to+after, exact, alike.First, alike.Whole)
			s.addRange(from, to, exact, alike.First, alike.Whole)
			if !reached[from] || s.ways[to+after] == nil || to-from == len(word) {
				continue
			}
			for syllable, meant := range x.pinyin.Syllables {
				// Without its first letter, the word would begin in mid-syllable.
				if oneSlip(typed, meant) && (from > 0 || typed[0] == meant[0]) {
					s.addRange(from, to+after, misspelt, uint16(syllable), uint16(syllable+1))
				}
			}
		}
	})
}

// reached tells to which places of a word whole syllables lead.
func (x *Index) reached(word []rune) []bool {
	reached := make([]bool, len(word)+1)
	reached[0] = true
	for from := range word {
		for to := from + 1; reached[from] && to <= min(len(word), from+maxSyllable); to++ {
			alike, _ := x.pinyin.Alike(string(word[from:to]))
			reached[to] = reached[to] || alike.First < alike.Whole
		}
	}
	return reached
}

const maxSyllable = 6 // letters: zhuang

// oneSlip reports whether one letter makes the difference: it is missing, too
// many, swapped with the next, or its neighbour on the keyboard was hit.
func oneSlip(typed, meant string) bool {
	if len(typed) > len(meant) {
		typed, meant = meant, typed
	}
	if len(meant)-len(typed) > 1 {
		return false
	}
	same := 0
	for same < len(typed) && typed[same] == meant[same] {
		same++
	}
	a, b := typed[same:], meant[same:]
	switch {
	case len(a) < len(b):
		return a == b[1:]
	case a == "":
		return false
	case a[1:] == b[1:]:
		return neighbours(a[0], b[0])
	}
	return a[0] == b[1] && a[1] == b[0] && a[2:] == b[2:]
}

func neighbours(a, b byte) bool {
	const keyboard = "qwertyuiop asdfghjkl zxcvbnm"
	distance := strings.IndexByte(keyboard, a) - strings.IndexByte(keyboard, b)
	return distance == 1 || distance == -1
}

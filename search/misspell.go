package search

// misspell returns the ways to read a word as whole syllables, one of which has
// a letter that is wrong, missing, too many or swapped with the next: tuixui,
// guahsi. The places of the word exist twice, before the slip and after it.
func (x *Index) misspell(word []rune) (*spelling, bool) {
	after := len(word) + 1
	if len(word) < 5 || len(word) > maxSpelled/2 {
		return nil, false
	}
	s := x.newSteps(2*len(word) + 1)
	reached := x.reached(word)
	for from := len(word) - 1; from >= 0; from-- {
		for to := from + 1; to <= min(len(word), from+maxSyllable+1); to++ {
			typed := string(word[from:to])
			alike := x.pinyin.ranges[soundOf(typed)]
			s.addRange(x, from+after, to+after, exact, alike.first, alike.whole)
			s.addRange(x, from, to, exact, alike.first, alike.whole)
			if !reached[from] || s.needs[to+after] == impossible || to-from == len(word) {
				continue
			}
			for syllable, meant := range x.pinyin.syllables {
				if oneSlip(typed, meant) {
					s.addRange(x, from, to+after, misspelt, uint16(syllable), uint16(syllable+1))
				}
			}
		}
	}
	return s, s.needs[0] != impossible
}

// reached tells to which places of a word whole syllables lead.
func (x *Index) reached(word []rune) []bool {
	reached := make([]bool, len(word)+1)
	reached[0] = true
	for from := range word {
		for to := from + 1; reached[from] && to <= min(len(word), from+maxSyllable); to++ {
			alike := x.pinyin.ranges[soundOf(string(word[from:to]))]
			reached[to] = reached[to] || alike.first < alike.whole
		}
	}
	return reached
}

const maxSyllable = 6 // letters: zhuang

// oneSlip reports whether one letter makes the difference.
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
		return true
	}
	return a[0] == b[1] && a[1] == b[0] && a[2:] == b[2:]
}

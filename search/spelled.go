package search

import (
	"strings"
	"sync"
	"unicode/utf8"
)

// People who cannot type Chinese where they are type a whole question as pinyin:
// shiyejin zenme ling. What no text has as it is typed is read as words that are
// known, one after the other, and answered as these.

// spelledWords has the words of the vocabulary by their pinyin.
type spelledWords struct {
	once    sync.Once
	words   map[string]*word
	longest int // of these, in letters
}

var commonSpelledWords spelledWords

// maxReadings is how many ways to read a word are known; most have one.
const maxReadings = 8

func (x *Index) spelledWords() *spelledWords {
	s := &commonSpelledWords
	s.once.Do(func() {
		s.words = make(map[string]*word, 2048)
		for _, words := range x.vocabulary {
			for _, w := range words {
				for _, spelled := range x.pinyin.spellings(w.text) {
					if other := s.words[spelled]; other == nil || w.before(other) {
						s.words[spelled] = w
					}
					s.longest = max(s.longest, len(spelled))
				}
			}
		}
	})
	return s
}

// begin reports whether letters, if any, are the beginning of a word.
func (s *spelledWords) begin(letters string) bool {
	for spelled := range s.words {
		if strings.HasPrefix(spelled, letters) {
			return true
		}
	}
	return false
}

// before reports whether a word rather than another of the same sound is meant.
func (w *word) before(other *word) bool {
	if w.role != other.role {
		return w.role < other.role
	}
	return w.text < other.text
}

// spellings returns the ways to write a word in pinyin, none where it has other
// characters.
func (p *pinyin) spellings(s string) []string {
	spellings := []string{""}
	for _, r := range s {
		var longer []string
		p.of(r, func(syllable int) {
			for _, beginning := range spellings {
				if len(longer) < maxReadings {
					longer = append(longer, beginning+p.syllables[syllable])
				}
			}
		})
		spellings = longer
	}
	return spellings
}

// inCharacters returns a query of letters alone as known words, long ones rather
// than short ones, without one that is still being typed; ok is false where
// it cannot be read so, or names no matter.
func (x *Index) inCharacters(q query) (read query, ok bool) {
	letters, _ := q.pinyin()
	if letters == "" {
		return query{}, false
	}
	known := x.spelledWords()
	type way struct {
		value, from int
		word        *word
	}
	best := make([]way, len(letters)+1)
	best[0].value = 1
	for from := range letters {
		for to := from + 2; best[from].value > 0 && to <= min(len(letters), from+known.longest); to++ {
			w := known.words[letters[from:to]]
			if w == nil {
				continue
			}
			if v := best[from].value + w.length*w.length*(to-from); v > best[to].value {
				best[to] = way{v, from, w}
			}
		}
	}
	end := len(letters)
	for best[end].value == 0 || !known.begin(letters[end:]) {
		if end--; end < 0 {
			return query{}, false
		}
	}
	text, about := "", false
	for at := end; at > 0; at = best[at].from {
		w := best[at].word
		text = w.text + text
		about = about || w.length > 1 && (w.role == matter || w.role == shared || w.role == elsewhere || w.role == near)
	}
	return query{words: []string{text}}, about && utf8.RuneCountInString(text) <= maxWord
}

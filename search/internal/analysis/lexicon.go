package analysis

import (
	"iter"
	"slices"
	"strings"
)

// A Lexicon knows words beside those of a catalogue: which mean the same, and which
// people say around any matter.
type Lexicon struct {
	words    [][]*lexiconWord               // by first character, the longest first, from 1 on
	first    [LastHan - FirstHan + 1]uint16 // by character, its place in words; 0 is none
	stems    map[string][]int               // the concepts of English words, by stem
	stops    map[string]bool                // English words that say nothing of what is asked for
	concepts [][]string                     // the words of each
}

// A lexiconWord is a Chinese word that is known.
type lexiconWord struct {
	runes    []rune
	concepts []int // that it stands for
	around   bool  // it is said around any matter: 怎么办
	place    bool  // it is a place, which is said around any matter as well
}

// standsAt reports whether some characters, the first of which is that of the word, begin
// with it. The second tells most words apart.
func (w *lexiconWord) standsAt(runes []rune) bool {
	n := len(w.runes)
	return len(runes) >= n && (n == 1 || runes[1] == w.runes[1] && slices.Equal(runes[2:n], w.runes[2:]))
}

// NewLexicon returns a lexicon of words said around any matter, and of words that
// mean the same. In both, a line that begins with # is a comment. Each other line of
// synonyms is a concept: the words of it mean much the same.
func NewLexicon(around, synonyms string) *Lexicon {
	l := &Lexicon{words: make([][]*lexiconWord, 1), stems: make(map[string][]int), stops: make(map[string]bool)}
	eachLine(around, func(line string) {
		for _, s := range strings.Fields(line) {
			if IsHan([]rune(s)[0]) {
				l.word(s).around = true
			} else {
				l.stops[s] = true
			}
		}
	})
	eachLine(places, func(line string) {
		for _, s := range strings.Fields(line) {
			w := l.word(s)
			w.around, w.place = true, true
		}
	})
	eachLine(synonyms, func(line string) {
		var words []string
		for s := range strings.FieldsSeq(line) {
			if word := Fold(s); word != "" {
				l.addToConcept(word)
				words = append(words, word)
			}
		}
		l.concepts = append(l.concepts, words)
	})
	for _, words := range l.words {
		slices.SortStableFunc(words, func(a, b *lexiconWord) int { return len(b.runes) - len(a.runes) })
	}
	return l
}

// Except returns a lexicon for which some words are not said around any matter, because
// they are matters: 收费 where an item is called so. It is l where none of them was.
func (l *Lexicon) Except(words iter.Seq[string]) *Lexicon {
	except := l
	for word := range words {
		runes := []rune(word)
		at := slices.IndexFunc(except.startingWith(runes[0]), func(w *lexiconWord) bool { return w.around && slices.Equal(w.runes, runes) })
		if at < 0 {
			continue
		}
		if except == l {
			copied := *l
			copied.words = slices.Clone(l.words)
			except = &copied
		}
		first := &except.words[l.first[runes[0]-FirstHan]]
		*first = slices.Clone(*first)
		matter := *(*first)[at]
		matter.around = false
		(*first)[at] = &matter
	}
	return except
}

func eachLine(text string, f func(line string)) {
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") {
			f(line)
		}
	}
}

// addToConcept adds a word to the concept at hand.
func (l *Lexicon) addToConcept(s string) {
	if !IsHan([]rune(s)[0]) {
		stem := StemOf(s)
		if !slices.Contains(l.stems[stem], len(l.concepts)) {
			l.stems[stem] = append(l.stems[stem], len(l.concepts))
		}
		return
	}
	w := l.word(s)
	w.concepts = append(w.concepts, len(l.concepts))
}

// word returns a Chinese word, which is added where it is new.
func (l *Lexicon) word(s string) *lexiconWord {
	runes := []rune(s)
	for _, w := range l.startingWith(runes[0]) {
		if slices.Equal(w.runes, runes) {
			return w
		}
	}
	w := &lexiconWord{runes: runes}
	at := &l.first[runes[0]-FirstHan]
	if *at == 0 {
		*at = uint16(len(l.words))
		l.words = append(l.words, nil)
	}
	l.words[*at] = append(l.words[*at], w)
	return w
}

// startingWith returns the words that begin with a character.
func (l *Lexicon) startingWith(r rune) []*lexiconWord {
	if !IsHan(r) {
		return nil
	}
	return l.words[l.first[r-FirstHan]]
}

// Around returns the length of the longest word said around any matter that some
// characters begin with, or 0.
func (l *Lexicon) Around(runes []rune) int {
	return l.longest(runes, func(w *lexiconWord) bool { return w.around })
}

// Known returns the length of the longest word that stands for something which some
// characters begin with, or 0.
func (l *Lexicon) Known(runes []rune) int {
	return l.longest(runes, func(w *lexiconWord) bool { return len(w.concepts) > 0 })
}

// Place returns the length of the longest place that some characters begin with, or 0.
func (l *Lexicon) Place(runes []rune) int {
	return l.longest(runes, func(w *lexiconWord) bool { return w.place })
}

// longest returns the length of the longest of some words that some characters begin with,
// or 0.
func (l *Lexicon) longest(runes []rune, counts func(*lexiconWord) bool) int {
	for _, w := range l.startingWith(runes[0]) {
		if counts(w) && w.standsAt(runes) {
			return len(w.runes)
		}
	}
	return 0
}

// Trim takes away what is said around a matter from both ends of a folded text: of
// 请问失业斤怎么办 it leaves 失业斤.
func (l *Lexicon) Trim(folded string) string {
	runes := []rune(folded)
	if l.stops[folded] {
		return ""
	}
	for len(runes) > 0 && l.Around(runes) > 0 {
		runes = runes[l.Around(runes):]
	}
	for trimmed := true; trimmed; {
		trimmed = false
		for from := range runes {
			if l.Around(runes[from:]) == len(runes)-from {
				runes, trimmed = runes[:from], true
				break
			}
		}
	}
	return string(runes)
}

// Words calls f for the Chinese words that are known, and tells whether a word says
// what a query is about.
func (l *Lexicon) Words(f func(word string, about bool)) {
	for _, words := range l.words {
		for _, w := range words {
			f(string(w.runes), len(w.concepts) > 0)
		}
	}
}

// Meaning returns the words that mean the same, which a concept stands for.
func (l *Lexicon) Meaning(concept Term) []string {
	return l.concepts[concept&(1<<kindShift-1)]
}

// SameAs returns the words that mean the same as a word, which is one of them.
func (l *Lexicon) SameAs(word string) (words []string) {
	if word == "" {
		return nil
	}
	words = []string{word}
	for _, w := range l.startingWith([]rune(word)[0]) {
		if string(w.runes) == word {
			for _, concept := range w.concepts {
				words = append(words, l.concepts[concept]...)
			}
		}
	}
	slices.Sort(words)
	return slices.Compact(words)
}

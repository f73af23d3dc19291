package search

import (
	"maps"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/seed2ea1efa0/disclosure/search/internal/analysis"
)

// People who cannot type Chinese where they are type a whole question as pinyin:
// shiyejin zenme ling. What no text has as it is typed is read as words that are
// known, one after the other, and answered as these.

// pinyinWords has words by their pinyin: those of the lexicon and the keywords.
type pinyinWords struct {
	once    sync.Once
	words   map[string]pinyinWord
	longest int      // of these, in letters
	sorted  []string // their pinyin
}

// A pinyinWord is a word that is known, and whether a query can be about it.
type pinyinWord struct {
	text  string
	about bool
}

func (w pinyinWord) length() int { return utf8.RuneCountInString(w.text) }

func (x *Index) wordsByPinyin() *pinyinWords {
	s := &x.pinyinWords
	s.once.Do(func() {
		s.words = make(map[string]pinyinWord, 2048)
		x.about.lexicon.Words(func(word string, about bool) { s.add(x, pinyinWord{word, about}) })
		for i := range x.entries {
			if e := &x.entries[i]; x.fields[i] == FieldKeyword {
				s.add(x, pinyinWord{e.folded, true})
			}
		}
		s.sorted = slices.Sorted(maps.Keys(s.words))
	})
	return s
}

func (s *pinyinWords) add(x *Index, w pinyinWord) {
	for _, spelled := range x.pinyin.Spellings(w.text) {
		if other, known := s.words[spelled]; !known || w.before(other) {
			s.words[spelled] = w
		}
		s.longest = max(s.longest, len(spelled))
	}
}

// begin reports whether letters, if any, are the beginning of a word.
func (s *pinyinWords) begin(letters string) bool {
	at, _ := slices.BinarySearch(s.sorted, letters)
	return at < len(s.sorted) && strings.HasPrefix(s.sorted[at], letters)
}

// before reports whether a word rather than another of the same sound is meant.
func (w pinyinWord) before(other pinyinWord) bool {
	if w.about != other.about {
		return w.about
	}
	return w.text < other.text
}

// inCharacters returns a query as known words where it is in letters, all of it or parts
// of words in characters: tuixiu怎么ban. ok is false where nothing can be read so, or
// what is read names no matter.
func (x *Index) inCharacters(q query) (read query, ok bool) {
	if letters, _ := q.pinyin(); letters != "" {
		text, named := x.readLetters(letters, true)
		return query{words: []string{text}}, named && utf8.RuneCountInString(text) <= maxWord
	}
	for _, word := range q.words {
		rewritten := x.mixedInCharacters(word)
		ok = ok || rewritten != word
		read.words = append(read.words, rewritten)
	}
	return read, ok
}

// mixedInCharacters returns a word with its letters as the words that they spell, if these
// are known.
func (x *Index) mixedInCharacters(word string) string {
	var b strings.Builder
	for word != "" {
		rest := strings.TrimLeftFunc(word, analysis.IsLetter)
		letters := word[:len(word)-len(rest)]
		if text, _ := x.readLetters(letters, false); text != "" {
			letters = text
		}
		b.WriteString(letters)
		next := strings.IndexFunc(rest, analysis.IsLetter)
		if next < 0 {
			next = len(rest)
		}
		b.WriteString(rest[:next])
		word = rest[next:]
	}
	return b.String()
}

// readLetters reads letters as known words, long ones rather than short ones, "" where
// that cannot be. The last word may still be being typed, and is left out. named reports
// whether they name a matter.
func (x *Index) readLetters(letters string, typing bool) (text string, named bool) {
	known := x.wordsByPinyin()
	type way struct {
		value, from int
		word        pinyinWord
	}
	best := make([]way, len(letters)+1)
	best[0].value = 1
	for from := range letters {
		for to := from + 2; best[from].value > 0 && to <= min(len(letters), from+known.longest); to++ {
			w, ok := known.words[letters[from:to]]
			if !ok {
				continue
			}
			if v := best[from].value + w.length()*w.length()*(to-from); v > best[to].value {
				best[to] = way{v, from, w}
			}
		}
	}
	end := len(letters)
	for best[end].value == 0 || typing && !known.begin(letters[end:]) {
		if end--; end == 0 || !typing {
			return "", false
		}
	}
	for at := end; at > 0; at = best[at].from {
		w := best[at].word
		text = w.text + text
		named = named || w.about && w.length() > 1
	}
	return text, named
}

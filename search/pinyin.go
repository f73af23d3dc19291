package search

import (
	"iter"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/seed2ea1efa0/disclosure/search/internal/analysis"
)

// People who cannot type Chinese where they are type a whole question as pinyin:
// shiyejin zenme ling. What no text has as it is typed is read as words that are
// known, one after the other, and answered as these.

// pinyinWords has the words that are known by the syllables that they begin with: those of
// the lexicon, and the keywords, of which there may be 100,000, as entries. To spell them all
// would take a second.
type pinyinWords struct {
	once     sync.Once
	words    [][]pinyinWord
	keywords [][]int32
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
		s.words, s.keywords = make([][]pinyinWord, len(x.readAs)), make([][]int32, len(x.readAs))
		x.about.lexicon.Words(func(word string, about bool) {
			x.pinyin.Of(firstRune(word), func(syllable int) {
				s.words[syllable] = append(s.words[syllable], pinyinWord{word, about})
			})
		})
		for at, field := range x.fields {
			if field == FieldKeyword {
				x.pinyin.Of(firstRune(x.folded[at]), func(syllable int) {
					s.keywords[syllable] = append(s.keywords[syllable], int32(at))
				})
			}
		}
	})
	return s
}

// beginningAs yields the words that are known whose first syllable the letters begin with,
// or that begins with the letters.
func (x *Index) beginningAs(letters string) iter.Seq[pinyinWord] {
	return func(yield func(pinyinWord) bool) {
		known := x.wordsByPinyin()
		for syllable, spelled := range x.pinyin.Syllables {
			if !strings.HasPrefix(letters, spelled) && !strings.HasPrefix(spelled, letters) {
				continue
			}
			for _, word := range known.words[syllable] {
				if !yield(word) {
					return
				}
			}
			for _, at := range known.keywords[syllable] {
				if !yield(pinyinWord{x.folded[at], true}) {
					return
				}
			}
		}
	}
}

// spelled returns by a number of letters, from the first on, the word that they spell; of
// several the one that is meant.
func (x *Index) spelled(letters string) (words []pinyinWord) {
	words = make([]pinyinWord, len(letters)+1)
	for word := range x.beginningAs(letters) {
		x.pinyin.Spells(letters, word.text, func(n int) {
			if words[n].text == "" || word.before(words[n]) {
				words[n] = word
			}
		})
	}
	return words
}

// begin reports whether letters, if any, are the beginning of a word.
func (x *Index) begin(letters string) bool {
	if letters == "" {
		return true
	}
	for word := range x.beginningAs(letters) {
		if x.pinyin.Begins(letters, word.text) {
			return true
		}
	}
	return false
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
	type way struct {
		value, from int
		word        pinyinWord
	}
	best := make([]way, len(letters)+1)
	best[0].value = 1
	for from := range letters {
		if best[from].value == 0 {
			continue
		}
		for n, w := range x.spelled(letters[from:]) {
			if v := best[from].value + w.length()*w.length()*n; n > 1 && w.text != "" && v > best[from+n].value {
				best[from+n] = way{v, from, w}
			}
		}
	}
	end := len(letters)
	for best[end].value == 0 || typing && !x.begin(letters[end:]) {
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

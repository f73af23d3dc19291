package search

import (
	"strings"
	"unicode"

	"github.com/seed2ea1efa0/disclosure/search/internal/analysis"
)

// Nobody types more than this; what is over is cut off.
const (
	maxQuery = 512 // bytes
	maxWord  = 60  // characters; the longest name has 46
	maxWords = 12
)

// A query is what was typed, taken apart.
type query struct {
	words    []string // folded
	number   bool     // it says 第…项: the number of an item, not any number
	category int      // the number of a category, where it says 第…类; or 0
	empty    bool     // nothing was typed at all
}

func parse(s string) query {
	s = strings.TrimFunc(s, isBlank)
	if len(s) > maxQuery {
		s = s[:maxQuery]
	}
	if category, ok := categoryNumber(s); ok {
		return query{words: []string{analysis.Fold(s)}, category: category}
	}
	if digits, named, ok := itemNumber(s); ok {
		return query{words: []string{digits}, number: named}
	}
	q := query{empty: s == ""}
	for field := range strings.FieldsFuncSeq(s, isBlank) {
		word := termInDigits(asTypedPinyin(analysis.Fold(field)))
		if len(word) > maxWord {
			runes := []rune(word)
			word = string(runes[:min(len(runes), maxWord)])
		}
		if word != "" && len(q.words) < maxWords {
			q.words = append(q.words, word)
		}
	}
	return q
}

// asTypedPinyin writes pinyin as it is typed without tones: gua4shi1 as guashi, also beside
// characters, and jv, qv, xv, yv, which some keyboards take for jü, as ju.
func asTypedPinyin(word string) string {
	if !strings.ContainsAny(word, "v12345") {
		return word
	}
	var b strings.Builder
	for word != "" {
		rest := strings.TrimLeftFunc(word, analysis.IsASCII)
		b.WriteString(withoutTones(word[:len(word)-len(rest)]))
		next := strings.IndexFunc(rest, analysis.IsASCII)
		if next < 0 {
			next = len(rest)
		}
		b.WriteString(rest[:next])
		word = rest[next:]
	}
	return b.String()
}

func withoutTones(letters string) string {
	toned := hasTones(letters)
	var b strings.Builder
	var last rune
	for _, r := range letters {
		switch {
		case r == 'v' && strings.ContainsRune("jqxy", last):
			r = 'u'
		case toned && analysis.IsDigit(r):
			continue
		}
		b.WriteRune(r)
		last = r
	}
	return b.String()
}

// hasTones reports whether a word is of syllables with the numbers of their tones,
// as gua4shi1 and gua4shi are, and the code SB12 is not.
func hasTones(word string) bool {
	for word != "" {
		n := len(word) - len(strings.TrimLeftFunc(word, analysis.IsLetter))
		if n == 0 {
			return false
		}
		if n == len(word) {
			break // the last may be unfinished
		}
		if alike, ok := analysis.LoadPinyin().Alike(word[:n]); !ok || alike.Whole == alike.First || word[n] < '1' || word[n] > '5' {
			return false
		}
		word = word[n+1:]
	}
	return true
}

func isBlank(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }

// pinyin returns the words of a query as one word, "" where they are not of letters
// alone; ok is true if they are several: gua shi may be guashi.
func (q query) pinyin() (word string, ok bool) {
	for _, w := range q.words {
		if strings.TrimLeftFunc(w, analysis.IsLetter) != "" {
			return "", false
		}
	}
	return strings.Join(q.words, ""), len(q.words) > 1
}

package search

import (
	"strings"
	"unicode"
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
	if len(s) > maxQuery {
		s = s[:maxQuery]
	}
	if category, ok := categoryNumber(s); ok {
		return query{words: []string{fold(s)}, category: category}
	}
	if digits, named, ok := itemNumber(s); ok {
		return query{words: []string{digits}, number: named}
	}
	q := query{empty: strings.TrimFunc(s, isBlank) == ""}
	for field := range strings.FieldsFuncSeq(s, isBlank) {
		word := asTypedPinyin(fold(field))
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

// asTypedPinyin writes pinyin as it is typed without tones: gua4shi1 as guashi,
// and jv, qv, xv, yv, which some keyboards take for jü, as ju.
func asTypedPinyin(word string) string {
	if !strings.ContainsAny(word, "v12345") {
		return word
	}
	toned := len(word) > 2 && isLetter(rune(word[0])) && word[len(word)-1] >= '1' && word[len(word)-1] <= '5'
	var b strings.Builder
	var last rune
	for _, r := range word {
		switch {
		case r == 'v' && strings.ContainsRune("jqxy", last):
			r = 'u'
		case toned && r >= '1' && r <= '5' && isLetter(last):
			last = r
			continue
		case !isLetter(r):
			toned = false
		}
		b.WriteRune(r)
		last = r
	}
	return b.String()
}

func isBlank(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }

// pinyin returns the words of a query as one word, if they are several of
// letters alone: gua shi may be guashi.
func (q query) pinyin() (word string, ok bool) {
	for _, w := range q.words {
		if strings.TrimLeftFunc(w, isLetter) != "" {
			return "", false
		}
	}
	return strings.Join(q.words, ""), len(q.words) > 1
}

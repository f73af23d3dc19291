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
	words  []string // folded
	number bool     // it says 第…项: the number of an item, not any number
}

func parse(s string) query {
	if len(s) > maxQuery {
		s = s[:maxQuery]
	}
	if digits, ok := itemNumber(s); ok {
		return query{[]string{digits}, !isNumber(s)}
	}
	var q query
	for field := range strings.FieldsFuncSeq(s, isBlank) {
		word := fold(field)
		if runes := []rune(word); len(runes) > maxWord {
			word = string(runes[:maxWord])
		}
		if word != "" && len(q.words) < maxWords {
			q.words = append(q.words, word)
		}
	}
	return q
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

package text

import (
	"slices"
	"strings"
)

// StartsWithWord reports whether s starts with one of some words.
func StartsWithWord(s string, words ...string) bool {
	return slices.ContainsFunc(words, func(word string) bool { return strings.HasPrefix(s, word) })
}

// EndsWithWord reports whether s ends with one of some words.
func EndsWithWord(s string, words ...string) bool {
	return slices.ContainsFunc(words, func(word string) bool { return strings.HasSuffix(s, word) })
}

// ContainsWord reports whether one of some words is in s.
func ContainsWord(s string, words ...string) bool {
	return slices.ContainsFunc(words, func(word string) bool { return strings.Contains(s, word) })
}

// CutPrefixWord cuts the first of some words that s begins with off it.
func CutPrefixWord(s string, words ...string) (after string, found bool) {
	for _, word := range words {
		if after, found = strings.CutPrefix(s, word); found {
			return after, true
		}
	}
	return s, false
}

// TrimPrefixWords cuts words off the front of s, one after the other, each at most once.
func TrimPrefixWords(s string, words ...string) string {
	for _, word := range words {
		s = strings.TrimPrefix(s, word)
	}
	return s
}

// TrimSuffixWords cuts words off the end of s, one after the other, each at most once.
func TrimSuffixWords(s string, words ...string) string {
	for _, word := range words {
		s = strings.TrimSuffix(s, word)
	}
	return s
}

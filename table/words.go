package table

import (
	"slices"
	"strings"
)

func containsWord(s string, words ...string) bool {
	return slices.ContainsFunc(words, func(word string) bool { return strings.Contains(s, word) })
}

func startsWithWord(s string, words ...string) bool {
	return slices.ContainsFunc(words, func(word string) bool { return strings.HasPrefix(s, word) })
}

func endsWithWord(s string, words ...string) bool {
	return slices.ContainsFunc(words, func(word string) bool { return strings.HasSuffix(s, word) })
}

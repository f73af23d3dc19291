package search

import (
	"iter"
	"strings"
	"unicode/utf8"

	"github.com/seed2ea1efa0/disclosure/search/internal/evidence"
)

// A neighbour is a matter that the catalogue has only others near to. It is known however
// it is written: 工伤认定, 工伤 认定, 工伤的认定, and 工商认定 that sounds like it.

// neighbourIn returns what a query names that the catalogue of the first item has only
// neighbours of, "" if nothing. What is within a name or keyword of the item is its own:
// 提前退休 of 因病提前退休.
func (x *Index) neighbourIn(query string, first int32) string {
	return x.neighbour(first, func(word string) bool { return x.about.says(query, word) })
}

// neighbourFound returns the neighbour that the words found a hit by are, "" if they are
// none: each of its characters is that of a word, be it in pinyin or with a slip.
func (x *Index) neighbourFound(hit Hit) string {
	if hit.answer == nil || !x.isListed(hit.at) {
		return ""
	}
	patterns := hit.answer.forLooking()
	return x.neighbour(hit.at, func(word string) bool { return covers(patterns, x.prepare(FieldKeyword, word)) })
}

// neighbour returns the first neighbour that is said where nothing is that the first item is
// called and that has it within.
func (x *Index) neighbour(first int32, isSaid func(word string) bool) string {
	if !x.isListed(first) {
		return ""
	}
	for _, neighbour := range x.about.neighbours {
		if isSaid(neighbour) && !x.isCalledAround(neighbour, first, isSaid) {
			return neighbour
		}
	}
	return ""
}

// isCalledAround reports whether a whole name or keyword of an item with a word in it is said.
func (x *Index) isCalledAround(word string, item int32, isSaid func(word string) bool) bool {
	for name := range evidence.Names(x.items[item]) {
		if strings.Contains(name, word) && isSaid(name) {
			return true
		}
	}
	return false
}

// says reports whether a query has a word, at once or in two parts that have nothing between
// them but what is said around any matter: 提前退休 in 提前把退休办了.
func (a *about) says(query, word string) bool {
	if strings.Contains(query, word) {
		return true
	}
	for first, second := range inTwo(word) {
		_, rest, begins := strings.Cut(query, first)
		if !begins {
			return false // nor is a longer first part in it
		}
		between, _, ends := strings.Cut(rest, second)
		if ends && evidence.WithoutParticles(a.lexicon.Trim(between)) == "" {
			return true
		}
	}
	return false
}

// inTwo yields the ways to cut a word in two parts of two characters at least.
func inTwo(word string) iter.Seq2[string, string] {
	const shortest = 2 // characters of a part
	return func(yield func(first, second string) bool) {
		before, length := 0, utf8.RuneCountInString(word)
		for at := range word {
			if before >= shortest && before <= length-shortest && !yield(word[:at], word[at:]) {
				return
			}
			before++
		}
	}
}

// covers reports whether the words of a query are all of a text, one beside the other. Of
// initials, two or three may be anything.
func covers(patterns []pattern, t text) bool {
	const fewInitials = 3
	var covered uint64
	for i := range patterns {
		at, ok := patterns[i].find(&t, allBits)
		if ok && (at.initials < at.steps || at.initials > fewInitials) {
			covered |= at.taken << at.start
		}
	}
	return len(t.symbols) < 64 && covered == 1<<len(t.symbols)-1
}

package search

import (
	"slices"
	"strings"
)

// What is left somewhere is lost: 社保卡落出租车上了, 卡忘在银行里. The place says nothing of
// what is asked for, though it may be what another office is about.

const (
	things   = "卡证本" // what a thing that is asked for ends with
	leavings = "落掉丢遗忘拉"
	inAPlace = "忘拉" // which are leavings where a place is named with 在: 忘密码 is none
	insides  = "上里内"
	lost     = "丢了"

	mostBetween = 4 // characters between the thing and what became of it: 好像也
	longestSpot = 6 // characters: 出租车后座
)

// asLost says of a thing that is left somewhere that it is lost.
func asLost(query string) string {
	runes := []rune(query)
	for at, r := range runes {
		if !strings.ContainsRune(leavings, r) || !hasThing(runes[max(0, at-1-mostBetween):at]) {
			continue
		}
		if n, named := spotAt(runes[at+1:]); n > 0 && (named || !strings.ContainsRune(inAPlace, r)) {
			return string(runes[:at]) + lost + string(runes[at+1+n:])
		}
	}
	return query
}

// hasThing reports whether the characters before what became of it end with a thing, or
// with one and a few words without a break.
func hasThing(before []rune) bool {
	thing := slices.IndexFunc(before, func(r rune) bool { return strings.ContainsRune(things, r) })
	return thing >= 0 && !slices.ContainsFunc(before[thing:], isClauseEnd)
}

// spotAt returns how many characters say where a thing was left, 0 if they do not: 在 and a
// place up to the end of the clause, which is named then, or a place that ends with 上 or 里.
func spotAt(runes []rune) (n int, named bool) {
	start := 0
	if len(runes) > 0 && strings.ContainsRune("在到", runes[0]) {
		start, named = 1, true
	}
	for n = start; n < len(runes) && n <= start+longestSpot && !isClauseEnd(runes[n]) && !isBlank(runes[n]); n++ {
		if n > start && strings.ContainsRune(insides, runes[n]) {
			n++
			if n < len(runes) && runes[n] == '了' {
				n++
			}
			return n, named
		}
	}
	if !named || n == start || n < len(runes) && n > start+longestSpot {
		return 0, false
	}
	return n, true
}

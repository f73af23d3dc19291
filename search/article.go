package search

import (
	"strings"

	chars "github.com/seed2ea1efa0/disclosure/internal/text"
	"github.com/seed2ea1efa0/disclosure/search/internal/analysis"
)

// A query may name an article of a law, which is no number of an item: 社会保险法第八条.

// withoutArticles takes the articles out of a query, but those that some text has.
func withoutArticles(query string, isFound func(folded string) bool) (rest string, articles []string) {
	if !hasNumeral(query) {
		return query, nil
	}
	runes, read := []rune(query), asRead(query)
	var kept strings.Builder
	for at := 0; at < len(runes); {
		n := articleAt(read, at)
		if article := analysis.Fold(string(runes[at : at+n])); n == 0 || isFound(article) {
			n = max(n, 1)
			kept.WriteString(string(runes[at : at+n]))
		} else {
			kept.WriteByte(' ')
			articles = append(articles, article)
		}
		at += n
	}
	if len(articles) == 0 {
		return query, nil
	}
	return strings.Trim(kept.String(), " 到至和与及跟、，,-~～–—"), articles
}

// asRead returns the characters of a query one for one, simplified and in half width.
func asRead(query string) []rune {
	return []rune(strings.Map(func(r rune) rune {
		if '０' <= r && r <= '９' {
			return r - '０' + '0'
		}
		return chars.SimplifyRune(r)
	}, query))
}

// articleAt returns how many characters from a place are an article or a chapter of a law,
// with the paragraph and the point of it, 0 if none are: 第八条第一款第(二)项, 64条.
func articleAt(runes []rune, at int) (n int) {
	n = partAt(runes[at:], "条款章")
	inMidNumber := at > 0 && strings.ContainsRune(numerals, runes[at-1])
	if n == 0 || inMidNumber {
		return 0
	}
	if next := at + n; runes[at] != '第' && (!analysis.IsDigit(runes[at]) || next < len(runes) && !isBlank(runes[next]) && runes[next] != '第') {
		return 0 // 一条龙, 3条建议
	}
	if at+n < len(runes) && runes[at+n] == '之' { // 第八条之一
		n += 1 + charactersAt(runes[at+n+1:], ofArticles)
	}
	for {
		next := partAt(runes[at+n:], "条款项节")
		if next == 0 || runes[at+n] != '第' {
			return n
		}
		n += next
	}
}

// partAt returns how many characters are a number, with 第 before it or not, and a unit.
func partAt(runes []rune, units string) int {
	n := 0
	if len(runes) > 0 && runes[0] == '第' {
		n++
	}
	first := n
	n += charactersAt(runes[n:], ofArticles)
	if n == first || n == len(runes) || !strings.ContainsRune(units, runes[n]) {
		return 0
	}
	return n + 1
}

// ofArticles are the characters of the number of an article or of a part of it, as (二) is.
const ofArticles = numerals + "()（） "

// charactersAt returns how many of the first characters are some of those of a set.
func charactersAt(runes []rune, set string) (n int) {
	for n < len(runes) && strings.ContainsRune(set, runes[n]) {
		n++
	}
	return n
}

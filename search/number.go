package search

import (
	"strconv"
	"strings"
	"unicode/utf8"

	chars "github.com/seed2ea1efa0/disclosure/internal/text"
	"github.com/seed2ea1efa0/disclosure/search/internal/analysis"
)

// numerals are the characters of numbers as people write them.
const numerals = "0123456789千廿卅" + chars.Numerals

// itemNumber reads a query that is the number of an item: 83, 第83项, 序号83, 83.,
// No. 83, 八十三, Ⅷ, and not 第83条, which is an article of a law. named is whether it can be
// nothing else: 83 may be elsewhere too.
func itemNumber(query string) (digits string, named, ok bool) {
	if !hasNumeral(query) {
		return "", false, false
	}
	s := strings.TrimRight(strings.TrimSpace(query), ".。．、 ")
	n, ok := chars.Number(s) // as typed: Ⅷ is no number any more once it is VIII
	folded := chars.Simplify(s)
	if !ok || n > 999_999_999 || strings.HasSuffix(folded, "条") {
		return "", false, false
	}
	if isNumber(folded) {
		return folded, false, true
	}
	return strconv.Itoa(n), true, true
}

// categoryNumber reads a query that is the number of a category: 第8类, 类别8.
func categoryNumber(query string) (number int, ok bool) {
	if !hasNumeral(query) {
		return 0, false
	}
	s := strings.Join(strings.Fields(strings.Map(chars.SimplifyRune, query)), "")
	if rest, ok := strings.CutPrefix(s, "类别"); ok {
		return chars.Number(rest)
	}
	for _, suffix := range []string{"大类", "类别", "类"} {
		if rest, ok := strings.CutSuffix(s, suffix); ok {
			return chars.Number(rest)
		}
	}
	return 0, false
}

// termInDigits writes the days of a term as it is indexed: 5个工作日 for 五个工作日 and 5工作日.
func termInDigits(word string) string {
	before, after, ok := strings.Cut(word, "工作日")
	if !ok {
		return word
	}
	before = strings.TrimSuffix(before, "个")
	head := strings.TrimRight(before, numerals)
	days, ok := chars.Number(before[len(head):])
	if !ok {
		return word
	}
	return head + strconv.Itoa(days) + "个工作日" + after
}

// hasNumeral reports whether there may be a number in a query, which most have not.
func hasNumeral(query string) bool {
	return strings.ContainsFunc(query, func(r rune) bool {
		return strings.ContainsRune(numerals, r) || r >= utf8.RuneSelf && !analysis.IsHan(r)
	})
}

func isNumber(s string) bool {
	return s != "" && strings.TrimLeft(s, "0123456789") == ""
}

package search

import (
	"strconv"
	"strings"
)

// itemNumber reads a query that is the number of an item: 83, 第83项, 83., No. 83,
// 八十三.
func itemNumber(query string) (digits string, ok bool) {
	s := strings.Map(func(r rune) rune {
		if isBlank(r) {
			return -1
		}
		return foldRune(r)
	}, query)
	for _, prefix := range []string{"第", "no", "item", "#", "."} {
		s = strings.TrimPrefix(s, prefix)
	}
	s = strings.TrimRight(s, ".。、项号条")
	if n, ok := chineseNumber(s); ok {
		return strconv.Itoa(n), true
	}
	return s, isNumber(s) && len(s) <= 9
}

func isNumber(s string) bool {
	return s != "" && strings.TrimLeft(s, "0123456789") == ""
}

// chineseNumber reads a number from 1 to 99, such as 八十三.
func chineseNumber(s string) (n int, ok bool) {
	tens, units, hasTens := strings.Cut(s, "十")
	if !hasTens {
		tens, units = "", s
	}
	n, ok = chineseDigit(units)
	if !hasTens {
		return n, ok
	}
	ten := 1
	if tens != "" {
		var isDigit bool
		if ten, isDigit = chineseDigit(tens); !isDigit {
			return 0, false
		}
	}
	return 10*ten + n, ok || units == ""
}

func chineseDigit(s string) (n int, ok bool) {
	const digits, size = "一二三四五六七八九", len("一")
	if at := strings.Index(digits, s); at >= 0 && len(s) == size {
		return at/size + 1, true
	}
	return 0, false
}

// withDigits writes the numbers from ten on that stand in a word with digits:
// 七十岁 becomes 70岁, and 一次性 stays as it is.
func withDigits(word string) string {
	const numerals = "一二三四五六七八九十"
	before, after, ok := strings.Cut(word, "十")
	if !ok {
		return word
	}
	head := strings.TrimRight(before, numerals)
	tail := strings.TrimLeft(after, numerals)
	if n, ok := chineseNumber(word[len(head) : len(word)-len(tail)]); ok {
		return head + strconv.Itoa(n) + tail
	}
	return word
}

package analysis

import (
	"strconv"
	"strings"

	chars "github.com/seed2ea1efa0/disclosure/internal/text"
)

// WithDigits writes the first number from 10 to 99 that is in a word with
// digits: 七十岁 becomes 70岁. 一次性, 一百二十天 and 红十字会 stay as they are.
func WithDigits(word string) string {
	before, after, ok := strings.Cut(word, "十")
	if !ok {
		return word
	}
	head := strings.TrimRight(before, chars.Count)
	tail := strings.TrimLeft(after, chars.Count)
	larger := strings.TrimRight(head, "百千万亿零") != head || strings.TrimLeft(tail, "百千万亿") != tail
	bare := len(head) == len(before) && len(tail) == len(after)
	if larger || bare && tail != "" && !strings.ContainsRune("级档年月日天周岁个多", []rune(tail)[0]) {
		return word
	}
	if n, ok := chars.ChineseNumber(word[len(head) : len(word)-len(tail)]); ok {
		return head + strconv.Itoa(n) + tail
	}
	return word
}

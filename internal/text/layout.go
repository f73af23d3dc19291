package text

import "unicode"

// StrayBlank finds a blank that a line break in a narrow cell left behind: at either
// end, after another blank, or beside a Chinese character. It returns its offset, or
// -1 where there is none.
func StrayBlank(s string) int {
	previous := ' '
	for i, r := range s {
		blank, before := unicode.IsSpace(r), unicode.IsSpace(previous)
		if blank && (before || IsWide(previous)) || before && i > 0 && IsWide(r) {
			return i
		}
		previous = r
	}
	if s != "" && unicode.IsSpace(previous) {
		return len(s)
	}
	return -1
}

// IsWide reports whether r is a Chinese character or full-width punctuation.
func IsWide(r rune) bool {
	return unicode.Is(unicode.Han, r) || r >= '\u3001' && r <= '\u303f' || r >= '\uff00' && r <= '\uffef'
}

// Balanced reports whether every 《 of s has its 》.
func Balanced(s string) bool {
	depth := 0
	for _, r := range s {
		switch r {
		case '《':
			depth++
		case '》':
			depth--
		}
		if depth < 0 {
			return false
		}
	}
	return depth == 0
}

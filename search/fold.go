package search

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// eachFolded calls f for the characters of s that count, with the byte offsets
// [start, end) where they stand. Letters, digits and Chinese characters count,
// in lower case and half width. Everything else is layout (《》, （）, 、, blanks);
// it counts as one blank where it keeps two words or two numbers apart, as in
// "lost card" and "〔2011〕47号".
func eachFolded(s string, f func(r rune, start, end int)) {
	var last rune
	apart := -1 // where the layout after last begins
	for i, r := range s {
		end := i + utf8.RuneLen(r)
		if r = foldRune(r); !counts(r) {
			if apart < 0 {
				apart = i
			}
			continue
		}
		if apart >= 0 && isASCII(last) && isASCII(r) {
			f(' ', apart, i)
		}
		f(r, i, end)
		last, apart = r, -1
	}
}

func fold(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	eachFolded(s, func(r rune, _, _ int) { b.WriteRune(r) })
	return b.String()
}

// foldRune folds full-width forms, which an input method leaves on, and case.
func foldRune(r rune) rune {
	switch {
	case isLetter(r), isHan(r):
		return r
	case r == '\u3000':
		return ' '
	case 0xFF01 <= r && r <= 0xFF5E:
		r -= 0xFF01 - '!'
	}
	if r == 'ü' || r == 'Ü' {
		return 'v' // as it is typed
	}
	return unicode.ToLower(r)
}

func counts(r rune) bool {
	return isASCII(r) || isHan(r) || r >= 0x80 && r != unicode.ReplacementChar && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

// isASCII reports whether r is an ASCII letter or digit.
func isASCII(r rune) bool { return isLetter(r) || isDigit(r) }

func isLetter(r rune) bool { return 'a' <= r && r <= 'z' }

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

// isHan reports whether r is one of the Chinese characters in common use, which
// are those whose readings are known.
func isHan(r rune) bool { return firstHan <= r && r <= lastHan }

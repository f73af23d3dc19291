package analysis

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	chars "github.com/seed2ea1efa0/disclosure/internal/text"
)

// EachFolded calls f for the characters of s that count, with the byte offsets
// [start, end) where they are. Letters, digits and Chinese characters count,
// in lower case, in the forms that package text folds to, and simplified.
// Everything else is layout (《》, （）, 、, blanks); it counts as one blank where
// it keeps two words or two numbers apart, as in "lost card" and "〔2011〕47号".
func EachFolded(s string, f func(r rune, start, end int)) {
	var last rune
	apart := -1 // where the layout after last begins
	put := func(r rune, start, end int) {
		if r = foldRune(r); !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			if apart < 0 {
				apart = start
			}
			return
		}
		if apart >= 0 && IsASCII(last) && IsASCII(r) {
			f(' ', apart, start)
		}
		f(r, start, end)
		last, apart = r, -1
	}
	var buffer [32]byte
	for i, r := range s {
		end := i + utf8.RuneLen(r)
		if IsHan(r) { // most are, and nothing keeps them apart
			f(simplified(r), i, end)
			last, apart = r, -1
			continue
		}
		if r < utf8.RuneSelf {
			put(r, i, end)
			continue
		}
		for _, r := range string(chars.AppendFold(buffer[:0], r)) {
			put(r, i, end)
		}
	}
}

func Fold(s string) string {
	if isFolded(s) {
		return s
	}
	b := make([]byte, 0, len(s))
	EachFolded(s, func(r rune, _, _ int) { b = utf8.AppendRune(b, r) })
	return string(b)
}

// isFolded reports whether Fold leaves s as it is, as it does most names.
func isFolded(s string) bool {
	for _, r := range s {
		if !IsASCII(r) && (!IsHan(r) || simplified(r) != r) {
			return false
		}
	}
	return true
}

// foldRune folds case, tone marks and traditional characters.
func foldRune(r rune) rune {
	switch {
	case r < utf8.RuneSelf:
		return unicode.ToLower(r)
	case IsHan(r):
		return simplified(r)
	}
	return withoutTone(unicode.ToLower(r))
}

// withoutTone returns a vowel of pinyin as it is typed: ǎ as a, ü and ǚ as v.
func withoutTone(r rune) rune {
	const marked, typed = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿ", "aaaaeeeeiiiioooouuuuvvvvvnnnm"
	if at := strings.IndexRune(marked, r); at >= 0 {
		return rune(typed[utf8.RuneCountInString(marked[:at])])
	}
	return r
}

var (
	simpleOnce sync.Once
	simple     [LastHan - FirstHan + 1]uint16 // the simplified form; 0: the character is its own
)

// simplified returns the simplified form of a common character. It is asked for every
// character of every text, which the search by halves of package text is too slow for.
func simplified(r rune) rune {
	simpleOnce.Do(func() {
		for from, to := range chars.Simplifications() {
			if IsHan(from) {
				simple[from-FirstHan] = uint16(to)
			}
		}
	})
	if to := simple[r-FirstHan]; to != 0 {
		return rune(to)
	}
	return r
}

// IsASCII reports whether r is an ASCII letter or digit.
func IsASCII(r rune) bool { return IsLetter(r) || IsDigit(r) }

func IsLetter(r rune) bool { return 'a' <= r && r <= 'z' }

func IsDigit(r rune) bool { return '0' <= r && r <= '9' }

// IsHan reports whether r is one of the Chinese characters in common use, which
// are those whose readings are known.
func IsHan(r rune) bool { return FirstHan <= r && r <= LastHan }

package text

import (
	_ "embed"
	"iter"
	"strings"
	"unicode/utf8"
)

//go:generate go run -C ../../peers ./traditional ../internal/text/traditional.txt

// traditional has each traditional character and the simplified one behind it, in the
// order of the former. It comes from OpenCC; package peers/traditional writes it.
//
//go:embed traditional.txt
var traditional string

// size is that of a character of the table, in bytes, and pair that of two.
const (
	size = 3
	pair = 2 * size
)

// Simplify returns what [Fold] makes of s, in the characters that mainland China writes:
// 社會保險 is 社会保险. Each character is taken by itself, so that the few that are short for
// several (發 and 髮 are 发) lose which of these was meant. A string with nothing to fold or
// simplify is returned as it is.
func Simplify(s string) string { return strings.Map(SimplifyRune, Fold(s)) }

// SimplifyRune returns the character that mainland China writes for r, which is r itself
// for most.
func SimplifyRune(r rune) rune {
	if utf8.RuneLen(r) != size {
		return r
	}
	low, high := 0, len(traditional)/pair
	for low < high {
		middle := int(uint(low+high) / 2)
		at := middle * pair
		switch found := decoded(traditional[at : at+size]); {
		case r < found:
			high = middle
		case r > found:
			low = middle + 1
		default:
			return decoded(traditional[at+size : at+pair])
		}
	}
	return r
}

// decoded returns a character of the table.
func decoded(s string) rune { return rune(s[0]&0x0f)<<12 | rune(s[1]&0x3f)<<6 | rune(s[2]&0x3f) }

// Simplifications yields each traditional character with the simplified one.
func Simplifications() iter.Seq2[rune, rune] {
	return func(yield func(traditional, simplified rune) bool) {
		for at := 0; at+pair <= len(traditional); at += pair {
			from, _ := utf8.DecodeRuneInString(traditional[at:])
			to, _ := utf8.DecodeRuneInString(traditional[at+size:])
			if !yield(from, to) {
				return
			}
		}
	}
}

// Key returns what of a name counts where people type names: folded, simplified, in lower
// case, without blanks and characters that do not show.
func Key(name string) string {
	return strings.Map(func(r rune) rune {
		if r = VisibleRune(r); r == ' ' {
			return -1
		}
		return r
	}, strings.ToLower(Simplify(name)))
}

package wording

import (
	"strings"
	"unicode"

	"github.com/seed2ea1efa0/disclosure/internal/text"
)

// Visible returns s as it may be written where a person reads it, on one line:
// white space becomes a blank; an escape or another ASCII control becomes its
// picture, such as ␛; bidirectional controls, zero-width characters, tags and the
// like are removed; "?" stands for what is no text. Visible text is returned as it
// is, without a copy.
func Visible(s string) string {
	if isPlain(s) {
		return s
	}
	var b strings.Builder
	marks := maxMarks // there is nothing yet that one could be on
	for _, r := range s {
		r = text.VisibleRune(r)
		switch {
		case r < 0:
		case !unicode.Is(unicode.M, r):
			marks = 0
			b.WriteRune(r)
		case marks < maxMarks:
			marks++
			b.WriteRune(r)
		}
	}
	return b.String()
}

// maxMarks limits the combining marks on a character, which would otherwise
// pile up over the lines around. Written languages need no more.
const maxMarks = 4

// isPlain reports whether s has only characters that need no second look, as
// nearly all text has.
func isPlain(s string) bool {
	for _, r := range s {
		ascii := ' ' <= r && r <= '~'
		punctuation := '‐' < r && r < '\u2028' || '\u3000' <= r && r < '〪' || '！' <= r && r <= '～'
		han := '\u3400' <= r && r <= '\u9fff'
		if !ascii && !punctuation && !han {
			return false
		}
	}
	return true
}

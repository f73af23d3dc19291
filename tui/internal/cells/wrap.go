package cells

import (
	"cmp"
	"strings"
	"unicode/utf8"
)

// A Span is the part [from, to) of a string, in bytes.
type Span struct{ From, To int }

// Break breaks visible text into lines of at most width cells, which are
// at least 2, by the rules of Chinese typography (避头尾): no line begins with
// closing punctuation or ends with opening punctuation. Words of other scripts
// stay whole. Where that leaves no place, the text is cut anywhere but within
// a character. The blanks at which a line is broken belong to no line.
func (r Ruler) Break(s string, width int) []Span {
	var lines []Span
	for start := 0; start < len(s); {
		end, next := r.firstLine(s[start:], width)
		lines = append(lines, Span{start, start + end})
		start += next
	}
	return lines
}

// firstLine returns where the first line of s ends and where the next begins.
func (r Ruler) firstLine(s string, width int) (end, next int) {
	var good, poor int // the last places to break at
	var last rune
	used := 0
	for at := 0; at < len(s); {
		cluster, cells := r.First(s[at:])
		first, _ := utf8.DecodeRuneInString(cluster)
		if at > 0 && mayPart(last, first) {
			poor = at
			if !sameWord(last, first) {
				good = at
			}
		}
		used += cells
		if at > 0 && used > width && cluster != " " {
			next = cmp.Or(good, poor, at)
			return len(strings.TrimRight(s[:next], " ")), next
		}
		at += len(cluster)
		last = first
	}
	return len(strings.TrimRight(s, " ")), len(s)
}

const (
	opening = `（《〈「『【〔〖［｛“‘([{`
	closing = `）》〉」』】〕〗］｝”’)]},.;:!?%，。、：；！？．·…—～％‰℃`
)

// mayPart reports whether a line may end with a and the next begin with b.
func mayPart(a, b rune) bool {
	return b != ' ' && !strings.ContainsRune(opening, a) && !strings.ContainsRune(closing, b)
}

// sameWord reports whether a and b belong to a word of a script that is written
// with blanks between words.
func sameWord(a, b rune) bool {
	const firstOfEastAsia = '\u2e80'
	return a != ' ' && a < firstOfEastAsia && b < firstOfEastAsia
}

// Truncate returns visible text cut to width cells, with tail in place of what
// is missing.
func (r Ruler) Truncate(s string, width int, tail string) string {
	used, cut := 0, 0 // cut is where the tail would still fit
	room := width - r.Width(tail)
	for at := 0; at < len(s); {
		cluster, cells := r.First(s[at:])
		if used += cells; used > width {
			if room < 0 {
				return ""
			}
			return s[:cut] + tail
		}
		at += len(cluster)
		if used <= room {
			cut = at
		}
	}
	return s
}

// Pad returns s, which may hold escape codes, with blanks up to width cells.
func (r Ruler) Pad(s string, width int) string {
	return s + strings.Repeat(" ", max(0, width-r.Width(s)))
}

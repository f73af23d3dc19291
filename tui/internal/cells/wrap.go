package cells

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// A Span is the part [from, to) of a string, in bytes.
type Span struct{ From, To int }

// Break breaks visible text into lines of at most width cells, which are
// at least 2, by the rules of Chinese typography (避头尾): no line begins with
// closing punctuation or ends with opening punctuation. Words of other scripts
// stay whole, and so do dates, numbers with their unit, and what 、 lists, where that is
// short. Where that leaves no place, the text is cut anywhere but within
// a character. The blanks at which a line is broken belong to no line.
func (r Ruler) Break(s string, width int) []Span {
	var lines []Span
	whole := wholes(s)
	for start := 0; start < len(s); {
		for len(whole) > 0 && whole[0].To <= start {
			whole = whole[1:]
		}
		end, next := r.firstLine(s[start:], width, func(at int) bool { return !isWithin(whole, start+at) })
		lines = append(lines, Span{start, start + end})
		start += next
	}
	return lines
}

// isWithin reports whether a place is within one of some spans, which are in their order.
func isWithin(spans []Span, at int) bool {
	for _, span := range spans {
		if span.From >= at {
			break
		}
		if at < span.To {
			return true
		}
	}
	return false
}

// wholes returns what belongs together in a text, in its order: dates and ranges of them,
// with the day of the week, numbers with their unit, the numbers of documents, and the
// names that glosses are before.
func wholes(s string) []Span {
	spans := glossed(s)
	if !strings.ContainsAny(s, "0123456789") {
		return spans
	}
	for _, at := range whole().FindAllStringIndex(s, -1) {
		spans = append(spans, Span{at[0], at[1]})
	}
	slices.SortFunc(spans, func(a, b Span) int { return a.From - b.From })
	return spans
}

// glossed returns the short Chinese names behind their English glosses, such as 公开查阅点
// in "public reading point 公开查阅点".
func glossed(s string) (spans []Span) {
	const longest = 8 * len("名")
	for at := 1; at < len(s); at++ {
		if s[at] != ' ' || s[at-1] >= utf8.RuneSelf {
			continue
		}
		name := s[at+1:]
		if end := strings.IndexFunc(name, func(c rune) bool { return c != '/' && !unicode.Is(unicode.Han, c) }); end >= 0 {
			name = name[:end]
		}
		if 0 < len(name) && len(name) <= longest {
			spans = append(spans, Span{at + 1, at + 1 + len(name)})
		}
	}
	return spans
}

var whole = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(\d+年)?\d+月\d+日(至(\d+年)?(\d+月)?\d+日)?( 星期.)?(（暂定）)?|\d{4}-\d\d-\d\d 星期.|〔\d+〕\d+号|\d+个工作日|\d+[年月日个天项条件号周类部种]`)
})

// firstLine returns where the first line of s ends and where the next begins. may tells
// whether what is around a place may be parted.
func (r Ruler) firstLine(s string, width int, may func(at int) bool) (end, next int) {
	var good, poor, listed int // the last places to break at; listed is after a 、
	var last rune
	used := 0
	for at := 0; at < len(s); {
		cluster, cells := r.widest(s[at:])
		first, _ := utf8.DecodeRuneInString(cluster)
		if mayPart(last, first) {
			poor = at
			if !sameWord(last, first) && may(at) {
				good = at
				if last == '、' || strings.HasSuffix(s[:at], "; ") {
					listed = at
				}
			}
		}
		used += cells
		if at > 0 && used > width && cluster != " " {
			if listed > 0 && r.isWhole(s[:listed], s[listed:], width) {
				good = listed
			}
			next = cmp.Or(good, poor, at)
			return len(strings.TrimRight(s[:next], " ")), next
		}
		at += len(cluster)
		last = first
	}
	return len(strings.TrimRight(s, " ")), len(s)
}

// isWhole reports whether the entry of a list behind head is kept whole: what 、 lists
// where it is at most half the line, or 16 cells; what "; " lists, a gloss and the name,
// where it has room.
func (r Ruler) isWhole(head, s string, width int) bool {
	if strings.HasSuffix(head, "; ") {
		entry, _, _ := strings.Cut(s, ";")
		return strings.ContainsFunc(entry, func(c rune) bool { return unicode.Is(unicode.Han, c) }) && r.Width(entry) < width
	}
	entry, _, _ := strings.Cut(s, "、")
	return r.Width(entry) <= min(width, max(16, width/2))
}

// widest returns the first character and the most cells that a terminal draws it in: some
// draw “ and ” double.
func (r Ruler) widest(s string) (cluster string, width int) {
	cluster, width = r.First(s)
	if cluster == "“" || cluster == "”" {
		width = 2
	}
	return cluster, width
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

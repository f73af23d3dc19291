package workday

import (
	"strings"
	"time"

	"github.com/seed2ea1efa0/disclosure/internal/text"
)

// ParseDate reads a date as people write it: 2026-09-14, 2026-9-14, 2026/9/14,
// 2026.9.14, 20260914, 2026年9月14日 or 2026 年 9 月 14 号, with ASCII or full-width
// digits and punctuation, blanks around it ignored. The year has four digits and
// is first. Anything else is a [*DateError].
func ParseDate(s string) (Date, error) {
	year, month, day, ok := dateNumbers(foldDate(s))
	if !ok {
		return Date{}, &DateError{Text: s}
	}
	d, ok := civil(year, time.Month(month), day)
	if !ok {
		return Date{}, &DateError{Text: s, Year: year, Month: time.Month(month), Day: day}
	}
	return d, nil
}

// MustParseDate does what [ParseDate] does, and panics where that returns an
// error. It is for dates that are in a program's text.
func MustParseDate(s string) Date {
	d, err := ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

// foldDate folds the forms of characters to the usual ones, and what a Chinese
// input method types for a point, a stroke and a dash to those of ASCII. It drops
// the blanks that typesetters put between digits and characters.
func foldDate(s string) string {
	s = strings.TrimSpace(strings.Map(asciiSeparator, text.Fold(s)))
	if strings.ContainsAny(s, "年月日号") {
		s = strings.ReplaceAll(s, " ", "")
	}
	return s
}

func asciiSeparator(r rune) rune {
	switch r {
	case '。':
		return '.'
	case '、':
		return '/'
	case '\u2010', '\u2011', '\u2012', '–', '—', '−':
		return '-'
	}
	return r
}

// dateNumbers takes the three numbers out of a date without judging them.
func dateNumbers(s string) (year, month, day int, ok bool) {
	year, rest, ok := cutNumber(s, 4, 4)
	if !ok || rest == "" {
		return 0, 0, 0, false
	}
	if after, found := strings.CutPrefix(rest, "年"); found {
		month, day, ok = monthAndDay(after, "月")
		return year, month, day, ok && endsInDay(after)
	}
	switch separator := rest[:1]; separator {
	case "-", "/", ".":
		month, day, ok = monthAndDay(rest[1:], separator)
	default:
		month, day, ok = monthAndDay(rest, "")
	}
	return year, month, day, ok
}

// monthAndDay takes the two numbers out of 9-14, of 0914 where nothing separates
// them, and of 9月14日 or 9月14.
func monthAndDay(s, separator string) (month, day int, ok bool) {
	least := 1
	if separator == "" {
		least = 2
	}
	month, rest, ok := cutNumber(s, least, 2)
	if !ok || !strings.HasPrefix(rest, separator) {
		return 0, 0, false
	}
	rest = rest[len(separator):]
	if separator == "月" && endsInDay(rest) {
		rest = rest[:len(rest)-len("日")]
	}
	day, rest, ok = cutNumber(rest, least, 2)
	return month, day, ok && rest == ""
}

func endsInDay(s string) bool { return strings.HasSuffix(s, "日") || strings.HasSuffix(s, "号") }

// cutNumber reads the number of least to most ASCII digits that s begins with.
func cutNumber(s string, least, most int) (number int, rest string, ok bool) {
	digits := 0
	for digits < len(s) && digits < most && s[digits] >= '0' && s[digits] <= '9' {
		number = 10*number + int(s[digits]-'0')
		digits++
	}
	return number, s[digits:], digits >= least
}

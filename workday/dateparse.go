package workday

import (
	"strings"
	"time"

	"github.com/seed2ea1efa0/disclosure/internal/text"
)

// ParseDate reads a date as people write it: 2026-09-14, 2026-9-14, 2026/9/14,
// 2026.9.14, 20260914, 2026年9月14日 or 2026 年 9 月 14 号, with ASCII or full-width
// digits and punctuation, blanks around it ignored. The year has four digits and
// stands first. Anything else is a [*DateError].
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
// error. It is for dates that stand in a program's text.
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

// ParseDateNear reads a date as people say it on some day: what [ParseDate]
// reads, and
//
//	今天 昨天 前天 明天 后天, today yesterday tomorrow
//	9-14 9/14 9.14 0914 9月14日 9月14号 9月14   the one nearest to today, before or after
//	14日 14号                                likewise
//
// So on 5 January 12-28 is a day of last year, and on 28 December 1-5 one of the
// next. Of two that are equally near it is the earlier one. Anything else is a
// [*DateError]; of a day that the nearest months or years lack it speaks of
// today's own, so 2-30 is wrong because February 2026 has 28 days.
func ParseDateNear(s string, today Date) (Date, error) {
	folded := foldDate(s)
	if days, ok := daysFromToday(folded); ok && !today.IsZero() {
		if d := today.AddDays(days); !d.IsZero() {
			return d, nil
		}
	}
	year, month, _ := today.Date()
	if monthNumber, day, ok := withoutYear(folded); ok && !today.IsZero() {
		month = time.Month(monthNumber)
		if d, ok := nearest(today, func(i int) (Date, bool) { return civil(year+i, month, day) }); ok {
			return d, nil
		}
		return Date{}, &DateError{Text: s, Year: year, Month: month, Day: day}
	}
	if day, ok := dayAlone(folded); ok && !today.IsZero() {
		first, _ := civil(year, month, 1)
		if d, ok := nearest(today, func(i int) (Date, bool) { return dayOfMonth(first, i, day) }); ok {
			return d, nil
		}
		return Date{}, &DateError{Text: s, Year: year, Month: month, Day: day}
	}
	return ParseDate(s)
}

func daysFromToday(word string) (days int, ok bool) {
	switch strings.ToLower(word) {
	case "今天", "今日", "today":
		return 0, true
	case "昨天", "昨日", "yesterday":
		return -1, true
	case "前天", "前日":
		return -2, true
	case "大前天":
		return -3, true
	case "明天", "明日", "tomorrow":
		return 1, true
	case "后天":
		return 2, true
	}
	return 0, false
}

// withoutYear takes the two numbers out of a date that has no year.
func withoutYear(s string) (month, day int, ok bool) {
	for _, separator := range []string{"-", "/", ".", "月"} {
		if strings.Contains(s, separator) {
			return monthAndDay(s, separator)
		}
	}
	return monthAndDay(s, "")
}

// dayAlone takes the number out of 14日.
func dayAlone(s string) (day int, ok bool) {
	if !endsInDay(s) {
		return 0, false
	}
	day, rest, ok := cutNumber(s, 1, 2)
	return day, ok && len(rest) == len("日")
}

// nearest returns which date of the period before, this one and the next is
// nearest to today; ok is false where none has it.
func nearest(today Date, of func(period int) (Date, bool)) (best Date, ok bool) {
	distance := func(d Date) int { return max(d.DaysSince(today), today.DaysSince(d)) }
	for period := -1; period <= 1; period++ {
		if d, exists := of(period); exists && (!ok || distance(d) < distance(best)) {
			best, ok = d, true
		}
	}
	return best, ok
}

// dayOfMonth returns a day of the month some months after the one that begins
// with first.
func dayOfMonth(first Date, months, day int) (Date, bool) {
	year, month, _ := first.Date()
	month += time.Month(months)
	switch {
	case month < time.January:
		year, month = year-1, time.December
	case month > time.December:
		year, month = year+1, time.January
	}
	return civil(year, month, day)
}

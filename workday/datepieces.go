package workday

import (
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/seed2ea1efa0/disclosure/internal/text"
)

// The pieces of a date as people say it: numbers, names of months and weekdays, a
// time of day.

// A number of a date, and what follows it up to the next one.
type number struct {
	value int
	width int // in digits; of 二〇二六 it is 4, of 十四 it is 2
	after string
}

type numbers []number

// numbersIn takes a text apart that begins with a number; ok is false where it has
// more than three, or a number that is none.
func numbersIn(s string) (all numbers, ok bool) {
	for s != "" {
		digits := leading(s, isDigit)
		if digits == "" || len(all) == 3 {
			return nil, false
		}
		s = s[len(digits):]
		separator := leading(s, func(r rune) bool { return !isDigit(r) })
		s = s[len(separator):]
		value, width, ok := numberOf(digits, strings.HasPrefix(strings.TrimSpace(separator), "年"))
		if !ok {
			return nil, false
		}
		all = append(all, number{value, width, strings.TrimSpace(separator)})
		if separator != "" && strings.TrimSpace(separator) == "" {
			all[len(all)-1].after = " "
		}
	}
	return all, len(all) > 0
}

// leading returns the characters that s begins with.
func leading(s string, is func(rune) bool) string {
	for i, r := range s {
		if !is(r) {
			return s[:i]
		}
	}
	return s
}

const chineseDigits = "〇一二三四五六七八九"

func isDigit(r rune) bool {
	return '0' <= r && r <= '9' || strings.ContainsRune(chineseDigits+"十廿卅", r)
}

// numberOf reads digits, or Chinese numerals: four of them, or two of a year as in
// 二六年, one by one; otherwise as a number up to 31. 二三日 is no day 23.
func numberOf(digits string, year bool) (value, width int, ok bool) {
	if n, rest, ok := cutNumber(digits, 1, 8); ok {
		return n, len(digits), rest == ""
	}
	count := utf8.RuneCountInString(digits)
	if count == 4 || year && count == 2 && !strings.ContainsAny(digits, "十廿卅") {
		value, ok = text.ChineseDigits(digits)
		return value, count, ok
	}
	value, ok = text.ChineseNumber(digits)
	return value, 2, ok && value <= 31
}

// areMonthAndDay reports whether they are written as 9-14, 9月14日 or 9月14.
func (n numbers) areMonthAndDay() bool {
	if len(n) != 2 || n[0].width > 2 || n[1].width > 2 {
		return false
	}
	switch n[0].after {
	case "-", "/", ".", " ":
		return n[1].after == ""
	case "月":
		return n[1].after == "" || n[1].after == "日" || n[1].after == "号"
	}
	return false
}

// areYearAndMonth reports whether they say no day: 2026年9月, 2026-9, 202609, 2026年,
// 2026, 9月. A year without 年 is one of this century or the last, for 0914 is a day.
func (n numbers) areYearAndMonth() bool {
	const from, to = 1900, 2099
	if len(n) == 1 {
		year := n[0].value
		switch n[0].after {
		case "年":
			return n[0].width == 4
		case "月":
			return n[0].width <= 2
		case "":
			if n[0].width == 6 {
				year = n[0].value / 100
			}
			return from <= year && year <= to && (n[0].width == 4 || 1 <= n[0].value%100 && n[0].value%100 <= 12)
		}
		return false
	}
	return n[0].width == 4 && n[1].width <= 2 && slices.Contains([]string{"年月", "年", "-", "/", ".", " "}, n[0].after+n[1].after)
}

// readNumbers reads a date that begins with a number.
func readNumbers(s string, today Date) (Date, *DateError, bool) {
	n, ok := numbersIn(s)
	if !ok {
		return Date{}, nil, false
	}
	switch {
	case len(n) == 3:
		return readThree(n, today)
	case n.areYearAndMonth():
		return Date{}, because("没有说是哪一天", "it does not say which day"), true
	case n[0].width == 8 && n[0].after == "":
		d, err := dateOf(n[0].value/10000, n[0].value/100%100, n[0].value%100)
		return d, err, true
	case today.IsZero():
		return Date{}, nil, false
	case n.areMonthAndDay():
		d, err := nearestInYears(today, n[0].value, n[1].value)
		return d, err, true
	case n[0].width == 4 && n[0].after == "":
		d, err := nearestInYears(today, n[0].value/100, n[0].value%100)
		return d, err, true
	case len(n) == 1 && n[0].width <= 2 && slices.Contains([]string{"日", "号", "st", "nd", "rd", "th"}, n[0].after):
		d, err := nearestInMonths(today, n[0].value)
		return d, err, true
	}
	return Date{}, nil, false
}

// readThree reads a year, a month and a day; where the year is not first, only
// if they can be read in one way.
func readThree(n numbers, today Date) (Date, *DateError, bool) {
	inWords := n[0].after == "年" && slices.Contains([]string{"月", "-", "/", "."}, n[1].after) && slices.Contains([]string{"", "日", "号"}, n[2].after)
	alike := n[0].after == n[1].after && n[2].after == "" && slices.Contains([]string{"-", "/", ".", " "}, n[0].after)
	short := func(one number) bool { return one.width <= 2 }
	switch {
	case !inWords && !alike:
		return Date{}, nil, false
	case n[0].width == 4 && short(n[1]) && short(n[2]):
		d, err := dateOf(n[0].value, n[1].value, n[2].value)
		return d, err, true
	case inWords && n[0].width == 2 && short(n[1]) && short(n[2]):
		d, err := dateOf(2000+n[0].value, n[1].value, n[2].value)
		return d, err, true
	case alike && n[2].width == 4 && short(n[0]) && short(n[1]):
		return readYearLast(n)
	case alike && short(n[0]) && short(n[1]) && short(n[2]):
		return readShortYear(n, today)
	}
	return Date{}, nil, false
}

// century is the one of a year in two digits.
const century = 2000

// readShortYear reads a year of this century in two digits: first, as in 26-9-14, or last
// where only then it is a date, as in 9/14/26. It can be either between strokes or points
// where the last number is the greater one, as in 14/9/26, and where the first is far from
// today, as in 31-12-26.
func readShortYear(n numbers, today Date) (Date, *DateError, bool) {
	const aYear = 366
	first, ok := civil(century+n[0].value, time.Month(n[1].value), n[2].value)
	last := slices.Clone(n)
	last[2].value += century
	d, err, _ := readYearLast(last)
	switch ok = ok && n[0].width == 2; {
	case ok && (err != nil && err.Reason == nil || (n[0].after == "-" || n[0].value >= n[2].value) && first.DaysSince(today) <= aYear):
		return first, nil, true
	case !ok && n[2].width == 2 && (err == nil || err.Reason == nil):
		return d, err, true
	}
	return Date{}, because("年份请写四位，写在最前，如 2026-09-14", "write the year in four digits and first, as in 2026-09-14"), true
}

// readYearLast reads 9/14/2026 and 14.9.2026, but not 5/9/2026.
func readYearLast(n numbers) (Date, *DateError, bool) {
	american, one := civil(n[2].value, time.Month(n[0].value), n[1].value)
	european, other := civil(n[2].value, time.Month(n[1].value), n[0].value)
	switch {
	case one && other && american != european:
		return Date{}, because("可以是%v，也可以是%v：年份请写在最前", "it can be %v or %v: write the year first", american, european), true
	case one:
		return american, nil, true
	case other:
		return european, nil, true
	}
	return Date{}, &DateError{Year: n[2].value, Month: time.Month(n[0].value), Day: n[1].value}, true
}

// nearestInYears returns the month and day that is nearest to today.
func nearestInYears(today Date, month, day int) (Date, *DateError) {
	year := today.Year()
	if d, ok := nearest(today, func(i int) (Date, bool) { return civil(year+i, time.Month(month), day) }); ok {
		return d, nil
	}
	return dateOf(year, month, day)
}

// nearestInMonths returns the day of a month that is nearest to today.
func nearestInMonths(today Date, day int) (Date, *DateError) {
	year, month, _ := today.Date()
	if d, ok := nearest(today, func(i int) (Date, bool) {
		d, err := dateInMonth(year, int(month)+i, day)
		return d, err == nil
	}); ok {
		return d, nil
	}
	return dateOf(year, int(month), day)
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

// readEnglish reads a date with the name of a month: sep 14, 14th September 2026.
func readEnglish(s string, today Date) (Date, *DateError, bool) {
	var month, day, year int
	for _, word := range strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(" ,.-/", r) }) {
		n, rest, isNumber := cutNumber(word, 1, 4)
		switch {
		case word == "of" || word == "the":
		case monthNamed(word) > 0 && month == 0:
			month = monthNamed(word)
		case !isNumber:
			return Date{}, nil, false
		case len(word) == 4 && rest == "" && year == 0:
			year = n
		case len(word)-len(rest) <= 2 && slices.Contains([]string{"", "st", "nd", "rd", "th"}, rest) && day == 0:
			day = n
		case len(word) == 2 && rest == "" && month > 0 && year == 0 && (n > day || strings.Contains(s, "-")): // 14-Sep-26
			year = century + n
		case len(word) == 2 && rest == "" && month > 0:
			return Date{}, because("年份请写四位，如 2026-09-14", "write the year in four digits, as in 2026-09-14"), true
		default:
			return Date{}, nil, false
		}
	}
	switch {
	case month == 0:
		return Date{}, nil, false
	case day == 0:
		return Date{}, because("没有说是哪一天", "it does not say which day"), true
	case year > 0:
		d, err := dateOf(year, month, day)
		return d, err, true
	case today.IsZero():
		return Date{}, nil, false
	}
	d, err := nearestInYears(today, month, day)
	return d, err, true
}

// monthNamed returns the month of an English name or its abbreviation, or 0.
func monthNamed(word string) int {
	for month := time.January; month <= time.December; month++ {
		name := strings.ToLower(month.String())
		if word == name || word == name[:3] || word == "sept" && month == time.September {
			return int(month)
		}
	}
	return 0
}

// englishDistance reads 3 days ago, a week ago, in 2 weeks.
func englishDistance(s string, today Date) (Date, *DateError, bool) {
	words := strings.Fields(s)
	sign := 0
	switch {
	case len(words) == 3 && words[2] == "ago":
		sign, words = -1, words[:2]
	case len(words) == 3 && words[0] == "in":
		sign, words = 1, words[1:]
	default:
		return Date{}, nil, false
	}
	n, rest, _ := cutNumber(words[0], 1, 4)
	if words[0] == "a" || words[0] == "an" || words[0] == "one" {
		n, rest = 1, ""
	}
	if rest != "" {
		return Date{}, nil, false
	}
	switch strings.TrimSuffix(words[1], "s") {
	case "day":
		return away(today, sign*n, 0)
	case "week":
		return away(today, sign*n*7, 0)
	case "month":
		return away(today, 0, sign*n)
	case "year":
		return away(today, 0, sign*n*12)
	}
	return Date{}, nil, false
}

// dayOfWeek is a weekday that says itself in both languages.
type dayOfWeek time.Weekday

func (d dayOfWeek) String() string  { return time.Weekday(d).String() }
func (d dayOfWeek) Chinese() string { return "星期" + string([]rune("日一二三四五六")[d]) }

// cutWeekday takes the one weekday out of a text, with brackets around it; found is
// false where it names none.
func cutWeekday(s string) (rest string, weekday time.Weekday, found bool) {
	for _, word := range []string{"星期", "礼拜", "周"} {
		before, after, has := strings.Cut(s, word)
		if !has || after == "" {
			continue
		}
		r := []rune(after)[0]
		if weekday, found = chineseWeekday(r); found {
			return withoutBrackets(before + " " + after[len(string(r)):]), weekday, true
		}
	}
	fields := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(" ,.()", r) })
	for _, field := range fields {
		if weekday, found = englishWeekday(field); found {
			before, after, _ := strings.Cut(s, field)
			return withoutBrackets(before + " " + strings.TrimLeft(after, ".,")), weekday, true
		}
	}
	return s, 0, false
}

func withoutBrackets(s string) string {
	s = strings.NewReplacer("(", " ", ")", " ", "[", " ", "]", " ", "【", " ", "】", " ").Replace(s)
	return strings.Trim(strings.Join(strings.Fields(s), " "), " ,.")
}

func chineseWeekday(r rune) (time.Weekday, bool) {
	switch r {
	case '日', '天', '7':
		return time.Sunday, true
	}
	for i, name := range []string{"一1", "二2", "三3", "四4", "五5", "六6"} {
		if strings.ContainsRune(name, r) {
			return time.Weekday(i + 1), true
		}
	}
	return 0, false
}

func englishWeekday(word string) (time.Weekday, bool) {
	for day := time.Sunday; day <= time.Saturday; day++ {
		name := strings.ToLower(day.String())
		if word == name || len(word) >= 3 && len(word) < 6 && strings.HasPrefix(name, word) {
			return day, true
		}
	}
	return 0, false
}

// A week says which of the days of one name is meant.
type week struct {
	weeks      int  // away from this one
	latest     bool // whether it is the latest day instead, today included
	last, next bool // whether it is the latest before today, or the first after it
}

// weekNamed reads what is around a weekday where that is the whole date; ok is
// false where it is a date of its own.
func weekNamed(rest string) (of week, ok bool) {
	switch strings.ReplaceAll(rest, " ", "") {
	case "", "on":
		return week{latest: true}, true
	case "上上", "上上个":
		return week{weeks: -2}, true
	case "上", "上个":
		return week{weeks: -1}, true
	case "这", "这个", "本", "当", "this":
		return week{}, true
	case "下", "下个":
		return week{weeks: 1}, true
	case "下下", "下下个":
		return week{weeks: 2}, true
	case "last":
		return week{last: true}, true
	case "next":
		return week{next: true}, true
	}
	return week{}, false
}

// ofWeek returns the day of a week that begins on a Monday.
func ofWeek(of week, weekday time.Weekday, today Date) (Date, *DateError) {
	fromMonday := func(day time.Weekday) int { return (int(day) + 6) % 7 }
	days := fromMonday(weekday) - fromMonday(today.Weekday())
	switch {
	case of.latest && days > 0, of.last && days >= 0:
		days -= 7
	case of.next && days <= 0:
		days += 7
	}
	d, err, _ := reach(today, days+7*of.weeks)
	return d, err
}

// A clock is the time of day beside a date, and the offset of its zone where it has
// one.
type clock struct {
	minutes, offset int
	zoned           bool
}

// inChina returns the date in China at the time of day.
func (c clock) inChina(d Date) (Date, *DateError) {
	if !c.zoned {
		return d, nil
	}
	const day, china = 24 * 60, 8 * 60
	minutes := c.minutes - c.offset + china
	days := (minutes+2*day)/day - 2
	if d = d.AddDays(days); d.IsZero() {
		return d, unread()
	}
	return d, nil
}

// cutTime takes the time of day off the end of a text; ok is false where there is
// one that no clock shows.
func cutTime(s string) (date string, c clock, ok bool) {
	if colon := strings.IndexByte(s, ':'); colon >= 0 {
		start := colon - len(trailingDigits(s[:colon]))
		if c, ok = readClock(s[start:]); !ok {
			return s, c, false
		}
		return trimDayPart(strings.TrimSuffix(strings.TrimSpace(s[:start]), "t")), c, true
	}
	if hour := strings.IndexAny(s, "时点"); hour >= 0 {
		tail := strings.TrimLeft(s[hour:], "时点分秒半整刻钟"+chineseDigits+"十0123456789 ")
		start := len(strings.TrimRight(s[:hour], "0123456789"+chineseDigits+"十"))
		if tail == "" && start < hour {
			return trimDayPart(s[:start]), clock{}, true
		}
	}
	return trimDayPart(s), clock{}, true
}

func trailingDigits(s string) string { return s[len(strings.TrimRight(s, "0123456789")):] }

// trimDayPart drops the part of the day that follows a date.
func trimDayPart(s string) string {
	s = strings.TrimSpace(s)
	for _, part := range []string{"上午", "下午", "早上", "晚上", "中午", "凌晨", "傍晚", "夜里"} {
		if date, found := strings.CutSuffix(s, part); found {
			return strings.TrimSpace(date)
		}
	}
	return s
}

// readClock reads 8:30, 08:00:00.000, with am or pm, z or an offset behind it.
func readClock(s string) (c clock, ok bool) {
	hour, s, ok := cutNumber(s, 1, 2)
	if !ok || hour > 23 {
		return c, false
	}
	minute, s, ok := cutNumber(strings.TrimPrefix(s, ":"), 2, 2)
	if !ok || minute > 59 {
		return c, false
	}
	if rest, found := strings.CutPrefix(s, ":"); found {
		var second int
		if second, s, ok = cutNumber(rest, 2, 2); !ok || second > 60 {
			return c, false
		}
		if fraction, found := strings.CutPrefix(s, "."); found {
			s = strings.TrimLeft(fraction, "0123456789")
		}
	}
	s = strings.TrimSpace(s)
	if half := strings.TrimSuffix(strings.TrimSuffix(s, "am"), "pm"); half == "" {
		return c, true
	}
	c.minutes = 60*hour + minute
	c.offset, ok = readOffset(s)
	c.zoned = true
	return c, ok
}

// readOffset reads z, utc, +08:00, +0800 or +08, in minutes.
func readOffset(s string) (minutes int, ok bool) {
	s = strings.TrimPrefix(strings.TrimPrefix(s, "utc"), "gmt")
	if s == "z" || s == "" {
		return 0, true
	}
	sign := 1
	switch s[0] {
	case '-':
		sign = -1
	case '+':
	default:
		return 0, false
	}
	hours, rest, ok := cutNumber(s[1:], 2, 2)
	if !ok || hours > 14 {
		return 0, false
	}
	if rest == "" {
		return sign * hours * 60, true
	}
	more, rest, ok := cutNumber(strings.TrimPrefix(rest, ":"), 2, 2)
	return sign * (hours*60 + more), ok && rest == "" && more < 60
}

package workday

import (
	"strings"
	"time"

	"github.com/seed2ea1efa0/disclosure/internal/message"
	"github.com/seed2ea1efa0/disclosure/internal/text"
)

// ParseDateNear reads a date as people say it on some day, and as their programs
// write it: what [ParseDate] reads, and
//
//	今天 昨天 前天 大前天 明天 后天, today yesterday tomorrow
//	3天前 两周前 一个月后, 3 days ago, in 2 weeks
//	周五 星期五 礼拜五 friday        the latest one, today included
//	上周五 这周三 下周一 上上周日     of that week, which begins on a Monday
//	last friday, next monday       the latest before today, the first after it
//	本月3日 上个月15号 下月1号        of that month
//	去年12月28日 今年3-1 明年1月5日    of that year
//	9-14 9/14 9.14 0914 9月14日 九月十四 sep 14    the nearest one, before or after
//	14日 十五号                     likewise
//	二〇二六年九月十四日 2026年9月14 14 Sep 2026 Sep 14, 2026 2026 9 14
//	9/14/2026 14.9.2026            where it can be read in one way alone
//	26-9-14 26年9月14日 14-Sep-26    of this century; not 14/9/26, which can be read in two ways
//
// A bare weekday is a past one, because the terms that people ask for run from
// something that has happened. A month and a day are the nearest ones, so on 5
// January 12-28 is a day of last year, and on 28 December 1-5 one of the next; of
// two equally near it is the earlier one. A next month or year is taken as
// it is: one without such a day is an error.
//
// A weekday beside a date, as in 9月14日（周一）, must fit it. A time of day is left
// out; with an offset, as in 2026-09-13T16:00:00Z, it is an instant, and the date is
// the one in China. Digits and letters may be full-width, numbers Chinese.
//
// Anything else is a [*DateError]. Where the text is understood and is still no one
// date, as 上周, 月底, 3日前 or 5/9/2026, [DateError.Reason] says why. For a day that
// the nearest months or years lack, it names today's own, so 2-30 is wrong because
// February 2026 has 28 days.
func ParseDateNear(s string, today Date) (Date, error) {
	if d, err := ParseDate(s); err == nil {
		return d, nil
	}
	d, err := readSpoken(foldSpoken(s), today)
	if err != nil {
		err.Text = s
		return Date{}, err
	}
	return d, nil
}

// foldSpoken folds a date, case and traditional characters included, and drops the
// full stop behind it.
func foldSpoken(s string) string {
	s = strings.ToLower(strings.TrimSpace(strings.Map(asciiSeparator, text.Simplify(s))))
	s = withChineseZeros(strings.Map(chineseZero, s))
	return strings.TrimSpace(strings.TrimRight(s, ".,;"))
}

// withChineseZeros writes 〇 for what keyboards have in its place: 二0二六年, 二O二O年.
func withChineseZeros(s string) string {
	runes := []rune(s)
	for i := 1; i+1 < len(runes); i++ {
		after := runes[i+1]
		if (runes[i] == '0' || runes[i] == 'o') && strings.ContainsRune(chineseDigits, runes[i-1]) &&
			(after == '年' || after == '0' || after == 'o' || strings.ContainsRune(chineseDigits, after)) {
			runes[i] = '〇'
		}
	}
	return string(runes)
}

func chineseZero(r rune) rune {
	if r == '零' || r == '○' {
		return '〇'
	}
	return r
}

// unread is the error of a text that says no date.
func unread() *DateError { return &DateError{} }

// because is the error of a text that is understood and is no one date.
func because(chinese, english string, args ...any) *DateError {
	return &DateError{Reason: message.New(chinese, english, args...)}
}

// dateOf returns a date, or the error that says why there is none.
func dateOf(year, month, day int) (Date, *DateError) {
	if d, ok := civil(year, time.Month(month), day); ok {
		return d, nil
	}
	return Date{}, &DateError{Year: year, Month: time.Month(month), Day: day}
}

func readSpoken(s string, today Date) (Date, *DateError) {
	s, clock, ok := cutTime(s)
	if !ok {
		return Date{}, because("时刻不对：请只写日期", "the time of day is wrong: write the date alone")
	}
	rest, weekday, named := cutWeekday(s)
	if week, ok := weekNamed(rest); named && ok {
		return ofWeek(week, weekday, today)
	}
	d, err := readDay(rest, today)
	switch {
	case err != nil:
		return Date{}, err
	case named && d.Weekday() != weekday:
		return Date{}, because("%v是%v，不是%v", "%v is a %v, not a %v", d, dayOfWeek(d.Weekday()), dayOfWeek(weekday))
	}
	return clock.inChina(d)
}

// readDay reads a date that names no weekday.
func readDay(s string, today Date) (Date, *DateError) {
	if !today.IsZero() {
		for _, read := range []func(string, Date) (Date, *DateError, bool){readDayWord, readDistance, readOfMonth, readOfYear} {
			if d, err, understood := read(s, today); understood {
				return d, err
			}
		}
	}
	if d, err, understood := readEnglish(s, today); understood {
		return d, err
	}
	if d, err, understood := readNumbers(s, today); understood {
		return d, err
	}
	return Date{}, vague(s)
}

// vague says why a text is no date that names a time without its day, or a lunar
// day.
func vague(s string) *DateError {
	s = strings.ReplaceAll(s, " ", "")
	if strings.HasPrefix(s, "初") || text.ContainsWord(s, "农历", "阴历", "旧历", "正月", "腊月", "冬月", "闰", "月初一", "月初二", "月初三", "月初四", "月初五", "月初六", "月初七", "月初八", "月初九", "月初十") {
		return because("这是农历：请写公历日期", "it is a lunar date: write the date of the common calendar")
	}
	if text.ContainsWord(s, "周末", "月初", "月中", "月底", "月末", "上旬", "中旬", "下旬", "年初", "年底", "年末", "几天", "前两天", "近日", "最近", "weekend") ||
		text.EndsWithWord(s, "周", "星期", "礼拜", "月", "年", "年度", "季度", "week", "month", "year") {
		return because("没有说是哪一天", "it does not say which day")
	}
	if strings.Contains(s, "工作日") {
		return because("工作日数不是日期", "a number of working days is no date")
	}
	return unread()
}

func readDayWord(s string, today Date) (Date, *DateError, bool) {
	var days int
	switch strings.Join(strings.Fields(s), " ") {
	case "今天", "今日", "当天", "当日", "今早", "今晨", "今晚", "today":
	case "昨天", "昨日", "昨晚", "yesterday":
		days = -1
	case "前天", "前日", "the day before yesterday", "day before yesterday":
		days = -2
	case "大前天":
		days = -3
	case "明天", "明日", "明早", "明晚", "tomorrow":
		days = 1
	case "后天", "后日", "the day after tomorrow", "day after tomorrow":
		days = 2
	case "大后天":
		days = 3
	default:
		return Date{}, nil, false
	}
	return reach(today, days)
}

// reach is the day some days from today.
func reach(today Date, days int) (Date, *DateError, bool) {
	if d := today.AddDays(days); !d.IsZero() {
		return d, nil, true
	}
	return Date{}, unread(), true
}

// readDistance reads how far a day is away: 3天前, 两周后, 2 weeks ago, in 3 days.
func readDistance(s string, today Date) (Date, *DateError, bool) {
	if d, err, understood := englishDistance(s, today); understood {
		return d, err, true
	}
	s = strings.ReplaceAll(s, " ", "")
	sign := 0
	for _, direction := range []struct {
		word string
		sign int
	}{{"以前", -1}, {"之前", -1}, {"前", -1}, {"以后", 1}, {"之后", 1}, {"后", 1}} {
		if rest, found := strings.CutSuffix(s, direction.word); found {
			s, sign = rest, direction.sign
			break
		}
	}
	if sign == 0 {
		return Date{}, nil, false
	}
	for _, unit := range []struct {
		word        string
		days, month int
	}{
		{"个星期", 7, 0}, {"星期", 7, 0}, {"个礼拜", 7, 0}, {"礼拜", 7, 0}, {"周", 7, 0}, {"天", 1, 0}, {"个月", 0, 1}, {"年", 0, 12},
	} {
		if digits, found := strings.CutSuffix(s, unit.word); found {
			n, ok := smallNumber(digits)
			if !ok || n > 9999 {
				return Date{}, nil, false
			}
			return away(today, sign*n*unit.days, sign*n*unit.month)
		}
	}
	if digits, found := strings.CutSuffix(s, "日"); found {
		if _, ok := smallNumber(digits); ok {
			return Date{}, because("可以是若干天前后，也可以是某日前后：请写日期", "it can be so many days away, or before or after that day of the month: write the date"), true
		}
	}
	return Date{}, nil, false
}

// away is the day some days and months from today.
func away(today Date, days, months int) (Date, *DateError, bool) {
	if months == 0 {
		return reach(today, days)
	}
	year, month, day := today.Date()
	d, err := dateInMonth(year, int(month)+months, day)
	return d, err, true
}

// dateInMonth returns a day of a month that is counted on from January of a year.
func dateInMonth(year, month, day int) (Date, *DateError) {
	months := 12*year + month - 1
	if months < 12 {
		return Date{}, unread()
	}
	return dateOf(months/12, months%12+1, day)
}

// smallNumber reads a number in digits or Chinese.
func smallNumber(s string) (n int, ok bool) {
	if n, rest, ok := cutNumber(s, 1, 4); ok {
		return n, rest == ""
	}
	return text.ChineseNumber(s)
}

// readOfMonth reads a day of a month near today's: 本月3日, 上个月15号.
func readOfMonth(s string, today Date) (Date, *DateError, bool) {
	s = strings.ReplaceAll(s, " ", "")
	for _, prefix := range []struct {
		word   string
		months int
	}{
		{"上上个月", -2}, {"上上月", -2}, {"上个月", -1}, {"上月", -1}, {"这个月", 0}, {"这月", 0}, {"本月", 0}, {"当月", 0},
		{"下下个月", 2}, {"下下月", 2}, {"下个月", 1}, {"下月", 1},
	} {
		rest, found := strings.CutPrefix(s, prefix.word)
		if !found {
			continue
		}
		day, ok := smallNumber(strings.TrimSuffix(strings.TrimSuffix(strings.TrimPrefix(rest, "的"), "日"), "号"))
		if !ok {
			return Date{}, nil, false
		}
		year, month, _ := today.Date()
		d, err := dateInMonth(year, int(month)+prefix.months, day)
		return d, err, true
	}
	return Date{}, nil, false
}

// readOfYear reads a day of a year near today's: 去年12月28日.
func readOfYear(s string, today Date) (Date, *DateError, bool) {
	for _, prefix := range []struct {
		word  string
		years int
	}{{"大前年", -3}, {"前年", -2}, {"去年", -1}, {"上年", -1}, {"今年", 0}, {"本年", 0}, {"明年", 1}, {"后年", 2}} {
		rest, found := strings.CutPrefix(s, prefix.word)
		if !found {
			continue
		}
		numbers, _ := numbersIn(strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(rest), "的")))
		if !numbers.areMonthAndDay() {
			return Date{}, nil, false
		}
		d, err := dateOf(today.Year()+prefix.years, numbers[0].value, numbers[1].value)
		return d, err, true
	}
	return Date{}, nil, false
}

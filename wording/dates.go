package wording

import (
	"strconv"

	"github.com/seed2ea1efa0/disclosure/workday"
)

// ShortDate returns a date as it is said on a day: with its year only where that is
// another, such as "12月28日" or "28 Dec".
func (l Language) ShortDate(date, today workday.Date) string {
	text := l.monthDay(date)
	if year := date.Year(); year != today.Year() {
		text = l.Pick(strconv.Itoa(year)+"年"+text, text+" "+strconv.Itoa(year))
	}
	return text
}

func (l Language) monthDay(date workday.Date) string {
	_, month, day := date.Date()
	return l.Pick(strconv.Itoa(int(month))+"月"+strconv.Itoa(day)+"日", strconv.Itoa(day)+" "+month.String()[:3])
}

// LongDate returns a date as it is said on a day, with the day of the week: "12月28日 星期一", "Mon 28 Dec".
func (l Language) LongDate(date, today workday.Date) string {
	week, day := l.Weekday(date.Weekday()), l.ShortDate(date, today)
	if l == English {
		return week[:3] + " " + day
	}
	return day + " " + week
}

// shortSpan returns the first and the last of several days as they are said on a day:
// "9月25日至27日", "9月30日至10月2日".
func (l Language) shortSpan(first, last, today workday.Date) string {
	text := l.ShortDate(first, today)
	switch {
	case first == last:
		return text
	case first.Year() != last.Year():
		return text + l.Pick("至", " to ") + l.ShortDate(last, today)
	case l == English:
		return l.monthDay(first) + " to " + l.ShortDate(last, today)
	case first.Month() == last.Month():
		return text + "至" + strconv.Itoa(last.Day()) + "日"
	}
	return text + "至" + l.monthDay(last)
}

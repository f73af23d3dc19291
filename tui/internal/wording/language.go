package wording

import (
	"time"

	"github.com/seed2ea1efa0/disclosure/workday"
)

// A Language is that of the words. What the catalogue says is never translated.
type Language string

// The languages. Whatever is not English is Chinese.
const (
	Chinese Language = "zh"
	English Language = "en"
)

// Pick returns the text of the language.
func (l Language) Pick(zh, en string) string {
	if l == English {
		return en
	}
	return zh
}

// Day returns a date with its day of the week, such as "2026-10-16 星期五": the
// date as it is typed and as JSON has it, so that it can be copied.
func (l Language) Day(date workday.Date) string {
	return date.String() + " " + l.Weekday(date.Weekday())
}

// Weekday returns the day of the week, such as "星期五".
func (l Language) Weekday(day time.Weekday) string {
	return l.Pick("星期"+string([]rune("日一二三四五六")[day]), day.String())
}

// Span returns the first and the last of several days, or the only one.
func (l Language) Span(first, last workday.Date) string {
	if first == last {
		return first.String()
	}
	return first.String() + l.Pick("至", " to ") + last.String()
}

// Region returns what people call the calendar of a region.
func (l Language) Region(code string) string {
	switch code {
	case "CN":
		return l.Pick("全国日历", "National")
	case "CN-NX":
		return l.Pick("宁夏日历", "Ningxia")
	}
	return code
}

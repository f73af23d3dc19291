package wording

import "github.com/seed2ea1efa0/disclosure/workday"

// OneDay words in a line whether a day is worked, and why.
func (l Language) OneDay(day workday.Day) string {
	s := l.Day(day.Date) + l.Pick("：", ": ")
	switch day.Kind {
	case workday.OrdinaryDay:
		s += l.Pick("上班", "worked")
	case workday.WeekendDay:
		s += l.Pick("周末，不上班", "off, a weekend")
	case workday.Holiday:
		s += l.Pick(day.Occasion+"放假", "off, "+day.Occasion)
	case workday.MakeUpDay:
		s += l.Pick("上班（"+day.Occasion+"调休）", "worked, to make up for "+day.Occasion)
	}
	if number := day.Notice.DocumentNumber; number != "" {
		s += l.Pick("，依据", ", by ") + number
	}
	switch {
	case day.Notice.Reported:
		s += l.Pick("（据报道，暂定）", " (as reported, provisional)")
	case day.Provisional:
		s += l.Pick("（暂定：未收录放假安排）", " (provisional: the arrangement is not known here)")
	}
	return s
}

package wording

import (
	"time"

	"github.com/seed2ea1efa0/disclosure/workday"
)

// OneDay words in a line whether a day is worked, and why; and where that is not settled,
// which notice is missing and whether it can still change the day.
func (l Language) OneDay(day workday.Day) string {
	s := l.Day(day.Date) + l.Pick("：", ": ") + l.kindOfDay(day)
	if number := day.Notice.DocumentNumber; number != "" {
		s += l.Pick("，依据", ", by ") + number
	}
	missing := l.missing(day.Region, day.Missing, false)
	switch {
	case day.Notice.Reported:
		s += l.Pick("（据报道，暂定）", " (as reported, provisional)")
	case day.Kind == workday.UnknownDay:
		s += l.Pick("（"+missing+"）", " ("+missing+")")
	case day.Provisional && day.Notice == (workday.Notice{}):
		s += l.Pick("（暂定："+missing+"；推算不变）", " (provisional: "+missing+"; by the rules for holidays it stays so)")
	case day.Provisional:
		s += l.Pick("（暂定："+missing+"）", " (provisional: "+missing+")")
	}
	return s
}

func (l Language) kindOfDay(day workday.Day) string {
	switch day.Kind {
	case workday.OrdinaryDay:
		return l.Pick("上班", "worked")
	case workday.WeekendDay:
		return l.Pick("周末，不上班", "off, a weekend")
	case workday.Holiday:
		return l.Pick(day.Occasion+"放假", "off, "+l.Occasion(day.Occasion))
	case workday.MakeUpDay:
		return l.Pick("上班（"+day.Occasion+"调休）", "worked, to make up for "+l.Occasion(day.Occasion))
	case workday.UnknownDay:
		return l.unknownDay(day)
	}
	return ""
}

// unknownDay says what an arrangement to come can make of a day, and for which festival
// where that is known.
func (l Language) unknownDay(day workday.Day) string {
	var because, festival string
	if day.Occasion != "" {
		because, festival = "因"+day.Occasion, " for "+l.Occasion(day.Occasion)
	}
	if weekday := day.Date.Weekday(); weekday == time.Saturday || weekday == time.Sunday {
		return l.Pick("待定，周末，可能"+because+"调休上班", "not known yet, a weekend that may be worked"+festival)
	}
	return l.Pick("待定，可能"+because+"放假", "not known yet, may be off"+festival)
}

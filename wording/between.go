package wording

import (
	"slices"

	"github.com/seed2ea1efa0/disclosure/workday"
)

// Between is what lies after the day that a term runs from, up to its last day.
type Between struct {
	Holidays   []Festival
	MakeUpDays []workday.Date
	Notices    []string // the document numbers that arrange the days
}

// A Festival is a run of days off for one occasion.
type Festival struct {
	Occasion    string
	Estimated   bool // whether no notice arranges it yet: these days are off by every arrangement
	First, Last workday.Date
}

// Between finds the days off and the make-up days of the term, and the notices
// that arrange them.
func (a Answer) Between() (b Between) {
	for day := range a.question.Calendar.Days(a.From.AddDays(1), a.Date) {
		switch day.Kind {
		case workday.Holiday:
			b.dayOff(day)
		case workday.MakeUpDay:
			b.MakeUpDays = append(b.MakeUpDays, day.Date)
		}
		if number := day.Notice.DocumentNumber; number != "" && !slices.Contains(b.Notices, number) {
			b.Notices = append(b.Notices, number)
		}
	}
	return b
}

// dayOff begins a festival, or lengthens the one of the day before.
func (b *Between) dayOff(day workday.Day) {
	if n := len(b.Holidays); n > 0 {
		last := &b.Holidays[n-1]
		if last.Occasion == day.Occasion && last.Last.AddDays(1) == day.Date {
			last.Last = day.Date
			return
		}
	}
	b.Holidays = append(b.Holidays, Festival{Occasion: day.Occasion, Estimated: day.Notice == (workday.Notice{}), First: day.Date, Last: day.Date})
}

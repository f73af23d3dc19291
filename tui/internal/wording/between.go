package wording

import (
	"slices"

	"github.com/seed2ea1efa0/disclosure/workday"
)

// A Festival is a run of days off for one occasion.
type Festival struct {
	Occasion    string
	First, Last workday.Date
}

// between finds the days off and the make-up days after From up to Due, and the
// notices that arrange them.
func (a *Answer) between(calendar *workday.Calendar) {
	for day := range calendar.Days(a.From.AddDays(1), a.Due) {
		switch day.Kind {
		case workday.Holiday:
			a.dayOff(day)
		case workday.MakeUpDay:
			a.MakeUpDays = append(a.MakeUpDays, day.Date)
		}
		if number := day.Notice.DocumentNumber; number != "" && !slices.Contains(a.Notices, number) {
			a.Notices = append(a.Notices, number)
		}
	}
}

// dayOff begins a festival, or lengthens the one of the day before.
func (a *Answer) dayOff(day workday.Day) {
	if n := len(a.Holidays); n > 0 {
		last := &a.Holidays[n-1]
		if last.Occasion == day.Occasion && last.Last.AddDays(1) == day.Date {
			last.Last = day.Date
			return
		}
	}
	a.Holidays = append(a.Holidays, Festival{day.Occasion, day.Date, day.Date})
}

// Package cn gives the business calendars of github.com/rickar/cal the working days of
// China: the holidays of the State Council's notices, and the weekend days that are
// worked to make up for them (调休), which a list of holidays cannot say.
package cn

import (
	"time"

	"github.com/rickar/cal/v2"

	"github.com/seed2ea1efa0/disclosure/workday"
)

// NewBusinessCalendar returns a calendar that counts as a calendar of package workday
// does, with a [cal.Holiday] for each day off. A time means the day that its own
// location shows, as everywhere in package cal.
//
// Package cal cannot say that nobody has announced a year yet: the calendar then counts
// weekends and statutory holidays without make-up days, and beyond what is known of
// these by weekends alone. Ask [Settled] of every date that it gives; what is not
// settled, [workday.Calendar.Resolve] tells better.
func NewBusinessCalendar(days *workday.Calendar) *cal.BusinessCalendar {
	c := cal.NewBusinessCalendar()
	c.Name, c.Description = "China", days.String()
	c.Cacheable = true
	c.AddHoliday(holidays(days)...)
	c.WorkdayFunc = func(date time.Time) bool {
		worked, err := days.Day(dateOf(date))
		if err != nil {
			return date.Weekday() != time.Saturday && date.Weekday() != time.Sunday
		}
		return worked.IsWorkday()
	}
	return c
}

// Settled reports whether notices settle every day from one time to another. What is
// counted over any other day may still change.
func Settled(days *workday.Calendar, from, to time.Time) bool {
	first, last := dateOf(from), dateOf(to)
	if last.Before(first) {
		first, last = last, first
	}
	for start, end := range days.Settled() {
		if !first.Before(start) && !last.After(end) {
			return true
		}
	}
	return false
}

// holidays returns a holiday for each day off. Package cal wants holidays that come
// once a year: the third day of 春节 is one, and some years have none.
func holidays(days *workday.Calendar) (all []*cal.Holiday) {
	type holiday struct {
		name string
		nth  int // of its name in a year
	}
	dates := make(map[holiday]map[int]time.Time) // by year
	seen := make(map[holiday]int)
	first, last := days.Range()
	for day := range days.Days(first, last) {
		if day.Kind != workday.Holiday {
			continue
		}
		year, month, number := day.Date.Date()
		nth := holiday{day.Occasion, seen[holiday{day.Occasion, year}]}
		seen[holiday{day.Occasion, year}]++
		if dates[nth] == nil {
			byYear := make(map[int]time.Time)
			dates[nth] = byYear
			all = append(all, &cal.Holiday{
				Name: day.Occasion, Type: cal.ObservancePublic,
				Func: func(_ *cal.Holiday, year int) time.Time { return byYear[year] },
			})
		}
		dates[nth][year] = time.Date(year, month, number, 0, 0, 0, 0, cal.DefaultLoc)
	}
	return all
}

// dateOf returns the day that a time's own location shows.
func dateOf(t time.Time) workday.Date {
	date, _ := workday.NewDate(t.Date()) // the zero Date before the year 1, which no calendar has
	return date
}

package workday

import (
	"errors"
	"fmt"
	"iter"
	"slices"
	"sync"

	"github.com/seed2ea1efa0/disclosure/internal/text"
)

// A Calendar knows the working days of the People's Republic, or of one of its
// autonomous regions: Monday to Friday, less the holidays, plus the make-up
// working days (调休) that the government announces each autumn for one year. It
// is immutable and safe for concurrent use. Get one from [National] or
// [ForRegion], and add a year to it with [Calendar.LoadHolidays].
//
// A day that no notice has settled yet is provisional: weekends and the 13
// statutory holidays can be told, make-up days cannot. Questions for a date or a
// number never answer from provisional days as if they were settled: they
// return an [*UnannouncedError], which carries the estimate. A [Day] is
// marked instead. The last three days of a year belong to the notice for the
// next year.
type Calendar struct {
	region   string
	national arrangements
	regional arrangements // nil for CN
	timetable
}

var (
	nationalOnce, ningxiaOnce         sync.Once
	nationalCalendar, ningxiaCalendar *Calendar
)

// National returns the calendar of the whole country (CN), by the notices of the
// State Council's General Office for 2007 to 2026. It covers 2006-12-30 to
// 2028-12-31, of which the days after 2026-12-28 are provisional. It is made once,
// on the first call.
func National() *Calendar {
	nationalOnce.Do(func() {
		nationalCalendar = newCalendar("CN", nationalArrangements(), nil)
	})
	return nationalCalendar
}

// ForRegion returns the calendar of a region by its ISO 3166-2 code: "CN" is
// [National]; "CN-NX" is Ningxia (宁夏), which adds 开斋节 and 古尔邦节 to the national
// arrangement. Of Ningxia the years 2019 to 2022 are settled; in all others the
// national calendar's answer is the estimate.
func ForRegion(code string) (*Calendar, error) {
	switch code {
	case "CN":
		return National(), nil
	case "CN-NX":
		ningxiaOnce.Do(func() {
			ningxiaCalendar = newCalendar(code, National().national, regionalArrangements(code, ningxiaTSV))
		})
		return ningxiaCalendar, nil
	}
	return nil, fmt.Errorf("no working-day calendar for region %q: there are CN and CN-NX", text.Abridge(code))
}

func newCalendar(region string, national, regional arrangements) *Calendar {
	c := &Calendar{region: region, national: national, regional: regional}
	lastYear := max(lastLunarYear(), firstYear+len(national)-1)
	var named []namedDay
	for year := firstYear; year <= lastYear; year++ {
		for _, day := range statutoryDays(year) {
			if day.date.After(national.of(year).through) {
				named = append(named, day)
			}
		}
	}
	for _, layer := range []arrangements{national, regional} {
		for _, one := range layer {
			named = append(named, one.days...)
		}
	}
	first, _ := civil(firstYear, 12, 30)
	c.timetable = newTimetable(first, yearEnd(lastYear), named, c.settledThrough)
	return c
}

// settledThrough returns the last day of the year that the notices settle; a day
// before the year where there is none.
func (c *Calendar) settledThrough(year int) Date {
	if c.regional != nil && c.regional.of(year).through.IsZero() {
		return Date{}
	}
	through := c.national.of(year).through
	if newYearsEve := yearEnd(year); !c.national.of(year + 1).through.After(newYearsEve) {
		through = slices.MinFunc([]Date{through, newYearsEve.AddDays(-3)}, Date.Compare)
	}
	return through
}

// Region returns the ISO 3166-2 code of the calendar's region: "CN" or "CN-NX".
func (c *Calendar) Region() string { return c.region }

// Range returns the first and the last day that the calendar has an answer or at
// least an estimate for.
func (c *Calendar) Range() (first, last Date) { return c.first, c.last }

// Settled yields the first and last day of each stretch of days that the notices
// settle, in order; days outside them are provisional.
func (c *Calendar) Settled() iter.Seq2[Date, Date] {
	return func(yield func(first, last Date) bool) {
		var first, last Date
		for offset := range c.names {
			switch {
			case c.isProvisional(offset):
				if !first.IsZero() && !yield(first, last) {
					return
				}
				first = Date{}
			case first.IsZero():
				first = c.date(offset)
			}
			last = c.date(offset)
		}
		if !first.IsZero() {
			yield(first, last)
		}
	}
}

// Notices yields the notices that the calendar rests on, in the order of the
// years.
func (c *Calendar) Notices() iter.Seq[Notice] {
	return func(yield func(Notice) bool) {
		for _, layer := range []arrangements{c.national, c.regional} {
			for _, one := range layer {
				for _, notice := range one.notices {
					if !yield(*notice) {
						return
					}
				}
			}
		}
	}
}

// IsWorkday reports whether the day is a working day. On a provisional day that
// is an [*UnannouncedError]; [Calendar.Day] tells what can be said of it. Outside
// the calendar it is a [*RangeError].
func (c *Calendar) IsWorkday(date Date) (bool, error) {
	at, ok := c.offset(date)
	if !ok {
		return false, c.outside(date)
	}
	if c.isProvisional(at) {
		return false, c.unannounced(at - 1)
	}
	return c.kind(at).IsWorkday(), nil
}

// Add returns the n-th working day after a day, which is not counted
// itself: 1 is the next working day, 0 the day itself, whatever it is. A negative
// n is an error.
//
// If a day up to the answer is provisional, the error is an [*UnannouncedError]
// with the estimate; if the calendar ends before, a [*RangeError].
func (c *Calendar) Add(from Date, n int) (Date, error) {
	at, ok := c.offset(from)
	switch {
	case !ok:
		return Date{}, c.outside(from)
	case n < 0:
		return Date{}, fmt.Errorf("%d working days after %v: the number is negative", n, from)
	case n == 0:
		return from, nil
	}
	end, ok := c.workday(at, n)
	if !ok {
		return Date{}, c.beyond(from, n)
	}
	due := c.date(end)
	if c.span(at, end).provisional > 0 {
		err := c.unannounced(at)
		err.Estimate = due
		return Date{}, err
	}
	return due, nil
}

// Between returns the number of working days after one day up to another,
// the latter included. It inverts [Calendar.Add]. If to is before from,
// it is the number from to to from, negative.
//
// If one of the days counted is provisional, the error is an [*UnannouncedError]
// with the estimate; if from or to lies outside the calendar, a [*RangeError].
func (c *Calendar) Between(from, to Date) (int, error) {
	if to.Before(from) {
		n, err := c.Between(to, from)
		if e, ok := errors.AsType[*UnannouncedError](err); ok {
			e.Workdays = -e.Workdays
		}
		return -n, err
	}
	start, ok := c.offset(from)
	if !ok {
		return 0, c.outside(from)
	}
	end, ok := c.offset(to)
	if !ok {
		return 0, c.outside(to)
	}
	days := c.span(start, end)
	if days.provisional > 0 {
		err := c.unannounced(start)
		err.Workdays = int(days.workdays)
		return 0, err
	}
	return int(days.workdays), nil
}

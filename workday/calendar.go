package workday

import (
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"
	"sync"

	"github.com/seed2ea1efa0/disclosure/internal/text"
)

// A Calendar knows the working days of the People's Republic, or of one of its
// autonomous regions: Monday to Friday, less the holidays, plus the make-up
// working days (调休) that the government announces each autumn for one year. It
// is immutable and safe for concurrent use. Get one from [National] or
// [ForRegion], and add a year to it with [Calendar.LoadHolidays]. The zero Calendar
// and a nil one are empty: every date is outside of them.
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
	overlay  []namedDay   // of one's own
	open     func() openHolidays
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
		nationalCalendar = newCalendar("CN", nationalArrangements(), nil, nil)
	})
	return nationalCalendar
}

// ForRegion returns the calendar of a region by its ISO 3166-2 code: "CN" is
// [National]; "CN-NX" is Ningxia (宁夏), which adds 开斋节 and 古尔邦节 to the national
// arrangement. Of Ningxia the years 2015 to 2017 and 2019 to 2022 are settled.
// Of 2023 to 2026 the days are known from reports: they go into the estimate, and
// [UnannouncedError.Reported] tells so. In all other years the national
// calendar's answer is the estimate.
func ForRegion(code string) (*Calendar, error) {
	switch code {
	case "CN":
		return National(), nil
	case "CN-NX":
		ningxiaOnce.Do(func() {
			ningxiaCalendar = newCalendar(code, National().national, regionalArrangements(code, ningxiaTSV), nil)
		})
		return ningxiaCalendar, nil
	}
	return nil, fmt.Errorf("no working-day calendar for region %q: there are CN and CN-NX", text.Abridge(code))
}

func newCalendar(region string, national, regional arrangements, overlay []namedDay) *Calendar {
	c := &Calendar{region: region, national: national, regional: regional, overlay: overlay}
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
	named = append(named, overlay...)
	first, _ := civil(firstYear, 12, 30)
	c.open = sync.OnceValue(func() openHolidays { return c.openHolidays(plansByYear()) })
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

// Region returns the ISO 3166-2 code of the calendar's region, "CN" or "CN-NX", or
// the name of an overlay.
func (c *Calendar) Region() string {
	if c == nil {
		return ""
	}
	return c.region
}

// Range returns the first and the last day that the calendar has an answer or at
// least an estimate for; zero dates for an empty calendar.
func (c *Calendar) Range() (first, last Date) {
	if c == nil {
		return Date{}, Date{}
	}
	return c.first, c.last
}

// Settled yields the first and last day of each stretch of days that the notices
// settle, in order; days outside them are provisional.
func (c *Calendar) Settled() iter.Seq2[Date, Date] {
	return func(yield func(first, last Date) bool) {
		if c == nil {
			return
		}
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

// String tells what the calendar covers, on one line, such as
// "CN 2006-12-30–2028-12-31, settled through 2026-12-28".
func (c *Calendar) String() string {
	first, last := c.Range()
	if first.IsZero() {
		return "empty calendar"
	}
	s := fmt.Sprintf("%s %v–%v, ", c.region, first, last)
	var stretches []string
	for from, to := range c.Settled() {
		stretch := fmt.Sprintf("%v–%v", from, to)
		if from == first {
			stretch = fmt.Sprintf("through %v", to)
		}
		stretches = append(stretches, stretch)
	}
	if stretches == nil {
		return s + "nothing settled"
	}
	return s + "settled " + strings.Join(stretches, ", ")
}

// MarshalJSON returns an error: a calendar is no value to store. Store its
// region, and its days where they are wanted.
func (c *Calendar) MarshalJSON() ([]byte, error) {
	return nil, errors.New("a Calendar does not marshal: store its Region, or the days of Days")
}

// offset returns where a day stands; ok is false outside the calendar. An empty
// or nil calendar has no days.
func (c *Calendar) offset(date Date) (offset int, ok bool) {
	if c == nil {
		return 0, false
	}
	return c.timetable.offset(date)
}

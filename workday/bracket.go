package workday

import (
	"iter"
	"slices"
)

// bracket returns the earliest and the latest day that the n-th working day after
// a day can be, or before it for negative n, whichever of its plans each holiday
// follows that no notice has arranged yet. Both are zero where nothing can be said:
// in a region, whose own holidays no principle tells, and where the latest day
// would lie outside the calendar.
func (c *Calendar) bracket(open openHolidays, from Date, n int) (earliest, latest Date) {
	if c.regional != nil {
		return Date{}, Date{}
	}
	step := 1
	if n < 0 {
		step, n = -1, -n
	}
	open = open.clone()
	workdays := 0 // so far, without what the open holidays take and give
	fewest, most := open.spread()
	for date := from.AddDays(step); ; date = date.AddDays(step) {
		at, ok := c.offset(date)
		switch {
		case !ok:
			return Date{}, Date{}
		case c.isOpen(at):
			if open.pass(date) {
				fewest, most = open.spread()
			}
			if !isWeekend(date) {
				workdays++
			}
		case c.kind(at).IsWorkday():
			workdays++
		}
		if earliest.IsZero() && workdays+most >= n {
			earliest = date
		}
		if workdays+fewest >= n {
			return earliest, date
		}
	}
}

// isOpen reports whether a notice is still to say what the day is.
func (c *Calendar) isOpen(at int) bool { return c.isProvisional(at) && c.name(at).notice == nil }

// openHolidays are holidays that are still to be arranged, with what of each plan
// lies behind.
type openHolidays [][]progress

type progress struct {
	plan
	first, last               Date // of the days that mean anything to the plan
	offPassed, weekendsPassed int
}

// openHolidays leaves out what the notices have arranged.
func (c *Calendar) openHolidays(holidays iter.Seq[[]plan]) openHolidays {
	settled := func(date Date) bool {
		at, ok := c.offset(date)
		return ok && !c.isOpen(at)
	}
	var open openHolidays
	for plans := range holidays {
		var holiday []progress
		for _, one := range plans {
			one.off = slices.DeleteFunc(one.off, settled)
			one.weekends = slices.DeleteFunc(one.weekends, settled)
			if len(one.off) > 0 {
				days := slices.Concat(one.off, one.weekends)
				holiday = append(holiday, progress{
					plan: one, first: slices.MinFunc(days, Date.Compare), last: slices.MaxFunc(days, Date.Compare),
				})
			}
		}
		if len(holiday) > 0 {
			open = append(open, holiday)
		}
	}
	return open
}

// clone returns them as they are when nothing lies behind.
func (open openHolidays) clone() openHolidays {
	clone := slices.Clone(open)
	for i := range clone {
		clone[i] = slices.Clone(clone[i])
	}
	return clone
}

// pass reports whether the day means anything to one of the holidays.
func (open openHolidays) pass(date Date) (some bool) {
	for _, holiday := range open {
		for i := range holiday {
			p := &holiday[i]
			switch {
			case date.Before(p.first) || date.After(p.last):
			case slices.Contains(p.off, date):
				p.offPassed++
				some = true
			case slices.Contains(p.weekends, date):
				p.weekendsPassed++
				some = true
			}
		}
	}
	return some
}

// spread returns by how many working days the open holidays change the count of
// the days behind, at the least and at the most.
func (open openHolidays) spread() (fewest, most int) {
	for _, holiday := range open {
		low, high := holiday[0].spread()
		for _, other := range holiday[1:] {
			l, h := other.spread()
			low, high = min(low, l), max(high, h)
		}
		fewest, most = fewest+low, most+high
	}
	return fewest, most
}

// spread is least where all make-up days that can lie ahead do, and greatest where
// as many as can lie behind.
func (p progress) spread() (fewest, most int) {
	ahead := len(p.weekends) - p.weekendsPassed
	return max(0, p.makeUps-ahead) - p.offPassed, min(p.makeUps, p.weekendsPassed) - p.offPassed
}

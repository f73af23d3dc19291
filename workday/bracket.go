package workday

import (
	"iter"
	"slices"
)

// A forecast counts the working days of a run of days that grows day by day, at
// the least and at the most: whichever of its plans each holiday follows that no
// notice has arranged yet.
type forecast struct {
	days         *timetable
	open         openHolidays
	first, last  Date // of the run
	workdays     int  // of it, without what the open holidays take and give
	less, more   int  // what these change of it, at the least and at the most
	fewest, most int
}

// add counts one more day at either end; it is false outside the calendar.
func (f *forecast) add(date Date) bool {
	at, ok := f.days.offset(date)
	if !ok {
		return false
	}
	if f.first.IsZero() || date.Before(f.first) {
		f.first = date
	}
	if date.After(f.last) {
		f.last = date
	}
	worked := f.days.kind(at).IsWorkday()
	if f.days.isOpen(at) {
		worked = !isWeekend(date) // a statutory holiday is in its plans
	}
	if worked {
		f.workdays++
	}
	if !date.Before(f.open.first) && !date.After(f.open.last) {
		f.less, f.more = f.open.spread(f.first, f.last)
	}
	// Two holidays may choose from one weekend, but a day is worked once.
	f.fewest, f.most = f.workdays+f.less, min(f.workdays+f.more, f.most+1)
	return true
}

// bracket returns the earliest and the latest day on which the n-th working day
// after a day can fall, or before it for negative n. A day outside the calendar is
// the zero Date.
func (t *timetable) bracket(open openHolidays, from Date, n int) (earliest, latest Date) {
	f := forecast{days: t, open: open}
	if n < 0 {
		for date := from.AddDays(-1); f.fewest < -n; date = date.AddDays(-1) {
			if !f.add(date) {
				return Date{}, latest
			}
			if latest.IsZero() && f.most >= -n {
				latest = date
			}
		}
		return f.first, latest
	}
	for date := from.AddDays(1); f.fewest < n; date = date.AddDays(1) {
		if !f.add(date) {
			return earliest, Date{}
		}
		if earliest.IsZero() && f.most >= n {
			earliest = date
		}
	}
	return earliest, f.last
}

// workdaysUpTo returns how many working days lie after a day up to another, or
// before it down to another, at the least and at the most.
func (t *timetable) workdaysUpTo(open openHolidays, from, to Date) (fewest, most int) {
	step := to.Compare(from)
	f := forecast{days: t, open: open}
	for date := from; date != to; {
		date = date.AddDays(step)
		f.add(date)
	}
	return f.fewest, f.most
}

// isOpen reports whether a notice is still to say what the day is.
func (t *timetable) isOpen(at int) bool { return t.isProvisional(at) && t.name(at).notice == nil }

// openHolidays are the holidays that are still to be arranged, each with the plans
// that it can follow, and the first and last day that one of them can change.
type openHolidays struct {
	plans       [][]openPlan
	first, last Date
}

// An openPlan is what of a plan the notices have left open.
type openPlan struct {
	plan
	first, last Date // of its days off and of the weekends to choose from
}

// openHolidays leaves out what the notices have arranged.
func (t *timetable) openHolidays(holidays iter.Seq[[]plan]) openHolidays {
	var open openHolidays
	for plans := range holidays {
		var holiday []openPlan
		for _, one := range plans {
			if left, ok := t.leftOpen(one); ok {
				holiday = append(holiday, left)
				open.last = slices.MaxFunc([]Date{open.last, left.last}, Date.Compare)
				if open.first.IsZero() || left.first.Before(open.first) {
					open.first = left.first
				}
			}
		}
		if len(holiday) > 0 {
			open.plans = append(open.plans, holiday)
		}
	}
	return open
}

// leftOpen returns a plan without the days that are settled; ok is false where all
// its days off are.
func (t *timetable) leftOpen(one plan) (left openPlan, ok bool) {
	settled := func(date Date) bool {
		at, ok := t.offset(date)
		return ok && (!t.isOpen(at) || !date.After(t.nationThrough(date.Year())))
	}
	for _, date := range one.weekends {
		if at, _ := t.offset(date); settled(date) && t.kind(at) == MakeUpDay && t.name(at).notice.Region == "CN" {
			one.makeUps--
		}
	}
	one.makeUps = max(0, one.makeUps)
	one.off = slices.DeleteFunc(one.off, settled)
	one.weekends = slices.DeleteFunc(one.weekends, settled)
	if len(one.off) == 0 {
		return openPlan{}, false
	}
	days := slices.Concat(one.off, one.weekends)
	return openPlan{one, slices.MinFunc(days, Date.Compare), slices.MaxFunc(days, Date.Compare)}, true
}

// spread returns by how many working days the open holidays change the count of a
// run of days, at the least and at the most.
func (open openHolidays) spread(first, last Date) (fewest, most int) {
	for _, holiday := range open.plans {
		low, high := holiday[0].spread(first, last)
		for _, other := range holiday[1:] {
			l, h := other.spread(first, last)
			low, high = min(low, l), max(high, h)
		}
		fewest, most = fewest+low, most+high
	}
	return fewest, most
}

// spread is least where all make-up days that can lie outside of the run do, and
// greatest where as many as can lie in it.
func (p openPlan) spread(first, last Date) (fewest, most int) {
	if last.Before(p.first) || first.After(p.last) {
		return 0, 0
	}
	within := func(days []Date) (count int) {
		for _, date := range days {
			if !date.Before(first) && !date.After(last) {
				count++
			}
		}
		return count
	}
	off, weekends := within(p.off), within(p.weekends)
	return max(0, p.makeUps-(len(p.weekends)-weekends)) - off, min(p.makeUps, weekends) - off
}

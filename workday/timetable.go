package workday

import "sync"

// A timetable answers questions about a run of days in constant time: rank and
// select over its working days.
type timetable struct {
	first, last Date
	tallies     []tally // tallies[i] counts over the first i days
	workdays    []int32 // the working days in order, as offsets from first
	names       []int32 // by offset, what named has of the day; 0 for nothing
	named       []namedDay

	nationThrough func(year int) Date // the last day of a year that the nation's notices settle
	open          func() openHolidays // what is still to be arranged, found out once
}

// A tally counts the days from the first of a timetable up to some day.
type tally struct {
	workdays    int32
	provisional int32
	reported    int32 // days that a notice known from reports alone names
}

// newTimetable makes a timetable of the days from first to last. Where several
// named days are on one date, the last one counts. What comes after the last day of a
// year that is settled is provisional.
func newTimetable(first, last Date, layers layers) *timetable {
	named := layers.named()
	count := last.DaysSince(first) + 1
	t := &timetable{
		first:    first,
		last:     last,
		tallies:  make([]tally, 1, count+1),
		workdays: make([]int32, 0, count),
		names:    make([]int32, count),
		named:    append([]namedDay{{}}, named...),
	}
	for i, day := range t.named {
		if offset, ok := t.offset(day.date); ok {
			t.names[offset] = int32(i)
		}
	}
	var sum tally
	var settled, yearEnds Date
	for offset := range count {
		date := t.date(offset)
		if date.After(yearEnds) {
			settled, yearEnds = layers.settledThrough(date.Year()), yearEnd(date.Year())
		}
		if date.After(settled) {
			sum.provisional++
		}
		if notice := t.name(offset).notice; notice != nil && notice.Reported {
			sum.reported++
		}
		if t.kind(offset).IsWorkday() {
			t.workdays = append(t.workdays, int32(offset))
			sum.workdays++
		}
		t.tallies = append(t.tallies, sum)
	}
	t.nationThrough = layers.national.settledThrough
	t.open = sync.OnceValue(func() openHolidays { return t.openHolidays(plansByYear(last.Year())) })
	return t
}

// date returns the day at an offset from the first.
func (t *timetable) date(offset int) Date { return Date{t.first.number + int32(offset)} }

// offset returns where a day stands; ok is false outside the table.
func (t *timetable) offset(date Date) (offset int, ok bool) {
	offset = int(date.number) - int(t.first.number)
	return offset, offset >= 0 && offset < len(t.names)
}

// name returns what a notice or the law says of a day; the zero value if they do
// not name it.
func (t *timetable) name(offset int) namedDay { return t.named[t.names[offset]] }

func (t *timetable) kind(offset int) DayKind {
	switch day := t.name(offset); {
	case day.off:
		return Holiday
	case !day.date.IsZero():
		return MakeUpDay
	case isWeekend(t.date(offset)):
		return WeekendDay
	}
	return OrdinaryDay
}

// span counts over the days after one offset up to another that is not before.
func (t *timetable) span(after, through int) tally {
	a, b := t.tallies[after+1], t.tallies[through+1]
	return tally{b.workdays - a.workdays, b.provisional - a.provisional, b.reported - a.reported}
}

// workdayAfter returns the offset of the n-th working day after an offset; ok is
// false if the table ends before. n is at least 1.
func (t *timetable) workdayAfter(from, n int) (offset int, ok bool) {
	rank := int(t.tallies[from+1].workdays)
	if n > len(t.workdays)-rank {
		return 0, false
	}
	return int(t.workdays[rank+n-1]), true
}

// workdayBefore returns the offset of the working day that comes -n before an offset;
// ok is false if the table begins after it. n is at most -1.
func (t *timetable) workdayBefore(from, n int) (offset int, ok bool) {
	rank := int(t.tallies[from].workdays)
	if rank+n < 0 {
		return 0, false
	}
	return int(t.workdays[rank+n]), true
}

// isProvisional reports whether the day at an offset is provisional.
func (t *timetable) isProvisional(offset int) bool { return t.span(offset-1, offset).provisional > 0 }

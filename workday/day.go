package workday

import "iter"

// A Day is a day of a calendar, and why it is worked or not.
type Day struct {
	Date Date    `json:"date"`
	Kind DayKind `json:"kind"`
	// Occasion is the festival in whose arrangement a holiday or make-up day
	// stands, in the notice's words, such as 国庆节、中秋节; otherwise "". On a
	// make-up day it tells what the day makes up for: look at Kind for holidays.
	Occasion string `json:"occasion,omitempty"`
	// Notice names the day; it is the zero Notice for an ordinary day and for a
	// holiday that is so far known by law alone.
	Notice Notice `json:"notice,omitzero"`
	// Provisional means that the notice that settles the day is not known: the
	// kind is an estimate.
	Provisional bool `json:"provisional"`
}

// IsWorkday reports whether the day is worked; of a provisional day it is the
// estimate.
func (d Day) IsWorkday() bool { return d.Kind.IsWorkday() }

// Day returns the day of a date, also where it is provisional. Outside the
// calendar the error is a [*RangeError].
func (c *Calendar) Day(date Date) (Day, error) {
	at, ok := c.offset(date)
	if !ok {
		return Day{}, c.outside(date)
	}
	return c.day(at), nil
}

// Days yields the days from one date to another, both included, as far as the
// calendar covers them; provisional days too.
func (c *Calendar) Days(from, to Date) iter.Seq[Day] {
	return func(yield func(Day) bool) {
		first, last := c.Range()
		if first.IsZero() {
			return
		}
		from, to := max(from.number, first.number), min(to.number, last.number)
		for number := from; number <= to; number++ {
			if !yield(c.day(int(number - first.number))) {
				return
			}
		}
	}
}

func (c *Calendar) day(offset int) Day {
	name := c.name(offset)
	day := Day{
		Date:        c.date(offset),
		Kind:        c.kind(offset),
		Occasion:    name.occasion,
		Provisional: c.isProvisional(offset),
	}
	if name.notice != nil {
		day.Notice = *name.notice
	}
	return day
}

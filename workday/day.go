package workday

import (
	"fmt"
	"iter"
)

// A DayKind tells why a day is worked or not. The zero DayKind is none.
type DayKind uint8

// The kinds of days. Whether a day is worked is up to its kind, not to its day
// of the week: a make-up day need not be a weekend (2020-02-03).
const (
	OrdinaryDay DayKind = 1 + iota // an ordinary Monday to Friday, worked
	WeekendDay                     // an ordinary Saturday or Sunday, off
	Holiday                        // off by a notice or by law, whatever day of the week (休)
	MakeUpDay                      // worked by a notice, usually on a weekend (班)
	endOfDayKinds
)

// IsWorkday reports whether days of this kind are worked.
func (k DayKind) IsWorkday() bool { return k == OrdinaryDay || k == MakeUpDay }

// String returns the kind in Chinese, such as "调休上班", or "DayKind(n)" for a
// value that is no kind.
func (k DayKind) String() string {
	switch k {
	case OrdinaryDay:
		return "工作日"
	case WeekendDay:
		return "周末"
	case Holiday:
		return "放假"
	case MakeUpDay:
		return "调休上班"
	}
	return fmt.Sprintf("DayKind(%d)", uint8(k))
}

// A Day is a day of a calendar, and why it is worked or not.
type Day struct {
	Date Date
	Kind DayKind
	// Occasion is the festival in whose arrangement a holiday or make-up day
	// stands, in the notice's words, such as 国庆节、中秋节; otherwise "". On a
	// make-up day it tells what the day makes up for: look at Kind for holidays.
	Occasion string
	// Notice names the day; it is the zero Notice for an ordinary day and for a
	// holiday that is so far known by law alone.
	Notice Notice
	// Provisional means that the notice that settles the day is not known: the
	// kind is an estimate.
	Provisional bool
}

// IsWorkday reports whether the day is worked; of a provisional day it is the
// estimate.
func (d Day) IsWorkday() bool { return d.Kind.IsWorkday() }

// A Notice is an official announcement of holidays and make-up days.
type Notice struct {
	Region         string // "CN": of the State Council; otherwise of the region's government
	Year           int    // that it arranges
	DocumentNumber string // such as 国办发明电〔2025〕7号; "" where not known
	Title          string // "" where not known
	Date           Date   // of the document; zero where not known
	URL            string // on gov.cn; "" where not known
	Amends         string // the number of the earlier notice that it changes; otherwise ""
}

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

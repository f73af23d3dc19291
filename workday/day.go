package workday

import (
	"fmt"
	"iter"
	"strconv"
	"strings"

	"github.com/seed2ea1efa0/disclosure/internal/message"
)

// A Day is a day of a calendar, and why it is worked or not.
type Day struct {
	Date Date    `json:"date"`
	Kind DayKind `json:"kind"`
	// Occasion is the festival in whose arrangement a holiday or make-up day
	// is, in the notice's words, such as 国庆节、中秋节; otherwise "". On a
	// make-up day it tells what the day makes up for: look at Kind for holidays. On an
	// unknown day it is the festival whose arrangement decides, where that is known.
	Occasion string `json:"occasion,omitempty"`
	// Notice names the day; it is the zero Notice for an ordinary day and for a
	// holiday that is so far known by law alone.
	Notice Notice `json:"notice,omitzero"`
	// Provisional means that the notice that settles the day is not known. The kind
	// is then what every arrangement by the principles that [UnannouncedError] names
	// makes of the day, or [UnknownDay] where they differ.
	Provisional bool `json:"provisional"`
	// Year is the first year whose notice is missing; 0 where the day is settled.
	Year int `json:"year,omitempty"`
	// Missing are all notices that are missing: the nation's, the region's or both; nil
	// where the day is settled.
	Missing []MissingNotice `json:"missing,omitempty"`
	// Region is the region of the calendar.
	Region string `json:"region"`
}

// IsWorkday reports whether the day is worked. An [UnknownDay] may be either: of it the
// answer is the likelier one, that Monday to Friday are worked. Who must not guess looks
// at Kind.
func (d Day) IsWorkday() bool {
	return d.Kind.IsWorkday() || d.Kind == UnknownDay && !isWeekend(d.Date)
}

// String returns what a log needs, such as "2026-10-01 放假 国庆节".
func (d Day) String() string {
	s := strings.TrimSpace(d.Date.String() + " " + d.Kind.String() + " " + d.Occasion)
	if d.Provisional {
		s += "（暂定）"
	}
	return s
}

// Day returns the day of a date, also where it is provisional. Outside the
// calendar the error is a [*RangeError].
func (c *Calendar) Day(date Date) (Day, error) {
	days := c.table()
	at, ok := days.offset(date)
	if !ok {
		return Day{}, c.outside(date)
	}
	return c.day(at), nil
}

// Days yields the days from one date to another, both included, as far as the
// calendar covers them; provisional days too.
func (c *Calendar) Days(from, to Date) iter.Seq[Day] {
	return func(yield func(Day) bool) {
		days := c.table()
		if days.first.IsZero() {
			return
		}
		from, to := max(from.number, days.first.number), min(to.number, days.last.number)
		for number := from; number <= to; number++ {
			if !yield(c.day(int(number - days.first.number))) {
				return
			}
		}
	}
}

func (c *Calendar) day(offset int) Day {
	days := c.table()
	name := days.name(offset)
	day := Day{
		Date:        days.date(offset),
		Kind:        days.kind(offset),
		Occasion:    name.occasion,
		Provisional: days.isProvisional(offset),
		Region:      c.region,
	}
	if name.notice != nil {
		day.Notice = *name.notice
	}
	if day.Provisional {
		day.Missing = c.missing(offset-1, offset)
		day.Year = day.Missing[0].Year
	}
	if days.isOpen(offset) && !name.off {
		day.Kind, day.Occasion = c.outlook(day.Date)
	}
	return day
}

// A DayKind tells why a day is worked or not. The zero DayKind is none.
type DayKind uint8

// The kinds of days. Whether a day is worked is up to its kind, not to its day
// of the week: a make-up day need not be a weekend (2020-02-03).
const (
	OrdinaryDay DayKind = 1 + iota // an ordinary Monday to Friday, worked
	WeekendDay                     // an ordinary Saturday or Sunday, off
	Holiday                        // off by a notice or by law, whatever day of the week (休)
	MakeUpDay                      // worked by a notice, usually on a weekend (班)
	UnknownDay                     // worked or off, as a notice to come will say
	endOfDayKinds
)

// IsWorkday reports whether days of this kind are worked; of an [UnknownDay] that is
// not known, and it is false.
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
	case UnknownDay:
		return "待定"
	}
	return fmt.Sprintf("DayKind(%d)", uint8(k))
}

// AppendText appends the name of the kind for programs: ordinary_day,
// weekend_day, holiday, make_up_day or unknown_day; nothing for the zero DayKind. A value that
// is no kind is an error.
func (k DayKind) AppendText(b []byte) ([]byte, error) {
	if k >= endOfDayKinds {
		return b, message.New("%v 不是日期的类型", "%v is no kind of day", k)
	}
	return append(b, k.name()...), nil
}

func (k DayKind) name() string {
	switch k {
	case OrdinaryDay:
		return "ordinary_day"
	case WeekendDay:
		return "weekend_day"
	case Holiday:
		return "holiday"
	case MakeUpDay:
		return "make_up_day"
	case UnknownDay:
		return "unknown_day"
	}
	return ""
}

// MarshalText returns what [DayKind.AppendText] appends.
func (k DayKind) MarshalText() ([]byte, error) { return k.AppendText([]byte{}) }

// UnmarshalText reads what [DayKind.MarshalText] and [DayKind.String] return.
func (k *DayKind) UnmarshalText(text []byte) error {
	for kind := range endOfDayKinds {
		if name := string(text); name == kind.name() || kind > 0 && name == kind.String() {
			*k = kind
			return nil
		}
	}
	return message.New("%q 不是日期的类型：有 ordinary_day、weekend_day、holiday 和 make_up_day",
		"%q is no kind of day: there are ordinary_day, weekend_day, holiday and make_up_day", string(text))
}

// A Notice is an official announcement of holidays and make-up days.
type Notice struct {
	Region         string `json:"region"`                    // "CN": of the State Council; otherwise of the region's government
	Year           int    `json:"year"`                      // that it arranges
	DocumentNumber string `json:"document_number,omitempty"` // such as 国办发明电〔2025〕7号; "" where not known
	Title          string `json:"title,omitempty"`           // "" where not known
	Date           Date   `json:"date,omitzero"`             // of the document; zero where not known
	URL            string `json:"url,omitempty"`             // on gov.cn; "" where not known
	Reported       bool   `json:"reported,omitempty"`        // known from the news alone: it settles nothing
	Amends         string `json:"amends,omitempty"`          // the number of the earlier notice that it changes; otherwise ""
}

// String returns the document number, or where none is known the region and the year.
func (n Notice) String() string {
	if n.DocumentNumber != "" || n.Year == 0 {
		return n.DocumentNumber
	}
	return n.Region + " " + strconv.Itoa(n.Year)
}

// Notices yields the notices that the calendar rests on, in the order of the
// years.
func (c *Calendar) Notices() iter.Seq[Notice] {
	return func(yield func(Notice) bool) {
		if c == nil || c.calendar == nil {
			return
		}
		layers := c.known()
		for _, layer := range []arrangements{layers.national, layers.regional} {
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

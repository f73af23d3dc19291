package workday

import (
	"fmt"
	"iter"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/seed2ea1efa0/disclosure/internal/message"
)

// A Calendar knows the working days of the People's Republic, or of one of its
// regions: Monday to Friday, less the holidays, plus the make-up working days
// (调休) that the government announces each autumn for one year. It is immutable
// and safe for concurrent use. Get one from [National] or [ForRegion], and add a
// year to it with [Calendar.LoadHolidays]. The zero Calendar and a nil one are
// empty: every date is outside of them.
//
// A day that no notice has settled yet is provisional: weekends and the 13
// statutory holidays can be told, make-up days cannot. Questions for a date or a
// number never answer from provisional days as if they were settled: they
// return an [*UnannouncedError], which carries the estimate. A [Day] is
// marked instead, and is an [UnknownDay] where the notice decides; and [Calendar.Resolve] gives the one answer that people are told.
// The last three days of a year belong to the notice for the next year.
//
// A Calendar is a small handle: nothing that a caller does to one reaches
// another. It does not marshal; store its [Calendar.Region], and the days of
// [Calendar.Days] where they are wanted.
type Calendar struct{ *calendar }

// calendar is what handles share. It does not change; what it knows is read and
// laid out on the first question that needs it.
type calendar struct {
	region string
	layers layers // of the embedded calendars read once, by known

	reading, layingOut sync.Once
	days               atomic.Pointer[timetable]
}

// layers are what a calendar is made of, each laid over the one before.
type layers struct {
	region   string // whose calendar it is, below an overlay
	national arrangements
	regional arrangements // nil where the nation's days are all
	overlay  []namedDay   // of one's own
}

var (
	nationalCalendar = calendar{region: "CN"}
	ningxiaCalendar  = calendar{region: "CN-NX"}
)

// National returns the calendar of the whole country (CN), by the notices of the
// State Council's General Office for 2007 to 2026. It covers 2006-12-30 to
// 2028-12-31, of which the days after 2026-12-28 are provisional.
func National() *Calendar { return &Calendar{&nationalCalendar} }

// ForRegion returns the calendar of a region by its ISO 3166-2 code: "CN" is
// [National]; "CN-NX" is Ningxia (宁夏), which adds 开斋节 and 古尔邦节 to the national
// arrangement. Ningxia's years 2015 to 2017 and 2019 to 2022 are settled. Its days
// of 2023 to 2026 are known from reports: they go into the estimate, and
// [UnannouncedError.Reported] tells so. In all other years the national
// calendar's answer is the estimate.
//
// The other regions, such as "CN-GX" (广西), have no settled year until
// [Calendar.LoadHolidays] adds the region's own notice for it.
func ForRegion(code string) (*Calendar, error) {
	switch {
	case code == nationalCalendar.region:
		return National(), nil
	case code == ningxiaCalendar.region:
		return &Calendar{&ningxiaCalendar}, nil
	case isRegion(code):
		return &Calendar{&calendar{region: code}}, nil
	}
	return nil, noRegion(code)
}

func newCalendar(region string, layers layers) *Calendar {
	c := &calendar{region: region, layers: layers}
	c.reading.Do(func() {}) // it is known
	return &Calendar{c}
}

// known returns what the calendar is made of.
func (c *calendar) known() layers {
	c.reading.Do(func() {
		if c.region == nationalCalendar.region {
			c.layers = layers{region: c.region, national: nationalArrangements()}
		} else {
			c.layers = layers{region: c.region, national: nationalCalendar.known().national, regional: regionalArrangements(c.region)}
		}
	})
	return c.layers
}

// table returns the days of the calendar; an empty or nil one has none.
func (c *Calendar) table() *timetable {
	if days := c.ready(); days != nil {
		return days
	}
	return c.layOut()
}

// ready returns the days where they are laid out, or nil. It is small enough to be
// inlined where nanoseconds count.
func (c *Calendar) ready() *timetable {
	if c == nil || c.calendar == nil {
		return nil
	}
	return c.days.Load()
}

func (c *Calendar) layOut() *timetable {
	if c == nil || c.calendar == nil {
		return &noDays
	}
	c.layingOut.Do(func() {
		layers := c.known()
		first, _ := civil(firstYear, 12, 30)
		last := yearEnd(layers.lastYear())
		c.days.Store(newTimetable(first, last, layers))
	})
	return c.days.Load()
}

var noDays timetable

// lastYear returns the last year of which something can be told.
func (l layers) lastYear() int {
	last := firstYear + len(l.national) - 1
	for year := range lunarYears() {
		last = max(last, year)
	}
	return last
}

// named returns the days that the law or a notice names, the later ones over the
// earlier.
func (l layers) named() []namedDay {
	var named []namedDay
	for year, festivals := range lunarYears() {
		for _, day := range statutoryDays(year, festivals) {
			if day.date.After(l.national.of(year).through) {
				named = append(named, day)
			}
		}
	}
	for _, layer := range []arrangements{l.national, l.regional} {
		for _, one := range layer {
			named = append(named, one.days...)
		}
	}
	return append(named, l.overlay...)
}

// settledThrough returns the last day of the year that the notices settle; a day
// before the year where there is none.
func (l layers) settledThrough(year int) Date {
	if l.regional != nil && l.regional.of(year).through.IsZero() {
		return Date{}
	}
	return l.national.settledThrough(year)
}

func (a arrangements) settledThrough(year int) Date {
	through, last := a.of(year).through, a.settledByItsOwn(year)
	if through.After(last) {
		return last
	}
	return through
}

// settledByItsOwn returns the last day of a year that the notice for it settles, or would
// settle: its last days belong to the notice for the next one, until that is known.
func (a arrangements) settledByItsOwn(year int) Date {
	last := yearEnd(year)
	if nextIsKnown := a.of(year + 1).through.After(last); !nextIsKnown {
		last = last.AddDays(-3)
	}
	return last
}

// Region returns the ISO 3166-2 code of the calendar's region, such as "CN" or
// "CN-NX", or the name of an overlay; "" for an empty calendar.
func (c *Calendar) Region() string {
	if c == nil || c.calendar == nil {
		return ""
	}
	return c.region
}

// Range returns the first and the last day that the calendar has an answer or at
// least an estimate for; zero dates for an empty calendar.
func (c *Calendar) Range() (first, last Date) {
	days := c.table()
	return days.first, days.last
}

// Settled yields the first and last day of each stretch of days that the notices
// settle, in order; days outside them are provisional, and the last days of every
// calendar are, which belong to the next notice.
func (c *Calendar) Settled() iter.Seq2[Date, Date] {
	return func(yield func(first, last Date) bool) {
		days := c.table()
		var first, last Date
		for offset := range days.names {
			switch {
			case days.isProvisional(offset):
				if !first.IsZero() && !yield(first, last) {
					return
				}
				first = Date{}
			case first.IsZero():
				first = days.date(offset)
			}
			last = days.date(offset)
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

// MarshalJSON returns an error: a calendar is no value to store.
func (c *Calendar) MarshalJSON() ([]byte, error) { return nil, errNotStored() }

// UnmarshalJSON returns an error, whatever the calendar and the data.
func (c *Calendar) UnmarshalJSON([]byte) error { return errNotStored() }

func errNotStored() error {
	return message.New("Calendar 不能存储：请存它的地区代码（Region），需要时再用 ForRegion 取得；各日见 Days",
		"a Calendar is not stored: store its Region, from which ForRegion makes it again, or the days of Days")
}

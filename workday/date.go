package workday

import (
	"cmp"
	"fmt"
	"sync"
	"time"

	"github.com/seed2ea1efa0/disclosure/internal/message"
	"github.com/seed2ea1efa0/disclosure/internal/text"
)

// A Date is a civil date of the Gregorian calendar, 0001-01-01 to 9999-12-31,
// as it stands on a Chinese wall calendar: no time of day, no time zone. Dates
// are comparable with == and order with [Date.Compare]. The zero Date is no
// date; it orders before all others.
type Date struct {
	number int32 // 0001-01-01 is 1
}

const (
	unixEpoch  = 719163  // the number of 1970-01-01
	lastNumber = 3652059 // the number of 9999-12-31
	daySeconds = 24 * 60 * 60
)

// NewDate returns the date of a year (1 to 9999), a month and a day. What no
// calendar has is a [*DateError]: NewDate does not normalize.
func NewDate(year int, month time.Month, day int) (Date, error) {
	d, ok := civil(year, month, day)
	if !ok {
		return Date{}, &DateError{Year: year, Month: month, Day: day}
	}
	return d, nil
}

// civil returns the date of a year, a month and a day; ok is false where there
// is none.
func civil(year int, month time.Month, day int) (d Date, ok bool) {
	if year < 1 || year > 9999 || month < time.January || month > time.December || day < 1 || day > monthLength(year, month) {
		return Date{}, false
	}
	midnight := time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
	return Date{int32(midnight.Unix()/daySeconds + unixEpoch)}, true
}

func monthLength(year int, month time.Month) int {
	return time.Date(year, month+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// DateOf returns the date in China (UTC+8) at the instant t, whatever location t
// carries. It is the only way from a time to a date, so that no local time zone
// slips in: today is DateOf(time.Now()). The zero time, and a time outside the
// years 1 to 9999, give the zero Date.
func DateOf(t time.Time) Date {
	if t.IsZero() {
		return Date{}
	}
	d, _ := civil(t.In(chinaStandardTime()).Date())
	return d
}

var (
	chinaOnce sync.Once
	china     *time.Location
)

func chinaStandardTime() *time.Location {
	chinaOnce.Do(func() { china = time.FixedZone("CST", 8*60*60) })
	return china
}

// Time returns the instant at which the date begins in China (midnight, UTC+8),
// or the zero time for the zero Date.
func (d Date) Time() time.Time {
	if d.IsZero() {
		return time.Time{}
	}
	year, month, day := d.Date()
	return time.Date(year, month, day, 0, 0, 0, 0, chinaStandardTime())
}

// IsZero reports whether d is the zero Date, which is no date.
func (d Date) IsZero() bool { return d == Date{} }

// Date returns the year, month and day; zeros for the zero Date.
func (d Date) Date() (year int, month time.Month, day int) {
	if d.IsZero() {
		return 0, 0, 0
	}
	return d.utc().Date()
}

func (d Date) utc() time.Time {
	return time.Unix((int64(d.number)-unixEpoch)*daySeconds, 0).UTC()
}

// Year returns the year, 1 to 9999, or 0 for the zero Date.
func (d Date) Year() int {
	year, _, _ := d.Date()
	return year
}

// Month returns the month, or 0 for the zero Date.
func (d Date) Month() time.Month {
	_, month, _ := d.Date()
	return month
}

// Day returns the day of the month, 1 to 31, or 0 for the zero Date.
func (d Date) Day() int {
	_, _, day := d.Date()
	return day
}

// Weekday returns the day of the week. The zero Date has none; it answers
// Sunday.
func (d Date) Weekday() time.Weekday {
	return time.Weekday(d.number % 7) // 0001-01-01 was a Monday
}

// AddDays returns the date n calendar days later, or earlier for negative n. It
// is the zero Date if that lies outside the years 1 to 9999, or if d is zero.
func (d Date) AddDays(n int) Date {
	if d.IsZero() || n < -lastNumber || n > lastNumber {
		return Date{}
	}
	number := int(d.number) + n
	if number < 1 || number > lastNumber {
		return Date{}
	}
	return Date{int32(number)}
}

// DaysSince returns the number of calendar days from e to d, negative if d is
// the earlier one. It is 0 if one of them is the zero Date.
func (d Date) DaysSince(e Date) int {
	if d.IsZero() || e.IsZero() {
		return 0
	}
	return int(d.number) - int(e.number)
}

// Compare returns -1 if d is before e, 0 if they are the same, 1 if d is after e.
func (d Date) Compare(e Date) int { return cmp.Compare(d.number, e.number) }

// Before reports whether d is before e.
func (d Date) Before(e Date) bool { return d.number < e.number }

// After reports whether d is after e.
func (d Date) After(e Date) bool { return d.number > e.number }

// A DateError says what is wrong with a date. Where the text has not the form of
// a date, the numbers are zero.
type DateError struct {
	Text  string     `json:"text,omitempty"` // as it was given; "" where numbers were
	Year  int        `json:"year"`
	Month time.Month `json:"month"`
	Day   int        `json:"day"`

	// Reason is why a text that is understood is no one date, such as a weekday that
	// does not fit; nil otherwise.
	Reason error `json:"-"`
}

// MonthLength returns the number of days that the month has, such as 28 where a
// 30 February 2026 was asked for; 0 where the day is not what is wrong.
func (e *DateError) MonthLength() int {
	if e.Year < 1 || e.Year > 9999 || e.Month < time.January || e.Month > time.December {
		return 0
	}
	return monthLength(e.Year, e.Month)
}

// isUnread reports whether nothing of the text was understood.
func (e *DateError) isUnread() bool { return e.Year == 0 && e.Month == 0 && e.Day == 0 }

func (e *DateError) Error() string {
	what := fmt.Sprintf("date %q", text.Abridge(e.Text))
	switch {
	case e.Reason != nil:
		return fmt.Sprintf("%s: %v", what, e.Reason)
	case e.isUnread():
		return fmt.Sprintf("%q is no date: write it as 2026-09-14", text.Abridge(e.Text))
	case e.Text == "":
		what = fmt.Sprintf("date %04d-%02d-%02d", e.Year, int(e.Month), e.Day)
	}
	switch {
	case e.Year < 1 || e.Year > 9999:
		return fmt.Sprintf("%s: the year %d is not one of 1 to 9999", what, e.Year)
	case e.MonthLength() == 0:
		return fmt.Sprintf("%s: there is no month %d", what, int(e.Month))
	}
	return fmt.Sprintf("%s: %s %d has %d days", what, e.Month, e.Year, e.MonthLength())
}

// Chinese says the same in Chinese.
func (e *DateError) Chinese() string {
	what := message.Quoted(e.Text) + "不是日期"
	switch {
	case e.Reason != nil:
		return what + "：" + message.Chinese(e.Reason)
	case e.isUnread():
		return what + "：请写作 2026-09-14"
	case e.Text == "":
		what = fmt.Sprintf("没有%d年%d月%d日", e.Year, int(e.Month), e.Day)
	}
	switch {
	case e.Year < 1 || e.Year > 9999:
		return what + "：年份须为1至9999"
	case e.MonthLength() == 0:
		return fmt.Sprintf("%s：没有%d月", what, int(e.Month))
	}
	return fmt.Sprintf("%s：%d年%d月只有%d天", what, e.Year, int(e.Month), e.MonthLength())
}

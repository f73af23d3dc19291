package workday

import (
	"fmt"
	"time"

	"github.com/seed2ea1efa0/disclosure/internal/text"
)

// A DateError says what is wrong with a date. Where the text has not the form of
// a date, the numbers are zero.
type DateError struct {
	Text  string     `json:"text,omitempty"` // as it was given; "" where numbers were
	Year  int        `json:"year"`
	Month time.Month `json:"month"`
	Day   int        `json:"day"`
}

// MonthLength returns the number of days that the month has, such as 28 where a
// 30 February 2026 was asked for; 0 where the day is not what is wrong.
func (e *DateError) MonthLength() int {
	if e.Year < 1 || e.Year > 9999 || e.Month < time.January || e.Month > time.December {
		return 0
	}
	return monthLength(e.Year, e.Month)
}

func (e *DateError) Error() string {
	if e.Year == 0 && e.Month == 0 && e.Day == 0 {
		return fmt.Sprintf("%q is no date: write it as 2026-09-14", text.Abridge(e.Text))
	}
	what := fmt.Sprintf("date %q", text.Abridge(e.Text))
	if e.Text == "" {
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

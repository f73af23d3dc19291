package cn_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/seed2ea1efa0/disclosure/examples/cal/cn"
	"github.com/seed2ea1efa0/disclosure/workday"
)

func Example() {
	days := workday.National()
	calendar := cn.NewBusinessCalendar(days)
	from := time.Date(2026, 9, 14, 9, 0, 0, 0, time.UTC)
	due := calendar.WorkdaysFrom(from, 20)
	fmt.Println(due.Format(time.DateOnly), "settled:", cn.Settled(days, from, due))
	_, off, holiday := calendar.IsHoliday(time.Date(2026, 10, 3, 0, 0, 0, 0, time.UTC))
	fmt.Println(holiday.Name, off)
	fmt.Println("Saturday 10 October is worked:", calendar.IsWorkday(time.Date(2026, 10, 10, 0, 0, 0, 0, time.UTC)))
	// Output:
	// 2026-10-16 settled: true
	// 国庆节 true
	// Saturday 10 October is worked: true
}

// Every day of every calendar is the same to both packages, in any location.
func TestEveryDayIsTheSame(t *testing.T) {
	ningxia, err := workday.ForRegion("CN-NX")
	if err != nil {
		t.Fatal(err)
	}
	for _, days := range []*workday.Calendar{workday.National(), ningxia} {
		calendar := cn.NewBusinessCalendar(days)
		first, last := days.Range()
		for day := range days.Days(first, last) {
			year, month, number := day.Date.Date()
			for _, location := range []*time.Location{time.UTC, time.FixedZone("far west", -11*3600), time.FixedZone("far east", 14*3600)} {
				date := time.Date(year, month, number, 23, 30, 0, 0, location)
				_, off, holiday := calendar.IsHoliday(date)
				if calendar.IsWorkday(date) != day.IsWorkday() || off != (day.Kind == workday.Holiday) || off && holiday.Name != day.Occasion {
					t.Fatalf("%v in %v: worked %t, off %t, %v", day, location, calendar.IsWorkday(date), off, holiday)
				}
			}
		}
	}
}

// Counting agrees, too, where the year is announced; what may change is not settled.
func TestCounting(t *testing.T) {
	days := workday.National()
	calendar := cn.NewBusinessCalendar(days)
	first, last := workday.MustParseDate("2007-02-01"), workday.MustParseDate("2027-06-01")
	for from := first; from.Before(last); from = from.AddDays(13) {
		year, month, number := from.Date()
		start := time.Date(year, month, number, 12, 0, 0, 0, time.UTC)
		for _, n := range []int{1, 20, -5} {
			want, err := days.Resolve(from, n)
			if err != nil {
				t.Fatal(err)
			}
			got := calendar.WorkdaysFrom(start, n)
			if !want.Provisional && got.Format(time.DateOnly) != want.Date.String() || cn.Settled(days, start, got) == want.Provisional {
				t.Errorf("%d from %v: %v, settled %t, want %+v", n, from, got, cn.Settled(days, start, got), want)
			}
		}
	}
}

// Beyond the calendar, and for times that no calendar has, nothing is settled.
func TestBeyondTheCalendar(t *testing.T) {
	days := workday.National()
	calendar := cn.NewBusinessCalendar(days)
	for _, date := range []time.Time{{}, time.Date(-5, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(2126, 10, 1, 0, 0, 0, 0, time.UTC), time.Date(12026, 1, 1, 0, 0, 0, 0, time.UTC)} {
		if cn.Settled(days, date, date) || calendar.IsWorkday(date) != (date.Weekday() != time.Saturday && date.Weekday() != time.Sunday) {
			t.Errorf("%v: settled %t", date, cn.Settled(days, date, date))
		}
	}
	if cn.Settled(nil, time.Now(), time.Now()) {
		t.Error("an empty calendar settles today")
	}
}

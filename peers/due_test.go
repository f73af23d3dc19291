package peers

import (
	"testing"
	"time"

	"github.com/6tail/lunar-go/calendar"
	"github.com/rickar/cal/v2"
	"github.com/seed2ea1efa0/disclosure/workday"
)

// BenchmarkDue20 measures the 20th working day after a day in September, past
// the holidays of October. rickar/cal counts weekdays: it has no holidays of
// China.
func BenchmarkDue20(b *testing.B) {
	b.Run("disclosure", func(b *testing.B) {
		calendar := workday.National()
		from, err := workday.NewDate(2026, time.September, 14)
		if err != nil {
			b.Fatal(err)
		}
		b.ReportAllocs()
		defer reportCPU(b)()
		for b.Loop() {
			if _, err := calendar.Add(from, 20); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("lunar-go", func(b *testing.B) {
		from := calendar.NewSolarFromYmd(2026, 9, 14)
		b.ReportAllocs()
		defer reportCPU(b)()
		for b.Loop() {
			from.Next(20, true)
		}
	})
	b.Run("rickar-cal", func(b *testing.B) {
		weekdays := cal.NewBusinessCalendar()
		from := time.Date(2026, time.September, 14, 0, 0, 0, 0, time.UTC)
		b.ReportAllocs()
		defer reportCPU(b)()
		for b.Loop() {
			weekdays.WorkdaysFrom(from, 20)
		}
	})
}

// TestDueAgreesWithLunar compares the two that know the holidays, except where
// lunar-go lacks a day: 2013-04-07 and 2013-10-12.
func TestDueAgreesWithLunar(t *testing.T) {
	national := workday.National()
	for day := time.Date(2014, time.January, 1, 0, 0, 0, 0, time.UTC); day.Year() < 2026; day = day.AddDate(0, 0, 1) {
		from, err := workday.NewDate(day.Date())
		if err != nil {
			t.Fatal(err)
		}
		want := calendar.NewSolarFromYmd(day.Year(), int(day.Month()), day.Day()).Next(20, true).ToYmd()
		if got, err := national.Add(from, 20); err != nil || got.String() != want {
			t.Errorf("20 working days from %v: %v, %v; lunar-go has %s", from, got, err, want)
		}
	}
}

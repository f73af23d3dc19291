package peers

import (
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/6tail/lunar-go/HolidayUtil"
	"github.com/6tail/lunar-go/calendar"
	"github.com/seed2ea1efa0/disclosure/workday"
)

// TestEveryDayAgreesWithLunar compares each settled day. The faults of lunar-go
// are listed: the test fails when one comes or goes.
func TestEveryDayAgreesWithLunar(t *testing.T) {
	faults := []string{
		"2013-04-07", "2013-10-12", // make-up days that it lacks
	}
	var differing []string
	for first, last := range workday.National().Settled() {
		for day := range workday.National().Days(first, last) {
			if day.IsWorkday() != lunarWorkday(day.Date) {
				differing = append(differing, day.Date.String())
			}
		}
	}
	if !slices.Equal(differing, faults) {
		t.Errorf("the two differ on %v, known are %v", differing, faults)
	}
}

// TestEveryDayAgreesWithChineseDays compares with the days that the npm package
// chinese-days names, taken from it once.
func TestEveryDayAgreesWithChineseDays(t *testing.T) {
	data, err := os.ReadFile("testdata/chinese-days.tsv")
	if err != nil {
		t.Fatal(err)
	}
	kinds := make(map[string]string)
	for line := range strings.Lines(string(data)) {
		if date, kind, ok := strings.Cut(strings.TrimSpace(line), "\t"); ok {
			kinds[date] = kind
		}
	}
	var differing []string
	for first, last := range workday.National().Settled() {
		for day := range workday.National().Days(first, last) {
			worked := day.Date.Weekday() != time.Saturday && day.Date.Weekday() != time.Sunday
			if kind, named := kinds[day.Date.String()]; named {
				worked = kind == "work"
			}
			if day.IsWorkday() != worked {
				differing = append(differing, day.Date.String())
			}
		}
	}
	if differing != nil {
		t.Errorf("the two differ on %v", differing)
	}
}

func lunarWorkday(date workday.Date) bool {
	year, month, day := date.Date()
	if holiday := HolidayUtil.GetHolidayByYmd(year, int(month), day); holiday != nil {
		return holiday.IsWork()
	}
	return date.Weekday() != time.Saturday && date.Weekday() != time.Sunday
}

// The first three days of October are a holiday by law in every year. A library
// that computes a year without an announcement as if it had none calls the first
// Monday among them a working day.
func TestAnUnannouncedYearIsNoOrdinaryYear(t *testing.T) {
	if next := calendar.NewSolarFromYmd(2028, 9, 29).Next(1, true).ToYmd(); next != "2028-10-02" {
		t.Errorf("lunar-go no longer takes 2028-10-02 for a working day but %s: tell so in the README", next)
	}
	from, err := workday.NewDate(2028, time.September, 29)
	if err != nil {
		t.Fatal(err)
	}
	_, err = workday.National().Add(from, 1)
	unannounced, ok := err.(*workday.UnannouncedError)
	if !ok || unannounced.Year != 2028 || unannounced.Estimate.String() == "2028-10-02" || unannounced.Latest.Before(workday.MustParseDate("2028-10-04")) {
		t.Errorf("the next working day after 2028-09-29: %v, want an UnannouncedError for 2028 that reaches to 2028-10-04 and further", err)
	}
}

package workday_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure/workday"
)

func ExampleCalendar_Overlay() {
	closed, _ := workday.ParseDate("2026-09-15")
	factory, err := workday.National().Overlay("某厂", workday.Exception{Date: closed, Kind: workday.Holiday, Occasion: "厂庆"})
	if err != nil {
		fmt.Println(err)
		return
	}
	from, _ := workday.ParseDate("2026-09-14")
	fmt.Println(factory.Add(from, 1))
	// Output: 2026-09-16 <nil>
}

func TestAnOverlayChangesItsDaysAlone(t *testing.T) {
	national := workday.National()
	own, err := national.Overlay("某厂",
		workday.Exception{Date: date(t, "2026-09-15"), Kind: workday.Holiday, Occasion: "厂庆"},
		workday.Exception{Date: date(t, "2026-10-01"), Kind: workday.MakeUpDay, Occasion: "赶工"})
	if err != nil {
		t.Fatal(err)
	}
	for day := range own.Days(date(t, "2026-01-01"), date(t, "2026-12-28")) {
		below, _ := national.Day(day.Date)
		differs := day.Date == date(t, "2026-09-15") || day.Date == date(t, "2026-10-01")
		if (day.IsWorkday() != below.IsWorkday()) != differs || day.Provisional != below.Provisional {
			t.Errorf("%+v over %+v", day, below)
		}
	}
	if own.Region() != "某厂" {
		t.Error(own.Region())
	}
	loaded, err := own.LoadHolidays(strings.NewReader(readFile(t, madeUp)))
	if err != nil {
		t.Fatal(err)
	}
	if day, _ := loaded.Day(date(t, "2026-09-15")); day.IsWorkday() {
		t.Error("a year that is added loses the overlay")
	}
	for name, days := range map[string][]workday.Exception{
		"":   nil,
		"一次": {{Date: date(t, "2026-09-15"), Kind: workday.Holiday}, {Date: date(t, "2026-09-15"), Kind: workday.Holiday}},
		"太远": {{Date: date(t, "2099-01-01"), Kind: workday.Holiday}},
		"没有": {{}},
		"不明": {{Date: date(t, "2026-10-01")}},
		"周末": {{Date: date(t, "2026-10-01"), Kind: workday.WeekendDay}},
	} {
		if c, err := national.Overlay(name, days...); err == nil || c != nil {
			t.Errorf("%q: %v, %v", name, c, err)
		}
	}
	if c, err := (*workday.Calendar)(nil).Overlay("x"); err == nil || c != nil {
		t.Errorf("over nothing: %v, %v", c, err)
	}
}

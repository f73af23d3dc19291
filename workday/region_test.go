package workday_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure/workday"
)

func ningxia(t *testing.T) *workday.Calendar {
	t.Helper()
	calendar, err := workday.ForRegion("CN-NX")
	if err != nil {
		t.Fatal(err)
	}
	return calendar
}

// A reprint of the notice settles a year, with the make-up days of the region
// alone, so that its answer can be the earlier one; reports settle nothing.
func TestTheRegionByHowItIsKnown(t *testing.T) {
	for _, c := range []struct {
		from     string
		n        int
		due      string
		national string
		year     int // whose arrangement is missing; 0: settled
		reported bool
	}{
		{"2015-07-16", 5, "2015-07-27", "2015-07-23", 0, false},
		{"2015-09-17", 2, "2015-09-20", "2015-09-21", 0, false}, // earlier
		{"2016-09-09", 3, "2016-09-19", "2016-09-14", 0, false},
		{"2018-06-11", 5, "2018-06-19", "2018-06-19", 2018, false}, // nothing is known
		{"2019-06-03", 3, "2019-06-11", "2019-06-06", 0, false},
		{"2023-06-25", 5, "2023-07-04", "2023-06-30", 2023, true},
		{"2026-05-26", 1, "2026-05-29", "2026-05-27", 2026, true},
		{"2026-09-14", 20, "2026-10-16", "2026-10-16", 2026, false},
	} {
		nationally, err := workday.National().Add(date(t, c.from), c.n)
		if err != nil || nationally.String() != c.national {
			t.Errorf("%s + %d: %v, %v; want %s", c.from, c.n, nationally, err, c.national)
		}
		due, err := ningxia(t).Add(date(t, c.from), c.n)
		if e, ok := errors.AsType[*workday.UnannouncedError](err); ok {
			if e.Estimate.String() != c.due || e.Year != c.year || e.Reported != c.reported || strings.Contains(err.Error(), "reports") != c.reported {
				t.Errorf("%s + %d in Ningxia: %+v, want %+v", c.from, c.n, *e, c)
			}
		} else if err != nil || due.String() != c.due || c.year != 0 {
			t.Errorf("%s + %d in Ningxia: %v, %v; want %+v", c.from, c.n, due, err, c)
		}
	}
	day, err := ningxia(t).Day(date(t, "2026-05-27"))
	if err != nil || day.Kind != workday.Holiday || day.Occasion != "古尔邦节" || !day.Provisional || !day.Notice.Reported {
		t.Errorf("%+v, %v", day, err)
	}
	if day, _ := ningxia(t).Day(date(t, "2019-06-05")); day.Notice.DocumentNumber != "宁政办发〔2018〕137号" || day.Notice.Reported {
		t.Errorf("%+v", day)
	}
}

const regional2026 = `{"region": "CN-NX", "year": 2026, "papers": [], "days": [
{"name": "开斋节", "date": "2026-03-20", "isOffDay": true},
{"name": "古尔邦节", "date": "2026-05-27", "isOffDay": true},
{"name": "古尔邦节", "date": "2026-05-30", "isOffDay": false}]}`

func TestARegionsYearIsAddedAtRunTime(t *testing.T) {
	loaded, err := ningxia(t).LoadHolidays(strings.NewReader(regional2026))
	if err != nil {
		t.Fatal(err)
	}
	if due, err := loaded.Add(date(t, "2026-05-26"), 2); err != nil || due.String() != "2026-05-29" {
		t.Errorf("%v, %v", due, err)
	}
	if due, err := loaded.Add(date(t, "2026-05-26"), 3); err != nil || due.String() != "2026-05-30" {
		t.Errorf("%v, %v", due, err)
	}
	if again, err := loaded.LoadHolidays(strings.NewReader(regional2026)); err != nil || again != loaded {
		t.Errorf("the same file again: %v", err)
	}
	national := workday.National()
	if same, err := national.LoadHolidays(strings.NewReader(regional2026)); err != nil || same != national {
		t.Errorf("the national calendar takes a region's file: %v", err)
	}
	if _, err := ningxia(t).Add(date(t, "2026-05-26"), 1); err == nil {
		t.Error("the calendar that took the file has changed")
	}
	for want, file := range map[string]string{
		"there is no region with the code":       strings.Replace(regional2026, "CN-NX", "CN-HK", 1),
		"2026-05-01 is off in the whole country": strings.Replace(regional2026, `"2026-05-30", "isOffDay": false`, `"2026-05-01", "isOffDay": false`, 1),
		"appears twice":                          strings.Replace(regional2026, "2026-05-30", "2026-05-27", 1),
		"is neither in 2026":                     strings.Replace(regional2026, "2026-05-30", "2025-05-30", 1),
		"but not in the holiday file for 2021":   strings.NewReplacer("2026", "2021").Replace(regional2026),
		"is before 2007":                         strings.NewReplacer("2026", "2005").Replace(regional2026),
		"the file names no day":                  `{"region": "CN-NX", "year": 2026, "days": []}`,
		"nothing is known of 2029":               strings.NewReplacer("2026", "2031").Replace(regional2026),
		"want a string":                          strings.Replace(regional2026, `"CN-NX"`, "3", 1),
		"is no Chinese holiday: name it in Chi":  strings.Replace(regional2026, "开斋节", "Eid", 1),
	} {
		if _, err := ningxia(t).LoadHolidays(strings.NewReader(file)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v\nwant %s", err, want)
		}
	}
}

package workday_test

import (
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure/workday"
)

// calendarsBeyond are those whose last years are not settled, each otherwise.
func calendarsBeyond(t *testing.T) map[string]*workday.Calendar {
	t.Helper()
	calendars := map[string]*workday.Calendar{"CN": workday.National()}
	for _, region := range []string{"CN-NX", "CN-GX", "CN-BJ"} {
		calendar, err := workday.ForRegion(region)
		if err != nil {
			t.Fatal(err)
		}
		calendars[region] = calendar
	}
	for _, name := range []string{"CN", "CN-NX"} {
		noticed, err := calendars[name].LoadHolidays(strings.NewReader(notice2027))
		if err != nil {
			t.Fatal(err)
		}
		calendars[name+" with 2027"] = noticed
	}
	firm, err := workday.National().Overlay("某厂",
		workday.Exception{Date: date(t, "2027-10-05"), Kind: workday.MakeUpDay}, workday.Exception{Date: date(t, "2027-10-08"), Kind: workday.Holiday})
	if err != nil {
		t.Fatal(err)
	}
	calendars["a firm"] = firm
	return calendars
}

// Whether a day is worked is one answer: what Day tells is what Resolve counts, on every
// day that a notice can still change. From the day before, the first working day is that
// day by every arrangement where Day says it is worked, by none where it is off, and by
// some where it is unknown.
func TestADayAndResolveSayTheSame(t *testing.T) {
	for name, calendar := range calendarsBeyond(t) {
		kinds := make(map[workday.DayKind]int)
		for day := range calendar.Days(date(t, "2026-11-01"), date(t, "2028-12-28")) {
			r, err := calendar.Resolve(day.Date.AddDays(-1), 1)
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			kinds[day.Kind]++
			first, always := r.Date == day.Date, r.Date == day.Date && (!r.Provisional || r.Latest == day.Date)
			ranged := !r.Provisional || !r.Latest.IsZero()
			ok := day.Kind.IsWorkday() == always
			switch {
			case day.Kind == workday.UnknownDay:
				ok = day.Provisional && (!ranged || first && !always)
			case !ranged:
				ok = day.Kind.IsWorkday() == first
			case !day.Kind.IsWorkday():
				ok = !first
			}
			if !ok || day.Provisional && !r.Provisional || day.Provisional != (day.Year > 0) {
				t.Errorf("%s: %v, year %d, but the next working day is %+v", name, day, day.Year, r)
			}
		}
		if kinds[workday.OrdinaryDay] == 0 && name != "CN-GX" || kinds[workday.UnknownDay] == 0 || kinds[workday.Holiday] < 28 {
			t.Errorf("%s: %v", name, kinds)
		}
	}
}

// The earliest day for a number of working days lies where the days that are worked, and
// those that may be, reach it, and not before the days that are worked alone exceed it.
func TestTheDaysOfATermReachItsNumber(t *testing.T) {
	calendar := workday.National()
	for from := date(t, "2026-12-01"); from.Before(date(t, "2028-10-01")); from = from.AddDays(1) {
		for _, n := range []int{1, 2, 5, 20} {
			r, err := calendar.Resolve(from, n)
			if err != nil {
				t.Fatal(err)
			}
			worked, possible := 0, 0
			for day := range calendar.Days(from.AddDays(1), r.Date) {
				if day.Kind.IsWorkday() {
					worked++
				}
				if day.Kind.IsWorkday() || day.Kind == workday.UnknownDay {
					possible++
				}
			}
			if worked > n || possible < n {
				t.Errorf("%d from %v is %v: of the days up to it %d are worked, and up to %d", n, from, r, worked, possible)
			}
		}
	}
}

func TestWhatADayIsBeforeItsNotice(t *testing.T) {
	for _, c := range []struct{ region, date, want string }{
		{"CN", "2027-10-03", "放假 国庆节（暂定）"}, // by law, a Sunday
		{"CN", "2027-10-04", "放假 国庆节（暂定）"}, // 国庆 has seven days
		{"CN", "2027-10-08", "工作日（暂定）"},
		{"CN", "2027-10-09", "待定 国庆节（暂定）"}, // a Saturday that may be worked
		{"CN", "2027-02-12", "放假 春节（暂定）"},
		{"CN", "2028-01-29", "放假 春节（暂定）"}, // a Saturday within it
		{"CN", "2028-01-03", "放假 元旦（暂定）"}, // for a Saturday
		{"CN", "2028-04-03", "放假 清明节（暂定）"},
		{"CN", "2028-04-16", "待定 清明节、劳动节（暂定）"},
		{"CN", "2027-04-30", "待定 劳动节（暂定）"},
		{"CN", "2027-06-12", "周末（暂定）"}, // 端午 is a Wednesday: none is worked for it
		{"CN", "2027-07-01", "工作日（暂定）"},
		{"CN-NX", "2027-10-04", "放假 国庆节（暂定）"},
		{"CN-NX", "2027-03-10", "待定 开斋节（暂定）"},
		{"CN-NX", "2027-03-20", "待定 开斋节（暂定）"}, // a Saturday that may be worked
		{"CN-NX", "2027-03-22", "工作日（暂定）"},
		{"CN-NX", "2026-05-27", "放假 古尔邦节（暂定）"}, // as reported
		{"CN-NX", "2026-05-26", "待定 古尔邦节（暂定）"}, // what is reported of the next days settles nothing
		{"CN-NX", "2026-03-20", "待定 开斋节（暂定）"},
		{"CN-NX", "2026-03-27", "工作日（暂定）"},
		{"CN-NX", "2026-03-28", "待定 开斋节（暂定）"}, // a Saturday that may be worked for it
		{"CN-NX", "2018-06-15", "待定 开斋节（暂定）"},
		{"CN-GX", "2026-12-07", "待定（暂定）"}, // nothing is known of its own holidays
		{"CN-BJ", "2026-12-07", "工作日（暂定）"},
	} {
		calendar, err := workday.ForRegion(c.region)
		if err != nil {
			t.Fatal(err)
		}
		if day, err := calendar.Day(date(t, c.date)); err != nil || day.String() != c.date+" "+c.want || day.Region != c.region {
			t.Errorf("%s: %v of %s, %v; want %s", c.region, day, day.Region, err, c.want)
		}
	}
}

// Where the nation's notice is known, and no festival of the region is near, the region has
// the nation's days, though its own notice is missing.
func TestTheNationsNoticeArrangesTheRegionsHolidays(t *testing.T) {
	calendars := calendarsBeyond(t)
	national, regional := calendars["CN with 2027"], calendars["CN-NX with 2027"]
	for day := range national.Days(date(t, "2027-01-01"), date(t, "2027-12-28")) {
		if regional.MayDiffer(day.Date, day.Date) {
			continue
		}
		there, err := regional.Day(day.Date)
		if err != nil || there.Kind != day.Kind || !there.Provisional || day.Provisional {
			t.Errorf("%v, in the region %v, %v", day, there, err)
		}
	}
}

// The last days of December belong to the next year's notice.
func TestADayNamesTheYearWhoseNoticeIsMissing(t *testing.T) {
	calendars := calendarsBeyond(t)
	for _, c := range []struct {
		calendar, date string
		want           int
	}{
		{"CN", "2026-12-28", 0}, {"CN", "2026-12-29", 2027}, {"CN", "2027-12-30", 2027},
		{"CN with 2027", "2027-12-28", 0}, {"CN with 2027", "2027-12-30", 2028}, {"CN-NX with 2027", "2027-12-28", 2027}, {"CN-NX", "2026-09-14", 2026},
	} {
		if day, err := calendars[c.calendar].Day(date(t, c.date)); err != nil || day.Year != c.want {
			t.Errorf("%s: %v is of %d, %v; want %d", c.calendar, day, day.Year, err, c.want)
		}
	}
}

// A day and a term of a region tell the same: where a term that counts one day alone may
// change, that day is not known, and the other way round.
func TestADayAndATermOfARegionAgree(t *testing.T) {
	for _, region := range []string{"CN-NX", "CN-GX", "CN-BJ"} {
		calendar, err := workday.ForRegion(region)
		if err != nil {
			t.Fatal(err)
		}
		for day := range calendar.Days(date(t, "2023-01-01"), date(t, "2026-11-30")) {
			before := day.Date.AddDays(-1)
			term, err := calendar.Resolve(before, 1)
			if err != nil {
				t.Fatal(err)
			}
			if day.Kind == workday.UnknownDay && !term.Earliest.IsZero() {
				t.Errorf("%v is %v, but the first working day after %v is %v in any case", day.Date, day, before, term)
			}
			if day.Kind == workday.OrdinaryDay && term.Date == day.Date && term.Provisional && term.Earliest.IsZero() {
				t.Errorf("%v is %v, but the first working day after %v may be another than %v", day.Date, day, before, term)
			}
		}
	}
}

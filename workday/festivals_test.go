package workday

import (
	"strings"
	"testing"
)

// Every day that Ningxia has had of its own is one that may have been expected.
func TestEveryDayOfNingxiaMayBeExpected(t *testing.T) {
	region, err := ForRegion("CN-NX")
	if err != nil {
		t.Fatal(err)
	}
	own := 0
	for day := range region.Days(MustParseDate("2011-01-01"), MustParseDate("2026-12-31")) {
		national, err := National().Day(day.Date)
		if err != nil || national.IsWorkday() == day.IsWorkday() {
			continue
		}
		own++
		if !region.MayDiffer(day.Date, day.Date) {
			t.Errorf("%v is not expected", day)
		}
	}
	if own < 20 {
		t.Errorf("%d days were looked at", own)
	}
}

func TestWhereTheRegionCannotDiffer(t *testing.T) {
	ningxia, _ := ForRegion("CN-NX")
	guangxi, _ := ForRegion("CN-GX")
	beijing, _ := ForRegion("CN-BJ")
	firm, err := National().Overlay("某厂")
	if err != nil {
		t.Fatal(err)
	}
	noticed, err := beijing.With(Arrangement{Notice: Notice{Region: "CN-BJ", Year: 2026}, Days: []Exception{{MustParseDate("2026-12-07"), Holiday, "市庆"}}})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		calendar *Calendar
		span     string
		want     bool
	}{
		{ningxia, "2026-11-30 2026-12-28", false},
		{ningxia, "2026-09-14 2026-10-16", false},
		{ningxia, "2026-05-10 2026-06-05", true},
		{ningxia, "2026-03-18 2026-03-18", true},
		{ningxia, "2027-02-20 2027-03-20", true}, // 开斋节 is about 2027-03-10
		{ningxia, "2027-05-17 2027-05-17", true}, // 古尔邦节 is about 2027-05-17
		{ningxia, "2027-06-10 2027-12-31", false},
		{ningxia, "2026-01-01 2027-12-31", true},
		{National(), "2026-05-10 2026-06-05", false},
		{guangxi, "2026-11-30 2026-12-28", true},
		{beijing, "2026-11-30 2026-12-28", false},
		{noticed, "2026-11-30 2026-12-28", true},
		{firm, "2026-11-30 2026-12-28", true},
	} {
		from, to, _ := strings.Cut(c.span, " ")
		if got := c.calendar.MayDiffer(MustParseDate(from), MustParseDate(to)); got != c.want {
			t.Errorf("%v, %s: %v, want %v", c.calendar, c.span, got, c.want)
		}
	}
}

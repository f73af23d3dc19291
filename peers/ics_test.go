package peers

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"time"

	ics "github.com/arran4/golang-ical"

	"github.com/seed2ea1efa0/disclosure/workday"
)

// A real reader of iCalendar finds the days off and the make-up days that the
// calendar knows, those that the next notice decides as such, and no other: nationally, of a region, and of a firm whose name
// and occasions have every character that the format escapes.
func TestAReaderOfICalendarFindsTheSameDays(t *testing.T) {
	ningxia, err := workday.ForRegion("CN-NX")
	if err != nil {
		t.Fatal(err)
	}
	firm, err := workday.National().Overlay("某厂, 二分厂; \\n",
		workday.Exception{Date: workday.MustParseDate("2026-03-02"), Kind: workday.Holiday, Occasion: `厂庆, 停产; "检修" \ ` + strings.Repeat("长", 60)},
		workday.Exception{Date: workday.MustParseDate("2026-03-07"), Kind: workday.MakeUpDay, Occasion: "补班"})
	if err != nil {
		t.Fatal(err)
	}
	for _, calendar := range []*workday.Calendar{workday.National(), ningxia, firm} {
		first, last := calendar.Range()
		for year := first.Year() + 1; year <= last.Year(); year++ {
			for _, language := range []string{"zh", "en"} {
				compareICS(t, calendar, year, language)
			}
		}
	}
}

func compareICS(t *testing.T, calendar *workday.Calendar, year int, language string) {
	var file bytes.Buffer
	if err := calendar.WriteICS(&file, year, language); err != nil {
		t.Fatal(err)
	}
	for line := range strings.SplitSeq(strings.TrimSuffix(file.String(), "\r\n"), "\r\n") {
		if len(line) > 75 || strings.ContainsAny(line, "\r\n") {
			t.Errorf("%v: a line of %d bytes: %q", calendar, len(line), line)
		}
	}
	parsed, err := ics.ParseCalendar(&file)
	if err != nil {
		t.Fatalf("%v %d: %v", calendar, year, err)
	}
	got := map[workday.Date]string{}
	ids := map[string]bool{}
	for _, event := range parsed.Events() {
		if ids[event.Id()] || event.Id() == "" {
			t.Errorf("%v: two events with the id %q", calendar, event.Id())
		}
		ids[event.Id()] = true
		if _, err := event.GetDtStampTime(); err != nil {
			t.Error(err)
		}
		from, err := event.GetAllDayStartAt()
		if err != nil {
			t.Fatal(err)
		}
		to, err := event.GetAllDayEndAt()
		if err != nil {
			t.Fatal(err)
		}
		for day := from; day.Before(to); day = day.Add(24 * time.Hour) {
			date, err := workday.NewDate(day.Date())
			if err != nil {
				t.Fatal(err)
			}
			got[date] = event.GetProperty(ics.ComponentPropertySummary).Value
		}
	}
	first, _ := workday.NewDate(year, time.January, 1)
	last, _ := workday.NewDate(year, time.December, 31)
	for day := range calendar.Days(first, last) {
		unknown := day.Kind == workday.UnknownDay && day.Occasion != "" // which the next notice decides
		named := day.Kind == workday.Holiday || day.Kind == workday.MakeUpDay || unknown
		summary, found := got[day.Date]
		if found != named || !strings.Contains(summary, day.Occasion) {
			t.Errorf("%v: %v %v %q is %q there", calendar, day.Date, day.Kind, day.Occasion, summary)
		}
		cautions := []string{"暂定", "provisional"}
		if unknown {
			cautions = []string{"待定", "not known yet"}
		}
		if marked := slices.ContainsFunc(cautions, func(caution string) bool { return strings.Contains(summary, caution) }); named && marked != day.Provisional {
			t.Errorf("%v: %v provisional %t is %q there", calendar, day.Date, day.Provisional, summary)
		}
		delete(got, day.Date)
	}
	if len(got) > 0 {
		t.Errorf("%v: %d days of other years: %v", calendar, len(got), got)
	}
}

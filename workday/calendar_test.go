package workday_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/seed2ea1efa0/disclosure/workday"
)

// A reference knows of each day from 2006-12-30 to 2028-12-31 whether it is
// worked and settled. It is made with the time package and maps from ISO dates
// alone, and shares no code with the calendar.
type reference []referenceDay

type referenceDay struct {
	date            workday.Date
	worked, settled bool
}

// newReference reads the days off and worked from files, and takes the days of
// some spans for settled. The statutory holidays of 2027 and 2028 are written out.
func newReference(t *testing.T, settled string, files ...string) reference {
	t.Helper()
	worked := make(map[string]bool)
	for _, file := range files {
		for _, line := range strings.Split(strings.TrimSpace(readFile(t, file)), "\n")[1:] {
			cells := strings.Split(line, "\t")
			mark(t, worked, cells[1], false)
			mark(t, worked, cells[2], true)
		}
	}
	mark(t, worked, "2027-01-01 2027-02-05..2027-02-08 2027-04-05 2027-05-01..2027-05-02 2027-06-09 2027-09-15 2027-10-01..2027-10-03", false)
	mark(t, worked, "2028-01-01 2028-01-25..2028-01-28 2028-04-04 2028-05-01..2028-05-02 2028-05-28 2028-10-01..2028-10-03", false)
	isSettled := make(map[string]bool)
	mark(t, isSettled, settled, true)
	var r reference
	for day := time.Date(2006, 12, 30, 0, 0, 0, 0, time.UTC); day.Year() < 2029; day = day.AddDate(0, 0, 1) {
		iso := day.Format(time.DateOnly)
		isWorked, named := worked[iso]
		if !named {
			isWorked = day.Weekday() != time.Saturday && day.Weekday() != time.Sunday
		}
		r = append(r, referenceDay{date(t, iso), isWorked, isSettled[iso]})
	}
	return r
}

func mark(t *testing.T, worked map[string]bool, spans string, isWorked bool) {
	for _, span := range strings.Fields(spans) {
		from, to, found := strings.Cut(span, "..")
		if !found {
			to = from
		}
		day, err := time.Parse(time.DateOnly, from)
		if err != nil {
			t.Fatal(err)
		}
		for iso := from; iso <= to; iso = day.Format(time.DateOnly) {
			worked[iso] = isWorked
			day = day.AddDate(0, 0, 1)
		}
	}
}

// TestCalendarAgreesWithCountingDayByDay asks for the 1st to the 60th working day
// after every date of the range, in both calendars.
func TestCalendarAgreesWithCountingDayByDay(t *testing.T) {
	ningxia, err := workday.ForRegion("CN-NX")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		calendar  *workday.Calendar
		reference reference
	}{
		{workday.National(), newReference(t, "2006-12-30..2026-12-28", "holidays.tsv")},
		{ningxia, newReference(t, "2015-01-01..2017-12-31 2019-01-01..2022-12-31", "holidays.tsv", "holidays-CN-NX.tsv")},
	} {
		t.Run(c.calendar.Region(), func(t *testing.T) {
			var dueBefore [61]workday.Date // of the day before, by number of working days
			step := 1
			if testing.Short() {
				step = 13
			}
			for i := 0; i < len(c.reference); i += step {
				checkFrom(t, c.calendar, c.reference[i:], &dueBefore)
				if t.Failed() {
					return
				}
			}
		})
	}
}

// checkFrom checks the first day of the reference, and counts on from it.
func checkFrom(t *testing.T, calendar *workday.Calendar, days reference, dueBefore *[61]workday.Date) {
	checkIsWorkday(t, calendar, days[0])
	from, settled, n := days[0].date, true, 0
	for _, day := range days[1:] {
		settled = settled && day.settled
		if !day.worked {
			continue
		}
		n++
		due, between, isSettled := answer(t, calendar, from, n)
		if due != day.date && day.date.Before(principlesBegin()) || between != n || isSettled != settled {
			t.Errorf("%d working days from %v: %v, settled %v, %d in between; want %v, %v", n, from, due, isSettled, between, day.date, settled)
		}
		if due.Before(dueBefore[n]) {
			t.Errorf("%d working days from %v: %v, but from the day before %v", n, from, due, dueBefore[n])
		}
		dueBefore[n] = due
		if n == 60 {
			return
		}
	}
	var beyond *workday.RangeError
	if due, err := calendar.Add(from, n+1); !errors.As(err, &beyond) || !due.IsZero() {
		t.Errorf("%d working days from %v: %v, %v, want a RangeError", n+1, from, due, err)
	}
}

// principlesBegin is the first day that the principles for a year without a notice
// can make a working day: the Saturday two weeks before 除夕 of 2027. From then on
// the answers are those of TestResolve….
func principlesBegin() workday.Date { return workday.MustParseDate("2027-01-23") }

// TestCalendarCountsBackwardsDayByDay asks for the 1st to the 60th working day
// before every date of the range.
func TestCalendarCountsBackwardsDayByDay(t *testing.T) {
	national := workday.National()
	days := newReference(t, "2006-12-30..2026-12-28", "holidays.tsv")
	step := 1
	if testing.Short() {
		step = 13
	}
	for i := 0; i < len(days); i += step {
		from, settled, n := days[i].date, true, 0
		for j := i - 1; j >= 0 && n < 60; j-- {
			day := days[j]
			settled = settled && day.settled
			if !day.worked {
				continue
			}
			n++
			before, between, isSettled := answer(t, national, from, -n)
			if before != day.date && from.Before(principlesBegin()) || between != -n || isSettled != settled {
				t.Fatalf("%d working days before %v: %v, settled %v, %d in between; want %v, %v", n, from, before, isSettled, between, day.date, settled)
			}
		}
		if n < 60 {
			var beyond *workday.RangeError
			if before, err := national.Add(from, -n-1); !errors.As(err, &beyond) || !before.IsZero() {
				t.Fatalf("%d working days before %v: %v, %v, want a RangeError", n+1, from, before, err)
			}
		}
	}
}

// An empty calendar, nil or zero, knows no day and never panics.
func TestEmptyCalendar(t *testing.T) {
	from, to := date(t, "2026-09-14"), date(t, "2026-10-16")
	for _, empty := range []*workday.Calendar{nil, {}} {
		_, isWorkday := empty.IsWorkday(from)
		_, day := empty.Day(from)
		_, zero := empty.Day(workday.Date{})
		_, add := empty.Add(from, 20)
		_, none := empty.Add(from, 0)
		_, between := empty.Between(from, to)
		for _, err := range []error{isWorkday, day, zero, add, none, between} {
			var outside *workday.RangeError
			if !errors.As(err, &outside) || !strings.Contains(err.Error(), "the calendar is empty") {
				t.Errorf("%v", err)
			}
		}
		for day := range empty.Days(workday.Date{}, to) {
			t.Errorf("has %v", day)
		}
		for range empty.Settled() {
			t.Error("has settled days")
		}
		for range empty.Notices() {
			t.Error("has notices")
		}
		if first, last := empty.Range(); !first.IsZero() || !last.IsZero() || empty.Region() != "" || empty.String() != "empty calendar" {
			t.Errorf("%v to %v, %q, %v", first, last, empty.Region(), empty)
		}
		if loaded, err := empty.LoadHolidays(strings.NewReader(readFile(t, madeUp))); loaded != nil || err == nil {
			t.Errorf("takes a holiday file: %v, %v", loaded, err)
		}
	}
}

func TestCalendarPrintsOneLine(t *testing.T) {
	if got := fmt.Sprint(workday.National()); got != "CN 2006-12-30–2028-12-31, settled through 2026-12-28" {
		t.Error(got)
	}
	for _, value := range []any{workday.National(), struct{ C *workday.Calendar }{workday.National()}} {
		if text, err := json.Marshal(value); err == nil {
			t.Errorf("marshals to %s", text)
		}
	}
}

// answer gives the n-th working day and the working days up to it, settled or
// estimated; both must agree on that.
func answer(t *testing.T, calendar *workday.Calendar, from workday.Date, n int) (due workday.Date, between int, settled bool) {
	var unannounced *workday.UnannouncedError
	due, err := calendar.Add(from, n)
	if err == nil {
		between, err = calendar.Between(from, due)
		return due, between, err == nil
	}
	if !errors.As(err, &unannounced) || !due.IsZero() {
		t.Fatalf("%d working days from %v: %v, %v", n, from, due, err)
	}
	due = unannounced.Estimate
	if between, err = calendar.Between(from, due); between != 0 || !errors.As(err, &unannounced) {
		t.Errorf("%v to %v: %d, %v, want it provisional", from, due, between, err)
	}
	return due, unannounced.Workdays, false
}

func checkIsWorkday(t *testing.T, calendar *workday.Calendar, want referenceDay) {
	is, err := calendar.IsWorkday(want.date)
	if (err == nil) != want.settled || is != (want.worked && want.settled) {
		t.Errorf("IsWorkday: %v, %v; want %+v", is, err, want)
	}
	day, err := calendar.Day(want.date)
	byPrinciple := !want.date.Before(principlesBegin()) // see TestADayAndResolveSayTheSame
	if err != nil || day.Date != want.date || day.IsWorkday() != want.worked && !byPrinciple || day.Provisional == want.settled {
		t.Errorf("Day: %+v, %v; want %+v", day, err, want)
	}
}

func TestKnownDeadlines(t *testing.T) {
	for _, c := range []struct {
		from string
		n    int
		want string
	}{
		{"2026-09-14", 20, "2026-10-16"}, // over 中秋, 国庆 and two make-up days
		{"2026-09-14", 5, "2026-09-20"},  // a Sunday that is worked
		{"2006-12-29", 1, ""},            // before the calendar
		{"2006-12-30", 1, "2006-12-31"},
		{"2020-01-23", 1, "2020-02-03"}, // the Spring Festival that was extended
		{"2024-02-08", 1, "2024-02-09"}, // 除夕 was no holiday yet
		{"2024-02-09", 1, "2024-02-18"},
		{"2015-09-02", 1, "2015-09-06"}, // the day of remembrance
		{"2026-11-30", 20, "2026-12-28"},
		{"2026-09-26", 0, "2026-09-26"}, // 0 is the day itself, also when it is off
		{"2026-10-16", -20, "2026-09-14"},
		{"2026-10-11", -1, "2026-10-10"}, // the Saturday that is worked
		{"2026-10-10", -1, "2026-10-09"},
		{"2026-10-08", -1, "2026-09-30"},
		{"2007-01-02", -2, "2006-12-30"},
		{"2007-01-02", -3, ""}, // before the calendar
	} {
		got, err := workday.National().Add(date(t, c.from), c.n)
		if got.String() != c.want || (err == nil) != (c.want != "") {
			t.Errorf("%d working days from %s: %v, %v, want %s", c.n, c.from, got, err, c.want)
		}
	}
}

func TestProvisionalAnswersNameTheYear(t *testing.T) {
	for _, c := range []struct {
		from     string
		n        int
		year     int
		estimate string
	}{
		{"2026-12-01", 20, 2027, "2026-12-29"},
		{"2026-12-28", 1, 2027, "2026-12-29"},
		{"2026-12-10", 20, 2027, "2027-01-08"}, // 1 January is no working day
		{"2027-02-04", 1, 2027, "2027-02-13"},  // a Saturday that may be worked
		{"2027-12-31", 20, 2028, "2028-02-04"}, // after the eight days of 春节
	} {
		_, err := workday.National().Add(date(t, c.from), c.n)
		var unannounced *workday.UnannouncedError
		if !errors.As(err, &unannounced) {
			t.Errorf("%d from %s: %v", c.n, c.from, err)
			continue
		}
		if got := *unannounced; got.Region != "CN" || got.Year != c.year || got.Estimate.String() != c.estimate {
			t.Errorf("%d from %s: %+v", c.n, c.from, got)
		}
		if message := err.Error(); !strings.Contains(message, "202") || !strings.Contains(message, c.estimate) {
			t.Errorf("the message lacks the year or the estimate: %s", message)
		}
	}
}

func TestQuestionsOutsideTheCalendar(t *testing.T) {
	national := workday.National()
	for _, text := range []string{"0001-01-01", "2006-12-29", "2029-01-01", "9999-12-31", ""} {
		var d workday.Date
		if text != "" {
			d = date(t, text)
		}
		inside := date(t, "2026-09-14")
		is, isWorkday := national.IsWorkday(d)
		if is {
			t.Errorf("%v is worked, though it is in no calendar", d)
		}
		_, day := national.Day(d)
		_, add := national.Add(d, 1)
		_, between := national.Between(d, inside)
		_, back := national.Between(inside, d)
		for _, err := range []error{isWorkday, day, add, between, back} {
			var outside *workday.RangeError
			if !errors.As(err, &outside) || outside.Date != d || outside.First.String() != "2006-12-30" || outside.Last.String() != "2028-12-31" {
				t.Errorf("%q: %v", text, err)
			}
		}
	}
	for _, n := range []int{math.MaxInt, math.MinInt, 100_000, -100_000} {
		_, err := national.Add(date(t, "2026-09-14"), n)
		var beyond *workday.RangeError
		if !errors.As(err, &beyond) || beyond.Workdays != n {
			t.Errorf("%d working days: %v", n, err)
		}
	}
}

func TestCalendarTellsWhatItCovers(t *testing.T) {
	for region, want := range map[string]string{
		"CN":    "2006-12-30..2026-12-28",
		"CN-NX": "2015-01-01..2017-12-31 2019-01-01..2022-12-31",
	} {
		calendar, err := workday.ForRegion(region)
		if err != nil || calendar.Region() != region {
			t.Fatal(calendar, err)
		}
		if first, last := calendar.Range(); first.String() != "2006-12-30" || last.String() != "2028-12-31" {
			t.Errorf("%s ranges from %v to %v", region, first, last)
		}
		if got := settled(calendar); got != want {
			t.Errorf("%s is settled on %s, want %s", region, got, want)
		}
	}
}

// A year that is added moves the end of what is settled to the last days of December,
// and the range by a year where it is the next one.
func TestTheEndOfWhatIsSettledMovesWithEachYear(t *testing.T) {
	loaded, err := workday.National().LoadHolidays(strings.NewReader(notice2027))
	if err != nil {
		t.Fatal(err)
	}
	if got := settled(loaded); got != "2006-12-30..2027-12-28" {
		t.Error(got)
	}
	ningxia, _ := workday.ForRegion("CN-NX")
	stretches := 0
	for range ningxia.Settled() {
		stretches++
		break
	}
	if stretches != 1 {
		t.Errorf("goes on after the caller has stopped: %d", stretches)
	}
}

func settled(calendar *workday.Calendar) string {
	var stretches []string
	for first, last := range calendar.Settled() {
		stretches = append(stretches, first.String()+".."+last.String())
	}
	return strings.Join(stretches, " ")
}

func TestRegions(t *testing.T) {
	if national, err := workday.ForRegion("CN"); err != nil || *national != *workday.National() {
		t.Errorf("CN is not the national calendar: %v", err)
	}
	for _, code := range []string{"", "cn", "CN-XX", "CN-HK", "CN-", "宁夏", strings.Repeat("x", 1<<20)} {
		if calendar, err := workday.ForRegion(code); err == nil || calendar != nil || !strings.Contains(err.Error(), "CN-NX") || len(err.Error()) > 300 {
			t.Errorf("ForRegion(%.20q): %v", code, err)
		}
	}
	ningxia, err := workday.ForRegion("CN-NX")
	if err != nil {
		t.Fatal(err)
	}
	// 开斋节 2021 fell on 13 and 14 May.
	from := date(t, "2021-05-12")
	if due, err := workday.National().Add(from, 1); due.String() != "2021-05-13" || err != nil {
		t.Errorf("nationally %v, %v", due, err)
	}
	if due, err := ningxia.Add(from, 1); due.String() != "2021-05-17" || err != nil {
		t.Errorf("in Ningxia %v, %v", due, err)
	}
	// Of 2023 no notice of the region is known: the national answer is the estimate.
	from = date(t, "2022-12-20")
	national, err := workday.National().Add(from, 20)
	if err != nil {
		t.Fatal(err)
	}
	_, err = ningxia.Add(from, 20)
	var unannounced *workday.UnannouncedError
	if !errors.As(err, &unannounced) || !reflect.DeepEqual(*unannounced, workday.UnannouncedError{
		Region: "CN-NX", Year: 2023, Missing: []workday.MissingNotice{{Region: "CN-NX", Year: 2023}}, Estimate: national, Earliest: national, Latest: national,
	}) {
		t.Errorf("in Ningxia %v, nationally %v", err, national)
	}
}

func TestQuestionsDoNotAllocate(t *testing.T) {
	calendar, from, to := workday.National(), date(t, "2026-09-14"), date(t, "2026-10-16")
	for name, ask := range map[string]func(){
		"Add":       func() { calendar.Add(from, 20) },
		"Add back":  func() { calendar.Add(to, -20) },
		"Between":   func() { calendar.Between(from, to) },
		"IsWorkday": func() { calendar.IsWorkday(from) },
		"Day":       func() { calendar.Day(from) },
		"National":  func() { workday.National().Add(from, 20) },
	} {
		if allocations := testing.AllocsPerRun(100, ask); allocations > 0 {
			t.Errorf("%s allocates %v times", name, allocations)
		}
	}
}

func BenchmarkAdd20(b *testing.B) {
	calendar, from := workday.National(), date(b, "2026-09-14")
	b.ReportAllocs()
	for b.Loop() {
		calendar.Add(from, 20)
	}
}

// Nothing that a caller does to a calendar reaches another.
func TestNobodyCanDamageACalendar(t *testing.T) {
	ask := func() (workday.Date, error) { return workday.National().Add(date(t, "2026-09-14"), 20) }
	*workday.National() = workday.Calendar{}
	regional, _ := workday.ForRegion("CN-NX")
	*regional = *workday.National()
	configuration := struct{ Calendar *workday.Calendar }{workday.National()}
	for _, text := range []string{`{"Calendar": {}}`, `{"Calendar": {"region": "CN-NX"}}`} {
		if err := json.Unmarshal([]byte(text), &configuration); err == nil {
			t.Errorf("%s is decoded into a calendar", text)
		}
	}
	if due, err := ask(); err != nil || due.String() != "2026-10-16" {
		t.Errorf("%v, %v", due, err)
	}
	if due, err := configuration.Calendar.Add(date(t, "2026-09-14"), 20); err != nil || due.String() != "2026-10-16" {
		t.Errorf("in the configuration: %v, %v", due, err)
	}
	if again, err := workday.ForRegion("CN-NX"); err != nil || again.Region() != "CN-NX" {
		t.Errorf("%v, %v", again, err)
	}
	if err := json.Unmarshal([]byte(`{}`), new(workday.Calendar)); err == nil {
		t.Error("a calendar is made of nothing")
	}
}

// Over days that are not announced, the number of working days has a range, and the notice
// makes one of it; where a region's own festival is near, there is none.
func TestBetweenTellsTheRangeOfANumber(t *testing.T) {
	announced := loadHolidays(t, workday.National(), readFile(t, madeUp))
	ningxia, err := workday.ForRegion("CN-NX")
	if err != nil {
		t.Fatal(err)
	}
	ranges := 0
	for from := date(t, "2026-12-20"); from.Year() < 2028; from = from.AddDays(3) {
		for _, days := range []int{-40, -9, 1, 12, 45, 90} {
			to := from.AddDays(days)
			_, err := workday.National().Between(from, to)
			var unannounced *workday.UnannouncedError
			if !errors.As(err, &unannounced) {
				continue
			}
			n, err := announced.Between(from, to)
			if err != nil {
				continue
			}
			if n < unannounced.Fewest || n > unannounced.Most {
				t.Errorf("from %v to %v: %d to %d, and by the notice %d", from, to, unannounced.Fewest, unannounced.Most, n)
			}
			if estimate := unannounced.Workdays; estimate != unannounced.Most {
				t.Errorf("from %v to %v: the estimate is %d of %d to %d", from, to, estimate, unannounced.Fewest, unannounced.Most)
			}
			if unannounced.Fewest < unannounced.Most {
				ranges++
			}
			_, err = ningxia.Between(from, to)
			var there *workday.UnannouncedError
			first, last := from.AddDays(1), to
			if days < 0 {
				first, last = to, from.AddDays(-1)
			}
			if !errors.As(err, &there) || (there.Most != 0) != (unannounced.Most != 0 && !ningxia.MayDiffer(first, last)) {
				t.Errorf("from %v to %v in the region: %v, and in the nation %v", from, to, err, unannounced)
			}
		}
	}
	if ranges < 100 {
		t.Errorf("%d numbers have a range", ranges)
	}
}

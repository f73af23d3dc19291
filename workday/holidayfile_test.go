package workday_test

import (
	"errors"
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/seed2ea1efa0/disclosure/workday"
)

// madeUp is a whole arrangement of 2027, with 13 days and their make-up days.
const madeUp = "testdata/holidays-2027.json"

func loadHolidays(t testing.TB, calendar *workday.Calendar, file string) *workday.Calendar {
	t.Helper()
	loaded, err := calendar.LoadHolidays(strings.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	return loaded
}

func readFile(t testing.TB, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// holidayFile writes a file; a day that is worked has a minus before it.
func holidayFile(year int, days ...string) string {
	var listed []string
	for _, day := range days {
		date, worked := strings.CutPrefix(day, "-")
		listed = append(listed, fmt.Sprintf("\t{\"name\": \"节日\", \"date\": %q, \"isOffDay\": %v}", date, !worked))
	}
	return fmt.Sprintf("{\"year\": %d, \"days\": [\n%s\n]}", year, strings.Join(listed, ",\n"))
}

func TestLoadedYearIsSettled(t *testing.T) {
	national := workday.National()
	loaded := loadHolidays(t, national, readFile(t, madeUp))
	if got := settled(loaded); got != "2006-12-30..2027-12-28" {
		t.Errorf("settled on %s", got)
	}
	for from, want := range map[string]string{
		"2026-12-01": "2026-12-29",
		"2026-12-10": "2027-01-08",
		"2027-01-29": "2027-01-31", // the Sunday that makes up for 春节
	} {
		n := 20
		if from == "2027-01-29" {
			n = 1
		}
		if due, err := loaded.Add(date(t, from), n); due.String() != want || err != nil {
			t.Errorf("%d working days from %s: %v, %v, want %s", n, from, due, err, want)
		}
	}
	day, err := loaded.Day(date(t, "2027-10-09"))
	if err != nil || day.Kind != workday.MakeUpDay || day.Occasion != "国庆节" || day.Notice.URL != "https://example.org/made-up-for-tests" {
		t.Errorf("%+v, %v", day, err)
	}
	if got := settled(national); got != "2006-12-30..2026-12-28" {
		t.Errorf("the national calendar itself is now settled on %s", got)
	}
}

// A shortened file settles the days up to the first that a holiday which it leaves out can
// change: 春节, on Friday 5 February, from Saturday 23 January on.
func TestWhatAShortenedFileSettles(t *testing.T) {
	for _, c := range []struct {
		want string
		days []string
	}{
		{"2006-12-30..2027-01-22", []string{"2027-01-01"}},
		{"2006-12-30..2027-01-22", []string{"2027-01-01", "2027-02-05", "2027-02-06", "2027-02-07", "2027-05-01", "2027-05-02"}},
		{"2006-12-30..2027-04-02", []string{"2027-01-01", "-2027-01-31", "2027-02-05", "2027-02-06", "2027-02-07", "2027-02-08", "2027-02-09", "2027-02-10", "2027-02-11", "2027-02-12", "-2027-02-20"}},
		{"2006-12-30..2026-12-28", []string{"2027-10-01"}}, // not even 1 January
	} {
		loaded := loadHolidays(t, workday.National(), holidayFile(2027, c.days...))
		if got := settled(loaded); got != c.want {
			t.Errorf("%v settles %s, want %s", c.days, got, c.want)
		}
	}
	// A Sunday that makes up for what is left out is not settled, though nothing names it.
	loaded := loadHolidays(t, workday.National(), holidayFile(2027, "2027-01-01"))
	if r, err := loaded.Resolve(date(t, "2026-12-31"), 20); err != nil || !r.Provisional || r.Earliest.String() != "2027-01-27" || r.Latest.String() != "2027-01-29" {
		t.Errorf("%+v, %v", r, err)
	}
	// One that gives 13 days is whole, whatever days it gives them on.
	whole := strings.Replace(readFile(t, madeUp), "2027-09-15", "2027-09-16", 1)
	if got := settled(loadHolidays(t, workday.National(), whole)); got != "2006-12-30..2027-12-28" {
		t.Errorf("a whole arrangement settles %s", got)
	}
	loaded = loadHolidays(t, workday.National(), holidayFile(2027, "2027-01-01", "-2027-09-26"))
	day, err := loaded.Day(date(t, "2027-09-26"))
	if err != nil || !day.Provisional || day.Kind != workday.MakeUpDay {
		t.Errorf("the named Sunday is %+v, %v", day, err)
	}
	day, err = loaded.Day(date(t, "2027-10-01"))
	if err != nil || !day.Provisional || day.Kind != workday.Holiday {
		t.Errorf("the holiday left out is %+v, %v", day, err)
	}
}

func TestDecemberBelongsToTheNextNotice(t *testing.T) {
	loaded := loadHolidays(t, workday.National(), holidayFile(2027, "-2026-12-26", "2026-12-31", "2027-01-01"))
	if due, err := loaded.Add(date(t, "2026-12-25"), 1); due.String() != "2026-12-26" || err != nil {
		t.Errorf("%v, %v", due, err)
	}
	if due, err := loaded.Add(date(t, "2026-12-30"), 1); due.String() != "2027-01-04" || err != nil {
		t.Errorf("%v, %v", due, err)
	}
}

func TestYearsNeedNotBeAddedInOrder(t *testing.T) {
	whole2028 := holidayFile(2028, "2028-01-01", "2028-01-03", "2028-01-25", "2028-01-26", "2028-01-27", "2028-01-28", "2028-04-04",
		"2028-05-01", "2028-05-02", "2028-05-28", "2028-05-29", "2028-10-01", "2028-10-02", "2028-10-03", "2028-10-04", "2028-10-05")
	loaded := loadHolidays(t, workday.National(), whole2028)
	if got := settled(loaded); got != "2006-12-30..2026-12-28 2028-01-01..2028-12-28" {
		t.Errorf("without 2027: %s", got)
	}
	if due, err := loaded.Add(date(t, "2027-12-31"), 1); due.String() != "2028-01-04" || err != nil {
		t.Errorf("%v, %v", due, err)
	}
	var unannounced *workday.UnannouncedError
	if _, err := loaded.Add(date(t, "2027-12-30"), 2); !errors.As(err, &unannounced) || unannounced.Year != 2027 {
		t.Errorf("over the hole: %v", err)
	}
	loaded = loadHolidays(t, loaded, readFile(t, madeUp))
	if got := settled(loaded); got != "2006-12-30..2028-12-28" {
		t.Errorf("with 2027: %s", got)
	}
	// Of 2029 the lunar dates are not known: only a whole arrangement will do.
	whole2029 := holidayFile(2029, "2029-01-01", "2029-02-12", "2029-02-13", "2029-02-14", "2029-02-15", "2029-04-04",
		"2029-05-01", "2029-05-02", "2029-06-18", "2029-09-21", "2029-10-01", "2029-10-02", "2029-10-03")
	loaded = loadHolidays(t, loaded, whole2029)
	if _, last := loaded.Range(); last.String() != "2029-12-31" || settled(loaded) != "2006-12-30..2029-12-28" {
		t.Errorf("with 2029: %s, range to %v", settled(loaded), last)
	}
}

func TestKnownYearLoadedAgainChangesNothing(t *testing.T) {
	national := workday.National()
	for year := 2007; year <= 2026; year++ {
		if again := loadHolidays(t, national, fileOf(national, year)); again != national {
			t.Errorf("%d made another calendar", year)
		}
	}
	// Some files do not list the Monday 2020-02-03, which is worked anyway.
	without := strings.Replace(fileOf(national, 2020), "2020-02-03", "2020-02-04", 1)
	if again := loadHolidays(t, national, without); again != national {
		t.Error("2020 made another calendar")
	}
	loaded := loadHolidays(t, national, readFile(t, madeUp))
	if again := loadHolidays(t, loaded, readFile(t, madeUp)); again != loaded {
		t.Error("2027 made another calendar the second time")
	}
}

// fileOf writes what a calendar knows of a year as a holiday file.
func fileOf(calendar *workday.Calendar, year int) string {
	var days []string
	for day := range calendar.Days(calendar.Range()) {
		switch {
		case day.Notice.Year != year:
		case day.IsWorkday():
			days = append(days, "-"+day.Date.String())
		default:
			days = append(days, day.Date.String())
		}
	}
	return holidayFile(year, days...)
}

func TestRegionStandsOverTheNewYear(t *testing.T) {
	ningxia, err := workday.ForRegion("CN-NX")
	if err != nil {
		t.Fatal(err)
	}
	loaded := loadHolidays(t, ningxia, readFile(t, madeUp))
	if loaded.Region() != "CN-NX" || settled(loaded) != "2015-01-01..2017-12-31 2019-01-01..2022-12-31" {
		t.Errorf("%s, settled on %s", loaded.Region(), settled(loaded))
	}
	var unannounced *workday.UnannouncedError
	if _, err := loaded.Add(date(t, "2027-01-29"), 1); !errors.As(err, &unannounced) || unannounced.Estimate.String() != "2027-01-31" {
		t.Errorf("the estimate does not use the loaded year: %v", err)
	}
}

func TestLoadHolidaysRefuses(t *testing.T) {
	day := func(member string) string {
		return `{"year": 2027, "days": [` + "\n\t" + `{"name": "元旦", "date": "2027-01-01", ` + member + "}]}"
	}
	for name, c := range map[string]struct{ file, want string }{
		"nothing":           {"", "line 1, column 1: the file is empty"},
		"cut off":           {readFile(t, madeUp)[:200], "want a value, not ‘t’"},
		"no JSON":           {"BEGIN:VCALENDAR", "line 1, column 1: this is no JSON: the file should begin with {, not ‘BEGIN’"},
		"NaN":               {`{"year": NaN, "days": []}`, "line 1, column 10: year: want a value, not ‘NaN’"},
		"no UTF-8":          {"{\"year\": 2027,\n\"papers\": [\"\xff\"]}", "line 2, column 13: the text is neither UTF-8 nor UTF-16"},
		"too large":         {readFile(t, madeUp) + strings.Repeat(" ", 1<<20), "larger than 1048576 bytes"},
		"an empty list":     {`[]`, "the file has no arrangement"},
		"a list of numbers": {`[1]`, "want an object, not 1"},
		"a catalogue":       {`{"official": {"title": "", "categories": []}}`, "this is no holiday file"},
		"no year":           {`{"days": []}`, `the object has no member "year"`},
		"no days":           {`{"year": 2027}`, `the object has no member "days"`},
		"not announced":     {`{"year": 2027, "papers": [], "days": []}`, "days: the file names no day"},
		"two years":         {`{"year": 2027, "year": 2028, "days": []}`, "appears twice"},
		"text for a year":   {`{"year": "2027", "days": []}`, `line 1, column 10: year: want a whole number`},
		"half a year":       {`{"year": 2027.5, "days": []}`, "want a whole number"},
		"null for days":     {`{"year": 2027, "days": null}`, "want an array, not null"},
		"no truth":          {day(`"isOffDay": "yes"`), "line 2, column 51: days[0].isOffDay: want true or false"},
		"one or nought":     {day(`"isOffDay": 1`), "days[0].isOffDay: want true or false, not 1"},
		"without a kind":    {day(`"name_en": "New Year"`), "days[0].name_en: there is no member \"name_en\": the members here are name, date, isOffDay"},
		"too early":         {holidayFile(2006, "2006-01-01"), "2006 is before 2007"},
		"too far":           {holidayFile(2030, "2030-01-01"), "add the holiday file of that year first"},
		"shortened unknown": {holidayFile(2029, "2029-01-01"), "gives 1 days off of the 13 of a whole year"},
		"foreign":           {`{"year": 2027, "days": [{"name": "New Year", "date": "2027-01-01", "isOffDay": true}]}`, "days[0].name: \"New Year\" is no Chinese holiday"},
		"escape sequence":   {`{"year": 2027, "days": [{"name": "元旦\u001b[2J", "date": "2027-01-01", "isOffDay": true}]}`, "does not print"},
		"no date":           {holidayFile(2027, "2027-02-30"), "line 2, column 25: days[0].date: date \"2027-02-30\": February 2027 has 28 days"},
		"another form":      {holidayFile(2027, "2027/01/01"), "write it as 2027-01-01"},
		"another year":      {holidayFile(2027, "2027-01-01", "2028-01-01"), "line 3, column 25: days[1].date: 2028-01-01 is neither in 2027"},
		"November":          {holidayFile(2027, "2026-11-30"), "neither in 2027 nor in the December before"},
		"a day twice":       {holidayFile(2027, "2027-01-01", "2027-01-02", "-2027-01-01"), "line 4, column 25: days[2].date: 2027-01-01 appears twice, first in line 2"},
		"worked by law":     {holidayFile(2027, "-2027-01-01"), "2027-01-01 is a statutory holiday, 元旦"},
		"known, more":       {strings.Replace(fileOf(workday.National(), 2026), "[", `[{"name": "节日", "date": "2026-03-02", "isOffDay": true},`, 1), "2026-03-02 is off here, but not in the notice 国办发明电〔2025〕7号"},
		"known, less":       {holidayFile(2026, "2026-01-01"), "2026-01-02 is missing, which is off in the notice 国办发明电〔2025〕7号"},
	} {
		loaded, err := workday.National().LoadHolidays(strings.NewReader(c.file))
		var fault *workday.FileError
		if loaded != nil || !errors.As(err, &fault) || fault.Line < 1 || fault.Column < 1 {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if !strings.Contains(err.Error(), c.want) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: %v\nwant %s", name, err, c.want)
		}
	}
	if got := settled(workday.National()); got != "2006-12-30..2026-12-28" {
		t.Errorf("a refused file changed what is settled: %s", got)
	}
}

func TestLoadHolidaysRefusesWhatContradictsAFileLoadedBefore(t *testing.T) {
	loaded := loadHolidays(t, workday.National(), holidayFile(2027, "2027-01-01", "-2027-12-31"))
	for _, file := range []string{
		holidayFile(2028, "2027-12-31", "2028-01-01"),
		holidayFile(2027, "2027-01-01", "2027-12-31"),
		holidayFile(2027, "2027-01-01", "2027-01-04"),
	} {
		if _, err := loaded.LoadHolidays(strings.NewReader(file)); err == nil || !strings.Contains(err.Error(), "not in the holiday file for 2027") {
			t.Errorf("%s\nis accepted, or: %v", file, err)
		}
	}
	loadHolidays(t, loaded, holidayFile(2028, "-2027-12-31", "2028-01-01"))
}

// A file and the text of a notice are held to the same: a day that is worked for nothing is
// found behind either door.
func TestAWholeFileWithADayWorkedForNothingIsRefused(t *testing.T) {
	file := readFile(t, madeUp)
	for _, c := range []struct{ date, want string }{
		{"2027-10-10", "there are 12 days off, but 13 statutory holidays; 国庆节: 1 days off too few, or days worked too many"},
		{"2027-09-19", "there are 12 days off, but 13 statutory holidays"},
		{"2027-11-06", "there are 12 days off"},
		{"2027-11-05", "2027-11-05 is more than 14 days away from 国庆节"}, // a Friday: it takes none of the days off
	} {
		more := strings.Replace(file, `"days": [`, `"days": [{"name": "国庆节", "date": "`+c.date+`", "isOffDay": false},`, 1)
		if _, err := workday.National().LoadHolidays(strings.NewReader(more)); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s worked: %v, want %s", c.date, err, c.want)
		}
	}
}

func TestLoadHolidaysReportsReadErrors(t *testing.T) {
	file, err := os.Open("testdata")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if _, err := workday.National().LoadHolidays(file); err == nil {
		t.Error("a folder is a holiday file")
	}
}

func FuzzLoadHolidays(f *testing.F) {
	f.Add(readFile(f, madeUp))
	f.Add(holidayFile(2027, "2027-01-01", "-2026-12-26"))
	f.Add(holidayFile(2028, "2028-01-01"))
	f.Add(holidayFile(2026, "2026-01-01"))
	f.Add(`{"year": 2027, "papers": [], "days": []}`)
	f.Add(`{"$schema": "", "days": [{"isOffDay": false, "date": "2027-12-31", "name": "\u5143"}], "year": 2027}`)
	f.Add("\ufeff{}")
	f.Fuzz(func(t *testing.T, file string) {
		national := workday.National()
		loaded, err := national.LoadHolidays(strings.NewReader(file))
		if (err == nil) == (loaded == nil) {
			t.Fatalf("%v, %v", loaded, err)
		}
		if err != nil {
			if message := err.Error(); strings.ContainsAny(message, "\n\r\x1b") || len(message) > 1000 {
				t.Errorf("the error is not one short line: %q", message)
			}
			return
		}
		if due, err := loaded.Add(date(t, "2026-09-14"), 20); due.String() != "2026-10-16" || err != nil {
			t.Errorf("the file changed 2026: %v, %v", due, err)
		}
		for day := range loaded.Days(date(t, "2026-12-01"), date(t, "2029-12-31")) {
			if next, err := loaded.Add(day.Date, 1); err == nil && !next.After(day.Date) {
				t.Errorf("the working day after %v is %v", day.Date, next)
			}
		}
	})
}

// A file that lost days worked would settle dates that are too late: the weekdays off
// less the weekend days worked are no more than the statutory days.
func TestAFileOutOfBalance(t *testing.T) {
	file, err := os.ReadFile("testdata/holidays-2027.json")
	if err != nil {
		t.Fatal(err)
	}
	whole := string(file)
	for name, wrong := range map[string]string{
		"no make-up days": regexp.MustCompile(`(?m)^.*"isOffDay": false.*\n`).ReplaceAllString(whole, ""),
		"a day too many":  strings.Replace(whole, `"days": [`, `"days": [{"name": "国庆节", "date": "2027-06-15", "isOffDay": true},`, 1),
	} {
		wrong = regexp.MustCompile(`,(\s*\])`).ReplaceAllString(wrong, "$1")
		if wrong == whole {
			t.Fatalf("%s: nothing is changed", name)
		}
		_, err := workday.National().LoadHolidays(strings.NewReader(wrong))
		if err == nil || !strings.Contains(err.Error(), "days off, but 13 statutory holidays") {
			t.Errorf("%s: %v", name, err)
		}
	}
	// A shortened one is held to the statutory holidays that it has.
	_, err = workday.National().LoadHolidays(strings.NewReader(holidayFile(2027, "2027-01-01", "2027-02-05", "2027-02-06", "2027-02-07", "2027-02-08", "2027-02-09", "2027-02-10", "2027-02-11", "2027-02-12", "-2027-02-20")))
	if err == nil || !strings.Contains(err.Error(), "6 days off, but 5 statutory holidays") {
		t.Errorf("春节 without a day worked: %v", err)
	}
}

// What cannot be read is no file without holidays.
func TestHolidaysThatCannotBeRead(t *testing.T) {
	broken := errors.New("the disk is gone")
	if read, err := workday.National().ReadHolidays(iotest.ErrReader(broken), workday.Hint{}); !errors.Is(err, broken) || read != nil {
		t.Errorf("%v, %v", read, err)
	}
}

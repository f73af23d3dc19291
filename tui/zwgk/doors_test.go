package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/ledger"
	"github.com/seed2ea1efa0/disclosure/table"
	"github.com/seed2ea1efa0/disclosure/wording"
	"github.com/seed2ea1efa0/disclosure/workday"
)

// The library, the commands, the calendar file, the ledger and the words of the browser give
// one answer to a question, whatever day, region and term it is about.
func TestEveryDoorGivesTheSameAnswer(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 1415))
	for i := range 75 {
		date := workday.MustParseDate("2015-01-01").AddDays(random.IntN(5113)) // up to 2028
		if i%3 == 0 {
			date = workday.MustParseDate("2025-12-01").AddDays(random.IntN(760)) // announced or not
		}
		region := []string{"CN", "CN-NX"}[random.IntN(2)]
		if i%5 == 0 { // near 开斋节, of which nothing is known
			date, region = workday.MustParseDate("2026-03-10").AddDays(random.IntN(25)), "CN-NX"
		}
		calendar, err := workday.ForRegion(region)
		if err != nil {
			t.Fatal(err)
		}
		askOfADay(t, calendar, date)
		term := []string{"%d个工作日内", "信息形成或者变更之日起%d个工作日内", "公示期满后%d个工作日内", "%d个工作日内（自受理之日起）"}[random.IntN(4)]
		askOfATerm(t, calendar, date, fmt.Sprintf(term, []int{1, 5, 7, 20, 40}[random.IntN(5)]))
	}
}

// askOfADay asks whether a day is worked.
func askOfADay(t *testing.T, calendar *workday.Calendar, date workday.Date) {
	t.Helper()
	day, err := calendar.Day(date)
	if err != nil {
		t.Fatal(err)
	}
	stdout, _ := printed(t, false, "day", date.String(), "--region", calendar.Region(), "--json")
	var said struct {
		Workday     *bool
		Provisional bool
	}
	if err := json.Unmarshal([]byte(stdout), &said); err != nil {
		t.Fatalf("%s: %v", stdout, err)
	}
	isUnknown := day.Kind == workday.UnknownDay
	if (said.Workday == nil) != isUnknown || !isUnknown && *said.Workday != day.Kind.IsWorkday() || said.Provisional != day.Provisional {
		t.Errorf("%v in %s: the command says %s", day, day.Region, stdout)
	}
	if worked, err := calendar.IsWorkday(date); (err != nil) != day.Provisional || err == nil && worked != day.Kind.IsWorkday() {
		t.Errorf("%v in %s: IsWorkday says %v, %v", day, day.Region, worked, err)
	}
	words := wording.Chinese.OneDay(day)
	if strings.Contains(words, "待定") != isUnknown || strings.Contains(words, "推算不变") && isUnknown {
		t.Errorf("%v in %s: %s", day, day.Region, words)
	}
	if event := eventOn(t, calendar, date); strings.Contains(event, "待定") != (isUnknown && day.Occasion != "") || strings.HasPrefix(event, "上班") != (day.Kind == workday.MakeUpDay) {
		t.Errorf("%v in %s: the calendar file says %q", day, day.Region, event)
	}
	// A term that counts this day alone is as sure as the day.
	next, err := calendar.Resolve(date.AddDays(-1), 1)
	if err != nil {
		t.Fatal(err)
	}
	if day.Kind.IsWorkday() && (next.Date != date || next.Provisional && next.Latest != date) || isUnknown && next.Latest == date {
		t.Errorf("%v in %s: the first working day from the day before is %v, up to %v", day, day.Region, next, next.Latest)
	}
}

// eventOn returns the summary of the event of a calendar file that a day lies in.
func eventOn(t *testing.T, calendar *workday.Calendar, date workday.Date) (summary string) {
	t.Helper()
	var file bytes.Buffer
	if err := calendar.WriteICS(&file, date.Year(), "zh"); err != nil {
		t.Fatal(err)
	}
	for _, event := range strings.Split(file.String(), "BEGIN:VEVENT")[1:] {
		member := func(name string) string {
			_, value, _ := strings.Cut(event, name+":")
			value, _, _ = strings.Cut(value, "\r\n")
			return value
		}
		from, to := workday.MustParseDate(member("DTSTART;VALUE=DATE")), workday.MustParseDate(member("DTEND;VALUE=DATE"))
		if !date.Before(from) && date.Before(to) {
			return member("SUMMARY")
		}
	}
	return ""
}

// askOfATerm asks by which day something must be published.
func askOfATerm(t *testing.T, calendar *workday.Calendar, from workday.Date, printedTerm string) {
	t.Helper()
	term := disclosure.ParseDeadline(printedTerm)
	want, err := term.Resolve(calendar, from)
	if err != nil {
		return // no day, by no door: the last days of 2028
	}
	catalog := ofOneTerm(t, printedTerm)
	file := filepath.Join(t.TempDir(), "目录.json")
	data, err := json.Marshal(catalog)
	if err != nil {
		t.Fatal(err)
	}
	writeFile(t, file, string(data))
	stdout, _ := printed(t, false, "due", "1", "--from", from.String(), "--region", calendar.Region(), "--catalog", file, "--json")
	var said struct {
		Due, Earliest, Latest workday.Date
		Provisional           bool
		Event                 string
	}
	if err := json.Unmarshal([]byte(stdout), &said); err != nil {
		t.Fatalf("%s: %v", stdout, err)
	}
	if said.Due != want.Date || said.Provisional != want.Provisional || said.Earliest != want.Earliest || said.Latest != want.Latest || said.Event != term.Event() {
		t.Errorf("%s from %v: %+v, but the command says %s", printedTerm, from, want, stdout)
	}
	answer := wording.Question{From: from, Today: from, Calendar: calendar}.Ask(term)
	words := wording.Chinese.Text(wording.Chinese.Answer(answer))
	sure, _ := wording.Chinese.Sure(answer)
	unsure := strings.Contains(words, "暂定") && (strings.Contains(sure, "未收录"))
	if !strings.Contains(words, "最迟公开日："+want.Date.String()) || unsure != want.Provisional {
		t.Errorf("%s from %v: %+v, but in words\n%s%s", printedTerm, from, want, words, sure)
	}
	if event := term.Event(); event != "" && (!strings.Contains(words, "须是"+event) || !strings.Contains(sure, event)) {
		t.Errorf("%s: the words do not ask for %s:\n%s%s", printedTerm, event, words, sure)
	}
	askTheLedger(t, catalog, calendar, from, want, term)
}

// askTheLedger asks the same of a register with the day from which the term runs, under its
// own heading, and of one that has the day of formation alone.
func askTheLedger(t *testing.T, catalog *disclosure.Catalog, calendar *workday.Calendar, from workday.Date, want workday.Resolution, term disclosure.Deadline) {
	t.Helper()
	heading := strings.TrimSuffix(term.Event(), "之日") + "日期"
	for _, register := range []string{
		fmt.Sprintf("标题,事项序号,形成日期,发布日期\n甲,1,%v,\n", from),
		fmt.Sprintf("标题,事项序号,形成日期,%s,发布日期\n甲,1,%v,%v,\n", heading, from, from),
	} {
		told := term.Event() == "" || strings.Contains(register, heading)
		if term.Event() == "受理之日" && told {
			continue // that is a register of requests
		}
		l, err := ledger.Read(strings.NewReader(register), table.CSV, ledger.NewMatcher(catalog))
		if err != nil {
			t.Fatal(err)
		}
		s := l.Rows(calendar, want.Date)[0].Status
		if told && (s.Kind != ledger.Open || s.Due != want.Date || s.Provisional != want.Provisional || s.Earliest != want.Earliest || s.Latest != want.Latest) {
			t.Errorf("%v from %v: %+v, but the ledger says %v of\n%s", term, from, want, s, register)
		}
		if !told && (s.Kind != ledger.Unknown || !s.Due.IsZero()) {
			t.Errorf("%v: the ledger knows no day of %s, but says %v", term, term.Event(), s)
		}
	}
}

// ofOneTerm is a catalogue of one item with a term.
func ofOneTerm(t *testing.T, term string) *disclosure.Catalog {
	t.Helper()
	catalog, err := disclosure.New(disclosure.Meta{Title: "某县目录"}, []disclosure.Record{{
		Number: 1, Name: "名单公示", Category: disclosure.Category{Number: 1, Name: "公示"}, Publisher: "某局",
		Disclosures: []disclosure.RecordGroup{{Contents: []string{"名单"}, Channels: []string{"政府网站"}}}, Deadline: disclosure.RecordDeadline{Text: term},
	}})
	if err != nil {
		t.Fatal(err)
	}
	return catalog
}

package workday_test

import (
	"encoding/json"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/seed2ea1efa0/disclosure/workday"
)

func date(t testing.TB, text string) workday.Date {
	t.Helper()
	d, err := workday.ParseDate(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestParseDateAcceptsWhatPeopleWrite(t *testing.T) {
	for _, text := range []string{
		"2026-09-04", "2026-9-4", "2026/9/4", "2026/09/04", "2026.9.4", "20260904", "2026年9月4日", "2026年09月04日", "2026 年 9 月 4 日", "2026年9月4号", "2026年9⽉4⽇", "2026、9、4", "2026–09–04",
		"２０２６－０９－０４", "２０２６年９月４日", "2026／9／4", "2026．9．4", "2026。9。4", " 2026-09-04\n", "\u30002026年9月4日\u3000",
	} {
		if d, err := workday.ParseDate(text); err != nil || d.String() != "2026-09-04" {
			t.Errorf("ParseDate(%q) = %v, %v", text, d, err)
		}
	}
}

func TestParseDateSaysWhatIsWrong(t *testing.T) {
	const form = "write it as 2026-09-14"
	for text, reason := range map[string]string{
		"":                 form,
		"明天":               form,
		"14.9.2026":        form,
		"26-09-14":         form,
		"12026-09-14":      form,
		"2026-09":          form,
		"2026-09-":         form,
		"2026-009-14":      form,
		"2026-09-014":      form,
		"2026-09/14":       form,
		"2026年9月14":        form,
		"2026年9-14":        form,
		"2026914":          form,
		"202609141":        form,
		"2026-09-14 12:00": form,
		"2026--14":         form,
		"-2026-09-14":      form,
		"2026-+9-14":       form,
		"2026-02-30":       "February 2026 has 28 days",
		"2024年2月30日":       "February 2024 has 29 days",
		"2026-09-00":       "September 2026 has 30 days",
		"2026-00-01":       "there is no month 0",
		"20261301":         "there is no month 13",
		"0000-01-01":       "the year 0 is not one of 1 to 9999",
		"\xff\xfe":         form,
	} {
		d, err := workday.ParseDate(text)
		if err == nil || !d.IsZero() {
			t.Errorf("ParseDate(%q) = %v, want an error", text, d)
			continue
		}
		if !strings.Contains(err.Error(), reason) {
			t.Errorf("ParseDate(%q): %v, want %q", text, err, reason)
		}
	}
	if _, err := workday.ParseDate("2026-02-30"); err.Error() != `date "2026-02-30": February 2026 has 28 days` {
		t.Errorf("the error does not name the text: %v", err)
	}
	if _, err := workday.ParseDate(strings.Repeat("二", 1<<20)); len(err.Error()) > 300 {
		t.Errorf("the error for a long text has %d bytes", len(err.Error()))
	}
}

func TestNewDateDoesNotNormalize(t *testing.T) {
	if d, err := workday.NewDate(2024, time.February, 29); err != nil || d.String() != "2024-02-29" {
		t.Errorf("NewDate = %v, %v", d, err)
	}
	for _, wrong := range [][3]int{{2026, 2, 29}, {1900, 2, 29}, {2026, 13, 1}, {2026, 0, 1}, {2026, 4, 31}, {2026, 4, 0}, {0, 1, 1}, {10000, 1, 1}, {math.MaxInt, 1, 1}} {
		if d, err := workday.NewDate(wrong[0], time.Month(wrong[1]), wrong[2]); err == nil || !d.IsZero() {
			t.Errorf("NewDate(%v) = %v, want an error", wrong, d)
		}
	}
}

// TestDateAgreesWithTime walks every 13th date there is, 281,000 of them.
func TestDateAgreesWithTime(t *testing.T) {
	previous, d := workday.Date{}, date(t, "0001-01-01")
	for want := time.Date(1, 1, 1, 0, 0, 0, 0, time.UTC); want.Year() < 10000; want = want.AddDate(0, 0, 13) {
		year, month, day := d.Date()
		if wantYear, wantMonth, wantDay := want.Date(); year != wantYear || month != wantMonth || day != wantDay || d.Weekday() != want.Weekday() {
			t.Fatalf("%v, a %v, want %v", d, d.Weekday(), want)
		}
		if made, err := workday.NewDate(want.Date()); made != d || err != nil {
			t.Fatalf("NewDate: %v, %v, want %v", made, err, d)
		}
		if !previous.Before(d) || !d.After(previous) || previous.Compare(d) != -1 || d.Compare(previous) != 1 {
			t.Fatalf("%v does not come after %v", d, previous)
		}
		previous, d = d, d.AddDays(13)
	}
	if !d.IsZero() {
		t.Errorf("13 days after %v is %v, want none", previous, d)
	}
}

func TestDateArithmeticNeverWraps(t *testing.T) {
	first, last := date(t, "0001-01-01"), date(t, "9999-12-31")
	if got := last.DaysSince(first); got != 3652058 {
		t.Errorf("DaysSince = %d", got)
	}
	if got := first.DaysSince(last); got != -3652058 {
		t.Errorf("DaysSince = %d", got)
	}
	if first.AddDays(3652058) != last || last.AddDays(-3652058) != first {
		t.Error("AddDays does not invert DaysSince")
	}
	for _, n := range []int{math.MinInt, math.MinInt32, -3652059, 3652059, math.MaxInt32, math.MaxInt, math.MaxInt} {
		for _, d := range []workday.Date{first, last, {}} {
			if n < 0 == (d == last) && n != math.MinInt && n != math.MaxInt {
				continue
			}
			if got := d.AddDays(n); !got.IsZero() {
				t.Errorf("%v.AddDays(%d) = %v, want none", d, n, got)
			}
		}
	}
}

func TestZeroDateIsNoDate(t *testing.T) {
	var none workday.Date
	year, month, day := none.Date()
	if !none.IsZero() || none.String() != "" || year != 0 || month != 0 || day != 0 || !none.Time().IsZero() {
		t.Errorf("%q, %d-%d-%d, %v", none, year, month, day, none.Time())
	}
	today := date(t, "2026-09-14")
	if none.DaysSince(today) != 0 || today.DaysSince(none) != 0 || !none.AddDays(1).IsZero() || !none.Before(today) {
		t.Error("the zero date counts as a date")
	}
}

func TestDateOfIsTheDateInChina(t *testing.T) {
	newYork := time.FixedZone("", -5*60*60)
	for _, c := range []struct {
		instant time.Time
		want    string
	}{
		{time.Date(2026, 9, 14, 15, 59, 59, 0, time.UTC), "2026-09-14"},
		{time.Date(2026, 9, 14, 16, 0, 0, 0, time.UTC), "2026-09-15"},
		{time.Date(2026, 12, 31, 11, 0, 0, 0, newYork), "2027-01-01"},
		{time.Time{}, ""},
		{time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC), ""},
		{time.Date(-5, 1, 1, 0, 0, 0, 0, time.UTC), ""},
	} {
		for _, zone := range []*time.Location{time.UTC, time.Local, newYork} {
			if got := workday.DateOf(c.instant.In(zone)).String(); got != c.want {
				t.Errorf("DateOf(%v) = %q, want %q", c.instant.In(zone), got, c.want)
			}
		}
	}
	d := date(t, "2026-09-14")
	if got := d.Time(); !got.Equal(time.Date(2026, 9, 13, 16, 0, 0, 0, time.UTC)) || workday.DateOf(got) != d {
		t.Errorf("%v begins at %v", d, got)
	}
}

func TestDateText(t *testing.T) {
	type record struct {
		From workday.Date `json:"from"`
		Due  workday.Date `json:"due,omitzero"`
	}
	data, err := json.Marshal(record{From: date(t, "2026-09-14")})
	if err != nil || string(data) != `{"from":"2026-09-14"}` {
		t.Fatalf("%s, %v", data, err)
	}
	var got record
	if err := json.Unmarshal([]byte(`{"from":"2026/9/14","due":""}`), &got); err != nil || got != (record{From: date(t, "2026-09-14")}) {
		t.Errorf("%v, %v", got, err)
	}
	if err := json.Unmarshal([]byte(`{"from":"2026-02-30"}`), &got); err == nil {
		t.Error("30 February is accepted")
	}
	if b, err := date(t, "0987-06-05").AppendText([]byte("on ")); err != nil || string(b) != "on 0987-06-05" {
		t.Errorf("AppendText: %s, %v", b, err)
	}
}

func FuzzParseDate(f *testing.F) {
	for _, text := range []string{"2026-09-14", "2026年9月14日", "２０２６／９／１４", "20260914", "2026-02-30", "2026-9", "年", "\xff", ""} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		d, err := workday.ParseDate(text)
		if (err == nil) == d.IsZero() {
			t.Fatalf("ParseDate(%q) = %q, %v", text, d, err)
		}
		if err != nil {
			if message := err.Error(); strings.ContainsAny(message, "\n\r\x1b") || len(message) > 600 {
				t.Errorf("the error is not one short line: %q", message)
			}
			return
		}
		if again, err := workday.ParseDate(d.String()); again != d || err != nil {
			t.Errorf("ParseDate(%q) = %v, whose text is read as %v, %v", text, d, again, err)
		}
	})
}

package workday_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure/workday"
)

func TestParseDateNearReadsWhatPeopleSay(t *testing.T) {
	for _, c := range []struct{ today, text, want string }{
		{"2026-09-14", "今天", "2026-09-14"},
		{"2026-09-14", " Today ", "2026-09-14"},
		{"2026-09-14", "昨天", "2026-09-13"},
		{"2026-01-01", "前天", "2025-12-30"},
		{"2026-01-01", "大前天", "2025-12-29"},
		{"2026-12-31", "明日", "2027-01-01"},
		{"2026-12-31", "后天", "2027-01-02"},
		{"2026-09-20", "9-14", "2026-09-14"},
		{"2026-09-20", "9/14", "2026-09-14"},
		{"2026-09-20", "9、14", "2026-09-14"}, // the key / with an input method on
		{"2026-09-20", "９．１４", "2026-09-14"},
		{"2026-09-20", "9。14", "2026-09-14"},
		{"2026-09-20", "0914", "2026-09-14"},
		{"2026-09-20", "０９１４", "2026-09-14"},
		{"2026-09-20", "9月14日", "2026-09-14"},
		{"2026-09-20", "9⽉14⽇", "2026-09-14"}, // radicals, out of a PDF file
		{"2026-09-20", "9 月 14 号", "2026-09-14"},
		{"2026-09-20", "9月14", "2026-09-14"},
		{"2026-09-20", "14日", "2026-09-14"},
		{"2026-09-20", "14号", "2026-09-14"},
		{"2026-09-20", "２０２５年３月１日", "2025-03-01"},
		{"2026-09-20", "2026-3-1", "2026-03-01"},
		// the nearest one, before or after
		{"2027-01-05", "12-28", "2026-12-28"},
		{"2026-12-28", "1-5", "2027-01-05"},
		{"2026-07-01", "12-30", "2026-12-30"},
		{"2026-07-01", "12-31", "2025-12-31"}, // 182 days ago, or in 183
		{"2027-07-02", "1-1", "2027-01-01"},
		{"2026-09-02", "31日", "2026-08-31"},
		{"2026-09-28", "3号", "2026-10-03"},
		{"2026-01-02", "31日", "2025-12-31"},
		{"2026-12-30", "1日", "2027-01-01"},
		{"2027-11-01", "2-29", "2028-02-29"},
		{"2026-09-20", "31日", "2026-08-31"}, // September has none
	} {
		if got, err := workday.ParseDateNear(c.text, date(t, c.today)); got.String() != c.want || err != nil {
			t.Errorf("%q on %s: %v, %v, want %s", c.text, c.today, got, err, c.want)
		}
	}
}

func TestParseDateNearSaysWhatIsWrong(t *testing.T) {
	today := date(t, "2026-09-14")
	for text, want := range map[string]string{
		"2026-02-30": `date "2026-02-30": February 2026 has 28 days`,
		"2-30":       `date "2-30": February 2026 has 28 days`,
		"2-29":       `date "2-29": February 2026 has 28 days`,
		"0230":       `date "0230": February 2026 has 28 days`,
		"2月30日":      `date "2月30日": February 2026 has 28 days`,
		"13-1":       `date "13-1": there is no month 13`,
		"32日":        `date "32日": September 2026 has 30 days`,
		"0日":         `date "0日": September 2026 has 30 days`,
		"":           `"" is no date: write it as 2026-09-14`,
		"下周":         `"下周" is no date: write it as 2026-09-14`,
		"914":        `"914" is no date: write it as 2026-09-14`,
		"日":          `"日" is no date: write it as 2026-09-14`,
		"9-14-":      `"9-14-" is no date: write it as 2026-09-14`,
	} {
		d, err := workday.ParseDateNear(text, today)
		var wrong *workday.DateError
		if !errors.As(err, &wrong) || wrong.Text != text || err.Error() != want || !d.IsZero() {
			t.Errorf("%q: %v, %v\nwant %s", text, d, err, want)
		}
	}
	// Without a day to start from only a whole date can be told.
	if d, err := workday.ParseDateNear("今天", workday.Date{}); err == nil {
		t.Errorf("today is %v", d)
	}
	if d, err := workday.ParseDateNear("2026-09-14", workday.Date{}); d != today || err != nil {
		t.Errorf("%v, %v", d, err)
	}
	if d, err := workday.ParseDateNear("明天", date(t, "9999-12-31")); err == nil {
		t.Errorf("the day after the last is %v", d)
	}
}

// Every day that is said without its year is the nearest one there is.
func TestParseDateNearIsNearest(t *testing.T) {
	for today := date(t, "2023-06-01"); today.Year() < 2029; today = today.AddDays(17) {
		for d := today.AddDays(-182); d.Before(today.AddDays(182)); d = d.AddDays(1) {
			_, month, day := d.Date()
			if month == 2 && day == 29 {
				continue // the day before can be nearer in a year without it
			}
			text := strings.TrimPrefix(d.String(), d.String()[:5])
			if got, err := workday.ParseDateNear(text, today); got != d || err != nil {
				t.Fatalf("%s on %v: %v, %v, want %v", text, today, got, err, d)
			}
		}
	}
}

func TestMustParseDate(t *testing.T) {
	if d := workday.MustParseDate("2026-09-14"); d != date(t, "2026-09-14") {
		t.Error(d)
	}
	defer func() {
		if err, ok := recover().(error); !ok || !strings.Contains(err.Error(), "has 28 days") {
			t.Errorf("panics with %v", err)
		}
	}()
	workday.MustParseDate("2026-02-30")
}

func FuzzParseDateNear(f *testing.F) {
	for _, text := range []string{"今天", "9-14", "9月14日", "0914", "14日", "2026-09-14", "2026 年 9 月 14 号", "㏠", "9⽉14⽇", "\xff"} {
		f.Add(text)
	}
	today := workday.MustParseDate("2026-09-14")
	f.Fuzz(func(t *testing.T, text string) {
		d, err := workday.ParseDateNear(text, today)
		if d.IsZero() != (err != nil) {
			t.Errorf("%q: %v, %v", text, d, err)
		}
		if whole, err := workday.ParseDate(text); err == nil && whole != d {
			t.Errorf("%q is %v, and near today %v", text, whole, d)
		}
	})
}

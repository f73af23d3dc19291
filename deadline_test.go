package disclosure_test

import (
	"encoding/json"
	"errors"
	"os"
	"reflect"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/internal/message"
	"github.com/seed2ea1efa0/disclosure/workday"
)

func TestParseDeadline(t *testing.T) {
	const changed = "信息形成或者变更之日起"
	for text, want := range map[string]struct {
		days    int
		trigger string
	}{
		changed + "20个工作日内":            {20, changed},
		changed + "5个工作日内":             {5, changed},
		changed + " 20 个工作日内":          {20, changed},
		"信息形成或者变\n更之日起20个工作\u3000日内":   {20, changed},
		changed + "２０个工作日内":            {20, changed},
		"自" + changed + "20个工作日内予以公开。": {20, "自" + changed},
		"信息形成后10个工作日以内":                {10, "信息形成后"},
		"制定之日15个工作日之内":                 {15, "制定之日"},
		"20个工作日内":                      {20, ""},
		"公开时限：20个工作日内":                 {20, ""},
		changed + "９个工作日内":             {9, changed},
		changed + "九个工作日内":             {9, changed},
		"20个工作日":                       {20, ""},
		"20工作日内":                       {20, ""},
		"信息形成或者变更之日起020个工作日内":          {20, changed},
	} {
		d := disclosure.ParseDeadline(text)
		if days, ok := d.WorkingDays(); !ok || days != want.days || d.Trigger() != want.trigger {
			t.Errorf("%q: %d, %v working days, trigger %q", text, days, ok, d.Trigger())
		}
		if d.String() != text {
			t.Errorf("%q became %q", text, d)
		}
	}
}

func TestOtherTermsAreKeptAndHaveNoWorkingDays(t *testing.T) {
	for _, text := range []string{
		"", "及时公开", "实时公开", "按年公开", "长期公开", "20日内", "信息形成或者变更之日起20日内", "20天内", "工作日内", "个工作日内",
		"信息形成或者变更之日起工作日内", "提前5个工作日", "会议5个工作日前", "每20个工作日", "信息形成之日起20个工作日前", "不少于5个工作日",
		"信息形成之日起20个工作日内，重大变更5个工作日内", "形成之日起20个工作日内，特殊情况30日内", "-20个工作日内", "2.5个工作日内", "0个工作日内", "00个工作日", "形成之日起零个工作日内",
		"99999999999999999999个工作日内", "\xff20个工作日内", "\ufffd20个工作日内",
	} {
		d := disclosure.ParseDeadline(text)
		if days, ok := d.WorkingDays(); ok || days != 0 || d.Trigger() != "" || d.String() != text {
			t.Errorf("%q: %d working days, trigger %q, text %q", text, days, d.Trigger(), d)
		}
		due, err := d.Due(workday.National(), date(t, "2026-09-14"))
		if !errors.Is(err, disclosure.ErrNoWorkingDays) || !due.IsZero() {
			t.Errorf("%q is due %v, %v", text, due, err)
		}
	}
}

// Why no date follows is said of the term at hand.
func TestATermWithoutADateSaysWhatItHas(t *testing.T) {
	for text, want := range map[string]struct{ chinese, english string }{
		"及时公开": {"公开时限“及时公开”不是工作日数，推算不出日期", `the term "及时公开" is no number of working days: no date follows from it`},
		"每年公开一次，5个工作日前通知30":  {"不能只读作“5个工作日内公开”", "does not just say to publish within 5 working days"},
		"20个工作日内，重大变更五个工作日内": {"有几个工作日数（20、5）", "has several numbers of working days (20, 5)"},
		"会议5个工作日前":           {"不能只读作“5个工作日内公开”", "does not just say to publish within 5 working days"},
		"收到申请后15个工作日内答复":     {"不能只读作“15个工作日内公开”", "does not just say to publish within 15 working days"},
		"12—18个工作日":          {"有几个工作日数（12、18）", "has several numbers of working days (12, 18)"},
		"12个至18个工作日内":        {"有几个工作日数（12、18）", "(12, 18)"},
		"廿个工作日":              {"公开时限“廿个工作日”读不出是几个工作日，推算不出日期", "it cannot be read how many working days it has"},
		"15个以内工作日":           {"读不出是几个工作日", "it cannot be read how many"},
		"15 Working Days":    {"读不出是几个工作日", "it cannot be read how many"},
		"15个工作曰内":            {"读不出是几个工作日", "it cannot be read how many"},
		"0个工作日":              {"读不出是几个工作日", "it cannot be read how many"},
		"1.5个工作日":            {"读不出是几个工作日", "it cannot be read how many"},
		"-15个工作日":            {"读不出是几个工作日", "it cannot be read how many"},
		" ":                  {"没有公开时限", "there is no term"},
	} {
		_, err := disclosure.ParseDeadline(text).Resolve(workday.National(), date(t, "2026-09-14"))
		if !errors.Is(err, disclosure.ErrNoWorkingDays) || !strings.Contains(err.Error(), want.english) || !strings.Contains(message.Chinese(err), want.chinese) {
			t.Errorf("%q: %v; %s", text, err, message.Chinese(err))
		}
	}
}

func TestWithinWorkingDays(t *testing.T) {
	d, err := disclosure.WithinWorkingDays(20)
	if days, ok := d.WorkingDays(); err != nil || !ok || days != 20 || d.String() != "20个工作日内" || d.Trigger() != "" {
		t.Errorf("%v, %v", d, err)
	}
	if again := disclosure.ParseDeadline(d.String()); again != d {
		t.Errorf("reads as %+v", again)
	}
	for _, n := range []int{0, -1} {
		if d, err := disclosure.WithinWorkingDays(n); err == nil {
			t.Errorf("WithinWorkingDays(%d) = %v", n, d)
		}
	}
}

// Article 33: 20 working days from receipt, extended by at most 20.
func TestReplyDeadline(t *testing.T) {
	received := date(t, "2026-09-14")
	for extension, want := range map[int]string{0: "2026-10-16", 1: "2026-10-19", 20: "2026-11-13"} {
		d, err := disclosure.ReplyDeadline(extension)
		if err != nil {
			t.Fatal(err)
		}
		if due, err := d.Due(workday.National(), received); err != nil || due.String() != want || d.Trigger() != "收到申请之日起" {
			t.Errorf("%v from %v is %v, %v, want %s", d, received, due, err, want)
		}
	}
	for _, extension := range []int{-1, 21} {
		if d, err := disclosure.ReplyDeadline(extension); err == nil {
			t.Errorf("ReplyDeadline(%d) = %v", extension, d)
		}
	}
}

func TestDeadlineText(t *testing.T) {
	d := disclosure.ParseDeadline("信息形成或者变更之日起 20 个工作日内")
	data, err := json.Marshal(d)
	if err != nil || string(data) != `"信息形成或者变更之日起 20 个工作日内"` {
		t.Fatalf("%s, %v", data, err)
	}
	var again disclosure.Deadline
	if err := json.Unmarshal(data, &again); err != nil || again != d {
		t.Errorf("%v, %v", again, err)
	}
}

func TestStatus(t *testing.T) {
	term := disclosure.ParseDeadline("信息形成或者变更之日起20个工作日内")
	for _, c := range []struct {
		from, today string
		want        disclosure.Status
		overdue     bool
	}{
		{"2026-09-14", "2026-09-14", disclosure.Status{Resolution: settled(t, "2026-10-16"), Days: 32, Workdays: 20}, false},
		{"2026-09-14", "2026-10-15", disclosure.Status{Resolution: settled(t, "2026-10-16"), Days: 1, Workdays: 1}, false},
		{"2026-09-14", "2026-10-11", disclosure.Status{Resolution: settled(t, "2026-10-16"), Days: 5, Workdays: 5}, false},
		{"2026-09-14", "2026-10-16", disclosure.Status{Resolution: settled(t, "2026-10-16")}, false},
		{"2026-09-14", "2026-10-17", disclosure.Status{Resolution: settled(t, "2026-10-16"), Days: -1}, true},
		{"2026-09-14", "2026-10-19", disclosure.Status{Resolution: settled(t, "2026-10-16"), Days: -3, Workdays: -1}, true},
		{"2026-12-10", "2026-12-28", disclosure.Status{Resolution: provisional(t, "2027-01-08", "2027-01-08"), Days: 11, Workdays: 8, WorkdaysProvisional: true}, false},
		{"2026-09-14", "2027-01-04", disclosure.Status{Resolution: settled(t, "2026-10-16"), Days: -80, Workdays: -55, WorkdaysProvisional: true}, true},
	} {
		got, err := term.Status(workday.National(), date(t, c.from), date(t, c.today))
		if err != nil || !reflect.DeepEqual(got, c.want) || got.Overdue() != c.overdue {
			t.Errorf("from %s on %s: %+v, overdue %v, %v; want %+v", c.from, c.today, got, got.Overdue(), err, c.want)
		}
	}
	var outside *workday.RangeError
	if s, err := term.Status(workday.National(), date(t, "2026-09-14"), workday.Date{}); !errors.As(err, &outside) || !reflect.DeepEqual(s, disclosure.Status{}) {
		t.Errorf("without today: %+v, %v", s, err)
	}
}

func settled(t *testing.T, due string) workday.Resolution {
	return workday.Resolution{Date: date(t, due), Region: "CN"}
}

func provisional(t *testing.T, earliest, latest string) workday.Resolution {
	return workday.Resolution{
		Date: date(t, earliest), Provisional: true, Earliest: date(t, earliest), Latest: date(t, latest), Year: 2027, Region: "CN",
		Missing: []workday.MissingNotice{{Region: "CN", Year: 2027}},
	}
}

func date(t testing.TB, text string) workday.Date {
	t.Helper()
	d, err := workday.ParseDate(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestDeadlinesDoNotAllocate(t *testing.T) {
	calendar, from := workday.National(), date(t, "2026-09-14")
	term := disclosure.ParseDeadline("信息形成或者变更之日起20个工作日内")
	for name, ask := range map[string]func(){
		"Due":    func() { term.Due(calendar, from) },
		"Status": func() { term.Status(calendar, from, from) },
	} {
		if allocations := testing.AllocsPerRun(100, ask); allocations > 0 {
			t.Errorf("%s allocates %v times", name, allocations)
		}
	}
}

func BenchmarkDue20(b *testing.B) {
	term := disclosure.ParseDeadline("信息形成或者变更之日起20个工作日内")
	calendar, from := workday.National(), date(b, "2026-09-14")
	b.ReportAllocs()
	for b.Loop() {
		term.Due(calendar, from)
	}
}

// testdata/terms.tsv has terms of real tables and others like them, each with
// what a person reads in it: working days, or - for none, what they run from, and a
// proviso.
func TestTermsAreReadAsAPersonReadsThem(t *testing.T) {
	file, err := os.ReadFile("testdata/terms.tsv")
	if err != nil {
		t.Fatal(err)
	}
	_, lines, _ := strings.Cut(string(file), "\n")
	for line := range strings.Lines(lines) {
		cells := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		d := disclosure.ParseDeadline(cells[3])
		got := "-"
		if days, ok := d.WorkingDays(); ok {
			got = strconv.Itoa(days)
		}
		if got != cells[0] || d.Trigger() != cells[1] || d.Proviso() != cells[2] || d.String() != cells[3] {
			t.Errorf("%s: %s working days from %q, proviso %q; want %v", cells[3], got, d.Trigger(), d.Proviso(), cells[:3])
		}
	}
}

// Whatever is printed, the text is kept, and a number of working days is in it.
func FuzzParseDeadline(f *testing.F) {
	for _, term := range []string{"信息形成后，7个工作日内公开", "二十个工作日内（另有规定的除外）", "每季度20个工作日", "工作日", "\xff", "〇个工作日内"} {
		f.Add(term)
	}
	f.Fuzz(func(t *testing.T, term string) {
		d := disclosure.ParseDeadline(term)
		if d.String() != term || d != disclosure.ParseDeadline(term) {
			t.Errorf("%q is kept as %q", term, d)
		}
		days, ok := d.WorkingDays()
		if ok && (days < 0 || strings.Count(term, "工作日")+strings.Count(term, "⼯") == 0 && utf8.ValidString(term) && !strings.Contains(term, "日") && !strings.Contains(term, "⽇")) {
			t.Errorf("%q gives %d working days", term, days)
		}
		if !ok && (days != 0 || d.Trigger() != "" || d.Proviso() != "") {
			t.Errorf("%q has no working days, but %d, %q, %q", term, days, d.Trigger(), d.Proviso())
		}
	})
}

func TestNoStatusWithoutADate(t *testing.T) {
	status, err := disclosure.ParseDeadline("及时公开").Status(workday.National(), date(t, "2026-09-14"), date(t, "2026-09-15"))
	if err == nil || !reflect.DeepEqual(status, disclosure.Status{}) {
		t.Errorf("%+v, %v", status, err)
	}
}

// Two terms in one cell, or a quantity beside the term, are not one term.
func TestNotOneTerm(t *testing.T) {
	for _, text := range []string{
		"10个工作日内审核，20个工作日内公开", "收到之日起3日后20个工作日内", "满两小时后20个工作日内", "满半年后20个工作日内",
		"即时，形成之日起20个工作日内", "实时，20个工作日内", "届时20个工作日内", "事前公开，20个工作日内", "事前、事后20个工作日内",
		"20个工作日内（即时）", "静态信息20个工作日内，动态信息即时公开", "常态化，形成之日起20个工作日内",
		"及时公开，信息形成之日起20个工作日内", "定期公开，自形成之日起20个工作日内",
		"每20个工作日内", "提前20个工作日", "公示期不少于20个工作日", "20个工作日内，公示7日内", "20个工作日内，公示后7日内", "20个工作日内，7日", "20个工作日内，公示一个月",
	} {
		if days, ok := disclosure.ParseDeadline(text).WorkingDays(); ok {
			t.Errorf("%s: %d working days", text, days)
		}
	}
}

func TestWithinAtLeastOneWorkingDay(t *testing.T) {
	for n, right := range map[int]bool{-1: false, 0: false, 1: true, 20: true} {
		d, err := disclosure.WithinWorkingDays(n)
		days, _ := d.WorkingDays()
		if (err == nil) != right || right && days != n {
			t.Errorf("%d: %v, %v", n, d, err)
		}
	}
}

func TestAStatusSaysItself(t *testing.T) {
	d := disclosure.ParseDeadline("5个工作日内")
	from, _ := workday.ParseDate("2026-09-14")
	for today, want := range map[string]string{"2026-09-14": "2026-09-20, in 6 days", "2026-09-24": "2026-09-20, 4 days ago"} {
		day, _ := workday.ParseDate(today)
		if s, err := d.Status(workday.National(), from, day); err != nil || s.String() != want {
			t.Errorf("%s: %v, %v, want %s", today, s, err, want)
		}
	}
	if r, err := workday.National().Resolve(from, 300); err != nil || !strings.HasSuffix(r.String(), " (provisional)") {
		t.Errorf("got %v, %v", r, err)
	}
}

// What is before the number of a term, and what is behind it: 0 working days where it cannot
// be read as one term to publish within.
func TestWhatIsAroundTheNumberOfATerm(t *testing.T) {
	for text, want := range map[string]int{
		"不超过20个工作日":                   20,
		"最多，20个工作日":                   20,
		"：20个工作日内":                    20,
		"审批完成，20个工作日内":                20,
		"主动公开，20个工作日内":                0, // when to publish is said already
		"按程序公布：10个工作日":                0,
		"更新：20个工作日内":                  0,
		"信息形成（含变更）之日起20个工作日内":         20,
		"信息形成（不含节假日）20个工作日内":          20,
		"获取信息后（含节假日）20个工作日内":          0, // days off are counted
		"含变更之日，20个工作日内":               0, // the day itself is
		"信息形成之日（含）起20个工作日内":           20,
		"信息形成之日起20个工作日内，予以公开":         20,
		"信息形成之日起20个工作日内（予以公开）":        20,
		"信息形成之日起20个工作日内公开（法律另有规定的除外）": 20,
		"信息形成之日起20个工作日（不含节假日）内":       20,
		"20个工作日（特殊情况除外）以内":            0,
		"长期公示/20个工作日":                 20,
		"长期公示／20个工作日":                 20,
		"长期/及时公开":                     0,
		"15/20个工作日":                   0,
		"信息形成之日起十五（15）个工作日内":          15,
		"信息形成之日起十五（15个）个工作日内":         15,
		"信息形成之日起十五（16）个工作日内":          0,
		"信息形成之日起十五（约15）个工作日内":         0,
		"信息形成之日起二零个工作日内":              20,
		"二零二六一个工作日内":                  0, // a year and more
		"零五个工作日内":                     0,
		"20个工作日内公开，保留5年":              20,
		"20个工作日内公开，保留第5年":             0,
		"20个工作日内公开，并保存不少于6个月":         20,
	} {
		if days, ok := disclosure.ParseDeadline(text).WorkingDays(); days != want || ok != (want > 0) {
			t.Errorf("%s: %d working days, %v, want %d", text, days, ok, want)
		}
	}
}

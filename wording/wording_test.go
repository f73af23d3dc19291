package wording_test

import (
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/wording"
	"github.com/seed2ea1efa0/disclosure/workday"
)

const term = "信息形成或者变更之日起20个工作日内"

// ask answers for a term by the national calendar, with Ningxia's beside it.
func ask(t *testing.T, term, from, today string) wording.Answer {
	t.Helper()
	ningxia, err := workday.ForRegion("CN-NX")
	if err != nil {
		t.Fatal(err)
	}
	question := wording.Question{Today: date(t, today), Calendar: workday.National(), Others: []*workday.Calendar{ningxia}}
	if from != "" {
		question.From = date(t, from)
	}
	return question.Ask(disclosure.ParseDeadline(term))
}

func date(t *testing.T, text string) workday.Date {
	t.Helper()
	d, err := workday.ParseDate(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func text(facts []wording.Fact) string {
	var b strings.Builder
	for _, fact := range facts {
		b.WriteString(fact.Label + "|" + fact.Text() + "\n")
	}
	return b.String()
}

func TestAnAnswerIsTheSameInBothLanguages(t *testing.T) {
	a := ask(t, term, "2026-09-14", "2026-09-20")
	for language, want := range map[wording.Language]string{
		wording.Chinese: `最迟公开日|2026-10-16 星期五
距今|还有26天（15个工作日）
宁夏日历|未收录宁夏2026年放假安排，其间无开斋节、古尔邦节
起算日|2026-09-14 星期一（当日不计）
公开时限|信息形成或者变更之日起20个工作日内
其间放假|中秋节 2026-09-25至2026-09-27；国庆节 2026-10-01至2026-10-07
调休上班|2026-09-20 星期日、2026-10-10 星期六
放假依据|国办发明电〔2025〕7号
依申请|当日收到的申请，最迟2026-10-16答复；经同意延长的，最迟2026-11-13答复
`,
		wording.English: `Publish by|2026-10-16 Friday
From now|26 days left (15 working days)
Ningxia|the holidays of Ningxia for 2026 are not known here; no Eid is near
From|2026-09-14 Monday (not counted)
To publish|信息形成或者变更之日起20个工作日内 (within 20 working days of being formed or changed)
Holidays|Mid-Autumn Festival 中秋节 2026-09-25 to 2026-09-27; National Day 国庆节 2026-10-01 to 2026-10-07
Make-up days|2026-09-20 Sunday, 2026-10-10 Saturday
Notices|国办发明电〔2025〕7号
On application|received that day: reply by 2026-10-16; extended with consent: by 2026-11-13
`,
	} {
		if got := text(language.Lines([]wording.Answer{a})); got != want {
			t.Errorf("%s:\n%swant\n%s", language, got, want)
		}
	}
}

func TestHowLongItIs(t *testing.T) {
	for today, want := range map[string][2]string{
		"2026-10-15": {"还有1天（1个工作日）", "1 day left (1 working day)"},
		"2026-10-16": {"就是今天", "it is today"},
		"2026-10-17": {"已过1天（0个工作日）", "1 day past (0 working days)"},
		"2026-10-19": {"已过3天（1个工作日）", "3 days past (1 working day)"},
		"2027-01-04": {"已过80天（55个工作日，暂定）", "80 days past (55 working days, provisional)"},
	} {
		a := ask(t, term, "2026-09-14", today)
		for i, language := range []wording.Language{wording.Chinese, wording.English} {
			if got := text(language.Answer(a)); !strings.Contains(got, "|"+want[i]+"\n") || strings.Contains(got, "未收录2") {
				t.Errorf("on %s:\n%swant %s", today, got, want[i])
			}
		}
	}
}

// A day that no calendar reaches hides how long it is, not the last day.
func TestTheLastDayIsToldWhateverTodayIs(t *testing.T) {
	got := text(wording.Chinese.Answer(ask(t, term, "2026-09-14", "2100-01-01")))
	if !strings.HasPrefix(got, "最迟公开日|2026-10-16 星期五\n宁夏日历|") {
		t.Error(got)
	}
}

func TestAnEstimateNamesTheYear(t *testing.T) {
	a := ask(t, term, "2026-12-20", "2026-12-20")
	if got := text(wording.Chinese.Answer(a)); !strings.Contains(got, "最迟公开日|2027-01-18 星期一\n") ||
		!strings.Contains(got, "暂定|未收录2027年放假安排；推算仍为此日\n") || !strings.Contains(got, "距今|还有29天（20个工作日，暂定）\n") {
		t.Error(got)
	}
	if got := text(wording.English.Answer(a)); !strings.Contains(got, "Provisional|the holidays of 2027 are not known here; by the rules for holidays it is this day in any case\n") {
		t.Error(got)
	}
	if got := text(wording.Chinese.Lines([]wording.Answer{ask(t, term, "2026-11-20", "2026-11-20")})); !strings.Contains(got, "最迟2026-12-18答复；经同意延长的，最迟2027-01-18（暂定）答复") {
		t.Error(got)
	}
}

func TestAnotherRegionsDayStandsBesideIt(t *testing.T) {
	if got := text(wording.Chinese.Answer(ask(t, "5个工作日内", "2021-05-10", "2021-05-10"))); !strings.Contains(got, "最迟公开日|2021-05-17 星期一\n") ||
		!strings.Contains(got, "宁夏日历|2021-05-19 星期三，按其放假安排，晚2天\n") {
		t.Error(got)
	}
	if got := text(wording.Chinese.Answer(ask(t, term, "2021-06-20", "2021-06-20"))); strings.Contains(got, "宁夏") {
		t.Error(got)
	}
}

func TestWhyThereIsNoDay(t *testing.T) {
	for _, c := range []struct{ term, from, zh, en string }{
		{"及时公开", "2026-09-14", "公开时限“及时公开”不是工作日数，推算不出日期", "the term \"及时公开\" is no number of working days: no date follows from it"},
		{"及时公开", "", "公开时限“及时公开”不是工作日数，推算不出日期", "the term \"及时公开\" is no number of working days: no date follows from it"},
		{term, "", "请输入日期，如 今天、9-14、9月14日、2026-09-14", "type a date, such as today, 9-14, 2026-09-14"},
		{term, "1999-01-01", "超出工作日历（2006-12-30至2028-12-31）", "outside the calendar (2006-12-30 to 2028-12-31)"},
	} {
		a := ask(t, c.term, c.from, "2026-09-14")
		if got, want := text(wording.Chinese.Answer(a)), "最迟公开日|"+c.zh+"\n公开时限|"+c.term+"\n"; got != want {
			t.Errorf("got\n%swant\n%s", got, want)
		}
		if got, want := text(wording.English.Answer(a)), "Publish by|"+c.en+"\nTo publish|"+wording.English.Term(a.Deadline)+"\n"; got != want {
			t.Errorf("got\n%swant\n%s", got, want)
		}
		if lines := wording.Chinese.Lines([]wording.Answer{a})[len(wording.Chinese.Answer(a)):]; len(lines) > 0 {
			t.Errorf("reasons for no day: %v", lines)
		}
	}
}

// An answer is by which day; nothing else is worked out until it is said.
func TestAskingComputesTheDayAlone(t *testing.T) {
	ningxia, err := workday.ForRegion("CN-NX")
	if err != nil {
		t.Fatal(err)
	}
	question := wording.Question{
		From: date(t, "2025-09-14"), Today: date(t, "2025-09-20"), Calendar: workday.National(), Others: []*workday.Calendar{ningxia},
	}
	deadline := disclosure.ParseDeadline(term)
	if n := testing.AllocsPerRun(100, func() { question.Ask(deadline) }); n != 0 {
		t.Errorf("asking allocates %v times, so it makes lists of days", n)
	}
}

// Where an arrangement is missing, the day that is shown is the first of the days
// that it can turn out to be.
func TestAProvisionalDayIsTheSafestOne(t *testing.T) {
	a := ask(t, term, "2027-01-12", "2026-11-30")
	got := text(wording.Chinese.Answer(a))
	if !strings.Contains(got, "最迟公开日|"+wording.Chinese.Day(a.Earliest)+"\n") ||
		!strings.Contains(got, "暂定|未收录2027年放假安排；推算"+a.Earliest.String()+"至"+a.Latest.String()+"\n") || a.Earliest == a.Latest {
		t.Error(got)
	}
}

func TestGlosses(t *testing.T) {
	for name, want := range map[string]string{
		"春节": "Spring Festival 春节", "国庆节、中秋节": "National Day, Mid-Autumn Festival 国庆节、中秋节", "厂庆": "厂庆", "国庆节、厂庆": "国庆节、厂庆",
	} {
		if got := wording.English.Occasion(name); got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
		if got := wording.Chinese.Occasion(name); got != name {
			t.Errorf("%s: %s in Chinese", name, got)
		}
	}
	for term, want := range map[string]string{
		"信息形成或者变更之日起20个工作日内": "within 20 working days of being formed or changed", "1个工作日内": "within 1 working day", "申请变更之日起5个工作日内": "within 5 working days of 申请变更之日", "及时公开": "", "20日内": "",
	} {
		if want != "" {
			want = " (" + want + ")"
		}
		if got := strings.TrimPrefix(wording.English.Term(disclosure.ParseDeadline(term)), term); got != want {
			t.Errorf("%s: %q, want %q", term, got, want)
		}
	}
	// Every occasion that the calendars know has a gloss.
	for _, region := range []string{"CN", "CN-NX"} {
		calendar, err := workday.ForRegion(region)
		if err != nil {
			t.Fatal(err)
		}
		first, last := calendar.Range()
		for day := range calendar.Days(first, last) {
			if day.Occasion != "" && wording.English.Occasion(day.Occasion) == day.Occasion {
				t.Errorf("%v: %s has no gloss", day.Date, day.Occasion)
			}
		}
	}
}

// Of a term that runs from another event, every sentence says which day it asks for, and
// none takes the day for that on which the information was formed.
func TestATermFromAnotherEventAsksForItsDay(t *testing.T) {
	const term = "公示期满后5个工作日内"
	a := ask(t, term, "2026-11-30", "2026-11-30")
	if got := text(wording.Chinese.Answer(a)); !strings.Contains(got, "最迟公开日|2026-12-07 星期一\n") || !strings.Contains(got, "起算日|2026-11-30 星期一（当日不计），须是公示期满之日\n") {
		t.Error(got)
	}
	if got := text(wording.English.Answer(a)); !strings.Contains(got, "From|2026-11-30 Monday (not counted), which must be the day of 公示期满之日\n") {
		t.Error(got)
	}
	if got, caution := wording.Chinese.Sure(a); got != "自公示期满之日起算，当日不计入" || !caution {
		t.Error(got, caution)
	}
	if got, caution := wording.Chinese.Sure(ask(t, term, "2026-12-28", "2026-11-30")); !strings.HasPrefix(got, "自公示期满之日起算；未收录2027年放假安排；推算") || !caution {
		t.Error(got, caution)
	}
	if got := text(wording.Chinese.Today([]wording.Answer{a})); got != "|今天公示期满的，最迟12月7日公开\n" {
		t.Errorf("%q", got)
	}
	for _, brief := range []bool{false, true} {
		if got, undated := wording.Chinese.TodayLine([]wording.Answer{a}, brief); got != "今天公示期满的，最迟12月7日公开" || undated != "" {
			t.Errorf("%q, %q", got, undated)
		}
	}
	formed := ask(t, "信息形成之日起20个工作日内", "2026-11-30", "2026-11-30")
	if got, undated := wording.Chinese.TodayLine([]wording.Answer{a, formed}, false); got != "今天变更的，按内容最迟12月28日公开" || undated != "，或"+term {
		t.Errorf("%q, %q", got, undated)
	}
}

package wording_test

import (
	"testing"

	"github.com/seed2ea1efa0/disclosure/wording"
	"github.com/seed2ea1efa0/disclosure/workday"
)

func TestWhatWasPublishedOfAnItem(t *testing.T) {
	day := func(s string) workday.Date {
		d, err := workday.ParseDate(s)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	latest := []wording.Publication{
		{Title: "申领指南", Day: day("2026-09-29"), Address: "https://www.example.gov.cn/2", Status: "按时"},
		{Title: "旧版指南", Day: day("2026-03-02")},
	}
	for _, c := range []struct {
		in        wording.Language
		published wording.Published
		want      string
	}{
		{wording.Chinese, wording.Published{Latest: latest, Overdue: 2, Open: 1},
			"最近公开：2026-09-29 申领指南\n网址：https://www.example.gov.cn/2\n是否按时：按时\n尚未公开：已逾期2件，待公开1件\n此前公开：2026-03-02 旧版指南\n"},
		{wording.English, wording.Published{Latest: latest[1:], Open: 3, Unknown: 1},
			"Published: 2026-03-02 旧版指南\nNot published: 3 open, 1 cannot be told\n"},
		{wording.English, wording.Published{Latest: []wording.Publication{{Title: "旧版指南", Day: day("2026-03-02"), Doubtful: true}}},
			"Published: 2026-03-02 (in doubt) 旧版指南\n"},
		{wording.Chinese, wording.Published{Latest: latest[1:], OnTime: 4, Late: 1},
			"最近公开：2026-03-02 旧版指南\n更早公开：另有4条，见台账\n"},
		{wording.English, wording.Published{Latest: latest[1:], OnTime: 4},
			"Published: 2026-03-02 旧版指南\nEarlier: 3 more, in the register\n"},
		{wording.Chinese, wording.Published{Undecided: 2}, "最近公开：台账中没有已公开的信息\n待确认事项：另有2件可能属于本事项，未计入\n"},
		{wording.English, wording.Published{Latest: latest[1:], Undecided: 1},
			"Published: 2026-03-02 旧版指南\nTo be decided: 1 more may be of this item, not counted\n"},
		{wording.Chinese, wording.Published{}, "最近公开：台账中没有已公开的信息\n"},
		{wording.English, wording.Published{Overdue: 1}, "Published: nothing, by the ledger\nNot published: 1 overdue\n"},
	} {
		if got := c.in.Text(c.in.Published(c.published)); got != c.want {
			t.Errorf("got\n%swant\n%s", got, c.want)
		}
	}
	if got, want := wording.Chinese.Text(wording.Chinese.LastPublished(wording.Published{Latest: latest})), "最近公开：2026-09-29 申领指南\n网址：https://www.example.gov.cn/2\n"; got != want {
		t.Errorf("handed over is %q, want %q", got, want)
	}
	if facts := wording.Chinese.LastPublished(wording.Published{Open: 1}); facts != nil {
		t.Errorf("handed over is %v, where nothing was published", facts)
	}
}

func TestOverdueIsNotMissed(t *testing.T) {
	for _, c := range []struct {
		published wording.Published
		want      wording.Tone
	}{{wording.Published{Overdue: 1}, wording.Caution}, {wording.Published{Open: 1}, wording.Ordinary}} {
		facts := wording.Chinese.Published(c.published)
		if got := facts[len(facts)-1].Tone; got != c.want {
			t.Errorf("%+v has the tone %v, want %v", c.published, got, c.want)
		}
	}
}

// What is overdue by the ledger in a line, and how many pieces there are.
func TestLinesOfWhatALedgerHas(t *testing.T) {
	today := workday.MustParseDate("2026-11-30")
	piece := wording.Missing{Title: "申领指南", Formed: workday.MustParseDate("2026-09-01"), Due: workday.MustParseDate("2026-09-29"), WorkingDays: 40}
	one := []wording.Missing{piece}
	for _, c := range []struct {
		published                          wording.Published
		overdue, overdueEN, recorded, inEN string
	}{
		{wording.Published{}, "", "", "台账无记录", "none, by the ledger"},
		{wording.Published{Overdue: 1, Missing: one}, "9月1日形成，台账无公开记录", "formed 1 Sep, not published by the ledger", "台账中没有已公开的信息，已逾期1件", "nothing published, by the ledger; 1 overdue"},
		{wording.Published{Overdue: 1}, "台账中1件逾期未公开", "1 overdue by the ledger", "台账中没有已公开的信息，已逾期1件", "nothing published, by the ledger; 1 overdue"},
		{wording.Published{Overdue: 2, Missing: one, Open: 3}, "台账中2件逾期未公开", "2 overdue by the ledger", "台账中没有已公开的信息，已逾期2件，待公开3件", "nothing published, by the ledger; 2 overdue, 3 open"},
		{wording.Published{Latest: make([]wording.Publication, 2)}, "", "", "2条", "2"},
		{wording.Published{Latest: make([]wording.Publication, 3), OnTime: 8, Late: 2, Untold: 1}, "", "", "11条", "11"},
		{wording.Published{Latest: make([]wording.Publication, 3), OnTime: 11, Open: 1}, "", "", "已公开11条，待公开1件", "11 published; 1 open"},
		{wording.Published{Latest: make([]wording.Publication, 2), Unknown: 1}, "", "", "已公开2条，无法判断1件", "2 published; 1 cannot be told"},
	} {
		got := [...]string{wording.Chinese.Overdue(c.published, today), wording.English.Overdue(c.published, today), wording.Chinese.Recorded(c.published), wording.English.Recorded(c.published)}
		if want := [...]string{c.overdue, c.overdueEN, c.recorded, c.inEN}; got != want {
			t.Errorf("%+v: %q, want %q", c.published, got, want)
		}
	}
	untitled := piece
	untitled.Title, untitled.WorkingDays = "", 0
	changed := untitled
	changed.Changed = true
	for want, got := range map[string]string{
		"9月1日形成，9月29日到期，已逾期40个工作日  申领指南":                             wording.Chinese.MissingLine(piece, today),
		"formed 1 Sep, due 29 Sep, overdue by 40 working days  申领指南": wording.English.MissingLine(piece, today),
		"9月1日形成，9月29日到期，已逾期":                                         wording.Chinese.MissingLine(untitled, today),
		"formed 1 Sep, due 29 Sep, overdue":                          wording.English.MissingLine(untitled, today),
		"9月1日变更，9月29日到期，已逾期":                                         wording.Chinese.MissingLine(changed, today),
		"changed 1 Sep, due 29 Sep, overdue":                         wording.English.MissingLine(changed, today),
	} {
		if got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// A gloss that says what the entry says is left out.
func TestAGlossThatSaysNothingNew(t *testing.T) {
	fact := wording.Fact{Entries: []string{"Aid", "救助", "低保", "热线"}, Glosses: []string{"Aid", "aid", ""}, Separator: "; "}
	if got := fact.Text(); got != "Aid; aid 救助; 低保; 热线" {
		t.Errorf("%q", got)
	}
}

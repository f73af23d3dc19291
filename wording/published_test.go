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

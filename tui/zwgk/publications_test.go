package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/ledger"
	"github.com/seed2ea1efa0/disclosure/wording"
	"github.com/seed2ea1efa0/disclosure/workday"
)

const header = "标题,事项序号,生成日期,发布日期,网址\n"

// keep writes a register, at a time of its own for each of its texts.
func keep(t *testing.T, name, text string, at int) {
	t.Helper()
	if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	when := time.Date(2026, 9, 20, 8, 0, at, 0, time.UTC)
	if err := os.Chtimes(name, when, when); err != nil {
		t.Fatal(err)
	}
}

// titles are the latest pieces of item 63 on 2026-09-20, with what is not published.
func titles(r *registers) string {
	item, _ := disclosure.Default().Item(63)
	return wording.Chinese.Text(wording.Chinese.Published(r.Of(item, workday.MustParseDate("2026-09-20"), wording.Chinese)))
}

func registersOf(names ...string) *registers {
	return &registers{names: names, calendar: workday.National(), matcher: func() *ledger.Matcher { return ledger.NewMatcher(disclosure.Default()) }}
}

func TestARegisterIsReadAgainWhenItHasChanged(t *testing.T) {
	name := filepath.Join(t.TempDir(), "台账.csv")
	keep(t, name, header+"旧指南,63,2026-09-01,2026-09-02,\n", 0)
	r := registersOf(name)
	refresh := func(want string) {
		t.Helper()
		got := ""
		if err := r.Refresh(); err != nil {
			got = explain(err, wording.Chinese)
		}
		if !strings.Contains(got, want) || want == "" && got != "" {
			t.Errorf("refreshing: %q, want %q", got, want)
		}
	}
	refresh("")
	before := r.items.Load()
	if refresh(""); r.items.Load() != before {
		t.Error("a register that has not changed is read again")
	}

	keep(t, name, header+"新指南,63,2026-09-14,2026-09-15,\n", 1)
	if refresh(""); !strings.Contains(titles(r), "2026-09-15 新指南") || strings.Contains(titles(r), "旧指南") {
		t.Error(titles(r))
	}

	keep(t, name, "half", 2)
	refresh("没有看得懂的台账")
	refresh("没有看得懂的台账") // as long as that lasts
	if err := os.Remove(name); err != nil {
		t.Fatal(err)
	}
	if refresh("没有这个文件"); !strings.Contains(titles(r), "新指南") {
		t.Error("what was there is lost:", titles(r))
	}
	keep(t, name, header, 3)
	if refresh(""); strings.Contains(titles(r), "新指南") {
		t.Error("what is not there any more is shown:", titles(r))
	}
}

func TestTheLatestComeFirstAndTheRestIsCounted(t *testing.T) {
	name := filepath.Join(t.TempDir(), "台账.csv")
	keep(t, name, header+`三月,63,2026-03-02,2026-03-03,https://www.example.gov.cn/3
逾期,63,2026-06-01,,
五月甲,63,2026-05-06,2026-05-07,
五月乙,63,2026-05-06,2026-05-07,
四月,63,2026-04-01,2026-04-02,
待公开,63,2026-09-18,,
明天,63,2026-09-18,2026-09-21,
没有日期,63,,,
别的事项,85,2026-09-01,2026-09-19,
`, 0)
	r := registersOf(name)
	if err := r.Refresh(); err != nil {
		t.Fatal(err)
	}
	item, _ := disclosure.Default().Item(63)
	if p := r.Of(item, workday.MustParseDate("2026-09-20"), wording.Chinese); p.OnTime != 4 || p.Late != 0 {
		t.Errorf("%d on time and %d late, want 4 and 0", p.OnTime, p.Late)
	}
	want := "最近公开：2026-05-07 五月乙\n是否按时：按时\n尚未公开：已逾期1件，待公开1件，无法判断2件\n已逾期：逾期：2026-06-01形成，2026-06-30到期，已逾期59个工作日\n此前公开：2026-05-07 五月甲\n是否按时：按时\n此前公开：2026-04-02 四月\n是否按时：按时\n更早公开：另有1条，见台账\n"
	if got := titles(r); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

// A request is no piece of the item that it asks for.
func TestARequestIsNotPublished(t *testing.T) {
	name := filepath.Join(t.TempDir(), "依申请.csv")
	keep(t, name, "申请内容,事项序号,收到日期,答复日期\n甲,63,2026-09-01,2026-09-02\n", 0)
	r := registersOf(name)
	if err := r.Refresh(); err != nil {
		t.Fatal(err)
	}
	if got := titles(r); got != "最近公开：台账中没有已公开的信息\n" {
		t.Error(got)
	}
}

// A published piece is doubtful where its row contradicts itself, and not where it only
// lacks a day.
func TestWhichPublishedPieceIsDoubtful(t *testing.T) {
	name := filepath.Join(t.TempDir(), "台账.csv")
	item, _ := disclosure.Default().Item(63)
	for row, doubtful := range map[string]bool{
		"指南,63,2026-03-02,,2026-03-03,":           false,
		"指南,63,2026-03-02,,2026-08-03,":           false, // late
		"指南,63,,,2026-03-03,":                     false,
		"指南,63,每月,,2026-03-03,":                   false,
		"指南,63,2026-03-02,2026-06-01,2026-03-03,": true, // the change may not be published
		"指南,63,2026-03-02,,2026-02-03,":           true,
		"指南,63,2026-03-02,,2026-03-03,未公开":        true,
	} {
		keep(t, name, "标题,事项序号,生成日期,变更日期,发布日期,公开状态\n"+row+"\n", 0)
		r := registersOf(name)
		if err := r.Refresh(); err != nil {
			t.Fatal(err)
		}
		p := r.Of(item, workday.MustParseDate("2026-09-20"), wording.Chinese)
		if len(p.Latest) != 1 || p.Latest[0].Doubtful != doubtful {
			t.Errorf("%s: %+v, doubtful should be %v", row, p.Latest, doubtful)
		}
		if told := p.OnTime + p.Late; told+p.Untold != 1 {
			t.Errorf("%s: %d told and %d not, of one piece", row, told, p.Untold)
		}
	}
}

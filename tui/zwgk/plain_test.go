package main

import (
	"strings"
	"testing"
	"unicode"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/search"
	"github.com/seed2ea1efa0/disclosure/tui/zwgk/internal/terminal"
	"github.com/seed2ea1efa0/disclosure/wording"
	"github.com/seed2ea1efa0/disclosure/workday"
)

// talk returns what the dialogue answers to each line, on 20 September 2026.
func talk(t *testing.T, language wording.Language, lines ...string) []string {
	t.Helper()
	today, err := workday.ParseDate("2026-09-20")
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	catalog := disclosure.Default()
	d := dialogue{
		desk: &desk{catalogs: []*disclosure.Catalog{catalog}, files: []string{""}}, index: search.New(catalog), words: language, out: terminal.NewOutput(&out, false),
		published: func(disclosure.Item) []wording.Fact {
			return []wording.Fact{{Label: "台账", Entries: []string{"甲"}}}
		},
		question: wording.Question{Today: today, Calendar: workday.National()},
	}
	if err := d.run(strings.NewReader(strings.Join(lines, "\n")+"\n"), ""); err != nil {
		t.Fatal(err)
	}
	if at := strings.IndexFunc(out.String(), func(r rune) bool { return unicode.IsControl(r) && r != '\n' }); at >= 0 {
		t.Errorf("a control character is told: %q", out.String()[at:])
	}
	answers := strings.Split(out.String(), language.Pick("查询：", "Query: "))
	return answers[1:]
}

func TestALineIsAnswered(t *testing.T) {
	for line, want := range map[string]string{
		"挂失":            "共 1 项。\n83  社会保障卡挂失与解挂（11 社会保障卡服务）\n",
		"护照":            "没有符合的事项；输入 筛选 看有哪些类别。\n",
		"999":           "没有第 999 项，本目录共 90 项。\n",
		"83 2026-9-31":  "“2026-9-31”不是日期：2026年9月只有30天。\n",
		"83 99":         "“99”不是日期：请写作 2026-09-14。\n",
		"83 年底":         "“年底”不是日期：没有说是哪一天。\n",
		"83 三伏天":        "“三伏天”不是日期：请写作 2026-09-14。\n",
		"999 年底":        "没有第 999 项，本目录共 90 项。\n",
		"83 挂失":         "共 1 项。\n83  社会保障卡挂失与解挂（11 社会保障卡服务）\n", // which is a query
		"取消筛选":          "没有筛选。\n",
		"":              "",
		"\x1b[2J\x00护照": "没有符合的事项；输入 筛选 看有哪些类别。\n",
	} {
		if got := talk(t, wording.Chinese, line)[0]; got != want {
			t.Errorf("%q:\n%s\nwant\n%s", line, got, want)
		}
	}
	for line, want := range map[string][]string{
		"83":       {"83 社会保障卡挂失与解挂\n今天形成或变更的，最迟10月23日公开\n一级事项：11 社会保障卡服务\n", "公开时限：信息形成或者变更之日起20个工作日内\n"},
		"第８３项":     {"83 社会保障卡挂失与解挂\n"},
		"83 9-14":  {"83 社会保障卡挂失与解挂\n最迟公开日：2026-10-16 星期五\n", "距今：还有26天（15个工作日）\n", "调休上班：2026-09-20 星期日、"},
		"８３　９月１４日": {"最迟公开日：2026-10-16 星期五\n"},
		"83 昨天":    {"起算日：2026-09-19 星期六（当日不计）\n"},
		"？":        {"行首是序号"},
	} {
		got := talk(t, wording.Chinese, line)[0]
		for _, part := range want {
			if !strings.Contains(got, part) {
				t.Errorf("%q:\n%s\nwant\n%s", line, got, part)
			}
		}
	}
}

func TestTheRestIsToldOnEnter(t *testing.T) {
	answers := talk(t, wording.English, "失业", "", "", "q", "挂失")
	if len(answers) != 4 {
		t.Fatalf("after q it goes on: %q", answers)
	}
	count := func(s string) int { return strings.Count(s, "\n") }
	if !strings.Contains(answers[0], "more: press Enter.") || count(answers[0]) != 1+page+1 || count(answers[1]) == 0 || strings.Contains(answers[1], "more:") || answers[2] != "" {
		t.Errorf("%q", answers)
	}
}

func TestALineWithoutEndIsCut(t *testing.T) {
	answers := talk(t, wording.English, strings.Repeat("长", longestLine), "83")
	if !strings.HasPrefix(answers[0], "That line is too long: only its beginning is used.\n") || !strings.HasPrefix(answers[1], "83 ") {
		t.Errorf("%q", answers)
	}
}

// Words for help and what keys send are no queries.
func TestALineThatIsNoQuery(t *testing.T) {
	for _, line := range []string{"?", "？", "帮助", "help", "HELP", " 帮助 "} {
		if got := talk(t, wording.Chinese, line)[0]; !strings.Contains(got, "行首是序号") || !strings.Contains(got, "取消筛选") {
			t.Errorf("%q:\n%s", line, got)
		}
	}
	for _, line := range []string{"\x1b[A", "\x1bOP", "\x1b[15~", "\x07", "\x1b"} {
		if got := talk(t, wording.Chinese, line)[0]; !strings.Contains(got, "不起作用") {
			t.Errorf("%q:\n%s", line, got)
		}
	}
	for _, line := range []string{"\x1b[A挂失", "挂\x00失\x7f", "\t挂失"} {
		if got := talk(t, wording.Chinese, line)[0]; !strings.HasPrefix(got, "共 1 项。\n83 ") {
			t.Errorf("%q:\n%s", line, got)
		}
	}
}

// A filter holds until it is dropped, takes the place of another one of its column, and
// says what it leaves out.
func TestFiltersOfTheDialogue(t *testing.T) {
	answers := talk(t, wording.Chinese, "筛选", "筛选 11", "筛选 工伤保险服务", "社保卡", "筛选 政府网站", "取消筛选", "筛选 5个工作日", "筛选 月亮", "下一位", "挂失")
	for i, want := range [][]string{
		{"类别：1 政策文件、", "公开渠道：政府网站、", "公开依据：", "公开时限：5个工作日、20个工作日"},
		{"共 8 项（筛选：11 社会保障卡服务）"},
		{"共 20 项（筛选：8 工伤保险服务）"},
		{"筛选后没有；不用筛选有 "},
		{"筛选：8 工伤保险服务、政府网站"},
		{"已取消筛选。", "社会保障卡"},
		{"共 1 项（筛选：5个工作日）", "89 "},
		{"没有“月亮”这一类别"},
		{"已清空"},
		{"共 1 项。"},
	} {
		for _, part := range want {
			if !strings.Contains(answers[i], part) {
				t.Errorf("answer %d lacks %q:\n%s", i, part, answers[i])
			}
		}
	}
	english := talk(t, wording.English, "filter", "filter 11", "filter off", "filter moon")
	for i, want := range []string{"Type filter and one of them", "8 found (filters: 11 ", "The filters are dropped.", "is no category"} {
		if !strings.Contains(english[i], want) {
			t.Errorf("answer %d lacks %q:\n%s", i, want, english[i])
		}
	}
}

// A date without an item is no query.
func TestADateAloneWantsAnItem(t *testing.T) {
	for _, line := range []string{"2026-09-14", "9-14", "2026-02-30", "9月14日", "昨天"} {
		if got := talk(t, wording.Chinese, line)[0]; !strings.Contains(got, "日期前请写序号") {
			t.Errorf("%q:\n%s", line, got)
		}
	}
}

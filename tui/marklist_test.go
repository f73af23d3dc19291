package tui

import (
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure/workday"
)

// The list of marks has them in the order in which they are copied, with the text.
func TestWhatIsMarkedIsListed(t *testing.T) {
	s := open(t).press("shift+tab").sees("还没有标记的事项")
	s.type_("工伤登记").press("tab ctrl+u").type_("挂失").press("tab")
	s.press("shift+tab").sees("已标记2项  按此顺序复制", "将复制", ">43 变更工伤登记", " 83 社会保障卡挂失与解挂", "一级事项：8 工伤保险服务", "全部取消")
	shown := strings.Join(s.screen(), "\n")
	for line := range strings.Lines(s.press("f4").copied()) {
		if line = strings.TrimSpace(line); line != "" && len([]rune(line)) < 20 && !strings.Contains(shown, line) {
			t.Errorf("%q is copied and not shown", line)
		}
	}
	s.press("shift+tab").sees("查询 挂失").misses("将复制")
}

func TestMarksAreTakenBackInTheirList(t *testing.T) {
	s := open(t).press("tab tab tab shift+tab down tab").sees("已标记2项", ">", "1、3", "按此顺序复制")
	s.press("ctrl+x").sees("已取消2个标记").misses("按此顺序复制", "已标记")
	s.press("tab shift+tab tab").misses("按此顺序复制", "已标记")
	open(t).press("tab tab shift+tab f8").misses("已标记", "按此顺序复制")
}

func TestAMarkIsOpened(t *testing.T) {
	s := open(t).type_("挂失").press("tab").press("ctrl+u").type_("退休").press("shift+tab enter").selects(83)
	if s.view() != detailView {
		t.Error("it is not shown in full")
	}
	s.sees("查询 退休", "已标记1项：83", ">83 社会保障卡挂失与解挂", "  22 职工正常退休(职)申请").misses("> 22 ") // what was asked is not lost
	s.press("esc").sees("按此顺序复制").press("esc").selects(22).sees("> 22 ")

	s = open(t).type_("挂失").press("tab ctrl+u").type_("工伤认定").press("shift+tab enter").misses("以下为相近事项")
	s.press("f4 f8 alt+left").selects(83).sees("查询 工伤认定", ">83 社会保障卡挂失与解挂") // and can be found again
}

// F2 in the list speaks of the selected item.
func TestTheDayOfAMarkedItem(t *testing.T) {
	s := open(t).type_("挂失").press("tab ctrl+u").type_("退休").press("tab shift+tab f2").selects(83).sees("最迟公开", "83 社会保障卡挂失与解挂")
	if s.view() != dueView {
		t.Error("no day is asked for")
	}
	s.press("f2 esc esc").sees("查询 退休", "> 39 ")

	s = open(t).type_("挂失").press("tab ctrl+u").type_("退休").press("f2").selects(83).sees("83 社会保障卡挂失与解挂") // it is what F4 copies
	s.press("esc").selects(22)
}

// Beside a marked item are the days of all its terms, and that one is provisional.
func TestTheDaysOfMarkedItems(t *testing.T) {
	late := workday.MustParseDate("2026-12-20")
	open(t, WithToday(late)).type_("挂失").press("tab shift+tab").sees("最迟2027年1月18日（暂定）")
	open(t).type_("挂失").press("tab shift+tab").sees("最迟10月23日").misses("（暂定）")
	openCatalog(t, ofThreeTerms(t)).press("tab shift+tab").sees("最迟9月28日、10月23日")
}

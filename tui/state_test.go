package tui

import (
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure/wording"
)

func TestWhatIsTrueIsSaidAsLongAsItIs(t *testing.T) {
	const near = "相近"
	s := open(t).type_("工伤认定").sees(near)
	for _, keys := range []string{"down", "enter", "f3", "esc", "esc tab"} {
		s.press(keys).sees(near)
	}
	s.press("f8").misses(near)
	open(t).type_("挂失").misses(near)
	open(t, WithLanguage(wording.English)).type_("劳动能力鉴定").sees(" near")
}

func TestTheWordsThatWereNotUsedAreNamed(t *testing.T) {
	s := open(t).paste("社保卡挂失 量子力学")
	unused := s.unused()
	if len(unused) == 0 {
		t.Fatal("every word is used")
	}
	s.sees("未匹配：" + strings.Join(unused, "、")).press("down up").sees("未匹配：")
	s.press("ctrl+u").misses("未匹配")
}

// What F4 copies need not be in sight, so it is said.
func TestTheMarkedItemsAreNamed(t *testing.T) {
	s := open(t).type_("挂失").press("tab ctrl+u").type_("失业").press("tab")
	second := s.marked[1].PrintedNumber()
	s.sees("已标记2项：83、"+second, "F4 复制2项").press("f2").sees("已标记2项：83、" + second)
	if got := s.type_("2026-09-14").press("f4").copied(); strings.Count(got, "\n最迟公开日") != 2 {
		t.Errorf("copied\n%s", got)
	}
	s.press("esc esc").misses("已标记2项")
	s = open(t, WithSize(40, 12)).press("tab tab tab tab tab tab tab tab tab tab").sees("已标记10项", "F4 复制10项")
	s.holds("ten marks")
}

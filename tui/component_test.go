package tui

import (
	"slices"
	"testing"

	tea "charm.land/bubbletea/v2"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/search"
	"github.com/seed2ea1efa0/disclosure/workday"
)

func TestTheQueryIsSetAndReadFromOutside(t *testing.T) {
	s := open(t).type_("工伤").press("f2").type_("2026-03-10")
	if s.Query() != "工伤" {
		t.Errorf("the query is %q", s.Query())
	}
	s.SetQuery("挂失")
	s.selects(83).sees("查询 挂失", " 1项").press("f2").sees("2026-09-20")
	s.SetQuery("")
	s.sees("全部90项").press("up").sees("查询 挂失") // as if it had been typed
}

func TestAHostIsToldWhatIsPicked(t *testing.T) {
	type left struct{}
	s := open(t, WithPicker(), WithQuit(func() tea.Msg { return left{} })).press("tab tab enter")
	pick, ok := s.cmd().(PickMsg)
	if !ok || pick.Model != s.Model || len(pick.Items) != 2 || pick.Items[1].Number() != 2 {
		t.Fatalf("Enter sends %v", s.cmd())
	}
	if s.send(pick); s.cmd == nil || s.cmd() != (left{}) {
		t.Error("a browser whose pick is handed on stays open")
	}
	if other := open(t, WithPicker()).send(pick); other.cmd != nil {
		t.Error("the pick of one browser closes another")
	}
	pick.Items[0] = pick.Items[1]
	s.press("tab up tab")
	if got := s.Picked(); len(got) != 2 || got[0].Number() != 1 || got[1].Number() != 2 {
		t.Errorf("after later marks, %v are picked", got)
	}
	s.press("ctrl+c ctrl+c")
	if s.Picked() != nil {
		t.Error("who leaves without picking has picked")
	}
}

func TestAnIndexIsHandedIn(t *testing.T) {
	index := search.New(disclosure.Default())
	s := open(t, WithIndex(index), WithTheme(ThemeDark)).type_("挂失").selects(83)
	if s.Init() != nil {
		t.Error("another index is made")
	}
	a, b := open(t, WithIndex(index)).type_("工伤"), open(t, WithIndex(index)).type_("失业")
	a.type_("认定")
	b.misses("工伤")
}

// What is typed before there is an index is found once there is one.
func TestALargeCatalogueIsShownBeforeItIsIndexed(t *testing.T) {
	catalog := largeCatalog(t, mostAwaited+1000)
	s := openCatalog(t, catalog, WithQuery("挂失"), WithTheme(ThemeDark)).sees("正在准备检索", "查询 挂失")
	ready := s.Init()
	s.type_("第83").sees("正在准备检索").press("enter").sees("就绪后执行 Enter").press("f8").sees("全部4000项")
	s.type_("83").sees("正在准备检索")
	s.send(ready()).misses("正在准备检索", "公开渠道：").selects(83)

	for keys, sees := range map[string]string{"f2": "最迟公开 10月23日", "enter": ">83 ", "f4": "已发送到终端剪贴板：83 "} {
		s := openCatalog(t, catalog)
		ready := s.Init()
		s.type_("83").press(keys).sees("就绪后执行").answer(ready).selects(83).sees(sees)
		s = openCatalog(t, catalog)
		ready = s.Init()
		s.type_("8").press(keys).type_("3").misses("就绪后执行").answer(ready).selects(83).misses(sees) // it was meant for another question
	}

	other := openCatalog(t, catalog).send(ready())
	if other.index != nil {
		t.Error("a browser takes the index of another one")
	}
	other.paste("83")
	other.answer(other.cmd).selects(83) // Init was never called
}

func TestAHostHandsInCalendars(t *testing.T) {
	region, err := workday.ForRegion("CN-NX")
	if err != nil {
		t.Fatal(err)
	}
	s := open(t, WithCalendars(region)).press("f2").type_("2021-04-20").sees("最迟公开 2021年5月21日").misses("F6")
	s.press("f6").misses("2021-05-19")
}

func TestTheCalendarIsChangedByAKey(t *testing.T) {
	s := open(t).press("f2").type_("2021-04-20").sees("最迟公开 2021年5月19日")
	s.press("f6").sees("按宁夏日历计算", "最迟公开 2021年5月21日", "全国 5月19日 星期三，按其放假安排，早2天")
	s.press("f6").sees("按全国日历计算", "最迟公开 2021年5月19日")
	s.press("f6 esc down f2").sees("最迟公开 2021年5月21日") // it stays for this caller
	s.press("f8 f2").type_("2021-04-20").sees("最迟公开 2021年5月19日")
}

func TestRedraw(t *testing.T) {
	if s := open(t).press("ctrl+l"); s.cmd == nil || s.cmd() != tea.ClearScreen() {
		t.Error("Ctrl+L does not draw again")
	}
}

func TestWithoutTheMouse(t *testing.T) {
	if open(t).View().MouseMode != tea.MouseModeCellMotion || open(t, WithoutMouse()).View().MouseMode != tea.MouseModeNone {
		t.Error("the mouse is not the one asked for")
	}
	open(t, WithSize(130, 100)).press("f1").sees("按住 Shift 选取文字")
	open(t, WithSize(130, 100), WithoutMouse()).press("f1").misses("鼠标")
}

func TestTheFooterTakesClicks(t *testing.T) {
	for _, size := range [][2]int{{40, 12}, {60, 20}, {80, 24}, {140, 45}} {
		s := open(t, WithSize(size[0], size[1]))
		for _, k := range s.footerKeys(size[0]) {
			clicked := open(t, WithSize(size[0], size[1])).type_("工伤")
			pressed := open(t, WithSize(size[0], size[1])).type_("工伤").press(k.Keys()[0])
			clicked.send(tea.MouseClickMsg{X: k.x, Y: size[1] - 1, Button: tea.MouseLeft})
			if !slices.Equal(clicked.screen(), pressed.screen()) {
				t.Errorf("%v: a click on %q is not the key", size, k.Help().Key)
			}
		}
		if len(s.footerKeys(size[0])) < 3 {
			t.Errorf("%v: %d keys in the footer", size, len(s.footerKeys(size[0])))
		}
		s.sees("F1 帮助")
	}
}

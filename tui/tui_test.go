package tui

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/wording"
	"github.com/seed2ea1efa0/disclosure/workday"
)

func TestTheBrowserStartsWithAllItemsByCategory(t *testing.T) {
	open(t).
		sees("全部90项", " 1 政策文件", ">  1 关于社会保障服务的相关政策文件", " 2 部门信息").
		sees("公开内容", "文件名称、文号、发布部门", "公开依据", "公开时限", "公开主体", "公开对象", "公开方式", "公开层级").
		selects(1)
}

func TestTypingFindsAtOnceAndShowsTheCategory(t *testing.T) {
	s := open(t).type_("挂失").selects(83)
	s.sees(" 1项", "> 83 社会保障卡挂失与解挂", "社会保障卡服务 ")
	s.press("esc").sees("全部90项").selects(1)
}

func TestAnInitialQuery(t *testing.T) {
	open(t, WithQuery("挂失")).selects(83).type_("解挂").selects(83)
}

func TestLettersNeverCommand(t *testing.T) {
	s := open(t)
	for _, letter := range "qjkhlgG/?:nNyxd0 ？／：　" {
		s.type_(string(letter))
		if s.cmd != nil {
			t.Errorf("%q ran a command", letter)
		}
	}
	if s.query.Value() != "qjkhlgG/?:nNyxd0 ？／：　" {
		t.Errorf("the query is %q", s.query.Value())
	}
}

func TestTheListMovesOverHeadings(t *testing.T) {
	open(t).press("down").selects(2).press("up").selects(1).press("up").selects(1).
		press("end").selects(90).press("down").selects(90).press("home").selects(1).
		sees(" 1 政策文件").
		press("pgdown").press("pgup").selects(1)
}

func TestWideShowsListAndDetailSideBySide(t *testing.T) {
	open(t).sees("│").press("down down").sees("3 机关事业单位社会保险登记").
		press("enter").sees("│").press("esc").selects(3)
}

func TestNarrowShowsOnePaneAtATime(t *testing.T) {
	s := open(t, WithSize(69, 20))
	s.misses("│", "公开内容").sees("机构职能")
	s.press("enter").sees("公开内容").misses("机构职能")
	s.press("esc").misses("公开内容").sees("机构职能")
	s.press("enter").type_("挂失").sees("> 83").misses("公开内容")
}

func TestTheDetailScrolls(t *testing.T) {
	s := open(t, WithSize(40, 12)).press("down").press("enter").sees("2 机构职能")
	s.press("pgdown").misses("2 机构职能")
	s.press("home").sees("2 机构职能")
	s.press("end").misses("2 机构职能")
	s.press("esc").press("down").press("enter").sees("3 机关事业单位社会保险登记")
}

func TestEveryColumnIsShown(t *testing.T) {
	s := open(t, WithSize(69, 200))
	for item := range disclosure.Default().Items() {
		s.selects(item.Number())
		s.press("enter")
		if !s.notesOpen {
			s.press("enter")
		}
		frame := strings.Join(strings.Fields(strings.Join(s.screen(), "")), "")
		want := []string{item.String(), item.Publisher(), item.Deadline().String(), item.NameEN()}
		want = slices.AppendSeq(want, item.Keywords())
		for group := range item.ContentGroups() {
			want = slices.AppendSeq(want, group.Contents())
			want = append(want, group.ChannelNames()...)
		}
		for citation := range item.LegalBasis() {
			want = append(want, citation.String())
		}
		for note := range item.Notes() {
			want = append(want, note.Text)
		}
		for _, text := range want {
			if !strings.Contains(frame, strings.Join(strings.Fields(text), "")) {
				t.Errorf("item %d: %q is not shown", item.Number(), text)
			}
		}
		s.press("esc").press("down")
	}
}

func TestEditorialPartsStandApart(t *testing.T) {
	frame := strings.Join(open(t, WithSize(140, 45)).type_("挂失").screen(), "\n")
	heading := strings.Index(frame, "编者所加，非清单原文")
	for _, official := range []string{"公开内容", "公开依据", "公开层级"} {
		if at := strings.Index(frame, official); at < 0 || at > heading {
			t.Errorf("%s stands at %d, the editorial part begins at %d", official, at, heading)
		}
	}
	for _, editorial := range []string{"英文", "说法", "链接", "转录说明"} {
		if at := strings.Index(frame, editorial); at < heading {
			t.Errorf("%s stands at %d, the editorial part begins at %d", editorial, at, heading)
		}
	}
}

func TestEscapeClearsStepByStep(t *testing.T) {
	s := open(t).press("tab").press("f3 enter").press("esc").type_("政策")
	s.sees("[1 政策文件 x]", "已标记1项", "政策")
	s.press("esc").sees("[1 政策文件 x]", "已标记1项", "事项、拼音或口语")
	s.press("esc").misses("[1 政策文件 x]").sees("全部90项", "已标记1项")
	s.press("esc").sees("已取消1个标记").misses("已标记1项")
	s.press("esc").sees("按两次 Ctrl+C 退出")
	if s.cmd != nil {
		t.Error("Esc quits")
	}
	s.press("down").misses("按两次 Ctrl+C 退出")
}

func TestNothingFound(t *testing.T) {
	s := open(t).type_("没有这样的事项吧zzzzqqqq")
	s.sees(" 0项", "没有符合的事项")
	for _, keys := range []string{"f2", "f4", "f5", "tab"} {
		s.press(keys).sees("没有选中的事项")
		if s.cmd != nil {
			t.Errorf("%s ran", keys)
		}
	}
}

func TestQuit(t *testing.T) {
	type left struct{}
	s := open(t, WithQuit(func() tea.Msg { return left{} })).press("ctrl+c ctrl+c")
	if s.cmd == nil || s.cmd() != (left{}) {
		t.Error("Ctrl+C does not run the given command")
	}
	if s = open(t).press("ctrl+c ctrl+c"); s.cmd == nil || s.cmd() != tea.Quit() {
		t.Error("Ctrl+C does not quit")
	}
}

// Who is used to other programs presses Ctrl+C to copy.
func TestCtrlCAsksOnceMore(t *testing.T) {
	s := open(t, WithQuit(func() tea.Msg { return tea.Quit() })).type_("挂失").press("ctrl+c").sees("再按一次 Ctrl+C 退出", "查询 挂失")
	expired := leavingExpired{s.Model, s.asked}
	s.press("down").misses("再按一次").press("ctrl+c").sees("再按一次")
	s.send(expired).sees("再按一次") // the time of the first one
	s.send(leavingExpired{s.Model, s.asked}).misses("再按一次").press("ctrl+c")
	if msg := s.cmd; msg == nil || !s.leaving {
		t.Error("a press after the time is the second one")
	}
	keys := DefaultKeyMap()
	keys[ActionQuit] = []string{"alt+q"}
	open(t, WithKeyMap(keys)).press("alt+q").sees("再按一次 Alt+Q 退出")
}

// The size comes from outside, over ssh from anybody.
func TestASizeThatNoScreenHas(t *testing.T) {
	for _, size := range [][2]int{{1 << 31, 1 << 31}, {1 << 62, 1}, {65535, 65535}, {-1 << 62, -7}} {
		s := open(t)
		if n := testing.AllocsPerRun(1, func() { s.send(tea.WindowSizeMsg{Width: size[0], Height: size[1]}) }); n > 1e6 {
			t.Errorf("%v: %v allocations", size, n)
		}
		if content, _ := s.Draw(); len(content) > 4*maxWidth*maxHeight {
			t.Errorf("%v: a frame of %d bytes", size, len(content))
		}
		if at := open(t, WithSize(size[0], size[1])); at.width > maxWidth || at.height > maxHeight || at.width < 0 {
			t.Errorf("%v: starts with %dx%d", size, at.width, at.height)
		}
	}
}

func TestABannerLasts(t *testing.T) {
	const text = "无法读取所设目录 社保.json，正使用内置目录"
	for _, size := range [][2]int{{100, 30}, {60, 20}, {50, 12}} {
		s := open(t, WithBanner(text+"\x1b[2J"), WithSize(size[0], size[1])).sees(text + "␛[2J")
		for _, keys := range []string{"down", "enter", "f1", "f1 f2", "f2 f3", "enter", "f9"} {
			s.press(keys).sees(text)
		}
		s.press("f8").sees("无法读取所设目录", "下一位").type_("挂失").sees(text) // which a message shortens for a moment
		s.holds("a banner")
	}
	open(t).misses("内置目录")
}

func TestPicking(t *testing.T) {
	numbers := func(s *session) (numbers []int) {
		for _, item := range s.Picked() {
			numbers = append(numbers, item.Number())
		}
		return numbers
	}
	if s := open(t).press("enter"); s.Picked() != nil || s.cmd != nil {
		t.Error("Enter picks, unasked")
	}
	if s := open(t, WithPicker()).press("down").press("enter"); !slices.Equal(numbers(s), []int{2}) || s.cmd == nil {
		t.Errorf("Enter picked %v", numbers(s))
	}
	s := open(t, WithPicker()).press("end").press("tab").press("home").press("tab").press("tab").press("tab").press("up").press("tab").press("enter")
	if !slices.Equal(numbers(s), []int{90, 1, 2}) {
		t.Errorf("marks picked %v, want 90, 1, 2 in the order of marking", numbers(s))
	}
	if s := open(t, WithPicker()).press("tab").press("ctrl+c ctrl+c"); s.Picked() != nil {
		t.Error("Ctrl+C picks")
	}
	open(t, WithPicker(), WithSize(60, 20)).press("ctrl+o").sees("公开内容")
	if s := open(t, WithPicker()).type_("zzzzqqqqzzzz").press("enter"); s.cmd != nil {
		t.Error("Enter picks nothing and leaves")
	}
}

func TestLabelsInEnglish(t *testing.T) {
	open(t, WithLanguage(wording.English)).sees("Find", "Contents", "Channels", "Legal basis", "To publish", "Publisher",
		"Added by the editors", "Policy documents on social security", "the general public 全社会", "Enter details").
		press("f1").sees("letters always go to the query")
}

func TestASmallWindowSaysSo(t *testing.T) {
	open(t, WithSize(39, 12)).sees("至少要40x12")
	open(t, WithSize(40, 11)).sees("至少要40x12")
	s := open(t, WithSize(20, 5), WithLanguage(wording.English)).sees("Window too small")
	s.send(tea.WindowSizeMsg{Width: 100, Height: 30}).sees("all 90")
}

// Where a window is too small, all of what it says is there in lines of its width.
func TestASmallWindowSaysAllOfIt(t *testing.T) {
	for width := 11; width < MinWidth; width++ {
		s := open(t, WithSize(width, 11), WithLanguage(wording.English))
		got := strings.Join(strings.Fields(strings.Join(s.screen(), " ")), "")
		if want := fmt.Sprintf("Windowtoosmall:%dx11,atleast40x12Makeitlarger;whatwastypediskept", width); got != want {
			t.Errorf("%d columns say %q, want %q", width, got, want)
		}
	}
}

func TestTwoBrowsersShareNothing(t *testing.T) {
	keys := DefaultKeyMap()
	keys[ActionHelp] = []string{"f10"}
	a, b := open(t), open(t, WithLanguage(wording.English), WithKeyMap(keys))
	a.type_("挂失").press("f3 down enter esc tab")
	b.sees("all 90").selects(1).press("f1").sees("Contents").press("enter")
	if DefaultKeyMap()[ActionHelp][0] != "f1" {
		t.Error("changing a key map changed the default")
	}
	a.press("f1").sees("无需关闭输入法")
}

// loading opens a browser whose catalogue is still to be read.
func loading(t *testing.T, read func() (*disclosure.Catalog, []Option, error), options ...Option) *session {
	t.Helper()
	options = append([]Option{WithSize(100, 30), WithTheme(ThemePlain), WithToday(workday.MustParseDate("2026-09-20"))}, options...)
	return &session{T: t, Model: Load(read, options...)}
}

func TestACatalogueIsReadWhileTheBrowserIsOpen(t *testing.T) {
	region, err := workday.ForRegion("CN-NX")
	if err != nil {
		t.Fatal(err)
	}
	reads := 0
	s := loading(t, func() (*disclosure.Catalog, []Option, error) {
		reads++
		return disclosure.Default(), []Option{WithCalendars(region)}, nil
	}, WithQuery("挂"))
	s.sees("正在读取目录", "查询 挂")
	ready := s.Init()
	s.type_("失").press("enter f2 f3 f4 f6 f9 tab down end").sees("查询 挂失")
	s.press("esc esc").type_("挂失")
	s.send(ready())
	s.answer(s.cmd).selects(83).sees(" 1项", "查询 挂失").misses("正在读取")
	if reads != 1 || s.Err() != nil {
		t.Errorf("read %d times, error %v", reads, s.Err())
	}
	s.press("f2").type_("2021-04-20").sees("5月21日 星期五").misses("全国日历")
}

func TestACatalogueThatCannotBeRead(t *testing.T) {
	broken := errors.New("line 3 is broken")
	s := loading(t, func() (*disclosure.Catalog, []Option, error) { return nil, nil, broken }, WithPicker())
	ready := s.Init()
	s.press("enter").send(ready())
	if s.cmd == nil || s.cmd() != tea.Quit() || s.Err() != broken || s.Picked() != nil {
		t.Errorf("the browser goes on after %v", s.Err())
	}
}

func TestNoCatalogueIsAnEmptyOne(t *testing.T) {
	openCatalog(t, nil).sees("0项").press("enter f2 f3 f4 f9").type_("x").holds("x")
	s := loading(t, func() (*disclosure.Catalog, []Option, error) { return nil, nil, nil })
	s.send(s.Init()()).sees("0项").holds("nothing was read")
}

func TestAnUnreadCatalogueHoldsTheFrame(t *testing.T) {
	for _, key := range allKeys() {
		s := loading(t, func() (*disclosure.Catalog, []Option, error) { return nil, nil, nil })
		s.type_("a ").press(key).press("f2 f3 f6 f9").holds(key)
	}
}

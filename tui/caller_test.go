package tui

import (
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/workday"
)

// TestTheNextCallerGetsNothingOfTheLast is the story of two callers: whatever was
// done for the first, after one key the browser is as at the start.
func TestTheNextCallerGetsNothingOfTheLast(t *testing.T) {
	for name, keys := range map[string]string{
		"marks":         "tab tab tab f4",
		"a date":        "f2 f7 down pgdown",
		"a calendar":    "f2 f6",
		"filters":       "f3 down enter down down enter",
		"the detail":    "down enter pgdown",
		"help":          "f1 end",
		"the log":       "down enter f9",
		"an old query":  "esc up",
		"an old visit":  "down enter down alt+left",
		"half a query":  "left left",
		"a wide search": "ctrl+u end tab",
	} {
		for _, size := range [][2]int{{100, 30}, {60, 20}, {40, 12}} {
			fresh := open(t, WithSize(size[0], size[1])).type_("挂失").screen()
			s := open(t, WithSize(size[0], size[1])).type_("工伤").press(keys).press("f8").sees("下一位")
			if s.query.Value() != "" || s.filtering() || s.marked != nil || s.view() != listView || !s.due.from.IsZero() || s.calendar != 0 {
				t.Errorf("%s: %+v", name, s.caller)
			}
			if got := s.type_("挂失").screen(); !slices.Equal(got, fresh) {
				t.Errorf("%s, %v: the second caller sees\n%s\nwant\n%s", name, size, strings.Join(got, "\n"), strings.Join(fresh, "\n"))
			}
			if text := s.press("f4").copied(); !strings.HasPrefix(text, "83 ") || strings.Count(text, "\n公开时限") != 1 {
				t.Errorf("%s: the second caller is told\n%s", name, text)
			}
			s.press("f2").sees("2026-09-20").misses("2026-10-20")
		}
	}
}

// Marks are collected over several queries, so that Esc clears a query and keeps them.
func TestEscapeKeepsTheMarks(t *testing.T) {
	s := open(t).type_("挂失").press("tab esc").sees("全部90项", "已标记1项：83")
	s.type_("失业金").press("tab")
	if text := s.press("f4").copied(); !strings.HasPrefix(text, "83 ") || !strings.Contains(text, "\n63 ") {
		t.Errorf("copied\n%s", text)
	}
}

// What is marked is what is copied: F2 speaks of it, too.
func TestTheDateIsAskedOfWhatIsMarked(t *testing.T) {
	s := open(t).type_("工伤")
	marked, _ := s.Current()
	s.press("tab f2").selects(marked.Number())
	if text := s.type_("2026-09-14").press("f4").copied(); !strings.HasPrefix(text, marked.String()+"\n") {
		t.Errorf("of %v was copied\n%s", marked, text)
	}
}

func TestADateStaysWhileTheQueryIsCorrected(t *testing.T) {
	s := open(t).type_("工伤认").press("f2").type_("2026-03-10").press("esc").type_("定").press("f2").sees("2026-03-10  星期二")
	s.press("f8").type_("工伤").press("f2").sees("2026-09-20").misses("2026-03-10")
}

// A clerk who came back to an earlier caller and types has the next question.
func TestTypingAfterTheHistoryIsANewQuestion(t *testing.T) {
	s := open(t).type_("工伤").press("tab f8").type_("失业").press("f9 down down down enter").sees("查询 工伤", "已标记1项")
	s.press("esc").type_("挂失").selects(83).sees("查询 挂失").misses("已标记", "工伤挂失")

	open(t).type_("工伤").press("f9").type_("挂失").sees("查询 挂失").misses("工伤挂失")
}

// At midnight today is another day.
func TestMidnightPasses(t *testing.T) {
	day, _ := workday.ParseDate("2026-09-20")
	s := open(t, withClock(func() time.Time { return day.Time() })).press("f2").sees("形成或变更日期 2026-09-20")
	day = day.AddDays(1)
	s.press("shift+down").sees("形成或变更日期 2026-09-21", "21起")
	s.type_("2026-09-14").sees("形成或变更日期 2026-09-14")
	day = day.AddDays(1)
	s.press("shift+down").sees("形成或变更日期 2026-09-14", "22今")

	s.press("f7").type_("昨天").sees("形成或变更日期 昨天  9月21日")
	day = day.AddDays(1)
	s.press("shift+down").sees("形成或变更日期 2026-09-21").misses("昨天")
	s.press("esc f2").type_("9-10").sees("形成或变更日期 9-10  9月10日")
	day = day.AddDays(1)
	s.press("shift+down").sees("形成或变更日期 9-10  9月10日") // it is the same day as ever
}

// Whoever leaves the browser alone over midnight finds the new day there, without a key.
func TestMidnightIsSeenWithoutAKey(t *testing.T) {
	begun := time.Now()
	late := workday.MustParseDate("2026-12-01").Time().Add(-300 * time.Millisecond)
	m := New(disclosure.Default(), WithIndex(theIndex()), withClock(func() time.Time { return late.Add(time.Since(begun)) }))
	screen := make(chan string, 1000)
	program := tea.NewProgram(m, tea.WithInput(nil), tea.WithOutput(writes(screen)), tea.WithoutSignalHandler(), tea.WithWindowSize(100, 30))
	ended := make(chan error)
	go func() {
		_, err := program.Run()
		ended <- err
	}()
	timeout := time.After(20 * time.Second)
	for seen := ""; !strings.Contains(seen, "12月1日 星期二"); {
		select {
		case written := <-screen:
			seen += ansi.Strip(written)
		case <-timeout:
			t.Fatalf("the new day is never drawn:\n%s", seen)
		}
	}
	program.Quit()
	if err := <-ended; err != nil {
		t.Error(err)
	}
}

type writes chan string

func (w writes) Write(p []byte) (int, error) {
	w <- string(p)
	return len(p), nil
}

// withClock has a clock tell the time.
func withClock(clock func() time.Time) Option {
	return func(m *Model) { m.clock, m.oneDay = clock, false }
}

// The timer for midnight is not trusted for longer than an hour.
func TestMidnightIsAwaited(t *testing.T) {
	moment := workday.MustParseDate("2026-11-30").Time().Add(9 * time.Hour)
	s := open(t, withClock(func() time.Time { return moment })).sees("今天 11月30日")
	moment = moment.Add(15*time.Hour + time.Minute)
	if s.send(midnight{s.Model}); s.cmd == nil {
		t.Error("the next midnight is not awaited")
	}
	s.sees("今天 12月1日 星期二")
	if other := open(t, withClock(time.Now)); other.send(midnight{s.Model}).cmd != nil {
		t.Error("another browser's midnight is awaited")
	}
}

func TestANewQueryStartsFromToday(t *testing.T) {
	s := open(t).type_("工伤").press("f2").type_("2026-03-10").sees("2026-03-10  星期二")
	s.press("esc esc").type_("挂失").press("f2").sees("2026-09-20").misses("2026-03-10")
	s.type_("2026-11-20").sees("2026-11-20  星期五").misses("2026-09-202026")
	s.press("esc f2").sees("2026-11-20  星期五") // the same caller still has it,
	s.type_("2026-10-08").sees("2026-10-08  星期四")
	s.press("esc f2 left").type_("1").misses("形成或变更日期 2026-10-08") // and may edit it
}

// Going back opens the details of what was looked at; a query that found nothing is no
// place to go back to.
func TestGoingBackOpensTheDetails(t *testing.T) {
	s := open(t, WithSize(60, 20)).type_("挂失").press("f8").type_("护照").press("f8").type_("失业保险金申领").press("f8")
	if s.view() == detailView {
		t.Error("the details are open before anybody goes back")
	}
	for _, number := range []int{63, 83} {
		s.press("alt+left").selects(number)
		if s.view() != detailView {
			t.Errorf("the view is %v after going back to item %d", s.view(), number)
		}
		s.press("esc").selects(number)
	}
}

func TestBackAndForwardThroughWhatWasLookedAt(t *testing.T) {
	s := open(t).type_("工伤").press("down enter")
	first, _ := s.Current()
	s.press("esc tab f2").type_("2026-03-10").press("f8")
	s.type_("挂失").press("f8")
	s.type_("失业")
	third, _ := s.Current()

	s.press("alt+left").selects(83).sees("查询 挂失").misses("已标记")
	s.press("alt+left").selects(first.Number()).sees("查询 工伤", "已标记1项")
	if s.due.from.String() != "2026-03-10" {
		t.Errorf("the date is %v", s.due.from)
	}
	s.press("alt+left").sees("之前没有看过的事项").selects(first.Number())
	s.press("alt+right").selects(83).misses("已标记")
	s.press("alt+right").selects(third.Number()).sees("查询 失业")
	s.press("alt+right").sees("之后没有看过的事项")
}

func TestWhatWasLookedAtIsListed(t *testing.T) {
	s := open(t).press("f9").sees("还没有看过的事项")
	s.type_("工伤").press("enter f8").press("f8 f8").type_("挂失").press("f8").type_("失业").press("f9")
	s.sees("最近查看  今天", "  83 社会保障卡挂失与解挂")
	s.press("down").selectsVisit("83 社会保障卡挂失与解挂").press("enter").selects(83).sees("查询 挂失")
	s.press("f9").sees("最近查看").press("f9").misses("最近查看")
	s.press("f9").type_("x").misses("最近查看") // typing goes to the query
}

// selectsVisit fails unless the selected line of what was looked at has a text.
func (s *session) selectsVisit(text string) *session {
	s.Helper()
	for _, line := range s.screen() {
		if at := strings.Index(line, "│>"); at >= 0 && strings.Contains(line, text) {
			return s
		}
	}
	s.Errorf("%q is not selected:\n%s", text, strings.Join(s.screen(), "\n"))
	return s
}

// What was looked at has the times of the clock, under the days, and what is asked of a
// line speaks of that line.
func TestWhatWasLookedAtHasTimes(t *testing.T) {
	moment := workday.MustParseDate("2026-11-27").Time().Add(16*time.Hour + 20*time.Minute)
	s := open(t, withClock(func() time.Time { return moment }))
	s.type_("被征地").press("f8")
	moment = moment.Add(64 * time.Hour)
	s.type_("工伤认定").press("f8")
	moment = moment.Add(25 * time.Minute)
	s.type_("退休").press("f8").type_("挂失").press("f9")
	s.sees("最近查看  今天", " 08:20  ", " 08:45  22 职工正常退休(职)申请", ">08:45  83 社会保障卡挂失与解挂", "11月27日 星期五", " 16:20  37 ")

	if text := s.press("down f4").copied(); !strings.HasPrefix(text, "22 职工正常退休(职)申请\n") {
		t.Errorf("copied was\n%s", text)
	}
	near := s.press("down f4").copied()
	if !strings.HasPrefix(near, "本目录没有“工伤认定”，以下为相近事项\n\n43 ") {
		t.Errorf("copied was\n%s", near)
	}
	s.press("up f2").selects(22).sees("形成或变更日期 2026-11-30", "22 职工正常退休(职)申请").press("esc f9")
}

func TestEarlierQueries(t *testing.T) {
	s := open(t).press("up").sees("没有更早的查询")
	s.type_("工伤").press("esc").type_("挂矢").press("backspace").type_("失").press("esc")
	s.type_("社保").press("backspace backspace")
	s.press("up").sees("查询 社保").press("up").sees("查询 挂失").press("up").sees("查询 工伤") // a slip is no query
	s.press("up").sees("没有更早的查询", "查询 工伤")
	s.press("down").sees("查询 工伤").press("up").sees("查询 工伤") // the arrows still move in the list

	s = open(t).type_("工伤").press("f8").type_("挂失").press("ctrl+r").sees("查询 工伤").press("ctrl+r").sees("没有更早的查询")
	s.press("esc ctrl+r ctrl+r").sees("查询 挂失")
}

func TestALongTextIsCutAndSaysSo(t *testing.T) {
	open(t).paste(strings.Repeat("工伤保险", 53)).sees("最多200字，后面12字没有用上")
	s := open(t, WithSize(40, 12)).paste(strings.Repeat("工伤保险", 50)).misses("没有用上")
	s.type_("x").sees("后面1字没有用上")
	open(t, WithQuery(strings.Repeat("x", 201))).sees("后面1字没有用上")
}

func TestAPastedSentenceIsAQuestion(t *testing.T) {
	for _, pasted := range []string{
		"社保卡丢了\n怎么办", "我的社保\n卡丢了，怎么办？\n", "　社保卡丢了。\r\n怎么办？",
	} {
		open(t).paste(pasted).selects(83)
	}
}

func TestNothingFoundBecauseOfFilters(t *testing.T) {
	s := open(t).press("f3").choose("1 政策文件").press("esc").type_("挂失")
	s.sees(" 0项", "没有符合的事项", "不用筛选有1项", "Ctrl+X  取消筛选").press("ctrl+x").selects(83).misses("政策文件 x]")
	s.press("ctrl+x").sees("没有筛选")
}

// A session is not told apart by what an option sets after the query.
func TestOptionsInAnyOrder(t *testing.T) {
	keys := DefaultKeyMap()
	keys[ActionDeleteToStart] = []string{"f12"}
	s := open(t, WithQuery("挂失"), WithKeyMap(keys)).press("f12").sees("全部90项")
	s.type_("挂失").press("ctrl+u").selects(83)
}

// Who looks back at an earlier caller sees that it is one.
func TestAnEarlierCallerIsNamed(t *testing.T) {
	s := open(t).type_("挂失").press("tab f8").type_("退休").press("enter").misses("上一位")
	s.press("alt+left").sees("上一位", "已标记1项")
	s.type_("失业").misses("上一位", "已标记")
}

// Who goes on to the next caller is told where the last one's items are, by the key for it.
func TestTheNextCallerIsToldWhereTheLastOnesItemsAre(t *testing.T) {
	open(t, WithSize(140, 30)).press("f8").sees("下一位：查询、筛选、标记、日期已清空；", "有看过的事项")
	keys := DefaultKeyMap()
	delete(keys, ActionHistory)
	open(t, WithSize(140, 30), WithKeyMap(keys)).press("f8").sees("下一位：查询、筛选、标记、日期已清空").misses("有看过的事项")
}

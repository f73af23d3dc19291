package tui

import (
	"strconv"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"github.com/charmbracelet/x/ansi"

	"github.com/seed2ea1efa0/disclosure"
)

func TestFacetsCount(t *testing.T) {
	s := open(t, WithSize(100, 80)).press("f3")
	s.sees("[ ] 1 政策文件", "一级事项", "公开渠道", "公开依据", "公开时限", "公开对象", "公开方式")
	for value, count := range map[string]string{
		"政府网站": "90", "政府公报": "0", "精准推送": "0", "特定群体": "0", "依申请": "0", "主动": "90",
		"中华人民共和国社会保险法": "", "信息形成或者变更之日起5个工作日内": "",
	} {
		line := s.lineWith("[ ] " + value)
		if !strings.HasSuffix(strings.TrimSpace(line), count) {
			t.Errorf("%q, want %s", line, count)
		}
	}
}

// lineWith returns the first line with the text.
func (s *session) lineWith(text string) string {
	s.Helper()
	for _, line := range s.screen() {
		if strings.Contains(line, text) {
			return line
		}
	}
	s.Errorf("%q is not on the screen:\n%s", text, strings.Join(s.screen(), "\n"))
	return ""
}

// choose walks through the open menu to a value and toggles it.
func (s *session) choose(value string) *session {
	s.Helper()
	for range len(s.facets.rows) {
		if row, _ := s.facets.selected(); row.value == value {
			return s.press("enter")
		}
		s.press("down")
	}
	s.Fatalf("there is no %q in the menu", value)
	return s
}

func TestFiltersCombineWithEachOtherAndTheQuery(t *testing.T) {
	catalog := disclosure.Default()
	count := 0
	for item := range catalog.ItemsByLaw("社会保险法") {
		if days, _ := item.Deadline().WorkingDays(); days == 20 && item.Channels().Has(disclosure.OnSite) {
			count++
		}
	}
	s := open(t).press("f3").choose("中华人民共和国社会保险法").press("home").choose("入户/现场").choose("信息形成或者变更之日起20个工作日内")
	s.press("esc").sees("[入户/现场 x]", "[中华人民共和国社会保险法 x]")
	if got := len(s.list.hits); got != count || count == 0 {
		t.Errorf("%d items, want %d", got, count)
	}
	s.type_("挂失").selects(83).sees("[入户/现场 x]")
}

func TestAValueTakesThePlaceOfAnotherOfItsFacet(t *testing.T) {
	s := open(t).press("f3").choose("1 政策文件").sees("1/90", "[x] 1 政策文件")
	s.choose("11 社会保障卡服务").sees("8/90", "[x] 11 社会保障卡服务", "[ ] 1 政策文件")
	s.press("enter").sees("90/90").misses("[x]")
}

func TestTypingKeepsTheMenuOpenAndCountsAnew(t *testing.T) {
	s := open(t).press("f3").type_("挂失").sees("[ ] 11 社会保障卡服务")
	if line := s.lineWith("[ ] 11 社会保障卡服务"); !strings.HasSuffix(strings.TrimSpace(line), "1") {
		t.Errorf("%q", line)
	}
}

func TestBackspaceDropsTheLastFilterOfAnEmptyQuery(t *testing.T) {
	s := open(t).press("f3").choose("11 社会保障卡服务").choose("政府网站").press("esc").type_("卡")
	s.press("backspace").sees("[11 社会保障卡服务 x]", "[政府网站 x]")
	s.press("backspace").sees("[11 社会保障卡服务 x]").misses("[政府网站 x]")
	s.press("backspace").sees("90/90")
}

func TestTabGoesToTheNextFacetAndAroundAgain(t *testing.T) {
	s := open(t).press("f3")
	for f := range endOfFacets {
		if got, _ := s.facets.selected(); got.facet != f {
			t.Errorf("facet %d is selected, want %d", got.facet, f)
		}
		s.press("tab")
	}
	if at, _ := s.facets.Selected(); at != 1 {
		t.Errorf("after the last one row %d is selected, want 1", at)
	}
}

func TestMouse(t *testing.T) {
	at := func(x, y int) tea.MouseClickMsg { return tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft} }
	s := open(t)
	s.send(at(10, 4)).selects(2)
	s.send(at(10, 3)).sees("[2 部门信息 x]", "1/90").selects(2) // a category
	s.send(at(10, 2)).sees("90/90").misses("部门信息 x]")
	s.press("down")
	s.send(at(10, 0)).selects(2)
	s.send(at(10, 4))
	if s.view() != detailView {
		t.Error("a click on the selected item does not open it")
	}
	s.press("esc").send(tea.MouseWheelMsg{X: 5, Y: 5, Button: tea.MouseWheelDown})
	s.send(tea.MouseWheelMsg{X: 5, Y: 5, Button: tea.MouseWheelUp})
	s.press("f3").send(at(60, 2)).sees("[x] 1 政策文件", "[1 政策文件 x]")
	s.press("esc").send(at(3, 1)).sees("90/90").misses("政策文件 x]")
	s.send(at(500, 500)).send(at(-1, -1))
}

func TestAClickOnADayCountsFromIt(t *testing.T) {
	for _, size := range [][2]int{{140, 45}, {100, 30}, {60, 60}, {40, 60}} {
		s := open(t, WithSize(size[0], size[1])).press("f2").type_("2026-09-14")
		screen := s.screen()
		if len(s.days) < 61 {
			t.Fatalf("%v: %d days", size, len(s.days))
		}
		for _, day := range s.days {
			y := day.y + s.layout.pane.y
			if y >= s.layout.footer.y {
				continue // out of sight
			}
			if shown := ansi.Cut(screen[y], day.x, day.x+3); !strings.HasPrefix(strings.TrimSpace(shown), strconv.Itoa(day.date.Day())) {
				t.Errorf("%v: %v stands at %d,%d, where %q is", size, day.date, day.x, y, shown)
			}
			clicked := open(t, WithSize(size[0], size[1])).press("f2").type_("2026-09-14")
			clicked.send(tea.MouseClickMsg{X: day.x + 1, Y: y, Button: tea.MouseLeft})
			if got := clicked.due.from; got != day.date {
				t.Errorf("%v: a click on %v counts from %v", size, day.date, got)
			}
		}
		s.press("shift+down shift+down")
		first := s.days[0]
		s.send(tea.MouseClickMsg{X: first.x, Y: first.y + s.layout.pane.y - s.pane.YOffset(), Button: tea.MouseLeft})
		if s.due.from != first.date {
			t.Errorf("%v: in a scrolled pane, a click on %v counts from %v", size, first.date, s.due.from)
		}
	}
}

func TestCountsAreWhatChoosingLeaves(t *testing.T) {
	for _, chosen := range []filters{
		{},
		{channelFacet: "入户/现场"},
		{categoryFacet: "7 养老保险服务", lawFacet: "中华人民共和国社会保险法"},
		{audienceFacet: "特定群体"},
		{deadlineFacet: "信息形成或者变更之日起20个工作日内", methodFacet: "主动", channelFacet: "公开查阅点"},
	} {
		s := open(t)
		s.filters = chosen
		s.find()
		counts := chosen.count(items(s.found))
		for _, row := range s.facets.rows {
			if row.heading() {
				continue
			}
			s.filters = chosen
			s.filters[row.facet] = row.value
			s.find()
			if got, want := counts[row.facet][row.value], len(s.list.hits); got != want {
				t.Errorf("%q: %q counts %d, choosing it leaves %d", chosen, row.value, got, want)
			}
		}
	}
}

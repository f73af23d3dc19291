package tui

import (
	"strconv"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"github.com/charmbracelet/x/ansi"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/search"
	"github.com/seed2ea1efa0/disclosure/wording"
)

func TestFiltersCount(t *testing.T) {
	s := open(t, WithSize(100, 80)).press("f3")
	s.sees("[ ] 1 政策文件", "类别", "公开渠道  另", "公开依据", "公开时限", "公开对象  另1种无结果", "公开方式  另1种无结果")
	s.misses("公开层级", "公开主体", "政府公报", "特定群体") // one value alone; no item ever
	for value, count := range map[string]string{"政府网站": "90", "主动": "90", "20个工作日": "88", "5个工作日": "2"} {
		line := s.lineWith("[ ] " + value)
		if !strings.HasSuffix(strings.TrimSpace(line), " "+count) {
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

// choose goes to a value of the open menu and toggles it.
func (s *session) choose(value string) *session {
	s.Helper()
	s.refresh()
	for i, row := range s.filterMenu.rows {
		if !row.heading && s.choiceName(row.choice) == value {
			s.filterMenu.Select(i)
			return s.press("enter")
		}
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
	s := open(t).press("f3").choose("社会保险法").choose("入户/现场").choose("20个工作日")
	s.press("esc").sees("[入户/现场 x]", "[社会保险法 x]")
	if got := len(s.list.hits); got != count || count == 0 {
		t.Errorf("%d items, want %d", got, count)
	}
	s.type_("挂失").selects(83).sees("[入户/现场 x]")
}

func TestAValueTakesThePlaceOfAnotherOfItsFacet(t *testing.T) {
	s := open(t).press("f3").choose("1 政策文件").sees(" 1项", "[x] 1 政策文件")
	s.choose("11 社会保障卡服务").sees(" 8项", "[x] 11 社会保障卡服务", "[ ] 1 政策文件")
	s.press("enter").sees("全部90项").misses("[x]")
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
	s.press("backspace").sees("全部90项")
}

func TestPagesGoFromColumnToColumnAndAround(t *testing.T) {
	s := open(t).press("f3")
	var columns []string
	for range 6 {
		c, _ := s.selectedChoice()
		columns = append(columns, c.column.String())
		s.press("pgdown")
	}
	if got, want := strings.Join(columns, " "), "category channels legal_basis deadline audiences methods"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if c, _ := s.selectedChoice(); c.column != disclosure.ColumnCategory {
		t.Errorf("after the last column %v is selected", c.column)
	}
	if c, _ := s.press("pgup").selectedChoice(); c.column != disclosure.ColumnMethods {
		t.Errorf("before the first column %v is selected", c.column)
	}
}

// What is asked of an item is asked of all its content groups, in every column.
func TestASecondGroupIsFoundCountedAndReadOut(t *testing.T) {
	catalog := ofTwoGroups(t)
	for _, test := range []struct{ choice, filter, readOut string }{
		{"《工伤保险条例》", "[工伤保险条例 x]", "《工伤保险条例》"},
		{"7个工作日", "[7个工作日 x]", "自结果产生之日起7个工作日内"},
		{"本村村民", "[本村村民 x]", "本村村民"},
		{"依申请", "[依申请 x]", "依申请"},
		{"乡、村级", "[乡、村级 x]", "乡、村级"},
		{"乡镇人民政府", "[乡镇人民政府 x]", "乡镇人民政府"},
		{"其他：村务公开栏", "", ""},
	} {
		s := openCatalog(t, catalog, WithSize(100, 60)).press("f3")
		if test.filter == "" {
			continue
		}
		name := strings.Trim(test.choice, "《》")
		if line := s.lineWith("[ ] " + name); !strings.HasSuffix(strings.TrimSpace(line), " 1") {
			t.Errorf("%s: %q", name, line)
		}
		s.choose(name).press("esc").sees(" 1项", test.filter, test.readOut).selects(1)
		text := wording.Chinese.Item(firstItem(t, s)).PlainText()
		if !strings.Contains(text, test.readOut) {
			t.Errorf("%s is not in the sheet:\n%s", test.readOut, text)
		}
	}
	copied := openCatalog(t, catalog).press("f4").copied()
	for _, want := range []string{"《社会保险法》、《工伤保险条例》", "自结果产生之日起7个工作日内", "村务公开栏"} {
		if !strings.Contains(copied, want) {
			t.Errorf("%s is not copied:\n%s", want, copied)
		}
	}
}

func firstItem(t *testing.T, s *session) disclosure.Item {
	t.Helper()
	item, ok := s.Current()
	if !ok {
		t.Fatal("nothing is selected")
	}
	return item
}

// ofTwoGroups returns a catalogue whose first item has a second content group with
// everything of its own.
func ofTwoGroups(t testing.TB) *disclosure.Catalog {
	t.Helper()
	catalog, err := disclosure.Load(strings.NewReader(`{"official": {"title": "", "categories": [{"number": 1, "name": "类别", "blocks": [
		{"items": [{"number": 1, "name": "救助"}], "disclosures": [
			{"contents": ["办事指南"], "channels": ["政府网站"], "legal_basis": ["《社会保险法》"], "deadline": "20个工作日内",
			 "publisher": "县人民政府", "audiences": ["全社会"], "methods": ["主动"], "levels": ["县级"]},
			{"contents": ["发放结果"], "channels": ["其他：村务公开栏"], "legal_basis": ["《工伤保险条例》"], "deadline": "自结果产生之日起7个工作日内",
			 "publisher": "乡镇人民政府", "audiences": ["本村村民"], "methods": ["依申请"], "levels": ["乡、村级"]}]},
		{"items": [{"number": 2, "name": "其他"}], "disclosures": [{"contents": ["办事指南"], "channels": ["政府网站"]}],
		 "legal_basis": ["《社会保险法》"], "deadline": "20个工作日内", "publisher": "县人民政府", "audiences": ["全社会"], "methods": ["主动"], "levels": ["县级"]}]}]}}`))
	if err != nil {
		t.Fatal(err)
	}
	return catalog
}

func TestMouse(t *testing.T) {
	at := func(x, y int) tea.MouseClickMsg { return tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft} }
	s := open(t)
	s.send(at(10, 5)).selects(2)
	s.send(at(10, 4)).sees("[2 部门信息 x]", " 1项").selects(2) // a category
	s.send(at(10, 2)).sees("全部90项").misses("部门信息 x]")
	s.press("down")
	s.send(at(10, 0)).selects(2)
	s.send(at(10, 5))
	if s.view() != detailView {
		t.Error("a click on the selected item does not open it")
	}
	s.press("esc").send(tea.MouseWheelMsg{X: 5, Y: 5, Button: tea.MouseWheelDown})
	s.send(tea.MouseWheelMsg{X: 5, Y: 5, Button: tea.MouseWheelUp})
	s.press("f3").send(at(60, 3)).sees("[x] 1 政策文件", "[1 政策文件 x]")
	s.press("esc").send(at(15, 1)).sees("全部90项").misses("政策文件 x]")
	s.send(at(500, 500)).send(at(-1, -1))
}

// Over a menu beside the list the wheel moves its selection, over an item its text.
func TestTheWheelMovesWhatIsUnderIt(t *testing.T) {
	wheel := func(s *session) *session {
		s.screen()
		return s.send(tea.MouseWheelMsg{X: s.layout.pane.x + 3, Y: s.layout.pane.y + 3, Button: tea.MouseWheelDown})
	}
	s := open(t, WithSize(140, 30)).press("f3")
	before, _ := s.filterMenu.Selected()
	wheel(s)
	if after, _ := s.filterMenu.Selected(); after <= before {
		t.Errorf("over the filters the wheel moves from row %d to %d", before, after)
	}
	s = open(t, WithSize(140, 12))
	if wheel(s); s.pane.YOffset() == 0 {
		t.Error("over the item beside the list the wheel does not move its text")
	}
	s.selects(1)
}

func TestAClickOnADayCountsFromIt(t *testing.T) {
	for _, size := range [][2]int{{140, 45}, {100, 30}, {60, 60}, {40, 12}} {
		s := open(t, WithSize(size[0], size[1])).press("f2").type_("2026-09-14")
		screen := s.screen()
		if len(s.days) != 35 {
			t.Fatalf("%v: %d days", size, len(s.days))
		}
		for i, day := range s.days {
			if i%9 != 0 || size[1] < 16 {
				continue
			}
			y := day.y + s.layout.pane.y
			if y >= s.layout.footer.y {
				continue // out of sight
			}
			if shown := ansi.Cut(screen[y], day.x+s.layout.pane.x, day.x+s.layout.pane.x+3); !strings.HasPrefix(strings.TrimSpace(shown), strconv.Itoa(day.date.Day())) {
				t.Errorf("%v: %v stands at %d,%d, where %q is", size, day.date, day.x, y, shown)
			}
			clicked := open(t, WithSize(size[0], size[1])).press("f2").type_("2026-09-14")
			clicked.send(tea.MouseClickMsg{X: day.x + s.layout.pane.x + 1, Y: y, Button: tea.MouseLeft})
			if got := clicked.due.from; got != day.date {
				t.Errorf("%v: a click on %v counts from %v", size, day.date, got)
			}
		}
		s.press("shift+down shift+down")
		first := s.days[0]
		s.send(tea.MouseClickMsg{X: first.x + s.layout.pane.x, Y: first.y + s.layout.pane.y - s.pane.YOffset(), Button: tea.MouseLeft})
		if s.due.from != first.date {
			t.Errorf("%v: in a scrolled pane, a click on %v counts from %v", size, first.date, s.due.from)
		}
	}
}

func TestCountsAreWhatChoosingLeaves(t *testing.T) {
	for name, begin := range map[string]func() *session{
		"one catalogue": func() *session { return openCatalog(t, disclosure.Default()) },
		"two groups":    func() *session { return openCatalog(t, ofTwoGroups(t)) },
		"a query":       func() *session { return open(t).type_("工伤") },
		"nothing found": func() *session { return open(t).type_("护照") },
		"a ledger":      func() *session { return open(t, WithPublications(full())).read() },
		"two catalogues": func() *session {
			return open(t, append(both(), WithPublications(full()))...).read().type_("遗失")
		},
	} {
		for _, chosen := range []narrowing{
			{},
			{Filter: disclosure.Filter{Channel: "入户/现场"}},
			{Filter: disclosure.Filter{Category: 7, Law: "社会保险法"}},
			{Filter: disclosure.Filter{Audience: "本村村民"}},
			{Filter: disclosure.Filter{WorkingDays: 20, Method: "主动", Channel: "公开查阅点"}},
			{Filter: disclosure.Filter{Law: "社会保险法"}, status: unrecordedStatus, catalog: 1},
		} {
			s := begin().press("f3")
			s.setFilter(chosen)
			counts := s.countChoices()
			for i, c := range s.tally.choices {
				s.setFilter(with(chosen, c.column, c.filter))
				if got, want := counts[i], len(s.list.hits); got != want {
					t.Errorf("%s, %+v: %+v counts %d, choosing it leaves %d", name, chosen, c.filter, got, want)
				}
			}
		}
	}
}

// The filters of many items are counted on another goroutine, while the keys go on.
func TestTheFiltersOfManyItemsAreCountedBeside(t *testing.T) {
	large := largeCatalog(t, fewItems+500)
	s := openCatalog(t, large, WithIndex(search.New(large))).press("f3").sees("正在统计各栏")
	counted := s.cmd
	s.press("down pgdown").type_("转移").press("esc f3").sees("正在统计各栏", "查询 转移")
	if s.cmd != nil {
		t.Error("they are counted twice")
	}
	s.answer(counted).misses("正在统计各栏").sees("[ ] 1 类别1", " 2 类别2")
	other := openCatalog(t, large, WithIndex(search.New(large))).press("f3")
	other.send(counted()).sees("正在统计各栏")
}

// What the ledger says is counted again when it was read again.
func TestFiltersFollowTheLedger(t *testing.T) {
	ledger := invented(0)
	s := open(t, WithPublications(ledger)).read().press("f3").misses("逾期未公开")
	ledger.items[83] = wording.Published{Overdue: 1}
	s.read().sees("[ ] 逾期未公开")
}

// A click before or behind a chip leaves the filter.
func TestAClickBesideAChipLeavesTheFilter(t *testing.T) {
	s := open(t).press("f3 enter esc").sees("[1 政策文件 x]")
	line := s.lineWith("[1 政策文件 x]")
	at := s.glyphs.Width(line[:strings.Index(line, "[1 ")])
	for _, x := range []int{1, at - 1, at + s.glyphs.Width("[1 政策文件 x]")} {
		s.send(tea.MouseClickMsg{Button: tea.MouseLeft, X: x, Y: 1}).sees("[1 政策文件 x]")
	}
	s.send(tea.MouseClickMsg{Button: tea.MouseLeft, X: at, Y: 1}).misses("[1 政策文件 x]")
}

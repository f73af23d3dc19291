package tui

import (
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/tui/internal/entry"
	"github.com/seed2ea1efa0/disclosure/wording"
	"github.com/seed2ea1efa0/disclosure/workday"
)

func TestTheDayToPublishBy(t *testing.T) {
	s := open(t, WithSize(140, 40)).type_("挂失").press("f2").type_("2026-09-14")
	s.sees("最迟公开 10月16日 星期五", "还有26天", "形成或变更日期 2026-09-14  星期一",
		"当日不计入", "83 社会保障卡挂失与解挂", "中秋节 9月25日至27日", "9月20日 星期日、10月10日 星期六",
		"国办发明电〔2025〕7号", "当日收到的申请，最迟10月16日答复", "经同意延长的，最迟11月13日答复")
	s.misses("尚未公布")
}

// A date that was typed stays at midnight, written out, and what is typed next goes on
// from it; a date that was shown is replaced.
func TestWhatIsTypedAfterMidnight(t *testing.T) {
	monday, _ := workday.NewDate(2026, 9, 14)
	typing := func(d *dueDate, text string) {
		for _, r := range text {
			d.update(tea.KeyPressMsg{Code: r, Text: string(r)}, monday)
		}
	}
	typed := dueDate{entry: entry.New(40, entry.Keys{})}
	typing(&typed, "昨天")
	typed.follow(monday.AddDays(1))
	if got := typed.entry.Value(); got != "2026-09-13" {
		t.Errorf("昨天 is %q after midnight", got)
	}
	if typing(&typed, "x"); typed.entry.Value() != "2026-09-13x" {
		t.Errorf("x makes %q of it", typed.entry.Value())
	}
	shown := dueDate{entry: entry.New(40, entry.Keys{})}
	shown.setToday(monday)
	shown.follow(monday.AddDays(1))
	if got := shown.entry.Value(); got != "2026-09-15" {
		t.Errorf("today is %q after midnight", got)
	}
	if typing(&shown, "9"); shown.entry.Value() != "9" {
		t.Errorf("9 makes %q of it", shown.entry.Value())
	}
}

func TestTheCalendarMarksHolidaysMakeUpDaysAndCounts(t *testing.T) {
	s := open(t).press("f2").type_("2026-09-14")
	s.sees("9月    14起 15", "20班   5", "25休 26休 27休   9", "10月    5休", "10班 11    15", "15   16止 17   18    20", "班 调休上班")
}

func TestAnEstimateSaysSo(t *testing.T) {
	open(t).press("f2").type_("2026-12-20").
		sees("最迟公开 2027年1月18日 星期一  暂定", "未收录2027年放假安排；推算仍为此日")
	open(t, WithLanguage(wording.English)).press("f2").type_("2026-12-20").
		sees("Publish by Mon 18 Jan 2027  provisional", "the holidays of 2027 are not known here; this day")
}

// The browser is never silent about a region that is not settled or that gives
// another day.
func TestTheRegionsDayStandsBesideItWhereItMayDiffer(t *testing.T) {
	s := open(t).press("f2").type_("2021-04-20")
	s.sees("最迟公开 2021年5月19日", "宁夏 5月21日 星期五，按自治区放假安排，晚2天", "宁夏放假  开斋节 2021年5月13日至14日，全国照常上班")
	s.press("ctrl+u").type_("2021-06-20").misses("宁夏")
	s.press("ctrl+u").type_("2026-09-14").sees("最迟公开 10月16日", "全国日历  未收录宁夏2026年放假安排，其间无开斋节、古尔邦节")
	s.press("ctrl+u").type_("2026-05-11").sees("全国日历  未收录宁夏2026年放假安排，日期可能不同")

	region, err := workday.ForRegion("CN-NX")
	if err != nil {
		t.Fatal(err)
	}
	open(t, WithCalendars(region, workday.National())).press("f2").type_("2021-04-20").
		sees("最迟公开 2021年5月21日", "全国 5月19日 星期三，按其放假安排，早2天")
}

func TestTheDayFromTodayStandsInTheFourthLine(t *testing.T) {
	s := open(t).type_("挂失").sees("20个工作日内", "今天形成或变更的，最迟10月23日公开")
	if day := s.lineOf("今天形成"); day != 5 {
		t.Errorf("the day stands in line %d", day)
	}
	late, err := workday.ParseDate("2026-12-20")
	if err != nil {
		t.Fatal(err)
	}
	open(t, WithSize(140, 45), WithToday(late)).sees("今天形成或变更的，最迟2027年1月18日（暂定）公开")
	open(t, WithSize(140, 45), WithToday(late), WithLanguage(wording.English)).sees("Changed today: by 18 Jan 2027 (provisional)") // for which the longer words leave no room
	if text := open(t).press("f5").copied(); strings.Contains(text, "今天") {
		t.Errorf("copied as if it were printed:\n%s", text)
	}
}

func TestTheDateStepsAndStays(t *testing.T) {
	s := open(t).press("f2").sees("2026-09-20", "星期日")
	s.press("down").sees("2026-09-21").press("up up").sees("2026-09-19")
	s.press("pgdown").sees("2026-10-19").press("pgup pgup").sees("2026-08-19")
	s.press("f7").sees(" 2026-09-20 ")
	s.type_("2026-01-31").press("pgdown").sees("形成或变更日期 2026-02-28").press("esc")
	s.press("down").press("f2").sees("形成或变更日期 2026-02-28", "2 机构职能")
	s.press("f2").sees("全部90项")
}

// A term that runs from another event asks for the day of that, in the label and in what
// is copied; terms of several events ask for no one of them.
func TestTheDateIsThatOfTheEvent(t *testing.T) {
	const own, after, check, long = "信息形成之日起20个工作日内", "公示期满后5个工作日内", "验收之日起7个工作日内", "项目竣工验收合格之日起7个工作日内"
	for _, c := range []struct {
		terms                 []string
		typed, narrow, copied string
	}{
		{[]string{own}, "形成或变更日期", "形成变更日", "形成或变更日期"},
		{[]string{after}, "公示期满日期", "起算日期", "公示期满日期"},
		{[]string{check}, "验收日期", "验收日期", "验收日期"},
		{[]string{long}, "起算日期", "起算日期", "项目竣工验收合格日期"},
		{[]string{after, own}, "起算日期", "起算日期", "起算日期"},
	} {
		s := openCatalog(t, termed(t, c.terms...), WithSize(100, 30)).press("f2").type_("2026-09-14").sees(" " + c.typed + " 2026-09-14")
		if got := s.press("f4").copied(); !strings.Contains(got, "\n"+c.copied+"：2026-09-14 ") {
			t.Errorf("%q: copied\n%s", c.terms, got)
		}
		openCatalog(t, termed(t, c.terms...), WithSize(40, 12)).press("f2").type_("2026-09-14").sees(" " + c.narrow + " 2026-09-14")
	}
	openCatalog(t, termed(t, after), WithLanguage(wording.English), WithSize(100, 30)).press("f2").type_("2026-09-14").
		sees(" Day of 公示期满 2026-09-14")
}

// termed returns a catalogue of an item with a group of contents for each term.
func termed(t *testing.T, terms ...string) *disclosure.Catalog {
	t.Helper()
	var groups []string
	for i, term := range terms {
		groups = append(groups, fmt.Sprintf(`{"contents": ["内容%d"], "deadline": %q, "channels": ["政府网站"]}`, i, term))
	}
	catalog, err := disclosure.Load(strings.NewReader(`{"official": {"title": "事件目录", "categories": [{"number": 1, "name": "一", "blocks": [{
		"items": [{"number": 1, "name": "名称"}], "disclosures": [` + strings.Join(groups, ", ") + `], "legal_basis": [], "publisher": "局",
		"audiences": [], "methods": [], "levels": []}]}]}}`))
	if err != nil {
		t.Fatal(err)
	}
	return catalog
}

func TestTypingReplacesTheDateEditingKeepsIt(t *testing.T) {
	s := open(t).press("f2").press("backspace").type_("1").sees("形成或变更日期 2026-09-21")
	s.press("down").type_("２０２５年３月３日").sees("２０２５年３月３日  2025年3月3日 星期一")
	s.press("ctrl+u").sees("请输入日期，如 今天、9-14、9月14日").type_("2025-02-30").misses("请输入日期", "最迟公开")
	s.press("down up pgup pgdown").sees(" 2025-02-30 ").misses("最迟公开")
	s.press("f7").sees("形成或变更日期 2026-09-20")
}

func TestADateIsReadAsPeopleSayIt(t *testing.T) {
	for text, want := range map[string]string{
		"9-14": "2026-09-14", "9月14日": "2026-09-14", "0914": "2026-09-14", "今天": "2026-09-20", "前天": "2026-09-18", "14号": "2026-09-14",
		"12-28": "2026-12-28", "1/5": "2027-01-05", "2025.3.3": "2025-03-03", "yesterday": "2026-09-19",
	} {
		s := open(t).press("f2").type_(text).sees(wording.Chinese.LongDate(workday.MustParseDate(want), workday.MustParseDate("2026-09-20")))
		if got := s.press("f4").copied(); !strings.Contains(got, "\n形成或变更日期："+want+" ") {
			t.Errorf("%s: copied\n%s", text, got)
		}
	}
}

func TestAHalfTypedDateIsNoAnswer(t *testing.T) {
	for _, text := range []string{"", "2", "2026", "2026-0", "9月", "昨", "2026年9月"} {
		s := open(t).press("f2 ctrl+u").type_(text).sees("请输入日期，如 今天、9-14、9月14日").misses("最迟公开 ", "没有")
		for _, key := range []string{"f4", "f5"} {
			if s.press(key); s.cmd != nil {
				t.Errorf("%q: %s copies something", text, key)
			}
		}
	}
}

func TestAWrongDateSaysWhyAndCopiesNothing(t *testing.T) {
	const reason = "February 2026 has 28 days"
	s := open(t, WithLanguage(wording.English)).press("f2").type_("2-30").sees(reason).misses("type a date", "Publish by")
	if s.press("f4").sees(reason); s.cmd != nil {
		t.Error("F4 copies something")
	}
	s.press("backspace backspace").type_("28").sees("28 Feb 2027").misses(reason)
}

func TestADateOutsideTheCalendarCopiesNothing(t *testing.T) {
	s := open(t).press("f2").type_("1999-01-01").press("f4")
	if s.cmd != nil {
		t.Error("F4 copies something")
	}
}

func TestADateOutsideTheCalendar(t *testing.T) {
	open(t).press("f2").type_("1999-01-01").sees("超出工作日历（2006-12-30至2028-12-31）")
	open(t).press("f2").type_("2028-12-20").sees("超出工作日历")
}

func TestATermThatIsNoNumberOfWorkingDays(t *testing.T) {
	catalog, err := disclosure.Load(strings.NewReader(`{"official": {"title": "", "categories": [{"number": 1, "name": "一", "blocks": [{
		"items": [{"number": 1, "name": "名称"}], "disclosures": [], "legal_basis": [], "deadline": "及时公开", "publisher": "",
		"audiences": [], "methods": [], "levels": []}]}]}}`))
	if err != nil {
		t.Fatal(err)
	}
	openCatalog(t, catalog).press("f2").type_("2026-09-14").
		sees("公开时限“及时公开”不是工作日数，推算不出日期", "公开时限  及时公开").misses("累计")
}

// The weeks of a day that is not settled never say otherwise than the day: where all
// days of them are known, they count up to the term.
func TestTheWeeksAreOfTheSameMindAsTheDay(t *testing.T) {
	s := open(t, WithSize(100, 40)).type_("挂失").press("f2")
	for _, key := range []string{"", "f6"} {
		if key != "" {
			s.press(key)
		}
		for date := workday.MustParseDate("2026-12-01"); date.Year() < 2028; date = date.AddDays(3) {
			s.due.set(date)
			item, _ := s.Current()
			a := wording.Latest(s.answers(item))
			if a.Err != nil {
				continue
			}
			p := strip{page: s.page(60), answer: a, calendar: s.computesWith()}
			p.fit()
			p.findUnknown()
			p.weeks()
			if p.unknown.IsZero() && p.count != 20 {
				t.Errorf("%v %s: due %v, %d counted, all days known", date, key, a.Date, p.count)
			}
		}
	}
	open(t).type_("挂失").press("f2").type_("2027-10-01").sees(" 4休  5休  6休  7休  8 ")
}

// Of a match that is only near, F2 says that it is, and no day passes for the answer.
func TestTheDayOfANearMatchIsNoAnswer(t *testing.T) {
	for _, size := range [][2]int{{140, 40}, {100, 30}, {60, 20}, {40, 12}} {
		s := open(t, WithSize(size[0], size[1]), WithTheme(ThemeDark)).type_("工伤认定").press("f2").sees("相近2项", "最迟公开")
		if size[1] >= tallScreen {
			s.sees("本目录没有“工伤认定”，以下为相近事项").misses("开斋..")
		}
		if bold := s.boldRuns(); len(bold) > 0 {
			t.Errorf("%v: %q is bold", size, bold)
		}
	}
}

// Of several days it is said which is whose, also in what is copied, and the earliest is
// the one that must not be missed.
func TestDaysOfSeveralTerms(t *testing.T) {
	s := openCatalog(t, ofThreeTerms(t), WithTheme(ThemeDark)).press("f2").type_("2026-09-14")
	text := s.press("f4").copied()
	for _, part := range []string{"公开内容：结果\n最迟公开日：2026-09-20 星期日", "公开内容：指南\n最迟公开日：2026-10-16 星期五", "公开内容：名单\n最迟公开日：公开时限“及时公开”"} {
		if !strings.Contains(text, part) {
			t.Errorf("%q is not in\n%s", part, text)
		}
	}
	if bold := s.boldRuns(); len(bold) != 1 || bold[0] != "最迟公开 9月20日 星期日" {
		t.Errorf("bold is %q", bold)
	}
	s.press("esc").sees("今天变更的，按内容最迟9月28日、10月23日公开，或及时公开").press("tab")
	s.resizeTo(80, 24)
	s.refresh()
	s.sees("今天变更的，按内容最迟9月28日、10月23日公开 ")
}

// ofThreeTerms is a catalogue of one item whose contents have different terms.
func ofThreeTerms(t *testing.T) *disclosure.Catalog {
	t.Helper()
	catalog, err := disclosure.Load(strings.NewReader(`{"official": {"title": "三种时限目录", "categories": [{"number": 1, "name": "低保", "blocks": [{
		"items": [{"number": 1, "name": "低保审核"}], "publisher": "局", "audiences": ["全社会"], "methods": ["主动"], "levels": ["县级"], "legal_basis": ["《社会保险法》"],
		"disclosures": [
			{"contents": ["指南"], "channels": ["政府网站"], "deadline": "信息形成或者变更之日起20个工作日内"},
			{"contents": ["结果"], "channels": ["政府网站"], "deadline": "信息形成或者变更之日起5个工作日内"},
			{"contents": ["名单"], "channels": ["政府网站"], "deadline": "及时公开"}]}]}]}}`))
	if err != nil {
		t.Fatal(err)
	}
	return catalog
}

// Of a long term the middle weeks are one line, in which no day can be clicked.
func TestTheDaysThatAreLeftOutAreNotClicked(t *testing.T) {
	term := disclosure.RecordDeadline{Text: "信息形成之日起90个工作日内"}
	record := disclosure.Record{Number: 1, Name: "甲", Category: disclosure.Category{Number: 1, Name: "乙"}, Deadline: term,
		Disclosures: []disclosure.RecordGroup{{Contents: []string{"丙"}}}}
	catalog, err := disclosure.New(disclosure.Meta{Title: "目录"}, []disclosure.Record{record})
	if err != nil {
		t.Fatal(err)
	}
	s := openCatalog(t, catalog, WithSize(100, 40)).press("f2").type_("2026-03-02").sees("略 ")
	weeks := make(map[int]int)
	for _, day := range s.days {
		weeks[day.y]++
	}
	const drawn = 10
	if len(weeks) != drawn || len(s.days) != 7*drawn {
		t.Errorf("%d days in %d weeks can be clicked, want %d weeks:\n%s", len(s.days), len(weeks), drawn, strings.Join(s.screen(), "\n"))
	}
}

// A week within which a month begins says so: 30 and 1 beside one month would be of it.
func TestAWeekSaysTheMonthThatBeginsInIt(t *testing.T) {
	s := open(t, WithToday(workday.MustParseDate("2026-12-01"))).type_("挂失").press("f2").type_("2026-12-02")
	s.sees("至12月 30    1今  2起", "12月    7", "至1月  28").misses("11月")
	open(t, WithLanguage(wording.English)).press("f2").type_("2026-09-14").sees("Sep    14s", "to Oct 28   29   30    1h", "Oct     5h")
	open(t).press("f2").type_("2026-06-01").sees("6月     1起", "至7月  29").misses("至6月") // which begins on a Monday
}

// The sums of the weeks are whole beside the sign that there is more, in panes of all widths.
func TestTheWeeksLeaveTheLastCell(t *testing.T) {
	s := open(t).press("f2").type_("2026-09-14")
	item, _ := s.Current()
	for width := MinWidth; width <= 60; width++ {
		p := s.page(width)
		s.drawWeeks(p, wording.Latest(s.answers(item)), s.now())
		for _, line := range p.lines[:len(p.lines)-1] { // the last one is the legend
			if strings.TrimRight(ansi.Cut(ansi.Strip(line), width-1, width), " ") != "" || s.glyphs.Width(line) > width {
				t.Errorf("%d cells: %q", width, line)
			}
		}
	}
}

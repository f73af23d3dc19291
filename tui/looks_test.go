package tui

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/wording"
)

// Where the keys go is where the one selection is.
func TestOneSelectionIsWhereTheKeysGo(t *testing.T) {
	for _, size := range [][2]int{{140, 45}, {100, 30}, {80, 24}} {
		s := open(t, WithSize(size[0], size[1])).type_("工伤")
		reversed := func() (rows int) {
			content, _ := s.Draw()
			for line := range strings.Lines(content) {
				if strings.Contains(line, "\x1b[7m>") {
					rows++
				}
			}
			return rows
		}
		for _, keys := range []string{"", "down", "enter", "esc", "f3", "down", "esc", "f9", "esc"} {
			if s.press(keys); reversed() != 1 {
				t.Errorf("%v: %d selections after %q:\n%s", size, reversed(), keys, strings.Join(s.screen(), "\n"))
			}
		}
		s.press("enter")
		if list := ansi.Cut(s.screen()[2], 0, s.layout.list.width); strings.Contains(list, ">") {
			t.Errorf("%v: the list is selected while the item has the keys: %q", size, list)
		}
	}
}

func TestThereIsMoreAboveAndBelow(t *testing.T) {
	s := open(t, WithSize(100, 30)).sees("v│").misses("^│")
	s.press("pgdown").sees("v│", "^│")
	s.press("ctrl+end").sees("^│")
	s = open(t, WithSize(80, 24)).type_("83").press("enter")
	s.sees(" v").press("pgdown").sees(" ^")
}

// On a narrow screen names have all the room, but for those that the category alone
// tells apart.
func TestNamesHaveTheRoom(t *testing.T) {
	cut := func(s *session) (names int) {
		for _, line := range s.screen()[1 : len(s.screen())-1] {
			if strings.Contains(ansi.Cut(line, 0, s.layout.list.width), "…") {
				names++
			}
		}
		return names
	}
	s := open(t, WithSize(80, 24)).type_("失业").misses("失业保险服务 │")
	if n := cut(s); n > 6 {
		t.Errorf("%d names are cut:\n%s", n, strings.Join(s.screen(), "\n"))
	}
	open(t, WithSize(80, 24)).type_("丧葬").sees("28 丧葬补助金、抚恤..  养老..", "64 丧葬补助金和抚恤..  失业..").misses("  工伤")
	open(t, WithSize(100, 30)).type_("退休").sees("12 养老保险待遇发放账户维护申请 ").misses("申请   社会") // a part of a category tells nothing
	s = open(t, WithSize(140, 45)).type_("挂失")
	if line := ansi.Cut(s.screen()[1], 0, s.layout.list.width); strings.Contains(line, "服务") {
		t.Errorf("one category alone stands beside its items: %q", line)
	}
}

func TestHeadingsCountAndStandBack(t *testing.T) {
	s := open(t, WithTheme(Theme16)).sees("3 社会保险登记  7", "4 社会保险参保信息维护  5")
	content, _ := s.Draw()
	for line := range strings.Lines(content) {
		if strings.Contains(line, "社会保险登记  7") && !strings.HasPrefix(line, "\x1b[2m") {
			t.Errorf("a heading is brighter than the items: %q", line)
		}
	}
}

// What a caller needs comes first, then the printed table, what is ours last; the notes
// of the transcription open when asked.
func TestWhatIsReadOutComesFirst(t *testing.T) {
	s := open(t, WithSize(100, 45)).type_("挂失")
	order := []string{"公开于", "类别", "今天形成或变更", "公开内容", "公开渠道", "公开时限", "公开依据", "公开主体", "编者所加", "说法", "转录说明"}
	for i := range order[1:] {
		if before, after := s.lineOf(order[i]), s.lineOf(order[i+1]); before < 0 || before >= after {
			t.Errorf("%s stands in line %d, %s in %d", order[i], before, order[i+1], after)
		}
	}
	s.sees("2条").misses("按三个必勾", "Enter 展开")
	s.press("enter").sees("2条，Enter 展开").press("enter").sees("按三个必勾").press("enter").misses("按三个必勾")
	s.press("enter f8").type_("挂失").misses("按三个必勾") // the next caller has them closed

	// Groups that have channels of their own stand each with theirs, a line each.
	open(t, WithSize(100, 45)).type_("89").sees("公开内容  公开渠道", "宣传材料  政府网站", "政策普及  入户/现场")
}

// It may have been published long ago: only a record of that could tell.
func TestADayThatHasPassedIsNoWarning(t *testing.T) {
	s := open(t, WithTheme(ThemeDark)).press("f2").type_("2026-01-05").sees("已过").misses("逾期")
	content, _ := s.Draw()
	if strings.Contains(content, strings.TrimSuffix(s.styles.alarm.Render("已过"), "\x1b[m")) {
		t.Error("a day that has passed is in the warning colour")
	}
}

// The menu of filters has what leaves something, the most first; typing never ends
// on an empty row.
func TestFiltersWithoutItemsAreANumber(t *testing.T) {
	s := open(t).type_("失业").press("f3").sees("类别  另")
	for range 3 {
		last := 0
		for i, row := range s.filterMenu.rows {
			if !row.heading && row.count == 0 || !row.heading && last > 0 && row.count > last {
				t.Errorf("row %d, %+v, comes after %d", i, row, last)
			}
			if last = row.count; row.heading {
				last = 0
			}
		}
		s.type_("登")
	}
	s.press("esc").press("f8 f3").sees(">[ ] 1 政策文件")
}

func TestTheSelectionStaysOnItsChoiceWhileTyping(t *testing.T) {
	s := open(t).press("f3").choose("入户/现场").sees(">[x] 入户/现场")
	s.type_("挂失").sees(">[x] 入户/现场").press("enter").sees(">[ ] 入户/现场")
	s.press("ctrl+u").type_("政策文件").press("down up")
	if _, ok := s.selectedChoice(); !ok {
		t.Error("no choice is selected")
	}
}

func TestEnglishHasTheChineseBesideIt(t *testing.T) {
	s := open(t, WithLanguage(wording.English), WithSize(140, 45))
	s.sees("Social insurance registration", "Policy documents on social security", "government website 政府网站",
		"within 20 working days", "the general public 全社会", "city 市级")
	s.press("f3").sees("government website 政府网站", "3 Social insurance registration")
	s.press("esc").press("f2").type_("2026-09-14").sees("Mid-Autumn Festival")
	for item := range disclosure.Default().Items() {
		if item.NameEN() == "" {
			t.Errorf("%v has no gloss", item)
		}
	}
}

// Where a law can be read is a link in terminals that know links, and its title
// and host in all others.
func TestALawsAddressIsALink(t *testing.T) {
	const address = "https://www.gov.cn/flfg/2010-10/28/content_1732964.htm"
	s := open(t, WithSize(140, 45), WithTheme(ThemeDark)).type_("挂失").sees("《社会保险法》  gov.cn")
	if content, _ := s.Draw(); !strings.Contains(content, "\x1b]8;;"+address) {
		t.Error("it is no link")
	}
}

package tui

import (
	"errors"
	"os/exec"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/internal/message"
	"github.com/seed2ea1efa0/disclosure/wording"
	"github.com/seed2ea1efa0/disclosure/workday"
)

// A shelf is publications by the numbers of items, and what refreshing it comes to.
type shelf struct {
	items map[int]wording.Published
	err   error
	asked int // how often it was refreshed
}

func (s *shelf) Of(item disclosure.Item, _ workday.Date, _ wording.Language) wording.Published {
	return s.items[item.Number()]
}

func (s *shelf) Refresh() error {
	s.asked++
	return s.err
}

// full has two pieces of item 83, and two that are not published.
func full() *shelf {
	return &shelf{items: map[int]wording.Published{83: {
		Latest: []wording.Publication{
			{Title: "挂失指南", Day: workday.MustParseDate("2026-09-14"), Address: "https://www.example.gov.cn/83", Status: "按时"},
			{Title: "旧版指南", Day: workday.MustParseDate("2026-03-02"), Status: "逾期2个工作日"},
		},
		Overdue: 1, Open: 1,
	}}}
}

// read has the publications read, as Init and the clock do.
func (s *session) read() *session {
	s.Helper()
	cmd := s.refreshPublications()
	if cmd == nil {
		s.Fatal("nothing is refreshed")
	}
	return s.send(cmd())
}

func TestUnderAnItemIsWhatWasPublished(t *testing.T) {
	for _, size := range [][2]int{{100, 30}, {140, 40}} {
		s := open(t, WithPublications(full()), WithSize(size[0], size[1])).type_("挂失").misses("最近公开").read()
		s.sees("最近公开  9月14日  挂失指南", "公开记录  已公开2条，已逾期1件，待公开1件", "挂失指南  example.gov.cn  按时", "3月2日   旧版指南", "台账中1件逾期未公开", "!83")
		s.press("esc").sees("台账无记录") // of another item
		s.holds("publications")
	}
	open(t, WithPublications(full()), WithLanguage(wording.English)).type_("挂失").read().sees("Last published  14 Sep", "1 overdue")
	open(t).type_("挂失").misses("最近公开", "台账")
}

// What a clerk hands over is on the screen, in every view that copies.
func TestTheAddressIsCopiedWithTheAnswer(t *testing.T) {
	for _, keys := range []string{"f4", "enter f4", "f2 f4"} {
		s := open(t, WithPublications(full())).type_("挂失").read().press(keys)
		text := s.copied()
		if !strings.Contains(text, "\n最近公开：2026-09-14 挂失指南\n网址：https://www.example.gov.cn/83\n") || strings.Contains(text, "旧版") || strings.Contains(text, "逾期") {
			t.Errorf("%s: copied\n%s", keys, text)
		}
		s.sees("最近公开  9月14日  挂失指南")
	}
	if text := open(t, WithPublications(full())).read().press("f4").copied(); strings.Contains(text, "最近公开") {
		t.Errorf("copied of an item of which nothing was published\n%s", text)
	}
	if text := open(t, WithPublications(full())).type_("挂失").read().press("f5").copied(); !strings.Contains(text, "**尚未公开**：已逾期1件，待公开1件") {
		t.Errorf("everything is\n%s", text)
	}
}

func TestARegisterThatCannotBeReadIsToldAsLongAsThatLasts(t *testing.T) {
	register := full()
	register.err = message.New("台账.csv: 没有这个文件", "台账.csv: no such file")
	s := open(t, WithPublications(register), WithBanner("正使用内置目录")).type_("挂失").read()
	s.sees("台账无法读取：台账.csv: 没有这个文件；正使用内置目录").misses("最近公开").press("down up").sees("台账无法读取")

	register.err = nil
	s.read().sees("最近公开", "正使用内置目录").misses("台账无法读取")

	register.err = errors.New("half a file")
	s.read().sees("台账无法重新读取，仍显示原来的：half a file", "最近公开", "挂失指南")
	s.holds("an old register")
}

func TestChangesAreLookedForAgainAndAgain(t *testing.T) {
	register := full()
	s := open(t, WithPublications(register)).type_("挂失").read()
	if s.cmd == nil {
		t.Fatal("nothing waits for the next time")
	}
	register.items[83] = wording.Published{Latest: []wording.Publication{{Title: "新版指南", Day: workday.MustParseDate("2026-09-18")}}}
	s.send(refreshDue{s.Model})
	if register.asked != 1 {
		t.Errorf("refreshed %d times, before the command has run", register.asked)
	}
	s.send(s.cmd()).sees("9月18日  新版指南").misses("旧版指南")

	other := open(t, WithPublications(full()))
	if other.send(refreshDue{s.Model}); other.cmd != nil {
		t.Error("a browser refreshes what another one has")
	}
}

// A register can say anything; a terminal offers to open what is on the web alone.
func TestOnlyAWebAddressIsALink(t *testing.T) {
	for address, link := range map[string]bool{"https://www.example.gov.cn/1": true, "file:///etc/passwd": false, "见公告栏": false, "https://[1::2/甲": true} {
		register := &shelf{items: map[int]wording.Published{1: {Latest: []wording.Publication{{Title: "甲", Day: workday.MustParseDate("2026-09-14"), Address: address}}}}}
		content, _ := open(t, WithPublications(register), WithTheme(ThemeDark)).read().Draw()
		if got := strings.Contains(content, "\x1b]8;;"+address); got != link {
			t.Errorf("%s is a link: %v", address, got)
		}
	}
}

// A host gets no spreadsheet code: it hands in what was published.
func TestAHostGetsNoRegisters(t *testing.T) {
	out, err := exec.Command("go", "list", "-deps", ".").Output()
	if err != nil {
		t.Skip("there is no go command:", err)
	}
	for path := range strings.FieldsSeq(string(out)) {
		for _, no := range []string{"/disclosure/ledger", "/disclosure/table", "/internal/grid", "excelize", "x/net/html"} {
			if strings.Contains(path, no) {
				t.Errorf("it needs %s", path)
			}
		}
	}
}

// A piece that is overdue is told with its days, and the record of an item that has
// nothing else is not called empty.
func TestWhichPieceIsOverdue(t *testing.T) {
	missing := []wording.Missing{{Title: "指南", Formed: workday.MustParseDate("2026-08-03"), Due: workday.MustParseDate("2026-08-31"), WorkingDays: 14}}
	ledger := &shelf{items: map[int]wording.Published{9: {Overdue: 1, Missing: missing}}}
	s := open(t, WithPublications(ledger), WithSize(100, 40)).type_("9").read()
	s.sees("8月3日形成，台账无公开记录", "8月3日形成，8月31日到期，已逾期14个工作日", "台账中没有已公开的信息，已逾期1件").misses("台账无记录")
	ledger.items[9] = wording.Published{}
	s.read().sees("公开记录  台账无记录")
}

// F2 does not say that the register has nothing where it has something of which
// nothing can be told.
func TestARecordThatCannotBeToldIsARecord(t *testing.T) {
	ledger := &shelf{items: map[int]wording.Published{63: {Unknown: 1}}}
	s := open(t, WithPublications(ledger)).type_("63").read().press("f2").sees("最近公开  台账中没有已公开的信息，无法判断1件").misses("台账无记录")
	s.press("esc ctrl+u").type_("83").press("f2").sees("最近公开  台账无记录")
}

// Whether a piece was in time is read whole, beside its title or below it; the host gives
// way.
func TestWhetherItWasInTimeIsNeverCut(t *testing.T) {
	for _, status := range []string{"逾期19个工作日", "无法判断：公开日期早于形成日期，请核对台账"} {
		ledger := invented(0)
		p := ledger.items[83]
		p.Latest[1].Status = status
		ledger.items[83] = p
		for _, size := range [][2]int{{140, 40}, {100, 30}, {80, 40}, {60, 40}, {40, 50}} {
			s := open(t, WithPublications(ledger), WithSize(size[0], size[1])).read().type_("83").press("enter")
			text := ""
			for _, line := range s.screen() {
				text += strings.TrimSpace(line[max(0, strings.LastIndex(line, "│")+len("│")):])
			}
			if size[0] < 120 && !strings.Contains(text, status) {
				t.Errorf("%v: %q is not whole:\n%s", size, status, strings.Join(s.screen(), "\n"))
			}
			s.holds(status)
		}
	}
}

// An overdue piece is said in whole words: its title is below where it has no room.
func TestAnOverduePieceIsSaidWhole(t *testing.T) {
	ledger := invented(1)
	p := ledger.items[83]
	p.Missing[0].Title = "社会保障卡挂失与解挂办事指南（修订稿）"
	ledger.items[83] = p
	s := open(t, WithPublications(ledger), WithSize(100, 40)).read().type_("83")
	if first, second := s.lineOf("已逾期5个工作日 "), s.lineOf("│ 社会保障卡挂失与解挂办事指南（修订稿）"); first < 0 || second != first+1 {
		t.Errorf("the title does not begin a line:\n%s", strings.Join(s.screen(), "\n"))
	}
	open(t, WithPublications(ledger), WithSize(119, 40)).read().type_("83").holds("an overdue piece")
}

// A page that may not be what holds now is no answer: no cell of the screen is bold, and
// what is copied says so, too.
func TestADoubtfulPageIsNoAnswer(t *testing.T) {
	ledger := full()
	p := ledger.items[83]
	p.Latest[0].Doubtful, p.Latest[0].Status = true, "无法判断：公开日期早于变更日期"
	ledger.items[83] = p
	for _, size := range [][2]int{{140, 40}, {100, 30}, {60, 20}, {40, 12}} {
		s := open(t, WithPublications(ledger), WithSize(size[0], size[1]), WithTheme(ThemeDark)).read().type_("挂失")
		if s.sees("最近公开  9月14日（存疑）"); len(s.boldRuns()) > 0 {
			t.Errorf("%v: %q is bold", size, s.boldRuns())
		}
		s.holds("a doubtful page")
	}
	s := open(t, WithPublications(ledger)).read().type_("挂失")
	if text := s.press("f4").copied(); !strings.Contains(text, "最近公开：2026-09-14（存疑） 挂失指南\n") {
		t.Errorf("copied\n%s", text)
	}
	s.press("f2").sees("最近公开  9月14日（存疑）")

	p.Latest[0].Doubtful = false
	ledger.items[83] = p
	s = open(t, WithPublications(ledger), WithTheme(ThemeDark)).read().type_("挂失").misses("存疑")
	if runs := s.boldRuns(); len(runs) != 1 {
		t.Errorf("%q is bold, want the page", runs)
	}
}

// Of a published piece, too, it may not be told whether it was in time.
func TestAnItemOfWhichNothingCanBeToldIsAmongThem(t *testing.T) {
	ledger := &shelf{items: map[int]wording.Published{
		63: {Untold: 1, Latest: []wording.Publication{{Title: "指南", Day: workday.MustParseDate("2026-09-14")}}},
		83: {Unknown: 1},
	}}
	s := open(t, WithPublications(ledger)).read()
	s.setFilter(narrowing{status: unknownStatus})
	s.sees("2项", "63", "83")
}

// The state line counts the items found that have an overdue piece, as F3 does, whichever
// row is selected and however many pieces an item has.
func TestTheStateLineCountsOverdueItems(t *testing.T) {
	ledger := &shelf{items: map[int]wording.Published{83: {Overdue: 2}, 84: {Overdue: 1}, 12: {Open: 1}}}
	s := open(t, WithPublications(ledger)).read().sees("全部90项  逾期未公开2项")
	s.type_("挂失").sees("1项  逾期未公开1项").press("down").sees("1项  逾期未公开1项") // a row below is no result
	s.press("esc").type_("社保卡").sees("逾期未公开2项").press("down").sees("逾期未公开2项")
	s.press("esc").type_("养老").misses("逾期未公开")
	delete(ledger.items, 84)
	s.press("esc").read().sees("逾期未公开1项")
	open(t, WithPublications(ledger), WithLanguage(wording.English)).read().sees("all 90  1 overdue")
}

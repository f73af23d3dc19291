package tui

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/wording"
	"github.com/seed2ea1efa0/disclosure/workday"
)

// boldRuns returns the runs of bold cells of the screen, one a line.
func (s *session) boldRuns() (runs []string) {
	content, _ := s.Draw()
	screen := vt.NewEmulator(s.width, s.height)
	_, _ = screen.WriteString("\x1b[20h" + content)
	for y := range s.height {
		run := ""
		for x := 0; x < s.width; {
			cell := screen.CellAt(x, y)
			text := " "
			if cell != nil && cell.Content != "" {
				text = cell.Content
			}
			if cell != nil && cell.Style.Attrs&1 != 0 {
				run += text
			}
			x += max(1, ansi.StringWidth(text))
		}
		if run != "" {
			runs = append(runs, strings.TrimSpace(run))
		}
	}
	return runs
}

// One run of cells is bold, and it is the answer: where it is published, and in F2 the
// day; in all views without one, none.
func TestOneThingIsBold(t *testing.T) {
	for _, f := range frames() {
		for size := range strings.FieldsSeq(f.sizes) {
			for _, theme := range []Theme{ThemeDark, ThemeLight, Theme16, ThemePlain} {
				s := f.open(t, size, WithTheme(theme))
				runs := s.boldRuns()
				if len(runs) > 1 {
					t.Fatalf("%s-%s, %v: %d runs are bold: %q", f.name, size, theme, len(runs), runs)
				}
				if len(runs) == 0 {
					continue
				}
				isDay := strings.HasPrefix(runs[0], "最迟公开") || strings.HasPrefix(runs[0], "Publish by")
				if isDay != (s.view() == dueView) {
					t.Errorf("%s-%s: %q is bold", f.name, size, runs[0])
				}
			}
		}
	}
}

// Alarm and 逾期 come from a ledger alone, and browse has no word about regions.
func TestColoursAndWordsStandForWhatIs(t *testing.T) {
	for _, f := range frames() {
		for size := range strings.FieldsSeq(f.sizes) {
			s := f.open(t, size, WithTheme(ThemeDark))
			frame := strings.Join(s.screen(), "\n")
			if overdue := f.name == "ledger"; !overdue && s.view() != helpView && strings.Contains(frame, "逾期") {
				t.Errorf("%s-%s speaks of overdue without a record of it", f.name, size)
			}
			if s.view() != dueView && strings.Contains(frame, "宁夏") {
				t.Errorf("%s-%s speaks of a region", f.name, size)
			}
		}
	}
}

// What is open and the key of the help are in the same cells in all states of a size.
func TestPlacesNeverMove(t *testing.T) {
	places := make(map[string]string)
	for _, f := range frames() {
		for size := range strings.FieldsSeq(f.sizes) {
			if f.name == "toosmall" || f.name == "reading" || strings.HasPrefix(f.name, "two") || f.name == "banner" || strings.HasPrefix(f.name, "english") {
				continue
			}
			s := f.open(t, size)
			screen := s.screen()
			first := ansi.Cut(screen[0], s.width-16, s.width)
			last := ansi.Cut(screen[s.height-1], s.width-8, s.width)
			if before, ok := places[size]; ok && before != first+last {
				t.Errorf("%s-%s: %q, elsewhere %q", f.name, size, first+last, before)
			}
			places[size] = first + last
		}
	}
}

// No line breaks a date or a number from its unit, at any width, whatever the item.
func TestDatesAreUnbroken(t *testing.T) {
	broken := regexp.MustCompile(`\d\s*$`)
	unit := regexp.MustCompile(`^\s*[年月日个号]`)
	for width := 40; width <= 160; width += 7 {
		s := open(t, WithSize(width, 60), WithToday(workday.MustParseDate("2026-11-30")))
		for range disclosure.Default().Len() {
			item, _ := s.Current()
			for _, draw := range []func(*page){
				func(p *page) { s.drawColumns(p, p, s.list.hits[s.list.row(mustRow(s)).hit]) },
			} {
				p := s.page(width)
				draw(p)
				for i := range p.lines[:max(0, len(p.lines)-1)] {
					if broken.MatchString(ansi.Strip(p.lines[i])) && unit.MatchString(strings.TrimSpace(ansi.Strip(p.lines[i+1]))) {
						t.Fatalf("width %d, item %v: %q, %q", width, item, p.lines[i], p.lines[i+1])
					}
				}
			}
			s.press("down")
		}
	}
}

func mustRow(s *session) int {
	row, _ := s.list.Selected()
	return row
}

// The last day is in sight for every day of a year on the smallest screen.
func TestTheWeeksAreWhole(t *testing.T) {
	s := open(t, WithSize(40, 12)).type_("挂失").press("f2")
	for date := workday.MustParseDate("2026-01-01"); date.Year() == 2026; date = date.AddDays(1) {
		s.due.set(date)
		s.refresh()
		s.sees("止")
	}
	for _, size := range [][2]int{{80, 24}, {60, 20}} {
		open(t, WithSize(size[0], size[1])).type_("挂失").press("f2").type_("2026-09-14").sees("14起", "16止", "累计")
	}
}

// The rest of a category is an offer that must not pass for an answer.
func TestSiblingsStandWhereTheyAreNoAnswer(t *testing.T) {
	open(t).type_("社保卡丢了").sees("同类其他6项")
	for name, s := range map[string]*session{
		"near": open(t).type_("工伤认定"), "not matched": open(t).type_("社保卡丢了回执"), "many": open(t).type_("工伤"),
		"two categories": open(t).type_("丧葬"), "a small screen": open(t, WithSize(40, 12)).type_("社保卡丢了"), "a filter": open(t).press("f3 enter esc"),
	} {
		if frame := strings.Join(s.screen(), "\n"); strings.Contains(frame, "同类") {
			t.Errorf("%s:\n%s", name, frame)
		}
	}
}

// Whatever keys are pressed, F4 copies what the screen shows: the item of the pane, or
// the items that the state line names, and in F2 the day that is shown.
func TestWhatIsCopiedIsOnTheScreen(t *testing.T) {
	keys := strings.Fields("up down tab shift+tab f2 f3 enter esc f9 pgdown pgup f7 f8 alt+left ctrl+x home end")
	for seed := range uint64(6) {
		random := rand.New(rand.NewPCG(seed, 24))
		s := open(t, WithSize(120, 40))
		for range 60 {
			if random.IntN(4) == 0 {
				s.type_([]string{"工伤", "挂失", "9-14", "社保卡", "退休"}[random.IntN(5)])
			} else {
				s.press(keys[random.IntN(len(keys))])
			}
			s.copiesWhatItShows(fmt.Sprint(seed))
		}
	}
}

// copiesWhatItShows copies in a browser that has done the same, and compares.
func (s *session) copiesWhatItShows(when string) {
	s.Helper()
	if s.view()&(listView|detailView|dueView|marksView) == 0 {
		return
	}
	frame := strings.Join(s.screen(), "\n")
	marked, due := slices.Clone(s.marked), s.view() == dueView
	item, some := s.Current()
	s.press("f4")
	if s.cmd == nil {
		return
	}
	text := s.copied()
	if strings.HasPrefix(text, "本目录没有") { // that it is only near is first
		_, text, _ = strings.Cut(text, "\n\n")
	}
	switch {
	case len(marked) > 0:
		for _, m := range marked[:min(8, len(marked))] {
			if !strings.Contains(text, m.String()+"\n") || !strings.Contains(frame, m.PrintedNumber()) {
				s.Fatalf("%s: %v is marked, copied was\n%s\nof\n%s", when, m, text, frame)
			}
		}
	case some:
		if !strings.HasPrefix(text, item.String()+"\n") || !strings.Contains(frame, item.PrintedNumber()+" ") {
			s.Fatalf("%s: %v is shown, copied was\n%s", when, item, text)
		}
	}
	if shown := regexp.MustCompile(`最迟公开 ((?:\d+年)?\d+月\d+日)`).FindStringSubmatch(frame); due && shown != nil {
		date, err := workday.ParseDateNear(shown[1], s.now())
		if err != nil || !strings.Contains(text, "最迟公开日："+date.String()) && !strings.Contains(text, wording.Chinese.Day(date)) {
			s.Fatalf("%s: the screen has %q, copied was\n%s", when, shown[1], text)
		}
	}
}

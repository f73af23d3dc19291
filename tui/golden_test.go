package tui

import (
	"flag"
	"fmt"
	"image/color"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/search"
	"github.com/seed2ea1efa0/disclosure/wording"
	"github.com/seed2ea1efa0/disclosure/workday"
)

var update = flag.Bool("update", false, "write the frames of testdata/frames anew")

// A frame is a screen of the design: what a user does, and the sizes at which it is
// held against testdata/frames.
type frame struct {
	name    string
	options []Option
	reach   func(*session)
	sizes   string
}

// frames are all screens. The ledger of theirs is invented.
func frames() []frame {
	none := func(*session) {}
	lost := func(s *session) { s.type_("社保卡丢了") }
	date := func(text string) func(*session) { return func(s *session) { lost(s); s.press("f2").type_(text) } }
	ledger := []Option{WithPublications(invented(0))}
	all := "140x40 100x30 80x24 60x20 40x12"
	return []frame{
		{"start", nil, none, all},
		{"query", ledger, lost, all},
		{"partial", ledger, func(s *session) { s.type_("工伤认定") }, all},
		{"unused", ledger, func(s *session) { s.type_("社保卡丢了回执") }, "100x30"},
		{"sibling", ledger, func(s *session) { lost(s); s.press("down down") }, "100x30"},
		{"norecord", nil, lost, "100x30"},
		{"89", nil, func(s *session) { s.type_("社保宣传") }, all},
		{"empty", nil, func(s *session) { s.type_("护照") }, all},
		{"details", ledger, func(s *session) { lost(s); s.press("enter") }, all},
		{"due-past", ledger, date("2026-09-14"), all},
		{"due-settled", ledger, date("2026-11-30"), "100x30"},
		{"due-provisional", ledger, date("2027-01-12"), all},
		{"due-same", ledger, date("2026-12-14"), "100x30"},
		{"due-half", nil, date("2026-1"), "100x30 40x12"},
		{"due-89", ledger, func(s *session) { s.type_("社保宣传").press("f2").type_("2026-11-30") }, "100x30"},
		{"region", ledger, date("2021-04-19"), "100x30"},
		{"facets", nil, func(s *session) { s.type_("工伤").press("f3") }, "100x30 80x24 60x20"},
		{"filtered", ledger, func(s *session) { s.type_("工伤").press("f3 enter").choose("政府网站").press("esc") }, "100x30"},
		{"help", nil, func(s *session) { s.press("f1") }, all},
		{"help2", nil, func(s *session) { s.press("f1 pgdown") }, "80x24 60x20"},
		{"seen", nil, morning, "100x30 60x20"},
		{"help3", nil, func(s *session) { s.press("f1 pgdown pgdown") }, "60x20"},
		{"marklist", nil, func(s *session) { s.type_("工伤").press("tab tab tab shift+tab") }, "100x30 60x20 40x12"},
		{"near-words", nil, func(s *session) { s.type_("身份证登记") }, "100x30"},
		{"reading", nil, func(s *session) {
			s.loader.read = func() (*disclosure.Catalog, []Option, error) { return nil, nil, nil }
			s.type_("社保卡")
		}, "100x30"},
		{"two", slices.Concat(ledger, both()), func(s *session) { s.type_("遗失") }, all},
		{"two-facets", slices.Concat(ledger, both()), func(s *session) { s.type_("遗失").press("f3") }, "100x30"},
		{"two-empty", both(), func(s *session) { s.type_("护照") }, "100x30"},
		{"marks", nil, func(s *session) { s.type_("工伤").press("tab tab tab") }, "100x30 60x20 40x12"},
		{"ledger", []Option{WithPublications(invented(1))}, lost, all},
		{"banner", append(slices.Clone(ledger), WithBanner("无法读取所设目录 社保2027.json：第3项缺公开时限  正使用内置目录")), lost, "100x30"},
		{"quit", nil, func(s *session) { lost(s); s.press("ctrl+c") }, "80x24"},
		{"copied", append(slices.Clone(ledger), WithClipboard(func(string) error { return nil })), func(s *session) { lost(s); s.press("f4"); s.send(s.cmd()) }, "80x24"},
		{"toosmall", nil, none, "36x8"},
		{"english", []Option{WithLanguage(wording.English)}, func(s *session) { s.type_("lost my card") }, "100x30 80x24"},
		{"english-due", []Option{WithLanguage(wording.English)}, func(s *session) { s.type_("lost my card").press("f2").type_("2026-09-14") }, "100x30 80x24"},
	}
}

// morning is what a clerk looked at on two days.
func morning(s *session) {
	moment := workday.MustParseDate("2026-11-27").Time().Add(15 * time.Hour)
	s.clock = func() time.Time { return moment }
	for _, caller := range []struct {
		after time.Duration
		query string
	}{
		{2 * time.Minute, "技能提升"}, {78 * time.Minute, "征地"}, {65*time.Hour + 28*time.Minute, "失业金"},
		{17 * time.Minute, "退休"}, {26 * time.Minute, "工伤认定"}, {11 * time.Minute, "社保卡丢了"},
	} {
		moment = moment.Add(caller.after)
		s.type_(caller.query).press("enter f8")
	}
	s.press("f9")
}

// both are two catalogues and their index.
func both() []Option {
	other := jobs()
	return []Option{WithCatalogs(other), WithIndex(search.New(disclosure.Default(), other))}
}

// invented is a ledger with two pieces of item 83, and so many that are overdue.
func invented(overdue int) *shelf {
	piece := func(title, day, address string) wording.Publication {
		return wording.Publication{Title: title, Day: workday.MustParseDate(day), Address: address}
	}
	published := wording.Published{Overdue: overdue, Latest: []wording.Publication{
		piece("社会保障卡挂失与解挂办事指南（修订）", "2026-08-21", "https://zw.example/83b"),
		piece("社会保障卡挂失与解挂办事指南", "2025-12-03", "https://zw.example/83a"),
	}}
	for range overdue {
		published.Missing = append(published.Missing, wording.Missing{Formed: workday.MustParseDate("2026-10-26"), Due: workday.MustParseDate("2026-11-23"), Changed: true, WorkingDays: 5})
	}
	return &shelf{items: map[int]wording.Published{83: published}}
}

// The frames of testdata/frames have each line of a screen between bars, and after it
// the role that begins at a column, as roleOf names it.
func TestFrames(t *testing.T) {
	if ansi.StringWidth("…") != 1 {
		t.Skip("the frames are those of a terminal that draws ambiguous characters in one cell")
	}
	for _, f := range frames() {
		for size := range strings.FieldsSeq(f.sizes) {
			s := f.open(t, size, WithTheme(ThemeDark))
			compare(t, filepath.Join("testdata", "frames", f.name+"-"+size+".txt"), s.roles())
		}
	}
}

func (f frame) open(t *testing.T, size string, options ...Option) *session {
	t.Helper()
	var width, height int
	if _, err := fmt.Sscanf(size, "%dx%d", &width, &height); err != nil {
		t.Fatal(err)
	}
	options = append([]Option{WithSize(width, height), WithToday(workday.MustParseDate("2026-11-30"))}, append(options, f.options...)...)
	s := open(t, options...)
	if s.registers.source != nil {
		s.read()
	}
	f.reach(s)
	return s
}

// roles writes the screen with its roles.
func (s *session) roles() string {
	content, cursor := s.Draw()
	screen := vt.NewEmulator(s.width, s.height)
	_, _ = screen.WriteString("\x1b[20h" + content)
	var b strings.Builder
	for y := range s.height {
		var line, runs strings.Builder
		last := byte(' ')
		for x := 0; x < s.width; {
			cell := screen.CellAt(x, y)
			role := byte(' ')
			content := " "
			if cell != nil && cell.Content != "" {
				content = cell.Content
			}
			if cell != nil {
				role = roleOf(cell.Style.Fg, cell.Style.Bg, cell.Style.Attrs, cell.Style.Underline != 0)
			}
			if onGround := strings.IndexByte("sMX", role) >= 0; content == " " && !onGround && strings.IndexByte("sMX", last) < 0 {
				role = last // blanks belong to the run before them
			}
			if role != last {
				fmt.Fprintf(&runs, " %d%c", x, role)
				last = role
			}
			line.WriteString(content)
			x += max(1, ansi.StringWidth(content))
		}
		fmt.Fprintf(&b, "|%s|%s\n", line.String(), runs.String())
	}
	if cursor != nil {
		fmt.Fprintf(&b, "cursor %d,%d\n", cursor.X, cursor.Y)
	}
	return b.String()
}

// roleOf names the role of a cell of the dark theme: t text, d quiet, g the divider,
// a accent, m found or a link, p the place and P its link, b the day, B the provisional
// day, h a holiday, w caution, r alarm, s the selection and M what is found in it, X the
// banner.
func roleOf(foreground, background color.Color, attributes uint8, underlined bool) byte {
	bold := attributes&1 != 0
	switch hex(background, "") {
	case "#264f78":
		if underlined {
			return 'M'
		}
		return 's'
	case "#a3001b":
		return 'X'
	}
	pick := func(plain, other byte, second bool) byte {
		if second {
			return other
		}
		return plain
	}
	switch hex(foreground, "") {
	case "#a3a3a3":
		return 'd'
	case "#5a5f66":
		return 'g'
	case "#7cc7ff":
		return pick(pick('a', 'm', underlined), 'P', bold)
	case "#7ee787":
		return pick('h', 'b', bold)
	case "#ffc857":
		return pick('w', 'B', bold)
	case "#ff7b72":
		return 'r'
	}
	return pick('t', 'p', bold)
}

func compare(t *testing.T, name, got string) {
	t.Helper()
	if *update {
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	gotLines, wantLines := strings.Split(got, "\n"), strings.Split(string(want), "\n")
	for i := range max(len(gotLines), len(wantLines)) {
		if i >= len(gotLines) || i >= len(wantLines) || gotLines[i] != wantLines[i] {
			t.Errorf("%s:%d is not what is drawn: look, and write it anew with go test ./tui -update\n%s",
				name, i+1, strings.Join(gotLines[min(i, len(gotLines)-1):min(i+1, len(gotLines))], ""))
			return
		}
	}
}

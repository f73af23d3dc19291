package tui

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/tui/internal/cells"
	"github.com/seed2ea1efa0/disclosure/tui/internal/hostile"
	"github.com/seed2ea1efa0/disclosure/wording"
)

// holds fails unless the frame holds: as many lines as there are, none wider
// than the frame, for whichever terminal, no control character, the cursor within.
func (s *session) holds(history string) {
	s.Helper()
	content, cursor := s.Draw()
	lines := strings.Split(content, "\n")
	if s.fits && len(lines) != s.height || len(lines) > max(1, s.height) {
		s.Fatalf("%dx%d has %d lines after %s", s.width, s.height, len(lines), history)
	}
	for y, line := range lines {
		if cells := s.glyphs.Width(line); cells > s.width {
			s.Fatalf("%dx%d: line %d has %d cells after %s\n%q", s.width, s.height, y, cells, history, line)
		}
		if bad := strings.ContainsFunc(ansi.Strip(line), func(r rune) bool { return r < ' ' || 0x7f <= r && r < 0xa0 || r == '\u202e' }); bad {
			s.Fatalf("%dx%d: line %d after %s\n%q", s.width, s.height, y, history, line)
		}
		if s.glyphs.ascii && strings.ContainsFunc(ansi.Strip(line), cells.IsAmbiguous) {
			s.Fatalf("%dx%d: line %d is ambiguous after %s\n%s", s.width, s.height, y, history, line)
		}
	}
	if cursor != nil && (cursor.X < 0 || cursor.X >= s.width || cursor.Y < 0 || cursor.Y >= s.height) {
		s.Fatalf("%dx%d: the cursor is at %d,%d after %s", s.width, s.height, cursor.X, cursor.Y, history)
	}
}

func TestTheFrameHoldsWhateverHappens(t *testing.T) {
	catalogs := map[string]*disclosure.Catalog{"embedded": disclosure.Default(), "hostile": hostileCatalog(t), "empty": emptyCatalog(t)}
	messages := 150
	if testing.Short() {
		messages = 40
	}
	for name, catalog := range catalogs {
		for seed := range uint64(4) {
			t.Run(fmt.Sprintf("%s/%d", name, seed), func(t *testing.T) {
				t.Parallel()
				random := rand.New(rand.NewPCG(seed, 7))
				s := openCatalog(t, catalog, WithASCII(seed%2 == 0), WithLanguage(wording.Language(seed/2%2)), WithTheme(Theme(seed%5)))
				var history []string
				for range messages {
					msg := randomMessage(random)
					s.send(msg)
					history = append(history, fmt.Sprintf("%T(%v)", msg, msg))
					s.holds(strings.Join(history[max(0, len(history)-8):], " "))
				}
			})
		}
	}
}

func randomMessage(random *rand.Rand) tea.Msg {
	return anyMessage(random.IntN, func() string { return hostile.Text(random, 30) })
}

// anyMessage chooses among all that a terminal or a host may send.
func anyMessage(choose func(n int) int, text func() string) tea.Msg {
	switch choose(13) {
	case 12:
		return tea.ModeReportMsg{Mode: ansi.ModeUnicodeCore, Value: ansi.ModeReset}
	case 0:
		return tea.WindowSizeMsg{Width: choose(301), Height: choose(101)}
	case 1:
		return tea.PasteMsg{Content: text()}
	case 2:
		return tea.MouseClickMsg{X: choose(120), Y: choose(45), Button: tea.MouseLeft}
	case 3:
		return tea.MouseWheelMsg{X: choose(120), Y: choose(45), Button: []tea.MouseButton{tea.MouseWheelDown, tea.MouseWheelUp}[choose(2)]}
	case 4:
		return tea.KeyPressMsg{Code: tea.KeyExtended, Text: text()}
	case 5, 6:
		r := []rune("0123456789-年月日社保工伤 ")[choose(19)]
		return tea.KeyPressMsg{Code: r, Text: string(r)}
	}
	keys := allKeys()
	return keyPress(keys[choose(len(keys))])
}

// allKeys returns every key that does something, and some that do nothing.
func allKeys() []string {
	keys := []string{"insert", "shift+f6", "ctrl+v", "alt+x", "ctrl+alt+left"}
	for _, some := range DefaultKeyMap() {
		keys = append(keys, some...)
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

// FuzzBrowser sends a browser what the bytes say. Its catalogues are small and its
// scripts short, so that hundreds are tried in a second.
func FuzzBrowser(f *testing.F) {
	for seed := range byte(16) {
		random := rand.New(rand.NewPCG(uint64(seed), 3))
		script := []byte{seed}
		for range 40 {
			script = append(script, byte(random.IntN(256)))
		}
		f.Add(script)
	}
	catalogs := []*disclosure.Catalog{hostileNames(f, 40), ofTwoGroups(f), emptyCatalog(f)}
	f.Fuzz(func(t *testing.T, script []byte) {
		next := func() byte {
			if len(script) == 0 {
				return 0
			}
			b := script[0]
			script = script[1:]
			return b
		}
		choose := func(n int) int {
			if n <= 256 {
				return int(next()) % n
			}
			return (int(next())<<8 | int(next())) % n
		}
		text := func() string {
			length := min(int(next())%24, len(script))
			s := string(script[:length])
			script = script[length:]
			return s
		}
		options := []Option{
			WithASCII(choose(2) == 1), WithLanguage(wording.Language(choose(2))), WithTheme(Theme(choose(5))), WithSize(choose(110), choose(40)),
		}
		if choose(4) == 0 {
			options = append(options, WithPicker(), WithBanner(text()))
		}
		s := openCatalog(t, catalogs[choose(len(catalogs))], options...)
		for steps := 0; steps < 16 && len(script) > 0; steps++ {
			msg := anyMessage(choose, text)
			s.send(msg)
			s.holds(fmt.Sprintf("%T(%v)", msg, msg))
		}
	})
}

func emptyCatalog(t testing.TB) *disclosure.Catalog {
	t.Helper()
	catalog, err := disclosure.Load(strings.NewReader(`{"official": {"title": "", "categories": []}}`))
	if err != nil {
		t.Fatal(err)
	}
	return catalog
}

// hostileCatalog has in every text what no terminal should see, and names of
// 10,000 characters.
func hostileCatalog(t testing.TB) *disclosure.Catalog {
	t.Helper()
	return hostileNames(t, 10_000)
}

// hostileNames has the same with names of that many characters.
func hostileNames(t testing.TB, length int) *disclosure.Catalog {
	t.Helper()
	nasty := "\x1b[2J\x1b]52;c;AAAA\x07\u202eevil\u2066\u200b👩\u200d👧\U0001f3fde\u0301\u0301\u0301\u0301“①…”"
	file := fmt.Sprintf(`{"official": {"title": %[1]q, "categories": [{"number": 1, "name": %[1]q, "blocks": [{
		"items": [{"number": 1, "name": %[1]q}, {"number": 1000000, "name": ""}, {"number": 7, "name": %[2]q}, {"number": 8, "name": %[3]q}],
		"disclosures": [{"contents": [%[1]q, ""], "channels": ["政府网站", %[4]q]}],
		"legal_basis": [%[1]q, %[3]q], "deadline": %[1]q, "publisher": %[1]q,
		"audiences": [%[1]q], "methods": [%[1]q], "levels": [""], "extra": {%[1]q: %[1]q}}]}]}}`,
		nasty, nasty+strings.Repeat("很长的名称", length/5), strings.Repeat("x", length), "其他："+nasty)
	// %q escapes what JSON does not know.
	file = strings.NewReplacer(`\x1b`, `\u001b`, `\a`, `\u0007`).Replace(file)
	catalog, err := disclosure.Load(strings.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	return catalog
}

func TestHostileTextIsVisibleText(t *testing.T) {
	s := openCatalog(t, hostileCatalog(t))
	s.sees("␛[2J␛]52;c;AAAA␇evil")
	for _, text := range []string{wording.Chinese.Item(s.list.hits[0].Item).PlainText(), wording.English.Item(s.list.hits[0].Item).Markdown()} {
		for line := range strings.Lines(text) {
			if line = strings.TrimSuffix(line, "\n"); wording.Visible(line) != line {
				t.Errorf("%.80q", line)
			}
		}
	}
}

func TestTheCursorStandsWhereTheNextCharacterAppears(t *testing.T) {
	for _, size := range [][2]int{{40, 12}, {80, 24}, {100, 30}} {
		for _, test := range []struct {
			name, keys, typed, after string
		}{
			{"empty", "", "", ""},
			{"Chinese", "", "社保卡", ""},
			{"mixed widths", "", "a社b保 c“卡”…", ""},
			{"in the middle", "", "社保卡abc", "left left left left"},
			{"at the beginning", "", "社保卡abc", "ctrl+a"},
			{"longer than the line", "", strings.Repeat("社保卡x", 30), ""},
			{"scrolled back", "", strings.Repeat("社保卡x", 30), strings.Repeat("left ", 60)},
			{"in the detail", "enter", "", ""},
			{"in the menu", "f3", "社", ""},
			{"in the help", "f1", "", ""},
			{"in the date", "f2", "", "left right"},
			{"in a typed date", "f2", "２０２６年9月", "left"},
		} {
			s := open(t, WithSize(size[0], size[1])).press(test.keys).type_(test.typed).press(test.after)
			_, cursor := s.Draw()
			before := ansi.Cut(s.screen()[0], 0, cursor.X)
			s.type_("Ж")
			if got := s.screen()[0]; !strings.Contains(got, "Ж") || !strings.HasSuffix(before, tail(got[:strings.Index(got, "Ж")])) {
				t.Errorf("%v, %s: the cursor stands after %q, what is typed appears in %q", size, test.name, before, got)
			}
			if _, moved := s.Draw(); moved.Y != 0 {
				t.Errorf("%v, %s: the cursor is in line %d", size, test.name, moved.Y)
			}
		}
	}
}

// tail returns the last characters, which stay when the line scrolls.
func tail(s string) string {
	runes := []rune(s)
	return string(runes[max(0, len(runes)-3):])
}

func TestTheCursorsColourIsTheUsers(t *testing.T) {
	if _, cursor := open(t).Draw(); cursor.Color != nil || cursor.Shape != tea.CursorBlock {
		t.Error("the cursor is repainted")
	}
}

package entry

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	"github.com/seed2ea1efa0/disclosure/tui/internal/cells"

	"github.com/seed2ea1efa0/disclosure/tui/internal/hostile"
)

var (
	left      = tea.KeyPressMsg{Code: tea.KeyLeft}
	wordLeft_ = tea.KeyPressMsg{Code: tea.KeyLeft, Mod: tea.ModCtrl}
	wordNext  = tea.KeyPressMsg{Code: tea.KeyRight, Mod: tea.ModCtrl}
	backspace = tea.KeyPressMsg{Code: tea.KeyBackspace}
	cutLeft   = tea.KeyPressMsg{Code: 'w', Mod: tea.ModCtrl}
	cutRight  = tea.KeyPressMsg{Code: 'd', Mod: tea.ModAlt}
	home      = tea.KeyPressMsg{Code: tea.KeyHome}
	end       = tea.KeyPressMsg{Code: tea.KeyEnd}
	toStart   = tea.KeyPressMsg{Code: 'u', Mod: tea.ModCtrl}
	toEnd     = tea.KeyPressMsg{Code: 'k', Mod: tea.ModCtrl}
	right     = tea.KeyPressMsg{Code: tea.KeyRight}
	del       = tea.KeyPressMsg{Code: tea.KeyDelete}
)

var keys = Keys{
	Left: []string{"left"}, Right: []string{"right"}, WordLeft: []string{"ctrl+left"}, WordRight: []string{"ctrl+right"},
	Start: []string{"home"}, End: []string{"end"}, Backspace: []string{"backspace"}, Delete: []string{"delete"},
	BackspaceWord: []string{"ctrl+w"}, DeleteWord: []string{"alt+d"}, ToStart: []string{"ctrl+u"}, ToEnd: []string{"ctrl+k"},
}

func typed(text string) Entry {
	e := New(200, keys)
	for _, r := range text {
		e.Update(tea.KeyPressMsg{Code: r, Text: string(r)})
	}
	return e
}

// split returns the text with the cursor in it, as |.
func (e *Entry) split() string {
	runes := []rune(e.Value())
	return string(runes[:e.editor.Position()]) + "|" + string(runes[e.editor.Position():])
}

func TestWords(t *testing.T) {
	for text, want := range map[string]string{
		"":                   "",
		"社保卡":                "社保卡",
		"社保卡丢了怎么办":           "社保 卡丢 了怎 么办",
		"社会保障卡挂失":            "社会 保障 卡挂失",
		"guashi sbk，12333电话": "guashi sbk 12333 电话",
		"  a  ":              "a",
		"2026-09-14":         "2026 09 14",
		"𠮷林市é e\u0301":       "𠮷林市 é e\u0301",
		"？！":                 "",
	} {
		var got []string
		runes := []rune(text)
		for _, w := range words(runes) {
			got = append(got, string(runes[w.begin:w.end]))
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestWordKeys(t *testing.T) {
	for _, test := range []struct {
		text string
		keys []tea.KeyPressMsg
		want string
	}{
		{"社保卡丢了", []tea.KeyPressMsg{wordLeft_}, "社保|卡丢了"},
		{"社保卡丢了", []tea.KeyPressMsg{wordLeft_, wordLeft_}, "|社保卡丢了"},
		{"社保卡丢了", []tea.KeyPressMsg{wordLeft_, wordLeft_, wordLeft_, wordNext}, "社保|卡丢了"},
		{"社保卡 guashi", []tea.KeyPressMsg{wordLeft_}, "社保卡 |guashi"},
		{"社保卡 guashi  ", []tea.KeyPressMsg{cutLeft}, "社保卡 |"},
		{"社保卡丢了", []tea.KeyPressMsg{cutLeft}, "社保|"},
		{"社保卡丢了", []tea.KeyPressMsg{home, cutRight}, "|卡丢了"},
		{"社保卡丢了", []tea.KeyPressMsg{left, cutLeft}, "社保|了"},
		{"a ", []tea.KeyPressMsg{left, cutRight}, "a|"},
		{"a ", []tea.KeyPressMsg{home, cutRight}, "| "},
		{" ", []tea.KeyPressMsg{home, cutRight, cutRight, cutLeft}, "|"},
		{"", []tea.KeyPressMsg{wordLeft_, wordNext, cutLeft, cutRight}, "|"},
	} {
		e := typed(test.text)
		for _, key := range test.keys {
			e.Update(key)
		}
		if got := e.split(); got != test.want {
			t.Errorf("%q after %v: %q, want %q", test.text, test.keys, got, test.want)
		}
	}
}

// Every editing key, in any order, on any text: no panic, the cursor in the
// text, and what is drawn fits.
func TestRandomEditing(t *testing.T) {
	editing := []tea.KeyPressMsg{left, right, wordLeft_, wordNext, home, end, backspace, del, cutLeft, cutRight, toStart, toEnd}
	for seed := range uint64(8) {
		random := rand.New(rand.NewPCG(seed, 1))
		e := New(20, keys)
		var history []string
		for range 20_000 {
			var msg tea.Msg = editing[random.IntN(len(editing))]
			switch random.IntN(6) {
			case 0:
				text := []string{" ", "a", "社", "保", "，", "𠮷", "\u3000", "-", "1"}[random.IntN(9)]
				msg = tea.KeyPressMsg{Code: tea.KeyExtended, Text: text}
			case 1:
				msg = tea.PasteMsg{Content: hostile.Text(random, 8)}
			}
			history = append(history, fmt.Sprint(msg))
			before := e.Value()
			changed, cut := e.Update(msg)
			if changed != (before != e.Value()) || cut < 0 {
				t.Fatalf("%q became %q: changed is %v, cut %d", before, e.Value(), changed, cut)
			}
			if n := utf8.RuneCountInString(e.Value()); n > 20 || e.editor.Position() < 0 || e.editor.Position() > n {
				t.Fatalf("%q after %q", e.split(), history[max(0, len(history)-10):])
			}
			width := 5 + random.IntN(40)
			text, cursor := e.Draw(width, cells.Ruler{}, func(s string) string { return s })
			if (cells.Ruler{}).Width(text) > width || cursor < 0 || cursor >= width {
				t.Fatalf("%q in %d cells: %q with the cursor at %d", e.split(), width, text, cursor)
			}
		}
	}
}

func TestPastedLinesAreOne(t *testing.T) {
	for pasted, want := range map[string]string{
		"你好，\n我的社保\r\n卡丢了，\n\n怎么补办？\n": "你好，我的社保卡丢了，怎么补办？",
		"  two\nlines ": "two lines",
		"社保卡\nabc\r卡":   "社保卡 abc 卡",
		"\n\n":          "",
	} {
		e := New(200, keys)
		e.Update(tea.PasteMsg{Content: pasted})
		if e.Value() != want {
			t.Errorf("%q became %q, want %q", pasted, e.Value(), want)
		}
	}
}

func TestWhatHasNoRoomIsCounted(t *testing.T) {
	long := strings.Repeat("社", 203)
	e := New(200, keys)
	if _, cut := e.Update(tea.PasteMsg{Content: long}); cut != 3 {
		t.Errorf("%d characters of 203 were cut, want 3", cut)
	}
	if _, cut := e.Update(tea.KeyPressMsg{Code: 'a', Text: "a"}); cut != 1 {
		t.Errorf("%d characters were cut of one too many", cut)
	}
	if _, cut := e.Update(backspace); cut != 0 {
		t.Errorf("erasing cut %d", cut)
	}
	if cut := e.Set(long); cut != 3 {
		t.Errorf("Set cut %d", cut)
	}
	if slices.Contains([]rune(e.Value()), 'a') {
		t.Error("what was cut came back")
	}
}

// What is set is visible text, and the cursor follows it.
func TestWhatIsSet(t *testing.T) {
	e := typed("社保卡")
	e.Update(home)
	e.Set("挂\u202e失\x1b")
	if got := e.split(); got != "挂失␛|" {
		t.Errorf("%q", got)
	}
}

// What fits is drawn whole, and of what does not, the end that leads to the cursor.
func TestWhatIsDrawn(t *testing.T) {
	for _, test := range []struct {
		width  int
		text   string
		cursor int
	}{{20, "社保卡丢了", 10}, {11, "社保卡丢了", 10}, {10, "保卡丢了", 8}, {3, "了", 2}} {
		e := typed("社保卡丢了")
		if text, cursor := e.Draw(test.width, cells.Ruler{}, strings.Clone); text != test.text || cursor != test.cursor {
			t.Errorf("in %d cells: %q with the cursor at %d, want %q and %d", test.width, text, cursor, test.text, test.cursor)
		}
	}
}

// The keys that edit are those given, and no others that the bubble knows.
func TestKeysAreThoseGiven(t *testing.T) {
	e := New(200, Keys{Left: []string{"f1"}, ToStart: []string{"f2"}})
	e.Set("社保卡")
	for _, key := range []tea.KeyPressMsg{left, home, backspace, toStart, {Code: 'a', Mod: tea.ModCtrl}} {
		e.Update(key)
	}
	if got := e.split(); got != "社保卡|" {
		t.Errorf("keys that are not given: %q", got)
	}
	e.Update(tea.KeyPressMsg{Code: tea.KeyF1})
	if got := e.split(); got != "社保|卡" {
		t.Errorf("F1: %q", got)
	}
	e.Update(tea.KeyPressMsg{Code: tea.KeyF2})
	if got := e.split(); got != "|卡" {
		t.Errorf("F2: %q", got)
	}
}

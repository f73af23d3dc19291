package tui

import (
	"slices"
	"strings"
	"sync"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/search"
	"github.com/seed2ea1efa0/disclosure/workday"
)

// A session is a browser with a user in front of it.
type session struct {
	*testing.T
	*Model
	cmd tea.Cmd // of the last message
}

// open starts a browser of 100x30 for the embedded catalogue on 2026-09-20.
func open(t *testing.T, options ...Option) *session {
	t.Helper()
	return openCatalog(t, disclosure.Default(), append([]Option{WithIndex(theIndex())}, options...)...)
}

// theIndex is that of the embedded catalogue, made once for all tests.
var theIndex = sync.OnceValue(func() *search.Index { return search.New(disclosure.Default()) })

func openCatalog(t *testing.T, catalog *disclosure.Catalog, options ...Option) *session {
	t.Helper()
	today, err := workday.ParseDate("2026-09-20")
	if err != nil {
		t.Fatal(err)
	}
	options = append([]Option{WithSize(100, 30), WithToday(today), WithTheme(ThemePlain)}, options...)
	return &session{T: t, Model: New(catalog, options...)}
}

func (s *session) send(msg tea.Msg) *session {
	_, s.cmd = s.Update(msg)
	return s
}

// type_ types text as an input method commits it.
func (s *session) type_(text string) *session {
	for _, r := range text {
		s.send(tea.KeyPressMsg{Code: r, Text: string(r)})
	}
	return s
}

// press presses keys by their names, such as "enter ctrl+y".
func (s *session) press(names string) *session {
	for name := range strings.FieldsSeq(names) {
		s.send(keyPress(name))
	}
	return s
}

func keyPress(name string) tea.KeyPressMsg {
	var k tea.KeyPressMsg
	for {
		modifier, rest, ok := strings.Cut(name, "+")
		if !ok {
			break
		}
		k.Mod |= map[string]tea.KeyMod{"ctrl": tea.ModCtrl, "alt": tea.ModAlt, "shift": tea.ModShift}[modifier]
		name = rest
	}
	code, named := map[string]rune{
		"enter": tea.KeyEnter, "esc": tea.KeyEscape, "tab": tea.KeyTab, "backspace": tea.KeyBackspace, "delete": tea.KeyDelete,
		"up": tea.KeyUp, "down": tea.KeyDown, "left": tea.KeyLeft, "right": tea.KeyRight,
		"pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown, "home": tea.KeyHome, "end": tea.KeyEnd, "insert": tea.KeyInsert,
		"f1": tea.KeyF1, "f6": tea.KeyF6, "f7": tea.KeyF7, "f8": tea.KeyF8, "f9": tea.KeyF9, "f12": tea.KeyF12, "f2": tea.KeyF2, "f3": tea.KeyF3, "f4": tea.KeyF4, "f5": tea.KeyF5,
	}[name]
	if !named {
		code = []rune(name)[0]
	}
	k.Code = code
	return k
}

// screen returns the lines of the frame without styles.
func (s *session) screen() []string {
	content, _ := s.Draw()
	return strings.Split(ansi.Strip(content), "\n")
}

// sees fails unless every text is on the screen.
func (s *session) sees(texts ...string) *session {
	s.Helper()
	frame := strings.Join(s.screen(), "\n")
	for _, text := range texts {
		if !strings.Contains(frame, text) {
			s.Errorf("%q is not on the screen:\n%s", text, frame)
		}
	}
	return s
}

func (s *session) misses(texts ...string) *session {
	s.Helper()
	frame := strings.Join(s.screen(), "\n")
	for _, text := range texts {
		if strings.Contains(frame, text) {
			s.Errorf("%q is on the screen:\n%s", text, frame)
		}
	}
	return s
}

// selects fails unless the item is the selected one.
func (s *session) selects(number int) *session {
	s.Helper()
	if item, ok := s.Current(); !ok || item.Number() != number {
		s.Errorf("item %d is selected, want %d", item.Number(), number)
	}
	return s
}

// paste pastes text, as a terminal hands it over.
func (s *session) paste(text string) *session { return s.send(tea.PasteMsg{Content: text}) }

// lineOf returns the number of the first line with the text.
func (s *session) lineOf(text string) int {
	return slices.IndexFunc(s.screen(), func(line string) bool { return strings.Contains(line, text) })
}

package tui

import (
	"strings"
	"testing"
	"time"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/workday"
)

// Where a key moves the selection alone, at most 1 KB is sent. Without the writer of
// tui/internal/rows it is 7 KB, for each row of Chinese is sent with each key.
func TestUnchangedRowsAreNotSentAgain(t *testing.T) {
	options := []Option{WithSize(100, 30), WithToday(workday.DateOf(time.Now())), WithTheme(ThemeDark)}
	s := &session{T: t, Model: New(disclosure.Default(), options...)}
	term := startTerminal(t, New(disclosure.Default(), options...), 100, 30)
	least := make(map[string]int) // for on a loaded machine what came before may be sent late
	for _, key := range strings.Fields("f3 down down down up up down down up") {
		before := term.quiet()
		term.Send(keyPress(key))
		s.press(key)
		term.shows(s)
		sent := term.quiet() - before
		if seen, ok := least[key]; !ok || sent < seen {
			least[key] = sent
		}
	}
	if t.Log(least); least["down"] > 1024 || least["up"] > 1024 {
		t.Errorf("keys send bytes: %v", least)
	}
}

// quiet waits until nothing more is sent, such as what follows from an answer of the
// terminal, and returns how much it was.
func (t *terminal) quiet() (bytes int) {
	for last := -1; ; last = bytes {
		t.mu.Lock()
		bytes = t.bytes
		t.mu.Unlock()
		if bytes == last {
			return bytes
		}
		time.Sleep(100 * time.Millisecond)
	}
}

package tui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
)

// What is typed into a large catalogue is drawn before it is looked for, and a key that
// asks for what was found waits for it.
func TestTypingDoesNotWaitForTheSearch(t *testing.T) {
	large := largeCatalog(t, fewItems+500)
	s := openCatalog(t, large)
	s.answer(s.Init())
	s.type_("挂").sees("查询 挂", "正在查询")
	first := s.cmd
	s.type_("失").sees("查询 挂失", "正在查询")
	s.answer(first).sees("正在查询") // that of 挂 is late
	s.answer(s.cmd).misses("正在查询")
	want := s.list.found
	if want == 0 || want == large.Len() {
		t.Fatalf("%d items are found", want)
	}
	for _, keys := range []string{"enter", "down", "f4", "f3"} {
		s := openCatalog(t, large)
		s.answer(s.Init())
		s.type_("挂失").press(keys).misses("正在查询")
		if s.list.found != want {
			t.Errorf("%s: %d items are found, want %d", keys, s.list.found, want)
		}
	}
	open(t).type_("挂失").misses("正在查询").selects(83)
}

// Before there is an index, no key waits for it.
func TestTypingDoesNotWaitForTheIndex(t *testing.T) {
	s := openCatalog(t, jobs())
	index := s.Init()
	s.type_("遗失").sees("查询 遗失", "正在准备检索").answer(index).misses("正在准备检索").selects(83)
}

// answer hands in what a command comes to, or each of several.
func (s *session) answer(cmd tea.Cmd) *session {
	s.Helper()
	if cmd == nil {
		return s
	}
	msg := cmd()
	if batch, ok := msg.(tea.BatchMsg); ok {
		for _, cmd := range batch {
			s.answer(cmd)
		}
		return s
	}
	return s.send(msg)
}

// A key that asks for what was found waits for the index, so that it is not lost.
func TestAKeyBeforeTheIndexIsNotLost(t *testing.T) {
	s := openCatalog(t, jobs())
	index := s.Init()
	if text := s.type_("遗失").press("f4").copied(); !strings.HasPrefix(text, "83 就业失业登记证遗失补发\n") {
		t.Errorf("copied %q", text)
	}
	s.answer(index).selects(83)
}

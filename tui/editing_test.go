package tui

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
)

// Every key that edits, in any order, on the query and on the date.
func TestEveryEditingKey(t *testing.T) {
	var editing []string
	for action, keys := range DefaultKeyMap() {
		switch action {
		case ActionLeft, ActionRight, ActionWordLeft, ActionWordRight, ActionLineStart, ActionLineEnd, ActionBackspace, ActionDelete,
			ActionBackspaceWord, ActionDeleteWord, ActionDeleteToStart, ActionDeleteToEnd:
			editing = append(editing, keys...)
		}
	}
	for _, field := range []struct {
		view string
		most int
	}{{"", maxQuery}, {"f2", maxDate}} {
		for seed := range uint64(4) {
			random := rand.New(rand.NewPCG(seed, 5))
			s := open(t, WithSize(40, 12)).press(field.view)
			for range 400 {
				if random.IntN(3) == 0 {
					r := []rune("a 社保卡9-月，\u3000𠮷")[random.IntN(11)]
					s.send(tea.KeyPressMsg{Code: r, Text: string(r)})
				} else {
					s.press(editing[random.IntN(len(editing))])
				}
				s.holds("editing")
				text := s.query.Value()
				if field.view != "" {
					text = s.due.entry.Value()
				}
				if n := utf8.RuneCountInString(text); n > field.most {
					t.Fatalf("%d characters: %q", n, text)
				}
			}
		}
	}
}

func TestDeletingABlankAtTheEnd(t *testing.T) {
	for _, key := range []string{"alt+d", "ctrl+delete", "alt+delete"} {
		s := open(t).type_("a ").press("left " + key)
		if s.Query() != "a" {
			t.Errorf("after %s the query is %q", key, s.Query())
		}
		s.press("f2").type_("2026-09-14 ").press("left " + key).sees("2026-09-14")
	}
}

func TestWordKeysKnowChinese(t *testing.T) {
	s := open(t).type_("社保卡丢了怎么办").press("ctrl+w").sees("查询 社保卡丢了怎 ")
	s.press("ctrl+left ctrl+left alt+d").sees("查询 社保了怎 ")
	s.press("home").type_("我的").sees("查询 我的社保了怎 ").press("end alt+backspace").sees("查询 我的社保 ")
}

func TestHomeAndEndStayInALineWithText(t *testing.T) {
	s := open(t).type_("工伤").press("down down home")
	if _, cursor := s.Draw(); cursor.X != len(" ")+len("查询")/3*2+len(" ") {
		t.Errorf("the cursor is at %d", cursor.X)
	}
	if item, _ := s.Current(); item == s.list.hits[0].Item {
		t.Error("Home left the line")
	}
	s.press("ctrl+end").selects(s.list.hits[len(s.list.hits)-1].Item.Number())
	s.press("ctrl+home").selects(s.list.hits[0].Item.Number())
	if !strings.Contains(s.screen()[0], "工伤") {
		t.Error("the query is lost")
	}
}

package tui

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
)

func TestCommandsAreOnKeysThatNoInputMethodTakes(t *testing.T) {
	allowed := regexp.MustCompile(`^(ctrl\+[a-z]|alt\+[bdf]|f\d+|(shift\+)?(up|down)|((ctrl|alt)\+)?(left|right|home|end|backspace|delete)|enter|esc|(shift\+)?tab|pgup|pgdown)$`)
	for action, keys := range DefaultKeyMap() {
		for _, key := range keys {
			if !allowed.MatchString(key) {
				t.Errorf("%s is on %q", action, key)
			}
		}
	}
}

func TestEveryActionHasAKeyAndACommand(t *testing.T) {
	keys := DefaultKeyMap()
	used := make(map[Action]bool)
	for _, c := range commands() {
		used[c.action] = true
		if len(keys[c.action]) == 0 {
			t.Errorf("%s has no key", c.action)
		}
		if c.views == 0 {
			t.Errorf("%s lacks something: %+v", c.action, c)
		}
	}
	for _, action := range slices.Sorted(maps.Keys(keys)) {
		if !used[action] {
			t.Errorf("%s does nothing", action)
		}
	}
}

func TestTheDefaultKeysAreValid(t *testing.T) {
	if err := DefaultKeyMap().Validate(); err != nil {
		t.Error(err)
	}
}

func TestValidateNamesEveryFault(t *testing.T) {
	with := func(action Action, names ...string) KeyMap {
		keys := DefaultKeyMap()
		keys[action] = names
		return keys
	}
	for _, test := range []struct {
		keys KeyMap
		want string // "" for a valid map
	}{
		{KeyMap{}, ""},
		{nil, ""},
		{with(ActionCopy), ""},
		{with(ActionCopy, "f12", "ctrl+alt+shift+f20"), ""},
		{with(ActionMark, "insert"), ""},
		{with(ActionCalendar, "tab"), ""}, // where nothing is marked
		{with("jump", "f12"), `there is no action "jump"`},
		{with("", "f12"), `there is no action ""`},
		{with(ActionCopy, "y"), `copy is on "y", which types a character`},
		{with(ActionCopy, "Y"), `copy is on "Y", which types a character`},
		{with(ActionCopy, "shift+y"), `copy is on "shift+y", which types a character`},
		{with(ActionCopy, "复"), `copy is on "复", which types a character`},
		{with(ActionCopy, "space"), `copy is on "space", which types a character`},
		{with(ActionCopy, "f0"), `copy is on "f0", which is no key`},
		{with(ActionCopy, ""), `copy is on "", which is no key`},
		{with(ActionCopy, "Ctrl+Y"), `copy is on "Ctrl+Y", which is no key`},
		{with(ActionCopy, "ctrl+复"), `copy is on "ctrl+复", which is no key`},
		{with(ActionCopy, "shift+ctrl+f1"), `copy is on "shift+ctrl+f1", which is no key`},
		{with(ActionCopy, "ctrl+i"), `copy is on "ctrl+i", which terminals send as tab`},
		{with(ActionCopy, "ctrl+m"), `copy is on "ctrl+m", which terminals send as enter`},
		{with(ActionCopy, "ctrl+["), `copy is on "ctrl+[", which terminals send as esc`},
		{with(ActionCopy, "f12", "f12"), `copy has "f12" twice`},
		{with(ActionCopy, "f1"), `"f1" is on both copy and help`},
		{with(ActionCopy, "tab"), `"tab" is on both copy and mark`},
		{with(ActionRedraw, "left"), `"left" is on both`},
	} {
		err := test.keys.Validate()
		if test.want == "" && err != nil || test.want != "" && (err == nil || !strings.Contains(err.Error(), test.want)) {
			t.Errorf("%v, want %q", err, test.want)
		}
	}
	both := with("jump", "f12")
	both[ActionCopy] = []string{"y"}
	if err := both.Validate(); strings.Count(err.Error(), "\n") != 1 {
		t.Errorf("of two faults: %v", err)
	}
}

func TestUnboundKeysAreNeverNamed(t *testing.T) {
	s := open(t, WithKeyMap(KeyMap{ActionDown: {"down"}}), WithSize(140, 45))
	names := func() {
		t.Helper()
		for _, keys := range DefaultKeyMap() {
			for _, key := range keys {
				if name := keyName(key); len(name) > 2 && key != "down" && strings.Contains(strings.Join(s.screen(), "\n"), name) {
					t.Errorf("%s is named:\n%s", name, strings.Join(s.screen(), "\n"))
				}
			}
		}
	}
	names()
	s.type_("没有这样的事项吧zzzzqqqq")
	names()
	s.back()
	s.back()
	s.refresh()
	names()
	s.nextCaller()
	s.refresh()
	names()
	s.toggleHelp()
	s.refresh()
	names()
}

func TestNoKeyDoesTwoThingsInAView(t *testing.T) {
	s := open(t, WithPicker())
	for _, v := range []view{listView, detailView, filterView, dueView, helpView, historyView} {
		seen := make(map[string]Action)
		for _, b := range s.bindings(v) {
			if b.when != nil {
				continue // it leaves its key to another at times
			}
			for _, key := range b.Keys() {
				if other, ok := seen[key]; ok {
					t.Errorf("view %d: %s is %s and %s", v, key, other, b.action)
				}
				seen[key] = b.action
			}
		}
	}
}

func TestTheHelpComesFromTheKeyMap(t *testing.T) {
	keys := DefaultKeyMap()
	keys[ActionCopy] = []string{"f12"}
	delete(keys, ActionMark)
	s := open(t, WithKeyMap(keys), WithSize(100, 100))
	s.sees("F12 复制").misses("Tab")
	s.press("f1").sees("F12", "复制", "Ctrl+D", "最迟公开日", "Backspace").misses("Ctrl+Y")
	s = open(t, WithPicker(), WithSize(100, 100)).sees("Enter 选定")
	s.press("f1").sees("Ctrl+O").press("esc").sees("全部90项")
}

func TestTheHelpTellsAllActions(t *testing.T) {
	told := map[Action]bool{ActionAccept: true} // of a picker, in the footer
	left, right := helpGroups()
	for _, group := range slices.Concat(left, right) {
		for _, h := range group.hints {
			for _, action := range h.actions {
				told[action] = true
			}
		}
	}
	for action := range DefaultKeyMap() {
		if !told[action] {
			t.Errorf("%s is not in the help", action)
		}
	}
}

// The help is whole without scrolling where there is room for two columns, and in pages
// of whole groups elsewhere; no line of it is cut.
func TestTheHelpIsWhole(t *testing.T) {
	s := open(t, WithSize(100, 30)).press("f1")
	if !s.pane.AtTop() || !s.pane.AtBottom() {
		t.Error("the help is scrolled at 100x30")
	}
	s.sees("本屏", "移动", "查询", "日期", "记号", "程序", "Shift+上/下")
	for _, size := range [][2]int{{80, 24}, {60, 20}} {
		s := open(t, WithSize(size[0], size[1])).press("f1").sees("第1页")
		for range 5 {
			s.press("pgdown").holds("the help")
		}
		s.sees("程序").misses("本屏")
	}
}

func TestKeyName(t *testing.T) {
	for name, want := range map[string]string{
		"ctrl+y": "Ctrl+Y", "pgdown": "PgDn", "shift+up": "Shift+Up", "f10": "F10", "ctrl++": "Ctrl++", "": "", "é": "É",
	} {
		if got := keyName(name); got != want {
			t.Errorf("keyName(%q) = %q, want %q", name, got, want)
		}
	}
}

package tui

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
)

func TestCommandsAreOnKeysThatNoInputMethodTakes(t *testing.T) {
	allowed := regexp.MustCompile(`^(ctrl\+[a-z]|f\d+|(shift\+)?(up|down)|left|right|enter|esc|tab|pgup|pgdown|home|end|backspace)$`)
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
		if c.zh == "" || c.en == "" || c.run == nil || c.views == 0 {
			t.Errorf("%s lacks something: %+v", c.action, c)
		}
	}
	for _, action := range slices.Sorted(maps.Keys(keys)) {
		if !used[action] {
			t.Errorf("%s does nothing", action)
		}
	}
}

func TestNoKeyDoesTwoThingsInAView(t *testing.T) {
	s := open(t, WithPicker())
	for _, v := range []view{listView, detailView, facetsView, dueView, helpView} {
		seen := make(map[string]Action)
		for _, b := range s.bindings(v) {
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
	s = open(t, WithPicker(), WithSize(100, 100)).sees("Enter 选定并退出  Ctrl+O 详情")
	s.press("f1").sees("选定并退出").press("esc").sees("90/90")
}

func TestTheHelpTellsAllKeys(t *testing.T) {
	s := open(t, WithSize(120, 100)).press("f1")
	frame := strings.Join(s.screen(), "\n")
	for _, keys := range DefaultKeyMap() {
		if !strings.Contains(frame, keyName(keys[len(keys)-1])) {
			t.Errorf("%q is not in the help", keys)
		}
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

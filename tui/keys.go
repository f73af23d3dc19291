package tui

import (
	"errors"
	"maps"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/seed2ea1efa0/disclosure/internal/message"
	"github.com/seed2ea1efa0/disclosure/tui/internal/entry"
)

// An Action is something that a key does. What it does depends on the view.
type Action string

// The actions. Letters are no actions: they always go to the query, or to the
// date where one is asked for, so that an input method can stay on.
const (
	ActionUp         Action = "up"
	ActionDown       Action = "down"
	ActionPageUp     Action = "page-up"
	ActionPageDown   Action = "page-down"
	ActionFirst      Action = "first"
	ActionLast       Action = "last"
	ActionScrollUp   Action = "scroll-up"
	ActionScrollDown Action = "scroll-down"

	ActionAccept      Action = "accept"
	ActionOpen        Action = "open"
	ActionBack        Action = "back"
	ActionMark        Action = "mark"
	ActionMarks       Action = "marks"
	ActionPin         Action = "pin"
	ActionHelp        Action = "help"
	ActionDue         Action = "due"
	ActionToday       Action = "today"
	ActionCalendar    Action = "calendar"
	ActionFacets      Action = "facets"
	ActionUnfilter    Action = "unfilter"
	ActionDropFilters Action = "drop-filters"
	ActionCopy        Action = "copy"
	ActionMarkdown    Action = "copy-markdown"
	ActionRedraw      Action = "redraw"
	ActionQuit        Action = "quit"

	ActionNextCaller     Action = "next-caller"
	ActionHistory        Action = "history"
	ActionHistoryBack    Action = "history-back"
	ActionHistoryForward Action = "history-forward"
	ActionRecall         Action = "recall"

	ActionLeft          Action = "left"
	ActionRight         Action = "right"
	ActionWordLeft      Action = "word-left"
	ActionWordRight     Action = "word-right"
	ActionLineStart     Action = "line-start"
	ActionLineEnd       Action = "line-end"
	ActionBackspace     Action = "backspace"
	ActionDelete        Action = "delete"
	ActionBackspaceWord Action = "backspace-word"
	ActionDeleteWord    Action = "delete-word"
	ActionDeleteToStart Action = "delete-to-start"
	ActionDeleteToEnd   Action = "delete-to-end"
)

// A KeyMap gives each action its keys, in the notation of Bubble Tea, such as
// "ctrl+y" or "f1". [KeyMap.Validate] tells whether one can be used.
type KeyMap map[Action][]string

// DefaultKeyMap returns the keys that hold unless told otherwise. The map is
// the caller's own.
func DefaultKeyMap() KeyMap {
	return KeyMap{
		ActionUp:         {"up", "ctrl+p"},
		ActionDown:       {"down", "ctrl+n"},
		ActionPageUp:     {"pgup"},
		ActionPageDown:   {"pgdown"},
		ActionFirst:      {"ctrl+home", "home"}, // in a line with text, Home stays in it
		ActionLast:       {"ctrl+end", "end"},
		ActionScrollUp:   {"shift+up"},
		ActionScrollDown: {"shift+down"},

		ActionAccept:      {"enter"},
		ActionOpen:        {"enter", "ctrl+o"},
		ActionBack:        {"esc"},
		ActionMark:        {"tab"},
		ActionMarks:       {"shift+tab"},
		ActionPin:         {"ctrl+b"},
		ActionHelp:        {"f1", "ctrl+g"},
		ActionDue:         {"f2", "ctrl+d"},
		ActionToday:       {"f7"},
		ActionCalendar:    {"f6"},
		ActionFacets:      {"f3", "ctrl+f"},
		ActionUnfilter:    {"backspace"},
		ActionDropFilters: {"ctrl+x"},
		ActionCopy:        {"f4", "ctrl+y"},
		ActionMarkdown:    {"f5", "ctrl+t"},
		ActionRedraw:      {"ctrl+l"},
		ActionQuit:        {"ctrl+c"},

		ActionNextCaller:     {"f8", "ctrl+s"},
		ActionHistory:        {"f9", "ctrl+q"},
		ActionHistoryBack:    {"alt+left"},
		ActionHistoryForward: {"alt+right"},
		ActionRecall:         {"ctrl+r"},

		ActionLeft:          {"left"},
		ActionRight:         {"right"},
		ActionWordLeft:      {"ctrl+left", "alt+b"},
		ActionWordRight:     {"ctrl+right", "alt+f"},
		ActionLineStart:     {"home", "ctrl+a"},
		ActionLineEnd:       {"end", "ctrl+e"},
		ActionBackspace:     {"backspace", "ctrl+h"},
		ActionDelete:        {"delete"},
		ActionBackspaceWord: {"ctrl+w", "alt+backspace", "ctrl+backspace"},
		ActionDeleteWord:    {"alt+d", "ctrl+delete", "alt+delete"},
		ActionDeleteToStart: {"ctrl+u"},
		ActionDeleteToEnd:   {"ctrl+k"},
	}
}

// Validate returns nil for a key map that can be used, or an error that names
// every action that there is none of, every key that no keyboard sends or that
// types a character, and every key that would do two things in one view.
func (keys KeyMap) Validate() error {
	var faults []error
	known := DefaultKeyMap()
	for _, action := range slices.Sorted(maps.Keys(keys)) {
		if _, ok := known[action]; !ok {
			faults = append(faults, message.New("没有动作 %q", "there is no action %q", string(action)))
			continue
		}
		for i, key := range keys[action] {
			switch {
			case slices.Contains(keys[action][:i], key):
				faults = append(faults, message.New("%s 有两个 %q", "%s has %q twice", string(action), key))
			case typesCharacter(key):
				faults = append(faults, message.New("%s 不能用 %q：这个键输入字符", "%s is on %q, which types a character", string(action), key))
			case sentAs(key) != "":
				faults = append(faults, message.New("%s 不能用 %q：终端把它当作 %s", "%s is on %q, which terminals send as %s", string(action), key, sentAs(key)))
			case !isKey(key):
				faults = append(faults, message.New("%s 不能用 %q：没有这个键", "%s is on %q, which is no key", string(action), key))
			}
		}
	}
	return errors.Join(append(faults, keys.conflicts()...)...)
}

// conflicts returns an error for each key that two actions have in one view,
// unless one of them leaves it to the other at times.
func (keys KeyMap) conflicts() []error {
	var faults []error
	told := make(map[[3]string]bool)
	all := commands()
	for i, a := range all {
		for _, b := range all[:i] {
			shared := a.action == b.action || a.views&b.views == 0 || a.when != nil || b.when != nil ||
				a.action == ActionAccept || b.action == ActionAccept
			if shared {
				continue
			}
			for _, key := range keys[a.action] {
				fault := [3]string{key, string(b.action), string(a.action)}
				if slices.Contains(keys[b.action], key) && !told[fault] {
					told[fault] = true
					faults = append(faults, message.New("%q 同时用于 %s 和 %s", "%q is on both %s and %s", fault[0], fault[1], fault[2]))
				}
			}
		}
	}
	return faults
}

// typesCharacter reports whether a key is text: a character alone or with Shift.
func typesCharacter(key string) bool {
	key = strings.TrimPrefix(key, "shift+")
	return len([]rune(key)) == 1 || key == "space"
}

// sentAs returns the key that terminals send in place of another.
func sentAs(key string) string {
	switch key {
	case "ctrl+i":
		return "tab"
	case "ctrl+m":
		return "enter"
	case "ctrl+[":
		return "esc"
	}
	return ""
}

func isKey(key string) bool { return keyPattern().MatchString(key) }

var keyPattern = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(ctrl\+)?(alt\+)?(shift\+)?` +
		`(up|down|left|right|enter|esc|tab|backspace|delete|insert|home|end|pgup|pgdown|space|f([1-9]|1[0-9]|20)|[!-~])$`)
})

// editing returns the keys that edit a line.
func (keys KeyMap) editing() entry.Keys {
	return entry.Keys{
		Left: keys[ActionLeft], Right: keys[ActionRight],
		WordLeft: keys[ActionWordLeft], WordRight: keys[ActionWordRight],
		Start: keys[ActionLineStart], End: keys[ActionLineEnd],
		Backspace: keys[ActionBackspace], Delete: keys[ActionDelete],
		BackspaceWord: keys[ActionBackspaceWord], DeleteWord: keys[ActionDeleteWord],
		ToStart: keys[ActionDeleteToStart], ToEnd: keys[ActionDeleteToEnd],
	}
}

package tui

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
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
	ActionAccept     Action = "accept"
	ActionOpen       Action = "open"
	ActionBack       Action = "back"
	ActionMark       Action = "mark"
	ActionHelp       Action = "help"
	ActionDue        Action = "due"
	ActionFacets     Action = "facets"
	ActionCopy       Action = "copy"
	ActionMarkdown   Action = "copy-markdown"
	ActionUnfilter   Action = "unfilter"
	ActionQuit       Action = "quit"
)

// A KeyMap gives each action its keys, in the notation of Bubble Tea, such as
// "ctrl+y" or "f1".
type KeyMap map[Action][]string

// DefaultKeyMap returns the keys that hold unless told otherwise. The map is
// the caller's own.
func DefaultKeyMap() KeyMap {
	return KeyMap{
		ActionUp:         {"up", "ctrl+p"},
		ActionDown:       {"down", "ctrl+n"},
		ActionPageUp:     {"pgup"},
		ActionPageDown:   {"pgdown"},
		ActionFirst:      {"home"},
		ActionLast:       {"end"},
		ActionScrollUp:   {"shift+up"},
		ActionScrollDown: {"shift+down"},
		ActionAccept:     {"enter"},
		ActionOpen:       {"enter", "ctrl+o"},
		ActionBack:       {"esc"},
		ActionMark:       {"tab"},
		ActionHelp:       {"f1", "ctrl+g"},
		ActionDue:        {"f2", "ctrl+d"},
		ActionFacets:     {"f3", "ctrl+f"},
		ActionCopy:       {"f4", "ctrl+y"},
		ActionMarkdown:   {"f5", "ctrl+t"},
		ActionUnfilter:   {"backspace"},
		ActionQuit:       {"ctrl+c"},
	}
}

// A command is what an action does in some views.
type command struct {
	action Action
	views  view // a set
	zh, en string
	brief  bool // whether the help line has it
	run    func(*Model) tea.Cmd
	when   func(*Model) bool // nil: always; otherwise the key edits the text
}

// commands is the vocabulary of the browser: the keys, the help line and the
// help screen all come from it, in this order. Of two that share a key in a
// view, the first has it.
func commands() []command {
	const browse = listView | detailView | facetsView
	const items = listView | detailView | dueView
	const rows = browse | helpView
	return []command{
		{ActionAccept, items, "选定并退出", "pick and quit", true, (*Model).accept, nil},
		{ActionOpen, listView, "详情", "details", true, (*Model).open, nil},
		{ActionOpen, facetsView, "选定／取消", "toggle", true, (*Model).toggleFacet, nil},
		{ActionBack, browse | dueView | helpView, "返回", "back", true, (*Model).back, nil},
		{ActionUp, dueView, "前一天", "day before", true, days(-1), nil},
		{ActionDown, dueView, "后一天", "day after", true, days(+1), nil},
		{ActionPageUp, dueView, "前一月", "month before", true, months(-1), nil},
		{ActionPageDown, dueView, "后一月", "month after", true, months(+1), nil},
		{ActionFirst, dueView, "今天", "today", true, (*Model).fromToday, nil},
		{ActionDue, items, "最迟公开日", "publish by", true, (*Model).toggleDue, nil},
		{ActionFacets, browse, "筛选", "filter", true, (*Model).toggleFacets, nil},
		{ActionCopy, items, "复制", "copy", true, (*Model).copyText, nil},
		{ActionMarkdown, items, "复制 Markdown", "copy Markdown", false, (*Model).copyMarkdown, nil},
		{ActionMark, listView | detailView, "标记", "mark", true, (*Model).mark, nil},
		{ActionMark, facetsView, "下一组", "next group", true, (*Model).nextFacet, nil},
		{ActionUnfilter, listView | facetsView, "查询为空时去掉最后一个筛选", "drop the last filter, after the query", false, (*Model).unfilter, (*Model).unfilterable},
		{ActionUp, rows, "上", "up", false, rowsBy(-1), nil},
		{ActionDown, rows, "下", "down", false, rowsBy(+1), nil},
		{ActionPageUp, rows, "上一页", "page up", false, pagesBy(-1), nil},
		{ActionPageDown, rows, "下一页", "page down", false, pagesBy(+1), nil},
		{ActionFirst, rows, "第一行", "first row", false, rowsBy(-veryFar), nil},
		{ActionLast, rows, "最后一行", "last row", false, rowsBy(+veryFar), nil},
		{ActionScrollUp, listView | dueView, "上滚右侧", "scroll the pane up", false, paneBy(-1), nil},
		{ActionScrollDown, listView | dueView, "下滚右侧", "scroll the pane down", false, paneBy(+1), nil},
		{ActionHelp, browse | dueView | helpView, "帮助", "help", true, (*Model).toggleHelp, nil},
		{ActionQuit, browse | dueView | helpView, "退出", "quit", false, (*Model).quit, nil},
	}
}

// veryFar is a number of rows beyond any catalogue.
const veryFar = 1 << 30

// bindings returns what the keys do in a view, in order.
func (m *Model) bindings(v view) []binding {
	taken := make(map[string]bool)
	var all []binding
	for _, c := range commands() {
		if c.views&v == 0 || c.action == ActionAccept && !m.picker {
			continue
		}
		keys := slices.DeleteFunc(slices.Clone(m.keys[c.action]), func(k string) bool { return taken[k] })
		for _, k := range keys {
			taken[k] = true
		}
		if len(keys) > 0 {
			all = append(all, binding{c, key.NewBinding(
				key.WithKeys(keys...),
				key.WithHelp(keyName(keys[0]), m.language.pick(c.zh, c.en)),
			)})
		}
	}
	return all
}

// A binding is a command with the keys that it has in a view.
type binding struct {
	command
	key.Binding
}

// keyName writes a key as it stands on the keyboard.
func keyName(name string) string {
	parts := strings.Split(name, "+")
	for i, part := range parts {
		switch first, size := utf8.DecodeRuneInString(part); part {
		case "":
		case "pgup":
			parts[i] = "PgUp"
		case "pgdown":
			parts[i] = "PgDn"
		default:
			parts[i] = string(unicode.ToUpper(first)) + part[size:]
		}
	}
	return strings.Join(parts, "+")
}

package tui

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// A command is what an action does in some views.
type command struct {
	action Action
	views  view                 // a set
	zh, en string               // "" where another command tells it
	brief  bool                 // whether the help line has it
	run    func(*Model) tea.Cmd // nil: the text that is typed into takes the key
	when   func(*Model) bool    // nil: always; otherwise the key is another command's
}

// commands is the vocabulary of the browser: the keys, the help line and the
// help screen all come from it, in this order. Of two that share a key in a
// view, the first has it.
func commands() []command { return slices.Concat(viewCommands(), editingCommands(), endCommands()) }

// Views that a command has together.
const (
	browsing   = listView | detailView | filterView | historyView
	ofItems    = listView | detailView | dueView
	everywhere = browsing | dueView | helpView
	ofRows     = browsing | helpView
)

// viewCommands are those that do something in the views.
func viewCommands() []command {
	return []command{
		{ActionAccept, ofItems, "选定并退出", "pick and quit", true, (*Model).accept, nil},
		{ActionOpen, listView, "详情", "details", true, (*Model).open, nil},
		{ActionOpen, detailView, "转录注", "notes", true, (*Model).toggleNotes, (*Model).hasNotes},
		{ActionOpen, filterView, "选定／取消", "toggle", true, (*Model).toggleChoice, nil},
		{ActionOpen, historyView, "回到这里", "go there", true, (*Model).revisit, nil},
		{ActionBack, everywhere, "返回", "back", true, (*Model).back, nil},
		{ActionNextCaller, everywhere, "下一位", "next caller", true, (*Model).nextCaller, nil},
		{ActionUp, dueView, "前一天", "day before", true, days(-1), nil},
		{ActionDown, dueView, "后一天", "day after", true, days(+1), nil},
		{ActionPageUp, dueView, "前一月", "month before", true, months(-1), nil},
		{ActionPageDown, dueView, "后一月", "month after", true, months(+1), nil},
		{ActionToday, dueView, "今天", "today", true, (*Model).fromToday, nil},
		{ActionCalendar, dueView, "换日历", "other calendar", true, (*Model).nextCalendar, (*Model).hasCalendars},
		{ActionDue, ofItems, "最迟公开日", "publish by", true, (*Model).toggleDue, nil},
		{ActionFacets, browsing, "筛选", "filter", true, (*Model).toggleFilters, nil},
		{ActionCopy, ofItems, "复制答复", "copy the answer", true, (*Model).copyAnswer, nil},
		{ActionMarkdown, ofItems, "复制全文 Markdown", "copy all as Markdown", false, (*Model).copyMarkdown, nil},
		{ActionMark, listView | detailView, "标记", "mark", true, (*Model).mark, nil},
		{ActionPin, listView | detailView, "置顶／取消", "pin, unpin", false, (*Model).pin, nil},
		{ActionPageDown, filterView, "下一组", "next group", true, groupBy(+1), nil},
		{ActionPageUp, filterView, "上一组", "group before", false, groupBy(-1), nil},
		{ActionHistory, everywhere, "看过的事项", "items looked at", false, (*Model).toggleHistory, nil},
		{ActionHistoryBack, browsing, "上一个看过的事项", "the item looked at before", false, (*Model).historyBack, nil},
		{ActionHistoryForward, browsing, "下一个看过的事项", "the item looked at after", false, (*Model).historyForward, nil},
		{ActionRecall, browsing, "更早的查询", "earlier query", false, (*Model).recall, nil},
		{ActionUp, listView, "", "", false, (*Model).recall, (*Model).recallable},
		{ActionUnfilter, listView | filterView, "", "", false, (*Model).unfilter, (*Model).unfilterable},
		{ActionDropFilters, browsing, "去掉所有筛选", "drop all filters", false, (*Model).dropFilters, nil},
		{ActionUp, listView, "上；查询为空时，从第一项再往上是更早的查询", "up; above the first item, without a query: earlier query", false, rowsBy(-1), nil},
		{ActionUp, ofRows, "上", "up", false, rowsBy(-1), nil},
		{ActionDown, ofRows, "下", "down", false, rowsBy(+1), nil},
		{ActionPageUp, ofRows &^ filterView, "上一页", "page up", false, pagesBy(-1), nil},
		{ActionPageDown, ofRows &^ filterView, "下一页", "page down", false, pagesBy(+1), nil},
		{ActionLineStart, listView, "行首；查询为空时为第一行", "start of the line; without a query: first row", false, nil, (*Model).hasQuery},
		{ActionLineEnd, listView, "行尾；查询为空时为最后一行", "end of the line; without a query: last row", false, nil, (*Model).hasQuery},
		{ActionLineStart, dueView, "行首", "start of the line", false, nil, nil},
		{ActionLineEnd, dueView, "行尾", "end of the line", false, nil, nil},
		{ActionFirst, ofRows, "第一行", "first row", false, rowsBy(-veryFar), nil},
		{ActionLast, ofRows, "最后一行", "last row", false, rowsBy(+veryFar), nil},
		{ActionScrollUp, listView | dueView, "上滚右侧", "scroll the pane up", false, paneBy(-1), nil},
		{ActionScrollDown, listView | dueView, "下滚右侧", "scroll the pane down", false, paneBy(+1), nil},
	}
}

// editingCommands are those of the text that is typed.
func editingCommands() []command {
	return []command{
		{ActionLeft, browsing | dueView, "左移一字", "character left", false, nil, nil},
		{ActionRight, browsing | dueView, "右移一字", "character right", false, nil, nil},
		{ActionWordLeft, browsing | dueView, "左移一词", "word left", false, nil, nil},
		{ActionWordRight, browsing | dueView, "右移一词", "word right", false, nil, nil},
		{ActionBackspace, listView | filterView, "删前一字；查询为空时去掉最后一个筛选", "erase a character; without a query: drop the last filter", false, nil, nil},
		{ActionBackspace, detailView | historyView | dueView, "删前一字", "erase a character", false, nil, nil},
		{ActionDelete, browsing | dueView, "删后一字", "delete a character", false, nil, nil},
		{ActionBackspaceWord, browsing | dueView, "删前一词", "erase a word", false, nil, nil},
		{ActionDeleteWord, browsing | dueView, "删后一词", "delete a word", false, nil, nil},
		{ActionDeleteToStart, browsing | dueView, "删到行首", "erase to the start", false, nil, nil},
		{ActionDeleteToEnd, browsing | dueView, "删到行尾", "delete to the end", false, nil, nil},
	}
}

// endCommands come last in the help.
func endCommands() []command {
	return []command{
		{ActionRedraw, everywhere, "重画屏幕", "draw the screen again", false, (*Model).redraw, nil},
		{ActionHelp, everywhere, "帮助", "help", true, (*Model).toggleHelp, nil},
		{ActionQuit, everywhere, "退出", "quit", false, (*Model).quit, nil},
	}
}

// veryFar is a number of rows beyond any catalogue.
const veryFar = 1 << 30

// A binding is a command with the keys that it has in a view.
type binding struct {
	command
	key.Binding
}

// bindings returns what the keys do in a view, in order.
func (m *Model) bindings(v view) []binding {
	taken := make(map[string]bool)
	var all []binding
	for _, c := range commands() {
		if c.views&v == 0 || c.action == ActionAccept && !m.picker {
			continue
		}
		var keys []string
		for _, k := range m.keys[c.action] {
			if !taken[k] {
				keys = append(keys, k)
				taken[k] = c.when == nil
			}
		}
		if len(keys) > 0 {
			all = append(all, binding{c, key.NewBinding(
				key.WithKeys(keys...),
				key.WithHelp(keyName(keys[0]), m.language.Pick(c.zh, c.en)),
			)})
		}
	}
	return all
}

// keyOf names the first key of an action, where it has one.
func (m *Model) keyOf(action Action) (name string, ok bool) {
	keys := m.keys[action]
	if len(keys) == 0 {
		return "", false
	}
	return keyName(keys[0]), true
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

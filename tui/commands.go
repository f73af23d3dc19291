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
	run    func(*Model) tea.Cmd // nil: the text that is typed into takes the key
	when   func(*Model) bool    // nil: always; otherwise the key is another command's
}

// commands is the vocabulary of the browser: what the keys do, in this order; the last
// line and the help (footer.go, help.go) name them. Of two that share a key in a
// view, the first has it.
func commands() []command { return slices.Concat(viewCommands(), editingCommands(), endCommands()) }

// Views that a command has together.
const (
	browsing   = listView | detailView | filterView | historyView | marksView
	ofItems    = listView | detailView | dueView
	everywhere = browsing | dueView | helpView
	ofRows     = browsing | helpView
)

// viewCommands are those that do something in the views.
func viewCommands() []command {
	return []command{
		{ActionAccept, ofItems, (*Model).accept, nil},
		{ActionOpen, listView, (*Model).takeOffer, (*Model).nothingFound},
		{ActionOpen, listView, (*Model).open, nil},
		{ActionOpen, detailView, (*Model).toggleNotes, (*Model).hasNotes},
		{ActionOpen, filterView, (*Model).toggleChoice, nil},
		{ActionOpen, historyView, (*Model).revisit, nil},
		{ActionOpen, marksView, (*Model).openMark, nil},
		{ActionDue, marksView, (*Model).dueOfMark, nil},
		{ActionDue, historyView, (*Model).dueOfVisit, nil},
		{ActionBack, everywhere, (*Model).back, nil},
		{ActionNextCaller, everywhere, (*Model).nextCaller, nil},
		{ActionUp, dueView, days(-1), nil},
		{ActionDown, dueView, days(+1), nil},
		{ActionPageUp, dueView, months(-1), nil},
		{ActionPageDown, dueView, months(+1), nil},
		{ActionToday, dueView, (*Model).fromToday, nil},
		{ActionCalendar, dueView, (*Model).nextCalendar, (*Model).hasCalendars},
		{ActionDue, ofItems, (*Model).toggleDue, nil},
		{ActionFacets, browsing, (*Model).toggleFilters, nil},
		{ActionCopy, ofItems | marksView | historyView, (*Model).copyAnswer, nil},
		{ActionMarkdown, ofItems | marksView | historyView, (*Model).copyMarkdown, nil},
		{ActionMark, listView | detailView, (*Model).mark, nil},
		{ActionMark, marksView, (*Model).dropMark, nil},
		{ActionMarks, browsing | dueView, (*Model).toggleMarks, nil},
		{ActionDropFilters, marksView, (*Model).dropMarks, nil},
		{ActionPin, listView | detailView, (*Model).pin, nil},
		{ActionPageDown, filterView, groupBy(+1), nil},
		{ActionPageUp, filterView, groupBy(-1), nil},
		{ActionHistory, everywhere, (*Model).toggleHistory, nil},
		{ActionHistoryBack, browsing, (*Model).historyBack, nil},
		{ActionHistoryForward, browsing, (*Model).historyForward, nil},
		{ActionRecall, browsing, (*Model).recall, nil},
		{ActionUp, listView, (*Model).recall, (*Model).recallable},
		{ActionUnfilter, listView | filterView, (*Model).unfilter, (*Model).unfilterable},
		{ActionDropFilters, browsing, (*Model).dropFilters, nil},
		{ActionUp, listView, rowsBy(-1), nil},
		{ActionUp, ofRows, rowsBy(-1), nil},
		{ActionDown, ofRows, rowsBy(+1), nil},
		{ActionPageUp, ofRows &^ filterView, pagesBy(-1), nil},
		{ActionPageDown, ofRows &^ filterView, pagesBy(+1), nil},
		{ActionLineStart, listView, nil, (*Model).hasQuery},
		{ActionLineEnd, listView, nil, (*Model).hasQuery},
		{ActionLineStart, dueView, nil, nil},
		{ActionLineEnd, dueView, nil, nil},
		{ActionFirst, ofRows, rowsBy(-veryFar), nil},
		{ActionLast, ofRows, rowsBy(+veryFar), nil},
		{ActionScrollUp, listView | dueView | marksView, paneBy(-1), nil},
		{ActionScrollDown, listView | dueView | marksView, paneBy(+1), nil},
		{ActionScrollUp, filterView | historyView, paneBy(-1), (*Model).hasThird},
		{ActionScrollDown, filterView | historyView, paneBy(+1), (*Model).hasThird},
	}
}

// editingCommands are those of the text that is typed.
func editingCommands() []command {
	return []command{
		{ActionLeft, browsing | dueView, nil, nil},
		{ActionRight, browsing | dueView, nil, nil},
		{ActionWordLeft, browsing | dueView, nil, nil},
		{ActionWordRight, browsing | dueView, nil, nil},
		{ActionBackspace, listView | filterView, nil, nil},
		{ActionBackspace, detailView | historyView | marksView | dueView, nil, nil},
		{ActionDelete, browsing | dueView, nil, nil},
		{ActionBackspaceWord, browsing | dueView, nil, nil},
		{ActionDeleteWord, browsing | dueView, nil, nil},
		{ActionDeleteToStart, browsing | dueView, nil, nil},
		{ActionDeleteToEnd, browsing | dueView, nil, nil},
	}
}

// endCommands come last in the help.
func endCommands() []command {
	return []command{
		{ActionRedraw, everywhere, (*Model).redraw, nil},
		{ActionHelp, everywhere, (*Model).toggleHelp, nil},
		{ActionQuit, everywhere, (*Model).quit, nil},
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
			all = append(all, binding{c, key.NewBinding(key.WithKeys(keys...))})
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
	return m.keyName(keys[0]), true
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

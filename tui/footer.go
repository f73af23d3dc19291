package tui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
)

// A hint names keys and what they do together, in one or two words.
type hint struct {
	zh, en  string
	actions []Action
}

// hints are the keys of a view for the last line, by how often they are needed. A key
// has one meaning and one word in all views; Enter goes in, Esc goes back.
func (m *Model) hints() []hint {
	list := []hint{
		{"详情", "details", []Action{ActionOpen}}, {"清除", "clear", []Action{ActionBack}}, {"日期", "date", []Action{ActionDue}},
		{"筛选", "filter", []Action{ActionFacets}}, {"复制", "copy", []Action{ActionCopy}}, {"标记", "mark", []Action{ActionMark}},
		{"下一位", "next caller", []Action{ActionNextCaller}}, {"最近", "looked at", []Action{ActionHistory}}, {"Markdown", "Markdown", []Action{ActionMarkdown}},
	}
	if m.picker {
		list[0] = hint{"选定", "pick", []Action{ActionAccept}}
	}
	back := hint{"返回", "back", []Action{ActionBack}}
	next := list[6]
	switch m.view() {
	case detailView:
		list[1] = back
		if !m.picker {
			list[0] = hint{"说明", "notes", []Action{ActionOpen}}
		}
	case dueView:
		return []hint{
			back, list[4], {"切换日历", "calendar", []Action{ActionCalendar}}, {"今天", "today", []Action{ActionToday}},
			{"前后一天", "a day", []Action{ActionUp, ActionDown}}, {"前后一月", "a month", []Action{ActionPageUp, ActionPageDown}},
		}
	case filterView:
		return []hint{
			{"选定", "choose", []Action{ActionOpen}}, back, next, {"前后一组", "a group", []Action{ActionPageUp, ActionPageDown}},
			{"全部取消", "drop all", []Action{ActionDropFilters}},
		}
	case marksView:
		return []hint{{"打开", "open", []Action{ActionOpen}}, back, list[4], list[5], next, {"全部取消", "drop all", []Action{ActionDropFilters}}}
	case historyView:
		return []hint{{"打开", "open", []Action{ActionOpen}}, back, list[2], list[4], next}
	case helpView:
		return []hint{back, {"前后一页", "a page", []Action{ActionPageUp, ActionPageDown}}}
	case listView:
		if m.nothingFound() {
			return m.hintsWithoutItem(list[1], next, list[7])
		}
	}
	return list
}

// hintsWithoutItem are the keys where nothing is found: those of the offers, and the
// ways back.
func (m *Model) hintsWithoutItem(clear, next, seen hint) []hint {
	take := hint{"看该类", "see it", []Action{ActionOpen}}
	if o, ok := m.offers.selected(); ok && o.query != "" {
		take = hint{"查该词", "ask it", []Action{ActionOpen}}
	}
	list := []hint{take, clear, next, seen, {"历史查询", "earlier query", []Action{ActionRecall}}}
	if m.filtering() {
		list = append(list, hint{"取消筛选", "drop filters", []Action{ActionDropFilters}})
	}
	return list
}

// A footerKey is a key with what it does as they stand in the footer.
type footerKey struct {
	binding
	x, width int
}

const footerGap = 2

// footerKeys lays out the keys of the view, as many as fit. The help is at the
// right end, for it has all the others; F4 stays where it is narrow, for it is what a
// clerk came for.
func (m *Model) footerKeys(width int) []footerKey {
	bound := m.bindings(m.view())
	room := width - 1
	var last []footerKey
	if b, ok := m.hinted(hint{"帮助", "help", []Action{ActionHelp}}, bound); ok {
		w := m.footerWidth(b)
		last = append(last, footerKey{b, width - 1 - w, w})
		room -= w + footerGap
	}
	var hinted []binding
	for _, h := range m.hints() {
		if b, ok := m.hinted(h, bound); ok {
			hinted = append(hinted, b)
		}
	}
	keys := m.fitting(hinted, room)
	for _, dispensable := range [...]Action{ActionFacets, ActionDue, ActionOpen} { // give way to F4, never the way back
		of := func(action Action) func(binding) bool { return func(b binding) bool { return b.action == action } }
		copies := slices.ContainsFunc(hinted, of(ActionCopy))
		if copies && !slices.ContainsFunc(keys, func(k footerKey) bool { return k.action == ActionCopy }) {
			hinted = slices.DeleteFunc(hinted, of(dispensable))
			keys = m.fitting(hinted, room)
		}
	}
	return append(keys, last...)
}

// fitting lays out as many keys as have room, from the first on.
func (m *Model) fitting(hinted []binding, room int) (keys []footerKey) {
	x := 1
	for _, b := range hinted {
		w := m.footerWidth(b)
		if x+w > room {
			break
		}
		keys = append(keys, footerKey{b, x, w})
		x += w + footerGap
	}
	return keys
}

// hinted returns what a hint stands for in a view; ok is false where that has no key,
// or is another command's now.
func (m *Model) hinted(h hint, bound []binding) (found binding, ok bool) {
	var names []string
	for _, action := range h.actions {
		for _, b := range bound {
			if b.action == action && b.run != nil && (b.when == nil || b.when(m)) {
				if !ok {
					found, ok = b, true
				}
				names = append(names, m.keyName(b.Keys()[0]))
				break
			}
		}
	}
	found.SetHelp(strings.Join(names, "/"), m.language.Pick(h.zh, h.en))
	return found, ok
}

func (m *Model) footerWidth(b binding) int {
	return m.glyphs.Width(b.Help().Key) + 1 + m.glyphs.Width(b.Help().Desc)
}

// drawFooter draws the keys, or a message where the state line must not give way to it.
func (m *Model) drawFooter(width int) string {
	if m.status != "" && m.lasting() != "" {
		return m.styles.accent.Render(m.glyphs.Truncate(" "+m.glyphs.text(m.status), width, m.glyphs.ellipsis))
	}
	var b strings.Builder
	x := 0
	for _, k := range m.footerKeys(width) {
		b.WriteString(strings.Repeat(" ", max(0, k.x-x)))
		b.WriteString(m.styles.accent.Render(k.Help().Key) + m.styles.quiet.Render(" "+k.Help().Desc))
		x = k.x + k.width
	}
	return b.String()
}

// clickFooter does what the key that is at a column does.
func (m *Model) clickFooter(x int) tea.Cmd {
	for _, k := range m.footerKeys(m.layout.footer.width) {
		if k.x <= x && x < k.x+k.width {
			return k.run(m)
		}
	}
	return nil
}

// keyName writes a key as it stands on the keyboard, the arrows in the language.
func (m *Model) keyName(name string) string {
	arrows := strings.NewReplacer("Up", "上", "Down", "下", "Left", "左", "Right", "右")
	text := keyName(name)
	if at := strings.LastIndex(text, "+") + 1; m.language.Pick("zh", "") != "" && !strings.HasPrefix(text[at:], "Pg") {
		return text[:at] + arrows.Replace(text[at:])
	}
	return text
}

package tui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
)

func (m *Model) toggleHelp() tea.Cmd {
	m.toggle(helpView)
	return nil
}

// drawHelp draws all keys of all views.
func (m *Model) drawHelp(width int) []string {
	p := m.page(width)
	p.column = 20
	p.line(m.language.Pick(
		"输入文字、拼音或首字母即可查找，输入法可以一直开着；命令都在方向键、功能键和 Ctrl 组合上。",
		"Type words, pinyin or initials at any time; an input method can stay on. Commands are on arrows, function keys and Ctrl.",
	), m.styles.text)
	for _, section := range []struct {
		view   view
		zh, en string
	}{
		{listView, "列表", "List"},
		{detailView, "详情", "Details"},
		{filterView, "筛选：每组选一项，各组之间同时满足", "Filter: one of a group, all groups together"},
		{dueView, "最迟公开日：直接输入日期，如 今天、9-14、9月14日", "Publish by: type a date, such as today, 9-14"},
		{historyView, "看过的事项", "Items looked at"},
	} {
		m.drawKeys(p, section.view, m.language.Pick(section.zh, section.en))
	}
	p.gap()
	for _, note := range m.helpNotes() {
		p.line(note, m.styles.text)
	}
	return p.lines
}

// drawKeys draws the keys of a view, each once. The sections below the list have
// only what is not as in the list.
func (m *Model) drawKeys(p *page, v view, heading string) {
	list := m.helpLines(listView)
	for _, line := range m.helpLines(v) {
		told := func(l helpLine) bool { return strings.HasPrefix(l.text, line.text) }
		if v != listView && slices.ContainsFunc(list, told) {
			continue
		}
		if heading != "" {
			p.gap()
			p.line(heading, m.styles.heading)
			heading = ""
		}
		p.columns(line.keys, line.text)
	}
}

// A helpLine tells what some keys do.
type helpLine struct{ keys, text string }

func (m *Model) helpLines(v view) []helpLine {
	var lines []helpLine
	told := make(map[string]bool)
	for _, b := range m.bindings(v) {
		if b.zh == "" {
			continue
		}
		var keys []string
		for _, k := range b.Keys() {
			if !told[k] {
				told[k] = true
				keys = append(keys, keyName(k))
			}
		}
		if len(keys) > 0 {
			lines = append(lines, helpLine{strings.Join(keys, " "), b.Help().Desc})
		}
	}
	return lines
}

// helpNotes tells what is on no key.
func (m *Model) helpNotes() []string {
	notes := []string{m.language.Pick(
		"只有剪贴板程序确认过才说“已复制”；否则是已发送到终端剪贴板（OSC 52），终端不作回答。",
		"Copied is said only where a helper program said so; otherwise the text was sent to the terminal (OSC 52), which does not answer.",
	)}
	if !m.mouseless {
		notes = append(notes, m.language.Pick(
			"鼠标：单击选中，再单击打开；底部的键、类别、筛选条、日历上的日期都可单击，滚轮滚动。按住 Shift 可选取文字。",
			"Mouse: click to select, again to open; keys below, categories, filters and days take clicks, the wheel scrolls. Hold Shift to select text.",
		))
	}
	return notes
}

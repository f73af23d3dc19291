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

// A footerKey is a key with what it does as they stand in the footer.
type footerKey struct {
	binding
	x, width int
}

const footerGap = 2

// footerKeys lays out the keys that matter in the view, as many as fit. The help
// has its place at the end, for it has all the others.
func (m *Model) footerKeys(width int) []footerKey {
	var all []binding
	var help []binding
	for _, b := range m.bindings(m.view()) {
		switch {
		case b.action == ActionHelp:
			help = append(help, b)
		case b.brief && (b.when == nil || b.when(m)):
			all = append(all, b)
		}
	}
	room := width - 1
	for _, b := range help {
		room -= footerGap + m.footerWidth(b)
	}
	var keys []footerKey
	x := 1
	for _, b := range all {
		if x+m.footerWidth(b) > room {
			break
		}
		keys = append(keys, footerKey{b, x, m.footerWidth(b)})
		x += m.footerWidth(b) + footerGap
	}
	for _, b := range help {
		if x+m.footerWidth(b) < width {
			keys = append(keys, footerKey{b, x, m.footerWidth(b)})
		}
	}
	return keys
}

func (m *Model) footerWidth(b binding) int {
	return m.glyphs.Width(b.Help().Key) + 1 + m.glyphs.Width(b.Help().Desc)
}

// drawFooter draws what there is to say, or else the keys.
func (m *Model) drawFooter(width int) string {
	if m.status != "" {
		return m.styles.answer.Render(m.glyphs.Truncate(" "+m.glyphs.text(m.status), width, m.glyphs.ellipsis))
	}
	var b strings.Builder
	x := 0
	for _, k := range m.footerKeys(width) {
		b.WriteString(strings.Repeat(" ", k.x-x))
		b.WriteString(m.styles.key.Render(k.Help().Key) + m.styles.dim.Render(" "+k.Help().Desc))
		x = k.x + k.width
	}
	return b.String()
}

// clickFooter does what the key that stands at a column does.
func (m *Model) clickFooter(x int) tea.Cmd {
	for _, k := range m.footerKeys(m.layout.footer.width) {
		if k.x <= x && x < k.x+k.width {
			return k.run(m)
		}
	}
	return nil
}

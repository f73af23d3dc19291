package tui

import (
	"strings"

	"charm.land/bubbles/v2/help"
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

func (m *Model) toggleHelp() tea.Cmd {
	m.toggle(helpView)
	return nil
}

// drawHelpLine draws the keys that matter in the view.
func (m *Model) drawHelpLine(width int) string {
	line := help.New()
	line.ShortSeparator = "  "
	line.Ellipsis = m.glyphs.ellipsis
	line.SetWidth(width - 1)
	line.Styles.ShortKey, line.Styles.ShortDesc = m.styles.key, m.styles.dim
	line.Styles.ShortSeparator, line.Styles.Ellipsis = m.styles.dim, m.styles.dim
	var bindings []key.Binding
	for _, b := range m.bindings(m.view()) {
		if b.brief {
			bindings = append(bindings, b.Binding)
		}
	}
	return " " + line.ShortHelpView(bindings)
}

// drawHelp draws all keys of all views.
func (m *Model) drawHelp(width int) []string {
	p := m.page(width)
	p.column = 18
	p.line(m.language.pick(
		"输入文字、拼音或首字母即可查找，输入法可以一直开着；命令都在方向键、功能键和 Ctrl 组合上。",
		"Type words, pinyin or initials at any time; an input method can stay on. Commands are on arrows, function keys and Ctrl.",
	), m.styles.text)
	for _, section := range []struct {
		view   view
		zh, en string
	}{
		{listView, "列表", "List"},
		{detailView, "详情", "Details"},
		{facetsView, "筛选：每组选一项，各组之间同时满足", "Filter: one of a group, all groups together"},
		{dueView, "最迟公开日：直接输入日期", "Publish by: type a date"},
	} {
		p.gap()
		p.line(m.language.pick(section.zh, section.en), m.styles.heading)
		for _, b := range m.bindings(section.view) {
			var keys []string
			for _, k := range b.Keys() {
				keys = append(keys, keyName(k))
			}
			p.label(strings.Join(keys, " "), b.Help().Desc, m.styles.text)
		}
	}
	p.gap()
	p.line(m.language.pick("复制经终端（OSC 52），ssh 中也可用；tmux 中须 set -g set-clipboard on。",
		"Copying goes through the terminal (OSC 52), also over ssh; in tmux it takes set -g set-clipboard on."), m.styles.text)
	p.line(m.language.pick("鼠标：单击选中，再单击打开；滚轮滚动；单击筛选条上的 x 去掉它。",
		"Mouse: click to select, again to open; wheel to scroll; click a filter's x to drop it."), m.styles.text)
	return p.lines
}

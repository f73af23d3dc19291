package tui

import (
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"
)

func (m *Model) toggleHelp() tea.Cmd {
	m.toggle(helpView)
	return nil
}

// A helpGroup is a group of the help, whole on one page.
type helpGroup struct {
	zh, en string
	hints  []hint
	signs  []hint // that are no keys: the zh of the sign is in actions[0]
}

// helpGroups have every action once. The column tells where a group is on a wide
// screen.
func helpGroups() (left, right []helpGroup) {
	left = []helpGroup{
		{zh: "本屏", en: "Here", hints: []hint{
			{"看详情；再按看转录说明", "details; again: notes", []Action{ActionOpen}},
			{"依次清除查询、筛选、标记；别处返回", "clear query, filters, marks in turn; elsewhere back", []Action{ActionBack}},
			{"形成或变更日期、最迟公开日", "the date, and by which day to publish", []Action{ActionDue}},
			{"筛选", "filter", []Action{ActionFacets}},
			{"复制答复；有标记时复制标记各项", "copy the answer, or all marked items", []Action{ActionCopy}},
			{"复制全文 Markdown", "copy all as Markdown", []Action{ActionMarkdown}},
			{"下一位：清空查询、标记、日期", "next caller: nothing of the last stays", []Action{ActionNextCaller}},
			{"最近查看", "what was looked at", []Action{ActionHistory}},
		}},
		{zh: "标记", en: "Marks", hints: []hint{
			{"标记或取消", "mark, unmark", []Action{ActionMark}},
			{"看已标记各项", "list what is marked", []Action{ActionMarks}},
			{"置顶或取消", "pin, unpin", []Action{ActionPin}},
		}},
		{zh: "移动", en: "Move", hints: []hint{
			{"上一项 下一项", "item before, after", []Action{ActionUp, ActionDown}},
			{"上一页 下一页", "page before, after", []Action{ActionPageUp, ActionPageDown}},
			{"最先 最后", "first, last", []Action{ActionFirst, ActionLast}},
			{"右侧上滚 下滚", "scroll the item", []Action{ActionScrollUp, ActionScrollDown}},
			{"前一次 后一次查看", "looked at before, after", []Action{ActionHistoryBack, ActionHistoryForward}},
		}},
	}
	right = []helpGroup{
		{zh: "查询", en: "Query", hints: []hint{
			{"历史查询", "earlier query", []Action{ActionRecall}},
			{"行首 行尾；无查询时最先 最后", "start, end of the line", []Action{ActionLineStart, ActionLineEnd}},
			{"左移 右移一字", "character left, right", []Action{ActionLeft, ActionRight}},
			{"左移 右移一词", "word left, right", []Action{ActionWordLeft, ActionWordRight}},
			{"删前一字 后一字", "erase a character", []Action{ActionBackspace, ActionDelete}},
			{"删前一词 后一词", "erase a word", []Action{ActionBackspaceWord, ActionDeleteWord}},
			{"删到行首 行尾", "erase to the start, end", []Action{ActionDeleteToStart, ActionDeleteToEnd}},
			{"全部取消：筛选；在标记屏为标记", "drop all filters; among the marks: all marks", []Action{ActionDropFilters}},
			{"无查询时去掉最后一个筛选", "without a query: drop a filter", []Action{ActionUnfilter}},
		}},
		{zh: "日期", en: "Date", hints: []hint{
			{"前一天 后一天", "day before, after", []Action{ActionUp, ActionDown}},
			{"前一月 后一月", "month before, after", []Action{ActionPageUp, ActionPageDown}},
			{"今天；也可直接输入 9-14、9月14日", "today; or type 9-14", []Action{ActionToday}},
			{"切换日历", "other calendar", []Action{ActionCalendar}},
		}},
		{zh: "记号", en: "Signs", signs: []hint{
			{"已标记", "marked", []Action{"*"}}, {"有逾期未公开", "overdue by the ledger", []Action{"!"}}, {"置顶", "pinned", []Action{"^"}},
		}},
		{zh: "程序", en: "Program", hints: []hint{
			{"重绘屏幕", "draw again", []Action{ActionRedraw}},
			{"连按两次退出", "twice: quit", []Action{ActionQuit}},
			{"帮助", "help", []Action{ActionHelp}},
		}, signs: []hint{
			{"单击、滚轮可用；按住 Shift 选取文字", "clicks and scrolls; with Shift it selects text", []Action{mouse}},
		}},
	}
	return left, right
}

// mouse is what the help has in place of a key.
const mouse = "鼠标"

// helpColumns is the width from which the help has two columns.
const helpColumns = 96

// drawHelp draws all keys: in two columns, or in pages of whole groups.
func (m *Model) drawHelp(width, height int) []string {
	left, right := helpGroups()
	if width < helpColumns {
		lines := m.helpPages(slices.Concat(left, right), width, height)
		if last := len(lines) % max(1, height); len(lines) > height && last > 0 {
			lines = append(lines, make([]string, height-last)...) // so that the last page begins with a group, too
		}
		return lines
	}
	one, two := m.helpPages(left, width/2-1, height), m.helpPages(right, width-width/2, height)
	lines := make([]string, max(len(one), len(two)))
	for i := range lines {
		if i < len(one) {
			lines[i] = one[i]
		}
		if i < len(two) {
			lines[i] = m.glyphs.Pad(lines[i], width/2-1) + two[i]
		}
	}
	return lines
}

// helpPages draws groups, each whole on one page where it can be.
func (m *Model) helpPages(groups []helpGroup, width, height int) (lines []string) {
	for _, g := range groups {
		drawn := m.helpGroup(g, width)
		used := len(lines) % max(1, height)
		switch {
		case used > 0 && used+1+len(drawn) > height:
			lines = append(lines, make([]string, height-used)...)
		case used > 0:
			lines = append(lines, "")
		}
		lines = append(lines, drawn...)
	}
	return lines
}

func (m *Model) helpGroup(g helpGroup, width int) (lines []string) {
	p := m.page(width)
	p.cut("", m.language.Pick(g.zh, g.en), m.styles.accent)
	const keysWidth = 12
	add := func(keys, text, others string) {
		line := " " + m.glyphs.Pad(m.styles.accent.Render(keys), max(keysWidth, m.glyphs.Width(keys)+2)) + m.styles.text.Render(text)
		if room := width - pageMargin - m.glyphs.Width(line); others != "" && m.glyphs.Width(others)+2 <= room {
			line += "  " + m.styles.quiet.Render(others)
		}
		if column := keysWidth + pageMargin; m.glyphs.Width(line) > width && m.glyphs.Width(keys) < keysWidth {
			p.add(m.styles.accent.Render(keys), text, column, m.styles.text, nil)
			return
		}
		p.lines = append(p.lines, m.glyphs.Cut(line, width))
	}
	for _, h := range g.hints {
		var names, others []string
		for _, action := range h.actions {
			for i, key := range m.keys[action] {
				if i == 0 {
					names = append(names, m.keyName(key))
				} else {
					others = append(others, m.keyName(key))
				}
			}
		}
		if len(names) > 0 {
			add(withoutRepeat(names), m.language.Pick(h.zh, h.en), strings.Join(others, " "))
		}
	}
	for _, s := range g.signs {
		if s.actions[0] != mouse || !m.mouseless {
			add(m.language.Pick(string(s.actions[0]), strings.ReplaceAll(string(s.actions[0]), mouse, "mouse")), m.language.Pick(s.zh, s.en), "")
		}
	}
	return p.lines
}

// withoutRepeat joins names of keys; what the second begins with like the first is
// written once: Shift+上/下.
func withoutRepeat(names []string) string {
	if len(names) == 2 {
		at := strings.LastIndex(names[0], "+") + 1
		if at > 0 && strings.HasPrefix(names[1], names[0][:at]) {
			return names[0] + "/" + names[1][at:]
		}
	}
	return strings.Join(names, " ")
}

// helpPage says which page of the help is shown, where there are several.
func (m *Model) helpPage() string {
	height := max(1, m.layout.pane.height)
	pages := (m.pane.TotalLineCount() + height - 1) / height
	if pages < 2 {
		return ""
	}
	page := strconv.Itoa((m.pane.YOffset()+height/2)/height + 1)
	return m.language.Pick("第"+page+"页 共"+strconv.Itoa(pages)+"页", "page "+page+" of "+strconv.Itoa(pages))
}

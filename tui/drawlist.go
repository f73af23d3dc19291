package tui

import (
	"slices"
	"strconv"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/seed2ea1efa0/disclosure/search"
	"github.com/seed2ea1efa0/disclosure/wording"
)

// drawList draws the rows in sight, each width cells wide.
func (m *Model) drawList(width int) []string {
	l := &m.list
	if l.Len() == 0 {
		return m.nothingFound(width)
	}
	first, end := l.InSight()
	categories := m.categoriesBeside(first, end)
	var lines []string
	for i := first; i < end; i++ {
		row := l.row(i)
		if row.heading {
			lines = append(lines, m.drawHeading(row, width))
			continue
		}
		lines = append(lines, m.drawItem(l.hits[row.hit], l.IsSelected(i), categories[row.hit], width))
	}
	m.markMore(lines, width, first > 0, end < l.Len())
	return lines
}

// drawHeading draws whose items follow, and how many they are.
func (m *Model) drawHeading(row listRow, width int) string {
	text := m.language.Heading(m.list.hits[row.hit].Item.Category())
	if row.pinned {
		text = m.language.Pick("置顶", "Pinned")
	}
	count := " (" + strconv.Itoa(row.count) + ")"
	text = m.glyphs.Truncate(m.glyphs.text(text), width-2-len(count), m.glyphs.ellipsis)
	return m.styles.dim.Render(m.glyphs.Pad(" "+text+count, width))
}

// markMore marks, at the right edge, that there are more lines above or below.
func (m *Model) markMore(lines []string, width int, above, below bool) {
	mark := func(at int, sign string) {
		room := width - m.glyphs.Width(sign)
		lines[at] = m.glyphs.Pad(m.glyphs.Cut(lines[at], room), room) + m.styles.heading.Render(sign)
	}
	if above && len(lines) > 0 {
		mark(0, m.glyphs.above)
	}
	if below && len(lines) > 1 {
		mark(len(lines)-1, m.glyphs.below)
	}
}

func (m *Model) nothingFound(width int) []string {
	p := m.page(width)
	switch {
	case m.loading():
		p.line(m.language.Pick("正在读取目录……", "Reading the catalogue..."), m.styles.dim)
		return p.lines
	case m.waiting:
		p.line(m.language.Pick("正在准备检索……", "Preparing the search..."), m.styles.dim)
		return p.lines
	}
	p.line(m.language.Pick("没有符合的事项", "Nothing found"), m.styles.warning)
	if m.filtering() && len(m.found) > 0 {
		count := strconv.Itoa(len(m.found))
		text := m.language.Pick("不用筛选有 "+count+" 项", count+" without the filters")
		if key, ok := m.keyOf(ActionDropFilters); ok {
			text += m.language.Pick("："+key+" 去掉筛选", ": "+key+" drops them")
		}
		p.line(text, m.styles.text)
	} else if key, ok := m.keyOf(ActionBack); ok {
		p.line(m.language.Pick(key+" 清除查询", key+" clears the query"), m.styles.dim)
	}
	return p.lines
}

// leastCategory is how many cells of a category tell it apart, such as 养老.
const leastCategory = 4

// drawItem draws sign, mark, number, name, and the category where it is asked for.
func (m *Model) drawItem(h search.Hit, selected bool, category string, width int) string {
	sign, mark := " ", " "
	base, dim := m.styles.text, m.styles.dim
	switch {
	case selected && m.view() == listView:
		sign, base, dim = ">", m.styles.selected, m.styles.selected
	case selected: // shown in the pane, which has the keys
		base = m.styles.strong
	}
	switch {
	case slices.Contains(m.marked, h.Item):
		mark = "*"
	case m.pins.has(h.Item):
		mark = "^"
	}
	number := strconv.Itoa(h.Item.Number())
	head := sign + mark + strings.Repeat(" ", max(0, m.numberWidth-len(number))) + number + " "
	room := max(0, width-len(head)-1)

	category = m.fitCategory(category, h.Item.Name(), room)
	if category != "" {
		room -= m.glyphs.Width(category) + 2
	}
	name := m.drawName(h, room, base, dim)
	gap := strings.Repeat(" ", max(0, width-len(head)-m.glyphs.Width(name)-m.glyphs.Width(category)-1))
	return base.Render(head) + name + dim.Render(gap+category+" ")
}

// fitCategory cuts a category to what a name leaves of the room, or to what tells
// it apart.
func (m *Model) fitCategory(category, name string, room int) string {
	category = m.glyphs.text(category)
	left := room - m.glyphs.Width(m.glyphs.text(name)) - 2
	switch {
	case m.hasCategoryColumn():
		return m.glyphs.Truncate(category, max(room*2/7, left), m.glyphs.ellipsis)
	case m.glyphs.Width(category) > left:
		return m.glyphs.Truncate(category, leastCategory, "")
	}
	return category
}

// drawName draws the name, in English behind its gloss, with what the query found.
func (m *Model) drawName(h search.Hit, room int, base, dim lipgloss.Style) string {
	matches := h.Matches()
	draw := func(text string, room int, style lipgloss.Style, field search.Field) string {
		found := m.glyphs.matches(text, matches, field)
		return paint(m.glyphs.Truncate(text, room, m.glyphs.ellipsis), found, style, m.styles.match.Inherit(style))
	}
	name, gloss := m.glyphs.text(h.Item.Name()), m.glyphs.text(h.Item.NameEN())
	if m.language != wording.English || gloss == "" {
		return draw(name, room, base, search.FieldName)
	}
	drawn := draw(gloss, max(room*2/3, room-m.glyphs.Width(name)-2), base, search.FieldNameEN) + dim.Render("  ")
	return drawn + draw(name, room-m.glyphs.Width(drawn), dim, search.FieldName)
}

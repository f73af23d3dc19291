package tui

import (
	"slices"
	"strconv"
	"strings"

	"charm.land/lipgloss/v2"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/search"
	"github.com/seed2ea1efa0/disclosure/tui/internal/menu"
	"github.com/seed2ea1efa0/disclosure/wording"
)

// A list is what the query and the filters leave, by category or ranked. It
// works on rows, so that drawing costs the same whatever its length.
type list struct {
	menu.Menu
	hits    []search.Hit
	grouped bool
	rows    []listRow // nil where there is one for each hit and no heading
}

// A listRow is a hit, or the heading of the category or the pins that begin with
// it, and how many they are.
type listRow struct {
	hit     int
	heading bool
	pinned  bool
	count   int // of a heading
}

// byCategory returns a row for each hit, under a heading for the pinned ones, that
// come first, and one for each category.
func byCategory(hits []search.Hit, pinned int) []listRow {
	rows := make([]listRow, 0, len(hits)+len(hits)/4)
	var last disclosure.Category
	heading := 0
	for i, h := range hits {
		onTop := i < pinned
		if category := h.Item.Category(); i == 0 || i == pinned || !onTop && category != last {
			heading = len(rows)
			rows = append(rows, listRow{hit: i, heading: true, pinned: onTop})
			last = category
		}
		rows = append(rows, listRow{hit: i, pinned: onTop})
		rows[heading].count++
	}
	return rows
}

// show replaces the hits and selects the first one.
func (l *list) show(hits []search.Hit, rows []listRow, grouped bool) {
	l.hits, l.rows, l.grouped = hits, rows, grouped
	if rows == nil {
		l.Show(len(hits), nil)
		return
	}
	l.Show(len(rows), func(i int) bool { return rows[i].heading })
}

func (l *list) row(i int) listRow {
	if l.rows == nil {
		return listRow{hit: i}
	}
	return l.rows[i]
}

// selected returns the hit of the selected row; ok is false in an empty list.
func (l *list) selected() (h search.Hit, ok bool) {
	row, ok := l.Selected()
	if !ok {
		return search.Hit{}, false
	}
	return l.hits[l.row(row).hit], true
}

// atTop reports whether there is no item above the selected one.
func (l *list) atTop() bool {
	row, ok := l.Selected()
	return !ok || l.row(row).hit == 0
}

// selectItem selects an item; ok is false where it is not there.
func (l *list) selectItem(item disclosure.Item) (ok bool) {
	for i := range l.Len() {
		if row := l.row(i); !row.heading && l.hits[row.hit].Item == item {
			l.Select(i)
			return true
		}
	}
	return false
}

// rowAt returns the row at a height within the list.
func (l *list) rowAt(y int) (row listRow, ok bool) {
	first, end := l.InSight()
	if y < 0 || first+y >= end {
		return listRow{}, false
	}
	return l.row(first + y), true
}

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
	p.gap()
	p.line(m.language.Covered(m.catalog.Categories()), m.styles.dim)
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

// wideScreen is the width from which ranked items have a column for the category.
const wideScreen = 110

// categoriesBeside returns what stands beside the names of the hits in the rows
// from one up to another: the category, on a wide screen and where there are
// several. On a narrow one it stands there only where it tells alike names apart,
// such as 丧葬补助金、抚恤金申领 of three kinds of insurance.
func (m *Model) categoriesBeside(from, to int) map[int]string {
	if m.list.grouped {
		return nil
	}
	var hits []int
	var inSight []disclosure.Item
	several := false
	for i := from; i < to; i++ {
		if row := m.list.row(i); !row.heading {
			hits, inSight = append(hits, row.hit), append(inSight, m.list.hits[row.hit].Item)
			several = several || inSight[len(inSight)-1].Category() != inSight[0].Category()
		}
	}
	if !several {
		return nil
	}
	var tells []bool
	if !m.hasCategoryColumn() {
		tells = namesakes(inSight)
	}
	beside := make(map[int]string)
	for i, item := range inSight {
		category := item.Category()
		switch {
		case tells != nil && !tells[i]:
			// the name tells enough
		case m.language == wording.English && category.NameEN != "":
			beside[hits[i]] = category.NameEN
		default:
			beside[hits[i]] = category.Name
		}
	}
	return beside
}

// hasCategoryColumn reports whether ranked items have a column for the category. In
// English the glosses of the names take the room.
func (m *Model) hasCategoryColumn() bool {
	return m.width >= wideScreen && m.language == wording.Chinese
}

// namesakes tells of each item whether another one, of another category, has a name
// alike: it ends alike, and half of it is the same.
func namesakes(items []disclosure.Item) []bool {
	names := make([]pairs, len(items))
	for i, item := range items {
		names[i] = pairsOf(item.Name())
	}
	alike := make([]bool, len(items))
	for i, item := range items {
		for j, other := range items[:i] {
			if item.Category() != other.Category() && names[i].last == names[j].last && names[i].halfOf(names[j]) {
				alike[i], alike[j] = true, true
			}
		}
	}
	return alike
}

// pairs are the pairs of neighbouring characters of a name.
type pairs struct {
	all  map[pair]bool
	last pair
}

type pair [2]rune

func pairsOf(name string) pairs {
	p := pairs{all: make(map[pair]bool)}
	before := ' '
	for _, r := range name {
		p.last = pair{before, r}
		p.all[p.last] = true
		before = r
	}
	return p
}

// halfOf reports whether half of the pairs of the shorter name stand in the longer
// one, too.
func (p pairs) halfOf(other pairs) bool {
	if len(p.all) > len(other.all) {
		p, other = other, p
	}
	shared := 0
	for pair := range p.all {
		if other.all[pair] {
			shared++
		}
	}
	return shared*2 >= len(p.all)
}

package tui

import (
	"slices"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/search"
	"github.com/seed2ea1efa0/disclosure/tui/internal/cells"
)

// A list is what the query and the filters leave, by category or ranked. It
// works on rows, so that drawing costs the same whatever its length.
type list struct {
	hits    []search.Hit
	grouped bool
	rows    []listRow // nil where there is one for each hit and no heading
	at      int       // the selected row; 0 where there is none
	top     int       // the first row in sight
	height  int       // of what is in sight, in rows
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
	l.at, l.top = 0, 0
	l.move(0)
}

func (l *list) len() int { return len(l.hits) }

// length returns the number of rows, with headings.
func (l *list) length() int {
	if l.rows == nil {
		return len(l.hits)
	}
	return len(l.rows)
}

func (l *list) row(i int) listRow {
	if l.rows == nil {
		return listRow{hit: i}
	}
	return l.rows[i]
}

// selected returns the hit of the selected row; ok is false in an empty list.
func (l *list) selected() (h search.Hit, ok bool) {
	if l.length() == 0 {
		return search.Hit{}, false
	}
	return l.hits[l.row(l.at).hit], true
}

// move moves the selection by rows, over headings, and keeps it in sight.
func (l *list) move(by int) {
	l.at = min(max(l.at+by, 0), max(l.length()-1, 0))
	if l.length() > 0 && l.row(l.at).heading {
		if by < 0 && l.at > 0 {
			l.at--
		} else {
			l.at++
		}
	}
	first := l.at
	if first > 0 && l.row(first-1).heading {
		first-- // the heading comes into sight with its first item
	}
	l.top = window(l.top, first, l.at, l.height, l.length())
}

// atTop reports whether the first item is selected.
func (l *list) atTop() bool { return l.length() == 0 || l.row(l.at).hit == 0 }

// selectItem selects an item, if it is there.
func (l *list) selectItem(item disclosure.Item) {
	for i := range l.length() {
		if row := l.row(i); !row.heading && l.hits[row.hit].Item == item {
			l.move(i - l.at)
			return
		}
	}
}

func (l *list) resize(height int) {
	l.height = height
	l.move(0)
}

// window returns the first row in sight so that the rows from first to last
// are in sight too, if that is possible, and the sight is filled.
func window(top, first, last, height, rows int) int {
	top = min(top, first)
	top = max(top, last-height+1)
	return max(0, min(top, rows-height))
}

// rowAt returns the row at a height within the list.
func (l *list) rowAt(y int) (row listRow, ok bool) {
	if y += l.top; y >= l.length() {
		return listRow{}, false
	}
	return l.row(y), true
}

// click selects the row at a height within the list; again tells whether it was
// selected already.
func (l *list) click(y int) (again bool) {
	row := l.top + y
	if row >= l.length() || l.row(row).heading {
		return false
	}
	again = row == l.at
	l.move(row - l.at)
	return again
}

// drawList draws the rows in sight, each width cells wide.
func (m *Model) drawList(width int) []string {
	l := &m.list
	if l.length() == 0 {
		return m.nothingFound(width)
	}
	end := min(l.top+l.height, l.length())
	categories := m.categoriesBeside(l.top, end)
	var lines []string
	for i := l.top; i < end; i++ {
		row := l.row(i)
		if row.heading {
			lines = append(lines, m.drawHeading(row, width))
			continue
		}
		lines = append(lines, m.drawItem(l.hits[row.hit], i == l.at, categories[row.hit], width))
	}
	m.markMore(lines, width, l.top > 0, end < l.length())
	return lines
}

// drawHeading draws whose items follow, and how many they are.
func (m *Model) drawHeading(row listRow, width int) string {
	text := m.language.heading(m.list.hits[row.hit].Item.Category())
	if row.pinned {
		text = m.language.pick("置顶", "Pinned")
	}
	count := " (" + strconv.Itoa(row.count) + ")"
	text = cells.Truncate(m.glyphs.text(text), width-2-len(count), m.glyphs.ellipsis)
	return m.styles.dim.Render(cells.Pad(" "+text+count, width))
}

// markMore marks, at the right edge, that there are more lines above or below.
func (m *Model) markMore(lines []string, width int, above, below bool) {
	mark := func(at int, sign string) {
		room := width - ansi.StringWidth(sign)
		lines[at] = cells.Pad(ansi.Truncate(lines[at], room, ""), room) + m.styles.heading.Render(sign)
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
		p.line(m.language.pick("正在读取目录……", "Reading the catalogue..."), m.styles.dim)
		return p.lines
	case m.waiting:
		p.line(m.language.pick("正在准备检索……", "Preparing the search..."), m.styles.dim)
		return p.lines
	}
	p.line(m.language.pick("没有符合的事项", "Nothing found"), m.styles.warning)
	if m.filters.any() && len(m.found) > 0 {
		count := strconv.Itoa(len(m.found))
		text := m.language.pick("不用筛选有 "+count+" 项", count+" without the filters")
		if key, ok := m.keyOf(ActionDropFilters); ok {
			text += m.language.pick("："+key+" 去掉筛选", ": "+key+" drops them")
		}
		p.line(text, m.styles.text)
	} else if key, ok := m.keyOf(ActionBack); ok {
		p.line(m.language.pick(key+" 清除查询", key+" clears the query"), m.styles.dim)
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

	matches := h.Matches()
	name := m.glyphs.text(h.Item.Name())
	category = m.glyphs.text(category)
	if category != "" {
		left := room - ansi.StringWidth(name) - 2
		switch {
		case m.hasCategoryColumn():
			category = cells.Truncate(category, max(room*2/7, left), m.glyphs.ellipsis)
		case ansi.StringWidth(category) > left:
			category = cells.Truncate(category, leastCategory, "")
		}
		room -= ansi.StringWidth(category) + 2
	}
	gloss := ""
	if m.language == english {
		gloss = m.glyphs.text(h.Item.NameEN())
	}
	var drawn string
	if gloss != "" {
		gloss = cells.Truncate(gloss, max(room*2/3, room-ansi.StringWidth(name)-2), m.glyphs.ellipsis)
		drawn = paint(gloss, m.glyphs.matches(m.glyphs.text(h.Item.NameEN()), matches, search.FieldNameEN), base, m.styles.match.Inherit(base)) + dim.Render("  ")
		room -= ansi.StringWidth(gloss) + 2
		base = dim
	}
	shown := cells.Truncate(name, room, m.glyphs.ellipsis)
	drawn += paint(shown, m.glyphs.matches(name, matches, search.FieldName), base, m.styles.match.Inherit(base))
	gap := strings.Repeat(" ", max(0, width-len(head)-ansi.StringWidth(drawn)-ansi.StringWidth(category)-1))
	headStyle := base
	if selected && m.view() == listView {
		headStyle = m.styles.selected
	} else if gloss != "" {
		headStyle = m.styles.text
	}
	return headStyle.Render(head) + drawn + dim.Render(gap+category+" ")
}

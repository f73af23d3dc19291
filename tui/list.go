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
	hits    []search.Hit // what was found, and behind that what is below it
	found   int          // how many of the hits were found
	grouped bool
	rows    []listRow // nil where there is one for each hit and no heading
}

// A listRow is a hit, or the heading of the category or the pins that begin with
// it, and how many they are; a heading of none is a blank line.
type listRow struct {
	hit     int
	heading bool
	pinned  bool
	sibling bool
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
	l.hits, l.found, l.rows, l.grouped = hits, len(hits), rows, grouped
	if rows == nil {
		l.Show(len(hits), nil)
		return
	}
	l.Show(len(rows), func(i int) bool { return rows[i].heading })
}

// showSiblings puts below the hits what else there is in their category.
func (l *list) showSiblings(siblings []search.Hit) {
	hits := slices.Concat(l.hits, siblings)
	rows := make([]listRow, 0, len(hits)+2)
	for i := range hits {
		if i == l.found {
			rows = append(rows, listRow{heading: true}, listRow{hit: i, heading: true, sibling: true, count: len(siblings)})
		}
		rows = append(rows, listRow{hit: i, sibling: i >= l.found})
	}
	found := l.found
	l.show(hits, rows, false)
	l.found = found
}

// shown returns the hit that the pane shows; ok is false where there is none.
func (m *Model) shown() (h search.Hit, ok bool) {
	if m.showsApart() {
		return search.Hit{Item: m.apart}, true
	}
	return m.list.selected()
}

// showsApart reports whether the pane shows an item that the list has not.
func (m *Model) showsApart() bool { return m.apart != disclosure.Item{} }

// showItem selects an item; where the list has it not, the pane shows it all the same
// until the list has the keys again.
func (m *Model) showItem(item disclosure.Item) {
	m.apart = disclosure.Item{}
	if !m.list.selectItem(item) {
		m.apart = item
	}
}

// near reports whether what is shown is only near what was asked for.
func (m *Model) near() bool {
	return m.partial() && !m.list.amongSiblings() && !m.showsApart()
}

// amongSiblings reports whether the selected item was not found, but is of the same
// category.
func (l *list) amongSiblings() bool {
	row, ok := l.Selected()
	return ok && l.row(row).sibling
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
		return m.drawOffers(width)
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
		lines = append(lines, m.drawItem(row, l.IsSelected(i) && !m.showsApart(), m.beside(l.hits[row.hit].Item, categories[row.hit]), width))
	}
	m.markMore(lines, width, first > 0, end < l.Len())
	return lines
}

// drawHeading draws whose items follow, and how many they are.
func (m *Model) drawHeading(row listRow, width int) string {
	if row.count == 0 {
		return ""
	}
	text := m.language.Heading(m.list.hits[row.hit].Item.Category())
	tail := "  " + strconv.Itoa(row.count)
	switch {
	case row.pinned:
		text = m.language.Pick("置顶", "Pinned")
	case row.sibling:
		count := strconv.Itoa(row.count)
		text, tail = m.language.Pick("同类其他"+count+"项  ", count+" more of the category  ")+text, ""
	}
	text = m.glyphs.Truncate(m.glyphs.text(text), width-2-len(tail), m.glyphs.ellipsis)
	return m.styles.quiet.Render(" " + text + tail)
}

// markMore marks, at the right edge, that there are more lines above or below.
func (m *Model) markMore(lines []string, width int, above, below bool) {
	mark := func(at int, sign string) {
		room := width - m.glyphs.Width(sign)
		lines[at] = m.glyphs.Pad(m.glyphs.Cut(lines[at], room), room) + m.styles.accent.Render(sign)
	}
	if above && len(lines) > 0 {
		mark(0, m.glyphs.above)
	}
	if below && len(lines) > 1 {
		mark(len(lines)-1, m.glyphs.below)
	}
}

// leastCategory is how many cells of a category tell it apart, such as 养老 and the sign that
// it is cut.
const leastCategory = 6

// A besideName is what is beside a name at the right end of a row.
type besideName struct {
	text string
	cut  bool // whether it may be, since without it two rows are the same
}

// drawItem draws sign, mark, number and name, beside it why the row is there where the
// name does not show it, and what tells it from others.
func (m *Model) drawItem(row listRow, selected bool, at besideName, width int) string {
	h := m.list.hits[row.hit]
	sign, look := m.rowLook(row, selected)
	number := strconv.Itoa(h.Item.Number())
	number = strings.Repeat(" ", max(0, m.numberWidth-len(number))) + number
	room := max(0, width-len(number)-5) // a cell at the end is for the sign that there is more
	beside := m.glyphs.text(at.text)
	// a catalogue is always named
	if left := room - m.glyphs.Width(m.glyphs.text(h.Item.Name())) - 2; m.tagOf(h.Item) == "" && m.glyphs.Width(beside) > left {
		if at.cut {
			beside = m.glyphs.Truncate(beside, leastCategory, m.glyphs.ellipsis)
		} else {
			beside = ""
		}
	}
	if beside != "" {
		room -= m.glyphs.Width(beside) + 2
		beside = "  " + beside
	}
	matches := h.Matches()
	name, found := m.drawName(h, matches, room, look)
	why := ""
	if left := room - m.glyphs.Width(name) - 2; !found && !row.sibling {
		why = m.drawReason(m.glyphs.reasonFor(matches, left), left, look)
	}
	gap := strings.Repeat(" ", max(0, room-m.glyphs.Width(name)-m.glyphs.Width(why)))
	head := look.sign.Render(sign+m.markOf(h.Item)) + look.number.Render(number)
	return head + look.name.Render(" ") + name + look.rest.Render(gap) + why + look.rest.Render(beside+"  ")
}

// rowLook returns the sign of a row and how its parts are drawn.
func (m *Model) rowLook(row listRow, selected bool) (sign string, look rowLook) {
	sign = " "
	look = rowLook{sign: m.styles.accent, number: m.styles.quiet, name: m.styles.text, found: m.styles.found, rest: m.styles.quiet}
	switch {
	case selected && m.view() == listView:
		sign, look = ">", oneLook(m.styles.selection, m.styles.selFound)
	case selected: // shown in the pane, which has the keys
		sign, look = ">", oneLook(m.styles.shown, m.styles.found)
	case row.sibling:
		look.name = m.styles.quiet
	}
	return sign, look
}

// A rowLook is how the parts of a row are drawn.
type rowLook struct{ sign, number, name, found, rest lipgloss.Style }

// oneLook draws a row in one style, but for what the query found.
func oneLook(style, found lipgloss.Style) rowLook { return rowLook{style, style, style, found, style} }

// markOf is the sign of an item: marked, overdue by the ledger, pinned.
func (m *Model) markOf(item disclosure.Item) string {
	switch {
	case slices.Contains(m.marked, item):
		return "*"
	case m.overdue(item) > 0:
		return "!"
	case m.pins.has(item):
		return "^"
	}
	return " "
}

// drawName draws the name, in English its gloss, and reports whether the query found
// anything of what is drawn.
func (m *Model) drawName(h search.Hit, matches []search.Match, room int, look rowLook) (drawn string, marked bool) {
	name, field := h.Item.Name(), search.FieldName
	if gloss := h.Item.NameEN(); m.language == wording.English && gloss != "" {
		name, field = gloss, search.FieldNameEN
	}
	name = m.glyphs.text(name)
	found := m.glyphs.matches(name, matches, field)
	text := m.glyphs.Truncate(name, room, m.glyphs.ellipsis)
	return paint(text, found, look.name, look.found), len(found) > 0 && found[0].From < len(text)
}

// categoriesBeside returns what is beside the names of the hits in the rows
// from one up to another: the category, where it tells alike names apart,
// such as 丧葬补助金、抚恤金申领 of three kinds of insurance.
func (m *Model) categoriesBeside(from, to int) map[int]besideName {
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
	tells := namesakes(inSight)
	beside := make(map[int]besideName)
	for i, item := range inSight {
		if tells[i] == unlike {
			continue // the name tells enough
		}
		beside[hits[i]] = besideName{m.language.CategoryName(item.Category()), tells[i] == same}
	}
	return beside
}

// How much a name is like that of an item of another category.
const (
	unlike = iota
	alike  // it ends alike, and half of it is the same
	same   // but for a character
)

// namesakes tells of each item how much the most alike other name is like its own.
func namesakes(items []disclosure.Item) []int {
	names := make([]pairs, len(items))
	for i, item := range items {
		names[i] = pairsOf(item.Name())
	}
	most := make([]int, len(items))
	for i, item := range items {
		for j, other := range items[:i] {
			if item.Category() != other.Category() && names[i].last == names[j].last {
				how := names[i].like(names[j])
				most[i], most[j] = max(most[i], how), max(most[j], how)
			}
		}
	}
	return most
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

// like tells how many of the pairs of the shorter name are in the longer one, too.
func (p pairs) like(other pairs) int {
	if len(p.all) > len(other.all) {
		p, other = other, p
	}
	shared := 0
	for pair := range p.all {
		if other.all[pair] {
			shared++
		}
	}
	switch {
	case shared*5 >= len(p.all)*4:
		return same
	case shared*2 >= len(p.all):
		return alike
	}
	return unlike
}

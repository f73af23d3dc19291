package tui

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/tui/internal/menu"
)

// A filterMenu lists the choices that have items, column by column.
type filterMenu struct {
	menu.Menu
	rows  []filterRow
	stale bool // whether the rows are of an earlier result
}

// A filterRow is a choice with how many items it would leave, or the heading of a
// column with how many choices would leave none.
type filterRow struct {
	choice
	heading bool
	blank   bool // of a heading: an empty line between two groups
	count   int
}

// toggleFilters opens the menu, or closes it.
func (m *Model) toggleFilters() tea.Cmd {
	m.toggle(filterView)
	if m.view() != filterView {
		return nil
	}
	making := m.makeTally()
	m.listChoices()
	m.filterMenu.Select(0)
	return making
}

// listChoices counts what each choice would leave, with the filters of the other
// columns as they are, and lists those that leave something. The selection stays on
// its choice, or else in its column.
func (m *Model) listChoices() {
	if m.tally == nil { // it is being made
		return
	}
	before, selected := m.selectedChoice()
	counts := m.countChoices()
	var groups [][]filterRow
	length := -1
	for _, column := range filterColumns() {
		if rows := m.rowsOf(column, counts); rows != nil {
			groups = append(groups, rows)
			length += len(rows) + 1
		}
	}
	m.filterMenu.rows = nil
	for i, rows := range groups {
		if i > 0 && length <= m.layout.pane.height {
			m.filterMenu.rows = append(m.filterMenu.rows, filterRow{heading: true, blank: true})
		}
		m.filterMenu.rows = append(m.filterMenu.rows, rows...)
	}
	m.filterMenu.stale = false
	rows := m.filterMenu.rows
	m.filterMenu.Show(len(rows), func(i int) bool { return rows[i].heading })
	if !selected {
		return
	}
	at := slices.IndexFunc(rows, func(r filterRow) bool { return !r.heading && r.choice == before })
	if at < 0 {
		at = max(0, slices.IndexFunc(rows, func(r filterRow) bool { return r.column == before.column }))
	}
	m.filterMenu.Select(at)
}

// rowsOf returns the heading of a column and its choices, the ones with the most
// items first where there is a query.
func (m *Model) rowsOf(column disclosure.Column, counts []int) []filterRow {
	rows := []filterRow{{choice: choice{column: column}, heading: true}}
	some := false
	for i, c := range m.tally.choices {
		if c.column != column {
			continue
		}
		some = true
		count := counts[i]
		chosen := with(narrowing{}, column, m.filter) == c.filter
		if count == 0 && !chosen {
			rows[0].count++
			continue
		}
		rows = append(rows, filterRow{choice: c, count: count})
	}
	if !some || len(rows) == 1 && column == columnStatus { // what the ledger does not say is no choice
		return nil
	}
	if m.hasQuery() {
		slices.SortStableFunc(rows[1:], func(a, b filterRow) int { return cmp.Compare(b.count, a.count) })
	}
	return rows
}

// selectedChoice returns the selected choice; ok is false where there is none.
func (m *Model) selectedChoice() (c choice, ok bool) {
	row, ok := m.filterMenu.Selected()
	if !ok {
		return choice{}, false
	}
	return m.filterMenu.rows[row].choice, true
}

// groupBy selects the first choice of a column some columns further; of the last
// one goes on to the first.
func groupBy(columns int) func(*Model) tea.Cmd {
	return func(m *Model) tea.Cmd {
		var firsts []int
		at, _ := m.filterMenu.Selected()
		current := 0
		for i, row := range m.filterMenu.rows {
			if row.heading && i+1 < len(m.filterMenu.rows) && !m.filterMenu.rows[i+1].heading {
				firsts = append(firsts, i+1)
			}
			if i == at {
				current = len(firsts) - 1
			}
		}
		if len(firsts) > 0 {
			m.filterMenu.Select(firsts[(current+columns+len(firsts))%len(firsts)])
		}
		return nil
	}
}

// toggleChoice chooses the selected value, instead of another one of its column, or
// drops it.
func (m *Model) toggleChoice() tea.Cmd {
	if c, ok := m.selectedChoice(); ok {
		m.toggleFilter(c)
	}
	return nil
}

// drawFilters draws the rows in sight.
func (m *Model) drawFilters(width int) []string {
	if m.tally == nil {
		p := m.page(width)
		p.line(m.language.Pick("正在统计各栏", "counting the values of the columns"), m.styles.quiet)
		return p.lines
	}
	var lines []string
	first, end := m.filterMenu.InSight()
	for i := first; i < end; i++ {
		row := m.filterMenu.rows[i]
		if row.heading {
			lines = append(lines, m.drawColumn(row, width))
		} else {
			lines = append(lines, m.drawChoice(row, m.filterMenu.IsSelected(i), width))
		}
	}
	m.markMore(lines, width, first > 0, end < m.filterMenu.Len())
	return lines
}

// drawColumn draws the name of a column in the printed table, and how many of its
// values would leave nothing.
func (m *Model) drawColumn(row filterRow, width int) string {
	if row.blank {
		return ""
	}
	name, none := " "+m.columnName(row.column), ""
	if row.count > 0 {
		count := strconv.Itoa(row.count)
		none = m.language.Pick("  另"+count+measureOf(row.column)+"无结果", "  "+count+" more without items")
	}
	none = m.glyphs.Truncate(none, max(0, width-m.glyphs.Width(name)), "")
	return m.styles.accent.Render(m.glyphs.Truncate(name, width, "")) + m.styles.quiet.Render(none)
}

// columnName is the heading of a column in the printed table; that of the categories is
// 类别, as beside an item.
func (m *Model) columnName(column disclosure.Column) string {
	switch column {
	case disclosure.ColumnCategory:
		return m.language.Pick("类别", "Category")
	case columnCatalog:
		return m.language.Pick("目录", "Catalogue")
	case columnStatus:
		return m.language.Pick("公开情况", "Published")
	}
	return m.language.Label(column.String())
}

// measureOf returns the word that counts the values of a column in Chinese.
func measureOf(column disclosure.Column) string {
	switch column {
	case disclosure.ColumnCategory:
		return "类"
	case disclosure.ColumnLegalBasis:
		return "部"
	}
	return "种"
}

func (m *Model) drawChoice(row filterRow, selected bool, width int) string {
	sign, text, quiet := " ", m.styles.text, m.styles.quiet
	if selected {
		sign, text, quiet = ">", m.styles.selection, m.styles.selection
	}
	box := "[ ] "
	if with(narrowing{}, row.column, m.filter) == row.filter {
		box = "[x] "
	}
	tail := " " + strconv.Itoa(row.count) + "  "
	name := m.glyphs.Truncate(m.glyphs.text(m.choiceName(row.choice)), max(0, width-len(sign+box)-len(tail)), m.glyphs.ellipsis)
	gap := strings.Repeat(" ", max(0, width-len(sign+box)-m.glyphs.Width(name)-len(tail)))
	return quiet.Render(sign+box) + text.Render(name) + quiet.Render(gap+tail)
}

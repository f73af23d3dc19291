package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/search"
	"github.com/seed2ea1efa0/disclosure/tui/internal/entry"
)

// A caller is what the browser knows of one caller. The next caller gets a new
// one, so that nothing of the last can reach them.
type caller struct {
	number   int    // of the callers of the session
	views    []view // the last one has the keys; Esc goes back
	query    entry.Entry
	filter   disclosure.Filter
	found    []search.Hit // by the query, before the filter
	list     list
	due      dueDate
	calendar int // of the calendars, the one to compute with
	marked   []disclosure.Item

	notesOpen bool // whether the notes of items are shown whole
}

func newCaller(number int, keys KeyMap) caller {
	return caller{
		number: number,
		views:  []view{listView},
		query:  entry.New(maxQuery, keys.editing()),
		due:    dueDate{entry: entry.New(maxDate, keys.editing())},
	}
}

// The longest query and date, in characters.
const maxQuery, maxDate = 200, 20

// untouched reports whether nothing was done for the caller yet.
func (c *caller) untouched() bool {
	return c.query.Value() == "" && !c.filtering() && len(c.marked) == 0 && c.list.atTop() && len(c.views) == 1
}

// nextCaller begins anew: query, filters, marks, date and views are as at the
// start. What was looked at stays in the log.
func (m *Model) nextCaller() tea.Cmd {
	m.remember()
	m.caller = newCaller(m.log.nextCaller(), m.keys)
	m.find()
	hint := ""
	if key, ok := m.keyOf(ActionHistory); ok {
		hint = m.language.Pick("；"+key+" 有看过的事项", "; "+key+" has what was looked at")
	}
	m.say("下一位：查询、筛选、标记、日期已清空"+hint, "Next caller: query, filters, marks and date are cleared"+hint)
	return nil
}

// visit returns what the caller looks at, as it can be found again.
func (m *Model) visit() visit {
	item, _ := m.Current()
	return visit{
		caller: m.caller.number, item: item, query: m.query.Value(), filter: m.filter,
		marked: slices.Clone(m.marked), from: m.due.from, calendar: m.calendar,
	}
}

// remember writes what the caller looks at into the log.
func (m *Model) remember() {
	if !m.caller.untouched() {
		m.log.remember(m.visit())
	}
}

// restore shows an earlier visit as it was.
func (m *Model) restore(v visit) {
	m.caller = newCaller(v.caller, m.keys)
	m.query.Set(v.query)
	m.filter, m.marked, m.calendar = v.filter, slices.Clone(v.marked), v.calendar
	m.due.set(v.from)
	m.find()
	m.list.selectItem(v.item)
	if v.item != (disclosure.Item{}) {
		m.show(detailView)
	}
}

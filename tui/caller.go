package tui

import (
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/search"
	"github.com/seed2ea1efa0/disclosure/tui/internal/entry"
	"github.com/seed2ea1efa0/disclosure/workday"
)

// A caller is what the browser knows of one caller. The next caller gets a new
// one, so that nothing of the last can reach them.
type caller struct {
	number   int    // of the callers of the session
	views    []view // the last one has the keys; Esc goes back
	query    entry.Entry
	filter   narrowing
	found    []search.Hit // by the query, before the filter
	list     list
	apart    disclosure.Item // that is shown though the list has it not, such as a mark; else zero
	offers   offersMenu
	due      dueDate
	calendar int // of the calendars, the one to compute with
	marked   []disclosure.Item
	marks    markMenu

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
	if m.asksNow() { // it is of the query before
		item = disclosure.Item{}
	}
	return visit{
		at: m.clock(), near: m.nearAlone([]disclosure.Item{item}),
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
	m.showItem(v.item)
	m.views = m.views[:1]
	if v.item != (disclosure.Item{}) {
		m.show(detailView)
	}
}

// A log is what was looked at and asked for in this session. It is never
// written anywhere.
type log struct {
	visits  []visit
	at      int      // the visit that is shown; len(visits) where none is
	queries []string // the latest last
	recall  int      // the query that is shown; len(queries) where none is
	callers int      // so far, less one
	erased  visit    // what was looked at when the user began to erase the query
	erasing bool
}

// A visit is an item with the state in which a caller looked at it.
type visit struct {
	at       time.Time // last
	near     bool      // whether the item was only near what was asked
	caller   int
	item     disclosure.Item // the zero Item where nothing was found
	query    string
	filter   narrowing
	marked   []disclosure.Item
	from     workday.Date // zero unless a date was asked for
	calendar int
}

// The most visits and queries that are kept: a shift has fewer.
const mostVisits = 1000

// remember adds a visit and its query, unless it is the one that is shown.
func (l *log) remember(v visit) {
	l.addQuery(v.query)
	if v.item == (disclosure.Item{}) {
		return
	}
	if shown := min(l.at, len(l.visits)-1); shown >= 0 && l.visits[shown].sameAs(v) {
		l.visits[shown] = v
		return
	}
	l.visits = append(l.visits, v)
	l.visits = l.visits[max(0, len(l.visits)-mostVisits):]
	l.at = len(l.visits)
}

func (v visit) sameAs(w visit) bool {
	return v.caller == w.caller && v.item == w.item && v.query == w.query && v.filter == w.filter
}

// addQuery adds a query; what was asked before counts as asked again.
func (l *log) addQuery(query string) {
	if query == "" {
		return
	}
	l.queries = slices.DeleteFunc(l.queries, func(q string) bool { return q == query })
	l.queries = append(l.queries, query)
	l.queries = l.queries[max(0, len(l.queries)-mostVisits):]
	l.recall = len(l.queries)
}

// edited follows the typing: what was there before it was erased counts as
// looked at once nothing is left of it.
func (l *log) edited(before visit, query string) {
	l.at, l.recall = len(l.visits), len(l.queries)
	erasing := len(query) < len(before.query)
	if erasing && !l.erasing {
		l.erased = before
	}
	l.erasing = erasing
	if query == "" {
		l.remember(l.erased)
	}
}

// atEnd reports whether none of the visits is shown.
func (l *log) atEnd() bool { return l.at == len(l.visits) }

// find takes the latest visit for shown if it is this one.
func (l *log) find(v visit) {
	if last := len(l.visits) - 1; last >= 0 && l.visits[last].sameAs(v) {
		l.at = last
	}
}

// back returns the visit before the one that is shown.
func (l *log) back() (v visit, ok bool) {
	if l.at == 0 {
		return visit{}, false
	}
	l.at--
	return l.visits[l.at], true
}

// forward returns the visit after the one that is shown.
func (l *log) forward() (v visit, ok bool) {
	if l.at+1 >= len(l.visits) {
		return visit{}, false
	}
	l.at++
	return l.visits[l.at], true
}

// earlierQuery returns the query asked before the one that is shown.
func (l *log) earlierQuery(shown string) (query string, ok bool) {
	for l.recall > 0 {
		l.recall--
		if l.queries[l.recall] != shown {
			return l.queries[l.recall], true
		}
	}
	return "", false
}

// recalling reports whether the query is one that was recalled.
func (l *log) recalling() bool { return l.recall < len(l.queries) }

// nextCaller returns the number of the next caller, and leaves the visit shown.
// One of whom nothing is known does not count.
func (l *log) nextCaller() int {
	if slices.ContainsFunc(l.visits, func(v visit) bool { return v.caller == l.callers }) {
		l.callers++
	}
	l.at, l.recall, l.erasing = len(l.visits), len(l.queries), false
	return l.callers
}

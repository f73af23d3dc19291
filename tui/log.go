package tui

import (
	"slices"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/workday"
)

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
	caller   int
	item     disclosure.Item // the zero Item where nothing was found
	query    string
	filter   disclosure.Filter
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

// edited follows the typing: what stood there before it was erased counts as
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

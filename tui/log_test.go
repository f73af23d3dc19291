package tui

import (
	"testing"

	"github.com/seed2ea1efa0/disclosure"
)

// visitOf is a visit of an item with a query, by a caller.
func visitOf(caller, number int, query string) visit {
	item, _ := disclosure.Default().Item(number)
	return visit{caller: caller, item: item, query: query}
}

// shows goes through the log one way, and holds each visit against its query; "" is the
// end.
func shows(t *testing.T, step func() (visit, bool), queries ...string) {
	t.Helper()
	for i, want := range queries {
		if v, ok := step(); v.query != want || ok != (want != "") {
			t.Errorf("step %d shows %q, %v, not %q", i+1, v.query, ok, want)
		}
	}
}

func TestTheLogGoesBackAndForward(t *testing.T) {
	var l log
	shows(t, l.back, "")
	shows(t, l.forward, "")
	for number, query := range []string{1: "甲", 2: "乙", 3: "丙"} {
		if number > 0 {
			l.remember(visitOf(0, number, query))
		}
	}
	if !l.atEnd() {
		t.Error("a visit is shown after the last was remembered")
	}
	shows(t, l.back, "丙", "乙", "甲", "", "")
	shows(t, l.forward, "乙")

	l.remember(visitOf(0, 2, "乙")) // the one that is shown
	if len(l.visits) != 3 || l.at != 1 {
		t.Errorf("%d visits, at %d", len(l.visits), l.at)
	}
	for _, other := range []visit{visitOf(1, 2, "乙"), visitOf(0, 4, "乙"), visitOf(0, 2, "丁")} {
		if other.sameAs(visitOf(0, 2, "乙")) {
			t.Errorf("%+v is the same", other)
		}
	}
	l.remember(visit{query: "戊"}) // nothing was found
	if len(l.visits) != 3 {
		t.Errorf("%d visits", len(l.visits))
	}
	shows(t, l.forward, "丙", "", "")
	l.remember(visitOf(0, 4, "丁"))
	shows(t, l.back, "丁", "丙")
	l.find(visitOf(0, 4, "丁"))
	shows(t, l.back, "丙")
	l.find(visitOf(0, 1, "甲")) // is not the latest
	shows(t, l.forward, "丁")
}

// recalls asks for earlier queries, each from the one before it; "" is the end.
func recalls(t *testing.T, l *log, shown string, queries ...string) {
	t.Helper()
	for i, want := range queries {
		got, ok := l.earlierQuery(shown)
		if got != want || ok != (want != "") {
			t.Errorf("step %d recalls %q, %v, not %q", i+1, got, ok, want)
		}
		shown = got
	}
}

func TestTheLogKeepsEachQueryOnce(t *testing.T) {
	var l log
	recalls(t, &l, "", "", "")
	for _, query := range []string{"甲", "乙", "", "丙", "甲"} {
		l.addQuery(query)
	}
	if len(l.queries) != 3 || l.recalling() {
		t.Errorf("queries %q, recalling %v", l.queries, l.recalling())
	}
	recalls(t, &l, "甲", "丙", "乙", "", "") // what is shown is not recalled
	if !l.recalling() {
		t.Error("no query is recalled")
	}
	l.addQuery("丁")
	recalls(t, &l, "", "丁", "甲", "丙")
}

// What is erased counts as looked at once nothing is left of it, and as it was before the
// first character was erased.
func TestTheLogKeepsWhatIsErased(t *testing.T) {
	var l log
	l.edited(visitOf(0, 1, ""), "甲")
	l.edited(visitOf(0, 1, "甲"), "甲乙")
	l.edited(visitOf(0, 1, "甲乙"), "甲")
	l.edited(visitOf(0, 2, "甲"), "")
	if len(l.visits) != 1 || !l.visits[0].sameAs(visitOf(0, 1, "甲乙")) {
		t.Errorf("%+v", l.visits)
	}
}

// A caller of whom nothing is known does not count.
func TestTheLogCountsCallers(t *testing.T) {
	var l log
	for i, want := range []int{0, 0, 1, 1} {
		if i == 2 {
			l.remember(visitOf(l.callers, 1, "甲"))
			l.back()
			l.earlierQuery("")
		}
		if got := l.nextCaller(); got != want || !l.atEnd() || l.recalling() {
			t.Errorf("caller %d, want %d; at the end %v, recalling %v", got, want, l.atEnd(), l.recalling())
		}
	}
}

package main

import (
	"slices"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure/search/internal/analysis"
	"github.com/seed2ea1efa0/disclosure/search/internal/evidence"
)

// ranked returns how many of the questions of the sets have the right item first and among
// the first three, if nothing is refused.
func (l *Learned) ranked(f form, sets []Set) (first, three float64) {
	var m Measure
	for _, set := range sets {
		for _, r := range l.readIn(f, set, everything) {
			m.count(&r, evidence.Full)
		}
	}
	return share(m.First, m.Answerable), share(m.Three, m.Answerable)
}

// The more examples of how people ask, the better; each field and kind of terms is of
// use, or at least does no harm.
func TestWhatEachPartBrings(t *testing.T) {
	if testing.Short() {
		t.Skip("some twenty indexes")
	}
	sets := slices.DeleteFunc(readSets(t), func(s Set) bool { return !strings.HasPrefix(s.Name, "real-") })
	sets = joined(sets)
	l := &Learned{evidence.Learned, evidence.WithLists, evidence.WithoutLists}
	last := 0.0
	for _, n := range []int{0, 4, 8, 16, -1} {
		f := complete
		f.questions = n
		first, three := l.ranked(f, sets)
		t.Logf("%2d questions an item: first %.3f, in three %.3f", n, first, three)
		if first < last {
			t.Errorf("%d questions an item are worse than fewer", n)
		}
		last = first
	}
	without := func(name string, f form) {
		first, three := l.ranked(f, sets)
		t.Logf("without %-10s first %.3f, in three %.3f", name, first, three)
		if first > last+0.01 {
			t.Errorf("it is better without %s", name)
		}
	}
	f := complete
	f.concepts = false
	without("concepts", f)
	for field, name := range []string{"names", "keywords", "questions", "glosses", "categories"} {
		l.Weights = evidence.Learned
		l.Weights[field] = [analysis.Kinds]float32{}
		without(name, complete)
	}
	for kind, name := range []string{"characters", "pairs", "stems", "numbers"} {
		l.Weights = evidence.Learned
		for field := range l.Weights {
			l.Weights[field][kind] = 0
		}
		without(name, complete)
	}
}

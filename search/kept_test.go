package search

import (
	"testing"

	"github.com/seed2ea1efa0/disclosure"
)

// What many items have is kept once, with the items as runs of neighbours: so a catalogue of
// 100,000 items stays small, and a scan reads each text once.
func TestATextOfManyItemsIsKeptOnce(t *testing.T) {
	type text struct {
		field  Field
		folded string
	}
	x := New(disclosure.Default())
	known := make(map[text]bool)
	for at, folded := range x.folded {
		key := text{x.fields[at], folded}
		if known[key] {
			t.Errorf("%q is kept twice as %v", folded, x.fields[at])
		}
		known[key] = true
		runs := x.runsOf(at)
		for i, r := range runs {
			if r.first >= r.end || i > 0 && runs[i-1].end >= r.first {
				t.Errorf("the runs of %q are %v", folded, runs)
			}
		}
	}
	if runs := x.runsOf(0); x.fields[0] != FieldNumber || x.folded[0] != "1" || len(runs) != 1 || runs[0] != (run{0, 1}) {
		t.Errorf("the first text is %v %q of %v, not the number of the first item", x.fields[0], x.folded[0], runs)
	}
}

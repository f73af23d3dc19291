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
	for at, e := range x.entries {
		key := text{x.fields[at], e.folded}
		if known[key] {
			t.Errorf("%q is kept twice as %v", e.folded, x.fields[at])
		}
		known[key] = true
		for i, r := range e.runs {
			if r.first >= r.end || i > 0 && e.runs[i-1].end >= r.first {
				t.Errorf("the runs of %q are %v", e.folded, e.runs)
			}
		}
	}
	if e := x.entries[0]; x.fields[0] != FieldNumber || e.folded != "1" || len(e.runs) != 1 || e.runs[0] != (run{0, 1}) {
		t.Errorf("the first text is %v %q of %v, not the number of the first item", x.fields[0], e.folded, e.runs)
	}
}

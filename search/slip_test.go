package search

import "testing"

// One letter is missing, too many, swapped with the next, or its neighbour was hit.
func TestOneSlip(t *testing.T) {
	for _, test := range []struct {
		typed, meant string
		want         bool
	}{
		{"shi", "shi", false}, {"hsi", "shi", true}, {"hxi", "shi", false}, {"xsi", "shi", false}, {"hsa", "shi", false}, {"xiu", "xui", true}, {"xu", "xui", true},
		{"xuii", "xui", true}, {"xxui", "xui", true}, {"x", "xui", false}, {"xuiab", "xui", false}, {"xua", "xui", false}, {"xuo", "xui", true}, {"xii", "xui", true},
		{"cui", "xui", true}, {"pui", "aui", false}, {"mui", "zui", false}, {"qo", "qp", true}, {"ab", "ba", true}, {"abc", "bad", false}, {"a", "s", true}, {"s", "a", true}, {"a", "d", false},
	} {
		if got := oneSlip(test.typed, test.meant); got != test.want {
			t.Errorf("%s for %s is one slip: %v", test.typed, test.meant, got)
		}
		if got := oneSlip(test.meant, test.typed); got != test.want {
			t.Errorf("%s for %s is one slip: %v", test.meant, test.typed, got)
		}
	}
}

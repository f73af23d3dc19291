package cells

import "testing"

func TestARulerMeasuresAsTheTerminalDoes(t *testing.T) {
	for _, test := range []struct {
		text            string
		single, cluster int
	}{
		{"社保卡a", 7, 7}, {"กำ", 2, 1}, {"ｶﾞ", 2, 1}, {"हिन्दी", 5, 2}, {"e\u0301", 1, 1}, {"\x1b[1m社\x1b[m", 2, 2}, {"", 0, 0},
	} {
		if got := (Ruler{}).Width(test.text); got != test.single {
			t.Errorf("%q: %d cells, want %d", test.text, got, test.single)
		}
		if got := (Ruler{Clusters: true}).Width(test.text); got != test.cluster {
			t.Errorf("%q in clusters: %d cells, want %d", test.text, got, test.cluster)
		}
	}
}

func TestNoCharacterIsCutApart(t *testing.T) {
	for _, ruler := range []Ruler{{}, {Clusters: true}} {
		for width := range 12 {
			got := ruler.Truncate("กำหนด", width, "")
			if ruler.Width(got) > width || got == "ก" {
				t.Errorf("%+v: %q in %d cells", ruler, got, width)
			}
		}
	}
}

// A character has at most two cells, so that every line has room for one: of several that
// belong together, and are added up, the first is one, with its marks.
func TestTheFirstCharacter(t *testing.T) {
	const family = "👨\u200d👩\u200d👧"
	for _, test := range []struct {
		ruler Ruler
		text  string
		first string
		cells int
	}{
		{Ruler{}, "社保", "社", 2}, {Ruler{}, "e\u0301x", "e\u0301", 1}, {Ruler{}, family, "👨\u200d", 2}, {Ruler{Clusters: true}, family, family, 2}, {Ruler{}, "", "", 0},
	} {
		if first, cells := test.ruler.First(test.text); first != test.first || cells != test.cells {
			t.Errorf("%+v: the first of %q is %q of %d cells, want %q of %d", test.ruler, test.text, first, cells, test.first, test.cells)
		}
	}
}

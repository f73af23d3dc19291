package search

import (
	"slices"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/search/internal/analysis"
)

// A session looks for a longer word among the texts that have the shorter one, and
// remembers the words of the query before alone, however long somebody types.
func TestTypingOnNarrows(t *testing.T) {
	s := New(disclosure.Default()).NewSession()
	s.Search("挂")
	texts, n := s.among("挂失")
	if n <= 0 || n != len(texts) || n > 40 {
		t.Errorf("after 挂, 挂失 is looked for among %d texts of %d", n, len(s.index.folded))
	}
	for range 3 {
		s.Search("社保 挂失")
	}
	if len(s.known) != 2 {
		t.Errorf("%d words are remembered of 社保 挂失", len(s.known))
	}
	s.Search("社")
	if _, n := s.among("挂失"); n != everywhere {
		t.Errorf("after 社, 挂失 is looked for among %d texts", n)
	}
}

// Every name is found as it is read, however long it is.
func TestNamesAsTheyAreRead(t *testing.T) {
	x := New(disclosure.Default())
	for item := range disclosure.Default().Items() {
		spelled := ""
		for _, r := range []rune(analysis.Fold(item.Name()))[:min(12, len([]rune(analysis.Fold(item.Name()))))] {
			reading := ""
			x.pinyin.Of(r, func(syllable int) { reading = x.pinyin.Syllables[syllable] })
			spelled += reading
		}
		if !slices.ContainsFunc(x.Search(spelled), func(h Hit) bool { return h.Item == item }) {
			t.Errorf("%s does not find %v", spelled, item)
		}
	}
}

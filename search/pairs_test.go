package search

import (
	"fmt"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
)

// catalogOfContents returns a catalogue of items that each make something else public.
func catalogOfContents(t *testing.T, items int) *disclosure.Catalog {
	t.Helper()
	records := make([]disclosure.Record, items)
	for i := range records {
		records[i] = disclosure.Record{
			Number: i + 1, Name: fmt.Sprintf("事项%d", i+1), Category: disclosure.Category{Number: 1, Name: "服务"},
			Keywords:    []string{characters(i, 3)},
			Disclosures: []disclosure.RecordGroup{{Contents: []string{characters(7*i, 6), [...]string{"条件", "低保名单"}[i%2]}, Channels: []string{"政府网站"}}},
			LegalBasis:  []disclosure.Citation{{Text: "《行政许可法》"}},
			Deadline:    disclosure.RecordDeadline{Text: "20个工作日"},
			Publisher:   "某局", Audiences: []string{"全社会"}, Methods: []string{"主动"}, Levels: []string{"县级"},
		}
	}
	c, err := disclosure.New(disclosure.Meta{Title: "某局目录"}, records)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// characters returns some of 2,000 common characters, which numbers that are near share.
func characters(from, n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteRune(rune(0x5000 + (from+i*(37*i+from/2000))%2000))
	}
	return b.String()
}

// A pair of characters leads to the contents that have it, and to few others.
func TestPairsLeadToTheirContents(t *testing.T) {
	x := New(catalogOfContents(t, 3000))
	looked, pairs := 0, 0
	for at, field := range x.fields {
		if field != FieldContent {
			continue
		}
		symbols := x.text(at).symbols
		for i := 1; i < len(symbols); i++ {
			entries := x.contentPairs.with(symbols[i-1], symbols[i])
			if !slices.Contains(entries, int32(at)) {
				t.Fatalf("%q is not found by its pair %d", x.folded[at], i)
			}
			pairs++
			for _, entry := range entries {
				if x.fields[entry] != FieldContent {
					t.Fatalf("%q is no content", x.folded[entry])
				}
				if !hasPair(x.text(int(entry)).symbols, symbols[i-1:i+1]) {
					looked++
				}
			}
		}
	}
	if pairs < 10_000 || looked > 5*pairs {
		t.Errorf("%d pairs lead to %d contents that have them not", pairs, looked)
	}
	if got := x.contentPairs.with(0, 0); len(got) > 30 {
		t.Errorf("what no content has leads to %d", len(got))
	}
}

func hasPair(symbols, pair []symbol) bool {
	for i := 1; i < len(symbols); i++ {
		if slices.Equal(symbols[i-1:i+1], pair) {
			return true
		}
	}
	return false
}

// Letters lead to the words whose first syllable they begin with, of 3,000 keywords to few.
func TestLettersLeadToFewKeywords(t *testing.T) {
	x := New(catalogOfContents(t, 3000))
	n := 0
	for word := range x.beginningAs("guashi") {
		n++
		begins := false
		x.pinyin.Of(firstRune(word.text), func(syllable int) {
			begins = begins || strings.HasPrefix("guashi", x.pinyin.Syllables[syllable])
		})
		if !begins {
			t.Errorf("%s begins otherwise", word.text)
		}
	}
	if n == 0 || n > 300 {
		t.Errorf("guashi leads to %d words", n)
	}
}

// The first answer of an index allocates no more over more items, where few are found: what
// is made for it is not made of all.
func TestAnswersDoNotGrowWithTheCatalogue(t *testing.T) {
	small, large := catalogOfContents(t, 500), catalogOfContents(t, 8000)
	for _, query := range []string{"guashi zenme ban", "社保ka", "火星低保名单", "挂失 -补办", "不是挂失，是补办", "第八条", "83 84 85"} {
		few, many := allocations(New(small), query), allocations(New(large), query)
		if many > few+few/2+500 {
			t.Errorf("%q: %d allocations over 500 items, %d over 8000", query, few, many)
		}
	}
}

// allocations returns how many allocations the first answer of an index makes.
func allocations(x *Index, query string) int {
	New(disclosure.Default()).Answer("预热") // counts what questions have in common
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	x.Answer(query)
	runtime.ReadMemStats(&after)
	return int(after.Mallocs - before.Mallocs)
}

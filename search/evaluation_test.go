package search_test

import (
	"fmt"
	"iter"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/search"
)

// A judged query of testdata: its kind, what is typed, and what should come
// first: numbers of items, any of which is right, such as 28|60|64; "none"; or a
// whole set, such as set:law=工伤保险条例.
type judged struct{ kind, query, expected string }

// TestQuality asks two sets of queries. queries.tsv is a third of those of the
// people who ordered the search; queries-own.tsv was written before the search,
// about other items, to see whether it is good at more than the first.
func TestQuality(t *testing.T) {
	const first, firstThree = 0.90, 0.96 // what must be right at least
	for _, file := range []string{"testdata/queries.tsv", "testdata/queries-own.tsv"} {
		t.Run(file, func(t *testing.T) {
			index := search.New(disclosure.Default())
			kinds := make(map[string]*quality)
			for _, j := range readQueries(t, file) {
				one, three := j.judge(t, index.Search(j.query))
				if !one {
					t.Logf("%s %q: want %s first", j.kind, j.query, j.expected)
				}
				for _, kind := range []string{j.kind, "all"} {
					if kinds[kind] == nil {
						kinds[kind] = new(quality)
					}
					kinds[kind].count(one, three)
				}
			}
			for kind, q := range kinds {
				t.Logf("%-10s %v", kind, q)
			}
			all := kinds["all"]
			if all.share(all.first) < first || all.share(all.firstThree) < firstThree {
				t.Errorf("%v; must be at least %.2f and %.2f", all, first, firstThree)
			}
		})
	}
}

type quality struct{ queries, first, firstThree int }

func (q *quality) count(first, firstThree bool) {
	q.queries++
	if first {
		q.first++
	}
	if firstThree {
		q.firstThree++
	}
}

func (q *quality) share(right int) float64 { return float64(right) / float64(q.queries) }

func (q *quality) String() string {
	return fmt.Sprintf("%3d queries, first %.3f, in the first three %.3f", q.queries, q.share(q.first), q.share(q.firstThree))
}

func readQueries(t *testing.T, file string) (queries []judged) {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	_, lines, _ := strings.Cut(string(text), "\n") // the header
	for line := range strings.Lines(lines) {
		cells := strings.Split(strings.TrimRight(line, "\r\n"), "\t")
		if len(cells) != 3 {
			t.Fatalf("%s: %q has not three cells", file, line)
		}
		queries = append(queries, judged{cells[0], cells[1], cells[2]})
	}
	return queries
}

// judge tells whether what should come first does, and whether it is among the
// first three.
func (j judged) judge(t *testing.T, hits []search.Hit) (first, firstThree bool) {
	t.Helper()
	got := numbers(hits)
	if j.expected == "none" {
		return len(got) == 0, len(got) == 0
	}
	if set, ok := strings.CutPrefix(j.expected, "set:"); ok {
		want := itemNumbers(members(t, set))
		if len(want) == 0 {
			t.Fatalf("%q: the set %s is empty", j.query, set)
		}
		got = got[:min(len(want), len(got))]
		slices.Sort(got)
		return slices.Equal(got, want), slices.Equal(got, want)
	}
	right := func(number int) bool {
		return slices.Contains(strings.Split(j.expected, "|"), strconv.Itoa(number))
	}
	return len(got) > 0 && right(got[0]), slices.ContainsFunc(got[:min(3, len(got))], right)
}

// members yields the items of a set, such as cat=8.
func members(t *testing.T, set string) iter.Seq[disclosure.Item] {
	t.Helper()
	c := disclosure.Default()
	kind, value, _ := strings.Cut(set, "=")
	switch kind {
	case "law":
		return c.ItemsByLaw(value)
	case "channel":
		channel, err := disclosure.ParseChannel(value)
		if err != nil {
			t.Fatal(err)
		}
		return c.ItemsByChannel(channel)
	}
	number, err := strconv.Atoi(value)
	switch {
	case err != nil:
		t.Fatal(err)
	case kind == "cat":
		return c.ItemsByCategory(number)
	case kind == "days":
		return c.ItemsByDeadline(number)
	}
	t.Fatalf("unknown set %q", set)
	return nil
}

func numbers(hits []search.Hit) []int {
	got := make([]int, len(hits))
	for i, hit := range hits {
		got[i] = hit.Item.Number()
	}
	return got
}

func itemNumbers(items iter.Seq[disclosure.Item]) (numbers []int) {
	for item := range items {
		numbers = append(numbers, item.Number())
	}
	return numbers
}

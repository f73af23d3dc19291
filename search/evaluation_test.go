package search_test

import (
	"fmt"
	"iter"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/search"
)

// A judged query of testdata: its kind, what is typed, and what should come
// first: numbers of items, any of which is right, such as 28|60|64; a whole set,
// such as set:law=工伤保险条例; or none.
type judged struct{ kind, query, expected string }

// A bar is what must be right at least: in the first place, in the first three.
type bar struct{ first, firstThree float64 }

// bars tells what is asked of a group of kinds. What people really ask
// (question, phrase) is harder than what is typed to find an item; a query that
// has no answer is right where it finds nothing, one that is near the domain
// also where all that it finds is marked as partial.
func bars(group string) bar {
	switch group {
	case "real":
		return bar{0.85, 0.94}
	case "none":
		return bar{0.83, 0.83}
	case "none-near":
		return bar{0.75, 0.75}
	}
	return bar{0.96, 0.98}
}

func groupOf(kind string) string {
	switch kind {
	case "question", "phrase":
		return "real"
	case "none", "none-near":
		return kind
	}
	return "short"
}

// TestQuality asks the sets of queries in testdata. The short ones, queries-*:
// dev is a third of those of the people who ordered the search, own was written
// before the search, about other items. What people really ask, real-*: dev
// comes from those people too; of a set of our own, worded after titles of
// public pages, the search was tuned on one half and not on the held one. The
// third and the fourth were worded for the search as it was, after every change
// that the sets before had brought; they are reported, and no bar holds for them.
// Nothing was changed for the third, and two words for the fourth (试用期, 死亡待遇).
//
// city and country are by two people who saw nothing but the names of the items. When
// first asked, city had .832 and .903; it was then looked at, and so was the first
// half of country, which had .864 and .951. The second half of country, asked after
// that, had .941 and .941.
func TestQuality(t *testing.T) {
	files, err := filepath.Glob("testdata/*.tsv")
	if err != nil || len(files) == 0 {
		t.Fatalf("no sets: %v", err)
	}
	index := search.New(disclosure.Default())
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".tsv"), func(t *testing.T) {
			kinds, groups := make(map[string]*quality), make(map[string]*quality)
			for _, j := range readQueries(t, file) {
				hits := index.Search(j.query)
				one, three := j.judge(t, hits)
				if !one {
					t.Logf("%s %q: want %s first, have %v", j.kind, j.query, j.expected, hits[:min(3, len(hits))])
				}
				count(kinds, j.kind, one, three)
				count(groups, groupOf(j.kind), one, three)
			}
			for _, kind := range slices.Sorted(maps.Keys(kinds)) {
				t.Logf("%-10s %v", kind, kinds[kind])
			}
			for group, q := range groups {
				// Of a few queries, one may fail.
				allowed := bars(group)
				wrong := q.queries - q.first
				reported := strings.HasSuffix(file, "real-third.tsv") || strings.HasSuffix(file, "real-fourth.tsv")
				if wrong > 1 && !reported && (q.share(q.first) < allowed.first || q.share(q.firstThree) < allowed.firstThree) {
					t.Errorf("%s: %v; must be at least %.2f and %.2f", group, q, allowed.first, allowed.firstThree)
				} else {
					t.Logf("%s: %v", group, q)
				}
			}
		})
	}
}

type quality struct{ queries, first, firstThree int }

func count(all map[string]*quality, name string, first, firstThree bool) {
	q := all[name]
	if q == nil {
		q = new(quality)
		all[name] = q
	}
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
		empty := len(got) == 0 || j.kind == "none-near" && hits[0].Partial
		return empty, empty
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

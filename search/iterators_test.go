package search

import (
	"iter"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
)

// stops breaks off a loop behind each of the things that a sequence yields: one that went
// on would panic.
func stops(t *testing.T, name string, fewest int, all iter.Seq[struct{}]) {
	t.Helper()
	count := 0
	for range all {
		count++
	}
	if count < fewest {
		t.Errorf("%s are %d, not %d", name, count, fewest)
	}
	for last := range count {
		n := 0
		for range all {
			if n == last {
				break
			}
			n++
		}
	}
}

func bare[T any](all iter.Seq[T]) iter.Seq[struct{}] {
	return func(yield func(struct{}) bool) {
		all(func(T) bool { return yield(struct{}{}) })
	}
}

func bare2[T, U any](all iter.Seq2[T, U]) iter.Seq[struct{}] {
	return func(yield func(struct{}) bool) {
		all(func(T, U) bool { return yield(struct{}{}) })
	}
}

// Whoever looks through texts may stop at any of them.
func TestSequencesStop(t *testing.T) {
	c := elsewhere(t)
	x := New(c, disclosure.Default())
	b := newBuilder(Options{}, x.catalogs)
	for _, c := range x.catalogs {
		b.addCatalog(c)
	}
	for item := range c.Items() {
		stops(t, "the texts of an item", 8, bare2(x.texts(item)))
		stops(t, "its own texts", 3, bare2(ownTexts(item)))
		stops(t, "the texts that it shares", 4, bare2(sharedTexts(item, c.Law)))
	}
	stops(t, "the texts of the first item", 3, bare2(b.ownTexts(0)))
	stops(t, "the names", 90, bare(x.names()))
	stops(t, "the categories", 10, bare(x.Categories()))
	for word, fewest := range map[string]int{"挂矢": 1, "guahsi": 1, "retired": 3, "retirements": 3, "挂": 0, "card": 0, "cards": 1} {
		stops(t, "the slips of "+word, fewest, bare(x.slips(word)))
	}
}

package ledger

import (
	_ "embed"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
)

//go:embed testdata/titles.tsv
var titlesTSV string

// What is taken without asking is right, and a fair part of what belongs somewhere
// is taken. A title that belongs nowhere is not taken.
func TestTitles(t *testing.T) {
	m := NewMatcher(disclosure.Default())
	var belong, taken, right, asked, lost int
	for line := range strings.Lines(titlesTSV) {
		numbers, title, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok {
			continue
		}
		found := m.byTitle(title)
		item, match, candidates := found.item, found.kind, found.candidates
		wanted := strings.Split(numbers, ",")
		if numbers != "0" {
			belong++
		}
		switch {
		case match == ByTitle && slices.Contains(wanted, strconv.Itoa(item.Number())):
			taken++
			right++
		case match == ByTitle:
			taken++
			t.Logf("wrong: %s: %v, want %s", title, item, numbers)
		case match == Asked && numbers == "0":
			asked++
			t.Logf("asked: %s: %v", title, candidates)
		case match == Asked:
			t.Logf("asked: %s: %v, want %s", title, candidates, numbers)
		case numbers != "0":
			lost++
			t.Logf("lost: %s, want %s", title, numbers)
		}
	}
	t.Logf("%d belong somewhere, %d taken, %d of them right, %d lost; %d asked that belong nowhere", belong, taken, right, lost, asked)
	if float64(right) < 0.95*float64(taken) {
		t.Errorf("%d of %d taken titles are right", right, taken)
	}
	if float64(right) < 0.4*float64(belong) {
		t.Errorf("%d of %d titles are taken", right, belong)
	}
	if lost > belong/10 {
		t.Errorf("%d of %d titles are told to belong nowhere", lost, belong)
	}
}

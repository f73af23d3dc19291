package main

import (
	"bytes"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure/search/internal/evidence"
)

func readSets(t *testing.T) []Set {
	t.Helper()
	sets, err := ReadSets("../../testdata")
	if err != nil {
		t.Fatal(err)
	}
	return sets
}

// What is committed is what training gives.
func TestLearnedIsWhatTrainingGives(t *testing.T) {
	if testing.Short() {
		t.Skip("training takes half a minute")
	}
	source, err := Learn(readSets(t)).source()
	if err != nil {
		t.Fatal(err)
	}
	committed, err := os.ReadFile("../evidence/learned.go")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(source, committed) {
		t.Error("internal/evidence/learned.go is stale: run go generate ./search")
	}
}

// The counts that are committed are those of the questions.
func TestCountsAreThoseOfTheQuestions(t *testing.T) {
	if counts() != evidence.Counts {
		t.Error("internal/evidence/general.txt is stale: run go generate ./search")
	}
}

// A set is answered as well by what was learned without it. The weights are learned
// from the example questions alone, so it is the rules that are learned again.
func TestSetsThatWereNotLearnedFrom(t *testing.T) {
	if testing.Short() {
		t.Skip("learning the rules again takes some seconds for each set")
	}
	sets := readSets(t)
	all := &Learned{evidence.Learned, evidence.WithLists, evidence.WithoutLists}
	readings := make([][]reading, len(sets))
	for i, set := range sets {
		readings[i] = all.readIn(complete, set, everything)
	}
	var sum Measure
	for i, set := range sets {
		if !strings.HasPrefix(set.Name, "real-") {
			continue
		}
		others := slices.Delete(slices.Clone(readings), i, i+1)
		without := &Learned{WithLists: learnRule(slices.Concat(others...))}
		m := without.Measure(readings[i])
		t.Logf("%-12s without it: %v", set.Name, m)
		t.Logf("%-12s with it:    %v", "", all.Measure(readings[i]))
		sum.add(m)
	}
	t.Logf("all, each without itself: %v", sum)
	if first := share(sum.First, sum.Answerable); first < 0.87 {
		t.Errorf("first right: %.3f", first)
	}
	if wrong := share(sum.WrongUnmarked, sum.Answerable); wrong > 0.07 {
		t.Errorf("wrong without a mark: %.3f", wrong)
	}
	if empty := share(sum.Empty, sum.None); empty < 0.88 {
		t.Errorf("without an answer and empty: %.3f", empty)
	}
}

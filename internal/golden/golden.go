// Package golden holds what is made in tests against files that a person has read.
package golden

import (
	"iter"
	"os"
	"strings"
	"testing"
)

// Hold compares a text with the file that keeps it, and writes the file first where it
// is to be updated. Read the difference before it is kept: a golden file that freezes a
// mistake is worse than none.
func Hold(t testing.TB, update bool, file, got string) {
	t.Helper()
	if update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got == string(want) {
		return
	}
	is, was, heading := strings.Split(got, "\n"), strings.Split(string(want), "\n"), ""
	for i := range min(len(is), len(was)) {
		if strings.HasPrefix(is[i], mark) {
			heading = ", below " + is[i]
		}
		if is[i] != was[i] {
			t.Fatalf("%s, line %d%s: go test -update, and read the difference\n%s\nwas\n%s", file, i+1, heading, is[i], was[i])
		}
	}
	t.Fatalf("%s has %d lines, and had %d", file, len(is), len(was))
}

// mark begins the line that names a case.
const mark = "=== "

// Cases yields the names and the texts of the cases in a file: a line "=== name" begins
// each.
func Cases(t testing.TB, file string) iter.Seq2[string, string] {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return func(yield func(name, text string) bool) {
		seen := make(map[string]bool)
		for part := range strings.SplitSeq("\n"+string(data), "\n"+mark) {
			name, text, found := strings.Cut(part, "\n")
			if !found || name == "" {
				continue
			}
			if seen[name] {
				t.Fatalf("%s has %q twice", file, name)
			}
			seen[name] = true
			if !yield(name, text) {
				return
			}
		}
	}
}

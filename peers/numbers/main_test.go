package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// The table has a row for each thing that is measured, and the page has these rows.
func TestTable(t *testing.T) {
	r := results{"list hello": 2, "due hello": 2.5, "show hello": 3, "search hello": 15.5, "importing bytes": 557_412, "session MB": 2.61}
	r.read([]byte(`goos: linux
BenchmarkDue20/disclosure-2    1000   12.3 ns/op   0 B/op   0 allocs/op
BenchmarkDue20/lunar-go-2      10   162223 ns/op   9 B/op   3 allocs/op
BenchmarkDue20/rickar-cal-2    10   2122 ns/op
BenchmarkKeys90/disclosure-2   100   40.1 µs/key  8.0 µs/p50  128.0 µs/p99
BenchmarkKeys90/fzf-all-2      100   80.2 µs/key  9.0 µs/p50  256.0 µs/p99
BenchmarkItemByName            100   14 ns/op
BenchmarkItemByName            100   17 ns/op
PASS
`))
	table := r.table() + r.boundsTable()
	for _, want := range []string{
		"| 20 working days from a date | 12 ns, no allocation | rickar/cal 2.1 µs (no Chinese holidays), lunar-go 162 µs |",
		"| 40 µs, half within 8.0 µs, p99 128 µs | 0.5 × fzf over all fields (p99 0.5 ×), ",
		", 14 ns, ",
		"| 2.0 ×, 2.5 ×, 3.0 ×, 15.5 × |",
		" | 557 KB | 600 KB |",
		" | 2.6 MB | 4 MB |",
	} {
		if !strings.Contains(table, want) {
			t.Errorf("%q is missing:\n%s", want, table)
		}
	}
	page, err := os.ReadFile("../../docs/numbers.md")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(table) {
		what, _, _ := strings.Cut(line[2:], " | ")
		if !strings.Contains(string(page), "| "+what+" | ") {
			t.Errorf("the page has no row %q", what)
		}
	}
}

// A table takes the place of the one with its heading, and the rest of the page stays.
func TestRewrite(t *testing.T) {
	page := filepath.Join(t.TempDir(), "numbers.md")
	if err := os.WriteFile(page, []byte("# Numbers\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\nbetween\n\n| c |\n| old |\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := rewrite(page, "| a | b |\n| 3 | 4 |\n", "| c |\n| new |\n"); err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(page)
	if want := "# Numbers\n\n| a | b |\n| 3 | 4 |\n\nbetween\n\n| c |\n| new |\n"; err != nil || string(got) != want {
		t.Errorf("got %q, %v", got, err)
	}
	if err := rewrite(page, "| d |\n| 5 |\n"); err == nil {
		t.Error("a table that the page does not have is written nowhere without a word")
	}
}

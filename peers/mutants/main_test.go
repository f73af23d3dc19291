package main

import (
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"
)

// A package of five mutants of which its test lets one pass.
func TestMutants(t *testing.T) {
	folder := t.TempDir()
	for name, text := range map[string]string{
		"go.mod":   "module small\n\ngo 1.26\n",
		"small.go": "package small\n\nfunc Sign(n int) int {\n\tif n < 0 {\n\t\treturn -1\n\t}\n\tsize := 0\n\tsize = n + 0*size\n\treturn min(size, 1)\n}\n",
		"small_test.go": "package small\n\nimport \"testing\"\n\nfunc TestSign(t *testing.T) {\n" +
			"\tif Sign(-3) != -1 || Sign(5) != 1 {\n\t\tt.Fatal(\"sign\")\n\t}\n}\n",
	} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	scratch := t.TempDir()
	found, err := mutate(folder, scratch)
	if err != nil {
		t.Fatal(err)
	}
	binary, err := compile(folder, scratch)
	if err != nil {
		t.Fatal(err)
	}
	skip, processor, err := baseline(folder, binary)
	if err != nil || skip != "^$" && skip != "" {
		t.Fatalf("skips %q: %v", skip, err)
	}
	survived := map[string]bool{}
	for _, m := range found {
		if !killed(folder, binary, m.number, skip, processor) {
			survived[m.fault] = true
		}
	}
	if len(found) != 5 {
		t.Errorf("%d mutants, not 5: %v", len(found), found)
	}
	for _, want := range []string{"boundary: n < 0", "arithmetic: n + 0*size"} {
		if !survived[want] {
			t.Errorf("%s was killed", want)
		}
	}
	if len(survived) != 2 {
		t.Errorf("survived: %v", survived)
	}
}

// Mutants that would take all memory or all time are killed and leave the machine alone.
func TestMutantsAreLimited(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("only Linux limits a program that runs")
	}
	for _, test := range []struct{ step, end string }{
		{"all = append(all, make([]byte, 1<<20))", "out of memory"},
		{"sum += i", "signal: killed"},
	} {
		folder := t.TempDir()
		for name, text := range map[string]string{
			"go.mod": "module hungry\n\ngo 1.26\n",
			"hungry.go": "package hungry\n\nfunc Fill(n int) (all [][]byte, sum int) {\n\tfor i := 0; i < n; {\n" +
				"\t\t" + test.step + "\n\t\ti++\n\t}\n\treturn all, sum\n}\n",
			"hungry_test.go": "package hungry\n\nimport \"testing\"\n\nfunc TestFill(t *testing.T) {\n" +
				"\tif all, sum := Fill(3); len(all)+sum != 3 {\n\t\tt.Fatal(\"fill\")\n\t}\n}\n",
		} {
			if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		scratch := t.TempDir()
		found, err := mutate(folder, scratch)
		if err != nil {
			t.Fatal(err)
		}
		binary, err := compile(folder, scratch)
		if err != nil {
			t.Fatal(err)
		}
		endless := slices.IndexFunc(found, func(m mutant) bool { return m.fault == "left out: i++" })
		if endless < 0 {
			t.Fatalf("no mutant leaves out the step: %v", found)
		}
		_, out, err := run(t.Context(), folder, binary, found[endless].number, "", time.Second)
		if err == nil || !strings.Contains(string(out)+err.Error(), test.end) {
			t.Errorf("%s for ever ended with %v: %.300s", test.step, err, out)
		}
	}
}

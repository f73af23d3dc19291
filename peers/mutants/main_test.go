package main

import (
	"os"
	"path/filepath"
	"testing"
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
	skip, limit, err := baseline(folder, binary)
	if err != nil || skip != "^$" && skip != "" {
		t.Fatalf("skips %q: %v", skip, err)
	}
	survived := map[string]bool{}
	for _, m := range found {
		if !killed(folder, binary, m.number, skip, limit) {
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

package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A fault in a file for one system, and one in a test, are found there and nowhere else.
func TestCheck(t *testing.T) {
	folder := t.TempDir()
	for name, text := range map[string]string{
		"go.mod":               "module small\n\ngo 1.26\n",
		"small.go":             "package small\n",
		"small_windows.go":     "package small\n\nfunc home() string { return 1 }\n",
		"small_darwin_test.go": "package small\n\nvar home = missing\n",
	} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for system, want := range map[string]string{"linux/amd64": "", "windows/amd64": "cannot use 1", "darwin/arm64": "undefined: missing"} {
		_, faults, err := check(folder, system, "./...")
		if err != nil {
			t.Fatal(err)
		}
		switch {
		case want == "" && len(faults) > 0:
			t.Errorf("%s: %v", system, faults)
		case want != "" && (len(faults) == 0 || !strings.Contains(faults[0].Msg, want)):
			t.Errorf("%s: got %v, want %q", system, faults, want)
		}
	}
}

package chores

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

const importsTheRoot = `package main

import (
	"encoding/json"
	"os"

	"github.com/seed2ea1efa0/disclosure"
)

func main() { 
	item, _ := disclosure.Default().Item(83)
	json.NewEncoder(os.Stdout).Encode(item)
}
`

// What an importer has anyway.
const importsTheSame = `package main

import (
	"encoding/json"
	"os"
)

func main() {
	var v any
	json.Unmarshal([]byte("{}"), &v)
	json.NewEncoder(os.Stdout).Encode(v)
}
`

// An importer of the root gets the root: no terminal code, a line in go.mod, and
// few bytes.
func TestImportingTheRootBringsNothingElse(t *testing.T) {
	const module = "github.com/seed2ea1efa0/disclosure"
	importer := scratchModule(t, importsTheRoot)
	for dependency := range strings.Lines(importer("list", "-deps", ".")) {
		dependency = strings.TrimSpace(dependency)
		standard := !strings.Contains(strings.Split(dependency, "/")[0], ".")
		ours := slices.Contains([]string{"example.org/importer", module, module + "/workday"}, dependency) || strings.HasPrefix(dependency, module+"/internal/")
		if !standard && !ours {
			t.Errorf("the program links %s", dependency)
		}
	}
	file := importer("mod", "edit", "-print")
	if requires := regexp.MustCompile(`(?m)^require `).FindAllString(file, -1); len(requires) != 1 || strings.Contains(file, "require (") {
		t.Errorf("go.mod requires more than this module:\n%s", file)
	}

	with, without := size(t, importer), size(t, scratchModule(t, importsTheSame))
	t.Logf("the root adds %d bytes to a program with encoding/json of %d bytes", with-without, without)
	if with-without > 600_000 {
		t.Errorf("the root adds %d bytes, more than 600,000", with-without)
	}
}

// scratchModule makes a module outside the tree that requires this one by a
// replacement, and returns what runs the go command in it.
func scratchModule(t *testing.T, program string) func(args ...string) string {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "main.go"), []byte(program), 0o644); err != nil {
		t.Fatal(err)
	}
	checkout, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	run := func(args ...string) string {
		t.Setenv("GOWORK", "off")
		t.Setenv("GOFLAGS", "-trimpath") // as the checks have it: what they have compiled is there for it
		return output(t, dir, args...)
	}
	run("mod", "init", "example.org/importer")
	if strings.Contains(program, "seed2ea1efa0") {
		run("mod", "edit", "-require=github.com/seed2ea1efa0/disclosure@v0.1.0", "-replace=github.com/seed2ea1efa0/disclosure="+checkout)
		run("mod", "tidy")
	}
	return run
}

func size(t *testing.T, importer func(args ...string) string) int64 {
	program := filepath.Join(t.TempDir(), "program")
	importer("build", "-trimpath", "-ldflags", "-s -w", "-o", program, ".")
	info, err := os.Stat(program)
	if err != nil {
		t.Fatal(err)
	}
	return info.Size()
}

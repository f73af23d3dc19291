package main

import (
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure/tui/zwgk/internal/terminal"
)

// Every command has a schema for what it prints as JSON, and every schema a call: the
// tests of peers/ run the calls.
func TestEveryCommandHasASchema(t *testing.T) {
	const folder = "../../docs/schema"
	page, err := os.ReadFile(filepath.Join(folder, "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	for _, command := range newCommand(preferences{}, &terminal.Console{Out: terminal.NewOutput(io.Discard, false), Err: terminal.NewOutput(io.Discard, false)}).Commands() {
		if name := command.Name(); name != "help" && name != "completion" && !command.Hidden && !strings.Contains(string(page), "`zwgk "+name+" ") {
			t.Errorf("docs/schema/README.md has no schema of zwgk %s", name)
		}
	}
	files, err := filepath.Glob(filepath.Join(folder, "*.schema.json"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no schema, %v", err)
	}
	for _, file := range files {
		name := filepath.Base(file)
		schema, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if id := `"$id": "https://github.com/seed2ea1efa0/disclosure/docs/schema/` + name + `"`; !strings.Contains(string(schema), id) {
			t.Errorf("%s has not the id %s", name, id)
		}
		if !strings.Contains(string(page), "("+name+")") {
			t.Errorf("docs/schema/README.md has no call for %s", name)
		}
	}
	for _, link := range regexp.MustCompile(`\]\(([^)]*)\)`).FindAllStringSubmatch(string(page), -1) {
		if _, err := os.Stat(filepath.Join(folder, link[1])); err != nil {
			t.Error(err)
		}
	}
}

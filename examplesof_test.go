package disclosure_test

import (
	"go/ast"
	"go/doc"
	"go/parser"
	"go/token"
	"os"
	"path"
	"strings"
	"testing"
)

// Whoever reads about a type on pkg.go.dev finds it at work: every exported type has
// an example of its own, of a method, or of a function that returns it.
func TestEveryExportedTypeHasAnExample(t *testing.T) {
	if testing.Short() {
		t.Skip("asks for what can be written last")
	}
	for _, folder := range []string{".", "workday", "wording", "search", "table", "ledger", "disclosuretest", "tui"} {
		for _, of := range documented(t, folder).Types {
			examples := len(of.Examples)
			for _, f := range append(of.Methods, of.Funcs...) {
				examples += len(f.Examples)
			}
			if examples == 0 {
				t.Errorf("%s.%s has no example", folder, of.Name)
			}
		}
	}
}

// documented returns the documentation of the package in a folder.
func documented(t *testing.T, folder string) *doc.Package {
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	fset := token.NewFileSet()
	var files []*ast.File
	for _, entry := range entries {
		if !strings.HasSuffix(entry.Name(), ".go") {
			continue
		}
		file, err := parser.ParseFile(fset, path.Join(folder, entry.Name()), nil, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	p, err := doc.NewFromFiles(fset, files, path.Join("github.com/seed2ea1efa0/disclosure", folder))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

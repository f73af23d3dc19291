package disclosure_test

import (
	"bytes"
	"flag"
	"go/ast"
	"go/parser"
	"go/printer"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the files anew in testdata that tests hold to the code")

// The exported API is in testdata/api.txt, so that a change of it is seen in
// review: go test . -run TestAPI -update writes it anew.
func TestAPI(t *testing.T) {
	var api strings.Builder
	for _, folder := range []string{".", "workday", "wording", "search", "table", "ledger", "disclosuretest", "tui"} {
		api.WriteString("# " + folder + "\n\n" + strings.Join(exported(t, folder), "\n") + "\n\n")
	}
	golden(t, "testdata/api.txt", api.String())
}

// golden holds a text line by line against a file, which -update writes anew.
func golden(t *testing.T, name, text string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	was, is := strings.Split(string(want), "\n"), strings.Split(text, "\n")
	for _, line := range is {
		if !slices.Contains(was, line) {
			t.Errorf("%s: new: %s", name, line)
		}
	}
	for _, line := range was {
		if !slices.Contains(is, line) {
			t.Errorf("%s: gone: %s", name, line)
		}
	}
	if !t.Failed() && text != string(want) {
		t.Errorf("%s has its lines in another order, or another number of times", name)
	}
}

// exported lists the exported declarations of a folder, without bodies and
// comments.
func exported(t *testing.T, folder string) (declarations []string) {
	files, err := filepath.Glob(filepath.Join(folder, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	fset := token.NewFileSet()
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(fset, name, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		ast.FileExports(file)
		for _, declaration := range file.Decls {
			if f, ok := declaration.(*ast.FuncDecl); ok {
				if f.Recv != nil && !ast.IsExported(strings.TrimLeft(types.ExprString(f.Recv.List[0].Type), "*")) {
					continue
				}
				f.Body = nil
			}
			if g, ok := declaration.(*ast.GenDecl); ok && g.Tok == token.IMPORT {
				continue
			}
			var b bytes.Buffer
			if err := printer.Fprint(&b, fset, declaration); err != nil {
				t.Fatal(err)
			}
			declarations = append(declarations, b.String())
		}
	}
	slices.Sort(declarations)
	return declarations
}

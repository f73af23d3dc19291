package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strings"
	"testing"
)

// Nothing of the command reaches standard output or standard error but through the
// gate of internal/terminal: no file names the streams, or prints to them.
func TestEverythingIsPrintedThroughTheGate(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil || len(files) < 15 {
		t.Fatal(files, err)
	}
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		fset := token.NewFileSet()
		file, err := parser.ParseFile(fset, name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			selector, ok := n.(*ast.SelectorExpr)
			if !ok {
				return true
			}
			from, ok := selector.X.(*ast.Ident)
			if !ok {
				return true
			}
			switch called := from.Name + "." + selector.Sel.Name; called {
			case "os.Stderr", "fmt.Print", "fmt.Println", "fmt.Printf", "command.OutOrStdout", "command.ErrOrStderr":
				t.Errorf("%v: %s passes by the gate", fset.Position(n.Pos()), called)
			case "os.Stdout":
				if name != "browse.go" { // which asks whether it is a terminal
					t.Errorf("%v: %s passes by the gate", fset.Position(n.Pos()), called)
				}
			}
			return true
		})
	}
}

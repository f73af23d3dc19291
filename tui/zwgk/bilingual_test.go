package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// Whatever the library says of a file or an argument, a clerk reads in Chinese: an
// error is made by message.New, or is of a type with a method Chinese. What package
// errors or fmt makes is for programmers alone.
func TestEveryErrorHasBothLanguages(t *testing.T) {
	calls := 0
	for _, folder := range []string{"../..", "../../workday", "../../table", "../../ledger", "../../search", "../../wording", "../../internal/grid", "../../internal/jsonfile", "..", ".", "internal/settings", "internal/terminal"} {
		files, err := filepath.Glob(filepath.Join(folder, "*.go"))
		if err != nil || files == nil {
			t.Fatal(folder, err)
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
				call, ok := n.(*ast.CallExpr)
				if !ok {
					return true
				}
				switch selected(call.Fun) {
				case "message.New":
					calls++
				case "errors.New", "fmt.Errorf":
					if text := literal(call.Args[0]); !forProgrammers(text) && !readBack(name, text) {
						t.Errorf("%v: %s has no Chinese", fset.Position(n.Pos()), text)
					}
				}
				return true
			})
		}
	}
	if calls < 100 {
		t.Errorf("only %d errors found", calls)
	}
}

// selected returns package and name of what is called.
func selected(called ast.Expr) string {
	selector, ok := called.(*ast.SelectorExpr)
	if !ok {
		return ""
	}
	from, _ := selector.X.(*ast.Ident)
	if from == nil {
		return ""
	}
	return from.Name + "." + selector.Sel.Name
}

const variable = "an error made of a variable"

func literal(arg ast.Expr) string {
	if text, ok := arg.(*ast.BasicLit); ok {
		return text.Value
	}
	return variable
}

// readBack reports whether a fault is read from JSON, which has one language.
func readBack(name, text string) bool {
	return text == variable && slices.Contains([]string{"validate.go", "error.go"}, filepath.Base(name))
}

// forProgrammers reports whether a message is about a program, which no file and no
// argument brings about, or only puts a place before another error.
func forProgrammers(text string) bool {
	return !strings.ContainsAny(strings.NewReplacer("%w", "", "%v", "", "%s", "").Replace(text), "abcdefghijklmnopqrstuvwxyz") ||
		slices.ContainsFunc([]string{
			"cannot be decoded", "does not marshal", "a database value of type", "no kind of day", "an empty calendar takes",
			"no such field", "unknown field", "a NUL byte", // which jsonfile tells in words of its own
		}, func(part string) bool { return strings.Contains(text, part) })
}

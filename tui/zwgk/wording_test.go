package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/seed2ea1efa0/disclosure"
)

// Whatever the library says of a file or an argument, a clerk reads in Chinese.
func TestEveryMessageHasItsChinese(t *testing.T) {
	chinese := make(map[string]bool)
	for line := range strings.Lines(chineseTSV) {
		english, _, ok := strings.Cut(line, "\t")
		if !ok || chinese[english] {
			t.Errorf("chinese.tsv: %q stands twice, or has no Chinese", english)
		}
		chinese[english] = true
	}
	messages := 0
	for _, folder := range []string{"../..", "../../workday", "../../table", "../../internal/grid", "../../internal/jsonfile"} {
		files, err := filepath.Glob(filepath.Join(folder, "*.go"))
		if err != nil || files == nil {
			t.Fatal(folder, err)
		}
		for _, file := range files {
			if strings.HasSuffix(file, "_test.go") {
				continue
			}
			for _, english := range messagesOf(t, file) {
				messages++
				with := strings.Replace(english, "%w", disclosure.ErrNoWorkingDays.Error(), 1)
				if strings.ContainsFunc(english, func(r rune) bool { return unicode.Is(unicode.Han, r) }) {
					continue // it has its Chinese at birth
				}
				if !chinese[english] && !chinese[with] && !forProgrammers(english) {
					t.Errorf("%s: %q has no Chinese in chinese.tsv", file, english)
				}
			}
		}
	}
	if messages == 0 {
		t.Error("no message found")
	}
}

// messagesOf returns the formats of the errors that a file makes.
func messagesOf(t *testing.T, name string) (formats []string) {
	source, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	file, err := parser.ParseFile(token.NewFileSet(), name, source, 0)
	if err != nil {
		t.Fatal(err)
	}
	ast.Inspect(file, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok {
			return true
		}
		called := ""
		switch f := call.Fun.(type) {
		case *ast.SelectorExpr:
			if of, ok := f.X.(*ast.Ident); ok && of.Name == "message" {
				return true // it has its Chinese at birth
			}
			called = f.Sel.Name
		case *ast.Ident:
			called = f.Name
		}
		at, makes := map[string]int{"Errorf": 0, "New": 0, "Fail": 0, "fault": 1}[called]
		if !makes || at >= len(call.Args) {
			return true
		}
		if literal, ok := call.Args[at].(*ast.BasicLit); ok && literal.Kind == token.STRING {
			format, err := strconv.Unquote(literal.Value)
			if err != nil {
				t.Fatal(err)
			}
			formats = append(formats, format)
		}
		return true
	})
	return formats
}

// forProgrammers reports whether a message is about a program, which no file and no
// argument brings about, or only joins others.
func forProgrammers(english string) bool {
	return !strings.ContainsAny(strings.NewReplacer("%w", "", "%v", "", "%s", "").Replace(english), "abcdefghijklmnopqrstuvwxyz") ||
		slices.ContainsFunc([]string{
			"cannot be decoded", "does not marshal", "a database value", "no kind of day", "an empty calendar takes", "the overlay",
			"a table is not read from", "no number of working days", "no table with a header", // import says the latter itself
		}, func(part string) bool { return strings.Contains(english, part) })
}

package disclosure_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// SECURITY.md names the limits that hold.
func TestTheLimitsOfSECURITY(t *testing.T) {
	document, err := os.ReadFile("SECURITY.md")
	if err != nil {
		t.Fatal(err)
	}
	rows := regexp.MustCompile("(?m)^\\| .* \\| ([0-9,]+)( KB| MB)?(?: \\w+)? \\| `(.*)` `(.*)` \\|$").FindAllStringSubmatch(string(document), -1)
	if all := strings.Count(string(document), "` `"); all == 0 || len(rows) != all {
		t.Errorf("%d of %d rows of the table can be read", len(rows), all)
	}
	for _, row := range rows {
		said, _ := strconv.ParseInt(strings.ReplaceAll(row[1], ",", ""), 10, 64)
		switch row[2] {
		case " KB":
			said <<= 10
		case " MB":
			said <<= 20
		}
		if holds := constant(t, row[3], row[4]); holds != strconv.FormatInt(said, 10) {
			t.Errorf("SECURITY.md says %d of %s in %s, which is %s", said, row[4], row[3], holds)
		}
	}
}

// constant returns the value that a package gives to a constant or a field.
func constant(t *testing.T, folder, name string) (value string) {
	t.Helper()
	sources, err := filepath.Glob(filepath.Join(folder, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	files := token.NewFileSet()
	for _, source := range sources {
		if strings.HasSuffix(source, "_test.go") {
			continue
		}
		text, err := os.ReadFile(source)
		if err != nil {
			t.Fatal(err)
		}
		parsed, err := parser.ParseFile(files, source, text, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(parsed, func(n ast.Node) bool {
			if e := valueOf(n, name); e != nil && value == "" {
				expression := text[files.Position(e.Pos()).Offset:files.Position(e.End()).Offset]
				if result, err := types.Eval(files, nil, token.NoPos, string(expression)); err == nil && result.Value != nil {
					value = result.Value.ExactString()
				}
			}
			return true
		})
	}
	return value
}

// valueOf returns what a declaration or a literal gives to a name, or nil.
func valueOf(n ast.Node, name string) ast.Expr {
	switch n := n.(type) {
	case *ast.ValueSpec:
		for i, id := range n.Names {
			if id.Name == name && i < len(n.Values) {
				return n.Values[i]
			}
		}
	case *ast.KeyValueExpr:
		if id, ok := n.Key.(*ast.Ident); ok && id.Name == name {
			return n.Value
		}
	}
	return nil
}

package disclosure_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"os"
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
	if all := strings.Count(string(document), ".go` `"); all == 0 || len(rows) != all {
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

// constant returns the value that a file gives to a constant or a field.
func constant(t *testing.T, file, name string) (value string) {
	t.Helper()
	source, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	files := token.NewFileSet()
	parsed, err := parser.ParseFile(files, file, source, 0)
	if err != nil {
		t.Fatal(err)
	}
	take := func(e ast.Expr) {
		text := source[files.Position(e.Pos()).Offset:files.Position(e.End()).Offset]
		if result, err := types.Eval(files, nil, token.NoPos, string(text)); err == nil && result.Value != nil {
			value = result.Value.ExactString()
		}
	}
	ast.Inspect(parsed, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.ValueSpec:
			for i, id := range n.Names {
				if id.Name == name && i < len(n.Values) {
					take(n.Values[i])
				}
			}
		case *ast.KeyValueExpr:
			if id, ok := n.Key.(*ast.Ident); ok && id.Name == name {
				take(n.Value)
			}
		}
		return true
	})
	return value
}

package main

import (
	"errors"
	"fmt"
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/tools/go/packages"
)

const switchVariable = "MUTANT"

// switchSource is what a package gets beside its own files. A mutated file asks it
// whether a mutant is on.
const switchSource = `package %s

import (
	"os"
	"strconv"
)

var mutantNumber, _ = strconv.Atoi(os.Getenv(%q))

func mutantOn(number int) bool { return number == mutantNumber }

func mutantPick[T any](number int, mutated, original T) T {
	if mutantOn(number) {
		return mutated
	}
	return original
}
`

// A mutant is one small fault.
type mutant struct {
	number int
	place  token.Position
	fault  string // what was done, with the source it was done to
}

func (m mutant) String() string {
	return fmt.Sprintf("%s:%d: %s", m.place.Filename, m.place.Line, m.fault)
}

// mutate writes mutated copies of the files of a package, and the overlay for the
// compiler, into scratch.
func mutate(folder, scratch string) ([]mutant, error) {
	const need = packages.NeedName | packages.NeedFiles | packages.NeedCompiledGoFiles | packages.NeedSyntax |
		packages.NeedTypes | packages.NeedTypesInfo | packages.NeedImports | packages.NeedDeps
	loaded, err := packages.Load(&packages.Config{Mode: need, Dir: folder}, ".")
	if err != nil {
		return nil, err
	}
	p := loaded[0]
	if len(p.Errors) > 0 {
		return nil, p.Errors[0]
	}
	if len(p.Syntax) == 0 {
		return nil, errors.New("no Go files")
	}
	var found []mutant
	replaced := map[string]string{}
	for _, file := range p.Syntax {
		name := p.Fset.Position(file.FileStart).Filename
		source, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		s := surgeon{types: p.TypesInfo, set: p.Fset, source: source, found: found}
		ast.Inspect(file, s.operate)
		found = s.found
		replaced[name] = filepath.Join(scratch, filepath.Base(name))
		if err := os.WriteFile(replaced[name], s.sewn(), 0o600); err != nil {
			return nil, err
		}
	}
	beside := filepath.Join(filepath.Dir(p.GoFiles[0]), "mutant_switch.go")
	replaced[beside] = filepath.Join(scratch, "mutant_switch.go")
	if err := os.WriteFile(replaced[beside], fmt.Appendf(nil, switchSource, p.Name, switchVariable), 0o600); err != nil {
		return nil, err
	}
	return found, writeOverlay(scratch, replaced)
}

// A surgeon puts mutants into one file. It only inserts text, so that one mutant can
// lie within another.
type surgeon struct {
	types    *types.Info
	set      *token.FileSet
	source   []byte
	found    []mutant
	inserted []insertion
}

type insertion struct {
	offset int
	closes bool // text behind a node, not before it
	length int  // of the node
	text   string
}

// wrap puts text before and behind a node, with the number of a new mutant for %d.
func (s *surgeon) wrap(node ast.Node, fault, before, behind string) {
	number := len(s.found) + 1
	place := s.set.Position(node.Pos())
	text := s.text(node)
	s.found = append(s.found, mutant{number, place, fault + ": " + firstLine(text)})
	start := place.Offset
	s.inserted = append(s.inserted,
		insertion{start, false, len(text), strings.ReplaceAll(before, "%d", fmt.Sprint(number))},
		insertion{start + len(text), true, len(text), strings.ReplaceAll(behind, "%d", fmt.Sprint(number))})
}

func (s *surgeon) text(node ast.Node) string {
	return string(s.source[s.set.Position(node.Pos()).Offset:s.set.Position(node.End()).Offset])
}

// sewn is the file with all that was inserted: at one place what closes comes first,
// inner nodes before outer ones, then what opens, outer ones before inner ones.
func (s *surgeon) sewn() []byte {
	slices.SortStableFunc(s.inserted, func(a, b insertion) int {
		switch {
		case a.offset != b.offset:
			return a.offset - b.offset
		case a.closes != b.closes:
			if a.closes {
				return -1
			}
			return 1
		case a.closes:
			return a.length - b.length
		}
		return b.length - a.length
	})
	var out []byte
	end := 0
	for _, i := range s.inserted {
		out = append(append(out, s.source[end:i.offset]...), i.text...)
		end = i.offset
	}
	return append(out, s.source[end:]...)
}

func (s *surgeon) operate(node ast.Node) bool {
	switch n := node.(type) {
	case *ast.GenDecl:
		return n.Tok == token.VAR
	case *ast.FuncDecl:
		return n.Body != nil && n.Name.Name != "String" && n.Name.Name != "Error"
	case *ast.IfStmt:
		s.always(n.Cond)
		s.never(n.Cond)
	case *ast.ForStmt:
		if n.Cond != nil {
			s.never(n.Cond)
		}
	case *ast.BinaryExpr:
		s.binary(n)
	case *ast.ReturnStmt:
		s.returned(n)
	case *ast.BlockStmt:
		s.statements(n.List)
	case *ast.CaseClause:
		s.statements(n.Body)
	}
	return true
}

func (s *surgeon) always(cond ast.Expr) {
	if s.isBool(cond) {
		s.wrap(cond, "always", "(mutantOn(%d) || (", "))")
	}
}

func (s *surgeon) never(cond ast.Expr) {
	if s.isBool(cond) {
		s.wrap(cond, "never", "(!mutantOn(%d) && (", "))")
	}
}

func (s *surgeon) binary(n *ast.BinaryExpr) {
	switch n.Op {
	case token.LAND:
		s.always(n.X)
		s.always(n.Y)
	case token.LOR:
		s.never(n.X)
		s.never(n.Y)
	case token.LSS, token.LEQ, token.GTR, token.GEQ:
		s.boundary(n)
	case token.ADD, token.SUB:
		s.arithmetic(n)
	}
}

var opposite = map[token.Token]string{
	token.LSS: "<=", token.LEQ: "<", token.GTR: ">=", token.GEQ: ">", token.ADD: "-", token.SUB: "+",
}

func (s *surgeon) mutated(n *ast.BinaryExpr) string {
	return s.text(n.X) + opposite[n.Op] + s.text(n.Y)
}

func (s *surgeon) boundary(n *ast.BinaryExpr) {
	if s.isBool(n) && pure(n.X) && pure(n.Y) {
		s.wrap(n, "boundary", "(mutantOn(%d) && ("+s.mutated(n)+") || !mutantOn(%d) && (", "))")
	}
}

func (s *surgeon) arithmetic(n *ast.BinaryExpr) {
	value := s.types.Types[n]
	basic, ok := types.Unalias(value.Type).Underlying().(*types.Basic)
	if !ok || value.Value != nil || basic.Info()&types.IsInteger == 0 || basic.Info()&types.IsUntyped != 0 || !pure(n.X) || !pure(n.Y) {
		return
	}
	pick := "mutantPick"
	if _, isBasic := types.Unalias(value.Type).(*types.Basic); isBasic {
		pick += "[" + basic.Name() + "]" // of 1<<n - 1 the compiler would take int
	}
	s.wrap(n, "arithmetic", pick+"(%d, "+s.mutated(n)+", ", ")")
}

// returned turns a true or false that a function returns into the other.
func (s *surgeon) returned(n *ast.ReturnStmt) {
	for _, result := range n.Results {
		value := s.types.Types[result]
		if _, isName := result.(*ast.Ident); !isName || value.Value == nil || value.Value.Kind() != constant.Bool {
			continue
		}
		s.wrap(result, "returned", "mutantOn(%d) != ", "")
	}
}

// statements leaves out a call, an assignment, a break or a continue.
func (s *surgeon) statements(list []ast.Stmt) {
	for _, statement := range list {
		switch n := statement.(type) {
		case *ast.ExprStmt:
			if call, ok := n.X.(*ast.CallExpr); ok && s.text(call.Fun) == "panic" {
				continue
			}
		case *ast.AssignStmt:
			if n.Tok == token.DEFINE || s.isBlank(n) {
				continue
			}
		case *ast.BranchStmt:
			if n.Tok != token.BREAK && n.Tok != token.CONTINUE {
				continue
			}
		case *ast.IncDecStmt:
		default:
			continue
		}
		s.wrap(statement, "left out", "if !mutantOn(%d) { ", " }")
	}
}

func (s *surgeon) isBlank(n *ast.AssignStmt) bool {
	name, ok := n.Lhs[0].(*ast.Ident)
	return ok && len(n.Lhs) == 1 && name.Name == "_"
}

// isBool reports whether an expression is of type bool and no constant.
func (s *surgeon) isBool(expression ast.Expr) bool {
	value := s.types.Types[expression]
	basic, ok := value.Type.(*types.Basic)
	return ok && value.Value == nil && basic.Info()&types.IsBoolean != 0
}

// pure reports whether an expression can be told twice: it calls nothing but len, cap,
// min and max, and receives nothing.
func pure(expression ast.Expr) bool {
	is := true
	ast.Inspect(expression, func(node ast.Node) bool {
		switch n := node.(type) {
		case *ast.CallExpr:
			name, ok := n.Fun.(*ast.Ident)
			is = is && ok && slices.Contains([]string{"len", "cap", "min", "max", "int", "rune", "byte"}, name.Name)
		case *ast.UnaryExpr:
			is = is && n.Op != token.ARROW
		case *ast.FuncLit:
			is = false
		}
		return is
	})
	return is
}

func firstLine(text string) string {
	line, _, more := strings.Cut(text, "\n")
	if more {
		line += " …"
	}
	return line
}

// Typecheck tells whether packages and their tests are sound Go on other systems. It
// reads them, and of all that they import the declarations, as source and compiles
// nothing: a few seconds a system, where the compiler, which vet asks as well, needs a
// minute and a half.
//
//	go -C peers run ./typecheck windows/amd64,darwin/arm64 ./...
package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"log"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/tools/go/packages"
)

func main() {
	log.SetFlags(0)
	if len(os.Args) < 3 {
		log.Fatal("usage: typecheck SYSTEM/PROCESSOR,... PACKAGE...")
	}
	sound := true
	for system := range strings.SplitSeq(os.Args[1], ",") {
		checked, faults, err := check("..", system, os.Args[2:]...)
		if err != nil {
			log.Fatalf("%s: %v", system, err)
		}
		for _, fault := range faults {
			log.Printf("%s: %s", system, fault)
		}
		fmt.Printf("%s: %d packages\n", system, checked)
		sound = sound && len(faults) == 0
	}
	if !sound {
		os.Exit(1)
	}
}

// check returns how many packages a folder has on a system, their tests counted, and what
// is wrong in them.
func check(folder, system string, patterns ...string) (checked int, faults []packages.Error, err error) {
	name, processor, _ := strings.Cut(system, "/")
	ours, err := filepath.Abs(folder)
	if err != nil {
		return 0, nil, err
	}
	found, err := packages.Load(&packages.Config{
		Mode:  packages.LoadAllSyntax,
		Dir:   folder,
		Env:   append(os.Environ(), "GOOS="+name, "GOARCH="+processor, "CGO_ENABLED=0"),
		Tests: true,
		ParseFile: func(files *token.FileSet, name string, source []byte) (*ast.File, error) {
			file, err := parser.ParseFile(files, name, source, parser.SkipObjectResolution)
			if file != nil && !strings.HasPrefix(name, ours+string(filepath.Separator)) {
				dropBodies(file)
			}
			return file, err
		},
	}, patterns...)
	for _, p := range found {
		if !strings.HasSuffix(p.ID, ".test") { // what the go command writes to run tests
			checked++
			faults = append(faults, p.Errors...)
		}
	}
	return checked, faults, err
}

// dropBodies leaves of functions what their callers see. What a body alone uses, such as
// an import, is missed then; the faults of other people's packages are not told.
func dropBodies(file *ast.File) {
	for _, declaration := range file.Decls {
		if function, ok := declaration.(*ast.FuncDecl); ok {
			function.Body = nil
		}
	}
}

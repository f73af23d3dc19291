package main

import (
	"errors"
	"os"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/xuri/excelize/v2"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"zwgk": measured})
}

// TestScripts holds the command to its specification, a script a command.
//
// In a script, "answer SHEET CELL=TEXT…" fills in a sheet of questions as a person
// does. "status N zwgk …" runs the command and wants exit status N, and
// what holds for every call: nothing reaches a pipe that a terminal would obey
// or hide, a failure is one line on standard error, and wrong usage or
// unreadable input leaves nothing on standard output.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Setup: func(env *testscript.Env) error {
			root, err := os.Getwd()
			env.Setenv("ROOT", root+"/../..")
			return err
		},
		Cmds: map[string]func(ts *testscript.TestScript, negated bool, args []string){"status": status, "answer": answer},
	})
}

func answer(ts *testscript.TestScript, negated bool, args []string) {
	name := ts.MkAbs(args[0])
	file, err := excelize.OpenFile(name)
	ts.Check(err)
	for _, cell := range args[1:] {
		at, text, _ := strings.Cut(cell, "=")
		ts.Check(file.SetCellStr("问题", at, text))
	}
	ts.Check(file.Save())
}

func status(ts *testscript.TestScript, negated bool, args []string) {
	want, err := strconv.Atoi(args[0])
	if err != nil || negated {
		ts.Fatalf("usage: status N COMMAND [ARGUMENT...]")
	}
	got := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		var exit *exec.ExitError
		if !errors.As(err, &exit) {
			ts.Fatalf("%v", err)
		}
		got = exit.ExitCode()
	}
	stdout, stderr := ts.ReadFile("stdout"), ts.ReadFile("stderr")
	if got != want {
		ts.Fatalf("exit status %d, want %d", got, want)
	}
	if at := strings.IndexFunc(stdout+stderr, hidden); at >= 0 && !slices.Contains(args, "csv") {
		ts.Fatalf("%q was printed as it is", []rune((stdout + stderr)[at:])[0])
	}
	if want > 0 && (strings.Count(stderr, "\n") != 1 || !strings.HasPrefix(stderr, "zwgk: ")) {
		ts.Fatalf("standard error has %q, want one line", stderr)
	}
	if want == 2 && stdout != "" {
		ts.Fatalf("standard output has %q, want nothing", stdout)
	}
	isCaution := func(caution string) bool { return strings.HasPrefix(stderr, "zwgk: "+caution) }
	if want == 0 && stderr != "" && !slices.ContainsFunc([]string{"暂定：", "provisional: ", "待决定：", "undecided: "}, isCaution) {
		ts.Fatalf("standard error has %q, want nothing", stderr)
	}
}

func hidden(r rune) bool {
	return !unicode.IsPrint(r) && r != '\n' && r != '\u3000'
}

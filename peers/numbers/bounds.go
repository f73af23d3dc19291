package main

import (
	"fmt"
	"os"
	"os/exec"
	"regexp"
	"strconv"
)

// bounds adds what tests measure and hold to a bound.
func (r results) bounds() error {
	for _, measured := range []struct{ name, folder, tests, in, says string }{
		{"importing bytes", "..", "Importing", "./.ci/chores", `the root adds (\d+) bytes`},
		{"session MB", "../examples/ssh", "TheMemoryOfASession", ".", `([\d.]+) MB a session`},
	} {
		command := exec.Command("go", "test", "-count", "1", "-v", "-run", measured.tests, measured.in)
		command.Dir, command.Stderr = measured.folder, os.Stderr
		out, err := command.Output()
		if err != nil {
			return fmt.Errorf("%w\n%s", err, out)
		}
		said := regexp.MustCompile(measured.says).FindSubmatch(out)
		if said == nil {
			return fmt.Errorf("the tests %s do not say %q:\n%s", measured.tests, measured.says, out)
		}
		if r[measured.name], err = strconv.ParseFloat(string(said[1]), 64); err != nil {
			return err
		}
	}
	return nil
}

// boundsTable returns the second table of docs/numbers.md.
func (r results) boundsTable() string {
	return "| what tests hold to a bound | measured | bound |\n| --- | --- | --- |\n" +
		fmt.Sprintf("| a program grows by the items and their JSON, over encoding/json, stripped (`go test ./.ci/chores -run Importing -v`) | %.0f KB | 600 KB |\n", r["importing bytes"]/1000) +
		fmt.Sprintf("| a session over ssh, with its client (`go -C examples/ssh test -run Session -v .`) | %.1f MB | 4 MB |\n", r["session MB"])
}

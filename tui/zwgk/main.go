// Command zwgk (政务公开) browses and queries a catalogue of matters that a
// government body must make public.
package main

import (
	"fmt"
	"os"
)

func main() {
	os.Exit(run(os.Args[1:]))
}

// run executes the command line and returns the exit status: 0; 1 where nothing
// is found, a check fails or editions differ; 2 for wrong usage or unreadable
// input.
func run(args []string) int {
	defer useUTF8()()
	command := newCommand()
	command.SetArgs(args)
	if err := command.Execute(); err != nil {
		fmt.Fprintf(os.Stderr, "zwgk: %s\n", oneLine(err))
		return exitStatus(err)
	}
	return 0
}

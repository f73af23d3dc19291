// Command zwgk (政务公开) browses and queries a catalogue of matters that a
// government body must make public.
package main

import (
	"os"

	"github.com/spf13/cobra"

	"github.com/seed2ea1efa0/disclosure/tui/zwgk/internal/terminal"
)

func main() {
	terminal.QuitQuietly()
	os.Exit(run(os.Args[1:]))
}

// run executes the command line and returns the exit status: 0; 1 where nothing
// is found, a check fails or editions differ; 2 for wrong usage or unreadable
// input; 128 and the number of the signal that ended it.
func run(args []string) int {
	defer terminal.UseUTF8()()
	return perform(args, terminal.NewConsole(), loadPreferences())
}

// perform is run on a console, with the settings of a user.
func perform(args []string, console *terminal.Console, p preferences) int {
	language := languageOf(args, p.Language)
	command := newCommand(p, console)
	command.SetArgs(args)
	if len(args) > 0 && args[0] == cobra.ShellCompRequestCmd {
		describeIn(command, language)
	}
	err := command.Execute()
	if exitStatus(err) < 2 {
		err = firstError(console.Out.Finish(), err)
	}
	printError(console.Err, err, language)
	return exitStatus(err)
}

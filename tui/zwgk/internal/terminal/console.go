package terminal

import "os"

// A Console is where the command prints: results, what is wrong, and what takes
// long.
type Console struct {
	Out, Err *Output
	Progress *Progress
}

// NewConsole returns the console of the process.
func NewConsole() *Console {
	c := &Console{NewOutput(os.Stdout), NewOutput(os.Stderr), NewProgress(os.Stderr)}
	c.Out.progress, c.Err.progress = c.Progress, c.Progress
	return c
}

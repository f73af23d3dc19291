package terminal

import (
	"os"

	"github.com/charmbracelet/x/term"
)

// A Console is where the command prints: results, what is wrong, and what takes
// long.
type Console struct {
	Out, Err *Output
	Progress *Progress
}

// NewConsole returns the console of the process.
func NewConsole() *Console {
	gate := func(stream *os.File) *Output { return NewOutput(stream, term.IsTerminal(stream.Fd())) }
	c := &Console{gate(os.Stdout), gate(os.Stderr), NewProgress(os.Stderr)}
	c.Out.closed = isClosed(os.Stdout)
	c.Out.progress, c.Err.progress = c.Progress, c.Progress
	return c
}

// Package terminal is the place between the command and the terminal that it runs
// in: it lends the terminal to the browser and gives it back as it was, reaches
// the clipboard, and lets nothing from a file act on a terminal.
package terminal

import "syscall"

// Ended is the signal that ended the program. There is nothing to say about it.
type Ended syscall.Signal

func (s Ended) Error() string { return syscall.Signal(s).String() }

// Status returns the exit status of a program that the signal ended: 128 and the
// signal's number, as a shell has it.
func (s Ended) Status() int { return 128 + int(s) }

// Command zwgk (政务公开) browses and queries a catalogue of matters that a
// government body must make public.
package main

import (
	"io"
	"os"
)

func main() {
	quitQuietly()
	os.Exit(run(os.Args[1:]))
}

// run executes the command line and returns the exit status: 0; 1 where nothing
// is found, a check fails or editions differ; 2 for wrong usage or unreadable
// input; 128 and the number of the signal that ended it.
func run(args []string) int {
	defer useUTF8()()
	out := &errWriter{Writer: os.Stdout}
	p := loadPreferences()
	command := newCommand(p)
	command.SetArgs(args)
	command.SetOut(out)
	err := command.Execute()
	err = firstError(out.err, err)
	io.WriteString(os.Stderr, errorLine(err, languageOf(args, p.Language)))
	return exitStatus(err)
}

// An errWriter remembers that something could not be written, such as to a full
// disk, so that no command passes for done that is not.
type errWriter struct {
	io.Writer
	err error
}

func (w *errWriter) Write(p []byte) (int, error) {
	n, err := w.Writer.Write(p)
	w.err = firstError(w.err, err)
	return n, err
}

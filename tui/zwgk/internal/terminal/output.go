package terminal

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/seed2ea1efa0/disclosure/internal/message"
	"github.com/seed2ea1efa0/disclosure/internal/text"
	"github.com/seed2ea1efa0/disclosure/wording"
)

// An Output is standard output or standard error: the one gate to a terminal.
// What is written to it is text, and no character of it acts on a terminal or is
// hidden there: a control becomes its picture, such as ␛, or is left out. Line
// feeds and tabs are the command's own; [wording.Visible] takes those of a file away.
type Output struct {
	to       io.Writer
	terminal bool
	closed   bool
	held     []byte // of a character that the next Write completes
	err      error
	progress *Progress // hidden before anything is shown; nil where there is none
	file     *file     // what --output names; nil for the stream itself
}

// NewOutput returns the gate to a terminal, or to what other programs read.
func NewOutput(to io.Writer, terminal bool) *Output { return &Output{to: to, terminal: terminal} }

// IsTerminal reports whether a person reads it at once.
func (o *Output) IsTerminal() bool { return o.terminal }

// Err returns the first error of a write, such as that of a full disk, so that
// nothing passes for done that is not.
func (o *Output) Err() error { return o.err }

// Line prints one line, whatever the arguments hold.
func (o *Output) Line(format string, args ...any) {
	fmt.Fprintln(o, wording.Visible(fmt.Sprintf(format, args...)))
}

// Write writes text.
func (o *Output) Write(p []byte) (int, error) {
	whole := len(p) + len(o.held)
	o.held = append(o.held, p...)
	for start := max(0, whole-utf8.UTFMax); start < len(o.held); start++ {
		if utf8.RuneStart(o.held[start]) && !utf8.FullRune(o.held[start:]) {
			whole = start
			break
		}
	}
	shown := visible(string(o.held[:whole]))
	o.held = append(o.held[:0], o.held[whole:]...)
	return len(p), o.write([]byte(shown))
}

// visible returns text as a terminal may get it.
func visible(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '\n' || r == '\t' {
			return r
		}
		return text.VisibleRune(r)
	}, s)
}

// Data returns what takes bytes as they are, for other programs to read. On a
// terminal they are text all the same.
func (o *Output) Data() io.Writer {
	if o.terminal {
		return o
	}
	return data{o}
}

type data struct{ output *Output }

func (d data) Write(p []byte) (int, error) { return len(p), d.output.write(p) }

func (o *Output) write(p []byte) error {
	o.progress.hide()
	switch {
	case o.err != nil || len(p) == 0:
	case o.closed:
		o.err = message.New("标准输出已关闭，无处输出：请打开它，或用 -o FILE 写入文件",
			"standard output is closed, so there is nowhere to print: open it, or write to a file with -o FILE")
	default:
		_, o.err = o.to.Write(p)
	}
	return o.err
}

package main

import (
	"errors"
	"strings"
	"syscall"

	"github.com/seed2ea1efa0/disclosure/tui"
)

// negative is an answer that is no: nothing found, a failed check, a difference.
// Every other error is wrong usage or unreadable input.
type negative struct{ error }

func (n negative) Unwrap() error { return n.error }

func (n negative) in(language string) string { return explain(n.error, language) }

// no is the negative answer in both languages; see wrong.
func no(chinese, english string, args ...any) error {
	return negative{wrong(chinese, english, args...)}
}

// endedBy is the signal that ended the command. There is nothing to say about it.
type endedBy syscall.Signal

func (s endedBy) Error() string { return syscall.Signal(s).String() }

func exitStatus(err error) int {
	var signal endedBy
	switch {
	case err == nil:
		return 0
	case errors.As(err, &signal):
		return 128 + int(signal)
	case errors.As(err, new(negative)):
		return 1
	}
	return 2
}

// maxLine is how long a line on standard error may be, in characters.
const maxLine = 500

// errorLine is what standard error gets, whatever a file or an argument holds: one
// line, or nothing where the status says it all.
func errorLine(err error, language string) string {
	if err == nil || errors.As(err, new(endedBy)) {
		return ""
	}
	line := "zwgk: " + strings.ReplaceAll(strings.TrimSpace(explain(err, language)), "\n", "; ")
	line = tui.Visible(line[:min(len(line), 8*maxLine)])
	if runes := []rune(line); len(runes) > maxLine {
		line = string(runes[:maxLine-1]) + "…"
	}
	return line + "\n"
}

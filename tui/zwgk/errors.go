package main

import (
	"errors"
	"strings"

	"github.com/seed2ea1efa0/disclosure/internal/message"
	"github.com/seed2ea1efa0/disclosure/tui/zwgk/internal/terminal"
	"github.com/seed2ea1efa0/disclosure/wording"
)

// A negativeAnswer says no: nothing is found, a check fails, editions differ. Every
// other error is wrong usage or unreadable input.
type negativeAnswer struct{ error }

func (n negativeAnswer) Chinese() string { return message.Chinese(n.error) }
func (n negativeAnswer) Unwrap() error   { return n.error }

// negative returns a negative answer in both languages; see message.New.
func negative(chinese, english string, args ...any) error {
	return negativeAnswer{message.New(chinese, english, args...)}
}

// toldAlready is an answer that nothing has to be added to.
type toldAlready struct{ error }

func (t toldAlready) Unwrap() error { return t.error }

func exitStatus(err error) int {
	var signal terminal.Ended
	switch {
	case err == nil:
		return 0
	case errors.As(err, &signal):
		return signal.Status()
	case errors.As(err, new(negativeAnswer)):
		return 1
	}
	return 2
}

// maxLine is how long a line on standard error may be, in characters.
const maxLine = 500

// printError prints an error as one line on standard error, whatever a file or an
// argument holds, or nothing where the status says it all.
func printError(to *terminal.Output, err error, language wording.Language) {
	if err == nil || errors.As(err, new(terminal.Ended)) || errors.As(err, new(toldAlready)) {
		return
	}
	printNotice(to, strings.ReplaceAll(strings.TrimSpace(explain(err, language)), "\n", "; "))
}

// printNotice prints one line of standard error.
func printNotice(to *terminal.Output, line string) {
	line = "zwgk: " + line
	line = line[:min(len(line), 8*maxLine)]
	if runes := []rune(line); len(runes) > maxLine {
		line = string(runes[:maxLine-1]) + "…"
	}
	to.Line("%s", line)
}

// A fileName is one in a message, where its end tells as much as its beginning.
type fileName string

func (n fileName) String() string {
	const most = 120
	runes := []rune(string(n))
	if len(runes) <= most {
		return string(n)
	}
	return string(runes[:most/2]) + "…" + string(runes[len(runes)-most/2:])
}

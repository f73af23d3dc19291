package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/seed2ea1efa0/disclosure/tui"
)

// negative is an answer that is no: nothing found, a failed check, a difference.
// Every other error is wrong usage or unreadable input.
type negative struct{ error }

func (n negative) Unwrap() error { return n.error }

func negativef(format string, args ...any) error {
	return negative{fmt.Errorf(format, args...)}
}

func exitStatus(err error) int {
	if errors.As(err, new(negative)) {
		return 1
	}
	return 2
}

// oneLine is what standard error gets, whatever a file or an argument holds.
func oneLine(err error) string {
	lines := strings.Split(strings.TrimSpace(err.Error()), "\n")
	return tui.Visible(strings.Join(lines, "; "))
}

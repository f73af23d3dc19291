package main

import (
	"errors"
	"syscall"

	tea "charm.land/bubbletea/v2"

	"github.com/seed2ea1efa0/disclosure/tui"
)

// show runs the browser in the console. Windows hands on whole keys, stops no
// programs, and has a signal for Ctrl+C alone.
func show(model *tui.Model) error {
	keys, screen, done, err := openTerminal()
	if err != nil {
		return err
	}
	defer done()
	options := append(colours(), tea.WithFPS(120), tea.WithInput(keys), tea.WithOutput(screen))
	_, err = tea.NewProgram(model, options...).Run()
	if errors.Is(err, tea.ErrInterrupted) {
		return endedBy(syscall.SIGINT)
	}
	return err
}

package terminal

import (
	"errors"
	"syscall"

	tea "charm.land/bubbletea/v2"
)

// Show runs a program in the console. Windows hands on whole keys, stops no
// programs, and has a signal for Ctrl+C alone.
func Show(model tea.Model) error {
	keys, screen, done, err := openTerminal()
	if err != nil {
		return err
	}
	defer done()
	options := append(colours(), tea.WithFPS(120), tea.WithInput(keys), tea.WithOutput(changesOnly(screen)))
	_, err = tea.NewProgram(model, options...).Run()
	if errors.Is(err, tea.ErrInterrupted) {
		return Ended(syscall.SIGINT)
	}
	return err
}

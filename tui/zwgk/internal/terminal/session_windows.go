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
	var p pulse
	options := append(colours(), tea.WithFPS(framesPerSecond), tea.WithInput(keys), tea.WithOutput(changesOnly(screen)))
	p.program = tea.NewProgram(beating(model, &p), options...)
	_, err = p.program.Run()
	if errors.Is(err, tea.ErrInterrupted) {
		return Ended(syscall.SIGINT)
	}
	return err
}

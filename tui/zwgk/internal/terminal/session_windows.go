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
	var program *tea.Program
	var pulse pulse
	options := append(colours(), tea.WithFPS(framesPerSecond), tea.WithInput(keys), tea.WithOutput(changesOnly(screen)),
		tea.WithFilter(func(_ tea.Model, msg tea.Msg) tea.Msg {
			pulse.beat(program)
			return msg
		}))
	program = tea.NewProgram(model, options...)
	_, err = program.Run()
	if errors.Is(err, tea.ErrInterrupted) {
		return Ended(syscall.SIGINT)
	}
	return err
}

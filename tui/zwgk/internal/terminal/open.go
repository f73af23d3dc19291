package terminal

import (
	"os"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/term"

	"github.com/seed2ea1efa0/disclosure/internal/message"
)

// Drawable reports whether the browser can draw there: on a terminal that knows
// how to move its cursor.
func Drawable(file *os.File) bool { return term.IsTerminal(file.Fd()) && !Dumb() }

// Dumb reports whether the terminal says that it can only print lines.
func Dumb() bool { return os.Getenv("TERM") == "dumb" }

// colours returns the option for a user who wants none. Bubble Tea knows
// NO_COLOR=1 and the like, but not NO_COLOR=yes.
func colours() []tea.ProgramOption {
	if os.Getenv("NO_COLOR") != "" || os.Getenv("CLICOLOR") == "0" {
		return []tea.ProgramOption{tea.WithColorProfile(colorprofile.ASCII)}
	}
	return nil
}

// openTerminal returns the terminal to read keys from and the one to draw on:
// standard input and output, or where they are none, that of the session.
func openTerminal() (keys, screen *os.File, done func(), err error) {
	keys, screen, done = os.Stdin, os.Stdout, func() {}
	if term.IsTerminal(keys.Fd()) && Drawable(screen) {
		return keys, screen, done, nil
	}
	in, out, err := tea.OpenTTY()
	if err != nil {
		return nil, nil, nil, message.New("没有终端可用：请改用 zwgk list 或 zwgk search",
			"there is no terminal to draw on: use zwgk list or zwgk search")
	}
	done = func() {
		_ = in.Close()
		_ = out.Close()
	}
	if !term.IsTerminal(keys.Fd()) {
		keys = in
	}
	if !Drawable(screen) {
		screen = out
	}
	return keys, screen, done, nil
}

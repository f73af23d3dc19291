package tui

import (
	"io"
	"math/rand/v2"
	"strings"
	"sync"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/vt"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/tui/internal/rows"
	"github.com/seed2ea1efa0/disclosure/workday"
)

// A terminal runs a browser as its user's terminal would.
type terminal struct {
	*testing.T
	*tea.Program
	mu      sync.Mutex
	screen  *vt.Emulator
	changed chan struct{}
	bytes   int // that reached it
}

func startTerminal(t *testing.T, model tea.Model, width, height int, options ...tea.ProgramOption) *terminal {
	t.Helper()
	term := &terminal{T: t, screen: vt.NewEmulator(width, height), changed: make(chan struct{}, 1)}
	// The program writes bare line feeds where its input is no terminal.
	_, _ = term.screen.WriteString("\x1b[20h")
	replies, answer := io.Pipe()
	go func() { _, _ = io.Copy(answer, term.screen) }()
	options = append([]tea.ProgramOption{
		tea.WithInput(replies), tea.WithOutput(rows.NewWriter(term)), tea.WithWindowSize(width, height), tea.WithFPS(120),
		tea.WithColorProfile(colorprofile.TrueColor), tea.WithEnvironment([]string{"TERM=xterm-256color"}), tea.WithoutSignals(),
	}, options...)
	term.Program = tea.NewProgram(model, options...)
	done := make(chan struct{})
	go func() {
		defer close(done)
		if _, err := term.Program.Run(); err != nil {
			t.Errorf("the program ended with: %v", err)
		}
	}()
	t.Cleanup(func() {
		term.Quit()
		<-done
		_ = replies.Close()
		_ = term.screen.InputPipe().(io.Closer).Close() // Close of the screen races with its Read
	})
	return term
}

func (t *terminal) Write(p []byte) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.bytes += len(p)
	n, err := t.screen.Write(p)
	select {
	case t.changed <- struct{}{}:
	default:
	}
	return n, err
}

// lines returns what the screen shows, and where its cursor is.
func (t *terminal) lines() (lines []string, x, y int) {
	t.mu.Lock()
	defer t.mu.Unlock()
	for y := range t.screen.Height() {
		var b strings.Builder
		for x := range t.screen.Width() {
			if cell := t.screen.CellAt(x, y); cell != nil {
				b.WriteString(cell.Content)
			}
		}
		lines = append(lines, strings.TrimRight(b.String(), " "))
	}
	cursor := t.screen.CursorPosition()
	return lines, cursor.X, cursor.Y
}

// shows waits until the screen is the frame of the session, cell by cell, with
// the cursor in its place.
func (t *terminal) shows(s *session) {
	t.Helper()
	_, cursor := s.Draw()
	var want []string
	for _, line := range s.screen() {
		want = append(want, strings.TrimRight(line, " "))
	}
	timeout := time.After(time.Minute) // as a loaded machine may take
	for {
		got, x, y := t.lines()
		if strings.Join(got, "\n") == strings.Join(want, "\n") && (cursor == nil || cursor.X == x && cursor.Y == y) {
			return
		}
		select {
		case <-t.changed:
		case <-timeout:
			t.Fatalf("the screen, its cursor at %d,%d:\n%s\nthe frame, its cursor at %v:\n%s",
				x, y, strings.Join(got, "\n"), cursor, strings.Join(want, "\n"))
		}
	}
}

func TestTheTerminalShowsTheFrame(t *testing.T) {
	today := workday.DateOf(time.Now())
	options := []Option{WithSize(100, 30), WithToday(today)}
	s := &session{T: t, Model: New(disclosure.Default(), options...)}
	term := startTerminal(t, New(disclosure.Default(), options...), 100, 30)
	term.shows(s)
	random := rand.New(rand.NewPCG(8, 9))
	for range 150 {
		msg := randomMessage(random)
		if _, resized := msg.(tea.WindowSizeMsg); resized {
			continue // this screen keeps its size
		}
		if key, ok := msg.(tea.KeyPressMsg); ok && key.String() == "ctrl+c" {
			continue // and its program
		}
		term.Send(msg)
		s.send(msg)
		term.shows(s)
	}
}

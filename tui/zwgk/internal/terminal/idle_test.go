package terminal

import (
	"io"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
)

// still is a view that changes with each key.
type still struct{ keys int }

func (s still) Init() tea.Cmd { return nil }
func (s still) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if key, ok := msg.(tea.KeyPressMsg); ok {
		s.keys++
		if key.Text == "slow" {
			time.Sleep(2 * settled)
		}
	}
	return s, nil
}
func (s still) View() tea.View { return tea.NewView(strings.Repeat("x", s.keys+1)) }

// longest is how long a loaded machine may take for what an idle one does at once.
const longest = time.Minute

// The clock of the renderer is found in this version of Bubble Tea, goes slowly while
// nothing happens, and fast again for the next view, however long that takes to make.
func TestTheRendererRestsWhileNothingHappens(t *testing.T) {
	screen := make(chan string, 1000)
	var p pulse
	p.program = tea.NewProgram(beating(still{}, &p), tea.WithInput(nil), tea.WithOutput(sender(screen)), tea.WithoutSignalHandler(),
		tea.WithWindowSize(80, 24), tea.WithFPS(framesPerSecond))
	ended := make(chan error)
	go func() {
		_, err := p.program.Run()
		ended <- err
	}()
	sees := func(text string) {
		t.Helper()
		timeout := time.After(longest)
		for {
			select {
			case written := <-screen:
				if strings.Contains(written, text) {
					return
				}
			case <-timeout:
				t.Fatalf("%q is never written", text)
			}
		}
	}
	p.program.Send(tea.KeyPressMsg{Code: 'a', Text: "a"})
	sees("x")
	p.mu.Lock()
	clock := p.clock
	p.mu.Unlock()
	if clock == nil {
		t.Fatal("this version of Bubble Tea has no such clock: look where it is now")
	}
	for begun, fast := time.Now(), true; fast; {
		select { // the renderer takes what it can; a clock that goes slowly has no more
		case <-clock.C:
			if time.Since(begun) > longest {
				t.Fatal("the clock goes as fast as before though nothing happens")
			}
		case <-time.After(idle / 2):
			fast = false
		}
	}
	p.program.Send(tea.KeyPressMsg{Code: 'b', Text: "slow"})
	sees("x")
	p.program.Quit()
	if err := <-ended; err != nil {
		t.Error(err)
	}
}

type sender chan string

func (s sender) Write(p []byte) (int, error) {
	s <- string(p)
	return len(p), nil
}

var _ io.Writer = sender(nil)

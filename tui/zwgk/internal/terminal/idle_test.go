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
	if _, ok := msg.(tea.KeyPressMsg); ok {
		s.keys++
	}
	return s, nil
}
func (s still) View() tea.View { return tea.NewView(strings.Repeat("x", s.keys+1)) }

// The clock of the renderer is found in this version of Bubble Tea, stands still while
// nothing happens, and runs again with the next message.
func TestTheRendererRestsWhileNothingHappens(t *testing.T) {
	screen := make(chan string, 1000)
	var p pulse
	var program *tea.Program
	program = tea.NewProgram(still{}, tea.WithInput(nil), tea.WithOutput(sender(screen)), tea.WithoutSignalHandler(),
		tea.WithWindowSize(80, 24), tea.WithFPS(framesPerSecond), tea.WithFilter(func(_ tea.Model, msg tea.Msg) tea.Msg {
			p.beat(program)
			return msg
		}))
	ended := make(chan error)
	go func() {
		_, err := program.Run()
		ended <- err
	}()
	sees := func(text string) {
		t.Helper()
		timeout := time.After(10 * time.Second)
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
	program.Send(tea.KeyPressMsg{Code: 'a', Text: "a"})
	sees("x")
	time.Sleep(2 * settled)
	p.mu.Lock()
	clock := p.clock
	p.mu.Unlock()
	if clock == nil {
		t.Fatal("this version of Bubble Tea has no such clock: look where it is now")
	}
	select { // the renderer drains what is left; a clock that stands still has no more
	case <-clock.C:
		t.Error("the clock runs though nothing happens")
	case <-time.After(settled):
	}
	program.Send(tea.KeyPressMsg{Code: 'b', Text: "b"})
	sees("x")
	program.Quit()
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

//go:build unix

package terminal

import (
	"errors"
	"os"
	"os/signal"
	"syscall"
	"time"

	tea "charm.land/bubbletea/v2"
	"golang.org/x/sys/unix"

	"github.com/seed2ea1efa0/disclosure/tui/zwgk/internal/terminal/input"
)

// A session is a program in a terminal. It gives the terminal back as it was
// whenever the program ends or stops, whoever wants it to.
type session struct {
	program *tea.Program
	input   *input.Reader
	screen  *screenFile
	signals chan os.Signal
	ended   chan syscall.Signal // holds the signal that ended it
	answers int                 // how many times the terminal has said what kind it is
	pulse   pulse
}

// Show runs a program in the terminal, even where standard output goes to a
// script. It returns [Ended] where a signal ended the program.
func Show(model tea.Model) error {
	keys, screen, done, err := openTerminal()
	if err != nil {
		return err
	}
	defer done()
	s := &session{screen: changesOnly(screen), signals: make(chan os.Signal, 8), ended: make(chan syscall.Signal, 1)}
	if s.input, err = input.NewReader(keys, altKeys); err != nil {
		return err
	}
	defer s.input.Pause()
	options := append(colours(), tea.WithFPS(framesPerSecond), tea.WithInput(s.input), tea.WithOutput(s.screen),
		tea.WithoutSignalHandler(), tea.WithFilter(s.filter))
	signal.Reset(syscall.SIGQUIT)
	s.program = tea.NewProgram(beating(model, &s.pulse), options...)
	s.pulse.program = s.program
	s.listen()
	defer signal.Stop(s.signals)
	go s.obey()
	defer time.AfterFunc(firstFrame, func() { s.screen.ask() }).Stop()
	_, err = s.program.Run()
	select {
	case cause := <-s.ended:
		return Ended(cause)
	default:
	}
	if errors.Is(err, input.ErrHangUp) {
		return Ended(syscall.SIGHUP)
	}
	return err
}

// altKeys are the characters that move or delete by words together with Alt.
const altKeys = "bdf\x7f"

// listen has the signals that end or stop a program sent to the session, but
// those that whoever started it does not want to end it, as nohup does.
func (s *session) listen() {
	for _, sig := range []os.Signal{syscall.SIGHUP, syscall.SIGINT, syscall.SIGQUIT, syscall.SIGTERM, syscall.SIGTSTP, syscall.SIGCONT} {
		if !signal.Ignored(sig) {
			signal.Notify(s.signals, sig)
		}
	}
}

// What a signal asks of the program, beside tea.SuspendMsg.
type continueMsg struct{}

func (s *session) obey() {
	for received := range s.signals {
		switch received {
		case syscall.SIGTSTP:
			s.program.Send(tea.SuspendMsg{})
		case syscall.SIGCONT:
			s.program.Send(continueMsg{})
		default:
			select {
			case s.ended <- received.(syscall.Signal):
			default:
			}
			s.program.Quit()
		}
	}
}

// filter does what a message asks of the terminal. The browser sees the others.
func (s *session) filter(_ tea.Model, msg tea.Msg) tea.Msg {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		s.screen.ask()
		if msg.String() == "ctrl+z" {
			s.suspend()
			return nil
		}
	case tea.QuitMsg, tea.InterruptMsg:
		s.awaitAnswers()
	case tea.SuspendMsg:
		s.suspend()
		return nil
	case continueMsg: // after a stop that nobody announced: the modes may be the shell's
		s.lend(func() {})
		return nil
	}
	return msg
}

const (
	// firstFrame is when the program has asked the terminal all that it asks.
	firstFrame = 300 * time.Millisecond

	// answerWait is how long the terminal may take to answer. Who has not answered in
	// this time never does.
	answerWait = 5 * time.Second
)

// awaitAnswers waits for what a slow line still brings of the terminal's answers:
// the shell would take them for something that was typed. What the program had not yet
// asked when it was told to end is waited for, too. One more Ctrl+C leaves at once.
func (s *session) awaitAnswers() {
	interrupted := s.input.Interrupted()
	for times, at := s.screen.ask(); s.answers < times; times, at = s.screen.ask() {
		select {
		case _, more := <-s.input.Answered():
			if !more {
				return
			}
			s.answers++
		case <-interrupted:
			return
		case <-time.After(time.Until(at.Add(answerWait))):
			return
		}
	}
}

// lend gives the terminal back for as long as something else needs it, and then
// draws all again. No signal but those to end reaches the session meanwhile.
func (s *session) lend(do func()) {
	s.awaitAnswers()
	s.input.Pause()
	_ = s.program.ReleaseTerminal()
	signal.Reset(syscall.SIGTSTP, syscall.SIGCONT)
	do()
	s.listen()
	if err := s.input.Resume(); err != nil {
		s.program.Quit()
	}
	_ = s.program.RestoreTerminal()
	s.pulse.beat(settled) // which has all drawn again
}

// suspend stops the job; one that no shell could continue goes on, and keeps the
// terminal meanwhile.
func (s *session) suspend() {
	if underShell() {
		s.lend(stop)
	}
}

// stop stops the whole job, as the terminal's own Ctrl+Z does, and returns when it
// goes on. It is SIGSTOP that does it: once Go has listened to SIGTSTP, that stops
// nothing any more.
func stop() {
	continued := make(chan os.Signal, 1)
	signal.Notify(continued, syscall.SIGCONT)
	defer signal.Stop(continued)
	_ = syscall.Kill(0, syscall.SIGSTOP)
	<-continued
}

// underShell reports whether the parent is another job of the same session, which
// can continue this one.
func underShell() bool {
	parent := os.Getppid()
	itsSession, err := unix.Getsid(parent)
	if err != nil {
		return false
	}
	session, err := unix.Getsid(0)
	itsJob, errJob := syscall.Getpgid(parent)
	return err == nil && errJob == nil && session == itsSession && itsJob != syscall.Getpgrp()
}

//go:build unix

package main

import (
	"errors"
	"os/exec"
	"os/signal"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/term"
)

// Whoever ends the browser, the terminal is given back as it was, nothing is said in
// a language that nobody asked for, and the status tells the signal, as a shell does.
func TestSignalsGiveTheTerminalBack(t *testing.T) {
	zwgk := theCommand(t)
	for name, end := range map[string]struct {
		signal syscall.Signal
		status int
	}{
		"SIGINT": {syscall.SIGINT, 130}, "SIGTERM": {syscall.SIGTERM, 143}, "SIGHUP": {syscall.SIGHUP, 129}, "SIGQUIT": {syscall.SIGQUIT, 131},
	} {
		t.Run(name, func(t *testing.T) {
			if signal.Ignored(end.signal) {
				t.Skip("whoever runs the tests has it ignored, and the browser heeds that")
			}
			shell := startShell(t, zwgk)
			before := shell.modes()
			shell.types("zwgk 挂失\r")
			shell.sees("> 83 ", " 1项")
			if during := shell.modes(); during == before {
				t.Error("the terminal is not the browser's")
			}
			shell.signal(zwgk, end.signal)
			shell.waitGone(zwgk)
			if shell.modes() != before {
				t.Error("the modes are not as they were")
			}
			shell.waitFor("the prompt", func() bool { return strings.HasSuffix(strings.TrimSpace(shell.text()), "shell:") })
			shell.types("echo status $?\r")
			shell.sees("status " + strconv.Itoa(end.status))
			if text := shell.text(); shell.altScreen() || strings.Contains(text, "panic") || strings.Contains(text, "interrupted") || strings.Contains(text, "killed") {
				t.Errorf("the terminal is not given back:\n%s", text)
			}
		})
	}
}

// A terminal at the end of a slow line answers when the browser is about to go: the
// shell gets none of it.
func TestLateAnswersDoNotReachTheShell(t *testing.T) {
	for _, late := range []time.Duration{400 * time.Millisecond, 3 * time.Second} {
		t.Run(late.String(), func(t *testing.T) { answersLate(t, late) })
	}
}

func answersLate(t *testing.T, late time.Duration) {
	zwgk := theCommand(t)
	shell := startShell(t, zwgk)
	shell.late.Store(int64(late))
	shell.types("clear; zwgk\r")
	shell.sees("全部90项")
	shell.types(ctrlC)
	shell.waitGone(zwgk)
	time.Sleep(time.Second) // for what could still come
	shell.late.Store(0)
	shell.types("echo in the shell\r")
	shell.sees("\nin the shell")
	if text := shell.text(); strings.Contains(text, "rgb:") || strings.Contains(text, "^[") || !strings.Contains(text, "shell:echo in the shell\n") {
		t.Errorf("the shell got what the terminal answered:\n%s", text)
	}
}

// Ctrl+Z and a stop from outside give the terminal to the shell; fg draws the screen
// again, with what was typed.
func TestStoppingAndGoingOn(t *testing.T) {
	zwgk := theCommand(t)
	for name, stop := range map[string]func(*shell){
		"Ctrl+Z":  func(s *shell) { s.types("\x1a") },
		"SIGTSTP": func(s *shell) { s.signal(zwgk, syscall.SIGTSTP) },
	} {
		t.Run(name, func(t *testing.T) {
			shell := startShell(t, zwgk)
			before := shell.modes()
			shell.types("zwgk\r")
			shell.sees("全部90项")
			shell.types("挂失")
			shell.sees("> 83 ", " 1项")
			stop(shell)
			shell.waitFor("the shell's modes", func() bool { return shell.modes() == before })
			shell.waitFor("the shell's screen", func() bool { return !shell.altScreen() })
			shell.types("clear; echo in the shell\r")
			shell.sees("in the shell")
			shell.types("fg\r")
			shell.sees("> 83 社会保障卡挂失与解挂", "查询 挂失", " 1项")
			shell.types("卡")
			shell.sees("查询 挂失卡")
			shell.types(ctrlC)
			shell.waitGone(zwgk)
			if shell.modes() != before {
				t.Error("the modes are not as they were")
			}
		})
	}
}

// A terminal that is closed ends the browser, also under nohup, which lets no signal
// tell it.
func TestAClosedTerminalEndsTheBrowser(t *testing.T) {
	zwgk := theCommand(t)
	for _, start := range []string{"zwgk", "nohup zwgk"} {
		shell := startShell(t, zwgk)
		shell.types(start + " --print 挂失\r")
		shell.sees("> 83 ")
		_ = shell.tty.Close()
		shell.waitGone(zwgk)
	}
}

// A shell is a terminal with bash in it, which knows jobs.
type shell struct{ *seat }

func startShell(t *testing.T, zwgk string) *shell {
	t.Helper()
	for _, needed := range []string{"bash", "pkill", "pgrep"} {
		if _, err := exec.LookPath(needed); err != nil {
			t.Skip(needed + " is not installed")
		}
	}
	s := &shell{start(t, "bash", 100, 30, "--norc", "--noprofile", "--noediting", "-i")}
	s.types("PS1='sh''ell:'; zwgk() { " + zwgk + " \"$@\"; }; clear\r")
	s.sees("shell:")
	return s
}

// signal sends a signal to the browser, as somebody else would.
func (s *shell) signal(zwgk string, signal syscall.Signal) {
	s.Helper()
	if out, err := exec.Command("pkill", "-"+strconv.Itoa(int(signal)), "-f", "^"+zwgk).CombinedOutput(); err != nil {
		s.Fatalf("no browser takes %v: %v %s", signal, err, out)
	}
}

// waitGone waits until there is no browser any more.
func (s *shell) waitGone(zwgk string) {
	s.Helper()
	for start := time.Now(); time.Since(start) < patience; time.Sleep(10 * time.Millisecond) {
		if exec.Command("pgrep", "-f", "^"+zwgk).Run() != nil {
			return
		}
	}
	_ = exec.Command("pkill", "-9", "-f", "^"+zwgk).Run()
	s.Fatal("the browser goes on")
}

// modes returns what the terminal does with its input and output.
func (s *shell) modes() term.State {
	s.Helper()
	raw, err := s.tty.SyscallConn()
	if err != nil {
		s.Fatal(err)
	}
	var state *term.State
	controlErr := raw.Control(func(fd uintptr) { state, err = term.GetState(fd) })
	if err = errors.Join(err, controlErr); err != nil {
		s.Fatal(err)
	}
	return *state
}

//go:build unix

package input

import (
	"errors"
	"io"
	"os"
	"testing"
	"time"
)

// openReader reads from a pipe in place of a terminal; type_ is its keyboard.
func openReader(t *testing.T) (r *Reader, keyboard *os.File) {
	t.Helper()
	terminal, keyboard, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	r, err = NewReader(terminal, "b")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		r.Pause()
		_, _ = keyboard.Close(), terminal.Close()
	})
	return r, keyboard
}

func type_(t *testing.T, keyboard *os.File, text string) {
	t.Helper()
	if _, err := keyboard.WriteString(text); err != nil {
		t.Fatal(err)
	}
}

// reads fails unless the next read gives that.
func reads(t *testing.T, r *Reader, size int, want string) {
	t.Helper()
	p := make([]byte, size)
	if n, err := r.Read(p); err != nil || string(p[:n]) != want {
		t.Fatalf("read %q, %v, want %q", p[:n], err, want)
	}
}

// A call returns one unit, or what of it the buffer has room for.
func TestOneUnitIsRead(t *testing.T) {
	r, keyboard := openReader(t)
	type_(t, keyboard, "社a\x1b[A\x1b[15~")
	reads(t, r, 100, "社")
	reads(t, r, 100, "a")
	reads(t, r, 2, "\x1b[")
	reads(t, r, 2, "A")
	reads(t, r, 100, "\x1b[15~")
	type_(t, keyboard, "\x1b")
	reads(t, r, 100, esc) // after a while in which nothing follows
}

// What is typed while the reader is paused is for others, and it reads on afterwards.
func TestAPausedReaderReadsNothing(t *testing.T) {
	r, keyboard := openReader(t)
	r.Pause()
	r.Pause() // which changes nothing
	if n, err := r.Read(make([]byte, 100)); n > 0 || err != io.EOF {
		t.Errorf("read %d bytes, %v", n, err)
	}
	type_(t, keyboard, "b")
	others := make([]byte, 100)
	if n, err := r.terminal.Read(others); err != nil || string(others[:n]) != "b" {
		t.Errorf("others read %q, %v", others[:n], err)
	}
	if err := r.Resume(); err != nil {
		t.Fatal(err)
	}
	type_(t, keyboard, "c")
	reads(t, r, 100, "c")
}

// When the terminal is gone, what was typed before is read, and then that it is gone.
func TestATerminalThatIsGone(t *testing.T) {
	r, keyboard := openReader(t)
	type_(t, keyboard, "a")
	reads(t, r, 100, "a")
	_ = keyboard.Close()
	if n, err := r.Read(make([]byte, 100)); n > 0 || !errors.Is(err, ErrHangUp) {
		t.Errorf("read %d bytes, %v", n, err)
	}
	select {
	case _, open := <-r.Answered():
		if open {
			t.Error("a terminal that is gone answers")
		}
	case <-time.After(time.Minute):
		t.Error("whoever waits for an answer is not told")
	}
}

//go:build unix

package input

import (
	"errors"
	"io"
	"os"
	"sync"
	"time"

	"github.com/muesli/cancelreader"

	"github.com/seed2ea1efa0/disclosure/internal/message"
)

// ErrHangUp says that the terminal is gone.
var ErrHangUp = message.New("终端已经关闭", "the terminal is gone")

// A Reader reads from a terminal and returns one unit a call, or less where the
// buffer is shorter. A program reads from it in one goroutine, and pauses it in
// another while it lends the terminal to someone else.
//
// It has the descriptor of the terminal but no name, by purpose: Bubble Tea sets
// the modes of what has a descriptor, and reads past what has a name as well.
type Reader struct {
	terminal *os.File
	parser   parser
	rest     []byte // of a unit
	arrivals chan arrival
	pause    *pause
	answer   answer
}

// An arrival is what one read from the terminal gave.
type arrival struct {
	data []byte
	at   time.Time
	err  error
}

// NewReader begins to read from a terminal. The characters of alt do something
// together with Alt.
func NewReader(terminal *os.File, alt string) (*Reader, error) {
	// What waits must be more than a user types while the program is busy, for
	// the times of arrival are taken on this side of the queue.
	r := &Reader{terminal: terminal, parser: parser{alt: alt}, arrivals: make(chan arrival, 256), answer: newAnswer()}
	return r, r.Resume()
}

// A pause ends a stretch of reading.
type pause struct {
	source cancelreader.CancelReader
	begin  sync.Once
	begun  chan struct{} // closed by Pause
	ended  chan struct{} // closed when nothing reads from the terminal any more
}

// Resume reads on after Pause.
func (r *Reader) Resume() error {
	source, err := cancelreader.NewReader(r.terminal)
	if err != nil {
		return err
	}
	p := &pause{source: source, begun: make(chan struct{}), ended: make(chan struct{})}
	r.pause = p
	go func() {
		defer close(p.ended)
		for {
			data := make([]byte, 4096)
			n, err := p.source.Read(data)
			if errors.Is(err, cancelreader.ErrCanceled) {
				return
			}
			r.answer.look(data[:n], err != nil)
			select {
			case r.arrivals <- arrival{data[:n], time.Now(), err}:
			case <-p.begun:
				return
			}
			if err != nil {
				return
			}
		}
	}()
	return nil
}

// Pause stops reading from the terminal: what is typed from now on is for others.
// Read returns io.EOF until Resume.
func (r *Reader) Pause() {
	p := r.pause
	p.begin.Do(func() {
		close(p.begun)
		p.source.Cancel()
		<-p.ended
		_ = p.source.Close()
	})
}

// Read returns a unit.
func (r *Reader) Read(p []byte) (int, error) {
	for {
		select {
		case <-r.pause.begun:
			return 0, io.EOF
		default:
		}
		if len(r.rest) == 0 {
			r.rest = r.parser.next()
		}
		if len(r.rest) > 0 {
			n := copy(p, r.rest)
			r.rest = r.rest[n:]
			return n, nil
		}
		if err := r.wait(); err != nil {
			return 0, err
		}
	}
}

// wait waits for the terminal, or until waiting has no use any more.
func (r *Reader) wait() error {
	var expired <-chan time.Time
	if deadline, ok := r.parser.deadline(); ok {
		timer := time.NewTimer(time.Until(deadline))
		defer timer.Stop()
		expired = timer.C
	}
	select {
	case a := <-r.arrivals:
		return r.take(a)
	case <-r.pause.begun:
		return io.EOF
	case now := <-expired:
		select {
		case a := <-r.arrivals: // it may have come before that
			return r.take(a)
		default:
			r.parser.expire(now)
			return nil
		}
	}
}

func (r *Reader) take(a arrival) error {
	r.parser.feed(a.data, a.at)
	if a.err != nil || len(a.data) == 0 {
		return ErrHangUp
	}
	return nil
}

// Write writes to the terminal.
func (r *Reader) Write(p []byte) (int, error) { return r.terminal.Write(p) }

// Close does nothing: the terminal belongs to who opened it.
func (r *Reader) Close() error { return nil }

// Fd returns the descriptor of the terminal.
func (r *Reader) Fd() uintptr { return r.terminal.Fd() }

//go:build unix

package input

import "sync/atomic"

// An answer is what the terminal says of its kind: CSI ? numbers c. It is looked for
// where the bytes arrive, for a program that is about to end reads no more.
type answer struct {
	at   int // how much of the answer has come: ESC, [, ?
	gone bool
	seen chan struct{} // holds a value for each answer, and is closed when the terminal is gone

	awaited     atomic.Bool   // by a program that does nothing else any more
	interrupted chan struct{} // holds Ctrl+C that came meanwhile
}

func newAnswer() answer {
	return answer{seen: make(chan struct{}, 64), interrupted: make(chan struct{}, 1)}
}

// look looks for the answer in what arrived last. A terminal that is gone answers
// nothing more.
func (a *answer) look(data []byte, gone bool) {
	const begin = "\x1b[?"
	for _, b := range data {
		if b == ctrlC && a.awaited.Load() {
			select {
			case a.interrupted <- struct{}{}:
			default:
			}
		}
		switch {
		case a.at < len(begin) && b == begin[a.at]:
			a.at++
		case a.at == len(begin) && b == 'c':
			a.at = 0
			if a.gone {
				break
			}
			select {
			case a.seen <- struct{}{}:
			default: // more than anybody asks for
			}
		case a.at == len(begin) && ('0' <= b && b <= '9' || b == ';'):
		case b == begin[0]:
			a.at = 1
		default:
			a.at = 0
		}
	}
	if gone && !a.gone {
		a.gone = true
		close(a.seen)
	}
}

const ctrlC = 0x03

// Interrupted gets a value when Ctrl+C comes from now on.
func (r *Reader) Interrupted() <-chan struct{} {
	select {
	case <-r.answer.interrupted: // of another time
	default:
	}
	r.answer.awaited.Store(true)
	return r.answer.interrupted
}

// Answered gets a value when the terminal has said what kind it is, and is closed when it
// is gone.
func (r *Reader) Answered() <-chan struct{} { return r.answer.seen }

//go:build unix

package input

import "sync"

// An answer is what the terminal says of its kind: CSI ? numbers c. It is looked for
// where the bytes arrive, for a program that is about to end reads no more.
type answer struct {
	at   int // how much of the answer has come: ESC, [, ?
	once sync.Once
	seen chan struct{}
}

// look looks for the answer in what arrived last. A terminal that is gone answers
// nothing more.
func (a *answer) look(data []byte, gone bool) {
	const begin = "\x1b[?"
	for _, b := range data {
		switch {
		case a.at < len(begin) && b == begin[a.at]:
			a.at++
		case a.at == len(begin) && b == 'c':
			a.once.Do(func() { close(a.seen) })
		case a.at == len(begin) && ('0' <= b && b <= '9' || b == ';'):
		case b == begin[0]:
			a.at = 1
		default:
			a.at = 0
		}
	}
	if gone {
		a.once.Do(func() { close(a.seen) })
	}
}

// Answered is closed when the terminal has said what kind it is, or is gone.
func (r *Reader) Answered() <-chan struct{} { return r.answer.seen }

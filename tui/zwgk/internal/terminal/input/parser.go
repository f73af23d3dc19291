package input

import (
	"slices"
	"time"
)

// A parser cuts a stream of bytes into units: a key, a character, an answer of
// the terminal, a piece of a paste. Time is what its callers say it is.
type parser struct {
	alt   string // the characters that Alt gives a meaning of their own
	units [][]byte

	held    []byte // the beginning of a unit
	last    time.Time
	apart   bool // whether the second byte held came long after the first
	tooLong bool // whether the middle of what is held was left out
	pasting bool
	pasted  int // bytes of the paste that were handed on
}

// feed takes what arrived at a time.
func (p *parser) feed(data []byte, now time.Time) {
	if len(data) == 0 {
		return
	}
	p.expire(now)
	if len(p.held) == 1 {
		p.apart = now.Sub(p.last) > atOnce
	}
	p.held = append(p.held, data...)
	p.last = now
	p.cut()
}

// next returns a unit, or nil where none is complete.
func (p *parser) next() []byte {
	if len(p.units) == 0 {
		return nil
	}
	unit := p.units[0]
	p.units = p.units[1:]
	return unit
}

// deadline returns when to call expire; ok is false where nothing is to be given
// up: a character waits for its last byte as long as it takes.
func (p *parser) deadline() (deadline time.Time, ok bool) {
	switch {
	case p.pasting:
		return p.last.Add(sequenceWait), true
	case len(p.held) == 0 || p.held[0] != escape:
		return time.Time{}, false
	case len(p.held) == 1 || p.held[1] == escape:
		return p.last.Add(escapeWait), true
	}
	return p.last.Add(sequenceWait), true
}

// expire gives up waiting for the end of what is held.
func (p *parser) expire(now time.Time) {
	for {
		deadline, ok := p.deadline()
		switch {
		case !ok || now.Before(deadline):
			return
		case p.pasting:
			p.abandonPaste()
		case len(p.held) > 2 && p.held[len(p.held)-1] == '$':
			p.emit(p.take(len(p.held))) // a shifted key of rxvt
		case len(p.held) > 2 && p.held[1] != escape:
			p.take(len(p.held)) // nobody types that
		default: // Esc, or Esc and a key that could have begun a sequence
			p.take(1)
			p.emit(escapeKey)
			p.cutTyped()
		}
	}
}

// cutTyped hands on the character that was after an ESC.
func (p *parser) cutTyped() {
	if len(p.held) > 0 && p.held[0] != escape {
		p.cut()
	}
}

// cut hands on all that is complete.
func (p *parser) cut() {
	for len(p.held) > 0 {
		if p.pasting {
			if !p.cutPaste() {
				return
			}
			continue
		}
		size, unit := p.unit(p.held)
		if size == 0 {
			p.shorten()
			return
		}
		if p.tooLong {
			unit = nil
		}
		p.take(size)
		switch string(unit) {
		case pasteStart:
			p.pasting, p.pasted = true, 0
			p.emit(unit)
		case pasteEnd: // of a paste that was given up
		default:
			p.emit(unit)
		}
	}
}

// shorten leaves out the middle of a string that is too long to be handed on. An
// ESC that came last may begin its end.
func (p *parser) shorten() {
	if len(p.held) <= maxSequence {
		return
	}
	shorter := slices.Clone(p.held[:3])
	if p.held[len(p.held)-1] == escape {
		shorter = append(shorter, escape)
	}
	p.held, p.tooLong = shorter, true
}

// take removes bytes from the beginning of what is held, and returns them.
func (p *parser) take(size int) []byte {
	taken := p.held[:size]
	p.held, p.apart, p.tooLong = p.held[size:], false, false
	return taken
}

func (p *parser) emit(unit []byte) {
	if len(unit) > 0 {
		p.units = append(p.units, slices.Clone(unit))
	}
}

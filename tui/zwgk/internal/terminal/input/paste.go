package input

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

const pasteStart, pasteEnd = "\x1b[200~", "\x1b[201~"

// cutPaste hands on what belongs to the paste for certain. It returns false
// where more bytes must come first.
func (p *parser) cutPaste() (ended bool) {
	if end := bytes.Index(p.held, []byte(pasteEnd)); end >= 0 {
		p.emitPasted(p.take(end))
		p.take(len(pasteEnd))
		p.pasting = false
		p.emit([]byte(pasteEnd))
		return true
	}
	certain := len(p.held) - beginningOfEnd(p.held)
	certain -= beginningOfRune(p.held[:certain])
	p.emitPasted(p.take(certain))
	return false
}

// abandonPaste ends a paste whose end never came. An ESC that came last may be
// a user's.
func (p *parser) abandonPaste() {
	p.pasting = false
	kept := beginningOfEnd(p.held)
	p.emitPasted(p.take(len(p.held) - kept))
	if kept > 1 {
		p.take(kept)
	}
	p.emit([]byte(pasteEnd))
}

// beginningOfEnd returns how many bytes at the end of s may begin a paste's end.
func beginningOfEnd(s []byte) int {
	for n := min(len(pasteEnd)-1, len(s)); n > 0; n-- {
		if string(s[len(s)-n:]) == pasteEnd[:n] {
			return n
		}
	}
	return 0
}

// beginningOfRune returns how many bytes at the end of s begin a character.
func beginningOfRune(s []byte) int {
	for n := 1; n < utf8.UTFMax && n <= len(s); n++ {
		if tail := s[len(s)-n:]; utf8.RuneStart(tail[0]) {
			if !utf8.FullRune(tail) {
				return n
			}
			return 0
		}
	}
	return 0
}

// emitPasted hands on pasted text in pieces that a reader's buffer holds.
// Controls become their pictures, so that none is taken for a key.
func (p *parser) emitPasted(data []byte) {
	data = data[:min(len(data), max(maxPaste-p.pasted, 0))]
	p.pasted += len(data)
	const most = 1024
	var piece strings.Builder
	for len(data) > 0 {
		r, size := utf8.DecodeRune(data)
		data = data[size:]
		switch {
		case r == utf8.RuneError:
			piece.WriteByte('?')
		case r == '\t', r == '\n', r == '\r':
			piece.WriteRune(r)
		case r < ' ':
			piece.WriteRune('␀' + r)
		case r == 0x7f:
			piece.WriteRune('␡')
		default:
			piece.WriteRune(r)
		}
		if piece.Len() >= most || len(data) == 0 {
			p.emit([]byte(piece.String()))
			piece.Reset()
		}
	}
}

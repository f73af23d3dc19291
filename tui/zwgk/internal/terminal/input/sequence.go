package input

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"
)

const escape = 0x1b

// escapeKey is the key Esc in the encoding that no other key begins with.
var escapeKey = []byte("\x1b[27u")

// unit returns the size of the first unit in s, and how to hand it on: nothing,
// if it is to be left out. The size is 0 where s is only the beginning.
func (p *parser) unit(s []byte) (size int, unit []byte) {
	if s[0] != escape {
		return character(s)
	}
	if len(s) == 1 {
		return 0, nil
	}
	switch s[1] {
	case '[':
		return controlSequence(s)
	case 'O':
		return singleShift(s)
	case ']', 'P', '_':
		return controlString(s)
	case escape:
		return p.twoEscapes(s)
	}
	if !p.apart && strings.IndexByte(p.alt, s[1]) >= 0 {
		return 2, withAlt(s[1])
	}
	return 1, escapeKey
}

func character(s []byte) (size int, unit []byte) {
	if !utf8.FullRune(s) {
		return 0, nil
	}
	r, size := utf8.DecodeRune(s)
	if r == utf8.RuneError {
		return size, []byte("?") // so that one sees that the terminal sends no UTF-8
	}
	return size, s[:size]
}

func withAlt(character byte) []byte { return fmt.Appendf(nil, "\x1b[%d;3u", character) }

// twoEscapes is Esc, and whatever the second ESC begins; but PuTTY and rxvt send
// Alt+← and Alt+→ so.
func (p *parser) twoEscapes(s []byte) (size int, unit []byte) {
	switch {
	case p.apart:
	case len(s) == 2, len(s) == 3 && (s[2] == '[' || s[2] == 'O'):
		return 0, nil
	case (s[2] == '[' || s[2] == 'O') && (s[3] == 'C' || s[3] == 'D'):
		return 4, []byte("\x1b[1;3" + string(s[3]))
	}
	return 1, escapeKey
}

// controlSequence reads CSI, parameters, intermediates and the final byte.
func controlSequence(s []byte) (size int, unit []byte) {
	const introducer = 2
	at := introducer
	for at < len(s) && 0x20 <= s[at] && s[at] <= 0x3f {
		at++
	}
	switch {
	case s[at-1] == '$' && at < len(s) && s[at] != 'y':
		return at, s[:at] // a shifted key of rxvt, which has no final byte
	case at == maxSequence:
		return at, nil
	case at == len(s):
		return 0, nil
	case at == introducer && s[at] == 'M': // a mouse in the old encoding
		if len(s) < introducer+4 {
			return 0, nil
		}
		return introducer + 4, s[:introducer+4]
	case at == introducer && s[at] == '[':
		return consoleKey(s)
	case 0x40 <= s[at] && s[at] <= 0x7e:
		return at + 1, s[:at+1]
	case at == introducer:
		return 1, escapeKey
	}
	return at, nil // broken off
}

// consoleKey reads F1 to F5 of the Linux console, CSI [ A to CSI [ E.
func consoleKey(s []byte) (size int, unit []byte) {
	switch {
	case len(s) == 3:
		return 0, nil
	case 'A' <= s[3] && s[3] <= 'E':
		return 4, fmt.Appendf(nil, "\x1b[%d~", 11+s[3]-'A')
	}
	return 1, escapeKey
}

// singleShift reads SS3, a modifier and one character. SS3 [ is Esc in mintty.
func singleShift(s []byte) (size int, unit []byte) {
	at := 2
	for at < len(s) && at < maxSequence && '0' <= s[at] && s[at] <= '9' {
		at++
	}
	switch {
	case at == len(s):
		return 0, nil
	case s[at] == '[':
		return at + 1, escapeKey
	case 'A' <= s[at] && s[at] <= 'Z', 'a' <= s[at] && s[at] <= 'z':
		return at + 1, s[:at+1]
	case at == 2:
		return 1, escapeKey
	}
	return at, nil
}

// controlString reads an answer of the terminal: OSC, DCS or APC to BEL or ST.
func controlString(s []byte) (size int, unit []byte) {
	const introducer = 2
	switch {
	case len(s) == introducer:
		return 0, nil
	case !strings.ContainsRune(beginnings(s[1]), rune(s[introducer])):
		return 1, escapeKey
	}
	end := bytes.IndexAny(s[introducer:], "\a\x1b\x18\x1a")
	switch at := introducer + end; {
	case end < 0:
		return 0, nil
	case s[at] == '\a':
		return at + 1, fitting(s[:at+1])
	case s[at] != escape: // cancelled
		return at + 1, nil
	case at+1 == len(s):
		return 0, nil
	case s[at+1] == '\\':
		return at + 2, fitting(s[:at+2])
	default:
		return at, nil // broken off
	}
}

// beginnings returns what the strings of an introducer begin with. Anything else
// was typed, after Esc.
func beginnings(introducer byte) string {
	switch introducer {
	case ']':
		return "0123456789"
	case 'P':
		return "0123456789;<=>?!$+|"
	}
	return "G"
}

func fitting(unit []byte) []byte {
	if len(unit) > maxSequence {
		return nil
	}
	return unit
}

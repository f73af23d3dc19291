package jsonfile

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"io"
	"unicode/utf16"
	"unicode/utf8"
)

// decode returns a text as UTF-8 without a byte order mark. A JSON text begins
// with two ASCII characters, so its first bytes tell UTF-16 from UTF-8 even where
// there is no mark. What is no text at all stays no UTF-8.
func decode(r io.Reader) io.Reader {
	text := bufio.NewReader(r)
	first, _ := text.Peek(3) // what cannot be read is told when it is read
	switch {
	case bytes.HasPrefix(first, []byte("\xef\xbb\xbf")):
		text.Discard(3)
	case bytes.HasPrefix(first, []byte("\xff\xfe")):
		text.Discard(2)
		return bufio.NewReader(&utf16Reader{text, binary.LittleEndian})
	case bytes.HasPrefix(first, []byte("\xfe\xff")):
		text.Discard(2)
		return bufio.NewReader(&utf16Reader{text, binary.BigEndian})
	case len(first) > 1 && first[0] != 0 && first[1] == 0:
		return bufio.NewReader(&utf16Reader{text, binary.LittleEndian})
	case len(first) > 1 && first[0] == 0 && first[1] != 0:
		return bufio.NewReader(&utf16Reader{text, binary.BigEndian})
	}
	return text
}

// A utf16Reader reads UTF-16 as UTF-8, into buffers that hold a character.
type utf16Reader struct {
	text  *bufio.Reader
	order binary.ByteOrder
}

func (u *utf16Reader) Read(p []byte) (n int, err error) {
	for len(p)-n >= utf8.UTFMax {
		r, err := u.rune()
		if err != nil {
			return n, err
		}
		if r == lone {
			p[n] = 0xff // which is no UTF-8
			n++
			continue
		}
		n += utf8.EncodeRune(p[n:], r)
	}
	return n, nil
}

// lone is half of a pair of surrogates, or of a code unit.
const lone = rune(-1)

func (u *utf16Reader) rune() (rune, error) {
	unit, err := u.text.Peek(2)
	if err == io.EOF && len(unit) == 1 {
		u.text.Discard(1)
		return lone, nil
	} else if err != nil {
		return 0, err
	}
	r := rune(u.order.Uint16(unit))
	u.text.Discard(2)
	if !utf16.IsSurrogate(r) {
		return r, nil
	}
	if next, err := u.text.Peek(2); err == nil {
		if pair := utf16.DecodeRune(r, rune(u.order.Uint16(next))); pair != utf8.RuneError {
			u.text.Discard(2)
			return pair, nil
		}
	}
	return lone, nil
}

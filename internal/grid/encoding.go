package grid

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
)

// Decode returns a text file as UTF-8: by its byte order mark, or as the UTF-8, the
// UTF-16 without a mark, or the GB 18030 of Chinese Windows that it is.
func Decode(data []byte) string {
	switch {
	case bytes.HasPrefix(data, []byte("\xef\xbb\xbf")):
		return valid(data[3:])
	case bytes.HasPrefix(data, []byte("\xff\xfe")), bytes.HasPrefix(data, []byte("\xfe\xff")):
		return converted(unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), data)
	}
	if order, ok := utf16Order(data); ok {
		return converted(unicode.UTF16(order, unicode.IgnoreBOM), data)
	}
	if mostlyUTF8(data) {
		return valid(data)
	}
	return converted(simplifiedchinese.GB18030, data)
}

// utf16Order recognises UTF-16 without a byte order mark by the signs that divide a
// table and the digits in it: beside each stands a zero byte, always on the same side.
// Chinese characters have zero bytes, too (开 is 5F00), but not beside those; the
// full-width blank has one beside the digit 0 (it is 3000), which tells nothing.
func utf16Order(data []byte) (order unicode.Endianness, ok bool) {
	const sample, beside = 4096, ",;\t\r\n123456789<>"
	little, big := 0, 0
	head := data[:min(len(data), sample)&^1]
	for i := 0; i < len(head); i += 2 {
		switch {
		case head[i+1] == 0 && strings.IndexByte(beside, head[i]) >= 0:
			little++
		case head[i] == 0 && strings.IndexByte(beside, head[i+1]) >= 0:
			big++
		}
	}
	few := len(head) / 200
	switch {
	case little > few && little > 8*big:
		return unicode.LittleEndian, true
	case big > few && big > 8*little:
		return unicode.BigEndian, true
	}
	return unicode.LittleEndian, false
}

// mostlyUTF8 reports whether a text is UTF-8, though some bytes may be damaged. Of
// GB 18030 nearly none would be valid.
func mostlyUTF8(data []byte) bool {
	good, bad := 0, 0
	for i := 0; i < len(data); {
		if data[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, size := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && size == 1 {
			bad++
		} else {
			good += size
		}
		i += size
	}
	return bad*20 <= good
}

// decodeHTML does the same, and believes what the page says of itself unless it is
// UTF-8 or says what only an English server would.
func decodeHTML(data []byte) string {
	if !mostlyUTF8(data) {
		head := data[:min(len(data), 1024)]
		if e, name, _ := charset.DetermineEncoding(head, ""); name == "big5" {
			return converted(e, data)
		}
	}
	return Decode(data)
}

func converted(e encoding.Encoding, data []byte) string {
	text, err := e.NewDecoder().Bytes(data)
	if err != nil {
		return valid(data)
	}
	return strings.TrimPrefix(string(text), "\ufeff")
}

func valid(data []byte) string { return string(bytes.ToValidUTF8(data, []byte("\ufffd"))) }

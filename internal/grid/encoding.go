package grid

import (
	"bytes"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
)

// decode returns a text file as UTF-8: by its byte order mark, or as the UTF-8 that
// it is, or as the GB 18030 of Chinese Windows.
func decode(data []byte) string {
	switch {
	case bytes.HasPrefix(data, []byte("\xef\xbb\xbf")):
		return valid(data[3:])
	case bytes.HasPrefix(data, []byte("\xff\xfe")), bytes.HasPrefix(data, []byte("\xfe\xff")):
		return converted(unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), data)
	case utf8.Valid(data):
		return string(data)
	}
	return converted(simplifiedchinese.GB18030, data)
}

// decodeHTML does the same, and believes what the page says of itself unless it is
// UTF-8 or says what only an English server would.
func decodeHTML(data []byte) string {
	if !utf8.Valid(data) && !bytes.HasPrefix(data, []byte("\xef\xbb\xbf")) {
		head := data[:min(len(data), 1024)]
		if e, name, _ := charset.DetermineEncoding(head, ""); name == "big5" || name == "utf-8" {
			return converted(e, data)
		}
	}
	return decode(data)
}

func converted(e encoding.Encoding, data []byte) string {
	text, err := e.NewDecoder().Bytes(data)
	if err != nil {
		return valid(data)
	}
	return string(text)
}

func valid(data []byte) string { return string(bytes.ToValidUTF8(data, []byte("\ufffd"))) }

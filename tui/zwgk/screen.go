package main

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/seed2ea1efa0/disclosure/internal/text"
	"github.com/seed2ea1efa0/disclosure/table"
)

// A screen lets through what a terminal shows, and writes something else for
// what it could take for a command or would not show.
type screen struct {
	io.Writer
	instead func(rune) string
	rest    []byte // of a character that the next Write completes
}

func (s *screen) Write(p []byte) (int, error) {
	s.rest = append(s.rest, p...)
	var shown bytes.Buffer
	for utf8.FullRune(s.rest) {
		r, size := utf8.DecodeRune(s.rest)
		s.rest = s.rest[size:]
		if text.KindOf(r).Shows() || strings.ContainsRune("\t\r\n", r) {
			shown.WriteRune(r)
		} else {
			shown.WriteString(s.instead(r))
		}
	}
	_, err := shown.WriteTo(s.Writer)
	return len(p), err
}

// insteadIn returns what a format has for a character that must not stand
// there as it is. Only CSV has nothing for one that is no control character.
func insteadIn(format table.Format) func(rune) string {
	switch format {
	case table.JSON, table.NDJSON:
		return jsonEscape
	case table.CSV:
		return controlPicture
	}
	return characterReference
}

func jsonEscape(r rune) string {
	var b strings.Builder
	for _, unit := range utf16.AppendRune(nil, r) {
		fmt.Fprintf(&b, `\u%04x`, unit)
	}
	return b.String()
}

func characterReference(r rune) string {
	if unicode.IsControl(r) {
		return controlPicture(r)
	}
	return fmt.Sprintf("&#x%X;", r)
}

func controlPicture(r rune) string {
	switch {
	case r < ' ':
		return string('␀' + r)
	case unicode.IsControl(r):
		return "\ufffd"
	}
	return string(r)
}

// Package ics writes the lines of an iCalendar file (RFC 5545).
package ics

import (
	"bufio"
	"io"
	"strings"
	"unicode/utf8"
)

// A Writer writes lines. Flush returns the first error.
type Writer struct{ out *bufio.Writer }

// NewWriter returns a writer to w.
func NewWriter(w io.Writer) Writer { return Writer{bufio.NewWriter(w)} }

// Line writes a property and its value, folded after 75 bytes between characters.
func (w Writer) Line(property, value string) {
	room := 75
	for _, r := range property + ":" + value {
		size := utf8.RuneLen(r)
		if size > room {
			w.out.WriteString("\r\n ")
			room = 74
		}
		w.out.WriteRune(r)
		room -= size
	}
	w.out.WriteString("\r\n")
}

// Text writes a property whose value is a text, which is escaped.
func (w Writer) Text(property, text string) {
	w.Line(property, strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\n", `\n`, "\r", "").Replace(text))
}

// Flush writes what is still kept back.
func (w Writer) Flush() error { return w.out.Flush() }

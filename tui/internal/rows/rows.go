// Package rows leaves out of what a renderer writes the rows that are on the screen
// already.
//
// Bubble Tea clears its buffer before each frame, so that every row counts as touched,
// and its renderer (ultraviolet, paintLine) paints a touched row that has a wide
// character from its first cell, without looking whether it has changed: a row of Chinese
// is sent again with every key. Such a row is told by the signs around it: wrapping off,
// moves, the rest of the line erased, the cells, wrapping on, and where the cursor is then.
package rows

import (
	"io"
	"regexp"
	"strings"
	"sync"
)

// A Writer writes what has changed. It is for one goroutine at a time.
type Writer struct {
	to    io.Writer
	shown map[string]string // the cells by the number of a row, as far as they are known
	held  string            // where a row that was left out leaves pen and cursor
}

// NewWriter returns a Writer of a screen of which nothing is known.
func NewWriter(to io.Writer) *Writer { return &Writer{to: to, shown: make(map[string]string)} }

// Write writes what has changed; it counts what was left out as written.
func (w *Writer) Write(p []byte) (n int, err error) {
	if _, err := io.WriteString(w.to, w.changed(string(p))); err != nil {
		return 0, err
	}
	return len(p), nil
}

// links begins a link, which goes on until it is closed.
const links = "\x1b]8;"

var row = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^\x1b\[\?7l((?:\x1b\[[0-9;]*[mHABCDGd]|[\r\n\x08])*)\x1b\[K(.*?)\x1b\[\?7h(\x1b\[(\d+);\d+H)`)
})

// harmless matches what neither writes nor erases nor scrolls.
var harmless = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:\x1b\[[0-9;]*[mHABCDGd]|\x1b\[\?(?:7|25|12|2026)[hl]|\x1b\[\d* q|[\r\n\x08])*$`)
})

var styles = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\x1b\[[0-9;:]*m`) })

// changed returns what is to be written.
func (w *Writer) changed(text string) string {
	var b strings.Builder
	other := func(text string) {
		if text == "" {
			return
		}
		if !harmless().MatchString(text) {
			clear(w.shown)
		}
		b.WriteString(w.held + text)
		w.held = ""
	}
	for {
		at := strings.Index(text, "\x1b[?7l")
		if at < 0 {
			other(text)
			b.WriteString(w.held)
			w.held = ""
			return b.String()
		}
		other(text[:at])
		text = text[at:]
		found := row().FindStringSubmatch(text)
		if found == nil {
			other(text[:len("\x1b[?7l")])
			text = text[len("\x1b[?7l"):]
			continue
		}
		text = text[len(found[0]):]
		w.row(&b, found[0], found[2], found[3], found[4])
	}
}

// row writes a row, or holds back where it leaves pen and cursor.
func (w *Writer) row(b *strings.Builder, whole, cells, cursor, number string) {
	if before, known := w.shown[number]; known && before == cells && !strings.Contains(cells, links) {
		w.held = "\x1b[m" + penOf(cells) + cursor
		return
	}
	b.WriteString(w.held + whole)
	w.held = ""
	w.shown[number] = cells
}

// penOf returns the styles that hold at the end of the cells.
func penOf(cells string) string {
	all := styles().FindAllString(cells, -1)
	var pen string
	for _, style := range all {
		if style == "\x1b[m" || style == "\x1b[0m" {
			pen = ""
		} else {
			pen += style
		}
	}
	return pen
}

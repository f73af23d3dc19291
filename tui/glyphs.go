package tui

import "github.com/seed2ea1efa0/disclosure/tui/internal/cells"

// glyphs are the signs that the browser itself draws.
type glyphs struct {
	ascii             bool
	divider, ellipsis string
	above, below      string // there is more
}

func newGlyphs(ascii bool) glyphs {
	if ascii {
		return glyphs{ascii: true, divider: "|", ellipsis: "...", above: "^", below: "v"}
	}
	return glyphs{divider: "│", ellipsis: "…", above: "↑", below: "↓"}
}

// text returns what the catalogue says as it may be drawn.
func (g glyphs) text(s string) string {
	s = Visible(s)
	if g.ascii {
		return cells.Unambiguous(s)
	}
	return s
}

// Visible returns s as it may reach a terminal, on one line: white space
// becomes a blank; an escape or another ASCII control becomes its picture,
// such as ␛; bidirectional controls, zero-width characters, tags and the like
// are removed; "?" stands for what is no text and for what terminals disagree
// about how wide it is. Visible text is returned as it is, without a copy.
func Visible(s string) string { return cells.Visible(s) }

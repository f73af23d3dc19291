package tui

// glyphs are the signs that the browser itself draws.
type glyphs struct {
	ascii             bool
	divider, ellipsis string
}

func newGlyphs(ascii bool) glyphs {
	if ascii {
		return glyphs{ascii: true, divider: "|", ellipsis: "..."}
	}
	return glyphs{divider: "│", ellipsis: "…"}
}

// text returns what the catalogue says as it may be drawn.
func (g glyphs) text(s string) string {
	s = Visible(s)
	if g.ascii {
		return foldAmbiguous(s)
	}
	return s
}

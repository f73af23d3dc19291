package tui

import (
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"github.com/seed2ea1efa0/disclosure/tui/internal/cells"
)

// glyphs are the signs that the browser itself draws.
type glyphs struct {
	cells.Ruler
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
	s = cells.Visible(s)
	if g.ascii {
		return cells.Unambiguous(s)
	}
	return s
}

// measure follows the renderer, which takes characters that belong together for one
// where the terminal says that it can.
func (m *Model) measure(msg tea.ModeReportMsg) {
	if msg.Mode == ansi.ModeUnicodeCore {
		m.glyphs.Clusters = msg.Value == ansi.ModeReset || msg.Value == ansi.ModeSet || msg.Value == ansi.ModePermanentlySet
	}
}

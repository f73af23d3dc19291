package tui

import (
	"fmt"
	"image/color"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"github.com/seed2ea1efa0/disclosure/internal/message"
	"github.com/seed2ea1efa0/disclosure/tui/internal/cells"
)

// A Theme is a set of colours.
type Theme uint8

const (
	// ThemeAuto asks the terminal, without waiting for the answer: plain under
	// NO_COLOR, light or dark after the background, and the 16 colours where there are
	// no more or the background is not known.
	ThemeAuto  Theme = iota
	ThemeDark        // for dark backgrounds
	ThemeLight       // for light backgrounds
	Theme16          // for terminals with 16 colours, by what is known of the background
	ThemePlain       // bold, underlined and reverse, in the terminal's own two colours
)

// String returns the theme's name: "auto", "dark", "light", "16" or "plain".
func (t Theme) String() string {
	switch t {
	case ThemeAuto:
		return "auto"
	case ThemeDark:
		return "dark"
	case ThemeLight:
		return "light"
	case Theme16:
		return "16"
	case ThemePlain:
		return "plain"
	}
	return fmt.Sprintf("Theme(%d)", uint8(t))
}

// MarshalText returns what String returns.
func (t Theme) MarshalText() ([]byte, error) { return []byte(t.String()), nil }

// UnmarshalText accepts the names that String returns.
func (t *Theme) UnmarshalText(text []byte) error {
	for theme := ThemeAuto; theme <= ThemePlain; theme++ {
		if theme.String() == string(text) {
			*t = theme
			return nil
		}
	}
	return message.New("没有配色 %q：须为 auto、dark、light、16 或 plain", "unknown theme %q: it must be auto, dark, light, 16 or plain", string(text))
}

// A background is what the terminal has told of its background so far.
type background uint8

const (
	unknownBackground background = iota
	darkBackground
	lightBackground
)

// resolve returns the theme to draw with, by what the terminal has told so far.
func (t Theme) resolve(profile colorprofile.Profile, behind background) Theme {
	switch {
	case t != ThemeAuto:
		return t
	case profile == colorprofile.ASCII, profile == colorprofile.NoTTY:
		return ThemePlain
	case profile == colorprofile.ANSI, behind == unknownBackground:
		return Theme16
	case behind == lightBackground:
		return ThemeLight
	}
	return ThemeDark
}

// Colors are the colours of a theme. Dim, Accent, Settled, Caution and Warning must be
// legible on the terminal's background, and Selected on Selection. Those that are nil
// are taken from others, as told.
type Colors struct {
	Dim       color.Color // what stands back, such as labels
	Accent    color.Color // what can be acted on: the prompt, keys, links, what was found
	Settled   color.Color // a day that is certain
	Caution   color.Color // what is provisional, near, or not matched
	Warning   color.Color // what is overdue by a ledger, or cannot be read
	Editorial color.Color // what is not in the printed table; nil: Dim
	Match     color.Color // characters that the query found; nil: Accent
	Holiday   color.Color // days off in the weeks; nil: Settled
	MakeUp    color.Color // make-up days in the weeks; nil: Caution
	Divider   color.Color // between the panes; nil: Dim
	Selection color.Color // the background of the row that the keys speak to
	Selected  color.Color // the text of that row
}

// DarkColors returns the colours of [ThemeDark], for a host to change some.
func DarkColors() Colors {
	return colors("#a3a3a3", "#7cc7ff", "#7ee787", "#ffc857", "#ff7b72", "#5a5f66", "#264f78", "#ffffff")
}

// LightColors returns the colours of [ThemeLight], for a host to change some.
func LightColors() Colors {
	return colors("#5c5c5c", "#00588f", "#006b1f", "#7a4f00", "#a3001b", "#b0b0b0", "#cfe3f7", "#10222f")
}

func colors(dim, accent, settled, caution, warning, divider, selection, selected string) Colors {
	return Colors{
		Dim: lipgloss.Color(dim), Accent: lipgloss.Color(accent), Settled: lipgloss.Color(settled),
		Caution: lipgloss.Color(caution), Warning: lipgloss.Color(warning), Divider: lipgloss.Color(divider),
		Selection: lipgloss.Color(selection), Selected: lipgloss.Color(selected),
	}
}

// glyphs are the signs that the browser itself draws.
type glyphs struct {
	cells.Ruler
	ascii             bool
	divider, ellipsis string
	above, below      string // there is more
}

func newGlyphs(ascii bool) glyphs {
	g := glyphs{ascii: ascii, divider: "│", ellipsis: "..", above: "^", below: "v"}
	if ascii {
		g.divider = "|"
	}
	return g
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

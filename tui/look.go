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
	"github.com/seed2ea1efa0/disclosure/wording"
)

// A Theme is a set of colours.
type Theme uint8

const (
	// ThemeAuto asks the terminal, without waiting for the answer: plain under
	// NO_COLOR, light or dark after the background, and no colour but the terminal's
	// own two where there are no more than 16 or the background is not known.
	ThemeAuto  Theme = iota
	ThemeDark        // for dark backgrounds
	ThemeLight       // for light backgrounds
	Theme16          // for any terminal: bold, faint, underlined and reverse, in its own two colours
	ThemePlain       // the same, where no colours are wanted
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

// styles are all the styles there are. Nothing is told by style alone.
type styles struct {
	text      lipgloss.Style // what the catalogue says
	strong    lipgloss.Style // of that, what is read out first
	dim       lipgloss.Style // what stands back: labels, headings of categories, days out of the term
	heading   lipgloss.Style // of sections, months and the item that is shown
	editorial lipgloss.Style // what is not in the printed table
	selected  lipgloss.Style // the row that the keys speak to
	match     lipgloss.Style // characters that the query found, within text
	chip      lipgloss.Style // an active filter
	answer    lipgloss.Style // the day until which to publish
	warning   lipgloss.Style // provisional, overdue, impossible
	banner    lipgloss.Style // what a user must know all the time
	holiday   lipgloss.Style // 休
	makeUp    lipgloss.Style // 班
	key       lipgloss.Style // of the footer and the help
}

// Colors are the colours of a theme. Each of the first seven must be legible on the
// terminal's background, and Selected on Selection; so must Match, which also stands
// on Selection.
type Colors struct {
	Dim       color.Color // what stands back, such as labels
	Accent    color.Color // titles, keys and the day to publish by
	Editorial color.Color // what is not in the printed table
	Match     color.Color // characters that the query found
	Warning   color.Color // what a reader must not miss
	Holiday   color.Color // days off in the calendar
	MakeUp    color.Color // make-up days in the calendar
	Selection color.Color // the background of the row that the keys speak to
	Selected  color.Color // the text of that row
}

// DarkColors returns the colours of [ThemeDark], for a host to change some.
func DarkColors() Colors {
	return colors("#a3a3a3", "#7cc7ff", "#d7b98c", "#ffb454", "#ff7b72", "#7ee787", "#ffa657", "#264f78", "#ffffff")
}

// LightColors returns the colours of [ThemeLight], for a host to change some.
func LightColors() Colors {
	return colors("#616161", "#005f9e", "#7a4a00", "#b00020", "#a3001b", "#00700f", "#8f4700", "#cfe3f7", "#10222f")
}

func colors(dim, accent, editorial, match, warning, holiday, makeUp, selection, selected string) Colors {
	return Colors{
		lipgloss.Color(dim), lipgloss.Color(accent), lipgloss.Color(editorial), lipgloss.Color(match), lipgloss.Color(warning),
		lipgloss.Color(holiday), lipgloss.Color(makeUp), lipgloss.Color(selection), lipgloss.Color(selected),
	}
}

// newStyles returns the styles of a theme. Own colours take the place of those of
// the dark and the light one.
func newStyles(theme Theme, own *Colors) styles {
	switch {
	case theme == Theme16 || theme == ThemePlain:
		return attributes()
	case own != nil:
		return own.styles()
	case theme == ThemeLight:
		return LightColors().styles()
	}
	return DarkColors().styles()
}

func (c Colors) styles() styles {
	plain := lipgloss.NewStyle()
	selected := plain.Foreground(c.Selected).Background(c.Selection)
	accent := plain.Foreground(c.Accent)
	return styles{
		text: plain, strong: plain.Bold(true), dim: plain.Foreground(c.Dim), heading: accent.Bold(true),
		editorial: plain.Foreground(c.Editorial), selected: selected, match: plain.Foreground(c.Match).Bold(true), chip: selected,
		answer: accent.Bold(true), warning: plain.Foreground(c.Warning).Bold(true), banner: plain.Foreground(c.Warning).Bold(true).Reverse(true),
		holiday: plain.Foreground(c.Holiday), makeUp: plain.Foreground(c.MakeUp), key: accent,
	}
}

// attributes are the styles for a terminal that has told nothing of its colours, or
// is to have none. No colour of the usual palettes is legible both on a dark and on
// a light background, so these are bold, faint, underlined and reverse.
func attributes() styles {
	plain := lipgloss.NewStyle()
	bold := plain.Bold(true)
	return styles{
		text: plain, strong: bold, dim: plain.Faint(true), heading: bold, editorial: plain.Italic(true),
		selected: plain.Reverse(true), match: bold.Underline(true), chip: plain.Reverse(true),
		answer: bold, warning: bold, banner: bold.Reverse(true), holiday: plain.Underline(true), makeUp: bold, key: bold,
	}
}

func (s styles) tone(t wording.Tone) lipgloss.Style {
	switch t {
	case wording.Lead:
		return s.strong
	case wording.Result:
		return s.answer
	case wording.Caution:
		return s.warning
	}
	return s.text
}

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

package tui

import (
	"fmt"
	"image/color"
	"math"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
)

func TestTheThemeFollowsWhatTheTerminalTells(t *testing.T) {
	const unknown = colorprofile.Unknown
	for _, test := range []struct {
		name    string
		theme   Theme
		profile colorprofile.Profile
		behind  background
		want    Theme
	}{
		{"nothing told yet", ThemeAuto, unknown, unknownBackground, Theme16},
		{"a dark background", ThemeAuto, colorprofile.TrueColor, darkBackground, ThemeDark},
		{"a light background", ThemeAuto, colorprofile.ANSI256, lightBackground, ThemeLight},
		{"no more than 16 colours", ThemeAuto, colorprofile.ANSI, darkBackground, Theme16},
		{"NO_COLOR", ThemeAuto, colorprofile.ASCII, darkBackground, ThemePlain},
		{"no terminal", ThemeAuto, colorprofile.NoTTY, lightBackground, ThemePlain},
		{"told by the user", ThemeLight, colorprofile.TrueColor, darkBackground, ThemeLight},
	} {
		if got := test.theme.resolve(test.profile, test.behind); got != test.want {
			t.Errorf("%s: %v, want %v", test.name, got, test.want)
		}
	}
}

func TestTheThemeChangesWithTheAnswer(t *testing.T) {
	s := open(t, WithTheme(ThemeAuto))
	before, _ := s.Draw()
	s.send(tea.BackgroundColorMsg{Color: color.White})
	if after, _ := s.Draw(); after == before {
		t.Error("a light background changes nothing")
	}
}

func TestThemeText(t *testing.T) {
	for theme := ThemeAuto; theme <= ThemePlain; theme++ {
		text, _ := theme.MarshalText()
		var back Theme
		if err := back.UnmarshalText(text); err != nil || back != theme {
			t.Errorf("%v comes back as %v, %v", theme, back, err)
		}
	}
	var theme Theme
	if err := theme.UnmarshalText([]byte("pink")); err == nil {
		t.Error("pink is a theme")
	}
}

func TestTheSelectionIsMarkedWithoutStyles(t *testing.T) {
	for _, theme := range []Theme{ThemeDark, ThemeLight, Theme16, ThemePlain} {
		open(t, WithTheme(theme)).sees(">  1 关于").press("f3").sees(">[ ] 1 政策文件").press("f2")
	}
}

// Text that is to be read has a contrast of 4.5 with what is behind it (WCAG 2, level
// AA), on the usual backgrounds, in true colour and in the 256 that a terminal makes of
// it.
func TestContrast(t *testing.T) {
	for _, theme := range []struct {
		name        string
		styles      styles
		backgrounds string // of the usual schemes of terminals and editors
	}{
		{"dark", DarkColors().styles(), "#000000 #1b1e24 #282c34 #300a24 #002b36"},
		{"light", LightColors().styles(), "#ffffff #fdf6e3 #eeeeee"},
	} {
		for name, style := range theme.styles.read() {
			for hex := range strings.FieldsSeq(theme.backgrounds) {
				for _, profile := range []colorprofile.Profile{colorprofile.TrueColor, colorprofile.ANSI256} {
					atLeast(t, fmt.Sprintf("%s, %v: %s", theme.name, profile, name), style, profile.Convert, lipgloss.Color(hex))
				}
			}
		}
	}
}

// read returns the styles of what is to be read; the divider and faint text may be
// missed.
func (s styles) read() map[string]lipgloss.Style {
	return map[string]lipgloss.Style{
		"quiet": s.quiet, "editorial": s.editorial, "accent": s.accent, "shown": s.shown, "found": s.found, "placeLink": s.placeLink,
		"settled": s.settled, "unsettled": s.unsettled, "caution": s.caution, "note": s.note, "alarm": s.alarm,
		"holiday": s.holiday, "makeUp": s.makeUp, "selection": s.selection, "selFound": s.selFound, "banner": s.banner,
	}
}

// atLeast fails unless a style has a contrast of 4.5 where it has a colour.
func atLeast(t *testing.T, name string, style lipgloss.Style, shown func(color.Color) color.Color, behind color.Color) {
	t.Helper()
	if _, none := style.GetForeground().(lipgloss.NoColor); none {
		return
	}
	if _, none := style.GetBackground().(lipgloss.NoColor); !none {
		behind = shown(style.GetBackground())
	}
	const least = 4.5
	if got := contrast(shown(style.GetForeground()), behind); got < least {
		t.Errorf("%s has a contrast of %.2f", name, got)
	}
}

// palettes are the 16 colours of usual terminals, in their order.
func palettes() map[string]string {
	return map[string]string{
		"xterm":    "#000000 #cd0000 #00cd00 #cdcd00 #0000ee #cd00cd #00cdcd #e5e5e5 #7f7f7f #ff0000 #00ff00 #ffff00 #5c5cff #ff00ff #00ffff #ffffff",
		"VGA":      "#000000 #aa0000 #00aa00 #aa5500 #0000aa #aa00aa #00aaaa #aaaaaa #555555 #ff5555 #55ff55 #ffff55 #5555ff #ff55ff #55ffff #ffffff",
		"Campbell": "#0c0c0c #c50f1f #13a10e #c19c00 #0037da #881798 #3a96dd #cccccc #767676 #e74856 #16c60c #f9f1a5 #3b78ff #b4009e #61d6d6 #f2f2f2",
		"Tango":    "#000000 #cc0000 #4e9a06 #c4a000 #3465a4 #75507b #06989a #d3d7cf #555753 #ef2929 #8ae234 #fce94f #729fcf #ad7fa8 #34e2e2 #eeeeec",
		"VS Code":  "#000000 #cd3131 #0dbc79 #e5e510 #2472c8 #bc3fbc #11a8cd #e5e5e5 #666666 #f14c4c #23d18b #f5f543 #3b8eea #d670d6 #29b8db #ffffff",
	}
}

// Where the background is not known, a colour of the 16 brings its own.
func TestContrastOf16Colours(t *testing.T) {
	for palette, text := range palettes() {
		hexes := strings.Fields(text)
		shown := func(c color.Color) color.Color {
			if basic, ok := c.(ansi.BasicColor); ok {
				return lipgloss.Color(hexes[basic])
			}
			return c
		}
		for behind, hex := range map[background]string{unknownBackground: "", darkBackground: hexes[0], lightBackground: hexes[15]} {
			for name, style := range sixteen(behind).read() {
				_, none := style.GetBackground().(lipgloss.NoColor)
				if _, uncoloured := style.GetForeground().(lipgloss.NoColor); behind == unknownBackground && none && !uncoloured {
					t.Errorf("%s has a colour without a background of its own", name)
				} else if hex != "" || !none {
					atLeast(t, fmt.Sprintf("%s, %d: %s", palette, behind, name), style, shown, lipgloss.Color(hex))
				}
			}
		}
	}
}

// A terminal with 16 colours gets colour.
func TestSixteenColours(t *testing.T) {
	content, _ := open(t, WithTheme(Theme16)).Draw()
	if !strings.Contains(content, "44m") {
		t.Errorf("the selection is not white on blue")
	}
	if s := newStyles(ThemePlain, darkBackground, nil); s.selection.GetReverse() != true || s.quiet.GetFaint() {
		t.Error("plain is more than bold, underlined and reverse")
	}
}

func TestAHostsOwnColours(t *testing.T) {
	own := DarkColors()
	own.Accent = color.RGBA{1, 2, 3, 255}
	for theme, want := range map[Theme]bool{ThemeDark: true, ThemeLight: true, Theme16: false, ThemePlain: false} {
		content, _ := open(t, WithTheme(theme), WithColors(own)).Draw()
		if got := strings.Contains(content, fmt.Sprintf("38;2;%d;%d;%d", 1, 2, 3)); got != want {
			t.Errorf("%v: drawn in the own colour: %t", theme, got)
		}
	}
	open(t, WithTheme(ThemeDark), WithColors(Colors{})).sees(">  1 关于")
}

func contrast(a, b color.Color) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + .05) / (min(x, y) + .05)
}

func luminance(c color.Color) float64 {
	r, g, b, _ := c.RGBA()
	linear := func(v uint32) float64 {
		s := float64(v) / 0xffff
		if s <= .03928 {
			return s / 12.92
		}
		return math.Pow((s+.055)/1.055, 2.4)
	}
	return .2126*linear(r) + .7152*linear(g) + .0722*linear(b)
}

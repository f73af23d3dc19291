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
// AA), on the usual backgrounds, also where the query found it and where it is
// selected.
func TestContrast(t *testing.T) {
	const least = 4.5
	for _, theme := range []struct {
		name        string
		colors      Colors
		backgrounds string // of the usual schemes of terminals and editors
	}{
		{"dark", DarkColors(), "#000000 #0c0c0c #1e1e1e #1b1e24 #282c34 #002b36 #300a24 #2e3440"},
		{"light", LightColors(), "#ffffff #fdf6e3 #fafafa #eff1f5 #f6f8fa"},
	} {
		s := theme.colors.styles()
		for name, style := range map[string]lipgloss.Style{
			"dim": s.dim, "heading": s.heading, "editorial": s.editorial, "match": s.match, "answer": s.answer, "warning": s.warning,
			"holiday": s.holiday, "make-up day": s.makeUp, "key": s.key, "selected": s.selected, "chip": s.chip,
			"match, selected": s.match.Inherit(s.selected), "match, editorial": s.match.Inherit(s.editorial), "last day": s.selected.Bold(true),
		} {
			for hex := range strings.FieldsSeq(theme.backgrounds) {
				behind := color.Color(lipgloss.Color(hex))
				if _, none := style.GetBackground().(lipgloss.NoColor); !none {
					behind = style.GetBackground()
				}
				if got := contrast(style.GetForeground(), behind); got < least {
					t.Errorf("%s: %s on %s has a contrast of %.1f", theme.name, name, hex, got)
				}
			}
		}
	}
}

// A terminal that has told nothing of its colours is drawn in its own two, which it
// has chosen to be legible: what stands out does so by attributes.
func TestUnknownColoursAreNotUsed(t *testing.T) {
	for _, theme := range []Theme{Theme16, ThemePlain} {
		for state, reach := range map[string]func(*session){
			"list": func(s *session) { s.type_("挂失") }, "detail": func(s *session) { s.type_("挂失").press("enter") },
			"filters": func(s *session) { s.press("f3 enter") }, "due": func(s *session) { s.press("f2").type_("2026-12-20") }, "help": func(s *session) { s.press("f1") },
		} {
			s := open(t, WithTheme(theme))
			reach(s)
			content, _ := s.Draw()
			for _, sequence := range strings.Split(content, "\x1b[")[1:] {
				for parameter := range strings.SplitSeq(sequence[:strings.IndexByte(sequence, 'm')], ";") {
					switch parameter {
					case "", "0", "1", "2", "3", "4", "7":
					default:
						t.Errorf("%v, %s: a colour, %q", theme, state, sequence[:8])
					}
				}
			}
		}
		s := newStyles(theme, nil)
		if match := s.match.Inherit(s.selected); !match.GetBold() || !match.GetUnderline() || !match.GetReverse() {
			t.Errorf("%v: a match on the selected row does not stand out", theme)
		}
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

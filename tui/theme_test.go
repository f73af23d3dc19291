package tui

import (
	"image/color"
	"testing"

	tea "charm.land/bubbletea/v2"
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

package tui

import (
	"fmt"

	"github.com/charmbracelet/colorprofile"

	"github.com/seed2ea1efa0/disclosure/internal/message"
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

package tui

import (
	"image/color"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
)

// styles are the roles that cells have. Each colour has one meaning, and a word or a
// sign says the same beside it; one run of cells on a screen is bold, and it is the
// answer: the place in the list and the details, the day in F2.
type styles struct {
	text      lipgloss.Style // what the catalogue says
	quiet     lipgloss.Style // what stands back: labels, headings of categories, today
	editorial lipgloss.Style // what is not in the printed table
	divider   lipgloss.Style
	accent    lipgloss.Style // what can be acted on: the prompt, the item, keys, marks
	shown     lipgloss.Style // the row that the pane shows while the pane has the keys
	found     lipgloss.Style // characters that the query found, and links
	place     lipgloss.Style // where it is published
	placeLink lipgloss.Style // the page that was published last
	settled   lipgloss.Style // the day to publish by
	unsettled lipgloss.Style // the same, where it is provisional
	caution   lipgloss.Style // provisional, near, not matched
	note      lipgloss.Style // why a day is not settled, and a day that is not known
	alarm     lipgloss.Style // overdue by a ledger
	holiday   lipgloss.Style // 休
	makeUp    lipgloss.Style // 班
	selection lipgloss.Style // the row that the keys speak to, the last day, a chip
	selFound  lipgloss.Style // found in it
	banner    lipgloss.Style // what a user must know all the time
}

// derive fills in the roles that follow from others.
func (s styles) derive() styles {
	s.text = lipgloss.NewStyle()
	s.place = s.text.Bold(true)
	s.placeLink = s.found.Bold(true)
	s.selFound = s.selection.Underline(true)
	return s
}

// newStyles returns the styles of a theme. Own colours take the place of those of
// the dark and the light one.
func newStyles(theme Theme, behind background, own *Colors) styles {
	switch {
	case theme == ThemePlain:
		return plainStyles()
	case theme == Theme16:
		return sixteen(behind)
	case own != nil:
		return own.styles()
	case theme == ThemeLight:
		return LightColors().styles()
	}
	return DarkColors().styles()
}

func (c Colors) styles() styles {
	ink := func(c color.Color) lipgloss.Style { return lipgloss.NewStyle().Foreground(c) }
	or := func(c, other color.Color) lipgloss.Style {
		if c == nil {
			return ink(other)
		}
		return ink(c)
	}
	white, red := lipgloss.Color("#ffffff"), lipgloss.Color("#a3001b")
	return styles{
		quiet: ink(c.Dim), editorial: or(c.Editorial, c.Dim), divider: or(c.Divider, c.Dim),
		accent: ink(c.Accent), shown: ink(c.Accent), found: or(c.Match, c.Accent).Underline(true),
		settled: ink(c.Settled).Bold(true), unsettled: ink(c.Caution).Bold(true),
		caution: ink(c.Caution), note: ink(c.Caution), alarm: ink(c.Warning),
		holiday: or(c.Holiday, c.Settled), makeUp: or(c.MakeUp, c.Caution),
		selection: ink(c.Selected).Background(c.Selection), banner: ink(white).Background(red),
	}.derive()
}

// plainStyles are for where no colours are wanted.
func plainStyles() styles {
	plain := lipgloss.NewStyle()
	bold, reverse, underlined := plain.Bold(true), plain.Reverse(true), plain.Underline(true)
	return styles{
		found: underlined, shown: underlined, settled: bold, unsettled: bold, selection: reverse, banner: reverse,
	}.derive()
}

// sixteen are the styles for terminals with 16 colours. None of these is legible on
// black and on white alike, so where the background is not known a colour brings its
// own; the pairs have a contrast of 4.5 over the usual palettes.
func sixteen(behind background) styles {
	plain := lipgloss.NewStyle()
	ink := func(n ansi.BasicColor) lipgloss.Style { return plain.Foreground(n) }
	on := func(n, background ansi.BasicColor) lipgloss.Style { return ink(n).Background(background) }
	s := styles{
		quiet: plain.Faint(true), editorial: plain.Faint(true), divider: plain.Faint(true),
		accent: plain, shown: plain.Underline(true), found: plain.Underline(true),
		settled: plain.Bold(true), unsettled: on(0, 11).Bold(true), caution: on(0, 11), note: plain, alarm: on(15, 1),
		holiday: plain, makeUp: on(0, 11), selection: on(15, 4), banner: on(15, 1),
	}
	switch behind {
	case darkBackground:
		s.quiet, s.editorial, s.divider = ink(7), ink(7), ink(8)
		s.accent, s.shown, s.found = ink(14), ink(14), ink(14).Underline(true)
		s.settled, s.unsettled, s.caution, s.note = ink(10).Bold(true), ink(11).Bold(true), ink(11), ink(11)
		s.holiday, s.makeUp = ink(10), ink(11)
	case lightBackground:
		s.quiet, s.editorial = plain, plain
		s.accent, s.shown, s.found = ink(4), ink(4), ink(4).Underline(true)
		s.unsettled, s.caution, s.note, s.alarm, s.makeUp = ink(5).Bold(true), ink(5), ink(5), ink(1), ink(5)
	}
	return s.derive()
}

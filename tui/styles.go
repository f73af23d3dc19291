package tui

import (
	"charm.land/lipgloss/v2"
)

// styles are all the styles there are. Nothing is told by style alone.
type styles struct {
	text      lipgloss.Style // what the catalogue says
	dim       lipgloss.Style // what stands back: labels, categories, days out of the term
	heading   lipgloss.Style // of categories and sections
	editorial lipgloss.Style // what is not in the printed table
	selected  lipgloss.Style // the row that the keys speak to
	match     lipgloss.Style // characters that the query found, within text
	chip      lipgloss.Style // an active filter
	answer    lipgloss.Style // the day until which to publish
	warning   lipgloss.Style // provisional, overdue, impossible
	holiday   lipgloss.Style // 休
	makeUp    lipgloss.Style // 班
	key       lipgloss.Style // of the help
}

func newStyles(theme Theme) styles {
	plain := lipgloss.NewStyle()
	palette := func(dim, accent, editorial, match, selection, onSelection, warning, holiday, makeUp string) styles {
		color := func(name string) lipgloss.Style { return plain.Foreground(lipgloss.Color(name)) }
		return styles{
			text:      plain,
			dim:       color(dim),
			heading:   color(accent).Bold(true),
			editorial: color(editorial),
			selected:  color(onSelection).Background(lipgloss.Color(selection)),
			match:     color(match).Bold(true),
			chip:      color(onSelection).Background(lipgloss.Color(selection)),
			answer:    color(accent).Bold(true),
			warning:   color(warning).Bold(true),
			holiday:   color(holiday),
			makeUp:    color(makeUp),
			key:       color(accent),
		}
	}
	switch theme {
	case ThemeLight:
		return palette("#6b6b6b", "#005f9e", "#7a4a00", "#b00020", "#cfe3f7", "#10222f", "#a3001b", "#00700f", "#a35200")
	case Theme16:
		s := palette("0", "6", "5", "1", "4", "15", "1", "2", "3")
		s.dim = plain.Faint(true) // "8" is invisible in some palettes
		return s
	case ThemePlain:
		return styles{
			text: plain, dim: plain.Faint(true), heading: plain.Bold(true), editorial: plain.Italic(true),
			selected: plain.Reverse(true), match: plain.Bold(true).Reverse(true), chip: plain.Reverse(true),
			answer: plain.Bold(true), warning: plain.Bold(true), holiday: plain.Faint(true), makeUp: plain.Bold(true),
			key: plain.Bold(true),
		}
	}
	return palette("#8c8c8c", "#7cc7ff", "#d7b98c", "#ffb454", "#264f78", "#ffffff", "#ff7b72", "#7ee787", "#ffa657")
}

func (s styles) tone(t tone) lipgloss.Style {
	switch t {
	case answer:
		return s.answer
	case caution:
		return s.warning
	}
	return s.text
}

package tui

import (
	"strings"

	"charm.land/lipgloss/v2"

	"github.com/seed2ea1efa0/disclosure/tui/internal/cells"
)

// A page is text broken to a width, with labels at its left side.
type page struct {
	width  int
	column int // where the text beside labels begins
	styles styles
	glyphs glyphs
	lines  []string
}

const pageMargin = 1

// label adds a label and the text beside it; an empty text adds nothing. The
// query found some spans of the text.
func (p *page) label(label, text string, style lipgloss.Style, found ...cells.Span) {
	label = p.glyphs.Truncate(p.glyphs.text(label), p.column-pageMargin-1, "")
	p.add(p.styles.dim.Render(label), text, p.column, style, found)
}

// line adds text over the whole width.
func (p *page) line(text string, style lipgloss.Style, found ...cells.Span) {
	p.add("", text, pageMargin, style, found)
}

func (p *page) add(label, text string, column int, style lipgloss.Style, found []cells.Span) {
	text = p.glyphs.text(text)
	match := p.styles.match.Inherit(style)
	for _, line := range p.glyphs.Break(text, max(2, p.width-column-pageMargin)) {
		head := strings.Repeat(" ", pageMargin) + label
		p.lines = append(p.lines, p.glyphs.Pad(head, column)+paint(text[line.From:line.To], within(found, line), style, match))
		label = ""
	}
}

// columns adds two texts side by side, the left one as a label.
func (p *page) columns(left, right string) {
	lefts := p.glyphs.Break(left, p.column-pageMargin-1)
	rights := p.glyphs.Break(right, max(2, p.width-p.column-pageMargin))
	for i := range max(len(lefts), len(rights)) {
		line := strings.Repeat(" ", pageMargin)
		if i < len(lefts) {
			line += p.styles.key.Render(left[lefts[i].From:lefts[i].To])
		}
		if i < len(rights) {
			line = p.glyphs.Pad(line, p.column) + p.styles.text.Render(right[rights[i].From:rights[i].To])
		}
		p.lines = append(p.lines, line)
	}
}

// gap adds an empty line.
func (p *page) gap() { p.lines = append(p.lines, "") }

// block adds lines that are drawn already.
func (p *page) block(lines []string) {
	for _, line := range lines {
		p.lines = append(p.lines, p.glyphs.Cut(strings.Repeat(" ", pageMargin)+line, p.width))
	}
}

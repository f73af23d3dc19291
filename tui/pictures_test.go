package tui

import (
	"fmt"
	"html"
	"image/color"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"
)

// A paper is what a picture is drawn on.
type paper struct {
	name                   string
	theme                  Theme
	foreground, background string
}

var (
	darkPaper  = paper{"dark", ThemeDark, "#d8dee9", "#1b1e24"}
	lightPaper = paper{"light", ThemeLight, "#24292f", "#ffffff"}
)

// The pictures of the READMEs are the browser's own screens, cell by cell; go
// test ./tui -run TestPictures -update makes them anew.
func TestPictures(t *testing.T) {
	for _, paper := range []paper{darkPaper, lightPaper} {
		for name, reach := range map[string]func(*session){
			"search":   func(s *session) { s.type_("社保卡丢了") },
			"deadline": func(s *session) { s.type_("社保卡丢了").press("f2").type_("2026-09-14") },
		} {
			s := open(t, WithSize(100, 30), WithTheme(paper.theme))
			reach(s)
			comparePicture(t, fmt.Sprintf("../docs/%s-%s.svg", name, paper.name), s, svgPicture{width: 100, height: 30, paper: paper})
		}
	}
}

func comparePicture(t *testing.T, name string, s *session, p svgPicture) {
	t.Helper()
	if ansi.StringWidth("…") != 1 {
		t.Skip("the pictures are those of a terminal that draws ambiguous characters in one cell")
	}
	compare(t, name, p.draw(s))
}

// An svgPicture is a screen as SVG. A Chinese character of the font is two
// cells wide; with another font each word still keeps its place.
type svgPicture struct {
	width, height int
	paper
	strings.Builder
}

const cellWidth, cellHeight, margin = 9, 24, 10

func (p *svgPicture) draw(s *session) string {
	screen := vt.NewEmulator(p.width, p.height)
	_, _ = screen.WriteString("\x1b[20h")
	content, cursor := s.Draw()
	_, _ = screen.WriteString(content)
	fmt.Fprintf(p, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-size="18" `+
		`font-family="'Sarasa Mono SC','Noto Sans Mono CJK SC','Noto Sans Mono','PingFang SC','Microsoft YaHei',monospace">`+"\n",
		p.width*cellWidth+2*margin, p.height*cellHeight+2*margin)
	fmt.Fprintf(p, `<rect width="100%%" height="100%%" rx="8" fill="%s"/>`+"\n", p.background)
	for y := range p.height {
		p.row(screen, y)
	}
	fmt.Fprintf(p, `<rect x="%d" y="%d" width="2" height="%d" fill="%s"/>`+"\n",
		margin+cursor.X*cellWidth, margin+cursor.Y*cellHeight, cellHeight, p.foreground)
	p.WriteString("</svg>\n")
	return p.String()
}

// row draws the background of each cell, then its words. A word has characters
// of one style and one width, and is as wide as its cells.
func (p *svgPicture) row(screen *vt.Emulator, y int) {
	var word string
	var start int
	var style cellStyle
	flush := func(end int) {
		if word != "" {
			fmt.Fprintf(p, `<text x="%d" y="%d" textLength="%d" fill="%s" font-weight="%s">%s</text>`+"\n",
				margin+start*cellWidth, margin+cellHeight*3/4+y*cellHeight, (end-start)*cellWidth,
				style.foreground, style.weight, html.EscapeString(word))
		}
		word, start = "", end
	}
	for x, width := 0, 1; x < p.width; x += width {
		cell := screen.CellAt(x, y)
		next := p.style(cell.Style.Fg, cell.Style.Bg, cell.Style.Attrs)
		width = max(cell.Width, 1)
		next.wide = width > 1
		blank := strings.TrimSpace(cell.Content) == ""
		if next != style || blank {
			flush(x)
			style = next
		}
		if next.background != p.background {
			fmt.Fprintf(p, `<rect x="%d" y="%d" width="%d" height="%d" fill="%s"/>`+"\n",
				margin+x*cellWidth, margin+y*cellHeight, width*cellWidth, cellHeight, next.background)
		}
		if blank {
			start = x + width
		} else {
			word += cell.Content
		}
	}
	flush(p.width)
}

type cellStyle struct {
	foreground, background, weight string
	wide                           bool
}

func (p *svgPicture) style(foreground, background color.Color, attributes uint8) cellStyle {
	const bold, reverse = 1 << 0, 1 << 5
	s := cellStyle{hex(foreground, p.foreground), hex(background, p.background), "normal", false}
	if attributes&bold != 0 {
		s.weight = "bold"
	}
	if attributes&reverse != 0 {
		s.foreground, s.background = s.background, s.foreground
	}
	return s
}

func hex(c color.Color, otherwise string) string {
	if c == nil {
		return otherwise
	}
	r, g, b, _ := c.RGBA()
	return fmt.Sprintf("#%02x%02x%02x", r>>8, g>>8, b>>8)
}

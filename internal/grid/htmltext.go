package grid

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// textOf builds the text of an element: blanks collapse, blocks stand on lines of
// their own.
type textOf struct {
	strings.Builder
	pictures []string
	remnants []Remnant
	last     rune
	blank    bool // a blank is due before the next character
	text     bool // the line has text
	noLinks  bool // links do not count
}

func (t *textOf) take() string { return orphan(strings.TrimSpace(t.String())) }

func (t *textOf) children(n *html.Node, font symbolFont) {
	for child := range n.ChildNodes() {
		switch child.Type {
		case html.TextNode:
			t.words(font.show(child.Data))
		case html.ElementNode:
			t.element(child, font)
		}
	}
}

func (t *textOf) words(text string) {
	for _, r := range text {
		switch r {
		case ' ', '\t', '\n', '\r', '\f', '\u00a0':
			t.blank = true
		default:
			if t.blank && t.text {
				t.WriteByte(' ')
			}
			t.blank, t.text, t.last = false, true, r
			t.WriteRune(r)
		}
	}
}

func (t *textOf) picture(name string) {
	t.words("\ufffc")
	t.pictures = append(t.pictures, name)
}

func (t *textOf) newLine() {
	if t.text {
		t.WriteByte('\n')
	}
	t.blank, t.text = false, false
}

func (t *textOf) element(n *html.Node, font symbolFont) {
	font = fontOf(n, font)
	switch {
	case isInvisible(n):
		switch n.DataAtom {
		case atom.Script, atom.Style, atom.Template, atom.Noscript, atom.Rt, atom.Rp, atom.Colgroup, atom.Col:
		default:
			t.leave(n, Hidden)
		}
	case t.noLinks && n.DataAtom == atom.A:
	case n.DataAtom == atom.Br:
		t.newLine()
	case n.DataAtom == atom.Img:
		t.image(n)
	case n.DataAtom == atom.Input:
		t.input(n)
	case n.DataAtom == atom.Sup:
		t.raised(n, font)
	case isStruck(n):
		t.leave(n, Struck)
	case isIcon(n):
		t.picture(attribute(n, "class"))
	case isBlock(n):
		t.newLine()
		t.children(n, font)
		t.newLine()
	default:
		t.children(n, font)
	}
}

// leave keeps text that does not show apart.
func (t *textOf) leave(n *html.Node, kind RemnantKind) {
	var inner textOf
	inner.children(n, noSymbols)
	if text := inner.take(); text != "" {
		t.remnants = append(t.remnants, Remnant{Cell: Cell{Text: text, Rows: 1, Columns: 1}, Kind: kind})
	}
}

func (t *textOf) raised(n *html.Node, font symbolFont) {
	var inner textOf
	inner.children(n, font)
	shown, note := superscript(inner.take(), t.last)
	if note {
		t.leave(n, Footnote)
		return
	}
	t.words(shown)
}

// image shows what a picture says in its place; that is no file name.
func (t *textOf) image(n *html.Node) {
	alt := strings.TrimSpace(attribute(n, "alt"))
	if alt != "" && !isFileName(alt) {
		t.words(alt)
		return
	}
	source := attribute(n, "src")
	if strings.HasPrefix(source, "data:") {
		source = source[:min(len(source), 128)]
	}
	t.picture(source[strings.LastIndexByte(source, '/')+1:])
}

func isFileName(s string) bool {
	dot := strings.LastIndexByte(s, '.')
	return dot >= 0 && len(s)-dot <= 5 && strings.Trim(strings.ToLower(s[dot+1:]), "abcdefghijklmnopqrstuvwxyz") == ""
}

// input shows a box as a character.
func (t *textOf) input(n *html.Node) {
	switch strings.ToLower(attribute(n, "type")) {
	case "checkbox", "radio":
		box := "☐"
		for _, a := range n.Attr {
			if a.Key == "checked" {
				box = "☑"
			}
		}
		t.words(box)
	case "hidden":
	default:
		t.words(attribute(n, "value"))
	}
}

// isIcon reports whether an element is empty and shows a picture by its class, as
// icon fonts do.
func isIcon(n *html.Node) bool {
	if n.DataAtom != atom.I && n.DataAtom != atom.Span && n.DataAtom != atom.Em || n.FirstChild != nil {
		return false
	}
	class := strings.ToLower(attribute(n, "class"))
	for _, word := range []string{"icon", "check", "tick", "glyph", "fa-", "gou", "yes", "box"} {
		if strings.Contains(class, word) {
			return true
		}
	}
	return false
}

func isStruck(n *html.Node) bool {
	switch n.DataAtom {
	case atom.S, atom.Strike, atom.Del:
		return true
	}
	return strings.Contains(styleOf(n), "line-through")
}

func styleOf(n *html.Node) string {
	return strings.ToLower(strings.ReplaceAll(attribute(n, "style"), " ", ""))
}

// fontOf returns the symbol font of an element, which may have it from the one
// around it.
func fontOf(n *html.Node, around symbolFont) symbolFont {
	if face := attribute(n, "face"); face != "" {
		return symbolFontOf(face)
	}
	style := strings.ToLower(attribute(n, "style"))
	at := strings.Index(style, "font-family")
	if at < 0 {
		return around
	}
	for at >= 0 {
		name := strings.TrimLeft(style[at+len("font-family"):], " :\"'")
		if font := symbolFontOf(name); font != noSymbols {
			return font
		}
		next := strings.Index(style[at+1:], "font-family")
		if next < 0 {
			break
		}
		at += 1 + next
	}
	return noSymbols
}

func isInvisible(n *html.Node) bool {
	if n.Type != html.ElementNode {
		return n.Type == html.CommentNode
	}
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Template, atom.Noscript, atom.Rt, atom.Rp, atom.Option, atom.Colgroup, atom.Col:
		return true
	}
	for _, a := range n.Attr {
		if a.Key == "hidden" {
			return true
		}
	}
	style := styleOf(n)
	return strings.Contains(style, "display:none") || strings.Contains(style, "mso-hide:all") || strings.Contains(style, "visibility:hidden")
}

func isBlock(n *html.Node) bool {
	switch n.DataAtom {
	case atom.P, atom.Div, atom.Li, atom.Ul, atom.Ol, atom.Dl, atom.Dt, atom.Dd, atom.Table, atom.Tr, atom.Td, atom.Th,
		atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Blockquote, atom.Pre, atom.Section, atom.Article,
		atom.Header, atom.Footer, atom.Center, atom.Hr, atom.Form, atom.Fieldset, atom.Caption:
		return true
	}
	return false
}

func holdsBlock(n *html.Node) bool {
	for child := range n.ChildNodes() {
		if child.Type == html.ElementNode && (isBlock(child) || holdsBlock(child)) {
			return true
		}
	}
	return false
}

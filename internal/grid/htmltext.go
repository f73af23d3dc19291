package grid

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// textOf builds the text of an element: blanks collapse, blocks are on lines of
// their own.
type textOf struct {
	strings.Builder
	pictures []string
	remnants []Remnant
	last     rune
	blank    bool // a blank is due before the next character
	broken   bool // it is a line break of the source
	text     bool // the line has text
	noLinks  bool // links do not count
	word     bool // the page is of Word, which breaks lines anywhere
}

func (t *textOf) take() string { return orphan(strings.TrimSpace(unbroken(t.String()))) }

// sourceBreak is where the source breaks a line between two Chinese characters, of
// which browsers show a blank.
const sourceBreak = '\v'

// unbroken settles the line breaks of the source: a few short words are lines, as they
// are typed in a list; others are one text that is merely wrapped.
func unbroken(text string) string {
	if strings.IndexByte(text, sourceBreak) < 0 {
		return text
	}
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		const longest = 12 // characters
		with := "\n"
		for piece := range strings.SplitSeq(line, string(sourceBreak)) {
			if last, _ := utf8.DecodeLastRuneInString(piece); utf8.RuneCountInString(piece) > longest || strings.ContainsRune("及和与或的之在、，", last) {
				with = " "
			}
		}
		lines[i] = strings.ReplaceAll(line, string(sourceBreak), with)
	}
	return strings.Join(lines, "\n")
}

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
			t.blank, t.broken = true, t.broken || r == '\n'
		default:
			switch {
			case t.broken && t.text && !t.word && unicode.Is(unicode.Han, t.last) && unicode.Is(unicode.Han, r):
				t.WriteRune(sourceBreak)
			case t.blank && t.text:
				t.WriteByte(' ')
			}
			t.blank, t.broken, t.text, t.last = false, false, true, r
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
	t.blank, t.broken, t.text = false, false, false
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
	case isUnseen(n):
		t.leave(n, Hidden)
	case isIcon(n):
		t.picture(attribute(n, "class"))
	case n.FirstChild == nil && backdrop(n) != "":
		t.picture(backdrop(n))
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

// backdrop returns the name of the picture behind an element, as which pages show ticks, ""
// for none.
func backdrop(n *html.Node) string {
	source := attribute(n, "background")
	for declaration := range strings.SplitSeq(attribute(n, "style"), ";") {
		name, value, _ := strings.Cut(declaration, ":")
		if name = strings.ToLower(strings.TrimSpace(name)); name != "background" && name != "background-image" {
			continue
		}
		if _, address, ok := strings.Cut(value, "url("); ok {
			source, _, _ = strings.Cut(address, ")")
		}
	}
	source = strings.Trim(source, "\"' ")
	return source[strings.LastIndexByte(source, '/')+1:]
}

func isStruck(n *html.Node) bool {
	switch n.DataAtom {
	case atom.S, atom.Strike, atom.Del:
		return true
	}
	return strings.Contains(styleOf(n), "line-through")
}

// isUnseen reports whether text is white on white, or too small to be read.
func isUnseen(n *html.Node) bool {
	style := styleOf(n)
	size, unit := property(style, "font-size"), ""
	if at := strings.IndexAny(size, "pe%r"); at >= 0 {
		size, unit = size[:at], size[at:]
	}
	points, err := strconv.ParseFloat(size, 64)
	if err == nil && (points == 0 || points <= tiniest && (unit == "px" || unit == "pt")) || property(style, "opacity") == "0" {
		return true
	}
	colour := property(style, "color")
	if colour == "" && n.DataAtom == atom.Font {
		colour = strings.ToLower(attribute(n, "color"))
	}
	return isWhiteName(colour) && !onColour(n)
}

// property returns a property of a style without blanks, "" where it is not set.
func property(style, name string) string {
	for declaration := range strings.SplitSeq(style, ";") {
		if value, ok := strings.CutPrefix(declaration, name+":"); ok {
			return strings.TrimSuffix(value, "!important")
		}
	}
	return ""
}

func isWhiteName(colour string) bool {
	switch colour {
	case "white", "#fff", "#ffffff", "rgb(255,255,255)", "window":
		return true
	}
	return false
}

// onColour reports whether an element or one around it has a background.
func onColour(n *html.Node) bool {
	for ; n != nil; n = n.Parent {
		style := styleOf(n)
		for _, colour := range []string{property(style, "background"), property(style, "background-color"), strings.ToLower(attribute(n, "bgcolor")), attribute(n, "background")} {
			if colour != "" && colour != "none" && colour != "transparent" && !isWhiteName(colour) {
				return true
			}
		}
	}
	return false
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
	case atom.Script, atom.Style, atom.Template, atom.Noscript, atom.Rt, atom.Rp, atom.Colgroup, atom.Col:
		return true
	case atom.Option:
		return !isChosen(n)
	}
	for _, a := range n.Attr {
		if a.Key == "hidden" {
			return true
		}
	}
	style := styleOf(n)
	return strings.Contains(style, "display:none") || strings.Contains(style, "mso-hide:all") || strings.Contains(style, "visibility:hidden")
}

// isChosen reports whether a list to choose from shows an option.
func isChosen(option *html.Node) bool {
	return slices.ContainsFunc(option.Attr, func(a html.Attribute) bool { return a.Key == "selected" })
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
		if isBlock(child) || holdsBlock(child) {
			return true
		}
	}
	return false
}

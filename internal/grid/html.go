package grid

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// HTML returns the tables of a page, also as pasted from Word, or of a web archive.
func HTML(data []byte) ([]*Table, error) {
	data, err := pageOf(data)
	if err != nil {
		return nil, err
	}
	root, err := html.Parse(strings.NewReader(decodeHTML(data)))
	if err != nil {
		return nil, err
	}
	p := page{}
	p.walk(root)
	return p.tables, p.err
}

// A page collects the tables of a document in the order in which they end.
type page struct {
	tables []*Table
	around surroundings
	title  string
	err    error
}

func (p *page) walk(n *html.Node) {
	switch {
	case p.err != nil || isInvisible(n):
	case n.DataAtom == atom.Title && n.Namespace == "":
		p.title = strings.TrimSpace(content(n))
	case n.DataAtom == atom.Table:
		p.table(n, 0)
	case n.Type == html.ElementNode && isBlock(n) && !holdsBlock(n):
		p.around.add(content(n))
	case n.Type == html.TextNode:
		p.around.add(n.Data)
	default:
		for child := range n.ChildNodes() {
			p.walk(child)
		}
	}
}

// maxNesting is how deep tables in tables are looked at as tables of their own.
// Deeper ones are text of their cell.
const maxNesting = 8

// table reads a table. Where its cells hold tables, those are read first: a page
// is often laid out with tables, and only the innermost is meant. It is for the
// caller to say which of them it understands.
func (p *page) table(n *html.Node, depth int) {
	var inner []*html.Node
	if depth < maxNesting {
		inner = innerTables(n)
	}
	for _, table := range inner {
		p.table(table, depth+1)
	}
	if p.err != nil {
		return
	}
	r := rows{builder: newBuilder()}
	r.walk(n)
	t, err := r.done()
	if p.err = err; err != nil {
		return
	}
	p.around.above(t)
	t.Caption, t.Page = r.caption, p.title
	t.Holds, t.Nested = len(inner) > 0, depth > 0
	p.tables = append(p.tables, t)
}

func innerTables(n *html.Node) (tables []*html.Node) {
	for child := range n.ChildNodes() {
		switch {
		case child.DataAtom == atom.Table:
			tables = append(tables, child)
		case child.Type == html.ElementNode:
			tables = append(tables, innerTables(child)...)
		}
	}
	return tables
}

// rows reads the rows of one table, not of those in it.
type rows struct {
	*builder
	caption string
	number  int
}

func (r *rows) walk(n *html.Node) {
	for child := range n.ChildNodes() {
		switch child.DataAtom {
		case atom.Caption:
			r.caption = strings.Join(strings.Fields(content(child)), " ")
		case atom.Thead, atom.Tbody, atom.Tfoot:
			r.walk(child)
			r.endGroup()
		case atom.Tr:
			r.number++
			r.startRow(r.number)
			for cell := range child.ChildNodes() {
				if (cell.DataAtom == atom.Td || cell.DataAtom == atom.Th) && r.err == nil {
					r.add(content(cell), rowspan(cell), colspan(cell))
				}
			}
			r.endRow()
		}
	}
}

func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// rowspan reads the attribute as browsers do; 0 is to the end of the group.
func rowspan(n *html.Node) int {
	if span, ok := leadingNumber(attribute(n, "rowspan")); ok {
		if span == 0 {
			return maxRowspan
		}
		return span
	}
	return 1
}

func colspan(n *html.Node) int {
	if span, ok := leadingNumber(attribute(n, "colspan")); ok && span > 0 {
		return span
	}
	return 1
}

// leadingNumber reads digits and ignores what follows, as in colspan="2;".
func leadingNumber(s string) (n int, ok bool) {
	s = strings.TrimPrefix(strings.TrimLeft(s, " \t\r\n\f"), "+")
	for _, r := range s {
		if r < '0' || r > '9' {
			break
		}
		n, ok = min(n*10+int(r-'0'), maxRowspan), true
	}
	return n, ok
}

// content returns the text of an element as it shows, a line for each line.
func content(n *html.Node) string {
	var t textOf
	for child := range n.ChildNodes() {
		t.node(child, font(n))
	}
	return orphan(strings.TrimSpace(t.String()))
}

// textOf builds text: blanks collapse, blocks stand on lines of their own.
type textOf struct {
	strings.Builder
	blank bool // a blank is due before the next character
	text  bool // the line has text
}

func (t *textOf) node(n *html.Node, inherited string) {
	switch n.Type {
	case html.TextNode:
		text := n.Data
		if inherited != "" {
			text = symbols(inherited, text)
		}
		t.words(text)
	case html.ElementNode:
		t.element(n, inherited)
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
			t.blank, t.text = false, true
			t.WriteRune(r)
		}
	}
}

func (t *textOf) newLine() {
	if t.text {
		t.WriteByte('\n')
	}
	t.blank, t.text = false, false
}

func (t *textOf) element(n *html.Node, inherited string) {
	if isInvisible(n) {
		return
	}
	if own := font(n); own != "" {
		inherited = own
	}
	switch n.DataAtom {
	case atom.Br:
		t.newLine()
		return
	case atom.Img:
		if alt := strings.TrimSpace(attribute(n, "alt")); alt != "" {
			t.words(alt)
		} else {
			t.words("\ufffc")
		}
		return
	case atom.Input:
		t.input(n)
		return
	}
	block := isBlock(n)
	if block {
		t.newLine()
	}
	for child := range n.ChildNodes() {
		t.node(child, inherited)
	}
	if block {
		t.newLine()
	}
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

// font returns the symbol font that an element sets, "" if it sets none.
func font(n *html.Node) string {
	style := strings.ToLower(attribute(n, "style"))
	if at := strings.Index(style, "wingdings"); at >= 0 {
		return style[at:]
	}
	if face := attribute(n, "face"); strings.Contains(strings.ToLower(face), "wingdings") {
		return face
	}
	if strings.Contains(style, "font-family") {
		return "other"
	}
	return ""
}

func isInvisible(n *html.Node) bool {
	if n.Type != html.ElementNode {
		return n.Type == html.CommentNode
	}
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Template, atom.Noscript, atom.Rt, atom.Rp, atom.Option, atom.Colgroup, atom.Col:
		return true
	}
	style := strings.ToLower(strings.ReplaceAll(attribute(n, "style"), " ", ""))
	return strings.Contains(style, "display:none") || strings.Contains(style, "mso-hide:all")
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

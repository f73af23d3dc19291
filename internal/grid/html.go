package grid

import (
	"errors"
	"io"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/seed2ea1efa0/disclosure/internal/message"
)

// readHTML reads the tables of a page, also as pasted from Word, or of a web
// archive.
func readHTML(data []byte, file *File, b *budget) error {
	data, err := pageOf(data)
	if err != nil {
		return errDamaged(err)
	}
	text := strings.TrimRight(decodeHTML(data), "\x00")
	text = strings.ReplaceAll(text, "\x00", "\uFFFD") // a character is lost there
	text = withTable(text)
	if err := measure(text, file, b); err != nil {
		return err
	}
	root, err := html.Parse(strings.NewReader(text))
	if err != nil {
		return message.New("网页结构过深或已损坏，无法读取（%v）：请另存后再试", "the page is built too deep, or damaged (%v): save it anew", err)
	}
	p := page{budget: b, file: file, word: strings.Contains(text, "MsoNormal") || strings.Contains(text, "urn:schemas-microsoft-com:office:word")}
	p.walk(root, &file.Tables)
	p.around.below(file.Tables)
	return b.err
}

// withTable puts a table around rows that a page has without one, which a parser
// would drop.
func withTable(text string) string {
	lower := strings.Map(func(r rune) rune { // of the same length
		if 'A' <= r && r <= 'Z' {
			r += 'a' - 'A'
		}
		return r
	}, text)
	at := strings.Index(lower, "<tr")
	if at < 0 || strings.Contains(lower, "<table") || len(lower) != len(text) {
		return text
	}
	return text[:at] + "<table>" + text[at:] + "</table>"
}

// measure counts what a page holds before a tree is built of it, and tells whether it
// ends within a table.
func measure(text string, file *File, b *budget) error {
	const weight = 4 // a node takes more memory than a token that is read and dropped
	tokenizer := html.NewTokenizer(strings.NewReader(text))
	tables, ended := 0, false
	for {
		kind := tokenizer.Next()
		if kind == html.ErrorToken {
			if err := tokenizer.Err(); !errors.Is(err, io.EOF) {
				return errDamaged(err)
			}
			file.Cut = tables > 0 && !ended
			return nil
		}
		if kind == html.EndTagToken || kind == html.StartTagToken {
			name, _ := tokenizer.TagName()
			switch change := map[html.TokenType]int{html.StartTagToken: 1, html.EndTagToken: -1}[kind]; string(name) {
			case "table":
				tables = max(tables+change, 0)
			case "html":
				ended = change < 0
			}
		}
		if kind == html.StartTagToken || kind == html.TextToken || kind == html.SelfClosingTagToken {
			b.left.Tokens -= weight - 1
			if !b.token() {
				return b.err
			}
		}
	}
}

// A page collects the tables of a document in their order.
type page struct {
	*budget
	file   *File
	around surroundings
	title  string
	word   bool // it is of Word
	depth  int  // of tables in one another
}

// walk looks for tables, and for text that may be a title above them.
func (p *page) walk(n *html.Node, into *[]*Table) {
	switch {
	case p.err != nil || isInvisible(n):
	case n.DataAtom == atom.Title && n.Namespace == "":
		p.title = strings.TrimSpace(p.content(n).Text)
		p.file.Title = p.title
	case n.DataAtom == atom.Meta:
		if attribute(n, "name") == "generator" {
			p.file.Creator = attribute(n, "content")
		}
	case n.DataAtom == atom.Table:
		if p.depth < maxNesting {
			p.table(n, into)
		}
	case n.DataAtom == atom.A || n.DataAtom == atom.Nav: // a link is no title
		for _, table := range innerTables(n) {
			p.walk(table, into)
		}
	case n.DataAtom == atom.Footer && (p.file.Creator != "" || strings.HasPrefix(strings.TrimSpace(p.content(n).Text), "sha256:")):
		p.file.Digest = strings.TrimSpace(p.content(n).Text)
	case isBlock(n) && !holdsBlock(n):
		p.around.add(p.withoutLinks(n), isTitle(n))
	case n.Type == html.TextNode:
		p.around.add(n.Data, false)
	default:
		for child := range n.ChildNodes() {
			p.walk(child, into)
		}
	}
}

// maxNesting is how deep tables in tables are looked at as tables of their own.
// Deeper ones are text of their cell.
const maxNesting = 8

// table reads a table. Where its cells hold tables, those are read too: it is for
// the caller to say which of them it understands.
func (p *page) table(n *html.Node, into *[]*Table) {
	r := rows{page: p, builder: newBuilder(p.budget)}
	r.walk(n)
	if !p.budget.table() {
		return
	}
	t := r.done()
	t.Caption, t.Page = r.caption, p.title
	around := p.around
	p.around.above(t)
	*into = append(*into, t)
	if len(innerTables(n)) == 0 {
		return
	}
	p.around = around // a table for layout: what is above it is above those in it
	p.depth++
	for child := range n.ChildNodes() {
		p.walk(child, &t.Inner)
	}
	p.depth--
	p.around = surroundings{}
}

// withoutLinks returns the text of an element but for that of links, which lead
// elsewhere.
func (p *page) withoutLinks(n *html.Node) string {
	t := textOf{noLinks: true}
	t.children(n, fontOf(n, noSymbols))
	return t.take()
}

// isTitle reports whether a page marks an element as its title.
func isTitle(n *html.Node) bool {
	switch n.DataAtom {
	case atom.H1, atom.H2, atom.H3, atom.Caption:
		return true
	}
	for _, name := range []string{"class", "id"} {
		if value := strings.ToLower(attribute(n, name)); strings.Contains(value, "title") || strings.Contains(value, "biaoti") {
			return true
		}
	}
	return false
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
	page    *page
	caption string
	number  int
}

func (r *rows) walk(n *html.Node) {
	doubled := isDoubled(n)
	for _, child := range drawnOrder(n) {
		switch child.DataAtom {
		case atom.Caption:
			r.caption = strings.Join(strings.Fields(r.page.content(child).Text), " ")
		case atom.Thead, atom.Tbody, atom.Tfoot:
			r.walk(child)
			r.endGroup()
		case atom.Tr:
			if !doubled || !isEmptyRow(child) {
				r.tableRow(child)
			}
		}
	}
}

// drawnOrder returns the children of an element as browsers draw them: the first thead
// of a table on top, and the first tfoot below.
func drawnOrder(n *html.Node) (order []*html.Node) {
	var head, foot *html.Node
	for child := range n.ChildNodes() {
		switch {
		case child.DataAtom == atom.Thead && head == nil:
			head = child
		case child.DataAtom == atom.Tfoot && foot == nil:
			foot = child
		default:
			order = append(order, child)
		}
	}
	if head != nil {
		order = slices.Insert(order, 0, head)
	}
	if foot != nil {
		order = append(order, foot)
	}
	return order
}

// isDoubled reports whether each row has an empty one before it, as of <tr><tr>:
// then those are no rows, and cells span none of them.
func isDoubled(n *html.Node) bool {
	rows := 0
	before := false
	for child := range n.ChildNodes() {
		if child.DataAtom != atom.Tr {
			continue
		}
		if isEmptyRow(child) {
			if before {
				return false
			}
		} else if rows++; !before {
			return false
		}
		before = isEmptyRow(child)
	}
	return rows > 1
}

func isEmptyRow(n *html.Node) bool {
	for child := range n.ChildNodes() {
		if child.Type == html.ElementNode {
			return false
		}
	}
	return true
}

func (r *rows) tableRow(n *html.Node) {
	r.number++
	if isInvisible(n) && !r.all {
		r.lengthen(r.number)
		var texts []string
		for cell := range n.ChildNodes() {
			if text := r.page.content(cell).Text; text != "" {
				texts = append(texts, text)
			}
		}
		if len(texts) > 0 {
			r.page.remnant(Remnant{Cell: Cell{Text: strings.Join(texts, "｜"), Row: r.number, Rows: 1, Columns: 1}, Kind: Hidden})
		}
		return
	}
	r.startRow(r.number)
	for cell := range n.ChildNodes() {
		if (cell.DataAtom != atom.Td && cell.DataAtom != atom.Th) || r.err != nil {
			continue
		}
		if isInvisible(cell) && !r.all {
			if text := strings.TrimSpace(r.page.content(cell).Text); text != "" {
				r.page.remnant(Remnant{Cell: Cell{Text: text, Row: r.number, Column: r.free() + 1, Rows: 1, Columns: 1}, Kind: Hidden})
			}
			continue
		}
		content := textOf{word: r.page.word}
		content.children(cell, fontOf(cell, noSymbols))
		if name := backdrop(cell); name != "" && strings.TrimSpace(content.String()) == "" {
			content.picture(name)
		}
		for _, lost := range content.remnants {
			lost.Row, lost.Column = r.number, r.free()+1
			r.page.remnant(lost)
		}
		r.add(Cell{Text: content.take(), Pictures: content.pictures, Link: linkIn(cell)}, rowspan(cell), colspan(cell))
	}
	r.endRow()
}

func (p *page) remnant(r Remnant) {
	if p.cell() && p.text(len(r.Text)) {
		r.Table = len(p.file.Tables) + 1
		p.file.Remnants = append(p.file.Remnants, r)
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

// linkIn returns the first address on the web in an element.
func linkIn(n *html.Node) string {
	if n.DataAtom == atom.A && isWeb(attribute(n, "href")) {
		return strings.TrimSpace(attribute(n, "href"))
	}
	for child := range n.ChildNodes() {
		if link := linkIn(child); link != "" {
			return link
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

// colspan reads the attribute; a cell takes one column where it says none.
func colspan(n *html.Node) int {
	span, _ := leadingNumber(attribute(n, "colspan"))
	return span
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
func (p *page) content(n *html.Node) Cell {
	var t textOf
	t.children(n, fontOf(n, noSymbols))
	return Cell{Text: t.take(), Pictures: t.pictures}
}

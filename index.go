package disclosure

import (
	"cmp"
	"math"
	"slices"
)

// index prepares the look-ups once the file has been read.
func (c *Catalog) index() {
	c.indexRows()
	c.indexLaws()
}

func (c *Catalog) indexRows() {
	c.byName = make(map[string]*row, len(c.rows))
	for i := range c.sections {
		s := &c.sections[i]
		s.catalog = c.contents
		for j := s.first; j < s.end; j++ {
			c.rows[j].section = s
		}
	}
	for i := range c.rows {
		r := &c.rows[i]
		if _, taken := c.byName[r.name]; !taken {
			c.byName[r.name] = r
		}
		if r.number != i+1 && c.byNumber == nil {
			c.byNumber = make(map[int]*row)
		}
	}
	if c.byNumber != nil {
		for i := range c.rows {
			c.byNumber[c.rows[i].number] = &c.rows[i]
		}
	}
}

// indexLaws gives every citation its canonical law, and every name of a law the
// law.
func (c *Catalog) indexLaws() {
	canonical := make(map[string]canonicalLaw)
	for _, law := range c.canon {
		canonical[law.Name] = law
		for _, printed := range law.printedAs {
			canonical[printed] = law
		}
	}
	x := lawIndexer{Catalog: c, canonical: canonical, of: make(map[*Citation]int), cited: make(map[string]int)}
	c.byLaw = make(map[string]int)
	first := 0
	for rows := range blocksOf(c.rows) {
		run := span{first, first + len(rows)}
		b := rows[0].block
		x.cite(b.citations, run)
		for _, g := range b.groups {
			if g.own != nil {
				x.cite(g.own.citations, run)
			}
		}
		first = run.end
	}
	for i := range c.canon {
		slices.SortStableFunc(c.canon[i].printedAs, x.earlierCited)
	}
}

// A lawIndexer finds the law of every citation, once for those that are kept once.
type lawIndexer struct {
	*Catalog
	canonical map[string]canonicalLaw
	of        map[*Citation]int
	cited     map[string]int // printed titles, by the order of their first citation from 1
}

// earlierCited compares printed titles by their first citation, so that their order
// does not depend on whether a catalogue comes from a file or from records.
func (x *lawIndexer) earlierCited(a, b string) int {
	last := func(rank int) int { return cmp.Or(rank, math.MaxInt) }
	return cmp.Compare(last(x.cited[a]), last(x.cited[b]))
}

// cite notes that rows have citations.
func (x *lawIndexer) cite(citations []*Citation, rows span) {
	for _, citation := range citations {
		law, known := x.of[citation]
		if !known {
			law = x.lawOf(citation)
			x.of[citation] = law
		}
		cited := x.citing[law]
		switch last := len(cited) - 1; {
		case last >= 0 && cited[last].end >= rows.first:
			cited[last].end = rows.end
		default:
			x.citing[law] = append(cited, rows)
		}
	}
}

// lawOf gives a citation its canonical law, and every name of the law the law. It
// returns the law's index.
func (x *lawIndexer) lawOf(citation *Citation) int {
	printed := citation.Law
	if x.cited[printed] == 0 {
		x.cited[printed] = 1 + len(x.cited)
	}
	law := Law{Name: printed}
	if known, ok := x.canonical[printed]; ok {
		law = Law{Name: known.Name, NameEN: known.NameEN, URL: known.URL}
		citation.Law, citation.LawURL = known.Name, known.URL
	}
	at, known := x.byLaw[lawKey(law.Name)]
	if !known {
		at = len(x.laws)
		x.laws = append(x.laws, law)
		x.citing = append(x.citing, nil)
	}
	if x.laws[at].DocumentNumber == "" {
		x.laws[at].DocumentNumber = citation.DocumentNumber
	}
	for _, name := range []string{law.Name, printed, citation.Title, citation.DocumentNumber} {
		if _, taken := x.byLaw[lawKey(name)]; !taken && name != "" {
			x.byLaw[lawKey(name)] = at
		}
	}
	return at
}

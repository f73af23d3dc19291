package disclosure

// index prepares the look-ups once the file has been read.
func (c *Catalog) index() {
	c.indexRows()
	c.indexLaws()
}

func (c *Catalog) indexRows() {
	c.byName = make(map[string]*row, len(c.rows))
	for i := range c.sections {
		s := &c.sections[i]
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
	c.byLaw = make(map[string]int)
	var last *block
	for i := range c.rows {
		if c.rows[i].block == last {
			continue
		}
		last = c.rows[i].block
		c.indexCitations(last.legalBasis, canonical)
		for _, g := range last.groups {
			if g.own != nil {
				c.indexCitations(g.own.legalBasis, canonical)
			}
		}
	}
}

func (c *Catalog) indexCitations(citations []*Citation, canonical map[string]canonicalLaw) {
	var last *Citation
	for _, citation := range citations {
		if citation != last {
			c.indexCitation(citation, canonical)
		}
		last = citation
	}
}

func (c *Catalog) indexCitation(citation *Citation, canonical map[string]canonicalLaw) {
	printed := citation.Law
	law := Law{Name: printed}
	if known, ok := canonical[printed]; ok {
		law = Law{Name: known.Name, NameEN: known.NameEN, URL: known.URL}
		citation.Law, citation.LawURL = known.Name, known.URL
	}
	at, known := c.byLaw[lawKey(law.Name)]
	if !known {
		at = len(c.laws)
		c.laws = append(c.laws, law)
	}
	if c.laws[at].DocumentNumber == "" {
		c.laws[at].DocumentNumber = citation.DocumentNumber
	}
	for _, name := range []string{law.Name, printed, citation.Title, citation.DocumentNumber} {
		if _, taken := c.byLaw[lawKey(name)]; !taken && name != "" {
			c.byLaw[lawKey(name)] = at
		}
	}
}

package disclosure

import (
	_ "embed"
	"iter"
	"strings"
	"sync"
)

//go:embed embed/catalogue.json
var embedded string

var (
	defaultOnce    sync.Once
	defaultCatalog *Catalog
)

// Default returns the embedded catalogue: 14 categories with 90 items of the
// human-resources bureau of 中卫. It is parsed once, on the first call, and is
// safe for concurrent use.
func Default() *Catalog {
	defaultOnce.Do(func() {
		// A test loads the same text, so the error cannot occur in a release.
		defaultCatalog, _ = Load(strings.NewReader(embedded))
	})
	return defaultCatalog
}

// A Catalog is an immutable catalogue of matters that a body must make public.
// It is safe for concurrent use. Get one from [Default] or [Load].
type Catalog struct {
	// The official part, in printed order.
	title    string
	sections []section
	rows     []row

	// The editorial part.
	region  string
	edition string
	source  string
	canon   []canonicalLaw
	notes   []Note

	empty []*Fault // cells that were there and said nothing

	byNumber map[int]*row // nil where the numbers are 1, 2, 3, …
	byName   map[string]*row
	laws     []Law
	byLaw    map[string]int // index into laws
}

// section is a category with its rows, rows[first:end] of the catalogue.
type section struct {
	Category
	first, end int
	line       int // of the file it was loaded from
}

// Title returns the title printed above the table.
func (c *Catalog) Title() string { return c.orEmpty().title }

// Region returns the ISO 3166-2 code of the region the catalogue is for, such as
// "CN-NX", or "". It names the calendar that [workday.ForRegion] gives. Editorial.
func (c *Catalog) Region() string { return c.orEmpty().region }

// Edition returns which edition of the table this is, or "". Editorial.
func (c *Catalog) Edition() string { return c.orEmpty().edition }

// Source tells where the official part was transcribed from, or "". Editorial.
func (c *Catalog) Source() string { return c.orEmpty().source }

// Len returns the number of items.
func (c *Catalog) Len() int { return len(c.orEmpty().rows) }

// Items yields all items in printed order.
func (c *Catalog) Items() iter.Seq[Item] {
	return yieldItems(c.orEmpty().rows)
}

func yieldItems(rows []row) iter.Seq[Item] {
	return func(yield func(Item) bool) {
		for i := range rows {
			if !yield(Item{&rows[i]}) {
				return
			}
		}
	}
}

// Item returns the item of the given number; ok is false where there is none.
func (c *Catalog) Item(number int) (item Item, ok bool) {
	c = c.orEmpty()
	if i := number - 1; uint(i) < uint(len(c.rows)) && c.rows[i].number == number {
		return Item{&c.rows[i]}, true
	}
	r, ok := c.byNumber[number]
	return Item{r}, ok
}

// ItemByName returns the first item of exactly the given name; ok is false where
// there is none. [Catalog.ItemsByName] yields them all.
func (c *Catalog) ItemByName(name string) (item Item, ok bool) {
	c = c.orEmpty()
	r, ok := c.byName[name]
	return Item{r}, ok
}

// Categories yields the categories in printed order.
func (c *Catalog) Categories() iter.Seq[Category] {
	return func(yield func(Category) bool) {
		c := c.orEmpty()
		for i := range c.sections {
			if !yield(c.sections[i].Category) {
				return
			}
		}
	}
}

// Category returns the category of the given number; ok is false where there is
// none.
func (c *Catalog) Category(number int) (category Category, ok bool) {
	if s := c.section(number); s != nil {
		return s.Category, true
	}
	return Category{}, false
}

func (c *Catalog) rowsOf(category int) []row {
	if s := c.section(category); s != nil {
		return c.rows[s.first:s.end]
	}
	return nil
}

func (c *Catalog) section(number int) *section {
	c = c.orEmpty()
	if i := number - 1; uint(i) < uint(len(c.sections)) && c.sections[i].Number == number {
		return &c.sections[i]
	}
	for i := range c.sections {
		if c.sections[i].Number == number {
			return &c.sections[i]
		}
	}
	return nil
}

// ItemsByCategory yields the items of the category of the given number.
func (c *Catalog) ItemsByCategory(number int) iter.Seq[Item] {
	return func(yield func(Item) bool) { yieldItems(c.rowsOf(number))(yield) }
}

// ItemsByChannel yields the items of which something goes through the channel.
func (c *Catalog) ItemsByChannel(channel Channel) iter.Seq[Item] {
	return c.where(func(i Item) bool { return i.Channels().Has(channel) })
}

// ItemsByDeadline yields the items of which something must be published within
// exactly the given number of working days.
func (c *Catalog) ItemsByDeadline(workingDays int) iter.Seq[Item] {
	return c.where(func(i Item) bool {
		return workingDays > 0 && i.within(workingDays)
	})
}

// ItemsByLaw yields the items that cite the law, under whichever name
// [Catalog.Law] knows.
func (c *Catalog) ItemsByLaw(name string) iter.Seq[Item] {
	law, ok := c.Law(name)
	return c.where(func(i Item) bool { return ok && i.Cites(law.Name) })
}

func (c *Catalog) where(match func(Item) bool) iter.Seq[Item] {
	return func(yield func(Item) bool) {
		c := c.orEmpty()
		for i := range c.rows {
			if item := (Item{&c.rows[i]}); match(item) && !yield(item) {
				return
			}
		}
	}
}

// Laws yields the laws that the items cite, in the order of first citation.
func (c *Catalog) Laws() iter.Seq[Law] {
	return func(yield func(Law) bool) {
		for _, law := range c.orEmpty().laws {
			if !yield(law) {
				return
			}
		}
	}
}

// Law returns the law of the given name: canonical, as printed, with or without
// 《》, or its document number; ok is false where no item cites it.
func (c *Catalog) Law(name string) (law Law, ok bool) {
	c = c.orEmpty()
	at, ok := c.byLaw[lawKey(name)]
	if !ok {
		return Law{}, false
	}
	return c.laws[at], true
}

// Notes yields the transcription notes. Editorial.
func (c *Catalog) Notes() iter.Seq[Note] { return yieldNotes(c.orEmpty().notes) }

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
		law = Law{Name: known.Name, NameEN: known.NameEN}
		citation.Law = known.Name
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

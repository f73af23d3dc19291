package disclosure

import (
	"bytes"
	"cmp"
	_ "embed"
	"fmt"
	"iter"
	"math"
	"slices"
	"strings"
	"sync"

	"github.com/seed2ea1efa0/disclosure/internal/message"
)

//go:embed embed/catalogue.json
var embedded string

var (
	parseEmbedded sync.Once
	parsed        *contents
)

// Default returns the embedded catalogue: 14 categories with 90 items of the
// human-resources bureau of 中卫. It is parsed once, on the first call, and is
// safe for concurrent use. Each call returns a handle of its own on the same
// contents, so nothing that a caller does to it reaches anyone else.
//
// A configuration that may name another catalogue leaves its field nil, and takes
// [cmp.Or](configuration.Catalog, Default()) after reading.
func Default() *Catalog { return &Catalog{embeddedContents()} }

func embeddedContents() *contents {
	parseEmbedded.Do(func() {
		// A test loads the same text, so the error cannot occur in a release.
		c, _ := Load(strings.NewReader(embedded))
		parsed = c.contents
	})
	return parsed
}

// A Catalog is an immutable catalogue of matters that a body must make public.
// It is safe for concurrent use. Get one from [Default], [Load] or [New].
//
// It is a small handle. To find out whether two say the same, compare their
// digests, not the pointers.
type Catalog struct{ *contents }

// contents is what all handles on a catalogue share. Nothing changes it once the
// first handle has been given out, but for the digest, which the first caller
// computes.
type contents struct {
	// The official part, in printed order.
	title    string
	sections []section
	rows     []row

	// The editorial part.
	region  string
	edition string
	source  string
	canon   []canonicalLaw
	notes   []*Note

	open []OpenQuestion

	made  bool     // of records: faults name these
	empty []*Fault // cells that were there and said nothing

	byNumber  map[int]*row // nil where the numbers are 1, 2, 3, …
	sectionOf map[int]int  // indexes of sections by their numbers; nil where these are 1, 2, 3, …
	byName    map[string]*row
	laws      []Law
	byLaw     map[string]int // names of laws, as lawKey folds them, to indexes of laws
	citing    [][]span       // of each law the rows that cite it

	digested sync.Once
	digest   string
}

// section is a category with its rows.
type section struct {
	Category
	span
	catalog *contents
	line    int    // of the file it was loaded from
	path    string // where the category is said
}

// span is a run of rows, rows[first:end] of the catalogue.
type span struct{ first, end int }

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
	return func(yield func(Item) bool) {
		c := c.orEmpty()
		for i := range c.rows {
			if !yield(Item{&c.rows[i]}) {
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

// ItemsByName yields the items of a name. Tables print some names once for each
// category (政策法规文件).
func (c *Catalog) ItemsByName(name string) iter.Seq[Item] {
	return func(yield func(Item) bool) {
		for item := range c.Items() {
			if item.Name() == name && !yield(item) {
				return
			}
		}
	}
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

// CategoryByName returns the category of exactly the given name; ok is false where
// there is none.
func (c *Catalog) CategoryByName(name string) (category Category, ok bool) {
	for category := range c.Categories() {
		if category.Name == name {
			return category, true
		}
	}
	return Category{}, false
}

func (c *Catalog) section(number int) *section {
	c = c.orEmpty()
	if i := number - 1; uint(i) < uint(len(c.sections)) && c.sections[i].Number == number {
		return &c.sections[i]
	}
	if i, ok := c.sectionOf[number]; ok {
		return &c.sections[i]
	}
	return nil
}

// FreeChannels yields the channels of the catalogue that are none of the 13, each
// once, in the order of their first use.
func (c *Catalog) FreeChannels() iter.Seq[string] {
	return func(yield func(string) bool) {
		seen := make(map[string]bool)
		for rows := range blocksOf(c.orEmpty().rows) {
			for group := range (Item{&rows[0]}).ContentGroups() {
				for free := range group.FreeChannels() {
					if !seen[free] && !yield(free) {
						return
					}
					seen[free] = true
				}
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
	at, ok := c.lawIndex(name)
	if !ok {
		return Law{}, false
	}
	return c.laws[at], true
}

// lawIndex returns the index of the law that a name means. It is the one place that
// decides it.
func (c *Catalog) lawIndex(name string) (at int, ok bool) {
	at, ok = c.orEmpty().byLaw[lawKey(name)]
	return at, ok
}

// String returns the title and the size in one line, such as
// "社会保险领域政务公开清单目录 (90 items in 14 categories)".
func (c *Catalog) String() string {
	c = c.orEmpty()
	return fmt.Sprintf("%s (%d items in %d categories)", c.title, len(c.rows), len(c.sections))
}

// MarshalJSON returns the catalogue file, as [Catalog.WriteTo] writes it.
func (c *Catalog) MarshalJSON() ([]byte, error) {
	var b strings.Builder
	_, err := c.WriteTo(&b)
	return []byte(b.String()), err
}

// UnmarshalJSON does what [Load] does. It fills a zero Catalog only: any other is
// in use, and a catalogue never changes.
func (c *Catalog) UnmarshalJSON(data []byte) error {
	if c == nil || c.contents != nil {
		return message.New(
			"不能把目录读入已有内容的 Catalog：请读入零值或 nil 字段，没有给出目录时再用 cmp.Or(field, disclosure.Default())",
			"a Catalog that has contents cannot be decoded into: decode into a zero Catalog or a nil field, and where none is given use cmp.Or(field, disclosure.Default())")
	}
	if string(data) == "null" {
		return nil
	}
	loaded, err := Load(bytes.NewReader(data))
	if err != nil {
		return err
	}
	*c = *loaded
	return nil
}

// orEmpty lets a nil or zero Catalog answer like an empty one.
func (c *Catalog) orEmpty() *Catalog {
	if c == nil || c.contents == nil {
		return &emptyCatalog
	}
	return c
}

var emptyCatalog = Catalog{&contents{}}

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
		if s.Number != i+1 && c.sectionOf == nil {
			c.sectionOf = make(map[int]int)
		}
	}
	if c.sectionOf != nil {
		for i := range c.sections {
			c.sectionOf[c.sections[i].Number] = i
		}
	}
	for i := range c.rows {
		r := &c.rows[i]
		r.index = i
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
	x := lawIndexer{Catalog: c, canonical: canonical, cited: make(map[string]int)}
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
	cited     map[string]int // printed titles that mean another law, by the order of their first citation from 1
}

// earlierCited compares printed titles by their first citation, so that their order
// does not depend on whether a catalogue comes from a file or from records.
func (x *lawIndexer) earlierCited(a, b string) int {
	last := func(rank int) int { return cmp.Or(rank, math.MaxInt) }
	return cmp.Compare(last(x.cited[a]), last(x.cited[b]))
}

// cite notes that rows have citations.
func (x *lawIndexer) cite(citations []*citation, rows span) {
	for _, citation := range citations {
		if citation.law < 0 {
			citation.law = x.lawOf(citation)
		}
		law := citation.law
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
func (x *lawIndexer) lawOf(citation *citation) int {
	printed := citation.Law
	law := Law{Name: printed}
	if known, ok := x.canonical[printed]; ok {
		if x.cited[printed] == 0 {
			x.cited[printed] = 1 + len(x.cited)
		}
		law = Law{Name: known.Name, NameEN: known.NameEN, URL: known.URL}
		citation.Law, citation.LawURL = known.Name, known.URL
	}
	at, known := x.byLaw[lawKey(law.Name)]
	if !known {
		at = len(x.laws)
		x.laws = append(x.laws, law)
		x.citing = append(x.citing, nil)
	}
	x.laws[at].URL = cmp.Or(x.laws[at].URL, law.URL)
	x.laws[at].DocumentNumber = cmp.Or(x.laws[at].DocumentNumber, citation.DocumentNumber)
	for _, name := range []string{law.Name, printed, citation.Title, citation.DocumentNumber} {
		if _, taken := x.byLaw[lawKey(name)]; !taken && name != "" {
			x.byLaw[lawKey(name)] = at
		}
	}
	return at
}

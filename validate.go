package disclosure

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// A Fault is something in a catalogue that makes no sense, and its place.
type Fault struct {
	Item int    // the item's number; 0 where the fault is not an item's
	Line int    // of the file the catalogue was loaded from, of the item or category; 0 if neither
	Path string // of the JSON value, such as "official.categories[2].blocks[0].items[4].name"
	Err  error  // what is wrong, and what would be right
}

func (f *Fault) Error() string {
	if f.Item == 0 {
		return fmt.Sprintf("%s: %v", f.Path, f.Err)
	}
	return fmt.Sprintf("item %d: %s: %v", f.Item, f.Path, f.Err)
}

func (f *Fault) Unwrap() error { return f.Err }

// Validate checks that the catalogue makes sense and returns every fault at
// once, each a [*Fault], joined as by [errors.Join]; nil where there is none:
//
//   - categories and items are numbered 1, 2, 3, … in printed order;
//   - names are unique, none is empty or has stray blanks, and so for all other
//     official cells and for what follows 其他：;
//   - no text, editorial ones included, has a character that is no text: a sign of
//     damage (U+FFFD), a line break or another control, an invisible, private,
//     unassigned or variant one, a radical in place of a Chinese character;
//   - every category has an item, every item a content group, a legal basis, an
//     audience, a method and a level, every content group a content and a channel;
//   - citations have balanced 《》, and deadlines of working days at least one;
//   - keywords are no repetitions, and editorial laws are cited.
//
// It is the check for a test suite to call on a catalogue of its own.
func (c *Catalog) Validate() error {
	v := validator{catalog: c}
	v.text("official.title", c.title)
	if len(c.sections) == 0 {
		v.fault("official.categories", "there is no category: a catalogue has at least one")
	}
	categories := make(map[string]int)
	items := make(map[string]int)
	for i := range c.sections {
		v.category(i, categories, items)
	}
	v.editorial()
	return errors.Join(v.faults...)
}

// A validator collects faults; item and line are the place it is at.
type validator struct {
	catalog    *Catalog
	item, line int
	expected   int // the number of the item it is at
	faults     []error
}

func (v *validator) fault(path, format string, args ...any) {
	v.faults = append(v.faults, &Fault{Item: v.item, Line: v.line, Path: path, Err: fmt.Errorf(format, args...)})
}

func (v *validator) category(index int, categories, items map[string]int) {
	s := &v.catalog.sections[index]
	path := fmt.Sprintf("official.categories[%d]", index)
	v.item, v.line = 0, s.line
	if s.Number != index+1 {
		v.fault(path+".number", "category %d stands where %d is expected: number them without a gap", s.Number, index+1)
	}
	v.text(path+".name", s.Name)
	v.characters("editorial.categories.name_en", s.NameEN)
	if other, taken := categories[s.Name]; taken {
		v.fault(path+".name", "category %d has the same name: %q", other, s.Name)
	}
	categories[s.Name] = s.Number
	if s.first == s.end {
		v.fault(path+".blocks", "the category has no item")
	}
	blocks := 0
	for rows := range blocksOf(v.catalog.rows[s.first:s.end]) {
		v.block(fmt.Sprintf("%s.blocks[%d]", path, blocks), rows, items)
		blocks++
	}
}

// block checks the rows of a block, and once the cells they share.
func (v *validator) block(path string, rows []row, items map[string]int) {
	for i, r := range rows {
		v.expected++
		v.item, v.line = r.number, r.line
		itemPath := fmt.Sprintf("%s.items[%d]", path, i)
		if r.number != v.expected {
			v.fault(itemPath+".number", "item %d stands where %d is expected: number them without a gap", r.number, v.expected)
		}
		v.text(itemPath+".name", r.name)
		if other, taken := items[r.name]; taken {
			v.fault(itemPath+".name", "item %d has the same name: %q", other, r.name)
		}
		items[r.name] = r.number
		v.characters("editorial.items.name_en", r.nameEN)
		v.keywords(r)
	}
	v.item, v.line = rows[0].number, rows[0].line
	v.cells(path, rows[0].block)
}

func (v *validator) cells(path string, b *block) {
	if len(b.disclosures) == 0 {
		v.fault(path+".disclosures", "there is no content group: an item discloses something")
	}
	for i, d := range b.disclosures {
		v.texts(fmt.Sprintf("%s.disclosures[%d].contents", path, i), d.contents)
		if d.channels == 0 {
			v.fault(fmt.Sprintf("%s.disclosures[%d].channels", path, i), "no channel is ticked: tick at least one")
		}
		if d.other != "" {
			v.other(fmt.Sprintf("%s.disclosures[%d].channels", path, i), d.Other())
		}
	}
	if len(b.legalBasis) == 0 {
		v.fault(path+".legal_basis", "there is no citation: name the legal basis")
	}
	for i, citation := range b.legalBasis {
		citationPath := fmt.Sprintf("%s.legal_basis[%d]", path, i)
		v.text(citationPath, citation.printed)
		if !balanced(citation.printed) {
			v.fault(citationPath, "《 and 》 are not balanced in %q", citation.printed)
		}
	}
	v.text(path+".deadline", b.deadline.String())
	if days, ok := b.deadline.WorkingDays(); ok && days < 1 {
		v.fault(path+".deadline", "%q is no time at all: a deadline has at least one working day", b.deadline)
	}
	v.text(path+".publisher", b.publisher)
	v.texts(path+".audiences", b.audiences)
	v.texts(path+".methods", b.methods)
	v.texts(path+".levels", b.levels)
}

func (v *validator) keywords(r row) {
	for i, keyword := range r.keywords {
		path := "editorial.items.keywords"
		switch {
		case !v.written(path, keyword):
		case keyword == r.name:
			v.fault(path, "the keyword %q repeats the name", keyword)
		case slices.Contains(r.keywords[:i], keyword):
			v.fault(path, "the keyword %q stands twice", keyword)
		}
	}
}

func (v *validator) editorial() {
	v.item, v.line = 0, 0
	c := v.catalog
	if c.region != "" && !isRegionCode(c.region) {
		v.fault("editorial.region", "%q is no ISO 3166 code such as \"CN-NX\"", c.region)
	}
	v.characters("editorial.edition", c.edition)
	v.characters("editorial.source", c.source)
	for i, law := range c.canon {
		path := fmt.Sprintf("editorial.laws[%d]", i)
		v.written(path+".name", law.Name)
		v.characters(path+".name_en", law.NameEN)
		for j, name := range law.printedAs {
			v.written(fmt.Sprintf("%s.printed_as[%d]", path, j), name)
		}
		for j, name := range append([]string{law.Name}, law.printedAs...) {
			if _, cited := c.Law(name); !cited && (j > 0 || len(law.printedAs) == 0) {
				v.fault(path, "no item cites %q", name)
			}
		}
	}
	for i, note := range c.notes {
		path := fmt.Sprintf("editorial.notes[%d]", i)
		v.written(path+".text", note.Text)
		v.characters(path+".text_en", note.TextEN)
		for j, field := range note.Fields {
			v.written(fmt.Sprintf("%s.fields[%d]", path, j), field)
		}
	}
}

// isRegionCode reports whether code is one of a country, such as "CN", or of its
// subdivision, such as "CN-NX".
func isRegionCode(code string) bool {
	const letters, digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "0123456789"
	country, subdivision, divided := strings.Cut(code, "-")
	return len(country) == 2 && strings.Trim(country, letters) == "" &&
		(!divided || len(subdivision) >= 1 && len(subdivision) <= 3 && strings.Trim(subdivision, letters+digits) == "")
}

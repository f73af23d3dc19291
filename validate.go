package disclosure

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"
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
//   - names are unique, none is empty, none holds stray blanks or invisible
//     characters, and so for all other official cells;
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

func (v *validator) texts(path string, texts []string) {
	if len(texts) == 0 {
		v.fault(path, "the cell is empty: it needs at least one entry")
	}
	for i, s := range texts {
		element := fmt.Sprintf("%s[%d]", path, i)
		v.text(element, s)
		if slices.Contains(texts[:i], s) {
			v.fault(element, "%q stands twice", s)
		}
	}
}

func (v *validator) text(path, s string) {
	switch stray := strayBlank(s); {
	case s == "":
		v.fault(path, "the text is empty")
	case strings.ContainsFunc(s, invisible):
		v.fault(path, "the text holds control or invisible characters: %q", s)
	case stray >= 0:
		v.fault(path, "there is a stray blank after %q: remove it", s[:stray])
	}
}

// invisible reports whether r is a control, a bidirectional mark, a zero-width
// character or the like.
func invisible(r rune) bool { return unicode.In(r, unicode.Cc, unicode.Cf) }

// strayBlank finds a blank that a line break in a narrow cell left behind: at
// either end, after another blank, or beside a Chinese character. It returns -1
// where there is none.
func strayBlank(s string) int {
	previous := ' '
	for i, r := range s {
		blank, before := unicode.IsSpace(r), unicode.IsSpace(previous)
		if blank && (before || wide(previous)) || before && i > 0 && wide(r) {
			return i
		}
		previous = r
	}
	if s != "" && unicode.IsSpace(previous) {
		return len(s)
	}
	return -1
}

// wide reports whether r is a Chinese character or full-width punctuation.
func wide(r rune) bool {
	return unicode.Is(unicode.Han, r) || r >= '\u3001' && r <= '\u303f' || r >= '\uff00' && r <= '\uffef'
}

func balanced(s string) bool {
	depth := 0
	for _, r := range s {
		switch r {
		case '《':
			depth++
		case '》':
			depth--
		}
		if depth < 0 {
			return false
		}
	}
	return depth == 0
}

func (v *validator) keywords(r row) {
	for i, keyword := range r.keywords {
		path := "editorial.items.keywords"
		switch {
		case strings.TrimSpace(keyword) == "":
			v.fault(path, "a keyword is empty")
		case keyword == r.name:
			v.fault(path, "the keyword %q repeats the name", keyword)
		case slices.Contains(r.keywords[:i], keyword):
			v.fault(path, "the keyword %q stands twice", keyword)
		}
	}
}

func (v *validator) editorial() {
	v.item, v.line = 0, 0
	if v.catalog.region != "" && !isRegionCode(v.catalog.region) {
		v.fault("editorial.region", "%q is no ISO 3166 code such as \"CN-NX\"", v.catalog.region)
	}
	for i, law := range v.catalog.canon {
		for j, name := range append([]string{law.Name}, law.printedAs...) {
			if _, cited := v.catalog.Law(name); !cited && (j > 0 || len(law.printedAs) == 0) {
				v.fault(fmt.Sprintf("editorial.laws[%d]", i), "no item cites %q", name)
			}
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

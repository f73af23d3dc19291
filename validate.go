package disclosure

import (
	"fmt"
	"slices"
	"strings"

	"github.com/seed2ea1efa0/disclosure/internal/text"
)

// A Fault is something in a catalogue that makes no sense, and its place.
type Fault struct {
	Item int    // the item's number; 0 where the fault is not an item's
	Line int    // of the file the catalogue was loaded from, of the item or category; 0 if neither
	Path string // of the JSON value, such as "official.categories[2].blocks[0].items[4].name"
	Err  error  // what is wrong, and what would be right
}

func (f *Fault) Error() string {
	switch {
	case f == nil:
		return "no fault"
	case f.Item == 0:
		return fmt.Sprintf("%s: %v", f.Path, f.Err)
	}
	return fmt.Sprintf("item %d: %s: %v", f.Item, f.Path, f.Err)
}

// Unwrap returns what is wrong, without its place.
func (f *Fault) Unwrap() error {
	if f == nil {
		return nil
	}
	return f.Err
}

// MarshalJSON returns the place and, as message, what is wrong.
func (f *Fault) MarshalJSON() ([]byte, error) {
	if f == nil {
		return []byte("null"), nil
	}
	message := ""
	if f.Err != nil {
		message = f.Err.Error()
	}
	return plainJSON(struct {
		Item    int    `json:"item,omitempty"`
		Line    int    `json:"line,omitempty"`
		Path    string `json:"path"`
		Message string `json:"message"`
	}{f.Item, f.Line, f.Path, message})
}

// Faults is the error of [Catalog.Validate] and [New]: every fault at once, or the
// first 10,000 where a file is nothing but faults. It
// unwraps to the single ones, so that [errors.As] finds a Faults and a [*Fault].
type Faults []*Fault

// Error puts each fault on a line of its own.
func (f Faults) Error() string {
	var b strings.Builder
	for i, fault := range f {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(fault.Error())
	}
	return b.String()
}

// Unwrap returns the single faults.
func (f Faults) Unwrap() []error {
	all := make([]error, len(f))
	for i, fault := range f {
		all[i] = fault
	}
	return all
}

// Validate checks that the catalogue makes sense. It returns nil, or a [Faults]
// with every fault and its place:
//
//   - numbers of categories and items are at least 1 and rise in printed order;
//     they may begin anywhere and have gaps, as in a town's extract from the
//     county's table;
//   - names of categories, and of the items of a category, are unique;
//   - no official text, and nothing after 其他：, is empty or has stray blanks
//     (further columns keep the blanks they have);
//   - no text, editorial ones included, has a character that is no text: a sign of
//     damage (U+FFFD), a line break or another control, an invisible, private,
//     unassigned or variant one, a radical in place of a Chinese character;
//   - every category has an item, every item a content group, every content group
//     a content; no cell that is there is empty, and nothing stands twice in one;
//   - citations have balanced 《》, and deadlines of working days at least one;
//   - keywords are no repetitions, editorial laws are cited, and their addresses are
//     such of the web.
//
// It is the check for a test suite to call on a catalogue of its own.
func (c *Catalog) Validate() error {
	c = c.orEmpty()
	v := validator{catalog: c, faults: slices.Clone(c.empty)}
	v.text("official.title", c.title)
	if len(c.sections) == 0 {
		v.fault("official.categories", "there is no category: a catalogue has at least one")
	}
	categories := make(map[string]int)
	for i := range c.sections {
		v.category(i, categories)
	}
	v.editorial()
	if len(v.faults) == 0 {
		return nil
	}
	return v.faults
}

// A validator collects faults; item and line are the place it is at.
type validator struct {
	catalog    *Catalog
	item, line int
	last       int // the number of the item before
	faults     Faults
}

// mostFaults is more than anybody mends one by one.
const mostFaults = 10_000

func (v *validator) fault(path, format string, args ...any) {
	if len(v.faults) == mostFaults {
		return
	}
	v.faults = append(v.faults, &Fault{Item: v.item, Line: v.line, Path: path, Err: fmt.Errorf(format, args...)})
}

func (v *validator) category(index int, categories map[string]int) {
	s := &v.catalog.sections[index]
	path := fmt.Sprintf("official.categories[%d]", index)
	v.item, v.line = 0, s.line
	before := 0
	if index > 0 {
		before = v.catalog.sections[index-1].Number
	}
	v.number(path+".number", "category", s.Number, before)
	v.text(path+".name", s.Name)
	v.characters("editorial.categories.name_en", s.NameEN)
	if other, taken := categories[s.Name]; taken {
		v.fault(path+".name", "category %d has the same name: %q", other, s.Name)
	}
	categories[s.Name] = s.Number
	if s.first == s.end {
		v.fault(path+".blocks", "the category has no item")
	}
	blocks, names := 0, make(map[string]int)
	for rows := range blocksOf(v.catalog.rows[s.first:s.end]) {
		v.block(fmt.Sprintf("%s.blocks[%d]", path, blocks), rows, names)
		blocks++
	}
}

func (v *validator) number(path, what string, number, before int) {
	switch {
	case number < 1:
		v.fault(path, "%s number %d: numbers begin at 1", what, number)
	case number <= before:
		v.fault(path, "%s %d stands after %d: put them in order", what, number, before)
	}
}

// block checks the rows of a block, and once the cells they share.
func (v *validator) block(path string, rows []row, names map[string]int) {
	for i, r := range rows {
		v.item, v.line = r.number, r.line
		itemPath := fmt.Sprintf("%s.items[%d]", path, i)
		v.number(itemPath+".number", "item", r.number, v.last)
		v.last = r.number
		if r.code != "" {
			v.text(itemPath+".code", r.code)
		}
		v.text(itemPath+".name", r.name)
		if other, taken := names[r.name]; taken {
			v.fault(itemPath+".name", "item %d of this category has the same name: %q", other, r.name)
		}
		names[r.name] = r.number
		v.characters("editorial.items.name_en", r.nameEN)
		v.keywords(r)
	}
	v.item, v.line = rows[0].number, rows[0].line
	b := rows[0].block
	v.cells(path, &b.cells)
	if len(b.groups) == 0 {
		v.fault(path+".disclosures", "there is no content group: an item discloses something")
	}
	for i, g := range b.groups {
		v.group(fmt.Sprintf("%s.disclosures[%d]", path, i), g)
	}
}

func (v *validator) group(path string, g group) {
	if len(g.contents) == 0 {
		v.fault(path+".contents", "the cell is empty: it needs at least one entry")
	}
	v.texts(path+".contents", g.contents)
	for name := range (ContentGroup{group: &g}).FreeChannels() {
		v.other(path+".channels", name)
	}
	v.unique(path+".channels", g.free)
	if g.own != nil {
		v.cells(path, g.own)
	}
}

// cells checks the cells that are there.
func (v *validator) cells(path string, c *cells) {
	for col := range cellsInOrder {
		switch cell := path + "." + col.String(); {
		case !c.has(col):
		case col == ColumnExtra:
			for heading, printed := range c.extra() {
				v.text(cell, heading)
				v.written(cell+"."+text.Abridge(heading), printed)
			}
		case col.isSingle():
			v.text(cell, c.text(col))
		default:
			v.texts(cell, c.entries(col))
		}
	}
	for i, citation := range c.entries(ColumnLegalBasis) {
		if !balanced(citation) {
			v.fault(fmt.Sprintf("%s.legal_basis[%d]", path, i), "《 and 》 are not balanced in %q", citation)
		}
	}
	if days, ok := c.deadline.WorkingDays(); ok && days < 1 {
		v.fault(path+".deadline", "%q is no time at all: a deadline has at least one working day", c.deadline)
	}
}

func (v *validator) keywords(r row) {
	const path = "editorial.items.keywords"
	seen := make(map[string]bool, len(r.keywords))
	for _, keyword := range r.keywords {
		switch {
		case !v.written(path, keyword):
		case keyword == r.name:
			v.fault(path, "the keyword %q repeats the name", keyword)
		case seen[keyword]:
			v.fault(path, "the keyword %q stands twice", keyword)
		}
		seen[keyword] = true
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
		if law.URL != "" && !isWebAddress(law.URL) {
			v.fault(path+".url", "%q is no address of the web: write one such as https://www.gov.cn/…", text.Abridge(law.URL))
		}
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

package disclosure

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// New makes a catalogue in memory from the records of its items, in printed
// order: those of [Item.Record], of a database, or made by hand. From the records
// of a catalogue it makes one with the same digest. The items of a category stand
// together.
//
// The error is a [Faults]. Where it has what [Catalog.Validate] finds, the
// catalogue is returned as well, so that it can be written and mended. There is
// none where the records make no table, and then the path of each fault begins
// with the index of the record, as in "[4].category": an item or category number
// that stands twice or is not between 1 and 999,999,999, a category of two names or
// in two places, a channel that is neither one of the 13 nor written "其他：…", a
// channel of the item that no content group has, an extra heading that stands
// twice, a number of working days that the text of the term does not say.
//
// Of a term, the text counts, or if there is none the trigger and the working
// days; of a citation, the printed text and the canonical law.
func New(title string, items []Record) (*Catalog, error) {
	b := builder{catalog: &Catalog{&contents{title: title}}, items: make(map[int]int), categories: make(map[int]int)}
	for i := range items {
		b.path = fmt.Sprintf("[%d]", i)
		b.item(i, &items[i])
	}
	if b.faults != nil {
		return nil, b.faults
	}
	b.catalog.index()
	return b.catalog, b.catalog.Validate()
}

// A builder makes a catalogue from records.
type builder struct {
	catalog           *Catalog
	items, categories map[int]int // numbers to records
	path              string      // of the record
	number            int         // of its item
	faults            Faults
}

func (b *builder) fault(path, format string, args ...any) {
	b.faults = append(b.faults, &Fault{Item: b.number, Path: b.path + path, Err: fmt.Errorf(format, args...)})
}

func (b *builder) item(index int, record *Record) {
	b.number = record.Number
	b.checkNumber(".number", record.Number)
	if first, twice := b.items[record.Number]; twice {
		b.fault(".number", "item number %d stands twice, first at [%d]: give every item a number of its own", record.Number, first)
	}
	b.items[record.Number] = index
	b.category(index, record.Category)

	r := row{
		block: b.block(record), number: record.Number, code: record.Code, name: record.Name,
		nameEN: record.NameEN, keywords: slices.Clone(record.Keywords),
	}
	r.settleCode()
	c := b.catalog
	if s := &c.sections[len(c.sections)-1]; len(c.rows) > s.first && c.rows[len(c.rows)-1].block.equal(r.block) {
		r.block = c.rows[len(c.rows)-1].block
	}
	c.rows = append(c.rows, r)
	c.sections[len(c.sections)-1].end = len(c.rows)
}

const maxNumber = 999_999_999 // as many digits as a file may have

func (b *builder) checkNumber(path string, number int) {
	if number < 1 || number > maxNumber {
		b.fault(path, "%d is no number: it is between 1 and %d", number, maxNumber)
	}
}

// category begins a category, or goes on with the last one.
func (b *builder) category(index int, category Category) {
	c := b.catalog
	if n := len(c.sections); n > 0 && c.sections[n-1].Number == category.Number {
		last := &c.sections[n-1]
		if last.Name != category.Name {
			b.fault(".category.name", "category %d is called %q here and %q before", category.Number, category.Name, last.Name)
		}
		if last.NameEN == "" {
			last.NameEN = category.NameEN
		}
		return
	}
	b.checkNumber(".category.number", category.Number)
	if first, twice := b.categories[category.Number]; twice {
		b.fault(".category", "category %d began at [%d] and comes back: put the items of a category together", category.Number, first)
	}
	b.categories[category.Number] = index
	c.sections = append(c.sections, section{Category: category, span: span{first: len(c.rows)}})
}

func (b *builder) block(record *Record) *block {
	made := &block{cells: b.cells("", &RecordGroup{
		LegalBasis: record.LegalBasis, Deadline: &record.Deadline, Publisher: record.Publisher,
		Audiences: record.Audiences, Methods: record.Methods, Levels: record.Levels, Extra: record.Extra,
	})}
	ticked := make(map[string]bool)
	for i := range record.Disclosures {
		made.groups = append(made.groups, b.group(i, &record.Disclosures[i], ticked))
	}
	for i, name := range record.Channels {
		if !ticked[name] {
			b.fault(fmt.Sprintf(".channels[%d]", i), "channel %q is that of no content group: add it to one", name)
		}
	}
	made.settle()
	return made
}

func (b *builder) group(index int, record *RecordGroup, ticked map[string]bool) group {
	path := fmt.Sprintf(".disclosures[%d]", index)
	made := group{contents: slices.Clone(record.Contents)}
	for i, name := range record.Channels {
		if err := made.tick(name); err != nil {
			b.fault(fmt.Sprintf("%s.channels[%d]", path, i), "%w", err)
		}
		ticked[name] = true
	}
	if own := b.cells(path, record); !own.empty() {
		made.own = &own
	}
	return made
}

// cells takes over the cells of an item or of a content group.
func (b *builder) cells(path string, record *RecordGroup) (c cells) {
	c.setLegalBasis(b.legalBasis(record.LegalBasis))
	if record.Deadline != nil {
		c.setDeadline(b.deadline(path+".deadline", *record.Deadline))
	}
	c.setText(ColumnPublisher, record.Publisher)
	c.set(ColumnAudiences, slices.Clone(record.Audiences))
	c.set(ColumnMethods, slices.Clone(record.Methods))
	c.set(ColumnLevels, slices.Clone(record.Levels))
	seen := make(map[string]bool)
	for _, extra := range record.Extra {
		if seen[extra.Heading] {
			b.fault(path+".extra", "the heading %q stands twice: give every column a heading of its own", strings.TrimSpace(extra.Heading))
		}
		seen[extra.Heading] = true
		c.addExtra(extra.Heading, extra.Text)
	}
	return c
}

func (b *builder) deadline(path string, record RecordDeadline) Deadline {
	if record.Text == "" && record.WorkingDays != 0 {
		record.Text = record.Trigger + strconv.Itoa(record.WorkingDays) + "个工作日内"
	}
	d := ParseDeadline(record.Text)
	if days, _ := d.WorkingDays(); record.WorkingDays != 0 && record.WorkingDays != days {
		b.fault(path, "%d working days are not what the text says: %q", record.WorkingDays, record.Text)
	}
	return d
}

// legalBasis reads the citations as printed, and keeps in mind which canonical
// law a title stands for.
func (b *builder) legalBasis(citations []Citation) []*Citation {
	var read []*Citation
	for _, citation := range citations {
		c := parseCitation(citation.String())
		if citation.Law != "" && citation.Law != c.Law || citation.LawURL != "" {
			b.canonical(cmp.Or(citation.Law, c.Law), c.Law, citation.LawURL)
		}
		read = append(read, &c)
	}
	return read
}

func (b *builder) canonical(law, printed, url string) {
	canon := &b.catalog.canon
	at := slices.IndexFunc(*canon, func(known canonicalLaw) bool { return known.Name == law })
	if at < 0 {
		at = len(*canon)
		*canon = append(*canon, canonicalLaw{Name: law})
	}
	known := &(*canon)[at]
	known.URL = cmp.Or(known.URL, url)
	if printed != law && !slices.Contains(known.printedAs, printed) {
		known.printedAs = append(known.printedAs, printed)
	}
}

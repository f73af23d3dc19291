package disclosure

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/seed2ea1efa0/disclosure/internal/message"
)

// New makes a catalogue in memory from the records of its items, in printed order:
// those of [Item.Record], of a database, or made by hand. From the [Catalog.Meta] and
// the records of a catalogue it makes one that says all the same. A category is what
// its items say it is, so a Meta made by hand needs a title alone; the items of a
// category are together.
//
// Like [Load] it accepts what has the right shape; whether the content makes sense is
// for [Catalog.Validate] to say, whose faults then name the record, as in "[4].name",
// or the part of the meta, as in "meta.notes[0].text".
//
// The error is a [Faults] with every place where records and meta have not the shape
// of a catalogue, and then no catalogue is returned: an item or category number that
// is missing, of more than nine digits, or there twice; a category of two names or in
// two places; a channel that is neither one of the 13 nor written "其他：…", or ticked
// twice; a channel of the item that no content group has; an extra heading that is
// there twice; a number of working days that the text of the term does not say; a title
// or number of a document that the text of the citation does not say; one printed title that is to mean two laws; a note on an item that is not there.
//
// Of a term, the text counts, or if there is none the trigger and the working days;
// of a citation, the printed text or if there is none title and number, and the canonical law.
func New(meta Meta, items []Record) (*Catalog, error) {
	b := builder{
		contents: &contents{title: meta.Title, region: meta.Region, edition: meta.Edition, source: meta.Source,
			open: slices.Clone(meta.Open), made: true},
		items: make(map[int]int), categories: make(map[int]int), lawAt: make(map[string]int), printed: make(map[string]int),
		deadlines: make(deadlines),
	}
	for i, law := range meta.Laws {
		b.law(law, fmt.Sprintf("meta.laws[%d]", i))
	}
	for i := range items {
		b.path = fmt.Sprintf("[%d]", i)
		b.item(i, &items[i])
	}
	b.path, b.number = "meta", 0
	b.metaCategories(meta.Categories)
	b.metaNotes(meta.Notes)
	if b.faults != nil {
		return nil, b.faults
	}
	c := &Catalog{b.contents}
	c.index()
	return c, nil
}

// A builder makes a catalogue from records.
type builder struct {
	*contents
	items, categories map[int]int    // numbers to records
	lawAt, printed    map[string]int // canonical and printed names to indexes of canon
	deadlines         deadlines
	path              string // of the record
	number            int    // of its item
	faults            Faults
}

// fault notes what is wrong at a path below the record, in both languages as
// [message.New] takes them.
func (b *builder) fault(path, chinese, english string, args ...any) {
	b.faultAs(FaultShape, path, message.New(chinese, english, args...))
}

func (b *builder) faultAs(kind FaultKind, path string, err error) {
	b.faults = append(b.faults, &Fault{Kind: kind, Item: b.number, Path: b.path + path, Err: err})
}

func (b *builder) item(index int, record *Record) {
	b.number = record.Number
	b.checkNumber(".number", record.Number)
	if first, twice := b.items[record.Number]; twice {
		b.fault(".number", "序号 %d 出现两次，前一次在 [%d]：每项序号须不同",
			"item number %d appears twice, first at [%d]: give every item a number of its own", record.Number, first)
	}
	b.items[record.Number] = index
	b.category(index, record.Category)

	r := row{
		block: b.block(record), number: record.Number, code: record.Code, name: record.Name,
		nameEN: record.NameEN, keywords: slices.Clone(record.Keywords), questions: slices.Clone(record.Questions),
	}
	r.settleCode()
	if s := &b.sections[len(b.sections)-1]; len(b.rows) > s.first && b.rows[len(b.rows)-1].block.equal(r.block) {
		r.block = b.rows[len(b.rows)-1].block
	}
	b.rows = append(b.rows, r)
	b.sections[len(b.sections)-1].end = len(b.rows)
}

const maxNumber = 999_999_999 // as many digits as a file may have

func (b *builder) checkNumber(path string, number int) {
	if number == 0 || number < -maxNumber || number > maxNumber {
		b.fault(path, "%d 不是序号：须在 1 与 %d 之间", "%d is no number: it is between 1 and %d", number, maxNumber)
	}
}

// category begins a category, or goes on with the last one.
func (b *builder) category(index int, category Category) {
	if n := len(b.sections); n > 0 && b.sections[n-1].Number == category.Number {
		last := &b.sections[n-1]
		if last.Name != category.Name {
			b.fault(".category.name", "第 %d 类在此叫 %q，前面叫 %q",
				"category %d is called %q here and %q before", category.Number, category.Name, last.Name)
		}
		last.NameEN = cmp.Or(last.NameEN, category.NameEN)
		return
	}
	b.checkNumber(".category.number", category.Number)
	if first, twice := b.categories[category.Number]; twice {
		b.fault(".category", "第 %d 类始于 [%d]，这里又出现：同类事项须放在一起",
			"category %d began at [%d] and comes back: put the items of a category together", category.Number, first)
	}
	b.categories[category.Number] = index
	b.sections = append(b.sections, section{Category: category, span: span{len(b.rows), len(b.rows)}, path: b.path + ".category"})
}

// metaCategories adds what the meta says of categories, and those that no item has,
// each behind the one before it.
func (b *builder) metaCategories(categories []Category) {
	at := make(map[int]int, len(b.sections))
	for i, s := range b.sections {
		at[s.Number] = i
	}
	empty := make(map[int][]section) // behind which section; -1: at the beginning
	before := -1
	seen := make(map[int]bool)
	for i, category := range categories {
		path := fmt.Sprintf(".categories[%d]", i)
		if seen[category.Number] {
			b.fault(path+".number", "类别序号 %d 出现两次：每类序号须不同",
				"category number %d appears twice: give every category a number of its own", category.Number)
		}
		seen[category.Number] = true
		known, ok := at[category.Number]
		if !ok {
			b.checkNumber(path+".number", category.Number)
			empty[before] = append(empty[before], section{Category: category, path: b.path + path})
			continue
		}
		s := &b.sections[known]
		if s.Name != category.Name {
			b.fault(path+".name", "第 %d 类在此叫 %q，在 %s 叫 %q",
				"category %d is called %q here, and at %s %q", category.Number, category.Name, s.path, s.Name)
		}
		s.NameEN = cmp.Or(s.NameEN, category.NameEN)
		before = known
	}
	if len(empty) > 0 {
		b.sections = interleave(b.sections, empty)
	}
}

// interleave puts sections without rows behind the sections of an index.
func interleave(sections []section, empty map[int][]section) (all []section) {
	end := 0
	add := func(sections []section) {
		for _, s := range sections {
			s.span = span{end, end}
			all = append(all, s)
		}
	}
	add(empty[-1])
	for i, s := range sections {
		all = append(all, s)
		end = s.end
		add(empty[i])
	}
	return all
}

func (b *builder) metaNotes(notes []Note) {
	for i, note := range notes {
		note := &note
		note.Items, note.Fields = slices.Clone(note.Items), slices.Clone(note.Fields)
		for j, number := range note.Items {
			at, ok := b.items[number]
			if !ok {
				b.fault(fmt.Sprintf(".notes[%d].items[%d]", i, j), "没有第 %d 项", "there is no item %d", number)
				continue
			}
			b.rows[at].addNote(note)
		}
		b.notes = append(b.notes, note)
	}
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
			b.fault(fmt.Sprintf(".channels[%d]", i), "渠道 %q 不属于任何内容组：请加到其中一组",
				"channel %q is that of no content group: add it to one", name)
		}
	}
	if made.weight(1) > float64(DefaultLimits().Unmerged) {
		b.faultAs(FaultShape, "", tooManyRows())
		return made
	}
	made.settle()
	return made
}

func (b *builder) group(index int, record *RecordGroup, ticked map[string]bool) group {
	path := fmt.Sprintf(".disclosures[%d]", index)
	made := group{contents: slices.Clone(record.Contents)}
	for i, name := range record.Channels {
		if err := made.addChannel(name); err != nil {
			b.faultAs(FaultShape, fmt.Sprintf("%s.channels[%d]", path, i), err)
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
	c.setLegalBasis(b.legalBasis(path+".legal_basis", record.LegalBasis))
	if record.Deadline != nil {
		c.setDeadline(b.deadline(path+".deadline", *record.Deadline))
	}
	c.setText(publisherCell, record.Publisher)
	c.set(audiencesCell, slices.Clone(record.Audiences))
	c.set(methodsCell, slices.Clone(record.Methods))
	c.set(levelsCell, slices.Clone(record.Levels))
	seen := make(map[string]bool, len(record.Extra))
	for _, extra := range record.Extra {
		if seen[extra.Heading] {
			b.fault(path+".extra", "栏名 %q 出现两次：每栏的名称须不同",
				"the heading %q appears twice: give every column a heading of its own", strings.TrimSpace(extra.Heading))
		}
		seen[extra.Heading] = true
		c.addExtra(extra.Heading, extra.Text)
	}
	return c
}

func (b *builder) deadline(path string, record RecordDeadline) Deadline {
	if record.Text == "" && record.WorkingDays != 0 {
		record.Text = within(record.Trigger, record.WorkingDays).text
	}
	d := b.deadlines.parse(record.Text)
	if days, _ := d.WorkingDays(); record.WorkingDays != 0 && record.WorkingDays != days {
		b.fault(path, "%d 个工作日与时限原文不符：%q；改了原文的，把 working_days 改为 0，由原文读出",
			"%d working days are not what the text says: %q; where you change the text, set working_days to 0, and it is read from the text", record.WorkingDays, record.Text)
	}
	return d
}

// legalBasis reads the citations as printed, and keeps in mind which canonical
// law a title stands for.
func (b *builder) legalBasis(path string, citations []Citation) []*citation {
	var read []*citation
	for i, citation := range citations {
		c := newCitation(citation.String())
		if citation.Title != "" && citation.Title != c.Title || citation.DocumentNumber != "" && citation.DocumentNumber != c.DocumentNumber {
			b.fault(fmt.Sprintf("%s[%d]", path, i), "《%s》%s与原文 %q 不符：请改 text，或把它留空，由名称和文号写出",
				"《%s》%s is not what the text says: %q; change the text, or leave it empty, and it is written from title and number",
				citation.Title, citation.DocumentNumber, c.Text)
		}
		if citation.Law != "" && citation.Law != c.Law || citation.LawURL != "" {
			b.citedLaw(fmt.Sprintf("%s[%d]", path, i), cmp.Or(citation.Law, c.Law), c.Law, citation.LawURL)
		}
		read = append(read, c)
	}
	return read
}

// citedLaw notes that a printed title means a law.
func (b *builder) citedLaw(path, law, printed, url string) {
	at := b.law(Law{Name: law, URL: url}, b.path+path)
	if printed == law {
		return
	}
	if other, known := b.printed[printed]; known && other != at {
		b.fault(path+".law", "《%s》在此处指《%s》，在前面指《%s》：一个名称只能指一部法",
			"《%s》 means 《%s》 here and 《%s》 before: a title means one law", printed, law, b.canon[other].Name)
		return
	} else if !known {
		b.printed[printed] = at
		b.canon[at].printedAs = append(b.canon[at].printedAs, printed)
	}
}

// law returns the index of a canonical law, and adds what is said of it here.
func (b *builder) law(law Law, path string) (at int) {
	at, known := b.lawAt[law.Name]
	if !known {
		at = len(b.canon)
		b.lawAt[law.Name] = at
		b.canon = append(b.canon, canonicalLaw{Name: law.Name, path: path})
	}
	b.canon[at].NameEN = cmp.Or(b.canon[at].NameEN, law.NameEN)
	b.canon[at].URL = cmp.Or(b.canon[at].URL, law.URL)
	return at
}

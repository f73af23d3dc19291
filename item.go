package disclosure

import (
	"fmt"
	"iter"
	"slices"
	"strconv"
	"strings"
)

// An Item is one of the matters that must be made public (二级事项). It is a
// small handle into its [Catalog], cheap to copy and comparable with ==; what
// it returns is the caller's own. The zero Item answers with zero values.
//
// The official fields are verbatim from the printed table. NameEN, Keywords,
// Notes and the canonical law of a [Citation] are editorial.
type Item struct{ row *row }

// row is one row of the table. Rows that share merged cells share a block.
type row struct {
	*block
	number   int
	name     string
	section  *section
	nameEN   string
	keywords []string
	notes    []Note
	line     int // of the file it was loaded from
}

// block holds the cells that the table merges over consecutive rows.
type block struct {
	disclosures []ContentGroup
	legalBasis  []Citation
	deadline    Deadline
	publisher   string
	audiences   []string
	methods     []string
	levels      []string
}

// blocksOf yields the runs of rows that share a block.
func blocksOf(rows []row) iter.Seq[[]row] {
	return func(yield func([]row) bool) {
		for len(rows) > 0 {
			end := 1
			for end < len(rows) && rows[end].block == rows[0].block {
				end++
			}
			if !yield(rows[:end]) {
				return
			}
			rows = rows[end:]
		}
	}
}

var noRow = row{block: &block{}, section: &section{}}

func (i Item) cells() *row {
	if i.row == nil {
		return &noRow
	}
	return i.row
}

// Number returns the item's number as printed, from 1; numbers run through all
// categories.
func (i Item) Number() int { return i.cells().number }

// Name returns the item's name as printed.
func (i Item) Name() string { return i.cells().name }

// Category returns the category the item stands in. Several names mean little
// without it (28, 60 and 64 are the funeral benefits of three insurances).
func (i Item) Category() Category { return i.cells().section.Category }

// ContentGroups yields the content groups, each with the channels it goes
// through. All items but 89 have one.
func (i Item) ContentGroups() iter.Seq[ContentGroup] { return slices.Values(i.cells().disclosures) }

// LegalBasis yields the citations (公开依据) in printed order.
func (i Item) LegalBasis() iter.Seq[Citation] { return slices.Values(i.cells().legalBasis) }

// Cites reports whether the item's legal basis names the law, given by its
// canonical name as in [Law].
func (i Item) Cites(law string) bool {
	return slices.ContainsFunc(i.cells().legalBasis, func(c Citation) bool { return c.Law == law })
}

// Deadline returns the term within which the content must be published
// (公开时限). It is not the time that the service itself takes (办理时限).
func (i Item) Deadline() Deadline { return i.cells().deadline }

// SharesCells reports whether two items stand in the same category and say the
// same in every column but number and name, so that a table can merge their
// cells.
func (i Item) SharesCells(other Item) bool {
	a, b := i.cells(), other.cells()
	return a.section == b.section && (a.block == b.block || a.block.equal(b.block))
}

func (b *block) equal(other *block) bool {
	return slices.EqualFunc(b.disclosures, other.disclosures, ContentGroup.equal) &&
		slices.Equal(b.legalBasis, other.legalBasis) &&
		b.deadline == other.deadline &&
		b.publisher == other.publisher &&
		slices.Equal(b.audiences, other.audiences) &&
		slices.Equal(b.methods, other.methods) &&
		slices.Equal(b.levels, other.levels)
}

// Publisher returns the body that publishes (公开主体).
func (i Item) Publisher() string { return i.cells().publisher }

// Channels returns the channels of all content groups together.
func (i Item) Channels() ChannelSet {
	var all ChannelSet
	for _, d := range i.cells().disclosures {
		all = all.Union(d.channels)
	}
	return all
}

// Audiences yields for whom the content is published (公开对象), such as 全社会.
func (i Item) Audiences() iter.Seq[string] { return slices.Values(i.cells().audiences) }

// Methods yields how it is published (公开方式): 主动, on the bureau's own
// initiative, or 依申请, on application.
func (i Item) Methods() iter.Seq[string] { return slices.Values(i.cells().methods) }

// Levels yields the levels of government that publish (公开层级), such as 市级.
func (i Item) Levels() iter.Seq[string] { return slices.Values(i.cells().levels) }

// NameEN returns an English gloss of the name. Editorial.
func (i Item) NameEN() string { return i.cells().nameEN }

// Keywords yields what citizens and staff call the matter. Editorial.
func (i Item) Keywords() iter.Seq[string] { return slices.Values(i.cells().keywords) }

// Notes yields the transcription notes that concern the item. Editorial.
func (i Item) Notes() iter.Seq[Note] { return yieldNotes(i.cells().notes) }

// String returns the number and the name, such as "83 社会保障卡挂失与解挂".
func (i Item) String() string {
	if i.row == nil {
		return ""
	}
	return strconv.Itoa(i.row.number) + " " + i.row.name
}

// A Category is a first-level matter (一级事项) that groups items. Categories are
// comparable with ==; the zero Category is none.
type Category struct {
	Number int    // from 1, as printed
	Name   string // as printed
	NameEN string // an English gloss; editorial
}

// String returns the number and the name, such as "11 社会保障卡服务".
func (c Category) String() string {
	if c == (Category{}) {
		return ""
	}
	return strconv.Itoa(c.Number) + " " + c.Name
}

// MarshalText returns what String returns.
func (c Category) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// UnmarshalText accepts what String returns; the gloss is left empty.
func (c *Category) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*c = Category{}
		return nil
	}
	digits, name, ok := strings.Cut(string(text), " ")
	number, err := strconv.Atoi(digits)
	if !ok || err != nil || number < 1 || name == "" {
		return fmt.Errorf("category %q: want a number, a blank and a name, such as %q", text, "11 社会保障卡服务")
	}
	*c = Category{Number: number, Name: name}
	return nil
}

// A ContentGroup is one content group of an item: what is published, and through
// which channels.
type ContentGroup struct {
	contents []string
	channels ChannelSet
	other    string // what follows 其他 in the file, colon and all
}

func (d ContentGroup) equal(other ContentGroup) bool {
	return slices.Equal(d.contents, other.contents) && d.channels == other.channels && d.other == other.other
}

// Contents yields the content elements (公开内容) in printed order.
func (d ContentGroup) Contents() iter.Seq[string] { return slices.Values(d.contents) }

// Channels returns the channels ticked for this group.
func (d ContentGroup) Channels() ChannelSet { return d.channels }

// Other returns the free text that some tables print after 其他, or "".
func (d ContentGroup) Other() string { return strings.TrimPrefix(d.other, otherColon) }

// otherColon stands between 其他 and its free text.
const otherColon = "："

// ChannelNames returns the printed names of the group's channels; 其他 is
// followed by its free text, as in "其他：12345政务服务热线".
func (d ContentGroup) ChannelNames() []string {
	names := make([]string, 0, d.channels.Len())
	for c := range d.channels.All() {
		name := c.String()
		if c == OtherChannel {
			name += d.other
		}
		names = append(names, name)
	}
	return names
}

// A Note tells where the transcription had to decide something. Editorial.
type Note struct {
	Items  []int    // the numbers of the items it concerns; none: the whole catalogue
	Fields []string // the fields it concerns, as in the catalogue file, such as "legal_basis"
	Text   string   // in Chinese
	TextEN string   // in English
}

func yieldNotes(notes []Note) iter.Seq[Note] {
	return func(yield func(Note) bool) {
		for _, n := range notes {
			n.Items, n.Fields = slices.Clone(n.Items), slices.Clone(n.Fields)
			if !yield(n) {
				return
			}
		}
	}
}

package disclosure

import (
	"fmt"
	"iter"
	"slices"
	"strconv"
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
	number    int
	code      string
	name      string
	section   *section
	nameEN    string
	keywords  []string
	questions []string
	notes     []*Note
	line      int // of the file it was loaded from
	index     int // among the catalogue's rows
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

func (i Item) orNone() *row {
	if i.row == nil {
		return &noRow
	}
	return i.row
}

// Number returns the item's number, from 1, by which [Catalog.Item] finds it.
// Numbers run through all categories and are unique, but may have gaps. It is the
// printed one unless [Item.Code] says otherwise.
func (i Item) Number() int { return i.orNone().number }

// Code returns the number as printed where that is no plain number, or not the
// item's own: "0101", or "3" in a table that numbers each category anew. It is ""
// where the printed number is [Item.Number].
func (i Item) Code() string { return i.orNone().code }

// PrintedNumber returns the number as printed: the code, or else the number.
func (i Item) PrintedNumber() string {
	if code := i.Code(); code != "" || i.row == nil {
		return code
	}
	return strconv.Itoa(i.row.number)
}

// Name returns the item's name as printed.
func (i Item) Name() string { return i.orNone().name }

// Catalog returns the catalogue that the item belongs to, nil for the zero Item.
// Compare catalogues by their [Catalog.Digest].
func (i Item) Catalog() *Catalog {
	if i.row == nil {
		return nil
	}
	return &Catalog{i.row.section.catalog}
}

// Category returns the category the item is in. Several names mean little
// without it (28, 60 and 64 are the funeral benefits of three insurances).
func (i Item) Category() Category { return i.orNone().section.Category }

// ContentGroups yields the content groups, each with the channels it goes
// through, and with what the table prints for it alone. Most items have one.
func (i Item) ContentGroups() iter.Seq[ContentGroup] {
	return func(yield func(ContentGroup) bool) {
		b := i.orNone().block
		for n := range b.groups {
			if !yield(ContentGroup{b, &b.groups[n]}) {
				return
			}
		}
	}
}

// LegalBasis yields the citations (公开依据) in printed order. Where the content
// groups have legal bases of their own, it yields what each says, every citation
// once. The other columns do likewise: what is asked of an item is asked of all its
// content groups.
func (i Item) LegalBasis() iter.Seq[Citation] {
	read := func(c *cells) []*citation { return c.citations }
	return func(yield func(Citation) bool) {
		for c := range said(i.orNone().block, legalBasisCell, read, (*citation).String) {
			if !yield(c.Citation) {
				return
			}
		}
	}
}

func citations(kept []*citation) iter.Seq[Citation] {
	return func(yield func(Citation) bool) {
		for _, c := range kept {
			if !yield(c.Citation) {
				return
			}
		}
	}
}

// Cites reports whether the legal basis of the item, or of a content group, names
// the law, under any name that [Catalog.Law] knows.
func (i Item) Cites(law string) bool {
	c := i.Catalog()
	wanted, ok := c.lawIndex(law)
	for citation := range i.LegalBasis() {
		if cited, _ := c.lawIndex(citation.Law); ok && cited == wanted { // as each citation has a law
			return true
		}
	}
	return false
}

// Deadline returns the term within which the content must be published
// (公开时限): that of the first content group where the groups have terms of their
// own; [Item.Deadlines] yields them all. It is not the time that the service itself
// takes (办理时限).
func (i Item) Deadline() Deadline { return i.orNone().deadline }

// Deadlines yields the terms of the item, each once: one, or those of its content
// groups, or none where the table does not say it.
func (i Item) Deadlines() iter.Seq[Deadline] {
	read := func(c *cells) []Deadline { return []Deadline{c.deadline}[:len(c.entries(deadlineCell))] }
	return said(i.orNone().block, deadlineCell, read, Deadline.String)
}

// SharesCells reports whether two items are in the same category and say the
// same in every column but number and name, so that a table can merge their
// cells.
func (i Item) SharesCells(other Item) bool {
	a, b := i.orNone(), other.orNone()
	return a.section == b.section && (a.block == b.block || a.block.equal(b.block))
}

// Publisher returns the body that publishes (公开主体), or "" where the table does
// not say it: that of the first content group where the groups have publishers of
// their own; [Item.Publishers] yields them all.
func (i Item) Publisher() string { return i.orNone().text(publisherCell) }

// Publishers yields the bodies that publish, each once.
func (i Item) Publishers() iter.Seq[string] { return i.entries(publisherCell) }

// Channels returns the channels of all content groups together.
func (i Item) Channels() ChannelSet {
	var all ChannelSet
	for n := range i.orNone().groups {
		all = all.Union(i.orNone().groups[n].channels)
	}
	return all
}

// ChannelNames returns the names of the channels of all content groups together,
// each once, as [ContentGroup.ChannelNames] does.
func (i Item) ChannelNames() []string {
	names := []string{}
	seen := make(map[string]bool)
	for group := range i.ContentGroups() {
		for _, name := range group.ChannelNames() {
			if !seen[name] {
				seen[name] = true
				names = append(names, name)
			}
		}
	}
	return names
}

// Audiences yields for whom the content is published (公开对象), such as 全社会.
func (i Item) Audiences() iter.Seq[string] { return i.entries(audiencesCell) }

// Methods yields how it is published (公开方式): 主动, on the bureau's own
// initiative, or 依申请, on application.
func (i Item) Methods() iter.Seq[string] { return i.entries(methodsCell) }

// Levels yields the levels of government that publish (公开层级), such as 市级.
func (i Item) Levels() iter.Seq[string] { return i.entries(levelsCell) }

// entries yields what the item and its content groups say in a column, each once.
func (i Item) entries(col cell) iter.Seq[string] {
	read := func(c *cells) []string { return c.entries(col) }
	return said(i.orNone().block, col, read, func(entry string) string { return entry })
}

// Extra yields the columns that the format does not know, such as 咨询电话, by
// their heading and verbatim, in printed order. Where content groups have texts of
// their own under a heading, it yields each, and every pair once.
func (i Item) Extra() iter.Seq2[string, string] {
	return func(yield func(heading, text string) bool) {
		b := i.orNone().block
		seen := make(map[Extra]bool)
		once := func(heading, text string) bool {
			pair := Extra{heading, text}
			if seen[pair] {
				return true
			}
			seen[pair] = true
			return yield(heading, text)
		}
		for heading, text := range b.extra() {
			if !once(heading, text) {
				return
			}
		}
		for c := range b.holders(extraCell) {
			for heading, text := range c.extra() {
				if !once(heading, text) {
					return
				}
			}
		}
	}
}

// NameEN returns an English gloss of the name. Editorial.
func (i Item) NameEN() string { return i.orNone().nameEN }

// Keywords yields what citizens and staff call the matter. Editorial.
func (i Item) Keywords() iter.Seq[string] { return slices.Values(i.orNone().keywords) }

// Questions yields how people ask for the matter, in sentences. Editorial.
func (i Item) Questions() iter.Seq[string] { return slices.Values(i.orNone().questions) }

// Notes yields the transcription notes that concern the item. Editorial.
func (i Item) Notes() iter.Seq[Note] { return yieldNotes(i.orNone().notes) }

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
	Number int    `json:"number"`            // from 1, as printed
	Name   string `json:"name"`              // as printed
	NameEN string `json:"name_en,omitempty"` // an English gloss; editorial
}

// String returns the number and the name, such as "11 社会保障卡服务".
func (c Category) String() string {
	if c == (Category{}) {
		return ""
	}
	return strconv.Itoa(c.Number) + " " + c.Name
}

// A Position is where an item is, for errors of one's own about it.
type Position struct {
	Line int    `json:"line,omitempty"` // of the file the catalogue was loaded from, from 1; 0 in one that [New] made
	Path string `json:"path"`           // of the item in the file, such as "official.categories[2].blocks[0].items[4]", or of the record, such as "[4]"
}

// String returns line and path, such as
// "line 120: official.categories[2].blocks[0].items[4]".
func (p Position) String() string {
	if p.Line == 0 {
		return p.Path
	}
	return fmt.Sprintf("line %d: %s", p.Line, p.Path)
}

// Position returns where the item is in the file that [Load] read, or among the
// records that [New] took.
func (i Item) Position() Position {
	switch {
	case i.row == nil:
		return Position{}
	case i.row.block.path == "":
		return Position{Path: fmt.Sprintf("[%d]", i.row.index)}
	}
	return Position{Line: i.row.line, Path: fmt.Sprintf("%s.items[%d]", i.row.block.path, i.row.index-i.row.block.first)}
}

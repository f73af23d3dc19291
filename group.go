package disclosure

import (
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/seed2ea1efa0/disclosure/internal/text"
)

// A ContentGroup is one content group of an [Item]: what is published together,
// and through which channels. Where a table prints a term, a legal basis or
// another cell for each group of an item (results within 7 working days, the rest
// within 20), the group answers with its own; else with the item's. It is a small
// handle, comparable with ==; the zero ContentGroup answers with zero values.
type ContentGroup struct {
	block *block
	group *group
}

// group is a content group as it is kept.
type group struct {
	contents []string
	channels ChannelSet
	free     []string // channels that are none of the 13, as in the file: 其他：TEXT, or 其他 alone
	own      *cells   // where the groups of an item differ; nil: nowhere
}

func (g group) equal(other group) bool {
	return slices.Equal(g.contents, other.contents) && g.channels == other.channels && slices.Equal(g.free, other.free) &&
		(g.own == nil) == (other.own == nil) && (g.own == nil || g.own.equal(other.own))
}

var noGroup group

func (g ContentGroup) data() *group {
	if g.group == nil {
		return &noGroup
	}
	return g.group
}

// from returns the cells that hold a column: the group's own, or the item's.
func (g ContentGroup) from(col column) *cells {
	switch own := g.data().own; {
	case own != nil && own.has(col):
		return own
	case g.block != nil:
		return &g.block.cells
	}
	return &noRow.cells
}

// cells returns everything that is said of the group.
func (g ContentGroup) cells() (all cells) {
	for col := range extraColumn {
		all.take(col, g.from(col))
	}
	for heading, text := range g.Extra() {
		all.extra = append(all.extra, Extra{heading, text})
	}
	return all
}

// Contents yields the content elements (公开内容) in printed order.
func (g ContentGroup) Contents() iter.Seq[string] { return slices.Values(g.data().contents) }

// Channels returns the channels ticked for this group. Free channels count as
// [OtherChannel].
func (g ContentGroup) Channels() ChannelSet { return g.data().channels }

// FreeChannels yields the channels that are none of the 13, in the table's own
// words: what it prints after 其他.
func (g ContentGroup) FreeChannels() iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, name := range g.data().free {
			if text, ok := strings.CutPrefix(name, freePrefix); ok && !yield(text) {
				return
			}
		}
	}
}

// freePrefix stands before a free channel.
const freePrefix = "其他："

// ChannelNames returns the names of the group's channels as in a catalogue file:
// the printed ones in the table's order, then the free ones, each after 其他, as
// in "其他：12345政务服务热线".
func (g ContentGroup) ChannelNames() []string {
	d := g.data()
	names := make([]string, 0, d.channels.Len()+len(d.free))
	for c := range d.channels.Without(OtherChannel).All() {
		names = append(names, c.String())
	}
	return append(names, d.free...)
}

// tick adds a channel by the name it has in a catalogue file.
func (g *group) tick(name string) error {
	channel := OtherChannel
	if name == channel.String() || strings.HasPrefix(name, freePrefix) {
		g.free = append(g.free, name)
	} else {
		var err error
		if channel, err = ParseChannel(name); err != nil {
			return fmt.Errorf("%w; a channel that is none of them is written %q", err, freePrefix+text.Abridge(name))
		}
		if name != channel.String() {
			return fmt.Errorf("channel %q is written %q", text.Abridge(name), channel)
		}
		if g.channels.Has(channel) {
			return fmt.Errorf("channel %s stands twice: tick it once", channel)
		}
	}
	g.channels = g.channels.With(channel)
	return nil
}

// Owns reports whether the group has a cell of its own in a field, named as in a
// [Record]: "legal_basis", "deadline", "publisher", "audiences", "methods",
// "levels" or "extra". Either the groups of an item say the same in a field, and
// none owns it, or each owns what it says.
func (g ContentGroup) Owns(field string) bool {
	own := g.data().own
	for col := range endOfColumns {
		if col.String() == field {
			return own != nil && own.has(col)
		}
	}
	return false
}

// LegalBasis yields the citations (公开依据) in printed order.
func (g ContentGroup) LegalBasis() iter.Seq[Citation] {
	return citations(g.from(legalBasisColumn).legalBasis)
}

// Deadline returns the term within which the group must be published (公开时限).
func (g ContentGroup) Deadline() Deadline { return g.from(deadlineColumn).deadline }

// Publisher returns the body that publishes the group (公开主体), or "".
func (g ContentGroup) Publisher() string { return g.from(publisherColumn).publisher }

// Audiences yields for whom the group is published (公开对象).
func (g ContentGroup) Audiences() iter.Seq[string] {
	return slices.Values(g.from(audiencesColumn).audiences)
}

// Methods yields how the group is published (公开方式).
func (g ContentGroup) Methods() iter.Seq[string] {
	return slices.Values(g.from(methodsColumn).methods)
}

// Levels yields the levels of government that publish the group (公开层级).
func (g ContentGroup) Levels() iter.Seq[string] { return slices.Values(g.from(levelsColumn).levels) }

// Extra yields the columns that the format does not know, as [Item.Extra] does:
// those of the item, each with the group's own text where it has one, then those
// that the group alone has.
func (g ContentGroup) Extra() iter.Seq2[string, string] {
	return func(yield func(heading, text string) bool) {
		var own, shared Extras
		if g.data().own != nil {
			own = g.data().own.extra
		}
		if g.block != nil {
			shared = g.block.extra
		}
		for _, extra := range shared {
			if text, ok := own.Text(extra.Heading); ok {
				extra.Text = text
			}
			if !yield(extra.Heading, extra.Text) {
				return
			}
		}
		for _, extra := range own {
			if _, ok := shared.Text(extra.Heading); !ok && !yield(extra.Heading, extra.Text) {
				return
			}
		}
	}
}

// String returns the contents and the channels, such as
// "机构职能、办公地址 → 政府网站、两微一端".
func (g ContentGroup) String() string {
	if g.group == nil {
		return ""
	}
	return strings.Join(g.group.contents, "、") + " → " + strings.Join(g.ChannelNames(), "、")
}

// MarshalJSON returns the JSON form of the group's [RecordGroup].
func (g ContentGroup) MarshalJSON() ([]byte, error) { return plainJSON(g.record()) }

// UnmarshalJSON returns an error that says what to decode into.
func (g *ContentGroup) UnmarshalJSON([]byte) error {
	return errors.New("a ContentGroup belongs to its Catalog and cannot be decoded: decode into a disclosure.RecordGroup")
}

// cells holds the columns that a table prints once for an item, or anew for each
// of its content groups. The zero value of a column is an absent cell.
type cells struct {
	legalBasis []*Citation // most stand in many cells, and are kept once
	deadline   Deadline
	publisher  string
	audiences  []string
	methods    []string
	levels     []string
	extra      Extras
}

// A column is one of the cells.
type column uint8

const (
	legalBasisColumn column = iota
	deadlineColumn
	publisherColumn
	audiencesColumn
	methodsColumn
	levelsColumn
	extraColumn
	endOfColumns
)

// String returns the column's name as in a [Record].
func (col column) String() string {
	switch col {
	case legalBasisColumn:
		return "legal_basis"
	case deadlineColumn:
		return "deadline"
	case publisherColumn:
		return "publisher"
	case audiencesColumn:
		return "audiences"
	case methodsColumn:
		return "methods"
	case levelsColumn:
		return "levels"
	}
	return "extra"
}

// has reports whether the cell of the column is there.
func (c *cells) has(col column) bool {
	switch col {
	case legalBasisColumn:
		return len(c.legalBasis) > 0
	case deadlineColumn:
		return c.deadline != Deadline{}
	case publisherColumn:
		return c.publisher != ""
	case audiencesColumn:
		return len(c.audiences) > 0
	case methodsColumn:
		return len(c.methods) > 0
	case levelsColumn:
		return len(c.levels) > 0
	}
	return len(c.extra) > 0
}

// take takes over the cell of the column from another row.
func (c *cells) take(col column, from *cells) {
	switch col {
	case legalBasisColumn:
		c.legalBasis = from.legalBasis
	case deadlineColumn:
		c.deadline = from.deadline
	case publisherColumn:
		c.publisher = from.publisher
	case audiencesColumn:
		c.audiences = from.audiences
	case methodsColumn:
		c.methods = from.methods
	case levelsColumn:
		c.levels = from.levels
	case extraColumn:
		c.extra = from.extra
	}
}

// same reports whether the cells of the column say the same, as printed.
func (c *cells) same(col column, other *cells) bool {
	switch col {
	case legalBasisColumn:
		return slices.EqualFunc(c.legalBasis, other.legalBasis, func(a, b *Citation) bool { return a.String() == b.String() })
	case deadlineColumn:
		return c.deadline == other.deadline
	case publisherColumn:
		return c.publisher == other.publisher
	case audiencesColumn:
		return slices.Equal(c.audiences, other.audiences)
	case methodsColumn:
		return slices.Equal(c.methods, other.methods)
	case levelsColumn:
		return slices.Equal(c.levels, other.levels)
	}
	return slices.Equal(c.extra, other.extra)
}

func (c *cells) equal(other *cells) bool {
	for col := range endOfColumns {
		if !c.same(col, other) {
			return false
		}
	}
	return true
}

// texts returns the entries of a cell as printed. The caller owns them.
func (c *cells) texts(col column) []string {
	var texts []string
	switch col {
	case legalBasisColumn:
		for _, citation := range c.legalBasis {
			texts = append(texts, citation.String())
		}
	case deadlineColumn:
		return nonEmpty(c.deadline.String())
	case publisherColumn:
		return nonEmpty(c.publisher)
	case audiencesColumn:
		texts = slices.Clone(c.audiences)
	case methodsColumn:
		texts = slices.Clone(c.methods)
	case levelsColumn:
		texts = slices.Clone(c.levels)
	case extraColumn:
		for _, extra := range c.extra {
			texts = append(texts, extra.String())
		}
	}
	return texts
}

// settle brings the cells of a block into the one form in which they are kept,
// however a file spreads them over the item and its groups: merged cells and
// repeated ones say the same and have the same digest.
//
// What all groups have in common is the item's alone. Where they differ, each
// group keeps its own, and the item's is that of its first group. A group without
// a cell has the item's; so where a group has none at all, neither has the item.
func (b *block) settle() {
	if !slices.ContainsFunc(b.groups, func(g group) bool { return g.own != nil }) {
		return
	}
	said := make([]cells, len(b.groups)) // what is said of each group
	for i := range b.groups {
		said[i] = ContentGroup{b, &b.groups[i]}.cells()
		b.groups[i].own = &cells{}
	}
	for col := range extraColumn {
		common, complete := true, true
		for i := range said {
			common = common && said[i].same(col, &said[0])
			complete = complete && said[i].has(col)
		}
		if common || complete {
			b.take(col, &said[0])
		}
		for i := range said {
			if !common {
				b.groups[i].own.take(col, &said[i])
			}
		}
	}
	b.settleExtra(said)
	for i := range b.groups {
		if own := b.groups[i].own; own.equal(&cells{}) {
			b.groups[i].own = nil
		}
	}
}

// settleExtra takes every heading for a column.
func (b *block) settleExtra(said []cells) {
	var headings []string
	texts := make(map[string][]string) // of each heading, one a group
	for i := range said {
		for _, extra := range said[i].extra {
			if texts[extra.Heading] == nil {
				headings = append(headings, extra.Heading)
				texts[extra.Heading] = make([]string, len(said))
			}
			texts[extra.Heading][i] = extra.Text
		}
	}
	b.extra = nil
	for _, heading := range headings {
		column := texts[heading]
		if !slices.Contains(column, "") {
			b.extra = append(b.extra, Extra{heading, column[0]})
		}
		common := !slices.ContainsFunc(column, func(text string) bool { return text != column[0] })
		for i, text := range column {
			if !common && text != "" {
				b.groups[i].own.extra = append(b.groups[i].own.extra, Extra{heading, text})
			}
		}
	}
}

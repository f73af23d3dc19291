package disclosure

import (
	"iter"
	"slices"
	"strings"

	"github.com/seed2ea1efa0/disclosure/internal/message"
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

func (g ContentGroup) orNone() *group {
	if g.group == nil {
		return &noGroup
	}
	return g.group
}

// holder returns the cells that hold a column: the group's own, or the item's.
func (g ContentGroup) holder(col cell) *cells {
	switch own := g.orNone().own; {
	case own != nil && own.has(col):
		return own
	case g.block != nil:
		return &g.block.cells
	}
	return &noRow.cells
}

// said returns everything that is said of the group.
func (g ContentGroup) said() (all cells) {
	for col := range cellCount {
		if col != extraCell {
			all.take(col, g.holder(col))
		}
	}
	for heading, text := range g.Extra() {
		all.addExtra(heading, text)
	}
	return all
}

// Contents yields the content elements (公开内容) in printed order.
func (g ContentGroup) Contents() iter.Seq[string] { return slices.Values(g.orNone().contents) }

// Channels returns the channels ticked for this group. Free channels count as
// [OtherChannel].
func (g ContentGroup) Channels() ChannelSet { return g.orNone().channels }

// FreeChannels yields the channels that are none of the 13, in the table's own
// words: what it prints after 其他.
func (g ContentGroup) FreeChannels() iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, name := range g.orNone().free {
			if text, ok := strings.CutPrefix(name, freePrefix); ok && !yield(text) {
				return
			}
		}
	}
}

// freePrefix is before a free channel.
const freePrefix = "其他："

// ChannelNames returns the names of the group's channels as in a catalogue file:
// the printed ones in the table's order, then the free ones, each after 其他, as
// in "其他：12345政务服务热线".
func (g ContentGroup) ChannelNames() []string {
	d := g.orNone()
	names := make([]string, 0, d.channels.Len()+len(d.free))
	for c := range d.channels.Without(OtherChannel).All() {
		names = append(names, c.String())
	}
	return append(names, d.free...)
}

// addChannel adds a channel by the name it has in a catalogue file.
func (g *group) addChannel(name string) error {
	channel := OtherChannel
	if name == channel.String() || strings.HasPrefix(name, freePrefix) {
		g.free = append(g.free, name)
	} else {
		var err error
		if channel, err = ParseChannel(name); err != nil {
			return message.New("%v；其他渠道写作 %q", "%v; a channel that is none of them is written %q", err, freePrefix+name)
		}
		if name != channel.String() {
			return message.New("渠道 %q 应写作 %q", "channel %q is written %q", name, channel.String())
		}
		if g.channels.Has(channel) {
			return message.New("渠道 %s 出现两次：只留一个", "channel %s appears twice: tick it once", channel)
		}
	}
	g.channels = g.channels.With(channel)
	return nil
}

// Owns reports whether the group has a cell of its own in a column: the legal basis,
// the deadline, the publisher, the audiences, the methods, the levels or further
// columns. Either the groups of an item say the same in a column, and none owns it,
// or each owns what it says. Contents and channels are every group's own, and the
// other columns none's.
func (g ContentGroup) Owns(col Column) bool {
	if col == ColumnContents || col == ColumnChannels {
		return g.group != nil
	}
	cell, ok := col.cell()
	own := g.orNone().own
	return ok && own != nil && own.has(cell)
}

// LegalBasis yields the citations (公开依据) in printed order.
func (g ContentGroup) LegalBasis() iter.Seq[Citation] {
	return citations(g.holder(legalBasisCell).citations)
}

// Deadline returns the term within which the group must be published (公开时限).
func (g ContentGroup) Deadline() Deadline { return g.holder(deadlineCell).deadline }

// Publisher returns the body that publishes the group (公开主体), or "".
func (g ContentGroup) Publisher() string { return g.holder(publisherCell).text(publisherCell) }

// Audiences yields for whom the group is published (公开对象).
func (g ContentGroup) Audiences() iter.Seq[string] { return g.entries(audiencesCell) }

// Methods yields how the group is published (公开方式).
func (g ContentGroup) Methods() iter.Seq[string] { return g.entries(methodsCell) }

// Levels yields the levels of government that publish the group (公开层级).
func (g ContentGroup) Levels() iter.Seq[string] { return g.entries(levelsCell) }

func (g ContentGroup) entries(col cell) iter.Seq[string] {
	return slices.Values(g.holder(col).entries(col))
}

// Extra yields the columns that the format does not know, as [Item.Extra] does:
// those of the item, each with the group's own text where it has one, then those
// that the group alone has.
func (g ContentGroup) Extra() iter.Seq2[string, string] {
	return func(yield func(heading, text string) bool) {
		own, shared := &noRow.cells, &noRow.cells
		if g.orNone().own != nil {
			own = g.orNone().own
		}
		if g.block != nil {
			shared = &g.block.cells
		}
		ownTexts, sharedTexts := own.extraTexts(), shared.extraTexts()
		for heading, text := range shared.extra() {
			if own, ok := ownTexts[heading]; ok {
				text = own
			}
			if !yield(heading, text) {
				return
			}
		}
		for heading, text := range own.extra() {
			if _, ok := sharedTexts[heading]; !ok && !yield(heading, text) {
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
	return message.New("ContentGroup 属于其目录，不能解码：请解码为 disclosure.RecordGroup",
		"a ContentGroup belongs to its Catalog and cannot be decoded: decode into a disclosure.RecordGroup")
}

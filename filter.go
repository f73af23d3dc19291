package disclosure

import (
	"iter"
	"slices"
	"strconv"
	"strings"

	"github.com/seed2ea1efa0/disclosure/internal/text"
)

// A Filter says which items are asked for: those that satisfy every field that is
// set, each by any of its content groups. The zero Filter asks for all items, and
// one that names what the catalogue has not for none: [Filter.Check] tells. Texts are
// compared without regard to blanks, case and full-width forms.
type Filter struct {
	Category    int    `json:"category,omitempty"`     // its number
	Channel     string `json:"channel,omitempty"`      // one of the 13 by a name that [ParseChannel] takes, or a free channel in the table's words
	Law         string `json:"law,omitempty"`          // under any name that [Catalog.Law] knows
	WorkingDays int    `json:"working_days,omitempty"` // of a term
	Audience    string `json:"audience,omitempty"`     // such as 全社会
	Method      string `json:"method,omitempty"`       // such as 主动
	Level       string `json:"level,omitempty"`        // such as 市级
	Publisher   string `json:"publisher,omitempty"`
}

// Select yields the items that satisfy the filter, in printed order:
//
//	for item := range catalog.Select(disclosure.Filter{Channel: "政府网站", Law: "社会保险法"}) {
func (c *Catalog) Select(f Filter) iter.Seq[Item] {
	return func(yield func(Item) bool) { c.find(f, yield) }
}

// ItemsByCategory yields the items of the category of the given number.
func (c *Catalog) ItemsByCategory(number int) iter.Seq[Item] {
	return c.selectBy(Filter{Category: number})
}

// ItemsByChannel yields the items of which something goes through the channel.
func (c *Catalog) ItemsByChannel(channel Channel) iter.Seq[Item] {
	return func(yield func(Item) bool) { c.selectBy(Filter{Channel: channel.printed()})(yield) }
}

// ItemsByLaw yields the items that cite the law, under whichever name
// [Catalog.Law] knows.
func (c *Catalog) ItemsByLaw(name string) iter.Seq[Item] {
	return c.selectBy(Filter{Law: name})
}

// ItemsByDeadline yields the items of which something must be published within
// exactly the given number of working days.
func (c *Catalog) ItemsByDeadline(workingDays int) iter.Seq[Item] {
	return c.selectBy(Filter{WorkingDays: workingDays})
}

// selectBy is Select by one field. Unset, it selects nothing.
func (c *Catalog) selectBy(f Filter) iter.Seq[Item] {
	return func(yield func(Item) bool) {
		if f != (Filter{}) {
			c.find(f, yield)
		}
	}
}

// find hands over the items that satisfy the filter. Rows of one block are judged
// together.
func (c *Catalog) find(f Filter, yield func(Item) bool) {
	c = c.orEmpty()
	asked := f.folded()
	var last *block
	satisfied := false
	var room [1]span
	for _, run := range c.runs(f, room[:0]) {
		for i := run.first; i < run.end; i++ {
			r := &c.rows[i]
			if r.block != last {
				last, satisfied = r.block, asked.satisfiedBy(r.block)
			}
			if satisfied && (f.Category == 0 || r.section.Number == f.Category) && !yield(Item{r}) {
				return
			}
		}
	}
}

// runs returns the rows that come into question: those that cite the law, or those
// of the category. There is room for one run.
func (c *Catalog) runs(f Filter, room []span) []span {
	if f.Law != "" {
		law, ok := c.lawIndex(f.Law)
		if !ok {
			return nil
		}
		return c.citing[law]
	}
	if f.Category != 0 {
		if s := c.section(f.Category); s != nil {
			return append(room, s.span)
		}
		return nil
	}
	return append(room, span{0, len(c.rows)})
}

// A folded filter has what it compares with every block, made out once.
type folded struct {
	Filter
	channel Channel                 // of the 13; 0 where Channel names none of them
	free    string                  // the key of a free channel
	entries [len(entryCells)]string // the keys of what entryCells are to say
}

func (f Filter) folded() folded {
	asked := folded{Filter: f}
	if f.Channel != "" {
		asked.channel, _ = ParseChannel(f.Channel)
		asked.free = text.Key(strings.TrimPrefix(f.Channel, freePrefix))
	}
	for i, col := range entryCells {
		asked.entries[i] = text.Key(*f.text(col.column()))
	}
	return asked
}

// satisfiedBy reports whether the cells of a block are what is asked for.
func (f *folded) satisfiedBy(b *block) bool {
	if f.Channel != "" && !b.goesThrough(f.channel, f.free) || f.WorkingDays != 0 && !b.within(f.WorkingDays) {
		return false
	}
	for i, col := range entryCells {
		if *f.text(col.column()) != "" && !b.says(col, f.entries[i]) {
			return false
		}
	}
	return true
}

// entryCells are the columns of which a filter asks for an entry.
var entryCells = [...]cell{audiencesCell, methodsCell, levelsCell, publisherCell}

// text is the field of a column that a text is asked for in; nil for other columns.
func (f *Filter) text(col Column) *string {
	switch col {
	case ColumnChannels:
		return &f.Channel
	case ColumnLegalBasis:
		return &f.Law
	case ColumnAudiences:
		return &f.Audience
	case ColumnMethods:
		return &f.Method
	case ColumnLevels:
		return &f.Level
	case ColumnPublisher:
		return &f.Publisher
	}
	return nil
}

// Value returns what the filter asks for in a column, numbers in decimal digits, and ""
// where it asks for nothing.
func (f Filter) Value(col Column) string {
	switch {
	case col == ColumnCategory && f.Category != 0:
		return strconv.Itoa(f.Category)
	case col == ColumnDeadline && f.WorkingDays != 0:
		return strconv.Itoa(f.WorkingDays)
	}
	if text := f.text(col); text != nil {
		return *text
	}
	return ""
}

// With returns the filter that asks in a column for what another one asks there, which is
// nothing where that is the zero Filter. A filter asks for nothing in the title, the
// number, the name, the contents and the further columns: for these it is f.
func (f Filter) With(col Column, other Filter) Filter {
	switch col {
	case ColumnCategory:
		f.Category = other.Category
	case ColumnDeadline:
		f.WorkingDays = other.WorkingDays
	}
	if text := f.text(col); text != nil {
		*text = *other.text(col)
	}
	return f
}

// goesThrough reports whether a content group goes through a channel: one of the 13, or
// else a free one by its key.
func (b *block) goesThrough(channel Channel, key string) bool {
	for i := range b.groups {
		if channel != 0 {
			if b.groups[i].channels.Has(channel) {
				return true
			}
			continue
		}
		for free := range (ContentGroup{group: &b.groups[i]}).FreeChannels() {
			if text.Key(free) == key {
				return true
			}
		}
	}
	return false
}

// within reports whether a term is of exactly so many working days, at least one.
func (b *block) within(workingDays int) bool {
	for c := range b.holders(deadlineCell) {
		if days, _ := c.deadline.WorkingDays(); days == workingDays {
			return true
		}
	}
	return false
}

// says reports whether an entry of a column has a key.
func (b *block) says(col cell, key string) bool {
	for c := range b.holders(col) {
		if slices.ContainsFunc(c.entries(col), func(entry string) bool { return text.Key(entry) == key }) {
			return true
		}
	}
	return false
}

package disclosure

import (
	"iter"
	"slices"
)

// Choices yields what items can be asked for by a column: for each value that some item
// has there, once, the filter that asks for it alone. Categories and channels are in the
// table's order, free channels and laws in the order in which items name them, working
// days from few to many. Of a column that a [Filter] does not ask for there are none, nor
// for a term that is no number of working days, such as 及时公开: the items of all choices of
// [ColumnDeadline] together can be fewer than those that have a term.
//
//	for choice := range catalog.Choices(disclosure.ColumnLevels) {
//		fmt.Println(choice.Level, len(slices.Collect(catalog.Select(choice))))
//	}
func (c *Catalog) Choices(col Column) iter.Seq[Filter] {
	c = c.orEmpty()
	switch col {
	case ColumnCategory:
		return asking(c.Categories(), func(category Category) Filter { return Filter{Category: category.Number} })
	case ColumnChannels:
		return asking(c.channelNames(), func(name string) Filter { return Filter{Channel: name} })
	case ColumnLegalBasis:
		return asking(c.Laws(), func(law Law) Filter { return Filter{Law: law.Name} })
	case ColumnDeadline:
		return asking(c.terms(), func(days int) Filter { return Filter{WorkingDays: days} })
	}
	at, ok := col.cell()
	if !ok || !slices.Contains(entryCells[:], at) {
		return func(func(Filter) bool) {}
	}
	return asking(c.entries(at), func(entry string) (f Filter) {
		*f.text(col) = entry
		return f
	})
}

// asking yields a filter for each value.
func asking[V any](values iter.Seq[V], filter func(V) Filter) iter.Seq[Filter] {
	return func(yield func(Filter) bool) {
		for value := range values {
			if !yield(filter(value)) {
				return
			}
		}
	}
}

// channelNames yields the channels that some item has: those of the 13, of which 其他
// counts where it has no text of its own, then the free ones.
func (c *Catalog) channelNames() iter.Seq[string] {
	return func(yield func(string) bool) {
		var all ChannelSet
		for rows := range blocksOf(c.rows) {
			for i := range rows[0].groups {
				channels := rows[0].groups[i].channels
				if !slices.Contains(rows[0].groups[i].free, OtherChannel.printed()) {
					channels = channels.Without(OtherChannel)
				}
				all = all.Union(channels)
			}
		}
		for channel := range all.All() {
			if !yield(channel.printed()) {
				return
			}
		}
		for name := range c.FreeChannels() {
			if _, err := ParseChannel(name); err == nil {
				name = freePrefix + name // it is called like one of the 13
			}
			if !yield(name) {
				return
			}
		}
	}
}

// terms yields the numbers of working days that terms have, each once, the smallest
// first.
func (c *Catalog) terms() iter.Seq[int] {
	return func(yield func(int) bool) {
		var all []int
		for rows := range blocksOf(c.rows) {
			for cell := range rows[0].holders(deadlineCell) {
				if days, ok := cell.deadline.WorkingDays(); ok {
					all = append(all, days)
				}
			}
		}
		slices.Sort(all)
		slices.Values(slices.Compact(all))(yield)
	}
}

// entries yields what a column says in all items, each once.
func (c *Catalog) entries(col cell) iter.Seq[string] {
	return func(yield func(string) bool) {
		seen := map[string]bool{"": true}
		for rows := range blocksOf(c.rows) {
			for cell := range rows[0].holders(col) {
				for _, entry := range cell.entries(col) {
					if !seen[entry] && !yield(entry) {
						return
					}
					seen[entry] = true
				}
			}
		}
	}
}

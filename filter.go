package disclosure

import (
	"iter"
	"strings"

	"github.com/seed2ea1efa0/disclosure/internal/text"
)

// A Filter says which items are asked for: those that satisfy every field that is
// set. The zero Filter asks for all, and one that names what the catalogue has not
// for none.
type Filter struct {
	Category    int    // its number
	Channel     string // one of the 13 by a name that [ParseChannel] takes, or a free channel in the table's words
	Law         string // under any name that [Catalog.Law] knows
	WorkingDays int    // of the term of the item, or of one of its content groups
}

// Select yields the items that satisfy the filter, in printed order:
//
//	for item := range catalog.Select(disclosure.Filter{Channel: "政府网站", Law: "社会保险法"}) {
func (c *Catalog) Select(f Filter) iter.Seq[Item] {
	return c.where(func(i Item) bool {
		return (f.Category == 0 || i.Category().Number == f.Category) &&
			(f.Channel == "" || i.goesThrough(f.Channel)) &&
			(f.Law == "" || i.Cites(f.Law)) &&
			(f.WorkingDays == 0 || i.within(f.WorkingDays))
	})
}

// goesThrough reports whether a content group goes through a channel, by the name
// of one of the 13, or a free channel's own.
func (i Item) goesThrough(name string) bool {
	channel, err := ParseChannel(name)
	if err == nil && channel != OtherChannel {
		return i.Channels().Has(channel)
	}
	wanted := channelKey(strings.TrimPrefix(name, freePrefix))
	for group := range i.ContentGroups() {
		if err == nil && group.Channels().Has(OtherChannel) {
			return true
		}
		for free := range group.FreeChannels() {
			if channelKey(free) == wanted {
				return true
			}
		}
	}
	return false
}

func channelKey(name string) string {
	return strings.ToLower(strings.Join(strings.Fields(text.Fold(name)), ""))
}

func (i Item) within(workingDays int) bool {
	return i.any(deadlineColumn, func(c *cells) bool {
		days, ok := c.deadline.WorkingDays()
		return ok && days == workingDays
	})
}

// FreeChannels yields the channels of the catalogue that are none of the 13, each
// once, in the order of their first use.
func (c *Catalog) FreeChannels() iter.Seq[string] {
	return func(yield func(string) bool) {
		seen := make(map[string]bool)
		for item := range c.Items() {
			for group := range item.ContentGroups() {
				for free := range group.FreeChannels() {
					if !seen[free] && !yield(free) {
						return
					}
					seen[free] = true
				}
			}
		}
	}
}

// ItemsByName yields the items of a name. Tables print some names once for each
// category (政策法规文件).
func (c *Catalog) ItemsByName(name string) iter.Seq[Item] {
	return c.where(func(i Item) bool { return i.Name() == name })
}

// CategoryByName returns the category of exactly the given name; ok is false where
// there is none.
func (c *Catalog) CategoryByName(name string) (category Category, ok bool) {
	for category := range c.Categories() {
		if category.Name == name {
			return category, true
		}
	}
	return Category{}, false
}

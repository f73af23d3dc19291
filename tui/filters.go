package tui

import (
	"iter"
	"slices"

	"github.com/seed2ea1efa0/disclosure"
)

// A facet is a column of the table that the list can be narrowed by.
type facet uint8

const (
	categoryFacet facet = iota
	channelFacet
	lawFacet
	deadlineFacet
	audienceFacet
	methodFacet
	endOfFacets
)

// values yields what an item has in the column.
func (f facet) values(item disclosure.Item) iter.Seq[string] {
	switch f {
	case categoryFacet:
		return one(item.Category().String())
	case channelFacet:
		return each(item.Channels().All(), disclosure.Channel.String)
	case lawFacet:
		return each(item.LegalBasis(), func(c disclosure.Citation) string { return c.Law })
	case deadlineFacet:
		return one(item.Deadline().String())
	case audienceFacet:
		return item.Audiences()
	default:
		return item.Methods()
	}
}

// options returns what there is to choose from: what the printed form offers,
// ticked or not, and whatever else the catalogue has.
func (f facet) options(catalog *disclosure.Catalog) []string {
	var options []string
	switch f {
	case categoryFacet:
		return slices.Collect(each(catalog.Categories(), disclosure.Category.String))
	case channelFacet:
		return slices.Collect(each(disclosure.AllChannels().All(), disclosure.Channel.String))
	case lawFacet:
		return slices.Collect(each(catalog.Laws(), func(l disclosure.Law) string { return l.Name }))
	case audienceFacet:
		options = []string{"全社会", "特定群体"}
	case methodFacet:
		options = []string{"主动", "依申请"}
	}
	known := make(map[string]bool)
	for _, option := range options {
		known[option] = true
	}
	for item := range runs(catalog.Items()) {
		for value := range f.values(item) {
			if !known[value] {
				known[value] = true
				options = append(options, value)
			}
		}
	}
	return options
}

func (f facet) has(item disclosure.Item, wanted string) bool {
	for value := range f.values(item) {
		if value == wanted {
			return true
		}
	}
	return false
}

// filters are the chosen values, at most one a facet; "" is none.
type filters [endOfFacets]string

func (f filters) any() bool { return f != filters{} }

func (f filters) match(item disclosure.Item) bool {
	_, missed := f.misses(item)
	return missed == 0
}

// misses returns how many filters an item fails, and the last one of them.
func (f filters) misses(item disclosure.Item) (last facet, missed int) {
	for facet, value := range f.chosen() {
		if !facet.has(item, value) {
			last = facet
			missed++
		}
	}
	return last, missed
}

func (f filters) chosen() iter.Seq2[facet, string] {
	return func(yield func(facet, string) bool) {
		for i, value := range f {
			if value != "" && !yield(facet(i), value) {
				return
			}
		}
	}
}

// A tally counts items by facet and value.
type tally [endOfFacets]map[string]int

// count counts what each value would leave of the items if it were chosen in
// its facet, with the filters of the other facets as they are.
func (f filters) count(items iter.Seq[disclosure.Item]) tally {
	var counts tally
	for i := range counts {
		counts[i] = make(map[string]int)
	}
	for item, number := range runs(items) {
		f.add(counts, item, number)
	}
	return counts
}

// add adds a number of items with the same values.
func (f filters) add(counts tally, item disclosure.Item, number int) {
	last, missed := f.misses(item)
	for i := range counts {
		if missed == 0 || missed == 1 && facet(i) == last {
			for value := range facet(i).values(item) {
				counts[i][value] += number
			}
		}
	}
}

// runs yields the first of each run of items that say the same in every column,
// as neighbours mostly do, and the length of the run.
func runs(items iter.Seq[disclosure.Item]) iter.Seq2[disclosure.Item, int] {
	return func(yield func(disclosure.Item, int) bool) {
		var first disclosure.Item
		length := 0
		for item := range items {
			if length > 0 && !item.SharesCells(first) {
				if !yield(first, length) {
					return
				}
				length = 0
			}
			if length == 0 {
				first = item
			}
			length++
		}
		if length > 0 {
			yield(first, length)
		}
	}
}

func one(s string) iter.Seq[string] {
	return func(yield func(string) bool) { yield(s) }
}

func each[T any](all iter.Seq[T], name func(T) string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for v := range all {
			if !yield(name(v)) {
				return
			}
		}
	}
}

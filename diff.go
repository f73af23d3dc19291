package disclosure

import (
	"cmp"
	"slices"
)

// A Change is what happened to one item between two editions of a catalogue.
// Old is the zero Item for an added item, New for a removed one; both are for
// a change of the catalogue's title.
type Change struct {
	Old, New Item
	Fields   []FieldChange // what differs between Old and New, in the table's order
}

// A FieldChange is an official field with what it said and what it says.
type FieldChange struct {
	Field    string   `json:"field"` // as in a [Record], such as "deadline"
	Old, New []string // one string an entry of the cell
}

// Kind returns what kind of change it is: "added", "removed", "renamed",
// "renumbered" or "changed"; of several the first in this order.
func (c Change) Kind() string {
	switch {
	case c.Old == Item{} && c.New != Item{}:
		return "added"
	case c.New == Item{} && c.Old != Item{}:
		return "removed"
	case c.has("name"):
		return "renamed"
	case c.has("number"):
		return "renumbered"
	}
	return "changed"
}

func (c Change) has(field string) bool {
	return slices.ContainsFunc(c.Fields, func(f FieldChange) bool { return f.Field == field })
}

// Diff tells what changed in the official fields from one edition to the next:
// the title first, then the items in the order of the new edition, then the
// removed ones. Of two catalogues that [Catalog.Validate] accepts it is empty
// exactly when their digests are equal.
//
// An item is the same in both editions when it has the same name; else, in the
// same category, when at least half of the name is the same; else when it has
// the same number and category.
func Diff(old, new *Catalog) []Change {
	var changes []Change
	if old.title != new.title {
		title := FieldChange{Field: "title", Old: []string{old.title}, New: []string{new.title}}
		changes = append(changes, Change{Fields: []FieldChange{title}})
	}
	origin := matchItems(old, new)
	kept := make(map[Item]bool, len(origin))
	for item := range new.Items() {
		before := origin[item]
		kept[before] = true
		change := Change{Old: before, New: item}
		if before != (Item{}) {
			if change.Fields = changedFields(before, item); change.Fields == nil {
				continue
			}
		}
		changes = append(changes, change)
	}
	for item := range old.Items() {
		if !kept[item] {
			changes = append(changes, Change{Old: item})
		}
	}
	return changes
}

// changedFields compares the official fields one by one.
func changedFields(old, new Item) []FieldChange {
	var changed []FieldChange
	before, after := old.fields(), new.fields()
	for i, f := range before {
		if !slices.Equal(f.cell, after[i].cell) {
			changed = append(changed, FieldChange{Field: f.name, Old: f.cell, New: after[i].cell})
		}
	}
	return changed
}

// matchItems finds for each new item the old one it comes from.
func matchItems(old, new *Catalog) map[Item]Item {
	origin := make(map[Item]Item)
	taken := make(map[Item]bool)
	match := func(before, after Item) {
		origin[after] = before
		taken[before] = true
	}
	for item := range new.Items() {
		if before, ok := old.ItemByName(item.Name()); ok && !taken[before] {
			match(before, item)
		}
	}
	for _, pair := range similarItems(old, new, origin, taken) {
		if _, matched := origin[pair.new]; !matched && !taken[pair.old] {
			match(pair.old, pair.new)
		}
	}
	for item := range new.Items() {
		before, ok := old.Item(item.Number())
		if _, matched := origin[item]; ok && !matched && !taken[before] && sameCategory(before, item) {
			match(before, item)
		}
	}
	return origin
}

type itemPair struct {
	old, new   Item
	similarity float64
}

// similarItems pairs the items that no other edition has by name, the most
// alike first.
func similarItems(old, new *Catalog, origin map[Item]Item, taken map[Item]bool) []itemPair {
	var pairs []itemPair
	for after := range new.Items() {
		if _, matched := origin[after]; matched {
			continue
		}
		for before := range old.Items() {
			if taken[before] || !sameCategory(before, after) {
				continue
			}
			if s := similarity([]rune(before.Name()), []rune(after.Name())); s >= 0.5 {
				pairs = append(pairs, itemPair{before, after, s})
			}
		}
	}
	slices.SortStableFunc(pairs, func(a, b itemPair) int { return cmp.Compare(b.similarity, a.similarity) })
	return pairs
}

func sameCategory(a, b Item) bool {
	return a.Category().Number == b.Category().Number || a.Category().Name == b.Category().Name
}

// similarity is the length of the longest common subsequence over that of the
// longer name, from 0 to 1.
func similarity(a, b []rune) float64 {
	common := make([]int, len(b)+1)
	for _, x := range a {
		diagonal := 0
		for j, y := range b {
			above := common[j+1]
			if x == y {
				common[j+1] = diagonal + 1
			} else {
				common[j+1] = max(above, common[j])
			}
			diagonal = above
		}
	}
	return float64(common[len(b)]) / float64(max(len(a), len(b), 1))
}

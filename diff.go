package disclosure

import (
	"cmp"
	"iter"
	"slices"
	"strconv"
	"strings"
)

// A Change is what happened to one item between two editions of a catalogue.
// Old is the zero Item for an added item, New for a removed one; both are for
// a change of the catalogue's title.
type Change struct {
	Old    Item          `json:"old"`
	New    Item          `json:"new"`
	Fields []FieldChange `json:"fields"` // what differs between Old and New, in the table's order
}

// A FieldChange is an official field with what it said and what it says.
type FieldChange struct {
	Field Column   `json:"field"`
	Old   []string `json:"old"` // one string an entry of the cell
	New   []string `json:"new"`
}

// A ChangeKind is what kind of change it is.
type ChangeKind string

// The kinds of changes.
const (
	Added      ChangeKind = "added"
	Removed    ChangeKind = "removed"
	Renamed    ChangeKind = "renamed"
	Renumbered ChangeKind = "renumbered"
	Changed    ChangeKind = "changed" // something else, or the catalogue's title
)

// Kind returns the kind of the change; of several the first in their order.
func (c Change) Kind() ChangeKind {
	switch {
	case c.Old == Item{} && c.New != Item{}:
		return Added
	case c.New == Item{} && c.Old != Item{}:
		return Removed
	case c.has(ColumnName):
		return Renamed
	case c.has(ColumnNumber):
		return Renumbered
	}
	return Changed
}

// String returns the change in one line, such as
// "changed 83 社会保障卡挂失与解挂: deadline: 20个工作日内 → 5个工作日内".
func (c Change) String() string {
	item := c.New
	if item == (Item{}) {
		item = c.Old
	}
	s := string(c.Kind())
	if item != (Item{}) {
		s += " " + item.String()
	}
	for i, f := range c.Fields {
		s += [...]string{": ", "; "}[min(i, 1)] + f.String()
	}
	return s
}

// String returns the field with what it said and what it says, such as
// "levels: 市级 → 市级、县级".
func (f FieldChange) String() string {
	return f.Field.String() + ": " + strings.Join(f.Old, "、") + " → " + strings.Join(f.New, "、")
}

func (c Change) has(field Column) bool {
	return slices.ContainsFunc(c.Fields, func(f FieldChange) bool { return f.Field == field })
}

// Diff tells what changed in the official fields from one edition to the next:
// the title first, then the items in the order of the new edition, then the
// removed ones. Of two catalogues that [Catalog.Validate] accepts it is empty
// exactly when their digests are equal.
//
// An item is the same in both editions when it has the same name; else, in the
// same category, when at least half of the name is the same (of long names, of
// their first 200 characters); else when it has the same number and category.
func Diff(old, new *Catalog) []Change {
	old, new = old.orEmpty(), new.orEmpty()
	var changes []Change
	if old.title != new.title {
		title := FieldChange{Field: ColumnTitle, Old: []string{old.title}, New: []string{new.title}}
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
			changed = append(changed, FieldChange{Field: f.column, Old: f.cell, New: after[i].cell})
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
	var left []Item // of the old edition
	for before := range old.Items() {
		if !taken[before] {
			left = append(left, before)
		}
	}
	candidates := newCandidates(left)
	var pairs []itemPair
	for after := range new.Items() {
		if _, matched := origin[after]; matched {
			continue
		}
		for _, before := range candidates.of(after) {
			if !sameCategory(before, after) {
				continue
			}
			if s := similarity(nameStart(before), nameStart(after)); s >= 0.5 {
				pairs = append(pairs, itemPair{before, after, s})
			}
		}
	}
	slices.SortStableFunc(pairs, func(a, b itemPair) int { return cmp.Compare(b.similarity, a.similarity) })
	return pairs
}

// candidates finds the items whose names may be much the same as another. Of few
// items it is all of them; of many, those that share the most pairs of neighbouring
// characters. Of the many that share a common pair it sees the nearest alone, so
// that the time grows with the edition and not with its square.
type candidates struct {
	items  []Item
	pairs  map[[2]rune][]int32 // the items that have a pair of characters in their names
	shared []int32             // scratch: how many pairs an item shares with the one asked for
}

const (
	fewItems       = 200 // are compared one by one
	nearestItems   = 512 // of those that share a pair
	mostCandidates = 20
	longestName    = 200 // characters; of a longer one these are compared
)

func newCandidates(items []Item) candidates {
	c := candidates{items: items}
	if len(items) <= fewItems {
		return c
	}
	c.pairs = make(map[[2]rune][]int32)
	c.shared = make([]int32, len(items))
	for i, item := range items {
		for pair := range pairsOf(nameStart(item)) {
			if all := c.pairs[pair]; len(all) == 0 || all[len(all)-1] != int32(i) {
				c.pairs[pair] = append(all, int32(i))
			}
		}
	}
	return c
}

// of returns the candidates, the likeliest first; of equals the nearest.
func (c candidates) of(item Item) []Item {
	if c.pairs == nil {
		return c.items
	}
	place, _ := slices.BinarySearchFunc(c.items, item.Number(), func(i Item, number int) int { return cmp.Compare(i.Number(), number) })
	var sharing []int32
	for pair := range pairsOf(nameStart(item)) {
		for _, at := range nearest(c.pairs[pair], int32(place)) {
			if c.shared[at] == 0 {
				sharing = append(sharing, at)
			}
			c.shared[at]++
		}
	}
	likelier := func(a, b int32) int {
		return cmp.Or(cmp.Compare(c.shared[b], c.shared[a]), cmp.Compare(max(a-int32(place), int32(place)-a), max(b-int32(place), int32(place)-b)))
	}
	best := make([]int32, 0, mostCandidates+1)
	for _, at := range sharing {
		if len(best) == mostCandidates && likelier(best[mostCandidates-1], at) <= 0 {
			continue
		}
		rank, _ := slices.BinarySearchFunc(best, at, likelier)
		best = slices.Insert(best, rank, at)[:min(len(best)+1, mostCandidates)]
	}
	for _, at := range sharing {
		c.shared[at] = 0
	}
	items := make([]Item, len(best))
	for i, at := range best {
		items[i] = c.items[at]
	}
	return items
}

// nearest returns those of the rising numbers that stand around one.
func nearest(numbers []int32, number int32) []int32 {
	at, _ := slices.BinarySearch(numbers, number)
	first := max(0, min(at-nearestItems/2, len(numbers)-nearestItems))
	return numbers[first:min(first+nearestItems, len(numbers))]
}

// nameStart returns the part of the name that is compared.
func nameStart(item Item) []rune {
	name := []rune(item.Name())
	return name[:min(len(name), longestName)]
}

// pairsOf yields the neighbouring characters of a name, its ends included.
func pairsOf(name []rune) iter.Seq[[2]rune] {
	return func(yield func([2]rune) bool) {
		last := rune(0)
		for _, r := range name {
			if !yield([2]rune{last, r}) {
				return
			}
			last = r
		}
		yield([2]rune{last, 0})
	}
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

// A field is an official column of an item with the entries of its cell.
type field struct {
	column Column
	cell   []string
}

// fields lists the official columns of an item in the table's order. Where the
// content groups say different things, entries begin with the number of the group.
func (i Item) fields() []field {
	r := i.orNone()
	contents, channels := field{column: ColumnContents}, field{column: ColumnChannels}
	n := 0
	for group := range i.ContentGroups() {
		contents.cell = append(contents.cell, r.inGroup(n, group.group.contents)...)
		channels.cell = append(channels.cell, r.inGroup(n, group.ChannelNames())...)
		n++
	}
	fields := []field{
		{ColumnNumber, []string{strconv.Itoa(r.number)}},
		{ColumnCode, nonEmpty(r.code)},
		{ColumnName, []string{r.name}},
		{ColumnCategory, []string{i.Category().String()}},
		contents,
	}
	for col := firstCell; col < endOfColumns; col++ {
		if col == ColumnChannels {
			fields = append(fields, channels)
		} else {
			fields = append(fields, field{col, r.texts(col)})
		}
	}
	return fields
}

func nonEmpty(text string) []string {
	if text == "" {
		return nil
	}
	return []string{text}
}

// texts returns what an item and its groups say in a column.
func (r *row) texts(col Column) (texts []string) {
	if !r.divided[col-firstCell] {
		return r.cells.texts(col)
	}
	for n, g := range r.groups {
		if g.own != nil {
			texts = append(texts, r.inGroup(n, g.own.texts(col))...)
		}
	}
	return texts
}

// inGroup puts the number of the group before each entry if there are several
// groups.
func (r *row) inGroup(n int, entries []string) []string {
	if len(r.groups) < 2 {
		return append([]string(nil), entries...)
	}
	numbered := make([]string, len(entries))
	for i, entry := range entries {
		numbered[i] = strconv.Itoa(n+1) + ": " + entry
	}
	return numbered
}

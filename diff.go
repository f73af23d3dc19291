package disclosure

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/seed2ea1efa0/disclosure/internal/text"
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

// MarshalJSON returns the kind of the change, what there is of old and new, and the
// fields.
func (c Change) MarshalJSON() ([]byte, error) {
	return plainJSON(struct {
		Kind   ChangeKind    `json:"kind"`
		Old    Item          `json:"old,omitzero"`
		New    Item          `json:"new,omitzero"`
		Fields []FieldChange `json:"fields"`
	}{c.Kind(), c.Old, c.New, owned(c.Fields)})
}

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
	separator := text.Separator(f.Old, f.New)
	return f.Field.String() + ": " + strings.Join(f.Old, separator) + " → " + strings.Join(f.New, separator)
}

func (c Change) has(field Column) bool {
	return slices.ContainsFunc(c.Fields, func(f FieldChange) bool { return f.Field == field })
}

// Diff tells what changed in the official fields from one edition to the next:
// the title first, then the items in the order of the new edition, then the
// removed ones. For two catalogues that [Catalog.Validate] accepts it is empty
// exactly when their digests are equal.
//
// An item is the same in both editions when it has the same name, in a category of
// the same name if there is one; else, in the same category, when at least half of
// the name is the same (of long names, of their first 200 characters); else when it
// has the same number and category. Where so many long names changed that comparing
// them would take more than some seconds, the last are compared by number and category
// alone.
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

// A SharedChange is what changed alike in several items: a publisher renamed
// everywhere, a category renamed, numbers that all moved by one.
type SharedChange struct {
	Field FieldChange `json:"field"`           // of the first of the items
	Shift int         `json:"shift,omitempty"` // by how much their numbers rose, or those of their categories, where Field is that
	Items []Item      `json:"items"`           // of the new edition, at least two
}

// String returns the change and the items that have it in one line, such as
// "12 items from 3 to 88: publisher: 某局 → 某厅", or "5 items from 20 to 24: number +1".
func (c SharedChange) String() string {
	what := c.Field.String()
	if c.Shift != 0 {
		what = fmt.Sprintf("%v %+d", c.Field.Field, c.Shift)
	}
	if len(c.Items) == 0 {
		return what
	}
	return fmt.Sprintf("%d items from %s to %s: %s", len(c.Items), c.Items[0].PrintedNumber(), c.Items[len(c.Items)-1].PrintedNumber(), what)
}

// Summarize tells changes as a person does: what several items have in common once, in
// the order of its first item, and then the rest, in which it is left out.
func Summarize(changes []Change) (shared []SharedChange, rest []Change) {
	type key struct {
		field    Column
		shift    int
		old, new string
	}
	keyOf := func(c Change, f FieldChange) key {
		switch before, after := c.Old.Category(), c.New.Category(); {
		case f.Field == ColumnNumber:
			return key{field: f.Field, shift: c.New.Number() - c.Old.Number()}
		case f.Field == ColumnCategory && before.Name == after.Name:
			return key{field: f.Field, shift: after.Number - before.Number}
		}
		return key{f.Field, 0, strings.Join(f.Old, "\x00"), strings.Join(f.New, "\x00")}
	}
	items := make(map[key][]Item)
	for _, c := range changes {
		for _, f := range c.Fields {
			items[keyOf(c, f)] = append(items[keyOf(c, f)], c.New)
		}
	}
	for _, c := range changes {
		own := c
		own.Fields = nil
		for _, f := range c.Fields {
			switch k := keyOf(c, f); {
			case len(items[k]) < 2:
				own.Fields = append(own.Fields, f)
			case items[k][0] == c.New:
				shared = append(shared, SharedChange{Field: f, Shift: k.shift, Items: items[k]})
			}
		}
		if len(own.Fields) > 0 || len(c.Fields) == 0 {
			rest = append(rest, own)
		}
	}
	return shared, rest
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
	for col := range cellCount {
		if col == audiencesCell { // the table has the channels before the ticks
			fields = append(fields, channels)
		}
		fields = append(fields, field{col.column(), r.texts(col)})
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
func (r *row) texts(col cell) (texts []string) {
	if !r.divided[col] {
		return r.cells.texts(col)
	}
	for n := range r.groups {
		said := ContentGroup{r.block, &r.groups[n]}.said()
		texts = append(texts, r.inGroup(n, said.texts(col))...)
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

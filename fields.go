package disclosure

import "strconv"

// A field is an official field of an item, as the entries of its cell.
type field struct {
	name string
	cell []string
}

// fields lists the official fields of an item in the table's order. Where the
// content groups say different things, entries begin with the number of the group.
func (i Item) fields() []field {
	r := i.cells()
	cell := func(col column) field {
		divided := field{name: col.String()}
		for n, g := range r.groups {
			if g.own != nil && g.own.has(col) {
				divided.cell = append(divided.cell, r.inGroup(n, g.own.texts(col))...)
			}
		}
		if divided.cell == nil {
			divided.cell = r.texts(col)
		}
		return divided
	}
	contents, channels := field{name: "contents"}, field{name: "channels"}
	n := 0
	for group := range i.ContentGroups() {
		contents.cell = append(contents.cell, r.inGroup(n, group.group.contents)...)
		channels.cell = append(channels.cell, r.inGroup(n, group.ChannelNames())...)
		n++
	}
	fields := []field{
		{"number", []string{strconv.Itoa(r.number)}},
		{"code", nonEmpty(r.code)},
		{"name", []string{r.name}},
		{"category", []string{i.Category().String()}},
		contents,
		cell(legalBasisColumn),
		cell(deadlineColumn),
		cell(publisherColumn),
		channels,
		cell(audiencesColumn),
		cell(methodsColumn),
		cell(levelsColumn),
		cell(extraColumn),
	}
	return fields
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

func nonEmpty(text string) []string {
	if text == "" {
		return nil
	}
	return []string{text}
}

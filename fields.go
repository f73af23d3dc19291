package disclosure

import (
	"slices"
	"strconv"
)

// A field is an official field of an item, as the entries of its cell.
type field struct {
	name string
	cell []string
}

// fields lists the official fields of an item in the table's order. Where there
// are several content groups, their entries begin with the group's number.
func (i Item) fields() []field {
	r := i.cells()
	var contents, channels, citations []string
	for n, d := range r.disclosures {
		group := ""
		if len(r.disclosures) > 1 {
			group = strconv.Itoa(n+1) + ": "
		}
		for _, content := range d.contents {
			contents = append(contents, group+content)
		}
		for _, channel := range d.ChannelNames() {
			channels = append(channels, group+channel)
		}
	}
	for _, citation := range r.legalBasis {
		citations = append(citations, citation.printed)
	}
	return []field{
		{"number", []string{strconv.Itoa(r.number)}},
		{"name", []string{r.name}},
		{"category", []string{i.Category().String()}},
		{"contents", contents},
		{"legal_basis", citations},
		{"deadline", []string{r.deadline.String()}},
		{"publisher", []string{r.publisher}},
		{"channels", channels},
		{"audiences", slices.Clone(r.audiences)},
		{"methods", slices.Clone(r.methods)},
		{"levels", slices.Clone(r.levels)},
	}
}

package disclosure

import (
	"bytes"
	"encoding/json"
	"fmt"
	"iter"
	"slices"
)

// block holds the cells that the table merges over consecutive rows.
type block struct {
	cells
	groups []group
}

func (b *block) equal(other *block) bool {
	return slices.EqualFunc(b.groups, other.groups, group.equal) && b.cells.equal(&other.cells)
}

// cells holds the columns that a table prints once for an item, or anew for each
// of its content groups. The zero value of a column is an absent cell.
type cells struct {
	legalBasis []*Citation // most stand in many cells, and are kept once
	deadline   Deadline
	publisher  string
	audiences  []string
	methods    []string
	levels     []string
	extra      Extras
}

// A column is one of the cells.
type column uint8

const (
	legalBasisColumn column = iota
	deadlineColumn
	publisherColumn
	audiencesColumn
	methodsColumn
	levelsColumn
	extraColumn
	endOfColumns
)

// String returns the column's name as in a [Record].
func (col column) String() string {
	switch col {
	case legalBasisColumn:
		return "legal_basis"
	case deadlineColumn:
		return "deadline"
	case publisherColumn:
		return "publisher"
	case audiencesColumn:
		return "audiences"
	case methodsColumn:
		return "methods"
	case levelsColumn:
		return "levels"
	}
	return "extra"
}

// has reports whether the cell of the column is there.
func (c *cells) has(col column) bool {
	switch col {
	case legalBasisColumn:
		return len(c.legalBasis) > 0
	case deadlineColumn:
		return c.deadline != Deadline{}
	case publisherColumn:
		return c.publisher != ""
	case audiencesColumn:
		return len(c.audiences) > 0
	case methodsColumn:
		return len(c.methods) > 0
	case levelsColumn:
		return len(c.levels) > 0
	}
	return len(c.extra) > 0
}

// take takes over the cell of the column from another row.
func (c *cells) take(col column, from *cells) {
	switch col {
	case legalBasisColumn:
		c.legalBasis = from.legalBasis
	case deadlineColumn:
		c.deadline = from.deadline
	case publisherColumn:
		c.publisher = from.publisher
	case audiencesColumn:
		c.audiences = from.audiences
	case methodsColumn:
		c.methods = from.methods
	case levelsColumn:
		c.levels = from.levels
	case extraColumn:
		c.extra = from.extra
	}
}

// same reports whether the cells of the column say the same, as printed.
func (c *cells) same(col column, other *cells) bool {
	switch col {
	case legalBasisColumn:
		return slices.EqualFunc(c.legalBasis, other.legalBasis, func(a, b *Citation) bool { return a.String() == b.String() })
	case deadlineColumn:
		return c.deadline == other.deadline
	case publisherColumn:
		return c.publisher == other.publisher
	case audiencesColumn:
		return slices.Equal(c.audiences, other.audiences)
	case methodsColumn:
		return slices.Equal(c.methods, other.methods)
	case levelsColumn:
		return slices.Equal(c.levels, other.levels)
	}
	return slices.Equal(c.extra, other.extra)
}

func (c *cells) equal(other *cells) bool {
	for col := range endOfColumns {
		if !c.same(col, other) {
			return false
		}
	}
	return true
}

// texts returns the entries of a cell as printed. The caller owns them.
func (c *cells) texts(col column) []string {
	var texts []string
	switch col {
	case legalBasisColumn:
		for _, citation := range c.legalBasis {
			texts = append(texts, citation.String())
		}
	case deadlineColumn:
		return nonEmpty(c.deadline.String())
	case publisherColumn:
		return nonEmpty(c.publisher)
	case audiencesColumn:
		texts = slices.Clone(c.audiences)
	case methodsColumn:
		texts = slices.Clone(c.methods)
	case levelsColumn:
		texts = slices.Clone(c.levels)
	case extraColumn:
		for _, extra := range c.extra {
			texts = append(texts, extra.String())
		}
	}
	return texts
}

func nonEmpty(text string) []string {
	if text == "" {
		return nil
	}
	return []string{text}
}

// settle brings the cells of a block into the one form in which they are kept,
// however a file spreads them over the item and its groups: merged cells and
// repeated ones say the same and have the same digest.
//
// What all groups have in common is the item's alone. Where they differ, each
// group keeps its own, and the item's is that of its first group. A group without
// a cell has the item's; so where a group has none at all, neither has the item.
func (b *block) settle() {
	if !slices.ContainsFunc(b.groups, func(g group) bool { return g.own != nil }) {
		return
	}
	said := make([]cells, len(b.groups)) // what is said of each group
	for i := range b.groups {
		said[i] = ContentGroup{b, &b.groups[i]}.cells()
		b.groups[i].own = &cells{}
	}
	for col := range extraColumn {
		common, complete := true, true
		for i := range said {
			common = common && said[i].same(col, &said[0])
			complete = complete && said[i].has(col)
		}
		if common || complete {
			b.take(col, &said[0])
		}
		for i := range said {
			if !common {
				b.groups[i].own.take(col, &said[i])
			}
		}
	}
	b.settleExtra(said)
	for i := range b.groups {
		if own := b.groups[i].own; own.equal(&cells{}) {
			b.groups[i].own = nil
		}
	}
}

// settleExtra takes every heading for a column.
func (b *block) settleExtra(said []cells) {
	var headings []string
	texts := make(map[string][]string) // of each heading, one a group
	for i := range said {
		for _, extra := range said[i].extra {
			if texts[extra.Heading] == nil {
				headings = append(headings, extra.Heading)
				texts[extra.Heading] = make([]string, len(said))
			}
			texts[extra.Heading][i] = extra.Text
		}
	}
	b.extra = nil
	for _, heading := range headings {
		column := texts[heading]
		if !slices.Contains(column, "") {
			b.extra = append(b.extra, Extra{heading, column[0]})
		}
		common := !slices.ContainsFunc(column, func(text string) bool { return text != column[0] })
		for i, text := range column {
			if !common && text != "" {
				b.groups[i].own.extra = append(b.groups[i].own.extra, Extra{heading, text})
			}
		}
	}
}

// Extras are the cells of an item in columns that the format does not know, in
// printed order. In JSON they are an object of texts by heading.
type Extras []Extra

// An Extra is a cell under a heading that the format does not know, such as
// 咨询电话, as printed.
type Extra struct {
	Heading, Text string
}

// String returns heading and text, such as "咨询电话：12333".
func (e Extra) String() string { return e.Heading + "：" + e.Text }

// Text returns what stands under the heading; ok is false where nothing does.
func (e Extras) Text(heading string) (text string, ok bool) {
	for _, extra := range e {
		if extra.Heading == heading {
			return extra.Text, true
		}
	}
	return "", false
}

func (e Extras) all() iter.Seq2[string, string] {
	return func(yield func(heading, text string) bool) {
		for _, extra := range e {
			if !yield(extra.Heading, extra.Text) {
				return
			}
		}
	}
}

func (e Extras) pairs() [][2]string {
	var pairs [][2]string
	for _, extra := range e {
		pairs = append(pairs, [2]string{extra.Heading, extra.Text})
	}
	return pairs
}

// MarshalJSON returns an object that keeps the order.
func (e Extras) MarshalJSON() ([]byte, error) {
	b := []byte{'{'}
	for i, extra := range e {
		for j, s := range []string{extra.Heading, extra.Text} {
			if i+j > 0 {
				b = append(b, ",:"[j])
			}
			quoted, err := plainJSON(s)
			if err != nil {
				return nil, err
			}
			b = append(b, quoted...)
		}
	}
	return append(b, '}'), nil
}

// UnmarshalJSON reads an object of texts and keeps the order. A heading that
// stands twice is an error.
func (e *Extras) UnmarshalJSON(data []byte) error {
	if string(data) == "null" {
		return nil
	}
	decoder := json.NewDecoder(bytes.NewReader(data))
	if open, err := decoder.Token(); err != nil || open != json.Delim('{') {
		return fmt.Errorf("extra columns are an object of texts by heading, not %v", open)
	}
	var extras Extras
	seen := make(map[string]bool)
	for decoder.More() {
		heading, _ := decoder.Token() // json has checked the syntax
		extra := Extra{Heading: heading.(string)}
		if err := decoder.Decode(&extra.Text); err != nil {
			return fmt.Errorf("extra columns are an object of texts by heading: %w", err)
		}
		if seen[extra.Heading] {
			return fmt.Errorf("the extra column %q stands twice", extra.Heading)
		}
		seen[extra.Heading] = true
		extras = append(extras, extra)
	}
	*e = extras
	return nil
}

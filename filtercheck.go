package disclosure

import (
	"cmp"
	"slices"
	"strings"

	"github.com/seed2ea1efa0/disclosure/internal/message"
	"github.com/seed2ea1efa0/disclosure/internal/text"
)

// A FilterError says which field of a [Filter] asks for what no item of the
// catalogue can have, and what would be right.
type FilterError struct {
	Column  Column   `json:"column"`
	Value   string   `json:"value"`   // what was asked for
	Choices []string `json:"choices"` // the values most like it, or all that the catalogue has; none: it has no such column
	Near    bool     `json:"near"`    // whether Choices are those most like it
}

// Error says in English what is wrong and what would be right.
func (e *FilterError) Error() string { return e.message().Error() }

// Chinese says the same in Chinese.
func (e *FilterError) Chinese() string { return message.Chinese(e.message()) }

func (e *FilterError) message() error {
	heading, english := e.Column.Heading(), map[Column]string{
		ColumnCategory: "category", ColumnChannels: "channel", ColumnLegalBasis: "law", ColumnDeadline: "number of working days",
		ColumnAudiences: "audience", ColumnMethods: "method", ColumnLevels: "level", ColumnPublisher: "publisher",
	}[e.Column]
	switch {
	case len(e.Choices) == 0:
		return message.New("%[1]s%[3]q：目录中没有%[1]s", "%[2]s %[3]q: no item of the catalogue has any", heading, english, e.Value)
	case e.Near:
		nearest := "the nearest are"
		if len(e.Choices) == 1 {
			nearest = "the nearest is"
		}
		return message.New("没有%[1]s%[3]q：最接近的是%[4]v", "there is no %[2]s %[3]q: %[5]s %[4]v", heading, english, e.Value, message.List(e.Choices), nearest)
	}
	return message.New("没有%[1]s%[3]q：可用的是%[4]v", "there is no %[2]s %[3]q: choose from %[4]v", heading, english, e.Value, message.List(e.Choices))
}

// Check returns a [*FilterError] for the first field that asks for what no item of the
// catalogue can have: a category, a law, a number of working days, an audience, a method,
// a level or a publisher that the table does not name, a channel that is neither one of
// the 13 nor a free one of the table. A filter that passes may still select nothing.
func (f Filter) Check(c *Catalog) error {
	c = c.orEmpty()
	for col := range Columns() {
		if alone := (Filter{}).With(col, f); alone != (Filter{}) && !c.knows(alone) {
			return filterError(col, f.Value(col), c)
		}
	}
	return nil
}

// knows reports whether a filter of one column asks for what an item of the catalogue
// has, or could have: each of the 13 channels, and a law that is only listed.
func (c *Catalog) knows(alone Filter) bool {
	if _, err := ParseChannel(alone.Channel); err == nil {
		return true
	}
	if _, ok := c.lawIndex(alone.Law); ok && alone.Law != "" {
		return true
	}
	for range c.Select(alone) {
		return true
	}
	return false
}

// filterError offers of all values of a column, and of other names for them, those most
// like the one asked for, or else all.
func filterError(col Column, value string, c *Catalog) error {
	all, others := c.choosable(col)
	if near := nearestNames(slices.Concat(others, all), value); len(near) > 0 && col != ColumnCategory && col != ColumnDeadline {
		return &FilterError{Column: col, Value: value, Choices: near, Near: true}
	}
	return &FilterError{Column: col, Value: value, Choices: all}
}

// choosable returns what may be asked for in a column, and other names for it.
func (c *Catalog) choosable(col Column) (all, others []string) {
	switch col {
	case ColumnCategory:
		for category := range c.Categories() {
			all = append(all, category.String())
		}
		return all, nil
	case ColumnChannels:
		for channel := range AllChannels().All() {
			all = append(all, channel.String())
		}
		return slices.AppendSeq(all, c.FreeChannels()), nil
	case ColumnLegalBasis:
		for _, law := range c.canon {
			others = append(others, law.printedAs...)
		}
	}
	for choice := range c.Choices(col) {
		all = append(all, choice.Value(col))
	}
	return all, others
}

// nearestNames returns the names that hold the one asked for, or are at least half
// the same, the most alike first.
func nearestNames(all []string, asked string) []string {
	const most, compared, longest = 5, 10_000, 60
	start := func(s string) []rune {
		runes := []rune(text.Key(strings.Trim(s, "《》")))
		return runes[:min(len(runes), longest)]
	}
	wanted := start(asked)
	alike := make(map[string]float64)
	var near []string
	for _, name := range all[:min(len(all), compared)] {
		candidate := start(name)
		alike[name] = similarity(wanted, candidate)
		if alike[name] >= 0.5 || len(wanted) > 0 && strings.Contains(string(candidate), string(wanted)) {
			near = append(near, name)
		}
	}
	slices.SortStableFunc(near, func(a, b string) int { return cmp.Compare(alike[b], alike[a]) })
	return near[:min(len(near), most)]
}

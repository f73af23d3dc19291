package disclosure

import (
	"cmp"
	"iter"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/seed2ea1efa0/disclosure/internal/message"
	"github.com/seed2ea1efa0/disclosure/internal/text"
)

// A Filter says which items are asked for: those that satisfy every field that is
// set, each by any of its content groups. The zero Filter asks for all items, and
// one that names what the catalogue has not for none: [Filter.Check] tells. Texts are
// compared without regard to blanks, case and full-width forms.
type Filter struct {
	Category    int    `json:"category,omitempty"`     // its number
	Channel     string `json:"channel,omitempty"`      // one of the 13 by a name that [ParseChannel] takes, or a free channel in the table's words
	Law         string `json:"law,omitempty"`          // under any name that [Catalog.Law] knows
	WorkingDays int    `json:"working_days,omitempty"` // of a term
	Audience    string `json:"audience,omitempty"`     // such as 全社会
	Method      string `json:"method,omitempty"`       // such as 主动
	Level       string `json:"level,omitempty"`        // such as 市级
	Publisher   string `json:"publisher,omitempty"`
}

// Select yields the items that satisfy the filter, in printed order:
//
//	for item := range catalog.Select(disclosure.Filter{Channel: "政府网站", Law: "社会保险法"}) {
func (c *Catalog) Select(f Filter) iter.Seq[Item] {
	return func(yield func(Item) bool) { c.find(f, yield) }
}

// ItemsByCategory yields the items of the category of the given number.
func (c *Catalog) ItemsByCategory(number int) iter.Seq[Item] {
	return c.selectBy(Filter{Category: number})
}

// ItemsByChannel yields the items of which something goes through the channel.
func (c *Catalog) ItemsByChannel(channel Channel) iter.Seq[Item] {
	return func(yield func(Item) bool) { c.selectBy(Filter{Channel: channel.printed()})(yield) }
}

// ItemsByLaw yields the items that cite the law, under whichever name
// [Catalog.Law] knows.
func (c *Catalog) ItemsByLaw(name string) iter.Seq[Item] {
	return c.selectBy(Filter{Law: name})
}

// ItemsByDeadline yields the items of which something must be published within
// exactly the given number of working days.
func (c *Catalog) ItemsByDeadline(workingDays int) iter.Seq[Item] {
	return c.selectBy(Filter{WorkingDays: workingDays})
}

// selectBy is Select by one field. Unset, it selects nothing.
func (c *Catalog) selectBy(f Filter) iter.Seq[Item] {
	return func(yield func(Item) bool) {
		if f != (Filter{}) {
			c.find(f, yield)
		}
	}
}

// find hands over the items that satisfy the filter. Rows of one block are judged
// together.
func (c *Catalog) find(f Filter, yield func(Item) bool) {
	c = c.orEmpty()
	var last *block
	satisfied := false
	var room [1]span
	for _, run := range c.runs(f, room[:0]) {
		for i := run.first; i < run.end; i++ {
			r := &c.rows[i]
			if r.block != last {
				last, satisfied = r.block, f.satisfiedBy(r.block)
			}
			if satisfied && (f.Category == 0 || r.section.Number == f.Category) && !yield(Item{r}) {
				return
			}
		}
	}
}

// runs returns the rows that come into question: those that cite the law, or those
// of the category. There is room for one run.
func (c *Catalog) runs(f Filter, room []span) []span {
	if f.Law != "" {
		law, ok := c.lawIndex(f.Law)
		if !ok {
			return nil
		}
		return c.citing[law]
	}
	if f.Category != 0 {
		if s := c.section(f.Category); s != nil {
			return append(room, s.span)
		}
		return nil
	}
	return append(room, span{0, len(c.rows)})
}

// satisfiedBy reports whether the cells of a block are what is asked for.
func (f *Filter) satisfiedBy(b *block) bool {
	if f.Channel != "" && !b.goesThrough(f.Channel) || f.WorkingDays != 0 && !b.within(f.WorkingDays) {
		return false
	}
	for _, asked := range f.texts() {
		if asked.text != "" && !b.says(asked.col, asked.text) {
			return false
		}
	}
	return true
}

// texts returns the columns of which an entry is asked for, with the entry.
func (f *Filter) texts() [4]filterText {
	return [...]filterText{
		{audiencesCell, f.Audience}, {methodsCell, f.Method}, {levelsCell, f.Level}, {publisherCell, f.Publisher},
	}
}

type filterText struct {
	col  cell
	text string
}

// goesThrough reports whether a content group goes through a channel, by the name
// of one of the 13, or a free channel's own.
func (b *block) goesThrough(name string) bool {
	channel, err := ParseChannel(name)
	wanted := strings.TrimPrefix(name, freePrefix)
	for i := range b.groups {
		if err == nil {
			if b.groups[i].channels.Has(channel) {
				return true
			}
			continue
		}
		for free := range (ContentGroup{group: &b.groups[i]}).FreeChannels() {
			if sameText(free, wanted) {
				return true
			}
		}
	}
	return false
}

// within reports whether a term is of exactly so many working days.
func (b *block) within(workingDays int) bool {
	for c := range b.holders(deadlineCell) {
		if days, ok := c.deadline.WorkingDays(); ok && days == workingDays {
			return true
		}
	}
	return false
}

// says reports whether an entry of a column says a text.
func (b *block) says(col cell, text string) bool {
	for c := range b.holders(col) {
		if slices.ContainsFunc(c.entries(col), func(entry string) bool { return sameText(entry, text) }) {
			return true
		}
	}
	return false
}

func sameText(a, b string) bool { return a == b || text.Key(a) == text.Key(b) }

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
		return message.New("%[1]s %[3]q：目录中没有%[1]s", "%[2]s %[3]q: no item of the catalogue has any", heading, english, e.Value)
	case e.Near:
		nearest := "the nearest are"
		if len(e.Choices) == 1 {
			nearest = "the nearest is"
		}
		return message.New("没有%[1]s %[3]q：最接近的是%[4]v", "there is no %[2]s %[3]q: %[5]s %[4]v", heading, english, e.Value, choices(e.Choices), nearest)
	}
	return message.New("没有%[1]s %[3]q：可用的是%[4]v", "there is no %[2]s %[3]q: choose from %[4]v", heading, english, e.Value, choices(e.Choices))
}

// choices are values that could be meant. They print as many as a line has room
// for.
type choices []string

func (c choices) String() string { return c.joined(", ") }

// Chinese returns the same as Chinese joins it.
func (c choices) Chinese() string { return c.joined("、") }

func (c choices) joined(separator string) string {
	const most = 200
	var b strings.Builder
	for i, choice := range c {
		if i > 0 {
			b.WriteString(separator)
		}
		if utf8.RuneCountInString(b.String()+choice) > most && i > 0 {
			b.WriteString("…")
			break
		}
		b.WriteString(text.Abridge(choice))
	}
	return b.String()
}

// Check returns a [*FilterError] for the first field that asks for what no item of the
// catalogue can have: a category, a law, an audience, a method, a level or a publisher
// that the table does not name, a channel that is neither one of the 13 nor a free one
// of the table, less than one working day. A filter that passes may still select
// nothing.
func (f Filter) Check(c *Catalog) error {
	c = c.orEmpty()
	if f.Category != 0 && c.section(f.Category) == nil {
		var all []string
		for category := range c.Categories() {
			all = append(all, category.String())
		}
		return &FilterError{Column: ColumnCategory, Value: strconv.Itoa(f.Category), Choices: all}
	}
	if f.Channel != "" {
		if _, err := ParseChannel(f.Channel); err != nil && !c.anyBlock(func(b *block) bool { return b.goesThrough(f.Channel) }) {
			return filterError(ColumnChannels, f.Channel, c.channelNames())
		}
	}
	if _, known := c.lawIndex(f.Law); f.Law != "" && !known {
		var all []string
		for law := range c.Laws() {
			all = append(all, law.Name)
		}
		return filterError(ColumnLegalBasis, f.Law, all, c.printedLaws()...)
	}
	if f.WorkingDays < 0 {
		return &FilterError{Column: ColumnDeadline, Value: strconv.Itoa(f.WorkingDays), Choices: c.terms()}
	}
	for _, asked := range f.texts() {
		if asked.text != "" && !c.anyBlock(func(b *block) bool { return b.says(asked.col, asked.text) }) {
			return filterError(asked.col.column(), asked.text, c.values(asked.col))
		}
	}
	return nil
}

// filterError offers of all values, and of other names for them, those most like the
// one asked for, or else all.
func filterError(col Column, value string, all []string, others ...string) error {
	if near := nearestNames(slices.Concat(others, all), value); len(near) > 0 {
		return &FilterError{Column: col, Value: value, Choices: near, Near: true}
	}
	return &FilterError{Column: col, Value: value, Choices: all}
}

func (c *Catalog) anyBlock(holds func(*block) bool) bool {
	for rows := range blocksOf(c.rows) {
		if holds(rows[0].block) {
			return true
		}
	}
	return false
}

// terms returns the numbers of working days that terms have, each once, the smallest
// first.
func (c *Catalog) terms() (numbers []string) {
	var all []int
	for rows := range blocksOf(c.rows) {
		for cell := range rows[0].holders(deadlineCell) {
			if days, ok := cell.deadline.WorkingDays(); ok {
				all = append(all, days)
			}
		}
	}
	slices.Sort(all)
	for _, days := range slices.Compact(all) {
		numbers = append(numbers, strconv.Itoa(days))
	}
	return numbers
}

// values returns the entries of a column in all items, each once.
func (c *Catalog) values(col cell) (all []string) {
	seen := make(map[string]bool)
	for rows := range blocksOf(c.rows) {
		for cell := range rows[0].holders(col) {
			for _, entry := range cell.entries(col) {
				if !seen[entry] {
					seen[entry] = true
					all = append(all, entry)
				}
			}
		}
	}
	return all
}

// printedLaws returns the titles that citations print in place of canonical names.
func (c *Catalog) printedLaws() (titles []string) {
	for _, law := range c.canon {
		titles = append(titles, law.printedAs...)
	}
	return titles
}

// channelNames returns the names of the 13 channels and of the free ones.
func (c *Catalog) channelNames() (all []string) {
	for channel := range AllChannels().All() {
		all = append(all, channel.String())
	}
	return slices.AppendSeq(all, c.FreeChannels())
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

package table

import (
	"iter"
	"slices"
	"strings"

	"github.com/seed2ea1efa0/disclosure"
)

// A layout is which columns the official table of a catalogue has: its own words
// for audiences, methods and levels, its own further columns, and none that it says
// nothing in.
type layout struct {
	publisher bool
	ticks     []tickGroup
	extras    []string // headings of further columns
	further   bool     // these cannot be columns: they are as JSON in one
}

// A tickGroup is a group of columns that are ticked; one that has too many words
// is a single column that says them.
type tickGroup struct {
	name    string
	columns []string
	cell    func(disclosure.ContentGroup) iter.Seq[string]
	words   wordOrder
}

// settle puts the columns into the order of their words; where there is none, one
// column says the words.
func (g *tickGroup) settle(usual []string) {
	columns, ok := g.words.settled(usual)
	if !ok {
		columns = []string{""}
	}
	g.columns = columns
}

// A wordOrder is the words of all cells of a kind, and which follow which in a cell: a
// table whose columns are in another order is read back in that one.
type wordOrder struct {
	words   []string // in the order in which they were met
	seen    map[string]bool
	follows map[[2]string]bool // that the second word follows the first in a cell
}

// add takes the words of a cell.
func (o *wordOrder) add(cell iter.Seq[string]) {
	if o.seen == nil {
		o.seen, o.follows = make(map[string]bool), make(map[[2]string]bool)
	}
	last := ""
	for word := range cell {
		if !o.seen[word] {
			o.seen[word] = true
			o.words = append(o.words, word)
		}
		if len(o.words) <= mostColumns {
			o.follows[[2]string{last, word}] = true
		}
		last = word
	}
}

// settled returns the words in an order in which each cell has its own; ok is false where
// there is none, where they are too many, or where one cannot be a heading.
func (o *wordOrder) settled(usual []string) (words []string, ok bool) {
	if len(o.words) > mostColumns || slices.ContainsFunc(o.words, isNoHeading) {
		return nil, false
	}
	left := slices.Clone(withUsual(o.words, usual))
	for len(left) > 0 {
		next := slices.IndexFunc(left, func(word string) bool {
			return !slices.ContainsFunc(left, func(before string) bool { return o.follows[[2]string{before, word}] })
		})
		if next < 0 {
			return nil, false
		}
		words = append(words, left[next])
		left = slices.Delete(left, next, next+1)
	}
	return words, true
}

// mostColumns is how many columns a group may have; a table with more is as wide as
// nobody can read, and grows with the square of the file.
const mostColumns = 24

func layoutOf(catalog *disclosure.Catalog) layout {
	l := layout{ticks: []tickGroup{
		{name: "公开对象", cell: disclosure.ContentGroup.Audiences},
		{name: "公开方式", cell: disclosure.ContentGroup.Methods},
		{name: "公开层级", cell: disclosure.ContentGroup.Levels},
	}}
	var headings wordOrder
	for block := range blocks(catalog.Items()) {
		for _, group := range contentGroups(block[0]) {
			l.publisher = l.publisher || group.Publisher() != ""
			for i := range l.ticks {
				l.ticks[i].words.add(l.ticks[i].cell(group))
			}
			headings.add(func(yield func(string) bool) {
				for heading := range group.Extra() {
					if !yield(heading) {
						return
					}
				}
			})
		}
	}
	for i, usual := range [][]string{{"全社会", "特定群体"}, {"主动", "依申请"}, nil} {
		l.ticks[i].settle(usual)
	}
	l.ticks = slices.DeleteFunc(l.ticks, func(g tickGroup) bool { return len(g.columns) == 0 })
	var ok bool
	if l.extras, ok = headings.settled(nil); !ok || slices.ContainsFunc(l.extras, isFixedHeading) {
		l.extras, l.further = []string{furtherHeading}, true
	}
	return l
}

// withUsual returns the words that most tables print, where the catalogue says no
// others: its printed table offers them even if one is never ticked.
func withUsual(columns, usual []string) []string {
	if len(columns) == 0 || len(usual) == 0 || slices.ContainsFunc(columns, func(word string) bool { return !slices.Contains(usual, word) }) {
		return columns
	}
	return usual
}

// isNoHeading reports whether a word cannot be in a header and be read back.
func isNoHeading(word string) bool {
	return word == "" || oneLine(word) != word
}

// texts returns what the columns of a tick group say of a content group.
func (g tickGroup) texts(group disclosure.ContentGroup) []string {
	words := slices.Collect(g.cell(group))
	if len(g.columns) == 1 && g.columns[0] == "" {
		return []string{strings.Join(words, "\n")}
	}
	cells := make([]string, len(g.columns))
	for i, column := range g.columns {
		if slices.Contains(words, column) {
			cells[i] = "√"
		}
	}
	return cells
}

// extra returns what the further columns say of a content group.
func (l layout) extra(group disclosure.ContentGroup) []string {
	var all disclosure.Extras
	for heading, text := range group.Extra() {
		all = append(all, disclosure.Extra{Heading: heading, Text: text})
	}
	cells := make([]string, len(l.extras))
	if l.further {
		if len(all) > 0 {
			b, _ := all.MarshalJSON()
			cells[0] = string(b)
		}
		return cells
	}
	for i, heading := range l.extras {
		cells[i], _ = all.Text(heading)
	}
	return cells
}

// channelLines lists the channels of a group as boxes, a line each: the 13 that
// every such table offers, and among them the free ones, so that those that are
// ticked are in the order of the group.
func channelLines(group disclosure.ContentGroup) (lines []string) {
	left := group.ChannelNames()
	for channel := range disclosure.AllChannels().All() {
		at := slices.Index(left, channel.String())
		for _, name := range left[:at+1] {
			lines = append(lines, "☑"+name)
		}
		left = left[at+1:]
		if at < 0 && !slices.Contains(lines, "☑"+channel.String()) {
			lines = append(lines, "☐"+channel.String())
		}
	}
	for _, name := range left {
		lines = append(lines, "☑"+name)
	}
	return lines
}

func citationTexts(group disclosure.ContentGroup) []string {
	var texts []string
	for citation := range group.LegalBasis() {
		texts = append(texts, citation.String())
	}
	return texts
}

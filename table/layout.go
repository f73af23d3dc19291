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
	further   bool     // there are too many of these: they stand as JSON in one column
}

// A tickGroup is a group of columns that are ticked; one that has too many words
// is a single column that says them.
type tickGroup struct {
	name    string
	columns []string
	cell    func(disclosure.ContentGroup) iter.Seq[string]
}

// mostColumns is how many columns a group may have; a table with more is as wide as
// nobody can read, and grows with the square of the file.
const mostColumns = 24

func layoutOf(catalog *disclosure.Catalog) layout {
	l := layout{ticks: []tickGroup{
		{"公开对象", nil, disclosure.ContentGroup.Audiences},
		{"公开方式", nil, disclosure.ContentGroup.Methods},
		{"公开层级", nil, disclosure.ContentGroup.Levels},
	}}
	seen := make([]map[string]bool, len(l.ticks)+1)
	for i := range seen {
		seen[i] = make(map[string]bool)
	}
	for block := range blocks(catalog.Items()) {
		for _, group := range contentGroups(block[0]) {
			l.publisher = l.publisher || group.Publisher() != ""
			for i := range l.ticks {
				for word := range l.ticks[i].cell(group) {
					if !seen[i][word] {
						seen[i][word] = true
						l.ticks[i].columns = append(l.ticks[i].columns, word)
					}
				}
			}
			for heading := range group.Extra() {
				if last := len(l.ticks); !seen[last][heading] {
					seen[last][heading] = true
					l.extras = append(l.extras, heading)
				}
			}
		}
	}
	for i := range l.ticks {
		if len(l.ticks[i].columns) > mostColumns || slices.ContainsFunc(l.ticks[i].columns, isNoHeading) {
			l.ticks[i].columns = []string{""}
		}
	}
	for i, usual := range [][]string{{"全社会", "特定群体"}, {"主动", "依申请"}} {
		l.ticks[i].columns = withUsual(l.ticks[i].columns, usual)
	}
	l.ticks = slices.DeleteFunc(l.ticks, func(g tickGroup) bool { return len(g.columns) == 0 })
	if len(l.extras) > mostColumns || slices.ContainsFunc(l.extras, isKnownHeading) || slices.ContainsFunc(l.extras, isNoHeading) {
		l.extras, l.further = []string{furtherHeading}, true
	}
	return l
}

// withUsual returns the words that most tables print, where the catalogue says no
// others: its printed table offers them even if one is never ticked.
func withUsual(columns, usual []string) []string {
	if len(columns) == 0 || slices.ContainsFunc(columns, func(word string) bool { return !slices.Contains(usual, word) }) {
		return columns
	}
	return usual
}

// isKnownHeading reports whether a further column would be read as another field.
func isKnownHeading(heading string) bool {
	_, known := meaningOf(heading)
	return known || isTickWord(heading)
}

// isNoHeading reports whether a word cannot stand in a header and be read back.
func isNoHeading(word string) bool {
	return strings.TrimSpace(word) != word || word == "" || oneLine(word) != word || strings.ContainsAny(word, "\n/（）()") || isKnownHeading(word) && !isTickWord(word)
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
// every such table offers, then the free ones.
func channelLines(group disclosure.ContentGroup) []string {
	names := group.ChannelNames()
	var lines []string
	for channel := range disclosure.AllChannels().All() {
		box := "☐"
		if slices.Contains(names, channel.String()) {
			box = "☑"
		}
		lines = append(lines, box+channel.String())
	}
	for _, name := range names {
		if strings.HasPrefix(name, otherPrefix) {
			lines = append(lines, "☑"+name)
		}
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

package wording

import (
	"cmp"
	"iter"
	"slices"
	"strconv"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/internal/text"
)

// Printed returns what the printed table says of an item, in its order. What a
// content group has for itself is with the group, and what they share, after
// them; a column that the table does not have is left out.
func (l Language) Printed(item disclosure.Item) []Fact {
	facts := []Fact{l.CategoryFact(item), l.code(item)}
	own := ownColumns(item)
	for group := range item.ContentGroups() {
		facts = append(facts, l.contents(group), l.fact("channels", group.ChannelNames()))
		facts = append(facts, l.columns(group, group.Owns)...)
	}
	return said(append(facts, l.columns(item, func(col disclosure.Column) bool { return !own[col] })...))
}

// ReadOut returns what the printed table says of an item as it is read out: as
// [Language.Printed], with a gloss before each entry in English, and without the category. Where the item has several content groups, each is with its channels. The
// term comes before the laws, which are long.
func (l Language) ReadOut(item disclosure.Item) []Fact {
	var facts []Fact
	for group := range item.ContentGroups() {
		facts = append(facts, l.Group(group)...)
	}
	return said(append(facts, l.Shared(item)...))
}

// Group returns what a content group says for itself: its contents, its channels, and
// the columns that it has of its own.
func (l Language) Group(group disclosure.ContentGroup) []Fact {
	return said(append([]Fact{l.contents(group), l.channels(group.ChannelNames())}, l.glossed(group, group.Owns)...))
}

// Shared returns what all content groups of an item share, the term first.
func (l Language) Shared(item disclosure.Item) []Fact {
	own := ownColumns(item)
	rest := l.glossed(item, func(col disclosure.Column) bool { return !own[col] })
	isTerm := func(f Fact) bool { return f.Column == "deadline" }
	if at := slices.IndexFunc(rest, isTerm); at > 0 {
		term := rest[at]
		rest = slices.Insert(slices.Delete(rest, at, at+1), 0, term)
	}
	return said(append(rest, l.code(item)))
}

// code is the number as printed, where that is not the item's own, so that it is not lost.
func (l Language) code(item disclosure.Item) Fact {
	return Fact{Column: "code", Label: l.Pick("表上序号", "Printed number"), Entries: []string{item.Code()}}
}

// GroupFacts returns the contents and the channels of a content group.
func (l Language) GroupFacts(group disclosure.ContentGroup) []Fact {
	return said([]Fact{l.contents(group), l.channels(group.ChannelNames())})
}

// Editorial returns what is said of an item beyond the printed table, but for its
// notes.
func (l Language) Editorial(item disclosure.Item) []Fact {
	var laws []string
	for citation := range item.LegalBasis() {
		if citation.Law != citation.Title {
			laws = append(laws, "《"+citation.Law+"》")
		}
	}
	return said([]Fact{
		l.fact("name_en", []string{item.NameEN()}),
		l.fact("keywords", slices.Collect(item.Keywords())),
		l.fact("laws", laws),
	})
}

// Notes returns what an import has left open of an item, for which the table says what was
// taken for the time being, and what its transcription had to decide.
func (l Language) Notes(item disclosure.Item) (facts []Fact) {
	for open := range item.Catalog().Open() {
		if open.Item == item.Number() {
			facts = append(facts, l.fact("open", []string{l.openQuestion(open)}))
		}
	}
	for note := range item.Notes() {
		facts = append(facts, l.fact("notes", []string{l.Pick(note.Text, cmp.Or(note.TextEN, note.Text))}))
	}
	return facts
}

// openQuestion words a question of an import, with its column and what was taken.
func (l Language) openQuestion(q disclosure.OpenQuestion) string {
	column, text := l.Asked(q)
	if column != "" {
		text = column + l.Colon() + text
	}
	return text + l.Taken(q)
}

// Taken adds to a question of an import what was taken as long as nobody answers it; ""
// where nothing was.
func (l Language) Taken(q disclosure.OpenQuestion) string {
	if q.Taken == "" {
		return ""
	}
	return l.Pick("，暂取“"+q.Taken+"”", ", taken: “"+q.Taken+"”")
}

// Asked returns what a question of an import asks, and the heading of the column that it
// is about; "" where it is about none.
func (l Language) Asked(q disclosure.OpenQuestion) (column, question string) {
	return cmp.Or(disclosure.Column(q.Column).Heading(), q.Column), l.Pick(q.Text, cmp.Or(q.TextEN, q.Text))
}

// EditorialHeading is above the editorial facts, so that nobody takes them
// for official ones.
func (l Language) EditorialHeading() string {
	return l.Pick("编者所加，非清单原文", "Added by the editors, not in the printed table")
}

// Title returns number and name, in English with the gloss. The number is the item's own,
// which is typed, and not a code, which several can have.
func (l Language) Title(item disclosure.Item) string {
	return strconv.Itoa(item.Number()) + " " + l.Named(item.Name(), item.NameEN())
}

// CategoryName returns the name, in English the gloss where there is one.
func (l Language) CategoryName(c disclosure.Category) string {
	return l.Pick(c.Name, cmp.Or(c.NameEN, c.Name))
}

// Category returns number and name, in English with the gloss behind them.
func (l Language) Category(c disclosure.Category) string {
	if l == English && c.NameEN != "" && c.NameEN != c.Name {
		return c.String() + " " + c.NameEN
	}
	return c.String()
}

// Heading returns number and name of a category for where there is little room: in English
// the gloss comes first.
func (l Language) Heading(c disclosure.Category) string {
	return strconv.Itoa(c.Number) + " " + l.Named(c.Name, c.NameEN)
}

// Named returns a name, in English behind its gloss, where there is one.
func (l Language) Named(name, gloss string) string {
	if l == English && gloss != "" && gloss != name {
		return gloss + " " + name
	}
	return name
}

// fact returns the fact of a column.
func (l Language) fact(column string, entries []string) Fact {
	return Fact{Column: column, Label: l.Label(column), Entries: entries, Separator: text.Separator(entries)}
}

// CategoryFact returns the category of an item.
func (l Language) CategoryFact(item disclosure.Item) Fact {
	return l.fact("category", []string{l.Category(item.Category())})
}

func (l Language) contents(group disclosure.ContentGroup) Fact {
	return l.fact("contents", slices.Collect(group.Contents()))
}

func (l Language) channels(names []string) Fact {
	return l.withGlosses(l.fact("channels", names), func(name string) string {
		channel, _ := disclosure.ParseChannel(name)
		return channel.NameEN()
	})
}

// A holder has the columns that a table prints once for an item, or for each of
// its content groups.
type holder interface {
	LegalBasis() iter.Seq[disclosure.Citation]
	Deadline() disclosure.Deadline
	Publisher() string
	Audiences() iter.Seq[string]
	Methods() iter.Seq[string]
	Levels() iter.Seq[string]
	Extra() iter.Seq2[string, string]
}

// columns returns the columns of an item or a group that are asked for.
func (l Language) columns(h holder, asked func(disclosure.Column) bool) []Fact {
	var citations []string
	for citation := range h.LegalBasis() {
		citations = append(citations, citation.String())
	}
	facts := []Fact{
		l.fact("legal_basis", citations),
		l.fact("deadline", []string{h.Deadline().String()}),
		l.fact("publisher", []string{h.Publisher()}),
		l.fact("audiences", slices.Collect(h.Audiences())),
		l.fact("methods", slices.Collect(h.Methods())),
		l.fact("levels", slices.Collect(h.Levels())),
	}
	for heading, text := range h.Extra() {
		facts = append(facts, Fact{Column: "extra", Label: heading, Entries: []string{text}})
	}
	return slices.DeleteFunc(facts, func(f Fact) bool {
		col, _ := disclosure.ParseColumn(f.Column)
		return !asked(col)
	})
}

// glossed returns the same with the glosses of terms, audiences, methods and
// levels.
func (l Language) glossed(h holder, asked func(disclosure.Column) bool) []Fact {
	facts := l.columns(h, asked)
	for i, f := range facts {
		switch f.Column {
		case "deadline":
			facts[i] = l.withGlosses(f, func(string) string { return l.termGloss(h.Deadline()) })
		case "audiences", "methods", "levels":
			facts[i] = l.withGlosses(f, l.Gloss)
		}
	}
	return facts
}

// withGlosses returns a fact with the gloss of each of its entries, in English.
func (l Language) withGlosses(f Fact, gloss func(entry string) string) Fact {
	if l != English {
		return f
	}
	f.Separator = "; "
	for _, entry := range f.Entries {
		f.Glosses = append(f.Glosses, gloss(entry))
	}
	return f
}

// ownColumns returns the columns that content groups of the item have for
// themselves.
func ownColumns(item disclosure.Item) map[disclosure.Column]bool {
	own := make(map[disclosure.Column]bool)
	for group := range item.ContentGroups() {
		for col := range disclosure.Columns() {
			own[col] = own[col] || group.Owns(col)
		}
	}
	return own
}

package tui

import (
	"iter"
	"slices"
	"strings"

	"github.com/seed2ea1efa0/disclosure"
)

// A fact is a label with a text. The detail, the plain text and the Markdown of
// an item, or of a date, are the same facts.
type fact struct {
	label, text string
	tone        tone
}

// A tone is how a fact is meant.
type tone uint8

const (
	ordinary tone = iota
	answer        // what was asked for
	caution       // what a reader must not miss
)

// official returns what the printed table says of an item, in its order.
func (l language) official(item disclosure.Item) []fact {
	names := l.labels()
	facts := []fact{{label: names.category, text: l.category(item.Category())}}
	for group := range item.Disclosures() {
		facts = append(facts,
			fact{label: names.contents, text: join(group.Contents())},
			fact{label: names.channels, text: join(slices.Values(group.ChannelNames()))})
	}
	return append(facts,
		fact{label: names.legalBasis, text: join(each(item.LegalBasis(), disclosure.Citation.String))},
		fact{label: names.deadline, text: item.Deadline().String()},
		fact{label: names.publisher, text: item.Publisher()},
		fact{label: names.audiences, text: join(item.Audiences())},
		fact{label: names.methods, text: join(item.Methods())},
		fact{label: names.levels, text: join(item.Levels())})
}

// editorial returns what is said of an item beyond the printed table.
func (l language) editorial(item disclosure.Item) []fact {
	names := l.labels()
	var laws []string
	for citation := range item.LegalBasis() {
		if citation.Law != citation.Title {
			laws = append(laws, "《"+citation.Law+"》")
		}
	}
	facts := []fact{
		{label: names.gloss, text: item.NameEN()},
		{label: names.keywords, text: join(item.Keywords())},
		{label: names.laws, text: join(slices.Values(laws))},
	}
	for note := range item.Notes() {
		text := note.Text
		if l == english && note.TextEN != "" {
			text = note.TextEN
		}
		facts = append(facts, fact{label: names.note, text: text})
	}
	return slices.DeleteFunc(facts, func(f fact) bool { return f.text == "" })
}

// editorialHeading stands above the editorial facts, so that nobody takes them
// for official ones.
func (l language) editorialHeading() string {
	return l.pick("以下为编者所加，非清单原文", "Added by the editors, not in the printed table")
}

// category returns number and name, in English with the gloss.
func (l language) category(c disclosure.Category) string {
	if l == english && c.NameEN != "" {
		return c.String() + " " + c.NameEN
	}
	return c.String()
}

func join(texts iter.Seq[string]) string {
	return strings.Join(slices.Collect(texts), "、")
}

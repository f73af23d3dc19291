package tui

import (
	"iter"
	"slices"
	"strings"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/internal/wording"
	"github.com/seed2ea1efa0/disclosure/search"
)

// A fact is a label with a text. The detail, the plain text and the Markdown of
// an item, or of a date, are the same facts.
type fact struct {
	label, text string
	tone        tone
	fields      []search.Field // that the text consists of, where a query searches them
}

// A tone is how a fact is meant.
type tone = wording.Tone

const (
	ordinary = wording.Ordinary
	answer   = wording.Result  // what was asked for
	caution  = wording.Caution // what a reader must not miss
)

// column returns a fact that consists of fields.
func column(label, text string, fields ...search.Field) fact {
	return fact{label: label, text: text, fields: fields}
}

// official returns what the printed table says of an item, in its order.
func (l language) official(item disclosure.Item) []fact {
	names := l.labels()
	facts := []fact{column(names.category, l.category(item.Category()), search.Category)}
	for group := range item.ContentGroups() {
		facts = append(facts,
			column(names.contents, join(group.Contents()), search.Content),
			column(names.channels, join(slices.Values(group.ChannelNames())), search.Channel))
	}
	return append(facts,
		column(names.legalBasis, join(each(item.LegalBasis(), disclosure.Citation.String)), search.Law, search.DocumentNumber),
		column(names.deadline, item.Deadline().String(), search.Deadline),
		column(names.publisher, item.Publisher()),
		column(names.audiences, join(item.Audiences())),
		column(names.methods, join(item.Methods())),
		column(names.levels, join(item.Levels())))
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
		column(names.gloss, item.NameEN(), search.NameEN),
		column(names.keywords, join(item.Keywords()), search.Keyword),
		column(names.laws, join(slices.Values(laws)), search.Law),
	}
	for note := range item.Notes() {
		text := note.Text
		if l == english && note.TextEN != "" {
			text = note.TextEN
		}
		facts = append(facts, column(names.note, text))
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

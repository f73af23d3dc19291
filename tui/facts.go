package tui

import (
	"iter"
	"slices"
	"strings"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/search"
	"github.com/seed2ea1efa0/disclosure/tui/internal/wording"
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

// official returns what the printed table says of an item, in its order. What a
// content group has for itself stands with the group, and what they share, after
// them; a column that the table does not have is left out.
func (l language) official(item disclosure.Item) []fact {
	names := l.labels()
	facts := []fact{column(names.category, l.category(item.Category()), search.FieldCategory)}
	owned := make(map[string]bool)
	for group := range item.ContentGroups() {
		facts = append(facts,
			column(names.contents, join(group.Contents()), search.FieldContent),
			column(names.channels, join(slices.Values(group.ChannelNames())), search.FieldChannel))
		facts = append(facts, l.cells(group, func(field string) bool {
			owned[field] = owned[field] || group.Owns(field)
			return group.Owns(field)
		})...)
	}
	facts = append(facts, l.cells(item, func(field string) bool { return !owned[field] })...)
	return slices.DeleteFunc(facts, func(f fact) bool { return f.text == "" })
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

// cells returns the columns of an item or a group that are asked for by their
// names in a record.
func (l language) cells(h holder, asked func(field string) bool) (facts []fact) {
	names := l.labels()
	add := func(field string, f fact) {
		if asked(field) {
			facts = append(facts, f)
		}
	}
	add("legal_basis", column(names.legalBasis, join(each(h.LegalBasis(), disclosure.Citation.String)), search.FieldLaw, search.FieldDocumentNumber))
	add("deadline", column(names.deadline, h.Deadline().String(), search.FieldDeadline))
	add("publisher", column(names.publisher, h.Publisher()))
	add("audiences", column(names.audiences, join(h.Audiences())))
	add("methods", column(names.methods, join(h.Methods())))
	add("levels", column(names.levels, join(h.Levels())))
	if asked("extra") {
		for heading, text := range h.Extra() {
			facts = append(facts, column(heading, text))
		}
	}
	return facts
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
		column(names.gloss, item.NameEN(), search.FieldNameEN),
		column(names.keywords, join(item.Keywords()), search.FieldKeyword),
		column(names.laws, join(slices.Values(laws)), search.FieldLaw),
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

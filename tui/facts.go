package tui

import (
	"iter"
	"slices"
	"strconv"
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
	strong      bool           // whether it is read out first
}

func (f fact) strongly() fact {
	f.strong = true
	return f
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
	owned := make(map[disclosure.Column]bool)
	for group := range item.ContentGroups() {
		facts = append(facts,
			column(names.contents, join(group.Contents()), search.FieldContent),
			column(names.channels, join(slices.Values(group.ChannelNames())), search.FieldChannel))
		facts = append(facts, l.cells(group, func(field disclosure.Column) bool {
			owned[field] = owned[field] || group.Owns(field)
			return group.Owns(field)
		})...)
	}
	facts = append(facts, l.cells(item, func(field disclosure.Column) bool { return !owned[field] })...)
	return slices.DeleteFunc(facts, func(f fact) bool { return f.text == "" })
}

// readOut returns the same with what is read out first: the channels, the law and
// the term. What the items mostly have in common, such as the contents, comes after.
func (l language) readOut(item disclosure.Item) []fact {
	names := l.labels()
	var groups []disclosure.ContentGroup
	owned := make(map[disclosure.Column]bool)
	for group := range item.ContentGroups() {
		groups = append(groups, group)
		for _, field := range []disclosure.Column{disclosure.ColumnLegalBasis, disclosure.ColumnDeadline, disclosure.ColumnPublisher, disclosure.ColumnAudiences, disclosure.ColumnMethods, disclosure.ColumnLevels, disclosure.ColumnExtra} {
			owned[field] = owned[field] || group.Owns(field)
		}
	}
	first := func(field disclosure.Column) bool {
		return field == disclosure.ColumnLegalBasis || field == disclosure.ColumnDeadline
	}
	contents := func(g disclosure.ContentGroup) fact {
		return column(names.contents, join(g.Contents()), search.FieldContent)
	}
	channels := func(g disclosure.ContentGroup) fact {
		return column(names.channels, l.channels(g), search.FieldChannel).strongly()
	}
	cells := func(h holder, asked func(field disclosure.Column) bool) (facts []fact) {
		for _, f := range l.cells(h, asked) {
			facts = append(facts, l.glossed(f, h))
		}
		return facts
	}

	facts := []fact{column(names.category, l.category(item.Category()), search.FieldCategory)}
	if len(groups) == 1 {
		facts = append(facts, channels(groups[0]))
	}
	facts = append(facts, cells(item, func(field disclosure.Column) bool { return first(field) && !owned[field] })...)
	for _, group := range groups {
		facts = append(facts, contents(group))
		if len(groups) > 1 {
			facts = append(facts, channels(group))
		}
		facts = append(facts, cells(group, group.Owns)...)
	}
	facts = append(facts, cells(item, func(field disclosure.Column) bool { return !first(field) && !owned[field] })...)
	return slices.DeleteFunc(facts, func(f fact) bool { return f.text == "" })
}

// channels names the channels of a group, in English behind their glosses.
func (l language) channels(g disclosure.ContentGroup) string {
	names := g.ChannelNames()
	if l != english {
		return join(slices.Values(names))
	}
	for i, name := range names {
		if channel, err := disclosure.ParseChannel(name); err == nil {
			names[i] = l.named(name, channel.NameEN())
		}
	}
	return strings.Join(names, "; ")
}

// glossed puts the English gloss of a term, an audience, a method or a level before
// it.
func (l language) glossed(f fact, h holder) fact {
	names := l.labels()
	switch {
	case l != english:
	case f.label == names.deadline:
		f.text = l.named(f.text, l.words().TermGloss(h.Deadline()))
	case f.label == names.audiences || f.label == names.methods || f.label == names.levels:
		values := strings.Split(f.text, "、")
		for i, value := range values {
			values[i] = l.named(value, l.words().Gloss(value))
		}
		f.text = strings.Join(values, "; ")
	}
	return f
}

// title is number and name, in English with the gloss.
func (l language) title(item disclosure.Item) string {
	return item.PrintedNumber() + " " + l.named(item.Name(), item.NameEN())
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
func (l language) cells(h holder, asked func(field disclosure.Column) bool) (facts []fact) {
	names := l.labels()
	add := func(field disclosure.Column, f fact) {
		if asked(field) {
			facts = append(facts, f)
		}
	}
	add(disclosure.ColumnLegalBasis, column(names.legalBasis, join(each(h.LegalBasis(), disclosure.Citation.String)), search.FieldLaw, search.FieldDocumentNumber).strongly())
	add(disclosure.ColumnDeadline, column(names.deadline, h.Deadline().String(), search.FieldDeadline).strongly())
	add(disclosure.ColumnPublisher, column(names.publisher, h.Publisher()))
	add(disclosure.ColumnAudiences, column(names.audiences, join(h.Audiences())))
	add(disclosure.ColumnMethods, column(names.methods, join(h.Methods())))
	add(disclosure.ColumnLevels, column(names.levels, join(h.Levels())))
	if asked(disclosure.ColumnExtra) {
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
	facts = append(facts, l.notes(item)...)
	return slices.DeleteFunc(facts, func(f fact) bool { return f.text == "" })
}

// notes returns what the transcription had to decide.
func (l language) notes(item disclosure.Item) (facts []fact) {
	for note := range item.Notes() {
		text := note.Text
		if l == english && note.TextEN != "" {
			text = note.TextEN
		}
		facts = append(facts, column(l.labels().note, text))
	}
	return facts
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

// heading is the same for where there is little room: the gloss comes first.
func (l language) heading(c disclosure.Category) string {
	return strconv.Itoa(c.Number) + " " + l.named(c.Name, c.NameEN)
}

// named returns a name, in English behind its gloss, where there is one.
func (l language) named(name, gloss string) string {
	if l == english && gloss != "" && gloss != name {
		return gloss + " " + name
	}
	return name
}

func join(texts iter.Seq[string]) string {
	return strings.Join(slices.Collect(texts), "、")
}

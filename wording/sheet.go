package wording

import (
	"slices"
	"strings"

	"github.com/seed2ea1efa0/disclosure"
)

// A Sheet is a title with facts below it, ready to be handed over.
type Sheet struct {
	Language           Language
	Title              string
	Printed, Editorial []Fact
}

// Item returns everything that there is to say of an item.
func (l Language) Item(item disclosure.Item) Sheet {
	return Sheet{l, item.String(), l.Printed(item), append(l.Editorial(item), l.Notes(item)...)}
}

// Summary returns what a clerk hands over of an item: its name, category,
// channels, laws and terms. Nothing in it is editorial.
func (l Language) Summary(item disclosure.Item) Sheet {
	var citations []string
	for citation := range item.LegalBasis() {
		citations = append(citations, citation.String())
	}
	return Sheet{Language: l, Title: l.Title(item), Printed: said(append([]Fact{
		l.CategoryFact(item),
		l.channels(item.ChannelNames()),
		l.fact("legal_basis", citations),
	}, l.terms(item)...))}
}

// terms returns the term of an item, or of each content group that has its own.
func (l Language) terms(item disclosure.Item) (facts []Fact) {
	for group := range item.ContentGroups() {
		if group.Owns(disclosure.ColumnDeadline) {
			facts = append(facts, l.fact("deadline", []string{l.contents(group).Text() + l.Colon() + group.Deadline().String()}))
		}
	}
	if facts == nil {
		facts = append(facts, l.fact("deadline", []string{item.Deadline().String()}))
	}
	return facts
}

// PlainText returns a line a fact. Everything in it is [Visible].
func (s Sheet) PlainText() string {
	var b strings.Builder
	b.WriteString(Visible(s.Title) + "\n")
	b.WriteString(s.Language.Text(s.Printed))
	if len(s.Editorial) > 0 {
		b.WriteString(s.Language.Pick("（", "(") + s.Language.EditorialHeading() + s.Language.Pick("）", ")") + "\n")
	}
	b.WriteString(s.Language.Text(s.Editorial))
	return b.String()
}

// Text returns a line a fact: its label, if it has one, and its text. Everything in
// it is [Visible].
func (l Language) Text(facts []Fact) string {
	var b strings.Builder
	for _, f := range facts {
		if f.Label != "" {
			b.WriteString(Visible(f.Label) + l.Colon())
		}
		b.WriteString(Visible(f.Text()) + "\n")
	}
	return b.String()
}

// Markdown returns a section of Markdown. Everything in it is [Visible].
func (s Sheet) Markdown() string {
	var b strings.Builder
	b.WriteString("## " + escapeMarkdown(s.Title) + "\n\n")
	s.list(&b, s.Printed)
	if len(s.Editorial) > 0 {
		b.WriteString("\n*" + s.Language.EditorialHeading() + "*\n\n")
	}
	s.list(&b, s.Editorial)
	return b.String()
}

func (s Sheet) list(b *strings.Builder, facts []Fact) {
	for _, f := range facts {
		b.WriteString("- **" + escapeMarkdown(f.Label) + "**" + s.Language.Colon() + escapeMarkdown(f.Text()) + "\n")
	}
}

// With returns the sheet with more facts below the printed ones.
func (s Sheet) With(facts ...Fact) Sheet {
	s.Printed = append(slices.Clip(s.Printed), facts...)
	return s
}

// escapeMarkdown escapes what Markdown would take for its own. A < is enough to
// keep HTML out.
func escapeMarkdown(s string) string {
	return strings.NewReplacer(
		`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", `\<`, "|", `\|`, "#", `\#`,
	).Replace(Visible(s))
}

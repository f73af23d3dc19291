package tui

import (
	"iter"
	"strings"

	"github.com/seed2ea1efa0/disclosure"
)

// PlainText returns an item in full, a line a column, with labels in the
// language "zh" or "en". Everything in it is [Visible].
func PlainText(item disclosure.Item, labels string) string {
	return language(labels).sheet(item).plain()
}

// Markdown returns an item in full as a Markdown section, with labels in the
// language "zh" or "en". Everything in it is [Visible].
func Markdown(item disclosure.Item, labels string) string {
	return language(labels).sheet(item).markdown()
}

// Answer returns what a clerk hands over of an item: its name, category,
// channels, laws and terms, with labels in the language "zh" or "en". Nothing in
// it is editorial. Everything in it is [Visible].
func Answer(item disclosure.Item, labels string) string {
	return language(labels).answerSheet(item).plain()
}

// A sheet is a title with facts below it, ready to be handed over.
type sheet struct {
	language            language
	title               string
	official, editorial []fact
}

func (l language) sheet(item disclosure.Item) sheet {
	return sheet{l, item.String(), l.official(item), l.editorial(item)}
}

// answerSheet has what is handed over of an item.
func (l language) answerSheet(item disclosure.Item) sheet {
	names := l.labels()
	return sheet{language: l, title: item.String(), official: append([]fact{
		column(names.category, l.category(item.Category())),
		column(names.channels, join(channelNames(item))),
		column(names.legalBasis, join(each(item.LegalBasis(), disclosure.Citation.String))),
	}, l.terms(item)...)}
}

// terms returns the term of an item, or of each content group that has its own.
func (l language) terms(item disclosure.Item) (facts []fact) {
	for group := range item.ContentGroups() {
		if group.Owns(disclosure.ColumnDeadline) {
			facts = append(facts, column(l.labels().deadline, join(group.Contents())+l.pick("：", ": ")+group.Deadline().String()))
		}
	}
	if facts == nil {
		facts = append(facts, column(l.labels().deadline, item.Deadline().String()))
	}
	return facts
}

// channelNames yields the names of all channels of an item, each once.
func channelNames(item disclosure.Item) iter.Seq[string] {
	return func(yield func(string) bool) {
		told := make(map[string]bool)
		for group := range item.ContentGroups() {
			for _, name := range group.ChannelNames() {
				if !told[name] && !yield(name) {
					return
				}
				told[name] = true
			}
		}
	}
}

func (s sheet) plain() string {
	var b strings.Builder
	b.WriteString(Visible(s.title) + "\n")
	for _, f := range s.official {
		b.WriteString(f.label + s.colon() + Visible(f.text) + "\n")
	}
	if len(s.editorial) > 0 {
		b.WriteString(s.language.pick("（", "(") + s.language.editorialHeading() + s.language.pick("）", ")") + "\n")
	}
	for _, f := range s.editorial {
		b.WriteString(f.label + s.colon() + Visible(f.text) + "\n")
	}
	return b.String()
}

func (s sheet) markdown() string {
	var b strings.Builder
	b.WriteString("## " + escapeMarkdown(s.title) + "\n\n")
	for _, f := range s.official {
		b.WriteString("- **" + f.label + "**" + s.colon() + escapeMarkdown(f.text) + "\n")
	}
	if len(s.editorial) > 0 {
		b.WriteString("\n*" + s.language.editorialHeading() + "*\n\n")
	}
	for _, f := range s.editorial {
		b.WriteString("- **" + f.label + "**" + s.colon() + escapeMarkdown(f.text) + "\n")
	}
	return b.String()
}

func (s sheet) colon() string { return s.language.pick("：", ": ") }

// escapeMarkdown escapes what Markdown would take for its own. A < is enough to
// keep HTML out.
func escapeMarkdown(s string) string {
	return strings.NewReplacer(
		`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", `\<`, "|", `\|`, "#", `\#`,
	).Replace(Visible(s))
}

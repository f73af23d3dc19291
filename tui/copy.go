package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

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

// A sheet is a title with facts below it, ready to be handed over.
type sheet struct {
	language            language
	title               string
	official, editorial []fact
}

func (l language) sheet(item disclosure.Item) sheet {
	return sheet{l, item.String(), l.official(item), l.editorial(item)}
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

func (m *Model) copyText() tea.Cmd     { return m.copy(sheet.plain, "") }
func (m *Model) copyMarkdown() tea.Cmd { return m.copy(sheet.markdown, " Markdown") }

// copy hands the sheets of the marked items, or else of the selected one or of
// its date, to the terminal, which puts them on the clipboard (OSC 52), also
// over ssh.
func (m *Model) copy(form func(sheet) string, name string) tea.Cmd {
	items := m.chosen()
	if len(items) == 0 {
		return m.refuseWithoutItem()
	}
	var texts []string
	if m.view() == dueView {
		texts = []string{form(m.dueSheet())}
		m.say("已复制最迟公开日"+name, "Copied the answer"+name)
	} else {
		for _, item := range items {
			texts = append(texts, form(m.language.sheet(item)))
		}
		m.say("已复制"+name+"："+itemNames(items, "、"), "Copied"+name+": "+itemNames(items, ", "))
	}
	return tea.SetClipboard(strings.Join(texts, "\n"))
}

func itemNames(items []disclosure.Item, separator string) string {
	names := make([]string, len(items))
	for i, item := range items {
		names[i] = item.String()
	}
	return strings.Join(names, separator)
}

package tui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"github.com/seed2ea1efa0/disclosure"
)

// copyAnswer copies what a clerk hands over: of the marked items, or else of the
// selected one, with the date where one is asked for.
func (m *Model) copyAnswer() tea.Cmd { return m.copy("", sheet.plain, m.answerWithDate) }

// copyMarkdown copies everything, as Markdown.
func (m *Model) copyMarkdown() tea.Cmd {
	return m.copy(" Markdown", sheet.markdown, func(item disclosure.Item) sheet {
		s := m.language.sheet(item)
		if m.view() == dueView {
			facts, _ := m.answer(item)
			s.official = append(s.official, facts...)
		}
		return s
	})
}

// answerWithDate has what is handed over of an item, and by which day it must be
// published where that is asked for.
func (m *Model) answerWithDate(item disclosure.Item) sheet {
	s := m.language.answerSheet(item)
	if m.view() == dueView {
		s.official = append(s.official, m.dateFacts(item)...)
	}
	return s
}

// copy copies the marked items, or else the selected one.
func (m *Model) copy(form string, text func(sheet) string, of func(disclosure.Item) sheet) tea.Cmd {
	items := m.chosen()
	if len(items) == 0 {
		return m.refuseWithoutItem()
	}
	m.remember()
	var texts []string
	for _, item := range items {
		texts = append(texts, text(of(item)))
	}
	c := copied{model: m, text: strings.Join(texts, "\n"), what: form + m.language.pick("：", ": ") + itemNames(items, m.language.pick("、", ", "))}
	if m.clipboard == nil {
		return m.sendToTerminal(c)
	}
	write := m.clipboard
	return func() tea.Msg {
		c.err = write(c.text)
		return c
	}
}

// A copied tells what became of a text that the clipboard was given.
type copied struct {
	model      *Model // which of several browsers
	text, what string
	err        error
}

// tellCopied says that the text is on the clipboard only where that is known.
func (m *Model) tellCopied(c copied) tea.Cmd {
	if c.err != nil {
		return m.sendToTerminal(c)
	}
	m.say("已复制"+c.what, "Copied"+c.what)
	return nil
}

// sendToTerminal hands the text to the terminal, which puts it on the clipboard
// (OSC 52) or does not, also over ssh, and answers nothing.
func (m *Model) sendToTerminal(c copied) tea.Cmd {
	if m.insideTmux {
		m.say("已发送到终端剪贴板（tmux 须 set -g set-clipboard on）"+c.what, "Sent to the terminal's clipboard (tmux needs set -g set-clipboard on)"+c.what)
	} else {
		m.say("已发送到终端剪贴板"+c.what, "Sent to the terminal's clipboard"+c.what)
	}
	return tea.SetClipboard(c.text)
}

func itemNames(items []disclosure.Item, separator string) string {
	names := make([]string, len(items))
	for i, item := range items {
		names[i] = item.String()
	}
	return strings.Join(names, separator)
}

// dateFacts returns the day to publish by, what must be said with it, and the
// day that it runs from.
func (m *Model) dateFacts(item disclosure.Item) []fact {
	all, _ := m.answer(item)
	facts := slices.DeleteFunc(all, func(f fact) bool { return f.tone == ordinary })
	if m.due.from.IsZero() {
		return facts
	}
	return append(facts, fact{label: m.language.changed(), text: m.language.words().Day(m.due.from)})
}

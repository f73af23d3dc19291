package tui

import (
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/search"
	"github.com/seed2ea1efa0/disclosure/wording"
)

// copyAnswer copies what a clerk hands over: of the marked items, or else of the
// selected one, with the date where one is asked for.
func (m *Model) copyAnswer() tea.Cmd { return m.copy("", wording.Sheet.PlainText, m.answerWithDate) }

// copyMarkdown copies everything, as Markdown.
func (m *Model) copyMarkdown() tea.Cmd {
	return m.copy(" Markdown", wording.Sheet.Markdown, func(item disclosure.Item) wording.Sheet {
		s := m.language.Item(item).With(m.ofCatalog(item)...).With(m.published(item)...)
		if m.view() == dueView {
			s = s.With(m.language.Lines(m.answers(item))...)
		}
		return s
	})
}

// answerWithDate has what is handed over of an item, with the piece that was published
// last, and by which day it must be published where that is asked for.
func (m *Model) answerWithDate(item disclosure.Item) wording.Sheet {
	s := m.language.Summary(item).With(m.ofCatalog(item)...).With(m.lastPublished(item)...)
	if m.view() == dueView {
		s = s.With(m.dateFacts(item)...)
	}
	return s
}

// ofCatalog names the catalogue of an item where several are open, and says what of it
// nobody has decided yet.
func (m *Model) ofCatalog(item disclosure.Item) (facts []wording.Fact) {
	if len(m.catalogs) > 1 {
		facts = append(facts, wording.Fact{Label: m.language.Pick("目录", "Catalogue"), Entries: []string{m.names.Title(item.Catalog())}})
	}
	if open := openQuestions(item.Catalog()); open > 0 {
		facts = append(facts, wording.Fact{Label: m.language.Label("open"), Entries: []string{m.language.Pick(
			"导入时有"+strconv.Itoa(open)+"处尚未决定，内容可能有误", wording.Plural(open, "open question")+" of the import: this may be wrong")}})
	}
	return facts
}

// copy copies the marked items, or else the selected one.
func (m *Model) copy(form string, text func(wording.Sheet) string, of func(disclosure.Item) wording.Sheet) tea.Cmd {
	items := m.chosen()
	if len(items) == 0 {
		return m.refuseWithoutItem()
	}
	if err := m.noAnswer(items); err != nil {
		m.status = m.language.Error(err)
		return nil
	}
	m.remember()
	var texts []string
	for _, item := range items {
		texts = append(texts, text(of(item)))
	}
	if query, ok := m.nearOf(items); ok {
		texts = slices.Insert(texts, 0, m.language.Near(query)+"\n")
	}
	c := copied{model: m, text: strings.Join(texts, "\n"), what: form + m.itemNames(items)}
	if m.clipboard == nil {
		return m.sendToTerminal(c)
	}
	write := m.clipboard
	return func() tea.Msg {
		c.err = write(c.text)
		return c
	}
}

// nearAlone reports whether some of the items are only near what is asked now: whoever
// pastes them must not take them for the answer.
func (m *Model) nearAlone(items []disclosure.Item) bool {
	return m.partial() && slices.ContainsFunc(m.found, func(h search.Hit) bool { return slices.Contains(items, h.Item) })
}

// nearOf returns what was asked where what is copied is only near that.
func (m *Model) nearOf(items []disclosure.Item) (query string, ok bool) {
	if at, listed := m.selectedVisit(); listed && len(m.marked) == 0 {
		v := m.log.visits[at]
		return strings.TrimSpace(v.query), v.near
	}
	return m.queryText(), m.nearAlone(items)
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
	switch {
	case m.insideTmux:
		m.say("已发送到终端剪贴板（tmux 须 set -g set-clipboard on）"+c.what, "Sent to the terminal's clipboard (tmux needs set -g set-clipboard on)"+c.what)
	case m.insideScreen: // which drops it, but hands on what is wrapped for the terminal outside
		const mostOfOneString = 512
		m.say("已通过 screen 发送到终端剪贴板"+c.what, "Sent through screen to the terminal's clipboard"+c.what)
		return tea.Raw(ansi.ScreenPassthrough(ansi.SetSystemClipboard(c.text), mostOfOneString))
	default:
		m.say("已发送到终端剪贴板"+c.what, "Sent to the terminal's clipboard"+c.what)
	}
	return tea.SetClipboard(c.text)
}

// itemTitle returns number and name of an item, behind its catalogue where several are
// open.
func (m *Model) itemTitle(item disclosure.Item) string {
	title := m.language.Title(item)
	if tag := m.tagOf(item); tag != "" {
		return tag + ":" + title
	}
	return title
}

// itemNames names an item whole, and several by their numbers.
func (m *Model) itemNames(items []disclosure.Item) string {
	if len(items) == 1 {
		return m.language.Colon() + m.itemTitle(items[0])
	}
	numbers := make([]string, len(items))
	for i, item := range items {
		numbers[i] = m.names.Item(item)
	}
	count := strconv.Itoa(len(items))
	return m.language.Pick(count+"项：", " "+count+" items: ") + strings.Join(numbers, m.language.Pick("、", ", "))
}

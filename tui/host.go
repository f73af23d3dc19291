package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/search"
	"github.com/seed2ea1efa0/disclosure/wording"
)

// A SelectionMsg tells a program that the browser is a part of which item is selected
// now; see [WithSelectionMsg].
type SelectionMsg struct {
	Model *Model          // which of several browsers
	Item  disclosure.Item // the zero Item where nothing is found
}

// WithSelectionMsg has the browser send a [SelectionMsg] at the start and whenever
// another item is selected.
func WithSelectionMsg() Option { return func(m *Model) { m.tells = true } }

// orNew makes a browser without a catalogue of the zero Model.
func (m *Model) orNew() *Model {
	if m.clock == nil {
		*m = *New(nil)
	}
	return m
}

// Current returns the selected item; ok is false where nothing is found.
func (m *Model) Current() (item disclosure.Item, ok bool) {
	h, ok := m.shown()
	return h.Item, ok
}

// Query returns what is typed.
func (m *Model) Query() string { return m.orNew().query.Value() }

// SetQuery replaces what is typed and shows what it finds. Call it, and the other
// methods that change something, where messages are handled: between two calls of
// [Model.Update].
func (m *Model) SetQuery(query string) {
	m.orNew().remember()
	m.due.reset()
	m.replaceQuery(query)
	m.refresh()
}

// Filter returns what the list is narrowed by.
func (m *Model) Filter() disclosure.Filter { return m.filter.Filter }

// SetFilter narrows the list to what a filter selects. An error is a
// [*disclosure.FilterError], and the list stays as it was.
func (m *Model) SetFilter(f disclosure.Filter) error {
	if err := m.orNew().check(f); err != nil {
		return err
	}
	if law, ok := m.catalog.Law(f.Law); ok {
		f.Law = law.Name
	}
	if channel, err := disclosure.ParseChannel(f.Channel); err == nil {
		f.Channel = channel.String()
	}
	m.remember()
	m.setFilter(narrowing{Filter: f})
	m.refresh()
	return nil
}

// check refuses a value that no item of any catalogue can have.
func (m *Model) check(f disclosure.Filter) (err error) {
	for _, catalog := range m.catalogs {
		if err = f.Check(catalog); err == nil {
			return nil
		}
	}
	return err
}

// Open selects an item and shows it in full. Where the query or the filter leave it
// out, they are dropped. ok is false where the catalogue has no such item.
func (m *Model) Open(item disclosure.Item) (ok bool) {
	m.orNew().remember()
	if !m.list.selectItem(item) {
		if !slices.ContainsFunc(m.everything, func(h search.Hit) bool { return h.Item == item }) {
			return false
		}
		m.filter = narrowing{}
		m.replaceQuery("")
		m.list.selectItem(item)
	}
	m.open()
	m.refresh()
	return true
}

// SetLanguage changes the language of the labels.
func (m *Model) SetLanguage(language wording.Language) {
	m.orNew().language = language
	m.refresh()
}

// Focus gives the browser the keys, which it has from the start.
func (m *Model) Focus() { m.orNew().blurred = false }

// Blur takes the keys and the cursor from the browser; it still follows the mouse.
func (m *Model) Blur() { m.orNew().blurred = true }

// Focused reports whether the browser has the keys.
func (m *Model) Focused() bool { return !m.blurred }

// tellSelection returns the command that sends a SelectionMsg, or nil where nothing
// has changed or nobody asked.
func (m *Model) tellSelection() tea.Cmd {
	item, _ := m.Current()
	if !m.tells || m.told && item == m.toldItem {
		return nil
	}
	m.told, m.toldItem = true, item
	return func() tea.Msg { return SelectionMsg{m, item} }
}

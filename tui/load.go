package tui

import (
	tea "charm.land/bubbletea/v2"

	"github.com/seed2ea1efa0/disclosure"
)

// Load returns a browser for a catalogue that is still to be read, such as a
// large file. It can be drawn and typed into at once; what is typed is found when
// the catalogue is there. [Model.Init] calls read, once and on another goroutine.
// It also returns the options that depend on the catalogue, such as
// [WithCalendars]. Where it returns an error, the user leaves the browser, and
// [Model.Err] returns it.
func Load(read func() (*disclosure.Catalog, []Option, error), options ...Option) *Model {
	return newModel(newContents(new(disclosure.Catalog)), loader{read: read}, options)
}

// A loader reads the catalogue.
type loader struct {
	read func() (*disclosure.Catalog, []Option, error) // nil when it was read
	err  error
}

func (l *loader) loading() bool { return l.read != nil }

// Err returns why the catalogue could not be read, what is wrong with the keys of
// [WithKeyMap], or nil.
func (m *Model) Err() error { return m.err }

// A loaded message brings the catalogue, or why there is none.
type loaded struct {
	model    *Model // which of several browsers
	contents contents
	options  []Option
	err      error
}

func (m *Model) readCatalog() tea.Msg {
	catalog, options, err := m.read()
	if err != nil {
		return loaded{model: m, err: err}
	}
	return loaded{m, newContents(catalog), options, nil}
}

// take puts what was read in place of the empty catalogue.
func (m *Model) take(l loaded) tea.Cmd {
	m.read = nil
	if l.err != nil {
		m.err = l.err
		return m.leave
	}
	m.contents = l.contents
	for _, option := range l.options {
		option(m)
	}
	m.findCalendars()
	cmd := m.makeIndex()
	m.find()
	return cmd
}

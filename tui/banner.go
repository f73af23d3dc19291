package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"
)

// WithBanner has a line below the query that lasts, for what a user must know all
// the time, such as that the catalogue is not the one that was asked for.
func WithBanner(text string) Option { return func(m *Model) { m.banner = text } }

// WithWatch asks every few seconds what a user must know all the time, and shows that in
// place of the text of [WithBanner]. It is called outside of [Model.Update], one call
// after the other.
func WithWatch(banner func() string) Option { return func(m *Model) { m.watches = banner } }

// A watched message brings what the banner says now.
type watched struct {
	model  *Model // which of several browsers
	banner string
}

// watch returns the command that asks for the banner again, or nil where nobody tells.
func (m *Model) watch() tea.Cmd {
	look := m.watches
	if look == nil {
		return nil
	}
	return tea.Tick(refreshEvery, func(time.Time) tea.Msg { return watched{m, look()} })
}

// takeBanner shows what is to be known now, and goes on watching.
func (m *Model) takeBanner(msg watched) tea.Cmd {
	if msg.model != m {
		return nil
	}
	m.banner = msg.banner
	return m.watch()
}

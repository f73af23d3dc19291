package tui

import (
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/wording"
	"github.com/seed2ea1efa0/disclosure/workday"
)

// Publications tell what was published of the items of a catalogue. The browser
// knows no registers; a program that does implements this, and zwgk is one.
type Publications interface {
	// Of returns what is known of an item on a day, with the words in a language. It
	// is called once Refresh has succeeded, and again after the next time.
	Of(item disclosure.Item, on workday.Date, in wording.Language) wording.Published

	// Refresh takes in what has changed. It is called every few seconds outside of
	// [Model.Update], one call after the other, while Of may be called. An error says
	// why there is nothing newer; what was there before then holds.
	Refresh() error
}

// WithPublications shows under an item what was published of it, and copies where
// the last piece is with the answer. Where they cannot be refreshed, a line says so
// as long as that lasts. Of nil nothing is shown.
func WithPublications(p Publications) Option {
	return func(m *Model) { m.registers = publications{source: p} }
}

// publications are what the browser knows of the registers.
type publications struct {
	source Publications // nil: there are none
	read   bool         // whether they could be read yet
	err    error        // why they could not be read last time

	// What was asked of the source since it was read, for a day and a language.
	known map[disclosure.Item]wording.Published
	on    workday.Date
	in    wording.Language

	counted bool // whether overdue holds for what is known and found
	overdue int  // how many of the items found have an overdue piece
}

// refreshEvery is how long the browser waits before it looks for changes again.
const refreshEvery = 3 * time.Second

// A refreshed message tells that the publications were read again, or why not.
type refreshed struct {
	model *Model // which of several browsers
	err   error
}

// A refreshDue message asks to look for changes.
type refreshDue struct{ model *Model }

// refreshPublications returns the command that reads the publications again, or nil
// where there are none.
func (m *Model) refreshPublications() tea.Cmd {
	source := m.registers.source
	if source == nil {
		return nil
	}
	return func() tea.Msg { return refreshed{m, source.Refresh()} }
}

// refreshing shows what was read and waits for the next time, or begins to read.
func (m *Model) refreshing(msg tea.Msg) tea.Cmd {
	if msg == (refreshDue{m}) {
		return m.refreshPublications()
	}
	if read, ok := msg.(refreshed); ok && read.model == m {
		m.registers.err = read.err
		m.registers.read = m.registers.read || read.err == nil
		m.registers.known = nil
		m.selection, m.filterMenu.stale = selection{}, true
		m.tally.forgetStatuses()
		if m.filter.status != noStatus {
			item, _ := m.Current()
			m.find()
			m.list.selectItem(item)
		}
		return tea.Tick(refreshEvery, func(time.Time) tea.Msg { return refreshDue{m} })
	}
	return nil
}

// publishedOf returns what is known of an item; ok is false where nothing could be
// read.
func (m *Model) publishedOf(item disclosure.Item) (p wording.Published, ok bool) {
	r := &m.registers
	if !r.read {
		return p, false
	}
	r.begin(m.now(), m.language)
	p, ok = r.known[item]
	if !ok {
		p = r.source.Of(item, r.on, r.in)
		r.known[item] = p
	}
	return p, true
}

// begin forgets what was asked for another day, in another language, or before the
// registers were read again.
func (r *publications) begin(on workday.Date, in wording.Language) {
	if r.known == nil || r.on != on || r.in != in {
		r.known, r.on, r.in = make(map[disclosure.Item]wording.Published), on, in
		r.counted = false
	}
}

// overdueFound counts the items found that have an overdue piece, as F3 does; of very
// many, which would have a key wait, none.
func (m *Model) overdueFound() int {
	const mostCounted = 10_000
	r := &m.registers
	if !r.read || m.list.found > mostCounted {
		return 0
	}
	r.begin(m.now(), m.language)
	if !r.counted {
		r.counted, r.overdue = true, 0
		for _, h := range m.list.hits[:m.list.found] {
			if m.stands(h.Item, overdueStatus) {
				r.overdue++
			}
		}
	}
	return r.overdue
}

// lastPublished returns what is handed over of the piece that was published last.
func (m *Model) lastPublished(item disclosure.Item) []wording.Fact {
	p, _ := m.publishedOf(item)
	return m.language.LastPublished(p)
}

// published returns all that is copied of an item's pieces.
func (m *Model) published(item disclosure.Item) []wording.Fact {
	p, ok := m.publishedOf(item)
	if !ok {
		return nil
	}
	return m.language.Published(p)
}

// latest returns the piece of an item that was published last.
func (m *Model) latest(item disclosure.Item) (piece wording.Publication, ok bool) {
	p, _ := m.publishedOf(item)
	if len(p.Latest) == 0 {
		return piece, false
	}
	return p.Latest[0], true
}

// overdue returns how many pieces of an item are overdue by the ledger.
func (m *Model) overdue(item disclosure.Item) int {
	p, _ := m.publishedOf(item)
	return p.Overdue
}

// isWebAddress reports whether a terminal may offer to open an address. A register
// can say anything.
func isWebAddress(text string) bool {
	return strings.HasPrefix(text, "https://") || strings.HasPrefix(text, "http://")
}

// lasting returns what a user must know all the time; "" where there is nothing.
func (m *Model) lasting() string {
	switch err := m.registers.err; {
	case err == nil:
		return m.banner
	case m.banner == "":
		return m.unread(err)
	default:
		return m.unread(err) + m.language.Pick("；", "; ") + m.banner
	}
}

// unread says that the registers cannot be read, and what is shown all the same.
func (m *Model) unread(err error) string {
	text := m.language.Pick("台账无法读取：", "the ledger cannot be read: ")
	if m.registers.read {
		text = m.language.Pick("台账无法重新读取，仍显示原来的：", "the ledger cannot be read again, it is shown as it was: ")
	}
	return text + m.language.Error(err)
}

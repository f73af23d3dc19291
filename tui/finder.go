package tui

import (
	tea "charm.land/bubbletea/v2"

	"github.com/seed2ea1efa0/disclosure/search"
)

// A finder finds items, once there is an index. In many items it looks on another
// goroutine, so that what is typed is drawn at once and what it finds follows.
type finder struct {
	index    *search.Index
	indexing bool            // whether it is being made
	session  *search.Session // of the index; the other goroutine has it while searching
	waiting  bool            // whether what is typed is not searched yet

	pressed   tea.KeyPressMsg  // the key at hand
	postponed *tea.KeyPressMsg // one that waits for what is found; nil where none does

	typing    bool   // whether the message at hand is text
	searching bool   // whether the other goroutine is looking
	wanted    string // the query that it is to look for; "" where none is

	answered      string // the query that was looked for last
	answer        search.Answer
	notUnderstood []string // words of the query
}

// fewItems are looked through while a key waits, in a millisecond or so.
const fewItems = 1000

// use takes an index of the catalogue.
func (f *finder) use(index *search.Index) {
	f.index, f.indexing, f.session = index, false, index.NewSession()
	f.answered, f.wanted = "", ""
}

// An indexed message brings the index that [Model.Init] has made.
type indexed struct {
	model *Model // which of several browsers
	index *search.Index
}

// makeIndex returns the command that makes the index, or nil where there is one.
func (m *Model) makeIndex() tea.Cmd {
	if m.index != nil {
		return nil
	}
	m.indexing = true
	catalogs := m.catalogs
	return func() tea.Msg { return indexed{m, search.New(catalogs...)} }
}

// search returns what a query finds; ok is false where that is not known yet.
func (m *Model) search(query string) (hits []search.Hit, ok bool) {
	m.wanted = ""
	m.notUnderstood = nil
	if m.loading() {
		return nil, false
	}
	if query == "" {
		return m.everything, true
	}
	if hits := m.named(query); len(hits) > 0 {
		return hits, true
	}
	if m.index == nil && !m.indexing {
		m.use(search.New(m.catalogs...))
	}
	if m.index == nil {
		return nil, false
	}
	if query != m.answered {
		if m.typing && len(m.everything) > fewItems {
			m.wanted = query
			return nil, false
		}
		m.answered, m.answer = query, m.lookNow(query)
	}
	m.notUnderstood = m.answer.Unused
	return m.answer.Hits, true
}

// lookNow looks for a query while the key waits.
func (m *Model) lookNow(query string) search.Answer {
	if m.searching {
		return m.index.Answer(query)
	}
	return m.session.Answer(query)
}

// An answered message brings what a query has found.
type answered struct {
	model  *Model // which of several browsers
	index  *search.Index
	query  string
	answer search.Answer
}

// look returns the command that looks for what is asked, one query at a time; nil where
// nothing is, or the one before is still looked for.
func (m *Model) look() tea.Cmd {
	if m.wanted == "" || m.searching {
		return nil
	}
	m.searching = true
	index, session, query := m.index, m.session, m.wanted
	return func() tea.Msg { return answered{m, index, query, session.Answer(query)} }
}

// takeAnswer shows what a query has found, unless another one is asked by now.
func (m *Model) takeAnswer(msg answered) {
	m.searching = false
	if msg.index != m.index || msg.query != m.wanted {
		return
	}
	m.answered, m.answer = msg.query, msg.answer
	m.find()
}

// postpone keeps a key that needs an item until it is known what is found.
func (m *Model) postpone() tea.Cmd {
	key := m.pressed
	m.postponed = &key
	name := m.keyName(key.String())
	m.say("就绪后执行 "+name, name+" is done when it is ready")
	return nil
}

// catchUp presses the key that waited.
func (m *Model) catchUp() tea.Cmd {
	if m.postponed == nil || m.waiting {
		return nil
	}
	return m.press(*m.postponed)
}

// mostAwaited are the items of which an index is made while a key waits that asks for
// what was found: a fifth of a second on a busy machine.
const mostAwaited = 3000

// settle has what is typed looked for before a key asks for what was found.
func (m *Model) settle() {
	if m.waiting && m.index == nil && !m.loading() && len(m.everything) <= mostAwaited {
		m.use(search.New(m.catalogs...)) // the one that is being made comes too late
		m.find()
	}
	if m.wanted != "" {
		m.find()
	}
}

// asksNow reports whether a query is being looked for.
func (m *Model) asksNow() bool {
	return m.wanted != "" && m.wanted == m.queryText()
}

package tui

import (
	"iter"
	"strings"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/search"
)

// A finder finds the items of a catalogue, once there is an index of it.
type finder struct {
	index      *search.Index
	indexing   bool            // whether it is being made
	session    *search.Session // of the index
	everything []search.Hit    // what an empty query finds
	headings   []listRow       // the rows of everything, by category
	waiting    bool            // whether what is typed is not searched yet
}

func newFinder(catalog *disclosure.Catalog) finder {
	f := finder{everything: make([]search.Hit, 0, catalog.Len())}
	for item := range catalog.Items() {
		f.everything = append(f.everything, search.Hit{Item: item})
	}
	f.headings = byCategory(f.everything, 0)
	return f
}

// use takes an index of the catalogue.
func (f *finder) use(index *search.Index) {
	f.index, f.indexing, f.session = index, false, index.NewSession()
}

// An indexed message brings the index that [Model.Init] has made.
type indexed struct {
	model *Model // which of several browsers
	index *search.Index
}

// fewItems are indexed in a millisecond, sooner than one could show that they
// are not.
const fewItems = 1000

// search returns what a query finds; ok is false where there is no index yet.
func (m *Model) search(query string) (hits []search.Hit, ok bool) {
	if query == "" {
		return m.everything, true
	}
	if m.index == nil && (!m.indexing || m.catalog.Len() <= fewItems) {
		m.use(search.New(m.catalog))
	}
	if m.index == nil {
		return nil, false
	}
	return m.session.Search(query), true
}

// find shows what the query and the filters leave.
func (m *Model) find() {
	query := strings.TrimSpace(m.query.Value())
	found, ok := m.search(query)
	m.found, m.waiting = found, !ok
	m.facets.stale = true
	hits := m.found
	if m.filters.any() {
		hits = nil
		for _, h := range m.found {
			if m.filters.match(h.Item) {
				hits = append(hits, h)
			}
		}
	}
	hits, pinned := m.pins.onTop(hits)
	switch {
	case query != "":
		m.list.show(hits, ranked(hits), false)
	case m.filters.any() || pinned > 0:
		m.list.show(hits, byCategory(hits, pinned), true)
	default:
		m.list.show(hits, m.headings, true)
	}
}

func items(hits []search.Hit) iter.Seq[disclosure.Item] {
	return func(yield func(disclosure.Item) bool) {
		for _, h := range hits {
			if !yield(h.Item) {
				return
			}
		}
	}
}

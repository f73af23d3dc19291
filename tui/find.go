package tui

import (
	"iter"
	"slices"
	"strconv"
	"strings"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/internal/text"
	"github.com/seed2ea1efa0/disclosure/search"
	"github.com/seed2ea1efa0/disclosure/wording"
)

// contents are the catalogues with what a browser derives from them.
type contents struct {
	catalog     *disclosure.Catalog   // the first
	catalogs    []*disclosure.Catalog // all that are open
	names       wording.CatalogNames
	everything  []search.Hit // what an empty query finds
	headings    []listRow    // the rows of everything, by category
	filterMenu  filterMenu
	tally       *tally // nil until the filters are asked for
	tallying    bool   // whether it is being made
	numberWidth int    // of the largest item number
	selection   selection
}

// A selection is what a filter selects.
type selection struct {
	filter narrowing
	items  map[disclosure.Item]bool
}

// selected returns what a filter selects; asked again, without asking the catalogue.
func (m *Model) selected(f narrowing) map[disclosure.Item]bool {
	if m.selection.items == nil || m.selection.filter != f {
		m.selection = selection{f, make(map[disclosure.Item]bool)}
		for item := range m.selects(f) {
			m.selection.items[item] = true
		}
	}
	return m.selection.items
}

// selects yields the items of all catalogues that a filter selects.
func (m *Model) selects(f narrowing) iter.Seq[disclosure.Item] {
	return func(yield func(disclosure.Item) bool) {
		for item := range m.contents.selects(f) {
			if m.stands(item, f.status) && !yield(item) {
				return
			}
		}
	}
}

// selects yields the items of all catalogues that a filter selects, whatever the ledger
// says of them.
func (c *contents) selects(f narrowing) iter.Seq[disclosure.Item] {
	return func(yield func(disclosure.Item) bool) {
		for i, catalog := range c.catalogs {
			if f.catalog != 0 && f.catalog != i+1 || f.numbers != 0 && f.numbers != i+1 {
				continue
			}
			for item := range catalog.Select(f.Filter) {
				if !yield(item) {
					return
				}
			}
		}
	}
}

// newContents returns the contents of one catalogue or several; nil is an empty one.
func newContents(catalogs ...*disclosure.Catalog) contents {
	if catalogs[0] == nil {
		catalogs[0] = new(disclosure.Catalog)
	}
	c := contents{catalog: catalogs[0], catalogs: catalogs, names: wording.NamesOf(catalogs...), numberWidth: 2}
	for _, catalog := range catalogs {
		for item := range catalog.Items() {
			c.everything = append(c.everything, search.Hit{Item: item})
			c.numberWidth = max(c.numberWidth, len(strconv.Itoa(item.Number())))
		}
	}
	c.headings = byCategory(c.everything, 0)
	return c
}

// named returns the items that a query names by catalogue and number, such as 社保:83.
func (m *Model) named(query string) (hits []search.Hit) {
	at := strings.LastIndexAny(query, ":：")
	if at < 0 {
		return nil
	}
	number, ok := text.Number(text.Fold(strings.TrimLeft(query[at:], ":：")))
	if !ok {
		return nil
	}
	for _, catalog := range m.names.Called(text.Fold(query[:at])) {
		if item, ok := catalog.Item(number); ok {
			hits = append(hits, search.Hit{Item: item})
		}
	}
	return hits
}

// find shows what the query and the filters leave.
func (m *Model) find() {
	query := m.queryText()
	found, ok := m.search(query)
	if !ok && m.wanted != "" {
		return // what was found before stands until the answer is there
	}
	m.found, m.waiting = found, !ok
	m.filterMenu.stale, m.registers.counted = true, false
	hits := m.filtered(m.found, query)
	pinned := 0
	if query == "" { // what is asked for goes before what is pinned
		hits, pinned = m.pins.onTop(hits)
	}
	switch {
	case query != "":
		m.list.show(hits, nil, false)
	case m.filtering() || pinned > 0:
		m.list.show(hits, byCategory(hits, pinned), true)
	default:
		m.list.show(hits, m.headings, true)
	}
	if siblings := m.siblings(hits, query); len(siblings) > 0 {
		m.list.showSiblings(siblings)
	}
	m.makeOffers(query)
}

// mostWithSiblings are the most hits below which the rest of their category is: an
// offer, where there is room, that must not pass for an answer.
const mostWithSiblings = 3

// siblings returns the rest of the category of a few hits that answer all of the query.
func (m *Model) siblings(hits []search.Hit, query string) (rest []search.Hit) {
	few := query != "" && len(hits) > 0 && len(hits) <= mostWithSiblings
	if !few || m.partial() || len(m.notUnderstood) > 0 || m.filtering() || m.height < tallScreen || len(m.catalogs) > 1 {
		return nil
	}
	category := hits[0].Item.Category()
	for _, h := range hits {
		if h.Item.Category() != category {
			return nil
		}
	}
	for item := range m.catalog.ItemsByCategory(category.Number) {
		if !slices.ContainsFunc(hits, func(h search.Hit) bool { return h.Item == item }) {
			rest = append(rest, search.Hit{Item: item})
		}
	}
	return rest
}

// filtered returns the hits that the filter selects. Those of no query are all items
// in their order, so they need not be looked up.
func (m *Model) filtered(found []search.Hit, query string) (hits []search.Hit) {
	switch {
	case !m.filtering():
		return found
	case query == "":
		for item := range m.selects(m.filter) {
			hits = append(hits, search.Hit{Item: item})
		}
		return hits
	}
	selected := m.selected(m.filter)
	for _, h := range found {
		if selected[h.Item] {
			hits = append(hits, h)
		}
	}
	return hits
}

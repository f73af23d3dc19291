package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"github.com/seed2ea1efa0/disclosure"
)

// A tally knows which items have each value of a column, so that what each would leave
// is counted without asking the catalogues again for each key.
type tally struct {
	choices []choice
	places  map[disclosure.Item]int32 // of the items, among all
	having  map[narrowing][]int32     // the places of those that have a value, in order
}

// A tallied message brings the tally of many items.
type tallied struct {
	model *Model // which of several browsers
	of    *disclosure.Catalog
	tally *tally
}

// makeTally makes the tally, of many items on another goroutine.
func (m *Model) makeTally() tea.Cmd {
	if m.tally != nil || m.tallying {
		return nil
	}
	c, withStatus := m.contents, m.registers.source != nil
	if len(m.everything) <= fewItems {
		m.tally = c.newTally(withStatus)
		return nil
	}
	m.tallying = true
	return func() tea.Msg { return tallied{m, c.catalog, c.newTally(withStatus)} }
}

// takeTally lists the choices, once what each would leave can be counted.
func (m *Model) takeTally(msg tallied) {
	if msg.of == m.catalog {
		m.tally, m.tallying, m.filterMenu.stale = msg.tally, false, true
	}
}

func (c *contents) newTally(withStatus bool) *tally {
	t := &tally{
		choices: c.choices(withStatus),
		places:  make(map[disclosure.Item]int32, len(c.everything)), having: make(map[narrowing][]int32),
	}
	for i, hit := range c.everything {
		t.places[hit.Item] = int32(i)
	}
	for _, choice := range t.choices {
		if choice.column != columnStatus { // which changes with the ledger
			t.having[choice.filter] = t.placesOf(c.selects(choice.filter))
		}
	}
	return t
}

// placesOf returns the places of items.
func (t *tally) placesOf(items func(yield func(disclosure.Item) bool)) (places []int32) {
	for item := range items {
		places = append(places, t.places[item])
	}
	return places
}

// placesWith returns the places of the items that have a value.
func (m *Model) placesWith(value narrowing) []int32 {
	places, ok := m.tally.having[value]
	if !ok {
		places = m.tally.placesOf(m.selects(value))
		m.tally.having[value] = places
	}
	return places
}

// forgetStatuses has what the ledger says counted again.
func (t *tally) forgetStatuses() {
	if t != nil {
		for s := overdueStatus; s <= unrecordedStatus; s++ {
			delete(t.having, narrowing{status: s})
		}
	}
}

// What an item fails of, beside the number of the one column, from 1 on.
const (
	failsNothing = 0
	failsMore    = -1
)

// countChoices counts what each choice would leave of what the query found, with the
// filters of the other columns as they are.
func (m *Model) countChoices() []int {
	fails := m.failures()
	counts := make([]int, len(m.tally.choices))
	for i, c := range m.tally.choices {
		column := int8(1 + slices.Index(filterColumns(), c.column))
		for _, place := range m.placesWith(c.filter) {
			if fails[place] == failsNothing || fails[place] == column {
				counts[i]++
			}
		}
	}
	return counts
}

// failures tells of each item what of the query and the filters it fails.
func (m *Model) failures() []int8 {
	fails := make([]int8, len(m.everything))
	if len(m.found) < len(fails) { // else the query found them all
		for i := range fails {
			fails[i] = failsMore
		}
		for _, hit := range m.found {
			fails[m.tally.places[hit.Item]] = failsNothing
		}
	}
	for column, part := range parts(m.filter) {
		with := m.placesWith(part)
		for place := range fails {
			if len(with) > 0 && with[0] == int32(place) {
				with = with[1:]
				continue
			}
			if fails[place] == failsNothing {
				fails[place] = int8(1 + slices.Index(filterColumns(), column))
			} else {
				fails[place] = failsMore
			}
		}
	}
	return fails
}

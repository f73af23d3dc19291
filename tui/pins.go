package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/internal/message"
	"github.com/seed2ea1efa0/disclosure/search"
)

// WithPins sets the items that are on top of the list as long as nothing is asked.
// save, if it is not nil, is called from another goroutine
// with what the user has pinned whenever that changes, one call after the other.
func WithPins(items []disclosure.Item, save func([]disclosure.Item) error) Option {
	return func(m *Model) {
		m.pins.items = slices.Clone(items)
		m.pins.save = save
	}
}

// pins are the items on top. They are the clerk's, not the caller's.
type pins struct {
	items  []disclosure.Item
	save   func([]disclosure.Item) error
	saving bool // whether a save is under way
	stale  bool // whether the pins have changed since it began
}

// A pinsSaved message tells what became of saving the pins.
type pinsSaved struct {
	model *Model
	err   error
}

func (p *pins) has(item disclosure.Item) bool { return slices.Contains(p.items, item) }

// onTop returns the hits with the pinned ones first, in the order of the pins,
// and how many those are.
func (p *pins) onTop(hits []search.Hit) (ordered []search.Hit, pinned int) {
	if len(p.items) == 0 {
		return hits, 0
	}
	at := make(map[disclosure.Item]int, len(p.items))
	for i, item := range p.items {
		at[item] = i
	}
	top := make([]search.Hit, 0, len(p.items))
	var rest []search.Hit
	for _, h := range hits {
		if _, ok := at[h.Item]; ok {
			top = append(top, h)
		} else {
			rest = append(rest, h)
		}
	}
	slices.SortFunc(top, func(a, b search.Hit) int { return at[a.Item] - at[b.Item] })
	return append(top, rest...), len(top)
}

// pin puts the selected item on top, or takes it from there.
func (m *Model) pin() tea.Cmd {
	item, ok := m.Current()
	if !ok {
		return m.refuseWithoutItem()
	}
	if at := slices.Index(m.pins.items, item); at >= 0 {
		m.pins.items = slices.Delete(slices.Clone(m.pins.items), at, at+1)
		m.say("已取消置顶："+item.String(), "no longer pinned: "+item.String())
	} else {
		m.pins.items = append(slices.Clip(m.pins.items), item)
		m.say("已置顶："+item.String(), "pinned: "+item.String())
	}
	m.find()
	m.list.selectItem(item)
	return m.savePins()
}

// savePins has the pins saved, unless that is under way: then once more after it,
// so that an earlier state never overwrites a later one.
func (m *Model) savePins() tea.Cmd {
	if m.pins.save == nil {
		return nil
	}
	if m.pins.saving {
		m.pins.stale = true
		return nil
	}
	m.pins.saving, m.pins.stale = true, false
	save, items := m.pins.save, slices.Clone(m.pins.items)
	return func() tea.Msg { return pinsSaved{m, save(items)} }
}

func (m *Model) pinsSaved(msg pinsSaved) tea.Cmd {
	m.pins.saving = false
	if msg.err != nil {
		m.say("置顶没有保存："+message.Chinese(msg.err), "the pins are not saved: "+msg.err.Error())
	}
	if m.pins.stale {
		return m.savePins()
	}
	return nil
}

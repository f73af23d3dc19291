package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/workday"
)

// A dueDate asks for the day that something was formed or changed, and keeps
// the last one.
type dueDate struct {
	entry entry
	from  workday.Date // what is typed, or zero where that is no date
	fresh bool         // whether the next text takes the place of the date
}

// set shows a date; a step beyond all dates changes nothing.
func (d *dueDate) set(from workday.Date) {
	if !from.IsZero() {
		d.from, d.fresh = from, true
		d.entry.set(from.String())
	}
}

// update takes keys and pastes.
func (d *dueDate) update(msg tea.Msg) {
	key, _ := msg.(tea.KeyPressMsg)
	_, pasted := msg.(tea.PasteMsg)
	if d.fresh && (pasted || key.Text != "") {
		d.entry.set("")
	}
	d.fresh = false
	d.entry.update(msg)
	d.from, _ = workday.ParseDate(d.entry.value())
}

// toggleDue opens the date for the selected item, or closes it.
func (m *Model) toggleDue() tea.Cmd {
	if _, ok := m.Current(); !ok {
		return m.refuseWithoutItem()
	}
	if m.due.entry.value() == "" {
		m.due.set(m.now())
	}
	m.toggle(dueView)
	return nil
}

func (m *Model) fromToday() tea.Cmd {
	m.due.set(m.now())
	return nil
}

func days(by int) func(*Model) tea.Cmd {
	return func(m *Model) tea.Cmd {
		m.due.set(m.due.from.AddDays(by))
		return nil
	}
}

func months(by int) func(*Model) tea.Cmd {
	return func(m *Model) tea.Cmd {
		m.due.set(addMonths(m.due.from, by))
		return nil
	}
}

// addMonths returns the same day of another month, or its last day where it is
// shorter; the zero Date where there is none.
func addMonths(date workday.Date, by int) workday.Date {
	if date.IsZero() {
		return date
	}
	year, month, day := date.Date()
	first := time.Date(year, month+time.Month(by), 1, 0, 0, 0, 0, time.UTC)
	for ; day > 0; day-- {
		if moved, err := workday.NewDate(first.Year(), first.Month(), day); err == nil {
			return moved
		}
	}
	return workday.Date{}
}

// drawDue draws the answer and the months that it spans.
func (m *Model) drawDue(item disclosure.Item, width int) []string {
	p := m.page(width)
	p.line(item.String(), m.styles.heading)
	facts, due := m.answer(item)
	for _, f := range facts {
		p.label(f.label, f.text, m.styles.tone(f.tone))
	}
	if !due.IsZero() {
		p.gap()
		p.block(m.drawMonths(m.due.from, due, width-2*pageMargin))
	}
	return p.lines
}

// dueSheet is the answer for the selected item, to be handed over.
func (m *Model) dueSheet() sheet {
	item, _ := m.Current()
	facts, _ := m.answer(item)
	return sheet{language: m.language, title: item.String(), official: facts}
}

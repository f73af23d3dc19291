package tui

import (
	"slices"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/wording"
)

// answers tells by which day an item must be published, counted from the day that
// is typed, for each of its terms.
func (m *Model) answers(item disclosure.Item) []wording.Answer {
	return wording.Question{
		From: m.due.from, Today: m.now(),
		Calendar: m.computesWith(), Others: slices.Collect(m.otherCalendars()),
	}.AskItem(item)
}

// dateFacts returns the day to publish by, what must be said with it, and the
// day that it runs from.
func (m *Model) dateFacts(item disclosure.Item) []wording.Fact {
	facts := slices.DeleteFunc(m.language.Lines(m.answers(item)), func(f wording.Fact) bool { return f.Tone == wording.Ordinary })
	if m.due.from.IsZero() {
		return facts
	}
	return append(facts, wording.Fact{Label: m.changed(), Entries: []string{m.language.Day(m.due.from)}})
}

// changed names the day that a term runs from.
func (m *Model) changed() string {
	return m.language.Pick("信息形成或变更日", "Formed or changed on")
}

package tui

import (
	"cmp"
	"errors"
	"slices"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/internal/message"
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

// noAnswer returns why there is no answer to copy where one is asked for: no date is
// typed, or the calendar does not reach that far.
func (m *Model) noAnswer(items []disclosure.Item) error {
	switch {
	case m.view() != dueView:
		return nil
	case m.due.from.IsZero():
		return cmp.Or(m.due.err, message.New(wording.Chinese.DatePrompt(), wording.English.DatePrompt()))
	}
	for _, item := range items {
		for _, answer := range m.answers(item) {
			if answer.Err != nil && !errors.Is(answer.Err, disclosure.ErrNoWorkingDays) {
				return answer.Err
			}
		}
	}
	return nil
}

// dateFacts returns the day to publish by, what must be said with it, and the
// day that it runs from.
func (m *Model) dateFacts(item disclosure.Item) []wording.Fact {
	facts := slices.DeleteFunc(m.language.Lines(m.answers(item)), func(f wording.Fact) bool { return f.Tone == wording.Ordinary })
	return append(facts, wording.Fact{Label: m.changed(), Entries: []string{m.language.Day(m.due.from)}})
}

// changed names the day that a term runs from.
func (m *Model) changed() string {
	return m.language.Pick("信息形成或变更日", "Formed or changed on")
}

package tui

import (
	"slices"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/tui/internal/wording"
	"github.com/seed2ea1efa0/disclosure/workday"
)

// answer tells by which day an item must be published, and why. The day is zero
// where there is none.
func (m *Model) answer(item disclosure.Item) (facts []fact, due workday.Date) {
	question := wording.Question{
		From: m.due.from, Today: m.now(),
		Calendar: m.computesWith(), Others: slices.Collect(m.otherCalendars()),
	}
	words := m.language.words()
	add := func(lines []wording.Line) {
		for _, line := range lines {
			facts = append(facts, fact{label: line.Label, text: line.Text, tone: line.Tone})
		}
	}
	answers := question.AskItem(item)
	for _, answer := range answers {
		add(words.Answer(answer))
	}
	latest := wording.Latest(answers)
	facts = append(facts, column(m.language.labels().category, m.language.category(item.Category())))
	add(words.Reasons(latest))
	return facts, latest.Due
}

// changed names the day that a term runs from.
func (l language) changed() string { return l.pick("信息形成或变更日", "Formed or changed on") }

package wording

import (
	"slices"

	"github.com/seed2ea1efa0/disclosure"
)

// AskItem answers the question for an item: once for each different term, in the
// order of its content groups. Where there are several, each answer tells for
// which contents it is.
func (q Question) AskItem(item disclosure.Item) []Answer {
	var answers []Answer
	for group := range item.ContentGroups() {
		at := slices.IndexFunc(answers, func(a Answer) bool { return a.Deadline == group.Deadline() })
		if at < 0 {
			at = len(answers)
			answers = append(answers, q.Ask(group.Deadline()))
		}
		answers[at].Contents = slices.AppendSeq(answers[at].Contents, group.Contents())
	}
	switch len(answers) {
	case 0:
		return []Answer{q.Ask(item.Deadline())}
	case 1:
		answers[0].Contents = nil
	}
	return answers
}

// Latest returns the answer with the latest day; the days between are those of
// all answers.
func Latest(answers []Answer) (latest Answer) {
	for i, a := range answers {
		if i == 0 || a.Due.After(latest.Due) {
			latest = a
		}
	}
	return latest
}

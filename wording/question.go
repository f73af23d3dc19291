package wording

import (
	"slices"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/workday"
)

// A Question asks by which day something must be published that was formed or
// changed on the day From.
type Question struct {
	From, Today workday.Date
	Calendar    *workday.Calendar   // that counts
	Others      []*workday.Calendar // whose answers are beside it
}

// An Answer is by which day something must be published. What else there is to say
// of it, its methods work out for those who say it.
type Answer struct {
	workday.Resolution       // the last day, and how sure it is; zero but for the region where there is none
	Err                error // why there is none

	Contents []string // what of an item the answer is for; none: all of it
	Deadline disclosure.Deadline
	From     workday.Date // not counted

	question Question
}

// Ask answers the question for one term.
func (q Question) Ask(deadline disclosure.Deadline) Answer {
	a := Answer{Deadline: deadline, From: q.From, question: q}
	a.Resolution, a.Err = deadline.Resolve(q.Calendar, q.From)
	a.Region = q.Calendar.Region() // also where there is no day
	return a
}

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
		if i == 0 || a.Date.After(latest.Date) {
			latest = a
		}
	}
	return latest
}

// Earliest returns which of the answers has the earliest day; the first where none has
// one.
func Earliest(answers []Answer) (at int) {
	for i, a := range answers {
		if a.Err == nil && (answers[at].Err != nil || a.Date.Before(answers[at].Date)) {
			at = i
		}
	}
	return at
}

// Left returns how long it is from today; ok is false where a calendar does not
// reach that far, or there is no day.
func (a Answer) Left() (left disclosure.Status, ok bool) {
	left, err := a.Deadline.Status(a.question.Calendar, a.From, a.question.Today)
	return left, err == nil
}

// Reply returns by which day an application for disclosure that arrived on From
// must be answered, and by which day where an extension was granted (Regulations on
// Open Government Information, article 33).
func (a Answer) Reply() (answered, extended Answer) {
	const extension = 20
	ask := func(extension int) Answer {
		deadline, _ := disclosure.ReplyDeadline(extension) // as the law has it
		return a.question.Ask(deadline)
	}
	return ask(0), ask(extension)
}

// isFollowedBy reports whether another calendar is that of a region whose own days cannot
// make it another day.
func (a Answer) isFollowedBy(other workday.Resolution) bool {
	last := slices.MaxFunc([]workday.Date{a.Date, a.Latest}, workday.Date.Compare)
	return other.Region != workday.National().Region() && slices.ContainsFunc(a.question.Others, func(calendar *workday.Calendar) bool {
		return calendar.Region() == other.Region && !calendar.MayDiffer(a.From.AddDays(1), last)
	})
}

// Others returns what the other calendars say where that is another day, or may be,
// in their order.
func (a Answer) Others() (others []workday.Resolution) {
	for _, calendar := range a.question.Others {
		other, err := a.Deadline.Resolve(calendar, a.From)
		if err == nil && (other.Provisional || other.Date != a.Date) {
			others = append(others, other)
		}
	}
	return others
}

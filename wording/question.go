package wording

import (
	"errors"
	"slices"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/workday"
)

// A Question asks by which day something must be published that was formed or
// changed on the day From.
type Question struct {
	From, Today workday.Date
	Calendar    *workday.Calendar   // that counts
	Others      []*workday.Calendar // whose answers stand beside it
}

// An Answer is by which day something must be published. What else there is to say
// of it, its methods work out for those who say it.
type Answer struct {
	Contents []string // what of an item the answer is for; none: all of it
	Deadline disclosure.Deadline
	From     workday.Date // not counted
	Region   string       // of the calendar that counted

	Due         workday.Date              // the last day; zero where there is none
	Err         error                     // why there is none
	Unannounced *workday.UnannouncedError // why Due is an estimate; nil if it is none

	question Question
}

// A Due is a last day, by other calendars or of other terms.
type Due struct {
	Date        workday.Date // zero where there is none
	Provisional bool
}

// Ask answers the question for one term.
func (q Question) Ask(deadline disclosure.Deadline) Answer {
	a := Answer{Deadline: deadline, From: q.From, Region: q.Calendar.Region(), question: q}
	a.Due, a.Err = deadline.Due(q.Calendar, q.From)
	if e, ok := errors.AsType[*workday.UnannouncedError](a.Err); ok {
		a.Due, a.Unannounced, a.Err = e.Estimate, e, nil
	}
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
		if i == 0 || a.Due.After(latest.Due) {
			latest = a
		}
	}
	return latest
}

// Provisional reports whether the day is an estimate.
func (a Answer) Provisional() bool { return a.Unannounced != nil }

// Left returns how long it is from today; ok is false where a calendar does not
// reach that far, or there is no day.
func (a Answer) Left() (left disclosure.Status, ok bool) {
	if a.Err != nil {
		return left, false
	}
	left, err := a.Deadline.Status(a.question.Calendar, a.From, a.question.Today)
	return left, err == nil
}

// Reply returns by which days an application for disclosure that arrived on From
// must be answered, at the latest and extended (Regulations on Open Government
// Information, article 33).
func (a Answer) Reply() (days [2]Due) {
	const extension = 20
	for i, more := range []int{0, extension} {
		if deadline, err := disclosure.ReplyDeadline(more); err == nil {
			days[i] = a.question.Ask(deadline).due()
		}
	}
	return days
}

func (a Answer) due() Due { return Due{a.Due, a.Provisional()} }

// An Other is what another calendar answers to the same question.
type Other struct {
	Region   string
	Due      Due
	Year     int  // whose arrangement is not known, where Due is an estimate
	Reported bool // whether the estimate counts days that are known from reports
}

// Others returns what the other calendars say, in their order.
func (a Answer) Others() (others []Other) {
	for _, calendar := range a.question.Others {
		asked := Question{From: a.From, Calendar: calendar}.Ask(a.Deadline)
		if asked.Err != nil {
			continue
		}
		other := Other{Region: calendar.Region(), Due: asked.due()}
		if e := asked.Unannounced; e != nil {
			other.Year, other.Reported = e.Year, e.Reported
		}
		others = append(others, other)
	}
	return others
}

// Differing returns those that give another day, or may.
func (a Answer) Differing() []Other {
	return slices.DeleteFunc(a.Others(), func(o Other) bool { return !o.Due.Provisional && o.Due.Date == a.Due })
}

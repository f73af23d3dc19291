// Package wording puts the answer to "by which day?" into words, once for the
// browser and the command: a [Question] about a deadline gives an [Answer], and a
// [Language] has the lines for it.
package wording

import (
	"errors"

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

// An Answer is by which day something must be published, and why.
type Answer struct {
	Contents []string // what of an item the answer is for; none: all of it
	Deadline disclosure.Deadline
	From     workday.Date // not counted
	Region   string       // of the calendar that counted

	Due         workday.Date              // the last day; zero where there is none
	Err         error                     // why there is none
	Unannounced *workday.UnannouncedError // why Due is an estimate; nil if it is none

	Left      disclosure.Status // from today, where LeftKnown
	LeftKnown bool

	Holidays   []Festival // between
	MakeUpDays []workday.Date
	Notices    []string // the document numbers that arrange the days between

	Others []Other // what other calendars say
	Reply  [2]Due  // to an application that arrived on From: at the latest, and extended
}

// A Due is a last day, by other calendars or of other terms.
type Due struct {
	Date        workday.Date // zero where there is none
	Provisional bool
}

// Ask answers the question for one term.
func (q Question) Ask(deadline disclosure.Deadline) Answer {
	a := Answer{Deadline: deadline, From: q.From, Region: q.Calendar.Region()}
	a.Due, a.Err = deadline.Due(q.Calendar, q.From)
	if e, ok := errors.AsType[*workday.UnannouncedError](a.Err); ok {
		a.Due, a.Unannounced, a.Err = e.Estimate, e, nil
	}
	if a.Err != nil {
		return a
	}
	left, err := deadline.Status(q.Calendar, q.From, q.Today)
	a.Left, a.LeftKnown = left, err == nil
	a.between(q.Calendar)
	a.Others = q.others(deadline)
	a.Reply = q.reply()
	return a
}

// reply returns by which days an application for disclosure that arrived on From
// must be answered (Regulations on Open Government Information, article 33).
func (q Question) reply() (days [2]Due) {
	const extension = 20
	for i, more := range []int{0, extension} {
		if deadline, err := disclosure.ReplyDeadline(more); err == nil {
			days[i], _ = due(deadline, q.Calendar, q.From)
		}
	}
	return days
}

func due(deadline disclosure.Deadline, calendar *workday.Calendar, from workday.Date) (Due, error) {
	date, err := deadline.Due(calendar, from)
	if e, ok := errors.AsType[*workday.UnannouncedError](err); ok {
		return Due{e.Estimate, true}, nil
	}
	return Due{date, false}, err
}

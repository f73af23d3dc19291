package disclosure

import (
	"errors"

	"github.com/seed2ea1efa0/disclosure/workday"
)

// A Status tells how a deadline stands on a day.
type Status struct {
	Due         workday.Date // the last day to publish
	Days        int          // calendar days left: 0 on the last day, negative when overdue
	Workdays    int          // working days left, likewise
	Provisional bool         // whether Due or Workdays is an estimate
}

// Overdue reports whether the last day has passed.
func (s Status) Overdue() bool { return s.Days < 0 }

// Status returns how the deadline of what was formed or changed on a day stands
// today. Where the answer rests on provisional days it is filled with the
// estimate and marked. Other errors are those of [Deadline.Due].
func (d Deadline) Status(calendar *workday.Calendar, from, today workday.Date) (Status, error) {
	var s Status
	var err error
	s.Due, err = d.Due(calendar, from)
	if e, ok := errors.AsType[*workday.UnannouncedError](err); ok {
		s.Due, s.Provisional, err = e.Estimate, true, nil
	}
	if err != nil {
		return Status{}, err
	}
	s.Days = s.Due.DaysSince(today)
	s.Workdays, err = workdaysLeft(calendar, today, s.Due)
	if e, ok := errors.AsType[*workday.UnannouncedError](err); ok {
		s.Workdays, s.Provisional, err = e.Workdays, true, nil
	}
	if err != nil {
		return Status{}, err
	}
	return s, nil
}

// workdaysLeft counts the working days after today up to the last day, or,
// negative, those that passed since: none on the weekend after it.
func workdaysLeft(calendar *workday.Calendar, today, due workday.Date) (int, error) {
	if !due.Before(today) {
		return calendar.Between(today, due)
	}
	n, err := calendar.Between(due, today)
	if e, ok := errors.AsType[*workday.UnannouncedError](err); ok {
		e.Workdays = -e.Workdays
	}
	return -n, err
}

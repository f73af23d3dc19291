package disclosure

import (
	"errors"

	"github.com/seed2ea1efa0/disclosure/workday"
)

// A Status tells how a deadline stands on a day.
//
// Days and Workdays count apart: of what was due on a Friday, Days is -1 on the
// Saturday after it, and Workdays still 0. It is overdue all the same.
type Status struct {
	Due      workday.Date `json:"due"`      // the last day to publish
	Days     int          `json:"days"`     // calendar days left: 0 on the last day, negative when overdue
	Workdays int          `json:"workdays"` // working days left; negative: those that passed since the last day

	// Provisional means that Due is an estimate, for it needs a year that is not
	// announced yet.
	Provisional bool `json:"provisional"`
	// WorkdaysProvisional means that Workdays is one. Of a settled last day that is
	// so where today lies in such a year.
	WorkdaysProvisional bool `json:"workdays_provisional"`
}

// Overdue reports whether the last day has passed, be it by a weekend.
func (s Status) Overdue() bool { return s.Days < 0 }

// Status returns how the deadline of what was formed or changed on a day stands
// today. What rests on provisional days is filled with the estimate and marked.
// Other errors are those of [Deadline.Due].
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
		s.Workdays, s.WorkdaysProvisional, err = e.Workdays, true, nil
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

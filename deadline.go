package disclosure

import (
	"errors"
	"fmt"
	"strconv"

	"github.com/seed2ea1efa0/disclosure/internal/text"
	"github.com/seed2ea1efa0/disclosure/workday"
)

// A Deadline is a term within which something must be made public (公开时限), as
// printed: usually a number of working days from an event, such as
// 信息形成或者变更之日起20个工作日内. Deadlines are comparable with ==; the zero
// Deadline is none.
type Deadline struct {
	text        string
	trigger     string
	workingDays int
	proviso     string
	counts      bool // whether the term is a number of working days
}

// ParseDeadline reads a term as printed and keeps its text. Every text is a
// Deadline. It has working days where the text says exactly one number of them to
// publish within, however it is printed: 信息形成（变更）20个工作日内,
// 信息形成后，7个工作日内公开, 二十个工作日内, with blanks that a narrow cell left
// behind, with a closing clause that leaves the term as it is ([Deadline.Proviso]).
//
// It has none, and no date is computed from it, where it counts calendar days
// (20日内), says when in words (及时公开), has two terms in one, counts back from an
// event (听证7个工作日前), says how long something is displayed (公示5个工作日) or how
// often (每季度), or can be read in two ways.
func ParseDeadline(text string) Deadline {
	d := Deadline{text: text}
	if t, ok := readTerm(text); ok {
		d.trigger, d.workingDays, d.proviso, d.counts = t.trigger, t.days, t.proviso, true
	}
	return d
}

// WithinWorkingDays returns the deadline of n working days, at least 1, from
// whatever event, as in "20个工作日内".
func WithinWorkingDays(n int) (Deadline, error) {
	if n < 1 {
		return Deadline{}, fmt.Errorf("a deadline of %d working days: it has at least 1", n)
	}
	return ParseDeadline(strconv.Itoa(n) + "个工作日内"), nil
}

// ReplyDeadline returns the term for the reply to an application for disclosure
// (依申请公开): 20 working days from receipt, extended by up to 20 more, of which
// the applicant must be told. The time in which a third party is heard does not
// count. Source: Regulations on Open Government Information (政府信息公开条例),
// article 33.
func ReplyDeadline(extension int) (Deadline, error) {
	const term, most = 20, 20
	if extension < 0 || extension > most {
		return Deadline{}, fmt.Errorf("an extension of %d working days: the regulations allow 0 to %d", extension, most)
	}
	return ParseDeadline("收到申请之日起" + strconv.Itoa(term+extension) + "个工作日内"), nil
}

// WorkingDays returns the number of working days; ok is false where the term is
// no number of working days.
func (d Deadline) WorkingDays() (n int, ok bool) { return d.workingDays, d.counts }

// Trigger returns the event that the working days run from, such as
// 信息形成或者变更之日起, without blanks; "" where the term names none.
func (d Deadline) Trigger() string { return d.trigger }

// Proviso returns the closing clause of a term with working days, such as
// 法律法规另有规定的除外, or "". Who tells the date tells it, too.
func (d Deadline) Proviso() string { return d.proviso }

// String returns the term as printed.
func (d Deadline) String() string { return d.text }

// AppendText appends the term as printed. The error is always nil.
func (d Deadline) AppendText(b []byte) ([]byte, error) { return append(b, d.text...), nil }

// MarshalText returns the term as printed. The error is always nil.
func (d Deadline) MarshalText() ([]byte, error) { return d.AppendText([]byte{}) }

// UnmarshalText does what [ParseDeadline] does.
func (d *Deadline) UnmarshalText(text []byte) error {
	*d = ParseDeadline(string(text))
	return nil
}

// ErrNoWorkingDays says that no date follows from a term, for it is no number of
// working days.
var ErrNoWorkingDays = errors.New("no number of working days")

// Due returns the last day to publish what was formed or changed on a day, or
// the last day to reply to what was received on it. That day is not counted; day
// 1 is the next working day (Civil Code, art. 201). Errors are those of
// [workday.Calendar.Add], and [ErrNoWorkingDays].
func (d Deadline) Due(calendar *workday.Calendar, from workday.Date) (workday.Date, error) {
	if !d.counts {
		return workday.Date{}, fmt.Errorf("the term %q is %w: no date follows from it", text.Abridge(d.text), ErrNoWorkingDays)
	}
	return calendar.Add(from, d.workingDays)
}

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

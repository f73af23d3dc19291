package ledger

import (
	"cmp"
	"errors"
	"strconv"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/internal/message"
	"github.com/seed2ea1efa0/disclosure/workday"
)

// A Kind says how a piece or a request is on a day.
type Kind uint8

const (
	Unknown  Kind = iota // nothing can be said; Reason tells why
	OnTime               // published by the last day
	Late                 // published after it
	Open                 // not published, and the last day has not passed
	Overdue              // not published, and the last day has passed
	NoMatter             // no matter of the catalogue
	Ask                  // a person must say which matter
	Answered             // a request that was answered in time
)

// String returns the kind as the JSON has it, such as "on_time".
func (k Kind) String() string {
	switch k {
	case OnTime:
		return "on_time"
	case Late:
		return "late"
	case Open:
		return "open"
	case Overdue:
		return "overdue"
	case NoMatter:
		return "none"
	case Ask:
		return "ask"
	case Answered:
		return "answered"
	}
	return "unknown"
}

// MarshalText returns what String returns.
func (k Kind) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// A Status tells how a piece or a request is on a day.
type Status struct {
	Kind Kind

	// Due is the last day to publish, zero where none is known. Where a year is not
	// announced it is the safe one, and Provisional is set; Earliest and Latest are
	// then the days between which a notice can put it, as in [workday.Resolution].
	Due              workday.Date
	Provisional      bool
	Earliest, Latest workday.Date

	// WorkingDays is by how many working days the piece is late or overdue, and of
	// an open one how many are left. It is 0 on the weekend after the last day, and an
	// estimate where WorkingDaysProvisional is set: a year between is not announced.
	WorkingDays            int
	WorkingDaysProvisional bool

	// Reason says why nothing can be said, else nil.
	Reason error
}

// String returns what a log needs, such as "overdue by 3, due 2026-09-29".
func (s Status) String() string {
	text := s.Kind.String()
	switch {
	case s.Reason != nil:
		return text + ": " + s.Reason.Error()
	case s.Due.IsZero():
		return text
	case s.Kind == Late || s.Kind == Overdue:
		text += " by " + strconv.Itoa(s.WorkingDays)
	case s.Kind == Open:
		text += " for " + strconv.Itoa(s.WorkingDays)
	}
	text += ", due " + s.Due.String()
	if s.Provisional {
		text += " (provisional)"
	}
	return text
}

// Status returns how the entry is on a day: first whether it belongs to a matter
// at all, then whether its days can be told, then whether it is in time.
func (e Entry) Status(calendar *workday.Calendar, today workday.Date) Status {
	switch {
	case today.IsZero():
		return Status{Reason: errNoToday}
	case e.Request != nil:
		return e.requestStatus(calendar, today)
	case e.Match == Unmatched:
		return Status{Kind: NoMatter}
	case e.Match == Asked:
		return Status{Kind: Ask}
	case e.Doubt != nil:
		return Status{Reason: e.Doubt}
	case e.From().IsZero() && e.events == nil:
		return Status{Reason: errNotFormed}
	case e.Changed.After(today):
		return Status{Reason: message.New("变更日期 %v 在今天（%v）之后", "changed on %v, after the day of asking (%v)", e.Changed, today)}
	case e.Formed.After(today):
		return Status{Reason: message.New("形成日期 %v 在今天（%v）之后", "formed on %v, after the day of asking (%v)", e.Formed, today)}
	case e.Published.After(today):
		return Status{Reason: message.New("公开日期 %v 在今天（%v）之后", "published on %v, after the day of asking (%v)", e.Published, today)}
	case !e.Published.IsZero() && e.Published.Before(e.Formed) && e.Changed.IsZero():
		return Status{Reason: message.New("公开日期 %v 早于形成日期 %v", "published on %v, before it was formed on %v", e.Published, e.Formed)}
	}
	return e.byTerms(calendar, today)
}

var (
	errNoToday     = message.New("没有说今天是哪一天", "the day of asking is not given")
	errNotFormed   = message.New("没有形成日期", "there is no day on which it was formed")
	errNotReceived = message.New("没有收到日期", "there is no day on which it was received")
	errNoTerm      = message.New("目录没有写这一事项公开什么、何时公开", "the catalogue does not say what is published of the matter, and by when")
	errTermsDiffer = message.New("事项的各项内容期限不同，看不出这一件按哪一个", "the matter's contents have different terms, and which is this piece's cannot be told")
	errUnstated    = message.New("台账没有公开日期一栏", "the register has no column for the day of publication")
)

// byTerms judges the entry by the term of its matter. Which content of several a piece
// is, no register says: where their terms differ, what holds by each of them is said.
func (e Entry) byTerms(calendar *workday.Calendar, today workday.Date) Status {
	said := Status{Reason: errNoTerm}
	first := true
	for group := range e.Item.ContentGroups() {
		from, err := e.fromOf(group.Deadline())
		s := Status{Reason: err}
		if err == nil {
			s = dueStatus(group.Deadline(), calendar, from)
		}
		if s.Reason == nil {
			s.Reason = e.unsaid()
		}
		s = s.settle(calendar, e.Published, today)
		switch {
		case first:
			said, first = s, false
		case s.Kind != said.Kind:
			return Status{Reason: errTermsDiffer}
		case s.saysLess(said):
			said = s
		}
	}
	return said
}

// unsaid says why the register does not tell whether the piece was published in its term,
// or is nil.
func (e Entry) unsaid() error {
	switch {
	case e.Unstated:
		return errUnstated
	case !e.Published.IsZero() && e.Published.Before(e.Changed):
		return message.New("公开日期 %v 早于变更日期 %v：看不出变更后的是否已公开",
			"published on %v, before it was changed on %v: whether the change is published cannot be told", e.Published, e.Changed)
	}
	return nil
}

// saysLess reports whether s, which is of the same kind, holds wherever the other does:
// it is late by fewer days, or open for fewer.
func (s Status) saysLess(other Status) bool {
	if s.Kind == Late || s.Kind == Overdue {
		return s.Due.After(other.Due)
	}
	return s.Due.Before(other.Due)
}

func dueStatus(d disclosure.Deadline, calendar *workday.Calendar, from workday.Date) Status {
	due, err := d.Resolve(calendar, from)
	if err != nil {
		return Status{Reason: err}
	}
	return Status{Due: due.Date, Provisional: due.Provisional, Earliest: due.Earliest, Latest: due.Latest}
}

// settle compares the last day with the day something was done, zero for not yet.
func (s Status) settle(calendar *workday.Calendar, done, today workday.Date) Status {
	if s.Reason != nil {
		return s
	}
	switch {
	case !done.IsZero() && !done.After(s.Due):
		s.Kind = OnTime
	case !done.IsZero():
		s.Kind = Late
		s.count(calendar, s.Due, done)
	case today.After(s.Due):
		s.Kind = Overdue
		s.count(calendar, s.Due, today)
	default:
		s.Kind = Open
		s.count(calendar, today, s.Due)
	}
	return s
}

// count counts working days, by the estimate where a year is not announced.
func (s *Status) count(calendar *workday.Calendar, from, to workday.Date) {
	n, err := calendar.Between(from, to)
	if e, ok := errors.AsType[*workday.UnannouncedError](err); ok {
		s.WorkingDays, s.WorkingDaysProvisional = e.Workdays, true
		return
	}
	s.WorkingDays = n
}

// mostExtension is by how many working days the term of a reply may be extended once
// (Regulation on disclosure, art. 33).
const mostExtension = 20

func (e Entry) requestStatus(calendar *workday.Calendar, today workday.Date) Status {
	q := e.Request
	from := q.Received
	if !q.Supplemented.IsZero() {
		from = q.Supplemented
	}
	switch {
	case e.Doubt != nil:
		return Status{Reason: e.Doubt}
	case from.IsZero():
		return Status{Reason: errNotReceived}
	case from.After(today):
		return Status{Reason: message.New("收到日期 %v 在今天（%v）之后", "received on %v, after the day of asking (%v)", from, today)}
	case q.Answered.After(today):
		return Status{Reason: message.New("答复日期 %v 在今天（%v）之后", "answered on %v, after the day of asking (%v)", q.Answered, today)}
	case !q.Answered.IsZero() && q.Answered.Before(q.Received):
		return Status{Reason: message.New("答复日期 %v 早于收到日期 %v", "answered on %v, before it was received on %v", q.Answered, q.Received)}
	}
	extension := 0
	if q.Extended {
		extension = cmp.Or(q.ExtendedBy, mostExtension)
	}
	term, err := disclosure.ReplyDeadline(extension)
	if err != nil {
		return Status{Reason: err}
	}
	s := dueStatus(term, calendar, from).settle(calendar, q.Answered, today)
	if s.Kind == OnTime {
		s.Kind = Answered
	}
	return s
}

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

package disclosure

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

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
	counts      bool // whether the term is a number of working days
}

// ParseDeadline reads a term as printed and keeps its text. Every text is a
// Deadline; what it cannot read as one number of working days that run from an
// event (及时公开, 按年公开, 20日内, which are calendar days, or two terms in one)
// has no working days, and no date is computed from it.
//
// Blanks that a narrow cell left behind and full-width digits are understood.
func ParseDeadline(text string) Deadline {
	d := Deadline{text: text}
	before, after, found := strings.Cut(strings.Map(solid, text), "工作日")
	before = strings.TrimSuffix(before, "个")
	trigger := strings.TrimRight(before, "0123456789")
	days, err := strconv.Atoi(before[len(trigger):])
	if found && err == nil && startsTerm(trigger) && endsTerm(after) {
		d.trigger, d.workingDays, d.counts = trigger, days, true
	}
	return d
}

// solid drops blanks and folds full-width digits.
func solid(r rune) rune {
	switch {
	case r == ' ', r == '\u00a0', r == '\u3000', r == '\t', r == '\n', r == '\r':
		return -1
	case r >= '０' && r <= '９':
		return r - '０' + '0'
	}
	return r
}

// startsTerm tells an event that a term runs from (…之日起, …后) from a term that
// counts otherwise (提前5个工作日, 每20个工作日).
func startsTerm(trigger string) bool {
	return trigger == "" || strings.HasSuffix(trigger, "起") ||
		strings.HasSuffix(trigger, "后") || strings.HasSuffix(trigger, "之日")
}

// endsTerm accepts nothing, 内, 以内 or 之内, and a verb after it (内予以公开), but
// no further clause.
func endsTerm(rest string) bool {
	rest = strings.TrimSuffix(rest, "。")
	if rest == "" {
		return true
	}
	before, verb, found := strings.Cut(rest, "内")
	return found && (before == "" || before == "以" || before == "之") &&
		!strings.ContainsAny(verb, "0123456789，,；;。：:（(、日")
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

// String returns the term as printed.
func (d Deadline) String() string { return d.text }

// MarshalText returns the term as printed.
func (d Deadline) MarshalText() ([]byte, error) { return []byte(d.text), nil }

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

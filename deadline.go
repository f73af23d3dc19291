package disclosure

import (
	"database/sql/driver"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/seed2ea1efa0/disclosure/internal/message"
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
	workingDays int // 0 where the term is no number of them
	proviso     string
}

// ParseDeadline reads a term as printed and keeps its text. Every text is a
// Deadline. It has working days where the text says exactly one number of them to
// publish within, however it is printed: 信息形成（变更）20个工作日内,
// 信息形成后，7个工作日内公开, 二十个工作日内, with blanks that a narrow cell left
// behind, with a closing clause that leaves the term as it is ([Deadline.Proviso]).
//
// It has none, and no date is computed from it, where it counts calendar days
// (20日内), is no time at all (0个工作日), says when in words (及时公开), has two terms
// in one, counts back from an event (听证7个工作日前), says how long something is
// displayed (公示5个工作日) or how often (每季度), or can be read in two ways.
func ParseDeadline(text string) Deadline {
	d := Deadline{text: text}
	if t, ok := readTerm(text); ok && t.days > 0 {
		d.trigger, d.workingDays, d.proviso = t.trigger, t.days, t.proviso
	}
	return d
}

// deadlines are those that were read, by their text: most tables print a few terms over
// and over.
type deadlines map[string]Deadline

// parse does what [ParseDeadline] does, once for each text.
func (known deadlines) parse(text string) Deadline {
	d, ok := known[text]
	if !ok {
		d = ParseDeadline(text)
		known[text] = d
	}
	return d
}

// WithinWorkingDays returns the deadline of n working days, at least 1, from
// whatever event, as in "20个工作日内".
func WithinWorkingDays(n int) (Deadline, error) {
	if n < 1 {
		return Deadline{}, message.New("期限为%d个工作日：至少为1个", "a deadline of %d working days: it has at least 1", n)
	}
	return within("", n), nil
}

// within returns what [ParseDeadline] makes of the plain words for a term.
func within(trigger string, workingDays int) Deadline {
	return Deadline{
		text:    trigger + strconv.Itoa(workingDays) + "个" + workingDay + "内",
		trigger: trigger, workingDays: workingDays,
	}
}

// ReplyDeadline returns the term for the reply to an application for disclosure
// (依申请公开): 20 working days from receipt, extended by up to 20 more, of which
// the applicant must be told. The time in which a third party is heard does not
// count. Source: Regulations on Open Government Information (政府信息公开条例),
// article 33.
func ReplyDeadline(extension int) (Deadline, error) {
	const term, most = 20, 20
	if extension < 0 || extension > most {
		return Deadline{}, message.New("延长%d个工作日：条例规定为0至%d个", "an extension of %d working days: the regulations allow 0 to %d", extension, most)
	}
	return within("收到申请之日起", term+extension), nil
}

// WorkingDays returns the number of working days; ok is false where the term is
// no number of working days.
func (d Deadline) WorkingDays() (n int, ok bool) { return d.workingDays, d.workingDays > 0 }

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

// Value stores the term in a database as printed, and the zero Deadline as NULL.
// It implements [driver.Valuer].
func (d Deadline) Value() (driver.Value, error) {
	if d == (Deadline{}) {
		return nil, nil
	}
	return textValue(d.MarshalText())
}

// Scan reads a term from a database: text as [ParseDeadline] does, or NULL for
// the zero Deadline. It implements [database/sql.Scanner].
func (d *Deadline) Scan(value any) error {
	return scanText(d.UnmarshalText, value, "公开时限：时限按原文保存，如 20个工作日内", "term, stored as printed, such as 20个工作日内")
}

// MarshalBinary returns what [Deadline.MarshalText] returns.
func (d Deadline) MarshalBinary() ([]byte, error) { return d.MarshalText() }

// UnmarshalBinary does what [Deadline.UnmarshalText] does.
func (d *Deadline) UnmarshalBinary(data []byte) error { return d.UnmarshalText(data) }

// Due returns the last day to publish what was formed or changed on a day, or
// the last day to reply to what was received on it. That day is not counted; day
// 1 is the next working day (Civil Code, art. 201). Errors are those of
// [workday.Calendar.Add], and [ErrNoWorkingDays].
func (d Deadline) Due(calendar *workday.Calendar, from workday.Date) (workday.Date, error) {
	if d.workingDays == 0 {
		return workday.Date{}, &noDate{d}
	}
	return calendar.Add(from, d.workingDays)
}

// Resolve returns the day of [Deadline.Due] also where a year decides it that is
// not announced yet, and how sure it is. Errors are a [*workday.RangeError] and
// [ErrNoWorkingDays].
func (d Deadline) Resolve(calendar *workday.Calendar, from workday.Date) (workday.Resolution, error) {
	if d.workingDays == 0 {
		return workday.Resolution{}, &noDate{d}
	}
	return calendar.Resolve(from, d.workingDays)
}

// A Status tells how a deadline stands on a day: the last day, and how far away it
// is.
//
// Days and Workdays count apart: of what was due on a Friday, Days is -1 on the
// Saturday after it, and Workdays still 0. It is overdue all the same.
type Status struct {
	workday.Resolution     // the last day to publish
	Days               int `json:"days"`         // calendar days left: 0 on the last day, negative when overdue
	Workdays           int `json:"working_days"` // working days left; negative: those that passed since the last day

	// WorkdaysProvisional means that Workdays is an estimate. Of a settled last day
	// that is so where today lies in a year that is not announced yet.
	WorkdaysProvisional bool `json:"working_days_provisional"`
}

// String returns the last day and how far away it is, such as
// "2026-10-16, in 12 days" or "2026-10-16, 3 days ago".
func (s Status) String() string {
	if s.Overdue() {
		return fmt.Sprintf("%v, %d days ago", s.Resolution, -s.Days)
	}
	return fmt.Sprintf("%v, in %d days", s.Resolution, s.Days)
}

// Overdue reports whether the last day has passed, be it by a weekend.
func (s Status) Overdue() bool { return s.Days < 0 }

// Status returns how the deadline of what was formed or changed on a day stands
// today. Errors are those of [Deadline.Resolve].
func (d Deadline) Status(calendar *workday.Calendar, from, today workday.Date) (Status, error) {
	due, err := d.Resolve(calendar, from)
	if err != nil {
		return Status{}, err
	}
	s := Status{Resolution: due, Days: due.Date.DaysSince(today)}
	s.Workdays, err = workdaysLeft(calendar, today, due.Date)
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

// ErrNoWorkingDays says that no date follows from a term, for it is not one number
// of working days to publish within.
var ErrNoWorkingDays error = errNoWorkingDays{}

type errNoWorkingDays struct{}

func (errNoWorkingDays) Error() string   { return "no number of working days" }
func (errNoWorkingDays) Chinese() string { return "不是工作日数" }

// noDate says why no date follows from a term: an [ErrNoWorkingDays].
type noDate struct{ term Deadline }

func (*noDate) Is(target error) bool { return target == ErrNoWorkingDays }

func (e *noDate) Error() string { return e.message().Error() }

// Chinese says the same in Chinese.
func (e *noDate) Chinese() string { return message.Chinese(e.message()) }

func (e *noDate) message() error {
	printed := text.Abridge(e.term.text)
	switch numbers := workingDaysIn(printed); {
	case strings.TrimSpace(printed) == "":
		return message.New("没有公开时限，推算不出日期", "there is no term: no date follows")
	case len(numbers) > 1:
		return message.New("公开时限“%[1]s”有几个工作日数（%[2]v），推算不出唯一的日期",
			"the term %[1]q has several numbers of working days (%[2]v): no single date follows from it", printed, message.List(numbers))
	case len(numbers) == 1:
		return message.New("公开时限“%[1]s”不能只读作“%[2]s个工作日内公开”，推算不出日期",
			"the term %[1]q does not just say to publish within %[2]s working days: no date follows from it", printed, numbers[0])
	case speaksOfWorkingDays(printed):
		return message.New("公开时限“%s”读不出是几个工作日，推算不出日期",
			"of the term %q it cannot be read how many working days it has: no date follows from it", printed)
	}
	return message.New("公开时限“%s”%v，推算不出日期", "the term %q is %v: no date follows from it", printed, ErrNoWorkingDays)
}

// workingDaysIn returns the whole numbers that are before the words for working days
// in a printed term, as decimals, both ends of a range. None, and what is below one, is no
// number of days.
func workingDaysIn(printed string) (numbers []string) {
	for _, span := range strings.SplitAfter(solid(printed), workingDay) {
		span, found := strings.CutSuffix(span, workingDay)
		before, last, ok := text.TrailingNumber(strings.TrimRight(span, "个"))
		if !found || !ok || last == 0 || endsInAny(before, ".．") {
			continue
		}
		if first := strings.TrimSuffix(before, lastRune(before)); endsInAny(before, "-－—~～至到、或+") {
			_, n, ok := text.TrailingNumber(strings.TrimRight(first, "个日天"))
			if ok {
				numbers = append(numbers, strconv.Itoa(n))
			} else if endsInAny(before, "-－—") {
				continue // -20
			}
		}
		numbers = append(numbers, strconv.Itoa(last))
	}
	return numbers
}

func lastRune(s string) string {
	_, width := utf8.DecodeLastRuneInString(s)
	return s[len(s)-width:]
}

// speaksOfWorkingDays reports whether a term names working days, also with a slip.
func speaksOfWorkingDays(printed string) bool {
	return text.ContainsWord(strings.ToLower(solid(printed)), workingDay, "工作曰", "工作天", "workingday", "workday")
}

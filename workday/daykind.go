package workday

import "fmt"

// A DayKind tells why a day is worked or not. The zero DayKind is none.
type DayKind uint8

// The kinds of days. Whether a day is worked is up to its kind, not to its day
// of the week: a make-up day need not be a weekend (2020-02-03).
const (
	OrdinaryDay DayKind = 1 + iota // an ordinary Monday to Friday, worked
	WeekendDay                     // an ordinary Saturday or Sunday, off
	Holiday                        // off by a notice or by law, whatever day of the week (休)
	MakeUpDay                      // worked by a notice, usually on a weekend (班)
	endOfDayKinds
)

// IsWorkday reports whether days of this kind are worked.
func (k DayKind) IsWorkday() bool { return k == OrdinaryDay || k == MakeUpDay }

// String returns the kind in Chinese, such as "调休上班", or "DayKind(n)" for a
// value that is no kind.
func (k DayKind) String() string {
	switch k {
	case OrdinaryDay:
		return "工作日"
	case WeekendDay:
		return "周末"
	case Holiday:
		return "放假"
	case MakeUpDay:
		return "调休上班"
	}
	return fmt.Sprintf("DayKind(%d)", uint8(k))
}

// AppendText appends the name of the kind for programs: ordinary_day,
// weekend_day, holiday or make_up_day; nothing for the zero DayKind. A value that
// is no kind is an error.
func (k DayKind) AppendText(b []byte) ([]byte, error) {
	if k >= endOfDayKinds {
		return b, fmt.Errorf("%v is no kind of day", k)
	}
	return append(b, k.name()...), nil
}

func (k DayKind) name() string {
	switch k {
	case OrdinaryDay:
		return "ordinary_day"
	case WeekendDay:
		return "weekend_day"
	case Holiday:
		return "holiday"
	case MakeUpDay:
		return "make_up_day"
	}
	return ""
}

// MarshalText returns what [DayKind.AppendText] appends.
func (k DayKind) MarshalText() ([]byte, error) { return k.AppendText([]byte{}) }

// UnmarshalText reads what [DayKind.MarshalText] and [DayKind.String] return.
func (k *DayKind) UnmarshalText(text []byte) error {
	for kind := range endOfDayKinds {
		if name := string(text); name == kind.name() || kind > 0 && name == kind.String() {
			*k = kind
			return nil
		}
	}
	return fmt.Errorf("%.60q is no kind of day: there are ordinary_day, weekend_day, holiday and make_up_day", text)
}

package workday

import (
	"database/sql/driver"
	"time"

	"github.com/seed2ea1efa0/disclosure/internal/message"
)

// String returns the date in the form 2006-01-02, or "" for the zero Date.
func (d Date) String() string {
	text, _ := d.AppendText(nil)
	return string(text)
}

// AppendText appends what [Date.String] returns. The error is always nil.
func (d Date) AppendText(b []byte) ([]byte, error) {
	if d.IsZero() {
		return b, nil
	}
	return d.utc().AppendFormat(b, time.DateOnly), nil
}

// MarshalText returns what [Date.String] returns. The error is always nil.
func (d Date) MarshalText() ([]byte, error) { return d.AppendText([]byte{}) }

// UnmarshalText accepts what [ParseDate] accepts, and the empty text for the
// zero Date.
func (d *Date) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*d = Date{}
		return nil
	}
	parsed, err := ParseDate(string(text))
	if err != nil {
		return err
	}
	*d = parsed
	return nil
}

// AppendBinary appends what [Date.String] returns: the binary form, which
// encoding/gob uses, is the text.
func (d Date) AppendBinary(b []byte) ([]byte, error) { return d.AppendText(b) }

// MarshalBinary returns what [Date.MarshalText] returns.
func (d Date) MarshalBinary() ([]byte, error) { return d.MarshalText() }

// UnmarshalBinary does what [Date.UnmarshalText] does.
func (d *Date) UnmarshalBinary(data []byte) error { return d.UnmarshalText(data) }

// Value stores the date in a database as text, in the form 2006-01-02, and the
// zero Date as NULL. It implements [driver.Valuer].
func (d Date) Value() (driver.Value, error) {
	if d.IsZero() {
		return nil, nil
	}
	return d.String(), nil
}

// Scan reads a date from a database: text as [Date.UnmarshalText] does, NULL as
// the zero Date. From a [time.Time], which drivers make of a DATE column, it takes
// the date that the time carries in its own location, and ignores the time of
// day: the column has a civil date. An instant is another thing; scan it into a
// time.Time and use [DateOf]. It implements [database/sql.Scanner].
func (d *Date) Scan(value any) error {
	switch value := value.(type) {
	case nil:
		*d = Date{}
		return nil
	case string:
		return d.UnmarshalText([]byte(value))
	case []byte:
		return d.UnmarshalText(value)
	case time.Time:
		civil, err := NewDate(value.Date())
		if err == nil {
			*d = civil
		}
		return err
	}
	return message.New("类型为 %T 的数据库值不是日期：请存为文本，如 2026-09-14", "a database value of type %T is no date: store it as text, such as 2026-09-14", value)
}

package disclosure

import (
	"database/sql/driver"
	"fmt"
)

// Channels, sets of them and deadlines are stored as text wherever they are
// stored: in JSON, in gob, in a database. What is none is NULL in a database and
// empty in gob.

// Value stores the channel in a database by its printed name, and the zero
// Channel as NULL. It implements [driver.Valuer].
func (c Channel) Value() (driver.Value, error) {
	if c == 0 {
		return nil, nil
	}
	return textValue(c.MarshalText())
}

// Scan reads a channel from a database: a name that [ParseChannel] accepts, or
// NULL for the zero Channel. It implements [database/sql.Scanner].
func (c *Channel) Scan(value any) error {
	if value == nil {
		*c = 0
		return nil
	}
	return scanText(c.UnmarshalText, value, "channel, stored by its name, such as 政府网站")
}

// MarshalBinary returns what [Channel.MarshalText] returns, and nothing for the
// zero Channel.
func (c Channel) MarshalBinary() ([]byte, error) {
	if c == 0 {
		return []byte{}, nil
	}
	return c.MarshalText()
}

// UnmarshalBinary accepts what [Channel.MarshalBinary] returns.
func (c *Channel) UnmarshalBinary(data []byte) error {
	if len(data) == 0 {
		*c = 0
		return nil
	}
	return c.UnmarshalText(data)
}

// Value stores the set in a database as the text that [ChannelSet.String]
// returns. It implements [driver.Valuer].
func (s ChannelSet) Value() (driver.Value, error) { return textValue(s.MarshalText()) }

// Scan reads a set from a database: text as [ChannelSet.UnmarshalText] does, or
// NULL for the empty set. It implements [database/sql.Scanner].
func (s *ChannelSet) Scan(value any) error {
	if value == nil {
		*s = 0
		return nil
	}
	return scanText(s.UnmarshalText, value, "set of channels, stored by their names, such as 政府网站、广播电视")
}

// MarshalBinary returns what [ChannelSet.MarshalText] returns.
func (s ChannelSet) MarshalBinary() ([]byte, error) { return s.MarshalText() }

// UnmarshalBinary does what [ChannelSet.UnmarshalText] does.
func (s *ChannelSet) UnmarshalBinary(data []byte) error { return s.UnmarshalText(data) }

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
	if value == nil {
		*d = Deadline{}
		return nil
	}
	return scanText(d.UnmarshalText, value, "term, stored as printed, such as 20个工作日内")
}

// MarshalBinary returns what [Deadline.MarshalText] returns.
func (d Deadline) MarshalBinary() ([]byte, error) { return d.MarshalText() }

// UnmarshalBinary does what [Deadline.UnmarshalText] does.
func (d *Deadline) UnmarshalBinary(data []byte) error { return d.UnmarshalText(data) }

func textValue(text []byte, err error) (driver.Value, error) {
	if err != nil {
		return nil, err
	}
	return string(text), nil
}

func scanText(read func(text []byte) error, value any, what string) error {
	switch value := value.(type) {
	case string:
		return read([]byte(value))
	case []byte:
		return read(value)
	}
	return fmt.Errorf("a database value of type %T is no %s", value, what)
}

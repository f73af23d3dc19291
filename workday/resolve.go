package workday

// A Resolution is the one answer to "by which day?": the day that people are told,
// and how sure it is. Get one from [Calendar.Resolve].
type Resolution struct {
	// Date is the day. Where it is provisional it is the safest one: the earliest
	// that the notice can make it, so that who acts by then is in time. Such a day may
	// be a Saturday or Sunday, which a notice can make a working day: show its weekday.
	Date Date `json:"due"`
	// Provisional means that a notice which is not known yet decides the day.
	Provisional bool `json:"provisional"`
	// Earliest and Latest are the days between which the notice can put it, by the
	// principles that [UnannouncedError] names; Earliest is Date. Both are zero where
	// the day is settled, and where the principles do not tell: in a region whose own
	// holidays may count ([Calendar.MayDiffer]), and where Latest would lie outside the
	// calendar.
	Earliest Date `json:"earliest,omitzero"`
	Latest   Date `json:"latest,omitzero"`
	// Reported means that days off count which are known from the news alone.
	Reported bool `json:"reported,omitempty"`
	// Year is the first year whose notice is missing; 0 where the day is settled.
	Year int `json:"year,omitempty"`
	// Missing are all notices that are missing, by their years, of the nation and of the
	// region of the calendar; nil where the day is settled. [NamesOfMissing] names them.
	Missing []MissingNotice `json:"missing,omitempty"`
	// Region is the region of the calendar.
	Region string `json:"region"`
}

// String returns the day and, where a notice can still change it, that it is
// provisional: "2026-10-16", or "2027-01-08 (provisional)".
func (r Resolution) String() string {
	if r.Provisional {
		return r.Date.String() + " (provisional)"
	}
	return r.Date.String()
}

// Resolve returns the n-th working day after a day, or before it for negative n, as
// [Calendar.Add] counts, also where it is provisional. Outside the calendar the
// error is a [*RangeError]; there is no other.
func (c *Calendar) Resolve(from Date, n int) (Resolution, error) {
	date, err := c.Add(from, n)
	switch err := err.(type) {
	case nil:
		return Resolution{Date: date, Region: c.region}, nil
	case *UnannouncedError:
		return Resolution{
			Date: err.Estimate, Provisional: true, Earliest: err.Earliest, Latest: err.Latest,
			Reported: err.Reported, Year: err.Year, Missing: err.Missing, Region: err.Region,
		}, nil
	}
	return Resolution{}, err
}

// estimated is the error for a question whose answer needs days that no notice has
// settled; a [*RangeError] where not even the earliest day lies in the calendar.
func (c *Calendar) estimated(from Date, n int) error {
	days := c.table()
	earliest, latest := days.bracket(days.open(), from, n)
	if earliest.IsZero() {
		return c.beyond(from, n)
	}
	after, _ := days.offset(from)
	through, _ := days.offset(earliest)
	if n < 0 {
		after, through = through-1, after-1
	}
	err := c.unannounced(after, through)
	err.Estimate = earliest
	if !latest.IsZero() && !c.mayCount(from, earliest, latest) {
		err.Earliest, err.Latest = earliest, latest
	}
	return err
}

// mayCount reports whether the region's own days, which no principle tells, may lie
// between a day, which is not counted, and the answers to a question from it.
func (c *Calendar) mayCount(from, earliest, latest Date) bool {
	first, last := from.AddDays(1), latest
	if earliest.Before(from) {
		first, last = earliest, from.AddDays(-1)
	}
	for date := first; !date.After(last); date = date.AddDays(1) {
		if _, ok := c.mayHaveItsOwn(date); ok {
			return true
		}
	}
	return false
}

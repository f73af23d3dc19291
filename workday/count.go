package workday

// IsWorkday reports whether the day is a working day. On a provisional day that
// is an [*UnannouncedError]; [Calendar.Day] tells what can be said of it. Outside
// the calendar it is a [*RangeError].
func (c *Calendar) IsWorkday(date Date) (bool, error) {
	days := c.table()
	at, ok := days.offset(date)
	if !ok {
		return false, c.outside(date)
	}
	if days.isProvisional(at) {
		return false, c.unannounced(at-1, at)
	}
	return days.kind(at).IsWorkday(), nil
}

// Add returns the n-th working day after a day, or before it for negative n. The
// day itself is not counted, be it worked or not: 1 is the next working day, -1
// the one before, and 0 the day itself.
//
// If a day from there to the answer is provisional, the error is an
// [*UnannouncedError] with the estimate; if the calendar ends or begins before
// the answer, a [*RangeError].
func (c *Calendar) Add(from Date, n int) (Date, error) {
	days := c.ready()
	if days == nil {
		days = c.layOut()
	}
	at, ok := days.offset(from)
	if !ok {
		return Date{}, c.outside(from)
	}
	// The days counted are those after one offset up to another.
	var end, after, through int
	switch {
	case n > 0:
		end, ok = days.workdayAfter(at, n)
		after, through = at, end
	case n < 0:
		end, ok = days.workdayBefore(at, n)
		after, through = end-1, at-1
	default:
		return from, nil
	}
	if !ok {
		return Date{}, c.beyond(from, n)
	}
	if days.span(after, through).provisional > 0 {
		return Date{}, c.estimated(from, n)
	}
	return days.date(end), nil
}

// Between returns by how many working days one day comes after another: the
// number of working days after from up to to, to included, or, negative, of those
// before from down to to. It inverts [Calendar.Add]: from any day, also one that
// is off, Between(from, Add(from, n)) is n.
//
// If one of the days counted is provisional, the error is an [*UnannouncedError]
// with the estimate and its range; if from or to lies outside the calendar, a [*RangeError].
func (c *Calendar) Between(from, to Date) (int, error) {
	days := c.table()
	start, ok := days.offset(from)
	if !ok {
		return 0, c.outside(from)
	}
	end, ok := days.offset(to)
	if !ok {
		return 0, c.outside(to)
	}
	sign, after, through := 1, start, end
	if end < start {
		sign, after, through = -1, end-1, start-1
	}
	counted := days.span(after, through)
	if counted.provisional > 0 {
		return 0, c.estimatedBetween(from, to, after, through)
	}
	return sign * int(counted.workdays), nil
}

// estimatedBetween is the error for a number of working days, of which some are
// provisional. The estimate is counted so that the earliest day of [Calendar.Resolve] gives
// back the number that was asked for: after the day at the most, before it at the least.
func (c *Calendar) estimatedBetween(from, to Date, after, through int) error {
	days, err := c.table(), c.unannounced(after, through)
	fewest, most := days.workdaysUpTo(days.open(), from, to)
	err.Workdays = most
	if to.Before(from) {
		err.Workdays, fewest, most = -fewest, -most, -fewest
	}
	if !c.mayCount(from, to, to) {
		err.Fewest, err.Most = fewest, most
	}
	return err
}

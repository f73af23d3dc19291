package workday

// MayDiffer reports whether the region of the calendar may give days off of its own
// between two days, both included, or have people work in place of them: false for the
// national calendar, for Ningxia where neither 开斋节 nor 古尔邦节 can change one of the days,
// and for a province, which has no holidays of its own unless a notice was added that says
// so. Of the other autonomous regions nothing is known, so it is true. It tells nothing of
// the national arrangement.
func (c *Calendar) MayDiffer(from, to Date) bool {
	switch region := c.Region(); {
	case region == nationalCalendar.region:
		return false
	case region != ningxiaCalendar.region:
		return isAutonomous(region) || !isRegion(region) || len(c.known().regional) > 0
	}
	for date := from; !date.IsZero() && !date.After(to); date = date.AddDays(1) {
		if festivalChanging(date) != "" {
			return true
		}
	}
	return false
}

// mayHaveItsOwn reports whether the region may make a day another than the national
// arrangement does, and for which festival where that is known: not in a year that a
// notice of the region settles. What is only reported settles nothing.
func (c *Calendar) mayHaveItsOwn(date Date) (festival string, ok bool) {
	switch layers := c.known(); {
	case layers.regional == nil, !layers.regional.of(date.Year()).through.IsZero():
		return "", false
	case layers.region != ningxiaCalendar.region:
		return "", c.MayDiffer(date, date)
	}
	festival = festivalChanging(date)
	return festival, festival != ""
}

// festivalChanging returns the festival of Ningxia for which a day may be off, or a weekend
// day worked; "" where there is none.
func festivalChanging(date Date) string {
	if isWeekend(date) {
		return festivalNear(date, aWeek)
	}
	return festivalNear(date, 0)
}

// aWeek before and after the days off of a festival lie the days worked for it.
const aWeek = 7

// festivalNear returns the festival of Ningxia whose days off, with a margin, may meet a
// day; "" where there is none. They have begun up to three days before the festival of the
// tabular calendar, and last up to five days with the weekend.
func festivalNear(date Date, margin int) string {
	const before, after = 3, 6
	for year := hijriYear(date) - 1; year <= hijriYear(date)+1; year++ {
		for _, festival := range []struct {
			name string
			date Date
		}{{"开斋节", hijri(year, 10, 1)}, {"古尔邦节", hijri(year, 12, 10)}} {
			first, last := festival.date.AddDays(-before-margin), festival.date.AddDays(after+margin)
			if !date.Before(first) && !date.After(last) {
				return festival.name
			}
		}
	}
	return ""
}

// hijri returns a day of the tabular Islamic calendar, which is at most two days from
// the day that is announced; the zero Date outside of all dates.
func hijri(year, month, day int) Date {
	const epoch = 1948440 - 385 // as a Julian day number
	const first = 1721426       // 0001-01-01
	number := (11*year+3)/30 + 354*year + 30*month - (month-1)/2 + day + epoch
	return Date{1}.AddDays(number - first)
}

// hijriYear returns the Islamic year that a day lies in, or one beside it.
func hijriYear(date Date) int { return (date.Year() - 622) * 33 / 32 }

// isAutonomous reports whether a region sets holidays of its own: an autonomous region
// does, for the festivals of its peoples (全国年节及纪念日放假办法, art. 4).
func isAutonomous(code string) bool {
	switch code {
	case "CN-GX", "CN-NM", "CN-NX", "CN-XJ", "CN-XZ":
		return true
	}
	return false
}

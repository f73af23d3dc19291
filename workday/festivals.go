package workday

// MayDiffer reports whether the region of the calendar may give days off of its own
// between two days, or have people work in place of them: false for the national
// calendar, for Ningxia where neither 开斋节 nor 古尔邦节 is near, and for a province, which
// has no holidays of its own unless a notice was added that says so. Of the other
// autonomous regions nothing is known, so it is true. It tells nothing of the national
// arrangement.
func (c *Calendar) MayDiffer(from, to Date) bool {
	switch region := c.Region(); {
	case region == nationalCalendar.region:
		return false
	case region != ningxiaCalendar.region:
		return isAutonomous(region) || !isRegion(region) || len(c.known().regional) > 0
	}
	// The days off begin with the festival or a day before or after it, last up to five
	// days with the weekend, and a make-up day is in the week before or after.
	const before, after = 9, 13
	for year := hijriYear(from) - 1; year <= hijriYear(to)+1; year++ {
		for _, festival := range []Date{hijri(year, 10, 1), hijri(year, 12, 10)} { // 开斋节, 古尔邦节
			if from.Compare(festival.AddDays(after)) <= 0 && festival.AddDays(-before).Compare(to) <= 0 {
				return true
			}
		}
	}
	return false
}

// hijri returns a day of the tabular Islamic calendar, which is at most two days from
// the day that is announced; the zero Date outside of all dates.
func hijri(year, month, day int) Date {
	const epoch = 1948440 - 385 // as a Julian day number
	const of2000 = 2451545      // 2000-01-01
	number := (11*year+3)/30 + 354*year + 30*month - (month-1)/2 + day + epoch
	return MustParseDate("2000-01-01").AddDays(number - of2000)
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

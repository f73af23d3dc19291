// Package workday knows the working days of the People's Republic of China:
// Monday to Friday, less the holidays, plus the make-up working days (调休) that the
// State Council announces each autumn for one year. It imports the standard
// library alone, and importing it does no work.
//
//	from, err := workday.ParseDate("2026-09-14")
//	due, err := workday.National().Add(from, 20) // 2026-10-16
//
// # Dates
//
// A [Date] is a civil date, as it stands on a wall calendar in China: no time of
// day and no time zone. [DateOf] is the only way from a [time.Time] to a Date, so
// that no local time zone slips in.
//
// # Calendars
//
// [National] is the calendar of the whole country, by the notices of the State
// Council's General Office for 2007 to 2026 with their document numbers
// ([Calendar.Notices]); [ForRegion] lays what a region adds over it.
// [Calendar.Add] and [Calendar.Between] count, [Calendar.Day] tells why a day is
// worked or not. Answers that are settled take constant time and allocate nothing.
//
// # What is not announced
//
// A year without an announcement is never computed as if it had none: the error
// is an [*UnannouncedError], which names the year and carries an estimate, by
// weekends and the statutory holidays of the regulation on public holidays
// (全国年节及纪念日放假办法) as amended in 2024, with the earliest and the latest day
// that a notice can make of it. [Calendar.LoadHolidays] adds a year at run time.
package workday

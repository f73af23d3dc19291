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
// that no local time zone slips in. [ParseDate] reads whole dates, as files have
// them; [ParseDateNear] reads what people say on some day and what their programs
// write: 上周五, 9-14, sep 14, 2026-09-14T08:00:00+08:00.
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
// is an [*UnannouncedError], which names the year. [Calendar.Resolve] gives the one
// answer that people are told: the day, whether it is settled, and, where it is not,
// between which days the notice can put it. That range follows from weekends, the
// statutory holidays of the regulation on public holidays (全国年节及纪念日放假办法) as
// amended in 2024, and the principles printed with it; the day told is its first,
// so that who acts by then is in time.
//
// # Notices
//
// [Calendar.LoadHolidays] adds a year at run time, from the notice as it was
// published or from a file of the data set holiday-cn. [Calendar.ReadHolidays] tells
// what a notice says, and what is doubtful in it. A text that is damaged, cut off,
// of another year or not understood is refused with the sentence.
package workday

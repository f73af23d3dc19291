package disclosure

import (
	"io"
	"slices"
	"strings"
	"unicode"
)

// maxHolidayFile limits what LoadHolidays reads, in bytes; a year takes 4,000.
const maxHolidayFile = 1 << 20

// LoadHolidays returns a calendar with one more year of the national
// arrangement, read from a file in the format of the open data set holiday-cn:
//
//	{"year": 2027, "papers": ["https://www.gov.cn/…"], "days": [
//		{"name": "元旦", "date": "2027-01-01", "isOffDay": true}]}
//
// The days are those of the year, and of the December before it. The calendar c
// itself stays as it is; regional holidays stand over the new year, too. A year
// whose arrangement is known already must have the same days; then the result is
// c.
//
// A whole arrangement gives 13 days: weekdays off, less weekend days worked. A
// file that gives fewer and leaves out statutory holidays is a shortened one: it
// settles the days before the first one left out, and its year is provisional
// from there on. For a year after [Calendar.Range], whose lunar dates are not
// known, the file must be whole.
//
// A fault in the file is a [*FileError] that tells its place: what is no such
// file, a day of another year or listed twice, a day that contradicts the law, or
// the arrangement known for that year or one beside it, a year that would leave a
// gap after the last one of [Calendar.Range].
func (c *Calendar) LoadHolidays(r io.Reader) (*Calendar, error) {
	f := holidayFile{national: c.national, lastYear: c.last.Year(), notice: &Notice{Region: "CN"}}
	if err := readJSON(r, maxHolidayFile, f.read); err != nil {
		return nil, err
	}
	if f.known {
		return c, nil
	}
	national := slices.Clone(c.national)
	*national.at(f.notice.Year) = arrangement{notices: []*Notice{f.notice}, days: f.days, through: f.through}
	return newCalendar(c.region, national, c.regional), nil
}

// A holidayFile is read whole, then checked against what is known.
type holidayFile struct {
	*jsonReader
	national arrangements
	lastYear int // of the calendar

	notice  *Notice
	days    []namedDay
	through Date // the last day that the file settles
	known   bool // whether the calendar has the same arrangement already

	yearAt, daysAt int   // where the values stand in the text
	datesAt        []int // of each day
}

func (f *holidayFile) read(j *jsonReader) {
	f.jsonReader = j
	f.object([]string{"year", "days"}, func(member string) bool {
		switch member {
		case "year":
			f.notice.Year = f.integer()
			f.yearAt = f.at
		case "papers":
			f.array(func(index int) {
				if url := f.printable(); index == 0 {
					f.notice.URL = url
				}
			})
		case "days":
			f.skipSeparators()
			f.daysAt = f.at
			f.array(func(int) { f.day() })
		case "$schema", "$id":
			f.string()
		default:
			f.fail("this is no holiday file: one in the format of holiday-cn has year, papers and days")
		}
		return true
	})
	f.check()
}

func (f *holidayFile) day() {
	day := namedDay{notice: f.notice}
	var at int
	f.object([]string{"name", "date", "isOffDay"}, func(member string) bool {
		switch member {
		case "name":
			day.occasion = f.printable()
			if !strings.ContainsFunc(day.occasion, isHan) {
				f.fail("%q is no Chinese holiday: name it in Chinese, such as 元旦", abridged(day.occasion))
			}
		case "date":
			day.date = f.date()
			at = f.at
		case "isOffDay":
			day.off = f.boolean()
		default:
			return false
		}
		return true
	})
	f.days = append(f.days, day)
	f.datesAt = append(f.datesAt, at)
}

func isHan(r rune) bool { return unicode.Is(unicode.Han, r) }

func (f *holidayFile) date() Date {
	text := f.string()
	date, err := ParseDate(text)
	if err != nil {
		f.fail("%w", err)
	} else if date.String() != text {
		f.fail("%q: write it as %v", abridged(text), date)
	}
	return date
}

// printable reads a string that may go to a terminal.
func (f *holidayFile) printable() string {
	s := f.string()
	if strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsPrint(r) }) {
		f.fail("%q holds a character that does not print: remove it", abridged(s))
	}
	return s
}

package workday

import (
	"errors"
	"io"
	"slices"
	"strings"
	"unicode"

	"github.com/seed2ea1efa0/disclosure/internal/jsonfile"
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
// With "region": "CN-NX" the file has what the region adds to the national
// arrangement of a year, or changes of it, and settles the year there once both
// are known. It takes the place of days that were known from reports. In a
// calendar of another region it changes nothing, and the result is c.
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
	if first, _ := c.Range(); first.IsZero() {
		return nil, errors.New("an empty calendar takes no holiday file: get one from National or ForRegion")
	}
	f := holidayFile{national: c.national, regional: c.regional, lastYear: c.last.Year(), notice: &Notice{Region: "CN"}}
	if err := jsonfile.Read(r, maxHolidayFile, f.read); err != nil {
		return nil, fileError(err)
	}
	if f.known {
		return c, nil
	}
	if f.notice.Region != "CN" {
		if f.notice.Region != c.region {
			return c, nil
		}
		regional := slices.Clone(c.regional)
		*regional.at(f.notice.Year) = arrangement{notices: []*Notice{f.notice}, days: f.days, through: f.through}
		return newCalendar(c.region, c.national, regional, c.overlay), nil
	}
	national := slices.Clone(c.national)
	*national.at(f.notice.Year) = arrangement{notices: []*Notice{f.notice}, days: f.days, through: f.through}
	return newCalendar(c.region, national, c.regional, c.overlay), nil
}

// A holidayFile is read whole, then checked against what is known.
type holidayFile struct {
	*jsonfile.Reader
	national arrangements
	regional arrangements
	lastYear int // of the calendar

	notice  *Notice
	days    []namedDay
	through Date // the last day that the file settles
	known   bool // whether the calendar has the same arrangement already

	yearAt, daysAt int   // where the values stand in the text
	datesAt        []int // of each day
}

func (f *holidayFile) read(j *jsonfile.Reader) {
	f.Reader = j
	f.Object([]string{"year", "days"}, func(member string) bool {
		switch member {
		case "year":
			f.notice.Year = f.Integer()
			f.yearAt = f.Offset()
		case "region":
			if f.notice.Region = f.Text(); f.notice.Region != "CN" && f.notice.Region != "CN-NX" {
				f.Fail("没有地区 %q 的日历：有 CN 和 CN-NX", "there is no calendar of region %q: there are CN and CN-NX", f.notice.Region)
			}
		case "papers":
			f.Array(func(index int) {
				if url := f.printable(); index == 0 {
					f.notice.URL = url
				}
			})
		case "days":
			f.daysAt = f.Next()
			f.Array(func(int) { f.day() })
		case "$schema", "$id":
			f.Text()
		default:
			f.Fail("这不是放假安排文件：holiday-cn 格式须有 year、papers 和 days", "this is no holiday file: one in the format of holiday-cn has year, papers and days")
		}
		return true
	})
	f.check()
}

func (f *holidayFile) day() {
	day := namedDay{notice: f.notice}
	var at int
	f.Object([]string{"name", "date", "isOffDay"}, func(member string) bool {
		switch member {
		case "name":
			day.occasion = f.printable()
			if !strings.ContainsFunc(day.occasion, isHan) {
				f.Fail("%q 不是中文节日名：请用中文，如 元旦", "%q is no Chinese holiday: name it in Chinese, such as 元旦", day.occasion)
			}
		case "date":
			day.date = f.date()
			at = f.Offset()
		case "isOffDay":
			day.off = f.Boolean()
		default:
			return f.Unknown("name", "date", "isOffDay")
		}
		return true
	})
	f.days = append(f.days, day)
	f.datesAt = append(f.datesAt, at)
}

func isHan(r rune) bool { return unicode.Is(unicode.Han, r) }

func (f *holidayFile) date() Date {
	value := f.Text()
	date, err := ParseDate(value)
	if err != nil {
		f.FailWith(err)
	} else if date.String() != value {
		f.Fail("%q：请写作 %v", "%q: write it as %v", value, date)
	}
	return date
}

// printable reads a string that may go to a terminal.
func (f *holidayFile) printable() string {
	s := f.Text()
	if strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsPrint(r) }) {
		f.Fail("%q 含有不可打印的字符：请删除", "%q holds a character that does not print: remove it", s)
	}
	return s
}

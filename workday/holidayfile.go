package workday

import (
	"io"
	"slices"
	"strings"
	"unicode"

	"github.com/seed2ea1efa0/disclosure/internal/jsonfile"
	"github.com/seed2ea1efa0/disclosure/internal/message"
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
		return nil, message.New("空的日历不能加放假安排：请先用 National 或 ForRegion 取得日历",
			"an empty calendar takes no holiday file: get one from National or ForRegion")
	}
	layers := c.known()
	f := holidayFile{national: layers.national, regional: layers.regional, lastYear: layers.lastYear(), notice: &Notice{Region: "CN"}}
	if err := jsonfile.Read(r, maxHolidayFile, f.read); err != nil {
		return nil, fileError(err)
	}
	if f.known {
		return c, nil
	}
	layer := &layers.national
	if f.notice.Region != nationalCalendar.region {
		if f.notice.Region != c.region {
			return c, nil
		}
		layer = &layers.regional
	}
	*layer = slices.Clone(*layer)
	*layer.at(f.notice.Year) = arrangement{notices: []*Notice{f.notice}, days: f.days, through: f.through}
	return newCalendar(c.region, layers), nil
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
			if f.notice.Region = f.Text(); f.notice.Region != nationalCalendar.region && !isRegion(f.notice.Region) {
				f.Fail("没有地区 %q：请用 CN，或省级地区的代码，如 CN-NX", "there is no calendar of region %q: use CN, or the code of a region, such as CN-NX", f.notice.Region)
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
			f.Fail("不是放假安排文件：holiday-cn 格式的有 year、papers 和 days", "this is no holiday file: one in the format of holiday-cn has year, papers and days")
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
				f.Fail("%q 不是中国的节日：请用中文写，如 元旦", "%q is no Chinese holiday: name it in Chinese, such as 元旦", day.occasion)
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
		f.Fail("%q 有不可见的字符：请删除", "%q holds a character that does not print: remove it", s)
	}
	return s
}

// A FileError says what is wrong in a holiday file or a notice, and where. [Calendar.LoadHolidays]
// returns it; it knows no file name, so the caller puts one in front.
type FileError struct {
	Line   int    // from 1
	Column int    // from 1, in characters
	Path   string // of the JSON value, such as "days[0].date"; "" for the whole file and in a notice
	Err    error  // what is wrong, and what would be right
}

// fileError gives what jsonfile says the type of this package.
func fileError(err error) error {
	if fault, ok := err.(*jsonfile.Error); ok {
		return (*FileError)(fault)
	}
	return err
}

// Error returns the place and what is wrong there.
func (e *FileError) Error() string { return (*jsonfile.Error)(e).Error() }

// Chinese returns the same in Chinese.
func (e *FileError) Chinese() string { return (*jsonfile.Error)(e).Chinese() }

// Unwrap returns what is wrong, without its place.
func (e *FileError) Unwrap() error { return e.Err }

// MarshalJSON returns line, column, path and, as message, what is wrong.
func (e *FileError) MarshalJSON() ([]byte, error) { return (*jsonfile.Error)(e).MarshalJSON() }

package workday

import (
	"cmp"
	"fmt"
	"strings"
	"unicode"

	"github.com/seed2ea1efa0/disclosure/internal/jsonfile"
	"github.com/seed2ea1efa0/disclosure/internal/message"
)

// maxHolidayFile limits what is read, JSON or text, in bytes; a year takes 4,000.
const maxHolidayFile = 1 << 20

// A holidayFile is read whole, then checked against what is known.
type holidayFile struct {
	*jsonfile.Reader
	draft
	calendar *Calendar // that it is held against

	yearAt, daysAt int   // where the values are in the text
	datesAt        []int // of each day
}

// readHolidayFiles reads a file in the format of holiday-cn, or an array of them, each
// held against the calendar with those before it.
func readHolidayFiles(text string, c *Calendar, hint Hint) (all []*holidayFile, err error) {
	err = jsonfile.Read(strings.NewReader(text), maxHolidayFile, func(j *jsonfile.Reader) {
		one := func(int) {
			f := &holidayFile{calendar: c, draft: draft{notice: &Notice{Region: cmp.Or(hint.Region, nationalCalendar.region), Year: hint.Year}}}
			f.lineOf = func(day int) int { return f.LineAt(f.datesAt[day]) }
			if f.read(j); j.Err() == nil {
				c = c.lay(&f.draft)
				all = append(all, f)
			}
		}
		if strings.HasPrefix(strings.TrimSpace(text), "[") {
			if j.Array(one); j.Err() == nil && len(all) == 0 {
				j.Fail("文件里没有放假安排", "the file has no arrangement")
			}
			return
		}
		one(0)
	})
	return all, fileError(err)
}

func (f *holidayFile) read(j *jsonfile.Reader) {
	f.Reader = j
	f.Object([]string{"year", "days"}, func(member string) bool {
		switch member {
		case "year":
			asked := f.notice.Year
			f.notice.Year = f.Integer()
			f.yearAt = f.Offset()
			if asked != 0 && asked != f.notice.Year && f.Err() == nil {
				f.Fail("要的是%d年，文件写的是%d年", "%d was asked for, and the file says %d", asked, f.notice.Year)
			}
		case "region":
			if f.notice.Region = f.Text(); f.notice.Region != nationalCalendar.region && !isRegion(f.notice.Region) {
				f.FailWith(noRegion(f.notice.Region))
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
	if f.Err() == nil {
		f.layers = f.calendar.layersFor(f.notice.Region)
		f.leaveOutNational()
		f.check()
		f.tell(f.fault)
	}
}

// doubts says what a file leaves open that can be read.
func (f *holidayFile) doubts() []error {
	if end := yearEnd(f.notice.Year); !f.known && !f.amends && f.through.Before(end) {
		return []error{message.New("没有给出%d年的全部法定节假日：只能确定到%v", "it leaves out statutory holidays of %d: only the days up to %v are settled", f.notice.Year, f.through)}
	}
	return nil
}

// tell notes a fault of the draft where it is in the file.
func (f *holidayFile) tell(fault *draftFault) {
	switch {
	case fault == nil:
	case fault.of == "year":
		f.FailAt(f.yearAt, "year", "%v", "%v", fault.err)
	case fault.of == "days":
		f.FailAt(f.daysAt, "days", "%v", "%v", fault.err)
	default:
		f.FailAt(f.datesAt[fault.day], fmt.Sprintf("days[%d].date", fault.day), "%v", "%v", fault.err)
	}
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

// UnmarshalJSON reads what MarshalJSON returns. Err then knows its English alone.
func (e *FileError) UnmarshalJSON(data []byte) error {
	return (*jsonfile.Error)(e).UnmarshalJSON(data)
}

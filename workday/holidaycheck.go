package workday

import (
	"fmt"
	"slices"
	"strconv"
)

// check finds out what the file settles, and fails at the first thing that
// cannot be.
func (f *holidayFile) check() {
	checks := []func(){f.checkYear, f.checkDays, f.checkLaw, f.checkKnown}
	if f.notice.Region != "CN" {
		checks = []func(){f.checkYear, f.checkDays, f.checkRegional}
	}
	for _, check := range checks {
		if f.Err() != nil {
			return
		}
		check()
	}
}

func (f *holidayFile) checkYear() {
	year := f.notice.Year
	switch {
	case year <= firstYear:
		f.failYear("%d 年早于日历开始的 %d 年", "%d is before %d, with which the calendar begins", year, firstYear+1)
	case year > f.lastYear+1:
		f.failYear("还没有 %d 年的放假安排：请先加那一年的", "nothing is known of %d: add the holiday file of that year first", f.lastYear+1)
	case len(f.days) == 0:
		f.failDays("文件里没有一天：不是 %d 年的放假安排", "the file names no day: the arrangement of %d is not announced in it", year)
	}
}

func (f *holidayFile) checkDays() {
	year := f.notice.Year
	first, last := yearEnd(year-1).AddDays(-30), yearEnd(year)
	seen := make(map[Date]int)
	for i, day := range f.days {
		if day.date.Before(first) || day.date.After(last) {
			f.failDay(i, "%v 不在 %d 年，也不在上年12月", "%v is neither in %d nor in the December before", day.date, year)
		}
		if other, twice := seen[day.date]; twice {
			f.failDay(i, "%v 出现两次，先见于第 %d 行：请只留一处", "%v stands twice, first in line %d: keep one", day.date, f.LineAt(f.datesAt[other]))
		}
		seen[day.date] = i
	}
}

// checkLaw compares the file with the statutory holidays.
func (f *holidayFile) checkLaw() {
	year := f.notice.Year
	statutory := statutoryHolidays(year)
	gained := daysGained(f.days)
	f.through = yearEnd(year)
	for _, holiday := range statutory {
		i := slices.IndexFunc(f.days, func(day namedDay) bool { return day.date == holiday.date })
		switch {
		case i >= 0 && !f.days[i].off:
			f.failDay(i, "%v 是法定节假日（%s），不能上班", "%v is a statutory holiday, %s: it is no working day", holiday.date, holiday.occasion)
		case i < 0 && gained < statutoryCount && !holiday.date.After(f.through):
			f.through = holiday.date.AddDays(-1)
		}
	}
	if year > f.lastYear && gained < statutoryCount {
		f.failDays("文件只有全年 %[2]d 天假日中的 %[1]d 天，而 %[3]d 年的农历节日未收录，不知缺哪些：请给出全部",
			"the file gives %d days off of the %d of a whole year, and the lunar dates of %d are not known to tell which are left out: give all",
			gained, statutoryCount, year)
	}
}

// statutoryHolidays returns those of a year whose lunar dates are known; otherwise
// none.
func statutoryHolidays(year int) []namedDay {
	festivals, ok := festivalsOf(year)
	if !ok {
		return nil
	}
	return statutoryDays(year, festivals)
}

// checkRegional compares what a region adds with the law and with what is known
// of the region. Days that are known from reports do not bind.
func (f *holidayFile) checkRegional() {
	year := f.notice.Year
	f.through = yearEnd(year)
	for _, holiday := range statutoryHolidays(year) {
		for i, day := range f.days {
			if day.date == holiday.date && !day.off {
				f.failDay(i, "%v 是法定节假日（%s），不能上班", "%v is a statutory holiday, %s: it is no working day", holiday.date, holiday.occasion)
			}
		}
	}
	national := f.national.of(year)
	for i, day := range f.days {
		off := slices.ContainsFunc(national.days, func(n namedDay) bool { return n.off && n.date == day.date })
		if off && !day.off {
			f.failDay(i, "%v 全国放假（%v），地区不能上班", "%v is off in the whole country, by %v: a region does not work on it", day.date, source{national.notices[0]})
		}
	}
	if known := f.regional.of(year); !known.through.IsZero() {
		f.compare(known)
	}
}

// daysGained is the number of weekdays off, less the weekend days worked. For a
// whole year it is the number of statutory holidays.
func daysGained(days []namedDay) int {
	gained := 0
	for _, day := range days {
		switch {
		case day.off && !isWeekend(day.date):
			gained++
		case !day.off && isWeekend(day.date):
			gained--
		}
	}
	return gained
}

// checkKnown compares the file with the arrangements that are known.
func (f *holidayFile) checkKnown() {
	if f.national.of(f.notice.Year).through.IsZero() {
		f.checkNeighbours()
	} else {
		f.checkSame()
	}
}

// checkNeighbours compares the file with the years beside it, which can name the
// same days of December.
func (f *holidayFile) checkNeighbours() {
	for i, day := range f.days {
		for _, year := range []int{f.notice.Year - 1, f.notice.Year + 1} {
			for _, other := range f.national.of(year).days {
				if other.date == day.date && other.off != day.off {
					f.failDay(i, "%v 在这里是%v，与%v不符：请用对的那一份", "%v is %v here, but not in %v: keep the file that is right", day.date, offOrWorked(day.off), source{other.notice})
				}
			}
		}
	}
}

// checkSame compares the file with the arrangement that is known for its year.
func (f *holidayFile) checkSame() {
	f.compare(f.national.of(f.notice.Year))
}

// compare makes sure that the file has the days of an arrangement that is known.
func (f *holidayFile) compare(known arrangement) {
	f.known = true
	file := arrangement{days: f.days}
	for i, day := range f.days {
		if known.worked(day.date) == day.off {
			f.failDay(i, "%v 在这里是%v，与%v不符：请用对的那一份", "%v is %v here, but not in %v: keep the file that is right", day.date, offOrWorked(day.off), source{known.notices[0]})
		}
	}
	for _, day := range known.days {
		if worked := known.worked(day.date); worked != file.worked(day.date) {
			f.failDays("缺少 %v，%[3]v说这天%[2]v：请用对的那一份", "%v is missing, which is %v in %v: keep the file that is right", day.date, offOrWorked(!worked), source{known.notices[0]})
		}
	}
}

// offOrWorked says what a day is.
type offOrWorked bool

func (off offOrWorked) String() string {
	if off {
		return "off"
	}
	return "worked"
}

func (off offOrWorked) Chinese() string {
	if off {
		return "放假"
	}
	return "上班"
}

// A source says where an arrangement comes from.
type source struct{ *Notice }

func (s source) String() string {
	if s.DocumentNumber == "" {
		return "the holiday file for " + strconv.Itoa(s.Year)
	}
	return "the notice " + s.DocumentNumber
}

func (s source) Chinese() string {
	if s.DocumentNumber == "" {
		return strconv.Itoa(s.Year) + " 年的放假安排"
	}
	return s.DocumentNumber
}

func (f *holidayFile) failDay(i int, chinese, english string, args ...any) {
	f.FailAt(f.datesAt[i], fmt.Sprintf("days[%d].date", i), chinese, english, args...)
}

func (f *holidayFile) failDays(chinese, english string, args ...any) {
	f.FailAt(f.daysAt, "days", chinese, english, args...)
}

func (f *holidayFile) failYear(chinese, english string, args ...any) {
	f.FailAt(f.yearAt, "year", chinese, english, args...)
}

package workday

import (
	_ "embed"
	"iter"
	"strconv"
	"strings"
)

// The arrangements as the notices give them, so that a person can hold one
// against the other. notices.tsv and holidays.tsv are in the order of issue:
// what a later notice says of a day holds. Regional files list only what the
// region adds to the national arrangement, and how each day is known: of a
// "notice", a reprint was read; what is "reported", in the news or in lists that
// cite the notice, goes into estimates and settles nothing.
var (
	//go:embed notices.tsv
	noticesTSV string
	//go:embed holidays.tsv
	holidaysTSV string
	//go:embed holidays-CN-NX.tsv
	ningxiaTSV string

	// The 除夕, 清明节, 端午节 and 中秋节 of the years after the last notice.
	//go:embed lunar.tsv
	lunarTSV string
)

// firstYear is the year of the first day of every calendar, 2006-12-30, the
// first that the notice for 2007 speaks of.
const firstYear = 2006

// An arrangement is what the notices for one year say.
type arrangement struct {
	notices []*Notice
	days    []namedDay // in the order of issue
	through Date       // the last day that it settles; zero where there is no notice
}

// A namedDay is a day that a notice, or the law, names as off or as worked.
type namedDay struct {
	date     Date
	off      bool
	occasion string
	notice   *Notice // nil for a day that only the law names
}

// arrangements are in the order of their years, from firstYear on.
type arrangements []arrangement

// of returns the arrangement of a year; the zero arrangement where there is none.
func (a arrangements) of(year int) arrangement {
	if i := year - firstYear; i >= 0 && i < len(a) {
		return a[i]
	}
	return arrangement{}
}

// at returns the place of a year's arrangement, making room for it.
func (a *arrangements) at(year int) *arrangement {
	for len(*a) <= year-firstYear {
		*a = append(*a, arrangement{})
	}
	return &(*a)[year-firstYear]
}

// add appends one holiday of a notice, its days given as in the embedded files.
func (a *arrangement) add(notice *Notice, off, worked, occasion string) {
	if len(a.notices) == 0 || a.notices[len(a.notices)-1] != notice {
		a.notices = append(a.notices, notice)
	}
	for date := range spans(off) {
		a.days = append(a.days, namedDay{date, true, occasion, notice})
	}
	for date := range spans(worked) {
		a.days = append(a.days, namedDay{date, false, occasion, notice})
	}
	if !notice.Reported {
		a.through = yearEnd(notice.Year)
	}
}

// worked reports whether a day is worked by this arrangement.
func (a arrangement) worked(date Date) bool {
	worked := !isWeekend(date)
	for _, day := range a.days {
		if day.date == date {
			worked = !day.off
		}
	}
	return worked
}

func isWeekend(date Date) bool { return (date.Weekday()+1)%7 <= 1 }

func yearEnd(year int) Date {
	d, _ := civil(year, 12, 31)
	return d
}

func nationalArrangements() arrangements {
	byNumber := make(map[string]*Notice)
	for cells := range rows(noticesTSV) {
		year, _ := strconv.Atoi(cells[0])
		date, _ := ParseDate(cells[3])
		byNumber[cells[1]] = &Notice{
			Region: "CN", Year: year, DocumentNumber: cells[1], Amends: cells[2], Date: date, Title: cells[4], URL: cells[5],
		}
	}
	var all arrangements
	// The year 2006 has its last days only, which the notice for 2007 settles.
	all.at(firstYear).through = yearEnd(firstYear)
	for cells := range rows(holidaysTSV) {
		notice := byNumber[cells[0]]
		all.at(notice.Year).add(notice, cells[1], cells[2], cells[3])
	}
	return all
}

// regionalArrangements returns what is known of a region's own days: not nil, for
// of a region that is not known nothing is settled.
func regionalArrangements(region string) arrangements {
	all := arrangements{}
	if region != ningxiaCalendar.region {
		return all
	}
	var notice *Notice
	for cells := range rows(ningxiaTSV) {
		year, _ := strconv.Atoi(cells[0])
		if notice == nil || notice.Year != year {
			notice = &Notice{Region: region, Year: year, DocumentNumber: cells[5], Reported: cells[4] == "reported"}
		}
		all.at(year).add(notice, cells[1], cells[2], cells[3])
	}
	return all
}

// statutoryCount returns the number of statutory holidays in a year.
func statutoryCount(year int) int {
	switch {
	case year <= 2007:
		return 10
	case year <= 2024:
		return 11
	}
	return 13
}

// festivals are those of a year whose dates the moon and the sun set.
type festivals struct{ springEve, tombSweeping, dragonBoat, midAutumn Date }

// lunarYears yields the festivals of the years after the last notice, as far as
// they are embedded.
func lunarYears() iter.Seq2[int, festivals] {
	return func(yield func(int, festivals) bool) {
		for cells := range rows(lunarTSV) {
			year, _ := strconv.Atoi(cells[0])
			var dates [4]Date
			for i := range dates {
				dates[i], _ = ParseDate(cells[i+1])
			}
			if !yield(year, festivals{dates[0], dates[1], dates[2], dates[3]}) {
				return
			}
		}
	}
}

// festivalsOf returns those of a year; ok is false where they are not embedded.
func festivalsOf(year int) (of festivals, ok bool) {
	for known, of := range lunarYears() {
		if known == year {
			return of, true
		}
	}
	return festivals{}, false
}

// statutoryDays returns the 13 statutory holidays of a year by the regulation
// 全国年节及纪念日放假办法 as amended in 2024; two of them can fall on one day.
func statutoryDays(year int, of festivals) []namedDay {
	var days []namedDay
	add := func(occasion string, first Date, count int) {
		for i := range count {
			days = append(days, namedDay{date: first.AddDays(i), off: true, occasion: occasion})
		}
	}
	newYear, _ := civil(year, 1, 1)
	may, _ := civil(year, 5, 1)
	october, _ := civil(year, 10, 1)
	add("元旦", newYear, 1)
	add("春节", of.springEve, 4)
	add("清明节", of.tombSweeping, 1)
	add("劳动节", may, 2)
	add("端午节", of.dragonBoat, 1)
	add("中秋节", of.midAutumn, 1)
	add("国庆节", october, 3)
	return days
}

// rows yields the cells of the lines below the heading.
func rows(tsv string) iter.Seq[[]string] {
	return func(yield func([]string) bool) {
		_, tsv, _ = strings.Cut(tsv, "\n")
		for line := range strings.Lines(tsv) {
			if !yield(strings.Split(strings.TrimRight(line, "\r\n"), "\t")) {
				return
			}
		}
	}
}

// spans yields the days of "2007-02-17 2007-02-25..2007-02-27".
func spans(text string) iter.Seq[Date] {
	return func(yield func(Date) bool) {
		for span := range strings.FieldsSeq(text) {
			from, to, isRange := strings.Cut(span, "..")
			first, _ := ParseDate(from)
			last := first
			if isRange {
				last, _ = ParseDate(to)
			}
			for date := first; !date.IsZero() && !date.After(last); date = date.AddDays(1) {
				if !yield(date) {
					return
				}
			}
		}
	}
}

package workday

import (
	_ "embed"
	"strconv"
)

// lunarTSV has the festivals whose dates the moon and the sun set, for the
// years after the last notice: the 除夕, 清明节, 端午节 and 中秋节 of each.
//
//go:embed lunar.tsv
var lunarTSV string

// statutoryCount is the number of statutory holidays in a year since 2025.
const statutoryCount = 13

// statutoryDays returns the 13 statutory holidays of a year by the regulation
// 全国年节及纪念日放假办法 as amended in 2024; two of them can fall on one day. It
// returns nil for a year whose lunar dates are not known.
func statutoryDays(year int) []namedDay {
	var days []namedDay
	add := func(occasion, date string, count int) {
		first, _ := ParseDate(date)
		for i := range count {
			days = append(days, namedDay{date: first.AddDays(i), off: true, occasion: occasion})
		}
	}
	for cells := range rows(lunarTSV) {
		if cells[0] != strconv.Itoa(year) {
			continue
		}
		add("元旦", cells[0]+"-01-01", 1)
		add("春节", cells[1], 4)
		add("清明节", cells[2], 1)
		add("劳动节", cells[0]+"-05-01", 2)
		add("端午节", cells[3], 1)
		add("中秋节", cells[4], 1)
		add("国庆节", cells[0]+"-10-01", 3)
	}
	return days
}

// lastLunarYear returns the last year that statutoryDays knows.
func lastLunarYear() int {
	last := 0
	for cells := range rows(lunarTSV) {
		last, _ = strconv.Atoi(cells[0])
	}
	return last
}

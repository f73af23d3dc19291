package ledger

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/seed2ea1efa0/disclosure/internal/message"
	"github.com/seed2ea1efa0/disclosure/internal/text"
	"github.com/seed2ea1efa0/disclosure/workday"
)

// A period is the year, and the month where it is told, that a title line or a
// worksheet names: 2026年3月政府信息公开月报表. Zero is unknown.
type period struct{ year, month int }

var namedPeriod = regexp.MustCompile(`(20\d\d)\s*年\s*(?:度|(\d{1,2})\s*月(?:份)?)?`)

// periodOf finds the one period that the texts name. Different years are none.
func periodOf(texts ...string) (p period) {
	for _, s := range texts {
		for _, found := range namedPeriod.FindAllStringSubmatch(text.Fold(s), -1) {
			year, _ := strconv.Atoi(found[1])
			month, _ := strconv.Atoi(found[2])
			switch {
			case p.year == 0:
				p = period{year, month}
			case p.year != year:
				return period{}
			case p.month != month:
				p.month = max(p.month, month)
			}
		}
	}
	return p
}

// day reads a cell that should tell a day. A blank one tells none; a text that is
// no day, or not one day, is an error that says why.
//
// The year of a day that has none is that of the period. A day of a later month
// than a monthly register is of that year or of the one before: nobody can know.
func (p period) day(cell string) (workday.Date, error) {
	s := strings.TrimSpace(text.Fold(cell))
	if isNothing(s) {
		return workday.Date{}, nil
	}
	if d, ok := serial(s); ok {
		return d, nil
	}
	if full, ok := withCentury(s); ok {
		s = full
	}
	if found := dayAndMonth.FindStringSubmatch(s); found != nil {
		return p.complete(cell, found[1], found[2], found[3])
	}
	d, err := workday.ParseDateNear(s, workday.Date{}) // no day is near: a register means no 周五
	if err == nil {
		return d, nil
	}
	if severalDays(s) {
		return workday.Date{}, message.New("“%s”不止一个日期：请只写一个", "%q is more than one date: write one", cell)
	}
	return workday.Date{}, err
}

// complete gives a day that has no year the one of the period. What stands behind it
// is a weekday or a time.
func (p period) complete(cell, month, day, behind string) (workday.Date, error) {
	m, _ := strconv.Atoi(month)
	switch {
	case p.year == 0:
		return workday.Date{}, message.New("“%s”没有写年份", "the year of %q is not written", cell)
	case p.month > 0 && m > p.month:
		return workday.Date{}, message.New("“%s”没有写年份：%d 年还是 %d 年", "the year of %q is not written: %d or %d", cell, p.year-1, p.year)
	}
	return workday.ParseDateNear(strconv.Itoa(p.year)+"-"+month+"-"+day+behind, workday.Date{})
}

var dayAndMonth = regexp.MustCompile(`^(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?([\s(].*)?$`)

// isNothing reports whether a cell says that there is no day.
func isNothing(s string) bool {
	return strings.Trim(s, "-—–/\\·.、 \u3000") == "" || s == "无" || s == "空" || s == "未公开" || s == "未发布" || s == "待定"
}

var shortYear = regexp.MustCompile(`^'?(\d{2})(\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*[日号]?(?:[\s(].*)?)$`)

// withCentury completes a year of two digits: 26-2-2. Registers of pieces began in
// this century.
func withCentury(s string) (full string, ok bool) {
	found := shortYear.FindStringSubmatch(s)
	if found == nil {
		return "", false
	}
	return "20" + found[1] + found[2], true
}

// A spreadsheet counts days from 30 December 1899.
const (
	firstSerial = 36_526 // 2000-01-01
	lastSerial  = 73_050 // 2099-12-31
)

func serial(s string) (workday.Date, bool) {
	n, err := strconv.ParseFloat(s, 64)
	if err != nil || n < firstSerial || n >= lastSerial+1 {
		return workday.Date{}, false
	}
	d, err := workday.NewDate(1899, 12, 30)
	return d.AddDays(int(n)), err == nil
}

var someDay = regexp.MustCompile(`\d{1,2}\s*[-/.月]\s*\d{1,2}`)

func severalDays(s string) bool {
	return len(someDay.FindAllString(s, 3)) > 1 && strings.ContainsAny(s, "至到~～、,;\n ") || strings.Contains(s, "\n")
}

package ledger

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/seed2ea1efa0/disclosure/internal/message"
	"github.com/seed2ea1efa0/disclosure/internal/text"
	"github.com/seed2ea1efa0/disclosure/workday"
)

// A period is the year, and the month where it is told, that a title line or a
// worksheet names: 2026年3月政府信息公开月报表. Zero is unknown.
type period struct {
	year, month int
	from        workday.Date // the day before which the one to be read cannot be
}

var namedPeriod = pattern(`(20\d\d)\s*年\s*(?:度|(\d{1,2})\s*月(?:份)?)?`)

// periodOf finds the one period that the texts name. Different years are none.
func periodOf(texts ...string) (p period) {
	for _, s := range texts {
		for _, found := range namedPeriod().FindAllStringSubmatch(text.Simplify(s), -1) {
			year, _ := strconv.Atoi(found[1])
			month, _ := strconv.Atoi(found[2])
			switch {
			case p.year == 0:
				p = period{year: year, month: month}
			case p.year != year:
				return period{}
			case p.month != month:
				p.month = max(p.month, month)
			}
		}
	}
	return p
}

// within is the period for the days of a row: none where the row itself has a day of
// another year.
func (p period) within(rec record) period {
	for _, cell := range append(rec.days, rec.cells[changedColumn], rec.cells[publishedColumn], rec.cells[receivedColumn], rec.cells[answeredColumn]) {
		if d, _ := (period{}).day(cell); !d.IsZero() && d.Year() != p.year {
			return period{}
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
	if d, err := workday.ParseDate(cell); err == nil { // as most are
		return d, nil
	}
	s := plainDay(cell)
	if isNothing(s) {
		return workday.Date{}, nil
	}
	if d, ok := serial(s); ok {
		return d, nil
	}
	d, err := p.parse(s)
	switch {
	case err == nil:
		return d, nil
	case severalDays().MatchString(s):
		return workday.Date{}, message.New("“%s”不止一个日期：请只写一个", "%q is more than one date: write one", cell)
	case noOneDay().MatchString(s):
		return workday.Date{}, message.New("“%s”没有说是哪一天：请写日期", "%q says no one day: write a date", cell)
	}
	if wrong, ok := errors.AsType[*workday.DateError](err); ok {
		as := *wrong
		as.Text = strings.TrimSpace(cell) // as it is written
		return workday.Date{}, &as
	}
	return workday.Date{}, err
}

func (p period) parse(s string) (workday.Date, error) {
	if found := dayAndMonth().FindStringSubmatch(s); found != nil {
		return p.complete(found[1], found[2], found[3])
	}
	return workday.ParseDateNear(s, workday.Date{}) // no day is near: a register means no 周五
}

// soon is within how many days after it was formed a piece is published, where no year
// is written.
const soon = 183

// complete gives a day that has no year that of the day before it, if it then comes soon
// after, or else the one of the period. Behind the day there is a weekday or a time.
func (p period) complete(month, day, behind string) (workday.Date, error) {
	m, said := smallNumber(month), month+"月"+day+"日"
	in := func(year int) (workday.Date, error) {
		return workday.ParseDateNear(fmt.Sprintf("%d-%d-%d%s", year, m, smallNumber(day), behind), workday.Date{})
	}
	for year := p.from.Year(); p.year > 0 && !p.from.IsZero() && year <= p.from.Year()+1; year++ {
		d, err := in(year)
		if err == nil && !d.Before(p.from) && d.DaysSince(p.from) <= soon {
			return d, nil
		}
	}
	switch {
	case p.year == 0:
		return workday.Date{}, message.New("“%s”没有写年份", "the year of %q is not written", said)
	case p.month > 0 && m > p.month:
		return workday.Date{}, message.New("“%s”没有写年份：%d 年还是 %d 年", "the year of %q is not written: %d or %d", said, p.year-1, p.year)
	}
	return in(p.year)
}

// smallNumber reads digits or Chinese; 0 is none.
func smallNumber(s string) int {
	if n, err := strconv.Atoi(s); err == nil {
		return n
	}
	n, _ := text.ChineseNumber(s)
	return n
}

var dayAndMonth = pattern(`^(\d{1,2}|[` + text.Count + `]+)\s*[-/.月]\s*(\d{1,2}|[` + text.Count + `廿]+)\s*[日号]?([\s(].*)?$`)

var (
	severalDays = pattern(`^` + someDay + `[^\d(]{1,4}(?:` + someDay + `|\d{1,2}\s*[日号])`)
	noOneDay    = pattern(`长期|常年|全年|及时|实时|即时|随时|适时|定期|每[年月周日季天]|^同上$|^\d{1,2}[日号]$|^\d{4}$|季度?$`)
)

const someDay = `(?:\d{2,4}\s*[-/.年]\s*)?\d{1,2}\s*[-/.月]\s*\d{1,2}\s*[日号]?`

// isNothing reports whether a cell says that there is no day.
func isNothing(s string) bool {
	if strings.Trim(s, "-—–/\\·.、 \u3000") == "" {
		return true
	}
	return notYet().MatchString(s)
}

var notYet = pattern(`(?i)^(?:无|空|暂?无|待定|待|n/?a|null|none|nil|(?:尚未|暂未|还未|未|待|没有|暂不|暂缓)(?:公开|发布|公布|上网|答复|回复|办结|变更|修改|补正|填写?)?)$`)

// plainDay takes from a cell what people write around a day and programs do not read:
// the apostrophe that makes it a text, 发布于, a note in brackets. It evens out
// separators: 2026年9-14, 2026.9.14日.
func plainDay(cell string) string {
	s := strings.TrimLeft(strings.TrimSpace(text.Simplify(cell)), "'‘’")
	if found := saidBefore().FindStringSubmatch(s); found != nil {
		s = found[1]
	}
	if found := saidBehind().FindStringSubmatch(s); found != nil {
		s = found[1]
	}
	if found := compactTime().FindStringSubmatch(s); found != nil {
		return found[1]
	}
	if found := shortYear().FindStringSubmatch(s); found != nil {
		if d, err := workday.ParseDateNear(found[1], workday.Date{}); err == nil {
			s = d.String() + found[2]
		}
	}
	if found := threeNumbers().FindStringSubmatch(s); found != nil {
		s = found[1] + "-" + found[2] + "-" + found[3]
		if behind := found[4]; behind != "" && !strings.ContainsAny(behind[:1], " T-~") {
			s += " "
		}
		s += found[4]
	}
	return s
}

const publishing = `发布|公开|公布|印发|签发|制发|成文|生成|形成|变更|更新|修订|修改|上网|答复`

var (
	saidBefore   = pattern(`^(?:已|于|日期|时间|:|\s|` + publishing + `)+(\d.*)$`)
	saidBehind   = pattern(`^(.*\d\s*[日号]?)\s*(?:` + publishing + `|\((?:补|补录|补登|补报|补发|更正|修订|修改|更新|重发|重新发布)\))$`)
	compactTime  = pattern(`^(20\d{6})\s?\d{4}(?:\d\d)?$`)
	threeNumbers = pattern(`^(\d{4})\s*[-/.年\\,、]\s*(\d{1,2})\s*[-/.月\\,、]\s*(\d{1,2})\s*[日号.]?(\D.*|\d?\d\s*[:时点].*)?$`)
	shortYear    = pattern(`^(\d{2}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2})\s*[日号]?((?:[\s(].*)?)$`)
)

// A spreadsheet counts days from 30 December 1899.
const (
	firstSerial = 36_526 // 2000-01-01
	lastSerial  = 73_050 // 2099-12-31
)

func serial(s string) (workday.Date, bool) {
	n, _ := strconv.ParseFloat(s, 64) // 0 of a text
	return dayOfSerial(n)
}

func dayOfSerial(n float64) (workday.Date, bool) {
	if !(n >= firstSerial && n < lastSerial+1) {
		return workday.Date{}, false
	}
	d, err := workday.NewDate(1899, 12, 30)
	return d.AddDays(int(n)), err == nil
}

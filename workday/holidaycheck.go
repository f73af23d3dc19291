package workday

import (
	"fmt"
	"slices"
	"strconv"

	"github.com/seed2ea1efa0/disclosure/internal/message"
)

// A draft is an arrangement that is held against what is known.
type draft struct {
	layers layers // with the regional days of the notice's own region
	notice *Notice
	days   []namedDay
	whole  bool              // whether it must have all days of its year
	amends bool              // whether it changes single days of a notice before it
	lineOf func(day int) int // in its file
	fault  *draftFault       // the first one
	kept   []int             // which days of its file they are, where some were left out

	through Date // the last day that it settles
	known   bool // whether it says nothing new
}

// A draftFault is what cannot be, and of what of the draft.
type draftFault struct {
	of  string // "year", "days", or "" for one day
	day int
	err error
}

// check finds out what the file settles, and fails at the first thing that
// cannot be.
func (d *draft) check() {
	checks := []func(){d.checkYear, d.checkDays, d.checkLaw, d.checkReach, d.checkKnown}
	if d.notice.Region != "CN" {
		checks = []func(){d.checkYear, d.checkDays, d.checkRegional, d.checkReach}
	}
	for _, check := range checks {
		if d.fault != nil {
			return
		}
		check()
	}
}

func (d *draft) checkYear() {
	year := d.notice.Year
	switch {
	case year <= firstYear:
		d.failYear("%d 年早于日历开始的 %d 年", "%d is before %d, with which the calendar begins", year, firstYear+1)
	case year > d.layers.lastYear()+1:
		d.failYear("还没有 %d 年的放假安排：请先加那一年的", "nothing is known of %d: add the holiday file of that year first", d.layers.lastYear()+1)
	case len(d.days) == 0 && d.kept == nil:
		d.failDays("文件里没有一天：不是 %d 年的放假安排", "the file names no day: the arrangement of %d is not announced in it", year)
	}
}

func (d *draft) checkDays() {
	year := d.notice.Year
	first, last := yearEnd(year-1).AddDays(-30), yearEnd(year)
	seen := make(map[Date]int)
	for i, day := range d.days {
		if day.date.Before(first) || day.date.After(last) {
			d.failDay(i, "%v 不在 %d 年，也不在上年12月", "%v is neither in %d nor in the December before", day.date, year)
		}
		if other, twice := seen[day.date]; twice {
			d.failDay(i, "%v 出现两次，先见于第 %d 行：请只留一处", "%v appears twice, first in line %d: keep one", day.date, d.lineOf(other))
		}
		seen[day.date] = i
	}
}

// checkLaw compares the file with the statutory holidays, and finds out up to which day
// nothing is left that one of them can change.
func (d *draft) checkLaw() {
	year := d.notice.Year
	statutory := statutoryHolidays(year)
	gained, lawful := daysGained(d.days), statutoryCount(year)
	given := 0 // of the statutory holidays
	d.through = yearEnd(year)
	for _, holiday := range statutory {
		if d.whole && !isWeekend(holiday.date) && !slices.ContainsFunc(d.days, func(day namedDay) bool { return day.date == holiday.date }) {
			d.failOccasion(holiday.occasion, "%v 是法定节假日（%s），却没有放假：请核对年份", "%v is a statutory holiday, %s, and not off: check the year", holiday.date, holiday.occasion)
		}
		i := slices.IndexFunc(d.days, func(day namedDay) bool { return day.date == holiday.date })
		switch {
		case i >= 0 && !d.days[i].off:
			d.failDay(i, "%v 是法定节假日（%s），不能上班", "%v is a statutory holiday, %s: it is no working day", holiday.date, holiday.occasion)
		case i >= 0, isWeekend(holiday.date) && slices.ContainsFunc(d.days, func(day namedDay) bool { return sameFestival(day.occasion, holiday.occasion) }):
			given++
		}
		if i < 0 && gained < lawful {
			d.through = slices.MinFunc([]Date{d.through, firstChangeBy(year, holiday.date).AddDays(-1)}, Date.Compare)
		}
	}
	d.checkGain(gained, given, lawful, len(statutory) > 0)
}

// checkGain makes sure that a new year gains as many days off as the statutory holidays that
// it lists: each other weekday off is made up for, and no day is worked for nothing.
func (d *draft) checkGain(gained, given, lawful int, datesKnown bool) {
	year := d.notice.Year
	isNew := d.layers.national.of(year).through.IsZero() && !d.amends
	switch unlisted := datesKnown && gained < lawful; {
	case isNew && gained > lawful:
		d.failDays("%v", "%v", imbalance{d.days, year, lawful})
	case isNew && unlisted && (gained > given || given == lawful || d.worksForNothing()):
		d.failDays("%v", "%v", imbalance{d.days, year, given})
	}
	if year > d.layers.lastYear() && gained < lawful {
		d.failDays("文件只有全年 %[2]d 天假日中的 %[1]d 天，而 %[3]d 年的农历节日未收录，不知缺哪些：请给出全部",
			"the file gives %d days off of the %d of a whole year, and the lunar dates of %d are not known to tell which are left out: give all",
			gained, lawful, year)
	}
}

// checkReach makes sure of a new year that a day is worked near the holiday that it makes up
// for.
func (d *draft) checkReach() {
	national := d.notice.Region == nationalCalendar.region
	known := d.layers.regional
	if national {
		known = d.layers.national
	}
	if d.amends || !known.of(d.notice.Year).through.IsZero() {
		return
	}
	if i, err := outOfReach(d.days, national); err != nil {
		d.failDay(i, "%v", "%v", err)
	}
}

// worksForNothing reports whether a holiday, of which all days that the law gives are listed,
// has fewer days off than these, less the weekend days worked for it.
func (d *draft) worksForNothing() bool {
	count, listed := make(map[string]int), make(map[string]int)
	for _, holiday := range statutoryHolidays(d.notice.Year) {
		count[holiday.occasion]++
		if slices.ContainsFunc(d.days, func(day namedDay) bool { return day.date == holiday.date && day.off }) {
			listed[holiday.occasion]++
		}
	}
	for occasion, lawful := range count {
		own := slices.DeleteFunc(slices.Clone(d.days), func(day namedDay) bool { return !sameFestival(day.occasion, occasion) })
		if len(own) > 0 && listed[occasion] == lawful && daysGained(own) < lawful {
			return true
		}
	}
	return false
}

// outOfReach returns the first day that is worked too far from the holiday that it makes up
// for, and says so: a copy that lost a digit puts it elsewhere. The error is nil where there
// is none. A file that may be shortened can leave the holiday out, or name no festival.
func outOfReach(days []namedDay, mayBeShortened bool) (at int, err error) {
	for i, worked := range days {
		if worked.off {
			continue
		}
		known, near := false, false
		for _, day := range days {
			if day.off && day.occasion == worked.occasion {
				distance := max(day.date.DaysSince(worked.date), worked.date.DaysSince(day.date))
				known, near = true, near || distance <= makeUpReach
			}
		}
		mayBeFar := mayBeShortened && (!known || len(festivalsNamed(worked.occasion, worked.date.Year())) == 0)
		if !near && !mayBeFar {
			return i, message.New("%[1]v离%[2]s假期超过%[3]d天", "%[1]v is more than %[3]d days away from %[2]s", worked.date, worked.occasion, makeUpReach)
		}
	}
	return 0, nil
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
func (d *draft) checkRegional() {
	year := d.notice.Year
	d.through = yearEnd(year)
	for _, holiday := range statutoryHolidays(year) {
		for i, day := range d.days {
			if day.date == holiday.date && !day.off {
				d.failDay(i, "%v 是法定节假日（%s），不能上班", "%v is a statutory holiday, %s: it is no working day", holiday.date, holiday.occasion)
			}
		}
	}
	national := d.layers.national.of(year)
	for i, day := range d.days {
		off := slices.ContainsFunc(national.days, func(n namedDay) bool { return n.date == day.date })
		if off && !day.off {
			d.failDay(i, "%v 全国放假（%v），地区不能上班", "%v is off in the whole country, by %v: a region does not work on it", day.date, source{national.notices[0]})
		}
	}
	if known := d.layers.regional.of(year); !known.through.IsZero() {
		d.compare(known)
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

// An imbalance says that the days off of a year, less the weekend days worked for them, are
// other than the statutory holidays that it has, and of which holidays that is so.
type imbalance struct {
	days   []namedDay
	year   int
	lawful int // days
}

func (i imbalance) String() string {
	return fmt.Sprintf("days off and days worked do not add up: less the weekend days worked, there are %d days off, but %d statutory holidays", daysGained(i.days), i.lawful) +
		i.ofHolidays("; %s: %d days off too many, or days worked too few", "; %s: %d days off too few, or days worked too many")
}

// Chinese says the same in Chinese.
func (i imbalance) Chinese() string {
	return fmt.Sprintf("放假与调休上班对不上：扣除上班的周末，共放假%d天，法定节假日是%d天", daysGained(i.days), i.lawful) +
		i.ofHolidays("；%[1]s缺%[2]d个调休上班日，或多放了%[2]d天", "；%[1]s少放了%[2]d天，或多了%[2]d个调休上班日")
}

// ofHolidays names the holidays that have other than the days that the law gives since
// 2025, with by how many; "" where none can be named.
func (i imbalance) ofHolidays(tooMany, tooFew string) (named string) {
	var occasions []string
	byOccasion := make(map[string][]namedDay)
	for _, day := range i.days {
		if byOccasion[day.occasion] == nil {
			occasions = append(occasions, day.occasion)
		}
		byOccasion[day.occasion] = append(byOccasion[day.occasion], day)
	}
	for _, occasion := range occasions {
		statutory := 0
		for _, festival := range festivalsNamed(occasion, i.year) {
			statutory += daysByLaw(i.year, festival)
		}
		switch over := daysGained(byOccasion[occasion]) - statutory; {
		case i.year < 2025 || statutory == 0:
			continue // the law was another, or does not know it
		case over > 0:
			named += fmt.Sprintf(tooMany, occasion, over)
		case over < 0:
			named += fmt.Sprintf(tooFew, occasion, -over)
		}
	}
	return named
}

// daysByLaw returns how many statutory days a festival has, whenever the moon sets it.
func daysByLaw(year int, festival string) (count int) {
	for _, day := range statutoryDays(year, festivals{}) {
		if sameFestival(day.occasion, festival) {
			count++
		}
	}
	return count
}

// checkKnown compares the file with the arrangements that are known.
func (d *draft) checkKnown() {
	known := d.layers.national.of(d.notice.Year)
	switch {
	case known.through.IsZero() && d.amends:
		d.failDays("这是对%d年安排的调整：请先加上该年的通知", "it changes the arrangement of %d: add the notice for that year first", d.notice.Year)
	case known.through.IsZero():
		d.checkNeighbours()
	case d.amends:
		d.known = !slices.ContainsFunc(d.days, func(day namedDay) bool { return known.worked(day.date) == day.off })
	case d.says(known.before()):
		d.known = true
	default:
		d.compare(known)
	}
}

// before returns the arrangement without what later notices changed of it.
func (a arrangement) before() arrangement {
	a.days = slices.DeleteFunc(slices.Clone(a.days), func(day namedDay) bool { return day.notice != nil && day.notice.Amends != "" })
	return a
}

// leaveOutNational leaves the days out of a region's notice that it repeats from the
// national one.
func (d *draft) leaveOutNational() {
	national := d.layers.national.of(d.notice.Year)
	if d.notice.Region == nationalCalendar.region || len(d.days) == 0 {
		return
	}
	all := d.days
	d.days, d.kept = nil, []int{}
	for i, day := range all {
		repeated := slices.ContainsFunc(national.days, func(n namedDay) bool { return n.date == day.date && n.off == day.off })
		if !repeated {
			d.days, d.kept = append(d.days, day), append(d.kept, i)
		}
	}
}

// says reports whether the draft has the days of an arrangement.
func (d *draft) says(known arrangement) bool {
	own := arrangement{days: d.days}
	differs := func(day namedDay) bool { return known.worked(day.date) != own.worked(day.date) }
	return !slices.ContainsFunc(d.days, differs) && !slices.ContainsFunc(known.days, differs)
}

// checkNeighbours compares the file with the years beside it, which can name the
// same days of December.
func (d *draft) checkNeighbours() {
	for i, day := range d.days {
		for _, year := range []int{d.notice.Year - 1, d.notice.Year + 1} {
			for _, other := range d.layers.national.of(year).days {
				if other.date == day.date && other.off != day.off {
					d.failDay(i, "%v 在这里是%v，与%v不符：请用对的那一份", "%v is %v here, but not in %v: keep the file that is right", day.date, offOrWorked(day.off), source{other.notice})
				}
			}
		}
	}
}

// compare makes sure that the file has the days of an arrangement that is known.
func (d *draft) compare(known arrangement) {
	d.known = true
	file := arrangement{days: d.days}
	for i, day := range d.days {
		if known.worked(day.date) == day.off {
			d.failDay(i, "%v 在这里是%v，与%v不符：请用对的那一份，地区的安排须写明地区（region）",
				"%v is %v here, but not in %v: keep the file that is right; one of a region names it (region)", day.date, offOrWorked(day.off), source{known.notices[0]})
		}
	}
	for _, day := range known.days {
		if worked := known.worked(day.date); worked != file.worked(day.date) {
			d.failDays("缺少 %v，%[3]v说这天%[2]v：请用对的那一份", "%v is missing, which is %v in %v: keep the file that is right", day.date, offOrWorked(!worked), source{known.notices[0]})
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

func (d *draft) fail(fault draftFault) {
	if d.fault == nil {
		d.fault = &fault
	}
}

func (d *draft) failDay(i int, chinese, english string, args ...any) {
	if d.kept != nil {
		i = d.kept[i]
	}
	d.fail(draftFault{day: i, err: message.New(chinese, english, args...)})
}

// failOccasion fails at the first day of a holiday, where there is one.
func (d *draft) failOccasion(occasion, chinese, english string, args ...any) {
	if i := slices.IndexFunc(d.days, func(day namedDay) bool { return sameFestival(day.occasion, occasion) }); i >= 0 {
		d.failDay(i, chinese, english, args...)
		return
	}
	d.failDays(chinese, english, args...)
}

func (d *draft) failDays(chinese, english string, args ...any) {
	d.fail(draftFault{of: "days", err: message.New(chinese, english, args...)})
}

func (d *draft) failYear(chinese, english string, args ...any) {
	d.fail(draftFault{of: "year", err: message.New(chinese, english, args...)})
}

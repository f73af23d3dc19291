package workday

import (
	"iter"
	"slices"
	"time"
)

// The principles by which the State Council arranges a year since 2025, as the
// notice for 2025 prints them (国办发明电〔2024〕12号), rare cases aside: 春节 eight days
// from 除夕 on; 劳动节 five days; 国庆 seven days from 1 October on, eight together with
// a 中秋 that falls there; 元旦, 清明, 端午 and 中秋 three days with a weekend, but the day
// alone where it is a Wednesday. The weekdays among these days that are no
// statutory holidays are worked on weekends. Which ones is up to the notice:
// since 2015 they have always been within two weeks of the holiday.
const makeUpReach = 14 // days from a holiday to its make-up days

// A plan is one way in which a holiday can be arranged.
type plan struct {
	occasion string
	from, to Date   // the days off in a row
	off      []Date // the weekdays among them
	makeUps  int    // how many weekend days are worked for them
	weekends []Date // of which these are to choose from
}

// principles are what can differ between the law as amended in 2024 and the one
// before, on which the brackets are tested as well.
type principles struct {
	spring, labour         []stretch // counted from 除夕, and from 1 May
	springDays, labourDays int       // how many of them are statutory
	mayStandAlone          bool      // a Tuesday or Thursday, without the day between it and the weekend
}

// A stretch is some days in a row.
type stretch struct{ first, length int }

func principlesOf2024() principles {
	return principles{
		spring: []stretch{{0, 8}}, springDays: 4,
		labour: []stretch{{0, 5}, {-1, 5}, {-2, 5}, {-3, 5}}, labourDays: 2,
	}
}

// plans returns the plans of each holiday of a year.
func (p principles) plans(year int, of festivals) [][]plan {
	may, _ := civil(year, 5, 1)
	october, _ := civil(year, 10, 1)
	holidays := [][]plan{
		p.newYear(year),
		named("春节", joined(of.springEve, p.spring, p.springDays)),
		named("清明节", p.day(of.tombSweeping)),
		named("劳动节", joined(may, p.labour, p.labourDays)),
		named("端午节", p.day(of.dragonBoat)),
	}
	if days := of.midAutumn.DaysSince(october); days >= -2 && days <= 7 {
		return append(holidays, named("国庆节", joined(october, []stretch{{min(days, 0), 8}}, 3+1)))
	}
	return append(holidays, named("中秋节", p.day(of.midAutumn)), named("国庆节", joined(october, []stretch{{0, 7}}, 3)))
}

// newYear returns the plans of 元旦, which needs no moon.
func (p principles) newYear(year int) []plan {
	newYear, _ := civil(year, 1, 1)
	return named("元旦", p.day(newYear))
}

// named returns the plans with their occasion.
func named(occasion string, plans []plan) []plan {
	for i := range plans {
		plans[i].occasion = occasion
	}
	return plans
}

// day returns the plans of a holiday of one day.
func (p principles) day(date Date) []plan {
	threeDays := stretch{0, 3}
	switch date.Weekday() {
	case time.Sunday:
		threeDays.first = -1
	case time.Monday, time.Tuesday:
		threeDays.first = -2
	case time.Wednesday:
		return joined(date, []stretch{{0, 1}}, 1)
	}
	stretches := []stretch{threeDays}
	if p.mayStandAlone && (date.Weekday() == time.Tuesday || date.Weekday() == time.Thursday) {
		stretches = append(stretches, stretch{0, 1})
	}
	return joined(date, stretches, 1)
}

// joined returns the plans of a holiday for which the given stretches are off,
// some days of which are statutory.
func joined(from Date, stretches []stretch, statutory int) []plan {
	var plans []plan
	for _, s := range stretches {
		first := from.AddDays(s.first)
		last := first.AddDays(s.length - 1)
		one := plan{from: first, to: last}
		for date := first; !date.After(last); date = date.AddDays(1) {
			if !isWeekend(date) {
				one.off = append(one.off, date)
			}
		}
		one.makeUps = max(0, len(one.off)-statutory)
		for date := first.AddDays(-makeUpReach); one.makeUps > 0 && !date.After(last.AddDays(makeUpReach)); date = date.AddDays(1) {
			if isWeekend(date) && (date.Before(first) || date.After(last)) {
				one.weekends = append(one.weekends, date)
			}
		}
		plans = append(plans, one)
	}
	return plans
}

// plansByYear yields the plans of each holiday whose date is known and which the
// principles arrange, up to the 元旦 after a year: December can have days off for it.
func plansByYear(last int) iter.Seq[[]plan] {
	return func(yield func([]plan) bool) {
		known := 0
		for year, festivals := range lunarYears() {
			known = year
			for _, plans := range principlesOf2024().plans(year, festivals) {
				if !yield(plans) {
					return
				}
			}
		}
		if last >= known {
			yield(principlesOf2024().newYear(last + 1))
		}
	}
}

// firstChangeBy returns the first day that the arrangement of a statutory holiday can
// make another: off, or worked in its place.
func firstChangeBy(year int, holiday Date) Date {
	first := holiday
	festivals, _ := festivalsOf(year)
	for _, plans := range principlesOf2024().plans(year, festivals) {
		for _, one := range plans {
			if !holiday.Before(one.from) && !holiday.After(one.to) {
				first = slices.MinFunc(append([]Date{first, one.from}, one.weekends...), Date.Compare)
			}
		}
	}
	return first
}

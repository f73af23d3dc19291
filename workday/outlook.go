package workday

import (
	"slices"
	"strings"
)

// outlook returns what every possible arrangement makes of a day that is still to be
// arranged, as a forecast counts it; an [UnknownDay] where they differ. The occasion is
// that of the holiday which takes the day off, or which may change it.
func (c *Calendar) outlook(date Date) (kind DayKind, occasion string) {
	days := c.table()
	open := days.open()
	alone := forecast{days: days, open: open}
	alone.add(date)
	switch {
	case alone.fewest <= 0 && alone.most > 0:
		return UnknownDay, open.changing(date)
	case alone.most <= 0:
		if occasion = open.spanning(date); occasion != "" {
			return Holiday, occasion
		}
		kind = WeekendDay
	case isWeekend(date):
		return MakeUpDay, open.changing(date)
	default:
		kind = OrdinaryDay
	}
	if occasion, ok := c.mayHaveItsOwn(date); ok {
		return UnknownDay, occasion
	}
	return kind, ""
}

// changing returns the occasions of the holidays that may take a day off, or have it
// worked.
func (open openHolidays) changing(date Date) string {
	return open.occasions(func(plans []openPlan) bool {
		return slices.ContainsFunc(plans, func(p openPlan) bool { return slices.Contains(p.off, date) || slices.Contains(p.weekends, date) })
	})
}

// spanning returns the occasion of the holiday whose days off in a row have a day among
// them by every plan, weekends too.
func (open openHolidays) spanning(date Date) string {
	return open.occasions(func(plans []openPlan) bool {
		return !slices.ContainsFunc(plans, func(p openPlan) bool { return date.Before(p.from) || date.After(p.to) })
	})
}

func (open openHolidays) occasions(of func(plans []openPlan) bool) string {
	var occasions []string
	for _, plans := range open.plans {
		if of(plans) {
			occasions = append(occasions, plans[0].occasion)
		}
	}
	return strings.Join(occasions, "、")
}

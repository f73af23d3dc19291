package workday

import (
	"slices"
	"testing"
)

// A plan is written as the weekdays off, the number of make-up days, and the first and
// last weekend day that they are chosen from, with how many there are.
func TestPlansOfAHoliday(t *testing.T) {
	rules := principlesOf2024()
	may := MustParseDate("2027-05-01") // a Saturday
	for _, c := range []struct {
		name              string
		plans             []plan
		at                int
		off               string
		makeUps, weekends int
		first, last       string
	}{
		{"春节 of 2027, a Friday", joined(MustParseDate("2027-02-05"), rules.spring, rules.springDays), 0,
			"2027-02-05 2027-02-08 2027-02-09 2027-02-10 2027-02-11 2027-02-12", 2, 8, "2027-01-23", "2027-02-21"},
		{"劳动节 of 2027 from 1 May", joined(may, rules.labour, rules.labourDays), 0, "2027-05-03 2027-05-04 2027-05-05", 1, 8, "2027-04-17", "2027-05-16"},
		{"劳动节 of 2027 from 28 April", joined(may, rules.labour, rules.labourDays), 3, "2027-04-28 2027-04-29 2027-04-30", 1, 8, "2027-04-17", "2027-05-16"},
		{"清明 of 2027, a Monday", rules.day(MustParseDate("2027-04-05")), 0, "2027-04-05", 0, 0, "", ""},
		{"端午 of 2027, a Wednesday", rules.day(MustParseDate("2027-06-09")), 0, "2027-06-09", 0, 0, "", ""},
		{"清明 of 2028, a Tuesday", rules.day(MustParseDate("2028-04-04")), 0, "2028-04-03 2028-04-04", 1, 8, "2028-03-19", "2028-04-16"},
		{"a Thursday", rules.day(MustParseDate("2027-07-01")), 0, "2027-07-01 2027-07-02", 1, 8, "2027-06-19", "2027-07-17"},
		{"a Sunday", rules.day(MustParseDate("2028-05-28")), 0, "2028-05-29", 0, 0, "", ""},
		{"a Saturday", rules.day(MustParseDate("2028-01-01")), 0, "2028-01-03", 0, 0, "", ""},
		{"a Friday", rules.day(MustParseDate("2027-01-01")), 0, "2027-01-01", 0, 0, "", ""},
	} {
		p := c.plans[c.at]
		off := slices.Collect(spans(c.off))
		if !slices.Equal(p.off, off) || p.makeUps != c.makeUps || len(p.weekends) != c.weekends {
			t.Errorf("%s: off %v, %d make-up days of %v", c.name, p.off, p.makeUps, p.weekends)
			continue
		}
		if c.weekends > 0 && (p.weekends[0].String() != c.first || p.weekends[len(p.weekends)-1].String() != c.last) {
			t.Errorf("%s: make-up days from %v to %v", c.name, p.weekends[0], p.weekends[len(p.weekends)-1])
		}
	}
}

// No day of the holiday itself is worked to make up for it, be it a weekend.
func TestAHolidayIsNotMadeUpForOnItsOwnWeekend(t *testing.T) {
	for plans := range plansByYear(2028) {
		for _, p := range plans {
			for _, day := range p.weekends {
				if !isWeekend(day) {
					t.Errorf("%v is no weekend day", day)
				}
				before := slices.ContainsFunc(p.off, func(off Date) bool { return off.Before(day) && day.DaysSince(off) <= 2 })
				after := slices.ContainsFunc(p.off, func(off Date) bool { return off.After(day) && off.DaysSince(day) <= 2 })
				if before && after {
					t.Errorf("%v lies within the holiday %v", day, p.off)
				}
			}
		}
	}
}

// 国庆 and a 中秋 that falls there, or just before, are eight days together.
func TestMidAutumnWithinTheNationalHoliday(t *testing.T) {
	for _, c := range []struct {
		midAutumn string
		holidays  int
		last      []string // the first and last weekday off of the last holiday
	}{
		{"2028-10-03", 6, []string{"2028-10-02", "2028-10-06"}},
		{"2028-09-28", 7, []string{"2028-10-02", "2028-10-06"}},
		{"2028-09-29", 6, []string{"2028-09-29", "2028-10-06"}},
		{"2028-10-08", 6, []string{"2028-10-02", "2028-10-06"}},
		{"2028-10-09", 7, []string{"2028-10-02", "2028-10-06"}},
	} {
		of, _ := festivalsOf(2028)
		of.midAutumn = MustParseDate(c.midAutumn)
		plans := principlesOf2024().plans(2028, of)
		off := plans[len(plans)-1][0].off
		if len(plans) != c.holidays || off[0].String() != c.last[0] || off[len(off)-1].String() != c.last[1] {
			t.Errorf("中秋 on %s: %d holidays, the last off on %v", c.midAutumn, len(plans), off)
		}
	}
}

// Before 2025 a Tuesday or Thursday could be off alone, without the day between it and
// the weekend.
func TestADayThatMayStandAlone(t *testing.T) {
	rules := principles{mayStandAlone: true}
	for _, c := range []struct {
		date string
		want []int // weekdays off of each plan
	}{{"2028-04-04", []int{2, 1}}, {"2027-07-01", []int{2, 1}}, {"2027-04-05", []int{1}}, {"2027-06-09", []int{1}}, {"2027-01-01", []int{1}}, {"2028-01-01", []int{1}}} {
		var got []int
		for _, p := range rules.day(MustParseDate(c.date)) {
			got = append(got, len(p.off))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %v days off, want %v", c.date, got, c.want)
		}
		if now := principlesOf2024().day(MustParseDate(c.date)); len(now) != 1 || len(now[0].off) != c.want[0] {
			t.Errorf("%s: since 2025 there are %d ways, want the first of %v", c.date, len(now), c.want)
		}
	}
}

// A statutory holiday can change no day before the first that its own plans, and those of
// a holiday that meets it, have off or worked.
func TestTheFirstDayThatAHolidayCanChange(t *testing.T) {
	for day, want := range map[string]string{
		"2027-01-01": "2027-01-01", "2027-02-05": "2027-01-23", "2027-02-08": "2027-01-23", "2027-04-05": "2027-04-03", "2027-05-02": "2027-04-17",
		"2027-06-09": "2027-06-09", "2027-09-15": "2027-09-15", "2028-05-28": "2028-05-27", "2028-10-03": "2028-09-17",
	} {
		if got := firstChangeBy(MustParseDate(day).Year(), MustParseDate(day)); got.String() != want {
			t.Errorf("%s can change %v, want %s", day, got, want)
		}
	}
}

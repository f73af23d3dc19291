package workday

import (
	"slices"
	"testing"
)

// The lunar festivals of years that have been announced: 除夕, 清明, 端午, 中秋.
var announcedLunar = map[int][4]string{
	2015: {"2015-02-18", "2015-04-05", "2015-06-20", "2015-09-27"},
	2016: {"2016-02-07", "2016-04-04", "2016-06-09", "2016-09-15"},
	2017: {"2017-01-27", "2017-04-04", "2017-05-30", "2017-10-04"},
	2018: {"2018-02-15", "2018-04-05", "2018-06-18", "2018-09-24"},
	2019: {"2019-02-04", "2019-04-05", "2019-06-07", "2019-09-13"},
	2020: {"2020-01-24", "2020-04-04", "2020-06-25", "2020-10-01"},
	2021: {"2021-02-11", "2021-04-04", "2021-06-14", "2021-09-21"},
	2022: {"2022-01-31", "2022-04-05", "2022-06-03", "2022-09-10"},
	2023: {"2023-01-21", "2023-04-05", "2023-06-22", "2023-09-29"},
	2024: {"2024-02-09", "2024-04-04", "2024-06-10", "2024-09-17"},
	2025: {"2025-01-28", "2025-04-04", "2025-05-31", "2025-10-06"},
	2026: {"2026-02-16", "2026-04-05", "2026-06-19", "2026-09-25"},
}

// principlesBefore2025 has the days of the older law: 春节 three days, from 2024 on
// without 除夕, in seven or eight; 劳动节 one, in as many as five.
func principlesBefore2025() principles {
	return principles{
		spring: []stretch{{0, 7}, {0, 8}, {1, 7}, {1, 8}}, springDays: 3,
		labour: []stretch{{0, 5}, {-1, 5}, {-2, 5}, {-3, 5}, {0, 4}}, labourDays: 1,
		mayStandAlone: true,
	}
}

// Had the notice for a year not been known, the day that it settled would have
// been within the bracket: from every day, for each term that the table has. Only
// what a later notice added (2015: the anniversary of the victory; 2020: the
// epidemic) no principle tells.
func TestTheSettledDayLiesWithinTheBracket(t *testing.T) {
	asked, outside, wide, single := 0, 0, 0, 0
	for year := 2015; year <= 2026; year++ {
		lunar := festivals{
			MustParseDate(announcedLunar[year][0]), MustParseDate(announcedLunar[year][1]),
			MustParseDate(announcedLunar[year][2]), MustParseDate(announcedLunar[year][3]),
		}
		rules := principlesOf2024()
		if year < 2025 {
			rules = principlesBefore2025()
		}
		holidays := rules.plans(year, lunar)
		if year < 2025 { // of 1 May alone
			may, _ := civil(year, 5, 1)
			holidays[3] = append(holidays[3], rules.day(may)...)
		}
		known := slices.Clone(National().known().national)
		*known.at(year) = arrangement{}
		before := newCalendar("CN", layers{national: known})
		days := before.table()
		open := days.openHolidays(slices.Values(holidays))
		first, _ := civil(year-1, 11, 15)
		for date := first; date.Year() <= year; date = date.AddDays(1) {
			for _, n := range []int{5, 7, 10, 20} {
				settled, err := National().Add(date, n)
				if _, e := before.Add(date, n); err != nil || e == nil {
					continue // another year's notice says it
				}
				earliest, latest := days.bracket(open, date, n)
				asked++
				wide += latest.DaysSince(earliest)
				if earliest == latest {
					single++
				}
				if settled.Before(earliest) || settled.After(latest) {
					outside++
					if year != 2015 && year != 2020 {
						t.Errorf("%v and %d working days: %v is not in %v–%v", date, n, settled, earliest, latest)
					}
				}
			}
		}
	}
	t.Logf("%d of %d settled days lie outside; a bracket is %.2f days wide on average, and one day alone in %d %%",
		outside, asked, float64(wide)/float64(asked), 100*single/asked)
	if asked < 10_000 || outside > asked/100 {
		t.Errorf("%d of %d settled days lie outside", outside, asked)
	}
}

func TestBracketOfAYearNotAnnounced(t *testing.T) {
	for _, test := range []struct {
		from                       string
		days                       int
		earliest, estimate, latest string
	}{
		{"2026-12-24", 3, "2026-12-29", "2026-12-29", "2026-12-29"}, // 元旦 of 2027 is a Friday
		{"2027-01-04", 5, "2027-01-11", "2027-01-11", "2027-01-11"},
	} {
		_, err := National().Add(MustParseDate(test.from), test.days)
		e, ok := err.(*UnannouncedError)
		if !ok || e.Earliest.String() != test.earliest || e.Estimate.String() != test.estimate || e.Latest.String() != test.latest {
			t.Errorf("%s and %d: %+v", test.from, test.days, e)
		}
	}
	for date := MustParseDate("2026-11-01"); date.Year() < 2028; date = date.AddDays(1) {
		for _, days := range []int{1, 5, 20, -1, -5, -20} {
			_, err := National().Add(date, days)
			e, ok := err.(*UnannouncedError)
			if !ok {
				continue
			}
			if e.Earliest.IsZero() || e.Latest.Before(e.Earliest) || e.Estimate != e.Earliest {
				t.Fatalf("%v and %d: %+v", date, days, e)
			}
		}
	}
}

// What a calendar knows by itself leaves no doubt.
func TestBracketKnowsWhatIsKnown(t *testing.T) {
	ningxia, _ := ForRegion("CN-NX")
	_, err := ningxia.Add(MustParseDate("2027-02-15"), 20) // 开斋节 is about 10 March
	if e := err.(*UnannouncedError); !e.Earliest.IsZero() || !e.Latest.IsZero() {
		t.Errorf("of Ningxia: %+v", e)
	}
	firm, err := National().Overlay("某厂", Exception{MustParseDate("2027-01-30"), MakeUpDay, ""}, Exception{MustParseDate("2027-02-01"), Holiday, ""})
	if err != nil {
		t.Fatal(err)
	}
	_, err = firm.Add(MustParseDate("2027-01-29"), 1)
	if e := err.(*UnannouncedError); e.Earliest != e.Latest || e.Latest != MustParseDate("2027-01-30") {
		t.Errorf("of a firm that works on the 30th: %+v", e)
	}
	_, err = National().Add(MustParseDate("2028-12-01"), 20)
	if e, ok := err.(*UnannouncedError); ok && e.Latest.After(MustParseDate("2028-12-31")) {
		t.Errorf("at the end of the calendar: %+v", e)
	}
}

// December has days off for the 元旦 of a year of which nothing else is known: that of 2030
// is a Tuesday.
func TestDecemberKnowsTheNewYear(t *testing.T) {
	known := slices.Clone(National().known().national)
	*known.at(2029) = arrangement{through: yearEnd(2029)}
	calendar := newCalendar("CN", layers{region: "CN", national: known})
	for date, want := range map[string]DayKind{"2029-12-28": OrdinaryDay, "2029-12-29": UnknownDay, "2029-12-30": Holiday, "2029-12-31": Holiday} {
		if day, err := calendar.Day(MustParseDate(date)); err != nil || day.Kind != want || day.Provisional != (want != OrdinaryDay) {
			t.Errorf("%v, %v; want %v", day, err, want)
		}
	}
}

func BenchmarkBracket(b *testing.B) {
	from := MustParseDate("2027-01-20")
	for b.Loop() {
		National().Add(from, 20)
	}
}

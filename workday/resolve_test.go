package workday

import (
	"math"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// terms are those that catalogues print, some long ones, and their opposites.
func terms() []int { return []int{1, 3, 5, 7, 10, 15, 20, 40, -1, -5, -10, -20} }

func TestResolveIsAddWhereTheDayIsSettled(t *testing.T) {
	for _, test := range []struct {
		from string
		n    int
		want string
	}{
		{"2026-09-14", 20, "2026-10-16"},
		{"2026-10-16", -20, "2026-09-14"},
		{"2027-03-01", 0, "2027-03-01"},
	} {
		got, err := National().Resolve(MustParseDate(test.from), test.n)
		if want := (Resolution{Date: MustParseDate(test.want), Region: "CN"}); err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("%d from %s: %+v, %v", test.n, test.from, got, err)
		}
	}
}

// No day that people are told contradicts the range behind it, from whatever day
// of the years that are not announced.
func TestResolveGivesTheEarliestDayOfItsRange(t *testing.T) {
	for date := MustParseDate("2026-11-01"); !date.After(MustParseDate("2028-12-31")); date = date.AddDays(1) {
		for _, n := range terms() {
			got, err := National().Resolve(date, n)
			if _, beyond := err.(*RangeError); beyond && date.After(MustParseDate("2028-11-01")) {
				continue
			}
			if err != nil {
				t.Fatal(err)
			}
			if !got.Provisional {
				continue
			}
			if got.Date != got.Earliest || got.Latest.Before(got.Earliest) || got.Year < 2027 || got.Region != "CN" {
				t.Fatalf("%d from %v: %+v", n, date, got)
			}
			_, err = National().Add(date, n)
			if e, ok := err.(*UnannouncedError); !ok || e.Estimate != got.Date || e.Earliest != got.Earliest || e.Latest != got.Latest {
				t.Fatalf("%d from %v: %+v, but Add says %v", n, date, got, err)
			}
			_, err = National().Between(date, got.Date)
			if e, ok := err.(*UnannouncedError); ok && e.Workdays != n {
				t.Fatalf("%d from %v is %v, but that are %d", n, date, got.Date, e.Workdays)
			}
		}
	}
}

// Any notice that follows the principles puts the day within the range.
func TestResolveHoldsWhateverTheNoticeWillSay(t *testing.T) {
	random := rand.New(rand.NewPCG(20, 27))
	atEarliest, asked, notices := 0, 0, 40
	if testing.Short() {
		notices = 5
	}
	for range notices {
		notice := possibleNotice(random)
		for range 400 {
			date := MustParseDate("2026-11-15").AddDays(random.IntN(760))
			for _, n := range terms() {
				told, err := National().Resolve(date, n)
				if err != nil || !told.Provisional || told.Latest.IsZero() {
					continue
				}
				asked++
				day := countOver(notice, date, n)
				if day.Before(told.Earliest) || day.After(told.Latest) {
					t.Fatalf("%d from %v: %v is not in %+v", n, date, day, told)
				}
				if day == told.Date {
					atEarliest++
				}
			}
		}
	}
	if asked < 1_250*notices || atEarliest < asked/2 {
		t.Errorf("asked %d times, the day told was the right one %d times", asked, atEarliest)
	}
}

// possibleNotice arranges each holiday of 2027 and 2028 by one of its plans, with
// make-up days at random among the weekends that no other holiday has taken.
func possibleNotice(random *rand.Rand) map[Date]bool {
	worked := make(map[Date]bool)
	for plans := range plansByYear(2028) {
		plan := plans[random.IntN(len(plans))]
		for _, off := range plan.off {
			worked[off] = false
		}
		free := slices.DeleteFunc(slices.Clone(plan.weekends), func(date Date) bool { return worked[date] })
		random.Shuffle(len(free), func(i, j int) { free[i], free[j] = free[j], free[i] })
		for _, date := range free[:plan.makeUps] {
			worked[date] = true
		}
	}
	return worked
}

// countOver counts day by day over the national days and a notice for the rest.
func countOver(notice map[Date]bool, date Date, n int) Date {
	for step := max(-1, min(n, 1)); n != 0; {
		date = date.AddDays(step)
		day, err := National().Day(date)
		worked, named := notice[date]
		switch {
		case err == nil && !day.Provisional:
			worked = day.IsWorkday()
		case !named:
			worked = !isWeekend(date)
		}
		if worked {
			n -= step
		}
	}
	return date
}

// Where nothing is known of a region's own days, it says the day that the nation
// says, and the range of the nation too where no festival of its own is near.
func TestARegionSaysTheNationsDay(t *testing.T) {
	withRange, asked := 0, 0
	ningxia, err := ForRegion("CN-NX")
	if err != nil {
		t.Fatal(err)
	}
	for date := MustParseDate("2026-12-01"); date.Before(MustParseDate("2028-10-01")); date = date.AddDays(1) {
		national, _ := National().Resolve(date, 20)
		regional, err := ningxia.Resolve(date, 20)
		want := Resolution{Date: national.Date, Provisional: true, Year: regional.Year, Missing: regional.Missing, Region: "CN-NX"}
		if !ningxia.MayDiffer(date.AddDays(1), national.Latest) {
			want.Earliest, want.Latest = national.Earliest, national.Latest
			if !national.Provisional {
				want.Earliest, want.Latest = national.Date, national.Date
			}
			withRange++
		}
		asked++
		if err != nil || !reflect.DeepEqual(regional, want) {
			t.Fatalf("from %v: %+v, %v; the nation's: %+v", date, regional, err, national)
		}
	}
	if withRange < asked/2 || withRange == asked {
		t.Errorf("%d of %d answers have a range", withRange, asked)
	}
}

func TestResolveOutsideTheCalendar(t *testing.T) {
	for _, test := range []struct {
		calendar *Calendar
		from     string
		n        int
	}{
		{National(), "2006-12-01", 1},
		{National(), "2028-12-20", 40},
		{National(), "2027-01-01", math.MaxInt},
		{nil, "2026-09-14", 20},
		{&Calendar{}, "2026-09-14", 20},
	} {
		got, err := test.calendar.Resolve(MustParseDate(test.from), test.n)
		if _, ok := err.(*RangeError); !ok || !reflect.DeepEqual(got, Resolution{}) {
			t.Errorf("%d from %s: %+v, %v", test.n, test.from, got, err)
		}
	}
	if got, err := National().Resolve(Date{}, 1); err == nil {
		t.Errorf("no date: %+v", got)
	}
}

// An answer names every notice that can change it, the nation's and the region's, and none
// that is known.
func TestAllThatIsMissing(t *testing.T) {
	ningxia, err := ForRegion("CN-NX")
	if err != nil {
		t.Fatal(err)
	}
	firm, err := National().Overlay("某厂", Exception{Date: MustParseDate("2026-12-25"), Kind: Holiday})
	if err != nil {
		t.Fatal(err)
	}
	informed, err := ningxia.LoadHolidays(strings.NewReader(`{"year":2027,"papers":["某号"],"region":"CN-NX","days":[{"name":"开斋节","date":"2027-03-10","isOffDay":true}]}`))
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		calendar *Calendar
		from     string
		n        int
		chinese  string
		english  string
	}{
		{National(), "2026-09-14", 20, "", ""},
		{National(), "2026-12-20", 20, "2027年", "of 2027"},
		{National(), "2026-12-20", 300, "2027年、2028年", "of 2027 and 2028"},
		{National(), "2027-12-27", 3, "2027年、2028年", "of 2027 and 2028"},
		{National(), "2026-12-27", 3, "2027年", "of 2027"},
		{ningxia, "2026-09-14", 20, "宁夏2026年", "of Ningxia for 2026"},
		{ningxia, "2026-12-20", 20, "全国2027年和宁夏2026年、2027年", "of China for 2027 and of Ningxia for 2026 and 2027"},
		{ningxia, "2027-02-20", -20, "全国和宁夏2027年", "of China and of Ningxia for 2027"},
		{informed, "2027-02-20", 20, "全国2027年", "of China for 2027"},
		{firm, "2026-12-20", 20, "全国2027年", "of China for 2027"},
	} {
		got, err := test.calendar.Resolve(MustParseDate(test.from), test.n)
		if err != nil {
			t.Fatal(err)
		}
		chinese, english := NamesOfMissing(got.Region, got.Missing)
		if chinese != test.chinese || english != test.english {
			t.Errorf("%s, %d from %s: %s, %s; want %s, %s", got.Region, test.n, test.from, chinese, english, test.chinese, test.english)
		}
		if got.Provisional && got.Year != got.Missing[0].Year {
			t.Errorf("%+v: the first year is another", got)
		}
	}
	var many []MissingNotice
	for year := 2007; year < 2029; year++ {
		many = append(many, MissingNotice{"CN-GX", year})
	}
	if chinese, english := NamesOfMissing("CN-GX", many); chinese != "广西2007年至2028年" || english != "of Guangxi for 2007 to 2028" {
		t.Errorf("%s, %s", chinese, english)
	}
}

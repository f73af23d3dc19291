package workday_test

import (
	"slices"
	"testing"
	"time"

	"github.com/seed2ea1efa0/disclosure/workday"
)

func TestDayTellsWhy(t *testing.T) {
	for _, c := range []struct {
		date     string
		kind     workday.DayKind
		occasion string
		notice   string
	}{
		{"2026-09-14", workday.OrdinaryDay, "", ""},
		{"2026-09-12", workday.WeekendDay, "", ""},
		{"2026-10-01", workday.Holiday, "国庆节", "国办发明电〔2025〕7号"},
		{"2026-10-03", workday.Holiday, "国庆节", "国办发明电〔2025〕7号"}, // a Saturday
		{"2026-10-10", workday.MakeUpDay, "国庆节", "国办发明电〔2025〕7号"},
		{"2018-12-29", workday.MakeUpDay, "元旦", "国办发明电〔2018〕15号"}, // by the next year's notice
		{"2020-02-03", workday.MakeUpDay, "春节", "国办发明电〔2020〕1号"},  // a Monday
		{"2020-01-30", workday.Holiday, "春节", "国办发明电〔2019〕16号"},
		{"2024-02-09", workday.OrdinaryDay, "", ""}, // 除夕
		{"2013-04-07", workday.MakeUpDay, "清明节", "国办发明电〔2012〕33号"},
		{"2013-10-12", workday.MakeUpDay, "国庆节", "国办发明电〔2012〕33号"},
		{"2027-01-01", workday.Holiday, "元旦", ""}, // by law
		{"2027-02-08", workday.Holiday, "春节", ""},
		{"2028-10-03", workday.Holiday, "国庆节", ""}, // 中秋节 as well
	} {
		day, err := workday.National().Day(date(t, c.date))
		if err != nil || day.Kind != c.kind || day.Occasion != c.occasion || day.Notice.DocumentNumber != c.notice {
			t.Errorf("%s: %+v, %v", c.date, day, err)
		}
		if day.Provisional != (c.date > "2026-12-28") {
			t.Errorf("%s: provisional %v", c.date, day.Provisional)
		}
	}
}

func TestRegionalHolidayNamesItsRegion(t *testing.T) {
	ningxia, err := workday.ForRegion("CN-NX")
	if err != nil {
		t.Fatal(err)
	}
	day, err := ningxia.Day(date(t, "2022-07-11"))
	if err != nil || day.Kind != workday.Holiday || day.Occasion != "古尔邦节" || day.Notice != (workday.Notice{Region: "CN-NX", Year: 2022}) {
		t.Errorf("%+v, %v", day, err)
	}
	if day, err := workday.National().Day(date(t, "2022-07-11")); err != nil || day.Kind != workday.OrdinaryDay {
		t.Errorf("nationally %+v, %v", day, err)
	}
}

func TestNoticeInFull(t *testing.T) {
	day, err := workday.National().Day(date(t, "2019-05-05"))
	want := workday.Notice{
		Region:         "CN",
		Year:           2019,
		DocumentNumber: "国办发明电〔2019〕3号",
		Title:          "国务院办公厅关于调整2019年劳动节假期安排的通知",
		Date:           date(t, "2019-03-22"),
		URL:            "http://www.gov.cn/zhengce/zhengceku/2019-03/22/content_5375877.htm",
		Amends:         "国办发明电〔2018〕15号",
	}
	if err != nil || day.Notice != want {
		t.Errorf("%+v, %v", day.Notice, err)
	}
}

func TestEveryNoticeIsComplete(t *testing.T) {
	numbers := make(map[string]bool)
	year := 2006
	for notice := range workday.National().Notices() {
		if notice.Region != "CN" || notice.Title == "" || notice.Date.IsZero() || notice.URL == "" || numbers[notice.DocumentNumber] {
			t.Errorf("%+v", notice)
		}
		if amends := notice.Amends != ""; amends != numbers[notice.Amends] || amends == (notice.Year > year) {
			t.Errorf("%s amends %q", notice.DocumentNumber, notice.Amends)
		}
		numbers[notice.DocumentNumber] = true
		year = notice.Year
	}
	if len(numbers) != 23 || year != 2026 {
		t.Errorf("%d notices up to %d", len(numbers), year)
	}
}

// The weekdays off less the weekend days worked are the statutory holidays.
func TestEachYearGivesTheStatutoryHolidays(t *testing.T) {
	given := make(map[int]int)
	for day := range workday.National().Days(date(t, "2006-12-30"), date(t, "2026-12-28")) {
		weekend := day.Date.Weekday() == time.Saturday || day.Date.Weekday() == time.Sunday
		switch {
		case day.Kind == workday.Holiday && !weekend:
			given[day.Notice.Year]++
		case day.Kind == workday.MakeUpDay && weekend:
			given[day.Notice.Year]--
		}
	}
	for year := 2007; year <= 2026; year++ {
		want := 11
		switch {
		case year == 2007:
			want = 10
		case year == 2015:
			want = 12 // and the day of remembrance
		case year == 2020:
			want = 13 // and two days more in the epidemic
		case year >= 2025:
			want = 13
		}
		if given[year] != want {
			t.Errorf("%d gives %d days, want %d", year, given[year], want)
		}
	}
}

func TestWorkedDayIsNoHoliday(t *testing.T) {
	for day := range workday.National().Days(workday.National().Range()) {
		if day.Kind != workday.UnknownDay && day.IsWorkday() == (day.Kind == workday.Holiday || day.Kind == workday.WeekendDay) {
			t.Errorf("%+v", day)
		}
	}
}

func TestDaysStaysInTheCalendar(t *testing.T) {
	national := workday.National()
	first, last := national.Range()
	days := slices.Collect(national.Days(date(t, "0001-01-01"), date(t, "9999-12-31")))
	if len(days) != last.DaysSince(first)+1 || days[0].Date != first || days[len(days)-1].Date != last {
		t.Errorf("%d days from %v", len(days), days[0].Date)
	}
	for range national.Days(last, first) {
		t.Error("there are days from the last to the first")
	}
	for day := range national.Days(first, last) {
		if day.Date != first {
			t.Error("the iteration goes on after break")
		}
		break
	}
}

func TestDayKind(t *testing.T) {
	var texts []string
	for kind := range workday.UnknownDay + 2 {
		texts = append(texts, kind.String())
	}
	if want := []string{"DayKind(0)", "工作日", "周末", "放假", "调休上班", "待定", "DayKind(6)"}; !slices.Equal(texts, want) {
		t.Errorf("%q", texts)
	}
	if workday.DayKind(0).IsWorkday() {
		t.Error("no kind is worked")
	}
}

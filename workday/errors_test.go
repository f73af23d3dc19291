package workday_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure/internal/message"
	"github.com/seed2ea1efa0/disclosure/workday"
)

func TestErrorsSayThemselvesInBothLanguages(t *testing.T) {
	ningxia, _ := workday.ForRegion("CN-NX")
	add := func(calendar *workday.Calendar, from string, n int) error {
		_, err := calendar.Add(date(t, from), n)
		return err
	}
	_, noMonth := workday.NewDate(2026, 13, 1)
	_, noYear := workday.NewDate(0, 9, 0)
	_, noDay := workday.ParseDate("2026-02-30")
	_, noDate := workday.ParseDate("不详")
	_, noRegion := workday.ForRegion("US")
	_, between := workday.National().Between(date(t, "2026-12-28"), date(t, "2027-01-08"))
	_, file := workday.National().LoadHolidays(strings.NewReader("{\"year\": 2027,\n \"days\": [{\"name\": \"元旦\", \"date\": \"2027-1-1\", \"isOffDay\": true}]}"))
	for _, c := range []struct {
		err              error
		chinese, english string
	}{
		{add(workday.National(), "2027-01-12", 20), "未收录2027年放假安排，暂定2027-02-15，按安排最晚为2027-02-17；加上该年的放假通知即可确定",
			"the calendar has no holiday notice of 2027; provisional answer: 2027-02-15, by the notice at the latest 2027-02-17; add the notice to settle it"},
		{add(ningxia, "2026-05-26", 1), "未收录宁夏2026年放假安排，暂定2026-05-29，其中有据报道的假日；加上该年的放假通知即可确定",
			"the calendar has no holiday notice of Ningxia for 2026; provisional answer: 2026-05-29; it counts days off that are known from reports alone; add the notice to settle it"},
		{between, "未收录2027年放假安排，暂定8个工作日；加上该年的放假通知即可确定",
			"the calendar has no holiday notice of 2027; provisional answer: 8; add the notice to settle it"},
		{add(workday.National(), "2027-01-04", 300), "未收录2027年、2028年放假安排，暂定2028-03-21，按安排最晚为2028-03-22；加上这些放假通知即可确定",
			"the calendar has no holiday notice of 2027 and 2028; provisional answer: 2028-03-21, by the notice at the latest 2028-03-22; add the notices to settle it"},
		{add(workday.National(), "2028-12-20", 20), "2028-12-20之后20个工作日超出全国工作日历（2006-12-30至2028-12-31）：请加上2029年的放假通知",
			"20 working days from 2028-12-20 end after the calendar of China, 2006-12-30 to 2028-12-31: add the holiday notice for 2029"},
		{add(ningxia, "2007-01-04", -20), "2007-01-04之前20个工作日早于宁夏工作日历（2006-12-30至2028-12-31）",
			"20 working days before 2007-01-04 lie before the calendar of Ningxia, 2006-12-30 to 2028-12-31"},
		{add(workday.National(), "1999-01-01", 1), "1999-01-01不在全国工作日历（2006-12-30至2028-12-31）之内：此前各日没有资料",
			"1999-01-01 is outside the calendar of China, 2006-12-30 to 2028-12-31: nothing is known of the days before"},
		{add(workday.National(), "2031-01-01", 1), "2031-01-01不在全国工作日历（2006-12-30至2028-12-31）之内：请加上2029年至2031年的放假通知",
			"2031-01-01 is outside the calendar of China, 2006-12-30 to 2028-12-31: add the holiday notices for 2029 to 2031"},
		{add(workday.National(), "2026-09-14", 1000), "2026-09-14之后1000个工作日超出全国工作日历（2006-12-30至2028-12-31）：请加上2029年至2030年的放假通知",
			"1000 working days from 2026-09-14 end after the calendar of China, 2006-12-30 to 2028-12-31: add the holiday notices for 2029 to 2030"},
		{add(nil, "2026-09-14", 1), "工作日历是空的：请用 National 或 ForRegion 取得", "the calendar is empty: get one from National or ForRegion"},
		{noMonth, "没有2026年13月1日：没有13月", "date 2026-13-01: there is no month 13"},
		{noYear, "没有0年9月0日：年份须为1至9999", "date 0000-09-00: the year 0 is not one of 1 to 9999"},
		{noDay, `“2026-02-30”不是日期：2026年2月只有28天`, `date "2026-02-30": February 2026 has 28 days`},
		{noDate, `“不详”不是日期：请写作 2026-09-14`, `"不详" is no date: write it as 2026-09-14`},
		{noRegion, `没有代码为“US”的地区：请用 CN，或省级地区的代码，如 CN-NX、CN-GX；港澳台不在其中`,
			`there is no region with the code "US": use CN, or the code of a province-level region, such as CN-NX or CN-GX; Hong Kong, Macao and Taiwan are none`},
		{file, `第 2 行第 34 列 days[0].date：“2027-1-1”：请写作 2027-01-01`, `line 2, column 34: days[0].date: "2027-1-1": write it as 2027-01-01`},
	} {
		if c.err == nil || c.err.Error() != c.english || message.Chinese(c.err) != c.chinese {
			t.Errorf("got\n%v\n%v\nwant\n%s\n%s", c.err, message.Chinese(c.err), c.english, c.chinese)
		}
	}
}

func TestFileErrorAsAValue(t *testing.T) {
	_, err := workday.National().LoadHolidays(strings.NewReader("\n  {\"year\": }"))
	var fault *workday.FileError
	if !errors.As(err, &fault) || fault.Line != 2 || errors.Unwrap(fault) != fault.Err {
		t.Fatalf("%v", err)
	}
	data, err := json.Marshal(fault)
	if err != nil || !strings.Contains(string(data), `"line":2`) || !strings.Contains(string(data), `"message":"`) {
		t.Errorf("%s, %v", data, err)
	}
}

func TestRegionName(t *testing.T) {
	for code, want := range map[string][2]string{
		"CN": {"全国", "China"}, "CN-NX": {"宁夏", "Ningxia"}, "CN-NM": {"内蒙古", "Inner Mongolia"}, "某厂": {"某厂", "某厂"}, "": {"", ""}, "CN-": {"CN-", "CN-"},
	} {
		if chinese, english := workday.RegionName(code); chinese != want[0] || english != want[1] {
			t.Errorf("%s: %s, %s", code, chinese, english)
		}
	}
}

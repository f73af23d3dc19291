package workday_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure/internal/message"
	"github.com/seed2ea1efa0/disclosure/workday"
)

func TestParseDateNearReadsWhatPeopleSay(t *testing.T) {
	for _, c := range []struct{ today, text, want string }{
		{"2026-09-14", "今天", "2026-09-14"},
		{"2026-09-14", " Today ", "2026-09-14"},
		{"2026-09-14", "昨天", "2026-09-13"},
		{"2026-01-01", "前天", "2025-12-30"},
		{"2026-01-01", "大前天", "2025-12-29"},
		{"2026-12-31", "明日", "2027-01-01"},
		{"2026-12-31", "后天", "2027-01-02"},
		{"2026-09-20", "9-14", "2026-09-14"},
		{"2026-09-20", "9/14", "2026-09-14"},
		{"2026-09-20", "9、14", "2026-09-14"}, // the key / with an input method on
		{"2026-09-20", "９．１４", "2026-09-14"},
		{"2026-09-20", "9。14", "2026-09-14"},
		{"2026-09-20", "0914", "2026-09-14"},
		{"2026-09-20", "０９１４", "2026-09-14"},
		{"2026-09-20", "9月14日", "2026-09-14"},
		{"2026-09-20", "9⽉14⽇", "2026-09-14"}, // radicals, out of a PDF file
		{"2026-09-20", "9 月 14 号", "2026-09-14"},
		{"2026-09-20", "9月14", "2026-09-14"},
		{"2026-09-20", "14日", "2026-09-14"},
		{"2026-09-20", "14号", "2026-09-14"},
		{"2026-09-20", "２０２５年３月１日", "2025-03-01"},
		{"2026-09-20", "2026-3-1", "2026-03-01"},
		{"2026-09-20", "二00八年十月一日", "2008-10-01"},
		{"2026-09-20", "二O一O年十月一日", "2010-10-01"},
		{"2026-09-20", "二OO八年十月一日", "2008-10-01"},
		// the nearest one, before or after
		{"2027-01-05", "12-28", "2026-12-28"},
		{"2026-12-28", "1-5", "2027-01-05"},
		{"2026-07-01", "12-30", "2026-12-30"},
		{"2026-07-01", "12-31", "2025-12-31"}, // 182 days ago, or in 183
		{"2027-07-02", "1-1", "2027-01-01"},
		{"2026-09-02", "31日", "2026-08-31"},
		{"2026-09-28", "3号", "2026-10-03"},
		{"2026-01-02", "31日", "2025-12-31"},
		{"2026-12-30", "1日", "2027-01-01"},
		{"2027-11-01", "2-29", "2028-02-29"},
		{"2026-09-20", "31日", "2026-08-31"}, // September has none
	} {
		if got, err := workday.ParseDateNear(c.text, date(t, c.today)); got.String() != c.want || err != nil {
			t.Errorf("%q on %s: %v, %v, want %s", c.text, c.today, got, err, c.want)
		}
	}
}

func TestParseDateNearSaysWhatIsWrong(t *testing.T) {
	today := date(t, "2026-09-14")
	for text, want := range map[string]string{
		"2026-02-30": `date "2026-02-30": February 2026 has 28 days`,
		"2-30":       `date "2-30": February 2026 has 28 days`,
		"2-29":       `date "2-29": February 2026 has 28 days`,
		"0230":       `date "0230": February 2026 has 28 days`,
		"2月30日":      `date "2月30日": February 2026 has 28 days`,
		"13-1":       `date "13-1": there is no month 13`,
		"32日":        `date "32日": September 2026 has 30 days`,
		"0日":         `date "0日": September 2026 has 30 days`,
		"":           `"" is no date: write it as 2026-09-14`,
		"下周":         `date "下周": it does not say which day`,
		"914":        `"914" is no date: write it as 2026-09-14`,
		"日":          `"日" is no date: write it as 2026-09-14`,
		"9-14-":      `"9-14-" is no date: write it as 2026-09-14`,
	} {
		d, err := workday.ParseDateNear(text, today)
		var wrong *workday.DateError
		if !errors.As(err, &wrong) || wrong.Text != text || err.Error() != want || !d.IsZero() {
			t.Errorf("%q: %v, %v\nwant %s", text, d, err, want)
		}
	}
	// Without a day to start from only a whole date can be told.
	if d, err := workday.ParseDateNear("今天", workday.Date{}); err == nil {
		t.Errorf("today is %v", d)
	}
	if d, err := workday.ParseDateNear("2026-09-14", workday.Date{}); d != today || err != nil {
		t.Errorf("%v, %v", d, err)
	}
	if d, err := workday.ParseDateNear("明天", date(t, "9999-12-31")); err == nil {
		t.Errorf("the day after the last is %v", d)
	}
}

// What each form means on a Wednesday, 16 September 2026.
func TestParseDateNearOfPeopleAndPrograms(t *testing.T) {
	today := date(t, "2026-09-16")
	for want, texts := range map[string][]string{
		// A weekday alone is the latest one; with a word before it, that of its week.
		"2026-09-11": {
			"周五", "星期五", "礼拜五", "週五", "周5", "上周五", "上星期五", "上个礼拜五", "上個星期五", "friday", "fri", "last friday", "Last Fri.",
			"5天前", "5 days ago",
		},
		"2026-09-12": {"周六", "saturday", "sat", "last saturday"},
		"2026-09-10": {"周四", "thurs", "thu", "thur"},
		"2026-09-18": {"这周五", "本周五", "这个星期五", "this friday", "next friday", "后天", "2天后", "两天以后", "in 2 days", "day after tomorrow"},
		"2026-09-16": {"周三", "本周三", "这周三", "wednesday", "wed", "今晚", "今天上午", "今天10:30", "today", "当天", "今天8点半"},
		"2026-09-09": {"上周三", "last wednesday", "七天前", "一周前", "1个星期前", "a week ago", "1 week ago"},
		"2026-09-23": {"下周三", "下个礼拜三", "next wednesday", "一周后", "一星期之后", "in 1 week"},
		"2026-09-21": {"下周一", "下星期一", "next monday"},
		"2026-09-20": {"本周日", "这周天", "这个星期天", "this sunday", "next sunday"},
		"2026-09-13": {"周日", "周天", "礼拜天", "星期日", "上周日", "sunday", "last sunday", "三天前", "3天以前", "3 days ago", "大前天"},
		"2026-08-31": {"上上周一"},
		"2026-10-04": {"下下周日"},
		// Days of a month or a year near this one.
		"2026-08-15": {"上个月15号", "上月15日", "上个月十五号", "上个月的15号", "8月15号", "八月十五", "八月十五日", "15 aug", "aug 15th", "August 15"},
		"2026-09-03": {"本月3日", "这个月3号", "本月三号", "3日", "3号", "三日", "3rd"},
		"2026-10-01": {"下月1号", "下个月1日", "下个月一号", "10-1", "10.1", "十月一日", "十月一号", "oct 1", "1st of October"},
		"2026-07-31": {"上上个月31号"},
		"2025-12-28": {"去年12月28日", "去年12-28", "去年十二月二十八", "去年的12月28日"},
		"2027-01-05": {"明年1月5日", "明年1.5", "1-5", "一月五日"},
		"2026-01-05": {"今年1月5日", "本年1月5号", "2026-01-05"},
		"2024-02-29": {"前年2月29日"},
		"2026-08-16": {"一个月前", "1个月以前", "a month ago", "1 month ago"},
		"2025-09-16": {"一年前", "a year ago", "1 year ago"},
		// Chinese numerals, other orders, a weekday beside it.
		"2026-09-14": {
			"二〇二六年九月十四", "2026年9月14", "2026 年 9 月 14", "二○二六年九月十四（周一）", "2026年9月14上午", "26年9月14", "2026年9-14", "2026年9.14",
			"二〇二六年九月十四日", "二零二六年九月十四日", "二○二六年九月十四日", "二〇二六年9月14日", "二0二六年九月十四日", "二O二六年九月十四日", "二ｏ二六年九月十四", "二六年九月十四日",
			"26年9月14日", "九月十四", "九月十四日", "九月十四号", "十四号",
			"十四日", "14号", "14th", "9.14", "9.14.", "9／14", "９月１４日", "９．１４", "0914", "2026.9.14.", "2026年9月14日。", "9/14/2026",
			"14/9/2026", "14.9.2026", "14-9-2026", "sep 14", "14 sep", "14 Sep 2026", "Sep 14, 2026", "sept 14",
			"September 14th, 2026", "14th of September 2026", "14-Sep-2026", "2026 Sep 14", "2026 9 14", "9 14", "9月14日（周一）",
			"9月14日(星期一)", "周一9月14日", "2026-09-14（周一）", "2026年9月14日星期一", "2026-09-14 Mon", "Mon 14 Sep",
			"Monday, 14 September 2026", "Mon, Sep 14, 2026",
		},
		// A time of day; an instant gives the date in China.
		"2026-09-15": {
			"周二", "tues", "tue",
			"2026-09-15T08:00:00+08:00", "2026-09-14T16:00:00Z", "2026-09-14T16:00:00.000Z", "2026-09-14T23:30:00-05:00",
			"2026-09-15T00:00:00", "2026-09-15 08:30", "2026/9/15 0:00:00", "2026/9/15 8:30 PM", "2026年9月15日 8:30",
			"2026年9月15日8时30分", "9月15日上午10点", "9月15号下午3点半", "9月15日十时", "Tue, 15 Sep 2026 08:00:00 +0800",
			"Mon, 14 Sep 2026 20:00:00 GMT", "20260915 8:30", "昨天8:00", "9月15日 8:30",
		},
	} {
		for _, text := range texts {
			if got, err := workday.ParseDateNear(text, today); got.String() != want || err != nil {
				t.Errorf("%q: %v, %v, want %s", text, got, err, want)
			}
		}
	}
}

// The same words on other days.
func TestParseDateNearAtTheEdgesOfWeeksAndMonths(t *testing.T) {
	for _, c := range []struct{ today, text, want string }{
		{"2026-09-20", "周日", "2026-09-20"}, // a Sunday ends its week
		{"2026-09-20", "本周一", "2026-09-14"},
		{"2026-09-20", "下周一", "2026-09-21"},
		{"2026-09-20", "上周日", "2026-09-13"},
		{"2026-09-20", "last sunday", "2026-09-13"},
		{"2026-09-19", "last friday", "2026-09-18"},
		{"2026-09-19", "上周五", "2026-09-11"},
		{"2026-09-21", "next monday", "2026-09-28"},
		{"2026-09-21", "周一", "2026-09-21"},
		{"2026-01-02", "上个月31号", "2025-12-31"},
		{"2026-12-30", "下月1号", "2027-01-01"},
		{"2026-12-30", "下下个月1号", "2027-02-01"},
		{"2026-01-15", "上上月15日", "2025-11-15"},
		{"2026-03-31", "3个月前", "2025-12-31"},
		{"2026-01-01", "2025-12-31T17:00:00Z", "2026-01-01"},
	} {
		if got, err := workday.ParseDateNear(c.text, date(t, c.today)); got.String() != c.want || err != nil {
			t.Errorf("%q on %s: %v, %v, want %s", c.text, c.today, got, err, c.want)
		}
	}
}

// A year of two digits is read where it can be nothing else.
func TestAYearOfTwoDigits(t *testing.T) {
	for text, want := range map[string]string{
		"26-9-14": "2026-09-14", "26.9.14": "2026-09-14", "26/9/14": "2026-09-14", "26 9 14": "2026-09-14", "26年9月14": "2026-09-14", "14-9-26": "2014-09-26",
		"9/14/26": "2026-09-14", "12-31-26": "2026-12-31", "14-Sep-26": "2026-09-14", "28-feb-26": "2026-02-28", "sep 14, 26": "2026-09-14", "20-2-20": "2020-02-20",
	} {
		for _, today := range []workday.Date{date(t, "2026-09-16"), {}} {
			if got, err := workday.ParseDateNear(text, today); err != nil || got.String() != want {
				t.Errorf("%q on %v: %v, %v, want %s", text, today, got, err, want)
			}
		}
	}
}

// What is understood and is still no one date says why.
func TestParseDateNearSaysWhyItIsNoOneDate(t *testing.T) {
	today := date(t, "2026-09-16")
	for want, texts := range map[string][]string{
		"没有说是哪一天":  {"二〇二六", "二零二六年", "二〇二六年九月", "2026", "202609", "2026年度", "二季度", "２０２６", "九月", "2026年9", "上周", "本月", "下个月", "9月", "2026年9月", "2026-9", "sep 2026", "周末", "月底", "去年", "上旬", "last week", "前几天"},
		"这是农历":     {"农历八月十五", "正月初五", "腊月二十八", "初五", "八月初一"},
		"年份请写四位":   {"14/9/26", "14.9.26", "5/9/26", "9-5-26", "31.12.26", "31-12-26", "sep 26 14"},
		"年份请写在最前":  {"5/9/2026", "5.9.2026"},
		"若干天前后":    {"3日前", "三日后"},
		"时刻不对":     {"2026-09-14 25:00", "2026-09-14 24:00", "2026-09-14T08:00:00+25:00", "9月14日 8:3"},
		"是星期一，不是":  {"9月14日（周二）", "2026-09-14 Tue", "星期天 9月14日"},
		"只有28天":    {"2026-2-30", "2月30日", "二月三十", "二〇二六年二月二十九日", "feb 29", "今年2月29日", "2/30/2026", "2026年2月30日 8:30"},
		"没有13月":    {"1305", "二〇二六年十三月一", "2026年13月1日", "13-1", "13月1号"},
		"只有30天":    {"本月31号", "9月31日", "31 sep"},
		"工作日数":     {"5个工作日前"},
		"请写作 2026": {"二三日", "九月二三", "", "不详", "已办结", "第83项", "83", "46279", "星期八", "九月十四十五", "2026年9月14日至15日", "9月14日、15日", "明明", "12345678901", "09:30"},
	} {
		for _, text := range texts {
			got, err := workday.ParseDateNear(text, today)
			var wrong *workday.DateError
			if !errors.As(err, &wrong) || !got.IsZero() || wrong.Text != text || !strings.Contains(wrong.Chinese(), want) || wrong.Error() == "" {
				t.Errorf("%q: %v, %v, want %s", text, got, message.Chinese(err), want)
			}
		}
	}
}

// Every day that is said without its year is the nearest one there is.
func TestParseDateNearIsNearest(t *testing.T) {
	for today := date(t, "2023-06-01"); today.Year() < 2029; today = today.AddDays(17) {
		for d := today.AddDays(-182); d.Before(today.AddDays(182)); d = d.AddDays(1) {
			_, month, day := d.Date()
			if month == 2 && day == 29 {
				continue // the day before can be nearer in a year without it
			}
			text := strings.TrimPrefix(d.String(), d.String()[:5])
			if got, err := workday.ParseDateNear(text, today); got != d || err != nil {
				t.Fatalf("%s on %v: %v, %v, want %v", text, today, got, err, d)
			}
		}
	}
}

func TestMustParseDate(t *testing.T) {
	if d := workday.MustParseDate("2026-09-14"); d != date(t, "2026-09-14") {
		t.Error(d)
	}
	defer func() {
		if err, ok := recover().(error); !ok || !strings.Contains(err.Error(), "has 28 days") {
			t.Errorf("panics with %v", err)
		}
	}()
	workday.MustParseDate("2026-02-30")
}

func FuzzParseDateNear(f *testing.F) {
	for _, text := range []string{"今天", "9-14", "9月14日", "0914", "14日", "2026-09-14", "2026 年 9 月 14 号", "㏠", "9⽉14⽇", "\xff",
		"上周五", "下个月1号", "去年12-28", "三天前", "Mon, 14 Sep 2026 08:00:00 +0800", "9月14日上午10点", "二〇二六年九月十四日", "14/9/2026", "周"} {
		f.Add(text)
	}
	today := workday.MustParseDate("2026-09-14")
	f.Fuzz(func(t *testing.T, text string) {
		d, err := workday.ParseDateNear(text, today)
		if d.IsZero() != (err != nil) {
			t.Errorf("%q: %v, %v", text, d, err)
		}
		if whole, err := workday.ParseDate(text); err == nil && whole != d {
			t.Errorf("%q is %v, and near today %v", text, whole, d)
		}
	})
}

package workday_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strings"
	"time"

	"github.com/seed2ea1efa0/disclosure/workday"
)

func ExampleDate() {
	formed, err := workday.ParseDate("2026年9月14日")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(formed, formed.Weekday(), formed.AddDays(20))

	// It is still 31 December in London, and already 1 January in China.
	instant := time.Date(2026, time.December, 31, 20, 0, 0, 0, time.UTC)
	fmt.Println(workday.DateOf(instant))
	// Output:
	// 2026-09-14 Monday 2026-10-04
	// 2027-01-01
}

func ExampleUnannouncedError() {
	formed, _ := workday.ParseDate("2026-12-10")

	due, err := workday.National().Add(formed, 20)
	if e, ok := errors.AsType[*workday.UnannouncedError](err); ok {
		fmt.Println("暂定", e.Estimate, "until the notice for", e.Year)
		return
	}
	fmt.Println(due, err)
	// Output:
	// 暂定 2027-01-08 until the notice for 2027
}

func ExampleCalendar_LoadHolidays() {
	file, err := os.Open("testdata/holidays-2027.json") // made up
	if err != nil {
		fmt.Println(err)
		return
	}
	defer file.Close()
	calendar, err := workday.National().LoadHolidays(file)
	if err != nil {
		fmt.Printf("%s: %v\n", file.Name(), err)
		return
	}
	formed, _ := workday.ParseDate("2027-01-20")
	fmt.Println(calendar.Add(formed, 20))
	// Output:
	// 2027-02-23 <nil>
}

func ExampleForRegion() {
	formed, _ := workday.ParseDate("2021-05-07")
	for _, code := range []string{"CN", "CN-NX"} {
		calendar, err := workday.ForRegion(code)
		if err != nil {
			fmt.Println(err)
			return
		}
		due, err := calendar.Add(formed, 5)
		fmt.Println(calendar.Region(), due, err)
	}
	// Output:
	// CN 2021-05-13 <nil>
	// CN-NX 2021-05-17 <nil>
}

func ExampleCalendar_Days() {
	from, _ := workday.ParseDate("2026-09-24")
	to, _ := workday.ParseDate("2026-09-28")
	for day := range workday.National().Days(from, to) {
		fmt.Print(day.Date, " ", day.Kind)
		if day.Occasion != "" {
			fmt.Print(" ", day.Occasion, "，", day.Notice.DocumentNumber)
		}
		fmt.Println()
	}
	// Output:
	// 2026-09-24 工作日
	// 2026-09-25 放假 中秋节，国办发明电〔2025〕7号
	// 2026-09-26 放假 中秋节，国办发明电〔2025〕7号
	// 2026-09-27 放假 中秋节，国办发明电〔2025〕7号
	// 2026-09-28 工作日
}

func ExampleParseDateNear() {
	today, _ := workday.ParseDate("2026-09-16") // a Wednesday
	for _, text := range []string{"周五", "上个月15号", "9月14日（周一）", "2026-09-13T16:00:00Z", "3日前"} {
		fmt.Println(workday.ParseDateNear(text, today))
	}
	// Output:
	// 2026-09-11 <nil>
	// 2026-08-15 <nil>
	// 2026-09-14 <nil>
	// 2026-09-14 <nil>
	//  date "3日前": it can be so many days away, or before or after that day of the month: write the date
}

func ExampleCalendar_ReadHolidays() {
	notice := strings.NewReader(`现将我区开斋节放假安排通知如下：
一、开斋节：3月10日（星期三）至11日放假，共2天。`)
	read, err := workday.National().ReadHolidays(notice, workday.Hint{Region: "CN-NX", Year: 2027})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, day := range read[0].Days {
		fmt.Println(day.Date, day.Kind, day.Occasion)
	}
	// Output:
	// 2027-03-10 放假 开斋节
	// 2027-03-11 放假 开斋节
}

func ExampleArrangement() {
	newYear, _ := workday.ParseDate("2027-01-01")
	arrangement := workday.Arrangement{
		Notice: workday.Notice{Region: "CN-NX", Year: 2027},
		Days:   []workday.Exception{{Date: newYear, Kind: workday.Holiday, Occasion: "元旦"}},
	}
	file, _ := json.Marshal(arrangement)
	fmt.Println(string(file))
	// Output: {"year":2027,"region":"CN-NX","papers":[],"days":[{"name":"元旦","date":"2027-01-01","isOffDay":true}]}
}

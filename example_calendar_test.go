package disclosure_test

import (
	"errors"
	"fmt"
	"os"
	"time"

	"github.com/seed2ea1efa0/disclosure"
)

func ExampleDate() {
	formed, err := disclosure.ParseDate("2026年9月14日")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(formed, formed.Weekday(), formed.AddDays(20))

	// It is still 31 December in London, and already 1 January in China.
	instant := time.Date(2026, time.December, 31, 20, 0, 0, 0, time.UTC)
	fmt.Println(disclosure.DateOf(instant))
	// Output:
	// 2026-09-14 Monday 2026-10-04
	// 2027-01-01
}

func ExampleDeadline_Due() {
	item, _ := disclosure.Default().Item(83)
	formed, _ := disclosure.ParseDate("2026-09-14")

	due, err := item.Deadline().Due(disclosure.National(), formed)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(item.Deadline(), "→", due, due.Weekday())
	// Output:
	// 信息形成或者变更之日起20个工作日内 → 2026-10-16 Friday
}

func ExampleDeadline_Status() {
	item, _ := disclosure.Default().Item(83)
	formed, _ := disclosure.ParseDate("2026-09-14")
	today, _ := disclosure.ParseDate("2026-10-12") // or disclosure.DateOf(time.Now())

	status, err := item.Deadline().Status(disclosure.National(), formed, today)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(status.Due, status.Days, "days,", status.Workdays, "working days left, overdue:", status.Overdue())
	// Output:
	// 2026-10-16 4 days, 4 working days left, overdue: false
}

func ExampleUnannouncedError() {
	deadline, _ := disclosure.WithinWorkingDays(20)
	formed, _ := disclosure.ParseDate("2026-12-10")

	due, err := deadline.Due(disclosure.National(), formed)
	if e, ok := errors.AsType[*disclosure.UnannouncedError](err); ok {
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
	calendar, err := disclosure.National().LoadHolidays(file)
	if err != nil {
		fmt.Printf("%s: %v\n", file.Name(), err)
		return
	}
	formed, _ := disclosure.ParseDate("2027-01-20")
	fmt.Println(calendar.AddWorkdays(formed, 20))
	// Output:
	// 2027-02-23 <nil>
}

func ExampleForRegion() {
	formed, _ := disclosure.ParseDate("2021-05-07")
	for _, code := range []string{"CN", "CN-NX"} {
		calendar, err := disclosure.ForRegion(code)
		if err != nil {
			fmt.Println(err)
			return
		}
		due, err := calendar.AddWorkdays(formed, 5)
		fmt.Println(calendar.Region(), due, err)
	}
	// Output:
	// CN 2021-05-13 <nil>
	// CN-NX 2021-05-17 <nil>
}

func ExampleCalendar_Days() {
	from, _ := disclosure.ParseDate("2026-09-24")
	to, _ := disclosure.ParseDate("2026-09-28")
	for day := range disclosure.National().Days(from, to) {
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

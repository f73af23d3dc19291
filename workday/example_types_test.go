package workday_test

import (
	"errors"
	"fmt"
	"strings"

	"github.com/seed2ea1efa0/disclosure/workday"
)

func ExampleCalendar_Resolve() {
	from := workday.MustParseDate("2027-01-12")
	due, err := workday.National().Resolve(from, 20)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("be ready by", due.Date)
	if due.Provisional {
		fmt.Println("the notice for", due.Year, "can move it as far as", due.Latest)
	}
	// Output:
	// be ready by 2027-02-15
	// the notice for 2027 can move it as far as 2027-02-17
}

func ExampleResolution() {
	due, _ := workday.National().Resolve(workday.MustParseDate("2026-09-14"), 20)
	fmt.Println(due.Date, due.Provisional)
	// Output: 2026-10-16 false
}

func ExampleDateError() {
	_, err := workday.ParseDate("2026-02-30")
	var wrong *workday.DateError
	if errors.As(err, &wrong) {
		fmt.Println("that month has", wrong.MonthLength(), "days")
	}
	// Output: that month has 28 days
}

func ExampleRangeError() {
	_, err := workday.National().Add(workday.MustParseDate("1998-05-01"), 5)
	var outside *workday.RangeError
	if errors.As(err, &outside) {
		fmt.Println("the calendar begins on", outside.First)
	}
	// Output: the calendar begins on 2006-12-30
}

func ExampleDay() {
	day, err := workday.National().Day(workday.MustParseDate("2026-10-10"))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(day.Date.Weekday(), day.Kind, day.Occasion, day.IsWorkday())
	// Output: Saturday 调休上班 国庆节 true
}

func ExampleDayKind() {
	for day := range workday.National().Days(workday.MustParseDate("2026-09-30"), workday.MustParseDate("2026-10-11")) {
		if day.Kind == workday.MakeUpDay {
			fmt.Println(day.Date, "is worked")
		}
	}
	// Output: 2026-10-10 is worked
}

func ExampleNotice() {
	day, _ := workday.National().Day(workday.MustParseDate("2026-10-01"))
	fmt.Println(day.Notice.DocumentNumber)
	// Output: 国办发明电〔2025〕7号
}

// A school that does not work on its anniversary.
func ExampleException() {
	calendar, err := workday.National().Overlay("某校", workday.Exception{
		Date: workday.MustParseDate("2026-09-15"), Kind: workday.Holiday, Occasion: "校庆",
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	due, _ := calendar.Add(workday.MustParseDate("2026-09-14"), 1)
	fmt.Println(due)
	// Output: 2026-09-16
}

func ExampleFileError() {
	_, err := workday.National().LoadHolidays(strings.NewReader("{\"year\": 2027,\n \"days\": [{\"name\": \"元旦\", \"date\": \"2027/1/1\", \"isOffDay\": true}]}"))
	var wrong *workday.FileError
	if errors.As(err, &wrong) {
		fmt.Println(wrong.Line, wrong.Path)
		fmt.Println(wrong.Err)
	}
	// Output:
	// 2 days[0].date
	// "2027/1/1": write it as 2027-01-01
}

// A notice that does not say its year is refused until somebody tells it.
func ExampleHint() {
	const notice = "现将我区开斋节放假安排通知如下：\n一、开斋节：3月10日（星期三）至11日放假，共2天。"
	for _, hint := range []workday.Hint{{}, {Region: "CN-NX", Year: 2027}} {
		read, err := workday.National().ReadHolidays(strings.NewReader(notice), hint)
		fmt.Println(len(read), err == nil)
	}
	// Output:
	// 0 false
	// 1 true
}

func ExampleMissingNotice() {
	due, err := workday.National().Resolve(workday.MustParseDate("2026-12-20"), 20)
	if err != nil {
		panic(err)
	}
	for _, notice := range due.Missing {
		fmt.Println(notice.Region, notice.Year)
	}
	// Output: CN 2027
}

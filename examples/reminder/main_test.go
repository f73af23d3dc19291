package main

import (
	"os"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/workday"
)

func Example() {
	file, _ := os.Open("formed.csv")
	defer file.Close()
	today, _ := workday.ParseDate("2026-11-23")
	tasks, _ := read(file, disclosure.Default(), today)
	print(os.Stdout, tasks)
	// Output:
	// 2026-10-16  83 社会保障卡挂失与解挂: 挂失指南修订 (38 days past)
	// 2026-11-25  88 工作推进情况: 参保缴费情况通报 (2 working days left)
	// 2027-01-08  1 关于社会保障服务的相关政策文件: 新政策文件 (33 working days left; the holidays of 2027 are not known here; by the principles of holidays it stays this day)
	// 2027-02-15  83 社会保障卡挂失与解挂: 春节前后的挂失窗口 (55 working days left; the holidays of 2027 are not known here; by the principles of holidays 2027-02-15 to 2027-02-17)
}

func TestAFaultNamesItsLine(t *testing.T) {
	today, _ := workday.ParseDate("2026-11-23")
	for file, want := range map[string]string{
		"83,2026-09-14,a\nx,2026-09-14,b": `line 2: "x" is no item number`,
		"91,2026-09-14,a":                 "line 1: there is no item 91",
		"83,2026-02-30,a":                 "line 1: ",
		"83,2030-01-01,a":                 "line 1: 2030-01-01 is outside the calendar",
		"83,2026-09-14":                   "wrong number of fields",
	} {
		if _, err := read(strings.NewReader(file), disclosure.Default(), today); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: got %v, want %q", file, err, want)
		}
	}
}

// The one day that is printed is the safest, also where the estimate of weekends and
// holidays by law would be an earlier one.
func TestAcrossTheYearsTheSafeDayIsPrinted(t *testing.T) {
	today, _ := workday.ParseDate("2027-01-12")
	tasks, err := read(strings.NewReader("83,今天,甲\n83,1-4,乙"), disclosure.Default(), today)
	if err != nil {
		t.Fatal(err)
	}
	for _, task := range tasks {
		if s := task.status; s.Date != s.Earliest || !s.Provisional || s.Latest.Before(s.Earliest) {
			t.Errorf("%+v", s)
		}
	}
	var printed strings.Builder
	print(&printed, tasks)
	if !strings.HasPrefix(printed.String(), tasks[0].status.Date.String()) || !strings.Contains(printed.String(), "2027-02-15  83 ") {
		t.Error(printed.String())
	}
}

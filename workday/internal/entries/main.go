// Command entries prints what a holiday notice adds to the embedded data: its line
// of notices.tsv, and those of holidays.tsv. It is for the yearly chore that
// CONTRIBUTING.md describes.
//
//	go run ./workday/internal/entries notice.txt https://www.gov.cn/…
//
// The notice is plain text in UTF-8. What is doubtful in it is told on standard error.
package main

import (
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/seed2ea1efa0/disclosure/workday"
)

func main() {
	if len(os.Args) < 2 || len(os.Args) > 3 {
		fail(fmt.Errorf("usage: entries NOTICE.txt [ADDRESS]"))
	}
	file, err := os.Open(os.Args[1])
	if err != nil {
		fail(err)
	}
	defer file.Close()
	read, err := workday.National().ReadHolidays(file, workday.Hint{})
	if err != nil {
		fail(fmt.Errorf("%s: %w", os.Args[1], err))
	}
	for _, one := range read {
		if len(os.Args) == 3 {
			one.Notice.URL = os.Args[2]
		}
		for _, doubt := range one.Doubts {
			fmt.Fprintln(os.Stderr, "doubtful:", doubt)
		}
		print(os.Stdout, one)
	}
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, "entries:", err)
	os.Exit(2)
}

// print writes the lines as the embedded files have them.
func print(w io.Writer, one workday.Arrangement) {
	n := one.Notice
	fmt.Fprintln(w, "# notices.tsv")
	fmt.Fprintln(w, strings.Join([]string{fmt.Sprint(n.Year), n.DocumentNumber, n.Amends, n.Date.String(), n.Title, n.URL}, "\t"))
	fmt.Fprintln(w, "# holidays.tsv")
	var occasions []string
	off, worked := make(map[string][]workday.Date), make(map[string][]workday.Date)
	for _, day := range one.Days {
		if len(off[day.Occasion])+len(worked[day.Occasion]) == 0 {
			occasions = append(occasions, day.Occasion)
		}
		if day.Kind == workday.Holiday {
			off[day.Occasion] = append(off[day.Occasion], day.Date)
		} else {
			worked[day.Occasion] = append(worked[day.Occasion], day.Date)
		}
	}
	for _, occasion := range occasions {
		fmt.Fprintln(w, strings.Join([]string{n.DocumentNumber, spans(off[occasion]), spans(worked[occasion]), occasion}, "\t"))
	}
}

// spans writes days as 2027-02-05..2027-02-12 2027-02-20.
func spans(dates []workday.Date) string {
	var all []string
	for i := 0; i < len(dates); {
		end := i
		for end+1 < len(dates) && dates[end+1] == dates[end].AddDays(1) {
			end++
		}
		span := dates[i].String()
		if end > i {
			span += ".." + dates[end].String()
		}
		all = append(all, span)
		i = end + 1
	}
	return strings.Join(all, " ")
}

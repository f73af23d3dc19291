// Command entries prints what a holiday notice adds to the embedded data: its line
// of notices.tsv, and those of holidays.tsv; of a region's notice, the lines of the
// region's own file, without what the nation has. It is for the yearly chore that
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
	"slices"
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
	if n.Region != "CN" {
		fmt.Fprintf(w, "# holidays-%s.tsv\n", n.Region)
		for _, o := range occasionsOf(ownDays(one.Days)) {
			line(w, fmt.Sprint(n.Year), spans(o.off), spans(o.worked), o.name, "notice", n.DocumentNumber)
		}
		return
	}
	fmt.Fprintln(w, "# notices.tsv")
	line(w, fmt.Sprint(n.Year), n.DocumentNumber, n.Amends, n.Date.String(), n.Title, n.URL)
	fmt.Fprintln(w, "# holidays.tsv")
	for _, o := range occasionsOf(one.Days) {
		line(w, n.DocumentNumber, spans(o.off), spans(o.worked), o.name)
	}
}

func line(w io.Writer, cells ...string) { fmt.Fprintln(w, strings.Join(cells, "\t")) }

// ownDays leaves out the days of a region's notice that the nation has, too.
func ownDays(days []workday.Exception) (own []workday.Exception) {
	for _, day := range days {
		if national, err := workday.National().Day(day.Date); err != nil || national.Kind != day.Kind {
			own = append(own, day)
		}
	}
	return own
}

// An occasion is a holiday with its days.
type occasion struct {
	name        string
	off, worked []workday.Date
}

// occasionsOf gathers days by their occasions, in the order of the days.
func occasionsOf(days []workday.Exception) (all []occasion) {
	for _, day := range days {
		at := slices.IndexFunc(all, func(o occasion) bool { return o.name == day.Occasion })
		if at < 0 {
			at = len(all)
			all = append(all, occasion{name: day.Occasion})
		}
		if day.Kind == workday.Holiday {
			all[at].off = append(all[at].off, day.Date)
		} else {
			all[at].worked = append(all[at].worked, day.Date)
		}
	}
	return all
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

// Command reminder reads when information was formed or changed and prints by
// which day it must be public, the most urgent first.
//
//	reminder formed.csv
//
// The file has a line for each piece of information: item number, date as people
// write it, and what it is. Where no holiday notice settles the day yet it is the
// safest one, and the days between which it can turn out to be stand behind it.
package main

import (
	"cmp"
	"encoding/csv"
	"fmt"
	"io"
	"log"
	"os"
	"slices"
	"strconv"
	"time"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/wording"
	"github.com/seed2ea1efa0/disclosure/workday"
)

func main() {
	log.SetFlags(0)
	if len(os.Args) != 2 {
		log.Fatal("usage: reminder FILE.csv, with lines such as: 83,2026-09-14,new card guide")
	}
	file, err := os.Open(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	defer file.Close()
	tasks, err := read(file, disclosure.Default(), workday.DateOf(time.Now()))
	if err != nil {
		log.Fatalf("%s: %v", os.Args[1], err)
	}
	print(os.Stdout, tasks)
}

// A task is a piece of information that must be made public.
type task struct {
	item   disclosure.Item
	what   string
	status disclosure.Status
}

func read(r io.Reader, catalog *disclosure.Catalog, today workday.Date) ([]task, error) {
	table := csv.NewReader(r)
	table.FieldsPerRecord = 3
	lines, err := table.ReadAll()
	if err != nil {
		return nil, err
	}
	var tasks []task
	for i, line := range lines {
		due, err := parse(line, catalog, today)
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", i+1, err)
		}
		tasks = append(tasks, due...)
	}
	slices.SortStableFunc(tasks, func(a, b task) int { return cmp.Compare(a.status.Days, b.status.Days) })
	return tasks, nil
}

// parse returns a task for each term of the item: its content groups can have
// different ones.
func parse(line []string, catalog *disclosure.Catalog, today workday.Date) (tasks []task, err error) {
	number, err := strconv.Atoi(line[0])
	if err != nil {
		return nil, fmt.Errorf("%q is no item number", line[0])
	}
	item, ok := catalog.Item(number)
	if !ok {
		return nil, fmt.Errorf("there is no item %d", number)
	}
	formed, err := workday.ParseDateNear(line[1], today)
	if err != nil {
		return nil, err
	}
	for deadline := range item.Deadlines() {
		status, err := deadline.Status(workday.National(), formed, today)
		if err != nil {
			return nil, err
		}
		tasks = append(tasks, task{item, line[2], status})
	}
	return tasks, nil
}

func print(w io.Writer, tasks []task) {
	for _, t := range tasks {
		left := fmt.Sprintf("%d working days left", t.status.Workdays)
		if t.status.Overdue() {
			left = fmt.Sprintf("%d days past", -t.status.Days)
		}
		if t.status.Provisional {
			left += "; " + wording.English.Provisional(t.status.Resolution)
		}
		fmt.Fprintf(w, "%v  %s: %s (%s)\n", t.status.Date, t.item, t.what, left)
	}
}

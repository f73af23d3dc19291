// Command reminder reads when information was formed or changed and prints by
// which day it must be public, the most urgent first.
//
//	reminder formed.csv
//
// The file has a line for each piece of information: item number, date, and what
// it is. Days that no holiday notice settles yet are marked as provisional.
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
		t, err := parse(line, catalog, today)
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", i+1, err)
		}
		tasks = append(tasks, t)
	}
	slices.SortStableFunc(tasks, func(a, b task) int { return cmp.Compare(a.status.Days, b.status.Days) })
	return tasks, nil
}

func parse(line []string, catalog *disclosure.Catalog, today workday.Date) (task, error) {
	number, err := strconv.Atoi(line[0])
	if err != nil {
		return task{}, fmt.Errorf("%q is no item number", line[0])
	}
	item, ok := catalog.Item(number)
	if !ok {
		return task{}, fmt.Errorf("there is no item %d", number)
	}
	formed, err := workday.ParseDate(line[1])
	if err != nil {
		return task{}, err
	}
	status, err := item.Deadline().Status(workday.National(), formed, today)
	return task{item, line[2], status}, err
}

func print(w io.Writer, tasks []task) {
	for _, t := range tasks {
		left := fmt.Sprintf("%d working days left", t.status.Workdays)
		if t.status.Overdue() {
			left = fmt.Sprintf("overdue by %d days", -t.status.Days)
		}
		if t.status.Provisional {
			left += ", provisional"
		}
		fmt.Fprintf(w, "%v  %s: %s (%s)\n", t.status.Date, t.item, t.what, left)
	}
}

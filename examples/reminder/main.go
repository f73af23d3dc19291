// Command reminder reads a register of published information (公开台账) and prints
// what is overdue, what falls due next, and what a person must look at.
//
//	reminder < register.csv
package main

import (
	"fmt"
	"io"
	"log"
	"os"
	"time"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/ledger"
	"github.com/seed2ea1efa0/disclosure/table"
	"github.com/seed2ea1efa0/disclosure/wording"
	"github.com/seed2ea1efa0/disclosure/workday"
)

func main() {
	log.SetFlags(0)
	if err := remind(os.Stdout, os.Stdin, workday.DateOf(time.Now())); err != nil {
		log.Fatal(err)
	}
}

// remind prints a line for each piece that needs somebody, the most urgent first.
func remind(w io.Writer, register io.Reader, today workday.Date) error {
	read, err := ledger.Read(register, table.CSV, ledger.NewMatcher(disclosure.Default()))
	if err != nil {
		return err
	}
	rows := read.Rows(workday.National(), today)
	ledger.SortByUrgency(rows)
	for _, row := range rows {
		said := row.StatusText(wording.English)
		switch row.Status.Kind {
		case ledger.Overdue, ledger.Open:
			fmt.Fprintf(w, "%v  %s (%v): %s\n", row.Status.Due, row.Title, row.Item, said)
		case ledger.Ask, ledger.Unknown:
			fmt.Fprintf(w, "row %d  %s: %s\n", row.Row, row.Title, said)
		}
	}
	return nil
}

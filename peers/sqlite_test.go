//go:build !nodatabases

package peers

import (
	"database/sql"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/workday"
)

// A real database takes every item and gives it back, in words that a person can
// query.
func TestADatabaseKeepsTheCatalogue(t *testing.T) {
	db, err := sql.Open("sqlite", ":memory:")
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	exec := func(query string, args ...any) {
		if _, err := db.Exec(query, args...); err != nil {
			t.Fatalf("%s: %v", query, err)
		}
	}
	exec(`create table items (number integer primary key, channels text not null, main text, deadline text, due date)`)
	catalog, formed := disclosure.Default(), workday.MustParseDate("2026-09-14")
	main := func(item disclosure.Item) (first disclosure.Channel) {
		for first = range item.Channels().All() {
			break
		}
		return first
	}
	for item := range catalog.Items() {
		due, err := item.Deadline().Due(workday.National(), formed)
		if err != nil {
			t.Fatal(err)
		}
		exec(`insert into items values (?, ?, ?, ?, ?)`, item.Number(), item.Channels(), main(item), item.Deadline(), due)
	}
	exec(`insert into items values (0, ?, ?, ?, ?)`, disclosure.ChannelSet(0), disclosure.Channel(0), disclosure.Deadline{}, workday.Date{})

	rows, err := db.Query(`select number, channels, main, deadline, due from items order by number`)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	read := 0
	for rows.Next() {
		var number int
		var channels disclosure.ChannelSet
		var first disclosure.Channel
		var deadline disclosure.Deadline
		var due workday.Date
		if err := rows.Scan(&number, &channels, &first, &deadline, &due); err != nil {
			t.Fatal(err)
		}
		item, _ := catalog.Item(number)
		var want workday.Date
		if number > 0 {
			want, _ = item.Deadline().Due(workday.National(), formed)
		}
		if channels != item.Channels() || first != main(item) || deadline != item.Deadline() || due != want {
			t.Errorf("item %d comes back as %v, %v, %v, %v", number, channels, first, deadline, due)
		}
		read++
	}
	if err := rows.Err(); err != nil || read != 91 {
		t.Errorf("%d rows, %v", read, err)
	}

	var n int
	if err := db.QueryRow(`select count(*) from items where channels like '%政务服务中心%' and due = '2026-10-16'`).Scan(&n); err != nil {
		t.Fatal(err)
	}
	counted := 0
	for item := range catalog.Items() {
		days, _ := item.Deadline().WorkingDays()
		if item.Channels().Has(disclosure.ServiceCentre) && days == 20 {
			counted++
		}
	}
	if n != counted || n == 0 {
		t.Errorf("the database counts %d, the catalogue %d", n, counted)
	}
	if err := db.QueryRow(`select count(*) from items where main is null and deadline is null and due is null and channels = ''`).Scan(&n); err != nil || n != 1 {
		t.Errorf("%d rows of nothing, %v", n, err)
	}
}

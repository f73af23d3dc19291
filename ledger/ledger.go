package ledger

import (
	"fmt"
	"iter"
	"time"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/workday"
)

// A Ledger is what registers say was published. The zero Ledger is empty.
type Ledger struct {
	Entries []Entry `json:"entries"` // in the order of the file
	// Skipped counts the rows behind a header that are no piece: blank ones,
	// subtotals, notes, headers that are printed again.
	Skipped int `json:"skipped"`

	matcher *Matcher
	last    register // the one that the next table may go on with
	found   bool     // a table that is a register, be it without a piece
	forms   int
}

// Add appends the entries of another ledger, such as that of the next file.
func (l *Ledger) Add(other *Ledger) {
	if other == nil {
		return
	}
	l.Entries = append(l.Entries, other.Entries...)
	l.Skipped += other.Skipped
	if l.matcher == nil {
		l.matcher = other.matcher
	}
}

// String returns how much there is.
func (l *Ledger) String() string { return fmt.Sprintf("ledger of %d entries", len(l.entries())) }

// entries are none of a ledger that is nil.
func (l *Ledger) entries() []Entry {
	if l == nil {
		return nil
	}
	return l.Entries
}

// SetFile names the file of all entries.
func (l *Ledger) SetFile(name string) {
	for i := range l.Entries {
		l.Entries[i].File = name
	}
}

// A Period is some days, both included. The zero Period is all of time.
type Period struct{ First, Last workday.Date }

// Month returns the period of a month.
func Month(year int, month time.Month) (Period, error) {
	first, err := workday.NewDate(year, month, 1)
	if err != nil {
		return Period{}, err
	}
	last := first
	for last.AddDays(1).Month() == month {
		last = last.AddDays(1)
	}
	return Period{first, last}, nil
}

// Has reports whether the day is in the period.
func (p Period) Has(d workday.Date) bool {
	return p == (Period{}) || !d.IsZero() && !d.Before(p.First) && !d.After(p.Last)
}

// Missing yields the items of the catalogue of which nothing was published in the
// period, up to a day, in printed order.
func (l *Ledger) Missing(catalog *disclosure.Catalog, in Period, today workday.Date) iter.Seq[disclosure.Item] {
	published := make(map[disclosure.Item]bool)
	for _, e := range l.entries() {
		if e.IsPublished(today) && in.Has(e.Published) {
			published[e.Item] = true
		}
	}
	return func(yield func(disclosure.Item) bool) {
		for item := range catalog.Items() {
			if !published[item] && !yield(item) {
				return
			}
		}
	}
}

// Latest returns the entry of an item that was published last, up to a day; ok is false
// where there is none.
func (l *Ledger) Latest(item disclosure.Item, today workday.Date) (latest Entry, ok bool) {
	for _, e := range l.entries() {
		if e.Item == item && e.IsPublished(today) && !e.Published.Before(latest.Published) {
			latest, ok = e, true
		}
	}
	return latest, ok
}

// Of yields the entries of an item.
func (l *Ledger) Of(item disclosure.Item) iter.Seq[Entry] {
	return func(yield func(Entry) bool) {
		for _, e := range l.entries() {
			if e.Item == item && !yield(e) {
				return
			}
		}
	}
}

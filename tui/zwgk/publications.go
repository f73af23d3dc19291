package main

import (
	"cmp"
	"os"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/ledger"
	"github.com/seed2ea1efa0/disclosure/tui"
	"github.com/seed2ea1efa0/disclosure/wording"
	"github.com/seed2ea1efa0/disclosure/workday"
)

// published reads the registers that the flags name, and returns what tells of an item
// what was published of it: nothing where there are none.
func (o *options) published(d *desk) (func(disclosure.Item) []wording.Fact, error) {
	if len(o.ledgers) == 0 {
		return func(disclosure.Item) []wording.Fact { return nil }, nil
	}
	calendar, err := o.calendar(o.region)
	if err != nil {
		return nil, err
	}
	read, err := readLedgers(o.ledgers, "", ledger.NewMatcher(d.catalogs...), o.readSet("ledger"))
	if err != nil {
		return nil, err
	}
	items, today := byItem(read), workday.DateOf(time.Now())
	return func(item disclosure.Item) []wording.Fact {
		return o.language.Published(publishedOf(items[item], calendar, today, o.language))
	}, nil
}

// publications returns the option for the registers that the flags name. The browser
// reads them when it is open, and tells of one that cannot be read as long as that
// lasts.
func (o *options) publications(d *desk, calendar *workday.Calendar) tui.Option {
	if len(o.ledgers) == 0 {
		return tui.WithPublications(nil)
	}
	return tui.WithPublications(&registers{
		names: o.ledgers, calendar: calendar,
		matcher: sync.OnceValue(func() *ledger.Matcher { return ledger.NewMatcher(d.catalogs...) }),
	})
}

// mostLatest is how many published pieces of an item are shown, and how many overdue ones.
const mostLatest = 3

// publishedOf returns what the entries of an item say on a day.
func publishedOf(entries []ledger.Entry, calendar *workday.Calendar, on workday.Date, in wording.Language) (p wording.Published) {
	var published []ledger.Row
	var missing []wording.Missing
	for _, e := range slices.Backward(entries) { // of one day, the last row is the latest
		row := ledger.Row{Entry: e, Status: e.Status(calendar, on)}
		switch {
		case e.Match == ledger.Asked:
			p.Undecided++
		case e.IsPublished(on):
			published = append(published, row)
			switch row.Status.Kind {
			case ledger.OnTime:
				p.OnTime++
			case ledger.Late:
				p.Late++
			default:
				p.Untold++
			}
		case row.Status.Kind == ledger.Overdue:
			p.Overdue++
			missing = append(missing, wording.Missing{Title: cmp.Or(row.Title, row.Index), Formed: row.From(), Changed: !row.Changed.IsZero(), Due: row.Status.Due, WorkingDays: row.Status.WorkingDays})
		case row.Status.Kind == ledger.Open:
			p.Open++
		default:
			p.Unknown++
		}
	}
	slices.SortStableFunc(missing, func(a, b wording.Missing) int { return a.Due.Compare(b.Due) })
	p.Missing = missing[:min(mostLatest, len(missing))]
	slices.SortStableFunc(published, func(a, b ledger.Row) int { return b.Published.Compare(a.Published) })
	for _, row := range published[:min(mostLatest, len(published))] {
		p.Latest = append(p.Latest, wording.Publication{
			Title: cmp.Or(row.Title, row.Index), Day: row.Published, Address: row.URL, Status: row.StatusText(in), Doubtful: isDoubtful(row),
		})
	}
	return p
}

// isDoubtful reports whether a published piece may not be what holds now, for the row
// contradicts itself. One that only lacks a day is no worse for that.
func isDoubtful(row ledger.Row) bool {
	contradicts := row.Doubt != nil || row.Published.Before(row.From())
	return row.Status.Kind == ledger.Unknown && !row.From().IsZero() && contradicts
}

// byItem returns the pieces of each item and those that may be of it, without the requests.
func byItem(l *ledger.Ledger) map[disclosure.Item][]ledger.Entry {
	items := make(map[disclosure.Item][]ledger.Entry)
	for _, e := range l.Entries {
		if e.Request != nil {
			continue
		}
		if e.Item != (disclosure.Item{}) {
			items[e.Item] = append(items[e.Item], e)
		}
		for _, candidate := range e.Candidates {
			items[candidate] = append(items[candidate], e)
		}
	}
	return items
}

// registers are the files of --ledger as the browser asks for them: read again when
// they have changed.
type registers struct {
	names    []string
	calendar *workday.Calendar
	matcher  func() *ledger.Matcher
	items    atomic.Pointer[map[disclosure.Item][]ledger.Entry]

	// What the last Refresh saw.
	stamps []stamp
	err    error
}

var _ tui.Publications = (*registers)(nil)

// A stamp tells whether a file has changed. No file has the zero stamp.
type stamp struct {
	changed time.Time
	size    int64
}

// Of returns what is known of an item.
func (r *registers) Of(item disclosure.Item, on workday.Date, in wording.Language) wording.Published {
	items := r.items.Load()
	if items == nil {
		return wording.Published{}
	}
	return publishedOf((*items)[item], r.calendar, on, in)
}

// Refresh reads the files if one of them has changed. What was read before stays
// where they cannot be read.
func (r *registers) Refresh() error {
	stamps := make([]stamp, len(r.names))
	for i, name := range r.names {
		stamps[i] = stampOf(name)
	}
	if r.stamps != nil && slices.Equal(stamps, r.stamps) {
		return r.err
	}
	r.stamps = stamps
	read, err := readLedgers(r.names, "", r.matcher(), readNamed)
	if r.err = err; err == nil {
		items := byItem(read)
		r.items.Store(&items)
	}
	return err
}

func stampOf(name string) stamp {
	info, err := os.Stat(name)
	if err != nil {
		return stamp{}
	}
	return stamp{info.ModTime(), info.Size()}
}

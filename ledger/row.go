package ledger

import (
	"slices"
	"strconv"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/wording"
	"github.com/seed2ea1efa0/disclosure/workday"
)

// A Row is an entry with its status on some day.
type Row struct {
	Entry
	Status Status
	Beside []Beside // what other calendars make the last day, where that is another
}

// Beside is the last day by the calendar of a region.
type Beside struct {
	Region      string       `json:"region"`
	Due         workday.Date `json:"due"`
	Provisional bool         `json:"provisional"`
}

// Rows returns the entries with their status on a day, in the order of the file. The
// calendar counts; what others say is put beside it where it differs.
func (l *Ledger) Rows(calendar *workday.Calendar, today workday.Date, others ...*workday.Calendar) []Row {
	rows := make([]Row, len(l.entries()))
	for i, e := range l.entries() {
		rows[i] = Row{Entry: e, Status: e.Status(calendar, today)}
		for _, other := range others {
			if s := e.Status(other, today); !s.Due.IsZero() && s.Due != rows[i].Status.Due {
				rows[i].Beside = append(rows[i].Beside, Beside{other.Region(), s.Due, s.Provisional})
			}
		}
	}
	return rows
}

// In reports whether the piece was published in the period, or the request answered, or
// fell due in it and was not.
func (r Row) In(p Period) bool {
	if done := r.done(); !done.IsZero() {
		return p.Has(done)
	}
	return p.Has(r.Status.Due)
}

// IsUndated reports whether the row is in no period, and may belong to any: nothing tells
// when it was published or fell due.
func (r Row) IsUndated() bool {
	return r.done().IsZero() && r.Status.Due.IsZero() && r.Status.Kind != NoMatter
}

// urgency puts rows in the order in which they need somebody: overdue first, then
// open by the last day, then what a person must decide, then the rest.
func (r Row) urgency() int {
	switch r.Status.Kind {
	case Overdue:
		return 0
	case Open:
		return 1
	case Ask:
		return 2
	case Unknown:
		return 3
	case Late:
		return 4
	case NoMatter:
		return 6
	}
	return 5
}

// SortByUrgency sorts rows: overdue first, then what is open by its last day, then
// what a person must decide, then the rest. Equal ones keep their order.
func SortByUrgency(rows []Row) {
	slices.SortStableFunc(rows, func(a, b Row) int {
		if byUrgency := a.urgency() - b.urgency(); byUrgency != 0 {
			return byUrgency
		}
		return a.Status.Due.Compare(b.Status.Due)
	})
}

// String returns what a log needs: the entry and its status.
func (r Row) String() string { return r.Entry.String() + ": " + r.Status.String() }

// StatusText says in a few words how the row is, such as "逾期2个工作日".
func (r Row) StatusText(in wording.Language) string {
	return statusText(in, r.Status, r.Request != nil)
}

// cells are the row in the columns of the register that is written.
func (r Row) cells(in wording.Language) []string {
	item, name := r.named, "" // of a matter that is to be decided, what the register names
	if r.Item != (disclosure.Item{}) {
		item, name = strconv.Itoa(r.Item.Number()), r.of(r.Item.Name(), r.Item, in)
	}
	days := ""
	switch r.Status.Kind {
	case Late, Open, Overdue:
		days = strconv.Itoa(r.Status.WorkingDays)
	}
	formed, changed, published := r.dayCell(formedColumn, r.Formed), r.dayCell(changedColumn, r.Changed), r.dayCell(publishedColumn, r.Published)
	if r.Unstated && r.Item != (disclosure.Item{}) {
		published = in.Pick("台账没有这一栏", "no such column")
	}
	if q := r.Request; q != nil {
		formed, published = q.Received.String(), q.Answered.String()
	}
	return []string{
		r.Index, r.Title, item, name, formed, changed, published, r.state, r.Status.Due.String(),
		r.StatusText(in), days, r.Office, r.URL, r.place(), strconv.Itoa(r.Row), r.Note,
	}
}

func (r Row) place() string {
	if r.Sheet == "" {
		return r.File
	}
	return r.File + " " + r.Sheet
}

package ledger

import (
	"bytes"
	"encoding/json"
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

	catalogs []*disclosure.Catalog // that the item may be of, where there are several; else nil
}

// catalog returns which of several catalogues an item is of, or -1.
func (r Row) catalog(item disclosure.Item) int {
	if r.catalogs == nil || item == (disclosure.Item{}) {
		return -1
	}
	return slices.IndexFunc(r.catalogs, func(c *disclosure.Catalog) bool { return *c == *item.Catalog() })
}

// label returns the title of an item's catalogue, with the beginning of its digest where
// another one has that title too; "" where there are not several.
func (r Row) label(item disclosure.Item) string {
	at := r.catalog(item)
	if at < 0 {
		return ""
	}
	own := r.catalogs[at]
	for i, other := range r.catalogs {
		if i != at && other.Title() == own.Title() {
			const enough = len("sha256:") + 8
			return own.Title() + "@" + own.Digest()[len("sha256:"):enough]
		}
	}
	return own.Title()
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
	rows := make([]Row, len(l.Entries))
	var catalogs []*disclosure.Catalog
	if l.matcher != nil && len(l.matcher.catalogs) > 1 {
		catalogs = l.matcher.catalogs
	}
	for i, e := range l.Entries {
		rows[i] = Row{Entry: e, Status: e.Status(calendar, today), catalogs: catalogs}
		for _, other := range others {
			if s := e.Status(other, today); !s.Due.IsZero() && s.Due != rows[i].Status.Due {
				rows[i].Beside = append(rows[i].Beside, Beside{other.Region(), s.Due, s.Provisional})
			}
		}
	}
	return rows
}

// In reports whether the piece was published in the period, or fell due in it and
// was not.
func (r Row) In(p Period) bool {
	if !r.Published.IsZero() {
		return p.Has(r.Published)
	}
	return p.Has(r.Status.Due)
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

// jsonRow is the form of a row that scripts read. What is not known is null.
type jsonRow struct {
	File         string        `json:"file"`
	Sheet        string        `json:"sheet"`
	Row          int           `json:"row"`
	Kind         string        `json:"kind,omitempty"` // "request", or "" for a piece
	Index        string        `json:"index,omitempty"`
	URL          string        `json:"url"`
	Earliest     *workday.Date `json:"earliest"`
	Title        string        `json:"title"`
	Catalog      string        `json:"catalog,omitempty"` // of the item: its title, where there are several
	Digest       string        `json:"digest,omitempty"`  // and its digest
	Item         *int          `json:"item"`
	Candidates   []int         `json:"candidates,omitempty"`
	Choices      []jsonChoice  `json:"choices,omitempty"` // the candidates with their catalogues, where there are several
	Match        string        `json:"match,omitempty"`
	Formed       *workday.Date `json:"formed"`
	Published    *workday.Date `json:"published"`
	Received     *workday.Date `json:"received,omitempty"`
	Extended     *bool         `json:"extended,omitempty"`
	Supplemented *workday.Date `json:"supplemented,omitempty"`
	Answered     *workday.Date `json:"answered,omitempty"`
	Due          *workday.Date `json:"due"`
	Status       Kind          `json:"status"`
	WorkingDays  *int          `json:"working_days"`
	Provisional  bool          `json:"provisional"`
	Reason       string        `json:"reason"`
	Beside       []Beside      `json:"beside,omitempty"`
}

// A jsonChoice is a candidate of several catalogues.
type jsonChoice struct {
	Catalog string `json:"catalog"`
	Digest  string `json:"digest"`
	Item    int    `json:"item"`
}

// MarshalJSON returns what JSON returns in Chinese.
func (r Row) MarshalJSON() ([]byte, error) { return r.JSON(wording.Chinese) }

// JSON returns the row as `zwgk ledger --json` prints it. The reason, which is for
// people, is in the language.
func (r Row) JSON(in wording.Language) ([]byte, error) {
	s := r.Status
	out := jsonRow{
		File: r.File, Sheet: r.Sheet, Row: r.Row, Index: r.Index, URL: r.URL, Title: r.Title,
		Earliest: known(s.Earliest), Formed: known(r.Formed), Published: known(r.Published), Due: known(s.Due),
		Status: s.Kind, Provisional: s.Provisional, Beside: r.Beside,
	}
	if number := r.Item.Number(); number > 0 {
		out.Item = &number
		out.Match = r.Match.String()
		if at := r.catalog(r.Item); at >= 0 {
			out.Catalog, out.Digest = r.catalogs[at].Title(), r.catalogs[at].Digest()
		}
	}
	for _, candidate := range r.Candidates {
		out.Candidates = append(out.Candidates, candidate.Number())
		if at := r.catalog(candidate); at >= 0 {
			out.Choices = append(out.Choices, jsonChoice{r.catalogs[at].Title(), r.catalogs[at].Digest(), candidate.Number()})
		}
	}
	if q := r.Request; q != nil {
		out.Kind = "request"
		out.Received, out.Supplemented, out.Answered = known(q.Received), known(q.Supplemented), known(q.Answered)
		out.Extended = &q.Extended
	}
	switch s.Kind {
	case OnTime, Late, Open, Overdue, Answered:
		out.WorkingDays = &s.WorkingDays
	}
	if s.Reason != nil {
		out.Reason = in.Error(s.Reason)
	}
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	err := encoder.Encode(out)
	return bytes.TrimRight(b.Bytes(), "\n"), err
}

// known returns nil for no day.
func known(d workday.Date) *workday.Date {
	if d.IsZero() {
		return nil
	}
	return &d
}

// StatusText says in a few words how the row is, such as "逾期2个工作日".
func (r Row) StatusText(in wording.Language) string {
	return statusText(in, r.Status, r.Request != nil)
}

// cells are the row in the columns of the register that is written.
func (r Row) cells(in wording.Language) []string {
	item, name := "", ""
	if r.Item != (disclosure.Item{}) {
		item, name = strconv.Itoa(r.Item.Number()), r.of(r.Item.Name(), r.Item, in)
	}
	days := ""
	switch r.Status.Kind {
	case Late, Open, Overdue:
		days = strconv.Itoa(r.Status.WorkingDays)
	}
	formed, published := r.Formed, r.Published
	if q := r.Request; q != nil {
		formed, published = q.Received, q.Answered
	}
	return []string{
		r.Index, r.Title, item, name, formed.String(), published.String(), r.Status.Due.String(),
		r.StatusText(in), days, r.Office, r.URL, r.place(), strconv.Itoa(r.Row),
	}
}

func (r Row) place() string {
	if r.Sheet == "" {
		return r.File
	}
	return r.File + " " + r.Sheet
}

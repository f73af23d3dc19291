package ledger

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/internal/message"
	"github.com/seed2ea1efa0/disclosure/wording"
	"github.com/seed2ea1efa0/disclosure/workday"
)

// An Entry is a row of a register: one published piece, or one request.
type Entry struct {
	File  string // as the caller names it
	Sheet string // of a workbook
	Row   int    // of the file, from 1; of a page of forms, which form

	Index  string // 索引号, or the document number
	Title  string
	URL    string
	Office string // who answers for it
	Note   string

	// Item is the matter of the catalogue that the piece belongs to, the zero Item
	// where there is none or a person must say which; Match tells how it was found.
	Item  disclosure.Item
	Match Match
	// Candidates are the items of which a person must choose one, the likeliest
	// first. They are there where Match is [Asked].
	Candidates []disclosure.Item

	Formed    workday.Date
	Changed   workday.Date // the last time, or zero: From starts the term anew
	Published workday.Date // zero: not published, or Unstated

	// Unstated tells that the register has no column for the day of publication.
	Unstated bool

	// Request is what only a register of requests (依申请公开) has; else nil.
	Request *Request

	// Doubt says why no status follows from the row, or is nil.
	Doubt error

	state    string                // whether it is published, as the register has it
	unread   map[meaning]string    // the cells for days of which no one day is read
	events   []eventDay            // from which a term of the item runs
	named    string                // what the register has for the number of the item
	catalogs []*disclosure.Catalog // that the item may be of, where there are several; else nil
}

// From returns the day from which the term runs: that of the last change where the
// register has one, else that on which the piece was formed.
func (e Entry) From() workday.Date {
	if !e.Changed.IsZero() {
		return e.Changed
	}
	return e.Formed
}

// keep keeps a cell for a day, for what is written must be as doubtful.
func (e *Entry) keep(m meaning, cell string) {
	if e.unread == nil {
		e.unread = make(map[meaning]string)
	}
	e.unread[m] = oneLine(cell)
}

// dayCell is a day as it is written, or the cell that tells none.
func (e Entry) dayCell(m meaning, day workday.Date) string {
	return cmp.Or(e.unread[m], day.String())
}

// An eventDay is the day of another event than that the piece was formed or changed.
type eventDay struct {
	event string // as disclosure.Deadline.Event has it
	day   workday.Date
}

// fromOf returns the day from which a term runs, and why there is none.
func (e Entry) fromOf(term disclosure.Deadline) (workday.Date, error) {
	event := term.Event()
	if event == "" {
		return e.From(), nil
	}
	for _, known := range e.events {
		if known.event == event {
			return known.day, nil
		}
	}
	return workday.Date{}, message.New("期限自“%s”起算，台账没有写这一天", "the term runs from the day of %q, which the register does not tell", event)
}

// IsPublished reports whether the piece was published by the end of a day.
func (e Entry) IsPublished(on workday.Date) bool {
	return !e.Published.IsZero() && !e.Published.After(on)
}

// catalog returns which of several catalogues an item is of, or -1.
func (e Entry) catalog(item disclosure.Item) int {
	if e.catalogs == nil || item == (disclosure.Item{}) {
		return -1
	}
	return indexOf(e.catalogs, item.Catalog())
}

// label returns what an item's catalogue is called; "" where there are not several.
func (e Entry) label(item disclosure.Item) string {
	if at := e.catalog(item); at >= 0 {
		return wording.TitleAmong(e.catalogs[at], e.catalogs...)
	}
	return ""
}

// String returns what a log needs: where the row is, and what it names.
func (e Entry) String() string {
	s := strings.TrimSpace(fmt.Sprintf("%s %s", e.File, e.Sheet))
	if s != "" {
		s += " "
	}
	s += fmt.Sprintf("row %d: %s", e.Row, cmp.Or(e.Title, e.Index))
	if e.Item != (disclosure.Item{}) {
		s += " (" + e.Item.String() + ")"
	}
	return s
}

// A Request is what a register says of a request for information.
type Request struct {
	Received     workday.Date
	Supplemented workday.Date // the term runs from this day where there is one
	Extended     bool         // once
	ExtendedBy   int          // working days, at most 20; 0 for 20
	Answered     workday.Date
}

// A Match tells how the item of an entry was found.
type Match uint8

const (
	Unmatched Match = iota // the piece belongs to no matter of the catalogue
	ByNumber               // the register names the item's number
	ByName                 // the register names the item
	ByTitle                // the title says so surely
	Asked                  // a person must say which, or whether any
	NoSuch                 // the register names a number that the catalogue does not have
)

// String returns the name of the match as the JSON has it, such as "title".
func (m Match) String() string {
	switch m {
	case Unmatched:
		return "none"
	case ByNumber:
		return "number"
	case ByName:
		return "name"
	case ByTitle:
		return "title"
	case Asked:
		return "ask"
	case NoSuch:
		return "no_such"
	}
	return "unknown"
}

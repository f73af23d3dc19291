package ledger

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"strconv"
	"strings"

	"github.com/seed2ea1efa0/disclosure/internal/ics"
	"github.com/seed2ea1efa0/disclosure/wording"
	"github.com/seed2ea1efa0/disclosure/workday"
)

// WriteICS writes the last days of the rows that are open or overdue as an
// iCalendar file (RFC 5545), an event a piece. A piece keeps its id from one file to
// the next, also when its last day moves, so that a calendar that subscribes to the
// file changes the event and adds none.
func WriteICS(w io.Writer, rows []Row, today workday.Date, in wording.Language) error {
	f := ics.NewWriter(w)
	f.Line("BEGIN", "VCALENDAR")
	f.Line("VERSION", "2.0")
	f.Line("PRODID", "-//disclosure//ledger//ZH")
	f.Line("CALSCALE", "GREGORIAN")
	f.Line("METHOD", "PUBLISH")
	f.Text("X-WR-CALNAME", in.Pick("最迟公开日", "Last days to publish"))
	ids := make(map[string]int)
	for _, r := range rows {
		if r.Status.Kind != Open && r.Status.Kind != Overdue {
			continue
		}
		id := r.id()
		if ids[id]++; ids[id] > 1 { // a register may have a piece twice
			id += "-" + strconv.Itoa(ids[id])
		}
		event(f, r, id, today, in)
	}
	f.Line("END", "VCALENDAR")
	return f.Flush()
}

func event(f ics.Writer, r Row, id string, today workday.Date, in wording.Language) {
	day := strings.ReplaceAll(r.Status.Due.String(), "-", "")
	next := strings.ReplaceAll(r.Status.Due.AddDays(1).String(), "-", "")
	f.Line("BEGIN", "VEVENT")
	f.Line("UID", id+"@ledger.disclosure")
	f.Line("DTSTAMP", strings.ReplaceAll(today.String(), "-", "")+"T000000Z")
	f.Line("DTSTART;VALUE=DATE", day)
	f.Line("DTEND;VALUE=DATE", next)
	if r.Request != nil {
		f.Text("SUMMARY", in.Pick("最迟答复：", "Last day to reply: ")+r.Title)
		f.Text("DESCRIPTION", r.StatusText(in))
	} else {
		f.Text("SUMMARY", in.Pick("最迟公开：", "Last day to publish: ")+r.Title)
		f.Text("DESCRIPTION", r.Item.String()+"\n"+r.StatusText(in))
	}
	if r.URL != "" {
		f.Line("URL", r.URL)
	}
	f.Line("TRANSP", "TRANSPARENT")
	f.Line("END", "VEVENT")
}

// id names a piece by its index number, or else by its title and its matter.
func (r Row) id() string {
	key := r.Index
	if isNothing(key) {
		key = r.Title + "\x00" + r.Item.PrintedNumber()
	}
	kind := "piece"
	if r.Request != nil {
		kind = "request"
	}
	sum := sha256.Sum256([]byte(kind + "\x00" + key))
	return hex.EncodeToString(sum[:10])
}

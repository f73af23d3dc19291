package workday

import (
	"fmt"
	"io"
	"strings"

	"github.com/seed2ea1efa0/disclosure/internal/ics"
	"github.com/seed2ea1efa0/disclosure/internal/message"
)

// WriteICS writes the holidays and make-up days of a year as an iCalendar file
// (RFC 5545), which phones, Outlook and the like import or subscribe to. Days off in
// a row on one occasion are one event; the text is in the language of a tag
// such as "zh" or "en-US". What is provisional says so, and days that a festival may
// take off or have worked, as its notice will say, are events that say that. The same calendar and year
// give the same bytes; an event keeps its id when a notice moves the holiday.
//
// A year of which the calendar has nothing is a [*RangeError].
func (c *Calendar) WriteICS(w io.Writer, year int, language string) error {
	first, err := NewDate(year, 1, 1)
	if err != nil {
		return err
	}
	if _, ok := c.table().offset(first); !ok {
		return c.outside(first)
	}
	f := icsWriter{Writer: ics.NewWriter(w), english: message.IsEnglish(language), region: c.Region(), seen: make(map[string]int)}
	f.Line("BEGIN", "VCALENDAR")
	f.Line("VERSION", "2.0")
	f.Line("PRODID", "-//disclosure//workday//ZH")
	f.Line("CALSCALE", "GREGORIAN")
	f.Line("METHOD", "PUBLISH")
	f.Text("X-WR-CALNAME", f.pick("放假与调休", "Holidays and make-up days")+" "+c.Region())
	f.Line("X-WR-TIMEZONE", "Asia/Shanghai")
	var run []Day
	for day := range c.Days(first, yearEnd(year)) {
		if len(run) > 0 && !sameEvent(run[0], day) {
			f.event(run)
			run = nil
		}
		if day.Kind == Holiday || day.Kind == MakeUpDay || day.Kind == UnknownDay && day.Occasion != "" {
			run = append(run, day)
		}
	}
	f.event(run)
	f.Line("END", "VCALENDAR")
	return f.Flush()
}

// sameEvent reports whether a day belongs to the event that another day begins: make-up days
// are events of their own.
func sameEvent(first, day Day) bool {
	return first.Kind == day.Kind && first.Occasion == day.Occasion && first.Provisional == day.Provisional && day.Kind != MakeUpDay &&
		(day.Kind == Holiday || isWeekend(first.Date) == isWeekend(day.Date))
}

// event writes some days in a row as one event; no days give none.
func (f *icsWriter) event(run []Day) {
	if len(run) == 0 {
		return
	}
	day, last := run[0], run[len(run)-1]
	f.Line("BEGIN", "VEVENT")
	f.Text("UID", f.id(day))
	f.Line("DTSTAMP", icsDate(stamp(day))+"T000000Z")
	f.Line("DTSTART;VALUE=DATE", icsDate(day.Date))
	f.Line("DTEND;VALUE=DATE", icsDate(last.Date.AddDays(1)))
	f.Text("SUMMARY", f.summary(day))
	if number := day.Notice.DocumentNumber; number != "" {
		f.Text("DESCRIPTION", number)
	}
	f.Line("TRANSP", "TRANSPARENT")
	f.Line("END", "VEVENT")
}

// summary says what a day is for a person, and how sure that is.
func (f *icsWriter) summary(day Day) string {
	switch {
	case day.Kind == UnknownDay && isWeekend(day.Date):
		return f.pick("可能上班（"+day.Occasion+"调休，待定）", "May be a working day ("+day.Occasion+"; not known yet)")
	case day.Kind == UnknownDay:
		return f.pick(day.Occasion+"可能放假（待定）", day.Occasion+" (may be off; not known yet)")
	}
	summary := day.Occasion + f.pick("放假", " (off)")
	if day.Kind == MakeUpDay {
		summary = f.pick("上班（"+day.Occasion+"调休）", "Working day ("+day.Occasion+")")
	}
	if day.Provisional {
		summary += f.pick("（暂定）", " (provisional)")
	}
	return summary
}

// id names an event by its year, its kind, its festival and how many of these came
// before it, and not by its date: where a notice moves a holiday that was
// provisional, a calendar that subscribes moves the event and does not show two.
func (f *icsWriter) id(day Day) string {
	name := fmt.Sprintf("%d-%s-%x", day.Date.Year(), strings.ReplaceAll(day.Kind.name(), "_", "-"), day.Occasion)
	f.seen[name]++
	return fmt.Sprintf("%s-%d-%s@workday.disclosure", name, f.seen[name], strings.ToLower(f.region))
}

// stamp is when the day was last known to change: the date of its notice.
func stamp(day Day) Date {
	if !day.Notice.Date.IsZero() {
		return day.Notice.Date
	}
	return day.Date.AddDays(-365)
}

func icsDate(d Date) string { return strings.ReplaceAll(d.String(), "-", "") }

type icsWriter struct {
	ics.Writer
	english bool
	region  string
	seen    map[string]int // events by their names
}

func (f *icsWriter) pick(chinese, english string) string {
	if f.english {
		return english
	}
	return chinese
}

package workday

import (
	"bufio"
	"io"
	"strings"
	"unicode/utf8"
)

// WriteICS writes the holidays and make-up days of a year as an iCalendar file
// (RFC 5545), which phones, Outlook and the like import or subscribe to. Days off in
// a row on one occasion are one event; the text is in the language "zh" or "en". What
// is provisional says so. The same calendar and year give the same bytes.
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
	english := language == "en"
	pick := func(zh, en string) string {
		if english {
			return en
		}
		return zh
	}
	f := icsWriter{bufio.NewWriter(w)}
	f.line("BEGIN:VCALENDAR")
	f.line("VERSION:2.0")
	f.line("PRODID:-//disclosure//workday//ZH")
	f.line("CALSCALE:GREGORIAN")
	f.line("METHOD:PUBLISH")
	f.line("X-WR-CALNAME:" + icsText(pick("放假与调休", "Holidays and make-up days")+" "+c.Region()))
	f.line("X-WR-TIMEZONE:Asia/Shanghai")
	var run []Day
	flush := func() {
		if len(run) == 0 {
			return
		}
		day, last := run[0], run[len(run)-1]
		summary := day.Occasion + pick("放假", " (off)")
		if day.Kind == MakeUpDay {
			summary = pick("上班", "Working day") + pick("（", " (") + day.Occasion + pick("调休）", ")")
		}
		if day.Provisional {
			summary += pick("（暂定）", " (provisional)")
		}
		f.line("BEGIN:VEVENT")
		f.line("UID:" + icsDate(day.Date) + "-" + icsText(strings.ToLower(c.Region())) + "@workday.disclosure")
		f.line("DTSTAMP:" + icsDate(stamp(day)) + "T000000Z")
		f.line("DTSTART;VALUE=DATE:" + icsDate(day.Date))
		f.line("DTEND;VALUE=DATE:" + icsDate(last.Date.AddDays(1)))
		f.line("SUMMARY:" + icsText(summary))
		if number := day.Notice.DocumentNumber; number != "" {
			f.line("DESCRIPTION:" + icsText(number))
		}
		f.line("TRANSP:TRANSPARENT")
		f.line("END:VEVENT")
		run = nil
	}
	for day := range c.Days(first, yearEnd(year)) {
		named := day.Kind == Holiday || day.Kind == MakeUpDay
		goesOn := len(run) > 0 && run[0].Kind == day.Kind && run[0].Occasion == day.Occasion && run[0].Provisional == day.Provisional && day.Kind == Holiday
		if !named || !goesOn {
			flush()
		}
		if named {
			run = append(run, day)
		}
	}
	flush()
	f.line("END:VCALENDAR")
	return f.Flush()
}

// stamp is when the day was last known to change: the date of its notice.
func stamp(day Day) Date {
	if !day.Notice.Date.IsZero() {
		return day.Notice.Date
	}
	return day.Date.AddDays(-365)
}

func icsDate(d Date) string { return strings.ReplaceAll(d.String(), "-", "") }

// icsText escapes a text.
func icsText(s string) string {
	return strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\n", `\n`, "\r", "").Replace(s)
}

type icsWriter struct{ *bufio.Writer }

// line writes a line, folded after 75 bytes between characters.
func (w icsWriter) line(s string) {
	room := 75
	for _, r := range s {
		if size := utf8.RuneLen(r); size > room {
			w.WriteString("\r\n ")
			room = 74
		}
		w.WriteRune(r)
		room -= utf8.RuneLen(r)
	}
	w.WriteString("\r\n")
}

package main

import (
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/tui"
	"github.com/seed2ea1efa0/disclosure/workday"
)

// A reading is a deadline with its answer, as a person reads it aloud.
type reading struct {
	language    string
	item        disclosure.Item // the zero item where only a number of days is asked for
	deadline    disclosure.Deadline
	calendar    *workday.Calendar
	from, due   workday.Date
	provisional bool
}

func (r reading) pick(chinese, english string) string {
	if r.language == "en" {
		return english
	}
	return chinese
}

func (r reading) print(w io.Writer) {
	if r.item != (disclosure.Item{}) {
		fmt.Fprintf(w, "%s（%s）\n", tui.Visible(r.item.String()), categoryLabel(r.item, r.language))
	}
	days, _ := r.deadline.WorkingDays()
	line := func(chinese, english, text string) {
		fmt.Fprintf(w, "%s%s\n", r.pick(chinese+"：", english+": "), text)
	}
	line("公开时限", "To publish", tui.Visible(r.deadline.String()))
	line("自", "From", r.date(r.from)+r.pick("起，当日不计", ", not counted"))
	line("最迟公开日", "Last day to publish", r.date(r.due)+
		r.pick(fmt.Sprintf("，第%d个工作日", days), fmt.Sprintf(", working day %d", days))+r.provisionalMark())
	if holidays := r.holidays(); len(holidays) > 0 {
		line("其间放假", "Holidays skipped", strings.Join(holidays, r.pick("；", "; ")))
	}
	if worked := r.makeUpDays(); len(worked) > 0 {
		line("调休上班", "Make-up days worked", strings.Join(worked, r.pick("、", ", ")))
	}
}

func (r reading) provisionalMark() string {
	if !r.provisional {
		return ""
	}
	return r.pick("（暂定：放假安排尚未公布）", " (provisional: the holidays are not announced yet)")
}

// date writes a date with its day of the week.
func (r reading) date(d workday.Date) string {
	if r.language == "en" {
		return d.String() + " " + d.Weekday().String()
	}
	year, month, day := d.Date()
	return fmt.Sprintf("%d年%d月%d日 %s", year, month, day, chineseWeekday(d.Weekday()))
}

func chineseWeekday(day time.Weekday) string {
	return "星期" + string([]rune("日一二三四五六")[day])
}

// holidays lists the festivals between the dates with their days off.
func (r reading) holidays() []string {
	var all []string
	var first, last workday.Day
	flush := func() {
		if first.Occasion != "" {
			all = append(all, first.Occasion+" "+r.span(first.Date, last.Date))
		}
		first = workday.Day{}
	}
	for day := range r.calendar.Days(r.from.AddDays(1), r.due) {
		switch {
		case day.Kind != workday.Holiday:
			flush()
		case day.Occasion != first.Occasion:
			flush()
			first, last = day, day
		default:
			last = day
		}
	}
	flush()
	return all
}

func (r reading) makeUpDays() []string {
	var all []string
	for day := range r.calendar.Days(r.from.AddDays(1), r.due) {
		if day.Kind == workday.MakeUpDay {
			all = append(all, r.date(day.Date))
		}
	}
	return all
}

func (r reading) span(first, last workday.Date) string {
	if first == last {
		return r.shortDate(first)
	}
	return r.shortDate(first) + r.pick("至", " to ") + r.shortDate(last)
}

func (r reading) shortDate(d workday.Date) string {
	if r.language == "en" {
		return d.String()
	}
	_, month, day := d.Date()
	return fmt.Sprintf("%d月%d日", month, day)
}

// printDueText prints the answer, and beside it that of the catalogue's own
// region where it is settled and another day.
func (o *options) printDueText(w io.Writer, catalog *disclosure.Catalog, r reading) error {
	calendars, err := o.calendars(catalog)
	if err != nil {
		return err
	}
	r.print(w)
	for _, other := range calendars[1:] {
		if due, err := r.deadline.Due(other, r.from); err == nil && due != r.due {
			fmt.Fprintln(w, r.pick(
				fmt.Sprintf("按%s的放假安排为 %s", other.Region(), r.date(due)),
				fmt.Sprintf("By the arrangement of %s it is %s", other.Region(), r.date(due))))
		}
	}
	return nil
}

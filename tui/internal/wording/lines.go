package wording

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/internal/text"
	"github.com/seed2ea1efa0/disclosure/workday"
)

// A Line is a label and what there is to say.
type Line struct {
	Label, Text string
	Tone        Tone
}

// A Tone is how a line is meant.
type Tone uint8

// The tones.
const (
	Ordinary Tone = iota
	Result        // what was asked for
	Caution       // what a reader must not miss
)

// Answer words by which day, how long that is from today, how sure it is, and
// the term. The day is not that of the service itself (办理时限).
func (l Language) Answer(a Answer) []Line {
	lastDay := l.Pick("最迟公开日", "Publish by")
	lines := []Line{{l.Pick("公开内容", "Contents"), strings.Join(a.Contents, "、"), Ordinary}}
	if a.Err != nil {
		lines = append(lines, Line{lastDay, l.noDay(a), Caution})
	} else {
		lines = append(lines,
			Line{lastDay, l.Day(a.Due), Result},
			Line{l.Pick("距今", "From now"), l.left(a), overdue(a)},
			Line{l.Pick("暂定", "Provisional"), l.unannounced(a.Unannounced), Caution},
			Line{l.Pick("最稳妥", "Safest"), l.safest(a.Unannounced), Caution})
		for _, other := range a.Others {
			lines = append(lines, l.other(other, Due{a.Due, a.Unannounced != nil}))
		}
		lines = append(lines, Line{l.Pick("起算日", "From"), l.Day(a.From) + l.Pick("（当日不计）", " (not counted)"), Ordinary})
	}
	return said(append(lines,
		Line{l.Pick("公开时限", "To publish"), l.Term(a.Deadline), Ordinary},
		Line{l.Pick("另有说明", "Proviso"), a.Deadline.Proviso(), Caution}))
}

// Reasons words which days off and make-up days lie between, by which notices,
// and what else runs from the same day.
func (l Language) Reasons(a Answer) []Line {
	if a.Err != nil {
		return nil
	}
	var holidays, worked []string
	for _, festival := range a.Holidays {
		holidays = append(holidays, l.Occasion(festival.Occasion)+" "+l.Span(festival.First, festival.Last))
	}
	for _, day := range a.MakeUpDays {
		worked = append(worked, l.Day(day))
	}
	return said([]Line{
		{l.Pick("其间放假", "Holidays"), strings.Join(holidays, l.Pick("；", "; ")), Ordinary},
		{l.Pick("调休上班", "Make-up days"), strings.Join(worked, l.Pick("、", ", ")), Ordinary},
		{l.Pick("放假依据", "Notices"), strings.Join(a.Notices, "、"), Ordinary},
		{l.Pick("依申请答复", "On application"), l.reply(a.Reply), Ordinary},
	})
}

// said leaves out the lines that say nothing.
func said(lines []Line) []Line {
	return slices.DeleteFunc(lines, func(line Line) bool { return line.Text == "" })
}

// noDay says why there is no day.
func (l Language) noDay(a Answer) string {
	outside, beyond := errors.AsType[*workday.RangeError](a.Err)
	switch {
	case errors.Is(a.Err, disclosure.ErrNoWorkingDays):
		return l.Pick("公开时限不是工作日数，不推算日期", "the term is no number of working days: no date follows")
	case a.From.IsZero():
		return l.Pick("请输入日期，如 今天、9-14、9月14日、2026-09-14", "type a date, such as today, 9-14, 2026-09-14")
	case beyond:
		return l.Pick("超出工作日历（", "outside the calendar (") + l.Span(outside.First, outside.Last) + l.Pick("）", ")")
	}
	return a.Err.Error()
}

// left says how long it is from today; of working days only where they are known.
func (l Language) left(a Answer) string {
	if !a.LeftKnown {
		return ""
	}
	s := a.Left
	days, workdays := max(s.Days, -s.Days), max(s.Workdays, -s.Workdays)
	count := l.days(days) + l.Pick("（", " (") + l.workingDays(workdays)
	if s.WorkdaysProvisional && a.Unannounced == nil {
		count += l.Pick("，暂定", ", provisional")
	}
	count += l.Pick("）", ")")
	switch {
	case s.Overdue():
		return l.Pick("已逾期"+count, "overdue by "+count)
	case s.Days == 0:
		return l.Pick("就是今天", "it is today")
	}
	return l.Pick("还有"+count, count+" left")
}

// overdue is a caution.
func overdue(a Answer) Tone {
	if a.LeftKnown && a.Left.Overdue() {
		return Caution
	}
	return Ordinary
}

func (l Language) days(n int) string { return l.Pick(strconv.Itoa(n)+"天", plural(n, "day")) }

func (l Language) workingDays(n int) string {
	return l.Pick(strconv.Itoa(n)+"个工作日", plural(n, "working day"))
}

func plural(n int, what string) string {
	if n != 1 {
		what += "s"
	}
	return strconv.Itoa(n) + " " + what
}

// unannounced says why a day is an estimate, if it is one.
func (l Language) unannounced(e *workday.UnannouncedError) string {
	if e == nil {
		return ""
	}
	year := strconv.Itoa(e.Year)
	if e.Reported {
		return l.Pick(year+"年"+l.Region(e.Region)+"的通知未见，据报道计入其假日，日期为估计",
			"an estimate: the notice of "+year+" is not known; days off are counted as reported")
	}
	return l.Pick(year+"年放假安排尚未公布，只计周末和法定节假日，日期为估计",
		"an estimate: the holidays of "+year+" are not announced yet; weekends and statutory holidays are counted")
}

// safest says by which day one is in time whatever the notice will arrange.
func (l Language) safest(e *workday.UnannouncedError) string {
	switch {
	case e == nil || e.Earliest.IsZero():
		return ""
	case e.Earliest == e.Latest:
		return l.Day(e.Earliest) + l.Pick("（按放假调休原则，通知公布后就是这一天）", " (the day that the notice will make it, by the principles of holidays)")
	}
	return l.Day(e.Earliest) + l.Pick("（按放假调休原则，通知公布后不早于这天，不晚于"+e.Latest.String()+"）",
		" (by the principles of holidays the notice makes it no earlier day, and none after "+e.Latest.String()+")")
}

// NoDate says, as an error, that no date follows from a term.
func (l Language) NoDate(deadline disclosure.Deadline) string {
	term := text.Abridge(deadline.String())
	return l.Pick("公开时限“"+term+"”不是工作日数，推算不出日期",
		"the term “"+term+"” is no number of working days: no date follows from it")
}

// reply says by which days an application must be answered.
func (l Language) reply(days [2]Due) string {
	if days[0].Date.IsZero() || days[1].Date.IsZero() {
		return ""
	}
	return l.Pick("当日收到的申请最迟"+l.mark(days[0])+"答复，延长后"+l.mark(days[1]),
		"received that day: reply by "+l.mark(days[0])+", extended "+l.mark(days[1]))
}

// mark marks an estimate.
func (l Language) mark(d Due) string {
	if d.Provisional {
		return d.Date.String() + l.Pick("（暂定）", " (provisional)")
	}
	return d.Date.String()
}

package wording

import (
	"errors"
	"strconv"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/internal/text"
	"github.com/seed2ea1efa0/disclosure/workday"
)

// Lines words the answers of an item, or of one term: each answer, then the reasons
// for the latest.
func (l Language) Lines(answers []Answer) []Fact {
	var facts []Fact
	for _, a := range answers {
		facts = append(facts, l.Answer(a)...)
	}
	return append(facts, l.Reasons(Latest(answers))...)
}

// Answer words by which day, how long that is from today, how sure it is, and
// the term. The day is not that of the service itself (办理时限).
func (l Language) Answer(a Answer) []Fact {
	lastDay := l.Pick("最迟公开日", "Publish by")
	facts := []Fact{l.fact("contents", a.Contents)}
	if a.Err != nil {
		facts = append(facts, line(lastDay, l.noDay(a), Caution))
	} else {
		facts = append(facts,
			line(lastDay, l.Day(a.Due), Result),
			l.left(a),
			line(l.Pick("暂定", "Provisional"), l.unannounced(a.Unannounced), Caution),
			line(l.Pick("最稳妥", "Safest"), l.safest(a.Unannounced), Caution))
		for _, other := range a.Differing() {
			facts = append(facts, l.other(other, a.Due))
		}
		facts = append(facts, line(l.Pick("起算日", "From"), l.Day(a.From)+l.Pick("（当日不计）", " (not counted)"), Ordinary))
	}
	return said(append(facts,
		line(l.Label("deadline"), l.Term(a.Deadline), Ordinary),
		line(l.Pick("另有说明", "Proviso"), a.Deadline.Proviso(), Caution)))
}

// Reasons words which days off and make-up days lie between, by which notices,
// and what else runs from the same day.
func (l Language) Reasons(a Answer) []Fact {
	if a.Err != nil {
		return nil
	}
	between := a.Between()
	holidays := Fact{Label: l.Pick("其间放假", "Holidays"), Separator: l.Pick("；", "; ")}
	for _, festival := range between.Holidays {
		holidays.Entries = append(holidays.Entries, l.Occasion(festival.Occasion)+" "+l.Span(festival.First, festival.Last))
	}
	worked := Fact{Label: l.Pick("调休上班", "Make-up days"), Separator: l.Pick("、", ", ")}
	for _, day := range between.MakeUpDays {
		worked.Entries = append(worked.Entries, l.Day(day))
	}
	return said([]Fact{
		holidays, worked,
		{Label: l.Pick("放假依据", "Notices"), Entries: between.Notices, Separator: "、"},
		line(l.Pick("依申请答复", "On application"), l.reply(a.Reply()), Ordinary),
	})
}

// noDay says why there is no day.
func (l Language) noDay(a Answer) string {
	outside, beyond := errors.AsType[*workday.RangeError](a.Err)
	switch {
	case errors.Is(a.Err, disclosure.ErrNoWorkingDays):
		return l.Pick("公开时限不是工作日数，不推算日期", "the term is no number of working days: no date follows")
	case a.From.IsZero():
		return l.DatePrompt()
	case beyond:
		return l.Pick("超出工作日历（", "outside the calendar (") + l.Span(outside.First, outside.Last) + l.Pick("）", ")")
	}
	return l.Error(a.Err)
}

// DatePrompt asks for the day that a term runs from.
func (l Language) DatePrompt() string {
	return l.Pick("请输入日期，如 今天、9-14、9月14日、2026-09-14", "type a date, such as today, 9-14, 2026-09-14")
}

// left says how long it is from today; of working days only where they are known.
func (l Language) left(a Answer) Fact {
	label := l.Pick("距今", "From now")
	s, known := a.Left()
	if !known {
		return Fact{}
	}
	days, workdays := max(s.Days, -s.Days), max(s.Workdays, -s.Workdays)
	count := l.days(days) + l.Pick("（", " (") + l.workingDays(workdays)
	if s.WorkdaysProvisional && !a.Provisional() {
		count += l.Pick("，暂定", ", provisional")
	}
	count += l.Pick("）", ")")
	switch {
	case s.Overdue():
		return line(label, l.Pick("已逾期"+count, "overdue by "+count), Caution)
	case s.Days == 0:
		return line(label, l.Pick("就是今天", "it is today"), Ordinary)
	}
	return line(label, l.Pick("还有"+count, count+" left"), Ordinary)
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

// other words what another calendar says, where that is another day, or may be.
func (l Language) other(o Other, due workday.Date) Fact {
	return line(l.Region(o.Region), l.otherDay(o, due), Caution)
}

func (l Language) otherDay(o Other, due workday.Date) string {
	year := strconv.Itoa(o.Year)
	switch {
	case o.Reported:
		return l.Pick("据报道"+year+"年本地另有放假，估计为"+l.Day(o.Due.Date)+"，通知未见",
			"by reports of holidays of its own in "+year+", probably "+l.Day(o.Due.Date)+"; the notice is not known")
	case o.Due.Provisional && o.Due.Date == due:
		return l.Pick(year+"年放假安排未见公布，日期可能不同", "its holidays of "+year+" are not known: the day may be another one")
	case o.Due.Provisional:
		return l.Pick(year+"年放假安排未见公布，估计为"+l.Day(o.Due.Date), "its holidays of "+year+" are not known: probably "+l.Day(o.Due.Date))
	}
	return l.Pick("按其放假安排为", "by its own holidays ") + l.Day(o.Due.Date)
}

package wording

import (
	"errors"
	"slices"
	"strconv"

	"github.com/seed2ea1efa0/disclosure/workday"
)

// Lines words the answers of an item, or of one term: each answer, then the reasons
// for the latest.
func (l Language) Lines(answers []Answer) []Fact {
	var facts []Fact
	for _, a := range answers {
		facts = append(facts, l.Answer(a)...)
	}
	return append(facts, l.reasons(Latest(answers))...)
}

// Answer words by which day, how long that is from today, how sure it is, and
// the term. The day is not that of the service itself (办理时限).
func (l Language) Answer(a Answer) []Fact {
	lastDay := l.Pick("最迟公开日", "Publish by")
	facts := []Fact{l.fact("contents", a.Contents)}
	if a.Err != nil {
		facts = append(facts, line(lastDay, l.NoDay(a), Caution))
	} else {
		facts = append(facts,
			line(lastDay, l.Day(a.Date), Result),
			line(l.Pick("距今", "From now"), l.left(a, false), Ordinary),
			line(l.Pick("暂定", "Provisional"), l.Provisional(a.Resolution), Caution))
		for _, other := range a.Others() {
			facts = append(facts, line(l.Region(other.Region), l.other(other, a), Caution))
		}
		facts = append(facts, l.from(a))
	}
	return said(append(facts,
		line(l.Label("deadline"), l.Term(a.Deadline), Ordinary),
		line(l.Pick("另有说明", "Proviso"), a.Deadline.Proviso(), Caution)))
}

// from says from which day the term runs: of another event than that the information was
// formed or changed, that it must be the day of that.
func (l Language) from(a Answer) Fact {
	label, text := l.Pick("起算日", "From"), l.Day(a.From)+l.Pick("（当日不计）", " (not counted)")
	if event := a.Deadline.Event(); event != "" {
		return line(label, text+l.Pick("，须是"+event, ", which must be the day of "+event), Caution)
	}
	return line(label, text, Ordinary)
}

// reasons words which days off and make-up days lie between, by which notices,
// and what else runs from the same day.
func (l Language) reasons(a Answer) []Fact {
	if a.Err != nil {
		return nil
	}
	between := a.Between()
	holidays := Fact{Label: l.Pick("其间放假", "Holidays"), Separator: l.Pick("；", "; ")}
	for _, festival := range between.Holidays {
		entry := l.Occasion(festival.Occasion) + " " + l.Span(festival.First, festival.Last)
		if festival.Estimated {
			entry += l.Pick("（推算）", " (by the rules for holidays)")
		}
		holidays.Entries = append(holidays.Entries, entry)
	}
	worked := Fact{Label: l.Pick("调休上班", "Make-up days"), Separator: l.Pick("、", ", ")}
	for _, day := range between.MakeUpDays {
		worked.Entries = append(worked.Entries, l.Day(day))
	}
	return said([]Fact{
		holidays, worked,
		{Label: l.Pick("放假依据", "Notices"), Entries: between.Notices, Separator: "、"},
		l.reply(a),
	})
}

// DatePrompt asks for the day that a term runs from.
func (l Language) DatePrompt() string {
	return l.Pick("请输入日期，如 今天、9-14、9月14日、2026-09-14", "type a date, such as today, 9-14, 2026-09-14")
}

// NoDay says why there is no day.
func (l Language) NoDay(a Answer) string {
	outside, beyond := errors.AsType[*workday.RangeError](a.Err)
	switch {
	case beyond && a.From.IsZero():
		return l.DatePrompt()
	case beyond:
		return l.Pick("超出工作日历（", "outside the calendar (") + l.Span(outside.First, outside.Last) + l.Pick("）", ")")
	}
	return l.Error(a.Err)
}

// left says how long it is from today; marked tells that the words before it mark it as
// provisional. It calls no day that has passed overdue: nobody knows that nothing was
// published.
func (l Language) left(a Answer, marked bool) string {
	s, known := a.Left()
	if !known {
		return ""
	}
	days, workdays := max(s.Days, -s.Days), max(s.Workdays, -s.Workdays)
	count := l.Pick("（", " (") + l.WorkingDays(workdays)
	if s.WorkdaysProvisional && !marked {
		count += l.Pick("，暂定", ", provisional")
	}
	count += l.Pick("）", ")")
	switch {
	case s.Days < 0:
		return l.Pick("已过"+l.days(days), l.days(days)+" past") + count
	case s.Days == 0:
		return l.Pick("就是今天", "it is today")
	}
	return l.Pick("还有"+l.days(days), l.days(days)+" left") + count
}

func (l Language) days(n int) string { return l.Pick(strconv.Itoa(n)+"天", Plural(n, "day")) }

// WorkingDays returns a number of working days, such as "20个工作日".
func (l Language) WorkingDays(n int) string {
	return l.Pick(strconv.Itoa(n)+"个工作日", Plural(n, "working day"))
}

// Plural returns how many there are of something in English, such as "1 day".
func Plural(n int, what string) string {
	if n != 1 {
		what += "s"
	}
	return strconv.Itoa(n) + " " + what
}

// Provisional says why a day is no settled one, and between which days it can turn
// out to be; "" of a settled one.
func (l Language) Provisional(r workday.Resolution) string {
	switch {
	case !r.Provisional:
		return ""
	case r.Earliest.IsZero():
		return l.missingOf(r) + l.Pick("，日期可能变动", ": the day may change")
	case r.Earliest == r.Latest:
		return l.missingOf(r) + l.Pick("；推算仍为此日", "; by the rules for holidays it is this day in any case")
	}
	return l.missingOf(r) + l.Pick("；推算"+l.Span(r.Earliest, r.Latest), "; by the rules for holidays "+l.Span(r.Earliest, r.Latest))
}

// missing says which arrangements are not known here for an answer of a region's calendar.
// Whether a government has announced them is another matter.
func (l Language) missing(region string, notices []workday.MissingNotice, reported bool) string {
	chinese, english := workday.NamesOfMissing(region, notices)
	s := l.Pick("未收录"+chinese+"放假安排", "the holidays "+english+" are not known here")
	if reported {
		s += l.Pick("，假日据报道计入", ", days off are counted as reported")
	}
	return s
}

// missingOf is missing of a day.
func (l Language) missingOf(r workday.Resolution) string {
	return l.missing(r.Region, r.Missing, r.Reported)
}

// missingOnly returns which notices another calendar's day misses, beside the answer: what
// is missing for both is told with the answer.
func missingOnly(a Answer, other workday.Resolution) []workday.MissingNotice {
	own := slices.DeleteFunc(slices.Clone(other.Missing), func(m workday.MissingNotice) bool { return slices.Contains(a.Missing, m) })
	if len(own) == 0 {
		return other.Missing
	}
	return own
}

// other says what another calendar gives, where that is another day, or may be.
func (l Language) other(other workday.Resolution, a Answer) string {
	switch {
	case other.Provisional && (other.Date == a.Date || a.isFollowedBy(other)):
		return l.missing(other.Region, missingOnly(a, other), other.Reported) + l.mayDiffer(other, a)
	case other.Provisional:
		return l.probably(a, other, l.Day(other.Date))
	}
	days := other.Date.DaysSince(a.Date)
	apart := l.Pick("，晚"+l.days(days), ", "+l.days(days)+" later")
	if days < 0 {
		apart = l.Pick("，早"+l.days(-days), ", "+l.days(-days)+" earlier")
	}
	return l.Day(other.Date) + l.Pick("，按其放假安排", " by its own holidays") + apart
}

// reply says by which days an application must be answered.
func (l Language) reply(a Answer) Fact {
	answered, extended := a.Reply()
	f := Fact{Label: l.Pick("依申请", "On application"), Separator: l.Pick("；", "; ")}
	if extended.Err == nil { // which is the later one
		f.Entries = []string{
			l.Pick("当日收到的申请，最迟"+l.mark(answered)+"答复", "received that day: reply by "+l.mark(answered)),
			l.Pick("经同意延长的，最迟"+l.mark(extended)+"答复", "extended with consent: by "+l.mark(extended)),
		}
	}
	return f
}

// mark marks a day that is not settled.
func (l Language) mark(a Answer) string {
	if a.Provisional {
		return a.Date.String() + l.Pick("（暂定）", " (provisional)")
	}
	return a.Date.String()
}

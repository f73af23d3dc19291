package tui

import (
	"errors"
	"strconv"
	"strings"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/workday"
)

// answer tells by which day an item must be published, and why. The day is zero
// where there is none.
func (m *Model) answer(item disclosure.Item) (facts []fact, due workday.Date) {
	l, calendar, from := m.language, m.computesWith(), m.due.from
	deadline := item.Deadline()
	add := func(label, text string, tone tone) {
		if text != "" {
			facts = append(facts, fact{label: label, text: text, tone: tone})
		}
	}
	status, err := deadline.Status(calendar, from, m.now())
	if err != nil {
		add(l.lastDay(), l.noDay(deadline, from, err), caution)
	} else {
		due = status.Due
		add(l.lastDay(), l.day(due), answer)
		add(l.pick("距今", "From now"), l.remaining(status), ordinary)
		add(l.pick("暂定", "Provisional"), l.provisional(deadline, calendar, from), caution)
		for other := range m.otherCalendars() {
			add(l.region(other), l.otherwise(deadline, other, from, due), caution)
		}
		add(l.pick("起算日", "From"), l.day(from)+l.pick("（当日不计）", " (not counted)"), ordinary)
	}
	add(l.labels().deadline, deadline.String(), ordinary)
	add(l.labels().category, l.category(item.Category()), ordinary)
	if err == nil {
		add(l.pick("其间放假", "Holidays"), l.holidays(calendar, from, due), ordinary)
		add(l.pick("调休上班", "Make-up days"), l.makeUpDays(calendar, from, due), ordinary)
		add(l.pick("放假依据", "Notices"), notices(calendar, from, due), ordinary)
		add(l.pick("依申请答复", "On application"), l.reply(calendar, from), ordinary)
	}
	return facts, due
}

// noDay says why there is no day.
func (l language) noDay(deadline disclosure.Deadline, from workday.Date, err error) string {
	var beyond *workday.RangeError
	_, counts := deadline.WorkingDays()
	switch {
	case !counts:
		return l.pick("公开时限不是工作日数，不推算日期", "the term is no number of working days: no date follows")
	case from.IsZero():
		return l.pick("请输入日期，如 今天、9-14、9月14日、2026-09-14", "type a date, such as today, 9-14, 2026-09-14")
	case errors.As(err, &beyond):
		return l.pick("超出工作日历（", "outside the calendar (") + l.span(beyond.First, beyond.Last) + l.pick("）", ")")
	}
	return err.Error()
}

// lastDay is not the term of the service itself (办理时限).
func (l language) lastDay() string { return l.pick("最迟公开日", "Publish by") }

// changed names the day that a term runs from.
func (l language) changed() string { return l.pick("信息形成或变更日", "Formed or changed on") }

func (l language) remaining(s disclosure.Status) string {
	days, workdays := strconv.Itoa(max(s.Days, -s.Days)), strconv.Itoa(max(s.Workdays, -s.Workdays))
	switch {
	case s.Overdue():
		return l.pick("已逾期"+days+"天（"+workdays+"个工作日）", "overdue by "+days+" days ("+workdays+" working days)")
	case s.Days == 0:
		return l.pick("就是今天", "it is today")
	}
	return l.pick("还有"+days+"天（"+workdays+"个工作日）", days+" days left ("+workdays+" working days)")
}

// provisional says why the day is an estimate, or nothing.
func (l language) provisional(deadline disclosure.Deadline, calendar *workday.Calendar, from workday.Date) string {
	_, err := deadline.Due(calendar, from)
	var unannounced *workday.UnannouncedError
	if !errors.As(err, &unannounced) {
		return ""
	}
	year := strconv.Itoa(unannounced.Year)
	return l.pick(year+"年放假安排尚未公布，只计周末和法定节假日，日期为估计",
		"an estimate: the holidays of "+year+" are not announced yet; weekends and statutory holidays are counted")
}

// otherwise returns the day by another calendar, where that is another one or
// is not settled.
func (l language) otherwise(deadline disclosure.Deadline, other *workday.Calendar, from, due workday.Date) string {
	day, err := deadline.Due(other, from)
	var unannounced *workday.UnannouncedError
	switch {
	case errors.As(err, &unannounced):
		year := strconv.Itoa(unannounced.Year)
		if unannounced.Estimate == due {
			return l.pick(year+"年放假安排未见公布，日期可能不同", "its holidays of "+year+" are not known: the day may be another one")
		}
		return l.pick(year+"年放假安排未见公布，估计为"+l.day(unannounced.Estimate),
			"its holidays of "+year+" are not known: probably "+l.day(unannounced.Estimate))
	case err != nil, day == due:
		return ""
	}
	return l.pick("按其放假安排为", "by its own holidays ") + l.day(day)
}

// fromToday says by which day what is formed or changed today must be published,
// or nothing where no date follows from the term.
func (l language) fromToday(deadline disclosure.Deadline, calendar *workday.Calendar, today workday.Date) string {
	status, err := deadline.Status(calendar, today, today)
	if err != nil {
		return ""
	}
	text := l.pick("今天形成或变更 → 最迟 ", "formed or changed today → by ") + l.shortDay(status.Due, today)
	if status.Provisional {
		text += l.pick("（暂定）", " (provisional)")
	}
	return text
}

func (l language) region(calendar *workday.Calendar) string {
	switch code := calendar.Region(); code {
	case "CN":
		return l.pick("全国日历", "National")
	case "CN-NX":
		return l.pick("宁夏日历", "Ningxia")
	default:
		return code
	}
}

// holidays lists the festivals after from up to due, with their days off.
func (l language) holidays(calendar *workday.Calendar, from, due workday.Date) string {
	var texts []string
	var first, last workday.Day
	flush := func() {
		if first.Occasion != "" {
			texts = append(texts, first.Occasion+" "+l.span(first.Date, last.Date))
		}
		first = workday.Day{}
	}
	for day := range calendar.Days(from.AddDays(1), due) {
		if day.Kind != workday.Holiday || day.Occasion != first.Occasion {
			flush()
		}
		if day.Kind == workday.Holiday && first.Occasion == "" {
			first = day
		}
		last = day
	}
	flush()
	return strings.Join(texts, l.pick("；", "; "))
}

func (l language) makeUpDays(calendar *workday.Calendar, from, due workday.Date) string {
	var texts []string
	for day := range calendar.Days(from.AddDays(1), due) {
		if day.Kind == workday.MakeUpDay {
			texts = append(texts, l.day(day.Date))
		}
	}
	return strings.Join(texts, l.pick("、", ", "))
}

func (l language) span(first, last workday.Date) string {
	if first == last {
		return first.String()
	}
	return first.String() + l.pick("至", " to ") + last.String()
}

// notices lists the document numbers of the notices that arrange the days.
func notices(calendar *workday.Calendar, from, due workday.Date) string {
	var numbers []string
	last := ""
	for day := range calendar.Days(from.AddDays(1), due) {
		if number := day.Notice.DocumentNumber; number != "" && number != last {
			numbers = append(numbers, number)
			last = number
		}
	}
	return strings.Join(numbers, "、")
}

// reply returns the day by which an application for disclosure that arrived on
// the day must be answered (Regulations on Open Government Information, art. 33).
func (l language) reply(calendar *workday.Calendar, received workday.Date) string {
	const extension = 20
	deadline, _ := disclosure.ReplyDeadline(0)
	longest, _ := disclosure.ReplyDeadline(extension)
	first, err1 := l.dueOrEstimate(deadline, calendar, received)
	last, err2 := l.dueOrEstimate(longest, calendar, received)
	if err1 != nil || err2 != nil {
		return ""
	}
	return l.pick("当日收到的申请最迟"+first+"答复，延长后"+last,
		"received that day: reply by "+first+", extended "+last)
}

// dueOrEstimate marks an estimate.
func (l language) dueOrEstimate(deadline disclosure.Deadline, calendar *workday.Calendar, from workday.Date) (string, error) {
	due, err := deadline.Due(calendar, from)
	var unannounced *workday.UnannouncedError
	if errors.As(err, &unannounced) {
		return unannounced.Estimate.String() + l.pick("（暂定）", " (provisional)"), nil
	}
	return due.String(), err
}

package tui

import (
	"strconv"
	"strings"

	"charm.land/lipgloss/v2"

	"github.com/seed2ea1efa0/disclosure/wording"
	"github.com/seed2ea1efa0/disclosure/workday"
)

// A dayCell is where a day stands on the calendar.
type dayCell struct {
	x, y, width int
	date        workday.Date
}

func (c dayCell) contains(x, y int) bool { return rect{c.x, c.y, c.width, 1}.contains(x, y) }

// A strip is a term as weeks over the turn of months, a line a week: the month, or the one
// that begins within the week, the seven days, and how many working days there are so far.
type strip struct {
	*page
	answer   wording.Answer
	today    workday.Date
	calendar *workday.Calendar
	language wording.Language
	dayWidth int
	sumWidth int
	count    int          // of working days so far
	unknown  workday.Date // the first day of the term that may be worked or not; else zero
}

// monthWidth is that of the month before a week, such as 至12月.
const monthWidth = 7

// legendScreen is the height from which what the signs mean is below the weeks. On
// lower screens the columns of the table need the line more.
const legendScreen = 26

// mostWeeks are drawn in full; of a longer term the middle ones are one line.
const mostWeeks = 12

// drawWeeks draws the weeks of a term and what their signs mean, and returns where the
// days are in the page. today is marked unless it is zero.
func (m *Model) drawWeeks(p *page, answer wording.Answer, today workday.Date) (days []dayCell) {
	s := &strip{
		page: p, answer: answer, today: today, calendar: m.computesWith(), language: m.language,
	}
	s.fit()
	s.findUnknown()
	p.lines = append(p.lines, s.heads())
	days = s.weeks()
	if m.height >= legendScreen {
		p.lines = append(p.lines, s.legend())
	}
	return days
}

// fit lays the columns out; what is right of them is for the sign that there is more.
func (s *strip) fit() {
	const digits, wide, narrow = 2, 5, 4
	room := func(dayWidth int) int { return s.width - 2*pageMargin - monthWidth - 7*dayWidth }
	s.dayWidth = wide
	if days, _ := s.answer.Deadline.WorkingDays(); room(wide) < max(digits, len(strconv.Itoa(days))) {
		s.dayWidth = narrow
	}
	s.sumWidth = min(3, room(s.dayWidth))
}

// findUnknown finds the first day of which the arrangement decides whether it is worked.
func (s *strip) findUnknown() {
	for day := range s.calendar.Days(s.answer.From.AddDays(1), s.answer.Date) {
		if day.Kind == workday.UnknownDay {
			s.unknown = day.Date
			return
		}
	}
}

func (s *strip) heads() string {
	var b strings.Builder
	b.WriteString(strings.Repeat(" ", pageMargin+monthWidth))
	for _, name := range strings.Fields(s.language.Pick("一 二 三 四 五 六 日", "Mo Tu We Th Fr Sa Su")) {
		b.WriteString(s.glyphs.Pad(name, s.dayWidth))
	}
	line, sum := strings.TrimRight(b.String(), " "), s.language.Pick("累计", "sum")
	gap := pageMargin + monthWidth + 7*s.dayWidth + s.sumWidth - s.glyphs.Width(line) - s.glyphs.Width(sum)
	return s.styles.quiet.Render(line + strings.Repeat(" ", max(1, gap)) + sum)
}

// weeks draws the lines, and returns where the days are in the page.
func (s *strip) weeks() (placed []dayCell) {
	from, due := s.answer.From, s.answer.Date
	monday := from.AddDays(-(int(from.Weekday()) + 6) % 7)
	count := due.DaysSince(monday)/7 + 1
	const kept = mostWeeks/2 - 1
	month := ""
	for week := 0; week < count; week++ {
		skipped := count > mostWeeks && week >= kept && week < count-kept
		line, days := s.week(monday, &month)
		if !skipped {
			for _, c := range days {
				c.y = len(s.lines)
				placed = append(placed, c)
			}
			s.lines = append(s.lines, line)
		} else if week == count-kept-1 {
			weeks := strconv.Itoa(count - 2*kept)
			text := s.language.Pick("略 "+weeks+"周  累计 ", weeks+" weeks left out  sum ") + s.sum(monday)
			s.lines = append(s.lines, strings.Repeat(" ", pageMargin+monthWidth)+s.styles.quiet.Render(text))
		}
		monday = monday.AddDays(7)
	}
	return placed
}

// week draws a week, and says the month where that is another one.
func (s *strip) week(monday workday.Date, month *string) (line string, placed []dayCell) {
	label := s.month(monday)
	if label == *month {
		label = ""
	} else {
		*month = label
	}
	var b strings.Builder
	b.WriteString(" " + s.styles.quiet.Render(s.glyphs.Pad(label, monthWidth)))
	for i := range 7 {
		date := monday.AddDays(i)
		placed = append(placed, dayCell{pageMargin + monthWidth + i*s.dayWidth, 0, s.dayWidth, date})
		day, err := s.calendar.Day(date)
		if err != nil {
			b.WriteString(strings.Repeat(" ", s.dayWidth))
			continue
		}
		if s.within(date) && day.IsWorkday() {
			s.count++
		}
		sign, style := s.sign(day)
		b.WriteString(s.glyphs.Pad(style.Render(pad(date.Day(), 2)+sign), s.dayWidth))
	}
	sum := s.sum(monday)
	b.WriteString(s.styles.quiet.Render(strings.Repeat(" ", max(0, s.sumWidth-len(sum))) + sum))
	return b.String(), placed
}

// month names the month of a week; of one within which a month begins it says that, for 30
// and 1 beside one month would be days of that month.
func (s *strip) month(monday workday.Date) string {
	last := monday.AddDays(6).Month()
	name := s.language.Pick(strconv.Itoa(int(last))+"月", last.String()[:3])
	if last != monday.Month() {
		return s.language.Pick("至", "to ") + name
	}
	return name
}

// sum is how many working days there are up to the end of a week: not known from the
// first unknown day to the last day of the term.
func (s *strip) sum(monday workday.Date) string {
	sunday := monday.AddDays(6)
	days, ok := s.answer.Deadline.WorkingDays()
	switch {
	case ok && !sunday.Before(s.answer.Date):
		return strconv.Itoa(days)
	case !s.unknown.IsZero() && !sunday.Before(s.unknown):
		return "?"
	}
	return strconv.Itoa(s.count)
}

// sign returns what follows a day, as on every wall calendar, and its style.
func (s *strip) sign(day workday.Day) (sign string, style lipgloss.Style) {
	switch pick := s.language.Pick; {
	case day.Date == s.answer.Date:
		return pick("止", "e"), s.styles.selection
	case day.Date == s.answer.From:
		return pick("起", "s"), s.styles.found
	case day.Kind == workday.Holiday:
		return pick("休", "h"), s.styles.holiday
	case day.Kind == workday.UnknownDay:
		return "?", s.styles.note
	case day.Kind == workday.MakeUpDay:
		return pick("班", "w"), s.styles.makeUp
	case day.Date == s.today:
		return pick("今", "*"), s.styles.accent
	case !s.within(day.Date):
		return "", s.styles.quiet
	}
	return "", s.styles.text
}

func (s *strip) within(date workday.Date) bool {
	return date.After(s.answer.From) && !date.After(s.answer.Date)
}

// legend tells what the signs mean, each in its own style.
func (s *strip) legend() string {
	type entry struct {
		style        lipgloss.Style
		sign, zh, en string
	}
	pick := s.language.Pick
	last := entry{s.styles.makeUp, pick("班", "w"), "调休上班", "worked"}
	if !s.unknown.IsZero() {
		last = entry{s.styles.note, "?", "安排未收录", "not known"}
	}
	var parts []string
	for _, e := range []entry{
		{s.styles.found, pick("起", "s"), "当日不计", "not counted"},
		{s.styles.selection, pick("止", "e"), "最迟", "last day"},
		{s.styles.holiday, pick("休", "h"), "放假", "holiday"},
		last,
	} {
		parts = append(parts, e.style.Render(e.sign)+s.styles.quiet.Render(" "+pick(e.zh, e.en)))
	}
	line := " " + strings.Join(parts, "  ")
	return s.glyphs.Cut(line, s.width)
}

// pad writes a number with blanks before it.
func pad(n, width int) string {
	text := strconv.Itoa(n)
	return strings.Repeat(" ", max(0, width-len(text))) + text
}

package tui

import (
	"strconv"
	"strings"

	"charm.land/lipgloss/v2"

	"github.com/seed2ea1efa0/disclosure/tui/internal/cells"
	"github.com/seed2ea1efa0/disclosure/wording"
	"github.com/seed2ea1efa0/disclosure/workday"
)

const (
	dayWidth   = 5 // two digits, and a sign or a mark of two cells, and room
	monthWidth = 7 * dayWidth
	monthGap   = 2
	mostMonths = 12 // a term is rarely longer, and nobody counts it on a calendar
)

// A dayCell is where a day stands on the calendar: two rows, dayWidth cells wide.
type dayCell struct {
	x, y int
	date workday.Date
}

func (c dayCell) contains(x, y int) bool { return rect{c.x, c.y, dayWidth, 2}.contains(x, y) }

// drawMonths draws the months of a term side by side, as many as fit, with a
// legend. It returns where the days stand in the lines.
func (m *Model) drawMonths(from, due workday.Date, width int) (lines []string, days []dayCell) {
	t := m.newTerm(from, due)
	abreast := max(1, (width+monthGap)/(monthWidth+monthGap))
	var row []string
	first, _ := workday.NewDate(from.Year(), from.Month(), 1)
	for count := 0; !first.After(due) && count < mostMonths; count++ {
		month, placed := t.drawMonth(first)
		if count%abreast == 0 {
			lines, row = append(lines, row...), nil
		}
		for _, c := range placed {
			days = append(days, dayCell{c.x + count%abreast*(monthWidth+monthGap), c.y + len(lines), c.date})
		}
		row = t.beside(row, month)
		first = addMonths(first, 1)
	}
	lines = append(lines, row...)
	return append(lines, t.legend(width)...), days
}

// beside puts a block of lines to the right of another.
func (t term) beside(left, right []string) []string {
	if left == nil {
		return right
	}
	gap := strings.Repeat(" ", monthGap)
	width := t.Width(left[0])
	for len(left) < len(right) {
		left = append(left, strings.Repeat(" ", width))
	}
	for i := range left {
		left[i] += gap
		if i < len(right) {
			left[i] += right[i]
		} else {
			left[i] += strings.Repeat(" ", monthWidth)
		}
	}
	return left
}

// A term is a run of days with what a wall calendar says of them.
type term struct {
	cells.Ruler
	from, due, today workday.Date
	calendar         *workday.Calendar
	numbers          map[workday.Date]int // of the working days, from 1
	language         wording.Language
	styles           styles
}

func (m *Model) newTerm(from, due workday.Date) term {
	t := term{m.glyphs.Ruler, from, due, m.now(), m.computesWith(), make(map[workday.Date]int), m.language, m.styles}
	for day := range t.calendar.Days(from.AddDays(1), due) {
		if day.IsWorkday() {
			t.numbers[day.Date] = len(t.numbers) + 1
		}
	}
	return t
}

// drawMonth draws two lines a week: the days, and below them what they are.
func (t term) drawMonth(first workday.Date) (lines []string, placed []dayCell) {
	const heads = 2 // the title and the days of the week
	next := addMonths(first, 1)
	monday := first.AddDays(-(int(first.Weekday()) + 6) % 7)
	provisional := false
	for ; monday.Before(next); monday = monday.AddDays(7) {
		var days, marks strings.Builder
		for i := range 7 {
			date := monday.AddDays(i)
			day, err := t.calendar.Day(date)
			if err != nil || date.Before(first) || !date.Before(next) {
				days.WriteString(strings.Repeat(" ", dayWidth))
				marks.WriteString(strings.Repeat(" ", dayWidth))
				continue
			}
			provisional = provisional || day.Provisional
			placed = append(placed, dayCell{i * dayWidth, heads + len(lines), date})
			days.WriteString(t.number(day))
			marks.WriteString(t.Pad(t.mark(day), dayWidth))
		}
		lines = append(lines, days.String(), marks.String())
	}
	return append([]string{t.title(first, provisional), t.weekdays()}, lines...), placed
}

func (t term) title(first workday.Date, provisional bool) string {
	year, month, _ := first.Date()
	title := t.language.Pick(strconv.Itoa(year)+"年"+strconv.Itoa(int(month))+"月", month.String()+" "+strconv.Itoa(year))
	if provisional {
		title += t.language.Pick("（暂定）", " (provisional)")
	}
	return t.styles.heading.Render(t.Pad(title, monthWidth))
}

func (t term) weekdays() string {
	var b strings.Builder
	for _, name := range strings.Fields(t.language.Pick("一 二 三 四 五 六 日", "Mo Tu We Th Fr Sa Su")) {
		b.WriteString(t.Pad(name, dayWidth))
	}
	return t.styles.dim.Render(b.String())
}

// number draws the day of the month: the last day filled, the first one in outline,
// working days of the term strong, and what does not count dim.
func (t term) number(day workday.Day) string {
	text, style := pad2(day.Date.Day()), t.styles.dim
	switch {
	case day.Date == t.due:
		text, style = text+t.language.Pick("止", "<"), t.styles.selected.Bold(true)
	case day.Date == t.from:
		text, style = text+t.language.Pick("起", ">"), t.styles.answer.Underline(true)
	case day.Date == t.today:
		text, style = text+t.language.Pick("今", "*"), t.styles.strong
	case !t.within(day.Date):
	case day.Kind == workday.Holiday:
		style = t.styles.holiday
	case day.Kind == workday.MakeUpDay:
		style = t.styles.makeUp.Bold(true)
	case day.IsWorkday():
		style = t.styles.strong
	}
	return t.Pad(style.Render(text), dayWidth)
}

// mark draws what stands below a day: 休 or 班 as on every wall calendar, and the
// number of a working day.
func (t term) mark(day workday.Day) string {
	sign, style := "", t.styles.dim
	switch {
	case day.Kind == workday.Holiday:
		sign, style = t.language.Pick("休", "off"), t.styles.holiday
	case day.Kind == workday.MakeUpDay:
		sign, style = t.language.Pick("班", "on"), t.styles.makeUp
	}
	if !t.within(day.Date) {
		style = t.styles.dim
	}
	count := ""
	if number := t.numbers[day.Date]; number > 0 {
		count = strconv.Itoa(number)
		if sign == "" {
			count = pad2(number)
		}
	}
	if day.Provisional && t.within(day.Date) {
		count += "?"
	}
	room := dayWidth - 1 - t.Width(sign)
	return style.Render(sign) + t.styles.dim.Render(t.Truncate(count, room, ""))
}

func (t term) within(date workday.Date) bool {
	return date.After(t.from) && !date.After(t.due)
}

// legend tells what the signs mean, each in its own style.
func (t term) legend(width int) []string {
	var lines []string
	line := ""
	for _, entry := range []struct {
		style        lipgloss.Style
		sign, zh, en string
	}{
		{t.styles.answer.Underline(true), t.language.Pick("起", ">"), "起算日", "from"},
		{t.styles.selected.Bold(true), t.language.Pick("止", "<"), "最迟公开日", "publish by"},
		{t.styles.strong, t.language.Pick("今", "*"), "今天", "today"},
		{t.styles.holiday, t.language.Pick("休", "off"), "放假", "holiday"},
		{t.styles.makeUp, t.language.Pick("班", "on"), "调休上班", "make-up day"},
		{t.styles.dim, t.language.Pick("数字", "1"), "第几个工作日", "working day"},
		{t.styles.dim, "?", "暂定", "provisional"},
	} {
		text := entry.style.Render(entry.sign) + t.styles.dim.Render(" "+t.language.Pick(entry.zh, entry.en))
		switch {
		case line == "":
			line = text
		case t.Width(line)+2+t.Width(text) > width:
			lines, line = append(lines, line), text
		default:
			line += "  " + text
		}
	}
	return append(lines, line)
}

func pad2(n int) string {
	if n < 10 {
		return " " + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}

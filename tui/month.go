package tui

import (
	"strconv"
	"strings"

	"charm.land/lipgloss/v2"

	"github.com/seed2ea1efa0/disclosure/tui/internal/cells"
	"github.com/seed2ea1efa0/disclosure/workday"
)

const (
	dayWidth   = 5 // two digits, and a sign or a mark of two cells
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
		row = beside(row, month)
		first = addMonths(first, 1)
	}
	lines = append(lines, row...)
	return append(lines, t.legend(width)...), days
}

// beside puts a block of lines to the right of another.
func beside(left, right []string) []string {
	if left == nil {
		return right
	}
	gap := strings.Repeat(" ", monthGap)
	width := lipgloss.Width(left[0])
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
	from, due, today workday.Date
	calendar         *workday.Calendar
	numbers          map[workday.Date]int // of the working days, from 1
	language         language
	styles           styles
}

func (m *Model) newTerm(from, due workday.Date) term {
	t := term{from, due, m.now(), m.computesWith(), make(map[workday.Date]int), m.language, m.styles}
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
			style := t.style(day)
			placed = append(placed, dayCell{i * dayWidth, heads + len(lines), date})
			days.WriteString(style.Render(cells.Pad(pad2(date.Day())+t.sign(date), dayWidth)))
			marks.WriteString(style.Render(cells.Pad(t.mark(day), dayWidth)))
		}
		lines = append(lines, days.String(), marks.String())
	}
	return append([]string{t.title(first, provisional), t.weekdays()}, lines...), placed
}

func (t term) title(first workday.Date, provisional bool) string {
	year, month, _ := first.Date()
	title := t.language.pick(strconv.Itoa(year)+"年"+strconv.Itoa(int(month))+"月", month.String()+" "+strconv.Itoa(year))
	if provisional {
		title += t.language.pick("（暂定）", " (provisional)")
	}
	return t.styles.heading.Render(cells.Pad(title, monthWidth))
}

func (t term) weekdays() string {
	var b strings.Builder
	for _, name := range strings.Fields(t.language.pick("一 二 三 四 五 六 日", "Mo Tu We Th Fr Sa Su")) {
		b.WriteString(cells.Pad(name, dayWidth))
	}
	return t.styles.dim.Render(b.String())
}

// sign marks the ends of the term, and today.
func (t term) sign(date workday.Date) string {
	switch date {
	case t.due:
		return t.language.pick("止", "<")
	case t.from:
		return t.language.pick("起", ">")
	case t.today:
		return t.language.pick("今", "*")
	}
	return ""
}

// mark is 休 or 班, as on every wall calendar, and the number of a working day.
func (t term) mark(day workday.Day) string {
	mark := ""
	switch day.Kind {
	case workday.Holiday:
		mark = t.language.pick("休", "off")
	case workday.MakeUpDay:
		mark = t.language.pick("班", "on")
	}
	if number := t.numbers[day.Date]; number > 0 && mark == "" {
		mark = pad2(number)
	} else if number > 0 {
		mark += strconv.Itoa(number)
	}
	if day.Provisional && t.within(day.Date) {
		mark += "?"
	}
	return cells.Truncate(mark, dayWidth, "")
}

func (t term) within(date workday.Date) bool {
	return date.After(t.from) && !date.After(t.due)
}

func (t term) style(day workday.Day) lipgloss.Style {
	switch {
	case day.Date == t.due, day.Date == t.from:
		return t.styles.selected
	case !t.within(day.Date):
		return t.styles.dim
	case day.Kind == workday.Holiday:
		return t.styles.holiday
	case day.Kind == workday.MakeUpDay:
		return t.styles.makeUp
	}
	return t.styles.text
}

func (t term) legend(width int) []string {
	text := t.language.pick(
		"起 起算日 止 最迟公开日 今 今天 休 放假 班 调休上班 数字 第几个工作日 ? 暂定",
		"> from < publish by * today off holiday on make-up day 1 working day ? provisional")
	var lines []string
	for _, line := range cells.Break(text, width) {
		lines = append(lines, t.styles.dim.Render(text[line.From:line.To]))
	}
	return lines
}

func pad2(n int) string {
	if n < 10 {
		return " " + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}

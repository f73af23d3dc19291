package tui

import (
	"cmp"
	"errors"
	"iter"
	"slices"
	"strconv"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/internal/message"
	"github.com/seed2ea1efa0/disclosure/tui/internal/entry"
	"github.com/seed2ea1efa0/disclosure/wording"
	"github.com/seed2ea1efa0/disclosure/workday"
)

// A dueDate asks for the day that something was formed or changed, and keeps
// the last one.
type dueDate struct {
	entry entry.Entry
	from  workday.Date // what is typed, or zero where that is no date
	err   error        // why it is none; nil where nothing is typed
	fresh bool         // whether the next text takes the place of the date
	today bool         // whether the date is today's, whatever day that is
}

// set shows a date; a step beyond all dates changes nothing.
func (d *dueDate) set(from workday.Date) {
	if !from.IsZero() {
		d.from, d.err, d.fresh, d.today = from, nil, true, false
		d.entry.Set(from.String())
	}
}

// setToday shows today's date, and goes on doing so when midnight passes.
func (d *dueDate) setToday(today workday.Date) {
	d.set(today)
	d.today = true
}

// follow keeps today's date today's. Another one stays, and is written out where the
// words for it, such as 昨天, mean another day by now.
func (d *dueDate) follow(today workday.Date) {
	fresh := d.fresh
	if d.today && d.from != today {
		d.setToday(today)
		d.fresh = fresh
	}
	if d.from.IsZero() || d.today {
		return
	}
	if again, err := workday.ParseDateNear(d.entry.Value(), today); err != nil || again != d.from {
		d.set(d.from)
		d.fresh = fresh
	}
}

// reset forgets the date.
func (d *dueDate) reset() {
	d.from, d.err, d.fresh, d.today = workday.Date{}, nil, false, false
	d.entry.Set("")
}

// update takes keys and pastes, and reads the date as people say it on the day
// today.
func (d *dueDate) update(msg tea.Msg, today workday.Date) {
	key, _ := msg.(tea.KeyPressMsg)
	_, pasted := msg.(tea.PasteMsg)
	if d.fresh && (pasted || key.Text != "") {
		d.entry.Set("")
	}
	d.fresh, d.today = false, false
	d.entry.Update(msg)
	d.from, d.err = workday.Date{}, nil
	if text := d.entry.Value(); strings.TrimSpace(text) != "" {
		d.from, d.err = workday.ParseDateNear(text, today)
	}
}

// unfinished reports whether what is typed may become a date with more characters:
// it has not the form of one, or is a year.
func (d *dueDate) unfinished() bool {
	wrong, ok := errors.AsType[*workday.DateError](d.err)
	if !ok {
		return d.err == nil
	}
	_, notNumber := strconv.Atoi(d.entry.Value())
	return wrong.Year == 0 || wrong.MonthLength() == 0 && notNumber == nil
}

// toggleDue opens the date for the selected item, or closes it.
func (m *Model) toggleDue() tea.Cmd {
	if _, ok := m.Current(); !ok {
		return m.refuseWithoutItem()
	}
	m.selectMarked()
	if m.due.entry.Value() == "" {
		m.due.setToday(m.now())
	}
	m.due.fresh = true
	m.toggle(dueView)
	m.remember()
	return nil
}

// hasCalendars reports whether there is another calendar to compute with.
func (m *Model) hasCalendars() bool { return len(m.calendars) > 1 }

// nextCalendar computes with the next calendar.
func (m *Model) nextCalendar() tea.Cmd {
	m.calendar = (m.calendar + 1) % len(m.calendars)
	name := m.language.Region(m.computesWith().Region())
	m.say("按"+name+"计算", "Counted by the calendar: "+name)
	return nil
}

// computesWith returns the calendar that deadlines are computed with.
func (m *Model) computesWith() *workday.Calendar { return m.calendars[m.calendar] }

// otherCalendars yields those whose answers are beside it.
func (m *Model) otherCalendars() iter.Seq[*workday.Calendar] {
	return func(yield func(*workday.Calendar) bool) {
		for i, calendar := range m.calendars {
			if i != m.calendar && !yield(calendar) {
				return
			}
		}
	}
}

// othersFor returns those that an item's answer is beside: of several catalogues,
// the national one and that of the item's own region.
func (m *Model) othersFor(item disclosure.Item) (calendars []*workday.Calendar) {
	for calendar := range m.otherCalendars() {
		region := calendar.Region()
		if len(m.catalogs) < 2 || region == workday.National().Region() || region == item.Catalog().Region() {
			calendars = append(calendars, calendar)
		}
	}
	return calendars
}

func (m *Model) fromToday() tea.Cmd {
	m.due.setToday(m.now())
	return nil
}

// selectMarked shows the item that was marked last, where others are marked than
// the shown one, for those are what is copied.
func (m *Model) selectMarked() {
	item, _ := m.Current()
	if n := len(m.marked); n > 0 && !slices.Contains(m.marked, item) {
		m.showItem(m.marked[n-1])
	}
}

func days(by int) func(*Model) tea.Cmd {
	return func(m *Model) tea.Cmd {
		m.due.set(m.due.from.AddDays(by))
		return nil
	}
}

func months(by int) func(*Model) tea.Cmd {
	return func(m *Model) tea.Cmd {
		m.due.set(addMonths(m.due.from, by))
		return nil
	}
}

// addMonths returns the same day of another month, or its last day where it is
// shorter; the zero Date where there is none.
func addMonths(date workday.Date, by int) workday.Date {
	if date.IsZero() {
		return date
	}
	year, month, day := date.Date()
	first := time.Date(year, month+time.Month(by), 1, 0, 0, 0, 0, time.UTC)
	for ; day > 0; day-- {
		if moved, err := workday.NewDate(first.Year(), first.Month(), day); err == nil {
			return moved
		}
	}
	return workday.Date{}
}

// drawDue draws the day, how sure it is, the weeks of the term, and what else is asked
// then. On a wide screen the third column has the columns of the table.
func (m *Model) drawDue(item disclosure.Item) (pane, third []string) {
	p := m.page(m.layout.pane.width)
	m.days = nil
	p.cut("", m.glyphs.text(m.language.Title(item)), m.styles.accent)
	if m.due.from.IsZero() {
		m.drawNoDate(p)
		return p.lines, nil
	}
	answers := m.answers(item)
	m.drawDay(p, answers)
	latest := wording.Latest(answers)
	if last, ok := m.latest(item); ok && m.height >= 20 {
		style := m.styles.quiet
		if last.Doubtful {
			style = m.styles.note
		}
		m.drawPage(p, item, last, style, m.styles.found)
	} else if m.registers.read && m.height >= 20 {
		published, _ := m.publishedOf(item)
		p.cut("", m.language.Pick("最近公开  ", "Last published  ")+m.language.Recorded(published), m.styles.quiet)
	}
	if latest.Err == nil {
		if m.height >= 22 {
			p.gap()
		}
		m.days = m.drawWeeks(p, latest, m.now())
	}
	if m.height >= 22 {
		p.gap()
	}
	rest := m.pageBeside(p)
	m.drawDueColumns(rest, item)
	m.drawDaysBetween(p, latest)
	return columns(p, rest)
}

// drawDay draws the last day of each term, the first one alone in bold, and in a
// sentence how sure that is.
func (m *Model) drawDay(p *page, answers []wording.Answer) {
	first := wording.Earliest(answers)
	for i, a := range answers {
		if name := m.language.ContentsOf(a); name != "" {
			p.cut("", m.glyphs.text(name), m.styles.quiet)
		}
		style, after := m.styles.settled, m.styles.text
		if a.Provisional {
			style, after = m.styles.unsettled, m.styles.caution
		}
		if a.Err != nil {
			p.line(m.language.NoDay(a), m.styles.caution)
			p.label(m.language.Label("deadline"), m.language.Term(a.Deadline), m.styles.text)
			continue
		}
		if i != first || m.near() {
			style = style.Bold(false)
		}
		day, rest := m.language.LastDay(a)
		p.dated(day, rest, style, after)
	}
	if m.height < tallScreen {
		return // then the state line says it
	}
	if m.near() {
		p.cut("", m.nearLine(p.width), m.styles.caution)
	}
	if answers[first].Err != nil {
		return
	}
	text, caution := m.language.Sure(answers[first])
	style := m.styles.quiet
	if caution {
		style = m.styles.note
	}
	p.line(text, style)
}

// drawDueColumns draws of the printed table what is asked beside the day.
func (m *Model) drawDueColumns(p *page, item disclosure.Item) {
	facts := m.language.DueColumns(item, m.hasThird())
	if m.drawGroups(p, item, nil) {
		facts = slices.DeleteFunc(facts, isOfGroup)
	}
	for _, f := range facts {
		text, _ := m.glyphs.fact(f, nil)
		p.label(f.Label, text, m.styles.text)
	}
}

// drawDaysBetween draws the holidays and make-up days of the term, and last by which
// day an application is to be answered.
func (m *Model) drawDaysBetween(p *page, a wording.Answer) {
	if a.Err != nil {
		return
	}
	for _, f := range m.language.DaysBetween(a) {
		style := m.styles.text
		if f.Tone == wording.Caution {
			style = m.styles.note
		}
		p.label(f.Label, f.Text(), style)
	}
	p.gap()
	reply := m.language.SpokenReply(a)
	for i, entry := range reply.Entries {
		label := reply.Label
		if i > 0 {
			label = ""
		}
		p.label(label, entry, m.styles.text)
	}
}

// drawNoDate asks for a date, or says what is wrong with the one that is typed.
func (m *Model) drawNoDate(p *page) {
	if m.due.unfinished() {
		p.line(m.language.DatePrompt(), m.styles.quiet)
		return
	}
	p.line(m.language.Error(m.due.err), m.styles.caution)
}

// clickDay counts from the day at a place in the pane.
func (m *Model) clickDay(x, y int) {
	for _, c := range m.days {
		if c.contains(x, y+m.pane.YOffset()) {
			m.due.set(c.date)
			return
		}
	}
}

// answers tells by which day an item must be published, counted from the day that
// is typed, for each of its terms.
func (m *Model) answers(item disclosure.Item) []wording.Answer {
	return wording.Question{
		From: m.due.from, Today: m.now(),
		Calendar: m.computesWith(), Others: m.othersFor(item),
	}.AskItem(item)
}

// noAnswer returns why there is no answer to copy where one is asked for: no date is
// typed, or the calendar does not reach that far.
func (m *Model) noAnswer(items []disclosure.Item) error {
	switch {
	case m.view() != dueView:
		return nil
	case m.due.from.IsZero():
		return cmp.Or(m.due.err, message.New(wording.Chinese.DatePrompt(), wording.English.DatePrompt()))
	}
	for _, item := range items {
		for _, answer := range m.answers(item) {
			if answer.Err != nil && !errors.Is(answer.Err, disclosure.ErrNoWorkingDays) {
				return answer.Err
			}
		}
	}
	return nil
}

// dateFacts returns the day to publish by, what must be said with it, and the
// day that it runs from.
func (m *Model) dateFacts(item disclosure.Item) []wording.Fact {
	facts := slices.DeleteFunc(m.language.Lines(m.answers(item)), func(f wording.Fact) bool {
		return f.Tone == wording.Ordinary && f.Column != "contents" // of several days it tells which is whose
	})
	return append(facts, wording.Fact{Label: m.beginning(item, sideBySide), Entries: []string{m.language.Day(m.due.from)}})
}

// changed names the day that a term runs from, where that is no other event, on a narrow
// screen in short.
func (m *Model) changed(width int) string {
	if width < 60 {
		return m.language.Pick("形成变更日", "Changed")
	}
	return m.language.Pick("形成或变更日期", "Formed or changed")
}

// beginning names the day that the terms of an item run from, on a screen so wide: of its
// own or of another event, and of which where that is one for all.
func (m *Model) beginning(item disclosure.Item, width int) string {
	var events []string
	for term := range item.Deadlines() {
		if _, ok := term.WorkingDays(); ok && !slices.Contains(events, term.Event()) {
			events = append(events, term.Event())
		}
	}
	switch {
	case len(events) > 1:
		return m.language.Pick("起算日期", "From")
	case len(events) == 0 || events[0] == "":
		return m.changed(width)
	}
	event := strings.TrimSuffix(events[0], "之日")
	return m.language.Pick(event+"日期", "Day of "+event)
}

// dateLabel stands before the date that is typed. It is no longer than that of most
// items, so that a selection never takes room from the date.
func (m *Model) dateLabel(width int) string {
	usual := m.changed(width)
	hit, ok := m.shown()
	if !ok {
		return usual
	}
	if label := m.beginning(hit.Item, width); m.glyphs.Width(label) <= m.glyphs.Width(usual) {
		return label
	}
	return m.language.Pick("起算日期", "From")
}

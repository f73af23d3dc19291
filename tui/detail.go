package tui

import (
	"net/url"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/search"
	"github.com/seed2ea1efa0/disclosure/wording"
	"github.com/seed2ea1efa0/disclosure/workday"
)

// open moves the keys from the list to the detail.
func (m *Model) open() tea.Cmd {
	if _, ok := m.Current(); !ok {
		return m.refuseWithoutItem()
	}
	m.show(detailView)
	m.remember()
	return nil
}

// drawDetail draws an item: what is read out on the phone, the columns of the table,
// what was published, and what is ours. On a wide screen the third column has what
// is after the channels, else it has nothing.
func (m *Model) drawDetail(h search.Hit) (pane, third []string) {
	first := m.page(m.layout.pane.width)
	m.drawAnswer(first, h)
	if m.height >= tallScreen {
		first.gap()
	}
	title := m.glyphs.text(m.language.Title(h.Item))
	whole := m.language == wording.Chinese || m.view() == detailView // a gloss and a name are long: whole where they are looked at
	if whole && m.glyphs.Width(title) > first.width-2*pageMargin {   // it is cut above
		first.label(m.language.Label("name"), m.language.Title(h.Item), m.styles.text)
	}
	rest := m.pageBeside(first)
	for _, fact := range m.ofCatalog(h.Item) {
		first.label(fact.Label, fact.Entries[0], m.styles.text)
	}
	m.drawColumns(first, rest, h)
	m.drawRecords(first, h.Item)
	if rest != first {
		m.drawTermFromToday(first, h.Item)
	}
	m.drawEditorial(rest, h)
	return columns(first, rest)
}

// drawAnswer draws the four lines that a caller needs first: number and name, where
// it is published, the category, and by which day what is formed today is due.
func (m *Model) drawAnswer(p *page, h search.Hit) {
	m.drawTitle(p, h)
	m.drawPlace(p, h.Item)
	fact := m.language.CategoryFact(h.Item)
	fact.Entries = []string{m.language.Heading(h.Item.Category())} // the gloss first, for the line may be cut
	category, found := m.glyphs.fact(fact, h.Matches())
	p.cut(m.language.Pick("类别", "Category"), category, m.styles.text, found...)
	m.drawToday(p, h.Item)
}

// drawBelow draws the same below the list of a narrow screen, or of it where the
// item is published and by which day.
func (m *Model) drawBelow(area rect) []string {
	h, ok := m.shown()
	if !ok {
		return nil
	}
	p := m.page(area.width)
	if area.height >= 4 {
		m.drawAnswer(p, h)
	} else {
		m.drawPlace(p, h.Item)
		m.drawToday(p, h.Item)
	}
	return p.lines
}

// drawTitle draws number and name in one line; where the keys speak to the pane, as
// the selected row.
func (m *Model) drawTitle(p *page, h search.Hit) {
	title := m.glyphs.text(m.language.Title(h.Item))
	if m.view() != detailView {
		p.cut("", title, m.styles.accent)
		return
	}
	title = m.glyphs.Truncate(title, p.width-2*pageMargin, m.glyphs.ellipsis)
	p.lines = append(p.lines, m.styles.selection.Render(m.glyphs.Pad(">"+title, p.width)))
}

// drawPlace draws where an item is published: the page that was published last, or
// the channels. What is only near what was asked for says so instead.
func (m *Model) drawPlace(p *page, item disclosure.Item) {
	if m.near() {
		p.cut("", m.nearLine(p.width), m.styles.caution)
		return
	}
	if last, ok := m.latest(item); ok {
		style, link := m.styles.place, m.styles.placeLink
		if last.Doubtful {
			style, link = m.styles.caution, m.styles.found
		}
		m.drawPage(p, item, last, style, link)
		return
	}
	p.cut("", m.where(item, p.width-2*pageMargin), m.styles.place)
}

// nearLine says in one line that what is shown is only near what was asked; where there is
// no room, with the beginning of that alone.
func (m *Model) nearLine(width int) string {
	return m.longest(width-2*pageMargin, m.shorter(m.language.Near, m.queryText())...)
}

// where says where an item is published, with as many channels by name as there is room
// for, two at most.
func (m *Model) where(item disclosure.Item, room int) string {
	return m.longest(room, m.language.Where(item, 2), m.language.Where(item, 1), m.language.Where(item, 0))
}

// drawPage draws a published piece in one line: the day, and the title as a link, without
// the name of the item, which is above it.
func (m *Model) drawPage(p *page, item disclosure.Item, piece wording.Publication, style, link lipgloss.Style) {
	day, title := m.language.PublishedLine(piece, m.now())
	const least = 4 // characters that say by themselves what was published
	if short := strings.TrimPrefix(title, item.Name()); utf8.RuneCountInString(short) >= least {
		title = short
	}
	title = m.glyphs.Truncate(m.glyphs.text(title), p.width-m.glyphs.Width(day)-2-2*pageMargin, m.glyphs.ellipsis)
	link = m.linked(link, piece.Address)
	p.lines = append(p.lines, " "+style.Render(day+"  ")+link.Render(title))
}

// linked makes a link of a style, where an address is one that a terminal may open. A
// register can say anything.
func (m *Model) linked(style lipgloss.Style, address string) lipgloss.Style {
	address = m.glyphs.text(address)
	if !isWebAddress(address) {
		return style
	}
	return style.Hyperlink(address)
}

// drawToday draws by which day what is formed or changed today must be published, or
// what is overdue by the ledger.
func (m *Model) drawToday(p *page, item disclosure.Item) {
	if m.overdue(item) > 0 {
		published, _ := m.publishedOf(item)
		p.line(m.language.Overdue(published, m.now()), m.styles.alarm)
		return
	}
	question := wording.Question{From: m.now(), Today: m.now(), Calendar: m.computesWith()}
	answers := question.AskItem(item)
	brief, _ := m.language.TodayLine(answers, true)
	if m.view() == listView && m.layout.below.height == 2 {
		p.cut("", brief, m.styles.quiet)
		return
	}
	text, undated := m.language.TodayLine(answers, false)
	p.cut("", m.longest(p.width-2*pageMargin, text+undated, text, brief), m.styles.quiet)
}

// longest returns the first of some texts, from the longest to the shortest, that has room;
// else the shortest.
func (m *Model) longest(room int, texts ...string) string {
	for _, text := range texts {
		if text = m.glyphs.text(text); m.glyphs.Width(text) <= room {
			return text
		}
	}
	return m.glyphs.text(texts[len(texts)-1])
}

// drawColumns draws the columns of the printed table: contents and channels first,
// then the rest, the short ones side by side where all of them have room.
func (m *Model) drawColumns(first, rest *page, h search.Hit) {
	facts := m.language.ReadOut(h.Item)
	matches := h.Matches()
	if m.drawGroups(first, h.Item, matches) {
		facts = slices.DeleteFunc(facts, isOfGroup)
	} else if m.drawOwnGroups(first, h.Item, matches) {
		facts = m.language.Shared(h.Item)
	}
	var short []labelled
	for _, f := range facts {
		p := rest
		if isOfGroup(f) {
			p = first
		}
		text, found := m.glyphs.fact(f, matches)
		if f.Column == "audiences" || f.Column == "methods" || f.Column == "levels" {
			short = append(short, labelled{f.Label, text, found})
			continue
		}
		p.label(f.Label, text, m.styles.text, found...)
	}
	rest.abreast(short)
}

func isOfGroup(f wording.Fact) bool { return f.Column == "contents" || f.Column == "channels" }

// drawGroups draws several content groups that differ in their channels alone, one
// content and its channels a line; ok is false where an item has others.
func (m *Model) drawGroups(p *page, item disclosure.Item, matches []search.Match) (ok bool) {
	groups := slices.Collect(item.ContentGroups())
	other := func(g disclosure.ContentGroup) bool {
		for col := range disclosure.Columns() {
			if col != disclosure.ColumnContents && col != disclosure.ColumnChannels && g.Owns(col) {
				return true
			}
		}
		return false
	}
	if len(groups) < 2 || slices.ContainsFunc(groups, other) {
		return false
	}
	p.cut("", m.language.Label("contents")+"  "+m.language.Label("channels"), m.styles.quiet)
	for _, g := range groups {
		facts := slices.DeleteFunc(m.language.GroupFacts(g), func(f wording.Fact) bool { return !isOfGroup(f) })
		var texts []string
		for _, f := range facts {
			text, _ := m.glyphs.fact(f, matches)
			texts = append(texts, text)
		}
		const indent = pageMargin + 2
		if line := strings.Join(texts, "  "); indent+m.glyphs.Width(line)+p.marginRight() <= p.width {
			p.add("", line, indent, m.styles.text, nil)
			continue
		}
		for i, text := range texts { // the channels on a line of their own
			p.add("", text, indent+2*i, m.styles.text, nil)
		}
	}
	return true
}

// drawOwnGroups draws the content groups of an item that have other columns than
// channels for themselves, each whole; ok is false where none has.
func (m *Model) drawOwnGroups(p *page, item disclosure.Item, matches []search.Match) (ok bool) {
	groups := slices.Collect(item.ContentGroups())
	if len(groups) < 2 {
		return false
	}
	for i, g := range groups {
		if i > 0 {
			p.gap()
		}
		for _, f := range m.language.Group(g) {
			text, found := m.glyphs.fact(f, matches)
			p.label(f.Label, text, m.styles.text, found...)
		}
	}
	p.gap()
	return true
}

// drawRecords draws what was published of an item.
func (m *Model) drawRecords(p *page, item disclosure.Item) {
	published, ok := m.publishedOf(item)
	if !ok {
		return
	}
	p.gap()
	p.label(m.language.Pick("公开记录", "Records"), m.language.Recorded(published), m.styles.quiet)
	for _, piece := range published.Missing {
		m.drawMissing(p, m.language.MissingLine(piece, m.now()))
	}
	m.drawPieces(p, published.Latest)
}

// drawMissing draws an overdue piece, its title below where one line has no room for it.
func (m *Model) drawMissing(p *page, text string) {
	state, title, titled := strings.Cut(text, "  ")
	if !titled || m.glyphs.Width(m.glyphs.text(text)) <= p.width-2*pageMargin {
		p.line(text, m.styles.alarm)
		return
	}
	p.line(state, m.styles.alarm)
	p.line(title, m.styles.text)
}

// drawPieces draws the published pieces in columns: day, title as a link, host,
// whether it was in time.
func (m *Model) drawPieces(p *page, pieces []wording.Publication) {
	wide := 0
	for _, piece := range pieces {
		wide = max(wide, m.glyphs.Width(m.language.ShortDate(piece.Day, m.now())))
	}
	for _, piece := range pieces {
		day := m.glyphs.Pad(m.language.ShortDate(piece.Day, m.now()), wide+2)
		host, status := hostOf(piece.Address), ""
		long := m.glyphs.Width(piece.Status) > p.width/3 // it is below, whole
		if piece.Status != "" && !long {
			status = "  " + piece.Status
		}
		fits := 2*pageMargin+m.glyphs.Width(day+m.glyphs.text(piece.Title+"  "+host+status)) <= p.width
		if host != "" && (fits || status == "" && p.width > itemWidth) {
			host = "  " + m.glyphs.Truncate(m.glyphs.text(host), p.width/2, m.glyphs.ellipsis)
		} else { // the address is in what is copied, whether it was in time is read here
			host = ""
		}
		tail := host + m.glyphs.text(status)
		title := m.glyphs.Truncate(m.glyphs.text(piece.Title), p.width-2*pageMargin-m.glyphs.Width(day)-m.glyphs.Width(tail), m.glyphs.ellipsis)
		p.lines = append(p.lines, " "+m.styles.text.Render(day)+m.linked(m.styles.found, piece.Address).Render(title)+m.styles.quiet.Render(tail))
		if long {
			p.add("", m.glyphs.text(piece.Status), pageMargin+wide+2, m.styles.quiet, nil)
		}
	}
}

// hostOf returns where an address leads; the whole address is in what is copied.
func hostOf(address string) string {
	u, err := url.Parse(address)
	if err != nil || !isWebAddress(address) {
		return ""
	}
	return strings.TrimPrefix(u.Host, "www.")
}

// drawEditorial draws what is not in the printed table, apart from what is.
func (m *Model) drawEditorial(p *page, h search.Hit) {
	facts, notes := m.language.Editorial(h.Item), m.language.Notes(h.Item)
	laws := lawsOf(h.Item)
	if len(facts)+len(notes)+len(laws) == 0 {
		return
	}
	p.gap()
	p.line(m.language.EditorialHeading(), m.styles.quiet)
	add := func(f wording.Fact) {
		text, found := m.glyphs.fact(f, h.Matches())
		p.label(f.Label, text, m.styles.editorial, found...)
	}
	slices.Reverse(facts) // how people call it is read more than the gloss
	for _, f := range facts {
		if f.Column != "laws" { // which are below, as links
			add(f)
		}
	}
	for _, citation := range laws {
		m.drawLaw(p, citation)
	}
	switch {
	case len(notes) > 0 && m.notesOpen:
		for _, f := range notes {
			add(f)
		}
	case len(notes) > 0:
		p.label(notes[0].Label, m.closedNotes(len(notes)), m.styles.quiet)
	}
}

// drawLaw draws where a law can be read: its title as a link, and the host.
func (m *Model) drawLaw(p *page, citation disclosure.Citation) {
	host := "  " + m.glyphs.text(hostOf(citation.LawURL))
	room := p.width - p.column - pageMargin - m.glyphs.Width(host)
	title := m.glyphs.Truncate(m.glyphs.text("《"+shortLaw(citation.Title)+"》"), room, m.glyphs.ellipsis)
	p.label(m.language.Pick("链接", "Link"), title, m.linked(m.styles.found, citation.LawURL))
	p.lines[len(p.lines)-1] += m.styles.quiet.Render(host)
}

// shortLaw is the name of a law as everybody says it.
func shortLaw(name string) string { return strings.TrimPrefix(name, "中华人民共和国") }

// lawsOf returns the citations of an item that can be read somewhere, each law once.
func lawsOf(item disclosure.Item) (laws []disclosure.Citation) {
	for citation := range item.LegalBasis() {
		same := func(c disclosure.Citation) bool { return c.LawURL == citation.LawURL }
		if isWebAddress(citation.LawURL) && !slices.ContainsFunc(laws, same) {
			laws = append(laws, citation)
		}
	}
	return laws
}

// closedNotes says how many notes there are, and which key opens them.
func (m *Model) closedNotes(count int) string {
	text := m.language.Pick(strconv.Itoa(count)+"条", strconv.Itoa(count))
	if key, ok := m.keyOf(ActionOpen); ok && m.view() == detailView {
		return text + m.language.Pick("，"+key+" 展开", ", "+key+" opens")
	}
	return text
}

// toggleNotes opens the notes of the item that is shown, and brings them in sight, or
// closes them.
func (m *Model) toggleNotes() tea.Cmd {
	m.notesOpen = !m.notesOpen
	if !m.notesOpen {
		return nil
	}
	column := &m.pane
	if m.hasThird() {
		column = &m.third
	}
	notes := column.TotalLineCount() - 1 // the line that says how many there are is the last one
	m.refresh()
	column.SetYOffset(notes)
	m.scrollTo(column.YOffset())
	return nil
}

// hasNotes reports whether the item that is shown has any.
func (m *Model) hasNotes() bool {
	item, ok := m.Current()
	return ok && len(m.language.Notes(item)) > 0
}

// drawTermFromToday draws the weeks of the term from today.
func (m *Model) drawTermFromToday(p *page, item disclosure.Item) {
	question := wording.Question{From: m.now(), Today: m.now(), Calendar: m.computesWith()}
	answer := wording.Latest(question.AskItem(item))
	days, ok := answer.Deadline.WorkingDays()
	if answer.Err != nil || !ok {
		return
	}
	p.gap()
	p.line(m.language.Pick("自今天起"+m.language.WorkingDays(days), m.language.WorkingDays(days)+" from today"), m.styles.quiet)
	m.drawWeeks(p, answer, workday.Date{})
}

package workday

import (
	"slices"
	"strconv"
	"strings"

	"github.com/seed2ea1efa0/disclosure/internal/message"
	"github.com/seed2ea1efa0/disclosure/internal/text"
)

// A noticeReader reads one notice: from the sentence that opens it (…通知如下) to its
// closing paragraph.
type noticeReader struct {
	known layers // by which a holiday that is extended is known
	hint  Hint

	head     []sentence // before the opening
	opening  sentence
	body     []sentence
	closing  []sentence // after the clauses
	year     int
	region   string
	title    string
	amends   bool
	clauses  []clause
	days     []namedDay
	places   []sentence // of each day
	doubts   []error
	moved    []movedDay
	lastDate Date // of the sentence, from which later ones inherit
}

// A movedDay is a weekend day that changes places with others: 将5月9日调至5月7日.
type movedDay struct {
	date  Date
	place sentence
}

// readNotices returns what the notices in a text say, in their order.
func readNotices(notice string, known layers, hint Hint) ([]*noticeReader, error) {
	var all []*noticeReader
	var last error
	for _, n := range noticesIn(sentencesOf(notice)) {
		n.known, n.hint = known, hint
		switch err := n.read(); {
		case err != nil && len(n.clauses) == 0 && len(n.days) == 0 && !n.arrangesSomething():
			last = err
		case err != nil:
			return nil, err
		case len(n.days) > 0:
			all = append(all, n)
		}
	}
	if len(all) == 0 && last != nil {
		return nil, last
	}
	if len(all) == 0 {
		return nil, &FileError{Line: 1, Column: 1, Err: message.New("没有读到放假安排：通知须写明何日放假、何日上班", "the text arranges no holiday: a notice says which days are off and which are worked")}
	}
	return all, nil
}

// noticesIn divides a text where a notice opens; a text without an opening is one.
func noticesIn(text []sentence) (all []*noticeReader) {
	text = splitAtOpenings(text)
	start := 0
	for i, s := range text {
		if isOpening(s.text) {
			head := text[start:i]
			if n := len(all); n > 0 {
				all[n-1].body = head
				if !all[n-1].arrangesSomething() { // a headline: 全文如下
					head = slices.Concat(all[n-1].head, []sentence{all[n-1].opening}, head)
					all = all[:n-1]
				}
			}
			all = append(all, &noticeReader{head: head, opening: s})
			start = i + 1
		}
	}
	if len(all) == 0 {
		return noticeWithoutOpening(text)
	}
	all[len(all)-1].body = text[start:]
	return all
}

// splitAtOpenings parts an opening from the clause that follows on the same line.
func splitAtOpenings(text []sentence) []sentence {
	parted := make([]sentence, 0, len(text))
	for _, s := range text {
		if !isOpening(s.text) {
			parted = append(parted, s)
			continue
		}
		at := strings.Index(s.text, "如下") + len("如下")
		if colon := strings.IndexByte(s.text[at:], ':'); colon >= 0 {
			at += colon + 1
		}
		opening, clause := s, s
		opening.text, clause.text = s.text[:at], s.text[at:]
		parted = append(parted, opening)
		if strings.ContainsFunc(clause.text, isHan) {
			clause.begins = true
			parted = append(parted, clause)
		}
	}
	return parted
}

// noticeWithoutOpening finds where the clauses begin: with 元旦, or, where a notice has
// no such clause, with the first one; else where a report gives the words of a notice.
func noticeWithoutOpening(text []sentence) []*noticeReader {
	first := slices.IndexFunc(text, func(s sentence) bool {
		return s.begins && opensClause(s.text) && strings.Contains(strings.TrimLeft(withoutNumbering(s.text), "“\"")[:min(len("元旦"), len(s.text))], "元旦")
	})
	if first < 0 {
		first = slices.IndexFunc(text, func(s sentence) bool { return s.begins && opensClause(s.text) })
	}
	if first >= 0 {
		return []*noticeReader{{head: text[:first], opening: sentence{line: 1, column: 1}, body: text[first:]}}
	}
	for i, s := range text {
		if strings.Contains(s.text, "放假的通知》") || strings.HasSuffix(s.text, "放假的通知") {
			return []*noticeReader{{head: text[:i+1], opening: s, body: text[i+1:]}}
		}
		before, reported, found := strings.Cut(s.text, "通知称")
		if !found {
			continue
		}
		if _, after, found := strings.Cut(reported, "精神,"); found {
			reported = after
		}
		opening := s
		opening.text = before + leading(reported, func(r rune) bool { return r < '0' || r > '9' })
		body := slices.Clone(text[i:])
		body[0].text = strings.TrimLeft(reported, ",:")
		return []*noticeReader{{head: text[:i], opening: opening, body: body}}
	}
	return nil
}

// isOpening reports whether a sentence leads to the clauses.
func isOpening(s string) bool {
	before, _, found := strings.Cut(s, "如下")
	return found && (strings.Contains(before, "放假") || strings.Contains(before, "节假日") || strings.Contains(before, "假期") || strings.Contains(before, "调休") || strings.Contains(s, "如下调休"))
}

// opensClause reports whether a sentence begins what a notice says of a festival.
func opensClause(s string) bool {
	names, rest := leadingFestivals(withoutNumbering(s))
	return names != "" && (rest == "" || strings.ContainsAny(rest[:1], ":0123456789") || strings.HasPrefix(rest, "放假") || strings.HasPrefix(rest, "期间"))
}

func (n *noticeReader) fail(s sentence, chinese, english string, args ...any) error {
	return &FileError{Line: s.line, Column: max(1, s.column), Err: message.New(chinese, english, args...)}
}

// arrangesSomething reports whether the text after the opening looks like clauses at
// all. A headline above the notice opens nothing.
func (n *noticeReader) arrangesSomething() bool {
	return slices.ContainsFunc(n.body, func(s sentence) bool {
		return opensClause(s.text) || namesDays(s.text) || strings.HasPrefix(withoutNumbering(s.text), "延长")
	})
}

// read reads the clauses. Where they name no days the notice arranges nothing.
func (n *noticeReader) read() error {
	n.cutClosing()
	n.title = n.findTitle()
	n.amends = n.isAmendment()
	if err := n.findRegion(); err != nil {
		return err
	}
	if err := n.findYear(); err != nil {
		return err
	}
	for _, s := range n.body {
		if err := n.readSentence(s); err != nil {
			return err
		}
	}
	if len(n.days) == 0 {
		return nil
	}
	if err := n.checkClosing(); err != nil {
		return err
	}
	return n.checkWhole()
}

// checkClosing makes sure that nothing below the clauses arranges other days: a
// correction that is not read would leave the wrong ones.
func (n *noticeReader) checkClosing() error {
	for _, s := range n.closing {
		groups, err := groupsOf(withoutGrounds(withoutNumbering(s.text)))
		if err != nil || !namesDays(s.text) && !strings.Contains(s.text, "调至") || isAdvice(s.text) || n.isNews(s.text) {
			continue
		}
		for _, g := range groups {
			v, _, _, ok := verbOf(g.before, g.after)
			if !ok || v != isOff && v != isWorked && v != isMoved {
				continue
			}
			n.lastDate = Date{}
			dates, err := n.resolve(g)
			if err == nil && !slices.ContainsFunc(dates, func(date Date) bool { return n.isOtherwise(date, v == isOff) }) {
				continue
			}
			return n.fail(s, "“%s”：通知结尾之后又安排了别的日子，不知以哪个为准", "%q: other days are arranged below the end of the notice, so that it is not known which hold", s.text)
		}
	}
	return nil
}

// isNews reports whether a line leads to another page, or speaks of another year.
func (n *noticeReader) isNews(s string) bool {
	year := yearOfDates(s)
	return leadsElsewhere(s) || year > 0 && year != n.year || slices.ContainsFunc(yearsIn(s), func(year int) bool { return year != n.year })
}

// leadsElsewhere reports whether a line is one of those by which a page leads to others.
func leadsElsewhere(s string) bool {
	return text.StartsWithWord(s, "相关", "上一", "下一", "来源", "点击")
}

// isOtherwise reports whether the notice does not say of a day that it is off, or
// worked.
func (n *noticeReader) isOtherwise(date Date, off bool) bool {
	return !slices.ContainsFunc(n.days, func(day namedDay) bool { return day.date == date && day.off == off }) && isWeekend(date) != off
}

// cutClosing ends the body where something else begins.
func (n *noticeReader) cutClosing() {
	begun := false
	for i, s := range n.body {
		if !strings.ContainsFunc(s.text, isHan) {
			continue // the noise of a forum
		}
		bare := withoutNumbering(s.text)
		closes := text.StartsWithWord(bare,
			"节假日期间", "节日期间", "假期期间", "假日期间", "放假期间", "各地区", "各地各部门", "各地、各", "各部门", "各级", "请各", "各单位", "特此", "国务院办公厅", "责任编辑", "编辑", "附件", "发布", "夏季作息", "冬季作息", "冬夏季", "温馨提示", "扫码", "分享",
		) || leadsElsewhere(bare) || strings.Contains(bare, "作息时间") || strings.HasSuffix(bare, "人民政府办公厅") || isDateLine(bare)
		if begun && (closes || s.begins && !startsLikeAClause(s.text) && !strings.ContainsAny(s.text, "0123456789")) ||
			begun && s.begins && !startsLikeAClause(s.text) && !n.isContinuation(s.text) {
			n.body, n.closing = n.body[:i], n.body[i:]
			return
		}
		begun = begun || namesDays(s.text)
	}
}

// namesDays reports whether a sentence says of some dates that they are off or
// worked.
func namesDays(s string) bool {
	return strings.ContainsAny(s, "0123456789") && strings.Contains(s, "日") && mentionsDays(s)
}

// isContinuation reports whether a new line still arranges days.
func (n *noticeReader) isContinuation(s string) bool {
	return text.ContainsWord(s, "放假", "上班", "补休", "调休")
}

// isDateLine reports whether a line is nothing but the day that dates a notice.
func isDateLine(s string) bool {
	groups := leadingDate(s)
	return len(groups) == 1 && groups[0].after == ""
}

// leadingDate returns the groups of a sentence that begins with one day and its year,
// as the line does that dates a notice; otherwise none.
func leadingDate(s string) []group {
	groups, _ := groupsOf(s)
	if len(groups) == 0 || groups[0].before != "" || len(groups[0].dates) != 1 || groups[0].dates[0].year == 0 {
		return nil
	}
	return groups
}

// readSentence takes the days out of a sentence of the body.
func (n *noticeReader) readSentence(s sentence) error {
	words := withoutNumbering(s.text)
	if after, found := strings.CutPrefix(words, "延长"); found {
		return n.readExtension(s, after)
	}
	if names, rest := leadingFestivals(words); names != "" {
		n.closeClause()
		n.clauses = append(n.clauses, clause{occasion: names})
		words = strings.TrimLeft(rest, ":,")
	}
	words = withoutGrounds(words)
	if isAdvice(words) || !strings.ContainsFunc(words, isHan) {
		return nil
	}
	groups, err := groupsOf(words)
	if err != nil {
		return n.fail(s, "“%s”：%v", "%q: %v", s.text, err)
	}
	if len(groups) == 0 {
		return n.readHeading(s, words)
	}
	if n.year > 2009 { // until then 17日、25日上班 had its month from the sentence before
		n.lastDate = Date{}
	}
	return n.readGroups(s, groups)
}

// isAdvice reports whether a sentence arranges nothing: it asks for something, cites
// another notice, or speaks of some people only.
func isAdvice(s string) bool {
	if text.ContainsWord(s, "上班时间", "工作时间") && (!namesDate(s) || text.ContainsWord(s, "夏", "冬", "起")) { // hours
		return true
	}
	return text.StartsWithWord(s, "鼓励", "倡导", "提倡", "建议", "根据《国务院", "按照《国务院", "如逢", "如遇") ||
		strings.Contains(s, "过这一节日的") || strings.Contains(s, "教育部门另行")
}

// namesDate reports whether a sentence has a date.
func namesDate(s string) bool {
	groups, err := groupsOf(s)
	return err != nil || slices.ContainsFunc(groups, func(g group) bool { return len(g.dates) > 0 })
}

// withoutGrounds drops what a sentence says it rests on: 根据《…》（…令第98号）,
func withoutGrounds(s string) string {
	if !strings.HasPrefix(s, "根据《") || strings.HasPrefix(s, "根据《国务院") {
		return s
	}
	_, after, _ := strings.Cut(s, "》")
	if _, rest, found := strings.Cut(after, ","); found {
		return rest
	}
	return s
}

// readHeading reads a sentence without dates: 元旦放假3天.
func (n *noticeReader) readHeading(s sentence, words string) error {
	if strings.ContainsAny(words, "xX×*_") && (strings.Contains(words, "月") || strings.Contains(words, "日")) {
		return n.fail(s, "“%s”没有写明日期", "%q says no date", s.text)
	}
	if mentionsDays(words) && hasDayInWords(words) {
		return n.fail(s, "“%s”：日期请用数字写", "%q: write the dates in digits", s.text)
	}
	for _, off := range offVerbs() {
		if tail, found := strings.CutPrefix(words, off); found && len(n.clauses) > 0 {
			if days, rest, _ := countOf(tail); rest == "" {
				n.clauses[len(n.clauses)-1].expected = days
			}
			return nil
		}
	}
	return nil
}

// hasDayInWords reports whether a text has a day of a month such as 十五日.
func hasDayInWords(s string) bool {
	runes := []rune(s)
	for i := 1; i < len(runes); i++ {
		if (runes[i] == '日' || runes[i] == '号') && strings.ContainsRune(text.Count, runes[i-1]) {
			return true
		}
	}
	return false
}

// closeClause is called where a clause ends.
func (n *noticeReader) closeClause() { n.lastDate = Date{} }

// current returns the clause that is being read.
func (n *noticeReader) current() *clause {
	if len(n.clauses) == 0 {
		n.clauses = append(n.clauses, clause{occasion: n.occasionOfTitle()})
	}
	return &n.clauses[len(n.clauses)-1]
}

func (n *noticeReader) readGroups(s sentence, groups []group) error {
	moved := false
	for i, g := range groups {
		if i+1 < len(groups) && strings.Trim(g.after, ",") == "" && !moved {
			next := &groups[i+1]
			next.dates, next.ranges = append(g.dates, next.dates...), append(g.ranges, next.ranges...)
			continue
		}
		v, days, open, ok := verbOf(g.before, g.after)
		dates, err := n.resolve(g)
		if err != nil {
			return n.fail(s, "“%s”：%v", "%q: %v", s.text, err)
		}
		wasMoved := moved
		moved = v == isMoved
		switch {
		case wasMoved && (v == goesOnWithNext || v == unknownVerb && !mentionsDays(g.after)):
			continue // the days that a weekend changes places with are in the range
		case !ok || v == goesOnWithNext:
			return n.fail(s, "看不懂“%s”", "%q is not understood", s.text)
		}
		if v == isOff && g.joint == "与" && strings.HasPrefix(strings.TrimLeft(g.after, ","), "调休") && len(dates) == 2 {
			err = n.swap(s, dates)
		} else {
			err = n.take(s, v, dates, days, open)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// swap reads A与B调休: the weekday is off, and the weekend day is worked.
func (n *noticeReader) swap(s sentence, dates []Date) error {
	for _, date := range dates {
		v := isOff
		if isWeekend(date) {
			v = isWorked
		}
		if err := n.take(s, v, []Date{date}, 0, false); err != nil {
			return err
		}
	}
	return nil
}

// take notes what a sentence says of some days.
func (n *noticeReader) take(s sentence, v verb, dates []Date, days int, open bool) error {
	c := n.current()
	if days > 0 && days != len(dates) && v == isOff && !open {
		return n.fail(s, "“%s”写的是%d天，日期却是%d天", "%q says %d days, but its dates are %d", s.text, days, len(dates))
	}
	for _, date := range dates {
		switch {
		case v == isMoved && isWeekend(date):
			n.moved = append(n.moved, movedDay{date, s})
			continue
		case v == saysNothing || v == isMoved:
			continue
		case v == isOrdinary && !isWeekend(date):
			continue
		case v != isOff && !isWeekend(date):
			return n.fail(s, "“%s”：%v是%v，不是周末，用不着调休上班", "%q: %v is a %v and worked anyway", s.text, date, dayOfWeek(date.Weekday()))
		}
		if err := n.note(s, namedDay{date: date, off: v == isOff, occasion: c.occasion}); err != nil {
			return err
		}
		if v == isOff {
			c.off++
		}
	}
	c.open = c.open || open
	return nil
}

// note keeps a day, once.
func (n *noticeReader) note(s sentence, day namedDay) error {
	at := slices.IndexFunc(n.days, func(known namedDay) bool { return known.date == day.date })
	switch {
	case at < 0:
		n.days, n.places = append(n.days, day), append(n.places, s)
	case n.days[at].off != day.off:
		return n.fail(s, "“%s”：%v前面写的是%v", "%q: %v is %v above", s.text, day.date, offOrWorked(n.days[at].off))
	}
	return nil
}

// mostDaysOff is more than any holiday has had in a row.
const mostDaysOff = 12

// resolve returns the days of a group.
func (n *noticeReader) resolve(g group) (dates []Date, err error) {
	for i, w := range g.dates {
		date, err := n.dateOf(w)
		if err != nil {
			return nil, err
		}
		if !g.ranges[i] {
			dates = append(dates, date)
			n.lastDate = date
			continue
		}
		first := dates[len(dates)-1]
		if length := date.DaysSince(first) + 1; length < 2 || length > mostDaysOff {
			return nil, message.New("%v至%v不像一个假期", "%v to %v is no holiday", first, date)
		}
		for day := first.AddDays(1); !day.After(date); day = day.AddDays(1) {
			dates = append(dates, day)
		}
		n.lastDate = date
	}
	return dates, nil
}

// dateOf returns a written date, with what it leaves out from the dates before it.
func (n *noticeReader) dateOf(w written) (Date, error) {
	year, month := w.year, w.month
	if month == 0 {
		if n.lastDate.IsZero() {
			return Date{}, message.New("“%d日”没有月份", "day %d has no month", w.day)
		}
		month = int(n.lastDate.Month())
		year = n.lastDate.Year()
	}
	c := n.current()
	if year == 0 {
		year = n.year
		if month == 12 && strings.Contains(c.occasion, "元旦") {
			year--
		}
	}
	date, err := dateOf(year, month, w.day)
	if err != nil {
		return Date{}, err
	}
	if year != n.year && !(year == n.year-1 && month == 12) {
		return Date{}, message.New("%v不在%d年", "%v is not in %d", date, n.year)
	}
	if w.hasWeekday && date.Weekday() != w.weekday {
		return Date{}, message.New("%v是%v，不是%v", "%v is a %v, not a %v", date, dayOfWeek(date.Weekday()), dayOfWeek(w.weekday))
	}
	return date, nil
}

// readExtension reads 延长2020年春节假期至2月2日: the days from the end of the holiday
// that is known to that day.
func (n *noticeReader) readExtension(s sentence, words string) error {
	for _, year := range yearsIn(words) {
		words = strings.TrimPrefix(words, strconv.Itoa(year)+"年")
	}
	names, rest := leadingFestivals(words)
	groups, _ := groupsOf(rest)
	if names == "" || len(groups) == 0 || !strings.HasPrefix(rest, "假期至") {
		return n.fail(s, "看不懂“%s”", "%q is not understood", s.text)
	}
	n.clauses = append(n.clauses, clause{occasion: names})
	dates, err := n.resolve(group{dates: groups[0].dates[:1], ranges: []bool{false}})
	if err != nil {
		return n.fail(s, "“%s”：%v", "%q: %v", s.text, err)
	}
	var end Date // of the holiday as the notice before has it
	for _, day := range n.known.national.of(n.year).days {
		if day.off && sameFestival(day.occasion, names) && day.notice.Amends == "" && day.date.After(end) {
			end = day.date
		}
	}
	if end.IsZero() || dates[0].DaysSince(end) < 1 || dates[0].DaysSince(end) > mostDaysOff {
		return n.fail(s, "“%s”：不知道原来放到哪一天：请先加上该年的通知", "%q: the end of the holiday before is not known: add the notice for that year first", s.text)
	}
	for date := end.AddDays(1); !date.After(dates[0]); date = date.AddDays(1) {
		if err := n.note(s, namedDay{date: date, off: true, occasion: names}); err != nil {
			return err
		}
	}
	next := dates[0].AddDays(1)
	if len(groups) > 1 && strings.Contains(groups[1].after, "上班") {
		return n.note(s, namedDay{date: next, occasion: names})
	}
	return nil
}

// sameFestival reports whether two names are of one festival: 春节 and 春节假期, 五一 and
// 劳动节.
func sameFestival(a, b string) bool {
	const year = 2008 // since which the law names as many as today
	named := festivalsNamed(a, year)
	return strings.Contains(a, b) || strings.Contains(b, a) || len(named) > 0 && slices.Equal(named, festivalsNamed(b, year))
}

func (n *noticeReader) doubt(chinese, english string, args ...any) {
	n.doubts = append(n.doubts, message.New(chinese, english, args...))
}

// placeOf returns the sentence that names a day.
func (n *noticeReader) placeOf(date Date) sentence {
	for i, day := range n.days {
		if day.date == date {
			return n.places[i]
		}
	}
	return n.opening
}

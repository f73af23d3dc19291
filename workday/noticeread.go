package workday

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed2ea1efa0/disclosure/internal/message"
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
	lastDate Date // of the sentence, from which later ones inherit
}

// readNotices returns what the notices in a text say, in their order.
func readNotices(notice string, known layers, hint Hint) ([]*noticeReader, error) {
	var all []*noticeReader
	var last error
	for _, n := range noticesIn(sentencesOf(notice)) {
		n.known, n.hint = known, hint
		switch arranges, err := n.read(); {
		case err != nil && len(n.clauses) == 0 && len(n.days) == 0 && !n.arrangesSomething():
			last = err
		case err != nil:
			return nil, err
		case arranges:
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
	start := 0
	for i, s := range text {
		if isOpening(s.text) {
			if n := len(all); n > 0 {
				all[n-1].body = text[start:i]
			}
			head := text[start:i]
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
	return found && (strings.Contains(before, "放假") || strings.Contains(before, "节假日") || strings.Contains(before, "假期") || strings.Contains(before, "调休") || strings.HasSuffix(s, "如下调休:"))
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
		return opensClause(s.text) || strings.HasPrefix(withoutNumbering(s.text), "延长")
	})
}

// read reads the clauses; arranges is false where there are none.
func (n *noticeReader) read() (arranges bool, err error) {
	n.cutClosing()
	n.title = n.findTitle()
	n.amends = n.isAmendment()
	if err := n.findRegion(); err != nil {
		return false, err
	}
	if err := n.findYear(); err != nil {
		return false, err
	}
	for _, s := range n.body {
		if err := n.readSentence(s); err != nil {
			return false, err
		}
	}
	if len(n.days) == 0 {
		return false, nil
	}
	return true, n.checkWhole()
}

// cutClosing ends the body where something else begins.
func (n *noticeReader) cutClosing() {
	begun := false
	for i, s := range n.body {
		if !strings.ContainsFunc(s.text, isHan) {
			continue // the noise of a forum
		}
		bare := withoutNumbering(s.text)
		closes := slices.ContainsFunc([]string{
			"节假日期间", "节日期间", "假期期间", "假日期间", "放假期间", "各地区", "各地各部门", "各地、各", "各部门", "各级", "请各", "各单位", "特此", "国务院办公厅", "责任编辑", "编辑", "来源", "上一", "下一", "相关", "附件", "发布", "夏季作息", "冬季作息", "冬夏季", "温馨提示", "点击", "扫码", "分享",
		}, func(start string) bool { return strings.HasPrefix(bare, start) }) || strings.Contains(bare, "作息时间") || strings.HasSuffix(bare, "人民政府办公厅") || isDateLine(bare)
		if begun && (closes || s.begins && !startsLikeAClause(s.text) && !strings.ContainsAny(s.text, "0123456789")) ||
			begun && s.begins && !startsLikeAClause(s.text) && !n.isContinuation(s.text) {
			n.body, n.closing = n.body[:i], n.body[i:]
			return
		}
		begun = begun || strings.ContainsAny(s.text, "0123456789") && mentionsDays(s.text)
	}
}

// isContinuation reports whether a new line still arranges days.
func (n *noticeReader) isContinuation(s string) bool {
	return strings.Contains(s, "放假") || strings.Contains(s, "上班") || strings.Contains(s, "补休") || strings.Contains(s, "调休")
}

func isDateLine(s string) bool {
	groups, err := groupsOf(s)
	return err == nil && len(groups) == 1 && len(groups[0].dates) == 1 && groups[0].before == "" && groups[0].after == "" && groups[0].dates[0].year > 0
}

// findTitle returns the title of the notice, which stands last before its opening.
func (n *noticeReader) findTitle() string {
	head := wholeText(n.head)
	end := strings.LastIndex(head, "的通知")
	if end < 0 {
		return ""
	}
	end += len("的通知")
	start := strings.LastIndex(head[:end], "关于")
	if start < 0 || utf8.RuneCountInString(head[start:end]) > 60 {
		return ""
	}
	issuer := head[:start]
	for _, known := range []string{"国务院办公厅", "国务院", "人民政府办公厅", "人民政府"} {
		if before, found := strings.CutSuffix(issuer, known); found {
			region := ""
			if strings.HasPrefix(known, "人民") {
				region = trailingName(before)
			}
			return region + head[len(before):end]
		}
	}
	return head[start:end]
}

// trailingName returns the name of a region that a text ends with.
func trailingName(s string) string {
	for _, name := range []string{"宁夏回族自治区", "广西壮族自治区", "新疆维吾尔自治区", "西藏自治区", "内蒙古自治区", "自治区", "拉萨市"} {
		if strings.HasSuffix(s, name) {
			return name
		}
	}
	return ""
}

// wholeText returns sentences as one text.
func wholeText(text []sentence) string {
	var b strings.Builder
	for _, s := range text {
		b.WriteString(s.text)
	}
	return b.String()
}

// isAmendment reports whether the notice changes single days of one issued before.
func (n *noticeReader) isAmendment() bool {
	about := n.title + n.opening.text
	if n.title == "" {
		about += wholeText(n.head)
	}
	return strings.Contains(about, "调整") && strings.Contains(n.title+n.opening.text, "安排") && !strings.Contains(about, "元旦") ||
		strings.Contains(n.title+n.opening.text, "延长") || strings.Contains(n.title, "纪念日调休")
}

// findYear takes the year from the title and the opening, and where neither has one
// from the first clause; they must agree.
func (n *noticeReader) findYear() error {
	years := make(map[int]sentence)
	name := func(year int, s sentence) {
		if _, found := years[year]; !found && year > 1990 && year < 2100 {
			years[year] = s
		}
	}
	for _, year := range yearsIn(n.title) {
		name(year, n.opening)
	}
	opening := withoutQuotations(n.opening.text)
	if at := strings.LastIndex(opening, "将"); at >= 0 {
		opening = opening[at:]
	}
	for _, year := range yearsIn(opening) {
		name(year, n.opening)
	}
	if len(years) == 0 {
		for _, s := range n.head {
			if !strings.Contains(s.text, "放假") && !strings.Contains(s.text, "节假日") && !strings.Contains(s.text, "假期") {
				continue
			}
			for _, year := range yearsIn(withoutQuotations(s.text)) {
				name(year, s)
			}
			if year, ok := yearOfDates(s.text); ok && n.amends {
				name(year, s)
			}
		}
	}
	if year, s, ok := n.yearOfFirstClause(); ok {
		name(year, s)
	}
	if n.hint.Year > 0 {
		name(n.hint.Year, n.opening)
	}
	switch len(years) {
	case 1:
		for year := range years {
			n.year = year
		}
		return nil
	case 0:
		return n.fail(n.opening, "没有写明是哪一年的安排：请说明年份", "it does not say of which year the arrangement is: tell the year")
	}
	all := make([]string, 0, len(years))
	for year := range years {
		all = append(all, strconv.Itoa(year))
	}
	slices.Sort(all)
	return n.fail(n.opening, "年份前后不一（%s），不知是哪一年的安排", "it names several years (%s), so that the year of the arrangement is not known", strings.Join(all, "、"))
}

// yearOfDates returns the year that the dates of a sentence print.
func yearOfDates(s string) (year int, ok bool) {
	groups, err := groupsOf(s)
	if err != nil {
		return 0, false
	}
	for _, g := range groups {
		for _, date := range g.dates {
			if date.year > 0 {
				return date.year, true
			}
		}
	}
	return 0, false
}

// yearOfFirstClause returns the year that the first clause prints.
func (n *noticeReader) yearOfFirstClause() (year int, at sentence, ok bool) {
	for _, s := range n.body {
		groups, err := groupsOf(s.text)
		if err != nil {
			return 0, s, false
		}
		for _, g := range groups {
			for _, date := range g.dates {
				switch {
				case date.year > 0 && date.month < 12:
					return date.year, s, true
				case date.year > 0 && strings.Contains(s.text, "元旦"):
					return date.year + 1, s, true
				}
			}
		}
	}
	return 0, sentence{}, false
}

// yearsIn returns the years that a text names as 2026年 without a month.
func yearsIn(s string) (years []int) {
	for {
		before, after, found := strings.Cut(s, "年")
		if !found {
			return years
		}
		digits := trailingDigits(before)
		if year, err := strconv.Atoi(digits); err == nil && len(digits) == 4 && !startsWithMonth(after) {
			years = append(years, year)
		}
		s = after
	}
}

func startsWithMonth(s string) bool {
	digits := leading(s, unicode.IsDigit)
	return digits != "" && strings.HasPrefix(s[len(digits):], "月")
}

// withoutQuotations drops titles that a text cites, with the numbers behind them.
func withoutQuotations(s string) string {
	for {
		before, after, found := strings.Cut(s, "《")
		if !found {
			return s
		}
		_, rest, closed := strings.Cut(after, "》")
		if !closed {
			return before
		}
		s = before + rest
	}
}

// regionWords tell a region's notice, by a word that only it has.
func regionWords() [][2]string {
	return [][2]string{
		{"宁夏", "CN-NX"}, {"宁政", "CN-NX"}, {"广西", "CN-GX"}, {"壮族", "CN-GX"}, {"桂政", "CN-GX"}, {"新疆", "CN-XJ"}, {"维吾尔", "CN-XJ"}, {"新政办", "CN-XJ"},
		{"西藏", "CN-XZ"}, {"拉萨", "CN-XZ"}, {"藏政", "CN-XZ"}, {"藏历", "CN-XZ"}, {"内蒙古", "CN-NM"}, {"内政办", "CN-NM"},
	}
}

// findRegion finds out whose notice it is.
func (n *noticeReader) findRegion() error {
	whole := n.opening.text + n.title + wholeText(n.head) + wholeText(n.body) + wholeText(n.closing)
	if at := slices.IndexFunc(n.body, func(s sentence) bool { return isPrivate(s.text) }); at >= 0 || isPrivate(n.title+n.opening.text) {
		return n.fail(n.opening, "这是单位自己的放假通知，不是国务院办公厅或自治区的", "this is the notice of a firm or a school, not of the State Council or a region")
	}
	own := n.title + n.opening.text + wholeText(n.body)
	regional := slices.ContainsFunc([]string{"我区", "本自治区", "自治区人民政府", "自治区政府", "全区", "开斋节", "肉孜节", "古尔邦", "三月三", "藏历", "雪顿"}, func(word string) bool {
		return strings.Contains(own, word)
	})
	var code string
	for _, word := range regionWords() {
		if strings.Contains(own, word[0]) {
			regional = true
			code = word[1]
			break
		}
		if code == "" && strings.Contains(whole, word[0]) {
			code = word[1]
		}
	}
	switch {
	case n.hint.Region != "":
		n.region = n.hint.Region
		if regional && code != "" && code != n.hint.Region {
			chinese, english := RegionName(code)
			return n.fail(n.opening, "这是%[1]s的通知，不是%[3]s的", "this is a notice of %[2]s, not of %[4]s", chinese, english, regionText(n.hint.Region, true), regionText(n.hint.Region, false))
		}
	case !regional:
		n.region = nationalCalendar.region
	case code == "":
		return n.fail(n.opening, "没有写明是哪个自治区：请说明地区", "it does not say of which region it is: tell the region")
	default:
		n.region = code
	}
	return nil
}

func regionText(code string, chinese bool) string {
	zh, en := RegionName(code)
	if chinese {
		return zh
	}
	return en
}

// isPrivate reports whether a text speaks of a firm or a school.
func isPrivate(s string) bool {
	return slices.ContainsFunc([]string{"我公司", "本公司", "我校", "本校", "我院", "我行", "我司", "本店", "全体员工", "全体师生", "全体同事", "有限公司", "公司放假", "学校放假", "集团"}, func(word string) bool {
		return strings.Contains(s, word)
	})
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
	n.lastDate = Date{}
	return n.readGroups(s, groups)
}

// isAdvice reports whether a sentence arranges nothing: it asks for something, cites
// another notice, or speaks of some people only.
func isAdvice(s string) bool {
	return slices.ContainsFunc([]string{"鼓励", "倡导", "提倡", "建议", "根据《", "按照《", "如逢", "如遇"}, func(start string) bool { return strings.HasPrefix(s, start) }) ||
		strings.Contains(s, "过这一节日的") || strings.Contains(s, "教育部门另行")
}

// readHeading reads a sentence without dates: 元旦放假3天.
func (n *noticeReader) readHeading(s sentence, words string) error {
	if strings.ContainsAny(words, "xX×*_") && (strings.Contains(words, "月") || strings.Contains(words, "日")) {
		return n.fail(s, "“%s”没有写明日期", "%q says no date", s.text)
	}
	for _, off := range offVerbs() {
		if tail, found := strings.CutPrefix(words, off); found && len(n.clauses) > 0 {
			if days, rest, found := countOf(tail); found && rest == "" {
				n.clauses[len(n.clauses)-1].expected = days
			}
			return nil
		}
	}
	return nil
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

// occasionOfTitle names the festival of a notice that has but one.
func (n *noticeReader) occasionOfTitle() string {
	for _, s := range []string{n.title, n.opening.text} {
		for at := range s {
			if names, _ := leadingFestivals(s[at:]); names != "" {
				return names
			}
		}
		if before, _, found := strings.Cut(s, "纪念日"); found {
			_, name, _ := strings.Cut(before, "关于")
			return strings.TrimPrefix(name, "中国人民") + "纪念日"
		}
	}
	return "放假"
}

func (n *noticeReader) readGroups(s sentence, groups []group) error {
	moved := false
	for i, g := range groups {
		if i+1 < len(groups) && strings.Trim(g.after, ",") == "" && !moved {
			next := &groups[i+1]
			next.dates, next.ranges = append(slices.Clone(g.dates), next.dates...), append(slices.Clone(g.ranges), next.ranges...)
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
		case !ok || v == unknownVerb || v == goesOnWithNext:
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
	groups, err := groupsOf(rest)
	if err != nil || names == "" || len(groups) == 0 || !strings.HasPrefix(rest, "假期至") {
		return n.fail(s, "看不懂“%s”", "%q is not understood", s.text)
	}
	n.clauses = append(n.clauses, clause{occasion: names})
	dates, err := n.resolve(group{dates: groups[0].dates[:1], ranges: []bool{false}})
	if err != nil {
		return n.fail(s, "“%s”：%v", "%q: %v", s.text, err)
	}
	var end Date // of the holiday as the notice before has it
	for _, day := range n.known.national.of(n.year).days {
		if day.off && sameFestival(day.occasion, names) && day.notice.Amends == "" {
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

func sameFestival(a, b string) bool {
	return strings.Contains(a, b) || strings.Contains(b, a)
}

// checkWhole makes sure that nothing is missing.
func (n *noticeReader) checkWhole() error {
	for _, c := range n.clauses {
		if c.expected > 0 && c.off > 0 && c.expected != c.off && !c.open {
			return n.fail(n.opening, "%s写的是放假%d天，日期却是%d天", "%s is said to have %d days off, but its dates are %d", c.occasion, c.expected, c.off)
		}
	}
	if err := n.checkReach(); err != nil || n.amends {
		return err
	}
	var arranged string
	for _, c := range n.clauses {
		if c.off > 0 && !strings.Contains(arranged, c.occasion) {
			arranged += c.occasion
		}
	}
	required := festivalsNamed(withoutQuotations(n.opening.text), n.year)
	have := festivalsNamed(arranged, n.year)
	if n.region == nationalCalendar.region || len(have) >= 3 {
		required = statutoryFestivals(n.year)
	} else {
		have = festivalsNamed(wholeText(n.body), n.year)
	}
	for _, festival := range required {
		if !slices.Contains(have, festival) {
			return n.fail(n.opening, "不完整：没有%s的安排", "it is not whole: nothing is arranged for %s", festival)
		}
	}
	return n.checkBalance()
}

// checkReach makes sure that a day is worked near the holiday that it makes up for: a
// copy that lost a digit puts it elsewhere.
func (n *noticeReader) checkReach() error {
	for i, worked := range n.days {
		near := slices.ContainsFunc(n.days, func(day namedDay) bool {
			distance := max(day.date.DaysSince(worked.date), worked.date.DaysSince(day.date))
			return day.off && day.occasion == worked.occasion && distance <= makeUpReach
		})
		if !worked.off && !near {
			return n.fail(n.places[i], "“%s”：%v离%s假期超过%d天", "%[1]q: %[2]v is more than %[4]d days away from %[3]s", n.places[i].text, worked.date, worked.occasion, makeUpReach)
		}
	}
	return nil
}

// checkBalance holds the days off against the law: weekdays off, less weekend days
// worked.
func (n *noticeReader) checkBalance() error {
	if n.region != nationalCalendar.region {
		return nil
	}
	want := statutoryCount
	switch {
	case n.year <= 2007:
		want = 10
	case n.year <= 2024:
		want = 11
	}
	if got := daysGained(n.days); got != want && n.known.national.of(n.year).through.IsZero() {
		return n.fail(n.opening, "全年放假多出%d天，法定节假日是%d天：通知不完整或有误", "the year gains %d days off, but the law gives %d: the notice is not whole, or wrong", got, want)
	}
	return nil
}

// notice returns who issued it, when and by which number, as far as it says so.
func (n *noticeReader) notice() *Notice {
	notice := &Notice{Region: n.region, Year: n.year, Title: n.title, DocumentNumber: n.findNumber(), Date: n.findDate()}
	known := n.known.national.of(n.year).notices
	if n.amends && n.region == nationalCalendar.region && len(known) > 0 {
		notice.Amends = known[0].DocumentNumber
	}
	return notice
}

// findNumber returns the document number that stands above the notice: 国办发明电
// 〔2025〕7号. Numbers that the notice cites are others'.
func (n *noticeReader) findNumber() string {
	text := withoutQuotations(wholeText(n.head))
	for {
		at := strings.LastIndex(text, "号")
		if at < 0 {
			return ""
		}
		number, year := numberBefore(text[:at])
		national := strings.HasPrefix(number, "国")
		if number != "" && national == (n.region == nationalCalendar.region) {
			if year != n.year-1 && year != n.year || year == n.year && !n.amends && national {
				n.doubt("文号“%s”不像是%d年安排的", "the number %q is hardly that of the arrangement for %d", number+"号", n.year)
			}
			return number + "号"
		}
		text = text[:at]
	}
}

// numberBefore returns the document number that a text ends with, without 号, in the
// brackets that such numbers have.
func numberBefore(s string) (number string, year int) {
	serial := trailingDigits(s)
	rest := strings.TrimSuffix(s, serial)
	for _, pair := range []string{"〔〕", "[]", "()", "【】"} {
		left, right, _ := strings.Cut(pair, string([]rune(pair)[1]))
		_ = right
		inner, found := strings.CutSuffix(rest, string([]rune(pair)[1]))
		digits := trailingDigits(inner)
		before, opened := strings.CutSuffix(strings.TrimSuffix(inner, digits), left)
		if !found || !opened || len(digits) != 4 || serial == "" {
			continue
		}
		issuer := before[len(strings.TrimRightFunc(before, isHan)):]
		if at := strings.LastIndex(issuer, "国办"); at >= 0 {
			issuer = issuer[at:]
		} else if at := strings.LastIndex(issuer, "国发"); at >= 0 {
			issuer = issuer[at:]
		} else if at := strings.LastIndex(issuer, "政办"); at >= 0 {
			_, size := utf8.DecodeLastRuneInString(issuer[:at])
			issuer = issuer[at-size:]
		} else {
			continue
		}
		year, _ = strconv.Atoi(digits)
		return issuer + "〔" + digits + "〕" + serial, year
	}
	return "", 0
}

// findDate returns the day of the notice, which stands below it.
func (n *noticeReader) findDate() Date {
	for _, s := range n.closing {
		groups, err := groupsOf(s.text)
		if err != nil || len(groups) != 1 || len(groups[0].dates) != 1 || groups[0].after != "" || groups[0].dates[0].year == 0 {
			continue
		}
		w := groups[0].dates[0]
		if date, err := dateOf(w.year, w.month, w.day); err == nil && (w.year == n.year || w.year == n.year-1) {
			return date
		}
	}
	return Date{}
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

package workday

import (
	"strings"
	"time"
	"unicode/utf8"

	"github.com/seed2ea1efa0/disclosure/internal/message"
	"github.com/seed2ea1efa0/disclosure/internal/text"
)

// A clause is what a notice says of one festival.
type clause struct {
	occasion string // in the notice's words
	expected int    // days off by its heading; 0 where it has none
	off      int    // days that are off by it
	open     bool   // whether a weekend without dates belongs to it as well (与周末连休)
}

// A written date, as much of it as is printed.
type written struct {
	year, month, day int // 0 where it is left out
	weekday          time.Weekday
	hasWeekday       bool
}

// A group is some dates of a sentence that one verb belongs to.
type group struct {
	before, after string // the words around it
	dates         []written
	ranges        []bool // whether the date ends a range that the one before begins
	joint         string // what joins the last two: 、 or 与
}

// groupsOf takes a sentence apart. What looks like a date and is none is an error.
func groupsOf(s string) ([]group, error) {
	var groups []group
	words := 0 // where the words before the next date begin
	for i := 0; i < len(s); {
		if s[i] < '0' || s[i] > '9' {
			_, size := utf8.DecodeRuneInString(s[i:])
			i += size
			continue
		}
		numbered := strings.HasSuffix(s[:i], "第") || strings.HasSuffix(s[:i], "〕") || strings.HasSuffix(s[:i], "]") // 第174号
		date, size, err := writtenDate(s[i:])
		if err != nil && !numbered {
			return nil, err
		}
		if size == 0 || numbered {
			i += len(leading(s[i:], func(r rune) bool { return '0' <= r && r <= '9' }))
			continue
		}
		g := group{before: s[words:i], dates: []written{date}, ranges: []bool{false}}
		joined, err := g.join(s[i+size:])
		if err != nil {
			return nil, err
		}
		i += size + joined
		words = i
		groups = append(groups, g)
		groups[len(groups)-1].after = s[i:]
		if len(groups) > 1 {
			previous := &groups[len(groups)-2]
			previous.after = g.before
		}
	}
	return groups, nil
}

// join reads the brackets behind the first date of a group, and what dates it is
// joined with.
func (g *group) join(s string) (size int, err error) {
	for {
		size += brackets(s[size:], &g.dates[len(g.dates)-1])
		connector, isRange := connectorOf(s[size:])
		if connector == "" {
			return size, nil
		}
		date, length, err := writtenDate(s[size+len(connector):])
		if err != nil || length == 0 {
			return size, err
		}
		g.dates, g.ranges = append(g.dates, date), append(g.ranges, isRange)
		g.joint = connector
		size += len(connector) + length
	}
}

// writtenDate reads 2026年9月14日, 9月14日, 14日, or 9月14 before a dash; size is 0
// where there is a number of something else.
func writtenDate(s string) (date written, size int, err error) {
	number := func(s string) (n, digits int) {
		for digits < len(s) && s[digits] >= '0' && s[digits] <= '9' {
			n = min(10*n+int(s[digits]-'0'), 1_000_000)
			digits++
		}
		return n, digits
	}
	rest := s
	for {
		n, digits := number(rest)
		if digits == 0 {
			// 2020年春节, or 9月: no date.
			return written{}, 0, nil
		}
		unit, _ := utf8.DecodeRuneInString(rest[digits:])
		wide := utf8.RuneLen(unit)
		switch {
		case unit == '年' && date.year == 0 && date.month == 0 && digits == 4:
			date.year = n
			rest = rest[digits+wide:]
			continue
		case unit == '月' && date.month == 0:
			if digits > 2 || n < 1 || n > 12 {
				return written{}, 0, message.New("没有“%s月”", "there is no month %q", rest[:digits])
			}
			date.month = n
			rest = rest[digits+wide:]
			continue
		case unit == '日' || unit == '号':
			if digits > 2 || n < 1 || n > 31 {
				return written{}, 0, message.New("没有“%s日”", "there is no day %q", rest[:digits])
			}
			date.day = n
			return date, len(s) - len(rest) + digits + wide, nil
		case date.month > 0 && digits <= 2 && n >= 1 && n <= 31 && strings.ContainsRune("-—–~至到", unit):
			date.day = n
			return date, len(s) - len(rest) + digits, nil
		case date.year > 0 || date.month > 0:
			return written{}, 0, message.New("“%s”不是完整的日期", "%q is no whole date", s[:len(s)-len(rest)+digits])
		}
		return written{}, 0, nil
	}
}

// connectorOf returns what joins a date with the next one.
func connectorOf(s string) (connector string, isRange bool) {
	dash := leading(s, func(r rune) bool { return strings.ContainsRune("-—–~─―−", r) })
	switch {
	case dash != "":
		return dash, true
	case strings.HasPrefix(s, "至"), strings.HasPrefix(s, "到"):
		return s[:len("至")], true
	}
	for _, joint := range []string{"、", "和", "及", "与"} {
		if strings.HasPrefix(s, joint) {
			return joint, false
		}
	}
	return "", false
}

// brackets reads the brackets behind a date, and the weekday in them.
func brackets(s string, date *written) (size int) {
	for strings.HasPrefix(s[size:], "(") {
		end := strings.IndexByte(s[size:], ')')
		if end < 0 {
			return size
		}
		if weekday, found := weekdayIn(s[size : size+end]); found {
			date.weekday, date.hasWeekday = weekday, true
		}
		size += end + 1
	}
	return size
}

// weekdayIn finds the weekday that a text names.
func weekdayIn(s string) (time.Weekday, bool) {
	for _, word := range []string{"星期", "礼拜", "周"} {
		if _, after, found := strings.Cut(s, word); found {
			r, _ := utf8.DecodeRuneInString(after)
			return chineseWeekday(r)
		}
	}
	return 0, false
}

// A verb is what a notice says of some dates.
type verb uint8

const (
	unknownVerb verb = iota
	isOff
	isWorked
	isOrdinary // work goes on after the holiday
	saysNothing
	isMoved // a weekend day changes places with the days that come next
	goesOnWithNext
)

// verbOf reads the words behind some dates, and the number of days that they state;
// open means that a weekend without dates belongs to it.
func verbOf(before, after string) (v verb, days int, open, ok bool) {
	words := strings.TrimLeft(after, ",:")
	switch {
	case saysOffBefore(before):
		tail, _ := text.CutPrefixWord(words, offVerbs()...)
		days, open, ok = tailOf(tail)
		return isOff, days, open, ok
	case saysNothingOf(before, words):
		return saysNothing, 0, false, true
	case words == "":
		return goesOnWithNext, 0, false, true
	case strings.Contains(words, "调至"), strings.Contains(words, "调休至"):
		return isMoved, 0, false, true
	}
	if tail, found := text.CutPrefixWord(words, resumedVerbs()...); found {
		_, _, ok = tailOf(tail)
		return isOrdinary, 0, false, ok
	}
	if tail, found := strings.CutPrefix(words, "上班"); found {
		_, _, ok = tailOf(tail)
		return isWorked, 0, false, ok
	}
	if tail, found := text.CutPrefixWord(words, offVerbs()...); found || strings.HasPrefix(words, "共") {
		days, open, ok = tailOf(tail)
		return isOff, days, open, ok
	}
	return unknownVerb, 0, false, false
}

// saysOffBefore reports whether the words before some dates say that they are off:
// 放假时间为9月3日.
func saysOffBefore(before string) bool {
	before = strings.TrimRight(before, ",:为是")
	return strings.HasSuffix(before, "放假时间") || strings.HasSuffix(before, "放假日期")
}

// saysNothingOf reports whether the words around some dates tell why they are off or
// what is celebrated, and not that they are.
func saysNothingOf(before, words string) bool {
	if strings.HasSuffix(before, "是") && !mentionsDays(words) { // 农历三月初三是4月22日
		return true
	}
	if strings.HasPrefix(words, "为") && strings.Contains(words, "法定") {
		return true
	}
	if after, found := strings.CutPrefix(words, "是"); found && !mentionsDays(after) {
		return true
	}
	return text.StartsWithWord(words, "是法定", "为公休", "公休", "照常公休", "法定", "为周末", "为周六", "为周日", "是农历", "为农历", "适逢", "恰逢", "逢") &&
		!text.ContainsWord(words, "调至", "上班")
}

// resumedVerbs are the words for work that goes on after a holiday.
func resumedVerbs() []string {
	return []string{"起正常上班", "起恢复正常上班", "起恢复上班", "起照常上班", "起上班", "正常上班", "照常上班", "恢复上班", "恢复正常上班"}
}

// offVerbs are the words for a day off, the longer ones first.
func offVerbs() []string {
	return []string{"放假调休", "放假公休", "调休放假", "休假调休", "放假休息", "全国放假", "放假", "休假", "休息", "补休", "调休", "连休"}
}

func mentionsDays(s string) bool { return text.ContainsWord(s, "放假", "上班", "休", "班") }

// tailOf reads what may follow a verb: a number of days, that it joins a weekend,
// brackets, and what leads on to the next dates.
func tailOf(s string) (days int, open, ok bool) {
	for s != "" {
		before := s
		s = strings.TrimLeft(s, ",:、")
		if strings.HasPrefix(s, "(") {
			end := strings.IndexByte(s, ')')
			if end < 0 {
				return 0, false, false
			}
			inner := s[1:end]
			s = s[end+1:]
			if n, rest, found := countOf(inner); found && rest == "" {
				days = n
			}
			continue
		}
		if n, rest, found := countOf(s); found {
			days, s = n, rest
			continue
		}
		if rest, found := joinsWeekend(s); found {
			open, s = true, rest
			continue
		}
		for _, filler := range []string{
			"不调休", "其中", "分别", "全国", "将", "即", "并", "本自治区内", "全区", "我区", "区内", "自治区内", "调休", "补休", "(", "注", "另", "同时", "从", "自", "于", "在", "把", "并将", "以及", "和", "及",
		} {
			s = strings.TrimPrefix(s, filler)
		}
		if s == before {
			return days, open, startsNextStatement(s)
		}
	}
	return days, open, true
}

// startsNextStatement allows what names the festival of the next dates.
func startsNextStatement(s string) bool {
	names, rest := leadingFestivals(s)
	return names != "" && strings.Trim(rest, ",:为是") == "" || strings.HasSuffix(s, "放假时间为") && !strings.ContainsAny(s, "0123456789")
}

// countOf reads 共8天, 3天, 1天 at the beginning.
func countOf(s string) (n int, rest string, found bool) {
	t := text.TrimPrefixWords(s, "共计", "共", "合计", "总计", "假期")
	n, rest, ok := cutNumber(t, 1, 2)
	if ok && strings.HasPrefix(rest, "天") {
		return n, rest[len("天"):], true
	}
	chinese := leading(t, func(r rune) bool { return strings.ContainsRune(text.Count+"两", r) })
	if n, ok := smallNumber(chinese); ok && strings.HasPrefix(t[len(chinese):], "天") {
		return n, t[len(chinese)+len("天"):], true
	}
	return 0, s, false
}

// joinsWeekend reads 与周末连休, also where a copy made another day of the weekend.
func joinsWeekend(s string) (rest string, found bool) {
	t, found := strings.CutPrefix(s, "与")
	if !found {
		return s, false
	}
	before, after, found := strings.Cut(t, "连休")
	if !found {
		if before, after, found = strings.Cut(t, "相连"); !found {
			return s, false
		}
	}
	if utf8.RuneCountInString(before) > 6 || !strings.HasPrefix(before, "周") && !strings.HasPrefix(before, "星期") && !strings.HasPrefix(before, "双休") {
		return s, false
	}
	return after, true
}

// festivals that notices name, the longer names first.
func festivalNames() []string {
	return []string{
		"五一国际劳动节", "国际劳动节", "五一劳动节", "五一", "十一", "劳动节", "国庆节", "国庆", "清明节", "清明", "端午节", "端午", "中秋节", "中秋", "元旦", "新年", "春节",
		"开斋节", "肉孜节", "古尔邦节", "壮族三月三", "三月三", "藏历新年", "雪顿节", "萨嘎达瓦节", "州庆", "自治区成立纪念日",
	}
}

// leadingFestivals returns the festivals that a text begins with, as they are
// printed, and what follows.
func leadingFestivals(s string) (names, rest string) {
	rest = s
	for {
		name, after := leadingFestival(rest)
		if name == "" {
			break
		}
		names, rest = s[:len(s)-len(after)], after
		for _, joint := range []string{"、", "和", "及", "暨", "与"} {
			next := strings.TrimPrefix(after, joint)
			if name, _ := leadingFestival(next); name != "" {
				rest = next
			}
		}
	}
	return strings.TrimRight(names, "、和及暨与"), rest
}

func leadingFestival(s string) (name, rest string) {
	bare := strings.TrimLeft(s, `“”"「‘'`)
	for _, known := range festivalNames() {
		if after, found := strings.CutPrefix(bare, known); found {
			after = strings.TrimLeft(after, `”"」’'`)
			return s[:len(s)-len(after)], after
		}
	}
	return "", s
}

// statutoryFestivals are those that every arrangement since 2008 has, by a word of
// each.
func statutoryFestivals(year int) []string {
	if year <= 2007 {
		return []string{"元旦", "春节", "五一", "十一"}
	}
	return []string{"元旦", "春节", "清明", "劳动", "端午", "中秋", "国庆"}
}

// fullName returns the name of a festival from a word of it.
func fullName(word string) string {
	switch word {
	case "元旦", "春节":
		return word
	case "五一", "十一":
		return "“" + word + "”"
	}
	return word + "节"
}

// festivalsNamed returns which of the statutory festivals a text names.
func festivalsNamed(s string, year int) (named []string) {
	for _, festival := range statutoryFestivals(year) {
		word := festival
		if festival == "劳动" && strings.Contains(s, "五一") || festival == "五一" && strings.Contains(s, "劳动") || festival == "国庆" && strings.Contains(s, "十一") ||
			festival == "十一" && strings.Contains(s, "国庆") || strings.Contains(s, word) {
			named = append(named, festival)
		}
	}
	return named
}

// withoutNumbering drops the number or the sign before a clause, and the noise that
// forums put at the ends of lines.
func withoutNumbering(s string) string {
	const numerals = text.Count + "0123456789"
	s = withoutNoise(s)
	s = strings.TrimLeft(s, "-—–●•·*◆■★▲>")
	if strings.HasPrefix(s, "(") {
		inner := strings.TrimLeft(s[1:], numerals)
		if after, found := strings.CutPrefix(inner, ")"); found && inner != s[1:] {
			return strings.TrimLeft(after, "、.,:")
		}
	}
	rest := strings.TrimLeft(s, numerals)
	if rest != s && rest != "" && strings.ContainsRune("、.)", []rune(rest)[0]) {
		return strings.TrimLeft(rest, "、.)")
	}
	digits := strings.TrimLeft(s, "0123456789")
	if names, _ := leadingFestival(digits); digits != s && len(s)-len(digits) <= 2 && names != "" {
		return digits
	}
	return s
}

// withoutNoise drops what has no Chinese character before a clause.
func withoutNoise(s string) string {
	at := strings.IndexFunc(s, isHan)
	if at <= 0 {
		return s
	}
	rest := s[at:]
	quoted := strings.TrimLeft(s[:at], "0123456789")
	if names, _ := leadingFestivals(rest); names != "" && !strings.ContainsAny(quoted, "“\"「‘'") {
		return rest
	}
	numbered := strings.TrimLeft(rest, text.Count)
	if numbered != rest && strings.HasPrefix(numbered, "、") {
		return rest
	}
	return s
}

// startsLikeAClause reports whether a line may go on with what a notice arranges.
func startsLikeAClause(s string) bool {
	if bare := withoutNumbering(s); bare != s {
		return true
	}
	if names, _ := leadingFestivals(s); names != "" {
		return true
	}
	return text.StartsWithWord(s, "其中", "将", "鼓励", "即", "注", "(", "延长", "调休", "放假", "上班") ||
		s != "" && s[0] >= '0' && s[0] <= '9'
}

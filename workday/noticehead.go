package workday

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed2ea1efa0/disclosure/internal/text"
)

// findTitle returns the title of the notice, which is last before its opening.
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
	issuer, title := head[:start], withoutStrayCharacters(head[start:end])
	for _, known := range []string{"国务院办公厅", "国务院", "人民政府办公厅", "人民政府"} {
		if before, found := strings.CutSuffix(issuer, known); found {
			return trailingName(before) + known + title
		}
	}
	return title
}

// withoutStrayCharacters drops what a forum put between the lines of a title.
func withoutStrayCharacters(title string) string {
	var b strings.Builder
	for title != "" {
		foreign := leading(title, func(r rune) bool { return r < utf8.RuneSelf })
		if strings.Trim(foreign, "0123456789") == "" {
			b.WriteString(foreign)
		}
		title = title[len(foreign):]
		chinese := leading(title, func(r rune) bool { return r >= utf8.RuneSelf })
		b.WriteString(chinese)
		title = title[len(chinese):]
	}
	return b.String()
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
		strings.Contains(n.title+n.opening.text, "延长") || strings.Contains(n.title, "纪念日调休") || strings.Contains(n.opening.text, "如下调休")
}

// findYear takes the year from the title and the opening, where neither has one from
// what is above, and from the first clause; they must agree.
func (n *noticeReader) findYear() error {
	years := yearsIn(n.title)
	opening := withoutQuotations(n.opening.text)
	if at := strings.LastIndex(opening, "将"); at >= 0 {
		opening = opening[at:]
	}
	years = append(years, yearsIn(opening)...)
	if len(years) == 0 {
		years = n.yearsAbove()
	}
	years = append(years, n.yearOfFirstClause(), n.hint.Year) // 0 where there is none
	years = slices.DeleteFunc(years, func(year int) bool { return year <= 1990 || year >= 2100 })
	slices.Sort(years)
	switch years = slices.Compact(years); len(years) {
	case 0:
		return n.fail(n.opening, "没有写明是哪一年的安排：请说明年份，在其中写上（如 2027年），或读取时另给（--year）",
			"it does not say of which year the arrangement is: tell the year, in the text or where it is read (--year)")
	case 1:
		n.year = years[0]
		return nil
	}
	return n.fail(n.opening, "年份前后不一（%d、%d），不知是哪一年的安排", "it names several years (%d, %d), so that the year of the arrangement is not known", years[0], years[1])
}

// yearsAbove returns the years of the lines above that speak of holidays.
func (n *noticeReader) yearsAbove() (years []int) {
	for _, s := range n.head {
		if !strings.Contains(s.text, "放假") && !strings.Contains(s.text, "节假日") && !strings.Contains(s.text, "假期") {
			continue
		}
		years = append(years, yearsIn(withoutQuotations(s.text))...)
		if n.amends {
			years = append(years, yearOfDates(s.text))
		}
	}
	return years
}

// yearOfDates returns the year that the dates of a sentence print; 0 for none.
func yearOfDates(s string) int {
	groups, _ := groupsOf(s)
	for _, g := range groups {
		for _, date := range g.dates {
			if date.year > 0 {
				return date.year
			}
		}
	}
	return 0
}

// yearOfFirstClause returns the year that the first clause prints; 0 for none.
func (n *noticeReader) yearOfFirstClause() int {
	for _, s := range n.body {
		groups, err := groupsOf(s.text)
		if err != nil {
			return 0
		}
		for _, g := range groups {
			for _, date := range g.dates {
				switch {
				case date.year > 0 && date.month < 12:
					return date.year
				case date.year > 0 && strings.Contains(s.text, "元旦"):
					return date.year + 1
				}
			}
		}
	}
	return 0
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
		if inner, behind, found := strings.Cut(rest, ")"); found && strings.HasPrefix(inner, "(") {
			rest = behind
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
	if at := slices.IndexFunc(n.body, func(s sentence) bool { return isPrivate(s.text) }); at >= 0 || isPrivate(n.title+n.opening.text) || n.isIssuedPrivately() {
		return n.fail(n.opening, "这是单位自己的放假通知，不是国务院办公厅或自治区的", "this is the notice of a firm or a school, not of the State Council or a region")
	}
	if strings.Contains(n.opening.text, "为例") || strings.Contains(n.opening.text, "模板") || strings.Contains(n.opening.text, "范文") {
		return n.fail(n.opening, "这是举例，不是通知", "this is an example, and no notice")
	}
	if guess, found := n.guessed(); found {
		return n.fail(guess, "“%s”：这是预测、草案或传言，不是通知", "%q: this is a forecast, a draft or a rumour, and no notice", text.Abridge(guess.text))
	}
	if s, found := n.takenBack(); found {
		return n.fail(s, "“%s”：通知已不作数，或还不算数", "%q: the notice does not hold any more, or not yet", text.Abridge(s.text))
	}
	if s, found := n.undecided(); found {
		return n.fail(s, "“%s”：这一天还没有定下来", "%q: this is not decided yet", text.Abridge(s.text))
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
		if code == "" && !regional && strings.HasPrefix(n.title, "国务院") {
			code, regional = nationalCalendar.region, true
		}
		if regional && code != "" && code != n.hint.Region {
			chinese, english := RegionName(code)
			return n.fail(n.opening, "这是%[1]s的通知，不是%[3]s的", "this is a notice of %[2]s, not of %[4]s", chinese, english, regionText(n.hint.Region, true), regionText(n.hint.Region, false))
		}
	case !regional:
		n.region = nationalCalendar.region
	case code == "":
		return n.fail(n.opening, "没有写明是哪个自治区：请说明地区，在其中写上（如 宁夏），或读取时另给（--region）",
			"it does not say of which region it is: tell the region, in the text or where it is read (--region)")
	default:
		n.region = code
	}
	return nil
}

// guessed finds what says that nobody has issued the text. Around a notice that has a
// title such words are those of its neighbours on the page.
func (n *noticeReader) guessed() (sentence, bool) {
	said := slices.Concat(n.head, []sentence{n.opening}, n.closing)
	if n.title != "" {
		said = slices.DeleteFunc(said, func(s sentence) bool { return s != n.opening && !n.isItsOwn(s) })
	}
	for _, s := range said {
		if text.ContainsWord(s.text, "预测", "猜测", "推测", "草案", "征求意见", "拟定稿", "讨论稿", "网传", "传闻", "谣言", "不实", "愚人节", "非官方", "仅供参考") {
			return s, true
		}
	}
	return sentence{}, false
}

// isItsOwn reports whether a sentence beside the clauses speaks of this notice: it
// says so, announces the title, or dates it.
func (n *noticeReader) isItsOwn(s sentence) bool {
	if text.ContainsWord(s.text, "通知", "以上", "上述") {
		return true
	}
	title := slices.IndexFunc(n.head, func(s sentence) bool {
		return strings.Contains(s.text, n.title) || s.text != "" && strings.HasPrefix(n.title, s.text) // of two lines
	})
	if title > 0 && n.head[title-1] == s && strings.HasSuffix(s.text, ":") {
		return true
	}
	dated := slices.IndexFunc(n.closing, func(s sentence) bool { return len(leadingDate(s.text)) > 0 })
	return dated >= 0 && slices.Contains(n.closing[:dated+1], s)
}

// takenBack finds what says below the clauses that they do not hold, or not yet.
func (n *noticeReader) takenBack() (sentence, bool) {
	for _, s := range n.closing {
		if text.ContainsWord(s.text, "以上", "上述", "本通知", "该通知", "此通知") &&
			text.ContainsWord(s.text, "废止", "作废", "失效", "撤回", "撤销", "收回", "停止执行", "不再执行", "待定", "暂定", "为准", "更正", "有误", "勘误") {
			return s, true
		}
	}
	return sentence{}, false
}

// undecided finds a clause, or the opening of all of them, that is not decided yet.
func (n *noticeReader) undecided() (sentence, bool) {
	for _, s := range slices.Concat([]sentence{n.opening}, n.body) {
		if (s == n.opening || namesDays(s.text)) && text.ContainsWord(s.text, "待定", "暂定", "未定", "拟", "预计", "初步", "可能") {
			return s, true
		}
	}
	return sentence{}, false
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
	return text.ContainsWord(s, "我公司", "本公司", "我校", "本校", "我院", "我行", "我司", "本店", "全体员工", "全体师生", "全体同事", "有限公司", "公司放假", "学校放假", "集团")
}

// isIssuedPrivately reports whether the name of a firm or a school is before the
// title: 某某集团关于…的通知.
func (n *noticeReader) isIssuedPrivately() bool {
	return slices.ContainsFunc(n.head, func(s sentence) bool {
		issuer, subject, found := strings.Cut(s.text, "关于")
		subject = "关于" + subject
		return found && (isPrivate(issuer) || isFirm(issuer)) && (strings.HasPrefix(n.title, subject) || strings.HasPrefix(subject, n.title) && n.title != "")
	})
}

// isFirm reports whether an issuer is a firm, a school or another body that arranges
// days for its own people.
func isFirm(issuer string) bool {
	return text.EndsWithWord(issuer, "公司", "集团", "学校", "大学", "学院", "中学", "小学", "幼儿园", "医院", "银行", "厂", "店", "协会", "物业")
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

// notice returns who issued it, when and by which number, as far as it says so.
func (n *noticeReader) notice() *Notice {
	notice := &Notice{Region: n.region, Year: n.year, Title: n.title, DocumentNumber: n.findNumber(), Date: n.findDate()}
	if notice.Title == "" && notice.DocumentNumber == "" {
		n.doubt("没有标题和文号，请与通知原文核对", "it has neither a title nor a document number: compare it with the notice itself")
	}
	known := n.known.national.of(n.year).notices
	if n.amends && n.region == nationalCalendar.region && len(known) > 0 {
		notice.Amends = known[0].DocumentNumber
	}
	return notice
}

// findNumber returns the document number that is above the notice: 国办发明电
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
	for _, pair := range []struct{ left, right string }{{"〔", "〕"}, {"[", "]"}, {"(", ")"}, {"【", "】"}} {
		inner := strings.TrimSuffix(rest, pair.right)
		digits := trailingDigits(inner) // none where the bracket is missing
		before, opened := strings.CutSuffix(strings.TrimSuffix(inner, digits), pair.left)
		if !opened || len(digits) != 4 || serial == "" {
			continue
		}
		issuer := before[len(strings.TrimRightFunc(before, isHan)):]
		if at := strings.LastIndex(issuer, "通知"); at >= 0 { // that the title above ends with
			issuer = issuer[at+len("通知"):]
		}
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

// findDate returns the day of the notice, which is below it.
func (n *noticeReader) findDate() Date {
	for _, s := range n.closing {
		groups, _ := groupsOf(s.text)
		if len(groups) != 1 || len(groups[0].dates) != 1 || groups[0].after != "" || groups[0].dates[0].year == 0 {
			continue
		}
		w := groups[0].dates[0]
		if date, err := dateOf(w.year, w.month, w.day); err == nil && (w.year == n.year || w.year == n.year-1) {
			return date
		}
	}
	return Date{}
}

package disclosure

import (
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed2ea1efa0/disclosure/internal/text"
)

// A term is what is read out of a printed deadline.
type term struct {
	trigger string // the event, such as 信息形成或者变更之日起
	days    int
	proviso string // a closing clause, such as 法律法规另有规定的除外
}

const workingDay = "工作日"

// readTerm reads a printed deadline as one number of working days to publish
// within. Where the text can be read in two ways, ok is false: nobody is helped by
// a date that the table does not mean.
func readTerm(printed string) (t term, ok bool) {
	if strings.ContainsRune(printed, utf8.RuneError) {
		return term{}, false // what is lost may be a digit
	}
	s := text.TrimPrefixWords(solid(printed), "公开时限：", "公开时限:", "公开时限为", "时限：", "时限:")
	for _, unit := range []string{"日（工作日）", "天（工作日）", "日(工作日)", "天(工作日)"} {
		s = strings.Replace(s, unit, workingDay, 1)
	}
	s = withoutDuration(s)
	before, after, found := strings.Cut(s, workingDay)
	if !found || strings.Contains(after, workingDay) {
		return term{}, false
	}
	before = strings.TrimRight(before, "个")
	trigger, days, ok := text.TrailingNumber(withoutRepeat(before))
	if !ok {
		return term{}, false
	}
	trigger, exemption := cutExemption(trigger)
	if t.trigger, ok = readTrigger(trigger); !ok {
		return term{}, false
	}
	if t.proviso, ok = readRest(withinFirst(after)); !ok {
		return term{}, false
	}
	proviso, event, ok := cutEvent(t.proviso)
	switch {
	case !ok || event != "" && t.trigger != "" && !sameEvent(t.trigger, event):
		return term{}, false // it runs from what is not known, or from two
	case event != "":
		t.trigger, t.proviso = event, proviso
	}
	if t.proviso == "" {
		t.proviso = exemption
	}
	t.days = days
	return t, true
}

// cutExemption cuts a clause off the beginning that only exempts: 除法律法规另有规定外.
func cutExemption(s string) (rest, exemption string) {
	first, rest, found := strings.Cut(strings.ReplaceAll(s, ",", "，"), "，")
	if !found || !strings.HasPrefix(first, "除") || !endsInAny(first, "外的") || holdsQuantity(first) {
		return s, ""
	}
	return rest, first
}

// solid drops blanks, which narrow cells leave behind, folds digits and simplifies
// characters; punctuation stays as it is printed.
func solid(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		if folded, ok := text.FoldRune(r); ok && (folded >= '0' && folded <= '9' || unicode.Is(unicode.Han, folded)) {
			return text.SimplifyRune(folded)
		}
		return r
	}, s)
}

// withoutDuration drops, before a stroke, how long what is published is kept on display:
// 长期公示/20个工作日 says one term to publish within.
func withoutDuration(s string) string {
	first, rest, found := strings.Cut(strings.ReplaceAll(s, "／", "/"), "/")
	if found && strings.Contains(rest, workingDay) {
		switch first {
		case "长期", "长期公开", "长期公示", "长期展示", "常年", "常年公开", "常年公示":
			return rest
		}
	}
	return s
}

// withoutRepeat drops a number in brackets that repeats the one before them, in other
// digits: 十五（15）.
func withoutRepeat(s string) string {
	outer := withoutBrackets(s)
	inner := strings.Trim(s[len(outer):], "（）()")
	outer = strings.TrimRight(outer, "个")
	prefix, repeated, ok := text.TrailingNumber(strings.TrimRight(inner, "个"))
	if _, n, same := text.TrailingNumber(outer); ok && same && prefix == "" && n == repeated {
		return outer
	}
	return s
}

// readTrigger accepts an event that a term runs from, or none. It refuses what
// makes of the number another thing than a term to publish within: a range, a
// decimal, a repetition (每), a notice before an event (提前, …前), a period of
// display (公示…), a least number (不少于).
func readTrigger(s string) (trigger string, ok bool) {
	trigger = strings.TrimRight(s, "，,：:")
	trigger = text.TrimSuffixWords(trigger, "不超过", "不多于", "不大于", "小于或等于", "小于等于", "≤", "≦", "<=", "最迟", "至迟", "最长", "最多")
	trigger = strings.TrimRight(trigger, "，,：:")
	if trigger == "" {
		return "", true
	}
	if endsInAny(trigger, "-－—~～至到、或.．+(（<>《OoIl○") || holdsQuantity(trigger) || countsDaysOff(trigger) || isLoose(trigger) || namesPeriod(trigger) {
		return "", false
	}
	if text.ContainsWord(trigger, "每", "隔", "少于", "小于", "大于", "多于", "至少", "不低于", "不得低于", "超过", "，除", "；", ";", "。", "事前") || strings.HasPrefix(trigger, "除") {
		return "", false
	}
	if !strings.ContainsFunc(trigger, unicode.IsLetter) {
		return "", false // a sign, such as ≥
	}
	if slices.Contains([]string{"在", "于", "应在", "应于", "应当在", "应当于", "须在", "应", "应当", "原则上", "一般"}, trigger) {
		return "", true
	}
	if before, event, several := cutLast(trigger, "，,"); several {
		// What is before a comma is a condition, or it says when to publish: then
		// it is a term of its own.
		if !isCondition(before) && saysWhen(before) {
			return "", false
		}
		return trigger, isEvent(event)
	}
	bare := withoutBrackets(trigger)
	saysWhenAlone := adverbOfTime(bare) || trigger != s && saysWhen(bare) // 事前公开，
	return trigger, isEvent(trigger) && (isCondition(bare) || !saysWhenAlone)
}

// isLoose reports whether the words before a number make it a rough one, the number of a
// day, or days in a row: 约20个工作日, 第20个工作日, 连续20个工作日.
func isLoose(s string) bool {
	for _, loose := range []string{"约", "近", "第", "连续"} {
		before, found := strings.CutSuffix(s, loose)
		if found && (before == "" || endsInAny(before, "大起后日时，,") || loose == "第" || loose == "连续") {
			return true
		}
	}
	return false
}

// namesPeriod reports whether a part of the calendar is in a term: when it begins is
// up to the calendar, not to the information.
func namesPeriod(s string) bool {
	return text.ContainsWord(s,
		"次月", "下月", "月初", "月底", "月末", "月度", "季度", "季初", "季末", "季后", "次季", "年初", "年底", "年末", "次年", "翌年", "年度结束", "年度终了", "上旬", "中旬", "下旬",
	)
}

// countsDaysOff reports whether a clause has days counted that are no working days (含节假日,
// 自然日), or the day itself that the term runs from (含起算日).
func countsDaysOff(s string) bool {
	for clause := range clausesOf(s) {
		if text.StartsWithWord(clause, "自然日", "按自然日", "日历日", "按日历日") {
			return true
		}
		includes := text.ContainsWord(clause, "含", "包括", "计入", "在内", "不扣除", "不顺延", "照算") && !text.ContainsWord(clause, "不含", "不包", "不计", "未含")
		off := text.ContainsWord(clause, "假日", "假期", "节日", "周末", "双休", "休息日", "公休", "周六", "周日", "起算日", "起始日", "首日")
		if includes && off || text.StartsWithWord(clause, "含", "包括", "包含") && strings.HasSuffix(clause, "之日") {
			return true
		}
	}
	return false
}

// clausesOf yields the clauses of a text, those in brackets for themselves.
func clausesOf(s string) iter.Seq[string] {
	return strings.FieldsFuncSeq(s, func(r rune) bool { return strings.ContainsRune("。；;，,（）()", r) })
}

// withoutBrackets cuts a remark in brackets off the end.
func withoutBrackets(s string) string {
	if at := strings.LastIndexAny(s, "（("); at > 0 && endsInAny(s, "）)") {
		return s[:at]
	}
	return s
}

// isCondition reports whether a clause says in which case a term holds, or what it
// runs from.
func isCondition(s string) bool {
	return endsInAny(s, "的后时外起") && !text.EndsWithWord(s, adverbsInTime...) || strings.HasSuffix(s, "之日")
}

// adverbsInTime say when to publish, though they end as a condition does (变更时).
var adverbsInTime = []string{"及时", "即时", "实时", "随时", "适时", "按时", "准时", "定时", "同时", "届时"}

// saysWhen reports whether a clause says when to publish: it ends in the verb, or has
// an adverb of time.
func saysWhen(s string) bool {
	return adverbOfTime(s) || text.EndsWithWord(s, "公开", "公布", "发布", "公示", "更新", "公告", "上网", "上传", "告知", "调整")
}

func adverbOfTime(s string) bool {
	return text.ContainsWord(s, adverbsInTime...) || text.ContainsWord(s, "同步", "定期", "按计划", "按年", "按月", "按季", "当天", "当日", "立即", "长期", "常年", "动态", "常态", "第一时间")
}

// isEvent reports whether a term can run from it.
func isEvent(s string) bool {
	return text.EndsWithWord(s, "起", "后", "之日", "之时") ||
		!text.EndsWithWord(s, "期", "限", "期间", "时间", "为", "前", "公示", "公告", "展示", "张贴", "保留", "征求意见", "满", "累计", "共", "跨度", "间隔")
}

// withinFirst puts 内 before a remark in brackets that it follows.
func withinFirst(after string) string {
	if !startsWithAny(after, "（(") {
		return after
	}
	at := strings.IndexAny(after, "）)")
	if at < 0 {
		return after
	}
	_, width := utf8.DecodeRuneInString(after[at:])
	remark, rest := after[:at+width], after[at+width:]
	for _, within := range []string{"内", "以内", "之内"} {
		if more, found := strings.CutPrefix(rest, within); found {
			return within + remark + more
		}
	}
	return after
}

// readRest accepts 内, or nothing, that it is then published (予以公开), and a closing
// clause that leaves the term as it is, which is returned.
func readRest(s string) (proviso string, ok bool) {
	rest := s
	for _, within := range []string{"内", "以内", "之内"} {
		if after, found := strings.CutPrefix(s, within); found {
			rest = after
		}
	}
	rest = strings.TrimRight(rest, "。.；;，,")
	if rest == "" {
		return "", true
	}
	if rest == strings.TrimRight(s, "。.；;，,") && !startsWithAny(rest, "。，,；;（(") && !text.StartsWithWord(rest, "长期", "常年", "并长期") {
		return "", false // 20个工作日前, 20个工作日后, 20个工作日左右
	}
	rest = withoutEmphasis(rest)
	if isOtherAct(rest) {
		return "", false
	}
	bare := withoutDisplay(rest)
	if holdsQuantity(bare) || countsDaysOff(bare) || namesPeriod(bare) {
		return "", false
	}
	if text.ContainsWord(bare, "及时公开", "即时", "实时", "立即", "随时", "当日", "当天", "延长", "每", "之前", "提前", "不得", "或者", "，重大", "特殊情况") {
		return "", false
	}
	return withoutVerb(rest), true
}

// isOtherAct reports whether what is to be done within the term is another thing than to
// publish: a reply, a decision, a report (答复申请人, 办结, 上报), or to publish no more. What
// follows in a clause of its own, once it is said to publish, is no matter.
func isOtherAct(s string) bool {
	own := upTo(s, "。，,；;（(")
	if text.ContainsWord(own, "不公开", "不予公开", "不再公开", "不得公开", "免予公开", "停止公开", "取消公开", "申请公开") {
		return true
	}
	if own != "" {
		return !saysPublish(own)
	}
	first := upTo(strings.TrimLeft(s, "。，,；;（("), "。，,；;（()）")
	if saysPublish(first) {
		return false
	}
	for _, act := range []string{
		"答复", "回复", "答覆", "办结", "办理", "办完", "审批", "审核", "审查", "受理", "送达", "反馈", "报送", "上报", "报告", "告知", "通知申请人", "作出决定", "做出决定", "备案", "归档", "录入",
	} {
		for _, politely := range []string{"", "予以", "应", "应当", "须", "书面", "一次性", "完成", "依法", "向申请人", "并"} {
			if rest, found := strings.CutPrefix(first, politely+act); found && !endsInAny(rest, "的外") {
				return true
			}
		}
	}
	return false
}

// saysPublish reports whether a clause says that something is made public.
func saysPublish(clause string) bool {
	return text.ContainsWord(clause, "公开", "公布", "发布", "公示", "公告", "更新", "调整", "解读", "通报", "展示", "张贴", "披露", "刊登", "刊载", "上网", "上传", "挂网", "推送")
}

// withoutEmphasis drops 及时 before the verb of the term itself, as the Regulations have
// it: 20个工作日内及时公开. In a clause of its own it is another term.
func withoutEmphasis(s string) string {
	if own := upTo(s, "。，,；;（("); !strings.Contains(own, "或") {
		return strings.Replace(own, "及时", "", 1) + s[len(own):]
	}
	return s
}

// withoutDisplay drops the clauses that say how long something is on display or open
// to opinions: those are no second term to publish within.
func withoutDisplay(s string) string {
	clauses := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune("。；;，,", r) })
	kept := clauses[:0]
	for _, clause := range clauses {
		if !isDisplay(clause) {
			kept = append(kept, clause)
		}
	}
	return strings.Join(kept, "，")
}

func isDisplay(clause string) bool {
	for _, including := range []string{"含", "其中", "包括", "包含"} { // a part of the term itself
		if rest, ok := strings.CutPrefix(strings.TrimLeft(clause, "（("), including); ok && text.StartsWithWord(rest, "公示", "公告", "征求意见") {
			return true
		}
	}
	for _, shown := range []string{"征求意见", "意见征集", "征集意见", "公示", "公告", "展示", "张贴", "听证", "异议"} {
		_, rest, found := strings.Cut(clause, shown)
		for _, length := range []string{"期", "时间", "时长"} {
			if at := strings.Index(rest, length); found && at >= 0 && at <= len("期间的的") && !holdsQuantity(rest[:at]) {
				return true
			}
		}
	}
	bare := strings.Trim(clause, "（）()")
	return isDisplayOf(bare) || isKept(bare)
}

// isDisplayOf reports whether a clause says no more than for how long: 公示7日, 公示不少于7天.
func isDisplayOf(clause string) bool {
	span, ok := text.CutPrefixWord(clause, "公示", "公告", "展示", "张贴", "征求意见")
	return ok && isSpan(span, "日天", "个自然")
}

// isKept reports whether a clause says no more than for how long something is kept where it
// was published: 并保留5年, 保存不少于6个月.
func isKept(clause string) bool {
	span, ok := text.CutPrefixWord(text.TrimPrefixWords(clause, "并", "且", "应当", "应"), "保留", "保存", "留存")
	return ok && isSpan(strings.TrimSuffix(span, "以上"), "日天年月周", "个")
}

// isSpan reports whether s is a number of units of time, be it the least.
func isSpan(s, units, counter string) bool {
	s = text.TrimPrefixWords(s, "期限", "时间", "不得少于", "不少于", "不低于", "至少", "满", "为")
	before, _, ok := text.TrailingNumber(strings.TrimSuffix(strings.TrimRight(s, units), counter))
	return ok && before == "" && endsInAny(s, units)
}

// withoutVerb drops from what follows a term the words that only say that it is to
// publish.
func withoutVerb(s string) string {
	s = strings.TrimLeft(s, "。，,；;")
	for _, verb := range []string{"予以主动公开", "向社会主动公开", "向社会公开", "予以公开", "主动公开", "完成公开", "公开", "公布", "发布", "更新", "予以公布", "予以发布", "进行公开"} {
		after, found := strings.CutPrefix(s, verb)
		if found && (after == "" || startsWithAny(after, "。，,；;（(")) {
			s = after
			break
		}
	}
	s = strings.TrimLeft(s, "。，,；;")
	if inner := strings.Trim(s, "（）()"); startsWithAny(s, "（(") && endsInAny(s, "）)") && !strings.ContainsAny(inner, "（）()") {
		return inner
	}
	return s
}

// holdsQuantity reports whether a span of time is in s: another term.
func holdsQuantity(s string) bool {
	for i, r := range s {
		before := strings.TrimSuffix(strings.TrimSuffix(s[:i], "小"), "个")
		if strings.ContainsRune("日天年月周时", r) && endsInAny(before, "0123456789"+text.Numerals+"半") {
			return true
		}
	}
	return false
}

// upTo returns s up to the first of some characters, or all of it.
func upTo(s, chars string) string {
	if at := strings.IndexAny(s, chars); at >= 0 {
		return s[:at]
	}
	return s
}

func endsInAny(s, chars string) bool {
	r, _ := utf8.DecodeLastRuneInString(s) // of "" none that is in chars
	return strings.ContainsRune(chars, r)
}

func startsWithAny(s, chars string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return strings.ContainsRune(chars, r)
}

func cutLast(s, chars string) (before, after string, found bool) {
	at := strings.LastIndexAny(s, chars)
	if at < 0 {
		return "", s, false
	}
	return s[:at], strings.TrimLeft(s[at:], chars), true
}

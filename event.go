package disclosure

import (
	"strings"

	"github.com/seed2ea1efa0/disclosure/internal/text"
)

// Event returns the day that the working days run from, such as 公示期满之日, where that is
// another than the day on which the information was formed or changed; "" where it is that
// day, and where the term names no event. Who asks for a last day is asked for this one.
//
//	收到申请之日起15个工作日内   收到申请之日
//	公示期满后5个工作日内       公示期满之日
//	信息形成或者变更之日起20个工作日内
func (d Deadline) Event() string {
	_, clause, _ := cutLast(d.trigger, "，,")
	core, marked := eventOf(clause)
	core = withoutBrackets(core)
	if core == "" || strings.HasSuffix(core, "的") || isOwn(core) || !marked && !namesEvent(core) {
		return ""
	}
	return core + "之日"
}

// eventOf takes the words around an event away; marked tells that there were some which say
// that days run from it.
func eventOf(clause string) (core string, marked bool) {
	if before, found := strings.CutSuffix(clause, "起的"); found {
		clause = before + "起"
	}
	before := text.TrimPrefixWords(withPlainStart(clause), "原则上", "应当", "应", "须", "自", "从", "在", "于", "及时", "（及时）", "(及时)")
	core = text.TrimSuffixWords(before, "起", "之日", "之时", "当日", "当天", "之后", "以后", "后", "时")
	return core, core != before
}

// withPlainStart puts 起 in place of the longer words which say that days run from an event:
// 自受理之日起计算.
func withPlainStart(clause string) string {
	for _, word := range []string{"起计算", "开始计算", "起算", "起计", "算起"} {
		if before, found := strings.CutSuffix(clause, word); found {
			return before + "起"
		}
	}
	return clause
}

// isOwn reports whether an event is that the information itself is formed, changed or
// acquired: a document is when it is issued, a decision when it is made.
func isOwn(core string) bool {
	bare := text.TrimSuffixWords(core, "完成", "完毕", "信息", "文件", "政府", "该") // 变更信息, 印发文件
	if text.StartsWithWord(bare, "收到", "接到", "接收", "受理", "申请") {
		return false
	}
	return text.StartsWithWord(bare, "形成", "产生", "生成", "制作", "制定", "获取", "获得") ||
		!text.EndsWithWord(bare, "申请变更", "申请调整", "登记变更") && text.EndsWithWord(bare,
			"形成", "变更", "产生", "生成", "制作", "制定", "获取", "获得", "更新", "修订", "修改", "调整", "变化", "变动",
			"成文", "印发", "发文", "签发", "出台", "作出", "做出", "决定")
}

// namesEvent reports whether words that no 起 or 后 follows name an event all the same:
// 验收合格20个工作日内.
func namesEvent(core string) bool {
	return text.EndsWithWord(core, "合格", "通过", "期满", "届满", "结束", "完成", "办结", "受理", "批准", "批复", "审批", "审核", "备案", "登记", "申请",
		"签订", "签约", "会签", "发布", "公布", "公告", "下发", "发放", "拨付", "送达", "竣工", "中标", "立案", "结案", "生效", "本单位")
}

// cutEvent takes out of a closing clause the event that the days run from, where it says so
// in a clause of its own: 20个工作日内（自受理之日起）, 20个工作日内（公示期满后）. A clause that looks
// like one and names no event that is known makes ok false.
func cutEvent(proviso string) (rest, trigger string, ok bool) {
	var kept []string
	for clause := range clausesOf(proviso) {
		event := withPlainStart(clause)
		core, _ := eventOf(event)
		switch {
		case !text.EndsWithWord(event, "起", "后") || holdsQuantity(event):
			kept = append(kept, clause)
		case trigger == "" && (text.StartsWithWord(event, "自", "从") && core != "" || isOwn(core) || namesEvent(core)):
			trigger = event
		default:
			return "", "", false
		}
	}
	if trigger == "" {
		return proviso, "", true
	}
	return strings.Join(kept, "，"), trigger, true
}

// sameEvent reports whether two wordings are of one event: 批准后 and 自批准之日起.
func sameEvent(a, b string) bool {
	one, _ := eventOf(a)
	other, _ := eventOf(b)
	return one == other
}

package ledger

import (
	"strings"

	"github.com/seed2ea1efa0/disclosure/internal/text"
)

// A meaning is what the cells of a column tell.
type meaning uint8

const (
	otherColumn     meaning = iota // a column that a register has and a ledger does not need
	indexColumn                    // 索引号, the document number where there is no other
	numberColumn                   // the number of the item
	matterColumn                   // the item by its name; there may be several
	titleColumn                    // of the piece
	formedColumn                   // the day the piece was formed
	changedColumn                  // the day it was changed
	publishedColumn                // the day it was published
	methodColumn                   // 主动公开 or 依申请公开
	addressColumn                  // of the page
	officeColumn                   // who answers for the piece
	noteColumn
	receivedColumn        // a request: the day it came in
	supplementedColumn    // the day the supplement came in
	extendedColumn        // whether, or on which day, the term was extended
	answeredColumn        // the day of the reply
	appliedColumn         // a request: the day on the letter
	supplementAskedColumn // a request: the day on which a supplement was asked for
	resultColumn          // a request: what became of it
	stateColumn           // whether the piece is published
	catalogColumn         // which catalogue the item is of
	eventColumn           // the day of another event, from which a term may run; there may be several
	endOfMeanings
)

// isDay reports whether the cells of the column tell days.
func (m meaning) isDay() bool {
	switch m {
	case formedColumn, changedColumn, publishedColumn, receivedColumn, appliedColumn, supplementedColumn, supplementAskedColumn, answeredColumn:
		return true
	}
	return false
}

// A heading of a date is a verb and a word for a day: 成文日期, 上网时间. The verb
// tells which day it is, so only verbs are listed.
var dayVerbs = [...]struct {
	meaning meaning
	verbs   []string
}{
	{answeredColumn, []string{"答复", "回复", "答覆", "办结", "answered", "replied"}},
	{supplementedColumn, []string{"补正", "supplement"}},
	{extendedColumn, []string{"延期", "延长", "extend"}},
	{receivedColumn, []string{"收到", "受理", "收件", "received"}},
	{appliedColumn, []string{"申请"}},
	{changedColumn, []string{"变更", "修改", "修订", "更新", "changed", "modified"}},
	{formedColumn, []string{"生成", "成文", "形成", "印发", "发文", "产生", "制发", "签发", "制作", "落款", "formed", "created", "issued"}},
	{publishedColumn, []string{"发布", "公开", "公布", "上网", "上线", "挂网", "公示", "发稿", "推送", "刊登", "登载", "pub", "published", "publish"}},
}

// A day with one of these words is not yet, whatever it is of: 拟公开时间, 计划验收日期.
var plannedDays = []string{"拟", "计划", "预计", "应", "最迟"}

// A day with one of these words is not any more, or no day of the piece: 公开截止日期,
// 登记日期.
var otherDays = []string{
	"截止", "到期", "期限", "有效期", "实施", "施行", "生效", "废止", "失效", "下架", "撤", "登记", "告知", "通知", "征求", "填报", "填表", "备案", "审",
}

// A day with one of these words is that of another event, from which the term of a matter may
// run: 公示期满日期, 验收日期.
var eventWords = []string{"期满", "届满", "结束", "验收", "合格", "批准", "批复", "审批", "审核", "通过", "会签", "签订", "竣工", "中标", "立案", "结案", "备案", "拨付"}

var dayWords = []string{"日期", "时间", "日", "date", "time", "on", "at"}

// Other headings are told by the word that they end with: 信息标题, 公开链接. What
// is before it matters only where it names the matter or the catalogue, as in
// 事项名称 and 目录序号. The first rule that fits holds.
var endings = [...]struct {
	meaning meaning
	about   []string // of which one is in the heading; none: whatever it is about
	ends    []string
}{
	{numberColumn, []string{"事项", "目录", "item"}, []string{"序号", "编号", "号", "代码", "number", "no"}},
	{matterColumn, []string{"事项", "matter", "item"}, []string{"事项", "名称", "目录", "事项二级", "name", "matter"}},
	{catalogColumn, []string{"目录", "catalog"}, []string{"目录", "名称", "catalog", "catalogue"}},
	{indexColumn, nil, []string{"索引号", "索引", "信息编号", "index"}},
	{titleColumn, nil, []string{"标题", "名称", "题名", "文件名", "信息内容", "发布内容", "申请内容", "公开内容", "title", "headline"}},
	{methodColumn, []string{"公开"}, []string{"方式", "属性", "类别", "类型", "形式"}},
	{addressColumn, nil, []string{"网址", "链接", "网页地址", "链接地址", "公开地址", "url", "link", "href"}},
	{officeColumn, nil, []string{"单位", "机构", "科室", "部门", "主体", "发布人", "office", "publisher"}},
	{noteColumn, nil, []string{"备注", "说明", "note", "notes", "remark", "remarks"}},
	{resultColumn, []string{"答复", "办理", "处理"}, []string{"结果"}},
	{extendedColumn, []string{"延期", "延长"}, []string{"延期", "延长", "延长答复", "情况", "答复"}},
}

// Some headings mean something only where they are alone.
var wholeHeadings = [...]struct {
	meaning  meaning
	headings []string
}{
	{indexColumn, []string{"编号", "id"}},
	{numberColumn, []string{"item", "number"}},
	{titleColumn, []string{"name", "申请事项", "申请公开事项"}},
	{methodColumn, []string{"属性", "method"}},
	{addressColumn, []string{"address"}},
	{otherColumn, []string{"一级事项", "事项一级", "一级目录"}},
	{changedColumn, []string{"lastmod", "updated"}},
	{stateColumn, []string{"是否公开", "是否已公开", "公开与否", "是否发布", "是否上网", "公开状态", "whetherpublished"}},
	{publishedColumn, []string{"date"}},
}

// mostHeading is how many bytes a heading may have.
const mostHeading = 120

// meaningOf returns what a heading means; ok is false for one that no register is
// known by. Brackets around or behind it, blanks, colons and case do not matter.
func meaningOf(heading string) (m meaning, ok bool) {
	if len(heading) > mostHeading {
		return otherColumn, false
	}
	h := foldHeading(heading)
	if h == "" {
		return otherColumn, false
	}
	for _, whole := range wholeHeadings {
		for _, known := range whole.headings {
			if h == known {
				return whole.meaning, true
			}
		}
	}
	for _, word := range dayWords {
		if strings.HasSuffix(h, word) {
			if m, ok := dayMeaning(strings.TrimSuffix(h, word)); ok {
				return m, true
			}
		}
	}
	for _, rule := range endings {
		if (rule.about == nil || text.ContainsWord(h, rule.about...)) && text.EndsWithWord(h, rule.ends...) {
			return rule.meaning, true
		}
	}
	if h[0] <= 'z' { // published, formed: English needs no word for the day
		return dayMeaning(h)
	}
	return otherColumn, false
}

// dayMeaning finds the verb that comes first in the heading, so that 形成或者变更
// is the day a piece was formed, and 依申请公开 的答复 the day of the answer.
func dayMeaning(verbs string) (m meaning, ok bool) {
	if strings.Contains(verbs, "补正") && text.ContainsWord(verbs, "告知", "通知") {
		return supplementAskedColumn, true
	}
	switch {
	case text.ContainsWord(verbs, plannedDays...):
		return otherColumn, true
	case text.ContainsWord(verbs, eventWords...):
		return eventColumn, true
	case text.ContainsWord(verbs, otherDays...):
		return otherColumn, true
	}
	at := len(verbs) + 1
	for _, day := range dayVerbs {
		for _, verb := range day.verbs {
			if i := strings.Index(verbs, verb); i >= 0 && i < at {
				m, ok, at = day.meaning, true, i
			}
		}
	}
	return m, ok
}

func foldHeading(heading string) string {
	h := strings.ToLower(text.Simplify(heading))
	h = strings.Map(func(r rune) rune {
		if strings.ContainsRune(" \t\r\n\u3000:：[]【】*_-", r) {
			return -1
		}
		return r
	}, h)
	return withoutBrackets(h)
}

package table

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/seed2ea1efa0/disclosure/internal/text"
)

// A field is what a column of such a table says.
type field uint8

const (
	otherField     field = iota // a column that the format does not know: kept by its heading
	numberField                 // 序号
	codeField                   // 编号 beside 序号
	matterField                 // 公开事项, a column or one for each level
	contentsField               // 公开内容
	basisField                  // 公开依据
	deadlineField               // 公开时限
	publisherField              // 公开主体
	channelsField               // 公开渠道和载体
	audiencesField              // 公开对象
	methodsField                // 公开方式
	levelsField                 // 公开层级

	// Columns of our own CSV.
	titleField          // 目录
	categoryNumberField // 类别序号
	groupField          // 内容组
	lawsField           // 规范法名
	workingDaysField    // 工作日
	nameENField         // 英文名
	keywordsField       // 关键词
	furtherField        // 其余栏目（JSON）
	endOfFields
)

// furtherHeading is the column in which further columns are as JSON where they
// fit no columns of their own.
const furtherHeading = "其余栏目（JSON）"

// headingKey folds what tables vary in a heading: blanks, brackets and what is
// in them, punctuation, full-width forms.
func headingKey(heading string) string {
	if key := foldHeading(heading); key != "" {
		return key
	}
	return foldHeading(unbracketed(strings.TrimSpace(heading)))
}

func foldHeading(heading string) string {
	heading = text.Simplify(heading)
	if !strings.ContainsFunc(heading, variesInHeadings) {
		return heading
	}
	var b strings.Builder
	b.Grow(len(heading))
	depth := 0
	for _, r := range heading {
		switch {
		case r == '(' || r == '[' || r == '〔' || r == '【':
			depth++
		case r == ')' || r == ']' || r == '〕' || r == '】':
			depth = max(depth-1, 0)
		case depth > 0 || variesInHeadings(r):
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// variesInHeadings reports whether a character is one that tables print in a heading or leave
// out.
func variesInHeadings(r rune) bool {
	return unicode.IsSpace(r) || strings.ContainsRune("()[]〔〕【】*:、,，。;/和及与的", r)
}

// fieldNamed returns the field of a heading that a person gives: 公开时限, 二级事项.
func fieldNamed(heading string) (f field, level int, ok bool) {
	m, ok := meaningOf(heading)
	return m.field, m.level, ok && m.field < titleField
}

// guessOf returns the heading that one which is not understood most resembles, of
// those that the table has not; "" for none.
func guessOf(heading string, has func(field) bool) string {
	key := []rune(headingKey(heading))
	best, guess := 0, ""
	for _, f := range fields {
		if has(f) || f == numberField || f == codeField {
			continue
		}
		for _, name := range knownHeadings[f] {
			shared := 0
			for i := range len(key) - 1 {
				if strings.Contains(name, string(key[i:i+2])) && string(key[i:i+2]) != "公开" {
					shared++
				}
			}
			if shared > best {
				best, guess = shared, f.heading()
			}
		}
	}
	return guess
}

// isUsualExtra reports whether tables usually have a column that the format does not
// know under this heading.
func isUsualExtra(heading string) bool {
	key := headingKey(heading)
	return strings.HasSuffix(key, "级") && questionOf(heading) == otherField || text.ContainsWord(key, "备注", "说明", "电话", "科室", "格式", "网址", "链接", "联系人", "联系方式", "五公开", "时长", "邮箱", "地址", "编号", "编码", "代码", "领域", "类别", "类型", "责任人", "单位", "栏目", "频次", "附件")
}

// mayPublish reports whether a usual column may say who publishes.
func mayPublish(heading string) bool {
	return text.ContainsWord(headingKey(heading), "单位", "科室", "责任")
}

// A meaning is how a heading is understood. Of several columns that may be a
// field, the one with the lowest rank is; the others are kept as they are.
type meaning struct {
	field field
	rank  int
	level int // of a matter: 1 for 一级事项; 0 for 公开事项 without a level
}

var (
	meaningsOnce sync.Once
	meanings     map[string]meaning // by headingKey
)

// meaningOf returns how a heading is understood; ok is false where it is not known.
func meaningOf(heading string) (m meaning, ok bool) {
	const longest = 80 // bytes; longer text is no heading, but for what is explained in brackets
	if len(heading) > longest {
		heading = unexplained(heading)
	}
	if len(heading) > longest {
		return meaning{}, false
	}
	meaningsOnce.Do(func() {
		meanings = make(map[string]meaning)
		for f := range endOfFields {
			for rank, name := range knownHeadings[f] {
				meanings[name] = meaning{field: f, rank: rank}
			}
		}
	})
	if strings.TrimSpace(heading) == furtherHeading {
		return meaning{field: furtherField}, true
	}
	key := headingKey(heading)
	if level, ok := matterLevel(key); ok {
		return meaning{field: matterField, level: level}, true
	}
	if m, ok = meanings[key]; ok {
		return m, ok
	}
	if strings.HasSuffix(key, "层级") {
		return meaning{field: levelsField, rank: len(knownHeadings[levelsField])}, true
	}
	for _, addition := range []string{"要求", "标准", "情况"} { // 公开内容及要求
		if bare, cut := strings.CutSuffix(key, addition); cut {
			if m, ok = meanings[bare]; ok && m.field == matterField {
				return meaning{}, false
			}
			return m, ok
		}
	}
	return m, false
}

// unexplained removes the brackets at the end of a heading and what is in them.
func unexplained(heading string) string {
	heading = strings.TrimSpace(heading)
	if at := strings.IndexAny(heading, "（("); at > 0 && (strings.HasSuffix(heading, "）") || strings.HasSuffix(heading, ")")) {
		return heading[:at]
	}
	return heading
}

// matterLevel reads 一级事项, 二级目录, 三级.
func matterLevel(key string) (level int, ok bool) {
	key = strings.TrimPrefix(key, "公开")
	switch strings.TrimPrefix(key, "事项") {
	case "大类", "主项":
		return 1, true
	case "小类", "子项":
		return 2, true
	}
	const digits, size = "一二三四五六七八", len("一")
	digit, rest, ok := strings.Cut(strings.TrimPrefix(key, "第"), "级")
	at := strings.Index(digits, digit)
	if !ok || at < 0 || len(digit) != size {
		return 0, false
	}
	switch strings.TrimPrefix(rest, "公开") {
	case "", "事项", "目录", "分类", "类别", "栏目", "指标", "标题", "名称", "事项名称", "目录名称", "事项目录", "项目", "清单", "内容", "要素":
		return at/size + 1, true
	}
	return 0, false
}

// knownHeadings lists those of each field as headingKey folds them, the surest first.
var knownHeadings = [endOfFields][]string{
	numberField: {"序号", "序", "项目序号", "事项序号", "顺序号", "排序", "NO.", "No."},
	codeField:   {"编号", "事项编号", "事项编码", "事项代码", "目录编号", "目录编码", "代码", "编码"},
	matterField: {
		"公开事项", "事项", "公开事项名称", "事项名称", "政务公开事项", "公开类别事项", "公开事项类别", "公开目录", "目录事项",
		"公开项目", "目录名称", "主动公开事项", "信息公开事项", "政府信息公开事项", "公开信息名称", "信息名称",
		"类别", "事项类别", "公开类别", "信息类别", "公开分类", "事项分类", "领域", "公开领域", "相应领域", "所属领域", "试点领域",
	},
	contentsField: {
		"公开内容", "公开内容要素", "公开要素", "内容要素", "公开具体内容", "具体内容", "主要内容", "公开主要内容", "内容", "要素", "公开信息内容", "信息内容", "内容标准", "公开内容标准",
	},
	basisField:    {"公开依据", "依据", "法律依据", "法定依据", "政策依据", "公开法律依据", "公开政策依据", "依据文件", "公开依据文件", "文件依据", "法律法规依据", "设定依据", "法律法规政策依据"},
	deadlineField: {"公开时限", "时限", "公开期限", "公开时限要求", "公开时间", "时限要求", "公开时间要求", "时间要求", "信息公开时限"},
	publisherField: {
		"公开主体", "公开责任主体", "责任主体", "公开单位", "公开责任单位", "公开机关", "公开机构", "公开部门", "发布主体", "发布机构", "主体",
		"责任单位", "责任部门", "公开责任部门", "责任机构", "主体单位", "公开责任人", "牵头单位",
	},
	channelsField: {
		"公开渠道载体", "公开渠道", "公开载体", "公开载体渠道", "渠道载体", "公开途径", "公开平台", "公开渠道方式", "公开渠道平台", "发布渠道", "发布平台", "渠道", "载体", "公开形式", "公开场所",
	},
	audiencesField:      {"公开对象", "对象", "公开范围", "公开对象范围", "公开受众", "面向对象", "服务对象", "范围"},
	methodsField:        {"公开方式", "方式", "公开类型", "公开属性", "属性", "公开性质"},
	levelsField:         {"公开层级", "层级", "公开级别", "公开层次", "实施层级", "级别", "公开主体层级"},
	titleField:          {"目录"},
	categoryNumberField: {"类别序号"},
	groupField:          {"内容组"},
	lawsField:           {"规范法名"},
	workingDaysField:    {"工作日"},
	nameENField:         {"英文名"},
	keywordsField:       {"关键词"},
}

// isTicked reports whether a field is one whose columns are ticked.
func (f field) isTicked() bool {
	return f == audiencesField || f == methodsField || f == levelsField
}

// isList reports whether a field has entries, so that several columns may give them.
func (f field) isList() bool {
	return f == contentsField || f == basisField || f == channelsField || f.isTicked()
}

// heading returns the heading that tables usually print for a field.
func (f field) heading() string {
	switch f {
	case channelsField:
		return "公开渠道和载体"
	case contentsField:
		return "公开内容"
	}
	if names := knownHeadings[f]; len(names) > 0 {
		return names[0]
	}
	return ""
}

// fieldOfWord returns the field whose columns have a word: 全社会 is one of 公开对象.
func fieldOfWord(word string) (f field, ok bool) {
	key := headingKey(word)
	switch {
	case !isTickKey(key):
		return 0, false
	case strings.Contains(key, "主动") || strings.Contains(key, "申请"):
		return methodsField, true
	case strings.HasSuffix(key, "级") || isLevel(key):
		return levelsField, true
	case strings.HasSuffix(key, "公开"):
		return 0, false
	}
	return audiencesField, true
}

// isFlatWord reports whether a word says by itself what is ticked below it, without
// a heading of its group.
func isFlatWord(word string) bool {
	switch key := headingKey(word); key {
	case "全社会", "社会", "特定群体", "特定群众", "特定对象", "特定人员", "特定人群", "主动", "主动公开", "依申请", "依申请公开":
		return true
	default:
		return strings.HasSuffix(key, "级") && strings.Trim(key, "国家省市州盟县区旗镇乡村街道社级、") == ""
	}
}

// fields lists the fields that a heading may be told to mean.
var fields = [...]field{
	numberField, codeField, matterField, contentsField, basisField, deadlineField, publisherField, channelsField, audiencesField, methodsField, levelsField,
}

// isTickWord reports whether a word is under 公开对象, 公开方式 or 公开层级 in the
// header of such tables.
func isTickWord(s string) bool { return isTickKey(headingKey(s)) }

func isTickKey(key string) bool {
	const longest = 12 // characters
	return utf8.RuneCountInString(key) <= longest && (isTableWord(key) || isLevel(key))
}

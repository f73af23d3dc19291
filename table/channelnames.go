package table

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/internal/text"
)

func beginsWithChannel(s string) bool {
	for c := range disclosure.AllChannels().All() {
		if strings.HasPrefix(s, c.String()) {
			return true
		}
	}
	return false
}

// soundsLikeChannel reports whether a name ends as names of channels do.
func soundsLikeChannel(name string) bool {
	name = strings.TrimRight(unbracketed(strings.TrimSpace(name)), "）)等")
	return text.EndsWithWord(name,
		"网站", "网", "网页", "主页", "公报", "微信", "微博", "公众号", "视频号", "客户端", "端", "APP", "app", "App", "小程序", "平台", "栏", "屏", "触摸屏", "一体机", "橱窗", "墙", "牌", "中心", "厅", "室", "窗口", "服务站",
		"点", "热线", "电视", "广播", "电台", "媒体", "报纸", "报刊", "报", "推送", "会", "会议", "系统", "现场", "场所", "群", "馆", "公告", "公示", "告知", "送达", "领取", "张贴", "宣传", "通知", "短信", "电话", "邮箱", "信箱",
		"宣传册", "手册", "折页", "单", "书", "喇叭", "杂志", "门户", "频道", "站", "其他", "其它", "载体", "渠道",
	) || isChannel(name)
}

// namesChannel reports whether a text that is none of the 13 is a name of a channel: it
// ends in a word for one, but for a remark in brackets, and is no sentence.
func namesChannel(name string) bool {
	name = strings.TrimPrefix(name, otherPrefix)
	bare, _ := cutRemark(name)
	if account, _, ok := strings.Cut(bare, "“"); ok && strings.HasSuffix(bare, "”") { // 微信公众号“某县发布”
		bare = account
	}
	return !isOtherValue(bare) && (soundsLikeChannel(name) || soundsLikeChannel(bare)) && !isSentence(bare)
}

// cutRemark divides a name from a remark in brackets behind it.
func cutRemark(name string) (bare, remark string) {
	if at := strings.IndexAny(name, "（("); at >= 0 {
		return name[:at], name[at:]
	}
	return name, ""
}

// isSentence reports whether a text has words that names of channels do not have, at its
// beginning or within it.
func isSentence(s string) bool {
	if text.StartsWithWord(s, "通过", "并", "在", "由", "请", "经", "可", "同", "原", "从", "以", "将", "如", "若") && !text.StartsWithWord(s, "在线", "可视") {
		return true
	}
	return saysMore(s) || strings.ContainsAny(s, "：:，,；;。")
}

// isPlainName reports whether a text may be the name of a channel by what it consists of:
// at most so many Chinese characters, and nothing that a sentence has.
func isPlainName(name string, longest int) bool {
	name = strings.TrimPrefix(name, otherPrefix)
	bare, remark := cutRemark(name)
	characters := 0
	for _, r := range bare {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune(" ·-“”\"&@", r) {
			return false
		}
		if unicode.Is(unicode.Han, r) {
			characters++
		}
	}
	return characters <= longest && !isSentence(bare) && !isOtherValue(bare) && !saysMore(remark)
}

// isOtherValue reports whether a text is what another column of such tables says: who
// publishes, for whom, or how.
func isOtherValue(s string) bool {
	if isTableWord(s) || strings.Contains(s, "工作日") {
		return true
	}
	return text.EndsWithWord(s, "局", "委", "委员会", "政府", "办公室", "部门", "单位", "科", "股")
}

// saysMore reports whether a text has words that say something of channels, or that
// there is none, as names do not.
func saysMore(s string) bool {
	if text.ContainsWord(s,
		"以上", "以下", "以内", "上述", "前述", "均可", "都可", "均需", "均须", "除", "任选", "任一", "至少", "之一", "不少于", "其中", "每", "视情", "根据", "按照", "依法", "可选", "必选", "选择",
		"全部", "所有", "多种", "各种", "各类渠道", "各渠道", "自行", "确定", "应当", "另行", "待定", "暂", "详见", "参见", "见附", "同上", "同前", "不公开", "不予", "不宜", "不得", "未公开", "未定", "尚未", "没有", "如有", "必要时", "填写", "例如", "优先", "为主", "为准",
	) {
		return true
	}
	last, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune("的和与及或在于等", last) || strings.HasSuffix(s, "公开") || strings.HasPrefix(s, "无") && !strings.HasPrefix(s, "无线") && !strings.HasPrefix(s, "无障碍") || strings.HasPrefix(s, "按") || strings.HasPrefix(s, "见")
}

func isChannel(name string) bool {
	_, _, ok := printedChannel(name)
	return ok
}

// isPrintedName reports whether a text is one of the 13 channels and nothing else.
func isPrintedName(text string) bool {
	channel, left, ok := printedChannel(text)
	return ok && left == "" && channel != disclosure.OtherChannel
}

// namesPrinted reports whether a cell has one of the 13 channels among its entries.
func namesPrinted(cell string) bool {
	cell, _ = cutNote(cell)
	boxes, _ := channelBoxes(plainBoxes(cell))
	return slices.ContainsFunc(boxes, func(b box) bool { return slices.ContainsFunc(b.names(), isPrintedName) })
}

// printedChannel returns which of the 13 channels a name is, whatever strokes and
// brackets it is printed with. What is left is a remark in brackets.
func printedChannel(text string) (channel disclosure.Channel, left string, ok bool) {
	text = oneLine(text)
	if channel, err := disclosure.ParseChannel(text); err == nil {
		return channel, "", true
	}
	bare, left := cutRemark(text)
	left = strings.Trim(left, "（）()")
	if strings.ContainsAny(left, "（）()") || channelsIn(left) > 0 {
		return 0, "", false
	}
	if left == "电子屏" {
		left = ""
	}
	channel, ok = channelsByKey()[channelKey(bare)]
	return channel, left, ok
}

// channelsByKey has the printed channels but for 其他.
var channelsByKey = sync.OnceValue(func() map[string]disclosure.Channel {
	keys := make(map[string]disclosure.Channel)
	for channel := range disclosure.AllChannels().All() {
		if name, _, _ := strings.Cut(channel.String(), "（"); channel != disclosure.OtherChannel {
			keys[channelKey(name)] = channel
		}
	}
	return keys
})

func channelKey(name string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune("/／、，,·•-\\｜| 　", r) {
			return -1
		}
		return text.SimplifyRune(r)
	}, name)
}

// channelName returns the name that a channel has in a catalogue file: the printed
// one of the 13, or else 其他：TEXT. What is left is an address or a remark behind
// the name.
func channelName(text string) (name, left string) {
	text = strings.TrimRight(strings.Trim(oneLine(text), "；;，,、。_＿ "), "：: ")
	text = unquoted(text)
	text = balanced(withoutNextNumber(unbracketed(text)))
	if channel, left, ok := printedChannel(text); ok {
		return channel.String(), left
	}
	if at := addressAt(text); at > 0 {
		if channel, _, ok := printedChannel(strings.TrimRight(text[:at], "：:（( ")); ok {
			return channel.String(), strings.TrimRight(text[at:], "）) ")
		}
	}
	if rest, ok := cutOther(text); ok {
		return otherChannel(rest), ""
	}
	if text == "" {
		return "", ""
	}
	if label, rest, ok := cutLabel(text); ok {
		name, _ := channelName(rest)
		return name, label
	}
	return otherPrefix + chineseBrackets(text), ""
}

// cutLabel divides what says of what kind a channel is from its name: 线上：政府网站.
func cutLabel(text string) (label, name string, ok bool) {
	const longest = 4 // characters
	label, name, _ = strings.Cut(strings.ReplaceAll(text, ":", "："), "：")
	ok = utf8.RuneCountInString(label) <= longest && !soundsLikeChannel(label) && soundsLikeChannel(name) && !strings.ContainsAny(name, "：（“")
	return label, name, ok
}

// unquoted removes quotes around the whole text.
func unquoted(text string) string {
	for _, pair := range [][2]string{{"“", "”"}, {`"`, `"`}} {
		if inner, ok := strings.CutPrefix(text, pair[0]); ok {
			if inner, ok = strings.CutSuffix(inner, pair[1]); ok && !strings.ContainsAny(inner, pair[0]+pair[1]) {
				return inner
			}
		}
	}
	return text
}

// balanced removes a bracket at the end that nothing opens, and one at the
// beginning that nothing closes.
func balanced(text string) string {
	for range mostBrackets {
		depth := nesting(text)
		last, size := utf8.DecodeLastRuneInString(text)
		first, firstSize := utf8.DecodeRuneInString(text)
		switch {
		case depth < 0 && strings.ContainsRune("）)】", last):
			text = strings.TrimSpace(text[:len(text)-size])
		case depth > 0 && strings.ContainsRune("（(【", first):
			text = strings.TrimSpace(text[firstSize:])
		default:
			return text
		}
	}
	return text
}

// mostBrackets is how many brackets too many are looked at.
const mostBrackets = 4

// chineseBrackets writes the brackets of a Chinese name as the 13 channels have
// them.
func chineseBrackets(name string) string {
	if !strings.ContainsFunc(name, func(r rune) bool { return unicode.Is(unicode.Han, r) }) {
		return name
	}
	return strings.NewReplacer("(", "（", ")", "）").Replace(name)
}

func addressAt(text string) int {
	for _, scheme := range []string{"http://", "https://", "www."} {
		if at := strings.Index(text, scheme); at >= 0 {
			return at
		}
	}
	for _, ending := range []string{".gov.cn", ".org.cn", ".com.cn", ".com"} { // x.gov.cn
		if at := strings.Index(text, ending); at > 0 {
			begin := len(strings.TrimRight(text[:at], "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-"))
			return begin
		}
	}
	return -1
}

// otherChannel returns the channel of what is printed behind 其他.
func otherChannel(rest string) string {
	rest = unbracketed(strings.Trim(rest, "：:_＿ —"))
	for _, asked := range []string{"请注明", "请写明", "请列明"} {
		rest = strings.Trim(strings.TrimPrefix(rest, asked), "：:_＿ —")
	}
	switch strings.Trim(rest, "（）()_＿ …") {
	case "", "方式", "渠道":
		return disclosure.OtherChannel.String()
	}
	return otherPrefix + chineseBrackets(rest)
}

// channelsIn counts the printed channels that a name holds.
func channelsIn(name string) (n int) {
	for channel := range disclosure.AllChannels().All() {
		if channel != disclosure.OtherChannel {
			n += strings.Count(name, channel.String())
		}
	}
	return n
}

// isRemainder reports whether a name is a printed channel with digits, signs or a letter
// left on it, or with a sign between it and another name.
func isRemainder(name string) bool {
	for channel := range disclosure.AllChannels().All() {
		before, behind, ok := strings.Cut(name, channel.String())
		if rest := before + behind; ok && rest != "" {
			sign, _ := utf8.DecodeRuneInString(behind)
			return len(rest) == 1 || !strings.ContainsFunc(rest, unicode.IsLetter) || behind != "" && !unicode.IsLetter(sign) && nestingOf(sign) == 0 && sign != '"' // 政府网站＆公示栏
		}
	}
	return false
}

// looksOdd reports whether a name has something left in it that is no name: a sign,
// a bracket too many, a list mark, an address.
func looksOdd(name string) bool {
	name = strings.TrimPrefix(name, otherPrefix)
	const longest = 40 // characters
	if channelsIn(name) > 1 {
		return true
	}
	return isRemainder(name) || strings.HasSuffix(name, "等") || strings.Count(name, `"`)%2 == 1 || hasBox(name) || nesting(name) != 0 || strings.HasPrefix(name, "口") && !strings.HasPrefix(name, "口头") || addressAt(name) >= 0 ||
		utf8.RuneCountInString(name) > longest || utf8.RuneCountInString(name) < 2
}

// isOdd reports whether the name of an entry looks like no channel, or is used under a
// condition.
func (e *channelEntry) isOdd() bool {
	longest := 4 // characters of a name that no sign marks as one
	if e.tick != noMark {
		longest = 10
	}
	bare, remark := cutRemark(e.text)
	cutShort := bare != "" && nesting(remark) > 0 && strings.ContainsFunc(remark, unicode.IsLetter)
	return looksOdd(e.name) || cutShort || isCondition(e.left) || isCondition(remarkOf(e.name)) || e.isBlankLine() || hidesChannel(e.name) ||
		!isPrinted(e.name) && !isOther(e.text) && !namesChannel(e.name) && !isPlainName(e.name, longest)
}

// channelMeant returns which of the 13 channels a free one most likely is: it is the everyday
// name of that, be it with whose it is before it, as 电视台 and 县政府网 are. 公示栏 alone may
// be anybody's.
func channelMeant(name string) (meant string) {
	if isPrinted(name) {
		return ""
	}
	bare, _ := cutRemark(strings.TrimPrefix(name, otherPrefix))
	for {
		for _, known := range everydayNames {
			if slices.Contains(known.names, bare) {
				return known.channel.String()
			}
		}
		rest, owned := text.CutPrefixWord(bare, "省", "市", "区", "县", "乡镇", "镇", "乡", "街道", "各级", "各", "本级", "本", "当地", "地方", "人民", "某", "政府")
		if !owned {
			return ""
		}
		bare = rest
	}
}

// An everydayName is what people call one of the 13 channels.
type everydayName struct {
	channel disclosure.Channel
	names   []string
}

var everydayNames = []everydayName{
	{disclosure.GovernmentWebsite, []string{"政府网", "网站", "政府网站", "官网", "官方网站", "政务网", "门户网站", "政府门户网站", "政府门户"}},
	{disclosure.GovernmentGazette, []string{"公报"}},
	{disclosure.SocialMedia, []string{"政务新媒体", "新媒体", "微信微博", "微博微信"}},
	{disclosure.PressConference, []string{"发布会", "新闻发布会", "听证会"}},
	{disclosure.Broadcast, []string{"电视", "电视台", "广播", "广播电台", "电台", "广播电视台"}},
	{disclosure.PrintMedia, []string{"报纸", "日报", "报刊", "纸媒", "纸质载体"}},
	{disclosure.ReadingPoint, []string{"查阅点", "公共查阅点", "信息公开查阅点", "信息查阅点", "查阅室", "查阅中心"}},
	{disclosure.ServiceCentre, []string{"政务大厅", "办事大厅", "服务大厅", "政务服务大厅", "政务中心"}},
	{disclosure.ServiceStation, []string{"便民中心", "便民服务点", "便民站"}},
	{disclosure.OnSite, []string{"入户", "现场", "上门", "走访", "入户走访"}},
	{disclosure.NoticeBoard, []string{"村公示栏", "社区公示栏", "村（社区）公示栏", "企事业单位公示栏", "村公告栏", "社区公告栏", "电子屏", "电子显示屏", "显示屏"}},
	{disclosure.TargetedPush, []string{"推送", "短信推送", "信息推送"}},
}

// hidesChannel reports whether a channel that is none of the 13 has one of them in its
// text, as in 其他：政府网站、微信群: whether that is one of its own cannot be told.
func hidesChannel(name string) bool {
	text, other := strings.CutPrefix(name, otherPrefix)
	pieces := apart(text)
	return other && slices.ContainsFunc(pieces, func(piece string) bool {
		return isPrintedName(piece) || len(pieces) > 1 && channelsIn(piece) > 0
	})
}

// isBlankLine reports whether an entry without a sign is the line of a form that nobody has
// filled in: 其他：____.
func (e *channelEntry) isBlankLine() bool {
	return e.tick == noMark && e.name == disclosure.OtherChannel.String() && strings.ContainsAny(e.text, "_＿")
}

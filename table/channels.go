package table

import (
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/seed2ea1efa0/disclosure"
)

// otherPrefix stands before a channel that is none of the 13.
const otherPrefix = "其他："

// A channelCell is a cell of channels (公开渠道和载体) taken apart: names, each with
// the sign that belongs to it.
//
//	cell  = entry {separator entry}
//	entry = [number] (sign name | name sign | name)
//	sign  = a drawn character, in brackets or not, or a letter that was one
//
// Whether signs stand before or behind the names is the same in all of a cell.
type channelCell struct {
	entries []channelEntry
	notes   []string // what stands under the boxes
	marked  bool     // some entries have signs
}

// A channelEntry is a channel of a cell.
type channelEntry struct {
	box
	name string // as in a catalogue file
	left string // what stands behind a name and is none, such as an address
	odd  bool   // the name looks like none
}

// channelsOf takes a cell apart.
func channelsOf(cell string) channelCell {
	cell, note := cutNote(cell)
	var c channelCell
	if note != "" {
		c.notes = []string{note}
	}
	cell = plainBoxes(cell)
	boxes := channelBoxes(cell)
	c.marked = slices.ContainsFunc(boxes, func(b box) bool { return b.tick != noMark })
	for _, b := range boxes {
		names := b.names()
		for i, name := range names {
			entry := channelEntry{box: b}
			if c.marked && !b.owns(i, len(names)) {
				entry.box = box{}
			}
			entry.text = name
			entry.name, entry.left = channelName(name)
			entry.odd = entry.isOdd()
			if entry.name != "" || entry.tick != noMark {
				c.entries = append(c.entries, entry)
			}
		}
	}
	return c
}

// wholeList is how many of the 13 channels without a sign are the list with its
// signs lost.
const wholeList = 8

// lostList reports whether the cell prints the whole list without a sign.
func (c channelCell) lostList() bool {
	printed := 0
	for _, entry := range c.entries {
		if isPrinted(entry.name) {
			printed++
		}
	}
	return !c.marked && printed >= wholeList
}

// isPrinted reports whether a channel is one of the 13.
func isPrinted(name string) bool { return !strings.HasPrefix(name, otherPrefix) }

// cutNote cuts what stands under the boxes, such as 注：….
func cutNote(s string) (text, note string) {
	for at := 0; at < len(s); {
		line := strings.TrimLeft(s[at:], " （(")
		for _, word := range []string{"注：", "注:", "备注：", "备注:", "说明：", "说明:"} {
			if strings.HasPrefix(line, word) {
				return s[:at], oneLine(s[at:])
			}
		}
		next := strings.IndexByte(s[at:], '\n')
		if next < 0 {
			break
		}
		at += next + 1
	}
	return s, ""
}

// plainBoxes takes signs out of brackets: （√）政府网站 （ ）政府公报.
func plainBoxes(cell string) string {
	if !strings.ContainsAny(cell, "（([［【") {
		return cell
	}
	var b strings.Builder
	bracketed := false
	crossed := isCrossed(cell)
	for i := 0; i < len(cell); {
		r, size := utf8.DecodeRuneInString(cell[i:])
		if sign, length, ok := bracketedSign(cell[i:]); ok {
			bracketed = bracketed || sign != 0
			switch {
			case sign == 0:
				sign = '☐'
			case sign == '×' && crossed:
				sign = '☑'
			}
			b.WriteRune(sign)
			i += length
			continue
		}
		b.WriteRune(r)
		i += size
	}
	if !bracketed {
		return cell
	}
	return b.String()
}

// isCrossed reports whether the boxes of a cell are [ ] and, where they have a cross, [x],
// which is ticked.
func isCrossed(cell string) bool {
	blank := false
	for i := range cell {
		sign, length, ok := bracketedSign(cell[i:])
		switch {
		case !ok:
		case sign == 0:
			blank = true
		case sign == '×' && cell[i] == '[' && strings.ContainsAny(cell[i:i+length], "xX"):
		default:
			return false
		}
	}
	return blank
}

// bracketedSign reads a sign, or blanks, in brackets; sign is 0 for blanks.
func bracketedSign(s string) (sign rune, length int, ok bool) {
	open, size := utf8.DecodeRuneInString(s)
	if !strings.ContainsRune("（([［【", open) {
		return 0, 0, false
	}
	rest := s[size:]
	inner := strings.TrimLeft(rest, " 　")
	if r, n := utf8.DecodeRuneInString(inner); n > 0 && (tickOf(r) != noMark || r == '是' || r == '否' || r == 'x' || r == 'X' || r == 'v' || r == 'V') {
		sign, inner = r, strings.TrimLeft(inner[n:], " 　")
	}
	shut, n := utf8.DecodeRuneInString(inner)
	if !strings.ContainsRune("）)]］】", shut) {
		return 0, 0, false
	}
	switch sign {
	case 'x', 'X', '否':
		sign = '×'
	case 'v', 'V', '是':
		sign = '√'
	}
	return sign, len(s) - len(inner) + n, true
}

// channelBoxes divides a cell at its signs, and gives each its name.
func channelBoxes(cell string) (boxes []box) {
	var texts []string // one more than signs
	var signs []box
	start := 0
	anyBox := hasBox(cell)
	var last rune
	fresh := true // at the beginning of an entry
	for i, r := range cell {
		t := tickOf(r)
		if letter := letterTick(r); letter != noMark && isBoxLetter(r, cell[i+utf8.RuneLen(r):], last, fresh || unicode.IsSpace(last), anyBox) {
			t = letter
		}
		if t != noMark {
			texts, start = append(texts, cell[start:i]), i+utf8.RuneLen(r)
			signs = append(signs, box{tick: t, sign: string(r)})
			fresh = true
		} else {
			fresh = fresh && unicode.IsSpace(r) || strings.ContainsRune("\n；;、，,。", r)
		}
		last = r
	}
	texts = append(texts, cell[start:])
	return paired(unnumbered(texts), signs)
}

// unnumbered removes the numbers of entries from the texts between their signs, where
// each entry has one: 1■政府网站 2□政府公报, or ■1政府网站 □2政府公报.
func unnumbered(texts []string) []string {
	signs := len(texts) - 1
	before, behind := slices.Clone(texts), slices.Clone(texts)
	allBefore, allBehind := signs > 0, signs > 1
	for n := 1; n <= signs && (allBefore || allBehind); n++ {
		var ok bool
		before[n-1], ok = cutNumber(before[n-1], n, strings.CutSuffix)
		allBefore = allBefore && ok
		behind[n], ok = cutNumber(behind[n], n, strings.CutPrefix)
		allBehind = allBehind && ok
	}
	switch {
	case allBefore && (signs > 1 || strings.TrimSpace(before[0]) == ""):
		return before
	case allBehind:
		return behind
	}
	return texts
}

// cutNumber cuts the number of the n-th entry at one end of a text.
func cutNumber(text string, n int, cut func(s, mark string) (string, bool)) (rest string, ok bool) {
	digits, words := strconv.Itoa(n), chinese(n)
	text = strings.Trim(text, " \n\u3000")
	for _, mark := range []string{
		"（" + digits + "）", "(" + digits + ")", digits + ".", digits + "．", digits + "、", digits + ")", digits + "）", digits,
		"（" + words + "）", "(" + words + ")", words + "、", words + ".", circled(n),
	} {
		if rest, ok = cut(text, mark); ok && mark != "" {
			return rest, mark != digits || rest == strings.Trim(rest, "0123456789")
		}
	}
	return text, false
}

// paired gives each sign the text behind it, or before it where the cell begins with
// a name and ends with a sign.
func paired(texts []string, signs []box) (boxes []box) {
	const around = " \n　；;、，,。"
	if standApart(texts) {
		return betweenNames(texts, signs)
	}
	last := strings.Trim(texts[len(texts)-1], around)
	behind := len(signs) > 0 && strings.Trim(texts[0], around) != "" && (last == "" || areGlued(texts))
	for i, sign := range signs {
		if behind {
			sign.text, sign.behind = texts[i], true
		} else {
			sign.text = texts[i+1]
		}
		boxes = append(boxes, sign)
	}
	if behind {
		return append(boxes, box{text: last})
	}
	return append([]box{{text: texts[0]}}, boxes...)
}

// standApart reports whether signs stand between names, with a blank on both sides of each
// and a name at both ends, so that each may belong to the name before or behind it.
func standApart(texts []string) bool {
	for i, text := range texts {
		before, _ := utf8.DecodeRuneInString(text)
		after, _ := utf8.DecodeLastRuneInString(text)
		if strings.TrimSpace(text) == "" || strings.Contains(text, "\n") || i > 0 && before != ' ' && before != '　' || i < len(texts)-1 && after != ' ' && after != '　' {
			return false
		}
	}
	return len(texts) > 1
}

// betweenNames gives a name the sign that stands alike on both sides of it; the others have
// none, and are asked about.
func betweenNames(texts []string, signs []box) (boxes []box) {
	for i, text := range texts {
		var b box
		if i > 0 && i < len(signs) && signs[i-1].sign == signs[i].sign {
			b = signs[i]
		}
		b.text = text
		boxes = append(boxes, b)
	}
	return boxes
}

// areGlued reports whether each sign stands right behind a text and apart from the next.
func areGlued(texts []string) bool {
	for i, text := range texts[1:] {
		before, _ := utf8.DecodeLastRuneInString(texts[i])
		after, _ := utf8.DecodeRuneInString(text)
		if texts[i] == "" || unicode.IsSpace(before) || text != "" && !unicode.IsSpace(after) && !strings.ContainsRune("；;、，,", after) {
			return false
		}
	}
	return true
}

func hasBox(cell string) bool {
	return strings.ContainsFunc(cell, func(r rune) bool { return tickOf(r) != noMark })
}

// isBoxLetter reports whether a letter stands for a box, by what stands around it.
func isBoxLetter(letter rune, after string, before rune, fresh, anyBox bool) bool {
	after = strings.TrimLeft(after, " ")
	inWord := strings.ContainsRune("窗路门出入人户港接端渡", before)
	if beginsWithChannel(after) {
		return fresh || before != '窗' && (letter >= utf8.RuneSelf || before >= utf8.RuneSelf) // not the end of APP
	}
	first, _ := utf8.DecodeRuneInString(after)
	if !anyBox || !unicode.Is(unicode.Han, first) || strings.ContainsRune("岸头述碑径腔语号袋味粮感", first) {
		return false
	}
	name, _, _ := strings.Cut(after, "\n")
	if cut := strings.IndexFunc(name, func(r rune) bool {
		return tickOf(r) != noMark || r == letter || strings.ContainsRune("；;，,、。 ", r)
	}); cut >= 0 {
		name = name[:cut]
	}
	return fresh || letter == '口' && soundsLikeChannel(name) && !inWord
}

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
	for _, ending := range []string{
		"网站", "网", "网页", "主页", "公报", "微信", "微博", "公众号", "视频号", "客户端", "端", "APP", "app", "App", "小程序", "平台", "栏", "屏", "触摸屏", "一体机", "橱窗", "墙", "牌", "中心", "厅", "室", "窗口", "服务站",
		"点", "热线", "电视", "广播", "电台", "媒体", "报纸", "报刊", "报", "推送", "会", "会议", "系统", "现场", "场所", "群", "馆", "公告", "公示", "告知", "送达", "领取", "张贴", "宣传", "通知", "短信", "电话", "邮箱", "信箱",
		"宣传册", "手册", "折页", "单", "书", "喇叭", "杂志", "门户", "频道", "站", "其他", "其它", "载体", "渠道",
	} {
		if strings.HasSuffix(name, ending) {
			return true
		}
	}
	return isChannel(name)
}

// namesChannel reports whether a text that is none of the 13 is a name of a channel: it
// ends in a word for one, but for a remark in brackets, and is no sentence.
func namesChannel(name string) bool {
	name = strings.TrimPrefix(name, otherPrefix)
	bare, _ := cutRemark(name)
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
func isSentence(text string) bool {
	for _, word := range []string{"通过", "并", "在", "由", "请", "经", "可", "同", "原", "从", "以", "将", "如", "若"} {
		if strings.HasPrefix(text, word) && !strings.HasPrefix(text, "在线") && !strings.HasPrefix(text, "可视") {
			return true
		}
	}
	return saysMore(text) || strings.ContainsAny(text, "：:，,；;。")
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
func isOtherValue(text string) bool {
	if isTableWord(text) || strings.Contains(text, "工作日") {
		return true
	}
	for _, ending := range []string{"局", "委", "委员会", "政府", "办公室", "部门", "单位", "科", "股"} {
		if strings.HasSuffix(text, ending) {
			return true
		}
	}
	return false
}

// saysMore reports whether a text has words that say something of channels, or that
// there is none, as names do not.
func saysMore(text string) bool {
	for _, word := range []string{
		"以上", "以下", "以内", "上述", "前述", "均可", "都可", "均需", "均须", "除", "任选", "任一", "至少", "之一", "不少于", "其中", "每", "视情", "根据", "按照", "依法", "可选", "必选", "选择",
		"全部", "所有", "多种", "各种", "各类渠道", "各渠道", "自行", "确定", "应当", "另行", "待定", "暂", "详见", "参见", "见附", "同上", "同前", "不公开", "不予", "不宜", "不得", "未公开", "未定", "尚未", "没有", "如有", "必要时", "填写", "例如", "优先", "为主", "为准",
	} {
		if strings.Contains(text, word) {
			return true
		}
	}
	last, _ := utf8.DecodeLastRuneInString(text)
	return text != "" && (strings.ContainsRune("的和与及或在于等", last) || strings.HasSuffix(text, "公开")) || strings.HasPrefix(text, "无") && !strings.HasPrefix(text, "无线") && !strings.HasPrefix(text, "无障碍") || strings.HasPrefix(text, "按") || strings.HasPrefix(text, "见")
}

func isChannel(name string) bool {
	_, _, ok := printedChannel(name)
	return ok
}

// names divides the text that belongs to a sign, or that has none.
func (b box) names() (names []string) {
	text := strings.Trim(b.text, " \n　")
	if oneLine(text) == "" {
		return []string{""}
	}
	if isOther(text) {
		return []string{text}
	}
	if b.tick == noMark {
		for _, entry := range listed(text) {
			names = append(names, divided(entry)...)
		}
		return names
	}
	return divided(withoutNumber(text))
}

// isOther reports whether a text is 其他 with a text of its own, in which separators
// divide nothing.
func isOther(text string) bool {
	for _, other := range []string{"其他", "其它"} {
		if rest, ok := strings.CutPrefix(text, other); ok {
			if line := strings.TrimLeft(rest, " 　"); line != rest && line != "" && line[0] != '\n' {
				return true
			}
			return strings.HasPrefix(rest, "：") || strings.HasPrefix(rest, ":") || strings.HasPrefix(rest, "（") || strings.HasPrefix(rest, "(")
		}
	}
	return false
}

// listed divides a list of channels that is numbered or has list marks.
func listed(text string) []string {
	if entries, ok := numberedLines(text); ok {
		return entries
	}
	for _, style := range []func(string) []string{inlineNumbers, ordinals} {
		if entries := style(text); entries != nil {
			return entries
		}
	}
	lines := linesOf(text)
	for i, line := range lines {
		lines[i] = strings.TrimLeft(line, "-–—·•● ")
	}
	return []string{strings.Join(lines, "\n")}
}

// divided divides a text into names: at lines and separators, unless what they
// divide is a channel as a whole or is none apart.
func divided(text string) (names []string) {
	if isChannel(text) {
		return []string{oneLine(text)}
	}
	var lines []string
	for _, line := range linesOf(text) {
		last := len(lines) - 1
		if last >= 0 && (isBehindName(line) || isChannel(lines[last]+line) || !standsAlone(lines[last]) && !isChannel(line)) && !endsEntry(lines[last]) {
			lines[last] += line // a narrow cell broke the name
			continue
		}
		lines = append(lines, line)
	}
	for _, line := range lines {
		names = append(names, apart(line)...)
	}
	return withoutEmpty(names)
}

// isBehindName reports whether a line is an address or a remark in brackets, which
// belongs to the name above it.
func isBehindName(line string) bool {
	return strings.HasPrefix(line, "（") && strings.HasSuffix(line, "）") || strings.HasPrefix(line, "(") && strings.HasSuffix(line, ")") || addressAt(line) == 0
}

func endsEntry(line string) bool {
	last, _ := utf8.DecodeLastRuneInString(line)
	return strings.ContainsRune("；;、，,。", last)
}

// standsAlone reports whether a line is a name by itself.
func standsAlone(line string) bool {
	pieces := apart(line)
	return isOther(line) || soundsLikeChannel(pieces[len(pieces)-1])
}

// apart divides one line at its separators, the strong ones first.
func apart(line string) []string {
	line = strings.TrimSpace(line)
	if isOther(line) {
		return []string{line}
	}
	for _, separators := range []string{"；;。", "|｜→", "、，,", "+＋", "/／", "及和与或并"} {
		pieces := wholeChannels(line, strings.FieldsFunc(line, func(r rune) bool { return strings.ContainsRune(separators, r) }))
		if len(pieces) < 2 || isChannel(line) || !divides(separators, pieces) {
			continue
		}
		var names []string
		for _, piece := range pieces {
			names = append(names, apart(piece)...)
		}
		return names
	}
	return blankSeparated(line)
}

// wholeChannels joins pieces of a line again that are one of the 13 together, such as
// 入户/现场.
func wholeChannels(line string, pieces []string) (whole []string) {
	const most = 4 // pieces of a name
	for from := 0; from < len(pieces); from++ {
		rest := line[strings.Index(line, pieces[from]):]
		end := 0
		for to := from; to < min(len(pieces), from+most); to++ {
			end += strings.Index(rest[end:], pieces[to]) + len(pieces[to])
			if to > from && isChannel(rest[:end]) {
				pieces[to], from = rest[:end], to
			}
		}
		whole, line = append(whole, pieces[from]), rest[len(pieces[from]):]
	}
	return whole
}

// divides reports whether separators divide names here: a semicolon and a comma
// always do outside of brackets, a stroke or 及 where a channel stands beside it.
func divides(separators string, pieces []string) bool {
	for _, piece := range pieces {
		if nesting(piece) != 0 {
			return false
		}
	}
	switch separators {
	case "；;。", "、，,", "|｜→":
		return true
	case "/／":
		return slices.ContainsFunc(pieces, isChannel) && !slices.ContainsFunc(pieces, func(piece string) bool { return !soundsLikeChannel(piece) })
	}
	return isChannel(pieces[0]) || isChannel(pieces[len(pieces)-1])
}

// withoutNumber removes the list mark of an entry, such as "2.".
func withoutNumber(s string) string {
	s = strings.TrimSpace(s)
	rest := strings.TrimLeft(s, "0123456789")
	if len(rest) < len(s) && len(s)-len(rest) <= 2 {
		if r, size := utf8.DecodeRuneInString(rest); strings.ContainsRune(".．、)）", r) {
			return strings.TrimSpace(rest[size:])
		}
	}
	return s
}

// withoutNextNumber removes the list mark of the entry behind, which the sign between
// them cut off: of 1.■甲 2.□乙 the first name ends in 2.
func withoutNextNumber(s string) string {
	bare := strings.TrimRight(s, ".．、)）")
	digits := strings.TrimRight(bare, "0123456789")
	if bare == s || digits == bare || len(bare)-len(digits) > 2 {
		return s
	}
	return strings.TrimRight(digits, "（( ")
}

// blankSeparated divides at blanks if every piece sounds like a channel, or one is of
// the 13.
func blankSeparated(s string) []string {
	pieces := withoutCount(strings.Fields(s))
	if len(pieces) < 2 || isChannel(s) || nesting(pieces[0]) != 0 || addressAt(s) >= 0 {
		return []string{oneLine(s)}
	}
	if slices.ContainsFunc(pieces, isPrintedName) || !slices.ContainsFunc(pieces, func(piece string) bool { return !soundsLikeChannel(piece) }) {
		return pieces
	}
	return []string{oneLine(s)}
}

// withoutCount removes the numbers that stand before names, each apart: 1 政府网站 2 公示栏.
func withoutCount(pieces []string) []string {
	var names []string
	for i, piece := range pieces {
		if number := i / 2; i%2 == 1 {
			names = append(names, piece)
		} else if piece != strconv.Itoa(number+1) {
			return pieces
		}
	}
	if len(pieces)%2 == 1 || len(names) == 0 {
		return pieces
	}
	return names
}

// isPrintedName reports whether a text is one of the 13 channels and nothing else.
func isPrintedName(text string) bool {
	channel, left, ok := printedChannel(text)
	return ok && left == "" && channel != disclosure.OtherChannel
}

// printedChannel returns which of the 13 channels a name is, whatever strokes and
// brackets it is printed with. What is left is a remark in brackets.
func printedChannel(text string) (channel disclosure.Channel, left string, ok bool) {
	text = oneLine(text)
	if channel, err := disclosure.ParseChannel(text); err == nil {
		return channel, "", true
	}
	bare, left := text, ""
	if at := strings.IndexAny(text, "（("); at > 0 {
		bare, left = text[:at], strings.Trim(text[at:], "（）()")
	}
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
		return simplified(r)
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
	for _, other := range []string{"其他", "其它"} {
		if rest, ok := strings.CutPrefix(text, other); ok {
			return otherChannel(rest), ""
		}
	}
	if text == "" {
		return "", ""
	}
	return otherPrefix + chineseBrackets(text), ""
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
		if said, ok := strings.CutPrefix(rest, asked); ok {
			rest = strings.Trim(said, "：:_＿ —")
		}
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
// left on it.
func isRemainder(name string) bool {
	for channel := range disclosure.AllChannels().All() {
		if rest := strings.Replace(name, channel.String(), "", 1); channel != disclosure.OtherChannel && rest != name && rest != "" {
			return len(rest) == 1 || !strings.ContainsFunc(rest, unicode.IsLetter)
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
	return looksOdd(e.name) || isCondition(e.left) || isCondition(remarkOf(e.name)) || e.isBlankLine() ||
		!isPrinted(e.name) && !isOther(e.text) && !namesChannel(e.name) && !isPlainName(e.name, longest)
}

// isBlankLine reports whether an entry without a sign is the line of a form that nobody has
// filled in: 其他：____.
func (e *channelEntry) isBlankLine() bool {
	return e.tick == noMark && e.name == disclosure.OtherChannel.String() && strings.ContainsAny(e.text, "_＿")
}

package table

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed2ea1efa0/disclosure/internal/grid"
	"github.com/seed2ea1efa0/disclosure/internal/text"
)

// doubts asks about a text that is kept as it stands and yet may be no value of its
// column: about a sign in it once for each sign, and about words that put off once for
// each text. It returns what is printed, or what a person said.
func (r *reader) doubts(cell grid.Cell, heading, text string) string {
	said := r.seen.doubts.of(text, func(text string) doubt { return doubt{signIn(text), putsOff(text)} })
	if said.sign != "" {
		r.askText(SignInText, cell, heading, said.sign, text)
	}
	if !said.putsOff {
		return text
	}
	return r.settleText(OddText, cell, heading, text, text)
}

// misplaced asks about a text that is what another column of such tables says, as where
// two cells have changed places, and returns what a person said in its stead.
func (r *reader) misplaced(f field, at cellAt, text string) string {
	if of := r.seen.fields.of(text, fieldOfValue); of == otherField || of == f || f == methodsField && of == channelsField {
		return text
	}
	return r.settleText(OddText, at.Cell, at.field, text, text)
}

// fieldOfValue returns the field of which a text is a value and can be no other's,
// otherField for none.
func fieldOfValue(text string) field {
	const longest = 20 // characters of the name of an office
	bare := strings.TrimRight(text, "。；;，, ")
	if isFlatWord(bare) {
		if f, ok := fieldOfWord(bare); ok {
			return f
		}
	}
	switch {
	case strings.Contains(bare, "个工作日"):
		return deadlineField
	case isPrintedName(bare):
		return channelsField
	case strings.HasPrefix(bare, "《") && strings.HasSuffix(bare, "》"):
		return basisField
	case namesOffice(bare) && utf8.RuneCountInString(bare) <= longest && !strings.ContainsAny(bare, "《〔，。；"):
		return publisherField
	}
	return otherField
}

// A doubt is what of a text may be no value of its column.
type doubt struct {
	sign    string
	putsOff bool
}

// signIn returns a sign in a text that is no part of what it says: one that is drawn, as
// ★ and √ are, or one that refers to a note, as * and ① do behind a word. "" is none.
func signIn(text string) string {
	text = strings.TrimSpace(text)
	var before rune
	for i, r := range text {
		drawn := tickOf(r) != noMark && r != picture && r != missing
		if drawn && (r == '〇' || r == '○' || r == '◯') { // zero, and what stands for a name: 二〇二五, 某○○
			drawn = i == 0 || i+utf8.RuneLen(r) == len(text) && !strings.ContainsRune("一二三四五六七八九〇○", before)
		}
		if drawn && strings.HasPrefix(text[i:], "××") {
			return "××"
		}
		if drawn {
			return string(r)
		}
		before = r
	}
	first, _ := utf8.DecodeRuneInString(text)
	last, _ := utf8.DecodeLastRuneInString(text)
	switch {
	case strings.ContainsRune("*＊", first):
		return string(first)
	case utf8.RuneCountInString(text) > 1 && (strings.ContainsRune("*＊", last) || unicode.Is(unicode.No, last) && last != '²' && last != '³'):
		return string(last)
	}
	return noteNumber(text)
}

// noteNumber returns a number in square brackets at the end of a text, which refers to a
// note: of 养老政策[1] it is [1].
func noteNumber(text string) string {
	at := strings.LastIndexAny(text, "[［")
	if at <= 0 || !strings.HasSuffix(text, "]") && !strings.HasSuffix(text, "］") {
		return ""
	}
	if number := strings.Trim(text[at:], "[]［］ "); number != "" && strings.Trim(number, "0123456789注") == "" {
		return text[at:]
	}
	return ""
}

// putsOff reports whether a text says that what belongs there is not written yet, or
// is elsewhere.
func putsOff(s string) bool {
	bare := strings.Trim(s, "（）()【】[]。.，,；; ")
	if bare == "" {
		return s != "" // a row of dots
	}
	if strings.HasSuffix(bare, "…") && !strings.HasSuffix(strings.TrimRight(bare, "…"), "等") {
		return true // cut short
	}
	const longest = 8 // characters
	if text.StartsWithWord(bare, "待", "尚待", "有待", "暂未", "暂定", "另行", "尚未") && utf8.RuneCountInString(bare) <= longest && !text.StartsWithWord(bare, "待遇", "待业") {
		return true
	}
	if text.StartsWithWord(bare, "详见", "参见", "见注", "见备注", "见说明", "另见", "见下") {
		return true
	}
	switch strings.ToLower(bare) {
	case "略", "从略", "省略", "未定", "未知", "不详", "不明", "不确定", "空", "xx", "xxx", "某某", "tbd", "n/a", "na", "?", "？", "??", "？？", "…", "……":
		return true
	}
	return false
}

// isSeveral reports whether a cell of one name has several: they are numbered, are words
// with blanks between, or are on lines that end alike, as the pieces of a name in a narrow
// cell do not.
func isSeveral(cell string) bool {
	if entries := inlineNumbers(cell); len(entries) > 1 {
		return true
	}
	if !hasSpace(cell) {
		return false
	}
	lines := linesOf(cell)
	if len(lines) == 1 {
		return hasWordsApart(lines[0])
	}
	const alike = 2 // characters
	return len(lines) > 1 && !slices.ContainsFunc(lines[1:], func(line string) bool {
		return lastOf(line, alike) != lastOf(lines[0], alike) && (lastOf(line, 1) != "类" || lastOf(lines[0], 1) != "类")
	})
}

// hasWordsApart reports whether a line of Chinese is words with blanks between: 低保 特困, but
// not 低 保, which is one word with room in it.
func hasWordsApart(line string) bool {
	words := strings.Fields(line)
	return len(words) > 1 && !slices.ContainsFunc(words, func(word string) bool {
		return !isPlainWord(word) || strings.ContainsFunc(word, func(r rune) bool { return !unicode.Is(unicode.Han, r) })
	})
}

// lastOf returns the last so many characters of a text.
func lastOf(text string, n int) string {
	runes := []rune(text)
	return string(runes[max(0, len(runes)-n):])
}

// termLine returns a term on one line. Lines that each name a span of time are terms of
// their own, and stay apart.
func termLine(cell string) string {
	if !strings.Contains(cell, "\n") {
		return oneLine(cell)
	}
	lines := linesOf(cell)
	if len(lines) < 2 || slices.ContainsFunc(lines, func(line string) bool { return !namesSpan(line) }) {
		return oneLine(cell)
	}
	last := len(lines) - 1
	for i, line := range lines[:last] {
		lines[i] = strings.TrimRight(oneLine(line), "；;，,。")
	}
	lines[last] = oneLine(lines[last])
	return strings.Join(lines, "；")
}

// namesSpan reports whether a line ends a span of time: 20个工作日内公开, 长期, 每月.
func namesSpan(line string) bool {
	return text.ContainsWord(line, "工作日", "日内", "天内", "月内", "年内", "长期", "实时", "及时", "每年", "每季", "每月")
}

// isCondition reports whether a remark behind the name of a channel says whether it is used
// at all.
func isCondition(remark string) bool {
	return text.ContainsWord(remark, "可选", "必选", "选填", "任选", "暂", "视情", "酌情", "如有", "必要时", "不", "除", "停用")
}

func remarkOf(name string) string {
	_, remark := cutRemark(strings.TrimPrefix(name, otherPrefix))
	return remark
}

package table

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed2ea1efa0/disclosure/internal/grid"
)

// doubts asks about a text that is kept as it stands and yet may be no value of its
// column: about a sign in it once for each sign, and about words that put off once for
// each text. It returns what is printed, or what a person said.
func (r *reader) doubts(cell grid.Cell, heading, text string) string {
	if sign := signIn(text); sign != "" {
		r.askText(SignInText, cell, heading, sign, text)
	}
	if !putsOff(text) {
		return text
	}
	r.askText(OddText, cell, heading, text, text)
	if meant, ok := r.answers.text(OddText, heading, text); ok {
		return meant
	}
	return text
}

// signIn returns a sign in a text that is no part of what it says: one that is drawn, as
// ★ and √ are, or one that refers to a note, as * and ① do behind a word. "" is none.
func signIn(text string) string {
	text = strings.TrimSpace(text)
	var before rune
	for i, r := range text {
		drawn := tickOf(r) != noMark && r != picture
		if drawn && (r == '〇' || r == '○' || r == '◯') { // zero, and what stands for a name: 二〇二五, 某○○
			drawn = i == 0 || i+utf8.RuneLen(r) == len(text) && !strings.ContainsRune("一二三四五六七八九〇○", before)
		}
		if drawn && (r == '×' && before == '×' || strings.HasPrefix(text[i:], "××")) {
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
	if number := strings.Trim(text[at:], "[]［］注 "); number != "" && strings.Trim(number, "0123456789") == "" {
		return text[at:]
	}
	return ""
}

// putsOff reports whether a text says that what belongs there is not written yet, or
// stands elsewhere.
func putsOff(text string) bool {
	bare := strings.Trim(text, "（）()【】[]。.，,；; ")
	if bare == "" {
		return text != "" // a row of dots
	}
	for _, word := range []string{"待", "尚待", "有待", "暂未", "暂定", "另行", "尚未"} {
		if strings.HasPrefix(bare, word) && utf8.RuneCountInString(bare) <= 8 && !strings.HasPrefix(bare, "待遇") && !strings.HasPrefix(bare, "待业") {
			return true
		}
	}
	for _, word := range []string{"详见", "参见", "见注", "见备注", "见说明", "另见", "见下"} {
		if strings.HasPrefix(bare, word) {
			return true
		}
	}
	switch strings.ToLower(bare) {
	case "略", "从略", "省略", "未定", "未知", "不详", "不明", "不确定", "空", "xx", "xxx", "某某", "tbd", "n/a", "na", "?", "？", "??", "？？", "…", "……":
		return true
	}
	return false
}

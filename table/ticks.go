package table

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed2ea1efa0/disclosure/internal/message"
	"github.com/seed2ea1efa0/disclosure/internal/text"
)

// A Mark is what a sign in a table means.
type Mark uint8

// The meanings of a sign.
const (
	MarkYes      Mark = iota + 1 // ticked
	MarkNo                       // not ticked
	MarkOptional                 // not obliged: the channel is listed, and the sign kept beside it
)

// ParseMark reads yes, no or optional, also 是, 否, 可选.
func ParseMark(s string) (Mark, error) {
	switch strings.ToLower(strings.TrimSpace(s)) {
	case "yes", answerYes, "选中", "必选":
		return MarkYes, nil
	case "no", answerNo, "未选", "不选":
		return MarkNo, nil
	case "optional", answerOptional:
		return MarkOptional, nil
	}
	return 0, message.New("“%s”不是标记的含义：应为 yes、no 或 optional（是、否、可选）", "%q is no meaning of a mark: it must be yes, no or optional", s)
}

// A tick is what a mark says.
type tick uint8

const (
	noMark   tick = iota // there is no mark
	ticked               // ☑ √ ■ ● 是
	unticked             // ☐ □ ×
	asksYes              // a sign that most likely is a tick: taken as ticked, and asked
	asksNo               // one that most likely is none, such as ○: taken as not ticked, and asked
	lost                 // a picture stood here: not taken, and asked
	optional             // a person said that it means optional: taken, and the sign kept
)

func (t tick) taken() bool { return t == ticked || t == asksYes || t == optional }
func (t tick) asks() bool  { return t == asksYes || t == asksNo || t == lost }

// picture is where a picture was.
const picture = '\ufffc'

// tickOf returns what a character says that is a sign wherever it is.
func tickOf(r rune) tick {
	switch {
	case r < 0x80, r >= 0x4e00 && r <= 0x9fff && r != '囗', r >= '！' && r <= '～',
		r == '、', r == '。', r >= '《' && r <= '】', r >= '〔' && r <= '〕': // what most texts consist of
		return noMark
	case strings.ContainsRune("☑✅✓✔√■●◼⬛🗹🗸", r):
		return ticked
	case strings.ContainsRune("☐□▢◻⬜❏❑▫囗", r):
		return unticked
	case strings.ContainsRune("×✗✘✕✖❌☓╳⨯", r):
		return unticked
	case strings.ContainsRune("○〇◯△☆◇▽▷◽⚪◌◦❍⭕▱▭", r):
		return asksNo
	case r == picture:
		return lost
	case isSign(r):
		return asksYes
	}
	return noMark
}

// isSign reports whether a character is one that people draw, not write.
func isSign(r rune) bool {
	if strings.ContainsRune("←→↑↓℃°％‰±÷≥≤≠≈∞￥¥￡＋－＝＜＞～｜^¨´｀¯￣", r) {
		return false
	}
	return unicode.In(r, unicode.So, unicode.Sm, unicode.Co) || r == '※'
}

// letterTick returns what a letter says that stands for a mark, because the symbol
// font that it was written in is lost: þ was ☑ in Wingdings, ¨ was ☐. It is a mark
// only right before the name of a channel, or alone in a ticked column.
func letterTick(r rune) tick {
	switch {
	case strings.ContainsRune("口ロ", r):
		return unticked
	case strings.ContainsRune("þýüRQPnNltuVvxXa", r):
		return asksYes
	case strings.ContainsRune("¨£oqpO", r):
		return asksNo
	}
	return noMark
}

// wordTick returns what a word in a ticked column says.
func wordTick(word string) tick {
	switch strings.ToLower(text.Fold(word)) {
	case "是", "有", "y", "yes", "t", "true":
		return ticked
	case "否", "无", "n", "no", "f", "false", "口", "不公开", "/":
		return unticked
	case "对", "勾", "1", "公开", "选", "必须", "必选", "应当":
		return asksYes
	case "0", "错", "不选", "?", "可选", "选填":
		return asksNo
	}
	if isDash(word) {
		return unticked
	}
	if r, size := utf8.DecodeRuneInString(word); size == len(word) {
		if t := tickOf(r); t != noMark {
			return t
		}
		if r == 'x' || r == 'X' {
			return asksNo // a cross
		}
		if t := letterTick(r); t != noMark {
			return t
		}
		if strings.ContainsRune(".,'`\"~^:;-_", r) || unicode.Is(unicode.Po, r) && r > unicode.MaxASCII {
			return asksNo // a stray stroke of the keyboard
		}
		if !unicode.Is(unicode.Han, r) {
			return asksYes
		}
	}
	return noMark
}

// A tickCell is a cell of a column of ticks.
type tickCell struct {
	tick tick
	sign string // the mark, where it is one to ask about
	text string // printed beside the tick or in place of it
}

// tickCellOf reads a cell of the column of a word, such as 全社会: a tick, or text
// in its place.
func tickCellOf(cell, word string) tickCell {
	said := unbracketed(oneLine(cell))
	if said == "" {
		return tickCell{}
	}
	if t := wordTick(said); t != noMark {
		return tickCell{tick: t, sign: said}
	}
	if strings.Trim(said, "（）()[]［］【】 　") == "" { // a box without a tick
		return tickCell{tick: unticked, sign: said}
	}
	c := tickCell{tick: ticked}
	first, size := utf8.DecodeRuneInString(said)
	last, lastSize := utf8.DecodeLastRuneInString(said)
	switch {
	case tickOf(first) != noMark:
		c.tick, c.sign, said = tickOf(first), string(first), said[size:]
	case tickOf(last) != noMark:
		c.tick, c.sign, said = tickOf(last), string(last), said[:len(said)-lastSize]
	case beginsBracketed(said[size:]) && strings.ContainsRune("是有否无", first): // 是（本级）
		c.tick, c.sign, said = wordTick(string(first)), string(first), said[size:]
	case first >= utf8.RuneSelf && letterTick(first) != noMark && !strings.HasPrefix(said, "口头"):
		c.tick, c.sign, said = letterTick(first), string(first), said[size:]
		if c.tick == unticked {
			c.tick = asksNo // 口 may also be a word
		}
	}
	said = strings.TrimFunc(said, func(r rune) bool { return unicode.IsSpace(r) || c.sign != "" && string(r) == c.sign })
	if said = unbracketed(said); said != word {
		c.text = said
	}
	return c
}

func beginsBracketed(s string) bool {
	return strings.HasPrefix(s, "（") || strings.HasPrefix(s, "(")
}

// isNoteReference reports whether a text beside a tick refers to a note elsewhere: 注1.
func isNoteReference(s string) bool {
	rest := s
	for _, word := range []string{"见", "备注", "注", "说明", "附件", "附"} {
		rest = strings.TrimPrefix(rest, word)
	}
	rest = strings.TrimFunc(rest, func(r rune) bool {
		return unicode.IsNumber(r) || unicode.IsSpace(r) || strings.ContainsRune("*※释：:.一二三四五六七八九十", r)
	})
	return s != "" && rest == ""
}

// unbracketed removes brackets around the whole text.
func unbracketed(s string) string {
	for _, pair := range []string{"（）", "()", "[]", "【】", "［］"} {
		left, size := utf8.DecodeRuneInString(pair)
		right := pair[size:]
		if inner, ok := strings.CutPrefix(s, string(left)); ok {
			if inner, ok = strings.CutSuffix(inner, right); ok && !strings.ContainsAny(inner, pair) && strings.TrimSpace(inner) != "" {
				return strings.TrimSpace(inner)
			}
		}
	}
	return s
}

// isUndecided reports whether a text in a tick column denies, puts off or says next to
// nothing, rather than names who or what is meant.
func isUndecided(s string) bool {
	if text.ContainsWord(strings.ToLower(s), "不", "未", "无", "免", "非", "否", "待", "暂", "除", "条件", "部分", "隐私", "取消", "删除", "视情", "空", "注", "n/a", "#") {
		return true
	}
	switch s {
	case "全部", "同左", "左同", "如左":
		return true
	}
	return utf8.RuneCountInString(s) < 2 || isNoteReference(s) || strings.Trim(s, "0123456789年月日.%-/ ") == ""
}

// isEveryone reports whether a word names all people, of whom no text in place of a tick
// says who they are.
func isEveryone(word string) bool { return strings.Contains(word, "社会") }

// wordSeparator is between the word of a column and the text that the table
// prints in place of a tick, as in 特定群体：申请人.
const wordSeparator = "："

// value is what a tick cell says of the column's word.
func (c tickCell) value(word string) string {
	if c.text == "" {
		return word
	}
	return word + wordSeparator + c.text
}

// boxesOf reads a cell that prints each word with a box, such as ■主动 □依申请, or behind
// it; ok is false where there is no box.
func boxesOf(cell string) (entries []box, ok bool) {
	var texts []string // one more than signs
	var signs []box
	start := 0
	for i, r := range cell {
		if t := tickOf(r); t != noMark {
			texts, start = append(texts, cell[start:i]), i+utf8.RuneLen(r)
			signs = append(signs, box{tick: t, sign: string(r)})
		}
	}
	if len(signs) == 0 {
		return nil, false
	}
	for _, b := range paired(unnumbered(append(texts, cell[start:])), signs) {
		if b.text = strings.Trim(b.text, " \n　、，,；;"); b.text != "" || b.tick != noMark {
			entries = append(entries, b.each(wordsOf(b.text))...)
		}
	}
	return entries, true
}

// each gives the sign of a box to the word that it is beside, and the others none.
func (b box) each(words []string) (boxes []box) {
	if len(words) < 2 {
		return []box{b}
	}
	for i, word := range words {
		one := box{text: word}
		if b.owns(i, len(words)) {
			one.tick, one.sign = b.tick, b.sign
		}
		boxes = append(boxes, one)
	}
	return boxes
}

// owns reports whether the sign is that of the i-th of some names in its text.
func (b box) owns(i, names int) bool {
	if b.behind {
		return i == names-1
	}
	return i == 0
}

// A box is a sign and the name that it belongs to.
type box struct {
	tick tick
	sign string
	text string

	behind bool // the sign follows the text
}

// settle returns what a sign means: what a person said, or else the guess. Of
// pictures the name counts; one that is alone among blank cells is a tick.
func (r *reader) settle(sign string, guess tick) tick {
	switch r.answers.mark(sign) {
	case MarkYes:
		return ticked
	case MarkNo:
		return unticked
	case MarkOptional:
		return optional
	}
	if meant, ok := r.legends[sign]; ok {
		return meant
	}
	if name, ok := strings.CutPrefix(sign, picturePrefix); ok {
		return r.pictureTick(name)
	}
	return guess
}

// picturePrefix is before the name of a picture in questions and answers.
const picturePrefix = "图片 "

func (r *reader) pictureTick(name string) tick {
	name = strings.ToLower(name)
	switch {
	case text.ContainsWord(name, "uncheck", "unselect", "cross", "blank", "empty", "wrong", "cancel", "no.", "off.", "kong", "cha."):
		return asksNo
	case text.ContainsWord(name, "check", "tick", "select", "yes", "right", "gou", "dui", "ok", "true"), len(r.pictures) == 1:
		return asksYes
	}
	return lost
}

// askSign asks what a sign means.
func (r *reader) askSign(at cellAt, sign string, t tick, taken string) {
	if !t.asks() {
		return
	}
	kind := OtherMark
	switch {
	case strings.HasPrefix(sign, picturePrefix):
		kind = LostMark
	case r.legends[sign] == asksNo:
		kind = Legend
	}
	if !t.taken() {
		taken = ""
	}
	r.askText(kind, at.Cell, at.field, sign, taken)
}

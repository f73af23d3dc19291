package table

import (
	"strings"
	"unicode/utf8"
)

// A tick is what a mark says.
type tick uint8

const (
	noMark   tick = iota // there is no mark
	ticked               // ☑ √ ■ ● 是
	unticked             // ☐ □ ×
	asksYes              // a filled mark of its own meaning, such as ▲: taken as ticked, and asked
	asksNo               // a hollow one, such as ○: taken as not ticked, and asked
	lost                 // a picture stood here: not taken, and asked
)

func (t tick) taken() bool { return t == ticked || t == asksYes }
func (t tick) asks() bool  { return t == asksYes || t == asksNo || t == lost }

// tickOf returns what a character says that is a mark wherever it stands.
func tickOf(r rune) tick {
	switch {
	case strings.ContainsRune("☑✅✓✔√■●◼⬛🗹", r):
		return ticked
	case strings.ContainsRune("☐□▢◻⬜❏❑▫囗", r):
		return unticked
	case strings.ContainsRune("▲★◆▶►♦◾☒▪⊙◉◎▼", r):
		return asksYes
	case strings.ContainsRune("○〇◯△☆◇▽▷◽", r):
		return asksNo
	case r == '\ufffc':
		return lost
	}
	return noMark
}

// letterTick returns what a letter says that stands for a mark, because the symbol
// font that it was written in is lost: þ was ☑ in Wingdings, ¨ was ☐. It is a mark
// only right before the name of a channel.
func letterTick(r rune) tick {
	switch {
	case strings.ContainsRune("þýüRQPnNltuVvxX∨", r):
		return asksYes
	case strings.ContainsRune("¨£oqpO", r):
		return asksNo
	case strings.ContainsRune("口ロ", r):
		return unticked
	case strings.ContainsRune("×✗✘✕", r):
		return unticked
	}
	return noMark
}

// cutTick cuts the mark that a cell or entry begins with.
func cutTick(s string) (t tick, rest string) {
	s = strings.TrimSpace(s)
	r, size := utf8.DecodeRuneInString(s)
	if t = tickOf(r); t != noMark {
		return t, strings.TrimSpace(s[size:])
	}
	return noMark, s
}

// A ticked cell of a column of ticks.
type tickCell struct {
	tick  tick
	text  string // printed beside the tick or in place of it
	blank bool   // there is nothing in the cell
}

// tickCellOf reads a cell of the column of a word, such as 全社会: a tick, or text
// in its place.
func tickCellOf(cell, word string) tickCell {
	text := oneLine(cell)
	if text == "" {
		return tickCell{blank: true}
	}
	t, rest := cutTick(text)
	if t == noMark {
		switch rest {
		case "是", "有", "Y", "y", "yes", "Yes", "YES", "T", "TRUE", "true":
			return tickCell{tick: ticked}
		case "否", "无", "N", "n", "no", "No", "NO", "×", "✗", "✘", "✕", "F", "FALSE", "false", "口", "不公开":
			return tickCell{tick: unticked}
		case "V", "v", "∨", "þ", "ü", "R", "P", "对", "1":
			return tickCell{tick: asksYes}
		case "¨", "£", "o", "O", "0", "X", "x":
			return tickCell{tick: asksNo}
		}
		if isDash(rest) {
			return tickCell{tick: unticked}
		}
		t = ticked
	}
	if rest = unbracketed(rest); rest == word {
		rest = ""
	}
	return tickCell{tick: t, text: rest}
}

// unbracketed removes brackets around the whole text.
func unbracketed(s string) string {
	for _, pair := range []string{"（）", "()"} {
		left, size := utf8.DecodeRuneInString(pair)
		right := pair[size:]
		if inner, ok := strings.CutPrefix(s, string(left)); ok {
			if inner, ok = strings.CutSuffix(inner, right); ok && !strings.ContainsAny(inner, pair) && inner != "" {
				return inner
			}
		}
	}
	return s
}

// wordSeparator stands between the word of a column and the text that the table
// prints in place of a tick, as in 特定群体：申请人.
const wordSeparator = "："

// value is what a tick cell says of the column's word.
func (c tickCell) value(word string) string {
	if c.text == "" {
		return word
	}
	return word + wordSeparator + c.text
}

// boxesOf reads a cell that prints each word with a box, such as ■主动 □依申请; ok is
// false where there is no box.
func boxesOf(cell string) (entries []boxEntry, ok bool) {
	var text strings.Builder
	current := noMark
	flush := func() {
		if name := strings.TrimSpace(text.String()); name != "" || current != noMark {
			entries = append(entries, boxEntry{current, name})
		}
		text.Reset()
	}
	for _, r := range cell {
		if t := tickOf(r); t != noMark {
			flush()
			current, ok = t, true
			continue
		}
		text.WriteRune(r)
	}
	flush()
	return entries, ok
}

// A boxEntry is a box and what stands behind it.
type boxEntry struct {
	tick tick
	text string
}

package text

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// Number reads a decimal number as people write it where one is asked for: 83,
// 083, ８３, 第83项, 序号83, 83号, No. 83, #83, 八十三, 第八十三项, or one circled,
// bracketed or Roman numeral such as ⑧, ㈧ and Ⅷ. Blanks may be around it and
// between the words and it. It has no sign, no fraction, no exponent and no
// prefix of another base; a number that is too large for an int is none.
func Number(s string) (n int, ok bool) {
	s, ok = foldNumber(s)
	if !ok {
		return 0, false
	}
	s = trimNumberWords(strings.Map(SimplifyRune, s))
	if r, size := utf8.DecodeRuneInString(s); isNumeral(r) {
		return oneNumeral(r, len(s) == size)
	}
	if strings.Trim(s, "0123456789") == "" {
		n, err := strconv.Atoi(s)
		if err != nil {
			return 0, false
		}
		return n, true
	}
	return ChineseNumber(s)
}

// Ordinal takes the number from the front of a title, as tables number their parts:
// (二)义务教育, （二）义务教育, 二、义务教育 and 2.义务教育. What is behind it is not empty.
func Ordinal(title string) (n int, rest string, ok bool) {
	title = strings.TrimSpace(title)
	at := strings.IndexAny(title, ")）、.．")
	if at < 0 {
		return 0, "", false
	}
	_, size := utf8.DecodeRuneInString(title[at:])
	n, ok = Number(strings.TrimLeft(title[:at], "(（"))
	rest = strings.TrimSpace(title[at+size:])
	if !ok || rest == "" {
		return 0, "", false
	}
	return n, rest, true
}

// foldNumber folds s but for its numerals, which count only alone. It refuses
// what folds to digits and is more than a way to write them, since 8² is not 82.
func foldNumber(s string) (folded string, ok bool) {
	var b []byte
	for _, r := range s {
		if isNumeral(r) {
			b = utf8.AppendRune(b, r)
			continue
		}
		at := len(b)
		b = AppendFold(b, r)
		fullWidth := '０' <= r && r <= '９'
		if r >= utf8.RuneSelf && !fullWidth && strings.ContainsAny(string(b[at:]), "0123456789") {
			return "", false
		}
	}
	return string(b), true
}

// trimNumberWords removes the words that go with a number, and blanks.
func trimNumberWords(s string) string {
	s = strings.TrimSpace(s)
	for _, word := range []string{"第", "序号", "编号", "item", "no", "#"} {
		if len(s) >= len(word) && strings.EqualFold(s[:len(word)], word) {
			s = strings.TrimSpace(s[len(word):])
			if word != "第" && word != "#" {
				s = strings.TrimLeft(strings.TrimLeft(s, ".:"), " ")
			}
			break
		}
	}
	for _, word := range []string{"项", "号", "条", "类"} {
		if rest, found := strings.CutSuffix(s, word); found {
			return strings.TrimSpace(rest)
		}
	}
	return s
}

// isNumeral reports whether r may be a numeral in a circle, in brackets, with a
// full stop, or a Roman one.
func isNumeral(r rune) bool {
	return 'Ⅰ' <= r && r <= 'Ⅻ' || 'ⅰ' <= r && r <= 'ⅻ' || '①' <= r && r <= '⓿' || '㈠' <= r && r <= '㊿'
}

func oneNumeral(r rune, alone bool) (n int, ok bool) {
	switch {
	case !alone:
		return 0, false
	case 'Ⅰ' <= r && r <= 'Ⅻ':
		return int(r-'Ⅰ') + 1, true
	case 'ⅰ' <= r && r <= 'ⅻ':
		return int(r-'ⅰ') + 1, true
	}
	s := strings.Trim(string(AppendFold(nil, r)), "().")
	if n, err := strconv.Atoi(s); err == nil {
		return n, true
	}
	return ChineseNumber(s)
}

// ChineseNumber reads a number from 一 to 九千九百九十九 in Chinese numerals. 零 or 〇
// is exactly where units are skipped, as in 一百零三; ten is 十 or 一十; 两 is
// before 百 or 千, or alone; 廿 is 二十 and 卅 三十. Digits one after the other, such
// as 八三, are no number here.
func ChineseNumber(s string) (n int, ok bool) {
	const none = 0
	digit, zero := none, false // what is after the last unit
	last := 10_000             // the last unit
	add := func(count, unit int) bool {
		if unit >= last || zero != (n > 0 && unit < last/10) {
			return false
		}
		n, last, digit, zero = n+count*unit, unit, none, false
		return true
	}
	for at, r := range s {
		fits := false
		switch value := digitValue(r); {
		case value > 0:
			fits = digit == none
			digit = value
		case r == '两':
			after := s[at+len("两"):]
			fits = digit == none && (after == "" && at == 0 || strings.HasPrefix(after, "百") || strings.HasPrefix(after, "千"))
			digit = 2
		case r == '零', r == '〇':
			fits = n > 0 && digit == none && !zero
			zero = true
		case r == '十':
			fits = add(max(digit, 1), 10)
		case r == '廿' && digit == none:
			fits = add(2, 10)
		case r == '卅' && digit == none:
			fits = add(3, 10)
		case r == '百' && digit != none:
			fits = add(digit, 100)
		case r == '千' && digit != none:
			fits = add(digit, 1000)
		}
		if !fits {
			return 0, false
		}
	}
	if digit != none && !add(digit, 1) || zero || n == 0 {
		return 0, false
	}
	return n, true
}

// ChineseDigits reads a number that is written digit by digit: 二〇二六 is 2026, and 〇五
// is 5.
func ChineseDigits(s string) (n int, ok bool) {
	for _, r := range s {
		digit := digitValue(r)
		if digit == 0 && r != '〇' && r != '零' {
			return 0, false
		}
		n = 10*n + digit
	}
	return n, s != ""
}

// digitValue returns the value of 一 to 九, or 0.
func digitValue(r rune) int {
	switch r {
	case '一':
		return 1
	case '二':
		return 2
	case '三':
		return 3
	case '四':
		return 4
	case '五':
		return 5
	case '六':
		return 6
	case '七':
		return 7
	case '八':
		return 8
	case '九':
		return 9
	}
	return 0
}

// Numerals are the characters of Chinese numbers below a thousand, and Count those of the
// numbers that count things one by one, up to 99: 第十二, 九月十四.
const (
	Numerals = "〇零两百" + Count
	Count    = "一二三四五六七八九十"
)

// TrailingNumber cuts the number off the end of s: decimal or Chinese, also in several
// digits written one by one, of which 二〇 is 20.
func TrailingNumber(s string) (before string, n int, ok bool) {
	if before = strings.TrimRight(s, "0123456789"); before != s {
		n, err := strconv.Atoi(s[len(before):])
		return before, n, err == nil
	}
	before = strings.TrimRight(s, Numerals)
	number := s[len(before):]
	if n, ok = ChineseNumber(number); !ok {
		n, ok = fewDigits(number)
	}
	return before, n, ok
}

// fewDigits reads the digits of a number below ten thousand that does not begin with 〇.
func fewDigits(s string) (n int, ok bool) {
	const most = 4
	if count := utf8.RuneCountInString(s); count < 2 || count > most || strings.HasPrefix(s, "〇") || strings.HasPrefix(s, "零") {
		return 0, false
	}
	return ChineseDigits(s)
}

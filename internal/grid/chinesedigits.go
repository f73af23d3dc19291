package grid

import (
	"strings"
	"unicode/utf8"
)

// digitsOf returns the digits that a section of a number format asks for with [DBNum1],
// [DBNum2] or [DBNum3], and the units of its tens; "" for plain ones.
func digitsOf(section string) (digits, units string) {
	for rest := section; ; {
		_, inner, found := strings.Cut(rest, "[")
		if !found {
			return "", ""
		}
		switch sign, _, _ := strings.Cut(inner, "]"); strings.ToLower(sign) {
		case "dbnum1":
			return "〇一二三四五六七八九", "十百千"
		case "dbnum2":
			return "零壹贰叁肆伍陆柒捌玖", "拾佰仟"
		case "dbnum3":
			return "０１２３４５６７８９", ""
		}
		rest = inner
	}
}

// inDigits writes the numbers of a text in the digits of a number format: as they are
// spoken up to thousands, or where the format counts the digits, one by one, as years are.
func inDigits(shown, section string) string {
	digits, units := digitsOf(section)
	if digits == "" {
		return shown
	}
	spoken := units != "" && !countsDigits(section)
	var b strings.Builder
	for rest := shown; rest != ""; {
		run := len(rest) - len(strings.TrimLeft(rest, "0123456789"))
		if run == 0 {
			_, size := utf8.DecodeRuneInString(rest)
			b.WriteString(rest[:size])
			rest = rest[size:]
			continue
		}
		number := rest[:run]
		rest = rest[run:]
		if isYear := strings.HasPrefix(rest, "年"); spoken && !isYear && run <= 4 && number[0] != '0' {
			b.WriteString(spokenNumber(number, digits, units, strings.HasPrefix(rest, "月") || strings.HasPrefix(rest, "日")))
		} else {
			for _, digit := range []byte(number) {
				b.WriteString(runeAt(digits, int(digit-'0')))
			}
		}
	}
	return b.String()
}

// countsDigits reports whether a section says how many digits there are, outside of what
// is in brackets.
func countsDigits(section string) bool {
	depth := 0
	for _, r := range section {
		switch r {
		case '[':
			depth++
		case ']':
			depth--
		case '0', '#':
			if depth == 0 {
				return true
			}
		}
	}
	return false
}

// spokenNumber writes a number of up to four digits with its units, as spreadsheets do:
// 12 is 一十二, 105 is 一百〇五; a month or a day is 十二.
func spokenNumber(number, digits, units string, ofDate bool) string {
	if ofDate && len(number) == 2 && number[0] == '1' {
		tens := runeAt(units, 0)
		if number[1] == '0' {
			return tens
		}
		return tens + runeAt(digits, int(number[1]-'0'))
	}
	var b strings.Builder
	zero := false
	for i, digit := range []byte(number) {
		if digit == '0' {
			zero = true
			continue
		}
		if zero {
			b.WriteString(runeAt(digits, 0))
			zero = false
		}
		b.WriteString(runeAt(digits, int(digit-'0')))
		if place := len(number) - 1 - i; place > 0 {
			b.WriteString(runeAt(units, place-1))
		}
	}
	return b.String()
}

func runeAt(s string, n int) string {
	const size = 3 // bytes of a Chinese character
	return s[n*size : (n+1)*size]
}

package grid

import (
	"strings"
	"unicode"
)

// superscript returns what raised text shows behind a character: behind a Chinese
// character or a bracket a number is the mark of a footnote; m² is an area.
func superscript(text string, before rune) (shown string, note bool) {
	text = strings.TrimSpace(text)
	digits := strings.Trim(text, "[]［］()（）〔〕*＊①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳†‡, 、")
	isMark := text != "" && strings.Trim(digits, "0123456789") == ""
	if isMark && (strings.ContainsAny(text, "[［〔*＊①②③④⑤⑥⑦⑧⑨⑩†‡") || unicode.Is(unicode.Han, before) || strings.ContainsRune("》）)”』」〕】", before)) {
		return "", true
	}
	return strings.Map(func(r rune) rune {
		switch r {
		case '0':
			return '⁰'
		case '1':
			return '¹'
		case '2':
			return '²'
		case '3':
			return '³'
		}
		return r
	}, text), false
}

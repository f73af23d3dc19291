package text

import (
	"strings"
	"unicode/utf8"
)

// Abridge keeps a message on one short line, whatever a file or a person put
// into it: the first 60 characters, those that do not show replaced by ·.
func Abridge(s string) string {
	const most = 60
	visible := strings.Map(func(r rune) rune {
		if KindOf(r).Shows() {
			return r
		}
		return '·'
	}, s)
	if utf8.RuneCountInString(visible) <= most {
		return visible
	}
	return string([]rune(visible)[:most]) + "…"
}

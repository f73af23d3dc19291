package cells

import (
	"strings"

	"golang.org/x/text/width"
)

// Unambiguous replaces the characters of visible text that some terminals
// draw in one cell and others in two, so that columns align on both.
func Unambiguous(s string) string {
	if strings.IndexFunc(s, IsAmbiguous) < 0 {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		if IsAmbiguous(r) {
			b.WriteString(foldRune(r))
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// IsAmbiguous reports whether a character is of ambiguous width in Unicode's East
// Asian Width: some terminals draw it in one cell and others in two.
func IsAmbiguous(r rune) bool { return width.LookupRune(r).Kind() == width.EastAsianAmbiguous }

func foldRune(r rune) string {
	switch {
	case '①' <= r && r <= '⑨':
		return "(" + string('1'+r-'①') + ")"
	case 'Ⅰ' <= r && r <= 'Ⅻ':
		return [...]string{"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"}[r-'Ⅰ']
	}
	switch r {
	case '“', '”', '″':
		return `"`
	case '‘', '’', '′':
		return "'"
	case '…':
		return "..."
	case '—', '–', '―', '─':
		return "-"
	case '·', '•', '‧':
		return "."
	case '│', '▌':
		return "|"
	case '√':
		return "v"
	case '●', '○', '★', '☆', '■', '□', '※':
		return "*"
	case '×':
		return "x"
	case '÷':
		return "/"
	case '±':
		return "+/-"
	case '≤':
		return "<="
	case '≥':
		return ">="
	case '℃':
		return "C"
	case '←':
		return "<-"
	case '→':
		return "->"
	case '↑':
		return "^"
	case '↓':
		return "v"
	}
	return "?"
}

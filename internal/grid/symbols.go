package grid

import "strings"

// symbol returns what a character of a symbol font shows: boxes and bullets as the
// characters that are meant. Such fonts give letters other shapes, and Word keeps
// them as letters or in the private area from U+F000 on.
func symbol(font string, r rune) (shown rune, ok bool) {
	if r >= 0xF000 && r <= 0xF0FF {
		r -= 0xF000
	}
	switch font = strings.ToLower(strings.Trim(strings.TrimSpace(font), `"'`)); {
	case strings.HasPrefix(font, "wingdings 2"):
		switch r {
		case 'R', 'Q', 'S', 'T':
			return '☑', true
		case 'P':
			return '✓', true
		case 'O':
			return '✗', true
		case 0xA3, '*', '0':
			return '☐', true
		case 0xA2, 0xA6:
			return '■', true
		case 0x97, 0x98:
			return '●', true
		}
	case strings.HasPrefix(font, "wingdings"):
		switch r {
		case 0xFE, 0x78, 0xFD:
			return '☑', true
		case 0xFC:
			return '✓', true
		case 0xFB:
			return '✗', true
		case 0xA8, 'o', 'p', 'q', 'r':
			return '☐', true
		case 'n', 0xA7:
			return '■', true
		case 'l', 0x9F:
			return '●', true
		case 'u', 't', 'v':
			return '◆', true
		}
	}
	return 0, false
}

// symbols returns a text of a symbol font as it shows.
func symbols(font, text string) string {
	return strings.Map(func(r rune) rune {
		if shown, ok := symbol(font, r); ok {
			return shown
		}
		return r
	}, text)
}

// orphan returns what a private character most likely shows when its font is lost:
// Word has only Wingdings there.
func orphan(text string) string {
	if !strings.ContainsFunc(text, func(r rune) bool { return r >= 0xF000 && r <= 0xF0FF }) {
		return text
	}
	return strings.Map(func(r rune) rune {
		if shown, ok := symbol("Wingdings", r); ok && r >= 0xF000 {
			return shown
		}
		return r
	}, text)
}

package text

import "unicode"

// VisibleRune returns what a person is shown in a line for r, or -1 for nothing: a
// blank for white space, the picture of an ASCII control, such as ␛, and "?" for
// what is no text.
func VisibleRune(r rune) rune {
	const pictures = '␀'
	switch kind := KindOf(r); {
	case unicode.IsSpace(r) && r != '\u3000':
		return ' '
	case r < ' ':
		return pictures + r
	case r == 0x7f:
		return '␡'
	case kind == Damaged, kind == PrivateUse:
		return '?'
	case !kind.Shows(), unicode.Is(unicode.Cf, r): // a sign that is drawn over its neighbours
		return -1
	}
	return r
}

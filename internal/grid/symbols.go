package grid

import "strings"

// A symbolFont is a font that gives letters other shapes.
type symbolFont uint8

const (
	noSymbols symbolFont = iota
	wingdings
	wingdings2
	wingdings3
	webdings
	marlett
	symbolGreek
	dingbats
)

// symbolFontOf recognises a symbol font by its name.
func symbolFontOf(name string) symbolFont {
	const longest = 64
	name = strings.ToLower(strings.Trim(name[:min(len(name), longest)], " \"'"))
	for _, font := range []struct {
		prefix string
		font   symbolFont
	}{
		{"wingdings 2", wingdings2}, {"wingdings2", wingdings2}, {"wingdings 3", wingdings3}, {"wingdings3", wingdings3}, {"wingdings", wingdings},
		{"webdings", webdings}, {"marlett", marlett}, {"symbol", symbolGreek}, {"zapf dingbats", dingbats}, {"zapfdingbats", dingbats}, {"itc zapf dingbats", dingbats},
	} {
		if strings.HasPrefix(name, font.prefix) {
			return font.font
		}
	}
	return noSymbols
}

// A shape is what some characters of a symbol font show.
type shape struct {
	codes string // a byte each
	shown rune
}

func (f symbolFont) shapes() []shape {
	switch f {
	case wingdings:
		return []shape{
			{"\xfe", '☑'}, {"x\xfd", '☒'}, {"\xfc", '✓'}, {"\xfb", '✗'}, {"\xa8opqr", '☐'}, {"n\xa7", '■'}, {"l\x9f", '●'},
			{"ut", '◆'}, {"v", '❖'}, {"\xa1", '○'}, {"\xa4\x9e", '◉'}, {"\xd8", '➢'}, {"\xab", '★'},
		}
	case wingdings2:
		return []shape{{"R", '☑'}, {"QST", '☒'}, {"P", '✓'}, {"O", '✗'}, {"\xa3*0", '☐'}, {"\xa2\xa6", '■'}, {"\x97\x98", '●'}, {"\x99", '○'}}
	case wingdings3:
		return []shape{{"p", '▲'}, {"q", '▼'}, {"t", '◀'}, {"u", '▶'}}
	case webdings:
		return []shape{{"a", '✓'}, {"r", '✗'}, {"c", '☐'}, {"g", '■'}, {"n", '●'}}
	case marlett:
		return []shape{{"ab", '✓'}, {"r", '✗'}, {"nhi", '●'}, {"g", '■'}}
	case symbolGreek:
		return []shape{{"\xd6", '√'}, {"\xb7", '•'}, {"\xb4", '×'}, {"\xe0", '◇'}}
	case dingbats:
		return []shape{{"34", '✓'}, {"5678", '✗'}, {"n", '■'}, {"opqr", '☐'}, {"l", '●'}, {"m", '○'}, {"u", '◆'}, {"s", '▲'}, {"t", '▼'}}
	}
	return nil
}

// shown returns what a character of the font shows; ok is false where that is not
// known. Such fonts have no characters beyond the first 256, and Word keeps theirs
// in the private area from U+F000 on.
func (f symbolFont) shown(r rune) (shown rune, ok bool) {
	if isOrphan(r) {
		r -= 0xF000
	}
	if r > 0xFF {
		return 0, false
	}
	for _, shape := range f.shapes() {
		if strings.IndexByte(shape.codes, byte(r)) >= 0 {
			return shape.shown, true
		}
	}
	return 0, false
}

// show returns a text as the font shows it.
func (f symbolFont) show(text string) string {
	if f == noSymbols {
		return text
	}
	return strings.Map(func(r rune) rune {
		if shown, ok := f.shown(r); ok {
			return shown
		}
		return r
	}, text)
}

func isOrphan(r rune) bool { return r>>8 == 0xF0 }

// orphan returns what a private character most likely shows when its font is lost:
// Word has only Wingdings there.
func orphan(text string) string {
	if !strings.ContainsFunc(text, isOrphan) {
		return text
	}
	return strings.Map(func(r rune) rune {
		if shown, ok := wingdings.shown(r); ok && isOrphan(r) {
			return shown
		}
		return r
	}, text)
}

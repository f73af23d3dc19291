package text

import (
	"unicode"
	"unicode/utf8"
)

// A Kind says what is wrong with a character where text is expected. The zero
// Kind is a character that is text.
type Kind uint8

// The kinds, of which one character has one.
const (
	Sound             Kind = iota
	Damaged                // U+FFFD, where a decoder found no character
	NotUTF8                // a byte that is part of no character
	Surrogate              // half of a UTF-16 character
	LineBreak              // LF, CR, vertical tab, form feed, U+0085, U+2028, U+2029
	Control                // the other C0 and C1 controls
	Bidirectional          // a mark that turns the direction of writing
	ZeroWidth              // a character without width, such as U+200B
	SoftHyphen             // U+00AD
	Filler                 // a letter or symbol that is drawn as a blank, such as U+3164
	VariationSelector      // U+FE00 to U+FE0F, U+E0100 to U+E01EF
	Tag                    // U+E0000 to U+E007F
	LostObject             // U+FFFC, where a picture stood that was not copied
	PrivateUse             // whose look depends on the font
	Noncharacter           // U+FDD0 to U+FDEF, and the last two of each plane
	Unassigned             // no character of Unicode yet; ideographs are given the benefit of the doubt
	Radical                // a radical or stroke, which stands for a Chinese character
	Compatibility          // a second code of a Chinese character
	endOfKinds
)

// KindOf returns what is wrong with r. What is no rune at all is [NotUTF8].
func KindOf(r rune) Kind {
	switch {
	case everyday(r):
		return Sound
	case r == utf8.RuneError:
		return Damaged
	case r < 0, r > unicode.MaxRune:
		return NotUTF8
	case 0xD800 <= r && r <= 0xDFFF:
		return Surrogate
	case '\n' <= r && r <= '\r', r == 0x85, r == 0x2028, r == 0x2029:
		return LineBreak
	case unicode.Is(unicode.Cc, r):
		return Control
	case r == 0xAD:
		return SoftHyphen
	case r == 0xFFFC:
		return LostObject
	case r&0xFFFE == 0xFFFE, 0xFDD0 <= r && r <= 0xFDEF:
		return Noncharacter
	case unicode.Is(unicode.Co, r):
		return PrivateUse
	case r >= 0xE0000:
		return kindOfPlane14(r)
	case unicode.Is(unicode.Bidi_Control, r), 0x206A <= r && r <= 0x206F:
		return Bidirectional
	case isFiller(r):
		return Filler
	case 0xFE00 <= r && r <= 0xFE0F:
		return VariationSelector
	case unicode.Is(unicode.Cf, r) && !unicode.Is(unicode.Prepended_Concatenation_Mark, r):
		return ZeroWidth
	}
	return kindOfIdeograph(r)
}

// everyday reports whether r is one of the characters that nearly all texts
// consist of, so that the others may take their time.
func everyday(r rune) bool {
	return ' ' <= r && r <= '~' || '\u3400' <= r && r <= '\u9fff' || '\u3000' <= r && r <= '〵' ||
		'！' <= r && r <= '～' || '‐' <= r && r <= '‧'
}

// kindOfPlane14 judges the plane that has characters for programs alone.
func kindOfPlane14(r rune) Kind {
	switch {
	case r <= 0xE007F:
		return Tag
	case 0xE0100 <= r && r <= 0xE01EF:
		return VariationSelector
	}
	return Unassigned
}

// isFiller reports whether r is a letter, mark or symbol to Unicode and yet
// shows nothing of its own.
func isFiller(r rune) bool {
	switch r {
	case 0x034F, // combining grapheme joiner
		0x115F, 0x1160, 0x3164, 0xFFA0, // Hangul fillers
		0x17B4, 0x17B5, // Khmer inherent vowels
		0x180B, 0x180C, 0x180D, 0x180E, 0x180F, // Mongolian selectors and vowel separator
		0x2800,  // Braille pattern without a dot
		0x1D159: // a musical note without a head
		return true
	}
	return false
}

// kindOfIdeograph judges what is no format character. The planes 2 and 3 are
// Unicode's place for Chinese characters, and new ones come nearly every year:
// those that this Go does not know yet are taken for text.
func kindOfIdeograph(r rune) Kind {
	switch {
	case 0x2E80 <= r && r <= 0x2FDF && unicode.Is(unicode.Radical, r), 0x31C0 <= r && r <= 0x31E3:
		return Radical
	case 0xF900 <= r && r <= 0xFAFF || 0x2F800 <= r && r <= 0x2FA1F:
		if one, _ := lookUp(r); one != r {
			return Compatibility
		}
	case 0x20000 <= r && r <= 0x3FFFF:
		return Sound
	}
	if unicode.Is(unicode.Cn, r) {
		return Unassigned
	}
	return Sound
}

// Shows reports whether a screen shows a character of this kind, be it the wrong
// one. The sound ones show, blanks included.
func (k Kind) Shows() bool {
	return k == Sound || k == Damaged || k == Radical || k == Compatibility
}

// Superfluous reports whether a text is right when a character of this kind is gone.
func (k Kind) Superfluous() bool {
	switch k {
	case LineBreak, Control, Bidirectional, ZeroWidth, SoftHyphen, Filler, VariationSelector, Tag, LostObject:
		return true
	}
	return false
}

// Blank reports whether a character of this kind shows nothing.
func (k Kind) Blank() bool { return k.Superfluous() && k != LostObject }

// String returns what the kind is, in English.
func (k Kind) String() string {
	english, _ := k.words()
	return english
}

// Chinese returns what the kind is, in Chinese.
func (k Kind) Chinese() string {
	_, chinese := k.words()
	return chinese
}

func (k Kind) words() (english, chinese string) {
	switch k {
	case Sound:
		return "text", "正常文字"
	case Damaged:
		return "the mark of a damaged character", "替换符，原字已损坏"
	case NotUTF8:
		return "no UTF-8", "不是 UTF-8 编码"
	case Surrogate:
		return "half a character (a surrogate)", "半个字符（代理码位）"
	case LineBreak:
		return "a line break", "换行符"
	case Control:
		return "a control character", "控制字符"
	case Bidirectional:
		return "an invisible mark of direction", "不可见的书写方向符"
	case ZeroWidth:
		return "an invisible character without width", "不可见的零宽字符"
	case SoftHyphen:
		return "a soft hyphen", "软连字符"
	case Filler:
		return "an invisible filler", "不可见的填充符"
	case VariationSelector:
		return "an invisible variation selector", "不可见的异体选择符"
	case Tag:
		return "an invisible tag", "不可见的标签字符"
	case LostObject:
		return "the place of a picture that was not copied", "对象占位符，原处的图片未能复制"
	case PrivateUse:
		return "a private use character", "私用区字符，换台设备便不可辨认"
	case Noncharacter:
		return "a noncharacter", "非字符码位"
	case Unassigned:
		return "no character of Unicode", "未分配的码位"
	case Radical:
		return "a radical in place of a character", "部首，不是汉字"
	case Compatibility:
		return "a compatibility form of a character", "兼容汉字"
	}
	return "unknown", "未知"
}

package text

import (
	"fmt"
	"slices"
	"unicode"
	"unicode/utf8"
)

// A Fault is a character that does not belong in an official text.
type Fault struct {
	Kind   Kind
	Rune   rune   // where Kind is NotUTF8, the value of the byte
	Offset int    // of the character in the text, in bytes
	Number int    // of the character in the text, from 1
	Before string // the characters before it, at most eight
	Meant  string // the character that should be in its place, "" where nobody knows or none should
}

// Judge returns the first character of s that does not belong in an official
// text, and whether there is one: what is damaged, invisible, private, unknown
// to Unicode, or only looks like the character that was meant. Punctuation,
// blanks, full-width forms, circled numerals and the characters beyond the first
// plane, such as 𠮷, belong there. Characters that are allowed are passed over:
// Judge(s, '\n') is for texts of several lines.
func Judge(s string, allowed ...rune) (fault Fault, found bool) {
	number := 0
	for offset := 0; offset < len(s); {
		r, size := utf8.DecodeRuneInString(s[offset:])
		kind := KindOf(r)
		number++
		if r == utf8.RuneError && size == 1 {
			kind, r, size = kindOfBytes(s[offset:])
		}
		if kind != Sound && !slices.Contains(allowed, r) {
			return Fault{
				Kind: kind, Rune: r, Offset: offset, Number: number,
				Before: lastEight(s[:offset]), Meant: meant(kind, r),
			}, true
		}
		offset += size
	}
	return Fault{}, false
}

// kindOfBytes judges the beginning of s, which is no UTF-8: a surrogate that
// somebody encoded all the same, or one byte.
func kindOfBytes(s string) (kind Kind, r rune, size int) {
	if len(s) >= 3 && s[0] == 0xED && s[1]&0xE0 == 0xA0 && s[2]&0xC0 == 0x80 {
		return Surrogate, 0xD000 | rune(s[1]&0x3F)<<6 | rune(s[2]&0x3F), 3
	}
	return NotUTF8, rune(s[0]), 1
}

func lastEight(s string) string {
	start := len(s)
	for range 8 {
		_, size := utf8.DecodeLastRuneInString(s[:start])
		start -= size
	}
	return s[start:]
}

func meant(kind Kind, r rune) string {
	if kind == Radical || kind == Compatibility {
		if one, _ := lookUp(r); one != r {
			return string(one)
		}
	}
	return ""
}

// Error says in English what the character is, where it stands and what to do,
// such as:
//
//	character 3, after "办理", is U+2F2F, a radical in place of a character: write 工 (U+5DE5)
func (f Fault) Error() string {
	place := ""
	if f.Before != "" {
		place = fmt.Sprintf(", after %q,", f.Before)
	}
	what := fmt.Sprintf("character %d%s is %s, %v", f.Number, place, f.code(), f.Kind)
	switch {
	case f.Meant != "":
		return fmt.Sprintf("%s: write %s (%U)", what, f.Meant, []rune(f.Meant)[0])
	case f.Kind.Superfluous():
		return what + ": remove it"
	}
	return what + ": write the character that was meant"
}

// Chinese says the same in Chinese.
func (f Fault) Chinese() string {
	place := fmt.Sprintf("第%d个字符", f.Number)
	if f.Before != "" {
		place = fmt.Sprintf("“%s”之后的%s", f.Before, place)
	}
	what := fmt.Sprintf("%s %s 是%s", place, f.code(), f.Kind.Chinese())
	if f.Kind == NotUTF8 {
		what = fmt.Sprintf("%s处的字节 %s %s", place, f.code(), f.Kind.Chinese())
	}
	switch {
	case f.Meant != "":
		return fmt.Sprintf("%s：请改为“%s”（%U）", what, f.Meant, []rune(f.Meant)[0])
	case f.Kind.Superfluous():
		return what + "：请删除"
	}
	return what + "：请改为原来的字"
}

func (f Fault) code() string {
	if f.Kind == NotUTF8 {
		return fmt.Sprintf("0x%02X", f.Rune)
	}
	return fmt.Sprintf("%U", f.Rune)
}

// IsBlank reports whether nothing in s is visible: it is empty, or has only
// blanks, controls and invisible characters.
func IsBlank(s string) bool {
	for _, r := range s {
		kind := KindOf(r)
		if !kind.Blank() && !(kind == Sound && unicode.IsSpace(r)) {
			return false
		}
	}
	return true
}

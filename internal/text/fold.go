package text

import (
	"strings"
	"unicode/utf8"
)

//go:generate go run -C ../../peers ./folding ../internal/text/table.go

// Fold returns s as it is compared and read. Each character becomes what the
// compatibility normalization NFKC makes of it alone: full-width and half-width
// forms, circled, bracketed and Roman numerals (① is 1, ⑴ is (1), Ⅲ is III),
// squares (㎡ is m2), superscripts, vertical forms and compatibility ideographs
// lose what sets them apart, and every blank that is as wide as a character or
// of another fixed width becomes ' '. A radical or stroke that is in place
// of a Chinese character becomes the character that mainland China writes: ⽼ is
// 老, ⻓ is 长, ⼾ is 户.
//
// Fold keeps case, control characters and whatever shows nothing, does not
// compose marks with letters, and leaves the presentation forms of Hebrew and
// Arabic. Bytes that are no UTF-8 become U+FFFD, so that the result is always
// valid. Folding twice changes nothing more. A string with nothing to fold is
// returned as it is.
func Fold(s string) string {
	at := firstFolded(s)
	if at == len(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s) + utf8.UTFMax)
	b.WriteString(s[:at])
	for _, r := range s[at:] {
		if one, expansion := lookUp(r); expansion != "" {
			b.WriteString(expansion)
		} else {
			b.WriteRune(one)
		}
	}
	return b.String()
}

// firstFolded returns the offset of the first character of s that Fold changes,
// len(s) if there is none.
func firstFolded(s string) int {
	for i, r := range s {
		if plain(r) {
			continue
		}
		if r == utf8.RuneError && !strings.HasPrefix(s[i:], "\uFFFD") {
			return i
		}
		if one, expansion := lookUp(r); one != r || expansion != "" {
			return i
		}
	}
	return len(s)
}

// FoldRune returns the character that r folds to, which is r where there is
// nothing to fold. It returns r and false if r folds to several: ask
// [AppendFold] for them.
func FoldRune(r rune) (folded rune, ok bool) {
	folded, expansion := lookUp(r)
	return folded, expansion == ""
}

// AppendFold appends what r folds to, in UTF-8, to dst. To fold a text and know
// where each character was, take the offsets from a loop over the text:
//
//	for offset, r := range s {
//		folded = AppendFold(folded[:0], r) // all of it was at offset
//	}
func AppendFold(dst []byte, r rune) []byte {
	one, expansion := lookUp(r)
	if expansion != "" {
		return append(dst, expansion...)
	}
	return utf8.AppendRune(dst, one)
}

// plain reports whether r is a character of everyday text that folds to itself.
func plain(r rune) bool {
	return r < utf8.RuneSelf || '一' <= r && r <= '\u9fff' || '、' <= r && r <= '〵'
}

// lookUp returns the one character that r folds to, r itself where there is
// nothing to fold, or r and the several characters that it folds to.
func lookUp(r rune) (one rune, expansion string) {
	if plain(r) {
		return r, ""
	}
	low, high := 0, len(folds)
	for low < high {
		middle := int(uint(low+high) / 2)
		entry := folds[middle]
		first, length := rune(entry>>43), rune(entry>>32&(1<<11-1))
		switch {
		case r < first:
			high = middle
		case r >= first+length:
			low = middle + 1
		case entry&(1<<31) == 0:
			return rune(entry&(1<<21-1)) + r - first, ""
		default:
			at, size := int(entry>>6&(1<<16-1)), int(entry&(1<<6-1))
			return r, expansions[at : at+size]
		}
	}
	return r, ""
}

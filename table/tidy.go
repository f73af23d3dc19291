package table

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed2ea1efa0/disclosure/internal/text"
)

// missing stands for a character that the file has lost: the geta mark of Chinese
// typesetting.
const missing = '〓'

// tidy returns a cell's text without characters that do not show, with the
// Chinese character in place of a radical that looks like it, and with 〓 in place
// of what is damaged. The faults are those that a person should look at.
func tidy(s string) (tidied string, faults []text.Fault) {
	if _, found := text.Judge(s, '\n', '\ufffc'); !found {
		return s, nil
	}
	var b strings.Builder
	for {
		fault, found := text.Judge(s, '\n', '\ufffc')
		if !found {
			b.WriteString(s)
			return b.String(), faults
		}
		b.WriteString(s[:fault.Offset])
		s = s[fault.Offset:]
		_, size := utf8.DecodeRuneInString(s)
		s = s[size:]
		switch {
		case fault.Meant != "":
			b.WriteString(fault.Meant)
		case fault.Kind == text.LineBreak:
			b.WriteByte('\n')
			continue
		case fault.Kind < text.LineBreak || fault.Kind > text.LostObject:
			b.WriteRune(missing)
		default:
			continue // what does not show is layout
		}
		if len(faults) < 8 {
			faults = append(faults, fault)
		}
	}
}

// oneLine joins the lines of a cell. A blank beside a Chinese character was left
// behind by a line break in a narrow cell, or is layout; others collapse.
func oneLine(s string) string {
	if !strings.ContainsFunc(s, unicode.IsSpace) {
		return s
	}
	var b strings.Builder
	var last rune
	blank := false
	for _, r := range s {
		if unicode.IsSpace(r) {
			blank = true
			continue
		}
		if blank && last != 0 && !isWide(last) && !isWide(r) {
			b.WriteByte(' ')
		}
		b.WriteRune(r)
		last, blank = r, false
	}
	return b.String()
}

// isWide reports whether r is a Chinese character or full-width punctuation.
func isWide(r rune) bool {
	return unicode.Is(unicode.Han, r) || r >= '\u3001' && r <= '\u303f' || r >= '\uff00' && r <= '\uffef'
}

// linesOf returns the lines of a cell that have text.
func linesOf(s string) (lines []string) {
	for line := range strings.SplitSeq(s, "\n") {
		if line = strings.TrimSpace(line); line != "" {
			lines = append(lines, line)
		}
	}
	return lines
}

// isDash reports whether a cell has only a stroke, which says that there is
// nothing.
func isDash(s string) bool {
	s = oneLine(s)
	return s != "" && strings.Trim(s, "-‐‑‒–—―−－─━﹣/／\\＼") == ""
}

package table

import (
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"

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
		case !fault.Kind.Superfluous():
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
	if !hasSpace(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
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

// hasSpace reports whether a text has white space, as nearly no Chinese cell has. Only
// the bytes with which such a character can begin are looked at as characters.
func hasSpace(s string) bool {
	for i := range len(s) {
		switch c := s[i]; {
		case c == ' ' || '\t' <= c && c <= '\r':
			return true
		case c == 0xc2 || 0xe1 <= c && c <= 0xe3:
			if r, _ := utf8.DecodeRuneInString(s[i:]); unicode.IsSpace(r) {
				return true
			}
		}
	}
	return false
}

// isWide reports whether r is a Chinese character or full-width punctuation.
func isWide(r rune) bool {
	kind := width.LookupRune(r).Kind()
	return kind == width.EastAsianWide || kind == width.EastAsianFullwidth
}

// linesOf returns the lines of a cell that have text.
func linesOf(s string) []string { return slices.Collect(eachLine(s)) }

// eachLine yields the lines of a cell that have text.
func eachLine(s string) iter.Seq[string] {
	return func(yield func(line string) bool) {
		for line := range strings.SplitSeq(s, "\n") {
			if line = strings.TrimSpace(line); line != "" && !yield(line) {
				return
			}
		}
	}
}

// publisherOf returns who publishes. Lines that each name an office are several; others
// are one that a narrow cell breaks.
func publisherOf(cell string) string {
	lines := linesOf(cell)
	if len(lines) < 2 || slices.ContainsFunc(lines, func(line string) bool { return !namesOffice(line) }) {
		return oneLine(cell)
	}
	for i, line := range lines {
		lines[i] = oneLine(strings.TrimRight(line, "、，,；; "))
	}
	return strings.Join(lines, "、")
}

// namesOffice reports whether a line ends as the name of a whole office does, not of a part
// of one.
func namesOffice(line string) bool {
	line = strings.TrimRight(line, "、，,；; ")
	for _, ending := range []string{"局", "委员会", "委", "政府", "办公室", "厅", "街道办", "街道办事处", "公司", "法院", "检察院", "村委会", "居委会"} {
		if strings.HasSuffix(line, ending) && line != ending { // by itself it is the rest of a name
			return true
		}
	}
	return false
}

// isDash reports whether a cell has only a stroke, which says that there is
// nothing.
func isDash(s string) bool {
	s = oneLine(s)
	return s != "" && strings.Trim(s, "-‐‑‒–—―−－─━﹣/／\\＼") == ""
}

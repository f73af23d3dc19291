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
		first, size := utf8.DecodeRuneInString(s)
		s = s[size:]
		switch {
		case first == '\t':
			b.WriteByte(' ') // between words, as a blank is
			continue
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

// publisherOf returns who publishes. Lines, or pieces with blanks between, that each name an
// office are several, and others are one that a narrow cell breaks. It is unsure where a
// whole name comes first, and what follows may be one, too.
func publisherOf(cell string) (publisher string, unsure bool) {
	if !hasSpace(cell) {
		return strings.TrimRight(cell, separatorsOfNames), false
	}
	for _, pieces := range [][]string{linesOf(cell), strings.Fields(cell)} {
		if len(pieces) < 2 || !namesBody(pieces[0]) || slices.ContainsFunc(pieces[1:], isPartOfName) {
			continue
		}
		several := !slices.ContainsFunc(pieces, func(piece string) bool { return !namesOffice(piece) })
		for i, piece := range pieces {
			pieces[i] = oneLine(strings.TrimRight(piece, separatorsOfNames))
		}
		return strings.Join(pieces, "、"), !several
	}
	return strings.TrimRight(oneLine(cell), separatorsOfNames), false
}

// separatorsOfNames are between the names of offices; one behind the last is layout.
const separatorsOfNames = "、，,；; "

// namesBody reports whether a text ends as the name of somebody who publishes does, be it no
// office.
func namesBody(s string) bool {
	s = strings.TrimRight(s, separatorsOfNames)
	return namesOffice(s) || strings.HasPrefix(s, "各") ||
		utf8.RuneCountInString(s) > 2 && text.EndsWithWord(s, "部", "院", "中心", "大队", "支队", "中队", "学校", "幼儿园", "协会", "学会", "工会", "联合会", "十字会", "妇联", "残联", "工商联", "街道", "乡镇", "社区", "单位", "部门", "企业", "机构")
}

// isPartOfName reports whether a piece is the rest of a name, or a part of an office: 局, or
// 社会救助股.
func isPartOfName(piece string) bool {
	if utf8.RuneCountInString(piece) < 2 || beginsBracketed(piece) || isPunctuation(piece) {
		return true
	}
	switch piece {
	case "办公室", "委员会", "中心", "政府", "大队", "分局", "保障局", "管理局", "监督局", "服务中心", "管理中心":
		return true
	}
	return text.EndsWithWord(piece, "股", "科", "室", "处") && !strings.HasSuffix(piece, "办事处")
}

// isPunctuation reports whether a text has neither letters nor numbers.
func isPunctuation(text string) bool {
	return !strings.ContainsFunc(text, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) })
}

// namesOffice reports whether a line ends as the name of a whole office does, not of a part
// of one.
func namesOffice(line string) bool {
	line = strings.TrimRight(line, separatorsOfNames)
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

package workday

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed2ea1efa0/disclosure/internal/text"
)

// A sentence of a notice, without blanks, with what copies do to the characters
// undone, and where it is in the text.
type sentence struct {
	text         string
	line, column int
	begins       bool // a line begins with it
}

// sentencesOf takes a notice apart. A line that evidently goes on in the next one is
// joined with it.
func sentencesOf(notice string) []sentence {
	var all []sentence
	var open *sentence // that the next line goes on with
	number := 0
	for line := range strings.Lines(plainText(notice)) {
		number++
		begins := true
		for _, part := range partsOf(cleaned(line)) {
			switch {
			case open != nil && len(open.text) < longestSentence && goesOn(open.text, part.text):
				open.text += part.text
			default:
				all = append(all, sentence{part.text, number, part.column, begins})
				open = &all[len(all)-1]
			}
			begins = false
			if part.ends {
				open = nil
			}
		}
	}
	return all
}

// longestSentence is longer than any that lines are joined into, in bytes.
const longestSentence = 2000

// goesOn reports whether a line was broken within a sentence.
func goesOn(line, next string) bool {
	if !strings.ContainsFunc(line, isHan) {
		return false // the noise of a forum
	}
	last, _ := utf8.DecodeLastRuneInString(line)
	first, _ := utf8.DecodeRuneInString(next)
	return strings.ContainsRune(",、(-—–~至到月", last) ||
		strings.ContainsRune("),、月日号至", first) ||
		strings.Count(line, "(") > strings.Count(line, ")")
}

// A part of a line ends with a full stop or the like, which it leaves out, or with
// the line.
type part struct {
	text   string
	column int
	ends   bool
}

func partsOf(line []glyph) (parts []part) {
	var b strings.Builder
	column := 0
	flush := func(ends bool) {
		if b.Len() > 0 {
			parts = append(parts, part{b.String(), column, ends})
			b.Reset()
		}
	}
	for i, g := range line {
		if strings.ContainsRune("。;!?", g.r) || g.r == '.' && i > 0 && endsBefore(line[i-1].r) {
			flush(true)
			continue
		}
		if b.Len() == 0 {
			column = g.column
		}
		b.WriteRune(g.r)
	}
	flush(false)
	return parts
}

// endsBefore reports whether a point behind the character is a full stop, and not
// that of a number.
func endsBefore(r rune) bool {
	return r == ')' || isHan(r) && !strings.ContainsRune(text.Count, r)
}

// A glyph is a character and its column in the line, from 1.
type glyph struct {
	r      rune
	column int
}

// cleaned folds a line: no blanks, nothing invisible, ASCII digits and punctuation,
// simplified characters, and without pinyin in brackets.
func cleaned(line string) []glyph {
	var all []glyph
	column := 0
	var folded []byte
	for _, r := range line {
		column++
		if unicode.IsSpace(r) || !text.KindOf(r).Shows() {
			continue
		}
		folded = text.AppendFold(folded[:0], r)
		for _, one := range string(folded) {
			if !unicode.IsSpace(one) {
				all = append(all, glyph{text.SimplifyRune(one), column})
			}
		}
	}
	return withoutPinyin(all)
}

// withoutPinyin drops brackets that hold nothing but Latin letters.
func withoutPinyin(line []glyph) []glyph {
	kept := line[:0]
	for i := 0; i < len(line); i++ {
		if line[i].r == '(' {
			end := i + 1
			for end < len(line) && unicode.Is(unicode.Latin, line[end].r) {
				end++
			}
			if end > i+1 && end < len(line) && line[end].r == ')' {
				i = end
				continue
			}
		}
		kept = append(kept, line[i])
	}
	return kept
}

// plainText undoes what is left of a page in a text that somebody copied out of its
// source: escapes of JSON, tags, named blanks.
func plainText(s string) string {
	if strings.Contains(s, `\u`) {
		s = unescaped(s)
	}
	if strings.Contains(s, `\n`) {
		s = strings.ReplaceAll(s, `\n`, " ")
	}
	if strings.Contains(s, "<") {
		s = withoutTags(s)
	}
	if strings.Contains(s, "&") {
		s = strings.NewReplacer("&nbsp;", " ", "&ensp;", " ", "&emsp;", " ", "&#160;", " ", "&#12288;", " ", "&ldquo;", "“", "&rdquo;", "”",
			"&mdash;", "—", "&ndash;", "-", "&middot;", "·", "&quot;", `"`, "&amp;", "&").Replace(s)
	}
	return s
}

// unescaped replaces the escapes of JSON, such as \u653e for 放.
func unescaped(s string) string {
	var b strings.Builder
	for {
		before, after, found := strings.Cut(s, `\u`)
		b.WriteString(before)
		if !found {
			return b.String()
		}
		r, ok := hexadecimal(after)
		if !ok {
			b.WriteString(`\u`)
			s = after
			continue
		}
		b.WriteRune(r)
		s = after[4:]
	}
}

func hexadecimal(s string) (r rune, ok bool) {
	if len(s) < 4 {
		return 0, false
	}
	for _, digit := range s[:4] {
		at := strings.IndexRune("0123456789abcdef", unicode.ToLower(digit))
		if at < 0 {
			return 0, false
		}
		r = r<<4 | rune(at)
	}
	return r, true
}

// withoutTags drops the tags of HTML; those that begin a block break the line where
// none is broken yet.
func withoutTags(s string) string {
	var b strings.Builder
	for {
		before, after, found := strings.Cut(s, "<")
		b.WriteString(before)
		tag, rest, closed := strings.Cut(after, ">")
		if !closed || !isTag(tag) {
			if found {
				b.WriteString("<")
				s = after
				continue
			}
			return b.String()
		}
		name := strings.ToLower(strings.TrimRight(strings.Fields(strings.Trim(tag, "/") + " x")[0], "/"))
		if name != "span" && name != "b" && name != "strong" && name != "font" && name != "a" && name != "em" && name != "i" && name != "u" {
			b.WriteString("\n")
		}
		s = rest
	}
}

// isTag tells a tag from the brackets 〈…〉 that some copies print as < and >.
func isTag(tag string) bool {
	first, _ := utf8.DecodeRuneInString(strings.TrimPrefix(strings.TrimPrefix(tag, "/"), "!"))
	return first == '-' || first < utf8.RuneSelf && unicode.IsLetter(first)
}

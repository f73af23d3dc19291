package table

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed2ea1efa0/disclosure/internal/text"
)

// Entries of a cell are on lines of their own, or are set apart by list marks:
// 1. 2. 3., ●, （一）. Marks, and the punctuation that closes an entry of a list, are
// layout. 、 and ； alone divide nothing.

// contentsOf divides a cell of contents (公开内容).
func contentsOf(cell string) []string {
	cell = narrowMarks(cell)
	if entries, ok := numberedLines(cell); ok {
		return entries
	}
	for _, style := range outermost(cell) {
		if entries := style(cell); entries != nil {
			return entries
		}
	}
	if entries, ok := looselyNumbered(cell); ok {
		return entries
	}
	lines := linesOf(cell)
	for i, line := range lines {
		lines[i] = oneLine(line)
		if len(lines) > 1 {
			lines[i] = unclosed(lines[i])
		}
	}
	return withoutEmpty(lines)
}

// outermost returns the ways to divide a cell, the one that its beginning shows first:
// of lists in one another, the outer one divides, and the inner one stays in its entry.
func outermost(cell string) []func(string) []string {
	if first, _ := utf8.DecodeRuneInString(strings.TrimSpace(cell)); isBullet(first) {
		return []func(string) []string{bulleted}
	}
	return []func(string) []string{ordinals, inlineNumbers, bulleted}
}

// entry returns an entry of a list on one line. A list within it keeps its marks, and
// its lines are set apart.
func entry(text string) string {
	var b strings.Builder
	for _, line := range linesOf(text) {
		if b.Len() > 0 && beginsEntry(line) && !closesEntry(b.String()) {
			b.WriteString("；")
		}
		b.WriteString(line + "\n")
	}
	return unclosed(oneLine(b.String()))
}

// beginsEntry reports whether a line has a list mark.
func beginsEntry(line string) bool {
	first, _ := utf8.DecodeRuneInString(line)
	_, numbered := anyNumber(line)
	article := isArticle(line) && strings.ContainsAny(line, "条款项") // of the law above
	return numbered || isBullet(first) || first >= '①' && first <= '⑳' || isSection(line) && !article
}

func closesEntry(text string) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimSpace(text))
	return strings.ContainsRune("；;。，,、：:", last)
}

// paragraphs divides an entry at blank lines, and where a note begins.
func paragraphs(text string) (entries []string) {
	for part := range strings.SplitSeq(text, "\n\n") {
		body, note := cutNote(part)
		entries = append(entries, entry(body), entry(note))
	}
	return entries
}

func withoutEmpty(entries []string) []string {
	kept := entries[:0]
	for _, entry := range entries {
		if entry != "" {
			kept = append(kept, entry)
		}
	}
	return kept
}

// unclosed removes one sign that closes an entry of a list.
func unclosed(s string) string {
	r, size := utf8.DecodeLastRuneInString(s)
	if strings.ContainsRune("；;。，,、", r) {
		return s[:len(s)-size]
	}
	return s
}

// numberedLines reads lines that are numbered 1, 2, 3 …: then nothing else
// divides, and each entry is as it stands behind its number. A number may appear twice,
// or be left out.
func numberedLines(cell string) (entries []string, ok bool) {
	var last mark
	text := ""
	for line := range eachLine(cell) {
		m, found := anyNumber(line)
		if !found || m.number < max(last.number, 1) || m.number > last.number+2 || last.number == 0 && m.number > 1 || strings.TrimSpace(line[m.end:]) == "" {
			return nil, false
		}
		last, text = m, line[m.end:]
		entries = append(entries, unclosed(oneLine(text)))
	}
	// A last line that goes on counting is for inlineNumbers.
	last.end = 0
	_, more := nextNumber(text, last)
	return entries, len(entries) > 0 && !more
}

// narrowMarks writes the full-width digits of list marks as others: １．名单.
func narrowMarks(cell string) string {
	if !strings.ContainsAny(cell, "０１２３４５６７８９") {
		return cell
	}
	runes := []rune(cell)
	for i, r := range runes {
		if narrow := narrowDigit(r); narrow != r && i+1 < len(runes) && strings.ContainsRune(".．、)）", runes[i+1]) {
			runes[i] = narrow
		}
	}
	return string(runes)
}

// looselyNumbered reads lines that count 1, 2, 3 … with other signs behind the numbers than
// lists usually have, or all begin with a stroke: 1：名单, - 名单.
func looselyNumbered(cell string) (entries []string, ok bool) {
	lines := linesOf(cell)
	counted, stroked := len(lines) > 1, len(lines) > 1
	for i, line := range lines {
		_, behind := text.CutPrefixWord(line, "-", "－", "–", "—", "*", "＊", "+", ">")
		stroked = stroked && behind
		rest, numbered := strings.CutPrefix(line, strconv.Itoa(i+1))
		counted = counted && numbered && strings.IndexAny(rest, "0123456789") != 0
	}
	if !counted && !stroked {
		return nil, false
	}
	for i, line := range lines {
		rest := strings.TrimPrefix(line, strconv.Itoa(i+1))
		entries = append(entries, unclosed(oneLine(strings.TrimLeft(rest, "：:。.-－–—*＊+>· 　"))))
	}
	return withoutEmpty(entries), true
}

// countsOn reports whether a text that is one entry looks like several that are numbered
// otherwise than lists are: 1名单 2标准, ·名单·标准.
func countsOn(text string) bool {
	if rest, ok := strings.CutPrefix(text, "·"); ok {
		return strings.Contains(rest, "·")
	}
	rest, ok := strings.CutPrefix(text, "1")
	first, _ := utf8.DecodeRuneInString(rest)
	if !ok || !unicode.Is(unicode.Han, first) && !strings.ContainsRune("-－—。：: ", first) || strings.ContainsRune("年月日个号条款项次份名类级", first) {
		return false
	}
	sign := ""
	if !unicode.Is(unicode.Han, first) {
		sign = string(first)
	}
	at := strings.Index(rest, "2"+sign)
	return at > 0 && !unicode.IsDigit(rune(rest[at-1])) && at+1+len(sign) < len(rest) && !unicode.IsDigit(rune(rest[at+1+len(sign)]))
}

// anyNumber reads the mark that a line begins with.
func anyNumber(line string) (m mark, found bool) {
	const most = 2 // digits
	digits := len(line) - len(strings.TrimLeft(line, "0123456789"))
	if digits == 0 || digits > most {
		return mark{}, false
	}
	n, _ := strconv.Atoi(line[:digits])
	return numberMark(line, 0, n, anyStyle)
}

// inlineNumbers divides at 1. 2. 3. wherever they are, after prose too; nil if
// there are no two of them.
func inlineNumbers(cell string) []string {
	m, found := findNumber(cell, 0, 1, anyStyle)
	if !found {
		return nil
	}
	entries := paragraphs(cell[:m.start])
	for {
		following, more := nextNumber(cell, m)
		if !more {
			if m.number == 1 && strings.TrimSpace(cell[:m.start]) != "" {
				return nil
			}
			return withoutEmpty(append(entries, paragraphs(cell[m.end:])...))
		}
		entries = append(entries, paragraphs(cell[m.end:following.start])...)
		m = following
	}
}

// nextNumber finds the mark behind another. Where none is printed alike, one with
// another sign counts, or one further on, if it begins a line or follows an entry that
// is closed, and no list within the entry begins.
func nextNumber(cell string, m mark) (following mark, found bool) {
	if following, found = findNumber(cell, m.end, m.number+1, m.style); found {
		return following, true
	}
	if _, inner := findNumber(cell, m.end, 1, anyStyle); inner {
		return mark{}, false
	}
	for _, n := range []int{m.number + 1, m.number + 2} {
		following, _ = findNumber(cell, m.end, n, anyStyle)
		if before := cell[:following.start]; closesEntry(before) || strings.HasSuffix(before, "\n") {
			return following, true
		}
	}
	return mark{}, false
}

// A mark is the place of a list mark, its number, and the sign behind that.
type mark struct {
	start, end int
	number     int
	style      rune
}

const anyStyle rune = 0

// findNumber finds the mark of the number n at from or behind it. The first one
// begins the text, a line or a sentence.
func findNumber(s string, from, n int, style rune) (m mark, found bool) {
	digits := strconv.Itoa(n)
	for at := from; ; at++ {
		i := strings.Index(s[at:], digits)
		if i < 0 {
			return mark{}, false
		}
		at += i
		if m, found = numberMark(s, at, n, style); found && (n > 1 || beginsSentence(s[:at])) {
			return m, true
		}
	}
}

func beginsSentence(before string) bool {
	before = strings.TrimRight(before, " \u3000")
	last, _ := utf8.DecodeLastRuneInString(before)
	return before == "" || strings.ContainsRune("\n。：:；;）)", last)
}

// numberMark reads the mark of the number n at a place: its digits and one of
// . ． 、 ) ）.
func numberMark(s string, at, n int, style rune) (m mark, found bool) {
	before, _ := utf8.DecodeLastRuneInString(s[:at])
	rest, ok := strings.CutPrefix(s[at:], strconv.Itoa(n))
	if !ok || unicode.IsDigit(before) || before < utf8.RuneSelf && unicode.IsLetter(before) || strings.ContainsRune(".第〔（(/-—–+", before) {
		return mark{}, false
	}
	rest = strings.TrimLeft(rest, " ")
	sign, size := utf8.DecodeRuneInString(rest)
	behind := rest[size:]
	after, _ := utf8.DecodeRuneInString(behind)
	switch sign {
	case '．':
		sign = '.'
	case '）':
		sign = ')'
	}
	found = strings.ContainsRune(".、)", sign) && !(sign == '.' && unicode.IsDigit(after) && !isYear(behind)) && (style == anyStyle || style == sign)
	return mark{at, len(s) - len(rest) + size, n, sign}, found
}

// isYear reports whether a text begins with a year: of 3.2024年标准, the 3 is a mark.
func isYear(s string) bool {
	return len(s) > 4 && (strings.HasPrefix(s, "19") || strings.HasPrefix(s, "20")) && unicode.IsDigit(rune(s[2])) && unicode.IsDigit(rune(s[3])) && strings.HasPrefix(s[4:], "年")
}

const (
	filledBullets = "●•·▪■◆▲★►➢➤✓√❖"
	hollowBullets = "○〇◯□◇△☆▫"
)

func isBullet(r rune) bool { return strings.ContainsRune(filledBullets+hollowBullets, r) }

// bulleted divides at bullets, which stand anywhere if they are ●, else at the
// beginning of a line; nil if the cell does not begin with one.
func bulleted(cell string) []string {
	first, _ := utf8.DecodeRuneInString(strings.TrimSpace(cell))
	if !isBullet(first) && !strings.Contains(cell, "\n●") {
		return nil
	}
	mixed := strings.ContainsAny(cell, filledBullets) && strings.ContainsAny(cell, hollowBullets)
	dot := strings.ContainsRune("•·", first) // also within names
	var entries []string
	var text strings.Builder
	listed := false
	flush := func() {
		if listed {
			entries = append(entries, paragraphs(text.String())...)
		} else { // what is before the list
			entries = contentsOf(text.String())
		}
		listed = true
		text.Reset()
	}
	lineStart := true
	var before rune
	for _, r := range cell {
		filled, hollow := strings.ContainsRune(filledBullets, r), strings.ContainsRune(hollowBullets, r)
		anywhere := r == '●' || r == first && !dot || mixed && (r == '〇' || r == '○' || unicode.IsSpace(before))
		before = r
		if (filled || hollow) && (lineStart || anywhere) {
			flush()
			if hollow && mixed { // the difference means something
				text.WriteRune(r)
			}
			lineStart = false
			continue
		}
		if r == '\n' || !unicode.IsSpace(r) {
			lineStart = r == '\n'
		}
		text.WriteRune(r)
	}
	flush()
	return withoutEmpty(entries)
}

// ordinals divides at （一）（二）…, (1)(2)…, ①②… or 一、二、… if the cell begins so
// and goes on.
func ordinals(cell string) []string {
	cell = strings.TrimSpace(cell)
	if first, _ := utf8.DecodeRuneInString(cell); !strings.ContainsRune("（(一①⑴❶㈠第aAⅠ", first) {
		return nil // as most cells
	}
	for _, style := range []func(n int) []string{
		func(n int) []string { return []string{"（" + chinese(n) + "）", "(" + chinese(n) + ")"} },
		func(n int) []string { return []string{chinese(n) + "、", chinese(n) + "."} },
		func(n int) []string {
			return []string{"（" + strconv.Itoa(n) + "）", "(" + strconv.Itoa(n) + ")", "(" + strconv.Itoa(n) + "）", "（" + strconv.Itoa(n) + ")"}
		},
		circled,
		func(n int) []string { return counted(n, '⑴', '⒇', "") },
		func(n int) []string { return counted(n, '❶', '❿', "") },
		func(n int) []string { return counted(n, '㈠', '㈩', "") },
		func(n int) []string { return []string{"第" + chinese(n) + "、", "第" + chinese(n) + "，"} },
		func(n int) []string { return letters(n, 'a', 'z') },
		func(n int) []string { return letters(n, 'A', 'Z') },
		func(n int) []string { return letters(n, 'Ⅰ', 'Ⅻ') },
	} {
		if entries := cutAt(cell, style); entries != nil {
			return entries
		}
		// A mark in brackets is one where it is alone, too.
		if rest, ok := text.CutPrefixWord(cell, style(1)...); ok && (beginsBracketed(cell) || strings.HasPrefix(cell, "①")) {
			return withoutEmpty(paragraphs(rest))
		}
	}
	return nil
}

// letters returns the list marks that count in letters, such as b. and b、 for 2.
func letters(n int, first, last rune) []string {
	return counted(n, first, last, ".", "．", "、", ")", "）")
}

// circled returns ① to ⑳, none beyond.
func circled(n int) []string { return counted(n, '①', '⑳', "") }

// counted returns the n-th of some characters, with each of the signs behind it.
func counted(n int, first, last rune, signs ...string) (marks []string) {
	character := first + rune(n-1)
	if character > last {
		return nil
	}
	for _, sign := range signs {
		marks = append(marks, string(character)+sign)
	}
	return marks
}

// cutAt divides at the marks of a style; nil if there are no two. A mark that is
// not found is not looked for again: another form of it may stand further on.
func cutAt(cell string, style func(n int) []string) []string {
	rest, ok := text.CutPrefixWord(cell, style(1)...)
	if !ok {
		return nil
	}
	var entries []string
	for n := 2; ; n++ {
		at, length := firstOf(rest, style(n))
		if at < 0 {
			if n == 2 {
				return nil
			}
			return withoutEmpty(append(entries, paragraphs(rest)...))
		}
		entries = append(entries, paragraphs(rest[:at])...)
		rest = rest[at+length:]
	}
}

// firstOf finds the first of some marks: all of them begin with one of few
// characters, and the text is read once.
func firstOf(s string, marks []string) (at, length int) {
	for i := range s {
		for _, mark := range marks {
			if strings.HasPrefix(s[i:], mark) {
				return i, len(mark)
			}
		}
	}
	return -1, 0
}

// chinese writes 1 to 99.
func chinese(n int) string {
	const digits = "〇一二三四五六七八九"
	digit := func(d int) string { return string([]rune(digits)[d]) }
	switch tens, ones := n/10, n%10; {
	case n > 99:
		return strconv.Itoa(n)
	case tens == 0:
		return digit(ones)
	default:
		text := "十"
		if tens > 1 {
			text = digit(tens) + text
		}
		if ones > 0 {
			text += digit(ones)
		}
		return text
	}
}

// citationsOf divides a cell of the legal basis (公开依据).
func citationsOf(cell string) []string {
	cell = withLinesApart(withTitleMarks(cell))
	if entries, ok := numberedLines(cell); ok {
		return eachCitation(entries)
	}
	for _, style := range []func(string) []string{inlineNumbers, bulleted, ordinals} {
		if entries := style(cell); len(entries) > 1 {
			return eachCitation(entries)
		}
	}
	if entries := bulleted(cell); entries != nil {
		cell = strings.Join(entries, "\n")
	}
	return eachCitation(citationLines(cell))
}

// withLinesApart closes a line of citations that ends with one, where another title or
// number begins on the next line.
func withLinesApart(cell string) string {
	if !strings.Contains(cell, "\n") {
		return cell
	}
	lines := strings.Split(cell, "\n")
	for i, line := range lines[:len(lines)-1] {
		line, next := strings.TrimSpace(line), strings.TrimSpace(lines[i+1])
		if endsInCitation(line) && nesting(line) == 0 && nesting(next) == 0 && strings.ContainsAny(next, "《〔") && !isArticle(next) && !beginsBracketed(next) {
			lines[i] = line + "；"
		}
	}
	return strings.Join(lines, "\n")
}

func endsInCitation(line string) bool {
	last, _ := utf8.DecodeLastRuneInString(line)
	return strings.ContainsRune("号条款项", last)
}

// eachCitation divides lines of citations.
func eachCitation(lines []string) (citations []string) {
	for _, line := range lines {
		for _, citation := range adjoining(line) {
			for _, numbered := range documents(citation) {
				citations = append(citations, unclosed(oneLine(numbered)))
			}
		}
	}
	return withoutEmpty(citations)
}

// withTitleMarks writes 《 》 for what is typed in their place: <<某法>>, 〈某法〉.
func withTitleMarks(cell string) string {
	if strings.ContainsAny(cell, "《》") {
		return cell
	}
	return strings.NewReplacer("<<", "《", ">>", "》", "＜＜", "《", "＞＞", "》", "〈〈", "《", "〉〉", "》", "〈", "《", "〉", "》").Replace(cell)
}

// documents divides a citation at semicolons and 、, and where no blank can be layout at
// those, where each piece is a whole citation: 某府发〔2020〕1号；《某法》第三条、某条例.
func documents(citation string) []string {
	for _, separators := range []string{"；;、", "；;、 　", "；;、和及与"} {
		pieces := outsideBrackets(citation, separators)
		if len(pieces) > 1 && !slices.ContainsFunc(pieces, func(piece string) bool { return !isCitation(piece) }) {
			return pieces
		}
	}
	return []string{citation}
}

// isCitation reports whether a text cites something by itself: it begins with a title, or is
// the number of a document, or the name of a law.
func isCitation(s string) bool {
	s = strings.TrimSpace(s)
	if nesting(s) != 0 || isArticle(s) || strings.Contains(s, "的") && !strings.Contains(s, "《") {
		return false
	}
	if strings.HasPrefix(s, "《") {
		return true
	}
	characters := utf8.RuneCountInString(s)
	return strings.HasSuffix(s, "号") && characters >= 5 || characters >= 2 && text.EndsWithWord(s, "法", "条例", "办法", "规定", "细则", "规章", "规程")
}

// citationLines joins the lines that only a narrow cell breaks: inside of brackets,
// and before what is printed behind a title.
func citationLines(cell string) (lines []string) {
	var line strings.Builder
	flush := func() {
		if line.Len() > 0 {
			lines = append(lines, line.String())
		}
		line.Reset()
	}
	depth := 0
	for _, next := range linesOf(cell) {
		first, _ := utf8.DecodeRuneInString(next)
		if line.Len() > 0 && (depth > 0 || strings.ContainsRune("（(〔[）)》、，；。", first) || isArticle(next)) {
			line.WriteByte('\n')
		} else {
			flush()
		}
		line.WriteString(next)
		depth = max(depth+nesting(next), 0)
	}
	flush()
	return lines
}

// isArticle reports whether a line is what follows a title: 第三条, or 3号 of a
// number that begins on the line above.
func isArticle(line string) bool {
	line = strings.TrimSuffix(line, "；")
	if rest, ok := strings.CutPrefix(line, "第"); ok {
		return strings.ContainsAny(rest, "条款项章节") && utf8.RuneCountInString(line) <= 20
	}
	return strings.HasSuffix(line, "号") && unicode.IsDigit(rune(line[0])) && utf8.RuneCountInString(line) <= 8
}

// nesting returns how many more brackets open in a text than shut.
func nesting(s string) (depth int) {
	for _, r := range s {
		if r != '“' && r != '”' { // quotes are no brackets
			depth += nestingOf(r)
		}
	}
	return depth
}

// adjoining divides 《…》、《…》（…号）《…》: where a title begins behind a title, outside
// of brackets, with nothing but punctuation or a document number between them.
func adjoining(line string) []string {
	var citations []string
	depth, start, titles := 0, 0, 0
	named := strings.Contains(line, "《") // then 【…】 is the kind of what follows
	var last rune
	for i, r := range line {
		if depth == 0 && (titles > 0 || strings.HasSuffix(line[start:i], "号；")) && (r == '《' && last != '】' || r == '【') && strings.ContainsRune("》）)】］]、；;，,。号条款项章和及与", last) {
			citations = append(citations, withoutAnd(line[start:i]))
			start, titles = i, 0
		}
		switch r {
		case '《', '（', '(', '【':
			depth++
		case '》', '）', ')', '】':
			if depth = max(depth-1, 0); (r == '》' || r == '】' && !named) && depth == 0 {
				titles++
			}
		}
		if !unicode.IsSpace(r) {
			last = r
		}
	}
	return append(citations, line[start:])
}

// withoutAnd removes the word that joins a citation to the next one.
func withoutAnd(s string) string {
	s = strings.TrimRight(s, " \u3000")
	for _, and := range []string{"以及", "和", "及", "与"} {
		if rest, ok := strings.CutSuffix(s, and); ok && rest != "" {
			return rest
		}
	}
	return s
}

// wordsOf divides a cell that lists words, such as 全社会、特定群体. A word may have 、
// in it (乡、村级), so it divides only where each piece is a word of such tables.
func wordsOf(cell string) []string {
	if entries, ok := numberedLines(cell); ok {
		return entries
	}
	if entries := inlineNumbers(cell); entries != nil {
		return entries
	}
	lines := linesOf(cell)
	switch {
	case len(lines) < 2:
	case isBrokenWord(lines):
		cell = oneLine(cell)
	default:
		for i, line := range lines {
			lines[i] = oneLine(line)
		}
		return lines
	}
	for _, division := range []struct {
		separators string
		isWord     func(string) bool
	}{{wordSeparators + blanks + "和及与或", isFlatWord}, {wordSeparators + blanks, isLevel}, {wordSeparators + blanks, namesPeople}} {
		words := outsideBrackets(cell, division.separators)
		for i, word := range words {
			words[i] = oneLine(word)
		}
		if !slices.ContainsFunc(words, func(word string) bool { return !division.isWord(word) }) {
			return withoutEmpty(words)
		}
	}
	line := oneLine(cell)
	if words := outsideBrackets(line, wordSeparators); beginsWithWords(words) {
		return withoutEmpty(words)
	}
	return withoutEmpty([]string{line})
}

// wordSeparators are between the words of a cell for whom, how or at which level.
const wordSeparators = "、，,；;/／+"

// blanks may be between words, and are layout between other characters.
const blanks = " 　\n"

// beginsWithWords reports whether a list is one of known words and, behind them, of plain
// ones. One that is not known may lack the end that it shares with the next: 离休、退休人员.
func beginsWithWords(words []string) bool {
	known := true
	for i, word := range words {
		bare, _ := cutRemark(word)
		isKnown := namesPeople(bare)
		if i == 0 && !isKnown || isKnown && !known || !isPlainWord(bare) {
			return false
		}
		known = isKnown
	}
	return len(words) > 1
}

// isPlainWord reports whether a text may be a word by itself: it is no single character,
// and nothing that a sentence has.
func isPlainWord(text string) bool {
	const longest = 8
	characters := utf8.RuneCountInString(text)
	return characters > 1 && characters <= longest && !strings.Contains(text, "的") && !isSentence(text)
}

// mayBeSeveral reports whether a cell has separators that may divide words, blanks between
// plain ones, or several levels in one word: 县乡村三级.
func mayBeSeveral(cell string) bool {
	if len(outsideBrackets(cell, wordSeparators)) > 1 {
		return true
	}
	levels := strings.TrimRight(oneLine(cell), "级")
	if strings.Trim(levels, "国家省市州县区旗乡镇村街道社两二三四五") == "" && strings.ContainsAny(levels, "两二三四五") {
		return true
	}
	pieces := strings.Fields(cell)
	return len(pieces) > 1 && !isTableWord(oneLine(cell)) && !slices.ContainsFunc(pieces, func(piece string) bool { return !isPlainWord(piece) })
}

// isBrokenWord reports whether lines are one word that a narrow cell breaks.
func isBrokenWord(lines []string) bool {
	return lines[0] == "社会" || isTableWord(strings.Join(lines, "")) && !namesPeople(lines[0])
}

// isLevel reports whether a word is a level of government without 级.
func isLevel(word string) bool {
	switch word {
	case "国家", "中央", "省", "市", "县", "区", "旗", "镇", "乡", "村", "街道", "社区", "乡镇", "县区", "镇街乡":
		return true
	}
	return false
}

// namesPeople reports whether a word says to whom something is made public, as those that
// are ticked do.
func namesPeople(word string) bool {
	return isTableWord(word) || text.EndsWithWord(word, "公众", "居民", "市民", "村民", "农民", "职工", "企业", "单位", "人员", "人", "者", "户", "学生", "考生", "师", "家长", "儿童", "学校", "幼儿园", "机构", "合作社", "旅行社")
}

// isTableWord reports whether a word is one that such tables tick.
func isTableWord(word string) bool {
	return text.EndsWithWord(word, "社会", "群体", "群众", "对象", "公开", "申请", "主动", "人群") || strings.HasSuffix(word, "级") && utf8.RuneCountInString(word) > 1
}

package table

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed2ea1efa0/disclosure/internal/text"
)

// otherPrefix is before a channel that is none of the 13.
const otherPrefix = "其他："

// A channelCell is a cell of channels (公开渠道和载体) taken apart: names, each with
// the sign that belongs to it.
//
//	cell  = entry {separator entry}
//	entry = [number] (sign name | name sign | name)
//	sign  = a drawn character, in brackets or not, or a letter that was one
//
// Whether signs are before or behind the names is the same in all of a cell.
type channelCell struct {
	entries []channelEntry
	notes   []string // what is under the boxes
	marked  bool     // it has signs
}

// A channelEntry is a channel of a cell.
type channelEntry struct {
	box
	name string // as in a catalogue file
	left string // what follows a name and is none, such as an address
	odd  bool   // the name looks like none

	meant string // one of the 13 that the name most likely means
}

// channelsOf takes a cell apart.
func channelsOf(cell string) channelCell {
	cell, note := cutNote(cell)
	var c channelCell
	if note != "" {
		c.notes = []string{note}
	}
	cell = plainBoxes(cell)
	boxes, marked := channelBoxes(cell)
	c.marked = marked
	for _, b := range boxes {
		names := b.names()
		for i, name := range names {
			entry := channelEntry{box: b}
			if c.marked && !b.owns(i, len(names)) {
				entry.box = box{}
			}
			entry.text = name
			entry.name, entry.left = channelName(name)
			entry.odd, entry.meant = entry.isOdd(), channelMeant(entry.name)
			if entry.name != "" || entry.tick != noMark {
				c.entries = append(c.entries, entry)
			}
		}
	}
	return c
}

// wholeList is how many of the 13 channels without a sign are the list with its
// signs lost.
const wholeList = 8

// lostList reports whether the cell prints the whole list without a sign.
func (c channelCell) lostList() bool {
	printed := 0
	for _, entry := range c.entries {
		if isPrinted(entry.name) {
			printed++
		}
	}
	return !c.marked && printed >= wholeList
}

// isPrinted reports whether a channel is one of the 13.
func isPrinted(name string) bool { return !strings.HasPrefix(name, otherPrefix) }

// cutNote cuts what is under the boxes, such as 注：….
func cutNote(s string) (text, note string) {
	for at := 0; at < len(s); {
		line := strings.TrimLeft(s[at:], " （(")
		for _, word := range []string{"注：", "注:", "备注：", "备注:", "说明：", "说明:"} {
			if strings.HasPrefix(line, word) {
				return s[:at], oneLine(s[at:])
			}
		}
		next := strings.IndexByte(s[at:], '\n')
		if next < 0 {
			break
		}
		at += next + 1
	}
	return s, ""
}

// plainBoxes takes signs out of brackets: （√）政府网站 （ ）政府公报.
func plainBoxes(cell string) string {
	var b strings.Builder
	bracketed := false
	crossed, mixed := isCrossed(cell), crossesBesideTicks(cell)
	for i := 0; i < len(cell); {
		r, size := utf8.DecodeRuneInString(cell[i:])
		if sign, length, ok := bracketedSign(cell[i:]); ok {
			bracketed = bracketed || sign != 0
			switch {
			case sign == 0:
				sign = '☐'
			case crossed:
				sign = '☑'
			case mixed && sign == '×':
				sign = 'x'
			}
			b.WriteRune(sign)
			i += length
			continue
		}
		b.WriteRune(r)
		i += size
	}
	if !bracketed {
		return cell
	}
	return b.String()
}

// isCrossed reports whether the boxes of a cell are [ ] and, where they have a cross, [x],
// which is ticked.
func isCrossed(cell string) bool {
	blank := false
	for i := range cell {
		sign, length, ok := bracketedSign(cell[i:])
		switch {
		case !ok:
		case sign == 0:
			blank = true
		case sign == '×' && cell[i] == '[' && strings.ContainsAny(cell[i:i+length], "xX"):
		default:
			return false
		}
	}
	return blank
}

// crossesBesideTicks reports whether a cell has both [x] and [√], of which the first may
// say no, or yes in other words.
func crossesBesideTicks(cell string) bool {
	crosses, ticks := false, false
	for i := range cell {
		sign, length, _ := bracketedSign(cell[i:])
		crosses = crosses || sign == '×' && strings.ContainsAny(cell[i:i+length], "xX")
		ticks = ticks || tickOf(sign) == ticked
	}
	return crosses && ticks
}

// bracketedSign reads a sign, or blanks, in brackets; sign is 0 for blanks.
func bracketedSign(s string) (sign rune, length int, ok bool) {
	open, size := utf8.DecodeRuneInString(s)
	if !strings.ContainsRune("（([［【", open) {
		return 0, 0, false
	}
	rest := s[size:]
	inner := strings.TrimLeft(rest, " 　")
	if r, n := utf8.DecodeRuneInString(inner); tickOf(r) != noMark || r == '是' || r == '否' || r == 'x' || r == 'X' || r == 'v' || r == 'V' {
		sign, inner = r, strings.TrimLeft(inner[n:], " 　")
	}
	shut, n := utf8.DecodeRuneInString(inner)
	if !strings.ContainsRune("）)]］】", shut) {
		return 0, 0, false
	}
	switch sign {
	case 'x', 'X', '否':
		sign = '×'
	case 'v', 'V', '是':
		sign = '√'
	}
	return sign, len(s) - len(inner) + n, true
}

// channelBoxes divides a cell at its signs, and gives each its name.
func channelBoxes(cell string) (boxes []box, marked bool) {
	var texts []string // one more than signs
	var signs []box
	start := 0
	anyBox := hasBox(cell)
	var last rune
	fresh := true // at the beginning of an entry
	for i, r := range cell {
		t := tickOf(r)
		if letter := letterTick(r); letter != noMark && isBoxLetter(r, cell[i+utf8.RuneLen(r):], cell[start:i], fresh || unicode.IsSpace(last), anyBox) {
			t = letter
		}
		if t != noMark {
			texts, start = append(texts, cell[start:i]), i+utf8.RuneLen(r)
			signs = append(signs, box{tick: t, sign: string(r)})
			fresh = true
		} else {
			fresh = fresh && unicode.IsSpace(r) || strings.ContainsRune("\n；;、，,。", r)
		}
		last = r
	}
	texts = append(texts, cell[start:])
	return paired(unnumbered(texts), signs), len(signs) > 0
}

// unnumbered removes the numbers of entries from the texts between their signs, where
// each entry has one: 1■政府网站 2□政府公报, or ■1政府网站 □2政府公报.
func unnumbered(texts []string) []string {
	signs := len(texts) - 1
	before, behind := slices.Clone(texts), slices.Clone(texts)
	allBefore, allBehind := true, signs > 1
	for n := 1; n <= signs && (allBefore || allBehind); n++ {
		var ok bool
		before[n-1], ok = cutNumber(before[n-1], n, strings.CutSuffix)
		allBefore = allBefore && ok
		behind[n], ok = cutNumber(behind[n], n, strings.CutPrefix)
		allBehind = allBehind && ok
	}
	switch {
	case allBefore && (signs > 1 || strings.TrimSpace(before[0]) == ""):
		return before
	case allBehind:
		return behind
	}
	return texts
}

// cutNumber cuts the number of the n-th entry at one end of a text.
func cutNumber(text string, n int, cut func(s, mark string) (string, bool)) (rest string, ok bool) {
	digits, words := strconv.Itoa(n), chinese(n)
	text = strings.Trim(text, " \n\u3000")
	for _, mark := range append([]string{
		"（" + digits + "）", "(" + digits + ")", digits + ".", digits + "．", digits + "、", digits + ")", digits + "）", digits,
		"（" + words + "）", "(" + words + ")", words + "、", words + ".",
	}, circled(n)...) {
		if rest, ok = cut(text, mark); ok {
			return rest, mark != digits || rest == strings.Trim(rest, "0123456789")
		}
	}
	return text, false
}

// paired gives each sign the text behind it, or before it where the cell begins with
// a name and ends with a sign.
func paired(texts []string, signs []box) (boxes []box) {
	const around = " \n　；;、，,。"
	if standApart(texts) {
		return betweenNames(texts, signs)
	}
	last := strings.Trim(texts[len(texts)-1], around)
	behind := strings.Trim(texts[0], around) != "" && (last == "" || areGlued(texts))
	for i, sign := range signs {
		if behind {
			sign.text, sign.behind = texts[i], true
		} else {
			sign.text = texts[i+1]
		}
		boxes = append(boxes, sign)
	}
	if behind {
		return append(boxes, box{text: last})
	}
	return append([]box{{text: texts[0]}}, boxes...)
}

// standApart reports whether signs are between names, with a blank on both sides of each
// and a name at both ends, so that each may belong to the name before or behind it.
func standApart(texts []string) bool {
	for i, text := range texts {
		before, _ := utf8.DecodeRuneInString(text)
		after, _ := utf8.DecodeLastRuneInString(text)
		if strings.TrimSpace(text) == "" || strings.Contains(text, "\n") || i > 0 && before != ' ' && before != '　' || i < len(texts)-1 && after != ' ' && after != '　' {
			return false
		}
	}
	return len(texts) > 1
}

// betweenNames gives a name the sign that stands alike on both sides of it; the others have
// none, and are asked about.
func betweenNames(texts []string, signs []box) (boxes []box) {
	for i, text := range texts {
		var b box
		if i > 0 && i < len(signs) && signs[i-1].sign == signs[i].sign {
			b = signs[i]
		}
		b.text = text
		boxes = append(boxes, b)
	}
	return boxes
}

// areGlued reports whether each sign is right behind a text and apart from the next.
func areGlued(texts []string) bool {
	for i, text := range texts[1:] {
		before, _ := utf8.DecodeLastRuneInString(texts[i])
		after, _ := utf8.DecodeRuneInString(text)
		if texts[i] == "" || unicode.IsSpace(before) || text != "" && !unicode.IsSpace(after) && !strings.ContainsRune("；;、，,", after) {
			return false
		}
	}
	return true
}

func hasBox(cell string) bool {
	return strings.ContainsFunc(cell, func(r rune) bool { return tickOf(r) != noMark })
}

// isBoxLetter reports whether a letter stands for a box, by what is around it.
func isBoxLetter(letter rune, after, name string, fresh, anyBox bool) bool {
	after = strings.TrimLeft(after, " ")
	before, _ := utf8.DecodeLastRuneInString(name)
	if beginsWithChannel(after) {
		return fresh || before != '窗' && (letter >= utf8.RuneSelf || before >= utf8.RuneSelf) // not the end of APP
	}
	first, _ := utf8.DecodeRuneInString(after)
	if !anyBox || !unicode.Is(unicode.Han, first) || strings.ContainsRune("岸头述碑径腔语号袋味粮感", first) {
		return false
	}
	next, _, _ := strings.Cut(after, "\n")
	if cut := strings.IndexFunc(next, func(r rune) bool {
		return tickOf(r) != noMark || r == letter || strings.ContainsRune("；;，,、。 ", r)
	}); cut >= 0 {
		next = next[:cut]
	}
	return fresh || letter == '口' && soundsLikeChannel(next) && soundsLikeChannel(name) // not 村口喇叭
}

// names divides the text that belongs to a sign, or that has none.
func (b box) names() (names []string) {
	text := strings.Trim(b.text, " \n　")
	if oneLine(text) == "" {
		return []string{""}
	}
	if isOther(text) {
		return apart(text)
	}
	if b.tick == noMark {
		for _, entry := range listed(text) {
			names = append(names, divided(entry)...)
		}
		return names
	}
	return divided(withoutNumber(text))
}

// isOther reports whether a text is 其他 with a text of its own, in which separators
// divide nothing but for what [otherEnd] tells.
func isOther(text string) bool {
	rest, ok := cutOther(text)
	if line := strings.TrimLeft(rest, " 　"); ok && line != rest && line != "" && line[0] != '\n' {
		return true
	}
	return ok && (strings.HasPrefix(rest, "：") || strings.HasPrefix(rest, ":") || beginsBracketed(rest))
}

// cutOther returns what is behind 其他.
func cutOther(s string) (rest string, ok bool) {
	return text.CutPrefixWord(s, "其他", "其它")
}

// separatorsOfChannels divide the channels of a cell, the strong ones first.
var separatorsOfChannels = []string{"；;。", "|｜→", "、，,", "+＋", "/／", "及和与或并"}

// betweenChannels is all that may be between two channels of a cell.
var betweenChannels = strings.Join(separatorsOfChannels, "") + blanks

// otherEnd returns where the text of 其他 ends: with its bracket, before one of the 13
// channels, or at a semicolon or a full stop before what sounds like one.
func otherEnd(text string) int {
	depth := 0
	for i, r := range text {
		depth += nestingOf(r)
		next := i + utf8.RuneLen(r)
		switch rest := strings.TrimLeft(text[next:], betweenChannels); {
		case depth != 0 || rest == "":
		case nestingOf(r) < 0 && isBracketedOther(text[:next]):
			if rest != text[next:] || beginsWithChannel(rest) {
				return next
			}
		case strings.ContainsRune("；;。", r) && soundsLikeChannel(outsideBrackets(longPrefix(rest), betweenChannels)[0]):
			return i
		case strings.ContainsRune(betweenChannels, r) && beginsWithEntry(rest):
			return i
		}
	}
	return len(text)
}

// beginsWithEntry reports whether one of the 13 channels, which may have separators in its
// name, is before a separator or is all of a text.
func beginsWithEntry(text string) bool {
	text = longPrefix(text)
	depth := 0
	for i, r := range text {
		depth += nestingOf(r)
		if depth == 0 && strings.ContainsRune(betweenChannels, r) && isChannel(text[:i]) {
			return true
		}
	}
	return isChannel(text)
}

// longPrefix returns so much of a text as the name of a channel with a remark is long.
func longPrefix(text string) string {
	const longest = 60 // characters
	characters := 0
	for i := range text {
		if characters == longest {
			return text[:i]
		}
		characters++
	}
	return text
}

// isBracketedOther reports whether all that is behind 其他 is in one bracket.
func isBracketedOther(text string) bool {
	rest, _ := cutOther(text)
	return beginsBracketed(strings.TrimLeft(rest, "：: 　"))
}

// listed divides a list of channels that is numbered or has list marks.
func listed(text string) []string {
	if entries, ok := numberedLines(text); ok {
		return entries
	}
	for _, style := range []func(string) []string{inlineNumbers, ordinals} {
		if entries := style(text); entries != nil {
			return entries
		}
	}
	lines := linesOf(text)
	for i, line := range lines {
		lines[i] = strings.TrimLeft(line, "-–—·•● ")
	}
	return []string{strings.Join(lines, "\n")}
}

// divided divides a text into names: at lines and separators, unless what they
// divide is a channel as a whole or is none apart.
func divided(text string) (names []string) {
	const longest = 300 // bytes of a name that a narrow cell breaks
	var lines []string
	for line := range eachLine(text) {
		last := len(lines) - 1
		if last >= 0 && len(lines[last]) < longest && (isBehindName(line) || isChannel(lines[last]+line) || !standsAlone(lines[last]) && !isChannel(line)) && !endsEntry(lines[last]) {
			lines[last] += line // a narrow cell broke the name
			continue
		}
		lines = append(lines, line)
	}
	for _, line := range lines {
		names = append(names, apart(line)...)
	}
	return withoutEmpty(names)
}

// isBehindName reports whether a line is an address or a remark in brackets, which
// belongs to the name above it.
func isBehindName(line string) bool {
	return strings.HasPrefix(line, "（") && strings.HasSuffix(line, "）") || strings.HasPrefix(line, "(") && strings.HasSuffix(line, ")") || addressAt(line) == 0
}

func endsEntry(line string) bool {
	last, _ := utf8.DecodeLastRuneInString(line)
	return strings.ContainsRune("；;、，,。", last)
}

// standsAlone reports whether a line is a name by itself.
func standsAlone(line string) bool {
	pieces := apart(line)
	return isOther(line) || soundsLikeChannel(pieces[len(pieces)-1])
}

// apart divides one line at its separators, the strong ones first.
func apart(line string) []string {
	line = strings.TrimSpace(line)
	if isOther(line) {
		end := otherEnd(line)
		names := []string{line[:end]}
		if rest := strings.TrimLeft(line[end:], betweenChannels); rest != "" {
			names = append(names, divided(rest)...)
		}
		return names
	}
	for _, separators := range separatorsOfChannels {
		pieces := wholeChannels(line, outsideBrackets(line, separators))
		if len(pieces) < 2 || isChannel(line) || !divides(separators, pieces) {
			continue
		}
		var names []string
		for _, piece := range pieces {
			names = append(names, apart(piece)...)
		}
		return names
	}
	return blankSeparated(line)
}

// outsideBrackets divides a line at separators, but for those in brackets and quotes: what
// is in them belongs to the name before.
func outsideBrackets(line, separators string) (pieces []string) {
	depth, begin := 0, 0
	for i, r := range line {
		depth += nestingOf(r)
		if depth <= 0 && strings.ContainsRune(separators, r) {
			pieces, begin = append(pieces, line[begin:i]), i+utf8.RuneLen(r)
		}
	}
	return withoutEmpty(append(pieces, line[begin:]))
}

// nestingOf returns 1 for a bracket or a quote that opens, -1 for one that shuts, or 0.
func nestingOf(r rune) int {
	switch {
	case strings.ContainsRune("（(【“《〔", r):
		return 1
	case strings.ContainsRune("）)】”》〕", r):
		return -1
	}
	return 0
}

// wholeChannels joins pieces of a line again that are one of the 13 together, such as
// 入户/现场.
func wholeChannels(line string, pieces []string) (whole []string) {
	const most = 4 // pieces of a name
	for from := 0; from < len(pieces); from++ {
		rest := line[strings.Index(line, pieces[from]):]
		end := 0
		for to := from; to < min(len(pieces), from+most); to++ {
			end += strings.Index(rest[end:], pieces[to]) + len(pieces[to])
			if to > from && isChannel(rest[:end]) {
				pieces[to], from = rest[:end], to
			}
		}
		whole, line = append(whole, pieces[from]), rest[len(pieces[from]):]
	}
	return whole
}

// divides reports whether separators divide names here: a semicolon and a comma
// always do outside of brackets, a stroke or 及 where a channel is beside it.
func divides(separators string, pieces []string) bool {
	for _, piece := range pieces {
		if nesting(piece) != 0 {
			return false
		}
	}
	switch separators {
	case "；;。", "、，,", "|｜→":
		return true
	case "/／":
		return slices.ContainsFunc(pieces, isChannel) && !slices.ContainsFunc(pieces, func(piece string) bool { return !soundsLikeChannel(piece) })
	}
	return isChannel(pieces[0]) || isChannel(pieces[len(pieces)-1])
}

// withoutNumber removes the list mark of an entry, such as "2.".
func withoutNumber(s string) string {
	s = strings.TrimSpace(s)
	rest := strings.TrimLeft(s, "0123456789")
	if len(rest) < len(s) && len(s)-len(rest) <= 2 {
		if r, size := utf8.DecodeRuneInString(rest); strings.ContainsRune(".．、)）", r) {
			return strings.TrimSpace(rest[size:])
		}
	}
	return s
}

// withoutNextNumber removes the list mark of the entry behind, which the sign between
// them cut off: of 1.■甲 2.□乙 the first name ends in 2.
func withoutNextNumber(s string) string {
	bare := strings.TrimRight(s, ".．、)）")
	digits := strings.TrimRight(bare, "0123456789")
	if bare == s || digits == bare || len(bare)-len(digits) > 2 {
		return s
	}
	return strings.TrimRight(digits, "（( ")
}

// blankSeparated divides at blanks if every piece sounds like a channel, or one is of
// the 13.
func blankSeparated(s string) []string {
	pieces := withoutCount(strings.Fields(s))
	if len(pieces) < 2 || isChannel(s) || nesting(pieces[0]) != 0 || addressAt(s) >= 0 {
		return []string{oneLine(s)}
	}
	if slices.ContainsFunc(pieces, isPrintedName) || !slices.ContainsFunc(pieces, func(piece string) bool { return !soundsLikeChannel(piece) }) {
		return pieces
	}
	return []string{oneLine(s)}
}

// withoutCount removes the numbers that are before names, each apart: 1 政府网站 2 公示栏.
func withoutCount(pieces []string) []string {
	var names []string
	for i, piece := range pieces {
		if number := i / 2; i%2 == 1 {
			names = append(names, piece)
		} else if piece != strconv.Itoa(number+1) {
			return pieces
		}
	}
	if len(pieces)%2 == 1 {
		return pieces
	}
	return names
}

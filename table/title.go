package table

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed2ea1efa0/disclosure/internal/grid"
	"github.com/seed2ea1efa0/disclosure/internal/text"
)

// titleOf finds the title: in the rows above the header, in the caption, above the
// table, of the page or the sheet. What speaks of a catalogue comes first.
func titleOf(t *grid.Table, h *header, made *ownFile) string {
	if made != nil {
		return made.title(t, h)
	}
	var candidates []grid.Heading
	for row := h.first - 1; row >= h.above; row-- {
		last := -1
		for column := range t.Columns() {
			if at, ok := t.At(row, column); ok && at != last {
				candidates = append(candidates, grid.Heading{Text: t.Cells[at].Text, Title: true})
				last = at
			}
		}
	}
	if t.Caption != "" {
		candidates = append(candidates, grid.Heading{Text: t.Caption, Title: true})
	}
	own := len(candidates)
	if h.above == 0 {
		candidates = append(candidates, t.Above...)
		candidates = append(candidates, grid.Heading{Text: t.Page}, grid.Heading{Text: t.Name})
	}
	best, at := 0, -1
	for i, candidate := range candidates {
		if score := titleScore(oneLine(candidate.Text), candidate.Title); score > best {
			best, at = score, i
		}
	}
	if at < 0 {
		return ""
	}
	title := withNeighbours(withoutAnnex(oneLine(candidates[at].Text)), candidates, at, own)
	if title == "目录" { // of what is not said
		return ""
	}
	return title
}

// withoutAnnex removes 附件2： or 一、 before a title.
func withoutAnnex(title string) string {
	for n := 1; n <= 20; n++ {
		if rest, ok := strings.CutPrefix(title, chinese(n)+"、"); ok && isTitleText(rest) {
			return rest
		}
	}
	if rest, ok := strings.CutPrefix(title, "附件"); ok {
		if rest = strings.TrimLeft(rest, "0123456789一二三四五六七八九十：: "); isTitleText(rest) {
			return rest
		}
	}
	return title
}

// titleScore tells how much a text looks like the title of a catalogue; 0 is none.
func titleScore(text string, marked bool) int {
	const longest = 80 // characters
	if utf8.RuneCountInString(text) > longest || isChrome(text) {
		return 0
	}
	text = withoutAnnex(text)
	score := 1
	if isTitleText(text) {
		score += 9
	}
	for _, word := range []string{"公开", "领域", "事项", "政务"} {
		if strings.Contains(text, word) {
			score += 2
		}
	}
	if marked {
		score += 3
	}
	switch {
	case text == "目录":
		score = 2
	case strings.HasPrefix(text, "Sheet") || strings.HasPrefix(text, "附件") || utf8.RuneCountInString(text) < 3 || unbracketed(text) != text:
		score = 0
	}
	return score
}

// isTitleText reports whether a text speaks of a catalogue.
func isTitleText(s string) bool {
	const longest = 80
	if utf8.RuneCountInString(s) > longest || isNoteRow(s) || strings.ContainsAny(s, "■□☑☐√。；") {
		return false
	}
	return text.ContainsWord(s, "目录", "目錄", "清单", "清單", "标准", "一览表")
}

// isChrome reports whether a text is what a web page prints around its matter, or
// explains the table.
func isChrome(s string) bool {
	return isMenuText(s) || text.ContainsWord(s, "标注", "表示", "发布时间", "发布日期", "发文日期", "来源", "浏览", "点击", "阅读", ">", "单位：", "单位:", "日期：", "日期:", "时间：", "索引号") ||
		strings.HasPrefix(s, "注") || strings.HasPrefix(s, "第") && strings.HasSuffix(s, "页")
}

// isMenuText reports whether a text is a link or a button of a web page, or where the page
// is among others.
func isMenuText(s string) bool {
	return text.ContainsWord(s, "当前位置", "您的位置", "字体", "字号", "分享", "打印", "责任编辑", "版权", "首页", "上一篇", "下一篇")
}

// isMenu reports whether a table is the menu of a web page: one row of a few words in each
// cell, one of which can be nothing else, and no number, sign or heading among them.
func isMenu(t *grid.Table) bool {
	const longest = 8 // characters
	menu := false
	for _, cell := range t.Cells {
		text := oneLine(cell.Text)
		_, heading := meaningOf(text)
		if heading || utf8.RuneCountInString(text) > longest || strings.ContainsFunc(text, func(c rune) bool { return !unicode.IsLetter(c) }) {
			return false
		}
		menu = menu || isMenuText(text)
	}
	return menu && t.Rows() == 1
}

// withNeighbours joins a title that is on several lines: 某县 over 社会救助领域政务公开
// over 标准目录, and （2024年版） below it. The nearest line comes first, and those within
// the table before others.
func withNeighbours(title string, lines []grid.Heading, at, own int) string {
	for next := at - 1; next >= 0; next-- { // down
		below := oneLine(lines[next].Text)
		if unbracketed(below) == below && (isTitleText(title) || !isTitleText(below)) {
			break
		}
		title += below
	}
	for next := at + 1; next < len(lines); next++ { // up
		above := oneLine(lines[next].Text)
		if isTitleText(above) || isChrome(above) || !beginsTitle(above, title, next < own) {
			break
		}
		title = above + title
	}
	return title
}

// beginsTitle reports whether a line is the beginning of a title: its field, or where
// that is not said in what follows, whose it is.
func beginsTitle(line, title string, within bool) bool {
	if strings.Contains(title, line) {
		return false
	}
	ends := func(words ...string) bool { return text.EndsWithWord(line, words...) }
	has := func(words ...string) bool { return text.ContainsWord(title, words...) }
	switch {
	case ends("领域", "公开", "事项"):
		return !has("领域") && (within || !has("县", "市", "区", "镇"))
	case ends("县", "市", "区", "局", "镇", "乡", "街道", "政府"):
		return !has("县", "市", "区", "镇") && (within || !has("领域"))
	}
	return false
}

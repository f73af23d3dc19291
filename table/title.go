package table

import (
	"strings"
	"unicode/utf8"

	"github.com/seed2ea1efa0/disclosure/internal/grid"
)

// titleOf finds the title: in the rows above the header, in the caption, above the
// table, of the page or the sheet. What speaks of a catalogue comes first.
func titleOf(t *grid.Table, h *header, made *ownFile) string {
	if made != nil {
		return made.title(t, h)
	}
	var candidates []grid.Heading
	for row := h.above; row < h.first; row++ {
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
	title := oneLine(candidates[at].Text)
	if at < own {
		return title
	}
	return withNeighbours(title, candidates, at)
}

// titleScore tells how much a text looks like the title of a catalogue; 0 is none.
func titleScore(text string, marked bool) int {
	const longest = 80 // characters
	if text == "" || utf8.RuneCountInString(text) > longest || isChrome(text) {
		return 0
	}
	score := 1
	if isTitleText(text) {
		score += 8
	}
	for _, word := range []string{"公开", "领域", "事项", "政务"} {
		if strings.Contains(text, word) {
			score += 2
		}
	}
	if marked {
		score += 3
	}
	if strings.HasPrefix(text, "Sheet") || strings.HasPrefix(text, "附件") || utf8.RuneCountInString(text) < 3 {
		score = 0
	}
	return score
}

// isTitleText reports whether a text speaks of a catalogue.
func isTitleText(text string) bool {
	const longest = 80
	if utf8.RuneCountInString(text) > longest || isNoteRow(text) || strings.ContainsAny(text, "■□☑☐√。；") {
		return false
	}
	for _, word := range []string{"目录", "目錄", "清单", "清單", "标准", "一览表"} {
		if strings.Contains(text, word) {
			return true
		}
	}
	return false
}

// isChrome reports whether a text is what a web page prints around its matter, or
// explains the table.
func isChrome(text string) bool {
	for _, word := range []string{"标注", "表示", "当前位置", "您的位置", "发布时间", "发布日期", "发文日期", "来源", "字体", "字号", "分享", "打印", "浏览", "点击", "阅读", "责任编辑", "版权", "首页", "上一篇", "下一篇", ">", "单位：", "单位:", "日期：", "日期:", "时间：", "索引号"} {
		if strings.Contains(text, word) {
			return true
		}
	}
	return strings.HasPrefix(text, "注") || strings.HasPrefix(text, "第") && strings.HasSuffix(text, "页")
}

// withNeighbours joins a title that stands on two lines: 某县社会救助领域 over
// 基层政务公开标准目录, and （2024年版） below it. The nearest line comes first.
func withNeighbours(title string, lines []grid.Heading, at int) string {
	if at > 0 {
		below := oneLine(lines[at-1].Text)
		if strings.HasPrefix(below, "（") && strings.HasSuffix(below, "）") || strings.HasPrefix(below, "(") && strings.HasSuffix(below, ")") {
			title += below
		}
	}
	if at+1 < len(lines) {
		above := oneLine(lines[at+1].Text)
		whole := strings.Contains(title, "领域") || strings.Contains(title, "县") || strings.Contains(title, "市") || strings.Contains(title, "区") || strings.Contains(title, "镇")
		if !whole && !isTitleText(above) && !isChrome(above) && (strings.HasSuffix(above, "领域") || strings.HasSuffix(above, "公开") || strings.HasSuffix(above, "县") || strings.HasSuffix(above, "市") || strings.HasSuffix(above, "区") || strings.HasSuffix(above, "局") || strings.HasSuffix(above, "镇") || strings.HasSuffix(above, "政府")) {
			title = above + title
		}
	}
	return title
}

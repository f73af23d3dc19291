package table

import (
	"cmp"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/internal/text"
)

// What a knowledge base of a 12345 service line takes, in characters.
const (
	longestTitle   = 128
	longestKeyword = 20
)

// writeKnowledge writes the sheet that the knowledge base of a 12345 service line
// imports: a row an item, with a title of its own.
func writeKnowledge(w io.Writer, catalog *disclosure.Catalog) (err error) {
	x := newTextSheet("知识", 24, 40, 90, 28, 14, 30)
	defer func() { err = cmp.Or(err, x.file.Close()) }()
	x.texts("类目", "标题", "内容", "发文单位", "材料性质", "关键字")
	titles := make(map[string]bool)
	for item := range catalog.Items() {
		cells := []string{
			item.Category().Name, knowledgeTitle(item, titles), knowledgeText(item), item.Publisher(),
			text.List(slices.Collect(item.Methods())), knowledgeKeywords(item),
		}
		for _, cell := range cells {
			x.do(fitsCell(cell, cells[1]))
		}
		x.texts(cells...)
	}
	return x.end(x.file, w)
}

// knowledgeTitle is the name of an item, with its category and number where another
// item has the same.
func knowledgeTitle(item disclosure.Item, taken map[string]bool) string {
	for _, title := range []string{item.Name(), item.Name() + "（" + item.Category().Name + "）", item.Name() + "（" + strconv.Itoa(item.Number()) + "）"} {
		if title = shortened(title, longestTitle); title != "" && !taken[title] {
			taken[title] = true
			return title
		}
	}
	number := strconv.Itoa(item.Number())
	title := shortened(item.Name(), longestTitle-len(number)-2) + "（" + number + "）"
	taken[title] = true
	return title
}

// shortened cuts a text after so many characters, with a sign that it is cut.
func shortened(text string, most int) string {
	if utf8.RuneCountInString(text) <= most {
		return text
	}
	return string([]rune(text)[:most-1]) + "…"
}

// knowledgeText says what the table says of an item, a line a fact.
func knowledgeText(item disclosure.Item) string {
	var b strings.Builder
	fact := func(label string, texts []string) {
		if said := text.List(texts); said != "" {
			b.WriteString(label + "：" + said + "\n")
		}
	}
	for _, group := range contentGroups(item) {
		fact("公开内容", slices.Collect(group.Contents()))
		fact("公开依据", citationTexts(group))
		fact("公开时限", []string{group.Deadline().String()})
		if group.Publisher() != item.Publisher() { // which has a column of its own
			fact("公开主体", []string{group.Publisher()})
		}
		fact("公开渠道和载体", group.ChannelNames())
		fact("公开对象", slices.Collect(group.Audiences()))
		fact("公开层级", slices.Collect(group.Levels()))
		for heading, said := range group.Extra() {
			fact(heading, []string{said})
		}
	}
	return strings.TrimSuffix(b.String(), "\n")
}

func knowledgeKeywords(item disclosure.Item) string {
	var keywords []string
	for keyword := range item.Keywords() {
		if utf8.RuneCountInString(keyword) <= longestKeyword {
			keywords = append(keywords, keyword)
		}
	}
	return strings.Join(keywords, "，")
}

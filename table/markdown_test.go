package table_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/table"
)

func TestMarkdownTellsEverything(t *testing.T) {
	text := write(t, disclosure.Default(), table.Markdown)
	for category := range disclosure.Default().Categories() {
		if !strings.Contains(text, "\n\n## "+category.String()+"\n\n| 序号 | 事项 |\n| ---: | --- |\n") {
			t.Errorf("no chapter %s", category)
		}
	}
	for item := range disclosure.Default().Items() {
		if !strings.Contains(text, fmt.Sprintf("\n| %d | %s |\n", item.Number(), item.Name())) {
			t.Errorf("no row for %s", item)
		}
	}
	for line, want := range map[string]int{
		"\n| ---: | --- |\n": 17, // 14 categories; 7 has two sets of cells, 12 has three
		"\n- **公开内容**：":      19, // item 89 has three
		"\n- **公开渠道和载体**：":   19,
		"\n- **公开时限**：信息形成或者变更之日起5个工作日内\n":           2,
		"\n- **公开对象**：全社会；**公开方式**：主动；**公开层级**：市级\n": 17,
	} {
		if got := strings.Count(text, line); got != want {
			t.Errorf("%q stands %d times, want %d", line, got, want)
		}
	}
}

func TestTextIsNeverMarkdown(t *testing.T) {
	text := write(t, hostile(t), table.Markdown)
	for _, want := range []string{
		`# \<script\>alert(1)\</script\>`, `## 1 =1+1\|`, `《a\|b》`, `\*p\*`, `\[x\](http\://y)`, `a"b,c d`,
		`| see www\.x\.y, a\@b\.c, https\://x\.y ` + "\\`\\$(id)\\`" + ` \$x\$ \:tada\: ` + "\u202egnp |",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("no %s in:\n%s", want, text)
		}
	}
}

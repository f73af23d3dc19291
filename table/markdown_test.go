package table_test

import (
	"bytes"
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

// Markdown has a row for each item, and nothing in a cell ends it.
func FuzzMarkdown(f *testing.F) {
	f.Add("政策|文件", "*甲* <b>", "[x](y)")
	f.Add("`a`", "# 一", "---")
	f.Fuzz(func(t *testing.T, name, content, heading string) {
		catalog, err := disclosure.New(disclosure.Meta{Title: "目录"}, []disclosure.Record{{
			Number: 1, Name: name, Category: disclosure.Category{Number: 1, Name: "类"},
			Disclosures: []disclosure.RecordGroup{{Contents: []string{content}, Channels: []string{"政府网站"}}},
			LegalBasis:  []disclosure.Citation{{Text: "《法》"}}, Deadline: disclosure.RecordDeadline{Text: "长期"},
			Audiences: []string{"全社会"}, Methods: []string{"主动"}, Extra: disclosure.Extras{{Heading: heading, Text: content}},
		}})
		if err != nil || catalog.Validate() != nil {
			t.Skip()
		}
		var b bytes.Buffer
		if err := table.Write(&b, catalog, table.Markdown); err != nil {
			t.Fatal(err)
		}
		rows, headings := 0, 0
		for line := range strings.Lines(b.String()) {
			if strings.HasPrefix(line, "| 1 |") {
				rows++
				if n := strings.Count(line, "|") - strings.Count(line, `\|`); n != 3 {
					t.Errorf("a row of %d strokes: %s", n, line)
				}
			}
			if strings.HasPrefix(line, "#") {
				headings++
			}
		}
		if rows != 1 || headings != 2 || strings.Contains(strings.ReplaceAll(b.String(), `\<`, ""), "<") {
			t.Errorf("%d rows, %d headings:\n%s", rows, headings, b.String())
		}
	})
}

package table

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/seed2ea1efa0/disclosure"
)

// writeMarkdown writes a chapter a category. What consecutive items share
// stands once, under the table of these items.
func writeMarkdown(w io.Writer, catalog *disclosure.Catalog) error {
	buffer := bufio.NewWriter(w)
	fmt.Fprintf(buffer, "# %s\n", escaped(catalog.Title()))
	for category := range catalog.Categories() {
		fmt.Fprintf(buffer, "\n## %d %s\n", category.Number, escaped(category.Name))
		for block := range blocks(catalog.ItemsByCategory(category.Number)) {
			fmt.Fprint(buffer, "\n| 序号 | 事项 |\n| ---: | --- |\n")
			for _, item := range block {
				fmt.Fprintf(buffer, "| %d | %s |\n", item.Number(), escaped(item.Name()))
			}
			writeSharedCells(buffer, block[0])
		}
	}
	return buffer.Flush()
}

func writeSharedCells(w io.Writer, item disclosure.Item) {
	r := item.Record()
	fmt.Fprintln(w)
	for _, d := range r.Disclosures {
		fmt.Fprintf(w, "- **公开内容**：%s\n", escaped(strings.Join(d.Contents, "、")))
		fmt.Fprintf(w, "- **公开渠道和载体**：%s\n", escaped(strings.Join(d.Channels, "、")))
	}
	fmt.Fprintf(w, "- **公开依据**：%s\n", escaped(strings.ReplaceAll(citations(item), "\n", "；")))
	fmt.Fprintf(w, "- **公开时限**：%s\n", escaped(item.Deadline().String()))
	fmt.Fprintf(w, "- **公开主体**：%s\n", escaped(r.Publisher))
	fmt.Fprintf(w, "- **公开对象**：%s；**公开方式**：%s；**公开层级**：%s\n", escaped(strings.Join(r.Audiences, "、")),
		escaped(strings.Join(r.Methods, "、")), escaped(strings.Join(r.Levels, "、")))
}

// escaped keeps text from being read as Markdown, as HTML inside it, or as the
// links, mentions, emoji and formulas that GitHub finds in plain text.
func escaped(text string) string {
	var b strings.Builder
	for _, r := range text {
		switch {
		case r < ' ' || r == '\u007f':
			r = ' '
		case strings.ContainsRune("\\`*_{}[]<>#|~!&:.@$", r):
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

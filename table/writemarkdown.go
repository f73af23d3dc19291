package table

import (
	"bufio"
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/internal/text"
)

// writeMarkdown writes a chapter a category. What consecutive items share
// is once, under the table of these items.
func writeMarkdown(w io.Writer, catalog *disclosure.Catalog) error {
	buffer := bufio.NewWriter(w)
	fmt.Fprintf(buffer, "# %s\n", text.EscapeMarkdown(catalog.Title()))
	for category := range catalog.Categories() {
		fmt.Fprintf(buffer, "\n## %d %s\n", category.Number, text.EscapeMarkdown(category.Name))
		for block := range blocks(catalog.ItemsByCategory(category.Number)) {
			fmt.Fprint(buffer, "\n| 序号 | 事项 |\n| ---: | --- |\n")
			for _, item := range block {
				fmt.Fprintf(buffer, "| %s | %s |\n", text.EscapeMarkdown(item.PrintedNumber()), text.EscapeMarkdown(item.Name()))
			}
			writeSharedCells(buffer, block[0])
		}
	}
	return buffer.Flush()
}

// writeSharedCells writes what a block of items has in common. What a content group
// has for itself is with the group.
func writeSharedCells(w io.Writer, item disclosure.Item) {
	fmt.Fprintln(w)
	groups := contentGroups(item)
	shared := slices.DeleteFunc([]disclosure.Column{disclosure.ColumnLegalBasis, disclosure.ColumnDeadline, disclosure.ColumnPublisher, disclosure.ColumnAudiences, disclosure.ColumnMethods, disclosure.ColumnLevels, disclosure.ColumnExtra}, func(field disclosure.Column) bool {
		return slices.ContainsFunc(groups, func(g disclosure.ContentGroup) bool { return g.Owns(field) })
	})
	owned := func(field disclosure.Column) bool { return !slices.Contains(shared, field) }
	for _, g := range groups {
		writeFact(w, "公开内容", slices.Collect(g.Contents()))
		writeFact(w, "公开渠道和载体", g.ChannelNames())
		writeCells(w, g, owned)
	}
	writeCells(w, groups[0], func(field disclosure.Column) bool { return !owned(field) })
}

func writeCells(w io.Writer, g disclosure.ContentGroup, asked func(field disclosure.Column) bool) {
	for _, cell := range []struct {
		field disclosure.Column
		label string
		texts []string
	}{
		{disclosure.ColumnLegalBasis, "公开依据", citationTexts(g)},
		{disclosure.ColumnDeadline, "公开时限", []string{g.Deadline().String()}},
		{disclosure.ColumnPublisher, "公开主体", []string{g.Publisher()}},
	} {
		if asked(cell.field) {
			writeFact(w, cell.label, cell.texts)
		}
	}
	var ticked []string // short, so they share a line
	for _, cell := range []struct {
		field disclosure.Column
		label string
		texts iter.Seq[string]
	}{{disclosure.ColumnAudiences, "公开对象", g.Audiences()}, {disclosure.ColumnMethods, "公开方式", g.Methods()}, {disclosure.ColumnLevels, "公开层级", g.Levels()}} {
		if said := text.List(slices.Collect(cell.texts)); asked(cell.field) && said != "" {
			ticked = append(ticked, "**"+cell.label+"**："+text.EscapeMarkdown(said))
		}
	}
	if ticked != nil {
		fmt.Fprintf(w, "- %s\n", strings.Join(ticked, "；"))
	}
	if asked(disclosure.ColumnExtra) {
		for heading, text := range g.Extra() {
			writeFact(w, heading, []string{text})
		}
	}
}

func writeFact(w io.Writer, label string, texts []string) {
	said := text.List(texts)
	if label == "公开依据" {
		said = strings.Join(texts, "；")
	}
	if said != "" {
		fmt.Fprintf(w, "- **%s**：%s\n", text.EscapeMarkdown(label), text.EscapeMarkdown(said))
	}
}

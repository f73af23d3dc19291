package table

import (
	"bufio"
	"io"
	"iter"
	"slices"
	"strconv"
	"strings"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/internal/grid"
)

// writeCSV writes a row for each content group, with everything that the catalogue
// says of it, so that Read makes the same catalogue of it. Cells of several entries
// have a line each.
func writeCSV(w io.Writer, catalog *disclosure.Catalog) error {
	layout := layoutOf(catalog)
	buffer := bufio.NewWriter(w)
	buffer.WriteString(grid.ByteOrderMark)
	grid.WriteRow(buffer, append([]string{
		"序号", "事项", "类别序号", "类别", "公开内容", "公开依据", "规范法名", "公开时限", "工作日", "公开主体",
		"公开渠道和载体", "公开对象", "公开方式", "公开层级", "英文名", "关键词", "内容组", "目录",
	}, layout.extras...))
	for item := range catalog.Items() {
		for i, group := range contentGroups(item) {
			var laws []string
			for citation := range group.LegalBasis() {
				laws = append(laws, citation.Law)
			}
			grid.WriteRow(buffer, append([]string{
				numberText(item), item.Name(), strconv.Itoa(item.Category().Number), item.Category().Name,
				lines(group.Contents()), strings.Join(citationTexts(group), "\n"), strings.Join(laws, "\n"),
				group.Deadline().String(), workingDays(group.Deadline()), group.Publisher(), strings.Join(group.ChannelNames(), "\n"),
				lines(group.Audiences()), lines(group.Methods()), lines(group.Levels()), item.NameEN(), lines(item.Keywords()),
				strconv.Itoa(i + 1), catalog.Title(),
			}, layout.extra(group)...))
		}
	}
	return buffer.Flush()
}

func lines(texts iter.Seq[string]) string { return strings.Join(slices.Collect(texts), "\n") }

func workingDays(deadline disclosure.Deadline) string {
	if days, ok := deadline.WorkingDays(); ok {
		return strconv.Itoa(days)
	}
	return ""
}

package table

import (
	"bufio"
	"io"
	"iter"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed2ea1efa0/disclosure"
)

// byteOrderMark makes Excel and WPS read the file as UTF-8.
const byteOrderMark = "\ufeff"

// writeCSV writes a row for each content group, with everything that the catalogue
// says of it, so that Read makes the same catalogue of it. Cells of several entries
// have a line each.
func writeCSV(w io.Writer, catalog *disclosure.Catalog) error {
	layout := layoutOf(catalog)
	buffer := bufio.NewWriter(w)
	buffer.WriteString(byteOrderMark)
	writeRow(buffer, append([]string{
		"序号", "事项", "类别序号", "类别", "公开内容", "公开依据", "规范法名", "公开时限", "工作日", "公开主体",
		"公开渠道和载体", "公开对象", "公开方式", "公开层级", "英文名", "关键词", "内容组", "目录",
	}, layout.extras...))
	for item := range catalog.Items() {
		for i, group := range contentGroups(item) {
			var laws []string
			for citation := range group.LegalBasis() {
				laws = append(laws, citation.Law)
			}
			writeRow(buffer, append([]string{
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

// writeRow ends a row with CRLF as RFC 4180 wants, but leaves a line break in a
// cell as it is. encoding/csv would make that CRLF too, and whoever reads the
// cell would find stray carriage returns.
func writeRow(w *bufio.Writer, cells []string) {
	for i, cell := range cells {
		if i > 0 {
			w.WriteByte(',')
		}
		cell = escapedFormula(cell)
		if strings.ContainsAny(cell, ",\"\r\n") {
			cell = `"` + strings.ReplaceAll(cell, `"`, `""`) + `"`
		}
		w.WriteString(cell)
	}
	w.WriteString("\r\n")
}

func workingDays(deadline disclosure.Deadline) string {
	if days, ok := deadline.WorkingDays(); ok {
		return strconv.Itoa(days)
	}
	return ""
}

// escapedFormula keeps a spreadsheet from running a cell as a formula: it puts an
// apostrophe before a formula sign, also behind blanks and invisible characters
// that a spreadsheet drops, before a control character, and before an apostrophe,
// so that unescapedFormula can take it away again.
func escapedFormula(cell string) string {
	visible := strings.TrimLeftFunc(cell, func(r rune) bool { return unicode.In(r, unicode.Zs, unicode.Cf) })
	if first, _ := utf8.DecodeRuneInString(visible); unicode.IsControl(first) || strings.ContainsRune("=+-@＝＋－＠'", first) {
		return "'" + cell
	}
	return cell
}

// unescapedFormula is the inverse of escapedFormula.
func unescapedFormula(cell string) string {
	if rest, ok := strings.CutPrefix(cell, "'"); ok && escapedFormula(rest) == cell {
		return rest
	}
	return cell
}

package table

import (
	"bufio"
	"io"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seed2ea1efa0/disclosure"
)

// byteOrderMark makes Excel and WPS read the file as UTF-8.
const byteOrderMark = "\ufeff"

func writeCSV(w io.Writer, catalog *disclosure.Catalog) error {
	buffer := bufio.NewWriter(w)
	buffer.WriteString(byteOrderMark)
	writeRow(buffer, []string{
		"序号", "事项", "类别序号", "类别", "公开内容", "公开依据", "规范法名", "公开时限", "工作日", "公开主体",
		"公开渠道和载体", "公开对象", "公开方式", "公开层级", "英文名", "关键词",
	})
	for item := range catalog.Items() {
		r := item.Record()
		writeRow(buffer, []string{
			strconv.Itoa(r.Number), r.Name, strconv.Itoa(r.Category.Number), r.Category.Name,
			contents(r), citations(item), laws(r), item.Deadline().String(), workingDays(item), r.Publisher,
			strings.Join(r.Channels, "、"), strings.Join(r.Audiences, "、"), strings.Join(r.Methods, "、"),
			strings.Join(r.Levels, "、"), r.NameEN, strings.Join(r.Keywords, "、"),
		})
	}
	return buffer.Flush()
}

// writeRow ends a row with CRLF as RFC 4180 wants, but leaves a line break in a
// cell as it is. encoding/csv would make that CRLF too, and whoever reads the
// cell would find stray carriage returns.
func writeRow(w *bufio.Writer, cells []string) {
	for i, cell := range cells {
		if i > 0 {
			w.WriteByte(',')
		}
		cell = defused(cell)
		if strings.ContainsAny(cell, ",\"\r\n") {
			cell = `"` + strings.ReplaceAll(cell, `"`, `""`) + `"`
		}
		w.WriteString(cell)
	}
	w.WriteString("\r\n")
}

// contents puts each content element on a line of its own; where there are
// several groups, it names the channels of each.
func contents(r disclosure.Record) string {
	var lines []string
	for _, d := range r.Disclosures {
		for _, content := range d.Contents {
			if len(r.Disclosures) > 1 {
				content += "（" + strings.Join(d.Channels, "、") + "）"
			}
			lines = append(lines, content)
		}
	}
	return strings.Join(lines, "\n")
}

func citations(item disclosure.Item) string {
	var lines []string
	for citation := range item.LegalBasis() {
		lines = append(lines, citation.String())
	}
	return strings.Join(lines, "\n")
}

func laws(r disclosure.Record) string {
	var lines []string
	for _, citation := range r.LegalBasis {
		lines = append(lines, citation.Law)
	}
	return strings.Join(lines, "\n")
}

func workingDays(item disclosure.Item) string {
	if days, ok := item.Deadline().WorkingDays(); ok {
		return strconv.Itoa(days)
	}
	return ""
}

// defused keeps a spreadsheet from running a cell as a formula: it puts an
// apostrophe before a formula sign, also behind blanks and invisible characters
// that a spreadsheet drops, and before a control character.
func defused(cell string) string {
	visible := strings.TrimLeftFunc(cell, func(r rune) bool { return unicode.In(r, unicode.Zs, unicode.Cf) })
	if first, _ := utf8.DecodeRuneInString(visible); unicode.IsControl(first) || strings.ContainsRune("=+-@＝＋－＠", first) {
		return "'" + cell
	}
	return cell
}

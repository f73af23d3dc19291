package table_test

import (
	"fmt"
	"maps"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure/internal/processtest"
	"github.com/seed2ea1efa0/disclosure/table"
)

// heavy lists tables that are small files and were, or might be, much work.
func heavy() map[string]string {
	const head = "序号,一级事项,二级事项,公开内容,公开依据,公开时限,公开主体,公开渠道和载体\n"
	lines := func(n int, line string) string { return strings.Repeat(line, n) }
	page := func(cells string) string {
		return "<p>某县目录</p><table><tr><th>序号<th>公开事项<th>公开内容<th>公开依据<th>公开渠道</tr><tr><td>1<td>甲" + cells + "</table>"
	}
	return map[string]string{
		"legal basis of lines.html":    page("<td>乙<td>《" + lines(300_000, "<br>a")),
		"numbers without an end.html":  page("<td>" + lines(300_000, "1.甲 ") + "<td>法<td>■政府网站"),
		"ordinals.html":                page("<td>（一）" + lines(200_000, "(二) （一）") + "<td>法<td>■政府网站"),
		"boxes.html":                   page("<td>乙<td>法<td>" + lines(300_000, "■政府网站□")),
		"signs that nobody knows.html": page("<td>乙<td>法<td>" + signs(50_000)),
		"brackets.html":                page("<td>乙<td>法<td>" + lines(500_000, "（")),
		"titles.html":                  page("<td>乙<td>" + lines(200_000, "《甲》、") + "<td>■政府网站"),
		"merged over rows.html": "<p>某县目录</p><table><tr><th>序号<th>公开事项<th>公开内容<th>公开依据<th>公开渠道</tr><tr><td>1<td>甲<td rowspan=60000>" +
			lines(30_000, "内容、") + "<td>法<td>■政府网站</tr>" + lines(60_000, "<tr><td>1<td>乙<td>法<td>■政府网站</tr>") + "</table>",
		"headers.csv":    lines(49_000, head),
		"titles.csv":     lines(16_000, "某县目录,,,,,,,\n"+head+"1,甲,乙,丙,《法》,长期,局,政府网站\n"),
		"rows.csv":       head + lines(49_000, "1,甲,乙,丙,《法》,长期,局,政府网站\n"),
		"ditto.csv":      head + "1,甲,乙," + lines(10_000, "内容、") + ",《法》,长期,局,政府网站\n" + lines(40_000, "2,丁,戊,同上,同上,同上,同上,同上\n"),
		"blank.csv":      head + "1,甲,乙," + lines(10_000, "内容、") + ",《法》,长期,局,政府网站\n" + numbered(40_000),
		"separators.csv": head + "1,甲,乙,丙,《法》,长期,局," + lines(600_000, "及") + "\n",
	}
}

func signs(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(string(rune(0xE000+i%6000)) + "渠道" + strconv.Itoa(i))
	}
	return b.String()
}

func numbered(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "%d,丁,戊%[1]d,,,,,\n", i+2)
	}
	return b.String()
}

// A small file takes no more than 300 MB and 10 s, whatever it holds.
func TestHeavyTablesStayWithinLimits(t *testing.T) {
	processtest.StaysWithin(t, maps.All(heavy()), func(name, text string) error {
		_, err := table.ReadAll(strings.NewReader(text), table.Format(strings.TrimPrefix(filepath.Ext(name), ".")))
		return err
	})
}

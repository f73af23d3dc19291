package table_test

import (
	"bytes"
	"errors"
	"fmt"
	"html"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure/table"
)

// said reads a table and returns all that its catalogues and questions say.
func said(t *testing.T, file string, format table.Format) string {
	t.Helper()
	results, err := table.ReadAll(strings.NewReader(file), format)
	if err != nil {
		t.Fatalf("%v\n%s", err, file)
	}
	var all bytes.Buffer
	for _, result := range results {
		result.Catalog.WriteTo(&all)
		for _, q := range result.Questions {
			fmt.Fprintln(&all, q.Text, q.Taken, q.Heading, q.Name)
		}
	}
	return all.String()
}

// Every text below a header goes somewhere: into an item, or into a question. The rows
// are of all kinds that a reader may take for something else than an item.
func TestEveryTextGoesSomewhere(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 23))
	for range 400 {
		file, words := randomTable(random)
		if all := said(t, file, table.HTML); true {
			for _, word := range words {
				if !strings.Contains(all, word) {
					t.Fatalf("%s is lost in\n%s", word, file)
				}
			}
		}
	}
}

// randomTable makes a page of one or two tables, and lists the words in their cells,
// each of which is there once.
func randomTable(random *rand.Rand) (page string, words []string) {
	headings := []string{"序号", "编号", "一级事项", "二级事项", "公开内容", "公开依据", "公开时限", "公开主体", "公开渠道", "办理窗口", "联系电话"}
	random.Shuffle(len(headings), func(i, j int) { headings[i], headings[j] = headings[j], headings[i] })
	word := func(before string) string {
		text := fmt.Sprintf("%s甲%d乙", before, len(words)+1000)
		words = append(words, text)
		return text
	}
	var b strings.Builder
	row := func(cells ...string) {
		b.WriteString("<tr>")
		for _, cell := range cells {
			b.WriteString(cell)
		}
		b.WriteString("</tr>\n")
	}
	cell := func(text string, attributes string) string {
		return "<td " + attributes + ">" + html.EscapeString(text) + "</td>"
	}
	all := func(text func(heading string) string) (cells []string) {
		for _, heading := range headings {
			cells = append(cells, cell(text(heading), ""))
		}
		return cells
	}
	b.WriteString("<h1>某县政务公开标准目录</h1><table>")
	printed := func(heading string) string { return heading }
	row(all(printed)...)
	for n := range 3 + random.IntN(12) {
		switch wide := fmt.Sprintf("colspan=%d", len(headings)); random.IntN(12) {
		case 0:
			row(all(printed)...) // at a page break
		case 1:
			row(cell(word("一、"), wide))
		case 2:
			row(cell(word("注："), wide))
		case 3:
			row(cell(word("合计"), "colspan=7"), cell(word(""), "colspan=4"))
		case 4:
			row(cell(word("填报单位："), "colspan=5"), cell(word("日期："), "colspan=6"))
		case 5:
			row(all(func(heading string) string { // a number, or little more
				if heading == "序号" || random.IntN(8) == 0 {
					return word("")
				}
				return ""
			})...)
		case 6:
			row(append(all(func(string) string { return word("") }), cell(word(""), ""))...) // a cell too many
		case 7:
			b.WriteString("</table><p>又一页</p><table>")
			row(all(func(string) string { return word("") })...)
		case 8: // words of a header, as names of items
			row(all(func(heading string) string {
				switch heading {
				case "公开时限", "办理窗口":
					return word("")
				}
				return map[string]string{"二级事项": "事项", "公开内容": "内容"}[heading]
			})...)
		default:
			row(all(func(heading string) string {
				if heading == "序号" {
					return fmt.Sprint(n + 1)
				}
				if random.IntN(4) == 0 {
					return ""
				}
				return word("")
			})...)
		}
	}
	row(all(func(string) string { return word("") })...)
	b.WriteString("</table>")
	return b.String(), words
}

// A row is a repeated header where it says what the header says; words of headings in
// a row of its own are an item.
func TestARowOfHeadingWordsIsAnItem(t *testing.T) {
	const head = "某县政务公开标准目录,,,,,\n序号,一级事项,二级事项,公开内容,公开依据,公开渠道\n"
	for _, row := range []string{
		"1,综合,事项,内容,《某法》,政府网站",
		"1,综合,公开事项,公开内容,依据,公开渠道",
		"1,类别,事项,内容,依据,渠道",
		",类别,事项,公开内容,,",
	} {
		catalog, _, err := table.Read(strings.NewReader(head+row+"\n2,综合,别的,内容,《某法》,政府网站\n"), table.CSV)
		if err != nil || catalog.Len() != 2 {
			t.Errorf("%s: %v, %v", row, catalog, err)
		}
	}
	again := head + "1,综合,甲,内容,《某法》,政府网站\n序号,一级事项,二级事项,公开内容,公开依据,公开渠道\n2,综合,乙,内容,《某法》,政府网站\n"
	catalog, questions, err := table.Read(strings.NewReader(again), table.CSV)
	if err != nil || catalog.Len() != 2 || len(questions) > 0 {
		t.Errorf("%v, %v, %s", catalog, err, kinds(questions))
	}
}

// A header in another order is read by its own columns, and told.
func TestAnotherHeaderIsReadByItsOwnColumns(t *testing.T) {
	const file = "某县政务公开标准目录,,,,\n序号,一级事项,二级事项,公开内容,公开时限\n1,综合,甲,内容,长期\n序号,一级事项,二级事项,公开时限,公开内容\n2,综合,乙,实时,别的\n"
	catalog, questions, err := table.Read(strings.NewReader(file), table.CSV)
	if err != nil || catalog.Len() != 2 {
		t.Fatal(catalog, err)
	}
	item, _ := catalog.Item(2)
	if item.Deadline().String() != "实时" || !strings.Contains(kinds(questions), "other_header 序号｜一级事项｜二级事项｜公开时限｜公开内容") {
		t.Errorf("%s, %s", item.Deadline(), kinds(questions))
	}
}

// A table without a row below its header is no catalogue; beside others it is told.
func TestATableWithoutItems(t *testing.T) {
	const head = "<table><tr><th>序号</th><th>一级事项</th><th>二级事项</th><th>公开内容</th></tr>"
	const row = "<tr><td>1</td><td>类</td><td>甲</td><td>内容</td></tr>"
	for _, file := range []string{
		head + "</table>",
		"<h1>甲县公开目录</h1>" + head + "</table><h1>乙县公开目录</h1>" + head + "<tr><td>1</td><td></td><td></td><td></td></tr></table>",
	} {
		if _, err := table.ReadAll(strings.NewReader(file), table.HTML); !errors.Is(err, table.ErrNoItems) {
			t.Errorf("%v for %s", err, file)
		}
	}
	two := "<h1>甲县公开目录</h1>" + head + "</table><h1>乙县公开目录</h1>" + head + row + "</table>"
	results, err := table.ReadAll(strings.NewReader(two), table.HTML)
	if err != nil || len(results) != 1 || kinds(results[0].Questions) != "no_items 甲县公开目录" {
		t.Errorf("%v, %v", err, results)
	}
	for _, file := range []string{"\x00\x00\x00\n", `""""` + "\n", `"` + "\n"} {
		if _, err := table.ReadAll(strings.NewReader(file), table.CSV); err == nil {
			t.Errorf("%q is read", file)
		}
	}
}

// A table that says no category is asked for one, once, and takes the answer.
func TestACategoryIsAskedFor(t *testing.T) {
	const file = "某县政务公开标准目录,,\n序号,公开事项,公开内容\n1,甲,内容\n2,乙,内容\n"
	_, questions, err := table.Read(strings.NewReader(file), table.CSV)
	if err != nil || kinds(questions) != "no_category " || questions[0].Count != 2 {
		t.Errorf("%v, %v", err, questions)
	}
}

package table_test

import (
	"encoding/xml"
	"io"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/table"
)

// A cell of the table, as a strict parser sees it.
type cell struct {
	rowspan, colspan int
	scope, id        string
	text             string
}

// parseTable parses the table as strict XML, which it also is.
func parseTable(t *testing.T, page string) (rows [][]*cell) {
	t.Helper()
	page = page[strings.Index(page, "<table>") : strings.Index(page, "</table>")+len("</table>")]
	decoder := xml.NewDecoder(strings.NewReader(page))
	var open *cell
	for {
		token, err := decoder.Token()
		if err == io.EOF {
			return rows
		}
		if err != nil {
			t.Fatal(err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			switch token.Name.Local {
			case "tr":
				rows = append(rows, nil)
			case "td", "th":
				open = &cell{rowspan: 1, colspan: 1}
				for _, attribute := range token.Attr {
					switch attribute.Name.Local {
					case "rowspan":
						open.rowspan, _ = strconv.Atoi(attribute.Value)
					case "colspan":
						open.colspan, _ = strconv.Atoi(attribute.Value)
					case "scope":
						open.scope = attribute.Value
					case "id":
						open.id = attribute.Value
					}
				}
				rows[len(rows)-1] = append(rows[len(rows)-1], open)
			case "script", "b":
				t.Fatalf("text became the element %s", token.Name.Local)
			}
		case xml.EndElement:
			if name := token.Name.Local; name == "td" || name == "th" {
				open = nil
			}
		case xml.CharData:
			if open != nil {
				open.text += strings.ReplaceAll(string(token), "\n", "")
			}
		}
	}
}

// grid lays the cells out as a browser does; every place must be covered by
// exactly one cell, or the browser would shift the rest silently.
func grid(t *testing.T, rows [][]*cell) [][]*cell {
	t.Helper()
	width := 0
	for _, c := range rows[0] {
		width += c.colspan
	}
	places := make([][]*cell, len(rows))
	for y := range places {
		places[y] = make([]*cell, width)
	}
	for y, row := range rows {
		for _, c := range row {
			x := slices.Index(places[y], nil)
			for dy := range c.rowspan {
				for dx := range c.colspan {
					if x < 0 || x+dx >= width || y+dy >= len(places) || places[y+dy][x+dx] != nil {
						t.Fatalf("row %d: the cell %q overlaps another or leaves the table", y, c.text)
					}
					places[y+dy][x+dx] = c
				}
			}
		}
	}
	for y, row := range places {
		if slices.Contains(row, nil) {
			t.Fatalf("row %d has a hole", y)
		}
	}
	return places
}

func TestTheTableSaysWhatTheCatalogueSays(t *testing.T) {
	places := grid(t, parseTable(t, write(t, disclosure.Default(), table.HTML)))
	var headings []string
	for _, c := range places[1] {
		headings = append(headings, c.text)
	}
	if got, want := strings.Join(headings, " "), "序号 一级事项 二级事项 公开内容 公开依据 公开时限 公开主体 公开渠道和载体 全社会 特定群体 主动 依申请 市级"; got != want {
		t.Errorf("the headings are %s, want %s", got, want)
	}
	y := 2
	for item := range disclosure.Default().Items() {
		for group := range item.ContentGroups() {
			if len(places) <= y {
				t.Fatalf("the table ends before item %s", item)
			}
			want := []string{
				strconv.Itoa(item.Category().Number), item.Category().Name, item.String(), strings.Join(slices.Collect(group.Contents()), ""),
				printedBasis(item), item.Deadline().String(), item.Publisher(), boxes(group), "√", "", "√", "", "√",
			}
			for x, c := range places[y] {
				if c.text != want[x] {
					t.Errorf("item %s: column %s is %q, want %q", item, headings[x], c.text, want[x])
				}
			}
			y++
		}
	}
	if y != 2+92 || len(places) != y {
		t.Errorf("%d rows, want 2 of headings and 92: item 89 has three", len(places))
	}
}

func printedBasis(item disclosure.Item) (text string) {
	for citation := range item.LegalBasis() {
		text += citation.String()
	}
	return text
}

// boxes is the cell of the 13 tick boxes.
func boxes(group disclosure.ContentGroup) (text string) {
	for channel := range disclosure.AllChannels().All() {
		box := "☐ "
		if group.Channels().Has(channel) {
			box = "☑ "
		}
		text += box + channel.String()
	}
	return text
}

func TestTheTableMergesCells(t *testing.T) {
	places := grid(t, parseTable(t, write(t, disclosure.Default(), table.HTML)))
	spans := func(id string) (spans []int) {
		y := slices.IndexFunc(places, func(row []*cell) bool { return row[2].id == id })
		for _, x := range []int{0, 1, 2, 3, 4, 5, 6, 7, 8} {
			spans = append(spans, places[y][x].rowspan)
		}
		return spans
	}
	for id, want := range map[string][]int{
		"item-1":  {1, 1, 1, 1, 1, 1, 1, 1, 1},
		"item-3":  {7, 7, 1, 7, 7, 7, 7, 7, 7},
		"item-22": {21, 21, 1, 8, 8, 8, 8, 8, 8},
		"item-30": {21, 21, 1, 13, 13, 13, 13, 13, 13},
		"item-43": {20, 20, 1, 20, 20, 20, 20, 20, 20}, // printed on two pages
		"item-88": {3, 3, 1, 1, 1, 1, 1, 1, 1},
		"item-89": {3, 3, 3, 1, 3, 3, 3, 1, 1},
	} {
		if got := spans(id); !slices.Equal(got, want) {
			t.Errorf("%s spans %v, want %v", id, got, want)
		}
	}
}

func TestScreenReadersFindHeadings(t *testing.T) {
	page := write(t, disclosure.Default(), table.HTML)
	for _, want := range []string{`<html lang="zh-CN">`, `<meta charset="utf-8">`, `<title>社会保险领域政务公开清单目录</title>`, `<caption><h1>社会保险领域政务公开清单目录</h1></caption>`} {
		if !strings.Contains(page, want) {
			t.Errorf("no %s", want)
		}
	}
	scopes := make(map[string]int)
	for y, row := range parseTable(t, page) {
		for _, c := range row {
			if scopes[c.scope]++; y < 2 && c.scope == "" {
				t.Errorf("heading %q has no scope", c.text)
			}
		}
	}
	if scopes["row"] != 90 || scopes["rowgroup"] != 14 {
		t.Errorf("%d items and %d categories are headings", scopes["row"], scopes["rowgroup"])
	}
}

func TestTextIsNeverHTML(t *testing.T) {
	page := write(t, hostile(t), table.HTML)
	if strings.Contains(page, "<script>") || strings.Contains(page, "<b>") || strings.Contains(page, `" onclick`) {
		t.Error("text became an element or an attribute")
	}
}

func TestOtherTablesHoldTogether(t *testing.T) {
	places := grid(t, parseTable(t, write(t, load(t, `{"official":{"title":"他","categories":[{"number":1,"name":"<b>","blocks":[
{"items":[{"number":1,"name":"<script>"},{"number":2,"name":"乙"}],"disclosures":[{"contents":["甲"],"channels":["其他：12345"]},{"contents":["乙"],"channels":[]}],
"legal_basis":[],"deadline":"20日内","publisher":"局","audiences":["某些人"],"methods":["主动"],"levels":["县级","村级"]}]},
{"number":2,"name":"空","blocks":[{"items":[{"number":3,"name":""}],"disclosures":[],"legal_basis":[],"deadline":"","publisher":"","audiences":[],"methods":[],"levels":[]}]},
{"number":3,"name":"无","blocks":[]}]}}`), table.HTML)))
	if len(places) != 2+2*2+1 || len(places[0]) != 8+1+2+2 {
		t.Errorf("%d rows of %d columns", len(places), len(places[0]))
	}
	if got := places[2][7].text; !strings.HasSuffix(got, "☑ 其他：12345") {
		t.Errorf("the boxes are %s", got)
	}
}

// The menu of a page is nothing that a person must decide; a row of numbers, signs or
// headings, and one of which no word is a menu's, may be of the catalogue.
func TestTheMenuOfAPageIsNotAsked(t *testing.T) {
	const catalog = `<h1>某县目录</h1><table><tr><th>序号</th><th>一级事项</th><th>二级事项</th><th>公开内容</th></tr><tr><td>1</td><td>类</td><td>赛马</td><td>名单</td></tr></table>`
	for row, asks := range map[string]string{
		"<td>网站首页<td>办事大厅":          "",
		"<td>字体<td>打印":              "",
		"<td>办事大厅<td>牧民之家":          "left_out 办事大厅｜牧民之家",
		"<td>2<td>打印设备":             "left_out 2｜打印设备",
		"<td>首页<td><img src=a.png>": "left_out 首页｜\ufffc",
		"<td>△<td>首页公示":             "left_out △｜首页公示",
		"<td>公开时限<td>首页公示":          "left_out 公开时限｜首页公示",
		"<td>首页<tr><td>割草":          "left_out 首页｜割草",
		"<td>首页<td>牧草收割机补贴的发放名单":    "left_out 首页｜牧草收割机补贴的发放名单",
	} {
		_, questions, err := table.Read(strings.NewReader("<table><tr>"+row+"</table>"+catalog), table.HTML)
		if err != nil || kinds(questions) != asks {
			t.Errorf("%s: asks %q, %v", row, kinds(questions), err)
		}
	}
}

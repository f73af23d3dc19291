package table_test

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/table"
)

// items says of each item its category and name, and what further columns say.
func items(c *disclosure.Catalog) string {
	var all []string
	for item := range c.Items() {
		text := item.Category().Name + "/" + item.Name()
		for heading, extra := range item.Extra() {
			text += fmt.Sprintf(" %s=%s", heading, extra)
		}
		all = append(all, text)
	}
	return strings.Join(all, "; ")
}

func readCSV(t *testing.T, file string) (*disclosure.Catalog, []table.Question) {
	t.Helper()
	catalog, questions, err := table.Read(strings.NewReader("某县目录\n"+file), table.CSV)
	if err != nil {
		t.Fatalf("%v in\n%s", err, file)
	}
	return catalog, questions
}

// The columns of the matter are category and item, whatever levels their headings name.
func TestWhichColumnIsTheItem(t *testing.T) {
	for _, c := range []struct{ file, want, asks string }{
		{"序号,一级事项,公开事项,公开内容\n1,登记,参保登记,材料\n2,登记,变更登记,材料\n", "登记/参保登记; 登记/变更登记", ""},
		{"序号,一级目录,事项名称,公开内容\n1,登记,参保登记,材料\n", "登记/参保登记", ""},
		{"序号,类别,一级事项,公开内容\n1,社保,登记,材料\n", "社保/登记", ""},
		{"序号,公开事项,二级事项,公开内容\n1,登记,参保登记,材料\n", "登记/参保登记", ""},
		{"编号,主项,子项,公开内容\n1,登记,参保登记,材料\n", "登记/参保登记", ""},
		{"序号,事项大类,事项小类,公开内容\n1,登记,参保登记,材料\n", "登记/参保登记", ""},
		{"序号,一级事项,二级事项,公开内容,公开类别\n1,登记,参保登记,材料,主动公开\n", "登记/参保登记", ""},
		{"序号,公开事项,公开内容,公开类别\n1,登记,材料,社保\n", "社保/登记", ""},
		{"序号,公开事项,公开内容,公开类型,类别\n1,登记,材料,重点,社保\n", "社保/登记 公开类型=重点", ""},
		{"序号,一级事项,二级事项,公开内容,序号,一级事项,二级事项,公开内容\n1,登记,参保登记,材料,2,登记,变更登记,材料\n", "登记/参保登记 序号（二）=2 一级事项（二）=登记 二级事项（二）=变更登记 公开内容（二）=材料", "side_by_side 序号（二）｜一级事项（二）｜二级事项（二）｜公开内容（二）"},
		{"序号,领域,一级事项,二级事项,公开内容\n1,社保,登记,参保登记,材料\n2,,,变更登记,材料\n", "登记/参保登记 领域=社保; 登记/变更登记 领域=社保", "filled "},
		{"序号,公开事项,,公开内容\n1,登记,参保登记,材料\n2,,变更登记,材料\n", "登记/参保登记; 登记/变更登记", ""},
		{"一级事项,,二级事项,,公开内容\n1,登记,1,参保登记,材料\n1,登记,2,变更登记,材料\n", "登记/参保登记 一级事项（二）=1; 登记/变更登记 一级事项（二）=1", ""},
	} {
		catalog, questions := readCSV(t, c.file)
		if got := items(catalog); got != c.want || kinds(questions) != c.asks {
			t.Errorf("%s%s, asks %q; want %s, %q", c.file, got, kinds(questions), c.want, c.asks)
		}
	}
}

// A header may be torn over two rows, and words below a group need not be known.
func TestHeadersOfTwoRows(t *testing.T) {
	for _, c := range []struct{ file, want string }{
		{"序号,公开,公开内,公开时\n,事项,容,限\n1,登记,材料,长期\n", "登记|材料|长期|"},
		{"序号,公开事项,公开内容,公开时限,公开渠道,,\n,,,,政府网站,公示栏,村民微信群\n1,登记,材料,长期,√,,√\n", "登记|材料|长期|政府网站、其他：村民微信群"},
		{"序号,公开事项,公开要求,,公开对象,\n,,公开内容,公开时限,,\n,,,,全社会,特定群体\n1,登记,材料,长期,,√\n", "登记|材料|长期|特定群体"},
		{"序号,公开,公开,公开,公开,\n,事项,内容,时限,对象,\n,,,,全社会,特定群体\n1,登记,材料,长期,,√\n", "登记|材料|长期|特定群体"},
		{"序号,公开事项,公开内容,公开时限,公开对象,\n,,,,社会公众,行政相对人\n1,登记,材料,长期,,√\n", "登记|材料|长期|行政相对人"},
	} {
		catalog, _ := readCSV(t, c.file)
		item, ok := catalog.Item(1)
		if !ok || catalog.Len() != 1 {
			t.Errorf("%s%s", c.file, items(catalog))
			continue
		}
		record := item.Record()
		got := strings.Join([]string{item.Name(), strings.Join(record.Disclosures[0].Contents, "、"), item.Deadline().String(), strings.Join(append(item.ChannelNames(), record.Audiences...), "、")}, "|")
		if got != c.want {
			t.Errorf("%s%s, want %s", c.file, got, c.want)
		}
	}
}

// Rows that are no items are left out, and asked about.
func TestRowsThatAreNoItems(t *testing.T) {
	for _, c := range []struct{ row, asks string }{
		{"填表人：王某,,审核人,日期：3月", "left_out 填表人：王某; left_out 审核人; left_out 日期：3月"},
		{"小计,12项,3类,5栏", "left_out 小计; left_out 12项; left_out 3类; left_out 5栏"},
		{"合计,1,2,,", "left_out 合计; left_out 1; left_out 2"},
		{",,附：本表由某局解释,", "left_out 附：本表由某局解释"},
		{",注：以上按月公开,,", "left_out 注：以上按月公开"},
		{"监督电话,12345,,", "left_out 监督电话; left_out 12345"},
		{"备注,本目录自印发之日起施行,,", "left_out 备注; left_out 本目录自印发之日起施行"},
	} {
		catalog, questions := readCSV(t, "序号,公开事项,公开内容,公开时限\n1,登记,材料,长期\n2,变更,材料,长期\n"+c.row+"\n")
		if got := kinds(questions); catalog.Len() != 2 || got != c.asks+"; no_category " && got != "no_category ; "+c.asks {
			t.Errorf("%s: %s, asks %q, want %q", c.row, items(catalog), got, c.asks)
		}
	}
}

// The text that a page break tears goes on in the first row of the next page; a content
// group of its own does not.
func TestAPageBreakTearsAText(t *testing.T) {
	const head = "序号,一级事项,二级事项,公开内容,公开主体,公开渠道\n"
	for _, c := range []struct{ above, below, contents string }{
		{"流程；", "结果", "流程、结果"},
		{"流程，", "结果", "流程，结果"},
		{"1.流程", "2.结果", "流程、结果"},
		{"（一）流程", "（二）结果", "流程、结果"},
		{"流程", "（二）结果", "流程|（二）结果"},
		{"流程", "结果（续）", "流程、结果（续）"},
		{"流程", "结果", "流程|结果"},
	} {
		catalog, questions := readCSV(t, head+"1,类,甲,"+c.above+",某局,政府网站\n"+head+",,,"+c.below+",,\n2,类,乙,材料,某局,政府网站\n")
		item, _ := catalog.Item(1)
		var groups []string
		for _, group := range item.Record().Disclosures {
			groups = append(groups, strings.Join(group.Contents, "、"))
		}
		asked := strings.Contains(kinds(questions), "joined")
		if got := strings.Join(groups, "|"); got != c.contents || asked != (len(groups) == 1) || catalog.Len() != 2 {
			t.Errorf("%s over %s: %s, asks %q, want %s", c.above, c.below, got, kinds(questions), c.contents)
		}
	}
}

// An item goes on under （续）, too.
func TestAnItemGoesOn(t *testing.T) {
	catalog, _ := readCSV(t, "序号,一级事项,二级事项,公开内容\n1,类,甲,材料\n,,（续）,结果\n2,类,乙,材料\n")
	if item, _ := catalog.Item(1); items(catalog) != "类/甲; 类/乙" || len(item.Record().Disclosures) != 2 {
		t.Error(items(catalog))
	}
}

// A category goes on under （续）.
func TestACategoryGoesOn(t *testing.T) {
	catalog, _ := readCSV(t, "序号,一级事项,二级事项,公开内容\n1,类,甲,材料\n2,类（续）,乙,材料\n3,类(续表),丙,材料\n")
	if got := items(catalog); got != "类/甲; 类/乙; 类/丙" {
		t.Error(got)
	}
}

// Worksheets that count from 1 again are catalogues by their names, or joined and asked.
func TestWorksheetsThatCountAgain(t *testing.T) {
	for _, c := range []struct {
		names        []string
		title, first string // above both
		want, asks   string
	}{
		{[]string{"就业领域", "林业领域"}, "", "1", "就业领域 1; 林业领域 1", ""},
		{[]string{"就业领域", "林业领域"}, "某县目录", "1", "某县目录（就业领域） 1; 某县目录（林业领域） 1", ""},
		{[]string{"民政", "教育"}, "", "1", "民政 1; 教育 1", ""},
		{[]string{"民政", "教育"}, "某县目录", "2", "某县目录 2", ""},
		{[]string{"民政", "教育", "卫健"}, "", "1", "民政 1; 教育 1; 卫健 1", ""},
		{[]string{"民政", "教育", "卫健"}, "某县目录", "1", "某县目录（民政） 1; 某县目录（教育） 1; 某县目录（卫健） 1", ""},
		{[]string{"民政", "教育", "Sheet3"}, "某县目录", "1", "某县目录（民政） 1; 某县目录（教育） 1; 某县目录 1", ""},
		{[]string{"Sheet1", "Sheet2"}, "某县目录", "1", "某县目录 2", "joined_tables ; odd_number 1"},
		{[]string{"附件（一）", "附件（二）"}, "某县目录", "1", "某县目录 2", "joined_tables ; odd_number 1"},
		{[]string{"表1", "表2"}, "某县目录", "1", "某县目录 2", "joined_tables ; odd_number 1"},
		{[]string{"就业领域", "林业领域"}, "", "2", "就业领域 2", ""},
		{[]string{"Sheet1", "Sheet2"}, "某县目录", "2", "某县目录 2", ""},
	} {
		book := excelize.NewFile()
		book.SetSheetName("Sheet1", c.names[0])
		for _, name := range c.names[1:] {
			book.NewSheet(name)
		}
		for i, name := range c.names {
			rows := [][]string{{"序号", "一级事项", "二级事项", "公开内容"}, {"1", "类", "甲", "材料"}}
			if i == 1 {
				rows[1] = []string{c.first, "类", "乙", "材料"}
			}
			if c.title != "" {
				rows = append([][]string{{c.title}}, rows...)
			}
			for r, row := range rows {
				for k, text := range row {
					cell, _ := excelize.CoordinatesToCellName(k+1, r+1)
					book.SetCellStr(name, cell, text)
				}
			}
		}
		var b bytes.Buffer
		book.Write(&b)
		results, err := table.ReadAll(&b, table.XLSX)
		if err != nil {
			t.Fatal(err)
		}
		var got, asks []string
		for _, result := range results {
			got = append(got, fmt.Sprint(result.Catalog.Title(), " ", result.Catalog.Len()))
			if kinds := kinds(result.Questions); kinds != "" {
				asks = append(asks, kinds)
			}
		}
		if strings.Join(got, "; ") != c.want || strings.Join(asks, "; ") != c.asks {
			t.Errorf("%v %s: %s, asks %q; want %s, %q", c.names, c.title, got, asks, c.want, c.asks)
		}
	}
}

// A title that a person gives joins what others divide, and that is asked.
func TestAGivenTitleJoinsTables(t *testing.T) {
	const head = "序号,一级事项,二级事项,公开内容\n"
	file := "甲领域公开目录,,,\n" + head + "1,类,甲,材料\n乙领域公开目录,,,\n" + head + "1,类,乙,材料\n"
	results, err := table.ReadAll(strings.NewReader(file), table.CSV, table.WithTitle("某县目录"))
	if err != nil || len(results) != 1 {
		t.Fatalf("%d catalogues, %v", len(results), err)
	}
	asks := kinds(results[0].Questions)
	if c := results[0].Catalog; c.Title() != "某县目录" || items(c) != "类/甲; 类/乙" || asks != "joined_tables 乙领域公开目录; odd_number 1" {
		t.Errorf("%s, asks %q", items(c), asks)
	}
}

// A number that a spreadsheet took for a day is asked about, and so is a term.
func TestADayInPlaceOfANumber(t *testing.T) {
	file := drawnXLSX(drawn("某县目录\n序号|一级事项|二级事项|公开内容|公开时限\n@45292|类|甲|材料|@45323\n2|类|@45292|材料|长期\n"))
	_, questions, err := table.Read(bytes.NewReader(file), table.XLSX)
	if err != nil {
		t.Fatal(err)
	}
	var asks []string
	for _, q := range questions {
		asks = append(asks, string(q.Kind)+" "+q.Place())
	}
	if got := strings.Join(asks, "; "); got != "odd_number 第3行第1列; odd_term 第3行第5列; damaged 第4行第3列" {
		t.Errorf("asks %s", got)
	}
}

// A formula whose result the file does not have is asked about.
func TestAFormulaWithoutAResultIsAskedAbout(t *testing.T) {
	book := excelize.NewFile()
	for i, row := range [][]string{{"某县目录"}, {"序号", "一级事项", "二级事项", "公开内容", "公开主体"}, {"1", "类", "甲", "材料", "某局"}} {
		at, _ := excelize.CoordinatesToCellName(1, i+1)
		book.SetSheetRow("Sheet1", at, &row)
	}
	for _, at := range []string{"C3", "E3"} {
		book.SetCellValue("Sheet1", at, nil)
		book.SetCellFormula("Sheet1", at, "A1&A2")
	}
	var b bytes.Buffer
	book.Write(&b)
	_, questions, err := table.Read(&b, table.XLSX)
	var asks []string
	for _, q := range questions {
		asks = append(asks, string(q.Kind)+" "+q.Place())
	}
	if got := strings.Join(asks, "; "); err != nil || !strings.Contains(got, "damaged 第3行第3列") || !strings.Contains(got, "damaged 第3行第5列") {
		t.Errorf("%v, asks %s", err, got)
	}
}

// A separator of lines breaks the line of a cell, and is no damage.
func TestASeparatorOfLinesBreaksALine(t *testing.T) {
	catalog, questions := readCSV(t, "序号,一级事项,二级事项,公开内容\n1,类,甲,流程\u2028结果\u2029时限\n")
	item, _ := catalog.Item(1)
	if got := strings.Join(item.Record().Disclosures[0].Contents, "、"); got != "流程、结果、时限" || len(questions) > 0 {
		t.Errorf("%s, asks %q", got, kinds(questions))
	}
}

// A row below the header that counts the columns is no item.
func TestARowThatCountsTheColumns(t *testing.T) {
	for _, row := range []string{"1,2,3,4,5", "（一）,（二）,（三）,（四）,（五）", "A,B,C,D,E", "1栏,2栏,3栏,4栏,5栏"} {
		catalog, questions := readCSV(t, "序号,一级事项,二级事项,公开内容,公开时限\n"+row+"\n1,类,甲,材料,长期\n")
		if items(catalog) != "类/甲" || kinds(questions) != "left_out （给各栏编号的行）" {
			t.Errorf("%s: %s, asks %q", row, items(catalog), kinds(questions))
		}
	}
}

// A table without categories takes the heading right above it for its own.
func TestAParagraphIsTheCategory(t *testing.T) {
	const head = "<table><tr><th>序号</th><th>公开事项</th><th>公开内容</th><th>公开时限</th></tr>"
	page := "<h1>某县目录</h1><p>一、养老</p>" + head + "<tr><td>1</td><td>甲</td><td>材料</td><td>长期</td></tr></table><h2>二、救助</h2>" + head + "<tr><td>2</td><td>乙</td><td>材料</td><td>长期</td></tr></table>"
	catalog, questions, err := table.Read(strings.NewReader(page), table.HTML)
	if err != nil || items(catalog) != "一、养老/甲; 二、救助/乙" || len(questions) > 0 {
		t.Errorf("%v, %s, asks %q", err, items(catalog), kinds(questions))
	}
}

// Blank cells below an item's in a table that merges cells are taken from above, and
// asked about; contents are not.
func TestBlankCellsOfARowOfTheSameItem(t *testing.T) {
	page := "<p>某县目录</p><table><tr><th>序号</th><th>一级事项</th><th>二级事项</th><th>公开内容</th><th>公开主体</th><th>公开渠道</th></tr>" +
		"<tr><td>1</td><td rowspan=2>类</td><td>甲</td><td>材料</td><td>某局</td><td>政府网站</td></tr><tr><td></td><td></td><td>结果</td><td></td><td></td></tr></table>"
	catalog, questions, err := table.Read(strings.NewReader(page), table.HTML)
	if err != nil {
		t.Fatal(err)
	}
	item, _ := catalog.Item(1)
	groups := item.Record().Disclosures
	if len(groups) != 2 || strings.Join(groups[1].Channels, "") != "政府网站" || kinds(questions) != "filled ; filled " {
		t.Errorf("%+v, asks %q", groups, kinds(questions))
	}
}

// A group of an exported file that lacks what others have has it not after reading.
func TestGroupsOfOurOwnKeepTheirBlanks(t *testing.T) {
	catalog, err := disclosure.New(disclosure.Meta{Title: "某县目录"}, []disclosure.Record{{
		Number: 1, Name: "甲", Category: disclosure.Category{Number: 1, Name: "类"},
		Disclosures: []disclosure.RecordGroup{
			{Contents: []string{"一"}, Publisher: "甲局", Audiences: []string{"全社会"}, Methods: []string{"主动"}, Levels: []string{"县级"}, Extra: disclosure.Extras{{Heading: "备注", Text: "附注"}}, Deadline: &disclosure.RecordDeadline{Text: "长期"}, LegalBasis: []disclosure.Citation{{Text: "《某法》"}}},
			{Contents: []string{"二"}},
			{Contents: []string{"三"}, Publisher: "乙局"},
		},
	}})
	if err != nil {
		t.Fatal(err)
	}
	for _, format := range table.InputFormats() {
		var b bytes.Buffer
		if err := table.Write(&b, catalog, format); err != nil {
			t.Fatal(err)
		}
		again, questions, err := table.Read(&b, format)
		if err != nil || again.Digest() != catalog.Digest() {
			t.Errorf("%s: %v, asks %q", format, err, kinds(questions))
		}
	}
}

// CSV brings back the law that a citation is of, where its text does not say it.
func TestCSVKeepsTheLawOfACitation(t *testing.T) {
	basis := []disclosure.Citation{{Text: "《某法》"}, {Text: "该法实施条例", Law: "某法实施条例"}}
	catalog, err := disclosure.New(disclosure.Meta{Title: "某县目录"}, []disclosure.Record{{
		Number: 1, Name: "甲", Category: disclosure.Category{Number: 1, Name: "类"}, LegalBasis: basis, Disclosures: []disclosure.RecordGroup{{Contents: []string{"材料"}}},
	}})
	if err != nil {
		t.Fatal(err)
	}
	again, _, err := table.Read(strings.NewReader(write(t, catalog, table.CSV)), table.CSV)
	if err != nil {
		t.Fatal(err)
	}
	var want, got []string
	for c, laws := range map[*disclosure.Catalog]*[]string{catalog: &want, again: &got} {
		item, _ := c.Item(1)
		for citation := range item.LegalBasis() {
			*laws = append(*laws, citation.Law)
		}
	}
	if strings.Join(got, "、") != strings.Join(want, "、") || !strings.Contains(strings.Join(want, "、"), "某法实施条例") {
		t.Errorf("the laws are %v, were %v", got, want)
	}
}

// CSV alone keeps what the printed table does not say.
func TestCSVKeepsEnglishNamesAndKeywords(t *testing.T) {
	catalog := catalogue(t, "full")
	again, _, err := table.Read(strings.NewReader(write(t, catalog, table.CSV)), table.CSV)
	if err != nil {
		t.Fatal(err)
	}
	words := func(c *disclosure.Catalog) (text string) {
		for item := range c.Items() {
			text += item.NameEN() + " " + strings.Join(slices.Collect(item.Keywords()), "、") + "\n"
		}
		return text
	}
	if got, want := words(again), words(catalog); got != want || strings.TrimSpace(want) == "" {
		t.Errorf("read back are\n%swritten were\n%s", got, want)
	}
}

// Names that look like layout in a table of others are names in a file of ours.
func TestNamesThatLookLikeLayoutComeBack(t *testing.T) {
	for _, c := range []struct{ category, name, content string }{
		{"4", "2", "5"}, {"2", "4", "3"}, // the cells of the row count up
		{"合计", "小计", "1"}, {"注：甲", "说明：乙", "备注：丙"}, {"同上", "同上", "同上"}, {"公开事项", "公开内容", "公开依据"}, {"类（续）", "甲（续）", "一、丙"}, {"=1+1", "@甲", "-1"}, {"'=1+1", "'甲", "'-1"},
	} {
		for _, format := range table.InputFormats() {
			catalog, err := disclosure.New(disclosure.Meta{Title: "某县目录"}, []disclosure.Record{{
				Number: 1, Name: c.name, Category: disclosure.Category{Number: 3, Name: c.category}, Disclosures: []disclosure.RecordGroup{{Contents: []string{c.content}}},
			}})
			if err != nil {
				t.Fatal(err)
			}
			var b bytes.Buffer
			if err := table.Write(&b, catalog, format); err != nil {
				t.Fatal(err)
			}
			again, questions, err := table.Read(&b, format)
			if err != nil || again.Digest() != catalog.Digest() || strings.Contains(kinds(questions), "left_out") {
				t.Errorf("%+v as %s: %v, %v, asks %q", c, format, err, disclosure.Diff(catalog, again), kinds(questions))
			}
		}
	}
}

// A form has its headings on the left: its columns are the items, or it is one item.
func TestAFormIsReadByItsHeadingsOnTheLeft(t *testing.T) {
	row := func(cells ...string) string { return "<tr><td>" + strings.Join(cells, "</td><td>") + "</td></tr>" }
	one := "<table>" + row("序号", "1") + row("一级事项", "征收") + row("二级事项", "公告") + row("公开内容", "条件<br>结果") + row("公开主体", "") + "</table>"
	two := "<table>" + row("序号", "2") + row("一级事项", "征收") + row("二级事项", "补偿") + row("公开内容", "标准") + row("公开主体", "某局") + "</table>"
	both := "<table>" + row("序号", "1", "2") + "<tr><td>一级事项</td><td colspan=2>征收</td></tr>" + row("二级事项", "公告", "补偿") + row("公开内容", "条件", "标准") + row("公开主体", "某局", "") + "</table>"
	marked := "<table>" + row("序号", "1", "2") + row("一级事项", "征收", "征收") + row("二级事项", "公告", "补偿") + row("公开内容", "条件", "标准") + row("公开渠道", "■政府网站", "▲公示栏") + "</table>"
	for page, asks := range map[string]string{one + two: "公开主体 第2列", both: "公开主体 第3列", marked: "公开渠道 第5行第3列"} {
		catalog, questions, err := table.Read(strings.NewReader("<p>某县目录</p>"+page), table.HTML)
		if err != nil || items(catalog) != "征收/公告; 征收/补偿" || len(questions) != 1 || questions[0].Heading+" "+questions[0].Place() != asks {
			t.Errorf("%v, %s, asks %+v", err, items(catalog), questions)
		}
	}
}

// The number of an item is the printed one, also where another item has none that is a
// number: that gets a free one, and keeps what is printed. Numbers that begin anew are
// counted through.
func TestPrintedNumbersStay(t *testing.T) {
	for _, test := range []struct{ printed, want string }{
		{"1 3 5 5-1", "1 3 5 6:5-1"},
		{"1 4 7 十 12", "1 4 7 8:十 12"},
		{"2 〇 4", "2 3:〇 4"},
		{"5-1 7", "1:5-1 7"},
		{"1 5-1 2", "1 2:5-1 3:2"},
		{"1 2 1 2", "1 2 3:1 4:2"},
		{"1 3 2", "1 2:3 3:2"},
		{"01 02", "1:01 2:02"},
		{"1.1 1.2 2.1", "1:1.1 2:1.2 3:2.1"},
	} {
		file := "序号,一级事项,二级事项,公开内容\n"
		for i, printed := range strings.Fields(test.printed) {
			file += fmt.Sprintf("%s,类%d,事%[2]d,材料%[2]d\n", printed, i)
		}
		catalog, _ := readCSV(t, file)
		var got []string
		for item := range catalog.Items() {
			number := strconv.Itoa(item.Number())
			if code := item.Code(); code != "" {
				number += ":" + code
			}
			got = append(got, number)
		}
		if strings.Join(got, " ") != test.want {
			t.Errorf("printed %s: %s, want %s", test.printed, strings.Join(got, " "), test.want)
		}
	}
}

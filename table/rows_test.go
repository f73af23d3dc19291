package table_test

import (
	"bytes"
	"fmt"
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
		{"1.流程", "2.结果", "流程、结果"},
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
		names        [2]string
		title, first string // above both
		want, asks   string
	}{
		{[2]string{"就业领域", "林业领域"}, "", "1", "就业领域 1; 林业领域 1", ""},
		{[2]string{"就业领域", "林业领域"}, "某县目录", "1", "某县目录 2", "joined_tables ; odd_number 1"},
		{[2]string{"就业领域", "林业领域"}, "", "2", "就业领域 2", ""},
		{[2]string{"Sheet1", "Sheet2"}, "某县目录", "2", "某县目录 2", ""},
	} {
		book := excelize.NewFile()
		book.SetSheetName("Sheet1", c.names[0])
		book.NewSheet(c.names[1])
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

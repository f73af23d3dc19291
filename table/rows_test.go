package table_test

import (
	"fmt"
	"strings"
	"testing"

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

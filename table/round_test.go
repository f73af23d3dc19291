package table_test

import (
	"bytes"
	"os"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/table"
)

// town has what tables of other places have; see the tests of the format.
const town = `{"official": {"title": "某镇目录", "categories": [
 {"number": 3, "name": "综合执法", "blocks": [
  {"items": [{"number": 22, "name": "政策法规文件", "code": "0101"}],
   "disclosures": [
    {"contents": ["1.处罚决定", "名单、结果；其他"], "channels": ["政府网站", "其他：信用中国网站", "其他：双公示系统"], "deadline": "信息形成之日起7个工作日内"},
    {"contents": ["事先告知书"], "channels": ["精准推送"], "deadline": "信息形成之日起20个工作日内", "publisher": "执法大队",
     "audiences": ["当事人"], "methods": ["依申请"], "levels": ["县级"], "legal_basis": ["《行政处罚法》"], "extra": {"公开格式": "文本"}}],
   "legal_basis": ["《行政处罚法》", "《城市绿化条例》"], "deadline": "长期", "audiences": ["全社会"], "methods": ["主动"], "levels": ["县级", "乡级"],
   "extra": {"咨询电话": "0000-0000000", "公开格式": "■文本 □图表"}}]},
 {"number": 7, "name": "教育", "blocks": [
  {"items": [{"number": 30, "name": "政策法规文件"}, {"number": 31, "name": "=SUM(A1)"}],
   "disclosures": [{"contents": ["文件"], "channels": ["其他"]}]}]}]}}`

// What Write writes as HTML, XLSX or CSV, Read reads back to the same digest and
// without a question.
func TestExportsAreReadBack(t *testing.T) {
	county, err := os.ReadFile("../examples/catalogue/county.json")
	if err != nil {
		t.Fatal(err)
	}
	for name, catalog := range map[string]*disclosure.Catalog{
		"embedded": disclosure.Default(), "county": load(t, string(county)), "town": load(t, town),
	} {
		for _, format := range []table.Format{table.HTML, table.XLSX, table.CSV} {
			var b bytes.Buffer
			if err := table.Write(&b, catalog, format); err != nil {
				t.Fatal(err)
			}
			again, questions, err := table.Read(&b, format)
			if err != nil || len(questions) > 0 {
				t.Errorf("%s as %s: %v, %v", name, format, err, questions)
				continue
			}
			if again.Digest() != catalog.Digest() {
				for _, change := range disclosure.Diff(catalog, again)[:min(3, len(disclosure.Diff(catalog, again)))] {
					t.Errorf("%s as %s: %v", name, format, change)
				}
			}
		}
	}
}

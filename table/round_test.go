package table_test

import (
	"bytes"
	"fmt"
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

// odd has what a table's header and boxes could be taken for.
const odd = `{"official": {"title": "标注：注与表示", "categories": [
 {"number": 1, "name": "公开事项", "blocks": [
  {"items": [{"number": 1, "name": "同上"}],
   "disclosures": [{"contents": ["公开内容", "—"], "channels": ["其他", "其他：甲", "其他：政府网站、两微一端"]}],
   "legal_basis": ["1.《某法》2.《某条例》"], "deadline": "/", "publisher": "公开主体", "audiences": ["全社会", "（甲）/乙"], "methods": ["依申请", "主动"], "levels": ["县级", "市级"],
   "extra": {"五公开": "√", "公开范围": "是", "备注（一）/二": "注：甲"}},
  {"items": [{"number": 2, "name": "注：甲"}],
   "disclosures": [{"contents": ["序号"], "channels": ["其他：甲", "其他"]}],
   "legal_basis": ["《某法》"], "deadline": "20", "publisher": "同上", "audiences": ["全社会"], "methods": ["主动", "依申请"], "levels": ["市级", "县级"],
   "extra": {"五公开": "无"}}]}]}}`

// headed has a column of its own under a heading of the format's.
const headed = `{"official": {"title": "目录", "categories": [{"number": 1, "name": "类", "blocks": [{"items": [{"number": 1, "name": "项"}],
 "disclosures": [{"contents": ["内容"], "channels": ["政府网站"]}], "deadline": "长期", "extra": {"公开主体": "甲"}}]}]}}`

// furtherColumns is a catalogue of two categories with further columns each.
func furtherColumns(first, second string) string {
	category := func(number int, extra string) string {
		return fmt.Sprintf(`{"number": %d, "name": "类%[1]d", "blocks": [{"legal_basis": ["《某条例》"], "deadline": "长期", "extra": %s,
"items": [{"number": %[1]d, "name": "事项%[1]d"}], "disclosures": [{"contents": ["内容"], "channels": ["政府网站"]}]}]}`, number, extra)
	}
	return `{"official": {"title": "某县目录", "categories": [` + category(1, first) + "," + category(2, second) + `]}}`
}

// What Write writes as HTML, XLSX, DOCX or CSV, Read reads back to the same digest and
// without a question.
func TestExportsAreReadBack(t *testing.T) {
	county, err := os.ReadFile("../examples/catalogue/county.json")
	if err != nil {
		t.Fatal(err)
	}
	for name, catalog := range map[string]*disclosure.Catalog{
		"embedded": disclosure.Default(), "county": load(t, string(county)), "town": load(t, town), "odd": load(t, odd), "headed": load(t, headed),
		"a column that the first items leave blank": load(t, furtherColumns(`{"乙": "1"}`, `{"甲": "1", "乙": "2"}`)),
		"a heading with an apostrophe":              load(t, furtherColumns(`{"'=甲": "1"}`, `{"'=甲": "2"}`)),
		"a heading that explains a sign":            load(t, furtherColumns(`{"○为可选": "○"}`, `{"○为可选": "√"}`)),
		"columns in two orders":                     load(t, furtherColumns(`{"乙": "1", "甲": "2"}`, `{"甲": "1", "乙": "2"}`)),
	} {
		for _, format := range []table.Format{table.HTML, table.XLSX, table.DOCX, table.CSV} {
			var b bytes.Buffer
			if err := table.Write(&b, catalog, format); err != nil {
				t.Fatal(err)
			}
			again, questions, err := table.Read(&b, format)
			if err != nil || len(questions) > 0 {
				t.Errorf("%s as %s: %v, %v, %v", name, format, err, questions, disclosure.Diff(catalog, again))
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

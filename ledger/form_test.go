package ledger

import (
	"errors"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/table"
)

// page is a page with one table, of which each row is written in cells.
func page(rows ...string) string {
	return "<table><tr>" + strings.Join(rows, "</tr><tr>") + "</tr></table>"
}

// cells are the cells of a row.
func cells(texts ...string) string { return "<td>" + strings.Join(texts, "</td><td>") + "</td>" }

// A form has labels and values, in any number of columns. A label that is merged over columns
// is one label, a value may be a word that heads a column elsewhere, and a label may have none.
func TestWhatIsAForm(t *testing.T) {
	for name, c := range map[string]struct {
		page string
		want string
	}{
		"two columns": {page(cells("名称", "失业保险金申领办事指南"), cells("生成日期", "2026-09-01"), cells("发布日期", "2026-09-30")),
			"1: 63 2026-09-29 late 1"},
		"a label over two columns": {page(`<td colspan=2>名称</td><td>失业保险金申领办事指南</td>`, `<td colspan=2>生成日期</td><td>2026-09-01</td>`, `<td colspan=2>发布日期</td><td>2026-09-30</td>`),
			"1: 63 2026-09-29 late 1"},
		"a value that is a heading": {page(cells("名称", "失业保险金申领办事指南"), cells("主题词", "标题"), cells("生成日期", "2026-09-01"), cells("发布日期", "2026-09-30")),
			"1: 63 2026-09-29 late 1"},
		"a label and a heading for a value": {page(cells("名称", "失业保险金申领办事指南"), cells("文件名", "标题"), cells("生成日期", "2026-09-01"), cells("发布日期", "2026-09-30")),
			"1: 63 2026-09-29 late 1"},
		"labels without values": {page(`<td>名称：</td><td colspan=2>失业保险金申领办事指南</td>`, cells("备注：", "标题：", "索引号："), `<td>生成日期：</td><td colspan=2>2026-09-01</td>`, `<td>发布日期：</td><td colspan=2></td>`),
			"1: 63 2026-09-29 overdue 40"},
		"a row with colons": {page(cells("名称：", "失业保险金申领办事指南", "生成日期：", "2026-09-01", "发布日期：", "2026-09-29")),
			"1: 63 2026-09-29 on_time 0"},
	} {
		t.Run(name, func(t *testing.T) { says(t, read(t, table.HTML, c.page), c.want) })
	}
}

// A header is no form, though between its headings are others that are not understood: the
// register has no rows yet.
func TestAHeaderIsNoForm(t *testing.T) {
	for _, text := range []string{
		"标题,文种,生成日期,签发人,发布日期,份数\n",
		"信息名称,密级,形成日期,页数,公开日期,经办\n",
	} {
		if l := read(t, table.CSV, text); len(l.Entries) != 0 {
			t.Errorf("%q has the pieces %v", text, l.Entries)
		}
	}
}

// The rows of a catalogue are no header, and its own may be of two rows.
func TestACatalogueIsNoRegister(t *testing.T) {
	for name, text := range map[string]string{
		"a matter that reads like a header": "序号,公开事项,公开内容,公开依据,公开时限,公开主体\n1,机构职能,职能,条例,20个工作日内,某局\n2,公告标题,生成日期,条例,发布日期,某局\n",
		"a header of two rows":              "序号,公开事项,公开依据,公开时限,公开渠道,日期,\n,,,,,公开,更新\n1,机构职能,条例,20个工作日内,网站,2026-9-1,2026-9-2\n",
	} {
		if l, err := Read(strings.NewReader(text), table.CSV, NewMatcher(disclosure.Default())); !errors.Is(err, ErrNoRegister) {
			t.Errorf("%s is read as %v, %v", name, l, err)
		}
	}
}

// Two columns that name the matter, a name that begins with a number, and numbers of which a
// catalogue has several kinds.
func TestNumbersAndNamesThatMayMeanTwoItems(t *testing.T) {
	first := disclosure.Default()
	made := func(title string, names ...string) *disclosure.Catalog {
		item, _ := first.Item(63)
		var records []disclosure.Record
		for i, name := range names {
			r := item.Record()
			name, code, _ := strings.Cut(name, "|")
			r.Number, r.Name, r.Code, r.Category = i+1, name, code, disclosure.Category{Number: 1, Name: "服务"}
			records = append(records, r)
		}
		c, err := disclosure.New(disclosure.Meta{Title: title}, records)
		if err != nil {
			t.Fatal(err)
		}
		return c
	}
	hotline := made("某县热线目录", "12345热线受理", "热线受理", "投诉办理|7")
	forests := made("某县林业领域基层政务公开标准目录", "采伐许可|7", "造林验收")
	codes := made("某县教育领域目录", "入园登记|（一）", "学籍转接|（二）", "学区划分|5-2", "招生计划|Ⅱ", "资助名单|A2")
	romans := made("某镇教育领域目录", "入园登记|Ⅱ")
	for _, c := range []struct {
		matcher           *Matcher
		header, row, want string
	}{
		{NewMatcher(first), "标题,事项序号,二级事项,事项", "甲,63,失业保险金申领,社会保障卡挂失与解挂", "0 ask [63 83]"},
		{NewMatcher(first), "标题,事项序号,二级事项,事项", "甲,63,失业保险金申领,失业保险金申领", "63 number []"},
		{NewMatcher(first), "标题,事项", "甲,社保卡挂失解挂", "83 title []"},
		{NewMatcher(first), "标题,事项", "甲,待遇发放账户维护", "0 ask [12 13 14]"},
		{NewMatcher(first), "标题,事项", "待遇发放账户维护,社保卡挂失解挂", "83 title []"},
		{NewMatcher(first), "标题,事项", "社保卡注销指南,待遇发放账户维护", "85 title []"},
		{NewMatcher(first), "标题,事项序号", "甲,0", "0 no_such []"},
		{NewMatcher(hotline), "标题,事项", "甲,12345热线受理", "1 name []"},
		{NewMatcher(hotline), "标题,事项", "甲,2热线受理", "2 number []"},
		{NewMatcher(hotline), "标题,事项序号", "甲,7", "3 number []"},
		{NewMatcher(hotline, forests), "标题,所属目录,事项序号", "甲,林业领域,7", "1 number []"},
		{NewMatcher(hotline, forests), "标题,事项序号", "甲,7", "0 ask [3 1]"},
		{NewMatcher(hotline, forests), "标题,事项序号", "2026年第三批采伐许可一览,7", "1 title []"},
		{NewMatcher(hotline, forests), "标题,事项序号", "采伐许可与投诉办理一览,7", "0 ask [3 1]"},
		{NewMatcher(hotline, forests), "标题,事项序号", "造林验收一览,7", "0 ask [3 1]"},
		{NewMatcher(codes), "标题,事项序号", "甲,（二）", "2 number []"},
		{NewMatcher(codes), "标题,事项序号", "甲,(二)", "2 number []"},
		{NewMatcher(codes), "标题,事项序号", "甲,5-2", "3 number []"},
		{NewMatcher(codes), "标题,事项序号", "甲,Ⅱ", "0 ask [2 4]"},
		{NewMatcher(romans), "标题,事项序号", "甲,Ⅱ", "1 number []"},
		{NewMatcher(codes), "标题,事项", "甲,A2", "5 number []"},
		{NewMatcher(codes), "标题,事项序号", "甲,A3", "0 ask [3]"},
	} {
		l, err := Read(strings.NewReader(c.header+",生成日期\n"+c.row+",2026-9-1\n"), table.CSV, c.matcher)
		if err != nil || len(l.Entries) != 1 {
			t.Errorf("%s: %v", c.row, err)
			continue
		}
		if got := matched(l.Entries[0]); got != c.want {
			t.Errorf("%s: %s, want %s", c.row, got, c.want)
		}
	}
}

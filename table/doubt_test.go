package table_test

import (
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure/table"
)

// What only seems to say something is asked about: texts that deny or put off in place
// of a tick, cells merged over columns, numbers that appear twice, references to rows.
func TestWhatIsDoubtfulIsAskedAbout(t *testing.T) {
	for _, c := range []struct{ cells, asks string }{
		{`<td>1</td><td>类</td><td>甲</td><td>内容</td><td>长期</td><td>某局</td><td>申请人</td><td>√</td>`, ""},
		{`<td>1</td><td>类</td><td>甲</td><td>内容</td><td>长期</td><td>某局</td><td>不涉及</td><td>√</td>`, "other_mark 不涉及"},
		{`<td>1</td><td>类</td><td>甲</td><td>内容</td><td>长期</td><td>某局</td><td>√</td><td>待定</td>`, "other_mark 待定"},
		{`<td>1</td><td>类</td><td>甲</td><td>内容</td><td>长期</td><td>某局</td><td>√</td><td>县级√</td>`, "other_mark 县级"},
		{`<td>1</td><td>类</td><td>甲</td><td>内容</td><td colspan=2>长期</td><td>√</td><td>√</td>`, "merged 长期"},
		{`<td>1</td><td>类</td><td>甲</td><td>内容</td><td>长期</td><td>同3项</td><td>√</td><td>√</td>`, "no_reference 同3项"},
		{`<td>1</td><td>类</td><td>甲</td><td>内容</td><td>长期</td><td>某局</td><td>√</td><td>√</td></tr><tr><td>1</td><td>类</td><td>乙</td><td>内容</td><td>长期</td><td>某局</td><td>√</td><td>√</td>`, "odd_number 1"},
		{`<td>1</td><td>类</td><td>甲</td><td>内容</td><td>长期</td><td>某局</td><td>√</td><td>√</td></tr><tr><td></td><td></td><td></td><td>合计：1项</td><td></td><td></td><td></td><td></td>`, "left_out 合计：1项"},
	} {
		page := `<p>某县目录</p><table><tr><th rowspan=2>序号</th><th rowspan=2>一级事项</th><th rowspan=2>二级事项</th><th rowspan=2>公开内容</th><th rowspan=2>公开时限</th><th rowspan=2>公开主体</th><th>公开对象</th><th>公开层级</th></tr>
<tr><th>特定群体</th><th>乡级</th></tr><tr>` + c.cells + `</tr></table>`
		if _, questions, err := table.Read(strings.NewReader(page), table.HTML); err != nil || kinds(questions) != c.asks {
			t.Errorf("%s: %v, asks %q, want %q", c.cells, err, kinds(questions), c.asks)
		}
	}
}

// A span counts the rows that show.
func TestASpanCountsTheRowsThatShow(t *testing.T) {
	const page = `<p>某县目录</p><table><tr><th>序号</th><th>一级事项</th><th>二级事项</th><th>公开内容</th><th>公开主体</th></tr>
<tr><td>1</td><td rowspan=3>类</td><td>甲</td><td>内容</td><td rowspan=3>某局</td></tr><tr style="display:none"><td>9</td><td>隐</td><td>内容</td></tr>
<tr><td>2</td><td>乙</td><td>内容</td></tr><tr><td>3</td><td>丙</td><td>内容</td></tr></table>`
	catalog, _, err := table.Read(strings.NewReader(page), table.HTML)
	if err != nil || catalog.Len() != 3 {
		t.Fatal(catalog, err)
	}
	if item, _ := catalog.Item(3); item.Name() != "丙" || item.Publisher() != "某局" {
		t.Errorf("%v", item.Record())
	}
}

// A level between category and name that an undone merge left blank is the one above.
func TestALevelBetweenIsCarriedDown(t *testing.T) {
	const file = "某县目录\n序号,一级事项,二级事项,三级事项,公开内容\n1,综合,政策,法规,内容\n2,,,规章,内容\n3,其他类,,通知,内容\n"
	catalog, _, err := table.Read(strings.NewReader(file), table.CSV)
	if err != nil {
		t.Fatal(err)
	}
	for number, want := range map[int]string{1: "政策", 2: "政策", 3: ""} {
		item, _ := catalog.Item(number)
		if text, _ := item.Record().Extra.Text("二级事项"); text != want {
			t.Errorf("%d: %q, want %q", number, text, want)
		}
	}
}

// A title is in several lines, in any column, or above another table of the page.
func TestTitlesAreFound(t *testing.T) {
	const body = "<tr><th>序号</th><th>一级事项</th><th>二级事项</th><th>公开内容</th></tr><tr><td>1</td><td>类</td><td>甲</td><td>内容</td></tr></table>"
	for page, want := range map[string]string{
		"<p>某市生态领域基层政务公开</p><p>标准目录</p><p>（2024年版）</p><table>" + body:                                                                                             "某市生态领域基层政务公开标准目录（2024年版）",
		"<title>门户-目录</title><h2>就业领域政务公开标准目录</h2><table><tr><td>索引号</td><td>1</td></tr></table><table>" + body:                                                   "就业领域政务公开标准目录",
		"<table><tr><td colspan=4>青河县</td></tr><tr><td colspan=4>供热领域政务公开事项</td></tr><tr><td colspan=4>标准目录</td></tr><tr><td colspan=4>（2023年版）</td></tr>" + body: "青河县供热领域政务公开事项标准目录（2023年版）",
		"<h1>某区人民政府</h1><h2>就业领域政务公开标准目录</h2><table>" + body:                                                                                                      "就业领域政务公开标准目录",
		"<h1>某市供热领域政务公开事项</h1><p>标准目录</p><table>" + body:                                                                                                          "某市供热领域政务公开事项标准目录",
		"<h1>某处</h1><p>某县政务公开事项</p><table>" + body:                                                                                                                "某县政务公开事项",
		"<p>青河县</p><table><tr><td colspan=4>供热公开目录</td></tr>" + body:                                                                                              "青河县供热公开目录",
		"<p>青河县供热领域</p><table><caption>公开目录</caption>" + body:                                                                                                     "青河县供热领域公开目录",
		"<p>附件1</p><table>" + body:                                              "目录",
		"<p>一、某县公开目录</p><table>" + body:                                         "某县公开目录",
		"<table><tr><td colspan=4>附件2：某县公开目录</td></tr>" + body:                  "某县公开目录",
		"<table><tr><td></td><td></td><td>某县养老领域公开目录</td><td></td></tr>" + body: "某县养老领域公开目录",
	} {
		if catalog, _, err := table.Read(strings.NewReader(page), table.HTML); err != nil || catalog.Title() != want {
			t.Errorf("%v, %v; want %s", catalog, err, want)
		}
	}
}

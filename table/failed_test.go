package table_test

import (
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure/table"
)

// What a spreadsheet shows in place of a value is no value, also where it was copied as
// text, and is asked about.
func TestErrorValuesAreAsked(t *testing.T) {
	for _, c := range []struct{ cell, asks string }{
		{"#REF!", "damaged #REF!"}, {"#N/A", "damaged #N/A"}, {"#value!", "damaged #value!"}, {"#####", "damaged #####"},
		{"#1 号文件", ""}, {"某局", ""}, {"##", ""},
	} {
		_, questions := of(t, "<th>公开主体</th>", c.cell)
		if kinds(questions) != c.asks {
			t.Errorf("%s: asks %q, want %q", c.cell, kinds(questions), c.asks)
		}
	}
	file := "某县目录\n序号,公开事项,公开内容,公开时限\n1,#REF!,乙,#N/A\n"
	_, questions, err := table.Read(strings.NewReader(file), table.CSV)
	if err != nil || !strings.Contains(kinds(questions), "damaged #REF!") || !strings.Contains(kinds(questions), "damaged #N/A") {
		t.Errorf("%v, asks %s", err, kinds(questions))
	}
}

// A term whose unit or digits look misread is asked about, and so is a bare number, unless
// the heading has its unit.
func TestTermsThatLookMisreadAreAsked(t *testing.T) {
	for _, c := range []struct{ heading, cell, term, asks string }{
		{"公开时限", "2O个工作日", "2O个工作日", "odd_term 2O个工作日"},
		{"公开时限", "l5个工作日内", "l5个工作日内", "odd_term l5个工作日内"},
		{"公开时限", "20个工作曰", "20个工作曰", "odd_term 20个工作曰"},
		{"公开时限", "20个工日内", "20个工日内", "odd_term 20个工日内"},
		{"公开时限", "20", "20", "odd_term 20"},
		{"公开时限（工作日）", "20", "20个工作日", ""},
		{"公开时限（工作日）", "即时", "即时", ""},
		{"公开时限", "20 个 工 作 日", "20个工作日", ""},
		{"公开时限", "每季度20个工作日", "每季度20个工作日", ""},
		{"公开时限", "无", "", "missing 无"},
		{"公开时限", "—", "", "missing —"},
	} {
		page := "某县目录\n序号,公开事项,公开内容,公开主体," + c.heading + "\n1,甲,乙,某局," + c.cell + "\n"
		catalog, questions, err := table.Read(strings.NewReader(page), table.CSV)
		if err != nil {
			t.Fatal(err)
		}
		item, _ := catalog.Item(1)
		asked := strings.TrimSpace(strings.Replace("; "+kinds(questions), "; no_category ", "", 1))
		if got := item.Deadline().String(); got != c.term || strings.TrimPrefix(asked, "; ") != c.asks {
			t.Errorf("%s %s: %q, asks %q; want %q, %q", c.heading, c.cell, got, asked, c.term, c.asks)
		}
	}
}

// A stroke or a word for nothing is nothing, in whatever column.
func TestWordsForNothingAreNone(t *testing.T) {
	for _, c := range []struct{ heading, cell, asks string }{
		{"公开主体", "/", "missing /"}, {"公开主体", "—", "missing —"}, {"公开主体", "暂无", "missing 暂无"},
		{"公开方式", "无", "no_mark 无"}, {"公开层级", "——", "no_mark ——"},
	} {
		item, questions := of(t, "<th>"+c.heading+"</th>", c.cell)
		if r := item.Record(); r.Publisher != "" || len(r.Methods)+len(r.Levels) > 0 || kinds(questions) != c.asks {
			t.Errorf("%s %s: %+v, asks %q", c.heading, c.cell, r, kinds(questions))
		}
	}
}

// Text around a table that is not its title is asked about once, above and below: in a
// document all of it, on a page what says that it is a note.
func TestTextAroundATableIsAsked(t *testing.T) {
	const rows = `<table><tr><th>序号</th><th>一级事项</th><th>公开事项</th><th>公开内容</th></tr><tr><td>1</td><td>类</td><td>甲</td><td>乙</td></tr></table>`
	for _, c := range []struct{ page, asks string }{
		{"<p>首页</p><p>某县目录</p>" + rows + "<p>相关阅读</p>", ""},
		{"<p>某县目录</p><p>说明：带*的为重点。</p>" + rows + "<p>注：第1项仅限村居。</p><p>编制单位：某局</p>", "left_out 说明：带*的为重点。; left_out 注：第1项仅限村居。｜编制单位：某局"},
		{"<p>某县目录</p><p>“★”表示重点公开</p>" + rows, "left_out “★”表示重点公开"},
		{"<p>某县目录</p><p>（“■”表示选中）</p>" + rows, ""},
	} {
		_, questions, err := table.Read(strings.NewReader(c.page), table.HTML)
		if err != nil || kinds(questions) != c.asks {
			t.Errorf("%s: %v, asks %q; want %q", c.page, err, kinds(questions), c.asks)
		}
	}
}

package table_test

import (
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure/table"
)

// Where columns mean the same, none loses its text: one says what the item says, the
// others are kept as columns of their own, and that is asked.
func TestColumnsThatMeanTheSame(t *testing.T) {
	for _, c := range []struct {
		columns, cells string // besides those of every table
		told           string // HEADING=COLUMN
		holds, asks    string
	}{
		{"公开时限,公开主体,公开渠道,公开主体", "长期,县政府,政府网站,县民政局", "", "长期|县政府|政府网站|公开主体（二）县民政局", "same_heading 公开主体（二）"},
		{"公开时限,公开时限,公开主体,公开渠道", "长期,5个工作日内,某局,政府网站", "", "长期|某局|政府网站|公开时限（二）5个工作日内", "same_heading 公开时限（二）"},
		{"公开时限,公开主体,公开途径,公开渠道", "长期,某局,两微一端,政府网站", "", "长期|某局|政府网站|公开途径两微一端", "same_heading 公开途径"},
		{"公开时限,公开主体,公开途径,公开渠道", "长期,某局,两微一端,政府网站", "公开途径=公开渠道", "长期|某局|政府网站、两微一端", ""},
		{"公开时限,公开主体,公开途径,公开渠道", "长期,某局,两微一端,政府网站", "公开途径=照录", "长期|某局|政府网站|公开途径两微一端", ""},
		{"公开时限,公开主体,公开途径,公开渠道", "长期,某局,政府网站,政府网站", "公开途径=公开渠道", "长期|某局|政府网站", "twice_ticked 政府网站"},
		{"公开时限,更新时限,公开主体,公开渠道", "长期,5个工作日内,某局,政府网站", "更新时限=公开时限", "5个工作日内|某局|政府网站|公开时限（二）长期", "same_heading 公开时限（二）"},
		{"公开时限,公开时限,公开主体,公开渠道", "长期,5个工作日内,某局,政府网站", "公开时限（二）=公开时限", "5个工作日内|某局|政府网站|公开时限（二）长期", "same_heading 公开时限（二）"},
		{"公开时限,公开主体,责任部门,公开渠道", "长期,县政府,县民政局,政府网站", "责任部门=公开主体", "长期|县民政局|政府网站|公开主体（二）县政府", "same_heading 公开主体（二）"},
		{"公开时限,公开主体,公开渠道,事项名称", "长期,某局,政府网站,详名", "", "长期|某局|政府网站|事项名称详名", "same_heading 事项名称"},
		{"公开时限,公开主体,公开渠道,备注,备注", "长期,某局,政府网站,甲,乙", "", "长期|某局|政府网站|备注甲|备注（二）乙", ""},
	} {
		file := "某县目录\n序号,一级事项,二级事项,公开内容," + c.columns + "\n1,类,甲,内容," + c.cells + "\n"
		answers := table.Answers{Headings: make(map[string]string)}
		if heading, column, ok := strings.Cut(c.told, "="); ok {
			answers.Headings[heading] = column
		}
		catalog, questions, err := table.Read(strings.NewReader(file), table.CSV, table.WithAnswers(answers))
		if err != nil {
			t.Fatal(err)
		}
		item, _ := catalog.Item(1)
		holds := []string{item.Deadline().String(), item.Publisher(), strings.Join(item.ChannelNames(), "、")}
		for heading, text := range item.Extra() {
			holds = append(holds, heading+text)
		}
		if got := strings.Join(holds, "|"); got != c.holds || kinds(questions) != c.asks {
			t.Errorf("%s %s: %s, asks %q; want %s, %q", c.columns, c.told, got, kinds(questions), c.holds, c.asks)
		}
	}
}

// A heading over two columns that divides nothing below is one column: numbers beside
// its texts are kept apart.
func TestAHeadingOverTwoColumnsIsOne(t *testing.T) {
	for cells, want := range map[string]string{
		"<td>流程</td><td>结果</td>": "流程、结果|",
		"<td>1</td><td>流程</td>":  "流程|公开内容（二）1",
	} {
		page := `<p>某县目录</p><table><tr><th>序号</th><th>一级事项</th><th>二级事项</th><th colspan=2>公开内容</th><th>公开主体</th></tr><tr><td>1</td><td>类</td><td>甲</td>` + cells + `<td>某局</td></tr></table>`
		catalog, _, err := table.Read(strings.NewReader(page), table.HTML)
		if err != nil {
			t.Fatal(err)
		}
		item, _ := catalog.Item(1)
		got := strings.Join(item.Record().Disclosures[0].Contents, "、") + "|"
		for heading, text := range item.Extra() {
			got += heading + text
		}
		if got != want {
			t.Errorf("%s: %s, want %s", cells, got, want)
		}
	}
}

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

// with reads a table of one item in which one column says what is given.
func with(t *testing.T, heading, cell string) (disclosure.Record, []table.Question) {
	t.Helper()
	headings := []string{"序号", "一级事项", "二级事项", "公开内容", "公开依据", "公开时限", "公开主体", "公开渠道"}
	cells := []string{"1", "供水", "停水", "通知", "《某条例》", "长期", "某局", "政府网站"}
	page := "<p>某县目录</p><table><tr>"
	for _, h := range headings {
		page += "<th>" + h + "</th>"
	}
	page += "</tr><tr>"
	for i, c := range cells {
		if headings[i] == heading {
			c = cell
		}
		page += "<td>" + c + "</td>"
	}
	catalog, questions, err := table.Read(strings.NewReader(page+"</tr></table>"), table.HTML)
	if err != nil {
		t.Fatal(err)
	}
	item, _ := catalog.Item(1)
	return item.Record(), questions
}

// A text is kept as printed; a sign in it that is no part of what it says, or words that
// put off, are asked about.
func TestSignsAndWordsThatPutOffAreAsked(t *testing.T) {
	for _, c := range []struct{ heading, cell, read, asks string }{
		{"二级事项", "停水★", "停水★", "sign_in_text ★"},
		{"二级事项", "▲停水", "▲停水", "sign_in_text ▲"},
		{"二级事项", "停水*", "停水*", "sign_in_text *"},
		{"二级事项", "停水①", "停水①", "sign_in_text ①"},
		{"二级事项", "停水[1]", "停水[1]", "sign_in_text [1]"},
		{"二级事项", "□停水", "□停水", "sign_in_text □"},
		{"二级事项", "××河停水", "××河停水", "sign_in_text ××"},
		{"二级事项", "二〇二五年停水", "二〇二五年停水", ""},
		{"二级事项", "某○○镇停水", "某○○镇停水", ""},
		{"二级事项", "停水100m²", "停水100m²", ""},
		{"二级事项", "停水〔2〕", "停水〔2〕", ""},
		{"二级事项", "待遇停发", "待遇停发", ""},
		{"二级事项", "待定", "待定", "odd_text 待定"},
		{"二级事项", "……", "……", "odd_text ……"},
		{"一级事项", "供水※", "供水※", "sign_in_text ※"},
		{"公开主体", "√", "√", "sign_in_text √"},
		{"公开主体", "待定", "待定", "odd_text 待定"},
		{"公开主体", "见备注", "见备注", "odd_text 见备注"},
		{"公开主体", "某局<br>某镇人民政府", "某局、某镇人民政府", ""},
		{"公开主体", "某县水利和<br>供水局", "某县水利和供水局", ""},
		{"公开主体", "某局<br>供水科", "某局供水科", ""},
		{"公开依据", "《某条例》※", "《某条例》※", "sign_in_text ※"},
		{"公开依据", "另行规定", "另行规定", "odd_text 另行规定"},
		{"公开内容", "（略）", "（略）", "odd_text （略）"},
		{"公开内容", "详见附件1", "详见附件1", "odd_text 详见附件1"},
		{"公开内容", "1.通知2.略", "通知|略", ""},
		{"公开内容", "□通知<br>□名单", "通知|名单", "other_mark □"},
		{"公开内容", "☑通知 □名单", "通知", "other_mark □"},
		{"公开内容", "☑通知 ☑名单", "通知|名单", ""},
		{"公开内容", "1.通知<br>2.名单<br><br>注：涉密的除外", "通知|名单|注：涉密的除外", ""},
		{"公开内容", "A.通知 B.名单", "通知|名单", ""},
		{"公开内容", "a、通知；b、名单", "通知|名单", ""},
		{"公开内容", "Ⅰ.通知Ⅱ.名单", "通知|名单", ""},
		{"公开内容", "第一，通知；第二，名单", "通知|名单", ""},
		{"公开内容", "A类企业名单", "A类企业名单", ""},
	} {
		record, questions := with(t, c.heading, c.cell)
		read := map[string]string{
			"一级事项": record.Category.Name, "二级事项": record.Name, "公开主体": record.Publisher,
			"公开内容": strings.Join(record.Disclosures[0].Contents, "|"),
		}
		if len(record.LegalBasis) > 0 {
			read["公开依据"] = record.LegalBasis[0].Text
		}
		if read[c.heading] != c.read || kinds(questions) != c.asks {
			t.Errorf("%s, %s: %s, asks %q; want %s, %q", c.heading, c.cell, read[c.heading], kinds(questions), c.read, c.asks)
		}
	}
}

// What a person says of a box among the contents holds there, and not among the channels.
func TestABoxOfContentsSaysNothingOfChannels(t *testing.T) {
	page := `<p>某县目录</p><table><tr><th>一级事项</th><th>二级事项</th><th>公开内容</th><th>公开渠道</th></tr>
		<tr><td>供水</td><td>停水</td><td>□通知<br>□名单</td><td>■政府网站 □政府公报</td></tr></table>`
	_, questions, err := table.Read(strings.NewReader(page), table.HTML)
	if err != nil || kinds(questions) != "other_mark □" {
		t.Fatal(err, questions)
	}
	for answer, want := range map[string]string{"是": "[通知 名单] [政府网站]", "否": "[] [政府网站]"} {
		catalog, _, err := table.Read(strings.NewReader(page), table.HTML, table.WithAnswers(filledIn(t, questions, answer)))
		if err != nil {
			t.Fatal(err)
		}
		item, _ := catalog.Item(1)
		group := item.Record().Disclosures[0]
		if got := fmt.Sprint(group.Contents, group.Channels); got != want {
			t.Errorf("%s: %s, want %s", answer, got, want)
		}
	}
}

// filledIn returns the answers of a sheet in which every question has the same answer.
func filledIn(t *testing.T, questions []table.Question, answer string) table.Answers {
	t.Helper()
	var sheet bytes.Buffer
	if err := table.WriteAnswers(&sheet, questions); err != nil {
		t.Fatal(err)
	}
	filled := edited(t, sheet.Bytes(), func(file *excelize.File) {
		for i := range questions {
			file.SetCellStr("问题", fmt.Sprintf("H%d", i+2), answer)
		}
	})
	answers, err := table.ReadAnswers(bytes.NewReader(filled))
	if err != nil {
		t.Fatal(err)
	}
	return answers
}

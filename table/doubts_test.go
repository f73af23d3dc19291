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
		{"二级事项", "某◯◯镇停水", "某◯◯镇停水", ""},
		{"二级事项", "停水100m²", "停水100m²", ""},
		{"二级事项", "停水[注]", "停水[注]", "sign_in_text [注]"},
		{"二级事项", "停水信…", "停水信…", "odd_text 停水信…"},
		{"公开内容", "停水信…", "停水信…", "odd_text 停水信…"},
		{"公开内容", "通知、名单等……", "通知、名单等……", ""},
		{"公开主体", "某委员会<br>办公室", "某委员会办公室", ""},
		{"公开主体", `<select><option>乙局</option><option selected>某局</option></select>`, "某局", "not_shown 乙局"},
		{"二级事项", "停水〔2〕", "停水〔2〕", ""},
		{"二级事项", "停水1]", "停水1]", ""},
		{"二级事项", "停水○", "停水○", "sign_in_text ○"},
		{"公开时限", "停水之日起至全部供水管网抢修完毕恢复供水之日止由水务局", "停水之日起至全部供水管网抢修完毕恢复供水之日止由水务局", ""},
		{"二级事项", "停水二〇", "停水二〇", ""},
		{"二级事项", "待遇停发", "待遇停发", ""},
		{"二级事项", "待业登记", "待业登记", ""},
		{"二级事项", "待安置退役士兵名单", "待安置退役士兵名单", ""},
		{"二级事项", "待公布的名单", "待公布的名单", "odd_text 待公布的名单"},
		{"二级事项", "待定", "待定", "odd_text 待定"},
		{"二级事项", "……", "……", "odd_text ……"},
		{"公开时限", "某县水务局", "某县水务局", "odd_text 某县水务局"},
		{"公开主体", "信息形成之日起20个工作日内", "信息形成之日起20个工作日内", "odd_text 信息形成之日起20个工作日内"},
		{"公开主体", "《某条例》", "《某条例》", "odd_text 《某条例》"},
		{"公开主体", "政府网站", "政府网站", "odd_text 政府网站"},
		{"公开依据", "20个工作日", "20个工作日", "odd_text 20个工作日"},
		{"公开时限", "长\ufffd期", "长〓期", "damaged 长\ufffd期"},
		{"一级事项", "供水※", "供水※", "sign_in_text ※"},
		{"二级事项", "1.停水<br>2.停电<br>3.停气", "1.停水2.停电3.停气", "several 1.停水2.停电3.停气"},
		{"二级事项", "停水审批<br>停电审批", "停水审批停电审批", "several 停水审批停电审批"},
		{"二级事项", "停水和停电<br>审批", "停水和停电审批", ""},
		{"一级事项", "供水类<br>供电类", "供水类供电类", "several 供水类供电类"},
		{"公开时限", "20个工作日内公开<br>重大停水5个工作日内", "20个工作日内公开；重大停水5个工作日内", ""},
		{"公开时限", "信息形成之日起<br>20个工作日内", "信息形成之日起20个工作日内", ""},
		{"公开依据", "1.《某法》<br>2.某发〔2019〕5号<br>依据：《某办法》第5条", "《某法》|某发〔2019〕5号；依据：《某办法》第5条", ""},
		{"公开依据", "《某办法》<br>第5条", "《某办法》第5条", ""},
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
			"公开时限": record.Deadline.Text,
			"公开内容": strings.Join(record.Disclosures[0].Contents, "|"),
		}
		for _, citation := range record.LegalBasis {
			read["公开依据"] = strings.TrimPrefix(read["公开依据"]+"|"+citation.Text, "|")
		}
		if read[c.heading] != c.read || kinds(questions) != c.asks {
			t.Errorf("%s, %s: %s, asks %q; want %s, %q", c.heading, c.cell, read[c.heading], kinds(questions), c.read, c.asks)
		}
	}
}

// A heading among the rows is the category of those below it, wherever it is; a row
// that is no heading stays an item.
func TestHeadingsAmongTheRows(t *testing.T) {
	const head = "某县目录,,\n序号,公开事项,公开内容\n"
	for rows, want := range map[string]string{
		",（一）供水,\n1,停水,通知\n2,水价,标准\n":          "（一）供水/停水 （一）供水/水价",
		"一,供水,\n1.1,停水,通知\n二,供电,\n2.1,停电,通知\n": "供水/停水 供电/停电",
		"（一）,供水,\n1,停水,通知\n":                   "供水/停水",
		"一,供水,通知\n1.1,停水,通知\n":                 "某县目录/供水 某县目录/停水",
		"一,供水,\n二,停水,通知\n":                     "某县目录/供水 某县目录/停水",
	} {
		catalog, _, err := table.Read(strings.NewReader(head+rows), table.CSV)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for item := range catalog.Items() {
			got = append(got, item.Category().Name+"/"+item.Name())
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q: %v, want %s", rows, got, want)
		}
	}
}

// Words of the ticked columns that have changed places are asked about.
func TestWordsOfOtherColumnsAreAsked(t *testing.T) {
	for heading, c := range map[string]struct{ cell, asks string }{
		"公开对象": {"主动公开", "odd_text 主动公开"},
		"公开方式": {"县级", "odd_text 县级"},
		"公开层级": {"全社会", "odd_text 全社会"},
	} {
		if _, questions := of(t, "<th>"+heading+"</th>", c.cell); kinds(questions) != c.asks {
			t.Errorf("%s %s: asks %q, want %q", heading, c.cell, kinds(questions), c.asks)
		}
	}
}

// A row that has one text goes on with the item above, or speaks of the whole table: either
// is asked about.
func TestARowOfOneTextIsAsked(t *testing.T) {
	const file = "某县目录,,,,\n序号,一级事项,二级事项,公开内容,公开依据\n1,供水,停水,通知,《某条例》\n"
	for row, want := range map[string]string{
		",,,,《某办法》":       "[通知] [通知]; filled ",
		",,,名单,":          "[通知] [名单]; ",
		",,,本目录自印发之日起施行,": "[通知]; left_out 本目录自印发之日起施行",
		",,,,2025.3.1":    "[通知]; left_out 2025.3.1",
	} {
		catalog, questions, err := table.Read(strings.NewReader(file+row+"\n"), table.CSV)
		if err != nil {
			t.Fatal(err)
		}
		item, _ := catalog.Item(1)
		var groups []string
		for _, group := range item.Record().Disclosures {
			groups = append(groups, fmt.Sprint(group.Contents))
		}
		if got := strings.Join(groups, " ") + "; " + kinds(questions); got != want {
			t.Errorf("%s: %s, want %s", row, got, want)
		}
	}
}

// A blank name is asked for once, under the heading of the names.
func TestABlankNameIsAskedOnce(t *testing.T) {
	for _, rows := range []string{"2,,,结果,乙局", "2,类,,结果,乙局"} {
		_, questions, err := table.Read(strings.NewReader("某县目录,,,,\n序号,一级事项,二级事项,公开内容,公开主体\n1,类,甲,材料,某局\n"+rows+"\n"), table.CSV)
		if err != nil || len(questions) != 1 || questions[0].Kind != table.Missing || questions[0].Heading != "二级事项" {
			t.Errorf("%s: %v, %v", rows, questions, err)
		}
	}
}

// A merged heading over numbers and names is one of names.
func TestNumbersUnderTheHeadingOfTheMatter(t *testing.T) {
	page := `<p>某县目录</p><table><tr><th>序号</th><th colspan="2">公开事项</th><th>公开内容</th></tr>
		<tr><td>1</td><td>1</td><td>停水</td><td>通知</td></tr><tr><td>2</td><td>2</td><td>水价</td><td>标准</td></tr></table>`
	catalog, _, err := table.Read(strings.NewReader(page), table.HTML)
	if err != nil {
		t.Fatal(err)
	}
	if item, _ := catalog.Item(2); item.Name() != "水价" || item.Category().Name != "某县目录" {
		t.Errorf("%s/%s", item.Category().Name, item.Name())
	}
}

// A day below the table is that of a signature, and no content of the last item.
func TestASignatureHasADay(t *testing.T) {
	for _, row := range []string{",,2025年3月1日", "填报人：某人,,二〇二五年三月一日"} {
		catalog, questions, err := table.Read(strings.NewReader("某县目录,,\n一级事项,二级事项,公开内容\n供水,停水,通知\n"+row+"\n"), table.CSV)
		if err != nil {
			t.Fatal(err)
		}
		item, _ := catalog.Item(1)
		if got := fmt.Sprint(item.Record().Disclosures[0].Contents, len(item.Record().Disclosures)); got != "[通知] 1" || !strings.HasPrefix(kinds(questions), "left_out ") {
			t.Errorf("%s: %s, asks %q", row, got, kinds(questions))
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

// A sign before or behind a name, or a number in square brackets behind it, refers to something
// else; within a name it stands for a character.
func TestSignsBesideNames(t *testing.T) {
	for _, c := range []smallTable{
		{`序号|一级事项|二级事项|公开内容|公开主体
1|类|○停水|材料|某局
2|类|停水○|材料|某局
3|类|停○水|材料|某局
4|类|×停水|材料|某局
5|类|××镇停水|材料|某局
6|类|停水二〇|材料|某局
7|类|停水＊|材料|某局
8|类|*|材料|某局
9|类|停水⑴|材料|某局
10|类|100m³|材料|某局
11|类|停水［注］|材料|某局
12|类|停水[]|材料|某局
13|类|[1]|材料|某局
14|类|停水[a]|材料|某局
15|类|停[1]水|材料|某局
16|类|停水[1|材料|某局`,
			"1 类/○停水：材料｜某局; 2 类/停水○：材料｜某局; 3 类/停○水：材料｜某局; 4 类/×停水：材料｜某局; 5 类/××镇停水：材料｜某局; 6 类/停水二〇：材料｜某局; 7 类/停水＊：材料｜某局; 8 类/*：材料｜某局; 9 类/停水⑴：材料｜某局; 10 类/100m³：材料｜某局; 11 类/停水［注］：材料｜某局; 12 类/停水[]：材料｜某局; 13 类/[1]：材料｜某局; 14 类/停水[a]：材料｜某局; 15 类/停[1]水：材料｜某局; 16 类/停水[1：材料｜某局", "sign_in_text ○ 第2行第3列×2; sign_in_text × 第5行第3列; sign_in_text ×× 第6行第3列; sign_in_text ＊ 第8行第3列; sign_in_text * 第9行第3列; sign_in_text ⑴ 第10行第3列; sign_in_text ［注］ 第12行第3列"},
	} {
		c.read(t)
	}
}

// A name that puts off is short, or refers elsewhere, or says that it is not known.
func TestNamesThatPutOff(t *testing.T) {
	for _, c := range []smallTable{
		{`序号|一级事项|二级事项|公开内容|公开主体
1|类|待公开的事项名单很长|材料|某局
2|类|待公开名单一二三|材料|某局
3|类|待公开名单一二三四|材料|某局
4|类|待遇|材料|某局
5|类|（待定）|材料|某局
6|类|暂定。|材料|某局
7|类|停水等…|材料|某局
8|类|停水…|材料|某局
9|类|…|材料|某局
10|类|。。|材料|某局
11|类|TBD|材料|某局
12|类|N/A|材料|某局
13|类|参见附件|材料|某局
14|类|见下表|材料|某局
15|类|见面会|材料|某局
16|类|xxx|材料|某局`,
			"1 类/待公开的事项名单很长：材料｜某局; 2 类/待公开名单一二三：材料｜某局; 3 类/待公开名单一二三四：材料｜某局; 4 类/待遇：材料｜某局; 5 类/（待定）：材料｜某局; 6 类/暂定。：材料｜某局; 7 类/停水等…：材料｜某局; 8 类/停水…：材料｜某局; 9 类/…：材料｜某局; 10 类/。。：材料｜某局; 11 类/TBD：材料｜某局; 12 类/N/A：材料｜某局; 13 类/参见附件：材料｜某局; 14 类/见下表：材料｜某局; 15 类/见面会：材料｜某局; 16 类/xxx：材料｜某局", "odd_text 待公开名单一二三 第3行第3列; odd_text （待定） 第6行第3列; odd_text 暂定。 第7行第3列; odd_text 停水… 第9行第3列; odd_text … 第10行第3列; odd_text 。。 第11行第3列; odd_text TBD 第12行第3列; odd_text N/A 第13行第3列; odd_text 参见附件 第14行第3列; odd_text 见下表 第15行第3列; odd_text xxx 第17行第3列"},
	} {
		c.read(t)
	}
}

// Lines that all end alike are several names, and so are those that are numbered.
func TestLinesThatEndAlikeAreSeveral(t *testing.T) {
	for _, c := range []smallTable{
		{`序号|一级事项|二级事项|公开内容|公开主体
1|类|1.停水2.停电|材料|某局
2|类|停水⏎停电|材料|某局
3|类|停水审批⏎停电审批|材料|某局
4|类|停水审批⏎停电办理|材料|某局
5|类|水类⏎电类|材料|某局
6|类|停水类⏎停电审批|材料|某局
7|类|停水审批⏎停电审批⏎停气办理|材料|某局
8|类|审批⏎停电审批|材料|某局`,
			"1 类/1.停水2.停电：材料｜某局; 2 类/停水停电：材料｜某局; 3 类/停水审批停电审批：材料｜某局; 4 类/停水审批停电办理：材料｜某局; 5 类/水类电类：材料｜某局; 6 类/停水类停电审批：材料｜某局; 7 类/停水审批停电审批停气办理：材料｜某局; 8 类/审批停电审批：材料｜某局", "several 1.停水2.停电 第2行第3列; several 停水审批停电审批 第4行第3列; several 水类电类 第6行第3列; several 审批停电审批 第9行第3列"},
	} {
		c.read(t)
	}
}

// Lines that each name a span of time are terms of their own.
func TestLinesOfATerm(t *testing.T) {
	for _, c := range []smallTable{
		{`序号|一级事项|二级事项|公开内容|公开时限
1|类|甲|材料|20个工作日内；⏎5个工作日内。
2|类|乙|材料|长期⏎每年
3|类|丙|材料|信息形成⏎之日起
4|类|丁|材料|每年⏎更新
5|类|戊|材料|实时，⏎每月
6|类|己|材料|三天内⏎一月内⏎一年内`,
			"1 类/甲：材料｜20个工作日内；5个工作日内。; 2 类/乙：材料｜长期；每年; 3 类/丙：材料｜信息形成之日起; 4 类/丁：材料｜每年更新; 5 类/戊：材料｜实时；每月; 6 类/己：材料｜三天内；一月内；一年内", ""},
	} {
		c.read(t)
	}
}

// A remark that says whether a channel is used at all is asked about; how often it is used is
// no doubt.
func TestAConditionBehindAChannel(t *testing.T) {
	for _, c := range []smallTable{
		{`序号|一级事项|二级事项|公开内容|公开渠道
1|类|甲|材料|政府网站（可选）
2|类|乙|材料|政府网站（必要时）
3|类|丙|材料|公示栏（暂停用）
4|类|丁|材料|公示栏（每月）
5|类|戊|材料|政府网站（视情）、公示栏（除外）`,
			"1 类/甲：材料｜政府网站｜公开渠道/政府网站=可选; 2 类/乙：材料｜政府网站｜公开渠道/政府网站=必要时; 3 类/丙：材料｜其他：公示栏（暂停用）; 4 类/丁：材料｜其他：公示栏（每月）; 5 类/戊：材料｜政府网站、其他：公示栏（除外）｜公开渠道/政府网站=视情", "odd_channel 政府网站（可选） 第2行第5列; odd_channel 政府网站（必要时） 第3行第5列; odd_channel 公示栏（暂停用） 第4行第5列; odd_channel 政府网站（视情） 第6行第5列; odd_channel 公示栏（除外） 第6行第5列"},
	} {
		c.read(t)
	}
}

// A law alone is no term; a text that begins with a law may be one.
func TestALawInTheColumnOfTerms(t *testing.T) {
	for _, c := range []smallTable{
		{`序号|一级事项|二级事项|公开内容|公开时限
1|类|甲|材料|《某法》第三条
2|类|乙|材料|《乙法》`,
			"1 类/甲：材料｜《某法》第三条; 2 类/乙：材料｜《乙法》", "odd_text 《乙法》 第3行第5列"},
	} {
		c.read(t)
	}
}

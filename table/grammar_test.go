package table_test

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/table"
)

// of reads a table of one item with the given cell under 公开渠道, or a ticked column.
func of(t *testing.T, heading, cell string) (disclosure.Item, []table.Question) {
	t.Helper()
	page := `<p>某县目录</p><table><tr><th>序号</th><th>一级事项</th><th>二级事项</th><th>公开内容</th><th>公开依据</th><th>公开时限</th>` + heading + `</tr>` +
		`<tr><td>1</td><td>类</td><td>甲</td><td>乙</td><td>《某法》</td><td>长期</td><td>` + cell + `</td></tr></table>`
	catalog, questions, err := table.Read(strings.NewReader(page), table.HTML)
	if err != nil {
		t.Fatal(err)
	}
	item, _ := catalog.Item(1)
	return item, questions
}

func kinds(questions []table.Question) string {
	var all []string
	for _, q := range questions {
		all = append(all, fmt.Sprintf("%s %s", q.Kind, q.Text))
	}
	return strings.Join(all, "; ")
}

// A cell of channels is taken apart into signs and names, wherever the signs are.
func TestChannelsAreTakenApart(t *testing.T) {
	for _, c := range []struct{ cell, channels, asks string }{
		{"■政府网站 □政府公报", "政府网站", ""},
		{"政府网站■ 政府公报□ 纸质媒体■", "政府网站、纸质媒体", ""},
		{"政府网站（√）、政府公报（ ）", "政府网站", ""},
		{"（√）政府网站 （ ）政府公报", "政府网站", ""},
		{"[x]政府网站 [√]政府公报", "政府网站、政府公报", "other_mark x"},
		{"√政府网站；×政府公报", "政府网站", ""},
		{"口政府公报 ■精准推送", "精准推送", ""},
		{"■某客户端口政府公报", "其他：某客户端", ""},
		{"■服务窗口公开栏", "其他：服务窗口公开栏", ""},
		{"■政府网站 政府公报", "政府网站", "no_box 政府公报"},
		{"■政府网站<br>政府公报", "政府网站", "no_box 政府公报"},
		{"◈政府网站 □政府公报", "政府网站", "other_mark ◈"},
		{"▲政府网站 ▲政府公报 △纸质媒体", "政府网站、政府公报", "other_mark ▲; other_mark △"},
		{"1.政府网站 2.政务服务中心", "政府网站、政务服务中心", ""},
		{"（1）政府网站；（2）某平台", "政府网站、其他：某平台", ""},
		{"①政府网站②某热线", "政府网站、其他：某热线", ""},
		{"政府网站和政务服务中心", "政府网站、政务服务中心", ""},
		{"政府网站/政府公报", "政府网站、政府公报", ""},
		{"入户/现场", "入户/现场", ""},
		{"政府网站+公示栏", "政府网站、其他：公示栏", ""},
		{"政府网站 服务热线", "政府网站、其他：服务热线", ""},
		{"社区/企事业单位/村公示<br>栏（电子屏）", "社区/企事业单位/村公示栏（电子屏）", ""},
		{"社区、企事业单位、村公示栏", "社区/企事业单位/村公示栏（电子屏）", ""},
		{"■其他：甲、乙", "其他：甲、乙", ""},
		{"其他（广播车、村民群）、政府网站", "政府网站、其他：广播车、村民群", ""},
		{"其他（广播车）；政府公报，两微一端", "政府公报、两微一端、其他：广播车", ""},
		{"其他（广播车）政府网站", "政府网站、其他：广播车", ""},
		{"其它(广播车)、村民大会", "其他：广播车、其他：村民大会", ""},
		{"其他：广播车、村民群", "其他：广播车、村民群", ""},
		{"其他：广播车、政府网站（县级）", "政府网站、其他：广播车", ""},
		{"其他：广播车、入户/现场", "入户/现场、其他：广播车", ""},
		{"其他：广播车和政府网站", "政府网站、其他：广播车", ""},
		{"其他：广播车；村民大会", "其他：广播车、其他：村民大会", ""},
		{"其他：广播车<br>政府网站", "政府网站、其他：广播车", ""},
		{"其他 政府网站", "政府网站、其他", ""},
		{"■其他：广播车、政府网站 □政府公报", "其他：广播车", "no_box 政府网站"},
		{"其他：政府网站、广播车", "其他：政府网站、广播车", "odd_channel 其他：政府网站、广播车"},
		{"其他（广播车、政府网站）", "其他：广播车、政府网站", "odd_channel 其他（广播车、政府网站）"},
		{"其他：广播车、县政府网站", "其他：广播车、县政府网站", "odd_channel 其他：广播车、县政府网站"},
		{"其他（广播车），按要求办理", "其他：广播车、其他：按要求办理", "odd_channel 按要求办理"},
		{"■其他 某平台", "其他：某平台", ""},
		{"■政府网站 □其他____", "政府网站", ""},
		{"■单位公示栏(电子屏)", "其他：单位公示栏（电子屏）", ""},
		{"■政府网站（www.a.gov.cn）", "政府网站", ""}, // kept beside it
		{"■政府网站http://www.a.gov.cn □公示栏", "政府网站", ""},
		{"政府网站<br>（www.a.gov.cn）", "政府网站", ""},
		{"[x]政府网站 [ ]政府公报", "政府网站", ""},
		{"[ ]政府网站 [X]政府公报", "政府公报", ""},
		{"( )政府网站 (x)政府公报", "", "no_mark "},
		{"政府網站", "政府网站", ""},
		{"1.■政府网站 2.□政府公报 3.■精准推送", "政府网站、精准推送", ""},
		{"政府网站：√　政府公报：×", "政府网站", ""},
		{"政府网站（是）；政府公报（否）", "政府网站", ""},
		{"1■政府网站 2□政府公报 3■精准推送", "政府网站、精准推送", ""},
		{"1■政府网站2□政府公报3■精准推送", "政府网站、精准推送", ""},
		{"①■政府网站②□政府公报", "政府网站", ""},
		{"一、√政府网站<br>二、×政府公报", "政府网站", ""},
		{"■（1）政府网站 □（2）政府公报", "政府网站", ""},
		{"■1政府网站 □2政府公报", "政府网站", ""},
		{"1■政府网站", "政府网站", ""},
		{"政府网站1■ 热线12□", "其他：政府网站1", "odd_channel 政府网站1"},
		{"政府网站；以上均可", "政府网站、其他：以上均可", "odd_channel 以上均可"},
		{"除政府公报外", "其他：除政府公报外", "odd_channel 除政府公报外"},
		{"政府网站；其他：村务会", "政府网站、其他：村务会", ""},
		{"政府网站 村头大树", "政府网站、其他：村头大树", ""},
		{"抖音、快手", "其他：抖音、其他：快手", ""},
		{"■小程序 □视频号 ■信用中国", "其他：小程序、其他：信用中国", ""},
		{"无线广播、户外LED", "其他：无线广播、其他：户外LED", ""},
		{"政府网站；依法不予公开", "政府网站、其他：依法不予公开", "odd_channel 依法不予公开"},
		{"无", "", "missing 无"},
		{"政府网站；由各村自行决定在哪里张贴", "政府网站、其他：由各村自行决定在哪里张贴", "odd_channel 由各村自行决定在哪里张贴"},
		{"政府网站|公示栏", "政府网站、其他：公示栏", ""},
		{"政府网站→公示栏", "政府网站、其他：公示栏", ""},
		{"1 政府网站 2 两微一端", "政府网站、两微一端", ""},
		{"1 政府网站 3 两微一端", "政府网站、两微一端、其他：1、其他：3", "odd_channel 1; odd_channel 3"},
		{"政府网站、其他：____", "政府网站、其他", "odd_channel 其他：____"},
		{"■政府网站 ■其他：____", "政府网站、其他", ""},
		{"两微一端（暂缓）", "两微一端", "odd_channel 两微一端（暂缓）"},
		{"政府网站、政务新媒体（可选）", "政府网站、其他：政务新媒体（可选）", "odd_channel 政务新媒体（可选）"},
		{"“某县发布”公众号", "其他：“某县发布”公众号", ""},
		{"同上", "其他：同上", "no_reference 同上"},
		{"入户/现场/政府网站", "政府网站、入户/现场", ""},
		{"政府网站/社区/企事业单位/村公示栏", "政府网站、社区/企事业单位/村公示栏（电子屏）", ""},
		{"不动产登记中心、村务公开栏、App(安卓)", "其他：不动产登记中心、其他：村务公开栏、其他：App（安卓）", ""},
		{"政府网站；在县政府门户网站", "政府网站、其他：在县政府门户网站", "odd_channel 在县政府门户网站"},
		{"政府网站，并在办事大厅张贴", "政府网站、其他：并在办事大厅张贴", "odd_channel 并在办事大厅张贴"},
		{"政府网站、全社会", "政府网站、其他：全社会", "odd_channel 全社会"},
		{"由各镇定", "其他：由各镇定", "odd_channel 由各镇定"},
		{"微信群里发一下", "其他：微信群里发一下", "odd_channel 微信群里发一下"},
		{"全部渠道", "其他：全部渠道", "odd_channel 全部渠道"},
		{"政府网站等", "其他：政府网站等", "odd_channel 政府网站等"},
		{"线上：某平台", "其他：某平台", ""},
		{"主动公开", "其他：主动公开", "odd_channel 主动公开"},
		{"某县水务局", "其他：某县水务局", "odd_channel 某县水务局"},
		{"微信号“某县水务”、政府网站", "政府网站、其他：微信号“某县水务”", "odd_channel 微信号“某县水务”"},
		{"■政府网站 村口大树", "政府网站", "no_box 村口大树"},
		{"政府网站/公示栏", "政府网站、其他：公示栏", ""},
		{"■政府网站（县级；乡级）", "政府网站", ""},
		{"■“两微一端”", "两微一端", ""},
		{"（政府网站）", "政府网站", ""},
		{"■其他（请写明：微信群）", "其他：微信群", ""},
		{"政府网站<br>其他：甲、乙", "政府网站、其他：甲、乙", ""},
		{"■政府网站；R村民微信群", "政府网站、其他：村民微信群", "other_mark R"},
		{"■政府网站（政府公报）", "其他：政府网站（政府公报）", "odd_channel 政府网站（政府公报）"},
		{"※政府网站 □政府公报", "政府网站", "other_mark ※"},
		{"☓政府网站 √政府公报", "政府公报", ""},
		{"1.政府网站<br>1.公示栏", "政府网站、其他：公示栏", ""},
		{"[×]政府网站 [ ]政府公报", "", "no_mark "},
		{"■APP口政府网站", "其他：APP", ""},
		{"政府网站<br>(县级)公示栏", "政府网站、其他：（县级）公示栏", ""},
		{"口 政府网站 ■政府公报", "政府公报", ""},
		{"■12号线广播", "其他：12号线广播", ""},
		{"■无此项", "其他：无此项", "odd_channel 无此项"},
		{"■按户分发", "其他：按户分发", "odd_channel 按户分发"},
		{"■见通知", "其他：见通知", "odd_channel 见通知"},
		{"■无障碍车", "其他：无障碍车", ""},
		{"/", "", "missing /"},
		{"注：每月更新", "", "left_out 注：每月更新; no_mark "},
		{"政府网站√ 政府公报 精准推送√", "政府网站、精准推送", "no_box 政府公报"},
		{"政府网站√ 政府公报", "政府网站", "no_box 政府公报"},
		{"□政府网站 □政府公报", "", "no_mark "},
		{"", "", "missing "},
	} {
		item, questions := of(t, "<th>公开渠道</th>", c.cell)
		if got := strings.Join(item.ChannelNames(), "、"); got != c.channels || kinds(questions) != c.asks {
			t.Errorf("%s: %s, asks %q; want %s, %q", c.cell, got, kinds(questions), c.channels, c.asks)
		}
	}
}

// A ticked cell holds a known mark, a known blank, or is asked about.
func TestTicksAreKnownOrAsked(t *testing.T) {
	for _, c := range []struct{ cell, audience, asks string }{
		{"√", "特定群体", ""}, {"是", "特定群体", ""}, {"（√）", "特定群体", ""}, {"✔️", "特定群体", ""}, {"■", "特定群体", ""}, {"TRUE", "特定群体", ""},
		{"×", "", ""}, {"否", "", ""}, {"—", "", ""}, {"□", "", ""}, {"/", "", ""},
		{"申请人", "特定群体：申请人", ""}, {"√（申请人）", "特定群体：申请人", ""}, {"申请人√", "特定群体：申请人", ""},
		{"*", "特定群体", "other_mark *"}, {"V", "特定群体", "other_mark V"}, {"1", "特定群体", "other_mark 1"}, {"❂", "特定群体", "other_mark ❂"},
		{"（）", "", ""}, {"口申请人", "", "other_mark 口; left_out 申请人"}, {"þ申请人", "特定群体：申请人", "other_mark þ"}, {"口头告知对象", "特定群体：口头告知对象", ""}, {"？", "", "other_mark ？"}, {"必须", "特定群体", "other_mark 必须"}, {"可选", "", "other_mark 可选"}, {"╳", "", ""}, {".", "", "other_mark ."}, {"`", "", "other_mark `"}, {"勾", "特定群体", "other_mark 勾"}, {"是（部分）", "", "other_mark 部分"}, {"√注1", "特定群体", "left_out 注1"}, {"是（本级）", "特定群体：本级", ""}, {"部分", "", "other_mark 部分"},
		{"全部", "", "other_mark 全部"}, {"○", "", "other_mark ○"}, {"0", "", "other_mark 0"},
		{`<img src="a/tick.png" alt="a.png">`, "特定群体", "lost_mark 图片 tick.png"},
		{`<i style="background:url(a/tick.png) no-repeat"></i>`, "特定群体", "lost_mark 图片 tick.png"},
		{`<font face="Webdings">a</font>`, "特定群体", ""}, {`<span style="font-family:'Wingdings 2'">P</span>`, "特定群体", ""},
	} {
		item, questions := of(t, "<th>公开对象-特定群体</th>", c.cell)
		if got := strings.Join(item.Record().Audiences, "、"); got != c.audience || kinds(questions) != c.asks {
			t.Errorf("%s: %q, asks %q; want %q, %q", c.cell, got, kinds(questions), c.audience, c.asks)
		}
	}
}

// A cell that says its words itself is read as channels are, and asked where it has none.
func TestWordsAreTakenApart(t *testing.T) {
	for _, c := range []struct{ cell, audiences, asks string }{
		{"全社会、特定群体", "全社会、特定群体", ""},
		{"1.全社会2.特定群体", "全社会、特定群体", ""},
		{"■全社会 □特定群体", "全社会", ""},
		{"全社会■ 特定群体□", "全社会", ""},
		{"困难<br>群体", "困难群体", ""},
		{"全社会√ 特定群体", "全社会", "no_box 特定群体"},
		{"", "", "missing "},
		{"□全社会 □特定群体", "", "no_mark "},
		{"否", "", "no_mark 否"},
		{"√", "", "no_word √"},
		{"县、乡", "县、乡", ""},
		{"乡、村级", "乡、村级", "odd_text 乡、村级"}, // it is a level, and no audience
		{"县、乡两级", "县、乡两级", "several 县、乡两级"},
		{"社会公众、船员", "社会公众、船员", ""},
		{"社会公众（含船员、渔民）、养殖户", "社会公众（含船员、渔民）、养殖户", ""},
		{"社会公众（含船员、渔民）", "社会公众（含船员、渔民）", ""},
		{"船员/社会公众", "船员/社会公众", "several 船员/社会公众"},
		{"在岗、离岗人员", "在岗、离岗人员", "several 在岗、离岗人员"},
		{"船员、渔民", "船员、渔民", "several 船员、渔民"},
		{"社会公众/服务对象", "社会公众、服务对象", ""},
		{"本村村民；相关企业", "本村村民、相关企业", ""},
		{"县 √ 乡 √ 村", "乡", "no_box 县; no_box 村"},
		{"县 √ 乡 × 村", "", "no_box 县; no_box 乡; no_box 村; no_mark "},
		{"县 √ 乡 √", "县、乡", ""},
		{"√ 县 √ 乡", "县、乡", ""},
	} {
		item, questions := of(t, "<th>公开对象</th>", c.cell)
		if got := strings.Join(item.Record().Audiences, "、"); got != c.audiences || kinds(questions) != c.asks {
			t.Errorf("%s: %q, asks %q; want %q, %q", c.cell, got, kinds(questions), c.audiences, c.asks)
		}
	}
}

// A column 公开方式 that has channels below it is theirs, where there is no other.
func TestAColumnOfMethodsThatHasChannels(t *testing.T) {
	for heading, want := range map[string]string{"<th>公开方式</th>": "政府网站|", "<th>公开渠道</th>": "政府网站|"} {
		item, questions := of(t, heading, "■政府网站 □政府公报")
		if got := strings.Join(item.ChannelNames(), "、") + "|" + strings.Join(item.Record().Methods, "、"); got != want || len(questions) > 0 {
			t.Errorf("%s: %s, asks %q", heading, got, kinds(questions))
		}
	}
	if item, _ := of(t, "<th>公开方式</th>", "主动公开"); strings.Join(item.Record().Methods, "、") != "主动公开" {
		t.Errorf("%v", item.Record())
	}
}

// What merged cells said before they were undone is asked about once for a column.
func TestBlanksBelowUndoneMergesAreFilledAndAsked(t *testing.T) {
	const file = "某县目录\n序号,一级事项,二级事项,公开内容,公开依据,公开时限,公开主体,公开渠道\n" +
		"1,甲,乙,丙,《某法》,长期,某局,政府网站\n2,,丁,戊,《某法》,长期,,政府网站\n3,,己,庚,《某法》,长期,,政府网站\n,,,辛,,,,精准推送\n"
	catalog, questions, err := table.Read(strings.NewReader(file), table.CSV)
	if err != nil {
		t.Fatal(err)
	}
	third, _ := catalog.Item(3)
	if len(questions) != 1 || questions[0].Kind != table.Filled || questions[0].Count != 2 || questions[0].Heading != "公开主体" || questions[0].Item != 2 {
		t.Errorf("asks %+v", questions)
	}
	if third.Publisher() != "某局" || third.Category().Name != "甲" || len(third.Record().Disclosures) != 2 {
		t.Errorf("%+v", third.Record())
	}
}

// Blanks that took different texts are asked about one text at a time, and an answer holds
// for those that took the same, also below one that it has changed.
func TestEachTextThatBlanksTookIsAsked(t *testing.T) {
	const file = "某县目录\n序号,一级事项,二级事项,公开内容,公开主体\n" +
		"1,类,赛马,名单,牧业站\n2,类,放羊,名单,\n3,类,剪毛,名单,\n4,类,割草,名单,草原站\n5,类,打井,名单,\n"
	for _, c := range []struct{ first, second, publishers, left string }{
		{"", "", "牧业站 牧业站 牧业站 草原站 草原站", "牧业站×2 草原站×1 "},
		{"兽医站", "", "牧业站 兽医站 兽医站 草原站 草原站", "草原站×1 "},
		{"", "水务站", "牧业站 牧业站 牧业站 草原站 水务站", "牧业站×2 "},
		{"确实为空", "确认", "牧业站   草原站 草原站", ""},
		{"确认", "确实为空", "牧业站 牧业站 牧业站 草原站 ", ""},
	} {
		_, questions, err := table.Read(strings.NewReader(file), table.CSV)
		if err != nil {
			t.Fatal(err)
		}
		sheet := edited(t, withQuestions(t, nil, questions), func(file *excelize.File) {
			file.SetCellStr("问题", "H2", c.first)
			file.SetCellStr("问题", "H3", c.second)
		})
		answers, err := table.ReadAnswers(bytes.NewReader(sheet))
		if err != nil {
			t.Fatal(err)
		}
		catalog, questions, err := table.Read(strings.NewReader(file), table.CSV, table.WithAnswers(answers))
		if err != nil {
			t.Fatal(err)
		}
		var publishers []string
		for item := range catalog.Items() {
			publishers = append(publishers, item.Publisher())
		}
		left := ""
		for _, q := range questions {
			left += fmt.Sprintf("%s×%d ", q.Taken, q.Count)
		}
		if got := strings.Join(publishers, " "); got != c.publishers || left != c.left {
			t.Errorf("%q, %q: %q, still asks %q", c.first, c.second, got, left)
		}
	}
}

// An item without a number gets one, and the question says which; of several, all of them.
func TestTheNumberThatAnItemGetsIsTold(t *testing.T) {
	_, questions := readCSV(t, "序号,一级事项,二级事项,公开内容\n1,类,赛马,名单\n,类,放羊,名单\n3,类,剪毛,名单\n,类,割草,名单\n")
	if len(questions) != 1 || questions[0].Kind != table.OddNumber || questions[0].Item != 2 || questions[0].Taken != "2、4" || questions[0].Count != 2 {
		t.Errorf("asks %+v", questions)
	}
}

// What is said to be optional is listed, and its sign is kept, in whatever column it is.
func TestAnOptionalMarkIsKept(t *testing.T) {
	optional := table.WithAnswers(table.Answers{Marks: map[string]table.Mark{"△": table.MarkOptional}})
	for _, c := range []struct{ heading, cell, says string }{
		{"公开渠道", "■政府网站 △政府公报", "政府网站、政府公报 可选渠道：△政府公报"},
		{"公开渠道/政府网站", "△", "政府网站 可选渠道：△政府网站"},
		{"公开层级-县级", "△", "县级 可选公开层级：△县级"},
		{"公开层级", "■县级 △乡级 △村级", "县级、乡级、村级 可选公开层级：△乡级、△村级"},
		{"公开对象-全社会", "△", "全社会 可选公开对象：△全社会"},
	} {
		file := "某县目录\n序号,一级事项,二级事项,公开内容," + c.heading + "\n1,类,甲,内容," + c.cell + "\n"
		catalog, questions, err := table.Read(strings.NewReader(file), table.CSV, optional)
		if err != nil || len(questions) > 0 {
			t.Errorf("%s %s: %v, asks %v", c.heading, c.cell, err, questions)
			continue
		}
		item, _ := catalog.Item(1)
		record := item.Record()
		says := strings.Join(slices.Concat(record.Channels, record.Audiences, record.Levels), "、")
		for heading, text := range item.Extra() {
			says += " " + heading + "：" + text
		}
		if says != c.says {
			t.Errorf("%s %s says %s, want %s", c.heading, c.cell, says, c.says)
		}
	}
	catalog, _, err := table.Read(strings.NewReader("某县目录\n序号,一级事项,二级事项,公开内容\n1,类,甲,■收费标准 △办理条件\n"), table.CSV, optional)
	if err != nil {
		t.Fatal(err)
	}
	item, _ := catalog.Item(1)
	if got := strings.Join(item.Record().Disclosures[0].Contents, "、"); got != "收费标准、△办理条件" {
		t.Errorf("contents %s", got)
	}
}

// A note belongs to the table that it is right below, not to the next title's, and its mark
// is asked about where it is, in each table once.
func TestANoteBelowATableIsItsOwn(t *testing.T) {
	one := func(title, mark, note string) string {
		return "<h2>" + title + "</h2><table><tr><th>序号</th><th>一级事项</th><th>二级事项</th><th>公开内容</th><th>公开层级-县级</th></tr><tr><td>1</td><td>类</td><td>甲</td><td>内容</td><td>" + mark + "</td></tr></table>" + note
	}
	page := one("某县文化领域目录", "△", "<p>注：△表示部分公开</p>") + one("某县体育领域目录", "△", "") + one("某县旅游领域目录", "√", "<p>注：△表示部分公开</p>")
	results, err := table.ReadAll(strings.NewReader(page), table.HTML)
	if err != nil || len(results) != 3 {
		t.Fatalf("%v, %d catalogues", err, len(results))
	}
	for i, want := range []string{"legend △", "other_mark △", ""} {
		if got := kinds(results[i].Questions); got != want {
			t.Errorf("%s asks %q, want %q", results[i].Catalog.Title(), got, want)
		}
	}
}

// A remark is no class of items that a merged cell may have named.
func TestABlankRemarkIsBlank(t *testing.T) {
	catalog, questions := readCSV(t, "序号,备注,领域,一级事项,二级事项,公开内容\n1,旧,民政,类,甲,材料\n2,,,类,乙,材料\n")
	if got := items(catalog); got != "类/甲 备注=旧 领域=民政; 类/乙 领域=民政" || kinds(questions) != "filled " {
		t.Errorf("%s, asks %q", got, kinds(questions))
	}
}

// A column that a person adds to a file of ours under a heading of its own is kept.
func TestAColumnAddedToOurFileIsKept(t *testing.T) {
	catalog, err := disclosure.New(disclosure.Meta{Title: "某县目录"}, []disclosure.Record{{
		Number: 1, Name: "甲", Category: disclosure.Category{Number: 1, Name: "类"}, Publisher: "某局", Disclosures: []disclosure.RecordGroup{{Contents: []string{"材料"}}},
	}})
	if err != nil {
		t.Fatal(err)
	}
	for heading, want := range map[string]string{"公开主体": "某局", "备注": "某局"} {
		lines := strings.SplitAfter(write(t, catalog, table.CSV), "\r\n")
		for i, more := range []string{heading, "某科"} {
			lines[i] = strings.TrimSuffix(lines[i], "\r\n") + "," + more + "\r\n"
		}
		again, _, err := table.Read(strings.NewReader(strings.Join(lines, "")), table.CSV)
		if err != nil {
			t.Fatal(err)
		}
		item, _ := again.Item(1)
		if text, _ := item.Record().Extra.Text(heading); item.Publisher() != want || text != "某科" {
			t.Errorf("%s: %s, %v", heading, item.Publisher(), item.Record().Extra)
		}
	}
}

// The lines of one cell that a spreadsheet made rows of are joined, and that is asked.
func TestRowsThatAreLinesOfACellAreJoined(t *testing.T) {
	page := `<p>某县目录</p><table><tr><th>序号</th><th>一级事项</th><th>二级事项</th><th>公开内容</th><th>公开渠道</th></tr>
<tr><td rowspan=2>1</td><td rowspan=2>类</td><td rowspan=2>甲</td><td>1.一种</td><td>■政府网站 □政府公报</td></tr><tr><td>2.另一种</td><td>□广播电视 ■纸质媒体</td></tr></table>`
	catalog, questions, err := table.Read(strings.NewReader(page), table.HTML)
	if err != nil || kinds(questions) != "joined " {
		t.Fatalf("%v, %v", err, kinds(questions))
	}
	item, _ := catalog.Item(1)
	record := item.Record()
	if len(record.Disclosures) != 1 || strings.Join(record.Disclosures[0].Contents, "|") != "一种|另一种" || strings.Join(record.Channels, "|") != "政府网站|纸质媒体" {
		t.Errorf("%+v", record)
	}
}

// What does not show is left out, and asked about.
func TestWhatDoesNotShowIsAskedAbout(t *testing.T) {
	page := `<p>某县目录</p><table><tr><th>序号</th><th>公开事项</th><th>公开内容</th><th>公开渠道</th></tr>
<tr><td>1</td><td>甲<sup>1</sup></td><td><del>旧的</del>新的，10m<sup>2</sup><span style="display:none">草稿</span></td><td>政府网站</td></tr>
<tr hidden><td>2</td><td>乙</td><td>丙</td><td>政府网站</td></tr></table>`
	catalog, questions, err := table.Read(strings.NewReader(page), table.HTML)
	if err != nil || catalog.Len() != 1 {
		t.Fatal(catalog, err)
	}
	item, _ := catalog.Item(1)
	if item.Name() != "甲" || item.Record().Disclosures[0].Contents[0] != "新的，10m²" {
		t.Errorf("%+v", item.Record())
	}
	for _, want := range []string{"note 1", "not_shown 旧的", "not_shown 草稿", "not_shown 2｜乙｜丙｜政府网站"} {
		if !strings.Contains(kinds(questions), want) {
			t.Errorf("%q is not asked: %s", want, kinds(questions))
		}
	}
}

// Each title of a file begins a catalogue, in one table or in several.
func TestEachTitleIsACatalogue(t *testing.T) {
	const head = "序号,一级事项,二级事项,公开内容,公开依据,公开渠道\n"
	file := "甲领域政务公开标准目录,,,,\n" + head + "1,类,法律法规,内容,《某法》,政府网站\n" +
		"乙领域政务公开标准目录,,,,\n" + head + "1,类,法律法规,别的内容,《某法》,政府网站\n2,类,办事指南,内容,《某法》,政府网站\n"
	results, err := table.ReadAll(strings.NewReader(file), table.CSV)
	if err != nil || len(results) != 2 {
		t.Fatal(results, err)
	}
	if a, b := results[0].Catalog, results[1].Catalog; a.Title() != "甲领域政务公开标准目录" || a.Len() != 1 || b.Title() != "乙领域政务公开标准目录" || b.Len() != 2 {
		t.Errorf("%v, %v", a, b)
	}
	_, questions, err := table.Read(strings.NewReader(file), table.CSV)
	if err != nil || kinds(questions) != "other_title 乙领域政务公开标准目录" {
		t.Errorf("%v, %s", err, kinds(questions))
	}
}

// Files that end in the middle, and files of ours that were changed, are told.
func TestFilesThatAreNotWholeAreTold(t *testing.T) {
	whole := write(t, disclosure.Default(), table.HTML)
	for _, part := range []string{whole[:len(whole)*7/10], strings.Replace(whole, "挂失", "挂号", 1)} {
		_, questions, err := table.Read(strings.NewReader(part), table.HTML)
		if err != nil || len(questions) == 0 {
			t.Errorf("%d bytes of %d: %v, %v", len(part), len(whole), err, questions)
		}
	}
	csv := "某县目录,,,\n序号,公开事项,公开内容,公开依据\n1,甲,乙,《某法》\n2,丙,丁,《某法》\n3,戊,\"己"
	if _, questions, err := table.Read(strings.NewReader(csv), table.CSV); err != nil || !strings.Contains(kinds(questions), "cut") {
		t.Errorf("%v, %s", err, kinds(questions))
	}
}

// A row that was added to a file of ours by hand is read as a table of others is.
func TestARowAddedByHandIsRead(t *testing.T) {
	page := write(t, disclosure.Default(), table.HTML)
	row := `<tr><td>99</td><th>新类</th><th>91 新事项</th><td>内容</td><td>《某法》</td><td>长期</td><td>某局</td><td>政府网站、两微一端</td><td>√</td><td></td><td>√</td><td></td><td>√</td></tr>`
	catalog, questions, err := table.Read(strings.NewReader(strings.Replace(page, "</tbody>", row+"</tbody>", 1)), table.HTML)
	if err != nil {
		t.Fatal(err)
	}
	item, ok := catalog.Item(91)
	if !ok || strings.Join(item.ChannelNames(), " ") != "政府网站 两微一端" || !strings.Contains(kinds(questions), "changed") {
		t.Errorf("%v, %v, %s", item, item.ChannelNames(), kinds(questions))
	}
}

// A legend of another sense than yes and no is asked about once for each sign, and an
// answer lists what is optional.
func TestALegendIsAskedOnce(t *testing.T) {
	item, questions := of(t, "<th>公开渠道（■必选 □可选）</th>", "■政府网站 □政府公报 □纸质媒体")
	if strings.Join(item.ChannelNames(), "、") != "政府网站" || kinds(questions) != "legend □" {
		t.Errorf("%v, %s", item.ChannelNames(), kinds(questions))
	}
}

// What the table says of its signs is known; what says two things of one is asked.
func TestSignsMeanWhatTheTableSays(t *testing.T) {
	for _, c := range []struct{ heading, cell, audiences, asks string }{
		{"“○”表示公开，“√”表示不公开", "○", "特定群体", ""},
		{"“○”表示公开，“√”表示不公开", "√", "", ""},
		{"√为应当公开，○为可以公开", "○", "", "legend ○"},
		{"○为公开；○为不公开", "○", "", "other_mark ○"},
		{"请打√", "○", "", "other_mark ○"},
		{"○ 不限", "○", "", "other_mark ○"},
		{"“○”代表不公开", "○", "", ""},
		{"○：公开", "○", "特定群体", ""},
		{"○必选", "○", "特定群体", ""},
		{"○酌情公开", "○", "", "other_mark ○"},
		{"○即公开，√即不公开", "√", "", ""},
		{"○为公开；○为公开", "○", "特定群体", ""},
		{"○为可选；○为可选", "○", "", "legend ○"},
		{"□表示公开，○表示不公开", "○", "", ""},
		{"○可选", "○", "", "legend ○"},
		{"○表示√不公开", "○", "", "other_mark ○"},
		{"○表示这是公开、不公开的在别处", "○", "特定群体", ""},
	} {
		item, questions := of(t, "<th>公开对象-特定群体（"+c.heading+"）</th>", c.cell)
		if got := strings.Join(item.Record().Audiences, "、"); !strings.HasPrefix(got, c.audiences) || c.audiences == "" && got != "" || kinds(questions) != c.asks {
			t.Errorf("%s %s: %q, asks %q; want %q, %q", c.heading, c.cell, got, kinds(questions), c.audiences, c.asks)
		}
	}
}

// Contents with boxes are those that are ticked.
func TestContentsWithBoxes(t *testing.T) {
	for _, c := range []struct{ cell, contents, asks string }{
		{"□办理条件 □办理流程 ■收费标准", "收费标准", "other_mark □"},
		{"办理条件√ 办理流程√", "办理条件、办理流程", ""},
		{"■办理条件 ■办理流程", "办理条件、办理流程", ""},
		{"1.姓名 2.金额 3.2022年标准", "姓名、金额、2022年标准", ""},
		{"1.姓名；2.金额；3.2022年标准", "姓名、金额、2022年标准", ""},
	} {
		file := "某县目录\n序号,一级事项,二级事项,公开内容\n1,类,甲," + c.cell + "\n"
		catalog, questions, err := table.Read(strings.NewReader(file), table.CSV)
		if err != nil {
			t.Fatal(err)
		}
		item, _ := catalog.Item(1)
		if got := strings.Join(item.Record().Disclosures[0].Contents, "、"); got != c.contents || kinds(questions) != c.asks {
			t.Errorf("%s: %s, asks %q; want %s, %q", c.cell, got, kinds(questions), c.contents, c.asks)
		}
	}
}

// A merged cell that a page break cuts goes on in the first rows of the next page, and
// that is asked once for each column; rows of the same item need no question.
func TestAMergedCellIsCutByAPageBreak(t *testing.T) {
	const head = `<table><tr><th>序号</th><th>一级事项</th><th>二级事项</th><th>公开内容</th><th>公开主体</th><th>公开渠道</th></tr>`
	page := `<p>某县目录</p>` + head + `<tr><td>1</td><td>类</td><td>甲</td><td>内容</td><td>某局</td><td>政府网站</td></tr></table>` +
		head + `<tr><td></td><td rowspan=3></td><td></td><td>别的内容</td><td rowspan=3></td><td></td></tr>` +
		`<tr><td>2</td><td>乙</td><td>内容</td><td>政府公报</td></tr><tr><td>3</td><td>丙</td><td>内容</td><td></td></tr></table>`
	catalog, questions, err := table.Read(strings.NewReader(page), table.HTML)
	if err != nil || catalog.Len() != 3 {
		t.Fatal(catalog, err)
	}
	if kinds(questions) != "filled ; missing " || questions[0].Heading != "公开主体" || questions[0].Count != 2 || questions[1].Item != 3 {
		t.Errorf("asks %+v", questions)
	}
	first, _ := catalog.Item(1)
	third, _ := catalog.Item(3)
	groups := first.Record().Disclosures
	if len(groups) != 2 || strings.Join(groups[1].Channels, "、") != "政府网站" || third.Publisher() != "某局" || third.Category().Name != "类" {
		t.Errorf("%+v, %s", groups, third.Publisher())
	}
}

// 同上 below a blank cell of a tick column says that nothing is ticked, either.
func TestDittoBelowABlank(t *testing.T) {
	const file = "某县目录\n序号,一级事项,二级事项,公开内容,公开主体,全社会,特定群体\n1,类,甲,内容,某局,√,\n2,类,乙,内容,某局,同上,同上\n"
	catalog, questions, err := table.Read(strings.NewReader(file), table.CSV)
	if err != nil || len(questions) > 0 {
		t.Fatal(err, kinds(questions))
	}
	if item, _ := catalog.Item(2); strings.Join(item.Record().Audiences, "、") != "全社会" {
		t.Errorf("%v", item.Record().Audiences)
	}
}

// A quote too many in CSV is text, and asked about wherever it is.
func TestAStrayQuoteIsAskedAbout(t *testing.T) {
	for _, row := range []string{"1,\"类,甲,内容,某局", "1,类,\"甲,内容,某局", "1,类,甲,内\"容,某局"} {
		catalog, questions, err := table.Read(strings.NewReader("某县目录\n序号,一级事项,二级事项,公开内容,公开主体\n"+row+"\n2,类,乙,内容,某局\n"), table.CSV)
		if err != nil || catalog.Len() != 2 || !strings.HasPrefix(kinds(questions), "damaged ") {
			t.Errorf("%s: %v, %v, %s", row, catalog, err, kinds(questions))
		}
	}
}

// A cell that may say several words is kept as one until a person divides it.
func TestWordsThatMayBeSeveralAreDividedByAPerson(t *testing.T) {
	const file = "某县目录\n序号,一级事项,二级事项,公开内容,公开时限,公开渠道,公开对象\n1,类,甲,内容,长期,政府网站,在岗、离岗人员\n"
	_, questions, err := table.Read(strings.NewReader(file), table.CSV)
	if err != nil || kinds(questions) != "several 在岗、离岗人员" {
		t.Fatal(kinds(questions), err)
	}
	for answer, want := range map[string]string{"确认": "在岗、离岗人员", "在岗人员；离岗人员": "在岗人员|离岗人员"} {
		sheet := edited(t, withQuestions(t, nil, questions), func(file *excelize.File) { file.SetCellStr("问题", "H2", answer) })
		answers, err := table.ReadAnswers(bytes.NewReader(sheet))
		if err != nil {
			t.Fatal(err)
		}
		catalog, left, err := table.Read(strings.NewReader(file), table.CSV, table.WithAnswers(answers))
		if err != nil {
			t.Fatal(err)
		}
		item, _ := catalog.Item(1)
		if got := strings.Join(item.Record().Audiences, "|"); got != want || len(left) > 0 {
			t.Errorf("%s: %s, still asks %s; want %s", answer, got, kinds(left), want)
		}
	}
}

package table_test

import "testing"

// What is in brackets or quotes belongs to the name before it, whatever divides names.
func TestSeparatorsInBracketsDivideNothing(t *testing.T) {
	for _, c := range []smallTable{
		{`序号|一级事项|二级事项|公开内容|公开渠道
1|类|甲|材料|公示栏（村、社区）、政府网站
2|类|乙|材料|政府网站/政务新媒体（微信/微博）
3|类|丙|材料|政府网站、微信公众号“某县、发布”
4|类|丁|材料|两微一端（微信，微博），公示栏
5|类|戊|材料|公示栏（村、社区、政府网站`,
			"1 类/甲：材料｜政府网站、其他：公示栏（村、社区）; 2 类/乙：材料｜政府网站、其他：政务新媒体（微信/微博）; " +
				"3 类/丙：材料｜政府网站、其他：微信公众号“某县、发布”; 4 类/丁：材料｜两微一端、其他：公示栏｜公开渠道/两微一端=微信，微博; " +
				"5 类/戊：材料｜其他：公示栏（村、社区、政府网站", "odd_channel 政务新媒体（微信/微博） 第3行第5列; odd_channel 公示栏（村、社区、政府网站 第6行第5列"},
		{`序号|一级事项|二级事项|公开内容|公开渠道
1|类|甲|材料|线上：政府网站；线下：公示栏
2|类|乙|材料|微信公众号：某县发布`,
			"1 类/甲：材料｜政府网站、其他：公示栏｜公开渠道/政府网站=线上｜公开渠道/其他：公示栏=线下; 2 类/乙：材料｜其他：微信公众号：某县发布",
			"odd_channel 微信公众号：某县发布 第3行第5列"},
		{`序号|一级事项|二级事项|公开内容|公开依据
1|类|甲|材料|1.某发〔2020〕3号⏎《甲法》⏎2.《乙法》`,
			"1 类/甲：材料｜某发〔2020〕3号、《甲法》、《乙法》", ""},
	} {
		c.read(t)
	}
}

// Columns beside one that is ticked for a channel are channels, too, be they blank or have
// words in them.
func TestColumnsOfChannelsAreBesideOneAnother(t *testing.T) {
	for _, c := range []smallTable{
		{`序号|一级事项|二级事项|公开内容|政府网站|政府公报|其他|备注
1|类|甲|材料|√||短信|x
2|类|乙|材料||||`,
			"1 类/甲：材料｜政府网站、其他：短信｜备注=x; 2 类/乙：材料", "no_mark 第3行"},
		{`序号|一级事项|二级事项|公开内容|备注|政府公报
1|类|甲|材料|x|`, "1 类/甲：材料｜备注=x", "unknown_heading 政府公报 第1行第6列"},
	} {
		c.read(t)
	}
}

// A number that has become a date, a cross, and a word with 是 before it are asked about.
func TestWhatLooksLikeAnotherThingIsAsked(t *testing.T) {
	for _, c := range []smallTable{
		{`序号|一级事项|二级事项|公开内容|公开对象-全社会|公开对象-特定群体
1月2日|类|甲|材料|√|x
1月|类|乙|材料|√|`,
			"1 类/甲（1月2日）：材料｜全社会; 2 类/乙（1月）：材料｜全社会", "odd_number 1月2日 第2行第1列; other_mark x 第2行第6列"},
		{`序号|一级事项|二级事项|公开内容|公开对象
1|类|甲|材料|是（部分）
2|类|乙|材料|全社会`,
			"1 类/甲：材料; 2 类/乙：材料｜全社会", "no_word 是（部分） 第2行第5列"},
	} {
		c.read(t)
	}
}

// A heading that is in no list is understood by the question that it asks, where what is
// below does not speak against it; by what is below alone it is taken, and asked about.
func TestHeadingsAreUnderstoodByWhatIsBelow(t *testing.T) {
	for _, c := range []smallTable{
		{`序号|一级事项|二级事项|公开内容|什么时候公开|在哪儿看|谁来公开|公开给谁|凭什么公开|怎么公开
1|类|甲|材料|20个工作日内|政府网站|某局|全社会|《某法》|主动
2|类|乙|材料|长期|□两微一端 ■政府公报|某局|全社会|《某法》|主动`,
			"1 类/甲：材料｜《某法》｜20个工作日内｜某局｜政府网站｜全社会｜主动; 2 类/乙：材料｜《某法》｜长期｜某局｜政府公报｜全社会｜主动", ""},
		{`序号|一级事项|二级事项|公开内容|几时能看
1|类|甲|材料|三月份`, "1 类/甲：材料｜三月份", "unknown_heading 几时能看 第1行第5列"},
		{`序号|一级事项|二级事项|公开内容|谁来看
1|类|甲|材料|《某法》`, "1 类/甲：材料｜谁来看=《某法》", "unknown_heading 谁来看 第1行第5列"},
		{`! unknown_heading 几时能看 = 照录
序号|一级事项|二级事项|公开内容|几时能看
1|类|甲|材料|三月份`, "1 类/甲：材料｜几时能看=三月份", ""},
		{`号|说的是|里面有|最晚|出处|哪家
1|食堂采购|中标结果|7个工作日内|《某法》|某局
2|营养餐|补助标准|20个工作日内|《某条例》|某局`,
			"1 某县公开目录/食堂采购：中标结果｜《某法》｜7个工作日内｜某局; 2 某县公开目录/营养餐：补助标准｜《某条例》｜20个工作日内｜某局",
			"unknown_heading 号 第1行第1列; unknown_heading 说的是 第1行第2列; unknown_heading 里面有 第1行第3列; unknown_heading 最晚 第1行第4列; unknown_heading 出处 第1行第5列; no_category 第2行×2"},
		{`大的|小的|里面有|最晚|出处
招生|报名|材料|7个工作日内|《某法》
招生|录取|名单|20个工作日内|《某条例》`,
			"1 招生/报名：材料｜《某法》｜7个工作日内; 2 招生/录取：名单｜《某条例》｜20个工作日内",
			"unknown_heading 大的 第1行第1列; unknown_heading 小的 第1行第2列; unknown_heading 里面有 第1行第3列; unknown_heading 最晚 第1行第4列; unknown_heading 出处 第1行第5列"},
		{`! unknown_heading 说的是 = 确认
! unknown_heading 里面有 = 确认
! unknown_heading 最晚 = 确认
! unknown_heading 出处 = 照录
说的是|里面有|最晚|出处
食堂采购|中标结果|7个工作日内|《某法》`,
			"1 某县公开目录/食堂采购：中标结果｜7个工作日内｜出处=《某法》", "no_category 第2行"},
		{`姓名|部门|电话
张三|某局|12345`, "refused", "no table has a header that is understood: it names 公开事项, 公开内容 and further columns"},
	} {
		c.read(t)
	}
}

// What is lost of a header is found again: a heading that breaks off, one over numbers that
// nobody wrote, and one that covers a column too many.
func TestHeadersThatLostSomething(t *testing.T) {
	for _, c := range []smallTable{
		{`|公开事项|<|公开内容|公开|公开|公开渠道
^|一级事项|二级事项|^|^|^|^
1|招生|学区|范围|20个工作日内|某区教育局|政府网站
2|招生|转学|条件|5个工作日内|某区教育局|政府网站`,
			"1 招生/学区：范围｜20个工作日内｜某区教育局｜政府网站; 2 招生/转学：条件｜5个工作日内｜某区教育局｜政府网站",
			"unknown_heading 公开 第1行第5列; unknown_heading 公开（二） 第1行第6列"},
		{`序号|<|一级事项|二级事项|公开内容
1||执法|处罚|决定
2||执法|检查|结果`, "1 执法/处罚：决定; 2 执法/检查：结果", ""},
		{`附件|<|<|<|<
序号|一级事项|二级事项|三级事项|公开内容
1|场馆|开放|<|时间
2|场馆|活动|讲座|预告`, "1 场馆/开放：时间; 2 场馆/讲座：预告｜二级事项=活动", ""},
		{`序号|一级事项|二级事项|公开内容|公开
1|类|甲|材料|见公告`, "1 类/甲：材料｜公开=见公告", "unknown_heading 公开 第1行第5列"},
	} {
		c.read(t)
	}
}

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
				"5 类/戊：材料｜其他：公示栏（村、社区、政府网站", "odd_channel 公示栏（村、社区、政府网站 第6行第5列"},
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

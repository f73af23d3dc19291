package table_test

import "testing"

// Words of one meaning that a table has in two forms are asked about once for each form.
func TestWordsInTwoForms(t *testing.T) {
	for _, c := range []smallTable{
		{`序号|一级事项|二级事项|公开内容|公开方式|公开层级|公开对象
1|类|甲|材料|主动|县级|全社会
2|类|乙|材料|主动公开|县|特定群体
3|类|丙|材料|主动、依申请|县级、乡级|特定群体
4|类|丁|材料|主动公开、依申请|县、乡级|特定群众`,
			"1 类/甲：材料｜全社会｜主动｜县级; 2 类/乙：材料｜特定群体｜主动公开｜县; 3 类/丙：材料｜特定群体｜主动、依申请｜县级、乡级; 4 类/丁：材料｜特定群众｜主动公开、依申请｜县、乡级",
			"several 县、乡级 第5行第6列; two_forms 特定群众 第5行; two_forms 主动公开 第3行×2; two_forms 县 第3行"},
		{`! two_forms 主动公开 = 主动
序号|一级事项|二级事项|公开内容|公开方式
1|类|甲|材料|主动
2|类|乙|材料|主动
3|类|丙|材料|主动公开`,
			"1 类/甲：材料｜主动; 2 类/乙：材料｜主动; 3 类/丙：材料｜主动", ""},
		{`! two_forms 主动公开 = 确认
序号|一级事项|二级事项|公开内容|公开方式
1|类|甲|材料|主动
2|类|乙|材料|主动
3|类|丙|材料|主动公开`,
			"1 类/甲：材料｜主动; 2 类/乙：材料｜主动; 3 类/丙：材料｜主动公开", ""},
	} {
		c.read(t)
	}
}

// Two who publish are told from one whose name a narrow cell breaks, be there a blank or a
// line break between them; where the two cannot be told apart, they are asked about.
func TestPublishersWithBlanksBetween(t *testing.T) {
	for _, c := range []smallTable{
		{`序号|一级事项|二级事项|公开内容|公开主体
1|类|甲|材料|县教育局 县财政局
2|类|乙|材料|县教育局⏎各学校
3|类|丙|材料|某委员会⏎办公室
4|类|丁|材料|县人力资源和社会⏎保障局
5|类|戊|材料|县民政局 社会救助股
6|类|己|材料|县委宣传部⏎县文旅局
7|类|庚|材料|某县 财政局
8|类|辛|材料|县教育局⏎（基教科）`,
			"1 类/甲：材料｜县教育局、县财政局; 2 类/乙：材料｜县教育局、各学校; 3 类/丙：材料｜某委员会办公室; 4 类/丁：材料｜县人力资源和社会保障局; " +
				"5 类/戊：材料｜县民政局社会救助股; 6 类/己：材料｜县委宣传部、县文旅局; 7 类/庚：材料｜某县财政局; 8 类/辛：材料｜县教育局（基教科）",
			"several 县教育局各学校 第3行第5列; several 县委宣传部县文旅局 第7行第5列"},
		{`! several 县教育局各学校 = 县教育局各学校
序号|一级事项|二级事项|公开内容|公开主体
1|类|甲|材料|县教育局⏎各学校`, "1 类/甲：材料｜县教育局各学校", ""},
	} {
		c.read(t)
	}
}

// A channel under the everyday name of one of the 13 is asked about, in whatever column.
func TestEverydayNamesOfChannelsAreAsked(t *testing.T) {
	for _, c := range []smallTable{
		{`序号|一级事项|二级事项|公开内容|公开渠道
1|类|甲|材料|政府网站、电视台、报纸
2|类|乙|材料|县政府网、入户
3|类|丙|材料|公示栏、微信公众号、短信、信用中国网站`,
			"1 类/甲：材料｜政府网站、其他：电视台、其他：报纸; 2 类/乙：材料｜其他：县政府网、其他：入户; 3 类/丙：材料｜其他：公示栏、其他：微信公众号、其他：短信、其他：信用中国网站",
			"odd_channel 电视台 第2行第5列; odd_channel 报纸 第2行第5列; odd_channel 县政府网 第3行第5列; odd_channel 入户 第3行第5列"},
		{`! odd_channel 电视台 = 广播电视
序号|一级事项|二级事项|公开内容|公开渠道
1|类|甲|材料|电视台`, "1 类/甲：材料｜广播电视", ""},
		{`序号|一级事项|二级事项|公开内容|政府网站|村公示栏
1|类|甲|材料|√|√`, "1 类/甲：材料｜政府网站、其他：村公示栏", "unknown_heading 村公示栏 第1行第6列; odd_channel 村公示栏 第2行第6列"},
		{`序号|一级事项|二级事项|公开内容|公开渠道
1|类|甲|材料|政府网站＆公示栏
2|类|乙|材料|政府网站——公示栏
3|类|丙|材料|政府网站（含镜像站）
4|类|丁|材料|政府网站(微博、微信`,
			"1 类/甲：材料｜其他：政府网站＆公示栏; 2 类/乙：材料｜其他：政府网站——公示栏; 3 类/丙：材料｜政府网站｜公开渠道/政府网站=含镜像站; 4 类/丁：材料｜政府网站｜公开渠道/政府网站=微博、微信",
			"odd_channel 政府网站＆公示栏 第2行第5列; odd_channel 政府网站——公示栏 第3行第5列; odd_channel 政府网站(微博、微信 第5行第5列"},
	} {
		c.read(t)
	}
}

// Signs in two cases are one, and so is a stroke whatever it is drawn with.
func TestSignsOfOneMeaning(t *testing.T) {
	for _, c := range []smallTable{
		{`序号|一级事项|二级事项|公开内容|全社会|主动
1|类|甲|材料|V|v
2|类|乙|材料|x|X
3|类|丙|材料|╳|.`,
			"1 类/甲：材料｜全社会｜主动; 2 类/乙：材料; 3 类/丙：材料", "other_mark V 第2行第5列×2; other_mark x 第3行第5列×2; other_mark . 第4行第6列"},
		{`! other_mark V = 是
序号|一级事项|二级事项|公开内容|全社会|主动
1|类|甲|材料|V|v`, "1 类/甲：材料｜全社会｜主动", ""},
		{`序号|一级事项|二级事项|公开内容|公开依据|公开主体
1|类|甲|材料|《甲法》|某局
2|类|乙|材料|~|*
3|类|丙|材料|0|、`,
			"1 类/甲：材料｜《甲法》｜某局; 2 类/乙：材料; 3 类/丙：材料",
			"missing ~ 第3行第5列; missing * 第3行第6列; missing 0 第4行第5列; missing 、 第4行第6列"},
	} {
		c.read(t)
	}
}

// A heading that asks is the column that answers, also of levels, which end as those of five
// levels do.
func TestHeadingsThatAskOfLevels(t *testing.T) {
	for _, c := range []smallTable{
		{`序号|一级事项|二级事项|公开内容|哪一级公开|告诉谁|依据哪个法
1|类|甲|材料|县级|全社会|《甲法》`, "1 类/甲：材料｜《甲法》｜全社会｜县级", ""},
		{`序号|一级事项|二级事项|公开内容|学校等级
1|类|甲|材料|一级`, "1 类/甲：材料｜学校等级=一级", ""},
	} {
		c.read(t)
	}
}

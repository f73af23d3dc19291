package table_test

import "testing"

// A channel beside one that is ticked is one, too, on either side; another column parts them.
func TestAChannelBesideATickedOne(t *testing.T) {
	for _, c := range []smallTable{
		{`序号|一级事项|二级事项|公开内容|政府公报|政府网站
1|类|甲|材料||√`,
			"1 类/甲：材料｜政府网站", ""},
		{`序号|一级事项|二级事项|公开内容|政府公报|备注|政府网站
1|类|甲|材料||x|√`,
			"1 类/甲：材料｜政府网站｜备注=x", "unknown_heading 政府公报 第1行第5列"},
	} {
		c.read(t)
	}
}

// Two columns of words under one heading stay two, and the second is asked about.
func TestWordsUnderOneHeading(t *testing.T) {
	for _, c := range []smallTable{
		{`序号|一级事项|二级事项|公开内容|公开对象|<
1|类|甲|材料|全社会|特定群体`,
			"1 类/甲：材料｜全社会｜公开对象=特定群体", "same_heading 公开对象 第1行第6列"},
	} {
		c.read(t)
	}
}

// A channel whose cells are blank or say something is one of those that are ticked beside it, not
// of the people or the methods that are.
func TestAChannelBesideOtherTicks(t *testing.T) {
	for _, c := range []smallTable{
		{`序号|一级事项|二级事项|公开内容|全社会|政府公报
1|类|甲|材料|√|
2|类|乙|材料|√|`,
			"1 类/甲：材料｜全社会; 2 类/乙：材料｜全社会", "unknown_heading 政府公报 第1行第6列"},
		{`序号|一级事项|二级事项|公开内容|主动|政府公报|依申请
1|类|甲|材料|√||
2|类|乙|材料||见附件|√`,
			"1 类/甲：材料｜主动; 2 类/乙：材料｜依申请｜政府公报=见附件", "unknown_heading 政府公报 第1行第6列"},
	} {
		c.read(t)
	}
}

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

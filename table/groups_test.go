package table_test

import "testing"

// A term that gives working days is no slip, whatever else it says; a month alone is no number
// that has become a date.
func TestWhatOnlyLooksLikeASlip(t *testing.T) {
	for _, c := range []smallTable{
		{`序号|一级事项|二级事项|公开内容|公开时限
1|类|甲|材料|竣工口径确定后20个工作日内
2|类|乙|材料|施工目录公布后5个工作日内
3|类|丙|材料|通过VIDEO20个工作日内
4|类|丁|材料|竣工日期起20个工作日`,
			"1 类/甲：材料｜竣工口径确定后20个工作日内; 2 类/乙：材料｜施工目录公布后5个工作日内; 3 类/丙：材料｜通过VIDEO20个工作日内; 4 类/丁：材料｜竣工日期起20个工作日", "odd_term 通过VIDEO20个工作日内 第4行第5列"},
		{`序号|一级事项|二级事项|公开内容|公开时限
1|类|甲|材料|1月2日
月5|类|乙|材料|长期
1月|类|丙|材料|长期
x月2日|类|丁|材料|长期
月2日|类|戊|材料|长期`,
			"1 类/甲：材料｜1月2日; 2 类/乙（月5）：材料｜长期; 3 类/丙（1月）：材料｜长期; 4 类/丁（x月2日）：材料｜长期; 5 类/戊（月2日）：材料｜长期", ""},
		{`序号|一级事项|二级事项|公开内容|公开时限
1|类|甲|材料|二十日
2|类|乙|材料|1e5
3|类|丙|材料|　`,
			"1 类/甲：材料｜二十日; 2 类/乙：材料｜1e5; 3 类/丙：材料", "odd_term 1e5 第3行第5列; missing 第4行"},
	} {
		c.read(t)
	}
}

// A blank cell that is merged over columns is blank in each of them.
func TestABlankMergedCell(t *testing.T) {
	for _, c := range []smallTable{
		{`序号|一级事项|二级事项|公开内容|公开依据|公开时限
1|类|甲|材料||<`,
			"1 类/甲：材料", "missing 第2行; missing 第2行"},
	} {
		c.read(t)
	}
}

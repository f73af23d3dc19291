package table_test

import "testing"

// A heading among the rows is numbered, and is in the first column or that of the names; where
// the items have categories of their own it is left out.
func TestAHeadingIsWhereHeadingsAre(t *testing.T) {
	for _, c := range []smallTable{
		{`序号|公开事项|公开内容|公开时限
1|甲|材料|长期
||一、登记|
2|乙|材料|长期`,
			"1 某县公开目录/甲：材料｜长期：一、登记｜长期; 2 某县公开目录/乙：材料｜长期", "filled 第3行第4列; no_category 第2行×2"},
		{`序号|公开事项|公开内容|公开时限
1|甲|材料|长期
|一、登记||
2|乙|材料|长期`,
			"1 某县公开目录/甲：材料｜长期; 2 一、登记/乙：材料｜长期", "no_category 第2行"},
		{`序号|公开事项|公开内容|公开时限
1|甲|材料|长期
一、登记|||
2|乙|材料|长期`,
			"1 某县公开目录/甲：材料｜长期; 2 一、登记/乙：材料｜长期", "no_category 第2行"},
		{`序号|一级事项|二级事项|公开内容|公开时限
1|类|甲|材料|长期
||一、登记||
2|类|乙|材料|长期`,
			"1 类/甲：材料｜长期; 2 类/一、登记：; 3 类/乙（2）：材料｜长期", "odd_number 第3行; missing 第3行; missing 第3行"},
		{`序号|一级事项|二级事项|公开内容|公开时限
1|类|甲|材料|长期
一、登记||||
2|类|乙|材料|长期`,
			"1 类/甲：材料｜长期; 2 类/乙：材料｜长期", "left_out 一、登记 第3行第1列"},
		{`序号|一级事项|二级事项|公开内容|公开时限
1|类|甲|材料|长期
|||某县第二目录|
2|类|乙|材料|长期`,
			"1 类/甲：材料｜长期：某县第二目录｜长期; 2 类/乙：材料｜长期", "filled 第3行第5列"},
		{`序号|一级事项|二级事项|公开内容|公开时限
1|类|甲|材料|长期
||填报说明||
2|类|乙|材料|长期`,
			"1 类/甲：材料｜长期; 2 类/填报说明：; 3 类/乙（2）：材料｜长期", "odd_number 第3行; missing 第3行; missing 第3行"},
	} {
		c.read(t)
	}
}

// A heading above a table is the category of its items, but a title is not.
func TestAHeadingAboveATable(t *testing.T) {
	for _, c := range []smallTable{
		{`一、某县第二目录
序号|公开事项|公开内容|公开时限
1|甲|材料|长期`,
			"1 某县公开目录/甲：材料｜长期", "no_category 第2行"},
		{`一、登记
序号|公开事项|公开内容|公开时限
1|甲|材料|长期`,
			"1 一、登记/甲：材料｜长期", ""},
	} {
		c.read(t)
	}
}

// Words in place of a number make a remark of a row; with a digit they are a number.
func TestWordsInPlaceOfANumber(t *testing.T) {
	for _, c := range []smallTable{
		{`序号|一级事项|二级事项|公开内容|公开时限
1|类|甲|材料|长期
2024年|公布|||`,
			"1 类/甲：材料｜长期; 2 公布/公布（2024年）：", "missing 第3行第3列; missing 第3行; missing 第3行"},
	} {
		c.read(t)
	}
}

// A total sums up, whatever cells above it go on beside it.
func TestATotalBesideAMergedCell(t *testing.T) {
	for _, c := range []smallTable{
		{`一级事项|二级事项|公开内容|公开时限|公开主体
类|甲|材料|长期|某局
合计|0|^|4|5`,
			"1 类/甲：材料｜长期｜某局", "left_out 合计 第3行第1列; left_out 0 第3行第2列; left_out 4 第3行第4列; left_out 5 第3行第5列"},
		{`一级事项|二级事项|公开内容|公开时限|公开主体
类|甲|材料|长期|某局
合计|0|1|4|^`,
			"1 类/甲：材料｜长期｜某局", "left_out 合计 第3行第1列; left_out 0 第3行第2列; left_out 1 第3行第3列; left_out 4 第3行第4列"},
	} {
		c.read(t)
	}
}

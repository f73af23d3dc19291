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

// A row that counts the columns counts from one, in digits, letters or Chinese numbers, and has
// four cells or more; merged with the next it is one row.
func TestARowCountsTheColumns(t *testing.T) {
	for _, c := range []smallTable{
		{`序号|一级事项|二级事项|公开内容|公开时限
1|2|3|4|5
^|^|^|^|^
1|类|甲|材料|长期`,
			"1 类/甲：材料｜长期", "left_out （给各栏编号的行） 第2行第1列"},
		{`序号|公开事项|公开内容|公开时限
A|B|C|D
1|甲|材料|长期`,
			"1 某县公开目录/甲：材料｜长期", "left_out （给各栏编号的行） 第2行第1列; no_category 第3行"},
		{`序号|公开事项|公开内容|公开时限
（一）|（二）|（三）|（四）
1|甲|材料|长期`,
			"1 某县公开目录/甲：材料｜长期", "left_out （给各栏编号的行） 第2行第1列; no_category 第3行"},
		{`序号|公开事项|公开内容|公开时限
a|b|c|e
1|甲|材料|长期`,
			"1 某县公开目录/b（a）：c｜e; 2 某县公开目录/甲（1）：材料｜长期", "no_category 第2行×2"},
		{`序号|公开事项|公开内容
1|2|3
1|甲|材料`,
			"1 某县公开目录/2：3; 2 某县公开目录/甲（1）：材料", "odd_number 1 第3行; no_category 第2行×2"},
	} {
		c.read(t)
	}
}

// A table of two columns has no row for a heading: what is beside the name is its contents.
func TestATableOfTwoColumnsHasNoHeadings(t *testing.T) {
	for _, c := range []smallTable{
		{`公开事项|公开内容
一、登记|
甲|材料`,
			"1 某县公开目录/一、登记：; 2 某县公开目录/甲：材料", "missing 第2行; no_category 第2行×2"},
		{`公开事项|公开内容|公开时限
一、登记||
甲|材料|长期`,
			"1 一、登记/甲：材料｜长期", ""},
	} {
		c.read(t)
	}
}

// A row with words in place of its number and one cell beside them is a remark; with more it
// is an item, and so it is where a cell above goes on.
func TestARemarkHasOneCellBesideIt(t *testing.T) {
	for _, c := range []smallTable{
		{`公开事项|公开内容|公开时限
登记|材料|长期
某|<|`,
			"1 某县公开目录/登记：材料｜长期", "left_out 某 第3行第1列; no_category 第2行"},
		{`序号|公开事项|公开内容|公开时限
1|甲|材料|长期
注：|以上||`,
			"1 某县公开目录/甲：材料｜长期", "left_out 注： 第3行第1列; left_out 以上 第3行第2列; no_category 第2行"},
		{`序号|公开事项|公开内容|公开时限
1|甲|材料|长期
电话|12345|^|^`,
			"1 某县公开目录/甲：材料｜长期; 2 某县公开目录/12345（电话）：材料｜长期", "no_category 第2行×2"},
		{`序号|公开事项|公开内容|公开时限
1|甲|材料|长期
电话|12345|某局|`,
			"1 某县公开目录/甲：材料｜长期; 2 某县公开目录/12345（电话）：某局", "missing 第3行; no_category 第2行×2"},
	} {
		c.read(t)
	}
}

// A signature names who signs or when; one colon in the row is enough.
func TestASignatureSaysWhoOrWhen(t *testing.T) {
	for _, c := range []smallTable{
		{`序号|公开事项|公开内容|公开时限
1|甲|材料|长期
填报单位|2025年3月1日||`,
			"1 某县公开目录/甲：材料｜长期", "left_out 填报单位 第3行第1列; left_out 2025年3月1日 第3行第2列; no_category 第2行"},
		{`序号|公开事项|公开内容|公开时限
1|甲|材料|长期
填报单位|审核||`,
			"1 某县公开目录/甲：材料｜长期", "left_out 填报单位 第3行第1列; left_out 审核 第3行第2列; no_category 第2行"},
		{`序号|一级事项|二级事项|公开内容|公开时限
1|类|甲|材料|长期
填报：某局||审核||`,
			"1 类/甲：材料｜长期", "left_out 填报：某局 第3行第1列; left_out 审核 第3行第3列"},
	} {
		c.read(t)
	}
}

// A row numbered 一 that has a name and nothing else is the class of the items below it, which
// are numbered in digits.
func TestAClassIsNumberedInChinese(t *testing.T) {
	for _, c := range []smallTable{
		{`序号|公开事项|公开内容|公开时限
一|养老服务||
1.1|甲|材料|长期`,
			"1 养老服务/甲（1.1）：材料｜长期", ""},
		{`序号|公开事项|公开内容|公开时限
一|养老服务|<|
1.1|甲|材料|长期`,
			"1 养老服务/甲（1.1）：材料｜长期", ""},
		{`序号|公开事项|公开内容|公开时限
一|养老服务||
^|甲|材料|长期`,
			"1 某县公开目录/养老服务（一）：; 2 某县公开目录/甲（一）：材料｜长期", "missing 第2行; missing 第2行; no_category 第2行×2"},
		{`序号|公开事项|公开内容|公开时限
一|||养老服务
1.1|甲|材料|长期`,
			"1 某县公开目录/（一）：养老服务; 2 某县公开目录/甲（1.1）：材料｜长期", "missing 第2行; missing 第2行; no_category 第2行×2"},
		{`序号|公开事项|公开内容|公开时限
一|养老服务||`,
			"1 某县公开目录/养老服务（一）：", "missing 第2行; missing 第2行; no_category 第2行"},
		{`序号|公开事项|公开内容|公开时限
一|||
1.1|甲|材料|长期`,
			"1 某县公开目录/甲（1.1）：材料｜长期", "left_out （只有序号的行） 第2行第1列; no_category 第3行"},
		{`序号|类别|公开事项|公开内容|公开时限
一||养老服务||
1.1|类|甲|材料|长期`,
			"1 某县公开目录/养老服务（一）：; 2 类/甲（1.1）：材料｜长期", "missing 第2行; missing 第2行; no_category 第2行"},
	} {
		c.read(t)
	}
}

// One cell over most columns is a remark, but not where it is the contents of a numbered item.
func TestACellOverMostColumns(t *testing.T) {
	for _, c := range []smallTable{
		{`序号|公开事项|公开内容|公开时限|公开主体|公开渠道
1|甲|材料|见通知|<|<
见通知|<|<|<|长期|某局`,
			"1 某县公开目录/甲：材料｜见通知｜见通知｜其他：见通知", "left_out 见通知 第3行第1列; left_out 长期 第3行第5列; left_out 某局 第3行第6列; merged 见通知 第2行第4列; odd_channel 见通知 第2行第4列; no_category 第2行"},
		{`序号|公开事项|公开内容|公开时限|公开主体|公开渠道
1|甲|材料|长期|某局|公示栏
见通知|<|<|长期|某局|公示栏`,
			"1 某县公开目录/甲：材料｜长期｜某局｜其他：公示栏; 2 某县公开目录/见通知（见通知）：见通知｜长期｜某局｜其他：公示栏", "merged 见通知 第3行第1列; no_category 第2行×2"},
	} {
		c.read(t)
	}
}

// A heading is one row high and over all columns but one; otherwise it is left out.
func TestAHeadingIsOneRowHigh(t *testing.T) {
	for _, c := range []smallTable{
		{`序号|公开事项|公开内容|公开时限
登记类|<|<|<
^|^|^|^
1|甲|材料|长期`,
			"1 某县公开目录/甲：材料｜长期", "left_out 登记类 第2行第1列; no_category 第4行"},
		{`序号|公开事项|公开内容|公开时限
登记类|<|<|
1|甲|材料|长期`,
			"1 登记类/甲：材料｜长期", ""},
		{`序号|公开事项|公开内容|公开时限
登记类|<||
1|甲|材料|长期`,
			"1 某县公开目录/甲：材料｜长期", "left_out 登记类 第2行第1列×2; no_category 第3行"},
	} {
		c.read(t)
	}
}

// Totals, days of a signature, remarks on the table and notes are left out, in whatever column
// they are; a day without a year is none of a signature.
func TestWhatIsBelowTheItems(t *testing.T) {
	for _, c := range []smallTable{
		{`序号|一级事项|二级事项|公开内容|公开时限
1|类|甲|材料|长期
小计|3|||
|合计|5||
总计：||||`,
			"1 类/甲：材料｜长期", "left_out 小计 第3行第1列; left_out 3 第3行第2列; left_out 合计 第4行第2列; left_out 5 第4行第3列; left_out 总计： 第5行第1列"},
		{`序号|一级事项|二级事项|公开内容|公开时限
1|类|甲|材料|长期
|||2025.3.1|`,
			"1 类/甲：材料｜长期", "left_out 2025.3.1 第3行第4列"},
		{`序号|一级事项|二级事项|公开内容|公开时限
1|类|甲|材料|长期
|||3月1日|`,
			"1 类/甲：材料｜长期：3月1日｜长期", "filled 第3行第5列"},
		{`序号|一级事项|二级事项|公开内容|公开时限
1|类|甲|材料|长期
|||本表由某局解释|
|||解释权归某局|`,
			"1 类/甲：材料｜长期", "left_out 本表由某局解释 第3行第4列; left_out 解释权归某局 第4行第4列"},
		{`序号|公开事项|公开内容|公开时限
1|甲|材料|长期
注:以上|||
|备注:以上||
||附注：以上|
|||说明：以上
2|乙|材料|长期`,
			"1 某县公开目录/甲：材料｜长期; 2 某县公开目录/乙：材料｜长期", "left_out 注:以上 第3行第1列; left_out 备注:以上 第4行第2列; left_out 附注：以上 第5行第3列; left_out 说明：以上 第6行第4列; no_category 第2行×2"},
	} {
		c.read(t)
	}
}

// Headings among the rows are numbered up to forty; one that no item is below is left out.
func TestNumbersOfHeadings(t *testing.T) {
	for _, c := range []smallTable{
		{`序号|公开事项|公开内容|公开时限
1|甲|材料|长期
第二部分|||
2|乙|材料|长期
四十、其他|||
3|丙|材料|长期
四十一、其余|||
4|丁|材料|长期
(三)其他|||
5|戊|材料|长期`,
			"1 某县公开目录/甲：材料｜长期; 2 第二部分/乙：材料｜长期; 3 四十、其他/丙：材料｜长期; 4 四十、其他/丁：材料｜长期; 5 (三)其他/戊：材料｜长期", "left_out 四十一、其余 第7行第1列; no_category 第2行"},
	} {
		c.read(t)
	}
}

// A heading right above a header that is printed again is the category of what follows.
func TestAHeadingAboveARepeatedHeader(t *testing.T) {
	for _, c := range []smallTable{
		{`序号|公开事项|公开内容|公开时限
1|甲|材料|长期
变更类|<|<|<
序号|公开事项|公开内容|公开时限
2|乙|材料|长期`,
			"1 某县公开目录/甲：材料｜长期; 2 变更类/乙：材料｜长期", "no_category 第2行"},
	} {
		c.read(t)
	}
}

// A class is one row high; a name that goes on below it is an item.
func TestAClassIsOneRowHigh(t *testing.T) {
	for _, c := range []smallTable{
		{`序号|公开事项|公开内容|公开时限
一|养老服务||
1.1|^|材料|长期`,
			"1 某县公开目录/养老服务（一）：; 2 某县公开目录/养老服务（1.1）：材料｜长期", "missing 第2行; missing 第2行; no_category 第2行×2; same_name 养老服务 第3行"},
	} {
		c.read(t)
	}
}

// A note may be beside a merged cell that goes on from the row above.
func TestANoteBesideAMergedCell(t *testing.T) {
	for _, c := range []smallTable{
		{`序号|一级事项|二级事项|公开内容|公开时限
1|类|甲|材料|长期
^|^|注：甲由各镇公开||
2|类|乙|材料|长期`,
			"1 类/甲：材料｜长期; 2 类/乙：材料｜长期", "left_out 注：甲由各镇公开 第3行第3列"},
	} {
		c.read(t)
	}
}

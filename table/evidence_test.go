package table_test

import "testing"

// What is below a question answers it where more than half of the cells do, a merged one
// counting once; otherwise the heading is asked about.
func TestMostCellsAnswerTheirHeading(t *testing.T) {
	for _, c := range []smallTable{
		{`序号|一级事项|二级事项|公开内容|什么时候公开
1|类|甲|材料|20个工作日内
2|类|乙|材料|某`,
			"1 类/甲：材料｜20个工作日内; 2 类/乙：材料｜某", "unknown_heading 什么时候公开 第1行第5列"},
		{`序号|一级事项|二级事项|公开内容|公开给谁
1|类|甲|材料|全社会、特定群体`,
			"1 类/甲：材料｜全社会、特定群体", ""},
		{`序号|一级事项|二级事项|公开内容|什么时候公开
1|类|甲|材料|20个工作日内
2|类|乙|材料|^
3|类|丙|材料|^
4|类|丁|材料|某
5|类|戊|材料|另`,
			"1 类/甲：材料｜20个工作日内; 2 类/乙：材料｜20个工作日内; 3 类/丙：材料｜20个工作日内; 4 类/丁：材料｜某; 5 类/戊：材料｜另", "unknown_heading 什么时候公开 第1行第5列"},
	} {
		c.read(t)
	}
}

// A table in which no heading is known needs two columns that show what they are, and no text
// too long for a heading. The first of three columns of texts is the category where it says
// something again, or nothing.
func TestATableOfUnknownHeadings(t *testing.T) {
	for _, c := range []smallTable{
		{`说的是|里面有|最晚
食堂采购|中标结果|7个工作日内
营养餐|补助标准|20个工作日内`,
			"refused", "no table has a header that is understood: it names 公开事项, 公开内容 and further columns"},
		{`说的是|里面有的内容请各单位逐一填写清楚|最晚|出处
食堂采购|中标结果|7个工作日内|《某法》`,
			"refused", "no table has a header that is understood: it names 公开事项, 公开内容 and further columns"},
		{`大的|小的|里面有|最晚|出处
招生|报名|材料|7个工作日内|《某法》
|录取|名单|20个工作日内|《某条例》`,
			"1 招生/报名：材料｜《某法》｜7个工作日内; 2 招生/录取：名单｜《某条例》｜20个工作日内", "unknown_heading 大的 第1行第1列; unknown_heading 小的 第1行第2列; unknown_heading 里面有 第1行第3列; unknown_heading 最晚 第1行第4列; unknown_heading 出处 第1行第5列"},
		{`大的|小的|里面有|最晚|出处
招生|报名|材料|7个工作日内|《某法》
考试|录取|名单|20个工作日内|《某条例》`,
			"1 某县公开目录/招生：报名｜《某法》｜7个工作日内｜里面有=材料; 2 某县公开目录/考试：录取｜《某条例》｜20个工作日内｜里面有=名单", "unknown_heading 大的 第1行第1列; unknown_heading 小的 第1行第2列; unknown_heading 里面有 第1行第3列; unknown_heading 最晚 第1行第4列; unknown_heading 出处 第1行第5列; no_category 第2行×2"},
	} {
		c.read(t)
	}
}

// A heading that is known means what it says, and shows nothing of a table whose other headings
// are not, where the cells below it are of another column.
func TestAKnownHeadingOverOtherCells(t *testing.T) {
	for _, c := range []smallTable{
		{`说的是|里面有|最晚|公开主体
食堂采购|中标结果|7个工作日内|《某法》
营养餐|补助标准|20个工作日内|《乙法》`,
			"refused", "no table has a header that is understood: it names 公开事项, 公开内容 and further columns"},
	} {
		c.read(t)
	}
}

// What is in a note below a cell is no channel of the column.
func TestANoteNamesNoChannel(t *testing.T) {
	for _, c := range []smallTable{
		{`序号|一级事项|二级事项|公开内容|公开方式
1|类|甲|材料|主动⏎注：县里的、政府网站`,
			"1 类/甲：材料｜主动、注：县里的、政府网站", ""},
	} {
		c.read(t)
	}
}

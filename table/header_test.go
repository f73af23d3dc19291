package table_test

import (
	"fmt"
	"strings"
	"testing"
)

// A heading that nobody knows is no header of the rows that it is merged with; two headings
// above one another are one where they make a word.
func TestHeadingsThatNobodyKnows(t *testing.T) {
	for _, c := range []smallTable{
		{`序号|一级事项|二级事项|公开内容|某栏
1|类|甲|材料|^
2|类|乙|材料|丁`,
			"1 类/甲：材料｜某栏=某栏; 2 类/乙：材料｜某栏=丁", "unknown_heading 某栏 第1行第5列"},
		{`序号|一级事项|二级事项|公开内容|某类
^|^|^|^|某种
1|类|甲|材料|x`,
			"1 类/甲：材料｜某类/某种=x", "unknown_heading 某类/某种 第1行第5列"},
	} {
		c.read(t)
	}
}

// Words below a group belong to it, be it in the first column; marks below it are an item.
func TestWordsBelowAGroup(t *testing.T) {
	for _, c := range []smallTable{
		{`公开对象||序号|一级事项|二级事项|公开内容
农户|商户||||
√||1|类|甲|材料`,
			"1 类/甲：材料｜农户", ""},
		{`序号|一级事项|二级事项|公开内容|公开对象|
||||√|√
1|类|甲|材料|√|`,
			"1 某县公开目录/：第六列=√; 2 类/甲（1）：材料", "unknown_heading 第六列 第1行第6列; no_word √ 第2行第5列×2; odd_number 第2行; missing 第2行; missing 第2行; no_category 第2行"},
		{`序号|一级事项|二级事项|公开内容|公开渠道
||||政府网站|公示栏|村头
1|类|甲|材料|√||√`,
			"1 类/甲：材料｜政府网站、其他：村头", ""},
	} {
		c.read(t)
	}
}

// Columns that nobody knows may come before those of the header.
func TestUnknownColumnsBeforeTheHeader(t *testing.T) {
	for _, c := range []smallTable{
		{`A|B|C|D|E|F|G|H|公开事项|公开内容|公开时限|公开主体
1|2|3|4|5|6|7|8|甲|材料|长期|某局`,
			"1 某县公开目录/甲：材料｜长期｜某局｜A=1｜B=2｜C=3｜D=4｜E=5｜F=6｜G=7｜H=8", "unknown_heading A 第1行第1列; unknown_heading B 第1行第2列; unknown_heading C 第1行第3列; unknown_heading D 第1行第4列; unknown_heading E 第1行第5列; unknown_heading F 第1行第6列; unknown_heading G 第1行第7列; unknown_heading H 第1行第8列; no_category 第2行"},
	} {
		c.read(t)
	}
}

// A header of three columns that are all known is one, also where a page without a header would
// go on with the table before.
func TestAShortHeaderIsAHeader(t *testing.T) {
	for _, c := range []smallTable{
		{`公开事项|公开内容|公开时限
甲|材料|长期

公开事项|公开内容|公开主体
乙|结果|某局`,
			"1 某县公开目录/甲：材料｜长期; 2 某县公开目录/乙：结果｜某局", "no_category 第2行×2"},
		{`公开事项|公开内容|公开时限
甲|材料|长期

公开事项|甲栏|丙栏
乙|结果|某`,
			"1 某县公开目录/甲：材料｜长期; 2 某县公开目录/公开事项：甲栏｜丙栏; 3 某县公开目录/乙：结果｜某", "no_category 第2行×3"},
	} {
		c.read(t)
	}
}

// Columns below one merged heading are several where they are ticked, or are further columns of
// the table: what is in either is kept.
func TestOneHeadingOverSeveralColumns(t *testing.T) {
	for _, c := range []smallTable{
		{`序号|一级事项|二级事项|公开内容|公开对象|<|<
^|^|^|^|全社会|<|特定群体
1|类|甲|材料|√||
2|类|乙|材料||√|`,
			"1 类/甲：材料｜全社会; 2 类/乙：材料｜公开对象/全社会（二）=√", "same_heading 公开对象/全社会（二） 第1行第6列; no_mark 第4行"},
		{`序号|一级事项|二级事项|公开内容|备注|<
1|类|甲|材料|一|<
2|类|乙|材料|二|三`,
			"1 类/甲：材料｜备注=一｜备注（二）=一; 2 类/乙：材料｜备注=二｜备注（二）=三", "merged 一 第2行第5列"},
	} {
		c.read(t)
	}
}

// Further columns, however many, make no table a stranger.
func TestATableOfManyFurtherColumns(t *testing.T) {
	var headings, cells strings.Builder
	for i := range 200 {
		fmt.Fprintf(&headings, ",栏%d", i)
		fmt.Fprintf(&cells, ",值%d", i)
	}
	catalog, _ := readCSV(t, "序号,一级事项,二级事项,公开内容,公开时限,公开主体"+headings.String()+"\n1,类,甲,材料,长期,某局"+cells.String()+"\n")
	if got := items(catalog); !strings.HasPrefix(got, "类/甲 栏0=值0 ") || !strings.HasSuffix(got, " 栏199=值199") {
		t.Error(got)
	}
}

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

// A fault is told where it is: in the term or the basis of a further content group, too.
func TestAFaultOfAFurtherGroup(t *testing.T) {
	for _, c := range []smallTable{
		{`序号|一级事项|二级事项|公开内容|公开时限
1|类|甲|材料|长期
||| 结果|0个工作日`,
			"1 类/甲：材料｜长期：结果｜0个工作日", "unsound 0个工作日 第2行"},
		{`序号|一级事项|二级事项|公开内容|公开依据|公开时限
1|类|甲|材料|《某法》|长期
|||结果|《乙法》、《丙法|长期`,
			"1 类/甲：材料｜《某法》｜长期：结果｜《乙法》、《丙法｜长期", "unbalanced 《丙法 第2行"},
		{`序号|一级事项|二级事项|公开内容|公开时限
1|类|甲|材料|0个工作日`,
			"1 类/甲：材料｜0个工作日", "unsound 0个工作日 第2行"},
		{`序号|一级事项|二级事项|公开内容|公开依据
1|类|甲|材料|《甲法
||乙|材料|《乙法`,
			"1 类/甲：材料｜《甲法; 2 类/乙：材料｜《乙法", "odd_number 第3行; unbalanced 《甲法 第2行; unbalanced 《乙法 第3行"},
	} {
		c.read(t)
	}
}

// A code beside a number is a column of its own; without a number it is the number.
func TestACodeBesideANumber(t *testing.T) {
	for _, c := range []smallTable{
		{`序号|编号|一级事项|二级事项|公开内容
|A1|类|甲|材料
2||类|乙|材料
3|B|类|丙|材料`,
			"1 类/甲（A1）：材料; 2 类/乙：材料; 3 类/丙：材料｜编号=B", ""},
		{`编号|序号|一级事项|二级事项|公开内容
A1||类|甲|材料
|2|类|乙|材料
B|3|类|丙|材料`,
			"1 类/甲（A1）：材料; 2 类/乙：材料; 3 类/丙：材料｜编号=B", ""},
		{`序号|编号|一级事项|二级事项|公开内容|公开主体
1||类|甲|材料|某局
2|B|类|乙|材料|某局`,
			"1 类/甲：材料｜某局; 2 类/乙：材料｜某局｜编号=B", ""},
	} {
		c.read(t)
	}
}

// Digits may be wide.
func TestDigitsMayBeWide(t *testing.T) {
	for _, c := range []smallTable{
		{`序号|一级事项|二级事项|公开内容
９|类|甲|材料
１０|类|乙|材料`,
			"9 类/甲：材料; 10 类/乙：材料", ""},
	} {
		c.read(t)
	}
}

// Contents that are all put off are asked about; of several entries one may say so.
func TestContentsThatArePutOff(t *testing.T) {
	for _, c := range []smallTable{
		{`序号|一级事项|二级事项|公开内容
1|类|甲|（略）
2|类|乙|材料；（略）
3|类|丙|1.材料2.（略）`,
			"1 类/甲：（略）; 2 类/乙：材料；（略）; 3 类/丙：材料、（略）", "odd_text （略） 第2行第4列"},
	} {
		c.read(t)
	}
}

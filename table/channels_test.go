package table_test

import "testing"

// Signs are before the names or behind them, whatever divides these.
func TestSignsBehindTheNames(t *testing.T) {
	for _, c := range []smallTable{
		{`序号|一级事项|二级事项|公开内容|公开渠道
1|类|甲|材料|政府网站√；政府公报×；公示栏√
2|类|乙|材料|政府网站√、政府公报×、公示栏√
3|类|丙|材料|政府网站√，公示栏√
4|类|丁|材料|政府网站√ 公示栏×
5|类|戊|材料|政府网站 √公示栏 ×政府公报
6|类|己|材料|政府网站√公示栏×政府公报
7|类|庚|材料|√政府网站、×政府公报、√公示栏
8|类|辛|材料|■政府网站⏎■公示栏
9|类|壬|材料|政府网站■⏎公示栏□`,
			"1 类/甲：材料｜政府网站、其他：公示栏; 2 类/乙：材料｜政府网站、其他：公示栏; 3 类/丙：材料｜政府网站、其他：公示栏; 4 类/丁：材料｜政府网站; 5 类/戊：材料｜其他：公示栏; 6 类/己：材料｜其他：公示栏; 7 类/庚：材料｜政府网站、其他：公示栏; 8 类/辛：材料｜政府网站、其他：公示栏; 9 类/壬：材料｜政府网站", "no_box 政府网站 第6行第5列×2"},
	} {
		c.read(t)
	}
}

// Names with nothing but a blank between them are several where each sounds like a channel. A
// line is a remark on the name above it only where all of it is in brackets.
func TestNamesBesideAndBelowEachOther(t *testing.T) {
	for _, c := range []smallTable{
		{`序号|一级事项|二级事项|公开内容|公开渠道
1|类|甲|材料|公告墙 宣传册
2|类|乙|材料|政府网站⏎公示栏(镇)
3|类|丙|材料|公示栏⏎(镇)`,
			"1 类/甲：材料｜其他：公告墙、其他：宣传册; 2 类/乙：材料｜政府网站、其他：公示栏（镇）; 3 类/丙：材料｜其他：公示栏（镇）", ""},
	} {
		c.read(t)
	}
}

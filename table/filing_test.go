package table_test

import (
	"fmt"
	"testing"
)

// A blank table is nothing that a person must decide.
func TestABlankTableIsNothing(t *testing.T) {
	for _, c := range []smallTable{
		{`序号|一级事项|二级事项|公开内容|公开主体
1|类|甲|材料|某局

|
|

2|类|乙|材料|某局`,
			"1 类/甲：材料｜某局; 2 类/乙：材料｜某局", ""},
		{`|
|

序号|一级事项|二级事项|公开内容|公开主体
1|类|甲|材料|某局`,
			"1 类/甲：材料｜某局", "no_title"},
	} {
		c.read(t)
	}
}

// Four columns that say again what others say are asked about at once, where the first is.
func TestColumnsSideBySideAreAskedOnce(t *testing.T) {
	for _, c := range []smallTable{
		{`序号|一级事项|二级事项|公开内容|公开内容|公开时限|公开时限|公开主体|公开主体|公开依据|公开依据
1|类|甲|材料|结果|长期|每年|某局|乙局|《某法》|《乙法》`,
			"1 类/甲：材料｜《某法》｜长期｜某局｜公开内容（二）=结果｜公开时限（二）=每年｜公开主体（二）=乙局｜公开依据（二）=《乙法》", "side_by_side 公开内容（二）｜公开时限（二）｜公开主体（二）｜公开依据（二） 第1行第5列"},
	} {
		c.read(t)
	}
}

// A form has its headings on the left, and 100 rows at most.
func TestAFormIsShort(t *testing.T) {
	form := "公开事项|某事\n公开时限|长期\n公开主体|某局\n公开内容|材料1"
	contents := "材料1"
	for n := 2; n <= 97; n++ {
		form += fmt.Sprintf("\n^|材料%d", n)
		contents += fmt.Sprintf("、材料%d", n)
	}
	told, asks := readSmall(t, form)
	if want := "1 某县公开目录/某事：" + contents + "｜长期｜某局"; told != want || asks != "no_category 第2列" {
		t.Errorf("100 rows say %s, ask %s", told, asks)
	}
	if told, asks = readSmall(t, form+"\n^|材料98"); told != "refused" {
		t.Errorf("101 rows say %s, ask %s", told, asks)
	}
}

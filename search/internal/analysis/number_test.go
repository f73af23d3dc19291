package analysis

import "testing"

func TestNumeralsInDigits(t *testing.T) {
	for word, want := range map[string]string{
		"七十岁": "70岁", "二十个工作日": "20个工作日", "十": "10", "满十五年": "满15年", "二十一世纪": "21世纪", "三十字": "30字", "十三字": "13字",
		"十级伤残": "10级伤残", "十月": "10月", "第十条": "第十条", "一次性": "一次性", "红十字会": "红十字会", "十字": "十字",
		"一百二十天": "一百二十天", "一千零二十": "一千零二十", "五十万元": "五十万元", "十万": "十万", "十十": "十十", "三": "三", "第三": "第三", "二三": "二三", "": "",
	} {
		if got := WithDigits(word); got != want {
			t.Errorf("%s becomes %s, want %s", word, got, want)
		}
	}
}

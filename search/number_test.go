package search

import "testing"

func TestNumbersAsPeopleWriteThem(t *testing.T) {
	for query, want := range map[string]string{
		"83": "83", "第83项": "83", "83.": "83", "No.83": "83", "#83": "83", "八十三": "83", "第十项": "10", "十一": "11", "九": "9",
		"２０": "20", "八三": "", "十十": "", "百": "", "83卡": "", "第83条": "", "十條": "", "Ⅷ": "8", "第Ⅷ项": "8", "ⅻ": "12", "⑧": "8", "第⑧项": "8", "㈧": "8", "Ⅷ卡": "", "": "", "12345678901": "",
	} {
		if got, _, ok := itemNumber(query); ok != (want != "") || ok && got != want {
			t.Errorf("%q is number %q, %v; want %q", query, got, ok, want)
		}
	}
}

func TestNumbersOfCategoriesAsPeopleWriteThem(t *testing.T) {
	for query, want := range map[string]int{"第8类": 8, "第八類": 8, "第Ⅷ类": 8, "类别⑧": 8, "８ 大类": 8, "类": 0, "第8项": 0, "种类": 0} {
		if got, ok := categoryNumber(query); got != want || ok != (want > 0) {
			t.Errorf("%q is category %d, %v; want %d", query, got, ok, want)
		}
	}
}

// A term may be written with any numeral that people write numbers with.
func TestTermsInDigits(t *testing.T) {
	for word, want := range map[string]string{
		"5个工作日": "5个工作日", "五工作日": "5个工作日", "廿个工作日": "20个工作日", "二十五个工作日内": "25个工作日内", "公开二十个工作日": "公开20个工作日",
		"工作日": "工作日", "几个工作日": "几个工作日", "卡": "卡",
	} {
		if got := termInDigits(word); got != want {
			t.Errorf("%q is %q, want %q", word, got, want)
		}
	}
}

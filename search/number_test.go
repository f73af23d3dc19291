package search

import "testing"

func TestNumbersAsPeopleWriteThem(t *testing.T) {
	for query, want := range map[string]string{
		"83": "83", "第83项": "83", "83.": "83", "No.83": "83", "#83": "83", "八十三": "83", "第十项": "10", "十一": "11", "九": "9",
		"２０": "20", "八三": "", "十十": "", "百": "", "83卡": "", "第83条": "", "十條": "", "": "", "12345678901": "",
	} {
		if got, _, ok := itemNumber(query); ok != (want != "") || ok && got != want {
			t.Errorf("%q is number %q, %v; want %q", query, got, ok, want)
		}
	}
}

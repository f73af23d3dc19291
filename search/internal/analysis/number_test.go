package analysis

import "testing"

func TestNumeralsInDigits(t *testing.T) {
	for word, want := range map[string]string{"七十岁": "70岁", "一次性": "一次性", "二十个工作日": "20个工作日", "十": "10"} {
		if got := WithDigits(word); got != want {
			t.Errorf("%s becomes %s, want %s", word, got, want)
		}
	}
}

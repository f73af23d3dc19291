package cells

import "testing"

// What terminals draw in one cell or in two is written in what they draw alike.
func TestWhatIsAmbiguousIsWrittenInOneWay(t *testing.T) {
	for text, want := range map[string]string{
		"社保 card": "社保 card", "“卡”": `"卡"`, "①⑨": "(1)(9)", "ⅠⅣⅫ": "IIVXII", "√×±": "vx+/-", "a…b": "a...b", "≤5℃": "<=5C", "←→": "<-->", "│■": "|*", "": "", "Ω": "?",
	} {
		if got := Unambiguous(text); got != want {
			t.Errorf("%q, want %q of %q", got, want, text)
		}
	}
}

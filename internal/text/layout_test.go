package text

import "testing"

func TestStrayBlank(t *testing.T) {
	for s, want := range map[string]int{
		"": -1, "社保卡": -1, "SB 50 a": -1, "12345 热线": len("12345 "), "热线 12345": len("热线"), " a": 0, "a ": 2, "a  b": 2, "甲\u3000（乙）": len("甲"), "a\nb": -1,
	} {
		if got := StrayBlank(s); got != want {
			t.Errorf("%q: %d, want %d", s, got, want)
		}
	}
}

func TestBalanced(t *testing.T) {
	for s, want := range map[string]bool{"": true, "《甲》、《乙〈丙〉》": true, "《甲《乙》》": true, "《甲": false, "甲》": false, "》《": false, "《甲》》": false} {
		if got := Balanced(s); got != want {
			t.Errorf("%q: %v, want %v", s, got, want)
		}
	}
}

func TestIsWide(t *testing.T) {
	for r, want := range map[rune]bool{'卡': true, '𠮷': true, '，': true, '《': true, '（': true, 'Ａ': true, 'a': false, ' ': false, '“': false, '-': false} {
		if got := IsWide(r); got != want {
			t.Errorf("%q: %v, want %v", r, got, want)
		}
	}
}

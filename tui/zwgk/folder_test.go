package main

import "testing"

// A title is a name that every system takes, and no other file's.
func TestTitlesAreNamesOfFiles(t *testing.T) {
	taken := make(map[string]bool)
	for _, test := range []struct{ title, want string }{
		{"某县目录", "某县目录"}, {"某县目录", "某县目录（2）"}, {"A目录", "A目录"}, {"a目录", "a目录（2）"},
		{"甲/乙: 丙", "甲_乙_ 丙"}, {" .. ", "目录"}, {"CON", "_CON"}, {"aux.目录", "_aux.目录"}, {"com1", "_com1"}, {"COMPANY", "COMPANY"}, {"Com目录", "Com目录"},
	} {
		if got := freeName(test.title, taken); got != test.want {
			t.Errorf("%q: %q, want %q", test.title, got, test.want)
		}
	}
}

package text_test

import (
	"testing"

	"github.com/seed2ea1efa0/disclosure/internal/text"
)

// What is between entries is in none of them, so that a reader sees how many there are.
func TestEntriesThatHoldTheSeparatorGetAnother(t *testing.T) {
	for _, test := range []struct {
		entries []string
		want    string
	}{
		{nil, ""},
		{[]string{"市级"}, "市级"},
		{[]string{"乡、村级"}, "乡、村级"},
		{[]string{"市级", "县级"}, "市级、县级"},
		{[]string{"市级", "县、区级"}, "市级；县、区级"},
		{[]string{"县；区级", "乡级"}, "县；区级、乡级"},
		{[]string{"县、区级", "镇；街级"}, "县、区级 ｜ 镇；街级"},
	} {
		if got := text.List(test.entries); got != test.want {
			t.Errorf("List(%q) = %q, want %q", test.entries, got, test.want)
		}
	}
}

// Lists that are shown beside one another have one separator.
func TestListsBesideOneAnotherShareTheSeparator(t *testing.T) {
	if got := text.Separator([]string{"市级", "县级"}, []string{"市级", "县、区级"}); got != "；" {
		t.Errorf("the separator is %q", got)
	}
}

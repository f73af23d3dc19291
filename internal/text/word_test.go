package text_test

import (
	"testing"

	"github.com/seed2ea1efa0/disclosure/internal/text"
)

// The first of the words that a text begins with is cut, and nothing where there is none.
func TestCutPrefixWord(t *testing.T) {
	for _, test := range []struct {
		s, after string
		found    bool
	}{
		{"公示不少于7日", "不少于7日", true},
		{"公示公告7日", "公告7日", true},
		{"展示7日", "展示7日", false},
		{"", "", false},
	} {
		if after, found := text.CutPrefixWord(test.s, "公告", "公示", "公示公告"); after != test.after || found != test.found {
			t.Errorf("CutPrefixWord(%q) = %q, %v, want %q, %v", test.s, after, found, test.after, test.found)
		}
	}
}

// A text without words to look for has none of them.
func TestWordsOfAText(t *testing.T) {
	const s = "信息形成之日起"
	for _, test := range []struct {
		words                  []string
		starts, contains, ends bool
	}{
		{nil, false, false, false},
		{[]string{"变更", "信息"}, true, true, false},
		{[]string{"形成", "变更"}, false, true, false},
		{[]string{"之日", "起"}, false, true, true},
	} {
		if got := text.StartsWithWord(s, test.words...); got != test.starts {
			t.Errorf("StartsWithWord(%q) = %v", test.words, got)
		}
		if got := text.ContainsWord(s, test.words...); got != test.contains {
			t.Errorf("ContainsWord(%q) = %v", test.words, got)
		}
		if got := text.EndsWithWord(s, test.words...); got != test.ends {
			t.Errorf("EndsWithWord(%q) = %v", test.words, got)
		}
	}
}

// Words are cut off in their order, each once.
func TestWordsAroundAText(t *testing.T) {
	for s, want := range map[string]string{"": "", "公示": "公示", "并应公示": "公示", "应并公示": "并公示", "并并公示": "并公示"} {
		if got := text.TrimPrefixWords(s, "并", "应"); got != want {
			t.Errorf("TrimPrefixWords(%q) = %q, want %q", s, got, want)
		}
	}
	for s, want := range map[string]string{"": "", "受理": "受理", "受理之日起": "受理", "受理起之日": "受理起", "受理起起": "受理起"} {
		if got := text.TrimSuffixWords(s, "起", "之日"); got != want {
			t.Errorf("TrimSuffixWords(%q) = %q, want %q", s, got, want)
		}
	}
}

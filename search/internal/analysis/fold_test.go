package analysis

import (
	"fmt"
	"slices"
	"testing"
)

func TestFold(t *testing.T) {
	for text, want := range map[string]string{
		"《社会保险法》":              "社会保险法",
		"社會保障卡":                "社会保障卡",
		"社 保，卡":                "社保卡",
		"Lost  Card":           "lost card",
		" (Lost) card! ":       "lost card",
		"〔2011〕47号":            "2011 47号",
		"卡 card 卡":             "卡card卡",
		"a，卡 b":                "a卡b",
		"ＳＢ①㎡Ⅲ":                "sb1m2iii",
		"㍿":                    "株式会社",
		"\uF902":               "车", // a compatibility form of 車
		"āáǎàēéěèīíǐìōóǒò":     "aaaaeeeeiiiioooo",
		"ūúǔùǖǘǚǜüńňǹḿ":        "uuuuvvvvvnnnm",
		"Guà ShĪ ǙÜ":           "gua shi vv",
		"Straße٣":              "straße٣",
		"𠮷野":                   "𠮷野",
		"㐀":                    "㐀",
		"社\xff保\uFFFD卡":        "社保卡",
		"a 㐀 b":                "a㐀b",
		"a\xffb":               "a b",
		"💳":                    "",
		"":                     "",
		"5个工作日":                "5个工作日",
		"\u4DFF一龥\u9FFF":       "一龥\u9FFF",
		"no. 8 (of 90), A-12b": "no 8 of 90 a 12b",
	} {
		if got := Fold(text); got != want {
			t.Errorf("Fold(%q) is %q, want %q", text, got, want)
		}
		if got := Fold(want); got != want {
			t.Errorf("Fold(%q) is %q, and that folded once more %q", text, want, got)
		}
	}
}

// A text that is folded already is not copied.
func TestFoldedTextsAreNotCopied(t *testing.T) {
	for _, text := range []string{"社会保障卡挂失与解挂", "5个工作日", "sb12"} {
		if n := testing.AllocsPerRun(10, func() { Fold(text) }); n != 0 {
			t.Errorf("Fold(%q) allocates %v times", text, n)
		}
	}
}

// Each character that counts comes with its bytes; the blank that keeps two words apart,
// with those of all that is between them.
func TestFoldedCharactersHaveTheirPlaces(t *testing.T) {
	for text, want := range map[string][]string{
		"《社會》":      {"社 3-6", "会 6-9"},
		"A, b":      {"a 0-1", "  1-3", "b 3-4"},
		"卡, b㎡":     {"卡 0-3", "b 5-6", "m 6-9", "2 6-9"},
		"Ｂ１":        {"b 0-3", "1 3-6"},
		"1 ２":       {"1 0-1", "  1-2", "2 2-5"},
		"a，卡 b":     {"a 0-1", "卡 4-7", "b 8-9"},
		"\xff9\xff": {"9 1-2"},
	} {
		var got []string
		EachFolded(text, func(r rune, start, end int) { got = append(got, fmt.Sprintf("%c %d-%d", r, start, end)) })
		if !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestKindsOfCharacters(t *testing.T) {
	for r, want := range map[rune]string{
		'a': "letter", 'z': "letter", '0': "digit", '9': "digit", '一': "han", '\u9FFF': "han",
		'`': "", '{': "", '/': "", ':': "", 'A': "", '\u4DFF': "", '\uA000': "", 'é': "",
	} {
		got := ""
		switch {
		case IsLetter(r):
			got = "letter"
		case IsDigit(r):
			got = "digit"
		case IsHan(r):
			got = "han"
		}
		if got != want || IsASCII(r) != (want == "letter" || want == "digit") {
			t.Errorf("%q is %q and IsASCII is %v, want %q", r, got, IsASCII(r), want)
		}
	}
}

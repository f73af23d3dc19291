package wording_test

import (
	"testing"
	"unicode"

	"github.com/seed2ea1efa0/disclosure/wording"
)

// The sheets of foreign catalogues go into pipes, files and clipboards.
func TestVisibleTextOfAnyScriptStays(t *testing.T) {
	for _, name := range []string{"社会保障卡（一）“补领”", "สำนักงานประกันสังคม", "हिन्दी क्षेत्र", "ｶﾞｲﾄﾞ", "ئۈرۈمچى", "བོད་ལྗོངས", "Tiếng Việt"} {
		if got := wording.Visible(name); got != name {
			t.Errorf("%q becomes %q", name, got)
		}
	}
	for text, want := range map[string]string{
		"\x1b]52;c;AAAA\x07": "␛]52;c;AAAA␇", "a\u009b31mb": "a31mb", "\u202eabc\u2066": "abc", "一\r\n二\t三": "一  二 三", "社\u200b保\ufeff": "社保", "a\xff": "a?",
		"\u0891a": "a", "e\u0301\u0301\u0301\u0301\u0301\u0301": "e\u0301\u0301\u0301\u0301",
	} {
		if got := wording.Visible(text); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
}

// What a character becomes does not depend on whether the text around it is plain.
func TestVisibleTextIsTheSameInAnyCompany(t *testing.T) {
	for r := rune(1); r <= 0xffff; r++ {
		if unicode.Is(unicode.M, r) {
			continue
		}
		alone, beside := wording.Visible(string(r)), wording.Visible("\x00"+string(r))
		if beside != "␀"+alone {
			t.Fatalf("%U alone is %q, beside another %q", r, alone, beside)
		}
	}
}

// Nearly all text is visible as it is, and costs nothing.
func TestVisibleTextIsNotCopied(t *testing.T) {
	const law = "《社会保险法》（2018修正）第 63 条：“失业保险金”——ＡＢＣ～，！"
	if n := testing.AllocsPerRun(10, func() { wording.Visible(law) }); n > 0 || wording.Visible(law) != law {
		t.Errorf("%v allocations, %q", n, wording.Visible(law))
	}
}

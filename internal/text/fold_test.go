package text

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
	"unsafe"
)

func TestFold(t *testing.T) {
	for _, test := range []struct{ name, s, want string }{
		{"everyday text", "《社会保险法》第8条、“两微一端”。", "《社会保险法》第8条、“两微一端”。"},
		{"full-width punctuation", "（一次性），领取：？", "(一次性),领取:?"},
		{"full width", "ＡＢｃ１２３！～", "ABc123!~"},
		{"half width", "ｱｲｳ｡｢｣￩", "アイウ。「」←"},
		{"blanks", "a\u3000b\u00a0c\u2003d\u202fe\u1680f", "a b c d e f"},
		{"Kangxi radicals", "⽼⼈ ⼯伤 9⽉14⽇ ⼀次性 ⽤⼈单位", "老人 工伤 9月14日 一次性 用人单位"},
		{"radicals of the supplement", "增⻓ ⻔⼾ ⻋⻢ ⺠政 ⻅义勇为 ⻚ ⻛ ⻘年 ⻩ ⻁ ⻓期 ⺟⼦", "增长 门户 车马 民政 见义勇为 页 风 青年 黄 虎 长期 母子"},
		{"as mainland China writes", "入⼾ ⾭年 ⿈河", "入户 青年 黄河"},
		{"strokes", "㇐㇑㇔", "一丨丶"},
		{"compatibility ideographs", "\uf9e1\uf98e\uf9fe\U0002f800", "李年茶\u4e3d"},
		{"unified ideographs among them stay", "\ufa0e\ufa29", "\ufa0e\ufa29"},
		{"numerals", "① ⑳ ⑴ ⒈ ㈠ ㊀ ㉑ Ⅲ ⅳ ²⁷ ₃", "1 20 (1) 1. (一) 一 21 III iv 27 3"},
		{"months and days", "㋈㏬ ㍘", "9月13日 0点"},
		{"squares and letters", "㎡ ㎏ № ℃ ㈱ ㊣ ﬁ ½", "m2 kg No °C (株) 正 fi 1⁄2"},
		{"vertical forms", "︵︶︿﹀︽︾︐", "()〈〉《》,"},
		{"case stays", "Ａb", "Ab"},
		{"supplementary characters stay", "𠮷林市", "𠮷林市"},
		{"emoji stay", "💳", "💳"},
		{"what shows nothing stays", "a\u200bb\ufeff", "a\u200bb\ufeff"},
		{"controls stay", "a\x1b\n\t", "a\x1b\n\t"},
		{"no UTF-8", "a\xffb\xed\xa0\x80", "a\ufffdb\ufffd\ufffd\ufffd"},
		{"U+FFFD stays", "\ufffd", "\ufffd"},
		{"nothing", "", ""},
	} {
		if got := Fold(test.s); got != test.want {
			t.Errorf("%s: %q folds to %q (%+[3]q), want %q", test.name, test.s, got, test.want)
		}
	}
}

func TestFoldReturnsWhatHasNothingToFoldWithoutACopy(t *testing.T) {
	for _, s := range []string{"", "Ascii 1", "社会保险登记《社会保险法》、“两微一端”", "𠮷林市 🏥 \ufffd"} {
		folded := Fold(s)
		if folded != s || unsafe.StringData(folded) != unsafe.StringData(s) {
			t.Errorf("%q was copied", s)
		}
		if n := testing.AllocsPerRun(10, func() { Fold(s) }); n != 0 {
			t.Errorf("folding %q took %v allocations", s, n)
		}
	}
}

// everyRune calls f with all of Unicode but the surrogates.
func everyRune(f func(r rune)) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if utf8.ValidRune(r) {
			f(r)
		}
	}
}

func TestFoldingTwiceIsFoldingOnce(t *testing.T) {
	everyRune(func(r rune) {
		once := string(AppendFold(nil, r))
		if twice := Fold(once); twice != once {
			t.Errorf("%U folds to %q and that to %q", r, once, twice)
		}
	})
}

func TestTheThreeWaysToFoldAgree(t *testing.T) {
	everyRune(func(r rune) {
		folded := Fold(string(r))
		if appended := string(AppendFold([]byte("x"), r)); appended != "x"+folded {
			t.Errorf("%U is appended as %q and folds to %q", r, appended, folded)
		}
		one, ok := FoldRune(r)
		if ok != (utf8.RuneCountInString(folded) == 1) || ok && string(one) != folded || !ok && one != r {
			t.Errorf("%U folds to %q, as a rune to %q, %v", r, folded, one, ok)
		}
	})
}

func TestEveryBlankFoldsToASpace(t *testing.T) {
	everyRune(func(r rune) {
		if unicode.Is(unicode.Zs, r) && Fold(string(r)) != " " {
			t.Errorf("%U does not fold to a space", r)
		}
	})
}

func TestNoRadicalIsLeft(t *testing.T) {
	everyRune(func(r rune) {
		if one, ok := FoldRune(r); unicode.Is(unicode.Radical, r) && r != '⺀' && (!ok || !unicode.Is(unicode.Unified_Ideograph, one)) {
			t.Errorf("%c folds to %c", r, one)
		}
	})
}

func FuzzFold(f *testing.F) {
	for _, s := range []string{"", "第８３项", "⼯伤ﬁ①", "\xff\ufffd", "\xed\xa0\x80", "가ㄱ\u0301", "\U0002fa1d"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		folded := Fold(s)
		if !utf8.ValidString(folded) {
			t.Errorf("%q folds to %q, which is no UTF-8", s, folded)
		}
		if twice := Fold(folded); twice != folded {
			t.Errorf("%q folds to %q, and that to %q", s, folded, twice)
		}
		var runes []byte
		for _, r := range s {
			runes = AppendFold(runes, r)
		}
		if string(runes) != folded {
			t.Errorf("%q folds to %q, rune by rune to %q", s, folded, runes)
		}
	})
}

func BenchmarkFold(b *testing.B) {
	for _, test := range []struct{ name, s string }{
		{"plain", strings.Repeat("社会保险登记《社会保险法》、", 20)},
		{"full-width", strings.Repeat("（第８３项），", 40)},
	} {
		b.Run(test.name, func(b *testing.B) {
			b.SetBytes(int64(len(test.s)))
			b.ReportAllocs()
			for b.Loop() {
				Fold(test.s)
			}
		})
	}
}

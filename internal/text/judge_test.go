package text

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

func TestJudgeFindsWhatIsNoText(t *testing.T) {
	for _, test := range []struct {
		character string
		kind      Kind
		meant     string
	}{
		{"\ufffd", Damaged, ""},
		{"\xff", NotUTF8, ""}, {"\xe5\x85", NotUTF8, ""}, {"\xc0\x80", NotUTF8, ""}, {"\xf4\x90\x80\x80", NotUTF8, ""},
		{"\xed\xa0\x80", Surrogate, ""}, {"\xed\xbf\xbf", Surrogate, ""},
		{"\n", LineBreak, ""}, {"\r", LineBreak, ""}, {"\v", LineBreak, ""}, {"\f", LineBreak, ""}, {"\u0085", LineBreak, ""}, {"\u2028", LineBreak, ""}, {"\u2029", LineBreak, ""},
		{"\x00", Control, ""}, {"\t", Control, ""}, {"\x1b", Control, ""}, {"\x7f", Control, ""}, {"\u009b", Control, ""},
		{"\u200e", Bidirectional, ""}, {"\u202e", Bidirectional, ""}, {"\u2066", Bidirectional, ""}, {"\u061c", Bidirectional, ""}, {"\u206f", Bidirectional, ""},
		{"\u200b", ZeroWidth, ""}, {"\u200c", ZeroWidth, ""}, {"\u200d", ZeroWidth, ""}, {"\u2060", ZeroWidth, ""}, {"\ufeff", ZeroWidth, ""}, {"\ufff9", ZeroWidth, ""},
		{"\u00ad", SoftHyphen, ""},
		{"\u3164", Filler, ""}, {"\u115f", Filler, ""}, {"\u1160", Filler, ""}, {"\uffa0", Filler, ""}, {"\u034f", Filler, ""}, {"\u2800", Filler, ""},
		{"\u180b", Filler, ""}, {"\u180e", Filler, ""}, {"\u180f", Filler, ""}, {"\u17b4", Filler, ""},
		{"\ufe00", VariationSelector, ""}, {"\ufe0f", VariationSelector, ""}, {"\U000e0100", VariationSelector, ""}, {"\U000e01ef", VariationSelector, ""},
		{"\U000e0001", Tag, ""}, {"\U000e0041", Tag, ""}, {"\U000e007f", Tag, ""},
		{"\ufffc", LostObject, ""},
		{"\ue000", PrivateUse, ""}, {"\uf8ff", PrivateUse, ""}, {"\U000f0000", PrivateUse, ""}, {"\U0010fffd", PrivateUse, ""},
		{"\ufdd0", Noncharacter, ""}, {"\uffff", Noncharacter, ""}, {"\U0001fffe", Noncharacter, ""}, {"\U0010ffff", Noncharacter, ""},
		{"\u0378", Unassigned, ""}, {"\u2065", Unassigned, ""}, {"\ufff0", Unassigned, ""}, {"\U000e0200", Unassigned, ""}, {"\U00040000", Unassigned, ""},
		{"⼯", Radical, "工"}, {"⽼", Radical, "老"}, {"⻓", Radical, "长"}, {"⼾", Radical, "户"}, {"⺀", Radical, ""}, {"㇐", Radical, "一"}, {"㇀", Radical, ""},
		{"\uf98e", Compatibility, "年"}, {"\U0002f83a", Compatibility, "叱"}, {"\ufa10", Compatibility, "\u585a"},
	} {
		fault, found := Judge("𠮷甲" + test.character + "乙")
		if !found || fault.Kind != test.kind || fault.Offset != len("𠮷甲") || fault.Number != 3 || fault.Meant != test.meant {
			t.Errorf("%+q is %+v, %v; want %v at 3, meant %q", test.character, fault, found, test.kind, test.meant)
		}
	}
}

func TestJudgeNamesTheRune(t *testing.T) {
	for s, want := range map[string]rune{"\xff": 0xff, "\xed\xa0\x80": 0xd800, "\xed\xbf\xbf": 0xdfff, "⼯": '⼯', "\x1b": 0x1b} {
		if fault, _ := Judge(s); fault.Rune != want {
			t.Errorf("%+q has %U, want %U", s, fault.Rune, want)
		}
	}
}

func TestJudgeFindsTheFirst(t *testing.T) {
	if fault, found := Judge("社保\u200b卡\ue000"); !found || fault.Kind != ZeroWidth || fault.Offset != 6 || fault.Number != 3 {
		t.Errorf("found %+v, %v", fault, found)
	}
}

func TestJudgePassesOrdinaryText(t *testing.T) {
	for _, s := range []string{
		"", "社会保险登记", "《社会保险法》（主席令第35号）〔2011〕47号、“两微一端”—— …·～", "No. 83/90, 12333!",
		"𠮷林市", "\U0002a700\U00030000\U0002ebf0\U000323b0", // extensions up to J
		"（ＡＢ１２）　￥", "① ⑴ ⒈ ㈠ ㊀ Ⅲ ㎡ ℃ №", "㐂䶵", "〇〆々〻 ㄅ ㆠ", "ﾊﾝ 한글 ㄱ かな", "é e\u0301 ü ñ", "☎ ★ √ ● □ →", "💳 👨", "\u00a0\u3000",
		"\ufa0e\ufa0f\ufa11\ufa13\ufa14\ufa1f\ufa21\ufa23\ufa24\ufa27\ufa28\ufa29",
		"ༀ ع ไทย ᠮ", "⿰亻吉",
	} {
		if fault, found := Judge(s); found {
			t.Errorf("%q: %v", s, fault)
		}
	}
}

func TestJudgePassesWhatTheCallerAllows(t *testing.T) {
	if fault, found := Judge("一\n二\t三", '\n', '\t'); found {
		t.Errorf("found %v", fault)
	}
	if fault, found := Judge("一\n二\r", '\n'); !found || fault.Rune != '\r' {
		t.Errorf("found %v, %v", fault, found)
	}
}

// What Unicode says is invisible or no text, and what package unicode would not
// print, is no text here either: nothing slips between the kinds.
func TestNothingInvisibleIsSound(t *testing.T) {
	everyRune(func(r rune) {
		kind := KindOf(r)
		invisible := unicode.In(r, unicode.Other_Default_Ignorable_Code_Point, unicode.Variation_Selector, unicode.Noncharacter_Code_Point,
			unicode.Cc, unicode.Co, unicode.Cs, unicode.Zl, unicode.Zp) ||
			unicode.Is(unicode.Cf, r) && !unicode.Is(unicode.Prepended_Concatenation_Mark, r)
		switch {
		case invisible && kind.Shows() && kind != Damaged:
			t.Errorf("%U is %v", r, kind)
		case !kind.Shows() && unicode.IsPrint(r) && !invisible && kind != Filler && kind != LostObject:
			t.Errorf("%U, which prints, is %v", r, kind)
		}
	})
}

func TestEveryKindHasWordsOfItsOwn(t *testing.T) {
	english, chinese := make(map[string]Kind), make(map[string]Kind)
	for kind := Sound; kind < endOfKinds; kind++ {
		if other, taken := english[kind.String()]; taken || kind.String() == "unknown" {
			t.Errorf("kind %d says %q as kind %d does", kind, kind, other)
		}
		if other, taken := chinese[kind.Chinese()]; taken || kind.Chinese() == "未知" {
			t.Errorf("kind %d says %q as kind %d does", kind, kind.Chinese(), other)
		}
		english[kind.String()], chinese[kind.Chinese()] = kind, kind
	}
}

func TestTheWordsOfAFault(t *testing.T) {
	for s, want := range map[string]struct{ english, chinese string }{
		"办理⼯伤":      {"character 3, after \"办理\", is U+2F2F, a radical in place of a character: write 工 (U+5DE5)", "“办理”之后的第3个字符 U+2F2F 是部首，不是汉字：请改为“工”（U+5DE5）"},
		"\ufffd":    {"character 1 is U+FFFD, the mark of a damaged character: write the character that was meant", "第1个字符 U+FFFD 是替换符，原字已损坏：请改为原来的字"},
		"社保\u200b卡": {"character 3, after \"社保\", is U+200B, an invisible character without width: remove it", "“社保”之后的第3个字符 U+200B 是不可见的零宽字符：请删除"},
		"a\xff":     {"character 2, after \"a\", is 0xFF, no UTF-8: write the character that was meant", "“a”之后的第2个字符处的字节 0xFF 不是 UTF-8 编码：请改为原来的字"},
	} {
		if fault, _ := Judge(s); fault.Error() != want.english || fault.Chinese() != want.chinese {
			t.Errorf("%+q: %s\n%s", s, fault.Error(), fault.Chinese())
		}
	}
}

func TestIsBlank(t *testing.T) {
	for _, s := range []string{"", " ", "\u3000\u00a0", "\n\t", "\u200b", "\ufeff", "\u3164", "\u2800", "\uffa0", "\u00ad", "\ufe0f", "\u202e\u202c", "\x00", "\U000e0041"} {
		if !IsBlank(s) {
			t.Errorf("%+q is not blank", s)
		}
	}
	for _, s := range []string{"a", " 。", "\u200b一", "\ufffd", "\xff", "⼀", "①", "𠮷", "-"} {
		if IsBlank(s) {
			t.Errorf("%+q is blank", s)
		}
	}
}

// What is right without a character, and what shows nothing, is said of each kind.
func TestSuperfluousAndBlankKinds(t *testing.T) {
	superfluous := []Kind{LineBreak, Control, Bidirectional, ZeroWidth, SoftHyphen, Filler, VariationSelector, Tag, LostObject}
	for kind := range endOfKinds {
		if want := slices.Contains(superfluous, kind); kind.Superfluous() != want || kind.Blank() != (want && kind != LostObject) {
			t.Errorf("%v: superfluous %v, blank %v", kind, kind.Superfluous(), kind.Blank())
		}
	}
}

func FuzzJudge(f *testing.F) {
	for _, s := range []string{"", "社保卡", "⼯\u200b", "\xed\xa0\x80", "\xff\n", "\U000e0041"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		fault, found := Judge(s)
		if found {
			if got := utf8.RuneCountInString(s[:fault.Offset]); got != fault.Number-1 {
				t.Errorf("%+q: %d characters stand before number %d", s, got, fault.Number)
			}
			if _, earlier := Judge(s[:fault.Offset]); earlier || fault.Kind == Sound {
				t.Errorf("%+q: %+v is not the first fault", s, fault)
			}
			if !strings.HasSuffix(s[:fault.Offset], fault.Before) || utf8.RuneCountInString(fault.Before) != min(fault.Number-1, 8) {
				t.Errorf("%+q: %+v", s, fault)
			}
		}
	})
}

func BenchmarkJudge(b *testing.B) {
	s := strings.Repeat("社会保险登记（《社会保险法》）、“两微一端”，", 20)
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		Judge(s)
	}
}

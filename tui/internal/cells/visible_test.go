package cells

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/seed2ea1efa0/disclosure/tui/internal/hostile"
)

func TestVisible(t *testing.T) {
	for _, test := range []struct{ name, in, want string }{
		{"plain text stays", "社会保障卡（一）“补领”, renewal 50%", "社会保障卡（一）“补领”, renewal 50%"},
		{"letters of other scripts stay", "Ürümqi، ئۈرۈمچى བོད་ 가", "Ürümqi، ئۈرۈمچى བོད་ 가"},
		{"line ends and tabs are blanks", "一\r\n二\t三\u2028四\u00a0五", "一  二 三 四 五"},
		{"escape sequences show", "\x1b[31m红\x1b]0;title\x07", "␛[31m红␛]0;title␇"},
		{"so do other controls", "a\x00b\x08c\x7f", "a␀b␈c␡"},
		{"C1 controls go, as characters", "a\u009b31mb\u0085c", "a31mb c"},
		{"and as bytes", "a\x9b31mb", "a?31mb"},
		{"bidirectional controls go", "\u202eabc\u2066d\u200f", "abcd"},
		{"zero-width characters go", "社\u200b保\u200d卡\ufeff\u2060", "社保卡"},
		{"fillers and tags go", "a\u3164\U000e0061\u115fb\ufe0f\u2800\uffa0\u034f\u180e\U000e0100", "ab"},
		{"radicals stay, and characters newer than this Go", "⼯伤 𠮷\U000323b0", "⼯伤 𠮷\U000323b0"},
		{"invalid UTF-8 shows", "社\xe4\xbf卡", "社??卡"},
		{"so does private use", "a\ue000b", "a?b"},
		{"marks do not pile up", "e\u0301\u0302\u0303\u0304\u0305", "e\u0301\u0302\u0303\u0304"},
		{"nor stand alone", "\u0301a", "a"},
		{"emoji without their joiners", "👩\u200d👧👍🏽", "👩👧👍"},
		{"skin tones go, from the lightest to the darkest", "👍\U0001F3FB👍\U0001F3FF", "👍👍"},
		{"names of other scripts stay", "สำนักงาน हिन्दी क्षेत्र ｶﾞｲﾄﾞ தமிழ்", "สำนักงาน हिन्दी क्षेत्र ｶﾞｲﾄﾞ தமிழ்"},
		{"nothing", "", ""},
	} {
		if got := Visible(test.in); got != test.want {
			t.Errorf("%s: Visible(%q) = %q, want %q", test.name, test.in, got, test.want)
		}
	}
}

func TestVisibleTextIsReturnedWithoutACopy(t *testing.T) {
	const name = "以个人身份参加社会保险登记（灵活就业）《办法》〔2014〕52号"
	if n := testing.AllocsPerRun(100, func() { Visible(name) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

func TestVisibleTextIsVisible(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 20_000 {
		s := hostile.Text(random, 12)
		v := Visible(s)
		if !utf8.ValidString(v) || Visible(v) != v {
			t.Fatalf("Visible(%q) = %q: not valid or not settled", s, v)
		}
		if i := strings.IndexFunc(v, func(r rune) bool { return r != '\u3000' && !unicode.IsPrint(r) }); i >= 0 {
			t.Fatalf("Visible(%q) = %q: byte %d is not printable", s, v, i)
		}
		if f := Unambiguous(v); strings.ContainsFunc(f, IsAmbiguous) {
			t.Fatalf("Unambiguous(%q) = %q", v, f)
		}
	}
}

func TestUnambiguous(t *testing.T) {
	const in, want = `“社保”——●√①…Ⅳ 2×3→α`, `"社保"--*v(1)...IV 2x3->?`
	if got := Unambiguous(in); got != want {
		t.Errorf("Unambiguous(%q) = %q, want %q", in, got, want)
	}
}

func TestAmbiguousCharactersAreKnown(t *testing.T) {
	for _, r := range "“”…—●√①Ⅳ×αЖ─▌±" {
		if !IsAmbiguous(r) {
			t.Errorf("%c is not ambiguous", r)
		}
	}
	for _, r := range "a社，（ア０ｱ ~" {
		if IsAmbiguous(r) {
			t.Errorf("%c is ambiguous", r)
		}
	}
}

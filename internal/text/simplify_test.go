package text

import (
	"strings"
	"testing"
	"unsafe"
)

func TestSimplify(t *testing.T) {
	for _, test := range []struct{ s, want string }{
		{"社會保險領域⽼⼈", "社会保险领域老人"},
		{"20個工作日內", "20个工作日内"},
		{"９月14號、這週三", "9月14号、这周三"},
		{"網站／兩微一端", "网站/两微一端"},
		{"后里干面", "后里干面"},
		{"㑯 鿓 𠮷 A 1", "㑔 鿒 𠮷 A 1"},
		{"\xff社會", "\ufffd社会"},
		{"", ""},
	} {
		if got := Simplify(test.s); got != test.want {
			t.Errorf("%q is simplified to %q, not %q", test.s, got, test.want)
		}
	}
	const simple = "社会保险、已经简化"
	if got := Simplify(simple); unsafe.StringData(got) != unsafe.StringData(simple) {
		t.Errorf("%q was copied", simple)
	}
}

// The table is whole and can be searched by halves.
func TestSimplifications(t *testing.T) {
	if len(strings.TrimSuffix(traditional, "\n"))%pair != 0 {
		t.Fatalf("%d bytes are no pairs", len(traditional))
	}
	last, count := rune(0), 0
	for from, to := range Simplifications() {
		count++
		if from <= last {
			t.Errorf("%c is behind %c", from, last)
		}
		if SimplifyRune(from) != to {
			t.Errorf("%c is simplified to %c, and is paired with %c", from, SimplifyRune(from), to)
		}
		last = from
	}
	if count < 2900 {
		t.Errorf("%d pairs", count)
	}
}

func TestKey(t *testing.T) {
	for _, test := range []struct{ one, another string }{
		{"政府网站", " 政 府　網 站 "},
		{"社区/企事业单位", "社區／企事業單位"},
		{"Lost Card", "lostcard"},
		{"中卫市", "中\u200b卫市\ufeff"},
	} {
		if Key(test.one) != Key(test.another) {
			t.Errorf("%q counts as %q, and %q as %q", test.one, Key(test.one), test.another, Key(test.another))
		}
	}
	if Key("一次性补助") == Key("一次性补贴") {
		t.Error("two names count as one")
	}
}

package text

import (
	"fmt"
	"strconv"
	"strings"
	"testing"
)

func TestNumber(t *testing.T) {
	for s, want := range map[string]int{
		"83": 83, "083": 83, "0": 0, "020": 20, "010": 10, "1": 1, strings.Repeat("0", 99) + "83": 83,
		"８３": 83, "8３": 83, " 83 ": 83, "\u300083\u3000": 83, "\t83\n": 83, "\u00a083": 83,
		"第83项": 83, "第83項": 83, "編號83號": 83, "第８３项": 83, "第 83 项": 83, "第83": 83, "83项": 83, "83号": 83, "第83条": 83, "第8类": 8,
		"序号83": 83, "序号：83": 83, "序号: 83": 83, "编号83": 83,
		"No.83": 83, "no 83": 83, "NO．83": 83, "Ｎｏ．８３": 83, "№83": 83, "№ 83": 83, "#83": 83, "＃８３": 83, "item 83": 83,
		"八十三": 83, "第八十三项": 83, "第⼋⼗三项": 83, "十": 10, "两": 2, "九千九百九十九": 9999,
		"①": 1, "⑧": 8, "第⑧项": 8, "⑳": 20, "㉑": 21, "㊿": 50, "⓪": 0, "⑻": 8, "⒏": 8, "㈧": 8, "㊇": 8, "Ⅷ": 8, "ⅷ": 8, "Ⅻ": 12,
	} {
		if n, ok := Number(s); !ok || n != want {
			t.Errorf("%q is %d, %v; want %d", s, n, ok, want)
		}
	}
}

func TestNoNumber(t *testing.T) {
	for _, s := range []string{
		"", " ", "\u3000", "第", "项", "第项", "#", "No.", "序号", "abc", "?", "？",
		"0x14", "0b1", "0o7", "1_0", "+5", "-5", "－5", "＋５", "1e3", "1.5", "1.", "1,000", "１，０００", "0x", "NaN", "½", "1½",
		"8 3", "83 84", "8²", "8₂", "²", "①②", "8①", "①8", "𝟖", "ⅢⅢ", "III", "Ⅽ", "ⓐ", "㊑", "㋀", "8月",
		"99999999999999999999", "９９９９９９９９９９９９９９９９９９９９", "٨", "८", "二十十", "一万", "第第83项", "83项项", "\xff83", "83\x00",
	} {
		if n, ok := Number(s); ok || n != 0 {
			t.Errorf("%q is read as %d", s, n)
		}
	}
}

func TestTheLargestNumberIsThatOfAnInt(t *testing.T) {
	const largest = int(^uint(0) >> 1)
	digits := strconv.Itoa(largest)
	if n, ok := Number(digits); !ok || n != largest {
		t.Errorf("%s is read as %d, %v", digits, n, ok)
	}
	if n, ok := Number(strconv.FormatUint(uint64(largest)+1, 10)); ok {
		t.Errorf("one more is read as %d", n)
	}
}

// chinese writes n, 1 to 9999, in the standard way.
func chinese(n int) string {
	digits := []string{"", "一", "二", "三", "四", "五", "六", "七", "八", "九"}
	var b strings.Builder
	skipped := false
	for _, unit := range []struct {
		size int
		name string
	}{{1000, "千"}, {100, "百"}, {10, "十"}, {1, ""}} {
		digit := n / unit.size % 10
		switch {
		case digit == 0:
			skipped = b.Len() > 0
			continue
		case skipped:
			b.WriteString("零")
		}
		skipped = false
		if digit > 1 || unit.size != 10 || b.Len() > 0 {
			b.WriteString(digits[digit])
		}
		b.WriteString(unit.name)
	}
	return b.String()
}

func TestEveryChineseNumber(t *testing.T) {
	for n := 1; n <= 9999; n++ {
		s := chinese(n)
		if got, ok := ChineseNumber(s); !ok || got != n {
			t.Errorf("%s is %d, %v; want %d", s, got, ok, n)
		}
		if got, ok := ChineseNumber(strings.ReplaceAll(s, "零", "〇")); !ok || got != n {
			t.Errorf("%s with 〇 is %d, %v; want %d", s, got, ok, n)
		}
	}
}

func TestChineseNumber(t *testing.T) {
	for s, want := range map[string]int{
		"一十": 10, "一十三": 13, "两百": 200, "两千两百二十二": 2222, "一百十": 110, "一百十五": 115,
		"廿": 20, "廿三": 23, "卅": 30, "卅一": 31, "一百廿三": 123, "一千零廿": 1020,
	} {
		if n, ok := ChineseNumber(s); !ok || n != want {
			t.Errorf("%s is %d, %v; want %d", s, n, ok, want)
		}
	}
	for _, s := range []string{
		"", "零", "〇", "二十十", "十十", "十百", "百", "千", "百二", "零三", "三零", "一百三", "一百零", "一百零零三", "一百零十", "一百零三十",
		"一千三", "一千三十", "一千零一百", "一千零三百", "一百一千", "三三", "八三", "一〇三", "两十", "二十两", "两两", "两两百", "一两百", "一百两", "一百零两",
		"廿十", "二廿", "十廿", "廿廿", "一万", "一百 二十", "八十三项", "83", "八3", "七八十", "八十三\xff",
	} {
		if n, ok := ChineseNumber(s); ok || n != 0 {
			t.Errorf("%s is read as %d", s, n)
		}
	}
}

func TestChineseDigits(t *testing.T) {
	for s, want := range map[string]int{"二〇二六": 2026, "二零二六": 2026, "八三": 83, "〇五": 5, "九": 9, "〇〇": 0} {
		if n, ok := ChineseDigits(s); !ok || n != want {
			t.Errorf("%s is %d, %v; want %d", s, n, ok, want)
		}
	}
	for _, s := range []string{"", "二十", "两二", "2〇", "二〇年", "二\xff"} {
		if n, ok := ChineseDigits(s); ok || n != 0 {
			t.Errorf("%s is read as %d", s, n)
		}
	}
}

func FuzzNumber(f *testing.F) {
	for _, s := range []string{"83", "第８３项", "八十三", "⑧", "0x14", "1_0", "九千零九", "No. 7", "\xff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		n, ok := Number(s)
		if n < 0 || !ok && n != 0 {
			t.Errorf("%q is read as %d, %v", s, n, ok)
		}
		if !ok {
			return
		}
		for _, form := range []string{"%d", "第%d项", " 0%d "} {
			if again, ok := Number(fmt.Sprintf(form, n)); !ok || again != n {
				t.Errorf("%q is read as %d, which as %q is read as %d, %v", s, n, form, again, ok)
			}
		}
	})
}

func TestTheNumberBeforeATitle(t *testing.T) {
	for title, want := range map[string]struct {
		number int
		rest   string
	}{
		"(二)义务教育领域": {2, "义务教育领域"}, "（二） 义务教育": {2, "义务教育"}, "十二、养老": {12, "养老"}, "2.养老": {2, "养老"}, "03．养老": {3, "养老"}, " （2）、养老": {2, "、养老"},
		"养老": {}, "二": {}, "(二)": {}, "二、": {}, "（试行）养老": {}, "养老、救助": {}, "": {},
	} {
		if n, rest, ok := Ordinal(title); n != want.number || rest != want.rest || ok != (want.rest != "") {
			t.Errorf("%q: %d, %q, %v, want %d, %q", title, n, rest, ok, want.number, want.rest)
		}
	}
}

func TestTheNumberAtTheEnd(t *testing.T) {
	for s, want := range map[string]struct {
		before string
		n      int
		ok     bool
	}{
		"之日起20": {"之日起", 20, true}, "之日起二十": {"之日起", 20, true}, "二〇": {"", 20, true}, "一百二十": {"", 120, true}, "两": {"", 2, true},
		"〇二": {"", 0, false}, "一二三四五": {"", 0, false}, "之日": {"之日", 0, false}, "": {"", 0, false}, "99999999999999999999": {"", 0, false},
	} {
		before, n, ok := TrailingNumber(s)
		if ok != want.ok || ok && (before != want.before || n != want.n) {
			t.Errorf("%q: %q, %d, %v", s, before, n, ok)
		}
	}
}

package main

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/mozillazg/go-pinyin"
)

// recorded returns every reading that go-pinyin has recorded for r.
func recorded(r rune) []string {
	args := pinyin.NewArgs()
	args.Heteronym = true
	return pinyin.SinglePinyin(r, args)
}

func TestTheEmbeddedTableIsTheGeneratedOne(t *testing.T) {
	embedded, err := os.ReadFile("../../search/internal/analysis/pinyin.txt")
	if err != nil {
		t.Fatal(err)
	}
	if string(embedded) != table() {
		t.Error("search/internal/analysis/pinyin.txt is stale: run go generate there")
	}
}

func TestEveryReadingIsOneOfGoPinyin(t *testing.T) {
	all := readings()
	for r, readings := range all {
		for _, syllable := range readings {
			if !slices.Contains(recorded(r), syllable) {
				t.Errorf("%c is read %s; go-pinyin knows %v", r, syllable, recorded(r))
			}
		}
	}
	for r := range all {
		if first := recorded(r)[0]; !slices.Contains(all[r], first) {
			t.Errorf("%c lacks %s, its first reading in go-pinyin", r, first)
		}
	}
}

func TestEveryCharacterHasAReading(t *testing.T) {
	characters := gb2312()
	if n := len([]rune(characters)); n != 6763 {
		t.Errorf("GB 2312 has 6763 characters, not %d", n)
	}
	all := readings()
	for _, r := range characters + catalogue() {
		if r >= 0x4E00 && r <= 0x9FFF && len(all[r]) == 0 {
			t.Errorf("%c has no reading", r)
		}
	}
}

func TestPolyphonesHaveTheReadingsInUse(t *testing.T) {
	all := readings()
	for _, test := range []struct {
		character rune
		want      string
	}{
		{'重', "zhong chong"}, // 重置
		{'行', "xing hang"},   // 银行
		{'调', "diao tiao"},   // 调增
		{'参', "can cen"},     // 参加; shen, in 人参, hides 申报
		{'还', "hai huan"},
		{'单', "dan chan shan"},
		{'给', "gei ji"},
		{'会', "hui kuai"},
		{'核', "he hu"}, // not gai, kai
		{'缴', "jiao"},  // not zhuo
		{'转', "zhuan"}, // not zhuai
	} {
		if got := strings.Join(all[test.character], " "); got != test.want {
			t.Errorf("%c is read %q, want %q", test.character, got, test.want)
		}
	}
}

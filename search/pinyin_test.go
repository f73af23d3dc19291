package search

import (
	"slices"
	"strings"
	"testing"
)

func TestReadings(t *testing.T) {
	p := loadPinyin()
	for r, want := range map[rune]string{
		'重': "chong zhong", '行': "hang xing", '调': "diao tiao", '参': "can cen", '还': "hai huan",
		'单': "chan dan shan", '给': "gei ji", '挂': "gua", '一': "yi", '龥': "", 'a': "", '㐀': "",
	} {
		var got []string
		p.of(r, func(syllable int) { got = append(got, p.syllables[syllable]) })
		slices.Sort(got)
		if strings.Join(got, " ") != want {
			t.Errorf("%c is read %v, want %q", r, got, want)
		}
	}
}

func TestWhatPeopleConfuseSoundsTheSame(t *testing.T) {
	for _, pair := range []string{"zhi zi", "chi ci", "shi si", "jin jing", "fen feng", "shan shang", "liang niang", "lan nan", "lue lve", "zhuang zuan"} {
		a, b, _ := strings.Cut(pair, " ")
		if soundOf(a) != soundOf(b) {
			t.Errorf("%s sounds %s, %s sounds %s", a, soundOf(a), b, soundOf(b))
		}
	}
	for _, pair := range []string{"zhong zeng", "ji qi", "gua hua", "an en"} {
		if a, b, _ := strings.Cut(pair, " "); soundOf(a) == soundOf(b) {
			t.Errorf("%s and %s sound the same", a, b)
		}
	}
}

func TestOneSlip(t *testing.T) {
	for _, pair := range []string{"hsi shi", "xui xiu", "gu gua", "guaa gua", "fua gua", "zhuagn zhuang"} {
		if a, b, _ := strings.Cut(pair, " "); !oneSlip(a, b) {
			t.Errorf("%s is not taken for %s", a, b)
		}
	}
	for _, pair := range []string{"gua gua", "qua gua", "g gua", "aug gua"} {
		if a, b, _ := strings.Cut(pair, " "); oneSlip(a, b) {
			t.Errorf("%s is taken for %s", a, b)
		}
	}
}

func TestNumbersAsPeopleWriteThem(t *testing.T) {
	for query, want := range map[string]string{
		"83": "83", "第83项": "83", "83.": "83", "No.83": "83", "#83": "83", "八十三": "83", "第十项": "10", "十一": "11", "九": "9",
		"２０": "20", "八三": "", "十十": "", "百": "", "83卡": "", "": "", "12345678901": "",
	} {
		if got, _, ok := itemNumber(query); ok != (want != "") || ok && got != want {
			t.Errorf("%q is number %q, %v; want %q", query, got, ok, want)
		}
	}
	for word, want := range map[string]string{"七十岁": "70岁", "一次性": "一次性", "二十个工作日": "20个工作日", "十": "10"} {
		if got := withDigits(word); got != want {
			t.Errorf("%s becomes %s, want %s", word, got, want)
		}
	}
}

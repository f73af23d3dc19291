package analysis

import (
	"slices"
	"strings"
	"testing"
)

func TestReadings(t *testing.T) {
	p := LoadPinyin()
	for r, want := range map[rune]string{
		'重': "chong zhong", '行': "hang xing", '调': "diao tiao", '参': "can cen", '还': "hai huan",
		'单': "chan dan shan", '给': "gei ji", '挂': "gua", '一': "yi", '龥': "", 'a': "", '㐀': "",
	} {
		var got []string
		p.Of(r, func(syllable int) { got = append(got, p.Syllables[syllable]) })
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

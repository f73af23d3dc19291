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

// spelled returns the syllables that letters sound like, and those that begin so.
func spelled(p *Pinyin, letters string) (whole, begun string) {
	alike, _ := p.Alike(letters)
	sorted := func(from, to uint16) string {
		return strings.Join(slices.Sorted(slices.Values(p.Syllables[from:to])), " ")
	}
	return sorted(alike.First, alike.Whole), sorted(alike.First, alike.End)
}

func TestSyllablesOfASound(t *testing.T) {
	p := LoadPinyin()
	for letters, want := range map[string][2]string{
		"zhi":   {"zhi zi", "zhi zi"},
		"gu":    {"gu", "gu gua guai guan guang gui gun guo"},
		"guan":  {"guan guang", "guan guang"},
		"guang": {"guan guang", "guan guang"},
		"lon":   {"", "long nong"},
		"nong":  {"long nong", "long nong"},
		"lue":   {"lve nve", "lve nve"},
		"lua":   {"", "luan nuan"},
		"v":     {"", ""},
		"gg":    {"", ""},
		"gana":  {"", ""},
		"hag":   {"", ""},
		"ghu":   {"", ""},
		"xgng":  {"", ""},
		"shx":   {"", ""},
	} {
		whole, begun := spelled(p, letters)
		if whole != want[0] || begun != want[1] {
			t.Errorf("%s sounds like %q, and like the beginning of %q; want %q", letters, whole, begun, want)
		}
		if _, ok := p.Alike(letters); ok != (want[1] != "") {
			t.Errorf("%s sounds like something: %v", letters, ok)
		}
	}
	for letters, want := range map[string]bool{"g": true, "guo": true, "s": true, "sh": false, "l": false, "guan": true, "guang": false} {
		alike, _ := p.Alike(letters)
		if got := p.AllBegin(alike, letters); got != want {
			t.Errorf("all that sounds like %s begins so: %v", letters, got)
		}
	}
}

// Letters spell a word in each way that its characters are read, from the first letter on.
func TestSpells(t *testing.T) {
	p := LoadPinyin()
	for _, spelled := range []struct {
		letters, word string
		want          []int
	}{
		{"guashi", "挂失", []int{6}},
		{"guashika", "挂失", []int{6}},
		{"guash", "挂失", nil},
		{"aguashi", "挂失", nil},
		{"chongxing", "重行", []int{9}},
		{"zhonghangka", "重行", []int{9}},
		{"guashi", "挂", []int{3}},
		{"guaa", "挂a", nil},
		{"agua", "a挂", nil},
		{"a", "𠮷", nil},
	} {
		var got []int
		p.Spells(spelled.letters, spelled.word, func(n int) { got = append(got, n) })
		if !slices.Equal(got, spelled.want) {
			t.Errorf("%s is %s by %v letters, want %v", spelled.letters, spelled.word, got, spelled.want)
		}
	}
}

// A word begins with letters that end within it, if all of it can be read.
func TestBegins(t *testing.T) {
	p := LoadPinyin()
	for _, begun := range []struct {
		letters, word string
		want          bool
	}{
		{"g", "挂失", true}, {"gua", "挂失", true}, {"guas", "挂失", true}, {"guashi", "挂失", true},
		{"guashik", "挂失", false}, {"gas", "挂失", false}, {"u", "挂失", false},
		{"zhongx", "重行", true}, {"chongh", "重行", true}, {"chongg", "重行", false},
		{"gua", "挂a", false}, {"gua", "𠮷", false},
	} {
		if got := p.Begins(begun.letters, begun.word); got != begun.want {
			t.Errorf("%s begins with %s: %t", begun.word, begun.letters, got)
		}
	}
}

// Syllables of one sound have one number, and others have others.
func TestSoundsAreNumbered(t *testing.T) {
	p := LoadPinyin()
	for i, syllable := range p.Syllables {
		for j, other := range p.Syllables {
			if same := soundOf(syllable) == soundOf(other); same != (p.Sounds[i] == p.Sounds[j]) {
				t.Errorf("%s has the sound %d, %s has %d", syllable, p.Sounds[i], other, p.Sounds[j])
			}
		}
	}
}

package evidence

import (
	"iter"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure/search/internal/analysis"
)

// each is what each character of a pair tells that is in none of nine questions, and each
// word of letters twice: see [General.Information].
var each = math.Log(10/0.5) - math.Log(3)

// nine is a general with questions in which a pair or a word is that often.
func nine(questions ...string) *General {
	for len(questions) < 9 {
		questions = append(questions, "题")
	}
	return NewGeneral(CountTerms(analysis.NewLexicon("", ""), questions))
}

// desk returns a scorer for three matters, a subject of other offices, and one of which
// the catalogue has neighbours.
func desk(general *General) *Scorer {
	lexicon := analysis.NewLexicon("怎么办 请问 换证 回 的话", "丢了 遗失 lost\n照 相")
	names := [][]string{{"护照补发", "护照", "回", ""}, {"驾照换证"}, {"户口迁移", "98号"}}
	b := NewBuilder(lexicon, len(names))
	for _, names := range names {
		b.AddMatter()
		for _, name := range names {
			b.AddText(Name, name)
		}
	}
	b.AddText(Gloss, "moving house")
	b.AddSubject([]string{"公积金", "照相馆", "护照翻译"}, []string{"公积金怎么提取"})
	b.AddSubject([]string{"工伤认定"}, nil)
	w := equal()
	return NewScorer(b.Index(&w), lexicon, general, Offices{
		Own: 3, Near: 4, Field: []string{"社保", "五险"}, Words: []string{"公积金", "公证", "户口", "补发", "爸爸"}, Papers: []string{"户口本", "身份证"},
		Names: func(matter int) iter.Seq[string] { return slices.Values(names[matter]) },
		Calls: func(matter int, word string) bool {
			return slices.ContainsFunc(names[matter], func(name string) bool { return strings.Contains(name, word) })
		},
	})
}

// round keeps three digits behind the point.
func round(v float64) float64 { return math.Round(v*1000) / 1000 }

func TestInformation(t *testing.T) {
	g := nine("护照丢了", "护照补发 护照", "passport passports", "龙舟", "龙舟", "龙舟")
	a := analysis.NewAnalyzer(analysis.NewLexicon("", ""))
	for text, want := range map[string]float64{
		"护照": math.Log(10/2.5) - math.Log(3), "丢了": math.Log(10/1.5) - math.Log(3), "驾照": each, "护": each, "passport": math.Log(10/1.5) - math.Log(3), "龙舟": 0,
	} {
		a.Analyze(text)
		token := a.Tokens[0]
		for _, other := range a.Tokens {
			if other.End-other.Start > token.End-token.Start {
				token = other
			}
		}
		if got := g.Information(token.Term); math.Abs(got-want) > 1e-9 {
			t.Errorf("%s tells %v, want %v", text, got, want)
		}
		if has, want := g.has(token.Term), text != "驾照" && text != "护"; has != want {
			t.Errorf("%s is in a question: %v", text, has)
		}
	}
}

// What of a query the first matter explains, and what a subject of other offices.
func TestWhatExplainsAQuery(t *testing.T) {
	type shares struct{ explained, ours, theirs, called, unexplained, strange, foreign, length float64 }
	s := desk(nine())
	for _, test := range []struct {
		query string
		first int
		want  shares
	}{
		{"护照补发", 0, shares{1, 0.5, 0, 1, 0, 0, 0, 4}},              // 护照 is theirs as well
		{"护照补发怎么办", 0, shares{1, 0.333, 0.333, 0.667, 0, 0, 0, 7}}, // and so is 怎么
		{"请问护照", 0, shares{1, 0, 0, 1, 0, 0, 0, 4}},
		{"补发公积金", 0, shares{0.4, 0.4, 0.6, 0, 3, 0, 1, 5}},
		{"公积金补发", 0, shares{0.4, 0.4, 0.6, 0, 3, 0, 1, 5}},
		{"公积金公积金", 0, shares{0, 0, 1, 0, 6, 0, 2, 6}},
		{"龙舟补发", 0, shares{0.5, 0.5, 0, 0, 2, 1, 0, 4}},
		{"补发龙舟", 0, shares{0.5, 0.5, 0, 0, 2, 1, 0, 4}},
		{"龙舟赛补发", 0, shares{0.4, 0.4, 0, 0, 3, 2, 0, 5}},
		{"驾照换证", 1, shares{1, 0.75, 0, 1, 0, 0, 0, 4}}, // 照 means 相
		{"换证", 0, shares{length: 2}},
		{"驾照换证回", 1, shares{1, 0.75, 0, 1, 0, 0, 0, 5}},
		{"工伤驾照", 1, shares{0.5, 0.25, 0, 0, 2, 1, 0, 4}},
		{"补发70", 0, shares{1, 1, 0, 0, 0, 0, 0, 4}},
		{"moving house", 2, shares{1, 1, 0, 0, 0, 0, 0, 12}},
		{"moving boats", 2, shares{0.5, 0.5, 0, 0, 2, 1, 0, 12}},
		{"moving", 0, shares{0, 0, 0, 0, 2, 1, 0, 6}},
		{"lost", 0, shares{0, 0, 0, 0, 2, 1, 0, 4}},
		{"护", 0, shares{length: 1}},
		{"迁 移", 2, shares{length: 3}},
		{"户口迁移", 2, shares{1, 1, 0, 1, 0, 0, 0, 4}},
		{"户口补发", 0, shares{0.5, 0.5, 0, 0, 2, 1, 1, 4}},
		{"户口本补发", 0, shares{0.4, 0.4, 0, 0, 3, 2, 0, 5}},
		{"补发公证公积金", 0, shares{0.286, 0.286, 0.429, 0, 5, 1, 2, 7}},
		{"迁龙", 2, shares{0.5, 0.5, 0, 0, 1, 0, 0, 2}},
		{"龙舟回", 0, shares{0, 0, 0, 0, 2, 1, 0, 3}},
		{"补发换证", 1, shares{0.5, 0.5, 0, 0, 2, 1, 1, 4}},
		{"爸爸补发", 0, shares{0.5, 0.5, 0, 0, 2, 1, 1, 4}},
		{"护照补发", -1, shares{0, 0, 0.5, 0, 4, 1, 1, 4}},
		{"公积金", -1, shares{0, 0, 1, 0, 3, 0, 1, 3}},
		{"", 0, shares{}},
	} {
		s.Score(test.query)
		f := s.Features(test.first)
		got := shares{
			f[Explained], f[Ours], f[Theirs], f[Called], math.Expm1(f[Unexplained]) / each, math.Expm1(f[Strange]), math.Expm1(f[Foreign]), math.Expm1(f[Length]),
		}
		for _, v := range []*float64{&got.explained, &got.ours, &got.theirs, &got.called, &got.unexplained, &got.strange, &got.foreign, &got.length} {
			*v = round(*v)
		}
		if got != test.want {
			t.Errorf("%q of %d: %v, want %v", test.query, test.first, got, test.want)
		}
		if f[One] != 1 {
			t.Errorf("one is %v", f[One])
		}
	}
}

// The scores of the first matter, of the second, of other offices and of neighbours.
func TestFeaturesOfScores(t *testing.T) {
	s := desk(nine())
	for query, first := range map[string]int{"护照补发公积金": 0, "公积金照相": 1, "工伤": 2, "补发换证工伤认定户口": 1, "护照": -1} {
		s.Score(query)
		f := s.Features(first)
		best, second := float32(0), float32(0)
		for i, score := range s.Scores[:3] {
			if i == first {
				best = score
			} else {
				second = max(second, score)
			}
		}
		want := FeatureValues{Best: log(best), Gap: log(best) - log(second), Elsewhere: log(s.Scores[3]), Neighbour: log(s.Scores[4])}
		for _, feature := range []Feature{Best, Gap, Elsewhere, Neighbour} {
			if f[feature] != want[feature] {
				t.Errorf("%s of %d, feature %d: %v, want %v", query, first, feature, f[feature], want[feature])
			}
		}
	}
	if s.Score("工伤认定"); s.Scores[4] == 0 || s.Scores[3] != 0 {
		t.Errorf("工伤认定: %v", s.Scores)
	}
}

// Of several subjects of other offices, the best explains what the first matter does not.
func TestTheBestSubjectCounts(t *testing.T) {
	b := NewBuilder(analysis.NewLexicon("", ""), 1)
	b.AddMatter()
	for _, word := range []string{"公积", "公积金", "护照"} {
		b.AddSubject([]string{word}, nil)
	}
	w := equal()
	s := NewScorer(b.Index(&w), analysis.NewLexicon("", ""), nine(), Offices{Own: 1, Near: 4, Names: func(int) iter.Seq[string] { return slices.Values([]string(nil)) }})
	s.Score("公积金提取")
	if f := s.Features(0); round(f[Theirs]) != 0.6 {
		t.Errorf("%v is theirs, want 公积金", f[Theirs])
	}
}

// Explained does not ask for other offices.
func TestExplained(t *testing.T) {
	s := desk(nine())
	s.Score("公积金补发怎么办")
	for matter, want := range []float64{0.4, 0, 0} {
		if got := round(s.Explained(matter)); got != want {
			t.Errorf("%d explains %v, want %v", matter, got, want)
		}
	}
}

func TestSharesOnlyCharacter(t *testing.T) {
	s := desk(nine())
	for query, want := range map[string]bool{
		"护士": true, "士护": true, "护": false, "照片": true, "照片照相": false, "护x补": false, "护照": false, "补一发": false, "龙舟": true, "补发龙": false, "x护": true,
	} {
		s.Score(query)
		if got := s.SharesOnlyCharacter(0); got != want {
			t.Errorf("%s shares only a character: %v", query, got)
		}
	}
}

// A word that means what a matter has is more than a character.
func TestAWordOfTheSameMeaningIsMoreThanACharacter(t *testing.T) {
	lexicon := analysis.NewLexicon("", "丢了 遗失")
	b := NewBuilder(lexicon, 1)
	b.AddMatter()
	b.AddText(Name, "丢 遗失")
	w := equal()
	s := NewScorer(b.Index(&w), lexicon, nine(), Offices{})
	if s.Score("丢了"); s.SharesOnlyCharacter(0) {
		t.Error("丢了 shares a character alone with 丢 and 遗失")
	}
}

func TestStrange(t *testing.T) {
	s := desk(nine("龙舟 boat"))
	for query, want := range map[string]bool{
		"护照补发": false, "公积金": false, "龙舟": false, "boats": false, "moving": false, "护": false, "舟": false, "70": false,
		"补照": true, "护照补龙": true, "xyzzy": true, "house xyzzy": true, "": false,
	} {
		s.Score(query)
		if got := s.Strange(); got != want {
			t.Errorf("%s is strange: %v", query, got)
		}
	}
}

// What the first matter does not explain is named, but for grammar, what is said around
// any matter, what says nothing, the field, and numbers that belong to something.
func TestUnused(t *testing.T) {
	s := desk(nine("赛艇", "赛艇", "赛艇"))
	for query, want := range map[string]string{
		"护照补发": "", "龙舟护照": "龙舟", "护照龙舟ab": "龙舟|ab", "ab护照": "ab", "护照a": "", "护照龙": "", "护照的龙舟了": "龙舟", "护照回执": "回执", "护照执回": "执回",
		"护照怎么办": "", "护照回回": "", "护照回": "", "护照社保": "", "五险护照社保": "", "护照社保局": "社保局", "护照 赛艇": "", "护照 赛艇队": "赛艇队", "护照的话": "", "护照 龙舟 皮艇": "龙舟|皮艇", "护照ab cd": "ab|cd", "护照ab1": "ab", "护照怎么龙舟": "龙舟",
		"护照123456": "123456", "123 护照": "123", "护照12": "", "123元护照": "", "护照2024": "", "护照1999": "", "护照3000": "3000", "护照20241": "20241", "护照199": "199",
	} {
		s.Score(query)
		s.Features(0)
		if got := strings.Join(s.Unused(), "|"); got != want {
			t.Errorf("%s: unused %q, want %q", query, got, want)
		}
	}
	s.Score("981号98号123")
	s.Features(2)
	if got := strings.Join(s.Unused(), "|"); got != "123" {
		t.Errorf("unused %q, want 123", got)
	}
	b := NewBuilder(analysis.NewLexicon("", ""), 1)
	b.AddMatter()
	b.AddText(Name, "12345热线")
	w := equal()
	s = NewScorer(b.Index(&w), analysis.NewLexicon("", ""), nine(), Offices{Own: 1, Near: 1, Names: func(int) iter.Seq[string] { return slices.Values([]string(nil)) }})
	for query, want := range map[string]string{"热线 12345": "", "热线 12346": "12346"} {
		s.Score(query)
		s.Features(0)
		if got := strings.Join(s.Unused(), "|"); got != want {
			t.Errorf("%s: unused %q, want %q", query, got, want)
		}
	}
}

// A matter is named by the whole of a name or keyword, unless it is of a paper.
func TestNames(t *testing.T) {
	s := desk(nine())
	for query, want := range map[string]bool{
		"我的护照": true, "护照补发": true, "护士": false, "身份证护照": false, "身份证和护照": true, "护照身份证": true, "": false, "龙舟": false,
	} {
		s.Score(query)
		if got := s.Names(0); got != want {
			t.Errorf("%s names it: %v", query, got)
		}
	}
}

// Our field is named where it comes behind the words of other offices.
func TestNamesField(t *testing.T) {
	s := desk(nine())
	for query, want := range map[string]bool{
		"社保": true, "公积金要的社保": true, "社保和公积金": false, "公积金和五险": true, "户口要的社保": true, "社保户口": false, "社保户口本": true, "公积金": false, "公证社保公积金社保": true, "社保公证公积金": false,
	} {
		s.Score(query)
		if got := s.NamesField(0); got != want {
			t.Errorf("%s names the field: %v", query, got)
		}
	}
	s.Score("社保户口")
	if !s.NamesField(2) {
		t.Error("户口 is of 户口迁移, and of no other office")
	}
}

func TestWithoutParticles(t *testing.T) {
	for query, want := range map[string]string{"我想补卡": "补卡", "补卡了吗": "补卡", " 补卡 ": "补卡", "补我卡": "补我卡", "我想": "", "": ""} {
		if got := WithoutParticles(query); got != want {
			t.Errorf("%q without particles is %q, want %q", query, got, want)
		}
	}
}

// What is looked for in a text: what matters have, and what means the same; characters
// where there is nothing else.
func TestWords(t *testing.T) {
	s := desk(nine())
	for query, want := range map[string]string{
		"护照丢了": "丢了 护照 遗失 lost 照 相", "龙舟": "龙 舟", "龙舟护照": "护照 照 相", "lost": "lost 丢了 遗失", "xyzzy": "", "moving houses": "moving houses", "护照护照": "护照 照 相", "九十八号": "98", "": "",
	} {
		want := strings.Fields(want)
		slices.Sort(want)
		if got := s.Words(query); !slices.Equal(got, want) {
			t.Errorf("%s is looked for as %q, want %q", query, got, want)
		}
	}
}

package evidence

import (
	"slices"
	"testing"

	"github.com/seed2ea1efa0/disclosure/search/internal/analysis"
)

func equal() (w Weights) {
	for field := range w {
		for kind := range w[field] {
			w[field][kind] = 1
		}
	}
	return w
}

// build returns the index of matters with these names, the first two of one category.
func build(category string, names ...string) (*Index, *analysis.Analyzer) {
	lexicon := analysis.NewLexicon("怎么办 请问", "丢了 遗失")
	b := NewBuilder(lexicon, len(names))
	for _, name := range names {
		b.AddMatter()
		b.AddText(Name, name)
	}
	b.AddGroup([]int32{0, 1})
	b.AddText(Category, category)
	w := equal()
	return b.Index(&w), analysis.NewAnalyzer(lexicon)
}

func scores(x *Index, a *analysis.Analyzer, query string) []float32 {
	a.Analyze(analysis.WithDigits(query))
	return slices.Clone(x.Scores(a.Tokens, nil))
}

// What no matter has tells nothing, so a story around a question changes no score.
func TestAStoryCostsNothing(t *testing.T) {
	x, a := build("证件", "护照补发", "驾照换证", "户口迁移")
	alone, told := scores(x, a, "护照补发"), scores(x, a, "昨夜雨大龙舟翻护照补发")
	if !slices.Equal(alone, told) {
		t.Errorf("%v alone, %v in a story", alone, told)
	}
}

func TestATermCountsOnce(t *testing.T) {
	x, a := build("证件", "护照补发", "驾照换证", "户口迁移")
	if once, twice := scores(x, a, "护"), scores(x, a, "护 护"); !slices.Equal(once, twice) {
		t.Errorf("%v once, %v twice", once, twice)
	}
}

// A category tells for all its matters and for no others; a rare term tells more than a
// common one; words that mean the same tell as much.
func TestWhatTermsTell(t *testing.T) {
	x, a := build("证件", "护照遗失", "驾照换证", "户口迁移")
	if s := scores(x, a, "证件"); s[0] <= 0 || s[1] < s[0] || s[2] != 0 {
		t.Errorf("证件: %v", s)
	}
	if rare, common := scores(x, a, "护"), scores(x, a, "照"); rare[0] <= common[0] {
		t.Errorf("护 tells %v, 照 %v", rare, common)
	}
	if s := scores(x, a, "丢了"); s[0] <= 0 || s[1] != 0 {
		t.Errorf("丢了: %v", s)
	}
	a.Analyze("驾照")
	if !slices.ContainsFunc(a.Tokens, func(token analysis.Token) bool { return x.Has(1, token.Term) }) || x.Has(2, a.Tokens[0].Term) {
		t.Error("Has does not tell which matters have a term")
	}
}

func TestDecisions(t *testing.T) {
	rule := Rule{Domain: Regression{Best: 1}, Right: Regression{Gap: 1}}
	for want, f := range map[Decision]FeatureValues{
		Nothing: {Best: -9, Gap: 9}, Partial: {Best: 9, Gap: -9}, Full: {Best: 9, Gap: 9},
	} {
		if got := rule.Decide(&f); got != want {
			t.Errorf("%v: %v, want %v", f, got, want)
		}
	}
}

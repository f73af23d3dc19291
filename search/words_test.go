package search_test

import (
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure/search/internal/analysis"
)

// Words that mean the same are of use where the catalogue has one of them: every line
// has such a word, and any word of it finds something.
func TestEveryLineOfSynonymsIsHeldToAnItem(t *testing.T) {
	x := index()
	for line := range strings.Lines(analysis.Synonyms) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		for _, word := range strings.Fields(line) {
			if analysis.Fold(word) != word {
				t.Errorf("%s is written %s", word, analysis.Fold(word))
			}
			if a := x.Answer(word); len(a.Hits) == 0 && strings.Count(line, " ") == 0 {
				t.Errorf("%s finds nothing", word)
			}
		}
	}
}

// What is said around a matter is never named as not understood.
func TestWhatIsSaidAroundAMatterIsNeverUnused(t *testing.T) {
	x := index()
	for _, query := range []string{
		"请问社保卡丢了怎么办，需要什么材料", "麻烦问一下失业金多少钱", "我想咨询一下退休手续", "how do I get a social security card please", "中卫市的失业金去哪里领", "宁夏的失业金去哪里领",
	} {
		if a := x.Answer(query); len(a.Hits) == 0 || len(a.Unused) > 0 {
			t.Errorf("%q: %v, unused %v", query, a.Hits[:min(1, len(a.Hits))], a.Unused)
		}
	}
}

// An answer names the words that were not understood.
func TestUnusedWordsAreNamed(t *testing.T) {
	x := index()
	for query, want := range map[string]string{"社保卡回执是什么意思": "回执", "xyzzy registration": "xyzzy"} {
		a := x.Answer(query)
		if strings.Join(a.Unused, " ") != want {
			t.Errorf("%q: unused %v, want %s", query, a.Unused, want)
		}
		for _, hit := range a.Hits {
			if !hit.Partial || strings.Join(hit.Unused, " ") != want {
				t.Errorf("%q: %v", query, hit)
			}
		}
	}
}

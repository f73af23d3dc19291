package tui

import (
	"testing"

	"github.com/seed2ea1efa0/disclosure"
)

// A word that nothing is called leads to those that are like it, and to no others.
func TestTheNearestWords(t *testing.T) {
	catalogs := []*disclosure.Catalog{disclosure.Default()}
	for query, want := range map[string]string{"养老金停法了": "养老金停了", "社保卡补换领": "社会保障卡补换、换领、换发", "socail security crad": "Application for a social security card"} {
		words := nearestWords(query, nil, catalogs, 3)
		if len(words) == 0 || words[0] != want {
			t.Errorf("near %s: %q, want %q first", query, words, want)
		}
	}
	for _, query := range []string{"护照", "天气预报", "公积金转移", "x", ""} {
		if words := nearestWords(query, nil, catalogs, 3); len(words) > 0 {
			t.Errorf("near %q: %q", query, words)
		}
	}
}

// Words said around any matter lead to none: what is not understood does.
func TestTheNearestWordsHaveWhatIsAskedFor(t *testing.T) {
	open(t).type_("怀孕了能领多少钱").sees(" 0项", "未匹配：怀孕").misses("近似 ", "交多少钱")
	catalogs := []*disclosure.Catalog{disclosure.Default()}
	for notUnderstood, offered := range map[string]bool{"": true, "养老金停法": true, "护照": false, "xyzzy": true} {
		if words := nearestWords("养老金停法了", []string{notUnderstood}, catalogs, 3); len(words) > 0 != offered {
			t.Errorf("养老金停法了 without %q: %q", notUnderstood, words)
		}
	}
}

// Where the filters alone leave nothing, no other words are offered for what was found.
func TestNoWordsAreOfferedForWhatTheFiltersHide(t *testing.T) {
	s := open(t).type_("社会保障卡挂失")
	if len(s.found) == 0 {
		t.Fatal("nothing is found")
	}
	s.setFilter(narrowing{Filter: disclosure.Filter{Category: 1}})
	s.refresh()
	s.sees(" 0项").misses("近似 ")
}

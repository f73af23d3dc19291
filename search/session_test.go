package search_test

import (
	"slices"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/search"
)

// Typing on narrows what was found; the answers are those of a fresh search.
func TestTypingOnFindsWhatAFreshSearchFinds(t *testing.T) {
	x := index()
	check := func(session *search.Session, typed string) {
		t.Helper()
		got, want := session.Search(typed), x.Search(typed)
		if !slices.EqualFunc(got, want, func(a, b search.Hit) bool { return a.Item == b.Item && a.Score == b.Score }) {
			t.Errorf("%q finds %v, a fresh search %v", typed, numbers(got), numbers(want))
		}
	}
	for _, query := range typedQueries(t) {
		session := x.NewSession()
		runes := []rune(query)
		for n := range runes {
			check(session, string(runes[:n+1]))
		}
		check(session, string(runes[:len(runes)/2])) // and back again
	}
}

func TestASessionOfNoIndexFindsNothing(t *testing.T) {
	for _, session := range []*search.Session{nil, {}, (*search.Index)(nil).NewSession(), new(search.Index).NewSession()} {
		if hits := session.Search("挂失"); len(hits) > 0 {
			t.Errorf("finds %v", hits)
		}
	}
}

func typedQueries(t *testing.T) (queries []string) {
	for _, j := range readQueries(t, "testdata/queries-dev.tsv") {
		queries = append(queries, j.query)
	}
	for _, j := range readQueries(t, "testdata/queries-own.tsv") {
		queries = append(queries, j.query)
	}
	for item := range disclosure.Default().Items() {
		queries = append(queries, item.Name())
	}
	return append(queries, "zhangzhangzhangzhangzhang", "领养老金", "shiyejin zenme ling", "nian n l", "补贴 技能 s", "8 83卡", "社保 abao")
}

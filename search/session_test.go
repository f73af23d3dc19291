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

// A word beside others is looked for in the items that have these, and alone in all.
func TestTypingAWordBesideAnother(t *testing.T) {
	x := search.New(made(t, "目录", "", "服务/河道采砂和鱼塘许可的证书", "服务/采砂许可证书"))
	session := x.NewSession()
	for _, query := range []string{"河道", "河道 采砂", "采砂许", "河道 采砂许可", "河道 采砂许可证书", "采砂许可证书"} {
		if got, want := shown(session.Answer(query)), shown(x.Answer(query)); got != want {
			t.Errorf("%q shows %q, a fresh search %q", query, got, want)
		}
	}
	holds(t, x, map[string]string{"河道 采砂": "1", "河道 采砂许可证书": "2 1"})
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

package search_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/seed2ea1efa0/disclosure/search"
)

// Whatever is typed or pasted, the answer comes at once, in order, and its
// matches are pieces of the texts they are in.
func FuzzSearch(f *testing.F) {
	for _, query := range []string{
		"社保卡挂失", "sbkgs", "社保ka挂失", "83", "第八十三项", "挂失 社保卡", "lost card", "人社部发〔2014〕52号",
		"养老保险转移到外地", "tuixui", "社保卡挂矢", "", " \t　", "\x00\x1b[31m", "\xff\xfe社\x80", "😀", "İıſ", "十", "第十项",
		strings.Repeat("社", 1<<20/3), strings.Repeat("a", 1<<20), strings.Repeat("zhuang", 50), strings.Repeat("s ", 1000),
		strings.Repeat("1", 600), strings.Repeat(" ", 1<<20), strings.Repeat("交退转领", 30),
	} {
		f.Add(query)
	}
	x := index()
	f.Fuzz(func(t *testing.T, query string) {
		hits := x.Search(query)
		for i, hit := range hits {
			if i > 0 && hits[i-1].Score < hit.Score {
				t.Errorf("%q: %v stands before %v", query, hits[i-1], hit)
			}
			if i < 3 {
				checkRanges(t, query, hit)
			}
		}
	})
}

func checkRanges(t *testing.T, query string, hit search.Hit) {
	t.Helper()
	for _, match := range hit.Matches() {
		last := -1
		for _, r := range match.Ranges {
			if r.Start <= last || r.End <= r.Start || r.End > len(match.Text) {
				t.Fatalf("%q: ranges %v of %q", query, match.Ranges, match.Text)
			}
			if !utf8.ValidString(match.Text[r.Start:r.End]) || !utf8.ValidString(match.Text[:r.Start]) {
				t.Fatalf("%q: range %v cuts a character of %q", query, r, match.Text)
			}
			last = r.End
		}
	}
}

package search_test

import (
	"testing"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/search"
)

func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		search.New(disclosure.Default())
	}
}

func BenchmarkKeys(b *testing.B) {
	x := index()
	s := x.NewSession()
	qs := []string{"我在银川交的失业险，现在没工作了怎么领", "社保卡丢了怎么办", "工伤去省城看病，车票和旅馆钱给报不", "养老金换一家银行", "没工作能领钱吗"}
	n := 0
	for b.Loop() {
		q := []rune(qs[n%len(qs)])
		n++
		for i := range q {
			s.Search(string(q[:i+1]))
		}
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/12.8, "us/key")
}

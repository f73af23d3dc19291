package disclosure_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
)

// BenchmarkGrowth shows that the time an entry takes does not grow with their
// number: ns/entry of 20,000 is about that of 2,000.
func BenchmarkGrowth(b *testing.B) {
	grows := func(name string, with func(n int) func()) {
		for _, n := range []int{2_000, 20_000} {
			b.Run(fmt.Sprintf("%s/%d", name, n), func(b *testing.B) {
				f := with(n)
				for b.Loop() {
					f()
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*n), "ns/entry")
			})
		}
	}
	catalog := func(itemNames, keywords []string) *disclosure.Catalog {
		var s strings.Builder
		s.WriteString(`{"official":{"title":"t","categories":[{"number":1,"name":"a","blocks":[{"disclosures":[{"contents":["c"],"channels":["其他"]}],"items":[`)
		for i, name := range itemNames {
			fmt.Fprintf(&s, `%s{"number":%d,"name":%q}`, strings.Repeat(",", min(i, 1)), i+1, name)
		}
		s.WriteString(`]}]}]},"editorial":{"region":"","items":[{"number":1,"name_en":"b","keywords":[`)
		for i, keyword := range keywords {
			fmt.Fprintf(&s, `%s%q`, strings.Repeat(",", min(i, 1)), keyword)
		}
		s.WriteString(`]}]}}`)
		return catalogOf(b, s.String())
	}
	many := func(n int, pattern string) []string {
		all := make([]string, n)
		for i := range all {
			all[i] = strings.ReplaceAll(pattern, "#", strconv.Itoa(i))
		}
		return all
	}
	grows("Validate/keywords", func(n int) func() {
		c := catalog([]string{"项"}, many(n, "词#"))
		return func() { c.Validate() }
	})
	grows("Diff/all renamed", func(n int) func() {
		old, new := catalog(many(n, "社会保险登记事项第#号"), nil), catalog(many(n, "社会保险登记业务第#号"), nil)
		return func() { disclosure.Diff(old, new) }
	})
	grows("Diff/all of one name", func(n int) func() {
		c := catalog(many(n, "社会保险登记"), nil)
		return func() { disclosure.Diff(c, c) }
	})
	grows("Load/glosses of categories that begin at 2", func(n int) func() {
		var sections, glosses strings.Builder
		for i := range n {
			fmt.Fprintf(&sections, `%s{"number":%d,"name":"a%d","blocks":[]}`, strings.Repeat(",", min(i, 1)), i+2, i)
			fmt.Fprintf(&glosses, `%s{"number":%d,"name_en":"b"}`, strings.Repeat(",", min(i, 1)), i+2)
		}
		file := `{"official":{"title":"t","categories":[` + sections.String() + `]},"editorial":{"categories":[` + glosses.String() + `]}}`
		return func() {
			c := catalogOf(b, file)
			for i := range n {
				c.Category(i + 2)
			}
		}
	})
	grows("Diff/one item of many groups", func(n int) func() {
		c := catalogOf(b, `{"official":{"title":"t","categories":[{"number":1,"name":"a","blocks":[{"items":[{"number":1,"name":"b"}],"disclosures":[`+
			strings.Join(many(n, `{"contents":["c#"],"extra":{"h#":"x"}}`), ",")+`]}]}]}}`)
		return func() { disclosure.Diff(c, c) }
	})
	grows("Load/a heading of its own for each group", func(n int) func() {
		file := `{"official":{"title":"t","categories":[{"number":1,"name":"a","blocks":[{"items":[{"number":1,"name":"b"}],"disclosures":[` +
			strings.Join(many(n, `{"contents":["c"],"extra":{"h#":"x"}}`), ",") + `]}]}]}}`
		return func() { catalogOf(b, file) }
	})
	for name, pattern := range map[string]string{"title": "《<br>a", "brackets": "（", "days": "20个工作日", "periods": "、，及时"} {
		grows("Read/"+name, func(n int) func() {
			printed := strings.Repeat(pattern, n)
			file := fmt.Sprintf(`{"official":{"title":"t","categories":[{"number":1,"name":"a","blocks":[{"items":[{"number":1,"name":"b"}],"disclosures":[{"contents":["c"]}],
				"legal_basis":[%q,%q],"deadline":%q}]}]}}`, printed, "《法》"+printed, printed)
			return func() { catalogOf(b, file).Law(printed) }
		})
	}
}

func catalogOf(b *testing.B, file string) *disclosure.Catalog {
	b.Helper()
	c, err := disclosure.Load(strings.NewReader(file))
	if err != nil {
		b.Fatal(err)
	}
	return c
}

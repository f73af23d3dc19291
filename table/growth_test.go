package table_test

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure/table"
)

// BenchmarkGrowth shows that the time a row takes does not grow with their number:
// ns/row of 20,000 is about that of 2,000.
func BenchmarkGrowth(b *testing.B) {
	grows := func(name string, with func(n int) func() error) {
		for _, n := range []int{2_000, 20_000} {
			b.Run(fmt.Sprintf("%s/%d", name, n), func(b *testing.B) {
				f := with(n)
				for b.Loop() {
					if err := f(); err != nil {
						b.Fatal(err)
					}
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*n), "ns/row")
			})
		}
	}
	for _, format := range table.Formats() {
		grows("Write/groups of one item/"+string(format), func(n int) func() error {
			var s strings.Builder
			s.WriteString(`{"official":{"title":"t","categories":[{"number":1,"name":"a","blocks":[{"items":[{"number":1,"name":"b"}],"disclosures":[`)
			for i := range n {
				fmt.Fprintf(&s, `%s{"contents":["内容%d"],"channels":["其他"]}`, strings.Repeat(",", min(i, 1)), i)
			}
			s.WriteString(`]}]}]}}`)
			catalog := load(b, s.String())
			return func() error { return table.Write(io.Discard, catalog, format) }
		})
	}
	for name, row := range map[string]string{
		"items": "#,甲,项#,内容,《法》,及时,局,政府网站\n", "groups of one item": "1,甲,项,内容#,《法》,及时,局,政府网站\n",
		"channels nobody knows": "#,甲,项#,内容,《法》,及时,局,渠#\n", "blank": ",,,,,,,\n",
	} {
		grows("Read/"+name, func(n int) func() error {
			var s strings.Builder
			s.WriteString("序号,一级事项,二级事项,公开内容,公开依据,公开时限,公开主体,公开渠道和载体\n0,甲,某项,内容,《法》,及时,局,政府网站\n")
			for i := range n {
				s.WriteString(strings.ReplaceAll(row, "#", strconv.Itoa(i+1)))
			}
			return func() error {
				_, _, err := table.Read(strings.NewReader(s.String()), table.CSV)
				return err
			}
		})
	}
}

package ledger

import (
	"fmt"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/table"
	"github.com/seed2ea1efa0/disclosure/workday"
)

// BenchmarkRead reads a register and says the status of each row. Time grows with
// the rows and no faster.
func BenchmarkRead(b *testing.B) {
	titles := []string{"失业保险金申领办事指南", "2026年第%d批稳岗返还名单公示", "社会保障卡注销须知", "第%d次办公用品采购公告", "关于第%d批职称评审结果的公示"}
	for _, rows := range []int{5_000, 10_000, 100_000} {
		var text strings.Builder
		text.WriteString("标题,生成日期,发布日期\n")
		for i := range rows {
			title := titles[i%len(titles)]
			if strings.Contains(title, "%d") {
				title = fmt.Sprintf(title, i)
			}
			fmt.Fprintf(&text, "%s,2026-%d-%d,2026-%d-%d\n", title, 1+i%9, 1+i%28, 2+i%9, 1+i%28)
		}
		b.Run(fmt.Sprint(rows), func(b *testing.B) {
			for b.Loop() {
				l, err := Read(strings.NewReader(text.String()), table.CSV, NewMatcher(disclosure.Default()))
				if err != nil {
					b.Fatal(err)
				}
				l.Rows(workday.National(), today)
			}
		})
	}
}

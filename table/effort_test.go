package table_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure/table"
)

// rowsOf is a CSV table of so many items, each a line in which # is its number.
func rowsOf(n int, line string) []byte {
	var s strings.Builder
	s.WriteString("序号,一级事项,二级事项,公开内容,公开依据,公开时限,公开主体,公开渠道和载体,公开对象,公开方式,公开层级\n")
	for i := range n {
		s.WriteString(strings.ReplaceAll(line, "#", fmt.Sprint(i+1)))
	}
	return []byte(s.String())
}

// A further row takes so much memory as its own texts need: what it says again is not read
// again, and nobody is asked for a date in a number, or for answers that nobody gave.
func TestWhatARowTakes(t *testing.T) {
	const fewer, more = 1_000, 3_000
	const most = 120 // allocations for a row of eleven cells, of which four are its own
	read := func(rows int) float64 {
		data := rowsOf(rows, "#,甲,某事项#,办理条件#、办理流程,《某条例》《某办法》（某发〔2020〕#号）,信息形成之日起20个工作日内,某局,■政府网站 □政府公报 ■政务服务中心,全社会,主动,县级\n")
		return testing.AllocsPerRun(1, func() {
			catalog, questions, err := table.Read(bytes.NewReader(data), table.CSV, table.WithTitle("目录"))
			if err != nil || len(questions) > 0 || catalog.Len() != rows {
				t.Fatal(catalog.Len(), questions, err)
			}
		})
	}
	if each := (read(more) - read(fewer)) / (more - fewer); each > most {
		t.Errorf("a row takes %.1f allocations, more than %d", each, most)
	} else {
		t.Logf("a row takes %.1f allocations", each)
	}
}

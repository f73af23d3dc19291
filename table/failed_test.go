package table_test

import (
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure/table"
)

// What a spreadsheet shows in place of a value is no value, also where it was copied as
// text, and is asked about.
func TestErrorValuesAreAsked(t *testing.T) {
	for _, c := range []struct{ cell, asks string }{
		{"#REF!", "damaged #REF!"}, {"#N/A", "damaged #N/A"}, {"#value!", "damaged #value!"}, {"#####", "damaged #####"},
		{"#1 号文件", ""}, {"某局", ""}, {"##", ""},
	} {
		_, questions := of(t, "<th>公开主体</th>", c.cell)
		if kinds(questions) != c.asks {
			t.Errorf("%s: asks %q, want %q", c.cell, kinds(questions), c.asks)
		}
	}
	file := "某县目录\n序号,公开事项,公开内容,公开时限\n1,#REF!,乙,#N/A\n"
	_, questions, err := table.Read(strings.NewReader(file), table.CSV)
	if err != nil || !strings.Contains(kinds(questions), "damaged #REF!") || !strings.Contains(kinds(questions), "damaged #N/A") {
		t.Errorf("%v, asks %s", err, kinds(questions))
	}
}

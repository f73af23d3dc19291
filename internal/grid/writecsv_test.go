package grid

import (
	"bufio"
	"encoding/csv"
	"strings"
	"testing"
)

// No cell of what is written is computed by a spreadsheet, and each is read back as it was.
func TestRowsOfCSV(t *testing.T) {
	for _, test := range []struct{ cell, written string }{
		{"社保卡", "社保卡"},
		{"一,二", `"一,二"`},
		{`他说"不"`, `"他说""不"""`},
		{"一\n二", "\"一\n二\""},
		{"", ""},
		{"=1+1", "'=1+1"},
		{"+86", "'+86"},
		{"-1", "'-1"},
		{"@SUM(1)", "'@SUM(1)"},
		{"＝HYPERLINK(1)", "'＝HYPERLINK(1)"},
		{"－1", "'－1"},
		{"\u200b=1+1", "'\u200b=1+1"},
		{"\u3000=1+1", "'\u3000=1+1"},
		{"\t=1", "'\t=1"},
		{"'=1", "''=1"},
		{"1=1", "1=1"},
	} {
		var b strings.Builder
		w := bufio.NewWriter(&b)
		WriteRow(w, []string{"左", test.cell})
		if err := w.Flush(); err != nil || b.String() != "左,"+test.written+"\r\n" {
			t.Errorf("%q is written %q, not %q", test.cell, b.String(), "左,"+test.written+"\r\n")
		}
		fields, err := csv.NewReader(strings.NewReader(b.String())).Read()
		if err != nil || UnescapeFormula(fields[1]) != test.cell {
			t.Errorf("%q is read back as %q, %v", test.cell, fields, err)
		}
	}
}

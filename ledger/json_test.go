package ledger

import (
	"strings"
	"testing"

	"github.com/seed2ea1efa0/disclosure/table"
	"github.com/seed2ea1efa0/disclosure/wording"
	"github.com/seed2ea1efa0/disclosure/workday"
)

// A title is in JSON as it is in the register, signs of HTML too, and a row is one line.
func TestTitlesInJSON(t *testing.T) {
	const title = "失业<就业>登记 & 指南"
	rows := read(t, table.CSV, "标题,事项序号,形成日期,公开日期\n"+title+",63,2026-09-01,2026-09-02\n").Rows(workday.National(), today)
	for _, in := range []wording.Language{wording.Chinese, wording.English} {
		got, err := rows[0].JSON(in)
		if err != nil || !strings.Contains(string(got), `"title":"`+title+`"`) || strings.Contains(string(got), "\n") {
			t.Errorf("%s, %v", got, err)
		}
	}
}

// The number of working days and the reason are there where there are such.
func TestWhatJSONLeavesOut(t *testing.T) {
	rows := read(t, table.CSV, `标题,事项序号,形成日期,公开日期
按时,63,2026-09-01,2026-09-02
逾期,63,2026-09-01,2026-10-09
待公开,63,2026-11-25,
已逾期,63,2026-09-01,
没有日期,63,,
不属于,,2026-09-01,2026-09-02
`).Rows(workday.National(), today)
	for i, want := range []struct{ days, reason string }{
		{`"working_days":0`, `"reason":""`},
		{`"working_days":3`, `"reason":""`},
		{`"working_days":17`, `"reason":""`},
		{`"working_days":40`, `"reason":""`},
		{`"working_days":null`, `"reason":"there is no day on which it was formed"`},
		{`"working_days":null`, `"reason":""`},
	} {
		got, err := rows[i].JSON(wording.English)
		if err != nil || !strings.Contains(string(got), want.days) || !strings.Contains(string(got), want.reason) {
			t.Errorf("%s, %v; want %s and %s", got, err, want.days, want.reason)
		}
	}
}

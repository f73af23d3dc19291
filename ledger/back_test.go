package ledger

import (
	"bytes"
	"testing"

	"github.com/seed2ea1efa0/disclosure"
	"github.com/seed2ea1efa0/disclosure/table"
	"github.com/seed2ea1efa0/disclosure/wording"
	"github.com/seed2ea1efa0/disclosure/workday"
)

// A register that is written and read again gives the same answer: what was doubtful is not
// made sure.
func TestWhatIsWrittenIsReadBack(t *testing.T) {
	l := read(t, table.CSV, `标题,事项序号,成文日期,印发日期,变更日期,发布日期,公布日期,是否公开,公开属性
甲,83,2026-9-1,,,,,是,
乙,83,2026-9-1,,,,,不予公开,
丙,83,2026-9-1,,,,,,不予公开
丁,83,2026-9-1,,,,,部分公开,
戊,83,2026-9-1,,,2026-9-2,,否,
己,83,2026-9-1,,,,,否,
庚,83,2026-9-1,,,11/03/2026,,,
辛,83,2026-9-1,,,2026年9月,,,
壬,83,待定,,2026-9-1,,,,
癸,83,2026-9-1,见说明,,,,,
子,83,2026-9-1,,9月,2026-9-9,,,
丑,83,2026-9-1,,,2026-9-9,2026-11-9,,
寅,83,2026-9-1,待定,,2026-9-9,,,
`)
	rows := l.Rows(workday.National(), today)
	for _, in := range []wording.Language{wording.Chinese, wording.English} {
		var b bytes.Buffer
		if err := Write(&b, rows, table.CSV, in); err != nil {
			t.Fatal(err)
		}
		again, err := Read(&b, table.CSV, NewMatcher(disclosure.Default()))
		if err != nil || len(again.Entries) != len(rows) {
			t.Fatalf("%v: %d entries are read of %d: %v", in, len(again.Entries), len(rows), err)
		}
		for i, row := range again.Rows(workday.National(), today) {
			if row.Status.Kind != rows[i].Status.Kind || row.Status.Due != rows[i].Status.Due {
				t.Errorf("%v: %s is %v, and was %v", in, row.Title, row.Status, rows[i].Status)
			}
		}
	}
	notRead := read(t, table.CSV, "标题,事项序号,成文日期\n甲,83,2026-9-1\n").Rows(workday.National(), today)
	var b bytes.Buffer
	if err := Write(&b, notRead, table.CSV, wording.Chinese); err != nil {
		t.Fatal(err)
	}
	if again := read(t, table.CSV, b.String()).Rows(workday.National(), today); again[0].Status.Kind != Unknown {
		t.Errorf("without a column for the day of publication: %v", again[0].Status)
	}
	kinds := []int{CountOf(rows, Unknown), CountOf(rows, Overdue), CountOf(rows, OnTime)}
	if kinds[0] != 11 || kinds[1] != 1 || kinds[2] != 1 {
		t.Errorf("unknown, overdue, on time: %v", kinds)
	}
}
